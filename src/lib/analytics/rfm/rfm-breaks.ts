import { z } from 'zod';
import { MIDDLE_SCORE, RECENCY_DAYS, SHARED_VALUE_LIMIT } from './rfm-limits';
import type { ScoreRange } from './rfm-result';

const Decimal = z.string().regex(/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i);

/** Values at which scores 2, 3, 4 and 5 begin, as text; null where nobody reached that score. */
const Breaks = z.tuple([
	Decimal.nullable(),
	Decimal.nullable(),
	Decimal.nullable(),
	Decimal.nullable()
]);

/**
 * Where each score begins, written down: with the same breaks, customers of another month are
 * scored as those of this one were.
 */
export const RfmBreaks = z.strictObject({
	/** Most days since the last order. */
	r: Breaks,
	/** Least orders, days or lines. */
	f: Breaks,
	/** Least money. */
	m: Breaks
});

export type RfmBreaks = z.infer<typeof RfmBreaks>;

/** Least money of all: from there on everybody is in the middle, and nobody past it. */
const NOTHING = '-1000000000000000';

/**
 * The breaks that scores were given by. Where too many share a value, days or the middle were scored
 * instead, and that is what holds next month too. A score that nobody has begins where the next better one does,
 * so that nobody between them is moved; above the best that anybody has, none begins.
 *
 * @param frequencyBreaks counts that frequency was scored by, where it was by counts
 * @param shares largest shares of customers with one value of recency, and of money
 */
export function breaksOf(
	ranges: readonly z.infer<typeof ScoreRange>[],
	frequencyBreaks: readonly number[] | null,
	shares: { r: number; m: number } = { r: 0, m: 0 }
): RfmBreaks {
	const of = (dimension: 'r' | 'f' | 'm', edge: 'low' | 'high') => {
		let next: string | null = null;
		const breaks = [5, 4, 3, 2].map((score) => {
			const range = ranges.find((one) => one.dimension === dimension && one.score === score);
			return (next = range?.[edge] ?? next);
		});
		return Breaks.parse(breaks.reverse());
	};
	return {
		r:
			shares.r > SHARED_VALUE_LIMIT
				? Breaks.parse(RECENCY_DAYS.toReversed().map(String))
				: of('r', 'high'),
		f: frequencyBreaks ? Breaks.parse(frequencyBreaks.map(String)) : of('f', 'low'),
		m:
			shares.m > SHARED_VALUE_LIMIT
				? Breaks.parse([2, 3, 4, 5].map((score) => (score <= MIDDLE_SCORE ? NOTHING : null)))
				: of('m', 'low')
	};
}
