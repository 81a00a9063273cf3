import { cellEnd, pastSpaces, type CellMarks } from '../csv/cell-end';
import { isLostCharacter, isNullWord, isWideBlank } from '../csv/cell-traits';
import { LONGEST_RECORD } from '../csv/record-scanner';
import { ByteWriter, ROW_BYTES, type WrittenRows } from './byte-writer';
import { DATE_BYTES, momentOf, noDate, readDate, writeDate } from './plain-date';
import { PlainLabels } from './plain-labels';
import { isPlainNumber } from './plain-number';
import type { PlainColumn, PlainPlan } from './plain-plan';

const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const TAB = 0x09;
const AMPERSAND = 0x26;
const APOSTROPHE = 0x27;
const PLUS = 0x2b;
const EQUALS = 0x3d;

/** Bytes that a plain text must not hold without a look at what they begin. */
const NEEDS_LOOK = new Uint8Array(256);
for (const byte of [AMPERSAND, 0xef, LF, CR]) NEEDS_LOOK[byte] = 1;

/** Second bytes of the entities of HTML: of lt, gt, quot, nbsp, amp and numbers. */
const ENTITY = new Set([...'lgqna#'].map((letter) => letter.charCodeAt(0)));

/** Plain rows, as `plainSourceSql` reads them. */
export interface WrittenPlainRows extends WrittenRows {
	/** Whether some cell holds a line break. */
	hasBreak: boolean;
}

interface PlainCell extends PlainColumn {
	/** Place among the plain columns. */
	place: number;
	labels: PlainLabels;
}

/** Rows of which nothing needs to be said, their mapped cells alone, written as the engine casts them. */
export class PlainRows {
	/** Plain columns by their place in the file. */
	readonly #byPlace: readonly PlainCell[][];
	/** Fields that are read from one column, at most. */
	readonly #mostOfColumn: number;
	readonly #moments: Float64Array;
	/** 1 of dates that tell a part of a second. */
	readonly #fractions: Uint8Array;
	readonly #date = noDate();
	#out = new ByteWriter();
	#hasWitness = false;
	#hasBreak = false;
	records = 0;

	/** @param columns cells of the header */
	constructor(
		private readonly marks: CellMarks,
		private readonly columns: number,
		private readonly plan: PlainPlan
	) {
		this.#moments = new Float64Array(plan.columns.length);
		this.#fractions = new Uint8Array(plan.columns.length);
		this.#byPlace = Array.from({ length: columns }, () => []);
		for (const [place, column] of plan.columns.entries()) {
			const cell = { ...column, place, labels: new PlainLabels(column.field, column.from) };
			this.#byPlace[column.from.column]!.push(cell);
		}
		this.#mostOfColumn = Math.max(...this.#byPlace.map(({ length }) => length));
	}

	/** Bytes that are written. */
	get length(): number {
		return this.#out.length;
	}

	/** Writes a record, from `start` to the byte before `end`, if it is plain; tells whether it is. */
	take(bytes: Uint8Array, start: number, end: number, row: number): boolean {
		const began = this.#out.length;
		const isPlain = this.#writeCells(bytes, start, end, row);
		if (isPlain) this.records++;
		else this.#out.length = began;
		return isPlain;
	}

