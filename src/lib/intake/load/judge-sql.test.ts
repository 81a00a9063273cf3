import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDuckDbNode } from '../../connectors/duckdb-node/duckdb-node-engine';
import type { Cell, Engine } from '../../engine/engine';
import { bufferSource } from '../../engine/file-content';
import type { EntityId } from '../../canonical/entities';
import { seededRandom } from '../../math/random';
import { literalSql } from '../../sql/literal';
import type { Sql } from '../../sql/sql';
import type { Dialect } from '../csv/dialect-shape';
import type { FieldMapping, Mapping } from '../mapping';
import { RAGGED_TABLE, judgeSql, plainRowsSql } from './judge-sql';
import { LabelReader } from './label-meanings';
import { plainPlan } from './plain-plan';
import { plainSourceSql, readSliceSql } from './read-slice-sql';
import { heldSlices } from './write-slices';

let engine: Engine;
beforeAll(async () => void (engine = await openDuckDbNode()));
afterAll(() => engine.close());

const ids = [
	...['A1', 'A2', '', '-', "'007", '="0012"', '8.68E+14', '合计', '500Ab000001XyZw'],
	...[' A3', 'A3 ', '　A3', 'A3\u00a0', '12.0', 'a+b', '客户,一', 'say "x"', '1\n2', '\t7'],
	...['\u2003A4', '客00Ab000001XyZw', '001"b000001XyZwA', '\u202fA5 ']
];
const texts = [
	...['甲', 'Ann', '', 'N/A', ' x ', '合计', 'Tom &amp; Ann', 'bad\ufffdtext', 'A&B', 'A & B'],
	...[
		'&#39;q',
		'5" disk',
		'二　维',
		'　甲',
		'甲\ufeff',
		'a;b',
		'NULL',
		'Ångström',
		'🌊',
		'\u3001顿'
	]
];
const dates = [
	...['2024-01-31', '2024-02-30', '2024/2/1 8:00', '下周', '', '无', '2024-01-05 10:00:00'],
	...[
		'2024-3-5',
		'2024/3-5',
		'2024-03-05T14:20',
		'2024-03-05T14:20:05.123',
		'2024-03-05 14:20:05.5',
		'2024-03-05 14:20Z'
	],
	...[
		'2024-03-05 24:00',
		'2024-03-05 14:60',
		'1900-01-01',
		'1899-12-31',
		'2200-01-01',
		'2024-13-01'
	],
	...['2023-02-29', '2024-02-29', '5/3/2024', '13/3/2024', '3/13/2024 8:05', '5/3/24', '20240305'],
	...['2024年3月5日', '2024年3月5日 7:08', '2024.3.5', '5/3/2024 12:05 AM', '5/3/2024 12:05 pm'],
	...['5/3/2024 0:05 AM', '45000', '1709596800', '2024-03-05 14:20:05.1234567', '02024-03-05'],
	...['2024-03-05  14:20', 'infinity', '2024-03-05 14', '20240230', '5/3/2024 8:05:09 PM']
];
const numbers = [
	...['12.50', '-3', '¥1,200', '(5.00)', '', '--', 'abc', '3万', '0', '99999999999999999'],
	...[
		'12.3456',
		'12.34567',
		'.5',
		'5.',
		'+5',
		'1e3',
		'１２',
		'0.00',
		'00012',
		'-0',
		'12,5',
		'1 000'
	],
	...[
		'1234567890123',
		'12345678901234',
		'0.0001',
		'-0.01',
		'1.2.3',
		' 7',
		'7 ',
		'2147483648',
		'12345678'
	]
];
const shares = ['50%', '0.3', '1.5', '', '80', '1', '0', '1.0000', '-0.1', '100'];
const states = [
	...['赢单', 'Won', '已取消', 'Completed', 'Cancelled', '', '什么', 'open', '已解决', '作废'],
	...[' Won', '"Won"', 'N/A', '完成, 已付']
];
const currencies = ['CNY', 'RMB', 'US$', '', '贝壳', 'EUR'];
const truths = ['是', '否', '', 'yes', 'vielleicht', '√'];

