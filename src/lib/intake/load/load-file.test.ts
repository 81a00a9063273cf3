import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadSource, textSource } from '../../../../tests/support/load';
import { emptyTables } from '../../../../tests/support/orders';
import { openDuckDbWasmInNode } from '../../connectors/duckdb-wasm/node-host';
import type { Engine } from '../../engine/engine';
import { bufferSource } from '../../engine/file-content';
import { id, sql } from '../../sql/sql';
import { customerProfit } from '../../analytics/concentration/customer-profit';
import { runAnalysis } from '../../analytics/run-analysis';
import { IntakeError } from '../intake-error';
import { mappingProblems, type Mapping } from '../mapping';
import { inspect } from '../inspect';
import { proposeMapping } from '../propose-mapping';
import { loadFile } from './load-file';
import { heldSlices } from './write-slices';

let engine: Engine;
beforeAll(async () => {
	engine = await openDuckDbWasmInNode();
}, 60_000);
afterAll(() => engine.close());
beforeEach(() => emptyTables(engine));

const load = (text: string, change?: (mapping: Mapping) => Mapping) =>
	loadSource(engine, textSource(text), change);
const table = async (name: string, order = 'source_row') =>
	(await engine.query(sql`SELECT * FROM ${id(name)} ORDER BY ${id(order)}`)).rows();
const report = (promise: Promise<unknown>) =>
	promise.then(
		() => null,
		(error: unknown) => (error instanceof IntakeError ? error.report.key : error)
	);

