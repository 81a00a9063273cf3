import type { FieldMapping } from '../mapping';
import { FIRST_YEAR, LAST_YEAR, orderedPatterns } from '../typing/date-forms';

/* Dates in their commonest forms, read from bytes and written as DuckDB casts them. */

/** A piece of a form: a number of the date, or a byte that stands there as it is. */
type Piece = 'Y' | 'm' | 'd' | 'H' | 'I' | 'M' | 'S' | 'p' | number;

/** A way of writing, piece by piece. */
export type WrittenDateForm = readonly Piece[];

/** What a date says; the part of the second is left in its bytes. */
export interface DateParts {
	year: number;
	month: number;
	day: number;
	hour: number;
	minute: number;
	second: number;
	/** Where the digits of the part of the second lie, after the point; both 0 where there are none. */
	fractionStart: number;
	fractionEnd: number;
}

export const noDate = (): DateParts => ({
	year: 0,
	month: 0,
	day: 0,
	hour: 0,
	minute: 0,
	second: 0,
	fractionStart: 0,
	fractionEnd: 0
});

/**
 * The forms of a column beside those that begin with the year and marks between: its patterns for
 * `strptime`, where the order of day and month in them is known. Null where one says what is not read
 * here: no date of the column is plain then.
 */
export function dateForms({ patterns, dateOrder }: FieldMapping): WrittenDateForm[] | null {
	const ordered = orderedPatterns(patterns, dateOrder);
	return ordered.every((pattern) => KNOWN.test(pattern)) ? ordered.map(piecesOf) : null;
}

/**
 * Patterns whose every piece is read here: hours of twelve stand before the half of the day, others
 * alone. One that begins with the year and a mark would be tried before what DuckDB casts by itself.
 */
const KNOWN = /^(?!%Y[-/])(%[Ymd]|[^%])+?( (%H:%M(:%S)?|%I:%M(:%S)? %p))?$/;

function piecesOf(pattern: string): WrittenDateForm {
	return pattern
		.split(/(%.)/)
		.flatMap((part): Piece[] =>
			part.startsWith('%') ? [part.slice(1) as Piece] : [...new TextEncoder().encode(part)]
		);
}

const ZERO = 0x30;
const isDigit = (byte: number | undefined): boolean =>
	byte !== undefined && byte >= ZERO && byte <= 0x39;

/** How far the digits at a place reach, up to a number of them; the number they make is put in `at`. */
let number = 0;
function digits(
	bytes: Uint8Array,
	start: number,
	end: number,
	least: number,
	most: number
): number {
	let i = start;
	number = 0;
	while (i < end && i - start < most && isDigit(bytes[i])) {
		number = number * 10 + bytes[i]! - ZERO;
		i++;
	}
	return i - start >= least ? i : -1;
}

/**
 * Reads a cell's bytes, from `start` to the one before `end`, as a date; tells whether they are one,
 * whole, on a day there is, in a year that a business date may be in.
 *
 * @param into takes what was read; of no meaning where the cell is none
 */
export function readDate(
	bytes: Uint8Array,
	start: number,
	end: number,
	forms: readonly WrittenDateForm[],
	into: DateParts
): boolean {
	into.year = into.month = into.day = 0;
	into.hour = into.minute = into.second = into.fractionStart = into.fractionEnd = 0;
	const isRead =
		readYearFirst(bytes, start, end, into) ||
		forms.some((form) => readForm(bytes, start, end, form, into));
	return (
		isRead &&
		into.year >= FIRST_YEAR &&
		into.year <= LAST_YEAR &&
		into.month >= 1 &&
		into.month <= 12 &&
		into.day >= 1 &&
		into.day <= daysIn(into.year, into.month) &&
		into.hour <= 23 &&
		into.minute <= 59 &&
		into.second <= 59
	);
}

const daysIn = (year: number, month: number): number =>
	month === 2
		? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
			? 29
			: 28
		: month === 4 || month === 6 || month === 9 || month === 11
			? 30
			: 31;

const DASH = 0x2d;
const SLASH = 0x2f;
const SPACE = 0x20;
const T = 0x54;
const COLON = 0x3a;
const POINT = 0x2e;

