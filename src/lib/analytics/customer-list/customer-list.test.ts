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
import { facetCombinationsSql, type FacetFilter } from './customer-facets-sql';
import { FacetCube } from './facet-cube';
import { customerList } from './customer-list';
import { NOT_STATED, customerFacets } from './customer-list-result';
import { customerTiers } from '../tiers/customer-tiers';
import { rfm } from '../rfm/rfm';
import { runAnalysis } from '../run-analysis';
import { segmentValue } from '../segment-value';
import {
	CustomerListQuery,
	CustomerListRow,
	customerCountSql,
	customerListSql,
	customerListTable,
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
	const tied = { ...params, lifecycle: params };
	await runAnalysis(engine, customerTiers, tied);
	await runAnalysis(engine, customerList, { scoring: params, risk: tied, tiers: tied });
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
		await engine.query(
			sql`INSERT INTO campaigns (campaign_id, name, source_file, source_row) VALUES ('k1', 'Spring', 'k.csv', 2)`
		);
		await engine.query(sql`INSERT INTO campaign_members (campaign_id, customer_id, status, responded_at, source_file, source_row)
			VALUES ('k1', 'c2', 'Responded', '2024-02-02', 'm.csv', 2), ('k9', 'c2', 'Sent', NULL, 'm.csv', 3)`);
		await engine.query(sql`INSERT INTO payments (payment_id, customer_id, paid_at, amount, currency, source_file, source_row)
			VALUES ('p1', 'c2', '2024-02-03', 12.5, 'CNY', 'p.csv', 2)`);
		await engine.query(sql`INSERT INTO deals (deal_id, customer_id, name, created_at, status, source_file, source_row)
			VALUES ('d1', 'c2', 'Big', '2024-02-04', 'open', 'd.csv', 2)`);
		await engine.query(sql`INSERT INTO deal_stage_events (deal_id, stage, entered_at, amount, source_file, source_row)
			VALUES ('d1', 'Quote', '2024-02-04 09:00', 90, 's.csv', 2), ('other', 'Quote', '2024-02-04', 1, 's.csv', 3)`);
		await engine.query(sql`INSERT INTO leads (lead_id, customer_id, name, created_at, source_file, source_row)
			VALUES ('l1', 'c2', 'Lead', '2024-02-05', 'l.csv', 2)`);
		await engine.query(sql`INSERT INTO activities (activity_id, customer_id, subject, "at", source_file, source_row)
			VALUES ('a1', 'c2', 'Call', '2024-02-06', 'a.csv', 2)`);
		await engine.query(sql`INSERT INTO contacts (contact_id, customer_id, name, title, created_at, source_file, source_row)
			VALUES ('k1', 'c2', 'Li Lei', 'CEO', '2024-02-07', 'c.csv', 2)`);
		await engine.query(sql`UPDATE orders SET source_file = 'orders.csv', source_row = rowid`);
		await engine.query(sql`UPDATE orders SET order_id = 'SO-1'
			WHERE rowid = (SELECT max(rowid) FROM orders WHERE customer_id = 'c2')`);
		for (const product of ['tea', 'cup', 'pot', 'tray', 'spoon', 'tea']) {
			await engine.query(sql`INSERT INTO order_lines (order_id, customer_id, ordered_at, product, currency, kind, source_file)
				VALUES ('SO-1', 'c2', '2024-02-01', ${product}, 'CNY', 'sale', 'orders.csv')`);
		}
		const answer = await engine.query(customerTimelineSql('c2', 100, 0));
		const events = parseRows(TimelineEvent, answer);
		expect((await engine.query(timelineCountSql('c2'))).cells('n')).toEqual([events.length]);
		expect(events[0]).toMatchObject({ kind: 'ticket', title: 'Late', source_row: 4 });
		const at = events.flatMap(({ at }) => at ?? []);
		expect(at).toEqual(at.toSorted().reverse());
		const titleOf = (kind: string) => events.find((event) => event.kind === kind)?.title;
		expect(['campaign', 'deal', 'lead', 'activity', 'survey'].map(titleOf)).toEqual([
			'Spring',
			'Big',
			'Lead',
			'Call',
			'fine'
		]);
		expect(events.find(({ kind }) => kind === 'contact')).toMatchObject({
			title: 'Li Lei',
			state: 'CEO'
		});
		expect(events.map(({ title }) => title)).toContain('SO-1 · cup, pot, spoon, tea, …');
		const stages = events.filter(({ kind }) => kind === 'stage');
		expect(stages).toMatchObject([{ title: 'Big', state: 'Quote', amount: '90.00' }]);
		expect(events.find(({ kind }) => kind === 'payment')).toMatchObject({ amount: '12.50' });
		// What has no day comes last, and a campaign that no file names goes by its id.
		expect(events.at(-1)).toMatchObject({ kind: 'campaign', title: 'k9', at: null });
		const second = await engine.query(customerTimelineSql('c2', 1, 1));
		expect(parseRows(TimelineEvent, second)).toEqual([events[1]]);
	});
});

