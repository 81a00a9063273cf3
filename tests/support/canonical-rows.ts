import { entities, type EntityId } from '../../src/lib/canonical/entities';
import type { Engine } from '../../src/lib/engine/engine';
import { id, joinSql, sql, type SqlValue } from '../../src/lib/sql/sql';

/** A row of a canonical table, column by column. */
export type CanonicalRow = Readonly<Record<string, SqlValue>>;

/** Rows by canonical table. */
export type CanonicalRows = Partial<Record<EntityId, readonly CanonicalRow[]>>;

/** A row, so many times; what is given as a function is given the number of the row from 0. */
export const times = (
	count: number,
	row: Readonly<Record<string, SqlValue | ((i: number) => SqlValue)>>
): CanonicalRow[] =>
	Array.from({ length: count }, (_, i) =>
		Object.fromEntries(
			Object.entries(row).map(([name, value]) => [
				name,
				typeof value === 'function' ? value(i) : value
			])
		)
	);

/** Adds rows to canonical tables; a column that a row lacks is NULL. */
export async function addRows(engine: Engine, tables: CanonicalRows): Promise<void> {
	for (const [entity, rows] of Object.entries(tables)) {
		const { table } = entities.find((one) => one.id === entity)!;
		const columns = [...new Set(rows.flatMap(Object.keys))];
		if (rows.length === 0) continue;
		const values = rows.map(
			(row) => sql`(${joinSql(columns.map((column) => sql`${row[column] ?? null}`))})`
		);
		await engine.query(
			sql`INSERT INTO ${id(table)} (${joinSql(columns.map((column) => id(column)))}) VALUES ${joinSql(values)}`
		);
	}
}

/** What intake would say was loaded, had each table come in one file with the columns its rows fill. */
export const loadedTables = (tables: CanonicalRows) =>
	Object.entries(tables).map(([entity, rows]) => ({
		entity: entity as EntityId,
		files: [{ file: entity, fields: [...new Set(rows.flatMap(Object.keys))] }]
	}));
