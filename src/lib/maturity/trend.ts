import type { Answers } from './answer';
import type { MetricPack, MetricReading } from './metrics';
import { migrateAnswers } from './migrate-answers';
import type { Level, MaturityModel, Question } from './model';
import { changeOf, type Change } from './progress';
import { scoreMaturity } from './score';

/** An assessment as it stood at a time. */
export interface DatedAssessment {
	at: string;
	questions: readonly Question[];
	answers: Answers;
	readings: readonly MetricReading[];
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
	} | null;
}

/**
 * Assessments over time, scored by one model. Two are held against each other on the questions that
 * both answered alone: a question more would look like progress.
 *
 * @param dated oldest first
 */
export function trendOf(
	model: MaturityModel,
	pack: MetricPack,
	dated: readonly DatedAssessment[]
): TrendPoint[] {
	const current = dated.map((one) => ({ ...one, answers: migrateAnswers(model, one.answers) }));
	return current.map((one, i) => {
		const { overall } = scoreMaturity({ model, pack, ...one });
		const before = current[i - 1];
		return {
			at: one.at,
			index: overall.index,
			level: overall.level,
			supported: overall.supported,
			since: before ? comparison(model, before, one) : null
		};
	});
}

const answered = ({ questions, answers }: DatedAssessment): readonly Question[] =>
	questions.filter(({ id }) => answers[id]?.state === 'level');

function comparison(
	model: MaturityModel,
	before: DatedAssessment,
	now: DatedAssessment
): TrendPoint['since'] {
	const earlier = new Set(answered(before).map(({ id }) => id));
	const questions = answered(now).filter(({ id }) => earlier.has(id));
	const index = ({ answers }: DatedAssessment) =>
		scoreMaturity({ model, questions, answers }).overall.index;
	const [from, to] = [index(before), index(now)];
	if (from === null || to === null) return null;
	const most = Math.max(earlier.size, answered(now).length);
	const change = changeOf(from, to, largestShare(model, questions), questions.length / most);
	return { change, now: to, before: from, sharedQuestions: questions.length };
}

/** The most that one answer, a level higher, adds to the overall index. */
function largestShare(model: MaturityModel, questions: readonly Question[]): number {
	const flat = (raised: string | null): Answers =>
		Object.fromEntries(
			questions.map(({ id }) => [
				id,
				{ state: 'level', level: id === raised ? 4 : 3, updatedAt: '', rev: 1 } as const
			])
		);
	const index = (raised: string | null) =>
		scoreMaturity({ model, questions, answers: flat(raised) }).overall.index ?? 0;
	const level = index(null);
	return Math.max(0, ...questions.map(({ id }) => index(id) - level));
}
