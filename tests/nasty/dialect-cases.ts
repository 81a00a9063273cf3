import { expect } from 'vitest';
import { seededRandom } from '../../src/lib/math/random';
import { joined, utf8 } from './bytes';
import { fileOf, onlyTable, type NastyCase } from './nasty-case';

const text = (name: string, content: string) => fileOf(name, utf8(content));
const orders = 'order id,customer id,order date,amount\n1,a,2024-01-01,10\n2,b,2024-01-02,20\n';

/** From text to cells: N11 to N27, N45, N46. */
export const dialectCases: readonly NastyCase[] = [
	{
		id: 'N11',
		name: 'sep-hint',
		files: text('orders.csv', `sep=;\n${orders.replaceAll(',', ';')}`),
		check(outcome) {
			const table = onlyTable(outcome);
			expect(table).toMatchObject({ dialect: { separator: ';' }, account: { read: 2, kept: 2 } });
			expect(table.headers[0]).toBe('order id');
		}
	},
	{
		id: 'N12',
		name: 'semicolon-decimals',
		files: text(
			'orders.csv',
			'order id;customer id;order date;amount\n1;a;2024-01-01;1.234,56\n2;b;2024-01-02;7,50\n'
		),
		async check(outcome) {
			expect(onlyTable(outcome)).toMatchObject({ dialect: { separator: ';' }, problems: [] });
			expect(await outcome.rows('SELECT amount FROM orders ORDER BY order_id')).toEqual([
				{ amount: '1234.56' },
				{ amount: '7.50' }
			]);
		}
	},
	{
		id: 'N13',
		name: 'header-commas',
		files: text(
			'customers.csv',
			'customer id, old, internal, kept;name, first, last\n1;Ann\n2;Bob\n3;Cyd\n'
		),
		answer: (mapping) => ({
			...mapping,
			entity: 'customer',
			fields: { customer_id: { column: 0 }, name: { column: 1 } }
		}),
		check(outcome) {
			expect(onlyTable(outcome)).toMatchObject({
				dialect: { separator: ';' },
				account: { read: 3, kept: 3 }
			});
		}
	},
	{
		id: 'N14',
		name: 'quoted-newlines',
		files: () => {
			const notes = Array.from(
				{ length: 22 },
				(_, i) =>
					`${i},C${i},2024-01-${`${i + 1}`.padStart(2, '0')},"<p>line one</p>\r\n<p>""two"", three</p>\r\n"\r\n`
			);
			return [
				{
					name: 'Appointments.csv',
					bytes: utf8(`\ufeffactivity id,customer id,activity date,subject\r\n${notes.join('')}`)
				}
			];
		},
		check(outcome) {
			expect(onlyTable(outcome).account).toMatchObject({ read: 22, kept: 22, excluded: [] });
		}
	},
	{
		id: 'N15',
		name: 'lone-quote',
		files: text(
			'orders.csv',
			'order id,customer id,order date,amount,product\n1,a,2024-01-01,10,5" pipe\n2,b,2024-01-02,20,tap\n'
		),
		async check(outcome) {
			expect(onlyTable(outcome).account).toMatchObject({ read: 2, kept: 2 });
			expect(await outcome.rows('SELECT product FROM orders ORDER BY order_id')).toEqual([
				{ product: '5" pipe' },
				{ product: 'tap' }
			]);
		}
	},
	{
		id: 'N16',
		name: 'unclosed-quote',
		files: text('orders.csv', `${orders}3,c,2024-01-03,"30\n4,d,2024-01-04,40\n`),
		check(outcome) {
			// The account names the row where the quote opened; see the spec of the scanner.
			expect(onlyTable(outcome)).toMatchObject({
				account: null,
				refusal: 'intake.error.unclosedQuote'
			});
		}
	},
	{
		id: 'N17',
		name: 'cr-only',
		files: text('orders.csv', orders.replaceAll('\n', '\r')),
		check(outcome) {
			expect(onlyTable(outcome).account).toMatchObject({ read: 2, kept: 2 });
		}
	},
	{
		id: 'N18',
		name: 'nul-bytes',
		files: () => [
			{
				name: 'customers.csv',
				bytes: joined(
					utf8('customer id,name\n1,An'),
					Uint8Array.of(0),
					utf8(`n\n2,Bob\n${'3,Cyd of somewhere else\n'.repeat(20)}`)
				)
			}
		],
		async check(outcome) {
			expect(onlyTable(outcome).account).toMatchObject({ read: 22, kept: 22 });
			expect(
				await outcome.rows(`SELECT name, issues FROM customers WHERE customer_id = '1'`)
			).toEqual([{ name: 'Ann', issues: [':nul'] }]);
		}
	},
	{
		id: 'N19',
		name: 'dup-headers',
		files: text(
			'orders.csv',
			'备注,备注,订单编号,客户编号,下单日期,Amount,Amount\nx,y,1,a,2024-01-01,10,11\n'
		),
		async check(outcome) {
			const table = onlyTable(outcome);
			expect(table.headers.filter((header) => header === 'Amount')).toHaveLength(2);
			expect(table.notices).toContain('same-headers');
			expect(table.problems).toEqual(['intake.problem.sameHeaders']);
			expect(Object.values(table.mapping.fields).map(({ column }) => column)).not.toContain(5);
			expect(await outcome.rows('SELECT amount::VARCHAR AS amount FROM orders')).toEqual([
				{ amount: '11.00' }
			]);
		},
		answer: (mapping) => ({
			...mapping,
			fields: { ...mapping.fields, amount: { column: 6, decimalMark: '.' } }
		})
	},
	{
		id: 'N20',
		name: 'blank-headers',
		files: text(
			'Sales_Orders.csv',
			`SO Number,Account Name,Order Date,Grand Total${','.repeat(8)}\n1,Acme,2024-01-01,10${','.repeat(8)}\n`
		),
		check(outcome) {
			const table = onlyTable(outcome);
			expect(table.headers).toHaveLength(12);
			expect(table.notices).toContain('blank-headers');
			expect(table.account).toMatchObject({ kept: 1, long: 0, issues: [] });
		}
	},
	{
		id: 'N21',
		name: 'padded-headers',
		files: text(
			'客户.csv',
			'收货地址 ,　客户编号　,\u00a0手机\u00a0,*客户名称,创建人（系统）\n路1号,1,138,甲,王\n'
		),
		check(outcome) {
			const { mapping, headers } = onlyTable(outcome);
			expect(mapping.fields).toMatchObject({
				customer_id: { column: 1 },
				phone: { column: 2 },
				name: { column: 3 }
			});
			expect(headers[3]).toBe('*客户名称');
		}
	},
	{
		id: 'N22',
		name: 'title-rows',
		files: text(
			'客户.csv',
			'某某集团客户台账,,,\n统计日期：2024-03-05,,,\n填表说明：带 * 的列必填，请勿改动表头,,,\n*客户编号,*客户名称,负责人,手机\n1,甲,王,138\n2,乙,李,139\n'
		),
		check(outcome) {
			const table = onlyTable(outcome);
			expect(table).toMatchObject({
				dialect: { skippedRecords: 3 },
				account: { read: 2, kept: 2 }
			});
			expect(table.notices).toContain('titles');
		}
	},
	{
		id: 'N23',
		name: 'two-line-header',
		files: text(
			'客户.csv',
			'客户信息,,,联系方式,\n客户编号,客户名称,行业,电话,邮箱\n1,甲,制造,138,a@b.cn\n2,乙,零售,139,c@d.cn\n'
		),
		check(outcome) {
			const table = onlyTable(outcome);
			expect(table.headers).toEqual([
				'客户信息 / 客户编号',
				'客户信息 / 客户名称',
				'客户信息 / 行业',
				'联系方式 / 电话',
				'联系方式 / 邮箱'
			]);
			expect(table.account).toMatchObject({ read: 2, kept: 2 });
			expect(table.mapping.fields).toMatchObject({ phone: { column: 3 }, email: { column: 4 } });
		}
	},
	{
		id: 'N24',
		name: 'totals-row',
		files: text(
			'订单.csv',
			'订单编号,客户编号,下单日期,订单金额\n1,a,2024-01-01,"1,234,000.00"\n2,b,2024-01-02,567\n合计,,,"1,234,567.00"\n'
		),
		async check(outcome) {
			expect(onlyTable(outcome).account).toMatchObject({
				read: 3,
				kept: 2,
				excluded: [{ reason: 'total', rows: 1 }]
			});
			expect(await outcome.rows('SELECT sum(amount)::DECIMAL(18, 2) AS sum FROM orders')).toEqual([
				{ sum: '1234567.00' }
			]);
		}
	},
	{
		id: 'N25',
		name: 'sf-footer',
		files: text(
			'report.csv',
			'"Account ID","Account Name","Industry"\n"1","Acme","Energy"\n"2","Bolt","Retail"\n\n"Accounts by industry"\n"Copyright (c) 2000-2024 salesforce.com, inc."\n"Confidential Information - Do Not Distribute"\n"Generated By:  Ann 3/5/2024"\n"Acme, Inc."\n'
		),
		async check(outcome) {
			expect(onlyTable(outcome).account).toMatchObject({
				read: 8,
				kept: 2,
				excluded: expect.arrayContaining([
					{ reason: 'blank', rows: 1 },
					{ reason: 'note', rows: 5 }
				])
			});
			const rows = await outcome.rows(
				`SELECT source_row::INTEGER AS at, raw FROM excluded_rows WHERE reason = 'note' ORDER BY source_row`
			);
			expect(rows[0]).toEqual({ at: 5, raw: '"Accounts by industry"' });
		}
	},
	{
		id: 'N26',
		name: 'ragged',
		files: text(
			'customers.csv',
			'customer id,name,phone\n1,Ann,138\n2,Bob,139,extra,more\n3,Cyd\n4,Dee,140\n'
		),
		async check(outcome) {
			expect(onlyTable(outcome).account).toMatchObject({ read: 4, kept: 4, short: 1, long: 1 });
			expect(
				await outcome.rows('SELECT customer_id, name, issues FROM customers ORDER BY source_row')
			).toEqual([
				{ customer_id: '1', name: 'Ann', issues: null },
				{ customer_id: '2', name: 'Bob', issues: [':extra-cells'] },
				{ customer_id: '3', name: 'Cyd', issues: [':missing-cells'] },
				{ customer_id: '4', name: 'Dee', issues: null }
			]);
		}
	},
	{
		id: 'N27',
		name: 'header-only',
		files: text('orders.csv', 'order id,customer id,order date,amount\n'),
		check({ tables, refused }) {
			const keys = [...refused, ...tables.map(({ refusal }) => refusal)];
			expect(keys).toEqual(['intake.error.headerOnly']);
		}
	},
	{
		id: 'N45',
		name: 'shopify-lines',
		files: text(
			'orders_export_1.csv',
			[
				'Name,Email,Financial Status,Created at,Total,Subtotal,Taxes,Refunded Amount,Lineitem quantity,Lineitem name,Lineitem price',
				'#1051,ann@x.com,paid,2025-12-06 10:37:33 -0500,60.00,55.00,5.00,0.00,2,Tea,20.00',
				'#1051,,,,,,,,1,Cup,15.00',
				'#1052,bob@x.com,paid,2025-12-07 09:00:00 -0500,30.00,30.00,0.00,10.00,3,Pen,10.00',
				'#1053,ann@x.com,paid,2025-12-08 09:00:00 -0500,8.00,8.00,0.00,0.00,1,Ink,8.00',
				''
			].join('\n')
		),
		async check(outcome) {
			const table = onlyTable(outcome);
			expect(table).toMatchObject({
				problems: [],
				mapping: { grain: 'order-and-lines' },
				account: { read: 4, kept: 4, excluded: [] }
			});
			expect(
				await outcome.rows(
					`SELECT order_id, amount, kind, line_count FROM orders ORDER BY order_id, kind DESC`
				)
			).toEqual([
				{ order_id: '#1051', amount: '60.00', kind: 'sale', line_count: 2 },
				{ order_id: '#1052', amount: '30.00', kind: 'sale', line_count: 1 },
				{ order_id: '#1052', amount: '-10.00', kind: 'refund', line_count: 1 },
				{ order_id: '#1053', amount: '8.00', kind: 'sale', line_count: 1 }
			]);
			expect(
				await outcome.rows(
					'SELECT order_id, customer_id, product, amount FROM order_lines ORDER BY source_row LIMIT 2'
				)
			).toEqual([
				{ order_id: '#1051', customer_id: 'ann@x.com', product: 'Tea', amount: '40.00' },
				{ order_id: '#1051', customer_id: 'ann@x.com', product: 'Cup', amount: '15.00' }
			]);
		}
	},
	{
		id: 'N46',
		name: 'packed-products',
		files: () => [
			{
				name: '订单数据-7.13.csv',
				bytes: utf8(
					'订单号,买家昵称,订单创建时间,买家实际支付金额,商品名称\n1,小王,2024-01-01 10:00:00,50,牛肉干(250g)(2);坚果(1)\n2,小李,2024-01-02 10:00:00,30,坚果(3)\n'
				)
			},
			{
				name: 'orders_woo.csv',
				bytes: utf8(
					'Date,Order #,N. Revenue (formatted),Customer,Product(s)\n2024-01-03,7,$20,Ann,"1× Tea, 2× Cup"\n2024-01-04,8,$5,Bob,1× Pen\n'
				)
			}
		],
		async check(outcome) {
			expect(outcome.tables.map(({ mapping }) => mapping.packed)).toEqual(['brackets', 'times']);
			expect(
				await outcome.rows(
					'SELECT order_id, product, quantity FROM order_lines ORDER BY order_id, product'
				)
			).toEqual([
				{ order_id: '1', product: '坚果', quantity: '1.0000' },
				{ order_id: '1', product: '牛肉干(250g)', quantity: '2.0000' },
				{ order_id: '2', product: '坚果', quantity: '3.0000' },
				{ order_id: '7', product: 'Cup', quantity: '2.0000' },
				{ order_id: '7', product: 'Tea', quantity: '1.0000' },
				{ order_id: '8', product: 'Pen', quantity: '1.0000' }
			]);
			expect(await outcome.rows('SELECT count(*)::INTEGER AS n FROM orders')).toEqual([{ n: 4 }]);
		}
	},
	{
		id: 'S1',
		name: '300 columns',
		files: () => {
			const random = seededRandom(300);
			const names = ['customer id', 'name', ...Array.from({ length: 298 }, (_, i) => `extra ${i}`)];
			const rows = Array.from({ length: 200 }, (_, r) =>
				names.map((_, c) => (c === 0 ? `c${r}` : `${Math.floor(random() * 1e6)}`)).join(',')
			);
			return [{ name: 'customers.csv', bytes: utf8([names.join(','), ...rows, ''].join('\n')) }];
		},
		check(outcome) {
			expect(onlyTable(outcome)).toMatchObject({ account: { read: 200, kept: 200, issues: [] } });
			expect(onlyTable(outcome).headers).toHaveLength(300);
		}
	},
	{
		id: 'S2',
		name: 'one 5 MB cell',
		files: () => [
			{
				name: 'customers.csv',
				bytes: utf8(`customer id,name,note\n1,Ann,"${'long '.repeat(1_000_000)}"\n2,Bob,short\n`)
			}
		],
		check(outcome) {
			// The engine reads no record past 2 MB: it is left out by name, and all others are kept.
			expect(onlyTable(outcome).account).toMatchObject({
				read: 2,
				kept: 1,
				excluded: [{ reason: 'too-long', rows: 1 }]
			});
		}
	}
];