describe('orders', () => {
	it('are typed: ids as text, money exact, dates civil; refunds told apart', async () => {
		const { account } = await load(
			'订单编号,客户编号,下单时间,订单金额(元)\n' +
				'5361160000000026005,00123,2024-03-05 14:20,"¥1,234.50"\n' +
				'B2,00123,2024/3/6,-20\n' +
				'B3,C7,2024-03-07,１２３．５０\n'
		);
		expect(account).toEqual({
			read: 3,
			kept: 3,
			refunds: 1,
			short: 0,
			long: 0,
			excluded: [],
			issues: []
		});
		expect(await table('orders')).toMatchObject([
			{
				order_id: '5361160000000026005',
				customer_id: '00123',
				ordered_at: '2024-03-05T14:20:00',
				amount: '1234.50',
				currency: 'CNY',
				kind: 'sale',
				source_row: 2n
			},
			{ amount: '-20.00', kind: 'refund' },
			{ amount: '123.50', ordered_at: '2024-03-07T00:00:00', source_row: 4n }
		]);
	});

	it.each([
		['1.234,56', ',', '1234.56'],
		['1 234,56 €', ',', '1234.56'],
		['(123.45)', '.', '-123.45'],
		['12.50-', '.', '-12.50'],
		['CNY 88', '.', '88.00'],
		['1e3', '.', '1000.00'],
		['US$10.00', '.', '10.00'],
		['HK$ 1,234.5', '.', '1234.50'],
		['12,34,567.00', '.', '1234567.00'],
		['-1.234.567', ',', '-1234567.00']
	] as const)('reads %s', async (written, decimalMark, amount) => {
		await load(`customer id;order date;amount\nc;2024-01-01;${written}\n`, (mapping) => ({
			...mapping,
			fields: { ...mapping.fields, amount: { column: 2, decimalMark } }
		}));
		expect(await table('orders')).toMatchObject([{ amount }]);
	});

	it('does not take a decimal comma for a mark of thousands', async () => {
		const { account } = await load(
			'customer id,order date,amount\nc,2024-01-01,"12,5"\nc,2024-01-02,12.5\n'
		);
		expect(account).toMatchObject({
			kept: 1,
			excluded: [{ reason: 'amount-unreadable', rows: 1 }]
		});
	});

	it('trims the blanks it says it does, whatever the rest of the column needs', async () => {
		await load(
			'customer id,order date,amount\n\u2003C0,2024-01-01,1\nC1 ,2024-01-01,¥2\n\u2003C0,2024-01-02,¥3\n'
		);
		const ids = (await table('orders')).map(({ customer_id }) => customer_id);
		expect(ids).toEqual(['\u2003C0', 'C1', '\u2003C0']);
	});

	it('lets the first line of an order speak for it, in whatever form it is written', async () => {
		await load(
			'order id,customer id,order date,product,quantity,unit price,channel\n' +
				'O1,C1,2024年1月5日,A,1,¥10,web\nO1,C1,2024-01-05,B,1,5,phone\n'
		);
		expect(await table('orders')).toMatchObject([
			{ order_id: 'O1', channel: 'web', amount: '15.00' }
		]);
	});

	it('scales by the unit in the header', async () => {
		await load('客户编号,下单日期,合同金额(万元)\nc,2024-01-01,1.5\n');
		expect(await table('orders')).toMatchObject([{ amount: '15000.00' }]);
	});

	it.each([
		['month-first', '12/1/2010 8:26', '2010-12-01T08:26:00'],
		['day-first', '1/12/2010', '2010-12-01T00:00:00'],
		['no order', '2024年3月5日 14:20', '2024-03-05T14:20:00'],
		['no order', '20240305', '2024-03-05T00:00:00'],
		['no order', '2024-01-19T09:42:24.000+0800', '2024-01-19T09:42:24'],
		['no order', '2025-12-06 10:37:33 -0500', '2025-12-06T10:37:33'],
		['month-first', '5/20/2024 7:42 PM', '2024-05-20T19:42:00'],
		['day-first', '15-03-2024', '2024-03-15T00:00:00']
	] as const)('%s reads %s', async (order, written, ordered_at) => {
		const dateOrder = order === 'no order' ? undefined : order;
		await load(`customer id,order date,amount\nc,${written},1\n`, (mapping) => ({
			...mapping,
			fields: { ...mapping.fields, ordered_at: { column: 1, dateOrder } }
		}));
		expect(await table('orders')).toMatchObject([{ ordered_at }]);
	});

	it('leaves rows out one by one, with reason, row and text, and adds up', async () => {
		const { account } = await load(
			'order id,customer id,order date,amount,status\n' +
				'1,a,2024-01-01,10,paid\n' +
				'2,,2024-01-01,10,paid\n' +
				'3,a,soon,10,paid\n' +
				'4,a,,10,paid\n' +
				'5,a,2024-01-01,ten,paid\n' +
				'6,a,2024-01-01,,paid\n' +
				'7,a,2024-01-01,10,Cancelled\n' +
				'8,a,2024-01-01,10,已取消\n' +
				'9,a,2024-01-01,10,Partially refunded\n' +
				'10,a,2024-01-01,10,paid,extra\n' +
				'\n' +
				'11,a,2024-02-30,10,"said ""no"""\n' +
				'12,-,2024-01-01,10,paid\n'
		);
		expect(account.read).toBe(13);
		expect(account.kept).toBe(3);
		expect(account.issues).toEqual([{ field: '', issue: 'extra-cells', rows: 1 }]);
		expect(Object.fromEntries(account.excluded.map(({ reason, rows }) => [reason, rows]))).toEqual({
			'no-customer': 2,
			'date-unreadable': 2,
			'no-date': 1,
			'amount-unreadable': 1,
			'no-amount': 1,
			'void-status': 2,
			blank: 1
		});
		const excluded = await table('excluded_rows');
		expect(excluded).toHaveLength(10);
		expect(excluded).toContainEqual({
			source_file: 'file.csv',
			source_row: 4n,
			reason: 'date-unreadable',
			field: null,
			raw: '3,a,soon,10,paid'
		});
		expect(excluded).toContainEqual(
			expect.objectContaining({ source_row: 13n, raw: '11,a,2024-02-30,10,"said ""no"""' })
		);
	});

	it('loses no character where lines end now in one way and now in another', async () => {
		// The engine took what follows a CR alone for its line feed: 2 became nothing.
		const { account } = await load(
			'customer id,order date,amount\r\nc1,2024-01-01,1\rc2,2024-01-02,2\r\nc3,2024-01-03,3\nc4,2024-01-04,4\r'
		);
		expect(account).toMatchObject({ read: 4, kept: 4 });
		const customers = (await table('orders')).map(({ customer_id }) => customer_id);
		expect(customers).toEqual(['c1', 'c2', 'c3', 'c4']);
	});

	it('keeps orders whose state denies that they were undone', async () => {
		const states = ['未取消', 'Not cancelled', 'non-refunded', 'unvoided', 'never expired'];
		const gone = ['已取消', 'CANCELLED', 'Refunded', '作废'];
		const { account } = await load(
			'customer id,order date,amount,status\n' +
				[...states, ...gone].map((state, i) => `c${i},2024-01-01,5,${state}\n`).join('')
		);
		expect(account.kept).toBe(states.length);
	});

	it('leaves out a row whose amount no amount can hold, and keeps the file', async () => {
		const { account } = await load(
			'invoice no,customer id,invoice date,quantity,unit price\n' +
				'1,a,2024-01-01,6901234567890,12345.67\n2,a,2024-01-02,3,2.5\n'
		);
		expect(account).toMatchObject({
			kept: 1,
			excluded: [{ reason: 'amount-unreadable', rows: 1 }]
		});
		expect(await table('orders')).toMatchObject([{ amount: '7.50' }]);
	});

	it('books what was refunded of a line', async () => {
		const { mapping, account } = await load(
			'order id,customer id,order date,amount,refund amount,product\n' +
				'1,a,2024-01-01,60,0,x\n1,a,2024-01-01,40,30,y\n2,b,2024-01-02,50,0,x\n'
		);
		expect(mapping.grain).toBe('line');
		expect(account.kept).toBe(3);
		const orders = await engine.query(
			sql`SELECT kind, sum(amount)::DECIMAL(9, 2) AS amount FROM orders GROUP BY kind ORDER BY kind`
		);
		expect(orders.rows()).toEqual([
			{ kind: 'refund', amount: '-30.00' },
			{ kind: 'sale', amount: '150.00' }
		]);
	});

	it('reads a UTF-8 file with a damaged byte, which stands for itself', async () => {
		const bytes = new TextEncoder().encode('customer id,order date,amount\nc?,2024-01-01,5\n');
		bytes[bytes.indexOf(0x3f)] = 0xe5;
		const { account } = await loadSource(engine, bufferSource('cut.csv', bytes), (mapping) => ({
			...mapping,
			entity: 'order'
		}));
		expect(account.kept).toBe(1);
	});

	it('starts over where an attempt before was cut off', async () => {
		await engine.query(sql`INSERT INTO orders (customer_id, ordered_at, amount, currency, kind, source_file)
			VALUES ('a', TIMESTAMP '2024-01-01', 5, 'XXX', 'sale', 'file.csv')`);
		await engine.query(sql`INSERT INTO loaded_files (source_file) VALUES ('file.csv')`);
		await load('customer id,order date,amount\na,2024-01-01,5\nb,2024-01-02,6\n');
		expect(await table('orders')).toHaveLength(2);
		expect(await table('loaded_files', 'source_file')).toEqual([
			{ source_file: 'file.csv', kept: 2n }
		]);
	});

	it('makes orders of lines, and takes a price of zero for no purchase', async () => {
		const { account, mapping } = await load(
			'invoice no,customer id,invoice date,quantity,unit price\n' +
				'1,a,2024-01-01 10:00,2,1.255\n' +
				'1,a,2024-01-01 10:01,3,2\n' +
				'2,a,2024-01-02,-1,2\n' +
				'3,b,2024-01-03,5,0\n'
		);
		expect(mapping.grain).toBe('line');
		expect(account).toMatchObject({
			kept: 3,
			refunds: 1,
			excluded: [{ reason: 'price-not-positive', rows: 1 }]
		});
		expect(await table('orders', 'order_id')).toMatchObject([
			{
				order_id: '1',
				amount: '8.51',
				line_count: 2,
				ordered_at: '2024-01-01T10:00:00',
				kind: 'sale'
			},
			{ order_id: '2', amount: '-2.00', kind: 'refund' }
		]);
	});

	it('books a refunded part as a refund of its own', async () => {
		await load(
			'order id,customer id,order date,total,refunded amount\n1,a,2024-01-01,100,30\n2,a,2024-01-02,50,0\n'
		);
		const orders = await engine.query(
			sql`SELECT kind, sum(amount)::DECIMAL(9, 2) AS amount FROM orders GROUP BY kind ORDER BY kind`
		);
		expect(orders.rows()).toEqual([
			{ kind: 'refund', amount: '-30.00' },
			{ kind: 'sale', amount: '150.00' }
		]);
	});

	it('takes what a line came to for its money, not its list price, where both stand in the file', async () => {
		await load(
			'order id,customer id,order date,product,quantity,unit price,amount\n' +
				'1,c,2024-01-05,tea,2,10,18\n1,c,2024-01-05,cup,1,5,5\n' +
				'2,c,2024-01-06,tea,1,10,9\n2,c,2024-01-06,cup,3,5,14\n'
		);
		expect(await table('orders')).toMatchObject([{ amount: '23.00' }, { amount: '23.00' }]);
		expect((await table('order_lines')).map(({ amount }) => amount)).toEqual([
			'18.00',
			'5.00',
			'9.00',
			'14.00'
		]);
	});

	it('keeps the cost of an order that is a row of its own; a part that comes back takes its part', async () => {
		await load(
			'order id,customer id,order date,amount,refund amount,cost\n1,c,2024-01-05,100,25,60\n2,d,2024-01-06,50,,\n'
		);
		expect(await table('orders', 'amount')).toMatchObject([
			{ order_id: '1', kind: 'refund', amount: '-25.00', cost: '15.00', is_whole: true },
			{ order_id: '2', kind: 'sale', cost: null },
			{ order_id: '1', kind: 'sale', cost: '60.00' }
		]);
		const { result } = await runAnalysis(engine, customerProfit, {
			asOf: '2024-12-31',
			currency: 'XXX'
		});
		expect(result).toMatchObject({ customers: 1, withoutCost: 1, profit: '30.00' });
	});

	it('takes of a line’s cost the part that comes back, and loads costs of any size', async () => {
		await load(
			'order id,customer id,order date,product,quantity,unit price,refund amount,cost\n' +
				'1,c,2024-01-05,tea,2,50,25,60\n1,c,2024-01-05,cup,1,5,,2\n'
		);
		const lines = await table('order_lines', 'amount');
		expect(lines.map(({ kind, cost }) => [kind, cost])).toEqual([
			['refund', '15.00'],
			['sale', '2.00'],
			['sale', '60.00']
		]);
		await load(
			'order id,customer id,order date,amount,refund amount,cost\n1,c,2024-01-05,40000000000,20000000000,30000000000\n'
		);
		expect(await table('orders', 'amount')).toMatchObject([
			{ kind: 'refund', cost: '15000000000.00' },
			{ kind: 'sale', cost: '30000000000.00' }
		]);
	});

	it('keeps currencies apart', async () => {
		await load(
			'customer id,order date,amount,currency\na,2024-01-01,1,usd\na,2024-01-02,2,CNY\na,2024-01-03,3,\n'
		);
		expect((await table('orders')).map(({ currency }) => currency)).toEqual(['USD', 'CNY', 'XXX']);
	});
});

