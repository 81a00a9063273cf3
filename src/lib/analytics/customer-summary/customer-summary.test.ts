import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadOrders, type TestOrder } from '../../../../tests/support/orders';
import { openDuckDbNode } from '../../connectors/duckdb-node/duckdb-node-engine';
import type { Engine } from '../../engine/engine';
import { runAnalysis } from '../run-analysis';
import { customerSummary } from './customer-summary';

let engine: Engine;
beforeAll(async () => {
	engine = await openDuckDbNode();
});
afterAll(() => engine.close());

const run = (asOf: string) => runAnalysis(engine, customerSummary, { asOf, currency: 'CNY' });

const orders: TestOrder[] = [
	{ customer: 'a', on: '2022-12-30', amount: 100 },
	{ customer: 'a', on: '2023-12-31 23:59', amount: 40 },
	{ customer: 'a', on: '2024-01-01', amount: 30 },
	{ customer: 'b', on: '2024-06-01', amount: '20.25' },
	{ customer: 'b', on: '2024-07-01', amount: '-5.25', kind: 'refund' },
	{ customer: 'c', on: '2025-01-01', amount: 9 },
	{ customer: 'd', on: '2024-06-01', amount: 500, currency: 'USD' }
];

describe('the customer summary', () => {
	it('cuts years at the day of asOf: the 12 months to it and the 12 before', async () => {
		await loadOrders(engine, orders);
		const { result } = await run('2024-12-31');
		expect(result).toEqual({
			firstOrderOn: '2022-12-30',
			lastOrderOn: '2025-01-01',
			current: { activeCustomers: 2, revenue: '45.00', customers: 2, repeatShare: 0.5 },
			prior: { activeCustomers: 1, revenue: '40.00', customers: 1, repeatShare: 1 }
		});
	});

	it('has no year before where the data do not reach back over it, and says so', async () => {
		await loadOrders(engine, orders.slice(1));
		const { result, explanation } = await run('2024-12-31');
		expect(result.prior).toBeNull();
		expect(explanation.exclusions.map(({ key }) => key)).toEqual(['summary.excluded.prior']);
	});

	it('takes two calendar years for two, though nobody sells on the first of January', async () => {
		const last = { customer: 'a', on: '2024-12-30', amount: 5 };
		await loadOrders(engine, [{ customer: 'a', on: '2023-01-03', amount: 8 }, last]);
		expect((await run('2024-12-31')).result.prior).toMatchObject({ revenue: '8.00' });
		await loadOrders(engine, [{ customer: 'a', on: '2023-02-03', amount: 8 }, last]);
		expect((await run('2024-12-31')).result.prior).toBeNull();
	});

	it('knows a year that ends on 29 February', async () => {
		await loadOrders(engine, [
			{ customer: 'a', on: '2023-02-28', amount: 1 },
			{ customer: 'a', on: '2023-03-01', amount: 2 },
			{ customer: 'a', on: '2024-02-29', amount: 4 }
		]);
		expect((await run('2024-02-29')).result.current.revenue).toBe('6.00');
	});

	it('answers an empty base, one order, and refunds alone', async () => {
		await loadOrders(engine, []);
		expect((await run('2024-12-31')).result).toEqual({
			firstOrderOn: null,
			lastOrderOn: null,
			current: { activeCustomers: 0, revenue: '0.00', customers: 0, repeatShare: null },
			prior: null
		});
		await loadOrders(engine, [{ customer: 'a', on: '2024-05-05', amount: 7 }]);
		expect((await run('2024-12-31')).result.current).toEqual({
			activeCustomers: 1,
			revenue: '7.00',
			customers: 1,
			repeatShare: 0
		});
		await loadOrders(engine, [{ customer: 'a', on: '2024-05-05', amount: -7, kind: 'refund' }]);
		expect((await run('2024-12-31')).result.current).toEqual({
			activeCustomers: 0,
			revenue: '-7.00',
			customers: 0,
			repeatShare: null
		});
	});

	it('adds up: two halves of the base give the whole', async () => {
		const half = (which: number) => orders.filter((_, i) => i % 2 === which);
		const parts = [];
		for (const part of [half(0), half(1), orders]) {
			await loadOrders(engine, part);
			parts.push(Number((await run('2024-12-31')).result.current.revenue));
		}
		expect(parts[0]! + parts[1]!).toBeCloseTo(parts[2]!, 9);
	});
});
