import { gzipSync } from 'fflate';
import { expect } from 'vitest';
import { utf8, zip } from './bytes';
import { csvOf, datesAre, fileOf, onlyTable, type NastyCase } from './nasty-case';

const ORDERS = 'order id,customer id,order date,amount';

/** Two orders as DuckDB 1.5 writes them with COPY … (FORMAT PARQUET, COMPRESSION SNAPPY). */
const PARQUET =
	'UEFSMRUAFSwVMCwVBBUAFQYVBgAAFlQCAAAABAGV5QiInapmSpblCIidqmZKFQAVJBUoLBUEFQAVBhUGAAASRAIAAAAEAQIAAABjMQIAAABjMhUAFRwVICwVBBUAFQYVBgAADjQCAAAABAFLTQAATE0AABUAFVoVKiwVBBUAFQYVBgAALRghAAAAQQEAdgEAHOIEAAAAAAAAFQIZXDUAGA1kdWNrZGJfc2NoZW1hFQgAFQQlAhgIb3JkZXIgaWQlJAAVDCUCGAtjdXN0b21lciBpZCUAABUCJQIYCm9yZGVyIGRhdGUlDAAVBCUCGAZhbW91bnQlChUEFRQsXBUEFRQAAAAWBBkcGUwmABwVBBkVABkYCG9yZGVyIGlkFQIWBBZOFlImCDwYCJblCIidqmZKGAiV5QiInapmShYAKAiW5QiInapmShgIleUIiJ2qZkoREQAAACYAHBUMGRUAGRgLY3VzdG9tZXIgaWQVAhYEFkYWSiZaPBgCYzIYAmMxFgAoAmMyGAJjMRERAAAAJgAcFQIZFQAZGApvcmRlciBkYXRlFQIWBBY+FkImpAE8GARMTQAAGARLTQAAFgAoBExNAAAYBEtNAAAREQAAACYAHBUEGRUAGRgGYW1vdW50FQIWBBZ8Fkwm5gE8GAjiBAAAAAAAABgI4gQAAAAAAAAWAigI4gQAAAAAAAAYCOIEAAAAAAAAEREAAAAWzgIWBCYIFqoCACgoRHVja0RCIHZlcnNpb24gdjEuNS42IChidWlsZCAwNjljYzlmOWI1KRlMHAAAHAAAHAAAHAAAAMYBAABQQVIx';

/** A directory's entry says that a file is behind a password. */
function locked(archive: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
	const view = new DataView(archive.buffer);
	for (let at = 0; at + 4 <= archive.length; at++) {
		if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
	}
	return archive;
}

/** An old container whose directory names the stream of an encrypted workbook. */
function encryptedWorkbook(): Uint8Array<ArrayBuffer> {
	const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
	return Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...name, 0, 0]);
}

