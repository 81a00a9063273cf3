import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../locale/text-width';
import { columnWidths, lineCount } from './column-widths';

const measure = { total: 100, letter: 1, padding: 2 };

describe('widths of columns', () => {
	it('counts an ideograph as two letters', () => {
		expect(textWidth('客户 A')).toBe(6);
	});

	it('shares a table that holds all on one line by what its columns hold', () => {
		expect(columnWidths([['12345678', '123']], measure)).toEqual([(10 / 15) * 100, (5 / 15) * 100]);
	});

	it('cuts no word while there is room: what can wrap does', () => {
		const long = 'many small words '.repeat(10).trim();
		const [wide, narrow, short] = columnWidths(
			[
				['Initiative', 'Probability', 'to do'],
				[long, '3', 'under way']
			],
			measure
		);
		expect(narrow).toBeGreaterThanOrEqual('Probability'.length + 2);
		expect(short).toBeGreaterThanOrEqual('under way'.length + 2);
		expect(wide).toBeGreaterThan(60);
	});

	it('lets a line of Chinese end anywhere, and a short one nowhere', () => {
		const [text, head] = columnWidths(
			[
				['第一'.repeat(60), '负责人'],
				['甲', '–']
			],
			{ ...measure, total: 40 }
		);
		expect(head).toBe(8);
		expect(text).toBe(32);
	});

	it('narrows the widest where not even words fit, and has no width of no column', () => {
		expect(
			columnWidths([['100.0%', 'b'.repeat(20), 'c'.repeat(20)]], { ...measure, total: 30 })
		).toEqual([8, 11, 11]);
		expect(columnWidths([['aaaaaaaaaa', 'aaaaaaaaaa']], { ...measure, total: 10 })).toEqual([5, 5]);
		expect(columnWidths([], measure)).toEqual([]);
		expect(columnWidths([[]], measure)).toEqual([]);
	});

	it('adds up, with every column seen, whatever cells hold', () => {
		const cell = fc.oneof(fc.string({ maxLength: 90 }), fc.constant('客户关系管理'.repeat(9)));
		fc.assert(
			fc.property(
				fc.array(fc.array(cell, { minLength: 1, maxLength: 9 }), { minLength: 1 }),
				(rows) => {
					const widths = columnWidths(rows, measure);
					expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(100, 9);
					expect(Math.min(...widths)).toBeGreaterThan(0);
				}
			)
		);
	});

	it('counts lines, of which an empty text is one', () => {
		expect(['', 'abc', 'abcd', 'ab\ncdef', '客户'].map((text) => lineCount(text, 3))).toEqual([
			1, 1, 2, 3, 2
		]);
	});
});
