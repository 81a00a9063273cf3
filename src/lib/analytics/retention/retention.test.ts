import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadOrders, type TestOrder } from '../../../../tests/support/orders';
import { simulatedOrders } from '../../../../tests/support/simulate-purchases';
import { openDuckDbNode } from '../../connectors/duckdb-node/duckdb-node-engine';
import type { Engine } from '../../engine/engine';
import { sql } from '../../sql/sql';
import { message } from '../../locale/message';
import { runAnalysis } from '../run-analysis';
import { isPeriodEnd, lastWholePeriod, periodOf } from './periods';
import { retention } from './retention';
import type { RetentionResult } from './retention-result';

let engine: Engine;
beforeAll(async () => void (engine = await openDuckDbNode()));
afterAll(() => engine.close());

const asOf = '2024-06-30';
const run = async (orders: readonly TestOrder[], params: object = {}) => {
	await loadOrders(engine, orders);
	return runAnalysis(engine, retention, { asOf, currency: 'CNY', ...params });
};
const shown = ({ cohorts }: RetentionResult) =>
	cohorts.map(({ start, customers, cells }) => [
		start.slice(0, 7),
		customers,
		...cells.map(({ age, customers: n, revenue }) => `${age}:${n}:${revenue}`)
	]);

const few: TestOrder[] = [
	{ customer: 'a', on: '2024-01-31', amount: 10 },
	{ customer: 'a', on: '2024-02-01', amount: 20 },
	{ customer: 'a', on: '2024-02-29', amount: 5 },
	{ customer: 'a', on: '2024-04-10', amount: -4, kind: 'refund' },
	{ customer: 'b', on: '2024-01-02', amount: 7 },
	{ customer: 'b', on: '2024-06-30', amount: 3 },
	{ customer: 'c', on: '2024-03-01', amount: -2, kind: 'refund' },
	{ customer: 'c', on: '2024-05-05', amount: 8 },
	{ customer: 'd', on: '2024-05-05', amount: -1, kind: 'refund' },
	{ customer: 'e', on: '2024-07-01', amount: 9 },
	{ customer: 'f', on: '2024-05-05', amount: 9, currency: 'USD' }
];

/** Retention counted one customer at a time, sharing nothing with the SQL. */
function counted(orders: readonly TestOrder[], until: string, length: 1 | 3 | 12) {
	const at = (day: string) => Math.floor((+day.slice(0, 4) * 12 + +day.slice(5, 7) - 1) / length);
	const cells = new Map<string, { customers: Set<string>; cents: number }>();
	const customers = new Set(orders.map(({ customer }) => customer));
	for (const customer of customers) {
		const theirs = orders.filter((order) => order.customer === customer && order.on <= until);
		const sales = theirs.filter(({ kind = 'sale' }) => kind === 'sale').map(({ on }) => at(on));
		const born = Math.min(...sales);
		for (const { on, amount, kind = 'sale' } of theirs) {
			if (at(on) < born) continue;
			const key = `${born}:${at(on) - born}`;
			const cell = cells.get(key) ?? { customers: new Set(), cents: 0 };
			if (kind === 'sale') cell.customers.add(customer);
			cell.cents += Math.round(+amount * 100);
			cells.set(key, cell);
		}
	}
	return [...cells]
		.map(([key, cell]) => `${key}:${cell.customers.size}:${(cell.cents / 100).toFixed(2)}`)
		.toSorted();
}

