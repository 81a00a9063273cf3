import type { Answer, Answers, Evidence } from './answer';
import { LEAST_SHOWN, groupAnswer, roleGap, type GroupAnswer } from './consensus';
import type { WeightedLevel } from './level-rule';
import type { Level, Question } from './model';
import { respondentRoles, type Response } from './response';

/** What several people say of a question. */
export interface GroupQuestion {
	question: string;
	/** Null where nobody gave a level. */
	group: GroupAnswer | null;
	/**
	 * Levels by which executives stand above the front line; null where they say nothing, or where fewer
	 * than {@link LEAST_SHOWN} of the front line do, whose answer it would tell.
	 */
	gap: number | null;
	/** What they wrote beside it, in no order that tells who; none under {@link LEAST_SHOWN} people. */
	remarks: Remark[];
}

/** A comment, or what somebody pointed to. */
export interface Remark {
	kind: 'comment' | 'evidence';
	text: string;
	/** Where evidence is kept, the day it is of, whether another person has looked at it. */
	link: string | null;
	effectiveOn: string | null;
	isReviewed: boolean;
}

/** What a facilitator settled instead of what was agreed, and why. Raw answers are kept. */
export interface Override {
	level: Level;
	reason: string;
}

const levelsOf = (responses: readonly Response[], question: string): WeightedLevel[] =>
	responses.flatMap(({ answers }) => {
		const answer = answers[question];
		return answer?.state === 'level' ? [{ level: answer.level, weight: 1 }] : [];
	});

/** What people wrote beside a question, by its text: the order of people would tell who they are. */
function remarksOf(responses: readonly Response[], question: string): Remark[] {
	const given = responses.flatMap(({ answers }) => answers[question] ?? []);
	if (given.length < LEAST_SHOWN) return [];
	const remarks = given.flatMap(({ comment, evidence }): Remark[] => [
		...(comment
			? [
					{
						kind: 'comment',
						text: comment,
						link: null,
						effectiveOn: null,
						isReviewed: false
					} as const
				]
			: []),
		...(evidence
			? [
					{
						kind: 'evidence',
						text: evidence.note || evidence.fileName || evidence.link || '',
						link: evidence.link ?? evidence.fileName ?? null,
						effectiveOn: evidence.effectiveOn ?? null,
						isReviewed: evidence.reviewedBy !== undefined
					} as const
				]
			: [])
	]);
	const key = ({ kind, text }: Remark) => `${kind} ${text}`;
	return remarks.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** What a group says, question by question. */
export function groupQuestions(
	questions: readonly Question[],
	responses: readonly Response[]
): GroupQuestion[] {
	const of = (role: (typeof respondentRoles)[number]) =>
		responses.filter((response) => response.role === role);
	const [leaders, frontLine] = [of('executive'), of('front-line')];
	return questions.map(({ id }) => {
		const below = levelsOf(frontLine, id);
		return {
			question: id,
			group: groupAnswer(levelsOf(responses, id)),
			gap: below.length < LEAST_SHOWN ? null : roleGap(levelsOf(leaders, id), below),
			remarks: remarksOf(responses, id)
		};
	});
}

/**
 * Questions whose agreed answer would tell what somebody said: answered by fewer than
 * {@link LEAST_SHOWN} of several people. None where nobody was asked but oneself.
 */
export function tellingQuestions(
	responses: readonly Response[],
	questions: readonly Pick<Question, 'id'>[]
): ReadonlySet<string> {
	if (responses.length === 0) return new Set();
	const few = questions.filter(({ id }) => {
		const given = responses.filter(({ answers }) => answers[id] !== undefined).length;
		return given > 0 && given < LEAST_SHOWN;
	});
	return new Set(few.map(({ id }) => id));
}

/**
 * Levels that were answered and may be told, by question: not of a question that so few of several people
 * answered that it would tell what one said.
 */
export function toldLevels(
	questions: readonly Pick<Question, 'id'>[],
	answers: Answers,
	responses: readonly Response[]
): Readonly<Record<string, Level>> {
	const telling = tellingQuestions(responses, questions);
	return Object.fromEntries(
		questions.flatMap(({ id }) => {
			const answer = answers[id];
			return answer?.state === 'level' && !telling.has(id) ? [[id, answer.level]] : [];
		})
	);
}

/**
 * One answer a question out of several people's. A level is the lower median of those that were given,
 * unless the facilitator settled another; not applicable is what more than half of all say, with their
 * reasons; don't know is what is left where nobody gave a level.
 */
export function consolidated(
	questions: readonly Question[],
	responses: readonly Response[],
	overrides: Readonly<Record<string, Override>>
): Answers {
	return Object.fromEntries(
		questions.flatMap(({ id }) => {
			const given = responses.flatMap(({ answers }) => answers[id] ?? []);
			const answer = consolidatedAnswer(given, overrides[id]);
			return answer ? [[id, answer] as const] : [];
		})
	);
}

function consolidatedAnswer(
	given: readonly Answer[],
	override: Override | undefined
): Answer | null {
	if (given.length === 0 && !override) return null;
	const evidence = bestEvidence(given);
	const common = {
		updatedAt:
			given
				.map(({ updatedAt }) => updatedAt)
				.toSorted()
				.at(-1) ?? '',
		rev: 1,
		...(evidence && { evidence })
	};
	if (override) {
		return { state: 'level', level: override.level, comment: override.reason, ...common };
	}
	const reasons = given.flatMap((one) => (one.state === 'not-applicable' ? [one.reason] : []));
	if (reasons.length > given.length / 2) {
		const reason = [...new Set(reasons)].toSorted().join('; ').slice(0, 1000);
		return { state: 'not-applicable', reason, ...common };
	}
	const group = groupAnswer(
		given.flatMap((one) => (one.state === 'level' ? [{ level: one.level, weight: 1 }] : []))
	);
	return group
		? { state: 'level', level: group.agreed, ...common }
		: { state: 'dont-know', ...common };
}

/** The best that any of them points to: reviewed before noted, later before earlier. */
function bestEvidence(given: readonly Answer[]): Evidence | null {
	const rank = ({ reviewedBy, effectiveOn, note }: Evidence) =>
		`${reviewedBy ? 1 : 0} ${effectiveOn ?? ''} ${note}`;
	return (
		given
			.flatMap(({ evidence }) => evidence ?? [])
			.toSorted((a, b) => (rank(a) < rank(b) ? 1 : -1))[0] ?? null
	);
}

/** Mean consensus over questions that more than one answered; null where there is none. */
export function meanConsensus(questions: readonly GroupQuestion[]): number | null {
	const known = questions.flatMap(({ group }) =>
		group && group.respondents > 1 ? [group.consensus] : []
	);
	return known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0) / known.length;
}

/** Share of the three roles that somebody answers in. */
export const roleShare = (responses: readonly Response[]): number =>
	new Set(responses.map(({ role }) => role)).size / respondentRoles.length;
