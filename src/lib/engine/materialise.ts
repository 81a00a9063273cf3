import { id, sql, type Sql } from '../sql/sql';
import type { Engine, QueryOptions } from './engine';

/**
 * Keeps the answer of a SELECT as a table, in place of any of that name.
 *
 * The table's shape is taken from the statement with its values left out, then filled with the
 * values bound; a value that is itself a column must therefore be cast in the statement. Cancelled
 * or failed, it leaves an empty or no table, never half of one.
 */
export async function materialise(
	engine: Engine,
	table: string,
	select: Sql,
	options: QueryOptions = {}
): Promise<void> {
	const shape: Sql = { parts: [select.parts.join('NULL')], values: [] };
	await engine.query(sql`CREATE OR REPLACE TABLE ${id(table)} AS SELECT * FROM (${shape}) LIMIT 0`);
	await engine.query(sql`INSERT INTO ${id(table)} ${select}`, options);
}
