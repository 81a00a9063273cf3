import { z } from 'zod';
import { entityOf, type EntityId } from '../../canonical/entities';
import { entityIds } from '../../canonical/entity-ids';
import { references, type Reference } from '../../canonical/references';
import { referenceKeySql, referenceNamesSql } from '../../canonical/references-sql';
import { tableFields } from '../../canonical/tables-sql';
import type { Engine } from '../../engine/engine';
import { id, sql, type Sql } from '../../sql/sql';

/** How far a file's rows lead to rows of a table other than that of customers, both ways. */
export const ReferenceRate = z.strictObject({
	file: z.string(),
	field: z.string(),
	other: z.enum(entityIds),
	/** Rows of the file that name one, and those of them whose name is known. */
	rows: z.int(),
	matchedRows: z.int(),
	/** Different names, and those of them that are known. */
	keys: z.int(),
	matchedKeys: z.int(),
	/** Rows of the other table, and those of them that some row names. */
	others: z.int(),
	matchedOthers: z.int(),
	/** One of the names that are not known; null where all are. */
	unknown: z.string().nullable()
});

export type ReferenceRate = z.infer<typeof ReferenceRate>;

/** The references of each file to tables that are loaded; none where a field is never filled. */
export async function referenceRates(
	engine: Engine,
	files: readonly { id: string; entity: EntityId }[],
	signal?: AbortSignal
): Promise<ReferenceRate[]> {
	const rates: ReferenceRate[] = [];
	for (const { id: file, entity } of files) {
		for (const reference of references) {
			const isLoaded = files.some((other) => other.entity === reference.other);
			if (!isLoaded || reference.other === entity || !hasField(entity, reference.field)) continue;
			const answer = await engine.query(referenceRateSql(entity, file, reference), { signal });
			const [row] = answer.rows();
			const number = (name: string) => Number(row?.[name] ?? 0);
			if (number('keys') === 0) continue;
			rates.push({
				file,
				field: reference.field,
				other: reference.other,
				rows: number('rows'),
				matchedRows: number('matched_rows'),
				keys: number('keys'),
				matchedKeys: number('matched_keys'),
				others: number('others'),
				matchedOthers: number('matched_others'),
				unknown: row?.unknown === null ? null : String(row?.unknown)
			});
		}
	}
	return rates;
}

const hasField = (entity: EntityId, field: string): boolean =>
	tableFields(entityOf(entity)).some(({ name }) => name === field);

/** Products of orders are in their lines, where these are, and in the orders otherwise. */
const rowsSql = (entity: EntityId, file: string, field: string): Sql =>
	entity === 'order' && (field === 'product' || field === 'sku')
		? sql`SELECT ${id(field)} AS value FROM order_lines WHERE source_file = ${file}
			UNION ALL SELECT ${id(field)} FROM orders WHERE source_file = ${file}`
		: sql`SELECT ${id(field)} AS value FROM ${id(entityOf(entity).table)} WHERE source_file = ${file}`;

/** One row of {@link ReferenceRate}'s counts. */
export function referenceRateSql(entity: EntityId, file: string, reference: Reference): Sql {
	const { table } = entityOf(reference.other);
	return sql`
		WITH referring AS (
			SELECT ${referenceKeySql(reference, sql`value`)} AS key, count(*) AS n, min(value) AS written
			FROM (${rowsSql(entity, file, reference.field)}) WHERE value IS NOT NULL GROUP BY 1
		), names AS (${referenceNamesSql(reference)}),
		known AS (SELECT DISTINCT key FROM names)
		SELECT count(*)::INTEGER AS keys,
			count(k.key)::INTEGER AS matched_keys,
			coalesce(sum(r.n), 0)::INTEGER AS rows,
			coalesce(sum(r.n) FILTER (WHERE k.key IS NOT NULL), 0)::INTEGER AS matched_rows,
			min(r.written) FILTER (WHERE k.key IS NULL) AS unknown,
			(SELECT count(*) FROM ${id(table)})::INTEGER AS others,
			(SELECT count(DISTINCT named) FROM names WHERE key IN (SELECT key FROM referring))::INTEGER AS matched_others
		FROM referring r LEFT JOIN known k ON r.key = k.key`;
}
