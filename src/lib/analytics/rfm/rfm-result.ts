import { z } from 'zod';
import type { AnalysisShape } from '../analysis';
import { Money } from '../scope-params';
import { RfmParams } from './rfm-params';

const Totals = z.strictObject({
	customers: z.int(),
	orders: z.int(),
	sales: Money,
	/** Zero or negative. */
	refunds: Money,
	/** Sales less refunds. */
	revenue: Money,
	refundOnlyCustomers: z.int(),
	otherCurrencyOrders: z.int(),
	laterOrders: z.int(),
	/** Share of customers that have the commonest value of what is scored. */
	largestShares: z.strictObject({ r: z.number(), f: z.number(), m: z.number() }),
	/** How frequency was scored, which may not be as asked: see `RfmParams`. */
	frequencyBy: z.enum(['position', 'breaks'])
});

const Segment = z.strictObject({
	/** Id in the map of segments. */
	segment: z.string(),
	customers: z.int(),
	orders: z.int(),
	sales: Money,
	revenue: Money,
	meanRecencyDays: z.number(),
	meanOrderCount: z.number()
});

/** One segment and its customers. */
export type RfmSegment = z.infer<typeof Segment>;

/** A score of one dimension, and the values that have it. */
export const ScoreRange = z.strictObject({
	dimension: z.enum(['r', 'f', 'm']),
	score: z.int().min(1).max(5),
	customers: z.int(),
	/** Least and greatest value with this score, as text; days, a count or money. */
	low: z.string(),
	high: z.string()
});

/** RFM of a customer base: totals, segments, and where each score begins. */
export const RfmResult = z.strictObject({
	totals: Totals,
	/** Those that have customers, in the order of the map. */
	segments: z.array(Segment),
	ranges: z.array(ScoreRange)
});

export type RfmResult = z.infer<typeof RfmResult>;

/** What it takes to know a kept result again. */
export const rfmShape: AnalysisShape<RfmParams, RfmResult> = {
	id: 'rfm',
	version: 3,
	params: RfmParams,
	result: RfmResult
};