describe('other tables', () => {
	it('customers are loaded with what the file has', async () => {
		await load(
			'客户编号,客户名称,客户级别,负责人,手机\nC1,北京某某科技（有限）公司,A,王芳,138 0000 0000\n,无名,B,,\n'
		);
		expect(await table('customers')).toMatchObject([
			{ customer_id: 'C1', name: '北京某某科技（有限）公司', tier: 'A', owner: '王芳', email: null }
		]);
		expect(await table('excluded_rows')).toMatchObject([{ reason: 'no-customer', source_row: 3n }]);
	});
});

describe('bad files', () => {
	it.each([
		['empty', '', 'intake.error.empty'],
		['blank', '  \n \n', 'intake.error.empty'],
		['header only', 'customer id,order date,amount\n', 'intake.error.headerOnly'],
		[
			'an unclosed quote',
			'customer id,order date,amount\na,"2024-01-01,5\nb,2024-01-02,6\n',
			'intake.error.unclosedQuote'
		],
		['nothing usable', 'customer id,order date,amount\n,2024-01-01,5\n', 'intake.error.nothingKept']
	])('%s', async (_, text, key) => {
		expect(await report(load(text))).toBe(key);
		expect(await table('orders')).toEqual([]);
		expect(await table('excluded_rows')).toEqual([]);
	});

	it.each([
		['one column', 'a|b\n1|2\n'.replaceAll('|', '~'), ['intake.problem.oneColumn']],
		['no customer', 'order date,amount\n2024-01-01,5\n', ['intake.problem.missing']],
		[
			'no date and no amount',
			'customer id,colour\na,red\n',
			['intake.problem.missing', 'intake.problem.noAmount']
		],
		[
			'dates of two readings',
			'customer id,order date,amount\na,01/02/2024,5\n',
			['intake.problem.dateOrder']
		]
	])('a mapping has problems, all told at once: %s', async (_, text, keys) => {
		const inspection = await inspect(textSource(text));
		const problems = mappingProblems(
			proposeMapping(inspection, 'order').mapping,
			inspection.headers
		);
		expect(problems.map(({ text: { key } }) => key)).toEqual(expect.arrayContaining(keys));
	});
});

