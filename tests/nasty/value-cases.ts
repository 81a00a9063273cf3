import { expect } from 'vitest';
import { utf8, xlsx } from './bytes';
import { csvOf, datesAre, fileOf, onlyTable, type NastyCase } from './nasty-case';

const dated = (name: string, cells: readonly string[]) =>
	csvOf(
		name,
		'order id,customer id,order date,amount',
		cells.map((cell, i) => `${i + 1},c${i + 1},${cell},10`)
	);
const days = `SELECT ordered_at FROM orders ORDER BY order_id::INTEGER`;

/** From cells to values: N29 to N44, N48. */
export const valueCases: readonly NastyCase[] = [
	{
		id: 'N29',
		name: 'money-mix',
		files: csvOf(
			'orders.csv',
			'order id;customer id;order date;amount',
			[
				'¥1,234.50',
				'￥1234',
				'$342.09K',
				'1.2万',
				'3.5亿',
				'CNY 88',
				'(123.45)',
				'-￥5',
				'12.50-',
				'(-5)'
			].map((cell, i) => `${i + 1};c${i + 1};2024-01-01;${cell}`)
		),
		async check(outcome) {
			expect(onlyTable(outcome).account).toMatchObject({
				read: 10,
				kept: 9,
				excluded: [{ reason: 'amount-unreadable', rows: 1 }]
			});
			expect(
				await outcome.rows(
					'SELECT amount, currency, kind, raw FROM orders ORDER BY order_id::INTEGER'
				)
			).toEqual([
				{ amount: '1234.50', currency: 'CNY', kind: 'sale', raw: ['amount=¥1,234.50'] },
				{ amount: '1234.00', currency: 'CNY', kind: 'sale', raw: ['amount=￥1234'] },
				{ amount: '342090.00', currency: 'USD', kind: 'sale', raw: ['amount=$342.09K'] },
				{ amount: '12000.00', currency: 'CNY', kind: 'sale', raw: ['amount=1.2万'] },
				{ amount: '350000000.00', currency: 'CNY', kind: 'sale', raw: ['amount=3.5亿'] },
				{ amount: '88.00', currency: 'CNY', kind: 'sale', raw: ['amount=CNY 88'] },
				{ amount: '-123.45', currency: 'CNY', kind: 'refund', raw: ['amount=(123.45)'] },
				{ amount: '-5.00', currency: 'CNY', kind: 'refund', raw: ['amount=-￥5'] },
				{ amount: '-12.50', currency: 'CNY', kind: 'refund', raw: ['amount=12.50-'] }
			]);
		},
		answer: (mapping) => ({ ...mapping, currency: 'CNY' })
	},
	{
		id: 'N29b',
		name: 'money-mix, decimal comma',
		files: csvOf('orders.csv', 'order id;customer id;order date;amount', [
			'1;a;2024-01-01;1 234,56 €',
			'2;b;2024-01-02;7,5 €'
		]),
		async check(outcome) {
			expect(onlyTable(outcome).problems).toEqual([]);
			expect(await outcome.rows('SELECT amount, currency FROM orders ORDER BY order_id')).toEqual([
				{ amount: '1234.56', currency: 'EUR' },
				{ amount: '7.50', currency: 'EUR' }
			]);
		}
	},
	{
		id: 'N30',
		name: 'fullwidth-digits',
		files: csvOf('orders.csv', 'order id,customer id,order date,amount', [
			'1,a,２０２４－０１－０２,１２３．５０'
		]),
		async check(outcome) {
			expect(await outcome.rows('SELECT ordered_at, amount FROM orders')).toEqual([
				{ ordered_at: '2024-01-02T00:00:00', amount: '123.50' }
			]);
		}
	},
	{
		id: 'N31',
		name: 'two-currencies',
		files: csvOf('orders.csv', 'order id,customer id,order date,amount,currency', [
			'1,a,2024-01-01,100,CNY',
			'2,a,2024-01-02,30,USD',
			'3,b,2024-01-03,50,人民币',
			'4,b,2024-01-04,7,RMB',
			'5,b,2024-01-05,2,￥',
			'6,c,2024-01-06,1,HKD - 港币',
			'7,c,2024-01-07,5,贝壳'
		]),
		async check(outcome) {
			expect(
				await outcome.rows(
					'SELECT currency, sum(amount)::DECIMAL(9, 2) AS sum FROM orders GROUP BY currency ORDER BY currency'
				)
			).toEqual([
				{ currency: 'CNY', sum: '159.00' },
				{ currency: 'HKD', sum: '1.00' },
				{ currency: 'USD', sum: '30.00' },
				{ currency: 'XXX', sum: '5.00' }
			]);
			expect(onlyTable(outcome).account?.issues).toEqual([
				{ field: 'currency', issue: 'unknown-label', rows: 1 }
			]);
		}
	},
	{
		id: 'N32',
		name: 'unit-in-header',
		files: csvOf('合同.csv', '合同编号,客户名称,下单日期,合同金额(万元)', ['1,甲,2024-01-01,1.5']),
		async check(outcome) {
			expect(onlyTable(outcome).mapping.fields.amount).toMatchObject({ scale: 10_000 });
			expect(await outcome.rows('SELECT amount, currency FROM orders')).toEqual([
				{ amount: '15000.00', currency: 'CNY' }
			]);
		}
	},
	{
		id: 'N33',
		name: 'sci-ids',
		files: csvOf('orders.csv', 'order id,customer id,order date,amount', [
			'2.02403E+17,a,2024-01-01,10',
			'2.02403E+17,b,2024-01-02,20'
		]),
		// Another column has to serve, or none: whole orders need no number of their own.
		answer({ fields: { order_id: _, ...fields }, ...mapping }) {
			return { ...mapping, fields, grain: 'order' };
		},
		check(outcome) {
			const table = onlyTable(outcome);
			expect(table.problems).toEqual(['intake.problem.roundedIds']);
			expect(table.account).toMatchObject({ kept: 2 });
		}
	},
	{
		id: 'N34',
		name: 'big-int-ids',
		files: () => [
			...csvOf('orders.csv', 'order id,customer id,order date,amount', [
				'5361160000000026005,5361160000000026007,2024-01-01,10'
			])(),
			{
				name: 'orders.json',
				bytes: utf8(
					'[{"order id": 5361160000000026006, "customer id": "x", "order date": "2024-01-02", "amount": 5}]'
				)
			}
		],
		async check(outcome) {
			expect(await outcome.rows('SELECT order_id FROM orders ORDER BY order_id')).toEqual([
				{ order_id: '5361160000000026005' },
				{ order_id: '5361160000000026006' }
			]);
		}
	},
	{
		id: 'N36',
		name: 'sf-15-18',
		files: () => [
			...csvOf('Account.csv', 'Id,Name', ['0015g00000XyZaBAAV,Acme', '0015g00000xyzabAAA,Bolt'])(),
			...csvOf('Opportunity.csv', 'Id,AccountId,Name,StageName,CloseDate,Amount', [
				'0065g00000AbCdEAAT,0015g00000XyZaB,Deal one,Closed Won,2024-01-05,100',
				'0065g00000FgHiJAAT,0015g00000xyzab,Deal two,Prospecting,2024-09-05,50'
			])()
		],
		async check(outcome) {
			expect(
				await outcome.rows(
					`SELECT d.name AS deal, c.name AS account, d.status, d.closed_at, d.expected_close_at
					FROM deals d JOIN customers c USING (customer_id) ORDER BY d.name`
				)
			).toEqual([
				{
					deal: 'Deal one',
					account: 'Acme',
					status: 'won',
					closed_at: '2024-01-05T00:00:00',
					expected_close_at: null
				},
				{
					deal: 'Deal two',
					account: 'Bolt',
					status: 'open',
					closed_at: null,
					expected_close_at: '2024-09-05T00:00:00'
				}
			]);
		}
	},
	{
		id: 'N37',
		name: 'null-ids',
		files: csvOf('orders.csv', 'order id,customer id,order date,amount', [
			'1,000000000000000AAA,2024-01-01,10',
			'2,-,2024-01-01,10',
			'3,无,2024-01-01,10',
			'4,c4,2024-01-01,10'
		]),
		check(outcome) {
			expect(onlyTable(outcome).account).toMatchObject({
				kept: 1,
				excluded: [{ reason: 'no-customer', rows: 3 }]
			});
		}
	},
	{
		id: 'N38',
		name: 'ambiguous-dates',
		files: dated('orders.csv', ['3/5/2024', '4/6/2024', '12/12/2024']),
		answer: datesAre('day-first'),
		async check(outcome) {
			expect(onlyTable(outcome).problems).toEqual(['intake.problem.dateOrder']);
			expect((await outcome.rows(days)).map(({ ordered_at }) => ordered_at)).toEqual([
				'2024-05-03T00:00:00',
				'2024-06-04T00:00:00',
				'2024-12-12T00:00:00'
			]);
		}
	},
	{
		id: 'N39',
		name: 'mixed-dates',
		files: dated('contacts.csv', ['2026-06-02', '6/14/2026', '6/4/2026', '2026-05-20T00:00:00Z']),
		async check(outcome) {
			expect(onlyTable(outcome).problems).toEqual([]);
			expect(onlyTable(outcome).readings).toEqual(['data.reading.ambiguous']);
			expect((await outcome.rows(days)).map(({ ordered_at }) => ordered_at)).toEqual([
				'2026-06-02T00:00:00',
				'2026-06-14T00:00:00',
				'2026-06-04T00:00:00',
				'2026-05-20T00:00:00'
			]);
		},
		answer: (mapping) => ({ ...mapping, zone: 'UTC' })
	},
	{
		id: 'N40',
		name: 'zh-dates',
		files: dated('订单.csv', [
			'2024年3月5日',
			'2024/3/5 下午 2:05',
			'2024.03.05',
			'20240305',
			'３月５日'
		]),
		async check(outcome) {
			expect(onlyTable(outcome).account).toMatchObject({
				kept: 4,
				excluded: [{ reason: 'date-unreadable', rows: 1 }]
			});
			expect((await outcome.rows(days)).map(({ ordered_at }) => ordered_at)).toEqual([
				'2024-03-05T00:00:00',
				'2024-03-05T14:05:00',
				'2024-03-05T00:00:00',
				'2024-03-05T00:00:00'
			]);
		}
	},
	{
		id: 'N41',
		name: 'serials',
		files: () => [
			...dated('orders.csv', ['45292', '45292.75'])(),
			{
				name: 'book1904.xlsx',
				bytes: xlsx(
					{
						订单: [
							['订单编号', '客户编号', '下单日期', '金额'],
							['9', 'c9', { date: 43830 }, 5]
						]
					},
					{ is1904: true }
				)
			}
		],
		async check(outcome) {
			expect(outcome.tables[0]!.mapping.fields.ordered_at).toMatchObject({ serial: '1900' });
			expect(outcome.tables[0]!.readings).toContain('data.reading.serial');
			expect((await outcome.rows(days)).map(({ ordered_at }) => ordered_at)).toEqual([
				'2024-01-01T00:00:00',
				'2024-01-01T18:00:00',
				'2024-01-01T00:00:00'
			]);
		}
	},
	{
		id: 'N42',
		name: 'two-digit-years',
		files: dated('orders.csv', ['02/23/26 08:55 PM', '12/31/99 11:00 AM']),
		async check(outcome) {
			expect(onlyTable(outcome).readings).toEqual(['data.reading.shortYears']);
			expect((await outcome.rows(days)).map(({ ordered_at }) => ordered_at)).toEqual([
				'2026-02-23T20:55:00',
				'1999-12-31T11:00:00'
			]);
		}
	},
	{
		id: 'N43',
		name: 'zones',
		files: dated('orders.csv', [
			'2025-12-06 20:37:33 -0500',
			'2025-12-06T20:37:33Z',
			'2025-12-06T20:37:33+0800',
			'2025-12-06 20:37:33'
		]),
		answer: (mapping) => ({ ...mapping, zone: 'Asia/Shanghai' }),
		async check(outcome) {
			expect(onlyTable(outcome).problems).toEqual(['intake.problem.zone']);
			expect((await outcome.rows(days)).map(({ ordered_at }) => ordered_at)).toEqual([
				'2025-12-07T09:37:33',
				'2025-12-07T04:37:33',
				'2025-12-06T20:37:33',
				'2025-12-06T20:37:33'
			]);
		}
	},
	{
		id: 'N44',
		name: 'impossible',
		files: csvOf('tickets.csv', 'Ticket ID,Subject,Created Time,Closed Time,Status', [
			'1,a,2024-02-30,2024-03-01,Closed',
			'2,b,2024-03-01 10:00:00,2024-02-20 10:00:00,Closed',
			'3,c,1900-01-00,,Open',
			'4,d,2204-05-01,,Open',
			'5,e,2024-03-01 10:00:00,2024-03-02,Closed'
		]),
		async check(outcome) {
			expect(onlyTable(outcome).account).toMatchObject({ read: 5, kept: 5 });
			expect(
				await outcome.rows('SELECT ticket_id, opened_at, issues FROM tickets ORDER BY ticket_id')
			).toEqual([
				{ ticket_id: '1', opened_at: null, issues: ['opened_at:unreadable'] },
				{ ticket_id: '2', opened_at: '2024-03-01T10:00:00', issues: ['closed_at:before-start'] },
				{ ticket_id: '3', opened_at: null, issues: ['opened_at:unreadable'] },
				{ ticket_id: '4', opened_at: null, issues: ['opened_at:unreadable'] },
				{ ticket_id: '5', opened_at: '2024-03-01T10:00:00', issues: null }
			]);
		}
	},
	{
		id: 'N48',
		name: 'formulas-and-markup',
		files: fileOf(
			'customers.csv',
			utf8(
				'customer id,name,phone\n1,"=HYPERLINK(""http://x"",""y"")",+86 138 0000 0000\n2,@SUM(A1),-12.5\n3,<img src=x onerror=alert(1)>,javascript:alert(1)\n'
			)
		),
		async check(outcome) {
			expect(await outcome.rows('SELECT name, phone FROM customers ORDER BY customer_id')).toEqual([
				{ name: '=HYPERLINK("http://x","y")', phone: '+86 138 0000 0000' },
				{ name: '@SUM(A1)', phone: '-12.5' },
				{ name: '<img src=x onerror=alert(1)>', phone: 'javascript:alert(1)' }
			]);
		}
	}
];
