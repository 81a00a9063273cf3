import type { ByteSource } from '../../engine/file-content';
import { separators } from '../csv/dialect-shape';

const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const BLANK = 0x20;
const COMMA = 0x2c;
const QUOTE = 0x22;

/** Lines that are looked at, and the fewest columns of a table set in blanks. */
const LOOK = 200;
const FEWEST = 3;

/** Share of the lines that must hold the same number of cells. */
const REGULAR = 0.95;

const STEP = 1 << 20;

/**
 * How many columns a text has that is a table set in blanks, as old reports print them: no other
 * separator anywhere, the same number of cells in nearly every line, and runs of blanks or indented
 * lines, which running text and a list of names have not. 0 for any other text.
 *
 * @param head the beginning of the text; a last line that is cut off is not looked at
 */
export function alignedColumns(head: string): number {
	const lines = head.split(/\r?\n/).slice(0, -1).filter(isFilled).slice(0, LOOK);
	if (lines.length < 2 || lines.some((line) => separators.some((mark) => line.includes(mark)))) {
		return 0;
	}
	const counts = new Map<number, number>();
	for (const line of lines) {
		const cells = line.trim().split(/ +/).length;
		counts.set(cells, (counts.get(cells) ?? 0) + 1);
	}
	const [cells, times] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a));
	const set = lines.filter((line) => /^ | {2}/.test(line.trimEnd())).length;
	const isTable = cells >= FEWEST && times >= lines.length * REGULAR && set * 2 >= lines.length;
	return isTable ? cells : 0;
}

const isFilled = (line: string) => line.trim() !== '';

/**
 * The same table as CSV, line by line, in the encoding it has: a blank, a comma and a quote are one
 * byte in each that is read here, and part of no other character, UTF-16 apart. A line of another
 * number of cells, in which nobody knows what is missing, is one cell: a note, that is left out.
 *
 * @param columns cells of a line, as {@link alignedColumns} counts them
 */
export async function* alignedSteps(
	source: ByteSource,
	columns: number,
	signal?: AbortSignal
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
	let rest = new Uint8Array();
	for (let at = 0; at < source.size; at += STEP) {
		signal?.throwIfAborted();
		const read = await source.read(at, Math.min(source.size, at + STEP));
		const bytes = new Uint8Array(rest.length + read.length);
		bytes.set(rest);
		bytes.set(read, rest.length);
		const end = bytes.lastIndexOf(LINE_FEED) + 1;
		yield linesAsCsv(bytes.subarray(0, end), columns);
		rest = bytes.slice(end);
	}
	if (rest.length > 0) yield linesAsCsv(rest, columns);
}

function linesAsCsv(bytes: Uint8Array, columns: number): Uint8Array<ArrayBuffer> {
	// Every cell between quotes, each byte of which is doubled, is the most it can grow to.
	const out = new Uint8Array(bytes.length * 3 + 2);
	let length = 0;
	const write = (cell: Uint8Array, isFirst: boolean) => {
		if (!isFirst) out[length++] = COMMA;
		const isQuoted = cell.includes(COMMA) || cell.includes(QUOTE);
		if (isQuoted) out[length++] = QUOTE;
		for (const byte of cell) {
			if (byte === QUOTE) out[length++] = QUOTE;
			out[length++] = byte;
		}
		if (isQuoted) out[length++] = QUOTE;
	};
	for (let at = 0; at < bytes.length;) {
		const feed = bytes.indexOf(LINE_FEED, at);
		const end = feed < 0 ? bytes.length : feed;
		const line = bytes.subarray(at, bytes[end - 1] === RETURN ? end - 1 : end);
		const cells = cellsOf(line);
		if (cells.length === columns) cells.forEach((cell, i) => write(cell, i === 0));
		else write(line, true);
		if (feed >= 0) out[length++] = LINE_FEED;
		at = end + 1;
	}
	return out.slice(0, length);
}

function cellsOf(line: Uint8Array): Uint8Array[] {
	const cells: Uint8Array[] = [];
	for (let at = 0; at < line.length; at++) {
		if (line[at] === BLANK) continue;
		const start = at;
		while (at < line.length && line[at] !== BLANK) at++;
		cells.push(line.subarray(start, at));
	}
	return cells;
}
