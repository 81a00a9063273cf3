import type { Field } from '../../canonical/entities';
import { joinSql, sql, type Sql } from '../../sql/sql';
import type { FieldMapping } from '../mapping';
import { strptimeFormats } from '../typing/date-format';
import { CURRENCY_MARKS } from '../typing/number-format';
import { nullWords } from '../typing/words';

/** Name of a raw column in the table a slice is read into. */
export const rawColumn = (position: number): string => `c${position}`;

/** The cell's text, trimmed; NULL where it is a word for nothing. */
export function textSql(cell: Sql): Sql {
	const words = joinSql(nullWords.map((word) => sql`${word}`));
	return sql`CASE WHEN lower(trim(${cell})) IN (${words}) THEN NULL ELSE trim(${cell}) END`;
}

/** The cell as a value of the field's type; NULL where it is empty or can not be read. */
export function fieldSql({ type }: Field, mapping: FieldMapping, cell: Sql): Sql {
	switch (type) {
		case 'id':
			return mapping.dropPointZero
				? sql`regexp_replace(${textSql(cell)}, '\\.0$', '')`
				: textSql(cell);
		case 'text':
			return textSql(cell);
		case 'timestamp':
			return timestampSql(mapping, cell);
		case 'decimal':
			return decimalSql(mapping, cell);
		case 'integer':
			return sql`TRY_CAST(trim(${cell}) AS INTEGER)`;
	}
}

/**
 * Reads a date in the column's one format. A zone written behind the time is left out: the time is
 * kept as it was on the clock where the business is.
 */
function timestampSql({ dateFormat }: FieldMapping, cell: Sql): Sql {
	// Only behind a time: 15-03-2024 ends like a zone and has none.
	const bare = sql`regexp_replace(regexp_replace(trim(${cell}), '(:\\d{2}(?:\\.\\d+)?)\\s*(?:Z|[+-]\\d{2}:?\\d{2})$', '\\1'), '[T\\s]+', ' ')`;
	const parsed = sql`try_strptime(${bare}, ${strptimeFormats(dateFormat ?? 'year-month-day')})`;
	// DuckDB's own reader of ISO dates is several times as fast as strptime.
	return dateFormat === 'year-month-day'
		? sql`coalesce(TRY_CAST(${bare} AS TIMESTAMP), ${parsed})`
		: parsed;
}

/** Reads a number with four decimals: currency marks and thousands dropped, (1) and 1- negative. */
function decimalSql({ decimalMark = '.', scale = 1 }: FieldMapping, cell: Sql): Sql {
	const folded = sql`translate(trim(${cell}), '０１２３４５６７８９．，－（）', '0123456789.,-()')`;
	const bare = sql`regexp_replace(${folded}, ${`(?i)${CURRENCY_MARKS}|[\\s']`}, '', 'g')`;
	const [group, point] = decimalMark === '.' ? [',', '.'] : ['.', ','];
	const signed = sql`regexp_replace(regexp_replace(${bare}, '^\\(([0-9.,]+)\\)$', '-\\1'), '^([0-9.,]+)-$', '-\\1')`;
	// A separator stands where it groups, or the number is another than it seems: 12,5 is not 125.
	const grouped = `^[-+]?\\d{1,3}([${group}]\\d{2,3})*[${group}]\\d{3}([${point}]\\d*)?$`;
	const pointed = sql`replace(CASE WHEN contains(${signed}, ${group}::VARCHAR)
		THEN CASE WHEN regexp_matches(${signed}, ${grouped}) THEN replace(${signed}, ${group}, '') END
		ELSE ${signed} END, ${point}, '.')`;
	const slow = sql`TRY_CAST(${pointed} AS DECIMAL(18, 4))`;
	const value =
		decimalMark === '.' ? sql`coalesce(TRY_CAST(trim(${cell}) AS DECIMAL(18, 4)), ${slow})` : slow;
	return scale === 1 ? value : sql`TRY_CAST(${value}::DECIMAL(38, 4) * ${scale} AS DECIMAL(18, 4))`;
}

/** A row's cells as one CSV record, for people who want to mend and load it again. */
export function recordTextSql(columns: number, separator: string): Sql {
	const cells = Array.from({ length: columns }, (_, i) => {
		const cell: Sql = { parts: [rawColumn(i)], values: [] };
		return sql`CASE WHEN regexp_matches(${cell}, ${`["\\r\\n${separator === '|' ? '\\|' : separator}]`})
			THEN '"' || replace(${cell}, '"', '""') || '"' ELSE coalesce(${cell}, '') END`;
	});
	return sql`concat_ws(${separator}, ${joinSql(cells)})`;
}
