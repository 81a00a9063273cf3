import { z } from 'zod';
import { id, joinSql, sql, type Sql } from '../../sql/sql';
import { analysisTable } from '../run-analysis';
import { Money } from '../scope-params';
import type { ProductsResult } from './products-result';

/** A customer, and what it has bought of each group; null where it never has. */
export const ProductGapRow = z.object({
	customer_id: z.string(),
	name: z.string().nullable(),
	sales: Money,
	/** In the order of the groups asked for; a list as the engine writes one. */
	groups: z
		.string()
		.transform((list) =>
			z.array(z.number().nullable()).parse(JSON.parse(list.replaceAll('NULL', 'null')))
		)
});

export type ProductGapRow = z.infer<typeof ProductGapRow>;

/** The table that gaps are read from. */
export const productGapTable = analysisTable('products', 'sold');

/**
 * Customers with most sales first, and what each has bought of each group: where there is nothing is
 * what could still be sold. A purchase whose amount no line states counts as 0, not as none.
 */
export function productGapsSql(
	{ by, names }: ProductsResult['groups'],
	limit: number,
	offset: number
): Sql {
	const groups = names.map(
		({ name }) => sql`CAST(sum(coalesce(sales, 0)) FILTER (WHERE ${id(by)} = ${name}) AS DOUBLE)`
	);
	return sql`
		SELECT customer_id, any_value(c.name) AS name, coalesce(sum(sales), 0)::DECIMAL(18, 2) AS sales,
			[${joinSql(groups)}]::VARCHAR AS groups
		FROM ${id(productGapTable)}
		LEFT JOIN (SELECT customer_id, max(name) AS name FROM customers GROUP BY customer_id) c USING (customer_id)
		GROUP BY customer_id ORDER BY sales DESC, customer_id
		LIMIT ${limit} OFFSET ${offset}`;
}

/** That a customer has bought a product. */
export const PurchasedProduct = z.object({ customer_id: z.string(), product: z.string() });

/** What so many customers have bought, in order of id, those up to `after` left out. */
export const purchasedAfterSql = (after: string | null, customers: number): Sql => sql`
	SELECT DISTINCT customer_id, product FROM ${id(productGapTable)}
	WHERE product IS NOT NULL AND customer_id IN (
		SELECT DISTINCT customer_id FROM ${id(productGapTable)}
		WHERE product IS NOT NULL AND ${after === null ? sql`TRUE` : sql`customer_id > ${after}`}
		ORDER BY customer_id LIMIT ${customers}
	)
	ORDER BY customer_id, product`;