/** A mapping of each kind, with what its columns are filled from. */
const cases: Record<
	string,
	{
		entity: EntityId;
		grain?: Mapping['grain'];
		from: Record<string, readonly string[]>;
		fields?: Record<string, Partial<FieldMapping>>;
		zone?: string;
		/** Whether no row is plain. */
		isAllOdd?: true;
	}
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
			refund_amount: ['0', ...numbers],
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
	customers: { entity: 'customer', from: { customer_id: ids, name: texts, created_at: dates } },
	'days before months, in tens of thousands, on a clock': {
		entity: 'order',
		from: { customer_id: ids, ordered_at: dates, amount: numbers, created_at: dates },
		fields: {
			ordered_at: {
				dateOrder: 'day-first',
				patterns: ['%1/%2/%Y', '%1/%2/%Y %I:%M %p', '%1/%2/%Y %I:%M:%S %p', '%Y%m%d']
			},
			created_at: { patterns: ['%Y年%m月%d日', '%Y年%m月%d日 %H:%M', '%Y.%m.%d'] },
			amount: { scale: 10_000 }
		},
		zone: 'Asia/Shanghai'
	},
	'months before days, decimal commas': {
		entity: 'order',
		from: {
			customer_id: ids,
			ordered_at: dates,
			amount: ['1250', ...numbers],
			record_state: ['正常', ...states]
		},
		fields: {
			ordered_at: { dateOrder: 'month-first', patterns: ['%1/%2/%Y', '%1/%2/%Y %H:%M'] },
			amount: { decimalMark: ',' }
		}
	},
	'deals in per cent': {
		entity: 'deal',
		from: {
			deal_id: ids,
			stage: states,
			status: states,
			probability: shares,
			amount: numbers,
			currency: currencies,
			created_at: dates,
			closed_at: dates,
			record_state: states
		},
		fields: { probability: { scale: 0.01 }, deal_id: { dropPointZero: true } }
	},
	'times within one second': {
		entity: 'ticket',
		from: {
			ticket_id: ['T1', 'T2'],
			opened_at: ['2024-03-05 10:00:00.500', '2024-03-05 10:00:00'],
			first_response_at: ['2024-03-05 10:00:00.200', '2024-03-05 10:00:00.9', '2024-03-05 10:00:01']
		}
	},
	'patterns that nobody finds': {
		entity: 'order',
		from: {
			customer_id: ['C1', 'C2'],
			ordered_at: ['2024-03-05', '05.03.21', '05/03/2024 13:20', '05/03/2024 10:20:30.05'],
			amount: ['1', '0.01'],
			quantity: ['1', '0.01'],
			created_at: ['2024-01-01', '01.02.2024']
		},
		fields: {
			ordered_at: { patterns: ['%d.%m.%y', '%d/%m/%Y %I:%M', '%Y-%d-%m'] },
			created_at: { patterns: ['%d.%m.%Y'] }
		},
		isAllOdd: true
	},
	'ids of Salesforce': {
		entity: 'contact',
		from: { contact_id: ids, customer_id: ids, name: texts, is_key: truths, created_at: dates },
		fields: { contact_id: { salesforceId: true } }
	},
	'lines of orders alone': {
		entity: 'order-line',
		from: { order_id: ids, product: texts, quantity: numbers, line_amount: numbers }
	},
	'staff named by nothing else': { entity: 'owner', from: { owner_id: texts, department: texts } }
};

const dialect: Dialect = { separator: ',', quote: '"', skippedRecords: 0, headerRecords: 1 };

