import { periodOf, type Period } from './periods';
import type { Cohort } from './retention-result';

/** Cohorts taken together, at an age. */
export interface CurvePoint {
	age: number;
	/** Customers of the cohorts that have been observed for so long, in whole periods. */
	observed: number;
	/** Share of those who bought in the period, 0–1. */
	share: number;
	/**
	 * Net revenue of a customer up to and in the period: each period's mean over those observed for it,
	 * added up, so that a base that shrinks with age does not bend the line.
	 */
	revenueEach: number;
	/** The same of margin; null where orders do not say what they cost. */
	marginEach: number | null;
}

/**
 * What became of some cohorts, by age, over periods that are over. Empty where none of them has been
 * observed for a whole period.
 *
 * @param lastWhole the last period that is over, as `lastWholePeriod` counts them
 */
export function cohortCurve(
	cohorts: readonly Cohort[],
	period: Period,
	lastWhole: number
): CurvePoint[] {
	const aged = cohorts.map((cohort) => ({
		...cohort,
		oldest: lastWhole - periodOf(cohort.start, period)
	}));
	const oldest = Math.max(-1, ...aged.map((cohort) => cohort.oldest));
	let revenueEach = 0;
	let marginEach: number | null = 0;
	return Array.from({ length: oldest + 1 }, (_, age) => {
		const observed = aged.filter((cohort) => cohort.oldest >= age);
		const customers = observed.reduce((sum, cohort) => sum + cohort.customers, 0);
		const cells = observed.flatMap((cohort) => cohort.cells.filter((cell) => cell.age === age));
		const bought = cells.reduce((sum, cell) => sum + cell.customers, 0);
		revenueEach += cells.reduce((sum, cell) => sum + Number(cell.revenue), 0) / customers;
		const margins = cells.flatMap(({ margin }) => (margin === null ? [] : [Number(margin)]));
		// A cell without one leaves the line unknown from there on: it would be too low.
		marginEach =
			marginEach === null || margins.length < cells.length
				? null
				: marginEach + margins.reduce((sum, margin) => sum + margin, 0) / customers;
		return {
			age,
			observed: customers,
			share: bought / customers,
			revenueEach,
			marginEach
		};
	});
}
