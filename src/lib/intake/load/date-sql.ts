import { constantSql, literal } from '../../sql/literal';
import { joinSql, sql, type Sql } from '../../sql/sql';
import {
	AFTERNOON,
	EPOCH_MS_PATTERN,
	EPOCH_S_PATTERN,
	FIRST_YEAR,
	LAST_YEAR,
	MONTHS,
	MORNING,
	SERIAL_PATTERN,
	TIME_PATTERN,
	dateForms,
	isFormOf,
	orderedPatterns,
	type DateForm
} from '../typing/date-forms';
import type { DateOrder, SerialBase } from '../typing/marks';
import { NARROW, WIDE } from '../../canonical/wide-text';
import { zoneChanges, type ZoneChange } from '../typing/zone';

/** How a column's dates are read; see {@link DateColumn}. */
export interface DateColumnReading {
	order?: DateOrder | null | undefined;
	serial?: SerialBase | undefined;
	/** Ways of writing that most cells follow, tried first. */
	patterns?: readonly string[] | undefined;
	/** IANA zone whose clock counts, for cells that say how far theirs is from Greenwich. */
	zone?: string | null | undefined;
}

/*
 * Read in stages, each a column of the select around the one before, so that no expression is
 * computed twice and the later stages only see the few cells that the quick one could not read.
 */

/** Text as readers compare it; see `narrowText`. */
export const narrowSql = (cell: Sql): Sql =>
	sql`upper(trim(regexp_replace(translate(${cell}, ${constantSql(WIDE)}, ${constantSql(NARROW)}), '\\s+', ' ', 'g')))`;

/** Stage 1: what DuckDB itself reads, without a check of the year. NULL for all else. */
export function quickDateSql(cell: Sql, { order, patterns, zone }: DateColumnReading): Sql {
	const iso = sql`TRY_CAST(${cell} AS TIMESTAMP)`;
	const known = orderedPatterns(patterns, order);
	const formats: Sql = { parts: [`[${known.map(literal).join(', ')}]`], values: [] };
	// strptime reads words such as `infinity` as 1900, whatever the format.
	const quick =
		known.length > 0
			? sql`coalesce(CASE WHEN left(${cell}, 1) <= '9' THEN try_strptime(${cell}, ${formats}) END, ${iso})`
			: iso;
	// A cell with a zone is moved to the business's own; DuckDB would leave it as it is.
	return zone
		? sql`CASE WHEN NOT regexp_matches(${cell}, ${constantSql(ZONED)}) THEN ${quick} END`
		: quick;
}

const ZONED = ':\\d{2}(?:\\.\\d+)?\\s*(?:[zZ]|(?:UTC|GMT)?[-+]\\d{2}:?(?:\\d{2})?|UTC|GMT)\\s*$';

/** Whether a moment is within the years that a business date may be in. */
export const isPlausibleSql = (moment: Sql): Sql =>
	sql`${moment} >= TIMESTAMP ${constantSql(`${FIRST_YEAR}-01-01`)} AND ${moment} < TIMESTAMP ${constantSql(`${LAST_YEAR + 1}-01-01`)}`;

/** Stage 3: the date as `YYYY-M-D|time of day`, `@microseconds` for counts, NULL for neither. */
export function datePartsSql(text: Sql, { order, serial }: DateColumnReading): Sql {
	const branches = dateForms
		.filter((form) => isFormOf(form, order))
		.flatMap((form) => formBranches(text, form, order));
	const counts = [
		sql`WHEN regexp_matches(${text}, ${constantSql(EPOCH_MS_PATTERN)}) THEN '@' || ${text} || '000'`,
		sql`WHEN regexp_matches(${text}, ${constantSql(EPOCH_S_PATTERN)}) THEN '@' || ${text} || '000000'`
	];
	const serials = serial
		? [
				sql`WHEN regexp_matches(${text}, ${constantSql(SERIAL_PATTERN)}) THEN '#' || CAST(
					CAST(round((CAST(${text} AS DOUBLE) + ${serialShiftSql(text, serial)}) * 86400) AS BIGINT) AS VARCHAR)`
			]
		: [];
	const all = [...counts, ...branches, ...serials];
	return sql`CASE ${joinSql(all, ' ')} END`;
}