	/** The rows that were taken since this was last asked, and labels in them that are new. */
	rows(): { rows: WrittenPlainRows; labels: [field: string, label: string][] } {
		const labels = this.#byPlace.flatMap((cells) =>
			cells.flatMap(({ field, labels: met }) =>
				met.fresh().map((label): [string, string] => [field.name, label])
			)
		);
		const rows = {
			content: this.#out.written(),
			records: this.records,
			hasBreak: this.#hasBreak
		};
		this.#hasBreak = false;
		this.#out = new ByteWriter(this.#out.array.length);
		this.records = 0;
		return { rows, labels };
	}

	#writeCells(bytes: Uint8Array, start: number, end: number, row: number): boolean {
		const { separator, quote } = this.marks;
		const [out, plan] = [this.#out, this.plan];
		const last = this.columns - 1;
		if (this.#mostOfColumn * (end - start) > LONGEST_RECORD) return false;
		const most = this.#mostOfColumn * (end - start) + plan.columns.length * (DATE_BYTES + 1);
		out.reserve(most + ROW_BYTES);
		out.number(row);
		this.#hasWitness = false;
		let at = start;
		for (let column = 0; column <= last; column++) {
			let to: number;
			const isQuoted = at < end && bytes[at] === quote;
			if (isQuoted) {
				to = cellEnd(bytes, at, end, separator, quote);
				if (bytes[to - 1] !== quote || to - at < 2) return false;
			} else {
				to = pastSpaces(bytes, at, end);
				// Quotes may stand behind blanks, with separators in them.
				if (to < end && bytes[to] === quote) return false;
				while (to < end && bytes[to] !== separator) to++;
			}
			// A record of another number of cells is not plain.
			if (column === last ? to !== end : to >= end) return false;
			for (const cell of this.#byPlace[column]!) {
				out.byte(separator);
				const isWritten = isQuoted
					? this.#writeQuoted(bytes, at + 1, to - 1, cell)
					: this.#writeCell(bytes, at, to, cell);
				if (!isWritten) return false;
			}
			at = to + 1;
		}
		out.byte(LF);
		if (plan.needsWitness && !this.#hasWitness) return false;
		return plan.spans.every(([from, to]) => {
			const [a, b] = [this.#moments[from]!, this.#moments[to]!];
			// Within one second the parts of it decide, which are not compared here.
			const isClose = a === b && (this.#fractions[from] === 1 || this.#fractions[to] === 1);
			return !(b < a) && !isClose;
		});
	}

	/** Writes the content of a quoted cell, if it is plain. */
	#writeQuoted(bytes: Uint8Array, start: number, end: number, cell: PlainCell): boolean {
		if (end > start && (isBlank(bytes, start) || isBlank(bytes, end - 1))) return false;
		const { kind } = cell.reading;
		if (kind === 'number' || kind === 'date') return this.#writeValue(bytes, start, end, cell);
		if (start === end || isNullWord(bytes, start, end)) return this.#writeNothing(cell);
		const out = this.#out;
		const { quote } = this.marks;
		if (kind === 'label') {
			// Half of an escaped quote would be another label.
			for (let i = start; i < end; i++) if (bytes[i] === quote) return false;
		}
		out.byte(quote);
		if (!this.#writeText(bytes, start, end, cell)) return false;
		out.byte(quote);
		return true;
	}

	/** Writes a cell without quotes, if it is plain. */
	#writeCell(bytes: Uint8Array, from: number, to: number, cell: PlainCell): boolean {
		let [start, end] = [from, to];
		while (start < end && (bytes[start] === SPACE || bytes[start] === TAB)) start++;
		while (start < end && (bytes[end - 1] === SPACE || bytes[end - 1] === TAB)) end--;
		return this.#writeValue(bytes, start, end, cell);
	}

	#writeValue(bytes: Uint8Array, start: number, end: number, cell: PlainCell): boolean {
		if (start === end || isNullWord(bytes, start, end)) return this.#writeNothing(cell);
		const { reading, place } = cell;
		const out = this.#out;
		if (reading.kind === 'number') {
			if (!isPlainNumber(bytes, start, end, reading.number)) return false;
			out.bytes(bytes, start, end);
		} else if (reading.kind === 'date') {
			if (!reading.forms || !readDate(bytes, start, end, reading.forms, this.#date)) return false;
			out.length = writeDate(this.#date, bytes, out.array, out.length);
			this.#moments[place] = momentOf(this.#date);
			this.#fractions[place] = this.#date.fractionEnd > 0 ? 1 : 0;
		} else {
			for (let i = start; i < end; i++) if (bytes[i] === this.marks.quote) return false;
			return this.#writeText(bytes, start, end, cell);
		}
		this.#hasWitness ||= cell.isWitness;
		return true;
	}

	#writeNothing({ isRequired, place }: PlainCell): boolean {
		this.#moments[place] = NaN;
		return !isRequired;
	}

	/** Writes the bytes of a text, an id or a label as they stand, if they are plain. */
	#writeText(bytes: Uint8Array, start: number, end: number, cell: PlainCell): boolean {
		if (isBlank(bytes, start) || isBlank(bytes, end - 1)) return false;
		if (end - start > 1 && isWideBlank(bytes, end - 2)) return false;
		if (end - start > 2 && isWideBlank(bytes, end - 3)) return false;
		const out = this.#out;
		const { array } = out;
		let to = out.length;
		for (let i = start; i < end; i++) {
			const byte = bytes[i]!;
			if (NEEDS_LOOK[byte] === 1) {
				if (byte === LF || byte === CR) this.#hasBreak = true;
				else if (!isHarmless(bytes, i)) return false;
			}
			array[to++] = byte;
		}
		out.length = to;
		const { kind } = cell.reading;
		if (kind === 'label' && !cell.labels.isPlain(bytes, start, end)) return false;
		if (kind === 'id' && !isPlainId(bytes, start, end, cell)) return false;
		this.#hasWitness ||= cell.isWitness;
		return true;
	}
}

const isBlank = (bytes: Uint8Array, at: number): boolean =>
	bytes[at] === SPACE || isWideBlank(bytes, at);

/** Whether a byte begins nothing that would have to be said or changed. */
const isHarmless = (bytes: Uint8Array, at: number): boolean => {
	if (bytes[at] === AMPERSAND) return !ENTITY.has(bytes[at + 1]!);
	return !isLostCharacter(bytes, at);
};

/** Whether an id is kept as it is written, and no spreadsheet has rounded it. */
function isPlainId(bytes: Uint8Array, start: number, end: number, { from }: PlainCell): boolean {
	if (bytes[start] === EQUALS || bytes[start] === APOSTROPHE || from.isRounded) return false;
	if (from.salesforceId && !isSalesforceId(bytes, start, end)) return false;
	if (from.dropPointZero && bytes[end - 1] === 0x30 && bytes[end - 2] === 0x2e) return false;
	for (let i = start; i < end; i++) if (bytes[i] === PLUS) return false;
	return true;
}

/** Whether an id is one that Salesforce writes, with the three characters that tell capitals. */
function isSalesforceId(bytes: Uint8Array, start: number, end: number): boolean {
	if (end - start === 15) return false;
	for (let i = start; i < end; i++) if (!isLetterOrDigit(bytes[i]!)) return false;
	return true;
}

const isLetterOrDigit = (byte: number): boolean =>
	(byte >= 0x30 && byte <= 0x39) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a);
