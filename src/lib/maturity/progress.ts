/**
 * Share of the way from a base to a target that has been gone; below 0 where it fell back, above 1
 * where it went past, and 1 where there was no way to go.
 *
 * Source: owaspsamm/website#236.
 */
export const progressTo = (base: number, now: number, target: number): number =>
	target === base ? 1 : (now - base) / (target - base);

/** What two scores of the same thing, at two times, may be said to tell. */
export type Change = 'not-comparable' | 'none' | 'up' | 'down';

/** Share of questions that both times must have, for them to be compared. */
const LEAST_SHARED = 0.5;

/**
 * Reads a change of an index. What one answer moving by one level could have done is no change.
 *
 * @param largestShare weight of the heaviest question over the weight of all
 * @param shared share of questions, or of respondents, that both times have; the smaller of the two
 */
export function changeOf(
	before: number,
	after: number,
	largestShare: number,
	shared: number
): Change {
	if (shared < LEAST_SHARED) return 'not-comparable';
	// A change of exactly one answer's worth is no change, whatever rounding makes of it.
	if (Math.abs(after - before) <= largestShare + 1e-9) return 'none';
	return after > before ? 'up' : 'down';
}

/** Assessments under which a benchmark says nothing. */
const LEAST_BENCHMARK = 5;

/**
 * Share of assessed organisations below a level, those at it counted half; null under
 * {@link LEAST_BENCHMARK}.
 *
 * @param counts organisations by level, 1 to 5
 */
export function benchmarkPercentile(counts: readonly number[], level: number): number | null {
	const total = counts.reduce((sum, count) => sum + count, 0);
	if (total < LEAST_BENCHMARK) return null;
	const below = counts.slice(0, level - 1).reduce((sum, count) => sum + count, 0);
	return (below + (counts[level - 1] ?? 0) / 2) / total;
}

/** An index from 1 to 5 as a share from 0 to 1. */
export const indexShare = (index: number): number => (index - 1) / 4;
