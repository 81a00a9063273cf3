import { entityOf, type EntityId } from '../../canonical/entities';
import type { Cell } from '../../engine/engine';
import { id, joinSql, sql, type Sql } from '../../sql/sql';
import { checksOf } from './checks/checks';
import type { CheckCount } from './quality-scores';
import { TableView, type CheckContext } from './checks/table-view';

/**
 * One row an owner: of each check, how many of their rows it can be asked of and how many fail. One
 * look at the table answers all.
 */
export function checkCountsSql(entity: EntityId, context: CheckContext): Sql {
	const owner = new TableView(entity, context).isFilled('owner')
		? sql`owner`
		: sql`CAST(NULL AS VARCHAR)`;
	const counts = checksOf(entity, context).map(
		({ applies, fails }, i) => sql`,
			count(CASE WHEN ${applies} THEN 1 END)::INTEGER AS ${id(`applied${i}`)},
			count(CASE WHEN ${applies} AND ${fails} THEN 1 END)::INTEGER AS ${id(`failed${i}`)}`
	);
	return sql`SELECT ${owner} AS owner, count(*)::INTEGER AS rows ${joinSql(counts, '')}
		FROM ${id(entityOf(entity).table)} GROUP BY 1 ORDER BY rows DESC, owner`;
}

/** What a row of {@link checkCountsSql} says, in the order of the table's checks. */
export const checkCounts = (row: Record<string, Cell>, checks: number): CheckCount[] =>
	Array.from({ length: checks }, (_, i) => ({
		applied: Number(row[`applied${i}`]),
		failed: Number(row[`failed${i}`])
	}));
