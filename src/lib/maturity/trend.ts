import type { Answers } from './answer';
import type { MetricPack, MetricReading } from './metrics';
import { migrateAnswers } from './migrate-answers';
import type { Level, MaturityModel, Question } from './model';
import { changeOf, progressTo, type Change } from './progress';
import { scoreMaturity } from './score';

/** An assessment as it stood at a time. */
export interface DatedAssessment {
	at: string;
	questions: readonly Question[];
	answers: Answers;
	readings: readonly MetricReading[];
	/** Metrics that were as they were by intent, and why. */
	intended?: Readonly<Record<string, string>>;
	/** Who answered; empty where it was one workspace's own answers. */
	voices?: readonly string[];
}

/** The assessment at a time, and what it tells beside the one before. */
export interface TrendPoint {
	at: string;
	index: number | null;
	level: Level | null;
	supported: number | null;
	/** Null for the first. */
	since: {
		change: Change;
		/** The index now and before, both over the questions that both answered. */
		now: number;
		before: number;
		sharedQuestions: number;
		/** Share of the questions of the longer assessment that both answered, and of the people. */
		shared: { questions: number; people: number };
		/** Whether other metrics were measured then than now, so that what is supported may differ by that. */
		isOtherEvidence: boolean;
	} | null;
}

/**
 * Assessments over time, scored by one model. Two are held against each other on the questions that
 * both answered alone: a question more would look like progress.
 *
 * @param dated oldest first
 * @param weights preset by which layers are weighed, the same for all; the model's first unless given
 */
export function trendOf(
	model: MaturityModel,
	pack: MetricPack,
	dated: readonly DatedAssessment[],
	weights?: string
): TrendPoint[] {
	const current = dated.map((one) => ({ ...one, answers: migrateAnswers(model, one.answers) }));
	return current.map((one, i) => {
		const { answers, questions, readings, intended = {} } = one;
		const { overall } = scoreMaturity({
			model,
			pack,
			answers,
			questions,
			readings,
			intended,
			...(weights !== undefined && { weights })
		});
		const before = current[i - 1];
		return {
			at: one.at,
			index: overall.index,
			level: overall.level,
			supported: overall.supported,
			since: before ? comparison(model, before, one, weights) : null
		};
	});
}

const answered = ({ questions, answers }: DatedAssessment): readonly Question[] =>
	questions.filter(({ id }) => answers[id]?.state === 'level');

function comparison(
	model: MaturityModel,
	before: DatedAssessment,
	now: DatedAssessment,
	weights: string | undefined
): TrendPoint['since'] {
	const earlier = new Set(answered(before).map(({ id }) => id));
	const questions = answered(now).filter(({ id }) => earlier.has(id));
	const by = weights === undefined ? {} : { weights };
	const index = ({ answers }: DatedAssessment) =>
		scoreMaturity({ model, questions, answers, ...by }).overall.index;
	const [from, to] = [index(before), index(now)];
	if (from === null || to === null) return null;
	const most = Math.max(
		earlier.size + withdrawn(model, before),
		answered(now).length + withdrawn(model, now)
	);
	const shared = { questions: questions.length / most, people: sharedVoices(before, now) };
	const least = Math.min(shared.questions, shared.people);
	const change = changeOf(from, to, largestShare(model, questions, by), least);
	const isOtherEvidence = measured(before) !== measured(now);
	return {
		change,
		now: to,
		before: from,
		sharedQuestions: questions.length,
		shared,
		isOtherEvidence
	};
}

/** Answers to questions that the model asks no more, and that nothing has superseded. */
function withdrawn({ questions }: MaturityModel, { answers }: DatedAssessment): number {
	const known = new Set(questions.flatMap(({ id, supersedes }) => [id, supersedes]));
	return Object.entries(answers).filter(([id, { state }]) => state === 'level' && !known.has(id))
		.length;
}

/** The metrics that were measured, as one text. */
const measured = ({ readings }: DatedAssessment): string =>
	readings
		.flatMap(({ metric, state }) => (state === 'measured' ? [metric] : []))
		.toSorted()
		.join();

/** Share of the larger circle of people that answered both times; 1 where somebody answered alone. */
function sharedVoices(before: DatedAssessment, now: DatedAssessment): number {
	const [a = [], b = []] = [before.voices, now.voices];
	if (a.length === 0 || b.length === 0) return 1;
	return a.filter((voice) => b.includes(voice)).length / Math.max(a.length, b.length);
}

/** How far a capability has come from a kept result to its target of then. */
export interface CapabilityProgress {
	capability: string;
	before: number;
	now: number;
	target: number;
	/** See {@link progressTo}. */
	progress: number;
}

/**
 * Progress by capability between two assessments, by what was supported; of those rated both times.
 *
 * @param targets of the earlier one, by capability; one level up unless given
 */
export function capabilityProgress(
	model: MaturityModel,
	pack: MetricPack,
	before: DatedAssessment,
	now: DatedAssessment,
	targets: Readonly<Record<string, Level>>
): CapabilityProgress[] {
	const scored = (one: DatedAssessment) =>
		scoreMaturity({
			model,
			pack,
			answers: migrateAnswers(model, one.answers),
			questions: one.questions,
			readings: one.readings,
			intended: one.intended ?? {},
			targets
		}).capabilities;
	const later = scored(now);
	return scored(before).flatMap((base) => {
		const current = later.find(({ capability }) => capability === base.capability);
		if (base.state !== 'rated' || current?.state !== 'rated') return [];
		const { capability, supported, target } = base;
		const progress = progressTo(supported, current.supported, target);
		return [{ capability, before: supported, now: current.supported, target, progress }];
	});
}

/** The most that one answer, a level higher, adds to the overall index. */
function largestShare(
	model: MaturityModel,
	questions: readonly Question[],
	by: { weights?: string }
): number {
	const flat = (raised: string | null): Answers =>
		Object.fromEntries(
			questions.map(({ id }) => [
				id,
				{ state: 'level', level: id === raised ? 4 : 3, updatedAt: '', rev: 1 } as const
			])
		);
	const index = (raised: string | null) =>
		scoreMaturity({ model, questions, answers: flat(raised), ...by }).overall.index ?? 0;
	const level = index(null);
	return Math.max(0, ...questions.map(({ id }) => index(id) - level));
}
