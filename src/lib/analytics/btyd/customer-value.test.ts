import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadOrders } from '../../../../tests/support/orders';
import { simulatedOrders } from '../../../../tests/support/simulate-purchases';
import { addDays } from '../../canonical/civil-date';
import { openDuckDbNode } from '../../connectors/duckdb-node/duckdb-node-engine';
import type { Engine } from '../../engine/engine';
import { sql } from '../../sql/sql';
import { runAnalysis } from '../run-analysis';
import { customerValue } from './customer-value';
import { tailFrequency } from './customer-value-model';

let engine: Engine;
beforeAll(async () => {
	engine = await openDuckDbNode();
});
afterAll(() => engine.close());

const asOf = '2024-12-31';
const run = (params: object = {}) =>
	runAnalysis(engine, customerValue, { asOf, currency: 'CNY', ...params });
const table = async (name: string) =>
	(await engine.query(sql`SELECT * FROM ${{ parts: [name], values: [] }} ORDER BY 1`)).rows();

describe('histories of customers', () => {
	it('count a day once, and take a refund from the purchase before it', async () => {
		await loadOrders(engine, [
			{ customer: 'a', on: '2024-01-01 09:00', amount: 10 },
			{ customer: 'a', on: '2024-01-01 17:00', amount: 20 },
			{ customer: 'a', on: '2024-03-01', amount: 50 },
			{ customer: 'a', on: '2024-03-20', amount: -15, kind: 'refund' },
			{ customer: 'a', on: '2024-06-01', amount: 30 },
			{ customer: 'b', on: '2024-02-01', amount: -5, kind: 'refund' },
			{ customer: 'b', on: '2024-12-31', amount: 5 },
			{ customer: 'c', on: '2024-05-05', amount: -9, kind: 'refund' },
			{ customer: 'd', on: '2025-01-01', amount: 9 },
			{ customer: 'e', on: '2024-01-01', amount: 9, currency: 'USD' }
		]);
		const { result } = await run();
		// What is told where no model may be asked, counted by hand: days with a sale, refunds apart.
		expect(result.base).toMatchObject({
			windowDays: 366,
			customers: 2,
			repeatCustomers: 1,
			yearSales: 50 + 30 + 5,
			refundShare: (15 + 5 + 9) / (30 + 50 + 30 + 5),
			firstOfMonthShare: 3 / 4,
			orderMonths: 4
		});
		expect(await table('customer_value_histories')).toMatchObject([
			{
				customer_id: 'a',
				frequency: 2,
				recency_days: 152,
				observed_days: 365,
				first_order_on: '2024-01-01',
				last_order_on: '2024-06-01',
				monetary_value: (35 + 30) / 2
			},
			{ customer_id: 'b', frequency: 0, recency_days: 0, observed_days: 0, monetary_value: null }
		]);
		await run({ monetaryBy: 'sales' });
		expect((await table('customer_value_histories'))[0]).toMatchObject({
			monetary_value: (50 + 30) / 2
		});
	});
});

