import { customerOutlook, type CustomerOutlook } from '../btyd/customer-outlook';
import type { CustomerValueParams } from '../btyd/customer-value-params';
import type { CustomerValueResult } from '../btyd/customer-value-result';
import { isForecast } from '../btyd/forecast-rule';
import { weeksOf } from '../btyd/time-units';
import type { CustomerHistory } from './customer-profile-sql';

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
): CustomerOutlook | null {
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
	return customerOutlook(fit, history, params, spent);
}
