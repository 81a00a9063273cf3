import { monthsIn, type Period } from '../retention/periods';
import type { RenewalsParams } from './renewals-result';
import { survivalOf, type SbgParams } from './shifted-beta-geometric';

/** Renewals still to come of one customer. */
export interface ResidualHorizon {
	/** Periods looked ahead. */
	periods: number;
	/** Rate by which money loses worth in a period. */
	discount: number;
}

/** A horizon in months, a period at least, and a rate a year, in periods. */
export const residualHorizon = (
	{ months, annualDiscount }: Pick<RenewalsParams, 'months' | 'annualDiscount'>,
	period: Period
): ResidualHorizon => ({
	periods: Math.max(1, Math.round(months / monthsIn[period])),
	discount: (1 + annualDiscount) ** (monthsIn[period] / 12) - 1
});

/**
 * By renewals that a customer under contract has made, from 0 to `most`: how many more it is expected
 * to make within a horizon, each discounted to today. The next one is a period away.
 *
 * Source: Fader & Hardie (2010), Marketing Science 29(1), 85–93, equation 5 (DERL), cut off at the horizon.
 */
export function residualRenewals(
	params: SbgParams,
	most: number,
	{ periods, discount }: ResidualHorizon
): number[] {
	const survival = survivalOf(params, most + periods);
	return Array.from({ length: most + 1 }, (_, made) => {
		let sum = 0;
		for (let ahead = 1; ahead <= periods; ahead++) {
			sum += (survival[made + ahead]! / survival[made]!) * (1 + discount) ** -ahead;
		}
		return sum;
	});
}

/** Customers alike in the renewals that they have made. */
interface CustomersByRenewals {
	n: number;
	customers: number;
}

/**
 * Periods after which no more than half of today's customers are expected to be there still; null where
 * that takes longer than `most`, or nobody is there.
 */
export function medianResidualLifetime(
	params: SbgParams,
	current: readonly CustomersByRenewals[],
	most: number
): number | null {
	const all = current.reduce((sum, { customers }) => sum + customers, 0);
	if (all === 0) return null;
	const longest = Math.max(...current.map(({ n }) => n));
	const survival = survivalOf(params, longest + most);
	for (let ahead = 1; ahead <= most; ahead++) {
		const left = current.reduce(
			(sum, { n, customers }) => sum + customers * (survival[n + ahead]! / survival[n]!),
			0
		);
		if (left <= all / 2) return ahead;
	}
	return null;
}