/** What is read wrong in silence where nobody looks: beside the 48. */
export const readingCases: readonly NastyCase[] = [
	{
		id: 'R1',
		name: 'one sign of several currencies is the one that the column names',
		files: csvOf(
			'orders.csv',
			`${ORDERS},currency`,
			['$10,CAD', '¥1000,JPY', '$10,', '€10,CAD', '10,CAD'].map(
				(cells, i) => `${i + 1},c${i},2024-01-0${i + 1},${cells}`
			)
		),
		async check({ rows }) {
			expect(await rows('SELECT currency FROM orders ORDER BY order_id')).toEqual(
				['CAD', 'JPY', 'USD', 'EUR', 'CAD'].map((currency) => ({ currency }))
			);
		}
	},
	{
		id: 'R2',
		name: 'ids that a spreadsheet has rounded, far down where no sample looks',
		files: csvOf(
			'orders.csv',
			ORDERS,
			Array.from({ length: 6000 }, (_, i) => {
				const [order, customer] =
					i === 4000 ? ['8.68E+14', 'c1'] : i === 4001 ? ['x', '9.1E+15'] : [`o${i}`, `c${i % 50}`];
				return `${order},${customer},2024-01-0${(i % 9) + 1},5`;
			})
		),
		async check(outcome) {
			const { account } = onlyTable(outcome);
			expect(account).toMatchObject({
				read: 6000,
				kept: 5999,
				excluded: [{ reason: 'id-rounded', rows: 1 }],
				issues: [{ field: 'order_id', issue: 'id-rounded', rows: 1 }]
			});
			const rounded = `SELECT count(*)::INTEGER AS n FROM orders
				WHERE order_id LIKE '%E+%' OR customer_id LIKE '%E+%'`;
			expect(await outcome.rows(rounded)).toEqual([{ n: 0 }]);
		}
	},
	{
		id: 'R3',
		name: 'years of two digits that may stand first or last are asked',
		files: csvOf('orders.csv', ORDERS, ['1,c1,24/03/05,5', '2,c2,24/04/06,6', '3,c3,25/01/12,7']),
		answer: datesAre('year-first'),
		async check(outcome) {
			expect(onlyTable(outcome).problems).toEqual(['intake.problem.dateOrder']);
			expect(await outcome.rows('SELECT ordered_at FROM orders ORDER BY order_id')).toEqual([
				{ ordered_at: '2024-03-05T00:00:00' },
				{ ordered_at: '2024-04-06T00:00:00' },
				{ ordered_at: '2025-01-12T00:00:00' }
			]);
		}
	},
	{
		id: 'R3b',
		name: 'years of two digits that hardly change are known by it',
		files: () => [
			...csvOf(
				'a.csv',
				ORDERS,
				Array.from({ length: 12 }, (_, i) => `a${i},c,24/03/${i + 10},5`)
			)(),
			...csvOf(
				'b.csv',
				ORDERS,
				Array.from({ length: 12 }, (_, i) => `b${i},c,${i + 10}/03/24,5`)
			)()
		],
		async check({ tables, rows }) {
			expect(tables.flatMap(({ problems }) => problems)).toEqual([]);
			expect(
				await rows(
					`SELECT order_id, ordered_at FROM orders WHERE order_id IN ('a3', 'b3') ORDER BY 1`
				)
			).toEqual([
				{ order_id: 'a3', ordered_at: '2024-03-13T00:00:00' },
				{ order_id: 'b3', ordered_at: '2024-03-13T00:00:00' }
			]);
		}
	},
	{
		id: 'R4',
		name: 'satisfaction in four words',
		files: csvOf(
			'回访.csv',
			'回访编号,客户编号,回访时间,满意度',
			['很满意', '满意', '一般', '不满意', '很不满意'].map(
				(label, i) => `${i + 1},c${i},2024-01-0${i + 1},${label}`
			)
		),
		async check(outcome) {
			expect(onlyTable(outcome).account?.issues).toEqual([]);
			const { mapping } = onlyTable(outcome);
			expect(mapping.entity).toBe('survey-response');
			expect(await outcome.rows('SELECT csat FROM survey_responses ORDER BY response_id')).toEqual(
				['5', '4', '3', '2', '1'].map((csat) => ({ csat }))
			);
		}
	},
	{
		id: 'R5',
		name: 'a clock of Greenwich is asked for the business’s own',
		files: csvOf('orders.csv', ORDERS, [
			'1,c1,2025-12-06T18:37:33.000Z,5',
			'2,c2,2025-12-06T03:00:00.000+0000,6'
		]),
		answer: (mapping) => ({ ...mapping, zone: 'Asia/Shanghai' }),
		async check(outcome) {
			expect(onlyTable(outcome).problems).toEqual(['intake.problem.zone']);
			expect(await outcome.rows('SELECT ordered_at FROM orders ORDER BY order_id')).toEqual([
				{ ordered_at: '2025-12-07T02:37:33' },
				{ ordered_at: '2025-12-06T11:00:00' }
			]);
		}
	},
	{
		id: 'R6',
		name: 'pages, documents and locked files are refused by name',
		files: () => [
			{
				name: '订单.xls',
				bytes: utf8('\ufeff<html><body><table><tr><td>a</td><td>b</td></tr></table></body></html>')
			},
			{ name: 'old.xml', bytes: utf8('<?xml version="1.0"?>\n<Workbook><Row/></Workbook>') },
			{
				name: 'plan.docx',
				bytes: zip({
					'[Content_Types].xml': utf8('<Types/>'),
					'word/document.xml': utf8('<w:document/>')
				})
			},
			{ name: 'secret.xlsx', bytes: encryptedWorkbook() },
			{ name: 'secret.zip', bytes: locked(zip({ 'a.csv': utf8('a,b\n1,2\n') })) }
		],
		check({ tables, refused }) {
			expect(tables).toEqual([]);
			expect([...refused].sort()).toEqual([
				'intake.error.document',
				'intake.error.encrypted',
				'intake.error.html',
				'intake.error.xml',
				'intake.error.zipEncrypted'
			]);
		}
	},
	{
		id: 'R7',
		name: 'bombs: one file, many files, gzip',
		files: () => {
			const zeros = new Uint8Array(100 << 20);
			const part = new Uint8Array(9 << 20);
			const parts = Array.from({ length: 10 }, (_, i) => [`${i}.csv`, part] as const);
			return [
				{ name: 'one.zip', bytes: zip({ 'a.csv': zeros }) },
				{ name: 'many.zip', bytes: zip(Object.fromEntries(parts)) },
				{ name: 'a.csv.gz', bytes: gzipSync(zeros) as Uint8Array<ArrayBuffer> }
			];
		},
		check({ tables, refused }) {
			expect(tables).toEqual([]);
			expect(refused).toEqual(Array.from({ length: 3 }, () => 'intake.error.zipBomb'));
		}
	},
	{
		id: 'R8',
		name: 'a table set in blanks; a line that lacks a cell is left out',
		files: fileOf(
			'transactions.txt',
			utf8(
				` customer_id  date number_of_items  dollar_value\n${Array.from(
					{ length: 60 },
					(_, i) =>
						` 000${i + 10} 199701${`${(i % 28) + 1}`.padStart(2, '0')}  ${(i % 9) + 1}   ${i}.77`
				).join('\r\n')}\n 00070 19970114      5.00\n`
			)
		),
		async check(outcome) {
			expect(onlyTable(outcome).account).toMatchObject({
				read: 61,
				kept: 60,
				excluded: [{ reason: 'note', rows: 1 }]
			});
			expect(
				await outcome.rows(
					`SELECT customer_id, ordered_at, amount FROM orders ORDER BY customer_id LIMIT 1`
				)
			).toEqual([{ customer_id: '00010', ordered_at: '1997-01-01T00:00:00', amount: '0.77' }]);
			expect(await outcome.rows('SELECT source_row, raw FROM excluded_rows')).toEqual([
				{ source_row: 62n, raw: ' 00070 19970114      5.00' }
			]);
		}
	},
	{
		id: 'R9',
		name: 'parquet, and CSV in gzip',
		files: () => [
			{
				name: 'orders.parquet',
				bytes: Uint8Array.from(atob(PARQUET), (byte) => byte.charCodeAt(0))
			},
			{
				name: 'more.csv.gz',
				bytes: gzipSync(utf8(`${ORDERS}\n7,c7,2024-03-07,8\n`)) as Uint8Array<ArrayBuffer>
			}
		],
		async check(outcome) {
			expect(outcome.refused).toEqual([]);
			expect(
				await outcome.rows(
					'SELECT order_id, customer_id, ordered_at, amount FROM orders ORDER BY 2'
				)
			).toEqual([
				{
					order_id: '5361160000000026005',
					customer_id: 'c1',
					ordered_at: '2024-03-05T00:00:00',
					amount: '12.50'
				},
				{ order_id: '7', customer_id: 'c7', ordered_at: '2024-03-07T00:00:00', amount: '8.00' }
			]);
			const parquet = outcome.tables.find(({ name }) => name.startsWith('orders'))!;
			expect(parquet.account).toMatchObject({
				read: 2,
				kept: 1,
				excluded: [{ reason: 'no-amount', rows: 1 }]
			});
		}
	},
	{
		id: 'R10',
		name: 'a list of what columns mean is no header further down',
		files: csvOf('data_dictionary.csv', 'Table,Field,Description', [
			'accounts,account,Company name',
			'accounts,sector,Industry',
			'products,product,Product name',
			'deals,close_date,Close date',
			'deals,owner,Owner name'
		]),
		check({ tables: [table] }) {
			expect(table!.headers).toEqual(['Table', 'Field', 'Description']);
			expect(table!.account).toBeNull();
		}
	}
];
