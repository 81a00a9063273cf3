import { joinSql, sql, type Sql } from '../../sql/sql';
import type { TableNames } from '../analysis';
import { periodSql, periodStartSql } from '../retention/periods-sql';
import {
	HALF_DAYS,
	HALF_RHYTHMS,
	LEAST_ORDER_DAYS,
	gapClasses,
	type LifecycleParams
} from './lifecycle-result';

/** Periods of which flows are told, at most. */
const MOST_FLOWS = 36;

/** Stage 2: days between each order day of a customer and the one before. */
export const gapsSql = (table: TableNames): Sql => sql`
	SELECT customer_id, gap::INTEGER AS gap
	FROM (
		SELECT customer_id,
			date_diff('day', lag(day) OVER (PARTITION BY customer_id ORDER BY day), day) AS gap
		FROM ${table('days')} WHERE sale_count > 0
	)
	WHERE gap IS NOT NULL`;

/**
 * Stage 2: one row a customer with an order, with the stage it is in.
 *
 * `rhythm_days` is the median of days between its own orders, from {@link LEAST_ORDER_DAYS} order days
 * on; of others the rhythm that is typical of the base; NULL where nobody ordered twice. Two
 * following spans of equal length, {@link HALF_DAYS} or {@link HALF_RHYTHMS} rhythms where that is longer,
 * or the halves of its time where that is shorter, tell whether sales rise.
 */
export const customerStagesSql = (
	{ asOf, overdueFactor, growthFactor }: LifecycleParams,
	table: TableNames
): Sql => sql`
	WITH rhythms AS (
		SELECT customer_id, median(gap) AS rhythm FROM ${table('gaps')} GROUP BY customer_id
	),
	typical AS (SELECT median(rhythm) AS typical FROM rhythms),
	lives AS (
		SELECT customer_id, min(day) AS first_on, max(day) AS last_on, count(*) AS order_days
		FROM ${table('days')} WHERE sale_count > 0 GROUP BY customer_id
	),
	paced AS (
		SELECT *, CAST(${asOf} AS DATE) AS as_of,
			CASE WHEN order_days >= ${LEAST_ORDER_DAYS} THEN rhythm ELSE typical END AS pace
		FROM lives LEFT JOIN rhythms USING (customer_id) CROSS JOIN typical
	),
	halves AS (
		-- Orders on following days are a rhythm of a day, never of none.
		SELECT * EXCLUDE (pace), CASE WHEN pace < 1 THEN 1 ELSE pace END AS rhythm_days,
			CAST(ceil(least(
				(date_diff('day', first_on, as_of) + 1) / 2,
				greatest(${HALF_DAYS}, ${HALF_RHYTHMS} * pace)
			)) AS INTEGER) AS half
		FROM paced
	),
	sums AS (
		SELECT customer_id, as_of, first_on, last_on, order_days, rhythm_days,
			sum(sales + refunds) AS revenue,
			sum(sales) FILTER (WHERE day > as_of - 365) AS year_sales,
			sum(sales) FILTER (WHERE day > as_of - half) AS later_sales,
			count(*) FILTER (WHERE sale_count > 0 AND day > as_of - half) AS later_days,
			sum(sales) FILTER (WHERE day > as_of - 2 * half AND day <= as_of - half) AS earlier_sales,
			count(*) FILTER (WHERE sale_count > 0 AND day > as_of - 2 * half AND day <= as_of - half) AS earlier_days
		FROM ${table('days')} JOIN halves USING (customer_id) GROUP BY ALL
	),
	timed AS (
		SELECT * REPLACE (
				coalesce(year_sales, 0) AS year_sales,
				coalesce(later_sales, 0) AS later_sales,
				coalesce(earlier_sales, 0) AS earlier_sales
			),
			date_diff('day', last_on, as_of) AS days_since
		FROM sums
	)
	SELECT customer_id, first_on, last_on, order_days::INTEGER AS order_days,
		rhythm_days::DOUBLE AS rhythm_days, days_since::INTEGER AS days_since,
		(days_since / rhythm_days)::DOUBLE AS overdue, revenue::DECIMAL(18, 2) AS revenue,
		year_sales::DECIMAL(18, 2) AS year_sales, later_sales::DECIMAL(18, 2) AS later_sales,
		earlier_sales::DECIMAL(18, 2) AS earlier_sales,
		CASE
			WHEN days_since > ${overdueFactor}::DOUBLE * rhythm_days THEN 'decline'
			WHEN order_days < ${LEAST_ORDER_DAYS} THEN 'development'
			WHEN later_sales > 0 AND later_sales >= ${growthFactor}::DOUBLE * earlier_sales
				AND later_days > earlier_days THEN 'growth'
			ELSE 'maturity'
		END AS stage
	FROM timed`;

