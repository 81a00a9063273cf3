import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetNames, workbookSheets, writtenNumber } from './workbook';

describe('a workbook', () => {
	it('keeps text as text, numbers as numbers, and what is absent empty', () => {
		const [sheet] = workbookSheets([
			{
				name: 'orders',
				rows: [
					['name', 'sum', 'share'],
					['=HYPERLINK("http://x")', -12.5, { value: 0.25, format: '0%' }],
					['+86 138', null, Number.NaN]
				]
			}
		]);
		expect(sheet!.data[0]![0]).toMatchObject({ value: 'name', type: String, fontWeight: 'bold' });
		expect(sheet!.data[1]).toMatchObject([
			{ value: '=HYPERLINK("http://x")', type: String },
			{ value: -12.5, type: Number },
			{ value: 0.25, type: Number, format: '0%' }
		]);
		expect(sheet!.data[2]).toMatchObject([{ value: '+86 138', type: String }, null, null]);
		expect(sheet!.stickyRowsCount).toBe(1);
	});

	it('takes out what XML may not hold, and cuts what Excel would refuse', () => {
		const [sheet] = workbookSheets([
			{ name: 'x', rows: [['a\u0000b\ud800c', 'y'.repeat(40_000)]] }
		]);
		expect(sheet!.data[0]![0]).toMatchObject({ value: 'abc' });
		expect((sheet!.data[0]![1] as { value: string }).value).toHaveLength(32_767);
	});

	it('makes columns as wide as what they hold, Chinese counted double', () => {
		const [sheet] = workbookSheets([
			{ name: 'x', rows: [['客户名称客户名称', 'a', 'z'.repeat(300)]] }
		]);
		expect(sheet!.columns.map(({ width }) => width)).toEqual([18, 8, 60]);
	});

	it('names sheets as Excel allows, each once, whatever the names', () => {
		expect(sheetNames(['a/b', 'A B', "'q'", '', '报告：一'])).toEqual([
			'a b',
			'A B 2',
			'q',
			'Sheet',
			'报告：一'
		]);
		fc.assert(
			fc.property(fc.array(fc.string({ maxLength: 60 }), { maxLength: 20 }), (names) => {
				const made = sheetNames(names);
				expect(new Set(made.map((name) => name.toLowerCase())).size).toBe(names.length);
				for (const name of made) {
					expect(name.length).toBeGreaterThan(0);
					expect(name.length).toBeLessThanOrEqual(31);
					expect(name).not.toMatch(/[[\]:*?/\\]/);
				}
			})
		);
	});
});

describe('a written number', () => {
	it.each([
		['1,234', { value: 1234, format: '#,##0' }],
		['-12.50', { value: -12.5, format: '0.00' }],
		['−3', { value: -3, format: '0' }],
		['12.3%', { value: 0.123, format: '0.0%' }],
		['¥1,234', '¥1,234'],
		['–', '–'],
		['1.2万', '1.2万'],
		['', '']
	])('%s', (text, cell) => {
		expect(writtenNumber(text)).toEqual(cell);
	});
});
