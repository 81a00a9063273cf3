import { joinSql, sql, type Sql } from '../../sql/sql';
import type { ScoreSpan, SegmentMap } from './segment-map';

/** Segment as SQL over the columns `r_score`, `f_score` and `m_score`. */
export function segmentSql(map: SegmentMap): Sql {
	const between = (score: Sql, [low, high]: ScoreSpan) => sql`${score} BETWEEN ${low} AND ${high}`;
	const cases = map.map(
		({ id, r, f, m }) => sql`WHEN ${between(sql`r_score`, r)} AND ${between(sql`f_score`, f)}
			AND ${between(sql`m_score`, m)} THEN ${id}`
	);
	return sql`CAST(CASE ${joinSql(cases, ' ')} END AS VARCHAR)`;
}
