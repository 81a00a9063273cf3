import { afterAll, describe, expect, it } from 'vitest';
import {
	CustomerListRow,
	customersAfterSql
} from '../../src/lib/analytics/customer-list/customer-list-sql';
import { analysisOf } from '../../src/lib/analytics/registry';
import { runAnalysis } from '../../src/lib/analytics/run-analysis';
import { openDuckDbNode } from '../../src/lib/connectors/duckdb-node/duckdb-node-engine';
import type { Engine } from '../../src/lib/engine/engine';
import { parseRows } from '../../src/lib/engine/parse-rows';
import { sql, type Sql } from '../../src/lib/sql/sql';
import { emptyTables } from '../support/orders';

const params = { asOf: '2024-12-31', currency: 'CNY' };
const CUSTOMERS = 20_000;
const ORDERS = 150_000;

/**
 * Orders made by the engine itself, in an order of rows: customers differ in how often they buy and for
 * how much, and stop at days of their own.
 */
const madeOrders = (order: Sql): Sql => sql`
	INSERT INTO orders (order_id, customer_id, ordered_at, amount, currency, kind)
	SELECT 'o' || i, 'c' || c, TIMESTAMP '2023-01-01' + to_days(CAST(day AS INTEGER)), amount, 'CNY', 'sale'
	FROM (
		SELECT i, c, (hash(i, 3) % 730) * (hash(c, 5) % 100) / 100 AS day,
			CAST(10 + hash(i, 7) % 50000 AS DECIMAL(18, 2)) / 100 AS amount
		FROM (SELECT range AS i, CAST(${CUSTOMERS} * pow((hash(range, 1) % 100000) / 100000, 2) AS INTEGER) AS c
			FROM range(${ORDERS}))
	)
	ORDER BY ${order}`;

async function scored(engine: Engine): Promise<{ rows: CustomerListRow[]; results: unknown[] }> {
	const results: unknown[] = [];
	const tied = { ...params, lifecycle: params };
	for (const [id, asked] of [
		['rfm', params],
		['customer-value', params],
		['lifecycle', params],
		['value-at-risk', tied],
		['customer-tiers', tied],
		['retention', { ...params, period: 'month', hasCost: false }],
		['customer-list', { scoring: params, risk: tied, tiers: tied }]
	] as const) {
		results.push((await runAnalysis(engine, analysisOf(id), asked)).result);
	}
	const rows = parseRows(CustomerListRow, await engine.query(customersAfterSql(null, 100_000)));
	return { rows, results };
}

describe('with threads on, over 150,000 orders', () => {
	const engines: Engine[] = [];
	afterAll(() => Promise.all(engines.map((engine) => engine.close())));
	const open = async (threads: number, order: Sql) => {
		const engine = await openDuckDbNode({ threads });
		engines.push(engine);
		await emptyTables(engine);
		await engine.query(madeOrders(order));
		return engine;
	};

	it('no score moves: not between runs, nor with threads, nor with the order of rows', async () => {
		const engine = await open(4, sql`i`);
		const first = await scored(engine);
		expect(first.rows.length).toBeGreaterThan(15_000);
		expect(await scored(engine)).toEqual(first);
		const alone = await scored(await open(1, sql`hash(i, 11)`));
		expect(alone.rows).toEqual(first.rows);
		expect(alone.results).toEqual(first.results);
	}, 120_000);

	it('nor with what customers are called, but for their names', async () => {
		const [engine] = engines;
		const before = await scored(engine!);
		await engine!.query(
			sql`UPDATE orders SET customer_id = 'z' || (1000000 - CAST(substr(customer_id, 2) AS INTEGER))`
		);
		const after = await scored(engine!);
		const oldName = (id: string) => `c${1_000_000 - Number(id.slice(1))}`;
		const renamed = after.rows
			.map((row) => ({ ...row, customer_id: oldName(row.customer_id) }))
			.toSorted((a, b) => (a.customer_id < b.customer_id ? -1 : 1));
		const sorted = before.rows.toSorted((a, b) => (a.customer_id < b.customer_id ? -1 : 1));
		expect(renamed).toEqual(sorted);
		expect(after.results).toEqual(before.results);
	}, 120_000);
});
