import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadOrders, type TestOrder } from '../../../../tests/support/orders';
import { openDuckDbWasmInNode } from '../../connectors/duckdb-wasm/node-host';
import type { Engine } from '../../engine/engine';
import { seededRandom } from '../../math/random';
import { sql } from '../../sql/sql';
import { runAnalysis } from '../run-analysis';
import { bestChannel, orderPatterns } from './order-patterns';

let engine: Engine;
beforeAll(async () => {
	engine = await openDuckDbWasmInNode();
}, 60_000);
afterAll(() => engine.close());

// 2024-01-01 is a Monday, and this the last day of the tenth week.
const scope = { asOf: '2024-03-10', currency: 'CNY' };
const day = (n: number) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10);
const run = async () => runAnalysis(engine, orderPatterns, scope);

it('counts every day, also those without an order', async () => {
	const orders = Array.from({ length: 10 }, (_, week) =>
		Array.from({ length: 2 + (week % 3) }, (): TestOrder => ({
			customer: 'a',
			on: day(7 * week),
			amount: 10
		}))
	).flat();
	await loadOrders(engine, orders);
	const { result, explanation } = await run();
	expect(result.weekdays.map(({ weekday, days }) => [weekday, days])).toEqual(
		[1, 2, 3, 4, 5, 6, 7].map((weekday) => [weekday, 10])
	);
	const monday = result.weekdays[0]!.orders;
	const counts = Array.from({ length: 10 }, (_, week) => 2 + (week % 3));
	const mean = counts.reduce((a, b) => a + b) / 10;
	const deviation = Math.sqrt(counts.reduce((sum, n) => sum + (n - mean) ** 2, 0) / 9);
	expect(monday.mean).toBeCloseTo(mean, 12);
	expect(monday.high! - monday.mean).toBeCloseTo((1.959964 * deviation) / Math.sqrt(10), 5);
	expect(result.weekdays[1]!.orders).toEqual({ mean: 0, low: 0, high: 0 });
	expect(result.ordersADay).toBeCloseTo(orders.length / 70, 12);
	expect(explanation.finding.values?.day).toMatchObject({ message: { key: 'weekday.1' } });
});

it('calls no weekday the best where days differ by chance alone', async () => {
	const random = seededRandom(5);
	const orders = Array.from({ length: 600 }, (): TestOrder => ({
		customer: `c${Math.floor(random() * 50)}`,
		on: day(Math.floor(random() * 70)),
		amount: 1
	}));
	await loadOrders(engine, orders);
	expect((await run()).explanation.finding.key).toBe('patterns.finding.chance');
});

it('asks more of the best of seven than of a weekday named beforehand', async () => {
	const orders = Array.from({ length: 70 }, (_, n) =>
		Array.from({ length: n % 7 === 0 && n >= 35 ? 2 : 1 }, (): TestOrder => ({
			customer: 'a',
			on: day(n),
			amount: 1
		}))
	).flat();
	await loadOrders(engine, orders);
	const { result, explanation } = await run();
	expect(result.weekdays[0]!.orders.low).toBeGreaterThan(result.ordersADay);
	expect(explanation.finding.key).toBe('patterns.finding.chance');
});

it('tells channels by their mean order, with its interval; refunds are no order', async () => {
	await loadOrders(
		engine,
		[10, 20, 60, 40].map((amount, i) => ({ customer: 'a', on: day(i), amount }))
	);
	await engine.query(sql`UPDATE orders SET channel = CASE WHEN amount < 40 THEN 'web' END`);
	await engine.query(sql`
		INSERT INTO orders (order_id, customer_id, ordered_at, amount, currency, kind, channel)
		VALUES ('r', 'a', TIMESTAMP '2024-01-05', -10, 'CNY', 'refund', 'web')`);
	const { result } = await run();
	expect(result.channels.map(({ channel, orders, sales }) => [channel, orders, sales])).toEqual([
		['web', 2, 30],
		[null, 2, 100]
	]);
	const { mean, low } = result.channels[0]!.order;
	expect(mean).toBe(15);
	expect(mean - low!).toBeCloseTo((1.959964 * Math.sqrt(50)) / Math.sqrt(2), 5);
});

it('takes orders of ten million and more', async () => {
	await loadOrders(engine, [
		{ customer: 'a', on: scope.asOf, amount: 40_000_000_000.25 },
		{ customer: 'b', on: scope.asOf, amount: 40_000_000_000.75 }
	]);
	const { result } = await run();
	expect(result.channels[0]!.order.mean).toBe(40_000_000_000.5);
});

it('has an answer for nobody and for one order', async () => {
	await loadOrders(engine, []);
	const nobody = await run();
	expect(nobody.result).toEqual({ orders: 0, ordersADay: 0, weekdays: [], channels: [] });
	expect(nobody.explanation.finding.key).toBe('patterns.finding.none');
	await loadOrders(engine, [{ customer: 'a', on: scope.asOf, amount: 5 }]);
	const { result } = await run();
	expect(result.weekdays).toEqual([
		{ weekday: 7, days: 1, orders: { mean: 1, low: null, high: null } }
	]);
	expect(result.channels[0]?.order).toEqual({ mean: 5, low: null, high: null });
});

it('names a channel whose orders are larger than chance allows, and none that are not', async () => {
	const random = seededRandom(8);
	const orders = (by: Record<string, number>) =>
		Object.entries(by).flatMap(([channel, mean]) =>
			Array.from({ length: 60 }, (_, i): TestOrder & { channel: string } => ({
				customer: `c${i}`,
				on: day(i),
				amount: Math.round(mean * (0.5 + random()) * 100) / 100,
				channel
			}))
		);
	const found = async (by: Record<string, number>) => {
		const all = orders(by);
		await loadOrders(engine, all);
		// Amounts tell the orders apart.
		for (const { customer, on, amount, channel } of all) {
			await engine.query(sql`UPDATE orders SET channel = ${channel}
				WHERE customer_id = ${customer} AND ordered_at::DATE = CAST(${on} AS DATE) AND amount = ${amount}::DECIMAL(18, 2)`);
		}
		return run();
	};
	const stands = await found({ shop: 100, web: 100, partner: 160 });
	expect(bestChannel(stands.result)).toMatchObject({ channel: 'partner', orders: 60 });
	expect(stands.explanation.finding).toMatchObject({
		key: 'patterns.finding.both',
		values: { channel: { message: { key: 'patterns.channel.finding' } } }
	});
	const alike = await found({ shop: 100, web: 100, partner: 100 });
	expect(bestChannel(alike.result)).toBeNull();
	const one = await found({ shop: 100 });
	expect(bestChannel(one.result)).toBeNull();
});
