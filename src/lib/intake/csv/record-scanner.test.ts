import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bufferSource } from '../../engine/file-content';
import { IntakeError } from '../intake-error';
import type { Dialect } from './dialect-shape';
import { scanRecords, type RecordSpan, type ScanOptions } from './record-scanner';

const comma: Dialect = { separator: ',', quote: '"', skippedRecords: 0, headerRecords: 1 };

async function scan(text: string, options: Partial<ScanOptions> = {}, dialect = comma) {
	const source = bufferSource('f.csv', new TextEncoder().encode(text));
	const spans: (RecordSpan & { texts: string[] })[] = [];
	for await (const span of scanRecords(source, dialect, { start: 0, columns: 3, ...options })) {
		const bytes = await source.read(span.begin, span.end);
		const starts = [0, ...span.ends];
		const texts = span.ends.map((end, at) =>
			new TextDecoder().decode(bytes.subarray(starts[at], end))
		);
		spans.push({ ...span, texts });
	}
	return spans;
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
		const spans = await scan(text);
		expect(spans.reduce((sum, span) => sum + span.records, 0)).toBe(records);
		expect(spans.flatMap(({ faults }) => faults)).toEqual([]);
	});

	it('numbers rows as a spreadsheet does, titles and header counted', async () => {
		const [span] = await scan(
			'Title\n\na,b,c\n1,2,3\n4,5,6,7\n',
			{},
			{ ...comma, skippedRecords: 2 }
		);
		expect(span).toMatchObject({ firstRow: 4, records: 2, faults: [] });
		expect(span!.texts).toEqual(['1,2,3\n', '4,5,6,7\n']);
	});

	it('names the records that are no rows', async () => {
		const extra = `${'1,'.repeat(40)}\n`;
		const [span] = await scan(`a,b,c\n1,2,3\n\n4,"5"x,6\nnote\n${extra}7,8\n`);
		expect(span!.faults.map(({ at, fault }) => [span!.texts[at], fault])).toEqual([
			['\n', 'blank'],
			['4,"5"x,6\n', 'broken-quote'],
			['note\n', 'note'],
			[extra, 'too-many-cells']
		]);
		expect(span!.records).toBe(6);
	});

	it('tells of NUL, in quotes and outside', async () => {
		for (const text of ['a,b,c\n1,\0,3\n', 'a,b,c\n1,"2\0",3\n', 'a,b,c\n\0,2,3\n']) {
			expect((await scan(text))[0]!.hasNul).toBe(true);
		}
		expect((await scan('a,b,c\n1,2,3\n'))[0]!.hasNul).toBe(false);
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
				async (rows, lineEnd, spanBytes, stepBytes) => {
					const body = rows.map((row) => row.map(write).join(',') + lineEnd).join('');
					const spans = await scan(`a,b,c${lineEnd}${body}`, { spanBytes, stepBytes });
					expect(spans.flatMap(({ texts }) => texts).join('')).toBe(body);
					expect(spans.reduce((sum, { records }) => sum + records, 0)).toBe(rows.length);
					let row = 2;
					for (const span of spans) {
						expect(span.firstRow).toBe(row);
						expect(span.ends).toHaveLength(span.records);
						row += span.records;
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
