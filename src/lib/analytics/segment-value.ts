import { z } from 'zod';
import { parseRows } from '../engine/parse-rows';
import { message } from '../locale/message';
import { id, sql } from '../sql/sql';
import type { Analysis } from './analysis';
import { segmentName } from './rfm/segment-names';
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
			SELECT segment, count(*)::INTEGER AS customers,
				CASE WHEN count(value) > 0 THEN ${steadySumSql(sql`value`)} END AS value
			FROM ${id(analysisTable('rfm', 'scores'))}
			LEFT JOIN ${id(analysisTable('customer-value', 'values'))} USING (customer_id)
			GROUP BY segment ORDER BY value DESC NULLS LAST, segment`
	}),
	conclude: (answers, _, { scoring: { map } }) => {
		const Row = z.object({
			segment: z.string(),
			customers: z.number(),
			value: z.number().nullable()
		});
		const segments = parseRows(Row, answers.segments!);
		const slippingIds = map.filter(({ isSlipping }) => isSlipping).map(({ id }) => id);
		const slipping = segments.filter(({ segment }) => slippingIds.includes(segment));
		const isValued = segments.some(({ value }) => value !== null);
		return {
			segments,
			slippingValue: isValued ? slipping.reduce((sum, { value }) => sum + (value ?? 0), 0) : null,
			slippingCustomers: slipping.reduce((sum, { customers }) => sum + customers, 0)
		};
	},
	explain: ({ slippingValue, slippingCustomers }, { currency, scoring: { map } }) => ({
		finding:
			slippingValue === null
				? message('segmentValue.finding.untold', { customers: slippingCustomers })
				: message('segmentValue.finding', {
						value: { kind: 'money', amount: slippingValue, currency, compact: true },
						customers: slippingCustomers
					}),
		method: [
			message('segmentValue.method', {
				segments: {
					kind: 'list',
					items: map
						.filter(({ isSlipping }) => isSlipping)
						.map(({ id: segment }) => ({ kind: 'message', message: segmentName(map, segment) }))
				}
			})
		],
		exclusions: []
	})
};
