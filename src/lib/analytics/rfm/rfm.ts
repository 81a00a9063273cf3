import { z } from 'zod';
import { parseRows } from '../../engine/parse-rows';
import { message, type Message } from '../../locale/message';
import type { Analysis, Explanation } from '../analysis';
import type { RfmParams } from './rfm-params';
import { SHARED_FREQUENCY_LIMIT } from './rfm-params';
import { customerTotalsSql, rfmBreaksSql, rfmSegmentsSql, rfmSql, rfmTotalsSql } from './rfm-sql';
import { segmentIds, type SegmentId } from './segments';
import { ScoreRange, rfmShape, type RfmResult, type RfmSegment } from './rfm-result';

const TotalsRow = z
	.object({
		customers: z.number(),
		orders: z.number(),
		sales: z.string(),
		refunds: z.string(),
		revenue: z.string(),
		refund_only_customers: z.number(),
		other_currency_orders: z.number(),
		later_orders: z.number(),
		largest_frequency_share: z.number()
	})
	.transform((row) => ({
		customers: row.customers,
		orders: row.orders,
		sales: row.sales,
		refunds: row.refunds,
		revenue: row.revenue,
		refundOnlyCustomers: row.refund_only_customers,
		otherCurrencyOrders: row.other_currency_orders,
		laterOrders: row.later_orders,
		largestFrequencyShare: row.largest_frequency_share
	}));

const SegmentRow = z
	.object({
		segment: z.enum(segmentIds),
		customers: z.number(),
		orders: z.number(),
		sales: z.string(),
		revenue: z.string(),
		mean_recency_days: z.number(),
		mean_order_count: z.number()
	})
	.transform(({ mean_recency_days, mean_order_count, ...row }) => ({
		...row,
		meanRecencyDays: mean_recency_days,
		meanOrderCount: mean_order_count
	}));

/** Under this many customers five scores are a game of chance. */
const SMALL_BASE = 30;

/**
 * Recency, frequency and monetary value: scores by customer and the ten segments they make up.
 *
 * Source: Hughes (1994), Strategic Database Marketing, for the idea; the scoring by `percent_rank`
 * and the partition are argued in the sources of `rfm-sql.ts` and `segments.ts`.
 */
export const rfm: Analysis<RfmParams, null, RfmResult> = {
	...rfmShape,
	inputs: ['orders'],
	reduce: (params) => ({ customers: customerTotalsSql(params) }),
	detail: (params, table) => ({ scores: rfmSql(params, table) }),
	finish: (params, table) => ({
		totals: rfmTotalsSql(params, table),
		segments: rfmSegmentsSql(table),
		ranges: rfmBreaksSql(params, table)
	}),
	conclude: (answers, _, { frequencyBy }) => ({
		totals: scored(parseRows(TotalsRow, answers.totals!)[0]!, frequencyBy),
		segments: bestFirst(parseRows(SegmentRow, answers.segments!)),
		ranges: parseRows(ScoreRange, answers.ranges!)
	}),
	explain
};

const scored = (
	totals: z.infer<typeof TotalsRow>,
	asked: RfmParams['frequencyBy']
): RfmResult['totals'] => ({
	...totals,
	frequencyBy: totals.largestFrequencyShare > SHARED_FREQUENCY_LIMIT ? 'breaks' : asked
});

const bestFirst = (segments: RfmSegment[]) => {
	const position = (segment: SegmentId) => segmentIds.indexOf(segment);
	return segments.toSorted((a, b) => position(a.segment) - position(b.segment));
};

function explain({ totals, segments }: RfmResult, params: RfmParams): Explanation {
	const { currency, asOf, frequencyBreaks } = params;
	const of = (segment: SegmentId) => segments.find((row) => row.segment === segment);
	const best = of('champions');
	const caution = cautionOf(totals);
	return {
		finding:
			totals.customers === 0
				? message('rfm.finding.nobody')
				: best && Number(totals.revenue) > 0
					? message('rfm.finding', {
							customers: totals.customers,
							champions: best.customers,
							share: { kind: 'percent', share: Number(best.revenue) / Number(totals.revenue) }
						})
					: best
						? message('rfm.finding.noRevenue', {
								customers: totals.customers,
								champions: best.customers
							})
						: message('rfm.finding.noChampions', { customers: totals.customers }),
		method: [
			message('rfm.method.recency', { asOf: { kind: 'date', iso: asOf } }),
			totals.frequencyBy === 'breaks'
				? message('rfm.method.frequencyBreaks', {
						two: frequencyBreaks[0],
						three: frequencyBreaks[1],
						four: frequencyBreaks[2],
						five: frequencyBreaks[3]
					})
				: message('rfm.method.frequencyPosition'),
			...(totals.frequencyBy !== params.frequencyBy
				? [
						message('rfm.method.positionRefused', {
							share: { kind: 'percent', share: totals.largestFrequencyShare },
							limit: { kind: 'percent', share: SHARED_FREQUENCY_LIMIT, digits: 0 }
						})
					]
				: []),
			message(
				(
					{
						revenue: 'rfm.method.revenue',
						sales: 'rfm.method.sales',
						'mean-sale': 'rfm.method.meanSale'
					} as const
				)[params.monetaryBy]
			),
			message('rfm.method.segments')
		],
		exclusions: [
			...(totals.refundOnlyCustomers > 0
				? [message('rfm.excluded.refundOnly', { customers: totals.refundOnlyCustomers })]
				: []),
			...(totals.otherCurrencyOrders > 0
				? [message('rfm.excluded.currency', { orders: totals.otherCurrencyOrders, currency })]
				: []),
			...(totals.laterOrders > 0
				? [
						message('rfm.excluded.later', {
							orders: totals.laterOrders,
							asOf: { kind: 'date', iso: asOf }
						})
					]
				: [])
		],
		...(caution && { caution })
	};
}

function cautionOf({ customers }: RfmResult['totals']): Message | undefined {
	return customers > 0 && customers < SMALL_BASE
		? message('rfm.caution.small', { customers, least: SMALL_BASE })
		: undefined;
}