describe('facets', () => {
	const none = Object.fromEntries(customerFacets.map((facet) => [facet, null])) as FacetFilter;
	const facetsOf = async (filter: Partial<FacetFilter> = {}) =>
		new FacetCube(await engine.query(facetCombinationsSql)).count({ ...none, ...filter });
	const all = async (filter: Partial<FacetFilter> = {}) =>
		rowsOf(customerListSql(query(filter), 1000, 0));

	it('count what choosing a value would show, given every other filter', async () => {
		const rows = await all();
		for (const filter of [{}, { stage: 'decline' }, { stage: 'decline', segment: 'loyal' }]) {
			for (const { facet, value, customers, year_sales } of await facetsOf(filter)) {
				const chosen =
					facet === 'all' ? filter : { ...filter, [facet]: value === null ? NOT_STATED : value };
				const shown = await all(chosen);
				expect([filter, facet, value, customers]).toEqual([filter, facet, value, shown.length]);
				const sales = shown.reduce((sum, row) => sum + Number(row.year_sales), 0);
				expect(year_sales).toBeCloseTo(sales, 4);
			}
		}
		const whole = (await facetsOf()).find(({ facet }) => facet === 'all')!;
		expect(whole.customers).toBe(rows.length);
		const sum = (of: (row: CustomerListRow) => number | null) =>
			rows.reduce((total, row) => total + (of(row) ?? 0), 0);
		expect(whole.expected).toBeCloseTo(
			sum(({ value }) => value),
			3
		);
		expect(whole.at_risk).toBeCloseTo(
			sum(({ at_risk }) => at_risk),
			3
		);
	});

	it('are the same however often they are counted, most first, and one cube serves all filters', async () => {
		const cube = new FacetCube(await engine.query(facetCombinationsSql));
		const first = cube.count(none);
		for (const stage of ['decline', 'growth', 'nobody']) cube.count({ ...none, stage });
		expect(cube.count(none)).toEqual(first);
		expect(await facetsOf()).toEqual(first);
		for (const facet of customerFacets) {
			const counts = first.filter((row) => row.facet === facet).map(({ customers }) => customers);
			expect(counts).toEqual(counts.toSorted((a, b) => b - a));
			expect(counts.reduce((sum, n) => sum + n, 0)).toBe((await all()).length);
		}
	});

	it('of which nothing is known are asked for as such, and told apart from a value', async () => {
		const [stated] = await all({ stored_tier: 'A' });
		expect(stated).toMatchObject({ customer_id: 'c1', stored_tier: 'A' });
		const unknown = await all({ stored_tier: NOT_STATED });
		expect(unknown).toHaveLength((await all()).length - 1);
	});

	it('keep the chosen value in view, and show nobody for one that nobody has', async () => {
		const asked = (await facetsOf({ region: `x'); DROP TABLE orders; --` })).find(
			({ facet }) => facet === 'all'
		);
		expect(asked).toMatchObject({ customers: 0, expected: null });
		const segments = (await facetsOf({ segment: 'loyal' })).filter(
			({ facet }) => facet === 'segment'
		);
		expect(segments[0]?.value).toBe('loyal');
		expect(segments.length).toBeGreaterThan(3);
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
		expect(await hasTables(engine, [customerListTable])).toBe(true);
		expect(await hasTables(engine, [customerHistoryTable, 'no_such_table'])).toBe(false);
	});
});

describe('habits of customers', () => {
	it('are the channel of most orders, the category of most days, quarters of first and last order', async () => {
		const own = await openDuckDbNode();
		await loadOrders(own, [
			{ customer: 'a', on: '2023-02-01', amount: 10 },
			{ customer: 'a', on: '2023-05-01', amount: 10 },
			{ customer: 'a', on: '2023-05-01', amount: 10 },
			{ customer: 'a', on: '2024-11-30', amount: 10 },
			{ customer: 'b', on: '2024-12-31', amount: 10 }
		]);
		// Three lines of tea on one day are one day; two days of coffee are more.
		await own.query(sql`UPDATE orders SET channel = CASE WHEN month(ordered_at) = 5 THEN 'web' ELSE 'shop' END
			WHERE customer_id = 'a'`);
		await own.query(sql`INSERT INTO order_lines (order_id, customer_id, ordered_at, product, category, amount, currency, kind)
			SELECT order_id, customer_id, ordered_at, 'x', CASE WHEN month(ordered_at) = 5 THEN 'tea' ELSE 'coffee' END,
				amount, currency, kind FROM orders WHERE customer_id = 'a'`);
		await runAnalysis(own, rfm, params);
		await runAnalysis(own, customerValue, params);
		await runAnalysis(own, lifecycle, params);
		const tied = { ...params, lifecycle: params };
		await runAnalysis(own, valueAtRisk, tied);
		await runAnalysis(own, customerTiers, tied);
		await runAnalysis(own, customerList, { scoring: params, risk: tied, tiers: tied });
		const rows = parseRows(
			CustomerListRow,
			await own.query(customerListSql(query({ sort: 'name' }), 10, 0))
		);
		const told = rows.map(({ customer_id, channel, product, joined, last_quarter }) => [
			customer_id,
			channel,
			product,
			joined,
			last_quarter
		]);
		expect(told.toSorted()).toEqual([
			// Two orders each way: the name decides.
			['a', 'shop', 'coffee', '2023-Q1', '2024-Q4'],
			['b', null, null, '2024-Q4', '2024-Q4']
		]);
		await own.close();
	});
});
