import { entityIds, entityOf, type EntityId } from '../../canonical/entities';
import { message } from '../../locale/message';
import { id, joinSql, sql, type Sql } from '../../sql/sql';
import type { Analysis } from '../analysis';
import { checksOf } from './checks/checks';
import { TableView, type CheckContext } from './checks/table-view';
import {
	dataQualityShape,
	type DataQualityParams,
	type DataQualityResult
} from './data-quality-result';
import { qualityScores, shownShare } from './quality-scores';

/** Owners that are listed. */
const MOST_OWNERS = 100;

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

/**
 * Data quality in six dimensions: every row of every table held to the checks that its columns allow.
 * It reads what intake has noted of rows, so it is computed where files are read: it has no stage 1.
 */
export const dataQuality: Analysis<DataQualityParams, null, DataQualityResult> = {
	...dataQualityShape,
	inputs: entityIds.map((entity) => entityOf(entity).table),
	reduce: () => ({}),
	finish: (params) =>
		Object.fromEntries(params.tables.map(({ entity }) => [entity, checkCountsSql(entity, params)])),
	conclude: (answers, _, params) => ({
		tables: params.tables.map(({ entity }) => {
			const checks = checksOf(entity, params);
			const rows = answers[entity]!.rows();
			const sum = (name: string) => rows.reduce((total, row) => total + Number(row[name]), 0);
			return {
				entity,
				rows: sum('rows'),
				checks: checks.map(({ kind, dimension, field }, i) => ({
					kind,
					dimension,
					field,
					applied: sum(`applied${i}`),
					failed: sum(`failed${i}`)
				})),
				excluded: params.excluded
					.filter((one) => one.entity === entity)
					.map(({ reason, rows: n }) => ({ reason, rows: n })),
				owners: rows
					.map((row) => ({
						owner: row.owner as string | null,
						rows: Number(row.rows),
						applied: checks.reduce((total, __, i) => total + Number(row[`applied${i}`]), 0),
						failed: checks.reduce((total, __, i) => total + Number(row[`failed${i}`]), 0)
					}))
					.toSorted((a, b) => b.failed - a.failed)
					.slice(0, MOST_OWNERS)
			};
		})
	}),
	explain: (result, { asOf }) => {
		const { overall, dimensions, worst } = qualityScores(result);
		const applied = dimensions.reduce((sum, one) => sum + one.applied, 0);
		const failed = dimensions.reduce((sum, one) => sum + one.failed, 0);
		return {
			finding:
				overall === null || applied === 0
					? message('quality.finding.none')
					: worst === null
						? message('quality.finding.clean', { checks: applied, tables: result.tables.length })
						: message('quality.finding', {
								checks: applied,
								failed,
								share: { kind: 'percent', share: shownShare(overall) },
								tables: result.tables.length
							}),
			method: [
				message('quality.method.checks'),
				message('quality.method.score'),
				...(asOf ? [message('quality.method.asOf', { asOf: { kind: 'date', iso: asOf } })] : [])
			],
			exclusions: [message('quality.exclusions')],
			caution: message('quality.caution.accuracy')
		};
	}
};
