import { sql, type Sql } from '../../sql/sql';
import type { TableNames } from '../analysis';
import { inScopeSql } from '../orders-in-scope-sql';
import type { ScopeParams } from '../scope-params';
import { MOST_PRODUCTS, type ProductsParams } from './products-result';

/** Products listed by name. */
const MOST_TOP = 50;

/** Columns of the matrix of customers and what they lack. */
const MOST_GROUPS = 12;

/**
 * Stage 1: one row a customer, order, day and product sold. Products
 * stand in lines, or in an order that names one itself. Mergeable by sums.
 */
export const soldProductsSql = (scope: ScopeParams): Sql => sql`
	SELECT customer_id, order_id, CAST(ordered_at AS DATE) AS day, product, category, sum(amount) AS sales
	FROM (
		SELECT customer_id, order_id, ordered_at, coalesce(product, sku) AS product, category, amount
		FROM order_lines WHERE ${inScopeSql(scope)} AND kind = 'sale'
		UNION ALL
		SELECT customer_id, order_id, ordered_at, coalesce(product, sku) AS product, category, amount
		FROM orders WHERE ${inScopeSql(scope)} AND kind = 'sale'
	)
	WHERE product IS NOT NULL
	GROUP BY customer_id, order_id, CAST(ordered_at AS DATE), product, category`;

/**
 * Stage 2: products by how many customers have bought them. What differs is grouped step by step, here and
 * below: groups are put aside on disk where there are too many, the sets behind `count(DISTINCT)` are not.
 */
export const productTotalsSql = (table: TableNames): Sql => sql`
	SELECT product, count(*)::INTEGER AS customers, sum(orders)::INTEGER AS orders,
		coalesce(sum(sales), 0)::DECIMAL(18, 2) AS sales
	FROM (
		SELECT product, customer_id, count(*) AS orders, sum(sales) AS sales
		FROM (
			SELECT product, customer_id, order_id, day, sum(sales) AS sales FROM ${table('sold')}
			GROUP BY product, customer_id, order_id, day
		)
		GROUP BY product, customer_id
	)
	GROUP BY product`;

/** Stage 2: what each order held, of the products that pairs are made of. An order without an id is its day's. */
export const basketsSql = (table: TableNames): Sql => sql`
	SELECT DISTINCT hash(customer_id, order_id, day) AS basket, product
	FROM ${table('sold')}
	JOIN (
		SELECT product FROM ${table('totals')} ORDER BY customers DESC, product LIMIT ${MOST_PRODUCTS}
	) USING (product)`;

/** Stage 2: which of those products each customer bought on each order day, and its next order day. */
export const orderStepsSql = (table: TableNames): Sql => sql`
	WITH days AS (SELECT DISTINCT customer_id, day FROM ${table('sold')}),
	steps AS (
		SELECT customer_id, day, lead(day) OVER customer AS next_day, lag(day) OVER customer AS day_before
		FROM days WINDOW customer AS (PARTITION BY customer_id ORDER BY day)
	)
	SELECT DISTINCT customer_id, day, next_day, day_before, product
	FROM ${table('sold')} JOIN steps USING (customer_id, day) JOIN (
		SELECT product FROM ${table('totals')} ORDER BY customers DESC, product LIMIT ${MOST_PRODUCTS}
	) USING (product)`;

/** Stage 2: pairs of products in one order, both ways. */
export const basketPairsSql = ({ leastTogether }: ProductsParams, table: TableNames): Sql => sql`
	WITH singles AS (SELECT product, count(*) AS n FROM ${table('baskets')} GROUP BY product),
	pairs AS (
		SELECT a.product AS "from", b.product AS "to", count(*) AS together
		FROM ${table('baskets')} a JOIN ${table('baskets')} b ON a.basket = b.basket AND a.product <> b.product
		GROUP BY ALL HAVING count(*) >= ${leastTogether}
	)
	SELECT "from", "to", together::INTEGER AS together, a.n::INTEGER AS "of", b.n::INTEGER AS others
	FROM pairs JOIN singles a ON a.product = "from" JOIN singles b ON b.product = "to"
	ORDER BY "from", "to"`;

