import { sql, type Sql } from '../../sql/sql';
import type { TableNames } from '../analysis';
import type { CustomerValueParams } from './customer-value-params';
import type { GammaGammaParams } from './gamma-gamma';

/**
 * Stage 2: one row a customer with a purchase, as the customer-base models take it.
 *
 * A refund lowers the value of the latest purchase day on or before it; it never makes a purchase
 * day nor lengthens recency. Refunds before any purchase belong to none and are left out.
 * `monetary_value` is the mean of repeat days, NULL without one.
 */
export function historiesSql({ asOf, monetaryBy }: CustomerValueParams, table: TableNames): Sql {
	const value = monetaryBy === 'sales' ? sql`sum(sales)` : sql`sum(sales) + sum(refunds)`;
	return sql`
		WITH marked AS (
			SELECT *, sum(CASE WHEN sale_count > 0 THEN 1 ELSE 0 END)
				OVER (PARTITION BY customer_id ORDER BY day) AS purchase
			FROM ${table('days')}
		),
		purchases AS (
			SELECT customer_id, purchase, min(day) AS day, ${value} AS value
			FROM marked WHERE purchase > 0 GROUP BY customer_id, purchase
		)
		SELECT customer_id, (count(*) - 1)::INTEGER AS frequency,
			date_diff('day', min(day), max(day))::INTEGER AS recency_days,
			date_diff('day', min(day), CAST(${asOf} AS DATE))::INTEGER AS observed_days,
			min(day) AS first_order_on, max(day) AS last_order_on,
			-- Exact sums: of doubles the last digits would depend on the order of threads.
			sum(value) FILTER (WHERE purchase > 1)::DOUBLE / nullif(count(*) - 1, 0) AS monetary_value
		FROM purchases GROUP BY customer_id`;
}

/** Stage 2: customers grouped by equal history, in a fixed order. */
export function groupedHistoriesSql(table: TableNames): Sql {
	return sql`
		SELECT frequency, recency_days, observed_days, count(*)::DOUBLE AS weight,
			-- Exact, of cents: of doubles the last digits would depend on the order of threads.
			coalesce(sum(greatest(monetary_value, 0)::DECIMAL(38, 6)), 0)::DOUBLE AS mean_values
		FROM ${table('histories')}
		GROUP BY frequency, recency_days, observed_days
		ORDER BY frequency, recency_days, observed_days`;
}

/** Stage 2: repeat customers grouped by equal spend; those whose repeats came to nothing left out. */
export function groupedSpendSql(table: TableNames): Sql {
	return sql`
		SELECT frequency, monetary_value, count(*)::DOUBLE AS weight
		FROM ${table('histories')} WHERE frequency > 0 AND monetary_value > 0
		GROUP BY frequency, monetary_value ORDER BY frequency, monetary_value`;
}

/**
 * Stage 2: one row a customer with what the models expect of it. `value` is money over the horizon:
 * discounted purchases × expected value of one × margin. P(alive) is NULL where the fit does not tell
 * who has left.
 */
export function customerValuesSql(
	{ margin }: CustomerValueParams,
	{ p, q, gamma }: GammaGammaParams,
	table: TableNames,
	isAliveTold: boolean
): Sql {
	const spent = sql`frequency * greatest(coalesce(monetary_value, 0), 0)`;
	return sql`
		WITH expected AS (
			SELECT h.*, ${aliveSql(isAliveTold)} AS probability_alive, f.expected_purchases, f.discounted_purchases,
				${p}::DOUBLE * (${gamma}::DOUBLE + ${spent}) / (${p}::DOUBLE * frequency + ${q}::DOUBLE - 1) AS expected_value
			FROM ${table('histories')} h
			JOIN ${table('forecasts')} f USING (frequency, recency_days, observed_days)
		)
		SELECT *, discounted_purchases * expected_value * ${margin}::DOUBLE AS value FROM expected`;
}

const aliveSql = (isTold: boolean): Sql => (isTold ? sql`f.probability_alive` : sql`NULL::DOUBLE`);

/** Stage 2: the same without money, where purchases can be forecast and what each brings can not. */
export const customerPurchasesSql = (table: TableNames, isAliveTold: boolean): Sql => sql`
	SELECT h.*, ${aliveSql(isAliveTold)} AS probability_alive, f.expected_purchases, f.discounted_purchases,
		NULL::DOUBLE AS expected_value, NULL::DOUBLE AS value
	FROM ${table('histories')} h JOIN ${table('forecasts')} f USING (frequency, recency_days, observed_days)`;

/** Stage 2: the table of {@link customerValuesSql} without a row, where there is nothing to expect. */
export function noValuesSql(table: TableNames): Sql {
	return sql`
		SELECT *, NULL::DOUBLE AS probability_alive, NULL::DOUBLE AS expected_purchases,
			NULL::DOUBLE AS discounted_purchases, NULL::DOUBLE AS expected_value, NULL::DOUBLE AS value
		FROM ${table('histories')} WHERE FALSE`;
}

