import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadOrders, type TestOrder } from '../../../../tests/support/orders';
import { openDuckDbWasmInNode } from '../../connectors/duckdb-wasm/node-host';
import type { Engine } from '../../engine/engine';
import { joinSql, sql } from '../../sql/sql';
import { runAnalysis } from '../run-analysis';
import { rfm } from './rfm';
import { eightSegments, segmentsOf, tenSegments } from './segment-map';
import { segmentSql } from './segment-sql';

let engine: Engine;
beforeAll(async () => {
	engine = await openDuckDbWasmInNode();
}, 60_000);
afterAll(() => engine.close());

const asOf = '2024-12-31';
const run = (params: object = {}) => runAnalysis(engine, rfm, { asOf, currency: 'CNY', ...params });

interface Score {
	customer_id: string;
	recency_days: number;
	order_count: number;
	frequency: number;
	revenue: string;
	r_score: number;
	f_score: number;
	m_score: number;
	segment: string;
}
const scores = async () =>
	(
		await engine.query(sql`SELECT * FROM rfm_scores ORDER BY customer_id`)
	).rows() as unknown as Score[];

it('has the same segments in SQL as on the map', async () => {
	const scores = [1, 2, 3, 4, 5].map((n) => sql`(${n})`);
	for (const map of [tenSegments, eightSegments]) {
		const answer = await engine.query(sql`
			SELECT r_score, f_score, m_score, ${segmentSql(map)} AS segment
			FROM (VALUES ${joinSql(scores)}) r(r_score), (VALUES ${joinSql(scores)}) f(f_score),
				(VALUES ${joinSql(scores)}) m(m_score)`);
		const rows = answer.rows() as Record<'r_score' | 'f_score' | 'm_score', number>[];
		expect(rows).toHaveLength(125);
		expect(answer.cells('segment')).toEqual(
			rows.map(({ r_score, f_score, m_score }) => segmentsOf(map, r_score, f_score, m_score)[0]!.id)
		);
	}
});

