import { NORMAL_95, type Interval } from '../../math/interval';
import { quadraticForm } from '../../math/symmetric';
import { forecastAll, type ForecastOptions } from './customer-lifetime-value';
import type { CustomerBaseModel, ModelParams } from './customer-base-model';
import type { GammaGammaParams } from './gamma-gamma';
import { logSlopes } from './log-slopes';
import type { PurchaseHistories } from './purchase-history';

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

/**
 * Totals at given parameters. Value is of a customer's own mean drawn towards that of all; 0 where spend
 * is not known.
 */
export function baseTotals(
	model: CustomerBaseModel<ModelParams>,
	params: ModelParams,
	spending: GammaGammaParams | null,
	{ frequency, recency, T, weight, meanValues }: ValuedHistories,
	{ margin, ...options }: ForecastOptions & { margin: number }
): BaseTotals {
	const { probabilityAlive, expectedPurchases, discountedPurchases } = forecastAll(
		model,
		params,
		{ frequency, recency, T },
		options
	);
	const totals = { aliveCustomers: 0, expectedPurchases: 0, value: 0 };
	frequency.forEach((x, i) => {
		const w = weight[i]!;
		totals.aliveCustomers += w * probabilityAlive[i]!;
		totals.expectedPurchases += w * expectedPurchases[i]!;
		if (!spending) return;
		const { p, q, gamma } = spending;
		const spend = (p * (gamma * w + x * meanValues[i]!)) / (p * x + q - 1);
		totals.value += discountedPurchases[i]! * spend * margin;
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
	spend: FittedParams<GammaGammaParams> | null,
	histories: ValuedHistories,
	options: ForecastOptions & { margin: number }
): TotalIntervals {
	const some = sampled(histories, MOST_HISTORIES);
	const logTotals = (params: ModelParams, spending: GammaGammaParams | null) => {
		const totals = baseTotals(model, params, spending, some, options);
		return totalNames.map((name) => Math.log(totals[name]));
	};
	const byPurchases = logSlopes(purchases.params, (at) => logTotals(at, spend?.params ?? null));
	const bySpend = spend && logSlopes(spend.params, (at) => logTotals(purchases.params, at));
	const scale = (name: keyof BaseTotals) => {
		const of = (slopes: readonly (readonly number[])[]) =>
			slopes.map((row) => row[totalNames.indexOf(name)]!);
		const variance =
			quadraticForm(of(byPurchases), purchases.logCovariance) +
			(spend && bySpend ? quadraticForm(of(bySpend), spend.logCovariance) : 0);
		return Math.exp(NORMAL_95 * Math.sqrt(Math.max(0, variance)));
	};
	const whole = baseTotals(model, purchases.params, spend?.params ?? null, histories, options);
	const interval = (name: keyof BaseTotals): Interval => ({
		low: whole[name] / scale(name),
		high: whole[name] * scale(name)
	});
	return intervalsOf(histories, interval, spend !== null);
}

/** 95 % intervals of totals; that of value null where spend is not known. */
export interface TotalIntervals {
	aliveCustomers: Interval;
	expectedPurchases: Interval;
	value: Interval | null;
}

/** An interval of each total; no more customers are alive than there are. */
export function intervalsOf(
	{ weight }: Pick<ValuedHistories, 'weight'>,
	interval: (name: keyof BaseTotals) => Interval,
	isSpendKnown: boolean
): TotalIntervals {
	const customers = weight.reduce((sum, w) => sum + w, 0);
	const alive = interval('aliveCustomers');
	return {
		aliveCustomers: { ...alive, high: Math.min(customers, alive.high) },
		expectedPurchases: interval('expectedPurchases'),
		value: isSpendKnown ? interval('value') : null
	};
}

/** Totals in a fixed order. */
export const totalNames = ['aliveCustomers', 'expectedPurchases', 'value'] as const;

/** Every n-th history, so that there are no more than `most`; how totals move hardly feels it. */
export function sampled(histories: ValuedHistories, most: number): ValuedHistories {
	const every = Math.ceil(histories.frequency.length / most);
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
