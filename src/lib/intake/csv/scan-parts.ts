import type { ByteSource } from '../../engine/file-content';
import type { Dialect } from './dialect-shape';
import { scanRecords, type RecordSpan, type ScanOptions } from './record-scanner';

/** A chunk of an export, as UTF-8. */
export interface Part {
	source: ByteSource;
	/** Offset of its text, after a byte-order mark. */
	start: number;
}

/** Records of one of several chunks. */
export interface PartSpan {
	/** Where they lie. */
	source: ByteSource;
	span: RecordSpan;
	/** Which chunk that is, from 0. */
	part: number;
	/** Bytes of all chunks before that one. */
	bytesBefore: number;
}

/**
 * The records of several chunks as those of one file: each has its own header, rows are numbered on
 * from one to the next.
 */
export async function* scanParts(
	parts: AsyncIterable<Part> | Iterable<Part>,
	dialect: Dialect,
	options: Omit<ScanOptions, 'start' | 'rowsBefore'>
): AsyncGenerator<PartSpan> {
	let [part, rowsBefore, bytesBefore] = [0, 0, 0];
	for await (const { source, start } of parts) {
		let rows = 0;
		for await (const span of scanRecords(source, dialect, { ...options, start, rowsBefore })) {
			rows += span.records;
			yield { source, span, part, bytesBefore };
		}
		part++;
		rowsBefore += rows;
		bytesBefore += source.size;
	}
}