describe('rfm', () => {
	it('counts recency to the day after asOf, orders, and revenue less refunds', async () => {
		await loadOrders(engine, [
			{ customer: 'a', on: '2024-12-31 23:59:59', amount: '100.10' },
			{ customer: 'a', on: '2024-12-01', amount: '50.05' },
			{ customer: 'a', on: '2024-12-30', amount: '-20.15', kind: 'refund' },
			{ customer: 'b', on: '2024-12-01', amount: '1.00' }
		]);
		const { result } = await run();
		expect(await scores()).toMatchObject([
			{ customer_id: 'a', recency_days: 1, order_count: 2, revenue: '130.00' },
			{ customer_id: 'b', recency_days: 31, order_count: 1, revenue: '1.00' }
		]);
		expect(result.totals).toMatchObject({
			customers: 2,
			orders: 3,
			sales: '151.15',
			refunds: '-20.15',
			revenue: '131.00'
		});
	});

	it('leaves out, and counts, refund-only customers, other currencies and later orders', async () => {
		await loadOrders(engine, [
			{ customer: 'a', on: '2024-06-01', amount: 10 },
			{ customer: 'b', on: '2024-06-01', amount: -10, kind: 'refund' },
			{ customer: 'c', on: '2024-06-01', amount: 10, currency: 'USD' },
			{ customer: 'd', on: '2025-01-01', amount: 10 }
		]);
		const { result, explanation } = await run();
		expect(result.totals).toMatchObject({
			customers: 1,
			refundOnlyCustomers: 1,
			otherCurrencyOrders: 1,
			laterOrders: 1
		});
		expect(explanation.exclusions.map(({ key }) => key)).toEqual([
			'rfm.excluded.refundOnly',
			'rfm.excluded.currency',
			'rfm.excluded.later'
		]);
	});

	it('scores frequency by the breaks given', async () => {
		const orders = [1, 2, 3, 4, 5, 6].flatMap((n) =>
			Array.from({ length: n }, (): TestOrder => ({
				customer: `c${n}`,
				on: '2024-01-01',
				amount: 1
			}))
		);
		await loadOrders(engine, orders);
		await run({ frequencyBy: 'breaks' });
		expect((await scores()).map(({ f_score }) => f_score)).toEqual([1, 2, 3, 4, 4, 5]);
		await run({ frequencyBy: 'breaks', frequencyBreaks: [3, 4, 5, 6] });
		expect((await scores()).map(({ f_score }) => f_score)).toEqual([1, 1, 2, 3, 4, 5]);
	});

	it('counts orders, days with one, or lines, as asked', async () => {
		await loadOrders(engine, [
			{ customer: 'a', on: '2024-12-01 09:00:00', amount: 10 },
			{ customer: 'a', on: '2024-12-01 18:00:00', amount: 10 },
			{ customer: 'a', on: '2024-12-05', amount: 10 },
			{ customer: 'a', on: '2024-12-06', amount: -10, kind: 'refund' },
			{ customer: 'b', on: '2024-12-01', amount: 10 }
		]);
		await engine.query(sql`UPDATE orders SET line_count = 4 WHERE order_id = 'o0'`);
		const counted = async (frequencyOf: string) => {
			await run({ frequencyOf });
			return (await scores()).map(({ frequency, order_count }) => [frequency, order_count]);
		};
		expect(await counted('orders')).toEqual([
			[3, 3],
			[1, 1]
		]);
		expect(await counted('days')).toEqual([
			[2, 3],
			[1, 1]
		]);
		expect(await counted('lines')).toEqual([
			[6, 3],
			[1, 1]
		]);
	});

	it('scores the mean sale where that is asked', async () => {
		await loadOrders(
			engine,
			[1, 2, 3, 4, 5, 6].flatMap((n) =>
				Array.from({ length: 7 - n }, (_, i): TestOrder => ({
					customer: `c${n}`,
					on: `2024-05-0${i + 1}`,
					amount: n
				}))
			)
		);
		await run({ monetaryBy: 'mean-sale' });
		expect((await scores()).map(({ m_score }) => m_score)).toEqual([1, 2, 3, 4, 5, 5]);
	});

	it('scores by no position what too many share: days instead, and money alike', async () => {
		const orders = Array.from({ length: 40 }, (_, i): TestOrder => ({
			customer: `c${i}`,
			on: i < 20 ? '2024-05-01' : `2024-06-${`${i - 10}`.padStart(2, '0')}`,
			amount: i
		}));
		await loadOrders(engine, orders);
		const { explanation } = await run();
		expect(explanation.caution?.key).toBe('rfm.caution.shared.r');
		expect(explanation.method.map(({ key }) => key)).toContain('rfm.method.refused.r');
		// Up to 30, 90, 180 and 365 days before the year's end.
		for (const { recency_days, r_score } of await scores()) {
			const days = Number(recency_days);
			expect(r_score).toBe(days <= 30 ? 5 : days <= 90 ? 4 : days <= 180 ? 3 : days <= 365 ? 2 : 1);
		}
		await loadOrders(
			engine,
			orders.map((order, i) => ({
				...order,
				on: `2024-0${1 + (i % 8)}-${(10 + i / 2) | 0}`,
				amount: 9
			}))
		);
		const alike = await run();
		expect(alike.explanation.caution?.key).toBe('rfm.caution.shared.m');
		expect(alike.explanation.method.map(({ key }) => key)).toContain('rfm.method.refused.m');
		expect(new Set((await scores()).map(({ m_score }) => m_score))).toEqual(new Set([3]));
	});

	it('says where counts put most on one score that position would tell apart', async () => {
		const orders = Array.from({ length: 40 }, (_, i) =>
			Array.from({ length: 6 + (i % 8) }, (_, n): TestOrder => ({
				customer: `c${i}`,
				on: `2024-0${1 + (i % 9)}-${10 + n}`,
				amount: i
			}))
		).flat();
		await loadOrders(engine, orders);
		const { caution } = (await run()).explanation;
		expect(caution).toMatchObject({ key: 'rfm.caution.crowded', values: { score: 5 } });
		expect((await run({ frequencyBy: 'position' })).explanation.caution).toBeUndefined();
	});

	it.each([
		['falling', [3, 2, 4, 6]],
		['from one', [1, 2, 3, 4]]
	])('refuses breaks that are %s', async (_, frequencyBreaks) => {
		await expect(run({ frequencyBreaks })).rejects.toThrow(/rise from at least 2/);
	});

	it('states no share of a revenue that is not above zero', async () => {
		await loadOrders(engine, [
			{ customer: 'a', on: '2024-12-01', amount: 10 },
			{ customer: 'a', on: '2024-12-20', amount: 10 },
			{ customer: 'a', on: '2024-12-21', amount: -20, kind: 'refund' },
			{ customer: 'b', on: '2024-01-01', amount: 0 }
		]);
		const { result, explanation } = await run();
		expect(result.totals.revenue).toBe('0.00');
		expect(explanation.finding.key).not.toBe('rfm.finding');
	});

	it('tells the ranges of the money that was scored', async () => {
		await loadOrders(
			engine,
			[1, 2, 3, 4, 5].map((n) => ({ customer: `c${n}`, on: '2024-05-01', amount: n * 10 }))
		);
		await engine.query(
			sql`INSERT INTO orders (order_id, customer_id, ordered_at, amount, currency, kind)
				VALUES ('r', 'c5', TIMESTAMP '2024-06-01', -49, 'CNY', 'refund')`
		);
		const high = async (monetaryBy: string) =>
			(await run({ monetaryBy })).result.ranges
				.filter(({ dimension }) => dimension === 'm')
				.map((range) => Number(range.high));
		expect(Math.max(...(await high('sales')))).toBe(50);
		expect(Math.max(...(await high('revenue')))).toBe(40);
	});

	it('answers an empty base, one customer, and refunds only', async () => {
		await loadOrders(engine, []);
		const empty = await run();
		expect(empty.result).toMatchObject({ totals: { customers: 0, revenue: '0.00' }, segments: [] });
		expect(empty.explanation.finding.key).toBe('rfm.finding.nobody');

		await loadOrders(engine, [{ customer: 'only', on: '2024-12-31', amount: 5 }]);
		const one = await run();
		expect(one.result.segments).toHaveLength(1);
		expect(one.explanation.caution?.key).toBe('rfm.caution.small');

		await loadOrders(engine, [{ customer: 'r', on: '2024-12-31', amount: -5, kind: 'refund' }]);
		expect((await run()).result.totals).toMatchObject({ customers: 0, refundOnlyCustomers: 1 });
	});

	it('refuses frequency by position of a base where most bought as often, and says so', async () => {
		const orders = Array.from({ length: 40 }, (_, i): TestOrder => ({
			customer: `c${i}`,
			on: '2024-05-01',
			amount: 1
		}));
		await loadOrders(engine, [...orders, { customer: 'c0', on: '2024-06-01', amount: 1 }]);
		const { result, explanation } = await run({ frequencyBy: 'position' });
		expect(result.totals.frequencyBy).toBe('breaks');
		expect(explanation.method.map(({ key }) => key)).toContain('rfm.method.positionRefused');
		expect((await scores()).map(({ f_score }) => f_score)).toEqual([2, ...Array(39).fill(1)]);
	});

	it('scores position by percent_rank: ties share the lower score of frequency', async () => {
		const orders = [1, 1, 2, 2, 3, 4, 5, 6, 7, 8].flatMap((n, i) =>
			Array.from({ length: n }, (): TestOrder => ({
				customer: `c${i}`,
				on: '2024-01-01',
				amount: 1
			}))
		);
		await loadOrders(engine, orders);
		const { result } = await run({ frequencyBy: 'position' });
		expect(result.totals.frequencyBy).toBe('position');
		expect((await scores()).map(({ f_score }) => f_score)).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
	});

	const order = fc.record({
		customer: fc.constantFrom(...'abcdefghijkl'),
		on: fc.integer({ min: 1, max: 28 }).map((d) => `2024-11-${`${d}`.padStart(2, '0')}`),
		amount: fc.integer({ min: 1, max: 5 })
	});

	it('does not depend on the order of rows, and gives equal customers equal scores', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(order, { minLength: 1, maxLength: 60 }),
				fc.infiniteStream(fc.nat()),
				async (orders, keys) => {
					await loadOrders(engine, orders);
					await run();
					const first = await scores();
					const shuffled = orders
						.map((row) => [keys.next().value as number, row] as const)
						.sort(([a], [b]) => a - b)
						.map(([, row]) => row);
					await loadOrders(engine, shuffled);
					await run();
					expect(await scores()).toEqual(first);
					for (const key of ['recency_days', 'order_count', 'revenue'] as const) {
						const scoreOf = {
							recency_days: 'r_score',
							order_count: 'f_score',
							revenue: 'm_score'
						} as const;
						const seen = new Map<unknown, number>();
						for (const row of first) {
							const score = row[scoreOf[key]];
							expect(seen.get(row[key]) ?? score).toBe(score);
							seen.set(row[key], score);
						}
					}
				}
			),
			{ numRuns: 15 }
		);
	});

	it('adds up: segments partition customers, orders and revenue', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(order, { maxLength: 80 }), async (orders) => {
				await loadOrders(engine, orders);
				const { result } = await run();
				const sum = (of: (segment: (typeof result.segments)[number]) => number) =>
					result.segments.reduce((total, segment) => total + of(segment), 0);
				expect(sum(({ customers }) => customers)).toBe(result.totals.customers);
				expect(sum(({ orders }) => orders)).toBe(result.totals.orders);
				expect(sum(({ revenue }) => Number(revenue))).toBeCloseTo(Number(result.totals.revenue), 6);
				expect(result.totals.orders).toBe(orders.length);
			}),
			{ numRuns: 15 }
		);
	});

	it('scales: twice the money leaves every score as it is', async () => {
		const orders = Array.from({ length: 200 }, (_, i): TestOrder => ({
			customer: `c${(i * 7) % 41}`,
			on: `2024-${`${1 + (i % 12)}`.padStart(2, '0')}-15`,
			amount: 10 + ((i * 13) % 97)
		}));
		await loadOrders(engine, orders);
		await run();
		const before = await scores();
		await loadOrders(
			engine,
			orders.map((row) => ({ ...row, amount: Number(row.amount) * 2 }))
		);
		await run();
		const bare = (rows: Score[]) =>
			rows.map(({ r_score, f_score, m_score }) => [r_score, f_score, m_score]);
		expect(bare(await scores())).toEqual(bare(before));
	});
});
