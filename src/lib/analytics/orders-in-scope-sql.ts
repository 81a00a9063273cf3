import { sql, type Sql } from '../sql/sql';
import type { ScopeParams } from './scope-params';

/** Orders, or lines of them, that an analysis looks at. */
export const inScopeSql = ({ asOf, currency }: ScopeParams): Sql =>
	sql`CAST(ordered_at AS DATE) <= CAST(${asOf} AS DATE) AND currency = ${currency}`;

/** Stage 1: one row a customer and day, with what was sold and returned on it. Mergeable by sums. */
export const customerDaysSql = (scope: ScopeParams): Sql => sql`
	SELECT customer_id, CAST(ordered_at AS DATE) AS day,
		sum(CASE WHEN kind = 'sale' THEN 1 ELSE 0 END) AS sale_count,
		sum(CASE WHEN kind = 'sale' THEN amount ELSE 0 END) AS sales,
		sum(CASE WHEN kind = 'refund' THEN amount ELSE 0 END) AS refunds
	FROM orders WHERE ${inScopeSql(scope)}
	GROUP BY customer_id, CAST(ordered_at AS DATE)`;

/** Stage 1: one row a customer and month; revenue is sales less refunds. Mergeable by sums. */
export const customerMonthsSql = (scope: ScopeParams): Sql => sql`
	SELECT customer_id, EXTRACT(year FROM ordered_at) AS year, EXTRACT(month FROM ordered_at) AS month,
		sum(CASE WHEN kind = 'sale' THEN 1 ELSE 0 END) AS sale_count,
		sum(CASE WHEN kind = 'sale' THEN amount ELSE 0 END) AS sales, sum(amount) AS revenue
	FROM orders WHERE ${inScopeSql(scope)}
	GROUP BY customer_id, EXTRACT(year FROM ordered_at), EXTRACT(month FROM ordered_at)`;

/**
 * Stage 1: what was sold cost, by customer and month, and lines whose cost nobody knows. An order that is
 * a row of its own is a line of itself. What comes back takes its cost with it, with whichever sign a
 * file writes that.
 */
export const customerCostsSql = (scope: ScopeParams): Sql => sql`
	SELECT customer_id, EXTRACT(year FROM ordered_at) AS year, EXTRACT(month FROM ordered_at) AS month,
		sum(CASE WHEN kind = 'refund' AND cost > 0 THEN 0 - cost ELSE cost END) AS cost,
		sum(CASE WHEN cost IS NULL THEN 1 ELSE 0 END) AS unknown_costs
	FROM (
		SELECT customer_id, ordered_at, kind, cost FROM order_lines WHERE ${inScopeSql(scope)}
		UNION ALL
		SELECT customer_id, ordered_at, kind, cost FROM orders WHERE ${inScopeSql(scope)} AND is_whole
	)
	GROUP BY customer_id, EXTRACT(year FROM ordered_at), EXTRACT(month FROM ordered_at)`;
