import type { CellMarks } from '../csv/cell-end';
import type { Dialect } from '../csv/dialect-shape';
import type { RecordFault, RecordSpan } from '../csv/record-scanner';
import { OddRows, type WrittenOddRows } from './odd-rows';
import type { PlainPlan } from './plain-plan';
import { PlainRows, type WrittenPlainRows } from './plain-rows';

/** A record that can not be read as a row, as it stands in the file. */
export interface FaultyRecord {
	/** Number of the record in the file, from 1, header and titles counted. */
	row: number;
	fault: RecordFault;
	/** The record's text, cut at 2,000 characters. */
	raw: string;
}

/** Records in one of three places each, few enough to load in one step. */
export interface WrittenSlice {
	/** Rows of which nothing needs to be said, their mapped cells as the engine casts them. */
	plain: WrittenPlainRows;
	/** All other rows, their cells as they stand. */
	odd: WrittenOddRows;
	/** Records that are no rows. */
	faults: FaultyRecord[];
	/** Labels of plain rows that no slice before had, by field. */
	labels: [field: string, label: string][];
	/** Offset in the source of the slice's end. */
	end: number;
}

const LF = 0x0a;
const CR = 0x0d;

/**
 * Rows of a slice: twice what DuckDB packs together in a table. Groups of rows that are full are
 * written at once and stay as they are; those that are not are packed anew at the end, all of them,
 * which took 1.2 s for a million rows.
 */
const MOST_ROWS = 2 * 122_880;

const NO_ROWS: WrittenPlainRows = { content: new Uint8Array(), records: 0, hasBreak: false };

/**
 * Writes the records of a file anew, span by span: plain rows, the mapped cells alone and typed in
 * their bytes; and the others as they stand. The engine reads the plain ones straight into their
 * types, in a fraction of the time that judging takes.
 */
export class SliceWriter {
	readonly #plain: PlainRows | null;
	#odd: OddRows;
	#faults: FaultyRecord[] = [];
	/** Characters of the records that are no rows. */
	#faultyText = 0;
	private readonly marks: CellMarks;

	/**
	 * @param columns cells of the header
	 * @param plan how plain rows are told from the others; null where all are odd
	 * @param sliceBytes a slice is full when its rows take so many, if it is not full before
	 */
	constructor(
		{ separator, quote }: Pick<Dialect, 'separator' | 'quote'>,
		private readonly columns: number,
		plan: PlainPlan | null,
		private readonly sliceBytes: number
	) {
		this.marks = { separator: separator.charCodeAt(0), quote: quote.charCodeAt(0) };
		this.#plain = plan && new PlainRows(this.marks, columns, plan);
		this.#odd = new OddRows(this.marks, columns);
	}

	/**
	 * Takes the records of a span in; gives the slices that are full.
	 *
	 * @param bytes all bytes of the span
	 */
	*take(bytes: Uint8Array, span: RecordSpan): Generator<WrittenSlice> {
		let [start, fault] = [0, 0];
		for (let at = 0; at < span.records; at++) {
			const [row, next] = [span.firstRow + at, span.ends[at]!];
			const end = withoutLineEnd(bytes, start, next);
			if (span.faults[fault]?.at === at) {
				const { fault: why } = span.faults[fault++]!;
				const raw = why === 'blank' ? '' : rawText(bytes, start, end);
				this.#faults.push({ row, fault: why, raw });
				this.#faultyText += raw.length;
			} else {
				const hasNul = span.hasNul && bytes.subarray(start, end).includes(0);
				if (hasNul || !this.#plain?.take(bytes, start, end, row)) {
					this.#odd.take(bytes, start, end, row, hasNul);
				}
			}
			start = next;
			if (this.#isFull()) yield this.finish(span.begin + next);
		}
	}

	#isFull(): boolean {
		const { length = 0, records = 0 } = this.#plain ?? {};
		const most = Math.max(records, this.#odd.records, this.#faults.length);
		return most >= MOST_ROWS || length + this.#odd.length + this.#faultyText >= this.sliceBytes;
	}

	/** The slice of all that was taken since the last one, up to an offset in the source. */
	finish(end: number): WrittenSlice {
		const { rows = NO_ROWS, labels = [] } = this.#plain?.rows() ?? {};
		const slice = { plain: rows, odd: this.#odd.rows(), faults: this.#faults, labels, end };
		this.#odd = new OddRows(this.marks, this.columns);
		this.#faults = [];
		this.#faultyText = 0;
		return slice;
	}
}

function withoutLineEnd(bytes: Uint8Array, start: number, next: number): number {
	let end = next;
	if (end > start && bytes[end - 1] === LF) end--;
	if (end > start && bytes[end - 1] === CR) end--;
	return end;
}

function rawText(bytes: Uint8Array, start: number, end: number): string {
	const text = new TextDecoder().decode(bytes.subarray(start, Math.min(end, start + 8000)));
	return [...text].slice(0, 2000).join('');
}
