import { z } from 'zod';
import { entityOf, type EntityId } from '../../canonical/entities';
import { tableFields } from '../../canonical/tables-sql';
import { id, joinSql, sql, type Sql } from '../../sql/sql';
import type { LoadedTables } from './checks/loaded-tables';
import { TableView } from './checks/table-view';

/** Fields that both files have a column for and that can differ; those of the table itself. */
export function comparedFields(
	entityId: EntityId,
	tables: LoadedTables,
	files: readonly [earlier: string, later: string]
): string[] {
	const view = new TableView(entityId, { tables, asOf: null });
	return tableFields(view.entity)
		.map(({ name }) => name)
		.filter((name) => name !== view.entity.key)
		.filter((name) => files.every((file) => view.filesWith(name).includes(file)));
}

/** Counts of {@link exportChangesSql}; `changed_` before a field's name for each field. */
export const ExportChanges = z
	.object({ both: z.number(), added: z.number(), gone: z.number(), changed: z.number() })
	.catchall(z.number());

export type ExportChanges = z.infer<typeof ExportChanges>;

/**
 * What changed from one export to a later one of the same table: ids in both, new, gone, and of those
 * in both the rows in which something is written otherwise, by field. Of an id that stands on several
 * rows the first counts. A value that came or went is a change.
 */
export function exportChangesSql(
	entityId: EntityId,
	fields: readonly string[],
	[earlier, later]: readonly [earlier: string, later: string]
): Sql {
	const { table, key } = entityOf(entityId);
	if (key === null) throw new RangeError(`rows of ${entityId} have no key`);
	const columns = [key, ...fields].map((name) => id(name));
	const rows = (file: string) => sql`
		(SELECT ${joinSql(columns)} FROM ${id(table)} WHERE source_file = ${file} AND ${id(key)} IS NOT NULL
			QUALIFY row_number() OVER (PARTITION BY ${id(key)} ORDER BY source_row) = 1)`;
	const differs = (name: string) => sql`a.${id(name)} IS DISTINCT FROM b.${id(name)}`;
	const isBoth = sql`a.${id(key)} IS NOT NULL AND b.${id(key)} IS NOT NULL`;
	const any = fields.length === 0 ? sql`FALSE` : joinSql(fields.map(differs), ' OR ');
	const byField = fields.map(
		(name) =>
			sql`, count(*) FILTER (WHERE ${isBoth} AND ${differs(name)})::INTEGER AS ${id(`changed_${name}`)}`
	);
	return sql`
		SELECT count(*) FILTER (WHERE ${isBoth})::INTEGER AS "both",
			count(*) FILTER (WHERE a.${id(key)} IS NULL)::INTEGER AS added,
			count(*) FILTER (WHERE b.${id(key)} IS NULL)::INTEGER AS gone,
			count(*) FILTER (WHERE ${isBoth} AND (${any}))::INTEGER AS changed ${joinSql(byField, '')}
		FROM ${rows(earlier)} a FULL JOIN ${rows(later)} b ON a.${id(key)} = b.${id(key)}`;
}
