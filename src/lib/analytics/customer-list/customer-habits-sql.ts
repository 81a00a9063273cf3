import { id, sql, type Sql } from '../../sql/sql';
import type { TableNames } from '../analysis';
import { inScopeSql } from '../orders-in-scope-sql';
import type { ScopeParams } from '../scope-params';

/** Stage 1: orders by customer and how they came, and days by customer and product. Mergeable by sums. */
export const customerHabitsSql = (scope: ScopeParams): Record<string, Sql> => ({
	ways: sql`
		SELECT customer_id, channel, region, owner, count(*) AS orders
		FROM orders WHERE ${inScopeSql(scope)} AND kind = 'sale'
		GROUP BY customer_id, channel, region, owner`,
	bought: sql`
		SELECT customer_id, category, product, count(*) AS days
		FROM (
			SELECT customer_id, category, product, CAST(ordered_at AS DATE) AS day
			FROM (
				SELECT customer_id, category, coalesce(product, sku) AS product, ordered_at
				FROM order_lines WHERE ${inScopeSql(scope)} AND kind = 'sale'
				UNION ALL
				SELECT customer_id, category, coalesce(product, sku) AS product, ordered_at
				FROM orders WHERE ${inScopeSql(scope)} AND kind = 'sale'
			)
			WHERE category IS NOT NULL OR product IS NOT NULL
			GROUP BY customer_id, category, product, CAST(ordered_at AS DATE)
		)
		GROUP BY customer_id, category, product`
});

/** Of a table of customers, things and counts: each customer's thing of the highest count; ties by name. */
const mostSql = (rows: Sql, thing: Sql, count: Sql): Sql => sql`
	SELECT customer_id, ${thing}
	FROM (
		SELECT customer_id, ${thing}, row_number() OVER (
			PARTITION BY customer_id ORDER BY sum(${count}) DESC, ${thing}) AS place
		FROM ${rows} WHERE ${thing} IS NOT NULL GROUP BY customer_id, ${thing}
	)
	WHERE place = 1`;

/** Stage 2: the channel, region or owner that most orders of each customer name. */
export const mainWaySql = (table: TableNames, way: 'channel' | 'region' | 'owner'): Sql =>
	mostSql(table('ways'), id(way), sql`orders`);

/**
 * Stage 2: what each customer bought on most days: a category where any has one, else a product. Products
 * are many and tell few customers apart; categories are what a range is steered by.
 */
export const mainProductSql = (table: TableNames): Sql =>
	mostSql(
		sql`(
			SELECT customer_id, days, CASE WHEN (SELECT count(category) > 0 FROM ${table('bought')})
				THEN category ELSE product END AS product
			FROM ${table('bought')}
		)`,
		sql`product`,
		sql`days`
	);

/** The quarter of a day, as `2024-Q3`, so that quarters are in order as text. */
export const quarterSql = (day: Sql): Sql => sql`(year(${day}) || '-Q' || quarter(${day}))`;
