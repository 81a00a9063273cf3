import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadOrders } from '../../../../tests/support/orders';
import { openDuckDbNode } from '../../connectors/duckdb-node/duckdb-node-engine';
import type { Engine } from '../../engine/engine';
import { sql } from '../../sql/sql';
import { runAnalysis } from '../run-analysis';
import { customerProfit } from './customer-profit';

let engine: Engine;
beforeAll(async () => void (engine = await openDuckDbNode()));
afterAll(() => engine.close());

interface Bought {
	customer: string;
	amount: number;
	cost: number | null;
	kind?: 'sale' | 'refund';
}

async function run(bought: readonly Bought[]) {
	const orders = bought.map(({ customer, amount, kind = 'sale' }) => ({
		customer,
		amount,
		kind,
		on: '2024-05-05'
	}));
	await loadOrders(engine, orders);
	for (const { customer, amount, cost, kind = 'sale' } of bought) {
		await engine.query(sql`
			INSERT INTO order_lines (order_id, customer_id, ordered_at, product, amount, cost, currency, kind)
			VALUES ('o', ${customer}, TIMESTAMP '2024-05-05', 'p', ${`${amount}`}::DECIMAL(18, 2),
				${cost === null ? null : `${cost}`}::DECIMAL(18, 2), 'CNY', ${kind})`);
	}
	return runAnalysis(engine, customerProfit, { asOf: '2024-12-31', currency: 'CNY' });
}

it('rises above what is left, by what the last customers take away', async () => {
	const { result, explanation } = await run([
		{ customer: 'a', amount: 100, cost: 20 },
		{ customer: 'b', amount: 50, cost: 10 },
		{ customer: 'c', amount: 30, cost: 30 },
		{ customer: 'd', amount: 20, cost: 60 }
	]);
	expect(result).toMatchObject({
		customers: 4,
		profit: '80.00',
		winners: 2,
		won: '120.00',
		losers: 1,
		lost: '-40.00'
	});
	const at = (share: number) => result.curve.find(({ customers }) => customers === share)!.profit;
	expect([at(0.25), at(0.5), at(0.75), at(1)]).toEqual([1, 1.5, 1.5, 1]);
	expect(explanation.finding.key).toBe('profit.finding.losers');
});

it('takes the cost back with what is returned, whichever sign a file writes', async () => {
	for (const cost of [15, -15]) {
		const { result } = await run([
			{ customer: 'a', amount: 100, cost: 30 },
			{ customer: 'a', amount: -50, cost, kind: 'refund' }
		]);
		expect(result.profit).toBe('35.00');
	}
});

it('leaves out, and counts, customers of whom a cost is not known', async () => {
	const { result, explanation } = await run([
		{ customer: 'a', amount: 100, cost: 30 },
		{ customer: 'b', amount: 100, cost: 30 },
		{ customer: 'b', amount: 10, cost: null }
	]);
	expect(result).toMatchObject({ customers: 1, withoutCost: 1, profit: '70.00' });
	expect(explanation.exclusions).toHaveLength(1);
});

it('draws no curve of a loss, nor of nothing', async () => {
	expect((await run([{ customer: 'a', amount: 10, cost: 30 }])).result.curve).toEqual([]);
	const nothing = await run([]);
	expect(nothing.result).toMatchObject({ customers: 0, profit: '0.00', curve: [] });
	expect(nothing.explanation.finding.key).toBe('profit.finding.none');
});
