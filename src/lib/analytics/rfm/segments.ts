import { joinSql, sql, type Sql } from '../../sql/sql';

/** The ten segments, from best to worst by custom. Ids are stable; names are in the catalogue. */
export const segmentIds = [
	'champions',
	'loyal',
	'potential-loyalist',
	'new',
	'promising',
	'need-attention',
	'about-to-sleep',
	'at-risk',
	'cannot-lose',
	'hibernating'
] as const;

export type SegmentId = (typeof segmentIds)[number];

/**
 * Segment by recency score (row) and frequency score (column), 1 to 5 each. A table, so that every
 * pair of scores has exactly one name: the lists of ranges in wide use overlap in 20 of 25 cells
 * and leave four of their names unreachable.
 */
const GRID: readonly (readonly SegmentId[])[] = [
	['hibernating', 'hibernating', 'at-risk', 'at-risk', 'cannot-lose'],
	['hibernating', 'hibernating', 'at-risk', 'at-risk', 'cannot-lose'],
	['about-to-sleep', 'about-to-sleep', 'need-attention', 'loyal', 'loyal'],
	['promising', 'potential-loyalist', 'potential-loyalist', 'loyal', 'loyal'],
	['new', 'potential-loyalist', 'potential-loyalist', 'champions', 'champions']
];

/** Segments whose customers have not bought as they used to: where value is slipping away. */
export const slippingSegments: readonly SegmentId[] = ['about-to-sleep', 'at-risk', 'cannot-lose'];

/** Segment of a pair of scores. @throws {RangeError} for a score that is not 1 to 5 */
export function segmentOf(rScore: number, fScore: number): SegmentId {
	const segment = GRID[rScore - 1]?.[fScore - 1];
	if (!segment) throw new RangeError(`no segment for scores R${rScore} F${fScore}`);
	return segment;
}

/** The same map as SQL over the columns `r_score` and `f_score`. */
export function segmentSql(): Sql {
	const cells = GRID.flatMap((row, r) =>
		row.map((segment, f) => sql`WHEN r_score = ${r + 1} AND f_score = ${f + 1} THEN ${segment}`)
	);
	return sql`CAST(CASE ${joinSql(cells, ' ')} END AS VARCHAR)`;
}