/** The engine, with what a statement says replaced. */
const engineThat = (search: string, replacement: string): Engine =>
	new Proxy(engine, {
		get(target, name) {
			const member = Reflect.get(target, name) as unknown;
			if (typeof member !== 'function') return member;
			if (name !== 'query') return member.bind(target) as unknown;
			return (statement: { parts: string[]; values: never[] }, options?: object) =>
				target.query(
					{ ...statement, parts: statement.parts.map((part) => part.replace(search, replacement)) },
					options
				);
		}
	});

/** Loads a file as it stands; tells in what ways its slices were asked for. */
async function loadWatched(by: Engine, text: string) {
	const source = textSource(text);
	const inspection = await inspect(source);
	const { dialect } = inspection;
	const { mapping } = proposeMapping(inspection);
	const columns = inspection.headers.length;
	const ways: boolean[] = [];
	const slices = (isSorted: boolean) => {
		ways.push(isSorted);
		const options = { columns, mapping, isSorted, sliceBytes: 1 << 20 };
		return heldSlices([{ source, start: 0 }], dialect, options);
	};
	const { account } = await loadFile(by, {
		file: 'f',
		name: 'f',
		dialect,
		columns,
		mapping,
		slices
	});
	return { account, ways };
}

it('an engine that loses rows on the way is found out, and leaves nothing behind', async () => {
	const text = 'customer id,order date,amount\na,2024-01-01,5\nb,2024-01-02,-6\nc,2024-01-03,-7\n';
	const losing = engineThat(
		'SELECT source_row, c0',
		'SELECT DISTINCT ON (1 + 0 * source_row) source_row, c0'
	);
	const key = await report(loadSource(losing, textSource(text)));
	expect(key).toBe('intake.error.countMismatch');
	expect(await table('orders')).toEqual([]);
});

