import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openDuckDbNode } from '../../src/lib/connectors/duckdb-node/duckdb-node-engine';
import type { Engine } from '../../src/lib/engine/engine';
import { bufferSource } from '../../src/lib/engine/file-content';
import type { Encoding } from '../../src/lib/intake/bytes/encoding';
import { quotes, separators, type Dialect } from '../../src/lib/intake/csv/dialect-shape';
import { linkFiles } from '../../src/lib/intake/linking/link-files';
import type { Mapping } from '../../src/lib/intake/mapping';
import { seededRandom } from '../../src/lib/math/random';
import { id, sql } from '../../src/lib/sql/sql';
import { emptyTables } from '../support/orders';
import { joined, latin1, legacy, utf16le, utf8 } from './bytes';
import { takeIn } from '../support/take-in';

let engine: Engine;
beforeAll(async () => void (engine = await openDuckDbNode()));
afterAll(() => engine.close());
beforeEach(() => emptyTables(engine));

/** Encodings we can write, with characters that each holds. */
const writers: Partial<
	Record<Encoding, { write: (text: string) => Uint8Array<ArrayBuffer>; letters: string }>
> = {
	'utf-8': { write: utf8, letters: '客户é🌊ÄЖ' },
	gb18030: { write: (text) => legacy('gb18030', text), letters: '客户名称订单金额' },
	big5: { write: (text) => legacy('big5', text), letters: '客戶名稱訂單' },
	shift_jis: { write: (text) => legacy('shift_jis', text), letters: '顧客名あいトヨ' },
	'windows-1252': { write: latin1, letters: 'éüñçÅ' },
	'utf-16le': { write: (text) => utf16le(text, { mark: true }), letters: '客户éЖ' }
};
const labels = Object.keys(writers) as Encoding[];

const written = (cell: string, quote: string) =>
	quote + cell.replaceAll(quote, quote + quote) + quote;

const customers: Mapping = {
	entity: 'customer',
	fields: { customer_id: { column: 0 }, name: { column: 1 } },
	grain: 'order',
	currency: 'XXX',
	customerKey: 'id'
};

it('any table, in any dialect and encoding, sliced anywhere, reads back as it was written', async () => {
	const property = fc.asyncProperty(
		fc.constantFrom(...labels).chain((encoding) => {
			const { letters } = writers[encoding]!;
			const unit = fc.constantFrom(
				'a',
				'Z',
				'9',
				',',
				';',
				'|',
				'"',
				"'",
				' ',
				'\n',
				'=',
				...letters
			);
			const cell = fc.string({ unit, maxLength: 9 }).map((text) => `x${text}y`);
			const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 });
			return fc.tuple(fc.constant(encoding), rows);
		}),
		fc.constantFrom(...separators),
		fc.constantFrom(...quotes),
		fc.constantFrom('\n', '\r\n', '\r'),
		fc.integer({ min: 1, max: 300 }),
		async ([encoding, rows], separator, quote, lineEnd, sliceBytes) => {
			await emptyTables(engine);
			const dialect: Dialect = { separator, quote, skippedRecords: 0, headerRecords: 1 };
			const lines = [['id', 'name', 'more'], ...rows.map((row) => [...row, '1'])];
			const text = lines
				.map((cells) => cells.map((cell) => written(cell, quote)).join(separator) + lineEnd)
				.join('');
			const source = bufferSource('any.csv', writers[encoding]!.write(text));
			const { account } = await takeIn(engine, [source], {
				encoding,
				dialect,
				mapping: () => customers,
				sliceBytes
			});
			expect(account).toMatchObject({ read: rows.length, kept: rows.length, issues: [] });
			const read = await engine.query(
				sql`SELECT customer_id, name FROM customers ORDER BY source_row`
			);
			expect(read.rows().map((row) => [row.customer_id, row.name])).toEqual(rows);
		}
	);
	await fc.assert(property, { numRuns: 60 });
}, 120_000);

/** A table as a Chinese or Western CRM writes one, large enough to be told by its text. */
function realTable(random: () => number, letters: string): string[][] {
	const pick = (from: string) => from[Math.floor(random() * from.length)]!;
	const name = () =>
		`Co ${Array.from({ length: 6 }, () => pick(letters)).join('')} ${Math.floor(random() * 99)}`;
	const rows = Array.from({ length: 40 }, (_, i) => [
		`C${1000 + i}`,
		name(),
		`2024-${`${1 + (i % 12)}`.padStart(2, '0')}-${`${1 + (i % 28)}`.padStart(2, '0')}`,
		`${(random() * 1e4).toFixed(2)}`
	]);
	return [['customer id', 'name', 'created time', 'amount'], ...rows];
}

