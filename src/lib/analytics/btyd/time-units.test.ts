import { expect, it } from 'vitest';
import { probabilityNoPurchase } from './customer-base-model';
import { bgNbd } from './beta-geometric';
import type { PurchaseHistories, PurchaseHistory } from './purchase-history';
import { daysOf, weekColumn, weeksOf, type DayColumn, type Days } from './time-units';

const params = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const ninety: Days = 90;

it('days become weeks and come back', () => {
	expect(weeksOf(272)).toBeCloseTo(38.857142857, 9);
	expect(daysOf(weeksOf(ninety))).toBe(90);
});

it('days are refused where weeks are asked for, before anything is run', () => {
	const history: PurchaseHistory = { frequency: 2, recency: weeksOf(213), T: weeksOf(272) };
	// @ts-expect-error a history is in weeks
	const inDays: PurchaseHistory = { frequency: 2, recency: ninety, T: ninety };
	// @ts-expect-error 90 days are not 90 weeks
	const wrong = probabilityNoPurchase(bgNbd, params, history, ninety);
	const days: DayColumn = Float64Array.of(213);
	const columns = {
		frequency: Float64Array.of(2),
		weight: Float64Array.of(1),
		T: weekColumn(days)
	};
	// @ts-expect-error nor is a column of days one of weeks
	const asked: PurchaseHistories = { ...columns, recency: days };
	expect(asked.recency[0]! / asked.T[0]!).toBeCloseTo(7, 12);
	const right = probabilityNoPurchase(bgNbd, params, history, weeksOf(ninety));
	expect(right).toBeGreaterThan(wrong);
	expect(inDays.T).toBe(90);
});
