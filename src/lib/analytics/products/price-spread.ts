import { z } from 'zod';
import { parseRows } from '../../engine/parse-rows';
import { message } from '../../locale/message';
import { id, sql, type Sql } from '../../sql/sql';
import type { Analysis, Explanation, TableNames } from '../analysis';
import { inScopeSql } from '../orders-in-scope-sql';
import { analysisTable } from '../run-analysis';
import {
	priceSpreadShape,
	type PriceSpreadParams,
	type PriceSpreadResult
} from './price-spread-result';

/** Products whose prices are shown. */
const MOST_PRODUCTS = 30;

/** Highest price over lowest at which one product is taken to be sold at one price. */
const SAME_PRICE = 1.02;

const scores = id(analysisTable('rfm', 'scores'));

const Counts = z.object({ priced: z.number(), unpriced: z.number() });
const spread = { n: z.number(), p10: z.number(), p50: z.number(), p90: z.number() };
const ProductRow = z.object({ product: z.string(), customers: z.number(), ...spread });
const SegmentRow = z.object({ segment: z.string(), ...spread });

const spreadSql = (value: Sql): Sql => sql`
	count(*)::INTEGER AS n, quantile_cont(${value}, 0.1)::DOUBLE AS p10,
	quantile_cont(${value}, 0.5)::DOUBLE AS p50, quantile_cont(${value}, 0.9)::DOUBLE AS p90`;

/** Stage 2: lines with their price over the usual one of their product. */
const pricesSql = (table: TableNames): Sql => sql`
	SELECT customer_id, product, price, sales, price / median(price) OVER (PARTITION BY product) AS relative
	FROM ${table('lines')} WHERE price > 0`;

/**
 * What customers pay for the same thing: prices of a product from the cheapest tenth to the dearest,
 * and which segments pay more or less than usual, or are given discounts. Run after `rfm`.
 */
export const priceSpread: Analysis<PriceSpreadParams, null, PriceSpreadResult> = {
	...priceSpreadShape,
	inputs: ['order_lines', 'orders', analysisTable('rfm', 'scores')],
	reduce: (params) => ({
		lines: sql`
			SELECT customer_id, coalesce(product, sku) AS product, amount AS sales,
				-- What was paid; a list price says nothing of discounts.
				CASE WHEN quantity > 0 AND amount IS NOT NULL THEN CAST(amount AS DOUBLE) / CAST(quantity AS DOUBLE)
					WHEN unit_price > 0 THEN CAST(unit_price AS DOUBLE) END AS price
			FROM order_lines WHERE ${inScopeSql(params)} AND kind = 'sale' AND coalesce(product, sku) IS NOT NULL`,
		discounts: sql`
			SELECT customer_id, CAST(discount AS DOUBLE) / CAST(discount + amount AS DOUBLE) AS share
			FROM orders
			WHERE ${inScopeSql(params)} AND kind = 'sale' AND discount IS NOT NULL AND discount >= 0 AND discount + amount > 0`
	}),
	detail: (_, table) => ({ prices: pricesSql(table) }),
	finish: ({ least }, table) => ({
		counts: sql`
			SELECT count(*) FILTER (WHERE price > 0)::INTEGER AS priced,
				count(*) FILTER (WHERE price IS NULL OR price <= 0)::INTEGER AS unpriced
			FROM ${table('lines')}`,
		products: sql`
			SELECT product, count(DISTINCT customer_id)::INTEGER AS customers, ${spreadSql(sql`price`)}
			FROM ${table('prices')} GROUP BY product HAVING count(*) >= ${least}
			ORDER BY sum(sales) DESC NULLS LAST, product LIMIT ${MOST_PRODUCTS}`,
		segments: sql`
			SELECT segment, ${spreadSql(sql`relative`)}
			FROM ${table('prices')} JOIN ${scores} USING (customer_id)
			GROUP BY segment HAVING count(*) >= ${least} ORDER BY p50, segment`,
		discounts: sql`
			SELECT segment, ${spreadSql(sql`share`)}
			FROM ${table('discounts')} JOIN ${scores} USING (customer_id)
			GROUP BY segment HAVING count(*) >= ${least} ORDER BY p50 DESC, segment`
	}),
	conclude: (answers) => {
		const { priced, unpriced } = parseRows(Counts, answers.counts!)[0]!;
		return {
			products: parseRows(ProductRow, answers.products!),
			segments: parseRows(SegmentRow, answers.segments!),
			discounts: parseRows(SegmentRow, answers.discounts!),
			pricedLines: priced,
			unpricedLines: unpriced
		};
	},
	explain
};

function explain(
	{ products, pricedLines, unpricedLines }: PriceSpreadResult,
	{ currency, least }: PriceSpreadParams
): Explanation {
	const money = (amount: number) => ({ kind: 'money', amount, currency }) as const;
	const widest = products.toSorted((a, b) => b.p90 / b.p10 - a.p90 / a.p10)[0];
	return {
		finding:
			widest === undefined
				? message(pricedLines === 0 ? 'prices.finding.none' : 'prices.finding.few', { least })
				: widest.p90 / widest.p10 < SAME_PRICE
					? message('prices.finding.same', { products: products.length })
					: message('prices.finding', {
							product: widest.product,
							low: money(widest.p10),
							high: money(widest.p90),
							lines: widest.n
						}),
		method: [message('prices.method', { least }), message('prices.method.segments')],
		exclusions:
			unpricedLines > 0 ? [message('prices.excluded.unpriced', { lines: unpricedLines })] : []
	};
}