describe('rows that were written as plain and are not so to the engine', () => {
	const text = 'customer id,order date,amount\na,2024-01-01,5\nb,2024-01-02,6\nc,2024-01-03,-7\n';

	it.each([
		[
			'one is left out',
			'WHERE reason IS NULL AND NOT',
			'WHERE source_row <> 3 AND reason IS NULL AND NOT'
		],
		['a cell does not cast', "'TIMESTAMP'", "'INTEGER'"]
	])('are judged, all of them: %s', async (_, search, replacement) => {
		const usual = await loadWatched(engine, text);
		expect(usual.ways).toEqual([true]);
		const orders = await table('orders');
		const { account, ways } = await loadWatched(engineThat(search, replacement), text);
		expect(ways).toEqual([true, false]);
		expect(account).toEqual(usual.account);
		expect(account).toMatchObject({ read: 3, kept: 3, refunds: 1 });
		expect(await table('orders')).toEqual(orders);
	});
});

it('a cancelled load leaves nothing behind', async () => {
	const controller = new AbortController();
	const source = textSource('customer id,order date,amount\n' + 'a,2024-01-01,5\n'.repeat(5000));
	const inspection = await inspect(source);
	const { dialect } = inspection;
	const { mapping } = proposeMapping(inspection);
	const loading = loadFile(
		engine,
		{
			file: 'f',
			name: 'f',
			dialect,
			columns: 3,
			mapping,
			slices: (isSorted) =>
				heldSlices([{ source, start: 0 }], dialect, {
					columns: 3,
					mapping,
					isSorted,
					sliceBytes: 2000
				})
		},
		{ signal: controller.signal, onProgress: ({ rows }) => rows > 1000 && controller.abort() }
	);
	await expect(loading).rejects.toMatchObject({ code: 'cancelled' });
	expect(await table('orders')).toEqual([]);
});

it('reads back any table, in any dialect, sliced anywhere', async () => {
	const cell = fc.string({
		unit: fc.constantFrom('a', 'Z', '9', ',', ';', '"', '\n', ' ', '客', '户', '🌊', "'", '='),
		maxLength: 8
	});
	const safe = cell.map((text) => `x${text}y`); // never a null word, never trimmed
	await fc.assert(
		fc.asyncProperty(
			fc.array(fc.tuple(safe, safe), { minLength: 1, maxLength: 25 }),
			fc.constantFrom(',', ';', '\t', '|'),
			fc.constantFrom('\n', '\r\n'),
			fc.integer({ min: 1, max: 200 }),
			async (rows, separator, lineEnd, sliceBytes) => {
				await emptyTables(engine);
				const write = (value: string) => `"${value.replaceAll('"', '""')}"`;
				const text =
					['customer id', 'name', 'phone'].join(separator) +
					lineEnd +
					rows.map(([key, name]) => [key, name, '1'].map(write).join(separator) + lineEnd).join('');
				const { account } = await loadSource(
					engine,
					textSource(text),
					(mapping) => ({
						...mapping,
						entity: 'customer',
						fields: { customer_id: { column: 0 }, name: { column: 1 } }
					}),
					sliceBytes
				);
				expect(account).toMatchObject({ read: rows.length, kept: rows.length });
				const read = (await table('customers')).map(({ customer_id, name }) => [customer_id, name]);
				expect(read).toEqual(rows);
			}
		),
		{ numRuns: 25 }
	);
});
