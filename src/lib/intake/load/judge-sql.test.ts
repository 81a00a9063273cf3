import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDuckDbNode } from '../../connectors/duckdb-node/duckdb-node-engine';
import type { Cell, Engine } from '../../engine/engine';
import type { EntityId } from '../../canonical/entities';
import { seededRandom } from '../../math/random';
import { literal, literalSql, tableOfSql } from '../../sql/literal';
import type { Sql } from '../../sql/sql';
import type { Mapping } from '../mapping';
import { judgeSql, oddRowsSql, plainRowsSql, type JudgePlan, type SliceTraits } from './judge-sql';
import { rawColumn } from './field-sql';
import { sliceTable } from './read-slice-sql';

let engine: Engine;
beforeAll(async () => void (engine = await openDuckDbNode()));
afterAll(() => engine.close());

const ids = ['A1', 'A2', '', '-', "'007", '="0012"', '8.68E+14', '合计', '500Ab000001XyZw'];
const texts = ['甲', 'Ann', '', 'N/A', ' x ', '合计', 'Tom &amp; Ann', 'bad\ufffdtext'];
const dates = [
	'2024-01-31',
	'2024-02-30',
	'2024/2/1 8:00',
	'下周',
	'',
	'无',
	'2024-01-05 10:00:00'
];
const numbers = [
	'12.50',
	'-3',
	'¥1,200',
	'(5.00)',
	'',
	'--',
	'abc',
	'3万',
	'0',
	'99999999999999999'
];
const shares = ['50%', '0.3', '1.5', '', '80'];
const states = ['赢单', 'Won', '已取消', 'Completed', 'Cancelled', '', '什么', 'open', '已解决'];
const currencies = ['CNY', 'RMB', 'US$', '', '贝壳'];

/** A mapping of each kind, with what its columns are filled from. */
const cases: Record<
	string,
	{ entity: EntityId; grain?: Mapping['grain']; from: Record<string, readonly string[]> }
> = {
	orders: {
		entity: 'order',
		from: {
			order_id: ids,
			customer_id: ids,
			ordered_at: dates,
			amount: numbers,
			currency: currencies,
			status: states,
			refund_amount: numbers,
			product: texts
		}
	},
	'order lines': {
		entity: 'order',
		grain: 'line',
		from: {
			order_id: ids,
			customer_id: ids,
			ordered_at: dates,
			quantity: numbers,
			unit_price: numbers,
			product: texts
		}
	},
	deals: {
		entity: 'deal',
		from: {
			deal_id: ids,
			customer_id: ids,
			amount: numbers,
			stage: states,
			probability: shares,
			created_at: dates,
			close_date: dates
		}
	},
	tickets: {
		entity: 'ticket',
		from: { ticket_id: ids, customer_id: ids, status: states, opened_at: dates, closed_at: dates }
	},
	customers: { entity: 'customer', from: { customer_id: ids, name: texts, created_at: dates } }
};

const all = (columns: number): ReadonlySet<number> => new Set(Array(columns).keys());

async function filled(from: readonly (readonly string[])[], rows: number): Promise<void> {
	const random = seededRandom(7);
	// Mostly the first of each, which is plain, so that some rows are so.
	const pick = (cells: readonly string[]) =>
		random() < 0.7 ? cells[0]! : cells[Math.floor(random() * cells.length)]!;
	const values = Array.from(
		{ length: rows },
		(_, row) =>
			`(${[`${row + 2}::BIGINT`, ...from.map((cells) => literal(pick(cells) || null))].join(', ')})`
	);
	const names = ['source_row', ...from.map((_, i) => rawColumn(i))];
	const select: Sql = {
		parts: [
			`SELECT source_row, ${names
				.slice(1)
				.map((name) => `${name}::VARCHAR AS ${name}`)
				.join(', ')}
			FROM (VALUES ${values.join(', ')}) AS rows(${names.join(', ')})`
		],
		values: []
	};
	await engine.query(tableOfSql(sliceTable, select));
}

const rowsOf = async (select: Sql): Promise<Record<string, Cell>[]> => {
	return (await engine.query(literalSql(select))).rows();
};

describe.each(Object.entries(cases))('of %s', (_, { entity, grain = 'order', from }) => {
	const columns = Object.keys(from).length;
	const plan: JudgePlan = {
		mapping: {
			entity,
			grain,
			currency: 'XXX',
			customerKey: 'id',
			fields: Object.fromEntries(Object.keys(from).map((name, column) => [name, { column }]))
		},
		dialect: { separator: ',', quote: '"', skippedRecords: 0, headerRecords: 1 },
		columns,
		meanings: new Map([
			[
				'status',
				new Map([
					['Completed', 'valid'],
					['已取消', 'void'],
					['open', 'open'],
					['已解决', 'resolved']
				])
			],
			[
				'stage',
				new Map([
					['赢单', 'won'],
					['Won', 'won']
				])
			],
			[
				'currency',
				new Map([
					['CNY', 'CNY'],
					['RMB', 'CNY'],
					['US$', 'USD']
				])
			]
		])
	};
	const traits: SliceTraits = {
		width: columns,
		hasRagged: false,
		hasDamage: true,
		hasNul: false,
		hasAmpersand: true,
		nullWords: all(columns),
		blankEdges: all(columns),
		wideBlanks: all(columns)
	};

	it('plain rows are what judging makes of them, and every other row is judged', async () => {
		await filled(Object.values(from), 1500);
		const judged = await rowsOf(judgeSql(plan, traits, sliceTable));
		const plain = await rowsOf(plainRowsSql(plan, traits));
		const odd = await rowsOf(oddRowsSql(plan, traits));
		expect(judged).toHaveLength(1500);
		expect(plain.length).toBeGreaterThan(50);
		expect(odd.length).toBeGreaterThan(50);
		const numbers = (rows: readonly Record<string, Cell>[]) =>
			rows.map(({ source_row }) => Number(source_row));
		expect([...numbers(plain), ...numbers(odd)].toSorted((a, b) => a - b)).toEqual(
			numbers(judged).toSorted((a, b) => a - b)
		);
		const byRow = new Map(judged.map((row) => [row.source_row, row]));
		for (const row of plain) {
			const { reason, record, ...values } = byRow.get(row.source_row)!;
			expect(reason).toBeNull();
			expect(record).toBeNull();
			expect(row).toEqual(values);
		}
	});
});
