import { z } from 'zod';
import { parseRows } from '../../engine/parse-rows';
import { message, type Message } from '../../locale/message';
import { NORMAL_95 } from '../../math/interval';
import { normalQuantile } from '../../math/normal-quantile';
import { sql } from '../../sql/sql';
import type { Analysis, Explanation } from '../analysis';
import { inScopeSql } from '../orders-in-scope-sql';
import type { ScopeParams } from '../scope-params';
import {
	orderPatternsShape,
	type MeanEstimate,
	type OrderPatternsResult
} from './order-patterns-result';

/** The best of seven looks better than it is: how much wider its interval must be (Bonferroni). */
const OF_SEVEN = normalQuantile(1 - 0.025 / 7) / NORMAL_95;

/** Channels that are told apart. */
const MOST_CHANNELS = 30;

const WeekdayRow = z.object({
	weekday: z.number(),
	days: z.number(),
	mean: z.number(),
	deviation: z.number().nullable()
});

const ChannelRow = z.object({
	channel: z.string().nullable(),
	orders: z.number(),
	sales: z.number(),
	squares: z.number()
});

/** When orders come, and by which channel: with sample sizes and intervals, so that chance is not a pattern. */
export const orderPatterns: Analysis<ScopeParams, null, OrderPatternsResult> = {
	...orderPatternsShape,
	inputs: ['orders'],
	reduce: (params) => ({
		days: sql`
			SELECT CAST(ordered_at AS DATE) AS day, channel, count(*) AS orders, sum(amount) AS sales,
				sum(CAST(amount AS DECIMAL(20, 2)) * CAST(amount AS DECIMAL(20, 2))) AS squares
			FROM orders WHERE ${inScopeSql(params)} AND kind = 'sale'
			GROUP BY CAST(ordered_at AS DATE), channel`
	}),
	finish: ({ asOf }, table) => ({
		weekdays: sql`
			WITH counted AS (SELECT day, sum(orders) AS orders FROM ${table('days')} GROUP BY day),
			calendar AS (
				SELECT CAST(unnest(range((SELECT min(day) FROM counted), CAST(${asOf} AS DATE) + 1, INTERVAL 1 DAY)) AS DATE) AS day
			)
			SELECT isodow(day)::INTEGER AS weekday, count(*)::INTEGER AS days,
				avg(coalesce(orders, 0))::DOUBLE AS mean, stddev_samp(coalesce(orders, 0))::DOUBLE AS deviation
			FROM calendar LEFT JOIN counted USING (day) GROUP BY ALL ORDER BY weekday`,
		channels: sql`
			SELECT channel, sum(orders)::INTEGER AS orders, sum(sales)::DOUBLE AS sales,
				sum(squares)::DOUBLE AS squares
			FROM ${table('days')} GROUP BY channel ORDER BY orders DESC, channel LIMIT ${MOST_CHANNELS}`,
		total: sql`SELECT coalesce(sum(orders), 0)::INTEGER AS orders FROM ${table('days')}`
	}),
	conclude: (answers) => {
		const { orders } = parseRows(z.object({ orders: z.number() }), answers.total!)[0]!;
		const weekdays = parseRows(WeekdayRow, answers.weekdays!);
		const days = weekdays.reduce((sum, one) => sum + one.days, 0);
		return {
			orders,
			ordersADay: days > 0 ? orders / days : 0,
			weekdays: weekdays.map(({ weekday, days: n, mean, deviation }) => ({
				weekday,
				days: n,
				orders: estimate(mean, deviation, n)
			})),
			channels: parseRows(ChannelRow, answers.channels!).map((row) => {
				const mean = row.sales / row.orders;
				const variance = (row.squares - row.orders * mean * mean) / (row.orders - 1);
				const deviation = row.orders > 1 ? Math.sqrt(Math.max(0, variance)) : null;
				const { channel, orders: n, sales } = row;
				return { channel, orders: n, sales, order: estimate(mean, deviation, n) };
			})
		};
	},
	explain
};

/** What stands out of one channel, in a sentence. */
export const channelFinding = (
	{ channel, mean, overall, orders }: NonNullable<ReturnType<typeof bestChannel>>,
	currency: string
): Message =>
	message('patterns.channel.finding', {
		channel,
		mean: { kind: 'money', amount: mean, currency },
		overall: { kind: 'money', amount: overall, currency },
		orders
	});

/** A mean and its interval, by the deviation of what it is of; no interval of one value. */
function estimate(mean: number, deviation: number | null, n: number): MeanEstimate {
	if (deviation === null || n < 2) return { mean, low: null, high: null };
	const half = (NORMAL_95 * deviation) / Math.sqrt(n);
	return { mean, low: Math.max(0, mean - half), high: mean + half };
}

/**
 * The channel whose mean order is larger than that of all orders together, whole interval and all, widened
 * for the best of so many; null where none stands out, or where there is one channel only.
 */
export function bestChannel({
	channels,
	orders
}: OrderPatternsResult): { channel: string; mean: number; overall: number; orders: number } | null {
	const named = channels.filter(({ channel }) => channel !== null);
	if (named.length < 2) return null;
	const overall = channels.reduce((sum, { sales }) => sum + sales, 0) / orders;
	const widened = normalQuantile(1 - 0.025 / named.length) / NORMAL_95;
	const [best] = named
		.filter(({ order }) => order.low !== null)
		.filter(({ order }) => order.mean - (order.mean - order.low!) * widened > overall)
		.toSorted((a, b) => b.order.mean - a.order.mean);
	return best
		? { channel: best.channel!, mean: best.order.mean, overall, orders: best.orders }
		: null;
}

function explain(result: OrderPatternsResult, { currency }: ScopeParams): Explanation {
	const { orders, ordersADay, weekdays } = result;
	const channel = bestChannel(result);
	const best = weekdays.toSorted((a, b) => b.orders.mean - a.orders.mean)[0];
	const stands =
		best !== undefined &&
		best.orders.low !== null &&
		best.orders.mean - (best.orders.mean - best.orders.low) * OF_SEVEN > ordersADay;
	const decimal = (value: number) => ({ kind: 'decimal', value, digits: 1 }) as const;
	const ofWeekday = stands
		? message('patterns.finding', {
				day: { kind: 'message', message: message(`weekday.${best.weekday as 1}`) },
				orders: decimal(best.orders.mean),
				mean: decimal(ordersADay)
			})
		: message('patterns.finding.chance');
	return {
		finding:
			orders === 0
				? message('patterns.finding.none')
				: channel
					? message('patterns.finding.both', {
							weekday: { kind: 'message', message: ofWeekday },
							channel: { kind: 'message', message: channelFinding(channel, currency) }
						})
					: ofWeekday,
		method: [message('patterns.method.weekday'), message('patterns.method.channel')],
		exclusions: []
	};
}
