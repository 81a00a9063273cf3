import { monthsIn, type Period } from '../retention/periods';

/** How many months lie between two following months with an order, and how often. */
export interface MonthGap {
	months: number;
	count: number;
	/** Different months in which such a gap ended. */
	ends: number;
}

/** Share of gaps that must be of one length for orders to have a rhythm, and gaps at least. */
const LEAST_SHARE = 0.6;
const LEAST_GAPS = 30;

/** Months in which bills must have come: an event that brought everybody back once is no rhythm. */
const LEAST_ENDS = 3;

/** Months by which a bill may be early or late. */
const slack = { month: 0, quarter: 0, year: 1 } as const;

/**
 * The rhythm by which most orders follow one another, of a quarter or a year; null where they follow
 * none. A month between orders says nothing: that is how people shop who shop often. Bills that come every
 * year and are read by the month seem to stop and to come back.
 */
export function orderRhythm(gaps: readonly MonthGap[]): Exclude<Period, 'month'> | null {
	const all = gaps.reduce((sum, { count }) => sum + count, 0);
	if (all < LEAST_GAPS) return null;
	const hasRhythm = (period: 'quarter' | 'year') => {
		const ofPeriod = gaps.filter(
			({ months }) => Math.abs(months - monthsIn[period]) <= slack[period]
		);
		const share = ofPeriod.reduce((sum, { count }) => sum + count, 0) / all;
		return share >= LEAST_SHARE && ofPeriod.some(({ ends }) => ends >= LEAST_ENDS);
	};
	return (['quarter', 'year'] as const).find(hasRhythm) ?? null;
}
