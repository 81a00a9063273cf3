import { z } from 'zod';
import { sql, type Sql } from '../../sql/sql';
import type { Estimate } from '../btyd/customer-outlook';
import { deltaInterval, oddsScale } from '../btyd/delta-interval';
import { customerMonthsSql } from '../orders-in-scope-sql';
import type { Period } from '../retention/periods';
import type { ScopeParams } from '../scope-params';
import { renewalHistoriesSql } from './renewals-sql';
import { MOST_PERIODS, type RenewalsParams, type RenewalsResult } from './renewals-result';
import { medianResidualLifetime, residualHorizon, residualRenewals } from './residual-lifetime';
import { survivalOf, type SbgParams } from './shifted-beta-geometric';

/** What one customer under contract has paid. */
export const MemberHistory = z.object({
	/** Periods after that of the first payment that are over. */
	n: z.number(),
	/** Payments in following periods after the first, without a gap. */
	run: z.number(),
	/** Mean payment of a period, less refunds. */
	payments: z.number()
});

export type MemberHistory = z.infer<typeof MemberHistory>;

/** The history of one customer; no row where the period of the first payment is not over. */
export const memberHistorySql = (customerId: string, scope: ScopeParams, period: Period): Sql =>
	renewalHistoriesSql(
		scope.asOf,
		period,
		() => sql`(SELECT * FROM (${customerMonthsSql(scope)}) WHERE customer_id = ${customerId})`
	);

/** What sBG expects of one customer who is there still. */
export interface MemberRenewal {
	/** Chance that the next payment comes. */
	renews: Estimate;
	/** Payments to come within the horizon, not discounted. */
	payments: Estimate;
	/** Discounted money within the horizon, after margin. */
	value: Estimate;
	/** Periods after which it is as likely gone as not; null past {@link MOST_PERIODS}. */
	medianLeft: number | null;
	/** Periods of the horizon. */
	horizon: number;
}

/**
 * What is expected of one customer under contract, with intervals as far as the fit is uncertain; null of
 * one who has let a payment lapse, who is gone.
 *
 * Source: Fader & Hardie (2007), Journal of Interactive Marketing 21(1), equation 8 for the renewal rate;
 * for value see {@link residualRenewals}.
 */
export function memberRenewal(
	{ fit }: NonNullable<RenewalsResult['contract']>,
	{ n, run, payments }: MemberHistory,
	params: RenewalsParams,
	period: Period
): MemberRenewal | null {
	if (run < n) return null;
	// The parameters of sBG, as the fit names them.
	const { alpha, beta } = fit.params as unknown as SbgParams;
	const uncertain = { params: { alpha, beta }, logCovariance: fit.logCovariance };
	const ahead = residualHorizon(params, period);
	const renews = (at: SbgParams) => {
		const left = survivalOf(at, n + 1);
		return left[n + 1]! / left[n]!;
	};
	const times = (at: SbgParams, discount: number) =>
		residualRenewals(at, n, { ...ahead, discount })[n]!;
	const worth = (at: SbgParams) => payments * times(at, ahead.discount) * params.margin;
	const estimate = (of: (at: SbgParams) => number, scale?: typeof oddsScale) => ({
		value: of(uncertain.params),
		interval: deltaInterval(uncertain, of, scale)
	});
	return {
		renews: estimate(renews, oddsScale),
		payments: estimate((at) => times(at, 0)),
		value: estimate(worth),
		medianLeft: medianResidualLifetime(uncertain.params, [{ n, customers: 1 }], MOST_PERIODS),
		horizon: ahead.periods
	};
}
