import { lowerMedian, type WeightedLevel } from './level-rule';
import type { Level } from './model';

/** Groups below this size are shown no distribution: a single answer could be told from it. */
export const LEAST_SHOWN = 3;

/** Consensus below which a question is to be discussed. */
export const LEAST_CONSENSUS = 0.6;

/** Levels between the lowest and the highest answer from which on it is. */
const WIDE_RANGE = 3;

/** Variance of five levels that are all as likely. */
const UNIFORM_VARIANCE = 2;

/**
 * Consensus of ratings on a scale of ranks: 1 where all agree, 0 where half stand at either end.
 * Null without ratings.
 *
 * Source: Tastle & Wierman (2007), International Journal of Approximate Reasoning 45(3), 531–545.
 *
 * @param counts ratings by point of the scale, lowest first; at least two points
 */
export function consensus(counts: readonly number[]): number | null {
	const total = counts.reduce((sum, count) => sum + count, 0);
	if (total === 0) return null;
	const mean = counts.reduce((sum, count, at) => sum + count * at, 0) / total;
	const width = counts.length - 1;
	const loss = counts.reduce(
		(sum, count, at) =>
			count === 0 ? sum : sum + (count / total) * Math.log2(1 - Math.abs(at - mean) / width),
		0
	);
	// Ratings half at either end are at a loss of 1, but for rounding.
	return Math.min(1, Math.max(0, 1 + loss));
}

/** How strongly a group agrees, by its r_wg. */
export type AgreementBand = 'none' | 'weak' | 'moderate' | 'strong' | 'very-strong';

/** Bands of LeBreton & Senter (2008), Organizational Research Methods 11(4), 815–852. */
export const agreementBand = (withinGroup: number): AgreementBand =>
	withinGroup <= 0.3
		? 'none'
		: withinGroup <= 0.5
			? 'weak'
			: withinGroup <= 0.7
				? 'moderate'
				: withinGroup <= 0.9
					? 'strong'
					: 'very-strong';

/** What several people's answers to one question come to. */
export interface GroupAnswer {
	respondents: number;
	/** Lower median, by weight: levels are ranks, so no mean decides. */
	agreed: Level;
	/** To look at only. */
	mean: number;
	/** Highest less lowest. */
	range: number;
	consensus: number;
	/**
	 * r_wg of James, Demaree & Wolf (1984) against uniform answers, not below 0; null under
	 * {@link LEAST_SHOWN} respondents.
	 */
	withinGroup: number | null;
	/** Whether the group should talk it over. */
	isToDiscuss: boolean;
	/** Answers by level, 1 to 5; null under {@link LEAST_SHOWN} respondents. */
	distribution: readonly number[] | null;
}

/** Puts together the levels that people gave; null where nobody gave one. */
export function groupAnswer(given: readonly WeightedLevel[]): GroupAnswer | null {
	const agreed = lowerMedian(given);
	if (agreed === null) return null;
	const levels = given.map(({ level }) => level);
	const n = levels.length;
	const counts = [1, 2, 3, 4, 5].map((at) => levels.filter((level) => level === at).length);
	const overLevels = (of: (level: number) => number) =>
		counts.reduce((sum, count, at) => sum + count * of(at + 1), 0);
	const mean = overLevels((level) => level) / n;
	const variance = n > 1 ? overLevels((level) => (level - mean) ** 2) / (n - 1) : 0;
	const range = Math.max(...levels) - Math.min(...levels);
	const agreement = consensus(counts)!;
	return {
		respondents: n,
		agreed,
		mean,
		range,
		consensus: agreement,
		withinGroup: n < LEAST_SHOWN ? null : Math.max(0, 1 - variance / UNIFORM_VARIANCE),
		isToDiscuss: agreement < LEAST_CONSENSUS || range >= WIDE_RANGE,
		distribution: n < LEAST_SHOWN ? null : counts
	};
}

/**
 * Levels by which one group stands above another, by their lower medians; null where one of them says
 * nothing. From 1 on it is worth a note, from 2 a headline.
 */
export function roleGap(
	leaders: readonly WeightedLevel[],
	others: readonly WeightedLevel[]
): number | null {
	const [high, low] = [lowerMedian(leaders), lowerMedian(others)];
	return high === null || low === null ? null : high - low;
}
