import { constantSql } from '../../sql/literal';
import { joinSql, sql, type Sql } from '../../sql/sql';
import type { TableNames } from '../analysis';
import { inScopeSql } from '../orders-in-scope-sql';
import type { ScopeParams } from '../scope-params';
import type { RfmBreaks } from './rfm-breaks';
import { MIDDLE_SCORE, RECENCY_DAYS, SHARED_VALUE_LIMIT } from './rfm-limits';
import type { RfmMeasures, RfmParams } from './rfm-params';
import { segmentSql } from './segment-sql';

/**
 * Stage 1: one row a customer, with last sale, number of sales and of their lines, sales and refunds.
 * An order that came without lines is one.
 *
 * Mergeable: the latest of dates, the sum of all else.
 */
export const customerTotalsSql = (scope: ScopeParams): Sql => sql`
	SELECT customer_id,
		max(CASE WHEN kind = 'sale' THEN CAST(ordered_at AS DATE) END) AS last_order_on,
		sum(CASE WHEN kind = 'sale' THEN 1 ELSE 0 END) AS order_count,
		sum(CASE WHEN kind = 'sale' THEN coalesce(line_count, 1) ELSE 0 END) AS line_count,
		sum(CASE WHEN kind = 'sale' THEN amount ELSE 0 END) AS sales,
		sum(CASE WHEN kind = 'refund' THEN amount ELSE 0 END) AS refunds
	FROM orders WHERE ${inScopeSql(scope)}
	GROUP BY customer_id`;

/** Stage 1: one row a customer and day with a sale. Mergeable: each pair once. */
export const saleDaysSql = (scope: ScopeParams): Sql => sql`
	SELECT customer_id, CAST(ordered_at AS DATE) AS day
	FROM orders WHERE ${inScopeSql(scope)} AND kind = 'sale'
	GROUP BY customer_id, CAST(ordered_at AS DATE)`;

/** What a customer is scored by. */
export const scoredBy: Record<'r' | 'f', Sql> & { m: Record<RfmMeasures['monetaryBy'], Sql> } = {
	r: sql`recency_days`,
	f: sql`frequency`,
	m: { revenue: sql`revenue`, sales: sql`sales`, 'mean-sale': sql`sales / order_count` }
};

/**
 * Stage 2: one row a customer with at least one sale. `recency_days` runs to the day after `asOf`, so
 * a sale on the last day is 1 day ago. `revenue` is sales less refunds.
 *
 * @param totals table of {@link customerTotalsSql}
 * @param days table of {@link saleDaysSql}; read only where days are counted
 */
export function summarySql(
	asOf: string,
	frequencyOf: RfmMeasures['frequencyOf'],
	totals: Sql,
	days: Sql
): Sql {
	const joined =
		frequencyOf === 'days'
			? sql`JOIN (SELECT customer_id, count(DISTINCT day) AS day_count FROM ${days} GROUP BY customer_id)
				USING (customer_id)`
			: sql``;
	const frequency = {
		orders: sql`order_count`,
		lines: sql`line_count`,
		days: sql`day_count`
	}[frequencyOf];
	return sql`
		SELECT customer_id, last_order_on,
			CAST(date_diff('day', last_order_on, CAST(${asOf} AS DATE)) + 1 AS INTEGER) AS recency_days,
			CAST(order_count AS INTEGER) AS order_count,
			CAST(${frequency} AS INTEGER) AS frequency,
			CAST(sales AS DECIMAL(18, 2)) AS sales,
			CAST(refunds AS DECIMAL(18, 2)) AS refunds,
			CAST(sales + refunds AS DECIMAL(18, 2)) AS revenue
		FROM ${totals} ${joined}
		WHERE order_count > 0`;
}

/**
 * A score 1 to 5 by position, 5 best: ties share a score, whatever order the rows are in. `ntile`
 * would split equal customers at random.
 */
const positionScore = (ascending: Sql): Sql =>
	sql`CAST(1 + least(4, floor(5 * percent_rank() OVER (ORDER BY ${ascending}))) AS INTEGER)`;

function frequencyScore({ frequencyBy, frequencyBreaks }: RfmParams): Sql {
	const steps = frequencyBreaks.map((least) => sql`CAST(frequency >= ${least} AS INTEGER)`);
	const byBreaks = sql`1 + ${joinSql(steps, ' + ')}`;
	if (frequencyBy === 'breaks') return byBreaks;
	return sql`CASE WHEN shared > ${SHARED_VALUE_LIMIT} THEN ${byBreaks}
		ELSE ${positionScore(sql`frequency`)} END`;
}

const recencyScore: Sql = sql`1 + ${joinSql(
	RECENCY_DAYS.map((days) => sql`CAST(${scoredBy.r} <= ${constantSql(days)} AS INTEGER)`),
	' + '
)}`;

/** A score by position, unless too many share a value: then another. */
const unlessShared = (shared: Sql, byPosition: Sql, other: Sql): Sql =>
	sql`CASE WHEN ${shared} > ${SHARED_VALUE_LIMIT} THEN ${other} ELSE ${byPosition} END`;

/** Share of customers that have the commonest value. */
const largestShareSql = (value: Sql): Sql => sql`
	(SELECT coalesce(max(n) / sum(n), 0)::DOUBLE FROM (SELECT count(*) AS n FROM summary GROUP BY ${value}))`;

