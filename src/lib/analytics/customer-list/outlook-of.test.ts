import { describe, expect, it } from 'vitest';
import { CustomerValueParams } from '../btyd/customer-value-params';
import { CustomerValueResult } from '../btyd/customer-value-result';
import { outlookOf } from './outlook-of';

const params = CustomerValueParams.parse({ asOf: '2024-12-31', currency: 'CNY' });
const history = { frequency: 3, recency_days: 100, observed_days: 200, monetary_value: 40 };
const purchases = {
	model: 'bg-nbd',
	params: { r: 0.3, alpha: 5, a: 0.8, b: 2.4 },
	standardErrors: null,
	logCovariance: null,
	logLikelihood: -1000,
	logLikelihoodWithoutDropout: -1010,
	customers: 2000,
	repeatCustomers: 900,
	histories: 1500,
	steps: 5,
	converged: true,
	diagnosis: null
};
const purchaseTotals = { customers: 2000, expectedPurchases: 900, aliveCustomers: null };
const result = (change: object) =>
	CustomerValueResult.parse({
		purchases,
		spend: null,
		frequencies: [],
		totals: null,
		purchaseTotals,
		intervals: null,
		intervalsBy: null,
		draws: [],
		base: {
			windowDays: 700,
			customers: 2000,
			repeatCustomers: 900,
			yearSales: 1000,
			refundShare: 0.01,
			firstOfMonthShare: 0.03,
			orderMonths: 24,
			moneyJump: null,
			spendGroups: null
		},
		...change
	});

describe('what a result expects of one customer', () => {
	it('is nothing where it may tell nothing of all', () => {
		expect(outlookOf(result({ purchaseTotals: null }), params, history)).toBeNull();
		expect(outlookOf(result({ purchases: null }), params, history)).toBeNull();
	});

	it('has no money where none is forecast', () => {
		const outlook = outlookOf(result({}), params, history)!;
		expect(outlook.value).toBeNull();
		expect(outlook.expectedPurchases.value).toBeGreaterThan(0);
		expect(outlook.probabilityAlive!.value).toBeLessThan(1);
	});

	it.each(['dropout-uncertain', 'dropout-not-identified'])(
		'tells no P(alive) of a fit %s, and purchases all the same',
		(diagnosis) => {
			const found = result({ purchases: { ...purchases, diagnosis } });
			const outlook = outlookOf(found, params, history)!;
			expect(outlook.probabilityAlive).toBeNull();
			expect(outlook.expectedPurchases.value).toBeGreaterThan(0);
		}
	);
});
