import { sql, type Sql } from '../../sql/sql';
import type { TableNames } from '../analysis';
import { abcLimits, type ConcentrationParams } from './concentration-result';

/** Months of new and returning revenue that are kept at most, the latest. */
const MOST_MONTHS = 60;

/**
 * Stage 2: customers with a sale, best first, with the revenue of all better ones and of those alike.
 * Customers who bring the same stand in the same place, whatever order rows are in.
 */
export const rankedCustomersSql = (
	{ monetaryBy }: ConcentrationParams,
	table: TableNames
): Sql => sql`
	WITH totals AS (
		SELECT customer_id, sum(${monetaryBy === 'sales' ? sql`sales` : sql`revenue`})::DECIMAL(18, 2) AS revenue
		FROM ${table('months')} GROUP BY customer_id HAVING sum(sale_count) > 0
	)
	SELECT customer_id, revenue, rank() OVER (ORDER BY revenue DESC) AS place,
		coalesce(sum(revenue) OVER (ORDER BY revenue DESC RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
			- revenue * count(*) OVER (PARTITION BY revenue), 0)::DECIMAL(38, 2) AS better,
		sum(revenue) OVER ()::DECIMAL(38, 2) AS total
	FROM totals`;

const classOf = sql`CASE WHEN total <= 0 OR revenue <= 0 THEN 'c'
	WHEN better < ${abcLimits.a}::DOUBLE * total THEN 'a'
	WHEN better < ${abcLimits.b}::DOUBLE * total THEN 'b' ELSE 'c' END`;

/** Stage 2: the three classes that have customers. */
export const classesSql = (table: TableNames): Sql => sql`
	SELECT ${classOf} AS class, count(*)::INTEGER AS customers, sum(revenue)::DECIMAL(18, 2) AS revenue
	FROM ${table('ranked')} GROUP BY class ORDER BY class`;

/** Stage 2: revenue brought by a hundredth of customers, the best, by two, and so on; of fewer than a hundred, by one of them, by two. */
export const curveSql = (table: TableNames): Sql => sql`
	WITH summed AS (
		SELECT n, total, sum(revenue) OVER (ORDER BY n) AS reached
		FROM (SELECT revenue, total, row_number() OVER (ORDER BY revenue DESC) AS n FROM ${table('ranked')})
	),
	steps AS (
		SELECT step, least(100, customers) AS of, customers * step // least(100, customers) AS n
		FROM (SELECT unnest(range(1, 101)) AS step)
		CROSS JOIN (SELECT count(*) AS customers FROM ${table('ranked')}) WHERE step <= customers
	)
	SELECT (step / of)::DOUBLE AS customers, (reached / nullif(total, 0))::DOUBLE AS share
	FROM steps JOIN summed USING (n) ORDER BY step`;

/**
 * Stage 2: customers, revenue, how few bring 80 % of it, and the Gini coefficient: the mean difference
 * of two customers over twice the mean, by ranks. Source: Dorfman (1979), Review of Economics and
 * Statistics 61(1).
 */
export const concentrationTotalsSql = (table: TableNames): Sql => sql`
	WITH numbered AS (
		SELECT revenue, total, row_number() OVER (ORDER BY revenue DESC) AS n FROM ${table('ranked')}
	),
	summed AS (
		SELECT *, sum(revenue) OVER (ORDER BY n) AS reached FROM numbered
	)
	SELECT count(*)::INTEGER AS customers, coalesce(sum(revenue), 0)::DECIMAL(18, 2) AS revenue,
		count(*) FILTER (WHERE revenue <= 0)::INTEGER AS without_revenue,
		(min(n) FILTER (WHERE total > 0 AND reached >= ${abcLimits.a}::DOUBLE * total))::INTEGER AS customers_of_80,
		CASE WHEN sum(revenue) > 0 AND min(revenue) >= 0
			THEN ((count(*) + 1 - 2 * sum(n * revenue) / sum(revenue)) / count(*))::DOUBLE END AS gini
	FROM summed`;

/** Stage 2: net revenue by month, of new and of returning customers. */
export const monthsSql = (table: TableNames): Sql => sql`
	WITH dated AS (
		SELECT *, make_date(year::INTEGER, month::INTEGER, 1) AS start FROM ${table('months')}
	),
	born AS (
		SELECT customer_id, min(start) AS first_month FROM dated WHERE sale_count > 0 GROUP BY customer_id
	)
	SELECT start AS month,
		coalesce(sum(revenue) FILTER (WHERE start = first_month), 0)::DECIMAL(18, 2) AS from_new,
		coalesce(sum(revenue) FILTER (WHERE start IS DISTINCT FROM first_month), 0)::DECIMAL(18, 2) AS from_returning
	FROM dated LEFT JOIN born USING (customer_id)
	GROUP BY start ORDER BY start DESC LIMIT ${MOST_MONTHS}`;
