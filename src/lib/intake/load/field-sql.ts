import type { Field } from '../../canonical/entities';
import { constantSql } from '../../sql/literal';
import { joinSql, sql, type Sql } from '../../sql/sql';
import type { Dialect } from '../csv/dialect-shape';
import type { FieldMapping } from '../mapping';
import { writtenNullWords } from '../typing/words';
import type { CellTraits } from '../csv/cell-traits';

/** Name of a raw column in the table a slice is read into. */
export const rawColumn = (position: number): string => `c${position}`;

/** A raw column as a piece of SQL. */
export const rawCell = (position: number): Sql => ({ parts: [rawColumn(position)], values: [] });

/** Blanks that stand around a cell's text: of the keyboard, of Chinese input, of web pages. */
const WIDE_BLANKS = constantSql(' \t\r\n\u00a0\u3000\ufeff');

/** The cell's text without the blanks around it. */
export const trimmedSql = (column: number, traits: CellTraits): Sql =>
	traits.wideBlanks.has(column)
		? sql`trim(${rawCell(column)}, ${WIDE_BLANKS})`
		: traits.blankEdges.has(column)
			? sql`trim(${rawCell(column)}, ' ')`
			: rawCell(column);

const nullWordsSql = joinSql(writtenNullWords.map(constantSql));

/**
 * A trimmed text; NULL where it is a word for nothing. A list that is searched, as the engine would
 * join with a table of the words after IN, at several times the cost.
 */
export const textSql = (trimmed: Sql): Sql =>
	sql`CASE WHEN list_contains([${nullWordsSql}], ${trimmed}) THEN NULL ELSE ${trimmed} END`;

/** {@link textSql} of a column's cell, where the scanner has seen such a word. */
export const writtenSql = (trimmed: Sql, column: number, traits: CellTraits): Sql =>
	[traits.nullWords, traits.blankEdges, traits.wideBlanks].some((columns) => columns.has(column))
		? textSql(trimmed)
		: trimmed;

/** A text with the entities of HTML in it as the characters they stand for. */
export function decodedSql(text: Sql, hasAmpersand: boolean): Sql {
	if (!hasAmpersand) return text;
	const entities = [
		['&lt;', '<'],
		['&gt;', '>'],
		['&quot;', '"'],
		['&#039;', "'"],
		['&#39;', "'"],
		['&nbsp;', ' '],
		['&amp;', '&']
	] as const;
	const decoded = entities.reduce(
		(text, [entity, character]) =>
			sql`replace(${text}, ${constantSql(entity)}, ${constantSql(character)})`,
		text
	);
	return sql`CASE WHEN contains(${text}, '&') THEN ${decoded} ELSE ${text} END`;
}

/** A long number that a spreadsheet has rounded: `8.68E+14`. It names nothing any more. */
const ROUNDED = constantSql('^\\d(?:[.,]\\d+)?[eE]\\+?\\d{2}$');

/**
 * Whether a cell holds a rounded number; without the plus only where the column is known to hold some,
 * since 5E12 may as well be an id of a system's own.
 */
export const isRoundedSql = (text: Sql, { isRounded }: FieldMapping): Sql =>
	isRounded
		? sql`regexp_matches(${text}, ${ROUNDED})`
		: sql`(contains(${text}, '+') AND regexp_matches(${text}, ${ROUNDED}))`;

/**
 * A text as an id: always text, as it stands, without the `=""` that keeps a spreadsheet from
 * counting with it. A rounded one is NULL.
 */
export function idSql(text: Sql, from: FieldMapping): Sql {
	const { dropPointZero, salesforceId } = from;
	const bare = sql`CASE WHEN starts_with(${text}, '="') THEN regexp_replace(${text}, '^="(.*)"$', '\\1')
		WHEN starts_with(${text}, chr(39)) THEN ltrim(${text}, chr(39)) ELSE ${text} END`;
	const whole = dropPointZero ? sql`regexp_replace(${bare}, '\\.0$', '')` : bare;
	const joined = salesforceId ? salesforceIdSql(whole) : whole;
	return sql`CASE WHEN NOT ${isRoundedSql(text, from)} THEN ${joined} END`;
}

/**
 * The 18 characters of a Salesforce id: to one of 15 the three are added that say which of its letters
 * are capitals, five at a time (developer.salesforce.com, "ID Field Type").
 */
function salesforceIdSql(text: Sql): Sql {
	const check = [0, 5, 10].map((start) => {
		const bits = [0, 1, 2, 3, 4].map(
			(i) =>
				sql`CASE WHEN regexp_matches(substr(${text}, ${constantSql(start + i + 1)}, 1), '[A-Z]') THEN ${constantSql(2 ** i)} ELSE 0 END`
		);
		return sql`substr('ABCDEFGHIJKLMNOPQRSTUVWXYZ012345', 1 + ${joinSql(bits, ' + ')}, 1)`;
	});
	return sql`CASE WHEN length(${text}) = 15 THEN ${text} || ${joinSql(check, ' || ')} ELSE ${text} END`;
}

/** Labels of a column as the states or truths they stand for; NULL where they stand for none. */
export function labelsSql(text: Sql, meanings: ReadonlyMap<string, string | boolean | null>): Sql {
	const branches = [...meanings]
		.filter(([, meaning]) => meaning !== null)
		.map(([label, meaning]) => sql`WHEN ${label} THEN ${constantSql(meaning)}`);
	return branches.length === 0 ? sql`NULL` : sql`CASE ${text} ${joinSql(branches, ' ')} END`;
}

/** The different labels of a column as they stand, at most a thousand and one. */
export const labelsOfSql = (table: Sql, { column }: FieldMapping): Sql =>
	sql`SELECT DISTINCT ${rawCell(column)} AS label FROM ${table} WHERE ${rawCell(column)} IS NOT NULL LIMIT 1001`;

/** Whether a field's cells are labels that are looked up, one by one. */
export const isLabelled = ({ type }: Field): boolean =>
	type === 'state' || type === 'boolean' || type === 'currency';

/**
 * A row's cells as one CSV record, for people who want to mend and load it again.
 *
 * @param columns cells of the header; those past it are left out where a row has none
 * @param width cells of the longest row
 */
export function recordTextSql(
	columns: number,
	width: number,
	{ separator, quote }: Pick<Dialect, 'separator' | 'quote'>
): Sql {
	const special = `[${quote}\\r\\n${separator === '|' ? '\\|' : separator}]`;
	const cells = Array.from({ length: Math.max(columns, width) }, (_, i) => {
		const cell = rawCell(i);
		return sql`CASE WHEN regexp_matches(${cell}, ${constantSql(special)})
			THEN ${constantSql(quote)} || replace(${cell}, ${constantSql(quote)}, ${constantSql(quote + quote)}) || ${constantSql(quote)} ELSE ${i < columns ? sql`coalesce(${cell}, '')` : cell} END`;
	});
	return sql`concat_ws(${constantSql(separator)}, ${joinSql(cells)})`;
}
