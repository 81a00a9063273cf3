import { describe, expect, it } from 'vitest';
import { bufferSource, type ByteSource } from '../../engine/file-content';
import { LONGEST_RECORD } from '../csv/record-scanner';
import type { Dialect } from '../csv/dialect-shape';
import type { Mapping } from '../mapping';
import { heldSlices, writeSlices, type SliceInMemory } from './write-slices';

const dialect: Dialect = { separator: ',', quote: '"', skippedRecords: 0, headerRecords: 1 };
const mapping: Mapping = {
	entity: 'order',
	grain: 'order',
	currency: 'XXX',
	customerKey: 'id',
	fields: { customer_id: { column: 1 }, ordered_at: { column: 2 }, amount: { column: 3 } }
};
const options = { columns: 4, mapping, isSorted: true, sliceBytes: 1 << 20 };

const sourceOf = (text: string): ByteSource =>
	bufferSource('f.csv', new TextEncoder().encode(text));
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

async function written(source: ByteSource, more: Partial<typeof options> = {}) {
	const slices: SliceInMemory[] = [];
	const parts = [{ source, start: 0 }];
	for await (const slice of writeSlices(parts, dialect, { ...options, ...more }))
		slices.push(slice);
	return slices;
}

const header = 'note,customer,date,amount\n';
const plainRow = (n: number) => `n,C${n},2024-01-05,${n}\n`;

describe('writeSlices', () => {
	it('writes plain rows typed, odd ones as they stand, each with its number; and names what is none', async () => {
		const [slice] = await written(
			sourceOf(
				`${header}n,C1,2024/1/5 8:05,10.50\r\n"n",C2,2024-01-06,¥5\r\n\r\n,"C,3",2024-01-07, 7 \r\n`
			)
		);
		expect(textOf(slice!.plain.content)).toBe(
			'2,C1,2024-01-05 08:05:00,10.50\n5,"C,3",2024-01-07 00:00:00,7\n'
		);
		expect(textOf(slice!.odd.content)).toBe('3,"n",C2,2024-01-06,¥5\n');
		expect(slice!.faults).toEqual([{ row: 4, fault: 'blank', raw: '' }]);
	});

	it('takes no record for plain whose separators may stand in quotes behind blanks', async () => {
		const wide = {
			...mapping,
			fields: { customer_id: { column: 2 }, ordered_at: { column: 3 }, amount: { column: 4 } }
		};
		const [slice] = await written(
			sourceOf('a,b,customer,date,amount\n "a,b",C1,2024-01-05,10\nn,n,C2,2024-01-05,1\n'),
			{ columns: 5, mapping: wide }
		);
		expect(slice!.plain.records).toBe(1);
		expect(textOf(slice!.odd.content)).toBe('2,"a,b",C1,2024-01-05,10\n');
		expect(slice!.odd).toMatchObject({ short: 1, ragged: [{ row: 2, issue: 'missing-cells' }] });
	});

	it('reads of a record that is too long only how it begins, and loses none around it', async () => {
		const long = `${'x'.repeat(LONGEST_RECORD + 100)}\n`;
		const source = sourceOf(
			header + plainRow(1) + plainRow(2) + long + plainRow(3) + long + plainRow(4)
		);
		const reads: number[] = [];
		const watched = {
			...source,
			read: (start: number, end: number) => {
				reads.push(end - start);
				return source.read(start, end);
			}
		};
		const slices = await written(watched, { sliceBytes: 1 << 30 });
		const rows = slices.map(({ plain }) => textOf(plain.content)).join('');
		expect(rows.match(/^\d+,C\d/gm)).toEqual(['2,C1', '3,C2', '5,C3', '7,C4']);
		expect(slices.flatMap(({ faults }) => faults)).toEqual(
			[4, 6].map((row) => ({ row, fault: 'too-long', raw: 'x'.repeat(2000) }))
		);
		// The scanner reads in steps of its own, of 4 MB.
		const others = reads.filter((bytes) => bytes < 1_000_000);
		expect(reads.filter((bytes) => bytes > 1_000_000).length).toBeLessThanOrEqual(2);
		expect(others.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(200_000);
	});

	it('is full when rows, or records that are none, take so many bytes', async () => {
		const rows = Array.from({ length: 60 }, (_, i) => plainRow(i)).join('');
		const faults = `${'f'.repeat(1900)}\n`.repeat(60);
		for (const body of [rows, faults]) {
			const slices = await written(sourceOf(header + body), { sliceBytes: body.length / 5 });
			expect(slices.length).toBeGreaterThanOrEqual(5);
			const records = slices.map(
				({ plain, odd, faults }) => plain.records + odd.records + faults.length
			);
			expect(records.reduce((sum, n) => sum + n, 0)).toBe(60);
		}
	});
});

it('what was begun ends where nobody asks on', async () => {
	const source = sourceOf(header + Array.from({ length: 500 }, (_, i) => plainRow(i)).join(''));
	let [open, closed] = [0, 0];
	async function* parts() {
		open++;
		try {
			yield { source, start: 0 };
		} finally {
			closed++;
		}
	}
	for await (const slice of heldSlices(parts(), dialect, { ...options, sliceBytes: 500 })) {
		expect(slice.plain.records).toBeGreaterThan(0);
		break;
	}
	expect([open, closed]).toEqual([1, 1]);
});
