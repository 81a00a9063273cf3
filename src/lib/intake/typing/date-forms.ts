/**
 * The ways a date is written, as patterns that JavaScript and DuckDB (RE2) read alike, over text as
 * `narrowText` leaves it. Each gives year, month and day by the number of its group, and what follows
 * the date, its time of day, as the last one.
 */
export interface DateForm {
	readonly id:
		| 'year-first'
		| 'short-year-first-2000'
		| 'short-year-first-1900'
		| 'compact'
		| 'numeric'
		| 'numeric-short-2000'
		| 'numeric-short-1900'
		| 'day-month-name'
		| 'day-month-name-short-2000'
		| 'day-month-name-short-1900'
		| 'month-name-day';
	readonly pattern: string;
	/** Group of the year; for short years the century goes before it. */
	readonly year: number;
	readonly century?: '19' | '20';
	/** Groups of the two numbers, or of the month's name and the day. */
	readonly month: number;
	readonly day: number;
	/** Whether month and day stand in the order that a column has to be asked for. */
	readonly isOrdered?: true;
	/** Whether the year has two digits and stands where a day or a month may: only where that is known. */
	readonly isYearFirst?: true;
	readonly rest: number;
}

/** Three letters that begin the English month names, in order. */
export const MONTHS = 'JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC';

const NAMES = '(JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]*\\.?';
const WEEKDAY = '(?:[A-Z]{3,9}\\.?,? )?';
const REST = '(?:[T, ]+(.*))?$';
/** POSIX: two digits from 69 on mean 19xx, others 20xx. */
const SHORT_2000 = "'?([0-5]\\d|6[0-8])";
const SHORT_1900 = "'?(69|[7-9]\\d)";

export const dateForms: readonly DateForm[] = [
	{
		id: 'year-first',
		pattern: '^(\\d{4})[-/.年] ?(\\d{1,2})[-/.月] ?(\\d{1,2})(?:[日号] ?|[T ]+|$)(.*)$',
		year: 1,
		month: 2,
		day: 3,
		rest: 4
	},
	{
		id: 'short-year-first-2000',
		pattern: `^([0-5]\\d|6[0-8])[-/.](\\d{1,2})[-/.](\\d{1,2})${REST}`,
		year: 1,
		century: '20',
		month: 2,
		day: 3,
		isYearFirst: true,
		rest: 4
	},
	{
		id: 'short-year-first-1900',
		pattern: `^(69|[7-9]\\d)[-/.](\\d{1,2})[-/.](\\d{1,2})${REST}`,
		year: 1,
		century: '19',
		month: 2,
		day: 3,
		isYearFirst: true,
		rest: 4
	},
	{
		id: 'compact',
		pattern: '^((?:19|20|21)\\d{2})(\\d{2})(\\d{2})(?:[T ]?(\\d{4}(?:\\d{2})?))?$',
		year: 1,
		month: 2,
		day: 3,
		rest: 4
	},
	{
		id: 'numeric',
		pattern: `^(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})${REST}`,
		year: 3,
		month: 1,
		day: 2,
		isOrdered: true,
		rest: 4
	},
	{
		id: 'numeric-short-2000',
		pattern: `^(\\d{1,2})[-/.](\\d{1,2})[-/.]${SHORT_2000}${REST}`,
		year: 3,
		century: '20',
		month: 1,
		day: 2,
		isOrdered: true,
		rest: 4
	},
	{
		id: 'numeric-short-1900',
		pattern: `^(\\d{1,2})[-/.](\\d{1,2})[-/.]${SHORT_1900}${REST}`,
		year: 3,
		century: '19',
		month: 1,
		day: 2,
		isOrdered: true,
		rest: 4
	},
	{
		id: 'day-month-name',
		pattern: `^${WEEKDAY}(\\d{1,2})(?:ST|ND|RD|TH)?[- ./]*${NAMES}[-,. /]+(\\d{4})${REST}`,
		year: 3,
		month: 2,
		day: 1,
		rest: 4
	},
	{
		id: 'day-month-name-short-2000',
		pattern: `^${WEEKDAY}(\\d{1,2})(?:ST|ND|RD|TH)?[- ./]*${NAMES}[-,. /]+${SHORT_2000}${REST}`,
		year: 3,
		century: '20',
		month: 2,
		day: 1,
		rest: 4
	},
	{
		id: 'day-month-name-short-1900',
		pattern: `^${WEEKDAY}(\\d{1,2})(?:ST|ND|RD|TH)?[- ./]*${NAMES}[-,. /]+${SHORT_1900}${REST}`,
		year: 3,
		century: '19',
		month: 2,
		day: 1,
		rest: 4
	},
	{
		id: 'month-name-day',
		pattern: `^${WEEKDAY}${NAMES} (\\d{1,2})(?:ST|ND|RD|TH)?,? (\\d{4})${REST}`,
		year: 3,
		month: 1,
		day: 2,
		rest: 4
	}
];

/** Whether a form is one of a column's, by the order of the numbers in it. */
export const isFormOf = (
	{ isYearFirst, isOrdered, century }: DateForm,
	order: string | null | undefined
): boolean => (order === 'year-first' ? !(isOrdered && century !== undefined) : !isYearFirst);

/**
 * A time of day behind a date. Groups: 1 half of the day before the hour, 2 hour, 3 minute, 4 second,
 * 5 decimals of it, 6 half of the day behind, 7 distance from Greenwich.
 */
export const TIME_PATTERN =
	'^(?:\\(?(?:星期|周)[一二三四五六日天]\\)? ?)?(?:AT )?(上午|下午|中午|凌晨|早上|晚上|AM|PM)? ?(\\d{1,2})(?:[:.时点] ?(\\d{1,2})?分?(?:[:.]?(\\d{1,2})(?:[.,](\\d{1,9}))?秒?)?)? ?(AM|PM|A\\.M\\.|P\\.M\\.)? ?\\(?(Z|UTC|GMT|(?:UTC|GMT)?[-+]\\d{1,2}(?::?\\d{2})?)?\\)?$';

/** A time of day without marks, behind a compact date: 0830, 083000. */
export const COMPACT_TIME_PATTERN = '^(\\d{2})(\\d{2})(\\d{2})?$';

/** Words for the second half of the day. At noon, 12 stays 12. */
export const AFTERNOON = ['PM', 'P.M.', '下午', '晚上', '中午'];

/** Words for the first half, in which 12 is 0. */
export const MORNING = ['AM', 'A.M.', '上午', '凌晨', '早上'];

/** Milliseconds since 1970 of the years 2001–2128, and seconds of 2001–2286. */
export const EPOCH_MS_PATTERN = '^[1-4]\\d{12}$';
export const EPOCH_S_PATTERN = '^[1-9]\\d{9}$';

/** Days since a spreadsheet's epoch, with a share of a day for the time. */
export const SERIAL_PATTERN = '^\\d{1,6}(?:\\.\\d+)?$';

/** A column's patterns for `strptime`, day and month in their order; without those whose order nobody knows. */
export const orderedPatterns = (
	patterns: readonly string[] = [],
	order: string | null | undefined
): string[] =>
	patterns.flatMap((pattern) => {
		if (!pattern.includes('%1')) return [pattern];
		if (!order || order === 'year-first') return [];
		const [first, second] = order === 'day-first' ? ['%d', '%m'] : ['%m', '%d'];
		return [pattern.replace('%1', first!).replace('%2', second!)];
	});

/** Years that a business date may be in; others are slips of the keyboard. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2199;
