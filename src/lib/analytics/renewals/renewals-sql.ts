import type { CivilDate } from '../../canonical/civil-date';
import { sql, type Sql } from '../../sql/sql';
import type { TableNames } from '../analysis';
import { lastWholePeriod, type Period } from '../retention/periods';
import { periodSql } from '../retention/periods-sql';

/**
 * Stage 2: customers alike, by the periods after that of the first order that are over (`n`), those
 * with an order (`x`), the last of them (`tx`, 0 without one) and how many came without a gap (`run`);
 * with the sum of what each paid, less refunds, in a period with an order on average (`payments`).
 */
export const renewalHistoriesSql = (asOf: CivilDate, period: Period, table: TableNames): Sql => sql`
	WITH active AS (
		SELECT customer_id, ${periodSql(period, sql`year`, sql`month`)} AS period, sum(revenue) AS revenue
		FROM ${table('months')} GROUP BY ALL HAVING sum(sale_count) > 0
	),
	aged AS (
		SELECT customer_id, period - min(period) OVER customer AS age,
			row_number() OVER (customer ORDER BY period) - 1 AS place,
			${lastWholePeriod(asOf, period)} - min(period) OVER customer AS n, revenue
		FROM active WHERE period <= ${lastWholePeriod(asOf, period)}
		WINDOW customer AS (PARTITION BY customer_id)
	),
	histories AS (
		SELECT n, count(*) - 1 AS x, max(age) AS tx, count(*) FILTER (WHERE age = place) - 1 AS run,
			sum(revenue)::DECIMAL(38, 6) / count(*) AS payment
		FROM aged GROUP BY customer_id, n
	)
	SELECT n::DOUBLE AS n, x::DOUBLE AS x, tx::DOUBLE AS tx, run::DOUBLE AS run,
		count(*)::DOUBLE AS customers,
		-- Exact sums: of doubles the last digits would depend on the order of threads.
		sum(payment::DECIMAL(38, 6))::DOUBLE AS payments
	FROM histories GROUP BY ALL ORDER BY ALL`;

/** Stage 2: months between two following months with an order of a customer, and how often. */
export const monthGapsSql = (table: TableNames): Sql => sql`
	SELECT months::DOUBLE AS months, count(*)::DOUBLE AS count, count(DISTINCT month)::DOUBLE AS ends
	FROM (
		SELECT month, month - lag(month) OVER (PARTITION BY customer_id ORDER BY month) AS months
		FROM (
			SELECT customer_id, (year * 12 + month)::INTEGER AS month
			FROM ${table('months')} GROUP BY ALL HAVING sum(sale_count) > 0
		)
	)
	WHERE months IS NOT NULL GROUP BY months ORDER BY months`;
