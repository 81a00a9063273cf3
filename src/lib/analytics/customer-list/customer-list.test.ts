import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCustomers } from '../../../../tests/support/customers';
import { loadOrders } from '../../../../tests/support/orders';
import { simulatedOrders } from '../../../../tests/support/simulate-purchases';
import { openDuckDbNode } from '../../connectors/duckdb-node/duckdb-node-engine';
import type { Engine } from '../../engine/engine';
import { hasTables } from '../../engine/has-tables';
import { parseRows } from '../../engine/parse-rows';
import { sql, type Sql } from '../../sql/sql';
import { customerValue } from '../btyd/customer-value';
import { lifecycle } from '../lifecycle/lifecycle';
import { valueAtRisk } from '../lifecycle/value-at-risk';
import { customerTiers } from '../tiers/customer-tiers';
import { rfm } from '../rfm/rfm';
import { runAnalysis } from '../run-analysis';
import { segmentValue } from '../segment-value';
import {
	CustomerListQuery,
	CustomerListRow,
	customerCountSql,
	customerListSql,
	customerListTables,
	customerRowSql,
	customerSorts
} from './customer-list-sql';
import {
	CustomerAttributes,
	CustomerHistory,
	TimelineEvent,
	customerAttributesOfSql,
	customerHistorySql,
	customerHistoryTable,
	customerTimelineSql,
	timelineCountSql
} from './customer-profile-sql';

let engine: Engine;
let orderCount: number;
const params = { asOf: '2024-12-31', currency: 'CNY' };
const hostile = `o'brien"; DROP TABLE orders; --%_`;

beforeAll(async () => {
	engine = await openDuckDbNode();
	const orders = simulatedOrders(120, '2024-12-31').map((order) =>
		order.customer === 'c0' ? { ...order, customer: hostile } : order
	);
	orderCount = orders.length;
	await loadOrders(engine, orders);
	await addCustomers(engine, [
		{ id: 'c1', name: '华兴有限公司', tier: 'A', email: 'a@example.com' },
		{ id: 'c1', name: '华兴有限公司', tier: 'A' },
		{ id: 'c2', name: 'Harbour 100% Ltd' },
		{ id: 'never-bought', name: 'Quiet' }
	]);
	await runAnalysis(engine, rfm, params);
	const { result } = await runAnalysis(engine, customerValue, params);
	expect(result.totals).not.toBeNull();
	await runAnalysis(engine, lifecycle, params);
	await runAnalysis(engine, valueAtRisk, { ...params, lifecycle: params });
	await runAnalysis(engine, customerTiers, { ...params, lifecycle: params });
});
afterAll(() => engine.close());

const query = (part: object = {}) => CustomerListQuery.parse(part);
const rowsOf = async (statement: Sql) => parseRows(CustomerListRow, await engine.query(statement));
const countOf = async (part: object) =>
	(await engine.query(customerCountSql(query(part)))).cells('n')[0];

