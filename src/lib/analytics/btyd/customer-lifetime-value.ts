import type { CustomerBaseModel } from './customer-base-model';
import type { PurchaseHistories, PurchaseHistory } from './purchase-history';
import { DAYS_PER_WEEK } from './time-units';

/** Weeks in a month of the average length, 365.25 / 12 days. */
export const WEEKS_PER_MONTH = 365.25 / 12 / DAYS_PER_WEEK;

/** What is expected of a customer over a horizon, before money. */
export interface PurchaseForecast {
	probabilityAlive: number;
	/** Purchases expected over the horizon. */
	expectedPurchases: number;
	/** The same with each month's purchases discounted to now. */
	discountedPurchases: number;
}

export interface ForecastOptions {
	months: number;
	/** Rate by which a year's money loses worth: 0.1 for 10 %. */
	annualDiscount: number;
	/** Weeks in a month; {@link WEEKS_PER_MONTH} unless told. */
	weeksPerMonth?: number;
}

/** Forecasts of many histories, by column; rows correspond to those of the histories. */
export type PurchaseForecasts = Readonly<Record<keyof PurchaseForecast, Float64Array>>;

/**
 * Makes the forecaster of a fitted model.
 *
 * A customer's lifetime value over the horizon is discounted purchases × expected value of one ×
 * margin; it is residual, from the end of observation on. Each month's purchases are discounted
 * by the whole month, as they are counted at its end.
 */
export function purchaseForecaster<Params extends { [Name in keyof Params]: number }>(
	model: CustomerBaseModel<Params>,
	params: Params,
	options: ForecastOptions
): (history: PurchaseHistory) => PurchaseForecast {
	const growth = growthOf(model, params, options);
	return (history) => {
		const probabilityAlive = model.probabilityAlive(params, history);
		const [plain, discounted] = growth(history.frequency, history.T);
		return {
			probabilityAlive,
			expectedPurchases: probabilityAlive * plain,
			discountedPurchases: probabilityAlive * discounted
		};
	};
}

/** What {@link purchaseForecaster} says of each of many histories. */
export function forecastAll<Params extends { [Name in keyof Params]: number }>(
	model: CustomerBaseModel<Params>,
	params: Params,
	histories: Pick<PurchaseHistories, 'frequency' | 'recency' | 'T'>,
	options: ForecastOptions
): PurchaseForecasts {
	const { frequency, recency, T } = histories;
	const n = frequency.length;
	const growth = growthOf(model, params, options);
	const probabilityAlive = model.probabilitiesAlive
		? model.probabilitiesAlive(params, histories)
		: frequency.map((x, i) =>
				model.probabilityAlive(params, { frequency: x, recency: recency[i]!, T: T[i]! })
			);
	const [expectedPurchases, discountedPurchases] = [new Float64Array(n), new Float64Array(n)];
	for (let i = 0; i < n; i++) {
		const [plain, discounted] = growth(frequency[i]!, T[i]!);
		expectedPurchases[i] = probabilityAlive[i]! * plain;
		discountedPurchases[i] = probabilityAlive[i]! * discounted;
	}
	return { probabilityAlive, expectedPurchases, discountedPurchases };
}

/**
 * Purchases of one who is alive over the horizon, plain and discounted. What does not depend on recency
 * is remembered, since customers with equal frequency and T share it.
 */
function growthOf<Params extends { [Name in keyof Params]: number }>(
	model: CustomerBaseModel<Params>,
	params: Params,
	{ months, annualDiscount, weeksPerMonth = WEEKS_PER_MONTH }: ForecastOptions
): (x: number, T: number) => readonly [plain: number, discounted: number] {
	const monthly = (1 + annualDiscount) ** (1 / 12);
	const growthByMonth = new Map<number, Map<number, readonly [number, number]>>();
	return (x, T) => {
		const forFrequency = growthByMonth.get(x) ?? new Map<number, readonly [number, number]>();
		growthByMonth.set(x, forFrequency);
		const known = forFrequency.get(T);
		if (known) return known;
		let [before, discounted] = [0, 0];
		for (let month = 1; month <= months; month++) {
			const now = model.expectedIfAlive(params, x, T, month * weeksPerMonth);
			discounted += (now - before) / monthly ** month;
			before = now;
		}
		const both = [before, discounted] as const;
		forFrequency.set(T, both);
		return both;
	};
}
