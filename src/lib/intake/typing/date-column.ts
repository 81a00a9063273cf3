import type { WrittenDateTime } from './date-time';
import type { DateOrder, SerialBase } from './marks';
import { readDateTime } from './date-time';
import { narrowText } from '../../canonical/wide-text';

/** What a column's cells say of how its dates are written. */
export interface DateColumn {
	/** Share of the cells that are dates, 0–1. 0 where all are empty. */
	share: number;
	/** Order of day and month; null where it can not be told and a person has to; undefined: no need. */
	order?: DateOrder | null;
	/** Set where cells are numbers of days. */
	serial?: SerialBase;
	/** Cells in which day and month could be either, whatever was decided. */
	ambiguous: number;
	/** Whether some years are written with two digits. */
	hasShortYears: boolean;
	/** Cells that are written like a date and are none: 2024-02-30. */
	impossible: number;
	/** Different distances from Greenwich that are written, in minutes. */
	offsets: number[];
	/** Whether some cells tell a time of day and no zone. */
	hasNoZone: boolean;
	/** Whether some cells tell a time of day on the clock of Greenwich; a midnight there is a day's name. */
	hasUtcClock: boolean;
	/** Whether cells count from 1970 in Greenwich time. */
	hasEpoch: boolean;
	/** Formats of DuckDB's strptime for the commonest ways of writing, at most four. */
	patterns: string[];
}

/** Days of 1955–2119 in a spreadsheet's count; a column of such numbers may be dates. */
const isSerial = (text: string) => /^[2-7]\d{4}(\.\d+)?$/.test(text);

/**
 * Decides how a column's dates are written, from all its cells and never cell by cell: whether the
 * day or the month stands first is one decision. Where no number is past 12 nobody may guess.
 */
export function readDateColumn(cells: readonly string[]): DateColumn {
	const filled = cells.map(narrowText).filter((cell) => cell !== '');
	const serials = filled.filter(isSerial).length;
	const serial: SerialBase | undefined = serials * 2 > filled.length ? '1900' : undefined;
	let [read, ambiguous, impossible, dayFirst, monthFirst, ordered] = [0, 0, 0, 0, 0, 0];
	const offsets = new Set<number>();
	const patterns = new Map<string, number>();
	let [hasNoZone, hasUtcClock, hasEpoch] = [false, false, false];
	for (const cell of filled) {
		const free = readDateTime(cell, { serial });
		if (free === 'unreadable') continue;
		const numbers = /^(\d{1,2})[-/.](\d{1,2})[-/.]/.exec(cell);
		if (numbers) {
			ordered++;
			if (Number(numbers[1]) > 12) dayFirst++;
			else if (Number(numbers[2]) > 12) monthFirst++;
			else if (free === 'ambiguous') ambiguous++;
		}
		if (free === 'impossible') {
			impossible++;
			continue;
		}
		read++;
		if (free === 'ambiguous') continue;
		if (free.form === 'epoch') hasEpoch = true;
		else if (free.offset === null) hasNoZone ||= !free.local.endsWith('T00:00:00');
		else {
			offsets.add(free.offset);
			hasUtcClock ||= free.offset === 0 && !free.local.endsWith('T00:00:00');
		}
		const pattern = strptimePattern(cell, free);
		if (pattern) patterns.set(pattern, (patterns.get(pattern) ?? 0) + 1);
	}
	const short = yearPlace(filled);
	const order: DateOrder | null | undefined =
		ordered === 0
			? undefined
			: short !== 'last'
				? short
				: dayFirst === monthFirst
					? ambiguous > 0 || dayFirst > 0
						? null
						: 'month-first'
					: dayFirst > monthFirst
						? 'day-first'
						: 'month-first';
	return {
		share: filled.length === 0 ? 0 : read / filled.length,
		...(order !== undefined && { order }),
		...(serial && { serial }),
		ambiguous,
		hasShortYears: filled.some((cell) => SHORT.test(cell)),
		impossible,
		offsets: [...offsets].sort((a, b) => a - b),
		hasNoZone,
		hasUtcClock,
		hasEpoch,
		patterns: [...patterns]
			.sort((a, b) => b[1] - a[1])
			.slice(0, 4)
			.map(([pattern]) => pattern)
	};
}

/** Three numbers of at most two digits. */
const SHORT = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T, ]|$)/;

/** Different years at most, and different days at least, for a number to be known as the year. */
const MOST_YEARS = 4;
const LEAST_DAYS = 10;

/**
 * Where the year of two digits stands: last unless all cells could be a year, a month and a day in
 * that order; then whichever of the two has few values while the other has many; else nobody knows.
 */
function yearPlace(cells: readonly string[]): 'last' | 'year-first' | null {
	const dates = cells.flatMap((cell) => {
		const match = SHORT.exec(cell);
		return match ? [match] : [];
	});
	const couldLead = dates.every(
		([, year, month, day]) =>
			year!.length === 2 &&
			Number(month) <= 12 &&
			Number(month) > 0 &&
			Number(day) <= 31 &&
			Number(day) > 0
	);
	if (dates.length === 0 || !couldLead) return 'last';
	const couldTrail = dates.every(
		([, first, second, year]) =>
			year!.length === 2 &&
			Math.min(Number(first), Number(second)) <= 12 &&
			Math.max(Number(first), Number(second)) <= 31
	);
	if (!couldTrail) return 'year-first';
	const different = (group: number) => new Set(dates.map((match) => match[group])).size;
	const [first, last] = [different(1), different(3)];
	if (first <= MOST_YEARS && last >= LEAST_DAYS) return 'year-first';
	return last <= MOST_YEARS && first >= LEAST_DAYS ? 'last' : null;
}

/**
 * The format with which DuckDB's strptime reads a text as it stands, for the common ways of writing
 * that its own cast does not know; null for all others, which are read the long way. Numbers before
 * the year are left as `%1` and `%2` until their order is known.
 */
function strptimePattern(text: string, { form, offset }: WrittenDateTime): string | null {
	if (offset !== null || form === 'epoch' || form === 'serial') return null;
	const match =
		/^(\d{1,2})([-/.])(\d{1,2})([-/.])(\d{4})(?: (\d{1,2}:\d{2}(?::\d{2})?)( AM| PM)?)?$/.exec(
			text
		);
	if (match) {
		const [, , first, , second, , clock, half] = match;
		return `%1${first}%2${second}%Y${clockPattern(clock, half)}`;
	}
	const chinese = /^\d{4}年\d{1,2}月\d{1,2}日(?: (\d{1,2}:\d{2}(?::\d{2})?))?$/.exec(text);
	if (chinese) return `%Y年%m月%d日${clockPattern(chinese[1], undefined)}`;
	const dotted = /^\d{4}\.\d{1,2}\.\d{1,2}(?: (\d{1,2}:\d{2}(?::\d{2})?))?$/.exec(text);
	if (dotted) return `%Y.%m.%d${clockPattern(dotted[1], undefined)}`;
	return /^\d{8}$/.test(text) ? '%Y%m%d' : null;
}

function clockPattern(clock: string | undefined, half: string | undefined): string {
	if (!clock) return '';
	const seconds = clock.split(':').length === 3 ? ':%S' : '';
	return half ? ` %I:%M${seconds} %p` : ` %H:%M${seconds}`;
}
