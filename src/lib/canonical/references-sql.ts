import { id, joinSql, sql, type Sql } from '../sql/sql';
import { entityOf } from './entities';
import type { Reference } from './references';

/** What a row of this table is named by: an id as it is, a name whatever its case. */
export const referenceKeySql = ({ by }: Reference, value: Sql): Sql =>
	by.some((name) => !name.endsWith('_id') && name !== 'sku') ? sql`lower(trim(${value}))` : value;

/** Every name that rows of the other table go by, as `key`, each with its row as `named`. */
export function referenceNamesSql(reference: Reference): Sql {
	const { table } = entityOf(reference.other);
	return joinSql(
		reference.by.map(
			(name) => sql`SELECT ${referenceKeySql(reference, id(name))} AS key, rowid AS named
				FROM ${id(table)} WHERE ${id(name)} IS NOT NULL`
		),
		' UNION '
	);
}