describe('customer value', () => {
	it('adds up, follows margin and horizon, and is worth less the more it is discounted', async () => {
		await loadOrders(engine, simulatedOrders(600, asOf));
		const { result } = await run();
		const totals = result.totals!;
		const rows = (await table('customer_value_values')) as { value: number }[];
		expect(rows).toHaveLength(totals.customers);
		expect(rows.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(totals.value, 4);
		expect(totals.topDecileValue).toBeLessThan(totals.value);
		expect(totals.aliveCustomers).toBeLessThan(totals.customers);
		// The model adds up groups of customers, SQL each of them: the same totals.
		const intervals = result.intervals!;
		for (const name of ['value', 'expectedPurchases'] as const) {
			const { low, high } = intervals[name]!;
			expect(low).toBeLessThan(totals[name]);
			expect(Math.sqrt(low * high) / totals[name]).toBeCloseTo(1, 6);
		}

		const half = await run({ margin: 0.5 });
		expect(half.result.totals!.value).toBeCloseTo(totals.value / 2, 4);
		const longer = await run({ months: 24 });
		expect(longer.result.totals!.value).toBeGreaterThan(totals.value);
		expect(longer.result.totals!.value).toBeLessThan(2 * totals.value);
		const dear = await run({ annualDiscount: 0.3 });
		expect(dear.result.totals!.value).toBeLessThan(totals.value);
		expect(dear.result.totals!.expectedPurchases).toBeCloseTo(totals.expectedPurchases, 6);
	});

	it('does not depend on the order of rows', async () => {
		const orders = simulatedOrders(300, asOf);
		await loadOrders(engine, orders);
		const before = await run();
		await loadOrders(engine, orders.toReversed());
		const after = await run();
		expect(after.result.totals!.value / before.result.totals!.value).toBeCloseTo(1, 10);
	});

	it('has no value, and a reason, for nobody, for one customer, and where nobody came back', async () => {
		for (const orders of [
			[],
			[{ customer: 'only', on: '2024-05-01', amount: 10 }],
			Array.from({ length: 30 }, (_, i) => ({
				customer: `c${i}`,
				on: '2024-05-01',
				amount: 10 + i
			}))
		]) {
			await loadOrders(engine, orders);
			const { result, explanation } = await run();
			expect(result).toMatchObject({
				purchases: null,
				totals: null,
				intervals: null,
				frequencies: []
			});
			expect(explanation.finding.key).toBe(
				orders.length === 0 ? 'value.finding.none' : 'value.finding.instead'
			);
			expect(explanation.caution?.key).toBe(
				orders.length === 0 ? 'value.caution.noSales' : 'value.caution.noRepeats'
			);
			expect(await table('customer_value_values')).toEqual([]);
		}
	});

	it('is finite whatever a small base makes of the parameters', async () => {
		for (let seed = 1; seed <= 12; seed++) {
			const same = { r: 1, alpha: 4, a: 3e5, b: 7e5 };
			await loadOrders(engine, simulatedOrders(60, asOf, { seed, process: same }));
			const { result, explanation } = await run();
			const { totals } = result;
			if (totals) expect(Object.values(totals).every(Number.isFinite)).toBe(true);
			else expect(explanation.caution).toBeDefined();
		}
	});

	it('makes up nothing from nine repeat buyers', async () => {
		const orders = Array.from({ length: 9 }, (_, i) => [
			{ customer: `c${i}`, on: '2024-01-10', amount: 10 + i },
			{ customer: `c${i}`, on: `2024-0${1 + (i % 9)}-25`, amount: 20 + 3 * i }
		]).flat();
		await loadOrders(engine, orders);
		const { result, explanation } = await run();
		expect(result.totals).toBeNull();
		expect(result.purchases).toMatchObject({ repeatCustomers: 9 });
		expect(explanation.caution).toEqual({
			key: 'value.caution.tooFewRepeaters',
			values: { repeaters: 9, least: 10 }
		});
	});

	it('refuses a value where what customers spend does not vary', async () => {
		const orders = simulatedOrders(200, asOf).map((order) => ({ ...order, amount: 50 }));
		const days = new Map(orders.map((order) => [`${order.customer} ${order.on}`, order]));
		await loadOrders(engine, [...days.values()]);
		const { result, explanation } = await run();
		expect(result.totals).toBeNull();
		expect(explanation.caution?.key).toBe('value.caution.noSpendFit');
		// What they buy can be forecast all the same, and how sure that is.
		expect(result.intervals).toMatchObject({ value: null });
		const { low, high } = result.intervals!.expectedPurchases;
		expect(low).toBeLessThan(result.purchaseTotals!.expectedPurchases);
		expect(high).toBeGreaterThan(result.purchaseTotals!.expectedPurchases);
		expect(explanation.finding.key).toBe('value.finding.purchases');
		const [sums] = (
			await engine.query(sql`
				SELECT count(*)::INTEGER AS customers, sum(expected_purchases)::DOUBLE AS expected,
					sum(probability_alive)::DOUBLE AS alive, count(value)::INTEGER AS valued
				FROM customer_value_values`)
		).rows() as { customers: number; expected: number; alive: number; valued: number }[];
		expect(sums!.valued).toBe(0);
		expect(result.purchaseTotals!.customers).toBe(sums!.customers);
		expect(result.purchaseTotals!.expectedPurchases).toBeCloseTo(sums!.expected, 6);
		expect(result.purchaseTotals!.aliveCustomers).toBeCloseTo(sums!.alive, 6);
		expect(sums!.expected).toBeGreaterThan(1);
	});

	it.each([
		['months', { months: 0 }],
		['annualDiscount', { annualDiscount: 2 }],
		['margin', { margin: 0 }],
		['asOf', { asOf: '2024-02-30' }],
		['currency', { currency: 'yuan' }]
	])('refuses %s out of bounds', async (name, params) => {
		await expect(run(params)).rejects.toThrow(new RegExp(name));
	});
});

describe('the last bar of the picture of frequencies', () => {
	it('holds at most a tenth of customers, where 24 bars allow', () => {
		const of = (...frequency: number[]) =>
			tailFrequency(Float64Array.from(frequency), new Float64Array(frequency.length).fill(1));
		expect(of(0, 0, 1, 2)).toBe(7);
		expect(of(...Array.from({ length: 100 }, (_, i) => i / 5).map(Math.floor))).toBe(18);
		expect(of(100, 200, 300)).toBe(24);
	});
});

describe('what is said against a forecast', () => {
	const cautions = async (orders: Parameters<typeof loadOrders>[1], params: object = {}) => {
		await loadOrders(engine, orders);
		const { result, explanation } = await run(params);
		const { caution, furtherCautions = [], finding } = explanation;
		return {
			keys: [caution, ...furtherCautions].flatMap((one) => one?.key ?? []),
			result,
			finding
		};
	};
	const usual = () => simulatedOrders(600, asOf);

	it('is nothing where nothing is the matter', async () => {
		const { keys, result } = await cautions(usual());
		expect(keys).toEqual([]);
		expect(result.base.moneyJump!.ratio).toBeLessThan(2);
	});

	it('a time too short is refused, and a short one doubted; what is certain is said instead', async () => {
		const within = (days: number) => {
			const first = addDays(asOf, 1 - days);
			const late = usual().filter(({ on }) => on.slice(0, 10) > first);
			// Somebody buys on the first day, so that the time is as long as it says.
			return [...late, { customer: 'first', on: first, amount: 10 }];
		};
		const refused = await cautions(within(50));
		expect(refused.keys[0]).toBe('value.caution.tooShort');
		expect(refused.result).toMatchObject({
			totals: null,
			intervals: null,
			base: { windowDays: 50 }
		});
		expect(refused.finding).toMatchObject({
			key: 'value.finding.instead',
			values: { customers: refused.result.base.customers }
		});
		const doubted = await cautions(within(120));
		expect(doubted.keys).toContain('value.caution.shortWindow');
		expect(doubted.result.totals).not.toBeNull();
	});

	it('days that stand for months, and a unit that changed', async () => {
		const monthly = usual().map((order) => ({ ...order, on: `${order.on.slice(0, 7)}-01` }));
		expect((await cautions(monthly)).keys[0]).toBe('value.caution.monthly');
		const inCents = usual().map((order) =>
			order.on >= '2024-07-01' ? { ...order, amount: Number(order.amount) * 100 } : order
		);
		const { keys, result } = await cautions(inCents);
		// No money is added up of two units; purchases are forecast all the same.
		expect(keys[0]).toBe('value.caution.unitRose');
		expect(keys.filter((key) => key === 'value.caution.unitRose')).toHaveLength(1);
		expect(result.totals).toBeNull();
		expect(result.purchaseTotals!.expectedPurchases).toBeGreaterThan(1);
		expect(result.base.moneyJump).toMatchObject({ quarter: '2024-07-01' });
		const inTens = usual().map((order) =>
			order.on >= '2024-07-01' ? { ...order, amount: Number(order.amount) / 100 } : order
		);
		expect((await cautions(inTens)).keys[0]).toBe('value.caution.unitFell');
	});

	it('half the customers in cents', async () => {
		const isIn = (customer: string) =>
			[...customer].reduce((sum, c) => sum + c.charCodeAt(0), 0) % 2;
		const mixed = usual().map((order) =>
			isIn(order.customer) ? { ...order, amount: Number(order.amount) * 100 } : order
		);
		const { keys, result } = await cautions(mixed);
		expect(keys).toContain('value.caution.twoUnits');
		expect(result.base.spendGroups!.ratio).toBeGreaterThan(70);
		expect(result.base.spendGroups!.ratio).toBeLessThan(140);
		// One lognormal base is parted too, and is no two units for that.
		const one = await cautions(usual());
		expect(one.result.base.spendGroups!.separation).toBeLessThan(4);
		const alike = await cautions(usual().map((order) => ({ ...order, amount: 10 })));
		expect(alike.result.base.spendGroups).toBeNull();
	});

	it('many refunds, and every other reason beside the gravest', async () => {
		const sales = usual();
		const refunds = sales
			.filter((_, i) => i % 3 === 0)
			.map((order) => ({ ...order, amount: -Number(order.amount), kind: 'refund' as const }));
		const { keys, result } = await cautions([...sales, ...refunds]);
		expect(keys).toContain('value.caution.refunds');
		expect(result.base.refundShare).toBeGreaterThan(0.2);
		const few = await cautions(simulatedOrders(80, asOf));
		expect(few.keys.at(-1)).toBe('value.caution.fewRepeaters');
	});

	it('who is alive is not told by a model that takes it that nobody leaves, or finds none who did', async () => {
		const noDropout = { r: 0.8, alpha: 6, a: 1e-3, b: 50 };
		const alive = async () =>
			(
				await engine.query(
					sql`SELECT count(*)::INTEGER AS n, count(probability_alive)::INTEGER AS told FROM customer_value_values`
				)
			).rows()[0];
		await loadOrders(engine, simulatedOrders(400, asOf, { seed: 2, process: noDropout }));
		const found = await run();
		expect(found.result.purchases!.diagnosis).toBe('dropout-not-identified');
		expect(found.result.totals).toMatchObject({ customers: 400, aliveCustomers: null });
		expect(found.result.intervals).toMatchObject({ aliveCustomers: null });
		expect(await alive()).toEqual({ n: 400, told: 0 });
		await loadOrders(engine, usual());
		const taken = await run({ model: 'nbd' });
		expect(taken.result.totals).toMatchObject({ aliveCustomers: null });
		expect((await alive())!.told).toBe(0);
		const told = await run();
		expect(told.result.totals!.aliveCustomers).toBeGreaterThan(1);
		expect(await alive()).toMatchObject({ n: 600, told: 600 });
	});

	it('and no interval is told where customers are so much alike that draws differ by nothing', async () => {
		const days = ['2023-01-01', '2023-03-02', '2023-05-01', '2023-06-30', '2023-08-29'];
		await loadOrders(
			engine,
			Array.from({ length: 200 }, (_, i) =>
				days.map((on) => ({ customer: `c${i}`, on, amount: 100 }))
			).flat()
		);
		const { result } = await run({ asOf: '2023-10-15' });
		expect(result.purchases!.diagnosis).toBe('homogeneous-rate');
		expect(result.purchaseTotals).not.toBeNull();
		expect(result).toMatchObject({ intervals: null, intervalsBy: null, draws: [] });
	});

	it('and totals have intervals by drawing customers anew where the maximum does not say', async () => {
		const noDropout = { r: 0.8, alpha: 6, a: 1e-3, b: 50 };
		await loadOrders(engine, simulatedOrders(400, asOf, { seed: 3, process: noDropout }));
		const { result, explanation } = await run();
		expect(result.purchases!.diagnosis).not.toBeNull();
		expect(result.intervalsBy).toBe('bootstrap');
		const { low, high } = result.intervals!.value!;
		expect(low).toBeLessThan(result.totals!.value);
		expect(high).toBeGreaterThan(result.totals!.value);
		expect(high / low).toBeLessThan(3);
		expect(explanation.method.map(({ key }) => key)).toContain('value.method.bootstrap');
		const again = await run();
		expect(again.result.intervals).toEqual(result.intervals);
	});
});
