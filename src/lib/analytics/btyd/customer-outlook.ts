import { NORMAL_95, type Interval } from '../../math/interval';
import { logistic } from '../../math/logistic';
import { quadraticForm } from '../../math/symmetric';
import {
	discountedPurchases,
	expectedPurchases,
	medianNextPurchase,
	probabilityNoPurchase,
	type CustomerBaseModelId,
	type ModelParams
} from './customer-base-model';
import { customerBaseModels } from './customer-base-models';
import type { CustomerValueParams } from './customer-value-params';
import { WEEKS_PER_MONTH } from './customer-lifetime-value';
import { logSlopes } from './log-slopes';
import { DAYS_PER_WEEK, type PurchaseHistory } from './purchase-history';

/** A figure with its 95 % interval, where parameters say how uncertain they are. */
export interface Estimate {
	value: number;
	interval: Interval | null;
}

/** What a model expects of one customer. */
export interface CustomerOutlook {
	probabilityAlive: Estimate;
	/** Over the horizon. */
	expectedPurchases: Estimate;
	/** All to come, each discounted to today; null without a discount, where they may have no end. */
	discountedPurchases: Estimate | null;
	/** Chance of at least one purchase within so many days. */
	within: readonly { days: number; chance: number }[];
	/** Days within which they buy again with even chances; null where it is more likely never. */
	medianDays: number | null;
}

/** A fitted model, as a result keeps it. */
export interface FittedModel {
	model: CustomerBaseModelId;
	params: ModelParams;
	/** Of the logarithms of the parameters, in the model's order. */
	logCovariance: readonly (readonly number[])[] | null;
}

const HORIZONS = [30, 90, 180, 365];

/**
 * What is to be expected of a customer. Intervals are of the expectation, as far as the parameters are
 * uncertain: by the delta method, on the scale on which a figure has no bounds. What one customer will
 * do is far more uncertain than that.
 */
export function customerOutlook(
	{ model: id, params, logCovariance }: FittedModel,
	history: PurchaseHistory,
	{ months, annualDiscount }: Pick<CustomerValueParams, 'months' | 'annualDiscount'>
): CustomerOutlook {
	const model = customerBaseModels[id];
	const estimate = (
		of: (at: ModelParams) => number,
		onto: (value: number) => number,
		back: (value: number) => number
	): Estimate => {
		const value = of(params);
		const centre = onto(value);
		if (!logCovariance || !Number.isFinite(centre)) return { value, interval: null };
		const slopes = logSlopes(params, (at) => [onto(of(at))]).map(([slope]) => slope!);
		const half = NORMAL_95 * Math.sqrt(Math.max(0, quadraticForm(slopes, logCovariance)));
		return { value, interval: { low: back(centre - half), high: back(centre + half) } };
	};
	const weeks = months * WEEKS_PER_MONTH;
	const rate = Math.log1p(annualDiscount) / (12 * WEEKS_PER_MONTH);
	const median = medianNextPurchase(model, params, history);
	return {
		probabilityAlive: estimate(
			(at) => model.probabilityAlive(at, history),
			(chance) => Math.log(chance) - Math.log1p(-chance),
			logistic
		),
		expectedPurchases: estimate(
			(at) => expectedPurchases(model, at, history, weeks),
			Math.log,
			Math.exp
		),
		discountedPurchases:
			rate > 0
				? estimate((at) => discountedPurchases(model, at, history, rate), Math.log, Math.exp)
				: null,
		within: HORIZONS.map((days) => ({
			days,
			chance: 1 - probabilityNoPurchase(model, params, history, days / DAYS_PER_WEEK)
		})),
		medianDays: median === null ? null : median * DAYS_PER_WEEK
	};
}