/** Scores by breaks that were written down. */
export function scoresByBreaks(
	{ r, f, m }: RfmBreaks,
	monetaryBy: RfmMeasures['monetaryBy']
): Readonly<Record<'r' | 'f' | 'm', Sql>> {
	// A mean has no end of digits: it is a double, and so is what it is held against.
	const type = monetaryBy === 'mean-sale' ? sql`DOUBLE` : sql`DECIMAL(18, 2)`;
	const score = (breaks: RfmBreaks['r'], reached: (value: string) => Sql) => {
		const steps = breaks.flatMap((value) =>
			value === null ? [] : [sql`CAST(${reached(value)} AS INTEGER)`]
		);
		return steps.length === 0 ? sql`1` : sql`1 + ${joinSql(steps, ' + ')}`;
	};
	return {
		r: score(r, (days) => sql`${scoredBy.r} <= CAST(${days} AS INTEGER)`),
		f: score(f, (count) => sql`${scoredBy.f} >= CAST(${count} AS INTEGER)`),
		m: score(m, (money) => sql`${scoredBy.m[monetaryBy]} >= CAST(${money} AS ${type})`)
	};
}

/** Stage 2: the summary of each customer with scores, 1 to 5, 5 best, and the segment they make up. */
export function rfmSql(params: RfmParams, table: TableNames): Sql {
	const { asOf, frequencyOf, monetaryBy, frozen, map } = params;
	const scores = frozen
		? scoresByBreaks(frozen.breaks, monetaryBy)
		: {
				r: unlessShared(sql`r_shared`, sql`6 - ${positionScore(scoredBy.r)}`, recencyScore),
				f: frequencyScore(params),
				m: unlessShared(
					sql`m_shared`,
					positionScore(scoredBy.m[monetaryBy]),
					sql`${constantSql(MIDDLE_SCORE)}`
				)
			};
	return sql`
		WITH summary AS (${summarySql(asOf, frequencyOf, table('customers'), table('days'))}),
		shares AS (
			SELECT ${largestShareSql(scoredBy.r)} AS r_shared, ${largestShareSql(scoredBy.f)} AS shared,
				${largestShareSql(scoredBy.m[monetaryBy])} AS m_shared
		),
		scored AS (
			SELECT summary.*, ${scores.r} AS r_score, ${scores.f} AS f_score, ${scores.m} AS m_score
			FROM summary CROSS JOIN shares
		)
		SELECT *, ${segmentSql(map)} AS segment FROM scored`;
}

/** Stage 2: totals over all scored customers, and what was left out. */
export function rfmTotalsSql({ asOf, currency, monetaryBy }: RfmParams, table: TableNames): Sql {
	const shared = (value: Sql) => sql`
		(SELECT coalesce(max(n) / sum(n), 0)::DOUBLE
			FROM (SELECT count(*) AS n FROM ${table('scores')} GROUP BY ${value}))`;
	return sql`
		SELECT count(*)::INTEGER AS customers,
			coalesce(sum(order_count), 0)::INTEGER AS orders,
			coalesce(sum(sales), 0)::DECIMAL(18, 2) AS sales,
			coalesce(sum(refunds), 0)::DECIMAL(18, 2) AS refunds,
			coalesce(sum(revenue), 0)::DECIMAL(18, 2) AS revenue,
			(SELECT count(*)::INTEGER FROM ${table('customers')} WHERE order_count = 0) AS refund_only_customers,
			(SELECT count(*)::INTEGER FROM orders WHERE currency <> ${currency}) AS other_currency_orders,
			(SELECT count(*)::INTEGER FROM orders
				WHERE currency = ${currency} AND ordered_at::DATE > ${asOf}::DATE) AS later_orders,
			${shared(scoredBy.r)} AS largest_recency_share,
			${shared(scoredBy.f)} AS largest_frequency_share,
			${shared(scoredBy.m[monetaryBy])} AS largest_money_share
		FROM ${table('scores')}`;
}

/** Stage 2: one row a segment that has customers. */
export const rfmSegmentsSql = (table: TableNames): Sql => sql`
	SELECT segment, count(*)::INTEGER AS customers,
		sum(order_count)::INTEGER AS orders,
		sum(sales)::DECIMAL(18, 2) AS sales,
		sum(revenue)::DECIMAL(18, 2) AS revenue,
		avg(recency_days)::DOUBLE AS mean_recency_days,
		avg(order_count)::DOUBLE AS mean_order_count
	FROM ${table('scores')} GROUP BY segment ORDER BY segment`;

/** Stage 2: the values at which each score begins, to be kept with a report. */
export function rfmRangesSql({ monetaryBy }: RfmParams, table: TableNames): Sql {
	const ranges = (['r', 'f', 'm'] as const).map((letter) => {
		const score = { r: sql`r_score`, f: sql`f_score`, m: sql`m_score` }[letter];
		const value = letter === 'm' ? scoredBy.m[monetaryBy] : scoredBy[letter];
		return sql`
			SELECT ${letter}::VARCHAR AS dimension, ${score} AS score, count(*)::INTEGER AS customers,
				min(${value})::VARCHAR AS low, max(${value})::VARCHAR AS high
			FROM ${table('scores')} GROUP BY ${score}`;
	});
	return sql`SELECT * FROM (${joinSql(ranges, ' UNION ALL ')}) ORDER BY dimension, score`;
}
