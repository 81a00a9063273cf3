import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCustomers } from '../../../../tests/support/customers';
import { loadOrders, type TestOrder } from '../../../../tests/support/orders';
import { simulatedOrders } from '../../../../tests/support/simulate-purchases';
import { addDays } from '../../canonical/civil-date';
import { openDuckDbWasmInNode } from '../../connectors/duckdb-wasm/node-host';
import type { Engine } from '../../engine/engine';
import { sql } from '../../sql/sql';
import { customerValue } from '../btyd/customer-value';
import { lifecycle } from '../lifecycle/lifecycle';
import { runAnalysis } from '../run-analysis';
import { customerTiers } from './customer-tiers';

let engine: Engine;
beforeAll(async () => {
	engine = await openDuckDbWasmInNode();
}, 60_000);
afterAll(() => engine.close());

const asOf = '2024-12-31';
const scope = { asOf, currency: 'CNY' };

async function run(params: object = {}) {
	await runAnalysis(engine, lifecycle, scope);
	await runAnalysis(engine, customerValue, scope);
	return runAnalysis(engine, customerTiers, { ...scope, lifecycle: scope, ...params });
}

interface Row {
	customer_id: string;
	tier: string;
	worth: number;
	year_sales: number;
	stage: string;
	activities: number;
	tickets: number;
	is_strategic: boolean;
}
const rows = async () =>
	(await engine.query(sql`SELECT * FROM customer_tiers_tiers`)).rows() as unknown as Row[];

describe('tiers by expected value', () => {
	it('have in the high one the fewest that bring 80 %, and no better one outside', async () => {
		await loadOrders(engine, simulatedOrders(300, asOf));
		const { result } = await run();
		expect(result.by).toBe('value');
		const all = await rows();
		const total = all.reduce((sum, { worth }) => sum + worth, 0);
		const high = all.filter(({ tier }) => tier === 'high');
		const reached = high.reduce((sum, { worth }) => sum + worth, 0);
		const least = Math.min(...high.map(({ worth }) => worth));
		expect(reached).toBeGreaterThanOrEqual(0.8 * total);
		expect(reached - least).toBeLessThan(0.8 * total);
		const others = all.filter(({ tier }) => tier !== 'high');
		expect(Math.max(...others.map(({ worth }) => worth))).toBeLessThanOrEqual(least);
		for (const { tier, stage } of others) {
			if (stage === 'growth') expect(tier).toBe('potential');
			if (tier === 'potential') expect(['growth', 'development']).toContain(stage);
		}
		expect(result.tiers.map(({ tier }) => tier)).toEqual(['high', 'potential', 'low']);
		expect(result.tiers.reduce((sum, { customers }) => sum + customers, 0)).toBe(all.length);
		expect(result.tiers.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(total, 2);
	});
});

/** Too few for a model of values: they are ranked by the sales of the last year. */
const few: TestOrder[] = [
	...[10, 40, 70].map((days) => ({ customer: 'best', on: addDays(asOf, -days), amount: 1000 })),
	...[5, 20].map((days) => ({ customer: 'new-rich', on: addDays(asOf, -days), amount: 20 })),
	{ customer: 'new', on: addDays(asOf, -15), amount: 2 },
	...[500, 600, 700].map((days) => ({ customer: 'gone', on: addDays(asOf, -days), amount: 9000 }))
];

describe('tiers by sales', () => {
	it('stand in where nothing could be valued; what was long ago is worth nothing now', async () => {
		await loadOrders(engine, few);
		const { result } = await run();
		expect(result.by).toBe('sales');
		const tierOf = Object.fromEntries((await rows()).map((row) => [row.customer_id, row.tier]));
		expect(tierOf).toEqual({ best: 'high', 'new-rich': 'low', new: 'low', gone: 'low' });
		expect(result.newAmongLow).toBe(2);
	});

	it('see potential in who is new and pays as much for an order as the best', async () => {
		await loadOrders(engine, [
			...[10, 20, 30, 40, 50, 60, 70, 80, 90, 100].map((days) => ({
				customer: 'best',
				on: addDays(asOf, -days),
				amount: 100
			})),
			{ customer: 'new', on: addDays(asOf, -3), amount: 100 },
			{ customer: 'small', on: addDays(asOf, -3), amount: 99 }
		]);
		await run();
		expect(await rows()).toContainEqual(
			expect.objectContaining({ customer_id: 'new', tier: 'potential' })
		);
		expect(await rows()).toContainEqual(
			expect.objectContaining({ customer_id: 'small', tier: 'low' })
		);
	});
});

describe('effort', () => {
	it('counts the year’s activities and tickets of each, and discounts over full prices', async () => {
		await loadOrders(engine, few);
		await engine.query(sql`UPDATE orders SET discount = 250 WHERE customer_id = 'best'`);
		for (const [customer, days] of [
			['best', 5],
			['gone', 5],
			['gone', 364],
			['gone', 365],
			['gone', -1]
		] as const) {
			await engine.query(sql`
				INSERT INTO activities (customer_id, "at") VALUES (${customer}, ${addDays(asOf, -days)}::TIMESTAMP)`);
		}
		await engine.query(sql`
			INSERT INTO tickets (ticket_id, customer_id, opened_at) VALUES ('t', 'gone', ${asOf}::TIMESTAMP)`);
		const { result, explanation } = await run();
		const [high, low] = result.tiers;
		expect(high).toMatchObject({ tier: 'high', activities: 1, tickets: 0, discountShare: 0.2 });
		expect(low).toMatchObject({ tier: 'low', activities: 2, tickets: 1, discountShare: null });
		expect(explanation.finding).toMatchObject({
			key: 'tiers.finding.effort',
			values: { effort: { share: 0.75 } }
		});
	});
});

describe('strategic customers', () => {
	it('are those of the tiers named, apart from what they are worth', async () => {
		await loadOrders(engine, few);
		await addCustomers(engine, [
			{ id: 'best', name: 'B', tier: 'C' },
			{ id: 'gone', name: 'G', tier: 'A' }
		]);
		const { result, explanation } = await run({ strategic: ['A'] });
		expect(
			result.quarters.map(({ isStrategic, isHigh, customers }) => [isStrategic, isHigh, customers])
		).toEqual([
			[true, false, 1],
			[false, true, 1],
			[false, false, 2]
		]);
		expect(explanation.caution?.key).toBe('tiers.caution.strategic');
		expect((await run()).result.quarters).toEqual([]);
	});
});

it('has an answer for nobody and for sales that came to nothing', async () => {
	await loadOrders(engine, []);
	const nobody = await run();
	expect(nobody.result).toMatchObject({ tiers: [], newAmongLow: 0 });
	expect(nobody.explanation.finding.key).toBe('tiers.finding.nobody');
	await loadOrders(engine, [{ customer: 'a', on: asOf, amount: 0 }]);
	expect((await run()).result.tiers).toMatchObject([{ tier: 'low', customers: 1, value: 0 }]);
});
