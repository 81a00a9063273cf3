import { z } from 'zod';
import { parseRows } from '../../engine/parse-rows';
import { message } from '../../locale/message';
import { sql, type Sql } from '../../sql/sql';
import type { Analysis } from '../analysis';
import { Money } from '../scope-params';
import { customerTotalsSql, saleDaysSql, scoresByBreaks, summarySql } from './rfm-sql';
import {
	segmentMovementShape,
	type SegmentMove,
	type SegmentMovementParams,
	type SegmentMovementResult
} from './segment-movement-result';
import { segmentSql } from './segment-sql';

/** Segment of each customer on a day, by breaks that are given. */
function segmentsSql(params: SegmentMovementParams, asOf: string, totals: Sql, days: Sql): Sql {
	const { r, f, m } = scoresByBreaks(params.breaks, params.monetaryBy);
	return sql`
		SELECT customer_id, revenue, ${segmentSql(params.map)} AS segment
		FROM (
			SELECT *, ${r} AS r_score, ${f} AS f_score, ${m} AS m_score
			FROM (${summarySql(asOf, params.frequencyOf, totals, days)})
		)`;
}

const Row = z.object({
	before: z.string().nullable(),
	after: z.string(),
	customers: z.number(),
	revenue: Money
});

/** Movement between segments: the same customers, the same breaks, two days. */
export const segmentMovement: Analysis<SegmentMovementParams, null, SegmentMovementResult> = {
	...segmentMovementShape,
	inputs: ['orders'],
	reduce: (params) => {
		const earlier = { asOf: params.from, currency: params.currency };
		const countsDays = params.frequencyOf === 'days';
		return {
			earlier: customerTotalsSql(earlier),
			later: customerTotalsSql(params),
			...(countsDays && { earlier_days: saleDaysSql(earlier), later_days: saleDaysSql(params) })
		};
	},
	detail: (params, table) => ({
		moves: sql`
			SELECT customer_id, earlier.segment AS before, later.segment AS after, later.revenue
			FROM (${segmentsSql(params, params.asOf, table('later'), table('later_days'))}) later
			LEFT JOIN (${segmentsSql(params, params.from, table('earlier'), table('earlier_days'))}) earlier
				USING (customer_id)`
	}),
	finish: (_, table) => ({
		moves: sql`
			SELECT before, after, count(*)::INTEGER AS customers, sum(revenue)::DECIMAL(18, 2) AS revenue
			FROM ${table('moves')} GROUP BY before, after ORDER BY before NULLS LAST, after`
	}),
	conclude: (answers, _, { map }) => {
		const moves: SegmentMove[] = parseRows(Row, answers.moves!);
		const position = (segment: string) => map.findIndex(({ id }) => id === segment);
		const count = (is: (move: SegmentMove) => boolean) =>
			moves.filter(is).reduce((sum, { customers }) => sum + customers, 0);
		return {
			moves,
			customers: count(() => true),
			earlier: count(({ before }) => before !== null),
			up: count(({ before, after }) => before !== null && position(after) < position(before)),
			down: count(({ before, after }) => before !== null && position(after) > position(before))
		};
	},
	explain: ({ earlier, up, down, customers }, { from }) => {
		const day = { kind: 'date', iso: from } as const;
		return {
			finding:
				earlier === 0
					? message('movement.finding.nobody', { from: day })
					: message('movement.finding', {
							from: day,
							earlier,
							up,
							down,
							joined: customers - earlier
						}),
			method: [message('movement.method.days', { from: day }), message('movement.method.breaks')],
			exclusions: []
		};
	}
};
