import { z } from 'zod';
import type { AnalysisShape } from './analysis';
import { CustomerValueParams } from './btyd/customer-value-params';
import { RfmParams } from './rfm/rfm-params';

/** All that shapes the two results it joins, so that it is asked again when one of them is. */
export const SegmentValueParams = CustomerValueParams.extend({
	scoring: RfmParams
});

export type SegmentValueParams = z.infer<typeof SegmentValueParams>;

/** Expected value over the horizon by RFM segment, and the part of it that is slipping away. */
export const SegmentValueResult = z.strictObject({
	segments: z.array(
		z.strictObject({
			/** Id in the map of segments. */
			segment: z.string(),
			customers: z.int(),
			/** Money expected over the horizon; null where none could be forecast. */
			value: z.number().nullable()
		})
	),
	/** Null where no money could be forecast. */
	slippingValue: z.number().nullable(),
	slippingCustomers: z.int()
});

export type SegmentValueResult = z.infer<typeof SegmentValueResult>;

/** What it takes to know a kept result again. */
export const segmentValueShape: AnalysisShape<SegmentValueParams, SegmentValueResult> = {
	id: 'segment-value',
	version: 3,
	params: SegmentValueParams,
	result: SegmentValueResult
};