describe('the list of customers', () => {
	it.each(customerSorts)(
		'sorted by %s comes in pages that neither overlap nor miss',
		async (sort) => {
			for (const descending of [true, false]) {
				const pages = [];
				for (let offset = 0; offset < 120; offset += 35) {
					pages.push(...(await rowsOf(customerListSql(query({ sort, descending }), 35, offset))));
				}
				expect(pages).toHaveLength(Number(await countOf({})));
				expect(new Set(pages.map(({ customer_id }) => customer_id)).size).toBe(pages.length);
				const keys = pages.map((row) => row[sort]).filter((value) => value !== null);
				const numbers = keys.map(Number);
				if (numbers.every(Number.isFinite)) {
					const sorted = numbers.toSorted((a, b) => (descending ? b - a : a - b));
					expect(numbers).toEqual(sorted);
				}
			}
		}
	);

	it('is filtered by segment, and the segments add up', async () => {
		const all = Number(await countOf({}));
		const { result } = await runAnalysis(engine, segmentValue, { ...params, scoring: params });
		let sum = 0;
		for (const { segment, customers } of result.segments) {
			expect(await countOf({ segment })).toBe(customers);
			sum += customers;
		}
		expect(sum).toBe(all);
	});

	it.each<[string, string[]]>([
		['华兴', ['c1']],
		['HARBOUR', ['c2']],
		['100%', ['c2']],
		['%', ['c2', hostile]],
		["O'BRIEN", [hostile]],
		['no such', []]
	])('is searched for %s as text', async (search, ids) => {
		const rows = await rowsOf(customerListSql(query({ search, sort: 'name' }), 50, 0));
		expect(rows.map(({ customer_id }) => customer_id).sort()).toEqual(ids.toSorted());
		expect(await countOf({ search })).toBe(ids.length);
	});

	it('has one row of a customer, or none', async () => {
		expect(await rowsOf(customerRowSql(hostile))).toHaveLength(1);
		expect((await rowsOf(customerRowSql('c1')))[0]).toMatchObject({ name: '华兴有限公司' });
		expect(await rowsOf(customerRowSql('never-bought'))).toEqual([]);
		expect((await engine.query(sql`SELECT count(*)::INTEGER AS n FROM orders`)).cells('n')).toEqual(
			[orderCount]
		);
	});

	it('refuses a sort that is no column', () => {
		expect(CustomerListQuery.safeParse({ sort: 'customer_id; DROP' }).success).toBe(false);
	});
});

describe('one customer', () => {
	it('has the attributes of all its records together', async () => {
		const answer = await engine.query(customerAttributesOfSql('c1'));
		expect(parseRows(CustomerAttributes, answer)).toMatchObject([
			{ name: '华兴有限公司', tier: 'A', email: 'a@example.com', phone: null, records: 2 }
		]);
		expect((await engine.query(customerAttributesOfSql('unknown'))).rows()).toEqual([]);
	});

	it('has a time line of everything, latest first, that counts what it lists', async () => {
		await engine.query(sql`INSERT INTO tickets (ticket_id, customer_id, subject, opened_at, source_file, source_row)
			VALUES ('t1', 'c2', 'Late', '2024-12-20 08:00', 'tickets.csv', 4)`);
		await engine.query(sql`INSERT INTO survey_responses (customer_id, responded_at, nps_score, comment, source_file, source_row)
			VALUES ('c2', '2024-01-02', 9, 'fine', 'nps.csv', 2)`);
		await engine.query(sql`UPDATE orders SET source_file = 'orders.csv', source_row = rowid`);
		const answer = await engine.query(customerTimelineSql('c2', 100, 0));
		const events = parseRows(TimelineEvent, answer);
		expect((await engine.query(timelineCountSql('c2'))).cells('n')).toEqual([events.length]);
		expect(events[0]).toMatchObject({ kind: 'ticket', title: 'Late', source_row: 4 });
		const at = events.map(({ at }) => at);
		expect(at).toEqual(at.toSorted().reverse());
		const second = await engine.query(customerTimelineSql('c2', 1, 1));
		expect(parseRows(TimelineEvent, second)).toEqual([events[1]]);
	});
});

describe('the history of a customer', () => {
	it('is that of the models, and there is none of one who never bought', async () => {
		const of = async (customer: string) =>
			parseRows(CustomerHistory, await engine.query(customerHistorySql(customer)));
		const [history] = await of('c1');
		expect(history!.recency_days).toBeLessThanOrEqual(history!.observed_days);
		expect(history!.frequency > 0).toBe(history!.recency_days > 0);
		expect(await of(hostile)).toHaveLength(1);
		expect(await of('never-bought')).toEqual([]);
	});

	it('is asked for where its table is there', async () => {
		expect(await hasTables(engine, [customerHistoryTable])).toBe(true);
		expect(await hasTables(engine, customerListTables)).toBe(true);
		expect(await hasTables(engine, [customerHistoryTable, 'no_such_table'])).toBe(false);
	});
});
