import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bufferSource } from '../../engine/file-content';
import { nullWords } from '../typing/words';
import { isNullWord } from './cell-traits';
import { scanRecords } from './record-scanner';

const bytes = (text: string) => new TextEncoder().encode(text);
const QUOTE = 0x22;

it.each([
	['-', true],
	['N/A', true],
	['"null"', true],
	['""', true],
	['0000-00-00', true],
	['未知', true],
	['', false],
	['未知数', false],
	['1900-01-02', false],
	['none of it', false]
])('%s', (text, expected) => {
	expect(isNullWord(bytes(`,${text},`), 1, 1 + bytes(text).length, QUOTE)).toBe(expected);
});

it('does not know of a cell that began before', () => {
	expect(isNullWord(bytes('ull,'), -1, 3, QUOTE)).toBe(true);
});

it('names every column that holds a word for nothing, or blanks, wherever the bytes are cut', async () => {
	const odd = [...nullWords.slice(1), ' a', 'a ', '　a', 'a\u00a0'];
	const cell = fc.oneof({ weight: 3, arbitrary: fc.constant('abc') }, fc.constantFrom(...odd));
	const property = fc.asyncProperty(
		fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }),
		fc.constantFrom('\n', '\r\n', '\r'),
		fc.boolean(),
		fc.integer({ min: 1, max: 40 }),
		async (rows, lineEnd, isQuoted, stepBytes) => {
			const written = rows.map((row) =>
				row.map((text) => (isQuoted ? `"${text}"` : text)).join(',')
			);
			const text = ['h1,h2,h3', ...written, ''].join(lineEnd);
			const source = bufferSource('f.csv', bytes(text));
			const dialect = { separator: ',', quote: '"', skippedRecords: 0, headerRecords: 1 } as const;
			const options = { start: 0, columns: 3, sliceBytes: 30, stepBytes };
			const found = {
				nullWords: new Set<number>(),
				blankEdges: new Set<number>(),
				wideBlanks: new Set<number>()
			};
			for await (const slice of scanRecords(source, dialect, options)) {
				for (const column of slice.nullWords) found.nullWords.add(column);
				for (const column of slice.blankEdges) found.blankEdges.add(column);
				for (const column of slice.wideBlanks) found.wideBlanks.add(column);
			}
			for (const row of rows) {
				for (const [column, text] of row.entries()) {
					if (nullWords.includes(text)) expect(found.nullWords).toContain(column);
					if (/^ | $/.test(text)) expect(found.blankEdges).toContain(column);
					if (/[\u3000\u00a0]/.test(text)) expect(found.wideBlanks).toContain(column);
				}
			}
		}
	);
	await fc.assert(property, { seed: 20261122, numRuns: 400 });
});
