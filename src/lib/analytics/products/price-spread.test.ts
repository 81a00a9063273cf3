import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadOrders, type TestOrder } from '../../../../tests/support/orders';
import { openDuckDbNode } from '../../connectors/duckdb-node/duckdb-node-engine';
import type { Engine } from '../../engine/engine';
import { sql } from '../../sql/sql';
import { rfm } from '../rfm/rfm';
import { runAnalysis } from '../run-analysis';
import { priceSpread } from './price-spread';

let engine: Engine;
beforeAll(async () => void (engine = await openDuckDbNode()));
afterAll(() => engine.close());
const params = { asOf: '2024-12-31', currency: 'CNY' };

/** Forty customers; those with an even number pay half as much for tea, and are given a fifth off. */
async function load(): Promise<void> {
	const orders = Array.from({ length: 40 }, (_, i): TestOrder => ({
		customer: `c${`${i}`.padStart(2, '0')}`,
		on: i % 2 === 0 ? '2024-12-01' : '2023-02-01',
		amount: 100
	}));
	await loadOrders(engine, orders);
	await engine.query(
		sql`UPDATE orders SET discount = 25 WHERE CAST(substr(customer_id, 2) AS INTEGER) % 2 = 0`
	);
	await engine.query(sql`UPDATE orders SET discount = 0 WHERE discount IS NULL`);
	await engine.query(sql`
		INSERT INTO order_lines (order_id, customer_id, ordered_at, product, quantity, unit_price, amount, currency, kind)
		SELECT order_id, customer_id, ordered_at, 'tea', 2, NULL,
			CASE WHEN CAST(substr(customer_id, 2) AS INTEGER) % 2 = 0 THEN 10 ELSE 20 END, 'CNY', 'sale' FROM orders
		UNION ALL SELECT order_id, customer_id, ordered_at, 'cup', 1, 7, 7, 'CNY', 'sale' FROM orders
		UNION ALL SELECT order_id, customer_id, ordered_at, 'gift', 1, 0, 0, 'CNY', 'sale' FROM orders
		UNION ALL SELECT 'x', 'c00', TIMESTAMP '2024-01-01', 'rare', 1, 3, 3, 'CNY', 'sale'`);
	await runAnalysis(engine, rfm, params);
}
const run = (least = 10) => runAnalysis(engine, priceSpread, { ...params, least, scoring: params });

it('says what a product sells at, and who pays more than usual for it', async () => {
	await load();
	const { result, explanation } = await run();
	expect(result.products).toEqual([
		{ product: 'tea', customers: 40, n: 40, p10: 5, p50: 7.5, p90: 10 },
		{ product: 'cup', customers: 40, n: 40, p10: 7, p50: 7, p90: 7 }
	]);
	// Half of the lines are of cups, which all pay alike; tea is at two thirds or four thirds of 7.5.
	expect(result.segments).toHaveLength(2);
	const [cheap, dear] = result.segments;
	expect(cheap).toMatchObject({ n: 41 });
	expect(cheap!.p10).toBeCloseTo(2 / 3, 9);
	expect(dear!.p90).toBeCloseTo(4 / 3, 9);
	expect(result.discounts.map(({ p50, n }) => [p50, n])).toEqual([
		[0.2, 20],
		[0, 20]
	]);
	expect(result).toMatchObject({ pricedLines: 81, unpricedLines: 40 });
	expect(explanation.finding).toMatchObject({
		key: 'prices.finding',
		values: { product: 'tea', lines: 40 }
	});
	expect(explanation.exclusions).toHaveLength(1);
});

it('rests on as many as it says, and says where nothing does', async () => {
	await load();
	const few = await run(41);
	expect(few.result.products).toEqual([]);
	expect(few.explanation.finding.key).toBe('prices.finding.few');
	await loadOrders(engine, []);
	await runAnalysis(engine, rfm, params);
	const none = await run();
	expect(none.result).toMatchObject({ products: [], segments: [], discounts: [], pricedLines: 0 });
	expect(none.explanation.finding.key).toBe('prices.finding.none');
});
