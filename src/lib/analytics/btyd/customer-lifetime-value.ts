import type { CustomerBaseModel } from './customer-base-model';
import { type PurchaseHistory } from './purchase-history';
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

/**
 * Makes the forecaster of a fitted model. What does not depend on recency is remembered, since
 * customers with equal frequency and T share it.
 *
 * A customer's lifetime value over the horizon is discounted purchases × expected value of one ×
 * margin; it is residual, from the end of observation on. Each month's purchases are discounted
 * by the whole month, as they are counted at its end.
 */
export function purchaseForecaster<Params extends { [Name in keyof Params]: number }>(
	model: CustomerBaseModel<Params>,
	params: Params,
	{ months, annualDiscount, weeksPerMonth = WEEKS_PER_MONTH }: ForecastOptions
): (history: PurchaseHistory) => PurchaseForecast {
	const monthly = (1 + annualDiscount) ** (1 / 12);
	const growthByMonth = new Map<number, Map<number, readonly [number, number]>>();
	const growth = (x: number, T: number) => {
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