/** A file of such rows; mostly of the first of each, which is plain, so that some rows are so. */
function written(from: readonly (readonly string[])[], rows: number): Uint8Array {
	const random = seededRandom(7);
	const pick = (cells: readonly string[]) =>
		random() < 0.85 ? cells[0]! : cells[Math.floor(random() * cells.length)]!;
	const quoted = (text: string) => `${random() < 0.05 ? '  ' : ''}"${text.replaceAll('"', '""')}"`;
	const cell = (text: string) => (/[",\n]/.test(text) || random() < 0.2 ? quoted(text) : text);
	const lines = Array.from({ length: rows }, () => {
		const row = from.map((cells) => cell(pick(cells)));
		const ragged = random();
		if (ragged < 0.01) row.push('more');
		if (ragged > 0.99) row.pop();
		// A column that no field is read from.
		const unread = random();
		return [unread < 0.01 ? 'a\0b' : unread < 0.03 ? ' "un,read"' : 'unread', ...row].join(',');
	});
	const header = ['unread', ...from.map((_, i) => `h${i}`)].join(',');
	return new TextEncoder().encode([header, ...lines, ''].join('\r\n'));
}

const rowsOf = async (select: Sql): Promise<Record<string, Cell>[]> =>
	(await engine.query(literalSql(select))).rows();

describe.each(Object.entries(cases))('of %s', (_, { entity, grain = 'order', from, ...more }) => {
	const columns = Object.keys(from).length + 1;
	const mapping: Mapping = {
		entity,
		grain,
		currency: 'XXX',
		customerKey: 'id',
		...(more.zone && { zone: more.zone }),
		fields: Object.fromEntries(
			Object.keys(from).map((name, i) => [name, { column: i + 1, ...more.fields?.[name] }])
		)
	};

	/** The one slice of a file. */
	async function sliceOf(bytes: Uint8Array, isSorted: boolean) {
		const options = { columns, mapping, isSorted, sliceBytes: 1 << 30 };
		const parts = [{ source: bufferSource('f.csv', bytes), start: 0 }];
		for await (const slice of heldSlices(parts, dialect, options)) return slice;
		throw new Error('there is no slice');
	}

	it('plain rows are what judging makes of them, and every other row is odd', async () => {
		const bytes = written(Object.values(from), 3000);
		const labels = new LabelReader(mapping);
		const plan = { mapping, dialect, columns, meanings: labels.meanings };

		const { plain, odd, faults, ...sorted } = await sliceOf(bytes, true);
		labels.learn(sorted.labels);
		expect(plain.records + odd.records + faults.length).toBe(3000);
		if (more.isAllOdd) expect(plain.records).toBe(0);
		else expect(plain.records).toBeGreaterThan(100);
		expect(odd.records).toBeGreaterThan(100);
		await engine.attach('import/plain.csv', plain.content);
		const source = plainSourceSql('import/plain.csv', dialect, plainPlan(mapping)!, plain.hasBreak);
		const rows = await rowsOf(plainRowsSql(plan, source));
		await engine.detach('import/plain.csv');
		expect(rows).toHaveLength(plain.records);

		const all = (await sliceOf(bytes, false)).odd;
		expect(all.records).toBe(plain.records + odd.records);
		await engine.attach('import/all.csv', all.content);
		await engine.query(readSliceSql('import/all.csv', dialect, columns, all));
		await engine.detach('import/all.csv');
		await labels.ofSlice(engine);
		expect(all.ragged.length).toBeGreaterThan(20);
		await engine.insert(RAGGED_TABLE, [
			{
				name: 'source_row',
				type: 'integer',
				values: Int32Array.from(all.ragged, ({ row }) => row)
			},
			{ name: 'issue', type: 'text', values: all.ragged.map(({ issue }) => issue) }
		]);
		const judged = await rowsOf(judgeSql(plan, { ...all, hasRagged: true, hasPlainIds: false }));
		const byRow = new Map(judged.map((row) => [row.source_row, row]));
		for (const row of rows) {
			const { reason, record, ...values } = byRow.get(row.source_row)!;
			expect(reason).toBeNull();
			expect(record).toBeNull();
			expect(row).toEqual(values);
		}
	});
});