describe('encoding and dialect are found without a word', () => {
	const found: Partial<Record<Encoding, string>> = {
		'utf-8': '客户公司名称上海北京科技',
		gb18030: '客户公司名称上海北京科技',
		big5: '客戶公司名稱台北科技股份有限',
		shift_jis: 'さくらトヨタにほんかいしゃ',
		'windows-1252': 'aébcüdefñghiçjkl',
		'utf-16le': '客户公司名称上海北京科技'
	};
	const random = seededRandom(20240305);
	const all = labels.flatMap((encoding) =>
		separators.flatMap((separator) =>
			(['\n', '\r\n'] as const).map((end) => [encoding, separator, end] as const)
		)
	);
	it.each(all)('%s, cut at %j, lines ending %j', async (encoding, separator, end) => {
		const rows = realTable(random, found[encoding]!);
		const text = rows.map((cells) => cells.join(separator) + end).join('');
		const source = bufferSource('customers.csv', writers[encoding]!.write(text));
		const { inspection, account } = await takeIn(engine, [source]);
		expect(inspection.encoding.encoding).toBe(encoding);
		expect(inspection.dialect).toMatchObject({ separator, skippedRecords: 0, headerRecords: 1 });
		expect(account).toMatchObject({ read: 40, kept: 40 });
		const read = await engine.query(sql`SELECT name FROM customers ORDER BY source_row`);
		expect(read.cells('name')).toEqual(rows.slice(1).map(([, name]) => name));
	});
});

/** Rows of a table but for where they came from. */
async function rowsOf(table: string, ...but: string[]): Promise<string[]> {
	const answer = await engine.query(sql`SELECT * FROM ${id(table)}`);
	const hidden = new Set(['source_file', 'source_row', ...but]);
	return answer
		.rows()
		.map((row) => Object.entries(row).filter(([name]) => !hidden.has(name)))
		.map((row) =>
			JSON.stringify(row, (_, value: unknown) => (typeof value === 'bigint' ? `${value}` : value))
		)
		.sort();
}

const orderLines = (orders: number): string[] => {
	const random = seededRandom(7);
	return Array.from({ length: orders * 3 }, (_, i) => {
		const order = Math.floor(i / 3);
		return `O${order},C${order % 17},2024-01-${`${1 + (order % 28)}`.padStart(2, '0')},P${i % 5},${1 + (i % 3)},${(random() * 50 + 1).toFixed(2)}`;
	});
};

it('an export cut into two chunks anywhere gives the rows of the whole', async () => {
	const header = 'order id,customer id,order date,product,quantity,unit price';
	const lines = orderLines(40);
	const chunk = (part: readonly string[], name: string) =>
		bufferSource(name, utf8([header, ...part, ''].join('\n')));
	await takeIn(engine, [chunk(lines, 'Orders.csv')]);
	const whole = [await rowsOf('orders'), await rowsOf('order_lines')];
	await fc.assert(
		fc.asyncProperty(fc.integer({ min: 1, max: lines.length - 1 }), async (at) => {
			await emptyTables(engine);
			const parts = [
				chunk(lines.slice(0, at), 'Orders_001.csv'),
				chunk(lines.slice(at), 'Orders_002.csv')
			];
			const { account } = await takeIn(engine, parts);
			expect(account.read).toBe(lines.length);
			expect([await rowsOf('orders'), await rowsOf('order_lines')]).toEqual(whole);
			const rows = await engine.query(
				sql`SELECT source_row::INTEGER AS at FROM order_lines ORDER BY source_row`
			);
			expect(rows.cells('at')).toEqual(lines.map((_, i) => i + 2));
		}),
		{ numRuns: 12 }
	);
}, 60_000);

it('the order of files makes no difference', async () => {
	const files = {
		customers: '客户编号,客户名称\nK1,甲公司\nK2,乙公司\nK3,丙公司\n',
		deals:
			'商机编号,客户名称,商机金额,商机状态\n1,甲公司,5,赢单\n2,丙 公司,6,进行中\n3,丁公司,7,输单\n',
		orders: '订单编号,客户名称,下单日期,金额\n9,乙公司,2024-01-01,5\n8,甲公司,2024-01-02,6\n'
	};
	type Name = keyof typeof files;
	const entityOf = { customers: 'customer', deals: 'deal', orders: 'order' } as const;
	const orders: Name[][] = [
		['customers', 'deals', 'orders'],
		['orders', 'deals', 'customers'],
		['deals', 'customers', 'orders']
	];
	const seen: string[][][] = [];
	for (const names of orders) {
		await emptyTables(engine);
		const linked = names.map((name) => ({ id: name, entity: entityOf[name], chosen: null }));
		for (const [i, name] of names.entries()) {
			await takeIn(engine, [bufferSource(`${name}.csv`, utf8(files[name]))], { file: name });
			// Linked after each, as when files are dropped one by one.
			await linkFiles(engine, linked.slice(0, i + 1));
		}
		seen.push([await rowsOf('customers'), await rowsOf('deals'), await rowsOf('orders')]);
	}
	expect(seen[0]![2]!.join()).toContain('K2');
	expect(seen[1]).toEqual(seen[0]);
	expect(seen[2]).toEqual(seen[0]);
});

it('a byte-order mark is taken off once, whatever follows', async () => {
	const text = 'customer id,name\n1,Ann\n';
	for (const bytes of [
		utf8(text),
		joined(utf8('\ufeff'), utf8(text)),
		utf16le(text, { mark: true })
	]) {
		await emptyTables(engine);
		const { inspection } = await takeIn(engine, [bufferSource('c.csv', bytes)]);
		expect(inspection.headers).toEqual(['customer id', 'name']);
	}
});
