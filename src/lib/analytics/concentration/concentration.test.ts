import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadOrders, type TestOrder } from '../../../../tests/support/orders';
import { simulatedOrders } from '../../../../tests/support/simulate-purchases';
import { openDuckDbNode } from '../../connectors/duckdb-node/duckdb-node-engine';
import type { Engine } from '../../engine/engine';
import { runAnalysis } from '../run-analysis';
import { concentration } from './concentration';

let engine: Engine;
beforeAll(async () => void (engine = await openDuckDbNode()));
afterAll(() => engine.close());

const run = async (orders: readonly TestOrder[], params: object = {}) => {
	await loadOrders(engine, orders);
	return runAnalysis(engine, concentration, { asOf: '2024-12-31', currency: 'CNY', ...params });
};
const each = (...amounts: number[]): TestOrder[] =>
	amounts.map((amount, i) => ({ customer: `c${i}`, on: '2024-05-05', amount }));

describe('classes of customers', () => {
	it('end where 80 and 95 % of revenue are reached', async () => {
		// 500, 750, 900, 950 and 1000 of 1000: the third begins below 80 %, the fourth below 95 %.
		const { result } = await run(each(50, 500, 150, 250, 50));
		expect(result.classes).toEqual([
			{ class: 'a', customers: 3, revenue: '900.00' },
			{ class: 'b', customers: 2, revenue: '100.00' }
		]);
		expect(result).toMatchObject({ customers: 5, revenue: '1000.00', customersOf80: 3 });
	});

	it('are the same for customers who bring the same', async () => {
		const { result } = await run(each(...Array.from({ length: 10 }, () => 7)));
		expect(result.classes).toEqual([{ class: 'a', customers: 10, revenue: '70.00' }]);
		expect(result.customersOf80).toBe(8);
		expect(result.gini).toBeCloseTo(0, 12);
	});

	it('put those who bring nothing last', async () => {
		const { result, explanation } = await run([
			...each(100),
			{ customer: 'x', on: '2024-05-05', amount: 10 },
			{ customer: 'x', on: '2024-06-05', amount: -30, kind: 'refund' }
		]);
		expect(result.classes).toEqual([
			{ class: 'a', customers: 1, revenue: '100.00' },
			{ class: 'c', customers: 1, revenue: '-20.00' }
		]);
		expect(result).toMatchObject({ withoutRevenue: 1, gini: null });
		expect(explanation.exclusions).toHaveLength(1);
		const sales = await run(
			[
				...each(100),
				{ customer: 'x', on: '2024-05-05', amount: 10 },
				{ customer: 'x', on: '2024-06-05', amount: -30, kind: 'refund' }
			],
			{ monetaryBy: 'sales' }
		);
		expect(sales.result).toMatchObject({ revenue: '110.00', withoutRevenue: 0 });
	});
});

describe('the curve', () => {
	const orders = simulatedOrders(400, '2024-12-31');

	it('rises to all of it, ever more slowly, and has the Gini coefficient of its area', async () => {
		const { result } = await run(orders);
		const shares = result.curve.map(({ revenue }) => revenue);
		expect(shares).toHaveLength(100);
		expect(shares.at(-1)).toBeCloseTo(1, 12);
		const steps = shares.map((share, i) => share - (shares[i - 1] ?? 0));
		steps.slice(1).forEach((step, i) => expect(step).toBeLessThanOrEqual(steps[i]! + 1e-12));
		// Twice the area between the curve and the line of equals, by trapezes.
		const area = shares.reduce((sum, share, i) => sum + ((shares[i - 1] ?? 0) + share) / 200, 0);
		expect(result.gini).toBeCloseTo(2 * area - 1, 2);
		const sums = result.classes.reduce((sum, { revenue }) => sum + +revenue, 0);
		expect(sums).toBeCloseTo(+result.revenue, 6);
		expect(result.classes.reduce((sum, { customers }) => sum + customers, 0)).toBe(
			result.customers
		);
	});

	it('does not mind the order of rows, and money in other units changes no share', async () => {
		const first = (await run(orders)).result;
		expect((await run(orders.toReversed())).result).toEqual(first);
		const tenfold = orders.map((order) => ({ ...order, amount: (+order.amount * 10).toFixed(2) }));
		const other = (await run(tenfold)).result;
		expect(other.customersOf80).toBe(first.customersOf80);
		expect(other.gini).toBeCloseTo(first.gini!, 10);
	});

	it('of fewer than a hundred goes customer by customer', async () => {
		const { result, explanation } = await run(each(40, 30, 20, 10));
		expect(result.curve).toEqual([
			{ customers: 0.25, revenue: 0.4 },
			{ customers: 0.5, revenue: 0.7 },
			{ customers: 0.75, revenue: 0.9 },
			{ customers: 1, revenue: 1 }
		]);
		expect(explanation.finding).toMatchObject({
			key: 'concentration.finding.few',
			values: { few: 3, customers: 4 }
		});
	});

	it('has the Gini coefficient of the textbook', async () => {
		// 1, 2, 3, 4: Σ(2i − n − 1)x / (nΣx) = (−3 − 2 + 3 + 12) / 40.
		expect((await run(each(1, 2, 3, 4))).result.gini).toBeCloseTo(0.25, 12);
	});
});

describe('new and returning revenue', () => {
	it('is of the month of the first purchase, and of all else', async () => {
		const { result } = await run([
			{ customer: 'a', on: '2024-01-05', amount: 10 },
			{ customer: 'a', on: '2024-01-25', amount: 5 },
			{ customer: 'a', on: '2024-03-01', amount: 7 },
			{ customer: 'b', on: '2024-03-02', amount: 4 },
			{ customer: 'b', on: '2024-02-01', amount: -1, kind: 'refund' },
			{ customer: 'z', on: '2024-03-09', amount: -2, kind: 'refund' }
		]);
		expect(result.months).toEqual([
			{ month: '2024-01-01', fromNew: '15.00', fromReturning: '0.00' },
			{ month: '2024-02-01', fromNew: '0.00', fromReturning: '-1.00' },
			{ month: '2024-03-01', fromNew: '4.00', fromReturning: '5.00' }
		]);
	});
});

it.each<[string, TestOrder[], string]>([
	['nobody', [], 'concentration.caution.nobody'],
	['one customer', each(5), 'concentration.caution.few'],
	[
		'more refunds than sales',
		[...each(5), { customer: 'c0', on: '2024-06-01', amount: -9, kind: 'refund' }],
		'concentration.caution.noRevenue'
	]
])('of %s says what it can', async (_, orders, caution) => {
	const { result, explanation } = await run(orders);
	expect(explanation.caution?.key).toBe(caution);
	expect(JSON.stringify(result)).not.toContain('NaN');
});
