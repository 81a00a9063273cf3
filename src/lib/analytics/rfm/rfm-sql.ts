import { joinSql, sql, type Sql } from '../../sql/sql';
import type { TableNames } from '../analysis';
import { inScopeSql } from '../orders-in-scope-sql';
import type { ScopeParams } from '../scope-params';
import { SHARED_FREQUENCY_LIMIT, type RfmParams } from './rfm-params';
import { segmentSql } from './segments';

/**
 * Stage 1: one row a customer, with last sale, number of sales, sales and refunds.
 *
 * Mergeable: the latest of dates, the sum of all else.
 */
export function customerTotalsSql(scope: ScopeParams): Sql {
	return sql`
		SELECT customer_id,
			max(CASE WHEN kind = 'sale' THEN CAST(ordered_at AS DATE) END) AS last_order_on,
			sum(CASE WHEN kind = 'sale' THEN 1 ELSE 0 END) AS order_count,
			sum(CASE WHEN kind = 'sale' THEN amount ELSE 0 END) AS sales,
			sum(CASE WHEN kind = 'refund' THEN amount ELSE 0 END) AS refunds
		FROM orders WHERE ${inScopeSql(scope)}
		GROUP BY customer_id`;
}

/**
 * A score 1 to 5 by position, 5 best: ties share a score, whatever order the rows are in. `ntile`
 * would split equal customers at random.
 */
const positionScore = (ascending: Sql): Sql =>
	sql`CAST(1 + least(4, floor(5 * percent_rank() OVER (ORDER BY ${ascending}))) AS INTEGER)`;

function frequencyScore({ frequencyBy, frequencyBreaks }: RfmParams): Sql {
	const steps = frequencyBreaks.map((least) => sql`CAST(order_count >= ${least} AS INTEGER)`);
	const byBreaks = sql`1 + ${joinSql(steps, ' + ')}`;
	if (frequencyBy === 'breaks') return byBreaks;
	return sql`CASE WHEN shared > ${SHARED_FREQUENCY_LIMIT} THEN ${byBreaks}
		ELSE ${positionScore(sql`order_count`)} END`;
}

const monetary: Record<RfmParams['monetaryBy'], Sql> = {
	revenue: sql`revenue`,
	sales: sql`sales`,
	'mean-sale': sql`sales / order_count`
};

/**
 * Stage 2: one row a customer with at least one sale. Scores are 1 to 5, 5 best. `recency_days`
 * runs to the day after `asOf`, so a sale on the last day is 1 day ago. `revenue` is sales less
 * refunds.
 */
export function rfmSql(params: RfmParams, table: TableNames): Sql {
	return sql`
		WITH summary AS (
			SELECT customer_id, last_order_on,
				CAST(date_diff('day', last_order_on, CAST(${params.asOf} AS DATE)) + 1 AS INTEGER) AS recency_days,
				CAST(order_count AS INTEGER) AS order_count,
				CAST(sales AS DECIMAL(18, 2)) AS sales,
				CAST(refunds AS DECIMAL(18, 2)) AS refunds,
				CAST(sales + refunds AS DECIMAL(18, 2)) AS revenue
			FROM ${table('customers')}
			WHERE order_count > 0
		),
		frequencies AS (
			SELECT coalesce(max(n) / sum(n), 0)::DOUBLE AS shared
			FROM (SELECT count(*) AS n FROM summary GROUP BY order_count)
		),
		scored AS (
			SELECT summary.*,
				6 - ${positionScore(sql`recency_days`)} AS r_score,
				${frequencyScore(params)} AS f_score,
				${positionScore(monetary[params.monetaryBy])} AS m_score
			FROM summary CROSS JOIN frequencies
		)
		SELECT *, ${segmentSql()} AS segment FROM scored`;
}

/** Stage 2: totals over all scored customers, and what was left out. */
export function rfmTotalsSql({ asOf, currency }: RfmParams, table: TableNames): Sql {
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
			coalesce(max(share), 0)::DOUBLE AS largest_frequency_share
		FROM ${table('scores')}
		LEFT JOIN (
			SELECT (max(n) / sum(n))::DOUBLE AS share
			FROM (SELECT count(*) AS n FROM ${table('scores')} GROUP BY order_count)
		) ON TRUE`;
}

/** Stage 2: one row a segment that has customers. */
export function rfmSegmentsSql(table: TableNames): Sql {
	return sql`
		SELECT segment, count(*)::INTEGER AS customers,
			sum(order_count)::INTEGER AS orders,
			sum(sales)::DECIMAL(18, 2) AS sales,
			sum(revenue)::DECIMAL(18, 2) AS revenue,
			avg(recency_days)::DOUBLE AS mean_recency_days,
			avg(order_count)::DOUBLE AS mean_order_count
		FROM ${table('scores')} GROUP BY segment ORDER BY segment`;
}

/** Stage 2: the values at which each score begins, to be kept with a report. */
export function rfmBreaksSql({ monetaryBy }: RfmParams, table: TableNames): Sql {
	const ranges = (['r', 'f', 'm'] as const).map((letter) => {
		const [score, value] = {
			r: [sql`r_score`, sql`recency_days`],
			f: [sql`f_score`, sql`order_count`],
			m: [sql`m_score`, monetary[monetaryBy]]
		}[letter] as [Sql, Sql];
		return sql`
			SELECT ${letter}::VARCHAR AS dimension, ${score} AS score, count(*)::INTEGER AS customers,
				min(${value})::VARCHAR AS low, max(${value})::VARCHAR AS high
			FROM ${table('scores')} GROUP BY ${score}`;
	});
	return sql`SELECT * FROM (${joinSql(ranges, ' UNION ALL ')}) ORDER BY dimension, score`;
}
