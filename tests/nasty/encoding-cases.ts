import { expect } from 'vitest';
import { joined, latin1, legacy, utf16le, utf32be, utf8, without, xlsx, zip } from './bytes';
import { fileOf, onlyTable, type NastyCase } from './nasty-case';

const orderHeaders = '订单编号,客户名称,下单日期,销售订单金额(元),订单状态';
const orderRows = [
	'D1,上海某某科技有限公司,2024-03-05,100.50,已完成',
	'D2,北京某某贸易有限公司,2024-03-06,200,已完成'
];

/** From bytes to text: N01 to N10, N28. */
export const encodingCases: readonly NastyCase[] = [
	{
		id: 'N01',
		name: 'gbk-orders',
		files: fileOf('订单.csv', legacy('gb18030', [orderHeaders, ...orderRows, ''].join('\r\n'))),
		async check(outcome) {
			const table = onlyTable(outcome);
			expect(table).toMatchObject({
				encoding: 'gb18030',
				problems: [],
				headers: orderHeaders.split(',')
			});
			expect(Object.keys(table.mapping.fields).sort()).toEqual(
				['amount', 'customer_id', 'order_id', 'ordered_at', 'status'].sort()
			);
			expect(table.account).toMatchObject({ read: 2, kept: 2 });
			expect(
				await outcome.rows('SELECT customer_id, currency FROM orders ORDER BY order_id')
			).toEqual([
				{ customer_id: '上海某某科技有限公司', currency: 'CNY' },
				{ customer_id: '北京某某贸易有限公司', currency: 'CNY' }
			]);
		}
	},
	{
		id: 'N02',
		name: 'utf8-bom',
		files: fileOf('客户.csv', utf8('\ufeff客户名称,客户编号\n甲,1\n')),
		check(outcome) {
			const table = onlyTable(outcome);
			expect(table.headers).toEqual(['客户名称', '客户编号']);
			expect(table.account).toMatchObject({ kept: 1 });
		}
	},
	{
		id: 'N03',
		name: 'utf16le-tab',
		files: fileOf('客户.txt', utf16le('客户编号\t客户名称\r\n1\t甲\r\n2\t乙\r\n', { mark: true })),
		async check(outcome) {
			const table = onlyTable(outcome);
			expect(table).toMatchObject({ encoding: 'utf-16le', dialect: { separator: '\t' } });
			expect(await outcome.rows('SELECT name FROM customers ORDER BY customer_id')).toEqual([
				{ name: '甲' },
				{ name: '乙' }
			]);
		}
	},
	{
		id: 'N04',
		name: 'utf16-no-bom',
		files: fileOf(
			'customers.csv',
			utf16le('customer id,name\r\n1,Ann\r\n2,Bob\r\n', { mark: false })
		),
		check(outcome) {
			expect(onlyTable(outcome)).toMatchObject({
				encoding: 'utf-16le',
				headers: ['customer id', 'name'],
				account: { kept: 2 }
			});
		}
	},
	{
		id: 'N05',
		name: 'wrong-mark',
		files: fileOf(
			'customers.csv',
			joined(Uint8Array.of(0xfe, 0xff), utf32be('customer id,name\n1,Ann\n'))
		),
		check({ tables, refused }) {
			expect(tables).toEqual([]);
			expect(refused).toEqual(['intake.error.utf32']);
		}
	},
	{
		id: 'N06',
		name: 'latin1-salesforce',
		files: fileOf(
			'Account.csv',
			latin1('"Id","Name"\n"1","Villar\xe1n"\n"2","M\xfcller"\n"3","S\xe3o"\n')
		),
		async check(outcome) {
			expect(onlyTable(outcome).encoding).toBe('windows-1252');
			expect(await outcome.rows('SELECT name FROM customers ORDER BY customer_id')).toEqual([
				{ name: 'Villarán' },
				{ name: 'Müller' },
				{ name: 'São' }
			]);
		}
	},
	{
		id: 'N07',
		name: 'big5-customers',
		files: fileOf(
			'客戶.csv',
			legacy('big5', '客戶編號,客戶名稱,電話\n1,台北科技股份有限公司,02\n2,高雄貿易公司,07\n')
		),
		async check(outcome) {
			const table = onlyTable(outcome);
			expect(table.encoding).toBe('big5');
			expect(table.runnerUp).not.toBeNull();
			expect(await outcome.rows('SELECT name FROM customers ORDER BY customer_id')).toEqual([
				{ name: '台北科技股份有限公司' },
				{ name: '高雄貿易公司' }
			]);
		}
	},
	{
		id: 'N08',
		name: 'mojibake-inside',
		files: fileOf('customers.csv', utf8('customer id,name\n1,MÃ¼ller CafÃ©\n2,鐢ㄦ埛\n')),
		async check(outcome) {
			const table = onlyTable(outcome);
			expect(table.notices).toContain('damaged-text');
			expect(await outcome.rows('SELECT name FROM customers ORDER BY customer_id')).toEqual([
				{ name: 'MÃ¼ller CafÃ©' },
				{ name: '鐢ㄦ埛' }
			]);
		}
	},
	{
		id: 'N09',
		name: 'half-broken-gbk',
		files: () => {
			const head = legacy('gb18030', `${orderHeaders}\r\n`);
			const rows = legacy('gb18030', `${orderRows.join('\r\n')}\r\n`);
			// The second byte of 有 is lost: the decoder gives up one character, no row.
			return [{ name: '订单.csv', bytes: joined(head, without(rows, 16)) }];
		},
		async check(outcome) {
			const table = onlyTable(outcome);
			expect(table.encoding).toBe('gb18030');
			expect(table.account).toMatchObject({ read: 2, kept: 2 });
			expect(table.account!.issues).toContainEqual({
				field: 'customer_id',
				issue: 'damaged',
				rows: 1
			});
			const [row] = await outcome.rows('SELECT customer_id FROM orders ORDER BY order_id LIMIT 1');
			expect(String(row!.customer_id)).toContain('\ufffd');
		}
	},
	{
		id: 'N10',
		name: 'pinyin-inserts',
		files: fileOf(
			'客戶.csv',
			utf8(
				'客戶編號,客戶名稱\n1,客(kè)戶(hù)細(xì)分(fēn)公(gōng)司(sī)\n2,關(guān)系\ufffd\ufffd管(guǎn)理\n'
			)
		),
		async check(outcome) {
			const table = onlyTable(outcome);
			expect(table.account).toMatchObject({
				kept: 2,
				issues: [{ field: 'name', issue: 'damaged', rows: 1 }]
			});
			expect(table.notices).toContain('damaged-text');
			const [row] = await outcome.rows(`SELECT name FROM customers WHERE customer_id = '1'`);
			expect(row!.name).toBe('客(kè)戶(hù)細(xì)分(fēn)公(gōng)司(sī)');
		}
	},
	{
		id: 'N28',
		name: 'empty-file, zip-named-csv, xlsx-named-csv',
		files: () => [
			{ name: 'nothing.csv', bytes: new Uint8Array(0) },
			{ name: 'photos.csv', bytes: zip({ 'a.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2) }) },
			{
				name: 'book.csv',
				bytes: xlsx({
					Sheet1: [
						['客户编号', '客户名称'],
						['1', '甲']
					]
				})
			},
			{
				name: 'old.csv',
				bytes: Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0)
			}
		],
		check({ tables, refused }) {
			// By content, whatever the names say: the workbook is read, the others are told apart.
			expect(tables.map(({ account }) => account?.kept)).toEqual([1]);
			expect([...refused].sort()).toEqual(
				['intake.error.empty', 'intake.error.binary', 'intake.error.xls'].sort()
			);
		}
	}
];
