import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nullWords } from '../typing/words';
import { TraitsOfCells, isNullWord } from './cell-traits';

const bytes = (text: string) => new TextEncoder().encode(text);

it.each([
	['-', true],
	['N/A', true],
	['0000-00-00', true],
	['未知', true],
	['', false],
	['未知数', false],
	['1900-01-02', false],
	['none of it', false]
])('%s', (text, expected) => {
	expect(isNullWord(bytes(`,${text},`), 1, 1 + bytes(text).length)).toBe(expected);
});

it('names every column that holds a word for nothing, blanks, or what else costs time', () => {
	const odd = [
		...nullWords.slice(1),
		' a',
		'a ',
		'　a',
		'a\u00a0',
		'a&b',
		'a\ufffd',
		'a\nb',
		'a\tb'
	];
	const cell = fc.oneof({ weight: 3, arbitrary: fc.constant('abc') }, fc.constantFrom(...odd));
	const property = fc.property(
		fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }),
		(rows) => {
			const found = new TraitsOfCells();
			for (const row of rows) {
				for (const [column, text] of row.entries()) {
					const written = bytes(`,"${text}",`);
					found.note(written, 2, written.length - 2, column, true);
				}
			}
			const columns = (isSo: (text: string) => boolean) =>
				new Set([0, 1, 2].filter((column) => rows.some((row) => isSo(row[column]!))));
			const all = rows.flat().join(' ');
			expect(found.nullWords).toEqual(columns((text) => nullWords.includes(text)));
			expect(found.blankEdges).toEqual(columns((text) => /^ | $/.test(text)));
			expect(found.wideBlanks).toEqual(columns((text) => /[\u3000\u00a0\n\t]/.test(text)));
			expect(found.hasAmpersand).toBe(all.includes('&'));
			expect(found.hasDamage).toBe(all.includes('\ufffd'));
			expect(found.hasBreak).toBe(all.includes('\n'));
		}
	);
	fc.assert(property, { seed: 20261122, numRuns: 400 });
});

it('takes quotes with nothing between them for a word for nothing', () => {
	const found = new TraitsOfCells();
	found.note(bytes('""'), 1, 1, 4, true);
	found.note(bytes(''), 0, 0, 5, false);
	expect(found.nullWords).toEqual(new Set([4]));
});