/**
 * Stage 2: pairs of products in following orders. Each customer counts once: whether the order after its
 * first with the one product holds the other. Held against the share of following orders that hold the
 * other anyway, each customer's own share counting alike: who orders often has more of everything.
 */
export const sequencePairsSql = ({ leastTogether }: ProductsParams, table: TableNames): Sql => sql`
	WITH firsts AS (
		SELECT customer_id, product, min(day) AS day, arg_min(next_day, day) AS next_day
		FROM ${table('steps')} WHERE next_day IS NOT NULL GROUP BY customer_id, product
	),
	exposed AS (SELECT product, count(*) AS n FROM firsts GROUP BY product),
	lives AS (
		SELECT customer_id, count(*) - 1 AS following
		FROM (SELECT DISTINCT customer_id, day FROM ${table('sold')})
		GROUP BY customer_id HAVING following > 0
	),
	shares AS (
		SELECT product, sum(held / following) AS others
		FROM (
			SELECT customer_id, product, count(*) AS held FROM ${table('steps')}
			WHERE day_before IS NOT NULL GROUP BY customer_id, product
		) JOIN lives USING (customer_id)
		GROUP BY product
	),
	pairs AS (
		SELECT a.product AS "from", b.product AS "to", count(*) AS together
		FROM firsts a JOIN ${table('steps')} b
			ON a.customer_id = b.customer_id AND a.next_day = b.day AND a.product <> b.product
		GROUP BY ALL HAVING together >= ${leastTogether}
	)
	SELECT "from", "to", together::INTEGER AS together, exposed.n::INTEGER AS "of",
		others::DOUBLE AS others, (SELECT count(*)::INTEGER FROM lives) AS base
	FROM pairs JOIN exposed ON exposed.product = "from" JOIN shares ON shares.product = "to"
	ORDER BY "from", "to"`;

/** Stage 2: what pairs are shares of, and what was left out. */
export const productCountsSql = (scope: ScopeParams, table: TableNames): Sql => sql`
	SELECT (SELECT count(*)::INTEGER FROM ${table('totals')}) AS products,
		(SELECT count(*)::INTEGER FROM (SELECT DISTINCT customer_id, order_id, day FROM ${table('sold')})) AS orders,
		(SELECT count(*)::INTEGER FROM orders WHERE ${inScopeSql(scope)} AND kind = 'sale') AS all_orders,
		customers, repeat_customers
	FROM (
		SELECT count(*)::INTEGER AS customers, count(*) FILTER (WHERE is_repeat)::INTEGER AS repeat_customers
		FROM (SELECT min(day) < max(day) AS is_repeat FROM ${table('sold')} GROUP BY customer_id)
	)`;

/** Stage 2: the products best known. */
export const topProductsSql = (table: TableNames): Sql =>
	sql`SELECT * FROM ${table('totals')} ORDER BY customers DESC, product LIMIT ${MOST_TOP}`;

/** Stage 2: categories by how many customers have bought of them; products where nothing has one. */
export const productGroupsSql = (table: TableNames): Sql => sql`
	WITH known AS (SELECT count(category) > 0 AS has_category FROM ${table('sold')}),
	named AS (
		SELECT DISTINCT CASE WHEN has_category THEN 'category' ELSE 'product' END AS "by",
			CASE WHEN has_category THEN category ELSE product END AS name, customer_id
		FROM ${table('sold')} CROSS JOIN known
	),
	groups AS (
		SELECT "by", name, count(*)::INTEGER AS customers FROM named WHERE name IS NOT NULL
		GROUP BY "by", name
	)
	SELECT *, (SELECT count(*)::INTEGER FROM groups) AS "of"
	FROM groups ORDER BY customers DESC, name LIMIT ${MOST_GROUPS}`;