/**
 * A sum of doubles that is the same whatever the order in which threads add: each to ten decimals,
 * then exact. 0 of nothing.
 */
export const steadySumSql = (value: Sql): Sql =>
	sql`coalesce(sum(CAST(${value} AS DECIMAL(38, 10))), 0)::DOUBLE`;

/** Fewest order days of a quarter whose usual value is held against that of another. */
const LEAST_PER_QUARTER = 30;

/** Stage 2: where the usual order day of a quarter differs most from the one before; no row with one quarter. */
export const moneyJumpSql = (table: TableNames): Sql => sql`
	WITH quarters AS (
		SELECT date_trunc('quarter', day) AS quarter, median((sales / sale_count)::DOUBLE) AS usual
		FROM ${table('days')} WHERE sale_count > 0 AND sales > 0
		GROUP BY ALL HAVING count(*) >= ${LEAST_PER_QUARTER}
	),
	jumps AS (SELECT quarter, usual / lag(usual) OVER (ORDER BY quarter) AS ratio FROM quarters)
	SELECT ratio::DOUBLE AS ratio, date_diff('day', DATE '1970-01-01', quarter::DATE)::DOUBLE AS quarter_day
	FROM jumps WHERE ratio IS NOT NULL ORDER BY abs(ln(ratio)) DESC, quarter LIMIT 1`;

/**
 * Stage 2: customers parted in two by the logarithm of what their usual order day brings, so that the
 * groups differ most from each other and least within. One row; none where nobody spends.
 *
 * Source: Otsu (1979), IEEE Transactions on Systems, Man, and Cybernetics 9(1), eq. 14 and 18.
 */
export const spendGroupsSql = (table: TableNames): Sql => sql`
	WITH usual AS (
		-- Exact from here on: of doubles the last digits would depend on the order of threads.
		SELECT ln((sum(sales) / sum(sale_count))::DOUBLE)::DECIMAL(18, 9) AS x FROM ${table('days')}
		WHERE sale_count > 0 AND sales > 0 GROUP BY customer_id
	),
	placed AS (
		SELECT row_number() OVER up AS n1, (sum(x) OVER up)::DOUBLE AS s1,
			count(*) OVER () AS n, (sum(x) OVER ())::DOUBLE AS s,
			(sum(x * x) OVER ())::DOUBLE AS q
		FROM usual WINDOW up AS (ORDER BY x ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
	),
	parted AS (
		SELECT n1::DOUBLE / n AS lower_share, (s - s1) / (n - n1) - s1 / n1 AS apart, q / n - (s / n) * (s / n) AS spread
		FROM placed WHERE n1 < n
	),
	weighed AS (SELECT *, lower_share * (1 - lower_share) * apart * apart AS between_groups FROM parted)
	SELECT lower_share, exp(apart) AS ratio, apart / sqrt(greatest(spread - between_groups, 1e-12)) AS separation
	FROM weighed WHERE spread > 1e-12 ORDER BY between_groups DESC, lower_share LIMIT 1`;

/** Stage 2: what the orders themselves say, for what a model can not be asked. */
export const valueBaseSql = ({ asOf }: CustomerValueParams, table: TableNames): Sql => sql`
	SELECT coalesce(date_diff('day', first_on, CAST(${asOf} AS DATE)) + 1, 0)::INTEGER AS window_days,
		customers, repeat_customers, year_sales, refund_share, first_of_month_share, order_months
	FROM (
		SELECT min(first_on) AS first_on, count(*)::INTEGER AS customers,
			count(*) FILTER (WHERE days > 1)::INTEGER AS repeat_customers
		FROM (SELECT min(day) AS first_on, count(*) AS days FROM ${table('days')}
			WHERE sale_count > 0 GROUP BY customer_id)
	) CROSS JOIN (
		SELECT (-sum(refunds) / nullif(sum(sales), 0))::DOUBLE AS refund_share,
			coalesce(sum(sales) FILTER (WHERE sale_count > 0 AND day > CAST(${asOf} AS DATE) - 365), 0)::DOUBLE
				AS year_sales,
			avg((day(day) = 1)::INTEGER) FILTER (WHERE sale_count > 0)::DOUBLE AS first_of_month_share,
			count(DISTINCT date_trunc('month', day)) FILTER (WHERE sale_count > 0)::INTEGER AS order_months
		FROM ${table('days')}
	)`;

/** Stage 2: what the base as a whole is expected to bring. */
export function valueTotalsSql(table: TableNames): Sql {
	return sql`
		SELECT count(*)::INTEGER AS customers, ${steadySumSql(sql`value`)} AS value,
			${steadySumSql(sql`expected_purchases`)} AS expected_purchases,
			${steadySumSql(sql`probability_alive`)} AS alive_customers,
			${steadySumSql(sql`CASE WHEN rank <= ceil(n * 0.1) THEN value END`)} AS top_decile_value
		FROM (SELECT *, row_number() OVER (ORDER BY value DESC, customer_id) AS rank, count(*) OVER () AS n
			FROM ${table('values')})`;
}
