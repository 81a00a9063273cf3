import { z } from 'zod';
import { parseRows } from '../engine/parse-rows';
import { message } from '../locale/message';
import { id, sql } from '../sql/sql';
import type { Analysis } from './analysis';
import { steadySumSql } from './btyd/customer-value-sql';
import { analysisTable } from './run-analysis';
import {
	segmentValueShape,
	type SegmentValueParams,
	type SegmentValueResult
} from './segment-value-result';

/**
 * Joins the scores of `rfm` with the values of `customer-value`; run after both, on the same
 * parameters. Has no stage of its own where the rows live.
 */
export const segmentValue: Analysis<SegmentValueParams, null, SegmentValueResult> = {
	...segmentValueShape,
	inputs: [analysisTable('rfm', 'scores'), analysisTable('customer-value', 'values')],
	reduce: () => ({}),
	finish: () => ({
		segments: sql`
			SELECT segment, count(*)::INTEGER AS customers, ${steadySumSql(sql`value`)} AS value
			FROM ${id(analysisTable('rfm', 'scores'))}
			JOIN ${id(analysisTable('customer-value', 'values'))} USING (customer_id)
			GROUP BY segment ORDER BY value DESC, segment`
	}),
	conclude: (answers, _, { scoring: { map } }) => {
		const Row = z.object({
			segment: z.string(),
			customers: z.number(),
			value: z.number()
		});
		const segments = parseRows(Row, answers.segments!);
		const slippingIds = map.filter(({ isSlipping }) => isSlipping).map(({ id }) => id);
		const slipping = segments.filter(({ segment }) => slippingIds.includes(segment));
		const total = (of: (row: (typeof segments)[number]) => number) =>
			slipping.reduce((sum, row) => sum + of(row), 0);
		return {
			segments,
			slippingValue: total(({ value }) => value),
			slippingCustomers: total(({ customers }) => customers)
		};
	},
	explain: ({ slippingValue, slippingCustomers }, { currency }) => ({
		finding: message('segmentValue.finding', {
			value: { kind: 'money', amount: slippingValue, currency, compact: true },
			customers: slippingCustomers
		}),
		method: [message('segmentValue.method')],
		exclusions: []
	})
};
