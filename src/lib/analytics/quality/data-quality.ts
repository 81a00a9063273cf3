import { z } from 'zod';
import { CivilDate } from '../../canonical/civil-date';
import { entityIds, entityOf, type EntityId } from '../../canonical/entities';
import { exclusionReasons } from '../../canonical/row-notes';
import { message } from '../../locale/message';
import { id, joinSql, sql, type Sql } from '../../sql/sql';
import type { Analysis } from '../analysis';
import { CheckKind } from './checks/check';
import { checksOf } from './checks/checks';
import { LoadedTables, TableView, type CheckContext } from './checks/table-view';
import { qualityDimensions } from './dimensions';
import { qualityScores, shownShare } from './quality-scores';

/** What was loaded, what was left out of it, and the day that ages are counted to. */
export const DataQualityParams = z.strictObject({
	asOf: CivilDate.nullable(),
	tables: LoadedTables,
	/** Rows of each table that were left out when its files were read. */
	excluded: z.array(
		z.strictObject({
			entity: z.enum(entityIds),
			reason: z.enum(exclusionReasons),
			rows: z.int().positive()
		})
	)
});

export type DataQualityParams = z.infer<typeof DataQualityParams>;

const Counts = z.strictObject({
	/** Rows a check could be asked of, and of those the rows that fail. */
	applied: z.int(),
	failed: z.int()
});

const CheckedTable = z.strictObject({
	entity: z.enum(entityIds),
	/** Rows in the table. */
	rows: z.int(),
	checks: z.array(
		Counts.extend({
			kind: CheckKind,
			dimension: z.enum(qualityDimensions),
			field: z.string().nullable()
		})
	),
	/** Rows left out when the files were read, by reason. */
	excluded: z.array(z.strictObject({ reason: z.enum(exclusionReasons), rows: z.int() })),
	/** Checks pooled by whose rows they are; null for rows of nobody. Most failures first, at most 100. */
	owners: z.array(Counts.extend({ owner: z.string().nullable(), rows: z.int() }))
});

/** A table's rows held to its checks. */
export type CheckedTable = z.infer<typeof CheckedTable>;

/** What every check found, by table. */
export const DataQualityResult = z.strictObject({ tables: z.array(CheckedTable) });

export type DataQualityResult = z.infer<typeof DataQualityResult>;

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
	id: 'data-quality',
	version: 1,
	params: DataQualityParams,
	result: DataQualityResult,
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
