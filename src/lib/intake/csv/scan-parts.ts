import type { ByteSource } from '../../engine/file-content';
import type { Dialect } from './dialect-shape';
import { scanRecords, type RecordSlice, type ScanOptions } from './record-scanner';

/** A chunk of an export, as UTF-8. */
export interface Part {
	source: ByteSource;
	/** Offset of its text, after a byte-order mark. */
	start: number;
}

/** A slice, and which chunk it is of, from 0. */
export type PartSlice = RecordSlice & { part: number };

/**
 * The records of several chunks as those of one file: each has its own header, rows are numbered on
 * from one to the next, and `end` counts the bytes of all.
 */
export async function* scanParts(
	parts: AsyncIterable<Part> | Iterable<Part>,
	dialect: Dialect,
	options: Omit<ScanOptions, 'start' | 'rowsBefore'>
): AsyncGenerator<PartSlice> {
	let [part, rowsBefore, bytesBefore] = [0, 0, 0];
	for await (const { source, start } of parts) {
		let rows = 0;
		for await (const slice of scanRecords(source, dialect, { ...options, start, rowsBefore })) {
			rows += slice.records;
			yield { ...slice, part, end: bytesBefore + slice.end };
		}
		part++;
		rowsBefore += rows;
		bytesBefore += source.size;
	}
}
