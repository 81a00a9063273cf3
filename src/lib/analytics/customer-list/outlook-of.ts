import { customerOutlook, type CustomerOutlook, type Estimate } from '../btyd/customer-outlook';
import type { CustomerValueParams } from '../btyd/customer-value-params';
import type { CustomerValueResult } from '../btyd/customer-value-result';
import { isDropoutTold, isForecast } from '../btyd/forecast-rule';
import { weeksOf } from '../btyd/time-units';
import type { CustomerHistory } from './customer-profile-sql';

/** What a result expects of a customer; P(alive) is null where its fit does not tell who has left. */
export type ToldOutlook = Omit<CustomerOutlook, 'probabilityAlive'> & {
	probabilityAlive: Estimate | null;
};

/**
 * What a result expects of one customer. Null where it may tell nothing of all of them: then it tells
 * nothing of one either. Without money where none is forecast.
 *
 * @param params with which the result was computed
 */
export function outlookOf(
	{ purchases, spend, totals, purchaseTotals, draws }: CustomerValueResult,
	params: CustomerValueParams,
	{ frequency, recency_days, observed_days, monetary_value }: CustomerHistory
): ToldOutlook | null {
	if (!(totals ?? purchaseTotals) || !purchases || !isForecast(purchases)) return null;
	const history = { frequency, recency: weeksOf(recency_days), T: weeksOf(observed_days) };
	// A covariance at a ridge says too little: bases drawn anew say it instead.
	const fit = {
		...purchases,
		...(purchases.diagnosis !== null && { logCovariance: null, draws })
	};
	const spent =
		totals && spend?.converged
			? { ...spend, monetaryValue: Math.max(0, monetary_value ?? 0) }
			: null;
	const { probabilityAlive, ...outlook } = customerOutlook(fit, history, params, spent);
	return { ...outlook, probabilityAlive: isDropoutTold(purchases) ? probabilityAlive : null };
}
