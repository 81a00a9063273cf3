import { PASSING } from '../../engine/engine';
import { literal, tableOfSql } from '../../sql/literal';
import { id, type Sql } from '../../sql/sql';
import type { Dialect } from '../csv/dialect-shape';
import type { RecordSlice } from '../csv/record-scanner';
import { rawColumn } from './field-sql';

/** Table a slice is read into, as text. */
export const sliceTable = id(PASSING, 'slice');

/**
 * Reads a slice into {@link sliceTable}: every cell as text, every option stated, rows numbered as
 * in the file. Our scanner has made the records sound, so the reader need not be strict about them.
 */
export function readSliceSql(
	path: string,
	{ separator, quote }: Dialect,
	columns: number,
	{ firstRow, short, long, width, hasNul, hasQuotedBreak }: RecordSlice
): Sql {
	const names = Array.from({ length: Math.max(columns, width) }, (_, i) => rawColumn(i));
	const isRagged = short > 0 || long > 0;
	const options = [
		'auto_detect = false',
		'header = false',
		`delim = ${literal(separator)}`,
		`quote = ${literal(quote)}`,
		`escape = ${literal(quote)}`,
		'strict_mode = false',
		'max_line_size = 4000000',
		`null_padding = ${isRagged}`,
		`parallel = ${!(isRagged && hasQuotedBreak)}`,
		`columns = {${names.map((name) => `'${name}': 'VARCHAR'`).join(', ')}}`
	];
	const cells = hasNul
		? [
				...names.map((name) => `replace(${name}, chr(0), '') AS ${name}`),
				`coalesce(contains(concat_ws('', ${names.join(', ')}), chr(0)), FALSE) AS "row$nul"`
			]
		: names;
	const text = `SELECT (row_number() OVER () + ${firstRow - 1})::BIGINT AS source_row, ${cells.join(', ')}
		FROM read_csv(${literal(path)}, ${options.join(', ')})`;
	return tableOfSql(sliceTable, { parts: [text], values: [] });
}