/** Days from 1970 to the base of a spreadsheet's count, and the day too many before March 1900. */
const serialShiftSql = (text: Sql, base: SerialBase): Sql =>
	base === '1904'
		? sql`(-24107)`
		: sql`(CASE WHEN CAST(${text} AS DOUBLE) < 60 THEN -25568 ELSE -25569 END)`;

function formBranches(text: Sql, form: DateForm, order: DateOrder | null | undefined): Sql[] {
	const { pattern, year, century = '', rest } = form;
	const matches = sql`regexp_matches(${text}, ${constantSql(pattern)})`;
	const group = (n: number) =>
		sql`regexp_extract(${text}, ${constantSql(pattern)}, ${constantSql(n)})`;
	const replaced = (month: number, day: number) =>
		sql`regexp_replace(${text}, ${constantSql(pattern)}, ${constantSql(`${century}\\${year}-\\${month}-\\${day}|\\${rest}`)})`;
	if (form.id === 'compact') {
		const clock = sql`regexp_replace(${group(rest)}, '^(\\d{2})(\\d{2})(\\d{2})?$', '\\1:\\2')`;
		const seconds = sql`CASE WHEN length(${group(rest)}) = 6 THEN ':' || right(${group(rest)}, 2) ELSE '' END`;
		return [
			sql`WHEN ${matches} THEN ${group(year)} || '-' || ${group(form.month)} || '-' || ${group(form.day)} || '|' || ${clock} || ${seconds}`
		];
	}
	if (pattern.includes('JAN|')) {
		const name = sql`(strpos(${constantSql(MONTHS)}, ${group(form.month)}) + 2) // 3`;
		return [
			sql`WHEN ${matches} THEN ${constantSql(century)} || ${group(year)} || '-' || ${name} || '-' || ${group(form.day)} || '|' || ${group(rest)}`
		];
	}
	if (!form.isOrdered) return [sql`WHEN ${matches} THEN ${replaced(form.month, form.day)}`];
	if (order && order !== 'year-first') {
		const [month, day] = order === 'day-first' ? [form.day, form.month] : [form.month, form.day];
		return [sql`WHEN ${matches} THEN ${replaced(month, day)}`];
	}
	const first = sql`CAST(${group(1)} AS INTEGER)`;
	const second = sql`CAST(${group(2)} AS INTEGER)`;
	return [
		sql`WHEN ${matches} AND ${first} > 12 THEN ${replaced(2, 1)}`,
		sql`WHEN ${matches} AND (${second} > 12 OR ${first} = ${second}) THEN ${replaced(1, 2)}`
	];
}

/** Stage 4: the time of day in its pieces; see {@link TIME_PATTERN}. */
export const timePiecesSql = (parts: Sql): Sql =>
	sql`regexp_extract(nullif(trim(split_part(${parts}, '|', 2)), ''), ${constantSql(TIME_PATTERN)},
		['half', 'hour', 'minute', 'second', 'decimals', 'half_behind', 'zone'])`;

