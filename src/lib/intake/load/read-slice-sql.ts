import { PASSING } from '../../engine/engine';
import { literal, tableOfSql } from '../../sql/literal';
import { id, joinSql, sql, type Sql } from '../../sql/sql';
import type { Dialect } from '../csv/dialect-shape';
import { rawColumn } from './field-sql';
import type { LoadSlice } from './load-plan';
import { scaledSql } from './number-sql';
import type { PlainPlan } from './plain-plan';
import { writtenCurrency } from './staged-sql';

/** Table the odd rows of a slice are read into, as text. */
export const sliceTable = id(PASSING, 'slice');

type Marks = Pick<Dialect, 'separator' | 'quote'>;

/** A `read_csv` of our own rows, every option stated: nothing is left to a guess. */
const readSql = (
	path: string,
	{ separator, quote }: Marks,
	columns: readonly (readonly [name: string, type: string])[],
	others: readonly string[] = []
): string => {
	const options = [
		'auto_detect = false',
		'header = false',
		`delim = ${literal(separator)}`,
		`quote = ${literal(quote)}`,
		`escape = ${literal(quote)}`,
		'strict_mode = false',
		'max_line_size = 4000000',
		...others,
		`columns = {${columns.map(([name, type]) => `${literal(name)}: ${literal(type)}`).join(', ')}}`
	];
	return `read_csv(${literal(path)}, ${options.join(', ')})`;
};

/**
 * Reads the odd rows of a slice into {@link sliceTable}: every cell as text. Our scanner has made the
 * records sound, so the reader need not be strict about them.
 */
export function readSliceSql(
	path: string,
	marks: Marks,
	columns: number,
	{ short, long, width, hasNul, hasBreak }: LoadSlice['odd']
): Sql {
	const names = Array.from({ length: Math.max(columns, width) }, (_, i) => rawColumn(i));
	const isRagged = short > 0 || long > 0;
	const cells = hasNul
		? [
				...names.map((name) => `replace(${name}, chr(0), '') AS ${name}`),
				`coalesce(contains(concat_ws('', ${names.join(', ')}), chr(0)), FALSE) AS "row$nul"`
			]
		: names;
	const from = readSql(
		path,
		marks,
		[['source_row', 'BIGINT'], ...names.map((name) => [name, 'VARCHAR'] as const)],
		[`null_padding = ${isRagged}`, `parallel = ${!hasBreak}`]
	);
	const text = `SELECT source_row, ${cells.join(', ')} FROM ${from}`;
	return tableOfSql(sliceTable, { parts: [text], values: [] });
}

/**
 * A select of a slice's plain rows: of each mapped field the text that is written, of dates and
 * numbers the value as well, as `stagedSql` names them.
 *
 * @param hasBreak whether some cell holds a line break: read from the middle of the file, what follows
 * it looks like a row
 */
export function plainSourceSql(
	path: string,
	marks: Marks,
	{ columns }: PlainPlan,
	hasBreak: boolean
): Sql {
	const types = { text: 'VARCHAR', id: 'VARCHAR', label: 'VARCHAR' } as const;
	const read = columns.map(({ field, reading: { kind } }): readonly [string, string] =>
		kind === 'number'
			? [`${field.name}$read`, 'DECIMAL(18, 4)']
			: kind === 'date'
				? [`${field.name}$value`, 'TIMESTAMP']
				: [`${field.name}$written`, types[kind]]
	);
	const values = columns.flatMap(({ field: { name }, from, reading: { kind } }) => {
		const [value, written] = [id(`${name}$value`), id(`${name}$written`)];
		if (kind === 'date') return [sql`${value}`, sql`${value} AS ${written}`];
		if (kind !== 'number') return [sql`${written}`];
		const number = id(`${name}$read`);
		return [
			sql`${scaledSql(number, from.scale)} AS ${value}`,
			sql`${number} AS ${written}`,
			sql`CAST(NULL AS VARCHAR) AS ${writtenCurrency(`${name}$value`)}`
		];
	});
	const from: Sql = {
		parts: [readSql(path, marks, [['source_row', 'BIGINT'], ...read], [`parallel = ${!hasBreak}`])],
		values: []
	};
	return sql`SELECT source_row, ${joinSql(values)} FROM ${from}`;
}
