import { entityOf } from '../../canonical/entities';
import { constantSql } from '../../sql/literal';
import { id, joinSql, sql, type Sql } from '../../sql/sql';
import type { Mapping } from '../mapping';
import { rawCell, textSql } from './field-sql';

/** What a row of sums begins with, in the languages of the product and a few beside. */
const TOTAL =
	'(?i)^(?:合\\s*计|总\\s*计|小\\s*计|本页合计|汇总|总和|(?:grand |sub)?totals?|sums?|summe|gesamt|total général)\\s*(?:[:：(（].*)?$';

/** Cells from the left in which the word stands. */
const LOOKED_AT = 4;

/**
 * Whether a row is the sum of others: its first filled cell says so, and it is bare. A customer whose
 * name is Total is none.
 */
export function isTotalSql(columns: number, mapping: Mapping): Sql {
	const cells = Array.from({ length: Math.min(columns, LOOKED_AT) }, (_, i) =>
		textSql(sql`trim(${rawCell(i)})`)
	);
	return sql`${isBareSql(mapping)} AND regexp_matches(coalesce(${joinSql(cells)}), ${constantSql(TOTAL)})`;
}

/** Whether a row lacks what every row of its kind has. */
export function isBareSql(mapping: Mapping): Sql {
	if (mapping.entity === 'order') return sql`(customer_id IS NULL OR ordered_at IS NULL)`;
	const { key, fields } = entityOf(mapping.entity);
	const keyColumn = key ? mapping.fields[key]?.column : undefined;
	const others = fields
		.filter(({ name, type }) => type !== 'decimal' && type !== 'integer' && mapping.fields[name])
		.filter(({ name }) => mapping.fields[name]!.column !== keyColumn)
		.map(({ name }) => sql`${id(name)} IS NULL`);
	return others.length === 0 ? sql`FALSE` : sql`(${joinSql(others, ' AND ')})`;
}
