import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bufferSource } from '../../engine/file-content';
import { IntakeError } from '../intake-error';
import type { Dialect } from './dialect-shape';
import { PLACEHOLDER, scanRecords, type RecordSlice, type ScanOptions } from './record-scanner';

const comma: Dialect = { separator: ',', quote: '"', skippedRecords: 0, headerRecords: 1 };

async function scan(text: string, options: Partial<ScanOptions> = {}, dialect = comma) {
	const source = bufferSource('f.csv', new TextEncoder().encode(text));
	const slices: (RecordSlice & { text: string })[] = [];
	const scanOptions = { start: 0, columns: 3, sliceBytes: 1 << 20, ...options };
	for await (const slice of scanRecords(source, dialect, scanOptions)) {
		const pieces = slice.content.map(async (piece) =>
			piece instanceof Uint8Array ? piece : piece.source.read(piece.start, piece.end)
		);
		const bytes = await Promise.all(pieces);
		slices.push({ ...slice, text: bytes.map((b) => new TextDecoder().decode(b)).join('') });
	}
	return slices;
}

describe('scanRecords', () => {
	it.each([
		['LF', 'a,b,c\n1,2,3\n4,5,6\n', 2],
		['CR LF', 'a,b,c\r\n1,2,3\r\n4,5,6\r\n', 2],
		['CR', 'a,b,c\r1,2,3\r4,5,6\r', 2],
		['mixed', 'a,b,c\r\n1,2,3\n4,5,6\r7,8,9', 3],
		['no end of the last line', 'a,b,c\n1,2,3', 1],
		['quoted separators and breaks', 'a,b,c\n1,"2,\n""x""",3\n4,5,6\n', 2],
		['a lone quote inside a cell', 'a,b,c\n1,5" pipe,3\n4,5,6\n', 2],
		['nothing but a header', 'a,b,c\n', 0]
	])('counts records: %s', async (_, text, records) => {
		const slices = await scan(text);
		expect(slices.reduce((sum, slice) => sum + slice.records, 0)).toBe(records);
		expect(slices.flatMap(({ faults }) => faults)).toEqual([]);
	});

	it('numbers rows as a spreadsheet does, titles and header counted', async () => {
		const [slice] = await scan(
			'Title\n\na,b,c\n1,2,3\n4,5,6,7\n',
			{},
			{ ...comma, skippedRecords: 2 }
		);
		expect(slice).toMatchObject({ firstRow: 4, records: 2 });
		expect(slice).toMatchObject({ long: 1, width: 4, faults: [] });
		expect(slice!.ragged).toEqual([{ row: 5, issue: 'extra-cells' }]);
	});

	it('puts a placeholder where a record is faulty, and keeps all others', async () => {
		const [slice] = await scan('a,b,c\n1,2,3\n\n4,"5"x,6\n7,8,9,10\n11,12\n13,14,15\n');
		expect(slice!.faults.map(({ row, fault }) => [row, fault])).toEqual([
			[3, 'blank'],
			[4, 'broken-quote']
		]);
		const placeholder = `${PLACEHOLDER},,\n`;
		expect(slice!.text).toBe(`1,2,3\n${placeholder}${placeholder}7,8,9,10\n11,12\n13,14,15\n`);
		expect(slice).toMatchObject({ short: 1, long: 1 });
	});

	it('names the row of a quote that never closes', async () => {
		const failure = await scan('a,b,c\n1,2,3\n4,"5,6\n7,8,9\n').catch((error: unknown) => error);
		expect(failure).toBeInstanceOf(IntakeError);
		expect((failure as IntakeError).report).toEqual({
			key: 'intake.error.unclosedQuote',
			values: { row: 3 }
		});
	});

	const cell = fc.oneof(
		fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' ', '客', ';'), maxLength: 6 }),
		fc.stringMatching(/^[a-z0-9]{0,5}$/)
	);
	const write = (value: string) => `"${value.replaceAll('"', '""')}"`;

	it('cuts anywhere without losing, adding or changing a byte', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 30 }),
				fc.constantFrom('\n', '\r\n', '\r'),
				fc.integer({ min: 1, max: 60 }),
				fc.integer({ min: 1, max: 9 }),
				async (rows, lineEnd, sliceBytes, stepBytes) => {
					const body = rows.map((row) => row.map(write).join(',') + lineEnd).join('');
					const slices = await scan(`a,b,c${lineEnd}${body}`, { sliceBytes, stepBytes });
					expect(slices.map(({ text }) => text).join('')).toBe(body);
					expect(slices.reduce((sum, { records }) => sum + records, 0)).toBe(rows.length);
					let row = 2;
					for (const slice of slices) {
						expect(slice.firstRow).toBe(row);
						row += slice.records;
					}
				}
			)
		);
	});

	it('stops when it is told to', async () => {
		await expect(scan('a,b,c\n1,2,3\n', { signal: AbortSignal.abort('enough') })).rejects.toBe(
			'enough'
		);
	});
});
