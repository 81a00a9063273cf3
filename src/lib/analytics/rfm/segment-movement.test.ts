import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadOrders, type TestOrder } from '../../../../tests/support/orders';
import { openDuckDbWasmInNode } from '../../connectors/duckdb-wasm/node-host';
import type { Engine } from '../../engine/engine';
import { seededRandom } from '../../math/random';
import { sql } from '../../sql/sql';
import { runAnalysis } from '../run-analysis';
import { rfm } from './rfm';
import { breaksOf } from './rfm-breaks';
import { eightSegments, tenSegments } from './segment-map';
import { segmentMovement } from './segment-movement';

let engine: Engine;
beforeAll(async () => {
	engine = await openDuckDbWasmInNode();
}, 60_000);
afterAll(() => engine.close());

const asOf = '2024-12-31';
const scope = { asOf, currency: 'CNY' };

/** Orders of 150 customers over two years, some on one day, some returned. */
function someOrders(): TestOrder[] {
	const random = seededRandom(7);
	return Array.from({ length: 900 }, () => {
		const day = Math.floor(random() * 730);
		const on = new Date(Date.UTC(2023, 0, 1 + day)).toISOString().slice(0, 10);
		const isRefund = random() < 0.08;
		const amount = Math.round(random() * 50_000) / 100;
		return {
			customer: `c${Math.floor(random() ** 2 * 150)}`,
			on,
			amount: isRefund ? -amount : amount,
			kind: isRefund ? 'refund' : 'sale'
		};
	});
}

/** Scores of every customer, by id. */
async function scores(params: object) {
	const { result } = await runAnalysis(engine, rfm, { ...scope, ...params });
	const rows = (
		await engine.query(sql`
			SELECT customer_id, r_score, f_score, m_score, segment FROM rfm_scores ORDER BY customer_id`)
	).rows();
	return { result, rows };
}

describe('breaks that are frozen', () => {
	it.each([
		['by position', { frequencyBy: 'position' }],
		['by counts', { frequencyBy: 'breaks' }],
		['of days and mean sales', { frequencyOf: 'days', monetaryBy: 'mean-sale' }]
	])('give the scores they came of again, %s', async (_, params) => {
		await loadOrders(engine, someOrders());
		const { result, rows } = await scores(params);
		const { frequencyBy } = result.totals;
		const breaks = breaksOf(result.ranges, frequencyBy === 'breaks' ? [2, 3, 4, 6] : null);
		const again = await scores({ ...params, frozen: { on: asOf, breaks } });
		expect(again.rows).toEqual(rows);
		expect(new Set(rows.map(({ r_score }) => r_score)).size).toBe(5);
	});

	it('move nobody because others came, unlike position', async () => {
		const orders = someOrders();
		await loadOrders(engine, orders);
		const { result, rows } = await scores({});
		const frozen = { on: asOf, breaks: breaksOf(result.ranges, [2, 3, 4, 6]) };
		const rich = Array.from({ length: 200 }, (_, i) => ({
			customer: `x${i}`,
			on: '2024-12-31',
			amount: 9_999
		}));
		await loadOrders(engine, [...orders, ...rich]);
		const of = (all: typeof rows) => all.filter(({ customer_id }) => `${customer_id}`[0] === 'c');
		expect(of((await scores({ frozen })).rows)).toEqual(rows);
		expect(of((await scores({})).rows)).not.toEqual(rows);
	});

	it('begin a score that nobody has where the next better one does, and none above the best', () => {
		const range = (dimension: 'r' | 'f' | 'm', score: number, low: string, high: string) => ({
			dimension,
			score,
			customers: 1,
			low,
			high
		});
		const ranges = [
			range('r', 5, '1', '9'),
			range('r', 2, '40', '90'),
			range('f', 1, '1', '1'),
			range('f', 4, '5', '8'),
			range('m', 1, '2.00', '3.00')
		];
		expect(breaksOf(ranges, null)).toEqual({
			r: ['90', '9', '9', '9'],
			f: ['5', '5', '5', null],
			m: [null, null, null, null]
		});
	});

	it('are the days, and the middle, where positions were refused', () => {
		const range = (dimension: 'r' | 'm', score: number, low: string, high: string) => ({
			dimension,
			score,
			customers: 1,
			low,
			high
		});
		const ranges = [range('r', 4, '31', '31'), range('m', 3, '5.00', '5.00')];
		expect(breaksOf(ranges, [2, 3, 4, 6], { r: 0.9, m: 0.41 })).toEqual({
			r: ['365', '180', '90', '30'],
			f: ['2', '3', '4', '6'],
			m: ['-1000000000000000', '-1000000000000000', null, null]
		});
		expect(breaksOf(ranges, null, { r: 0.4, m: 0.4 }).r).toEqual(['31', '31', '31', null]);
	});
});

describe('movement between segments', () => {
	it.each([
		['ten names', {}, tenSegments],
		['eight names, days', { frequencyOf: 'days' }, eightSegments]
	])('is what two runs of RFM with the same breaks say: %s', async (_, params, map) => {
		await loadOrders(engine, someOrders());
		const from = '2024-06-30';
		const { result } = await scores({ ...params, map });
		const breaks = breaksOf(result.ranges, [2, 3, 4, 6]);
		const frozen = { on: asOf, breaks };
		const later = (await scores({ ...params, map, frozen })).rows;
		const earlier = (await scores({ ...params, map, frozen, asOf: from })).rows;
		const before = new Map(earlier.map(({ customer_id, segment }) => [customer_id, segment]));
		const expected = new Map<string, number>();
		for (const { customer_id, segment } of later) {
			const key = JSON.stringify([before.get(customer_id) ?? null, segment]);
			expected.set(key, (expected.get(key) ?? 0) + 1);
		}
		const monetaryBy = 'revenue';
		const { result: moved } = await runAnalysis(engine, segmentMovement, {
			...scope,
			frequencyOf: 'orders',
			...params,
			monetaryBy,
			from,
			breaks,
			map
		});
		const seen = new Map(
			moved.moves.map((move) => [JSON.stringify([move.before, move.after]), move.customers])
		);
		expect(seen).toEqual(expected);
		expect(moved.earlier).toBe(earlier.length);
		expect(moved.customers).toBe(later.length);
		const same = moved.moves.filter((move) => move.before === move.after);
		const stayed = same.reduce((sum, { customers }) => sum + customers, 0);
		expect(moved.up + moved.down + stayed).toBe(moved.earlier);
		expect(moved.up).toBeGreaterThan(0);
		expect(moved.down).toBeGreaterThan(0);
		const money = moved.moves.reduce((sum, { revenue }) => sum + Number(revenue), 0);
		expect(money).toBeCloseTo(Number(result.totals.revenue), 6);
	});

	it('has an answer where nobody had bought by the earlier day, and for nobody at all', async () => {
		const params = {
			...scope,
			from: '2024-01-01',
			map: tenSegments,
			breaks: breaksOf([], [2, 3, 4, 6])
		};
		await loadOrders(engine, [{ customer: 'a', on: '2024-12-01', amount: 5 }]);
		const one = await runAnalysis(engine, segmentMovement, params);
		expect(one.result).toMatchObject({ customers: 1, earlier: 0, up: 0, down: 0 });
		expect(one.result.moves[0]?.before).toBeNull();
		expect(one.explanation.finding.key).toBe('movement.finding.nobody');
		await loadOrders(engine, []);
		expect((await runAnalysis(engine, segmentMovement, params)).result.moves).toEqual([]);
	});
});