describe('cohorts', () => {
	it('are of the month of the first purchase, and hold what came of them', async () => {
		const { result } = await run(few);
		expect(shown(result)).toEqual([
			['2024-01', 2, '0:2:17.00', '1:1:25.00', '3:0:-4.00', '5:1:3.00'],
			['2024-05', 1, '0:1:8.00']
		]);
		expect(result).toMatchObject({ customers: 3, olderCohorts: 0, unassigned: '-3.00' });
	});

	it('are of the quarter where that is asked', async () => {
		const { result } = await run(few, { period: 'quarter' });
		expect(shown(result)).toEqual([
			['2024-01', 2, '0:2:42.00', '1:1:-1.00'],
			['2024-04', 1, '0:1:8.00']
		]);
	});

	it('make a curve of those who were observed for so long', async () => {
		const { result } = await run(few);
		expect(result.curve).toEqual([
			{ age: 0, observed: 3, bought: 3 },
			{ age: 1, observed: 3, bought: 1 },
			{ age: 2, observed: 2, bought: 0 },
			{ age: 3, observed: 2, bought: 0 },
			{ age: 4, observed: 2, bought: 0 },
			{ age: 5, observed: 2, bought: 1 }
		]);
		// On the 15th June is not over: nobody has been observed for it.
		const early = (await run(few, { asOf: '2024-06-15' })).result;
		expect(early.endsWithPeriod).toBe(false);
		expect(early.curve.map(({ observed }) => observed)).toEqual([3, 2, 2, 2, 2]);
	});

	it('leave what is not over out of the curve, also for the young', async () => {
		const { result } = await run(
			[
				{ customer: 'a', on: '2024-01-10', amount: 1 },
				{ customer: 'c', on: '2024-05-05', amount: 1 },
				{ customer: 'c', on: '2024-06-10', amount: 1 }
			],
			{ asOf: '2024-06-15' }
		);
		expect(result.curve[1]).toEqual({ age: 1, observed: 1, bought: 0 });
		expect(result.cohorts[1]!.cells.map(({ age }) => age)).toEqual([0, 1]);
	});

	it.each([
		['month', 1],
		['quarter', 3],
		['year', 12]
	] as const)('are what one customer after another adds up to, by %s', async (period, length) => {
		const orders = simulatedOrders(400, asOf);
		const { result } = await run(orders, { period });
		const cells = result.cohorts.flatMap(({ start, cells: of }) =>
			of.map(
				({ age, customers, revenue }) => `${periodOf(start, period)}:${age}:${customers}:${revenue}`
			)
		);
		expect(result.olderCohorts).toBe(0);
		expect(cells.toSorted()).toEqual(counted(orders, asOf, length));
		const total = result.cohorts.flatMap(({ cells: of }) =>
			of.map(({ revenue }) => +revenue * 100)
		);
		const all = orders.reduce((sum, { amount }) => sum + Math.round(+amount * 100), 0);
		expect(Math.round(total.reduce((sum, cents) => sum + cents, 0))).toBe(all);
	});

	it('do not mind the order of rows, and follow the money', async () => {
		const orders = simulatedOrders(200, asOf);
		const first = (await run(orders)).result;
		expect((await run(orders.toReversed())).result).toEqual(first);
		const double = orders.map((order) => ({ ...order, amount: (+order.amount * 2).toFixed(2) }));
		const { cohorts } = (await run(double)).result;
		cohorts.forEach(({ cells }, i) =>
			cells.forEach(({ revenue }, j) =>
				expect(+revenue).toBeCloseTo(2 * +first.cohorts[i]!.cells[j]!.revenue, 6)
			)
		);
	});

	it('keep the latest 36 and say how many are older', async () => {
		const orders = Array.from({ length: 50 }, (_, i) => {
			const month = `${2020 + Math.floor(i / 12)}-${`${(i % 12) + 1}`.padStart(2, '0')}`;
			return { customer: `c${i}`, on: `${month}-10`, amount: 1 };
		});
		const { result, explanation } = await run(orders);
		expect(result.cohorts).toHaveLength(36);
		expect(result.cohorts.at(-1)!.start).toBe('2024-02-01');
		expect(result.olderCohorts).toBe(14);
		expect(result.curve[0]).toEqual({ age: 0, observed: 50, bought: 50 });
		expect(explanation.exclusions.map(({ key }) => key)).toContain('retention.excluded.older');
	});
});

describe('margin', () => {
	it('is revenue less cost where every cost is known, and not stated where one is not', async () => {
		await loadOrders(engine, [
			{ customer: 'a', on: '2024-01-10', amount: 10 },
			{ customer: 'a', on: '2024-02-10', amount: 20 },
			{ customer: 'a', on: '2024-03-10', amount: -5, kind: 'refund' },
			{ customer: 'b', on: '2024-02-10', amount: 30 }
		]);
		const line = (customer: string, on: string, cost: string | null, kind = 'sale') => sql`
			INSERT INTO order_lines (order_id, customer_id, ordered_at, amount, cost, currency, kind)
			VALUES ('x', ${customer}, ${on}::TIMESTAMP, 1, ${cost}::DECIMAL(18, 2), 'CNY', ${kind})`;
		await engine.query(line('a', '2024-01-10', '6'));
		await engine.query(line('a', '2024-02-10', '12.5'));
		await engine.query(line('a', '2024-03-10', '3', 'refund'));
		await engine.query(line('b', '2024-02-10', '10'));
		await engine.query(line('b', '2024-02-10', null));
		const { result, explanation } = await runAnalysis(engine, retention, {
			asOf,
			currency: 'CNY',
			hasCost: true
		});
		expect(result.cohorts.map(({ cells }) => cells.map(({ margin }) => margin))).toEqual([
			['4.00', '7.50', '-2.00'],
			[null]
		]);
		expect(explanation.exclusions).toContainEqual(
			message('retention.excluded.noCost', { cells: 1 })
		);
	});
});

describe('empty and small bases', () => {
	it.each<[string, TestOrder[], string | undefined, string]>([
		['nobody', [], 'retention.caution.nobody', 'retention.finding.none'],
		[
			'refunds alone',
			[{ customer: 'a', on: '2024-01-01', amount: -1, kind: 'refund' }],
			'retention.caution.nobody',
			'retention.finding.none'
		],
		[
			'one order on the last day',
			[{ customer: 'a', on: asOf, amount: 1 }],
			'retention.caution.tooShort',
			'retention.finding.none'
		],
		[
			'one customer',
			[{ customer: 'a', on: '2024-01-01', amount: 1 }],
			'retention.caution.few',
			'retention.finding.month'
		]
	])('of %s', async (_, orders, caution, finding) => {
		const { explanation } = await run(orders);
		expect(explanation.caution?.key).toBe(caution);
		expect(explanation.finding.key).toBe(finding);
	});
});

describe('periods', () => {
	it('end with their last day', () => {
		expect(isPeriodEnd('2024-02-29', 'month')).toBe(true);
		expect(isPeriodEnd('2024-02-28', 'month')).toBe(false);
		expect(isPeriodEnd('2024-03-31', 'quarter')).toBe(true);
		expect(isPeriodEnd('2024-04-30', 'quarter')).toBe(false);
		expect(lastWholePeriod('2024-12-31', 'quarter') + 1).toBe(periodOf('2025-01-01', 'quarter'));
	});
});
