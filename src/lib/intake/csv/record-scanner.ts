import type { ByteRange, ByteSource } from '../../engine/file-content';
import { message } from '../../locale/message';
import { IntakeError } from '../intake-error';
import { isNullWord, type CellTraits } from './cell-traits';
import type { Dialect } from './dialect-shape';

/** Why a record can not be read as a row. */
export type RecordFault = 'blank' | 'note' | 'too-many-cells' | 'broken-quote' | 'too-long';

/** A record that can not be read as a row, as it stands in the file. */
export interface FaultyRecord {
	/** Number of the record in the file, from 1, header and titles counted. */
	row: number;
	fault: RecordFault;
	/** The record's text, cut at 2,000 characters. */
	raw: string;
}

/**
 * Consecutive records, few enough to load in one step. A faulty record is replaced by one of
 * {@link PLACEHOLDER}, so that the rows after it keep their numbers.
 */
export interface RecordSlice extends CellTraits {
	content: (Uint8Array<ArrayBuffer> | ByteRange)[];
	/** Number in the file of the slice's first record, from 1. */
	firstRow: number;
	/** Records in the slice, faulty ones counted. */
	records: number;
	faults: FaultyRecord[];
	/** Records with fewer cells than the header; the missing ones are read as empty. */
	short: number;
	/** Records with more cells than the header; the cells past it belong to no column. */
	long: number;
	/** Which records those are, the first ten thousand of the slice. */
	ragged: { row: number; issue: 'extra-cells' | 'missing-cells' }[];
	/** Most cells of a record. */
	width: number;
	/** Whether some byte is NUL, which no text holds. */
	hasNul: boolean;
	/** Whether some text has lost characters before it came here: it holds U+FFFD. */
	hasDamage: boolean;
	/** Whether there are ampersands, with which the entities of HTML begin. */
	hasAmpersand: boolean;
	/** Whether some cell holds a line break. */
	hasQuotedBreak: boolean;
	/** Offset in the file of the slice's end. */
	end: number;
}

export interface ScanOptions {
	/** Offset of the first byte of text, after a byte-order mark. */
	start: number;
	/** Cells of the header. */
	columns: number;
	/** A slice ends with the first record that ends this many bytes past its beginning. */
	sliceBytes: number;
	/** Rows of earlier chunks of the same export; those of this one are numbered after them. */
	rowsBefore?: number;
	/** Bytes read at once. */
	stepBytes?: number;
	signal?: AbortSignal | undefined;
}

/** First cell of a record that stands for a faulty one. Begins with a control code nobody types. */
export const PLACEHOLDER = '\u0001faulty record\u0001';

/** Cells that a record may have past its header; one of more is no row of this table. */
const MOST_EXTRA = 32;

/**
 * Records of a slice: twice what DuckDB packs together in a table. Groups of rows that are nearly full
 * stay as they are; partly filled ones are put together and packed anew with every checkpoint.
 */
const MOST_RECORDS = 2 * 122_880;

/** Ragged records that are named one by one; the others are counted. */
const MOST_NAMED = 10_000;

/** Longest record that is read; the engine refuses longer lines. */
export const LONGEST_RECORD = 2_000_000;

const TAB = 0x09;
const AMPERSAND = 0x26;
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

/** A slice in the making, by offsets. */
class SliceDraft {
	records = 0;
	short = 0;
	long = 0;
	width = 0;
	hasNul = false;
	hasDamage = false;
	readonly nullWords = new Set<number>();
	readonly blankEdges = new Set<number>();
	readonly wideBlanks = new Set<number>();
	hasAmpersand = false;
	readonly ragged: RecordSlice['ragged'] = [];
	hasQuotedBreak = false;
	end: number;
	readonly faults: { row: number; fault: RecordFault; start: number; end: number }[] = [];
	/** Offsets of carriage returns that end a record by themselves, and how many ends are others. */
	readonly loneReturns: number[] = [];
	otherEnds = 0;

	constructor(
		readonly firstRow: number,
		readonly begin: number
	) {
		this.end = begin;
	}

