import type { WrittenDateTime, DateOrder, SerialBase } from './date-time';
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
	/** Cells that are written like a date and are none: 2024-02-30. */
	impossible: number;
	/** Different distances from Greenwich that are written, in minutes. */
	offsets: number[];
	/** Whether some cells tell a time of day and no zone. */
	hasNoZone: boolean;
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
	let [hasNoZone, hasEpoch] = [false, false];
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
		else offsets.add(free.offset);
		const pattern = strptimePattern(cell, free);
		if (pattern) patterns.set(pattern, (patterns.get(pattern) ?? 0) + 1);
	}
	const order: DateOrder | null | undefined =
		ordered === 0
			? undefined
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
		impossible,
		offsets: [...offsets].sort((a, b) => a - b),
		hasNoZone,
		hasEpoch,
		patterns: [...patterns]
			.sort((a, b) => b[1] - a[1])
			.slice(0, 4)
			.map(([pattern]) => pattern)
	};
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
