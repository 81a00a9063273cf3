import { sql, sqlText, type Sql, type SqlValue } from './sql';

/**
 * A value as DuckDB text. Whole numbers stay integers, other numbers become DOUBLE (a plain `0.1`
 * would be read as DECIMAL).
 *
 * Meant for statements shown to a person, and for engines that take parameters only as text.
 *
 * @throws {RangeError} for NaN, an infinity, or text that holds NUL
 */
export function literal(value: SqlValue): string {
	if (value === null) return 'NULL';
	if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
	if (typeof value === 'bigint') return `${value}`;
	if (typeof value === 'number') {
		if (!Number.isFinite(value)) throw new RangeError(`${value} can not be bound to a statement`);
		if (Number.isSafeInteger(value)) return Object.is(value, -0) ? '0' : `${value}`;
		const text = `${value}`;
		return text.includes('e') ? text : `${text}e0`;
	}
	if (typeof value === 'string') {
		if (value.includes('\0')) throw new RangeError('text that holds NUL can not be bound');
		return `'${value.replaceAll("'", "''")}'`;
	}
	return `[${value.map(literal).join(', ')}]`;
}

/**
 * A constant of ours as a piece of SQL: a pattern, a word, a number of a rule. It stands in the text, so
 * that an engine can plan with it; what comes from a user is bound instead.
 */
export const constantSql = (value: SqlValue): Sql => ({ parts: [literal(value)], values: [] });

/**
 * A statement with its values written into it, for a statement that takes none bound, or one so long
 * that preparing it costs more than running it.
 */
export const literalSql = (statement: Sql): Sql => ({
	parts: [sqlText(statement, literal)],
	values: []
});

/** Keeps a SELECT's answer as a table. A statement that makes a table takes no bound values. */
export const tableOfSql = (table: Sql, select: Sql): Sql =>
	literalSql(sql`CREATE OR REPLACE TABLE ${table} AS ${select}`);
