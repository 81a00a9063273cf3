import type { Answer } from './answer';
import type { Level } from './model';
import { scoreMaturity, type MaturityResult, type ScoreInput } from './score';

/** An answer that, one level higher or lower, or given at all, would change a level. */
export interface PivotalAnswer {
	question: string;
	capability: string;
	/** Null of a question that is open: nobody knows, or nobody has answered. */
	from: Level | null;
	to: Level;
	/** The capability's level, now and then; null where it would not change. */
	capabilityLevel: { now: Level; then: Level } | null;
	/** The overall level, now and then; null where it would not change. */
	overallLevel: { now: Level; then: Level } | null;
}

/**
 * Single answers on which a level hangs: each is moved by one level, up and down, an open one is taken
 * for the lowest and for the highest, and all is scored again. Those that change the overall level come
 * first, then those that raise.
 */
export function pivotalAnswers(input: ScoreInput): PivotalAnswer[] {
	const now = scoreMaturity(input);
	const questions = input.questions ?? input.model.questions;
	const found = questions.flatMap(({ id, capability }) => {
		const answer = input.answers[id];
		if (answer?.state === 'not-applicable') return [];
		const from = answer?.state === 'level' ? answer.level : null;
		return (from === null ? [5, 1] : [from + 1, from - 1]).flatMap((level) => {
			if (level < 1 || level > 5) return [];
			const to = level as Level;
			const moved: Answer = { updatedAt: '', rev: 1, ...answer, state: 'level', level: to };
			const then = scoreMaturity({ ...input, answers: { ...input.answers, [id]: moved } });
			const capabilityLevel = changed(claimed(now, capability), claimed(then, capability));
			const overallLevel = changed(now.overall.level, then.overall.level);
			return capabilityLevel || overallLevel
				? [{ question: id, capability, from, to, capabilityLevel, overallLevel }]
				: [];
		});
	});
	const isRise = ({ capabilityLevel, overallLevel }: PivotalAnswer) => {
		const change = overallLevel ?? capabilityLevel;
		return change !== null && change.then > change.now;
	};
	const rank = (one: PivotalAnswer) => (one.overallLevel ? 0 : 2) + (isRise(one) ? 0 : 1);
	return found.toSorted((a, b) => rank(a) - rank(b));
}

function claimed({ capabilities }: MaturityResult, id: string): Level | null {
	const score = capabilities.find(({ capability }) => capability === id);
	return score?.state === 'rated' ? score.claimed.level : null;
}

const changed = (now: Level | null, then: Level | null) =>
	now !== null && then !== null && now !== then ? { now, then } : null;
