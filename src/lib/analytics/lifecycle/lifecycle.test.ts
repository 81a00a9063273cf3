import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCustomers } from '../../../../tests/support/customers';
import { loadOrders, type TestOrder } from '../../../../tests/support/orders';
import { simulatedOrders } from '../../../../tests/support/simulate-purchases';
import { addDays, daysBetween } from '../../canonical/civil-date';
import { openDuckDbWasmInNode } from '../../connectors/duckdb-wasm/node-host';
import type { Engine } from '../../engine/engine';
import { sql } from '../../sql/sql';
import { customerValue } from '../btyd/customer-value';
import { periodOf } from '../retention/periods';
import { runAnalysis } from '../run-analysis';
import { lifecycle } from './lifecycle';
import { valueAtRisk } from './value-at-risk';

let engine: Engine;
beforeAll(async () => {
	engine = await openDuckDbWasmInNode();
}, 60_000);
afterAll(() => engine.close());

const asOf = '2024-12-31';
const scope = { asOf, currency: 'CNY' };
const run = (params: object = {}) => runAnalysis(engine, lifecycle, { ...scope, ...params });

/** Orders of a customer on days before the last. */
const ordersOf = (customer: string, daysBefore: readonly number[], amount = 10): TestOrder[] =>
	daysBefore.map((days) => ({ customer, on: addDays(asOf, -days), amount }));

interface StageRow {
	customer_id: string;
	stage: string;
	rhythm_days: number | null;
	days_since: number;
}

const stages = async () =>
	Object.fromEntries(
		((await engine.query(sql`SELECT * FROM lifecycle_stages`)).rows() as unknown as StageRow[]).map(
			(row) => [row.customer_id, row]
		)
	);

const median = (values: readonly number[]) => {
	const sorted = values.toSorted((a, b) => a - b);
	const middle = sorted.length / 2;
	return Number.isInteger(middle)
		? (sorted[middle - 1]! + sorted[middle]!) / 2
		: sorted[Math.floor(middle)]!;
};

/** Order days of each customer with a sale, oldest first. */
function orderDays(orders: readonly TestOrder[]): Map<string, string[]> {
	const days = new Map<string, Set<string>>();
	for (const { customer, on, kind = 'sale' } of orders) {
		if (kind !== 'sale' || on.slice(0, 10) > asOf) continue;
		days.set(customer, (days.get(customer) ?? new Set()).add(on.slice(0, 10)));
	}
	return new Map([...days].map(([customer, of]) => [customer, [...of].sort()]));
}

const gapsOf = (days: readonly string[]) =>
	days.slice(1).map((day, i) => daysBetween(days[i]!, day));