/** `2024-03-05`, `2024/3/5 8:05`, `2024-03-05T08:05:09.123`. */
function readYearFirst(bytes: Uint8Array, start: number, end: number, into: DateParts): boolean {
	let i = digits(bytes, start, end, 4, 4);
	if (i < 0) return false;
	into.year = number;
	const mark = bytes[i];
	if (i >= end || (mark !== DASH && mark !== SLASH)) return false;
	i = digits(bytes, i + 1, end, 1, 2);
	if (i < 0 || i >= end || bytes[i] !== mark) return false;
	into.month = number;
	i = digits(bytes, i + 1, end, 1, 2);
	if (i < 0) return false;
	into.day = number;
	if (i === end) return true;
	if (bytes[i] !== SPACE && bytes[i] !== T) return false;
	i = digits(bytes, i + 1, end, 1, 2);
	if (i < 0 || i >= end || bytes[i] !== COLON) return false;
	into.hour = number;
	i = digits(bytes, i + 1, end, 2, 2);
	if (i < 0) return false;
	into.minute = number;
	if (i === end) return true;
	if (bytes[i] !== COLON) return false;
	i = digits(bytes, i + 1, end, 2, 2);
	if (i < 0) return false;
	into.second = number;
	if (i === end) return true;
	if (bytes[i] !== POINT) return false;
	into.fractionStart = i + 1;
	into.fractionEnd = digits(bytes, i + 1, end, 1, 6);
	return into.fractionEnd === end;
}

function readForm(
	bytes: Uint8Array,
	start: number,
	end: number,
	form: WrittenDateForm,
	into: DateParts
): boolean {
	let i = start;
	for (const piece of form) {
		if (typeof piece === 'number') {
			if (i >= end || bytes[i] !== piece) return false;
			i++;
			continue;
		}
		if (piece === 'p') {
			const half = i + 2 === end ? halfOfDay(bytes[i]!, bytes[i + 1]!) : null;
			if (half === null || into.hour < 1 || into.hour > 12) return false;
			into.hour = (into.hour % 12) + half;
			i += 2;
			continue;
		}
		const isYear = piece === 'Y';
		// Days and months of eight digits in a row have two each.
		const isTight = piece === 'M' || piece === 'S' || form.length === 3;
		i = digits(bytes, i, end, isYear ? 4 : isTight ? 2 : 1, isYear ? 4 : 2);
		if (i < 0) return false;
		if (isYear) into.year = number;
		else if (piece === 'm') into.month = number;
		else if (piece === 'd') into.day = number;
		else if (piece === 'M') into.minute = number;
		else if (piece === 'S') into.second = number;
		else into.hour = number;
	}
	return i === end;
}

/** Hours to add for AM or PM, in either case; null for other letters. */
function halfOfDay(letter: number, m: number): number | null {
	if ((m | 0x20) !== 0x6d) return null;
	return (letter | 0x20) === 0x61 ? 0 : (letter | 0x20) === 0x70 ? 12 : null;
}

/** Bytes that {@link writeDate} writes at most. */
export const DATE_BYTES = 26;

/** Writes a date as `YYYY-MM-DD HH:MM:SS`, with the part of the second behind it; gives where it ends. */
export function writeDate(date: DateParts, bytes: Uint8Array, out: Uint8Array, at: number): number {
	const { year, month, day, hour, minute, second, fractionStart, fractionEnd } = date;
	let to = writePair(out, at, Math.floor(year / 100));
	to = writePair(out, to, year % 100);
	out[to] = DASH;
	to = writePair(out, to + 1, month);
	out[to] = DASH;
	to = writePair(out, to + 1, day);
	out[to] = SPACE;
	to = writePair(out, to + 1, hour);
	out[to] = COLON;
	to = writePair(out, to + 1, minute);
	out[to] = COLON;
	to = writePair(out, to + 1, second);
	if (fractionEnd === 0) return to;
	out[to++] = POINT;
	for (let i = fractionStart; i < fractionEnd; i++) out[to++] = bytes[i]!;
	return to;
}

function writePair(out: Uint8Array, at: number, n: number): number {
	const tens = (n / 10) | 0;
	out[at] = ZERO + tens;
	out[at + 1] = ZERO + n - tens * 10;
	return at + 2;
}

/** A moment as a number that grows with time, to the second; of no other meaning. */
export const momentOf = ({ year, month, day, hour, minute, second }: DateParts): number =>
	((((year * 12 + month) * 31 + day) * 24 + hour) * 60 + minute) * 60 + second;
