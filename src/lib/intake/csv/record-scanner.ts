import type { ByteSource } from '../../engine/file-content';
import { message } from '../../locale/message';
import { IntakeError } from '../intake-error';
import type { Dialect } from './dialect-shape';

/** Why a record can not be read as a row. */
export type RecordFault = 'blank' | 'note' | 'too-many-cells' | 'broken-quote' | 'too-long';

/** Consecutive records: where each lies, and which of them are no rows. */
export interface RecordSpan {
	/** Offsets in the source of the first byte, and of the one past the last. */
	begin: number;
	end: number;
	/** Number in the file of the first record, from 1. */
	firstRow: number;
	/** Records, faulty ones counted. */
	records: number;
	/** Offset past each record and its line end, counted from `begin`. */
	ends: number[];
	/** Records that can not be read as rows, each by its place in the span, from 0. */
	faults: { at: number; fault: RecordFault }[];
	/** Whether some byte is NUL, which no text holds. */
	hasNul: boolean;
}

export interface ScanOptions {
	/** Offset of the first byte of text, after a byte-order mark. */
	start: number;
	/** Cells of the header. */
	columns: number;
	/** A span ends with the first record that ends this many bytes past its beginning; 4 MB unless given. */
	spanBytes?: number;
	/** Rows of earlier chunks of the same export; those of this one are numbered after them. */
	rowsBefore?: number;
	/** Bytes read at once. */
	stepBytes?: number;
	signal?: AbortSignal | undefined;
}

/** Cells that a record may have past its header; one of more is no row of this table. */
const MOST_EXTRA = 32;

/** Records of a span, at most: of blank lines there may be millions in a few bytes. */
const MOST_RECORDS = 100_000;

/** Longest record that is read; the engine refuses longer lines. */
export const LONGEST_RECORD = 2_000_000;

const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;

/* Where the scanner is within a record; plain numbers, as this is read once a byte. */
const FIELD_START = 0;
const UNQUOTED = 1;
const QUOTED = 2;
/** After a quote inside a quoted cell: the first half of an escaped quote, or the cell's end. */
const QUOTE_SEEN = 3;
/** After a quoted cell and a blank. */
const CELL_ENDED = 4;
/** In a record whose quotes do not fit: all up to the line's end belongs to it. */
const BROKEN = 5;

/** Which bytes a scan over the inside of a cell has to stop at. */
function stopsAt(...stops: readonly number[]): Uint8Array {
	const table = new Uint8Array(256);
	for (const byte of stops) table[byte] = 1;
	return table;
}

const emptySpan = (firstRow: number, begin: number): RecordSpan => ({
	begin,
	end: begin,
	firstRow,
	records: 0,
	ends: [],
	faults: [],
	hasNul: false
});

/**
 * Counts a file's records byte by byte, quotes respected, and cuts it into spans. This is the count
 * that what the engine reads is held against: a reader that drops rows is found out.
 *
 * Line ends are LF, CR LF and CR, mixed as they come. Records above and including the header are in
 * no span.
 *
 * @throws {IntakeError} naming the row where a quote opens that never closes
 */
export async function* scanRecords(
	source: ByteSource,
	{ separator, quote, skippedRecords, headerRecords }: Dialect,
	{ start, columns, spanBytes = 1 << 22, rowsBefore = 0, stepBytes = 1 << 22, signal }: ScanOptions
): AsyncGenerator<RecordSpan> {
	const SEPARATOR = separator.charCodeAt(0);
	const QUOTE = quote.charCodeAt(0);
	const endsUnquoted = stopsAt(SEPARATOR, LF, CR, 0);
	const endsQuoted = stopsAt(QUOTE, LF, CR, 0);
	const firstDataRow = skippedRecords + headerRecords + 1;

	let span = emptySpan(firstDataRow + rowsBefore, start);
	let row = 1;
	let recordStart = start;
	let at: number = FIELD_START;
	let cells = 1;
	let isBlank = true;
	let openedAtRow = 0;
	let isAfterCr = false;

	/** Books the record that ends here; tells whether the span is full. */
	const endRecord = (end: number): boolean => {
		if (row >= firstDataRow) {
			const fault = faultOf(end);
			if (fault) span.faults.push({ at: span.records, fault });
			span.records++;
			span.end = end;
			span.ends.push(end - span.begin);
		}
		row++;
		recordStart = end;
		at = FIELD_START;
		cells = 1;
		isBlank = true;
		if (row === firstDataRow) span = emptySpan(row + rowsBefore, end);
		return span.records >= MOST_RECORDS || span.end - span.begin >= spanBytes;
	};
	const faultOf = (end: number): RecordFault | null => {
		if (at === BROKEN) return 'broken-quote';
		if (end - recordStart > LONGEST_RECORD) return 'too-long';
		if (isBlank) return 'blank';
		if (cells === 1 && columns >= 3) return 'note';
		return cells > columns + MOST_EXTRA ? 'too-many-cells' : null;
	};
	const closeSpan = (): RecordSpan => {
		const full = span;
		span = emptySpan(row + rowsBefore, full.end);
		return full;
	};

	for (let offset = start; offset < source.size; offset += stepBytes) {
		signal?.throwIfAborted();
		const bytes = await source.read(offset, Math.min(source.size, offset + stepBytes));
		for (let i = 0; i < bytes.length; i++) {
			if (at === UNQUOTED) while (i < bytes.length && endsUnquoted[bytes[i]!] === 0) i++;
			else if (at === QUOTED) while (i < bytes.length && endsQuoted[bytes[i]!] === 0) i++;
			if (i === bytes.length) break;
			const byte = bytes[i]!;
			if (isAfterCr) {
				isAfterCr = false;
				// The line feed of CR LF belongs to the record that CR ended.
				if (endRecord(offset + i + (byte === LF ? 1 : 0))) yield closeSpan();
				if (byte === LF) continue;
			}
			if (byte === 0) span.hasNul = true;
			if (at === QUOTED) {
				if (byte === QUOTE) at = QUOTE_SEEN;
				else if (byte !== 0 && offset + i - recordStart > LONGEST_RECORD) {
					throw unclosedQuote(openedAtRow); // at a line end
				}
			} else if (byte === LF) {
				if (endRecord(offset + i + 1)) yield closeSpan();
			} else if (byte === CR) {
				isAfterCr = true;
				at = at === UNQUOTED ? FIELD_START : at;
			} else if (at === BROKEN) {
				continue;
			} else if (byte === SEPARATOR) {
				cells++;
				at = FIELD_START;
			} else if (at === FIELD_START) {
				if (byte === SPACE) continue;
				isBlank = false;
				at = byte === QUOTE ? QUOTED : UNQUOTED;
				if (byte === QUOTE) openedAtRow = row;
			} else if (at === UNQUOTED) {
				continue;
			} else if (byte === SPACE) {
				at = CELL_ENDED;
			} else {
				at = byte === QUOTE && at === QUOTE_SEEN ? QUOTED : BROKEN;
			}
		}
	}
	if (at === QUOTED) throw unclosedQuote(openedAtRow);
	if (isAfterCr || recordStart < source.size) endRecord(source.size);
	if (span.records > 0) yield closeSpan();
}

const unclosedQuote = (row: number) =>
	new IntakeError(message('intake.error.unclosedQuote', { row }));