	/** The slice, its faulty records read and replaced. */
	async finish(source: ByteSource, placeholder: Uint8Array<ArrayBuffer>): Promise<RecordSlice> {
		const content: RecordSlice['content'] = [];
		const mended = await this.#withOneLineEnd(source);
		const part = (start: number, end: number) =>
			mended ? mended.slice(start - this.begin, end - this.begin) : { source, start, end };
		let from = this.begin;
		for (const { start, end } of this.faults) {
			if (start > from) content.push(part(from, start));
			content.push(placeholder);
			from = end;
		}
		if (this.end > from) content.push(part(from, this.end));
		const faults = this.faults.map(async ({ row, fault, start, end }) => ({
			row,
			fault,
			raw: fault === 'blank' ? '' : await rawText(source, start, end)
		}));
		const { firstRow, records, short, long, ragged, width, end } = this;
		const { nullWords, blankEdges, wideBlanks } = this;
		const { hasNul, hasDamage, hasAmpersand, hasQuotedBreak } = this;
		return {
			content,
			firstRow,
			records,
			faults: await Promise.all(faults),
			short,
			long,
			ragged,
			width,
			hasNul,
			hasDamage,
			nullWords,
			blankEdges,
			wideBlanks,
			hasAmpersand,
			hasQuotedBreak,
			end
		};
	}

	/**
	 * The slice's bytes where lines end in CR alone here and otherwise there, each CR alone made a line
	 * feed: the engine takes the character after such a CR for its line feed, and loses it. Null where
	 * all lines end alike.
	 */
	async #withOneLineEnd(source: ByteSource): Promise<Uint8Array<ArrayBuffer> | null> {
		// A placeholder ends in a line feed of its own.
		const isMixed = this.loneReturns.length > 0 && this.otherEnds + this.faults.length > 0;
		if (!isMixed) return null;
		const bytes = (await source.read(this.begin, this.end)).slice();
		for (const at of this.loneReturns) bytes[at - this.begin] = LF;
		return bytes;
	}
}

/**
 * Counts a file's records byte by byte, quotes respected, and cuts it into slices. This is the count
 * that what the engine reads is held against: a reader that drops rows is found out.
 *
 * Line ends are LF, CR LF and CR, mixed as they come. Records above and including the header are in
 * no slice.
 *
 * @throws {IntakeError} naming the row where a quote opens that never closes
 */
