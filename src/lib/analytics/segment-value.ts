import { z } from 'zod';
import { parseRows } from '../engine/parse-rows';
import { message } from '../locale/message';
import { id, sql } from '../sql/sql';
import type { Analysis } from './analysis';
import { CustomerValueParams } from './btyd/customer-value-params';
import { steadySumSql } from './btyd/customer-value-sql';
import { RfmParams } from './rfm/rfm-params';
import { segmentIds, slippingSegments } from './rfm/segments';
import { analysisTable } from './run-analysis';

/** All that shapes the two results it joins, so that it is asked again when one of them is. */
export const SegmentValueParams = CustomerValueParams.extend({
	frequencyBy: RfmParams.shape.frequencyBy,
	frequencyBreaks: RfmParams.shape.frequencyBreaks
});

export type SegmentValueParams = z.infer<typeof SegmentValueParams>;

/** Expected value over the horizon by RFM segment, and the part of it that is slipping away. */
export const SegmentValueResult = z.strictObject({
	segments: z.array(
		z.strictObject({
			segment: z.enum(segmentIds),
			customers: z.int(),
			/** Money expected over the horizon. */
			value: z.number()
		})
	),
	slippingValue: z.number(),
	slippingCustomers: z.int()
});

export type SegmentValueResult = z.infer<typeof SegmentValueResult>;

/**
 * Joins the scores of `rfm` with the values of `customer-value`; run after both, on the same
 * parameters. Has no stage of its own where the rows live.
 */
export const segmentValue: Analysis<SegmentValueParams, null, SegmentValueResult> = {
	id: 'segment-value',
	version: 1,
	params: SegmentValueParams,
	result: SegmentValueResult,
	inputs: [analysisTable('rfm', 'scores'), analysisTable('customer-value', 'values')],
	reduce: () => ({}),
	finish: () => ({
		segments: sql`
			SELECT segment, count(*)::INTEGER AS customers, ${steadySumSql(sql`value`)} AS value
			FROM ${id(analysisTable('rfm', 'scores'))}
			JOIN ${id(analysisTable('customer-value', 'values'))} USING (customer_id)
			GROUP BY segment ORDER BY value DESC, segment`
	}),
	conclude: (answers) => {
		const Row = z.object({
			segment: z.enum(segmentIds),
			customers: z.number(),
			value: z.number()
		});
		const segments = parseRows(Row, answers.segments!);
		const slipping = segments.filter(({ segment }) => slippingSegments.includes(segment));
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