/** Stage 2: one row a stage that has customers. */
export const stagesSql = (table: TableNames): Sql => sql`
	SELECT stage, count(*)::INTEGER AS customers, sum(revenue)::DECIMAL(18, 2) AS revenue,
		sum(year_sales)::DECIMAL(18, 2) AS year_sales, coalesce(avg(rhythm_days), 0)::DOUBLE AS mean_rhythm_days
	FROM ${table('stages')} GROUP BY stage`;

/** Stage 2: how many there are, and how many are on record without an order. */
export const lifecycleTotalsSql = (table: TableNames): Sql => sql`
	SELECT (SELECT count(*)::INTEGER FROM ${table('stages')}) AS customers,
		(SELECT count(DISTINCT customer_id)::INTEGER FROM customers
			WHERE customer_id NOT IN (SELECT customer_id FROM orders)) AS prospects,
		(SELECT median(rhythm)::DOUBLE
			FROM (SELECT median(gap) AS rhythm FROM ${table('gaps')} GROUP BY customer_id)) AS typical`;

/** Stage 2: days between orders, of all pairs. */
export function gapTotalsSql(table: TableNames): Sql {
	const edges = [0, ...gapClasses];
	const classes = edges.map((over, at) => {
		const upTo = gapClasses[at];
		const isIn = upTo === undefined ? sql`gap > ${over}` : sql`gap > ${over} AND gap <= ${upTo}`;
		return sql`count(*) FILTER (WHERE ${isIn})::INTEGER`;
	});
	return sql`
		SELECT count(*)::INTEGER AS count, [${joinSql(classes)}]::VARCHAR AS classes,
			quantile_cont(gap, 0.1)::DOUBLE AS p10, quantile_cont(gap, 0.25)::DOUBLE AS p25,
			quantile_cont(gap, 0.5)::DOUBLE AS p50, quantile_cont(gap, 0.75)::DOUBLE AS p75,
			quantile_cont(gap, 0.9)::DOUBLE AS p90
		FROM ${table('gaps')}`;
}

/** Stage 2: who came, came back and stayed away, by period; every period has a row. */
export function flowsSql({ asOf, period }: LifecycleParams, table: TableNames): Sql {
	const of = (day: Sql) =>
		periodSql(period, sql`EXTRACT(year FROM ${day})`, sql`EXTRACT(month FROM ${day})`);
	return sql`
		WITH active AS (
			SELECT DISTINCT customer_id, ${of(sql`day`)} AS period FROM ${table('days')} WHERE sale_count > 0
		),
		told AS (
			SELECT period, lag(period) OVER customer AS before, lead(period) OVER customer AS after
			FROM active WINDOW customer AS (PARTITION BY customer_id ORDER BY period)
		),
		came AS (
			SELECT period, count(*) FILTER (WHERE before IS NULL) AS new,
				count(*) FILTER (WHERE before = period - 1) AS came_again,
				count(*) FILTER (WHERE before < period - 1) AS resurrected
			FROM told GROUP BY period
		),
		left_off AS (
			SELECT period + 1 AS period, count(*) AS dormant FROM told
			WHERE after IS NULL OR after > period + 1 GROUP BY ALL
		),
		periods AS (
			SELECT unnest(range((SELECT min(period) FROM active), ${of(sql`CAST(${asOf} AS DATE)`)} + 1)) AS period
		)
		SELECT ${periodStartSql(period, sql`period`)} AS start, coalesce(new, 0)::INTEGER AS new,
			coalesce(came_again, 0)::INTEGER AS came_again, coalesce(resurrected, 0)::INTEGER AS resurrected,
			coalesce(dormant, 0)::INTEGER AS dormant
		FROM (SELECT * FROM periods ORDER BY period DESC LIMIT ${MOST_FLOWS})
		LEFT JOIN came USING (period) LEFT JOIN left_off USING (period)
		ORDER BY period`;
}
