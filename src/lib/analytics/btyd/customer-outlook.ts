import { percentileInterval, type Interval } from '../../math/interval';
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
import { WEEKS_PER_MONTH, purchaseForecaster } from './customer-lifetime-value';
import { deltaInterval, oddsScale, type FigureScale } from './delta-interval';
import { gammaGammaExpectedValue, type GammaGammaParams } from './gamma-gamma';
import { type PurchaseHistory } from './purchase-history';
import { daysOf, weeksOf } from './time-units';

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
	within: readonly { days: number; chance: Estimate }[];
	/** Days within which they buy again with even chances; null where it is more likely never. */
	medianDays: Estimate | null;
	/** Money over the horizon; null where spend was not fitted. */
	value: Estimate | null;
}

/** What is known of a customer's spend, and what was fitted to that of all. */
export interface FittedSpend {
	params: GammaGammaParams;
	logCovariance: readonly (readonly number[])[] | null;
	/** Mean value of the customer's repeat days; 0 without one. */
	monetaryValue: number;
}

/** A fitted model, as a result keeps it. */
export interface FittedModel {
	model: CustomerBaseModelId;
	params: ModelParams;
	/** Of the logarithms of the parameters, in the model's order. */
	logCovariance: readonly (readonly number[])[] | null;
	/** Parameters of bases drawn anew, for a fit whose covariance says too little. */
	draws?: readonly ModelParams[];
}

const HORIZONS = [30, 90, 180, 365];

/** Over bases drawn anew; null where some draw gave no figure. */
const drawnInterval = (figures: readonly number[]): Interval | null =>
	figures.every(Number.isFinite) ? percentileInterval(figures) : null;

/** Purchases times what one is worth: of both uncertainties, found apart, on the scale of logarithms. */
function customerWorth(
	purchases: Estimate,
	{ params, logCovariance, monetaryValue }: FittedSpend,
	frequency: number,
	margin: number
): Estimate | null {
	const mean = (at: GammaGammaParams) => gammaGammaExpectedValue(at, { frequency, monetaryValue });
	const each = mean(params);
	if (each === null) return null;
	const value = purchases.value * each * margin;
	const ofSpend = deltaInterval({ params, logCovariance }, (at) => mean(at) ?? NaN);
	if (!purchases.interval || !ofSpend || !(value > 0)) return { value, interval: null };
	const half = Math.hypot(
		Math.log(purchases.interval.high / purchases.value),
		Math.log(ofSpend.high / each)
	);
	if (!Number.isFinite(half)) return { value, interval: null };
	return { value, interval: { low: value * Math.exp(-half), high: value * Math.exp(half) } };
}

/**
 * What is to be expected of a customer. Intervals are of the expectation, as far as the parameters are
 * uncertain: by the delta method, on the scale on which a figure has no bounds, or by percentiles over
 * bases drawn anew where the fit's covariance says too little. What one customer will
 * do is far more uncertain than that.
 */
export function customerOutlook(
	{ model: id, params, logCovariance, draws = [] }: FittedModel,
	history: PurchaseHistory,
	{
		months,
		annualDiscount,
		margin
	}: Pick<CustomerValueParams, 'months' | 'annualDiscount' | 'margin'>,
	spend: FittedSpend | null = null
): CustomerOutlook {
	const model = customerBaseModels[id];
	const estimate = (of: (at: ModelParams) => number, scale?: FigureScale): Estimate => ({
		value: of(params),
		interval:
			!logCovariance && draws.length > 0
				? drawnInterval(draws.map(of))
				: deltaInterval({ params, logCovariance }, of, scale)
	});
	const weeks = months * WEEKS_PER_MONTH;
	const rate = Math.log1p(annualDiscount) / (12 * WEEKS_PER_MONTH);
	const weeksToNext = (at: ModelParams) => medianNextPurchase(model, at, history);
	const median =
		weeksToNext(params) === null ? null : estimate((at) => daysOf(weeksToNext(at) ?? NaN));
	const purchases = estimate(
		(at) => purchaseForecaster(model, at, { months, annualDiscount })(history).discountedPurchases
	);
	return {
		probabilityAlive: estimate((at) => model.probabilityAlive(at, history), oddsScale),
		expectedPurchases: estimate((at) => expectedPurchases(model, at, history, weeks)),
		discountedPurchases:
			rate > 0 ? estimate((at) => discountedPurchases(model, at, history, rate)) : null,
		within: HORIZONS.map((days) => ({
			days,
			chance: estimate(
				(at) => 1 - probabilityNoPurchase(model, at, history, weeksOf(days)),
				oddsScale
			)
		})),
		medianDays: median,
		value: spend && customerWorth(purchases, spend, history.frequency, margin)
	};
}
