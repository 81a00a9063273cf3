import { addDays } from '../../canonical/civil-date';
import { id, joinSql, sql, type Sql } from '../../sql/sql';
import type { TableNames } from '../analysis';
import { steadySumSql } from '../btyd/customer-value-sql';
import { inScopeSql } from '../orders-in-scope-sql';
import { analysisTable } from '../run-analysis';
import { HIGH_TIER_SHARE, type CustomerTiersParams } from './customer-tiers-result';

const stages = id(analysisTable('lifecycle', 'stages'));
const values = id(analysisTable('customer-value', 'values'));

/** Stage 1: what each customer took of a table in the 365 days up to the last. Mergeable by sums. */
const effortSql = (table: 'activities' | 'tickets', { asOf }: CustomerTiersParams): Sql => {
	const at = id(table === 'activities' ? 'at' : 'opened_at');
	return sql`
		SELECT customer_id, count(*) AS n FROM ${id(table)}
		WHERE customer_id IS NOT NULL AND CAST(${at} AS DATE) <= CAST(${asOf} AS DATE)
			AND CAST(${at} AS DATE) > CAST(${addDays(asOf, -365)} AS DATE)
		GROUP BY customer_id`;
};

/** Stage 1: activities, tickets and discounts by customer. */
export const effortsSql = (params: CustomerTiersParams): Record<string, Sql> => ({
	activities: effortSql('activities', params),
	tickets: effortSql('tickets', params),
	discounts: sql`
		SELECT customer_id, sum(discount) AS discount, sum(amount) AS paid
		FROM orders WHERE ${inScopeSql(params)} AND kind = 'sale' AND discount IS NOT NULL
		GROUP BY customer_id`
});

/**
 * Stage 2: one row a customer with an order. High: who together bring the first
 * {@link HIGH_TIER_SHARE} of value, those of equal value alike; potential: of the others who grow, or
 * who are new and pay at least what is usual (the median) for an order of the high tier; low: the rest.
 */
export const customerTiersSql = ({ strategic }: CustomerTiersParams, table: TableNames): Sql => {
	const marked =
		strategic.length === 0
			? sql`FALSE`
			: sql`coalesce(stored IN (${joinSql(strategic.map((label) => sql`${label}`))}), FALSE)`;
	return sql`
		WITH valued AS (
			SELECT customer_id, first_on, stage, year_sales::DOUBLE AS year_sales,
				revenue::DOUBLE / order_days AS mean_order, value
			FROM ${stages} LEFT JOIN (SELECT customer_id, value FROM ${values}) USING (customer_id)
		),
		worth AS (
			SELECT *, greatest(0, CASE WHEN (SELECT count(value) FROM valued) > 0
				THEN coalesce(value, 0) ELSE year_sales END)::DECIMAL(38, 6) AS worth FROM valued
		),
		ranked AS (
			SELECT *, sum(worth) OVER () AS total, coalesce(
				sum(worth) OVER (ORDER BY worth DESC RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
					- worth * count(*) OVER (PARTITION BY worth), 0) AS better
			FROM worth
		),
		marked AS (
			SELECT *, worth > 0 AND better < ${HIGH_TIER_SHARE}::DOUBLE * total AS is_high FROM ranked
		),
		usual AS (SELECT median(mean_order) AS mean_order FROM marked WHERE is_high)
		SELECT customer_id, first_on, stage, year_sales, worth::DOUBLE AS worth,
			CASE WHEN is_high THEN 'high'
				WHEN stage = 'growth' OR (stage = 'development' AND marked.mean_order >= usual.mean_order)
					THEN 'potential'
				ELSE 'low' END AS tier,
			${marked} AS is_strategic, coalesce(a.n, 0)::INTEGER AS activities, coalesce(t.n, 0)::INTEGER AS tickets,
			discount, paid
		FROM marked CROSS JOIN usual
		LEFT JOIN (SELECT customer_id, max(tier) AS stored FROM customers GROUP BY customer_id) USING (customer_id)
		LEFT JOIN ${table('activities')} a USING (customer_id)
		LEFT JOIN ${table('tickets')} t USING (customer_id)
		LEFT JOIN ${table('discounts')} USING (customer_id)`;
};

/** Stage 2: one row a tier that has customers. */
export const tierTotalsSql = (table: TableNames): Sql => sql`
	SELECT tier, count(*)::INTEGER AS customers, ${steadySumSql(sql`year_sales`)} AS year_sales,
		${steadySumSql(sql`worth`)} AS value, sum(activities)::INTEGER AS activities,
		sum(tickets)::INTEGER AS tickets,
		(sum(discount) / nullif(sum(discount) + sum(paid), 0))::DOUBLE AS discount_share
	FROM ${table('tiers')} GROUP BY tier`;

/** Stage 2: whether customers were valued, and how many of the low tier are new. */
export const tierCountsSql = ({ asOf }: CustomerTiersParams, table: TableNames): Sql => sql`
	SELECT (SELECT count(value) > 0 FROM ${values}) AS is_valued,
		count(*) FILTER (WHERE tier = 'low' AND first_on > CAST(${addDays(asOf, -365)} AS DATE))::INTEGER AS new_among_low
	FROM ${table('tiers')}`;

/** Stage 2: strategic or not, by high or not. */
export const quartersSql = (table: TableNames): Sql => sql`
	SELECT is_strategic, tier = 'high' AS is_high, count(*)::INTEGER AS customers,
		${steadySumSql(sql`worth`)} AS value
	FROM ${table('tiers')} GROUP BY ALL ORDER BY is_strategic DESC, is_high DESC`;
