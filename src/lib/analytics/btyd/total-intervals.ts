import { quadraticForm } from '../../math/symmetric';
import { purchaseForecaster, type ForecastOptions } from './customer-lifetime-value';
import type { CustomerBaseModel, ModelParams } from './customer-base-model';
import type { GammaGammaParams } from './gamma-gamma';
import type { PurchaseHistories } from './purchase-history';

/** A number between which and which it lies with 95 % confidence. */
export interface Interval {
	low: number;
	high: number;
}

/** Histories with what the customers who share them spent on repeat days: sums of their mean values. */
export interface ValuedHistories extends PurchaseHistories {
	meanValues: Float64Array;
}

/** A fit as intervals are made of: its parameters and the covariance of their logarithms. */
export interface FittedParams<Params> {
	params: Params;
	/** In the order in which the parameters stand. */
	logCovariance: readonly (readonly number[])[];
}

/** What a base is expected to do, all of it together. */
export interface BaseTotals {
	aliveCustomers: number;
	expectedPurchases: number;
	value: number;
}

/** Histories looked at for an interval at most: of more, every n-th stands for n. */
const MOST_HISTORIES = 40_000;

/** Step in the logarithm of a parameter by which slopes are taken. */
const STEP = 1e-4;

/** Half a 95 % interval, in standard errors. */
const NORMAL_95 = 1.959963984540054;

/** Totals at given parameters. Value is of a customer's own mean drawn towards that of all. */
export function baseTotals(
	model: CustomerBaseModel<ModelParams>,
	params: ModelParams,
	{ p, q, gamma }: GammaGammaParams,
	{ frequency, recency, T, weight, meanValues }: ValuedHistories,
	{ margin, ...options }: ForecastOptions & { margin: number }
): BaseTotals {
	const forecast = purchaseForecaster(model, params, options);
	const totals = { aliveCustomers: 0, expectedPurchases: 0, value: 0 };
	frequency.forEach((x, i) => {
		const w = weight[i]!;
		const of = forecast({ frequency: x, recency: recency[i]!, T: T[i]! });
		const spend = (p * (gamma * w + x * meanValues[i]!)) / (p * x + q - 1);
		totals.aliveCustomers += w * of.probabilityAlive;
		totals.expectedPurchases += w * of.expectedPurchases;
		totals.value += of.discountedPurchases * spend * margin;
	});
	return totals;
}

/**
 * 95 % intervals of what a base is expected to do, as far as it is the parameters that are uncertain:
 * not of what chance will make of it. By the delta method on the logarithms of the totals, purchases
 * and spend being fitted apart.
 */
export function totalIntervals(
	model: CustomerBaseModel<ModelParams>,
	purchases: FittedParams<ModelParams>,
	spend: FittedParams<GammaGammaParams>,
	histories: ValuedHistories,
	options: ForecastOptions & { margin: number }
): Record<keyof BaseTotals, Interval> {
	const some = sampled(histories);
	const at = (params: ModelParams, spending: GammaGammaParams) =>
		baseTotals(model, params, spending, some, options);
	const centre = at(purchases.params, spend.params);
	const slopes = [
		...Object.keys(purchases.params).map((name) =>
			slope((factor) => at(scaled(purchases.params, name, factor), spend.params))
		),
		...Object.keys(spend.params).map((name) =>
			slope((factor) => at(purchases.params, scaled(spend.params, name, factor)))
		)
	];
	const n = purchases.logCovariance.length;
	const scale = (name: keyof BaseTotals) => {
		const relative = slopes.map((each) => each[name] / centre[name]);
		const variance =
			quadraticForm(relative.slice(0, n), purchases.logCovariance) +
			quadraticForm(relative.slice(n), spend.logCovariance);
		return Math.exp(NORMAL_95 * Math.sqrt(Math.max(0, variance)));
	};
	const whole = baseTotals(model, purchases.params, spend.params, histories, options);
	const interval = (name: keyof BaseTotals) => ({
		low: whole[name] / scale(name),
		high: whole[name] * scale(name)
	});
	const customers = histories.weight.reduce((sum, w) => sum + w, 0);
	const alive = interval('aliveCustomers');
	return {
		aliveCustomers: { ...alive, high: Math.min(customers, alive.high) },
		expectedPurchases: interval('expectedPurchases'),
		value: interval('value')
	};
}

const scaled = <Params extends object>(params: Params, name: string, factor: number): Params => ({
	...params,
	[name]: (params as Record<string, number>)[name]! * factor
});

/** Derivative by the logarithm of a factor, at 1. */
function slope(of: (factor: number) => BaseTotals): BaseTotals {
	const [up, down] = [of(Math.exp(STEP)), of(Math.exp(-STEP))];
	const by = (name: keyof BaseTotals) => (up[name] - down[name]) / (2 * STEP);
	return {
		aliveCustomers: by('aliveCustomers'),
		expectedPurchases: by('expectedPurchases'),
		value: by('value')
	};
}

/** Every n-th history, so that there are few enough; slopes over totals hardly feel it. */
function sampled(histories: ValuedHistories): ValuedHistories {
	const every = Math.ceil(histories.frequency.length / MOST_HISTORIES);
	if (every === 1) return histories;
	const of = (column: Float64Array) => column.filter((_, i) => i % every === 0);
	return {
		frequency: of(histories.frequency),
		recency: of(histories.recency),
		T: of(histories.T),
		weight: of(histories.weight),
		meanValues: of(histories.meanValues)
	};
}
