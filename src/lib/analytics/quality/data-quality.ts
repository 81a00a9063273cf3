import { entityIds, entityOf } from '../../canonical/entities';
import { message } from '../../locale/message';
import type { Analysis } from '../analysis';
import { checkCounts, checkCountsSql } from './check-counts-sql';
import { checksOf } from './checks/checks';
import {
	dataQualityShape,
	type DataQualityParams,
	type DataQualityResult
} from './data-quality-result';
import { qualityScores, shownShare, sumCounts } from './quality-scores';

/** Owners that are listed. */
const MOST_OWNERS = 100;

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
			const owners = answers[entity]!.rows().map((row) => ({
				owner: row.owner as string | null,
				rows: Number(row.rows),
				counts: checkCounts(row, checks.length)
			}));
			return {
				entity,
				rows: owners.reduce((sum, { rows }) => sum + rows, 0),
				checks: checks.map(({ kind, dimension, field }, i) => ({
					kind,
					dimension,
					field,
					...sumCounts(owners.map(({ counts }) => counts[i]!))
				})),
				excluded: params.excluded
					.filter((one) => one.entity === entity)
					.map(({ reason, rows }) => ({ reason, rows })),
				owners: owners
					.map(({ owner, rows, counts }) => ({ owner, rows, ...sumCounts(counts) }))
					.toSorted((a, b) => b.failed - a.failed)
					.slice(0, MOST_OWNERS)
			};
		})
	}),
	explain: (result, { asOf }) => {
		const { overall, dimensions, worst } = qualityScores(result);
		const { applied, failed } = sumCounts(dimensions);
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
