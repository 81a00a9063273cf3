import { id, joinSql, sql, type Sql } from '../../sql/sql';
import {
	datePartsSql,
	inZoneSql,
	isPlausibleSql,
	narrowSql,
	quickDateSql,
	slowDateSql,
	timePiecesSql,
	type DateColumnReading
} from './date-sql';
import {
	bareNumberSql,
	currencyOfPartsSql,
	numberPartsSql,
	quickNumberSql,
	scaledSql,
	slowNumberSql,
	type NumberColumnReading
} from './number-sql';

/** A column of dates or numbers to be read: the name of its value, the cell, and how. */
export type StagedColumn =
	| ({ kind: 'date'; name: string; cell: Sql } & DateColumnReading)
	| ({ kind: 'number'; name: string; cell: Sql } & NumberColumnReading);

/** Name of the text that a value was read from the long way; NULL where the quick way did. */
export const slowText = (name: string): Sql => id(`${name}$text`);

/** Code of the currency that stands in a cell; NULL where none does. */
export const writtenCurrency = (name: string): Sql => id(`${name}$currency`);

const quickValue = ({ name }: StagedColumn): Sql => id(`${name}$quick`);

/** Reads every column the quick way: what is written in any other is NULL. */
const quickStage = (from: Sql, columns: readonly StagedColumn[]): Sql => {
	const values = columns.map((column) => {
		const read =
			column.kind === 'date'
				? quickDateSql(column.cell, column)
				: quickNumberSql(column.cell, column);
		return sql`${read} AS ${quickValue(column)}`;
	});
	return sql`(SELECT *, ${joinSql(values)} FROM ${from})`;
};

/**
 * A select that adds to every row of `from` the values of its columns, one each by its name, with
 * {@link slowText} and, for numbers, {@link writtenCurrency} beside it.
 *
 * Selects lie in one another, a stage of reading each: what one finds the next one uses, and a cell
 * that was read is NULL in all the stages after it, which costs nothing.
 */
export function stagedSql(from: Sql, columns: readonly StagedColumn[]): Sql {
	if (columns.length === 0) return sql`SELECT * FROM ${from}`;
	const stage = (within: Sql, name: (column: StagedColumn) => readonly Sql[]): Sql =>
		sql`(SELECT *, ${joinSql(columns.flatMap(name))} FROM ${within})`;
	const at = ({ name }: StagedColumn, suffix: string): Sql => id(`${name}$${suffix}`);

	const text = stage(quickStage(from, columns), (column) => {
		const read = quickValue(column);
		return column.kind === 'date'
			? [
					sql`CASE WHEN NOT coalesce(${isPlausibleSql(read)}, FALSE) THEN ${narrowSql(column.cell)} END AS ${at(column, 'text')}`
				]
			: [
					sql`CASE WHEN ${read} IS NULL THEN ${bareNumberSql(column.cell)} END AS ${at(column, 'text')}`
				];
	});
	const parts = stage(text, (column) => [
		column.kind === 'date'
			? sql`${datePartsSql(at(column, 'text'), column)} AS ${at(column, 'parts')}`
			: sql`${numberPartsSql(at(column, 'text'))} AS ${at(column, 'parts')}`
	]);
	const pieces = stage(parts, (column) => [
		column.kind === 'date'
			? sql`${timePiecesSql(at(column, 'parts'))} AS ${at(column, 'pieces')}`
			: sql`${currencyOfPartsSql(at(column, 'parts'))} AS ${writtenCurrency(column.name)}`
	]);
	const moment = stage(pieces, (column) => [
		column.kind === 'date'
			? sql`${slowDateSql(at(column, 'parts'), at(column, 'pieces'), column)} AS ${at(column, 'moment')}`
			: sql`${slowNumberSql(at(column, 'parts'), column)} AS ${at(column, 'slow')}`
	]);
	const slow = columns.some(({ kind }) => kind === 'date')
		? stage(moment, (column) =>
				column.kind === 'date'
					? [
							sql`${inZoneSql(at(column, 'moment'), at(column, 'parts'), at(column, 'pieces'), column)} AS ${at(column, 'slow')}`
						]
					: []
			)
		: moment;
	const values = columns.map((column) => {
		const [read, late, written] = [quickValue(column), at(column, 'slow'), at(column, 'text')];
		return column.kind === 'date'
			? sql`CASE WHEN ${written} IS NULL THEN ${read} WHEN ${isPlausibleSql(late)} THEN ${late} END AS ${id(column.name)}`
			: sql`${scaledSql(sql`coalesce(${read}, ${late})`, column.scale)} AS ${id(column.name)}`;
	});
	return sql`SELECT *, ${joinSql(values)} FROM ${slow}`;
}
