import { z } from 'zod';
import { parseRows } from '../../engine/parse-rows';
import { message, type Message } from '../../locale/message';
import type { Analysis, Explanation } from '../analysis';
import type { RfmParams } from './rfm-params';
import { MIDDLE_SCORE, RECENCY_DAYS, SHARED_VALUE_LIMIT } from './rfm-limits';
import {
	customerTotalsSql,
	rfmRangesSql,
	rfmSegmentsSql,
	rfmSql,
	rfmTotalsSql,
	saleDaysSql
} from './rfm-sql';
import type { SegmentMap } from './segment-map';
import { segmentName } from './segment-names';
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
		largest_recency_share: z.number(),
		largest_frequency_share: z.number(),
		largest_money_share: z.number()
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
		largestShares: {
			r: row.largest_recency_share,
			f: row.largest_frequency_share,
			m: row.largest_money_share
		}
	}));

const SegmentRow = z
	.object({
		segment: z.string(),
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
 * Recency, frequency and monetary value: scores by customer and the segments they make up.
 *
 * Source: Hughes (1994), Strategic Database Marketing, for the idea; the scoring by `percent_rank`
 * and the partition are argued in the sources of `rfm-sql.ts` and `segment-map.ts`.
 */
export const rfm: Analysis<RfmParams, null, RfmResult> = {
	...rfmShape,
	inputs: ['orders'],
	reduce: (params) => ({
		customers: customerTotalsSql(params),
		...(params.frequencyOf === 'days' && { days: saleDaysSql(params) })
	}),
	detail: (params, table) => ({ scores: rfmSql(params, table) }),
	finish: (params, table) => ({
		totals: rfmTotalsSql(params, table),
		segments: rfmSegmentsSql(table),
		ranges: rfmRangesSql(params, table)
	}),
	conclude: (answers, _, params) => ({
		totals: scored(parseRows(TotalsRow, answers.totals!)[0]!, params),
		segments: inOrder(parseRows(SegmentRow, answers.segments!), params.map),
		ranges: parseRows(ScoreRange, answers.ranges!)
	}),
	explain
};

const scored = (
	totals: z.infer<typeof TotalsRow>,
	{ frequencyBy, frozen }: RfmParams
): RfmResult['totals'] => ({
	...totals,
	frequencyBy: frozen || totals.largestShares.f > SHARED_VALUE_LIMIT ? 'breaks' : frequencyBy
});

const inOrder = (segments: RfmSegment[], map: SegmentMap) => {
	const position = (segment: string) => map.findIndex(({ id }) => id === segment);
	return segments.toSorted((a, b) => position(a.segment) - position(b.segment));
};

function explain(result: RfmResult, params: RfmParams): Explanation {
	const { totals, segments } = result;
	const { currency, asOf, map } = params;
	const best = segments.find(({ segment }) => segment === map[0]?.id);
	const name = { kind: 'message', message: segmentName(map, map[0]?.id ?? '') } as const;
	const { customers } = totals;
	const caution = cautionOf(result, params);
	return {
		finding:
			customers === 0
				? message('rfm.finding.nobody')
				: best && Number(totals.revenue) > 0
					? message('rfm.finding', {
							customers,
							best: name,
							n: best.customers,
							share: { kind: 'percent', share: Number(best.revenue) / Number(totals.revenue) }
						})
					: best
						? message('rfm.finding.noRevenue', { customers, best: name, n: best.customers })
						: message('rfm.finding.noneBest', { customers, best: name }),
		method: methodOf(totals, params),
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

function methodOf(totals: RfmResult['totals'], params: RfmParams): Message[] {
	const { asOf, frozen, frequencyBreaks, frequencyOf, monetaryBy, map } = params;
	const isRefused = !frozen && totals.frequencyBy !== params.frequencyBy;
	const [two, three, four, five] = frequencyBreaks;
	return [
		message('rfm.method.measures', {
			asOf: { kind: 'date', iso: asOf },
			frequency: { kind: 'message', message: message(`rfm.method.frequency.${frequencyOf}`) },
			money: { kind: 'message', message: message(`rfm.method.money.${monetaryBy}`) }
		}),
		frozen
			? message('rfm.method.frozen', { on: { kind: 'date', iso: frozen.on } })
			: totals.frequencyBy === 'breaks'
				? message('rfm.method.breaks', { two, three, four, five })
				: message('rfm.method.position'),
		...(isRefused
			? [
					message('rfm.method.positionRefused', {
						share: { kind: 'percent', share: totals.largestShares.f },
						limit: { kind: 'percent', share: SHARED_VALUE_LIMIT, digits: 0 }
					})
				]
			: []),
		...(frozen ? [] : refusedPositions(totals)),
		message('rfm.method.segments', { segments: map.length })
	];
}

/** What is scored otherwise than by position, since too many share a value. */
function refusedPositions({ largestShares }: RfmResult['totals']): Message[] {
	const told = (of: 'r' | 'm') => ({
		share: { kind: 'percent', share: largestShares[of] } as const,
		limit: { kind: 'percent', share: SHARED_VALUE_LIMIT, digits: 0 } as const
	});
	const [five, four, three, two] = RECENCY_DAYS;
	return [
		...(largestShares.r > SHARED_VALUE_LIMIT
			? [message('rfm.method.refused.r', { ...told('r'), five, four, three, two })]
			: []),
		...(largestShares.m > SHARED_VALUE_LIMIT
			? [message('rfm.method.refused.m', { ...told('m'), score: MIDDLE_SCORE })]
			: [])
	];
}

/** Position says nothing where many share a value: it is refused, and what is scored instead is told. */
function cautionOf(
	{ totals, ranges }: RfmResult,
	{ frozen, frequencyBy }: RfmParams
): Message | undefined {
	const { customers, largestShares } = totals;
	if (customers > 0 && customers < SMALL_BASE) {
		return message('rfm.caution.small', { customers, least: SMALL_BASE });
	}
	const isPositionRefused = frequencyBy === 'position' && totals.frequencyBy !== 'position';
	const shared = (['r', 'm', ...(isPositionRefused ? (['f'] as const) : [])] as const).find(
		(of) => largestShares[of] > SHARED_VALUE_LIMIT
	);
	if (shared && !frozen) {
		return message(`rfm.caution.shared.${shared}`, {
			share: { kind: 'percent', share: largestShares[shared] }
		});
	}
	const crowd = ranges
		.filter(({ dimension }) => dimension === 'f')
		.toSorted((a, b) => b.customers - a.customers)[0];
	// Where they share the very value, nothing tells them apart; where only the score, other counts do.
	return crowd &&
		crowd.customers > SHARED_VALUE_LIMIT * customers &&
		largestShares.f <= SHARED_VALUE_LIMIT
		? message('rfm.caution.crowded', {
				share: { kind: 'percent', share: crowd.customers / customers },
				score: crowd.score
			})
		: undefined;
}