describe('stages', () => {
	it('follow a rhythm of one’s own: the same silence is late for one and not for another', async () => {
		await loadOrders(engine, [
			...ordersOf('weekly', [84, 77, 70, 63, 56, 49, 42]),
			...ordersOf('yearly', [772, 407, 42]),
			...ordersOf('first', [42]),
			...ordersOf('rising', [300, 100, 80, 60, 42], 10)
		]);
		await run();
		expect(await stages()).toMatchObject({
			weekly: { stage: 'decline', rhythm_days: 7, days_since: 42 },
			yearly: { stage: 'maturity', rhythm_days: 365 },
			// The median of 7, 365 and 20: too few orders for a rhythm of its own.
			first: { stage: 'development', rhythm_days: 20 },
			rising: { stage: 'growth', rhythm_days: 20 }
		});
	});

	it('are late past the factor, not at it', async () => {
		await loadOrders(engine, ordersOf('a', [50, 40, 30]));
		await run({ overdueFactor: 3 });
		expect((await stages()).a).toMatchObject({ stage: 'maturity', days_since: 30 });
		await run({ overdueFactor: 2.9 });
		expect((await stages()).a).toMatchObject({ stage: 'decline' });
	});

	it('do not grow by one large order, nor by more orders of less', async () => {
		await loadOrders(engine, [
			...ordersOf('once', [150, 100], 10),
			...ordersOf('once', [20], 500),
			...ordersOf('smaller', [150], 100),
			...ordersOf('smaller', [60, 40, 20], 10)
		]);
		await run();
		expect(await stages()).toMatchObject({
			once: { stage: 'maturity' },
			smaller: { stage: 'maturity' }
		});
	});

	it('count days, not orders; refunds are no order; other currencies and later days are not seen', async () => {
		const orders: TestOrder[] = [
			...ordersOf('a', [60, 30, 1]),
			{ customer: 'a', on: `${addDays(asOf, -1)} 18:00:00`, amount: 5 },
			{ customer: 'a', on: addDays(asOf, -10), amount: -5, kind: 'refund' },
			{ customer: 'a', on: addDays(asOf, -20), amount: 5, currency: 'USD' },
			{ customer: 'a', on: addDays(asOf, 5), amount: 5 },
			{ customer: 'r', on: addDays(asOf, -5), amount: -5, kind: 'refund' }
		];
		await loadOrders(engine, orders);
		const { result } = await run();
		expect(result.customers).toBe(1);
		expect(result.stages[0]?.revenue).toBe('30.00');
		expect((await stages()).a).toMatchObject({ rhythm_days: 29.5, days_since: 1 });
	});

	it('are those another way of counting finds, in any order of rows', async () => {
		const orders = simulatedOrders(150, asOf);
		await loadOrders(engine, orders);
		const { result } = await run();
		const seen = await stages();
		const days = orderDays(orders);
		const own = [...days.values()].filter((of) => of.length > 1).map((of) => median(gapsOf(of)));
		expect(result.typicalRhythmDays).toBe(median(own));
		for (const [customer, of] of days) {
			const rhythm = Math.max(1, of.length >= 3 ? median(gapsOf(of)) : median(own));
			const since = daysBetween(of.at(-1)!, asOf);
			const life = daysBetween(of[0]!, asOf) + 1;
			const half = Math.ceil(Math.min(life / 2, Math.max(182, 3 * rhythm)));
			const within = (from: number, to: number) =>
				orders.filter(({ customer: who, on }) => {
					const age = daysBetween(on.slice(0, 10), asOf);
					return who === customer && age >= from && age < to;
				});
			const sum = (some: readonly TestOrder[]) =>
				some.reduce((total, { amount }) => total + Math.round(Number(amount) * 100), 0);
			const daysIn = (some: readonly TestOrder[]) =>
				new Set(some.map(({ on }) => on.slice(0, 10))).size;
			const [later, earlier] = [within(0, half), within(half, 2 * half)];
			const grows = sum(later) >= 1.25 * sum(earlier) && daysIn(later) > daysIn(earlier);
			const stage =
				since > 3 * rhythm
					? 'decline'
					: of.length < 3
						? 'development'
						: grows
							? 'growth'
							: 'maturity';
			expect([customer, seen[customer]?.stage]).toEqual([customer, stage]);
		}
		expect(result.stages).toHaveLength(4);
		expect(result.stages.reduce((total, { customers }) => total + customers, 0)).toBe(days.size);
		await loadOrders(engine, orders.toReversed());
		expect((await run()).result).toEqual(result);
	});

	it('begin with those on record who never ordered', async () => {
		await loadOrders(engine, ordersOf('a', [5]));
		await addCustomers(engine, [
			{ id: 'a', name: 'A' },
			{ id: 'b', name: 'B' },
			{ id: 'b', name: 'B' }
		]);
		expect((await run()).result).toMatchObject({ customers: 1, prospects: 1 });
	});
});

describe('flows', () => {
	it.each(['month', 'quarter', 'year'] as const)('add up, by %s', async (period) => {
		const orders = simulatedOrders(200, asOf);
		await loadOrders(engine, orders);
		const { result } = await run({ period });
		const active = new Map<number, Set<string>>();
		for (const [customer, days] of orderDays(orders))
			for (const day of days) {
				const at = periodOf(day, period);
				active.set(at, (active.get(at) ?? new Set()).add(customer));
			}
		expect(result.flows.length).toBeGreaterThan(1);
		const newcomers = result.flows.reduce((sum, flow) => sum + flow.new, 0);
		if (result.flows.length < 36) expect(newcomers).toBe(result.customers);
		for (const flow of result.flows) {
			const at = periodOf(flow.start, period);
			const now = active.get(at) ?? new Set();
			const before = active.get(at - 1) ?? new Set();
			expect(flow.new + flow.returning + flow.resurrected).toBe(now.size);
			expect(flow.returning).toBe([...now].filter((customer) => before.has(customer)).length);
			expect(flow.dormant).toBe(before.size - flow.returning);
		}
	});

	it('have a row for a period in which nobody came', async () => {
		await loadOrders(engine, ordersOf('a', [120, 1]));
		const { result } = await run();
		expect(result.flows.map(({ start, ...flow }) => [start.slice(0, 7), flow])).toEqual([
			['2024-09', { new: 1, returning: 0, resurrected: 0, dormant: 0 }],
			['2024-10', { new: 0, returning: 0, resurrected: 0, dormant: 1 }],
			['2024-11', { new: 0, returning: 0, resurrected: 0, dormant: 0 }],
			['2024-12', { new: 0, returning: 0, resurrected: 1, dormant: 0 }]
		]);
	});
});

describe('days between orders', () => {
	it('are counted by class and by quantile', async () => {
		const orders = simulatedOrders(120, asOf);
		await loadOrders(engine, orders);
		const { gaps } = (await run()).result;
		const all = [...orderDays(orders).values()].flatMap(gapsOf);
		expect(gaps?.count).toBe(all.length);
		expect(gaps?.classes.reduce((sum, n) => sum + n, 0)).toBe(all.length);
		expect(gaps?.classes[1]).toBe(all.filter((gap) => gap > 7 && gap <= 14).length);
		expect(gaps?.quantiles.p50).toBe(median(all));
	});
});

