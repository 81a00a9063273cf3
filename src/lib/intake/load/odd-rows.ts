import { cellEnd, pastSpaces, type CellMarks } from '../csv/cell-end';
import { TraitsOfCells, type CellTraits } from '../csv/cell-traits';
import { ByteWriter, ROW_BYTES, type WrittenRows } from './byte-writer';

const LF = 0x0a;

/** Ragged rows that are named one by one; the others are counted. */
const MOST_NAMED = 10_000;

/** Rows that are not plain, and what is to be known of them before they are judged. */
export interface WrittenOddRows extends WrittenRows, CellTraits {
	/** Rows with fewer cells than the header; the missing ones are read as empty. */
	short: number;
	/** Rows with more cells than the header; the cells past it belong to no column. */
	long: number;
	/** Which rows those are, the first ten thousand of the slice. */
	ragged: { row: number; issue: 'extra-cells' | 'missing-cells' }[];
	/** Most cells of a row. */
	width: number;
	/** Whether some byte is NUL, which no text holds. */
	hasNul: boolean;
}

/** Rows that are not plain, written as they stand. */
export class OddRows {
	readonly #out = new ByteWriter();
	readonly #traits = new TraitsOfCells();
	records = 0;
	#short = 0;
	#long = 0;
	#width = 0;
	#hasNul = false;
	readonly #ragged: WrittenOddRows['ragged'] = [];

	/** @param columns cells of the header */
	constructor(
		private readonly marks: CellMarks,
		private readonly columns: number
	) {}

	/** Bytes that are written. */
	get length(): number {
		return this.#out.length;
	}

	/** Writes a record, from `start` to the byte before `end`, and notes what its cells hold. */
	take(bytes: Uint8Array, start: number, end: number, row: number, hasNul: boolean): void {
		const { separator, quote } = this.marks;
		const out = this.#out;
		out.reserve(end - start + ROW_BYTES);
		out.number(row);
		out.byte(separator);
		let [at, cells] = [start, 0];
		for (let to = -1; to < end; at = to + 1) {
			// The engine takes quotes behind blanks for a part of the text.
			const first = pastSpaces(bytes, at, end);
			if (bytes[first] === quote) at = first;
			to = cellEnd(bytes, at, end, separator, quote);
			out.bytes(bytes, at, Math.min(to + 1, end));
			const isQuoted = bytes[at] === quote && bytes[to - 1] === quote && to - at > 1;
			const inset = isQuoted ? 1 : 0;
			this.#traits.note(bytes, at + inset, to - inset, cells++, isQuoted);
		}
		out.byte(LF);
		this.records++;
		this.#width = Math.max(this.#width, cells);
		this.#hasNul ||= hasNul;
		if (cells !== this.columns) this.#bookRagged(row, cells < this.columns);
	}

	#bookRagged(row: number, isShort: boolean): void {
		if (isShort) this.#short++;
		else this.#long++;
		if (this.#ragged.length === MOST_NAMED) return;
		this.#ragged.push({ row, issue: isShort ? 'missing-cells' : 'extra-cells' });
	}

	/** The rows that were taken. */
	rows(): WrittenOddRows {
		const { nullWords, blankEdges, wideBlanks, hasDamage, hasAmpersand, hasBreak } = this.#traits;
		return {
			content: this.#out.written(),
			records: this.records,
			...{ nullWords, blankEdges, wideBlanks, hasDamage, hasAmpersand, hasBreak },
			short: this.#short,
			long: this.#long,
			ragged: this.#ragged,
			width: this.#width,
			hasNul: this.#hasNul
		};
	}
}
