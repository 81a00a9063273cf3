import { expect } from 'vitest';
import { utf8, xlsx, zip } from './bytes';
import type { NastyCase } from './nasty-case';

const leads = (from: number, to: number) =>
	utf8(
		`Record Id,Last Name,Lead Status,Created Time\n${Array.from(
			{ length: to - from },
			(_, i) => `zcrm_${from + i},Name ${from + i},Contacted,2024-01-14 08:00:00`
		).join('\n')}\n`
	);

/** Files in files, beside the 48: what backups and workbooks are made of. */
export const containerCases: readonly NastyCase[] = [
	{
		id: 'C1',
		name: 'zoho-backup: chunks in a zip, attachments beside them',
		files: () => [
			{
				name: 'Data_001.zip',
				bytes: zip({
					'Data/Leads_001.csv': leads(0, 40),
					'Data/Leads_002.csv': leads(40, 70),
					'Data/Accounts_001.csv': utf8('Record Id,Account Name\nzcrm_1,Acme\n'),
					'Attachments/logo.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2, 3),
					'__MACOSX/._x': Uint8Array.of(1, 2, 3)
				})
			}
		],
		async check({ tables, refused, rows }) {
			expect(tables.map(({ mapping, account }) => [mapping.entity, account?.kept])).toEqual(
				expect.arrayContaining([
					['lead', 70],
					['customer', 1]
				])
			);
			expect(tables).toHaveLength(2);
			expect(refused).toEqual(['intake.error.binary']);
			expect(
				await rows(
					'SELECT min(source_row)::INTEGER AS first, max(source_row)::INTEGER AS last, count(DISTINCT source_row)::INTEGER AS n FROM leads'
				)
			).toEqual([{ first: 2, last: 71, n: 70 }]);
		}
	},
	{
		id: 'C2',
		name: 'workbook: each sheet a table, dates by style, ids as numbers',
		files: () => [
			{
				name: '客户与订单.xlsx',
				bytes: xlsx({
					客户: [
						['客户编号', '客户名称', '创建时间'],
						['00123', '甲 & 乙 <公司>', { date: 45292.5 }],
						['00124', '  ', null]
					],
					订单: [
						['订单编号', '客户编号', '下单日期', '金额'],
						[202403000000000000, '00123', { date: 45356 }, 0.1 + 0.2],
						[1024, '00124', { date: 45357 }, 1234.5]
					]
				})
			}
		],
		answer({ fields: { order_id: _, ...fields }, ...mapping }) {
			return { ...mapping, fields };
		},
		async check({ tables, rows }) {
			expect(tables.map(({ mapping }) => mapping.entity).sort()).toEqual(['customer', 'order']);
			const orders = tables.find(({ mapping }) => mapping.entity === 'order')!;
			expect(orders.problems).toEqual(['intake.problem.roundedIds']);
			expect(await rows('SELECT customer_id, name, created_at FROM customers ORDER BY 1')).toEqual([
				{ customer_id: '00123', name: '甲 & 乙 <公司>', created_at: '2024-01-01T12:00:00' },
				{ customer_id: '00124', name: null, created_at: null }
			]);
			expect(await rows('SELECT ordered_at, amount FROM orders ORDER BY ordered_at')).toEqual([
				{ ordered_at: '2024-03-05T00:00:00', amount: '0.30' },
				{ ordered_at: '2024-03-06T00:00:00', amount: '1234.50' }
			]);
		}
	},
	{
		id: 'C3',
		name: 'json: nested, lines, wrapped',
		files: () => [
			{
				name: 'a.json',
				bytes: utf8(
					'{"data": [{"customer id": "1", "name": "Ann", "owner": {"name": "Zed"}, "tags": ["x", "y"]}]}'
				)
			},
			{
				name: 'b.jsonl',
				bytes: utf8('{"customer id":"2","name":"B\\"ob"}\n{"customer id":"3","phone":"138"}\n')
			}
		],
		async check({ rows }) {
			expect(await rows('SELECT customer_id, name, phone FROM customers ORDER BY 1')).toEqual([
				{ customer_id: '1', name: 'Ann', phone: null },
				{ customer_id: '2', name: 'B"ob', phone: null },
				{ customer_id: '3', name: null, phone: '138' }
			]);
		}
	},
	{
		id: 'C4',
		name: 'zip cut short',
		files: () => [{ name: 'cut.zip', bytes: zip({ 'a.csv': utf8('a,b\n1,2\n') }).slice(0, -30) }],
		check({ tables, refused }) {
			expect(tables).toEqual([]);
			expect(refused).toEqual(['intake.error.zipDamaged']);
		}
	},
	{
		id: 'C5',
		name: 'workbook with a hidden sheet: said, not dropped in silence',
		files: () => [
			{
				name: '订单.xlsx',
				bytes: xlsx(
					{
						订单: [
							['订单编号', '客户编号', '下单日期', '金额'],
							['1', 'a', { date: 45356 }, 10]
						],
						字典: [
							['代码', '名称'],
							['1', '华东']
						]
					},
					{ hidden: ['字典'] }
				)
			}
		],
		check({ tables, refused }) {
			expect(tables.map(({ account }) => account?.kept)).toEqual([1]);
			expect(refused).toEqual(['intake.error.hiddenSheet']);
		}
	}
];