describe('value at risk', () => {
	it('is what P(alive) takes away, of those in decline, and adds up', async () => {
		await loadOrders(engine, simulatedOrders(200, asOf));
		await run();
		await runAnalysis(engine, customerValue, scope);
		const { result } = await runAnalysis(engine, valueAtRisk, {
			...scope,
			lifecycle: scope,
			contactCost: 50
		});
		const rows = (
			await engine.query(sql`
				SELECT v.value, v.probability_alive, k.at_risk
				FROM customer_value_values v JOIN lifecycle_stages s ON v.customer_id = s.customer_id
				LEFT JOIN value_at_risk_customers k ON v.customer_id = k.customer_id
				WHERE s.stage = 'decline'`)
		).rows() as { value: number; probability_alive: number; at_risk: number }[];
		expect(rows.length).toBeGreaterThan(5);
		let [sum, worth] = [0, 0];
		for (const { value, probability_alive, at_risk } of rows) {
			const lost = (value * (1 - probability_alive)) / probability_alive;
			expect(at_risk).toBeCloseTo(lost, 6);
			sum += lost;
			if (lost > 50) worth++;
		}
		expect(result.customers).toBe(rows.length);
		expect(result.atRisk).toBeCloseTo(sum, 4);
		expect(result.worthContacting).toBe(worth);
	});

	it('is left untold of whom BG/NBD is sure, and told by a model that is not', async () => {
		await loadOrders(engine, simulatedOrders(200, asOf));
		await run();
		const found = [];
		for (const model of ['bg-nbd', 'mbg-nbd'] as const) {
			await runAnalysis(engine, customerValue, { ...scope, model });
			const { result, explanation } = await runAnalysis(engine, valueAtRisk, {
				...scope,
				model,
				lifecycle: scope,
				contactCost: 20,
				winBackShare: 0.25
			});
			const rows = (
				await engine.query(sql`
					SELECT k.at_risk, k.net, v.frequency FROM value_at_risk_customers k
					JOIN customer_value_values v ON k.customer_id = v.customer_id`)
			).rows() as { at_risk: number | null; net: number | null; frequency: number }[];
			const once = rows.filter(({ frequency }) => frequency === 0);
			expect(once.length).toBeGreaterThan(5);
			const isTold = model === 'mbg-nbd';
			expect(once.every(({ at_risk }) => (at_risk === null ? !isTold : at_risk > 0))).toBe(true);
			expect(result.untold).toBe(isTold ? 0 : once.length);
			expect(explanation.caution?.key).toBe(isTold ? undefined : 'risk.caution.untold');
			let [paying, net] = [0, 0];
			for (const row of rows) {
				if (row.at_risk === null) continue;
				const left = row.at_risk * 0.25 - 20;
				expect(row.net).toBeCloseTo(left, 6);
				if (left > 0) [paying, net] = [paying + 1, net + left];
			}
			expect(result.paying).toBe(paying);
			expect(result.net).toBeCloseTo(net, 4);
			found.push(result.atRisk!);
		}
		expect(found[1]).toBeGreaterThan(found[0]!);
	});

	it('is told of nobody, and not as nothing, by a model that takes it that nobody leaves', async () => {
		await loadOrders(engine, simulatedOrders(200, asOf));
		await run();
		await runAnalysis(engine, customerValue, { ...scope, model: 'nbd' });
		const { result, explanation } = await runAnalysis(engine, valueAtRisk, {
			...scope,
			model: 'nbd',
			lifecycle: scope,
			contactCost: 20,
			winBackShare: 0.25
		});
		expect(result.customers).toBeGreaterThan(5);
		expect(result.expected).toBeGreaterThan(0);
		expect(result).toMatchObject({
			untold: result.customers,
			atRisk: null,
			worth: null,
			net: null
		});
		expect(explanation.finding.key).toBe('risk.finding.sales');
	});

	it('is told by sales where there are no values', async () => {
		await loadOrders(engine, ordersOf('a', [50, 40, 35], 10));
		await run();
		await runAnalysis(engine, customerValue, scope);
		const { result, explanation } = await runAnalysis(engine, valueAtRisk, {
			...scope,
			lifecycle: scope
		});
		expect(result).toMatchObject({ customers: 1, yearSales: 30, atRisk: null, worth: null });
		expect(explanation.finding.key).toBe('risk.finding.sales');
		expect(explanation.caution?.key).toBe('risk.caution.noValue');
	});
});

it('has an answer for nobody, for one order, and for refunds alone', async () => {
	await loadOrders(engine, []);
	const nobody = await run();
	expect(nobody.result).toMatchObject({ customers: 0, stages: [], gaps: null, flows: [] });
	expect(nobody.explanation.finding.key).toBe('lifecycle.finding.nobody');
	await loadOrders(engine, ordersOf('a', [400]));
	const one = await run();
	expect(one.result).toMatchObject({ typicalRhythmDays: null, stages: [{ stage: 'development' }] });
	expect(one.explanation.caution?.key).toBe('lifecycle.caution.noRhythm');
	await loadOrders(engine, [{ customer: 'r', on: asOf, amount: -5, kind: 'refund' }]);
	expect((await run()).result.customers).toBe(0);
});