/** Stage 5: the moment of stages 3 and 4, on the clock of Greenwich where it says so and a zone is set. */
export function slowDateSql(parts: Sql, pieces: Sql, { zone }: DateColumnReading): Sql {
	const words = (list: readonly string[]): Sql => ({
		parts: [list.map(literal).join(', ')],
		values: []
	});
	const half = sql`(${pieces}.half || ${pieces}.half_behind)`;
	const written = sql`TRY_CAST(${pieces}.hour AS INTEGER)`;
	const hour = sql`CASE WHEN ${half} IN (${words(AFTERNOON)}) AND ${written} < 12 AND NOT (${half} = '中午' AND ${written} = 11)
		THEN ${written} + 12 WHEN ${half} IN (${words(MORNING)}) AND ${written} = 12 THEN 0 ELSE ${written} END`;
	const number = (name: string) =>
		sql`coalesce(TRY_CAST(nullif(${pieces}.${{ parts: [name], values: [] }}, '') AS INTEGER), 0)`;
	const clock = sql`CASE WHEN trim(split_part(${parts}, '|', 2)) = '' THEN 0
		WHEN ${hour} <= 23 AND ${number('minute')} <= 59 AND ${number('second')} <= 59
		THEN (${hour}) * 3600 + ${number('minute')} * 60 + ${number('second')} END`;
	const day = sql`TRY_CAST(split_part(${parts}, '|', 1) AS TIMESTAMP)`;
	const distance = (n: number) =>
		sql`coalesce(TRY_CAST(regexp_extract(${pieces}.zone, '[-+](\\d{1,2}):?(\\d{2})?$', ${constantSql(n)}) AS INTEGER), 0)`;
	const offset = sql`CASE WHEN ${pieces}.zone = '' THEN 0
		ELSE (CASE WHEN contains(${pieces}.zone, '-') THEN -60 ELSE 60 END) * (${distance(1)} * 60 + ${distance(2)}) END`;
	const moved = zone ? sql`${clock} - coalesce(${offset}, 0)` : clock;
	return sql`CASE left(${parts}, 1)
		WHEN '@' THEN make_timestamp(TRY_CAST(substr(${parts}, 2) AS BIGINT))
		WHEN '#' THEN TIMESTAMP '1970-01-01' + to_seconds(TRY_CAST(substr(${parts}, 2) AS BIGINT))
		ELSE ${day} + to_seconds(${moved}) END`;
}

/** Stage 6: the moment of stage 5 on the business's clock, where it is on that of Greenwich. */
export function inZoneSql(moment: Sql, parts: Sql, pieces: Sql, { zone }: DateColumnReading): Sql {
	if (!zone) return moment;
	const offset = offsetSql(moment, zoneChanges(zone));
	return sql`CASE WHEN left(${parts}, 1) = '@' OR (left(${parts}, 1) <> '#' AND ${pieces}.zone <> '')
		THEN ${moment} + to_seconds(60 * ${offset}) ELSE ${moment} END`;
}

/** Minutes ahead of Greenwich: the year's changes, looked up by its number, and the last one past. */
function offsetSql(utc: Sql, changes: readonly ZoneChange[]): Sql {
	const first = 1970;
	const yearOf = ({ from }: ZoneChange) => new Date(from * 1000).getUTCFullYear();
	const years = Array.from({ length: 91 }, (_, i) => {
		const year = first + i;
		const before = changes.findLast((change) => yearOf(change) < year) ?? changes[0]!;
		return { before, within: changes.filter((change) => yearOf(change) === year) };
	});
	const most = Math.max(...years.map(({ within }) => within.length));
	const at = sql`[least(greatest(year(${utc}), ${constantSql(first)}), ${constantSql(first + 90)}) - ${constantSql(first - 1)}]`;
	const list = (numbers: readonly number[]): Sql => ({
		parts: [`[${numbers.join(', ')}]`],
		values: []
	});
	const never = 1e11;
	const steps = Array.from({ length: most }, (_, step) => {
		const from = list(years.map(({ within }) => within.at(-1 - step)?.from ?? never));
		const to = list(years.map(({ within }) => within.at(-1 - step)?.offsetMinutes ?? 0));
		return sql`WHEN epoch(${utc}) >= ${from}${at} THEN ${to}${at}`;
	});
	const otherwise = list(years.map(({ before }) => before.offsetMinutes));
	return steps.length === 0
		? sql`${otherwise}${at}`
		: sql`(CASE ${joinSql(steps, ' ')} ELSE ${otherwise}${at} END)`;
}