export async function* scanRecords(
	source: ByteSource,
	{ separator, quote, skippedRecords, headerRecords }: Dialect,
	{ start, columns, sliceBytes, rowsBefore = 0, stepBytes = 1 << 22, signal }: ScanOptions
): AsyncGenerator<RecordSlice> {
	const separatorByte = separator.charCodeAt(0);
	const QUOTE = quote.charCodeAt(0);
	const placeholder = new TextEncoder().encode(PLACEHOLDER + separator.repeat(columns - 1) + '\n');
	const firstDataRow = skippedRecords + headerRecords + 1;

	let draft = new SliceDraft(firstDataRow + rowsBefore, start);
	let row = 1;
	let recordStart = start;
	let at: number = FIELD_START;
	let cells = 1;
	let isBlank = true;
	let openedAtRow = 0;
	let isAfterCr = false;
	/** Where the cell began, in the bytes at hand; before them where it is negative. */
	let cellStart = 0;

	/** Notes what kind of cell ends here. */
	const endCell = (bytes: Uint8Array, end: number): void => {
		if (isNullWord(bytes, cellStart, end, QUOTE)) draft.nullWords.add(cells - 1);
		cellStart = end + 1;
	};
	/** Books the record that ends here; tells whether the slice is full. */
	const endRecord = (end: number): boolean => {
		const fault = faultOf(end);
		if (row >= firstDataRow) {
			draft.records++;
			draft.end = end;
			if (fault) draft.faults.push({ row: row + rowsBefore, fault, start: recordStart, end });
			else {
				if (cells < columns) draft.short++;
				else if (cells > columns) draft.long++;
				if (cells !== columns && draft.ragged.length < MOST_NAMED) {
					draft.ragged.push({
						row: row + rowsBefore,
						issue: cells < columns ? 'missing-cells' : 'extra-cells'
					});
				}
				if (cells > draft.width) draft.width = cells;
			}
		}
		row++;
		recordStart = end;
		at = FIELD_START;
		cells = 1;
		isBlank = true;
		if (row === firstDataRow) draft = new SliceDraft(row + rowsBefore, end);
		return draft.records >= MOST_RECORDS || draft.end - draft.begin >= sliceBytes;
	};
	const faultOf = (end: number): RecordFault | null => {
		if (at === BROKEN) return 'broken-quote';
		if (end - recordStart > LONGEST_RECORD) return 'too-long';
		if (isBlank) return 'blank';
		if (cells === 1 && columns >= 3) return 'note';
		return cells > columns + MOST_EXTRA ? 'too-many-cells' : null;
	};
	const closeSlice = (): Promise<RecordSlice> => {
		const full = draft;
		draft = new SliceDraft(row + rowsBefore, full.end);
		return full.finish(source, placeholder);
	};

	for (let offset = start; offset < source.size; offset += stepBytes) {
		signal?.throwIfAborted();
		const bytes = await source.read(offset, Math.min(source.size, offset + stepBytes));
		for (let i = 0; i < bytes.length; i++) {
			const byte = bytes[i]!;
			if (isAfterCr) {
				isAfterCr = false;
				if (byte === LF) draft.otherEnds++;
				else draft.loneReturns.push(offset + i - 1);
				// The line feed of CR LF belongs to the record that CR ended.
				if (endRecord(offset + i + (byte === LF ? 1 : 0))) yield await closeSlice();
				cellStart = byte === LF ? i + 1 : i;
				if (byte === LF) continue;
			}
			if (byte === SPACE) {
				if (isEdge(bytes[i - 1], bytes[i + 1], separatorByte, QUOTE)) {
					draft.blankEdges.add(cells - 1);
				}
			} else if (byte === AMPERSAND) draft.hasAmpersand = true;
			else if (byte === TAB && separatorByte !== TAB) draft.wideBlanks.add(cells - 1);
			else if (byte === 0xc2 || byte === 0xe3 || byte === 0xef)
				noteRare(bytes, i, draft, cells - 1);
			if (at === QUOTED) {
				if (byte === QUOTE) at = QUOTE_SEEN;
				else if (byte === 0) draft.hasNul = true;
				else if (byte === LF || byte === CR) {
					draft.hasQuotedBreak = true;
					if (offset + i - recordStart > LONGEST_RECORD) throw unclosedQuote(openedAtRow);
				}
			} else if (byte === LF) {
				draft.otherEnds++;
				endCell(bytes, i);
				if (endRecord(offset + i + 1)) yield await closeSlice();
			} else if (byte === CR) {
				endCell(bytes, i);
				isAfterCr = true;
			} else if (at === BROKEN) {
				continue;
			} else if (byte === separatorByte) {
				endCell(bytes, i);
				cells++;
				at = FIELD_START;
			} else if (at === UNQUOTED) {
				if (byte === 0) draft.hasNul = true;
			} else if (at === FIELD_START) {
				if (byte === 0) draft.hasNul = true;
				if (byte === SPACE) continue;
				isBlank = false;
				at = byte === QUOTE ? QUOTED : UNQUOTED;
				if (byte === QUOTE) openedAtRow = row;
			} else if (byte === SPACE) {
				at = CELL_ENDED;
			} else {
				at = byte === QUOTE && at === QUOTE_SEEN ? QUOTED : BROKEN;
			}
		}
		cellStart -= bytes.length;
	}
	// What stands at the end of the file is looked at in SQL.
	draft.nullWords.add(cells - 1);
	if (at === QUOTED) throw unclosedQuote(openedAtRow);
	if (isAfterCr || recordStart < source.size) endRecord(source.size);
	if (draft.records > 0) yield await closeSlice();
}

/** Whether a space between two bytes may begin or end a cell; where a reading ends it may. */
const isEdge = (
	before: number | undefined,
	after: number | undefined,
	separator: number,
	quote: number
): boolean => bounds(before, separator, quote) || bounds(after, separator, quote);

const bounds = (byte: number | undefined, separator: number, quote: number): boolean =>
	byte === undefined || byte === separator || byte === quote || byte === LF || byte === CR;

/** Notes what is rare in UTF-8 and costs time to look for in SQL; where a reading ends, what may be. */
function noteRare(bytes: Uint8Array, at: number, draft: SliceDraft, column: number): void {
	const is = (...character: readonly number[]) =>
		character.every((byte, i) => at + i >= bytes.length || bytes[at + i] === byte);
	if (is(0xef, 0xbf, 0xbd)) draft.hasDamage = true; // U+FFFD
	// No-break, ideographic, byte-order mark.
	if (is(0xc2, 0xa0) || is(0xe3, 0x80, 0x80) || is(0xef, 0xbb, 0xbf)) draft.wideBlanks.add(column);
}

const unclosedQuote = (row: number) =>
	new IntakeError(message('intake.error.unclosedQuote', { row }));

async function rawText(source: ByteSource, start: number, end: number): Promise<string> {
	const bytes = await source.read(start, Math.min(end, start + 8000));
	const text = new TextDecoder().decode(bytes).replace(/\r?\n$|\r$/, '');
	return [...text].slice(0, 2000).join('');
}
