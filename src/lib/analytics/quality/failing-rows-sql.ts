import { z } from 'zod';
import { entityOf, type EntityId } from '../../canonical/entities';
import { constantSql } from '../../sql/literal';
import { id, joinSql, sql, type Sql } from '../../sql/sql';
import { checkId, type QualityCheck } from './checks/check';
import { checksOf } from './checks/checks';
import { TableView, type CheckContext } from './checks/table-view';

/** A row that fails a check, with what it takes to find and mend it. */
export const FailingRow = z.object({
	check: z.string(),
	source_file: z.string(),
	source_row: z.bigint().transform(Number),
	key: z.string().nullable(),
	/** What people call it. */
	name: z.string().nullable(),
	customer_id: z.string().nullable(),
	owner: z.string().nullable(),
	/** What stands in the field that was looked at; NULL where it is empty or the row is meant. */
	value: z.string().nullable(),
	/** What stood in the cells of it that could not be taken as they were. */
	raw: z.string().nullable()
});

export type FailingRow = z.infer<typeof FailingRow>;

const names = ['name', 'customer_name', 'subject', 'company'];

function failingSql(entityId: EntityId, check: QualityCheck, context: CheckContext): Sql {
	const entity = entityOf(entityId);
	const view = new TableView(entityId, context);
	const has = (name: string) => entity.fields.some((field) => field.name === name);
	const text = (name: string | null | undefined) =>
		name && has(name) ? sql`CAST(${id(name)} AS VARCHAR)` : sql`CAST(NULL AS VARCHAR)`;
	const { field } = check;
	const raw =
		field === null
			? sql`array_to_string(raw, '; ')`
			: sql`list_filter(raw, lambda cell: starts_with(cell, ${constantSql(`${field}=`)}))[1]`;
	const isState = view.field(field ?? '')?.type === 'state';
	return sql`SELECT ${constantSql(checkId(check))} AS "check", source_file, source_row,
		${text(entity.key)} AS key, ${text(names.find((name) => view.isFilled(name)))} AS name,
		${text('customer_id')} AS customer_id, ${text(view.isFilled('owner') ? 'owner' : null)} AS owner,
		${isState ? id(`${field}_label`) : text(field)} AS value, ${raw} AS raw
		FROM ${view.table} WHERE ${check.applies} AND ${check.fails}`;
}

/** The rows of a table that fail a check, in the order of their files. */
export function failingRowsSql(
	entity: EntityId,
	wanted: string,
	context: CheckContext,
	{ limit, offset, owner }: { limit: number; offset: number; owner: string | null }
): Sql {
	const check = checksOf(entity, context).find((candidate) => checkId(candidate) === wanted);
	if (!check) throw new RangeError(`no check "${wanted}" of ${entity}`);
	const whose = owner === null ? sql`` : sql`WHERE owner = ${owner}`;
	return sql`SELECT * FROM (${failingSql(entity, check, context)}) ${whose}
		ORDER BY source_file, source_row LIMIT ${limit} OFFSET ${offset}`;
}

/** Every failure of every check of a table: what there is to clean up. */
export function cleanUpSql(entity: EntityId, context: CheckContext, most: number): Sql {
	const all = checksOf(entity, context).map((check) => failingSql(entity, check, context));
	return sql`SELECT * FROM (${joinSql(all, ' UNION ALL ')})
		ORDER BY source_file, source_row, "check" LIMIT ${most}`;
}

/** Rows that were left out when their files were read, as they were written. */
export const leftOutRowsSql = (
	files: readonly string[],
	reason: string,
	{ limit, offset }: { limit: number; offset: number }
): Sql => sql`
	SELECT source_file, source_row, reason AS "check", CAST(NULL AS VARCHAR) AS key,
		CAST(NULL AS VARCHAR) AS name, CAST(NULL AS VARCHAR) AS customer_id,
		CAST(NULL AS VARCHAR) AS owner, CAST(NULL AS VARCHAR) AS value, raw
	FROM excluded_rows WHERE reason = ${reason} AND source_file IN (${joinSql(files.map((file) => sql`${file}`))})
	ORDER BY source_file, source_row LIMIT ${limit} OFFSET ${offset}`;
