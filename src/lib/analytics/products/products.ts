import { z } from 'zod';
import { parseRows } from '../../engine/parse-rows';
import { message } from '../../locale/message';
import type { Analysis, Explanation } from '../analysis';
import { Money } from '../scope-params';
import { productRules } from './product-rules';
import {
	MOST_PRODUCTS,
	productsShape,
	type ProductsParams,
	type ProductsResult
} from './products-result';
import {
	basketPairsSql,
	basketsSql,
	orderStepsSql,
	productCountsSql,
	productGroupsSql,
	productTotalsSql,
	sequencePairsSql,
	soldProductsSql,
	topProductsSql
} from './products-sql';

const Counts = z.object({
	products: z.number(),
	orders: z.number(),
	all_orders: z.number(),
	customers: z.number(),
	repeat_customers: z.number()
});

const TopRow = z.object({
	product: z.string(),
	customers: z.number(),
	orders: z.number(),
	sales: Money
});

const PairRow = z.object({
	from: z.string(),
	to: z.string(),
	together: z.number(),
	of: z.number(),
	others: z.number()
});

const GroupRow = z.object({
	by: z.enum(['category', 'product']),
	name: z.string(),
	customers: z.number(),
	of: z.number()
});

/** Products: what is bought together, what is bought next, and what whom lacks. */
export const products: Analysis<ProductsParams, null, ProductsResult> = {
	...productsShape,
	inputs: ['orders', 'order_lines'],
	reduce: (params) => ({ sold: soldProductsSql(params) }),
	detail: (_, table) => ({
		totals: productTotalsSql(table),
		baskets: basketsSql(table),
		steps: orderStepsSql(table)
	}),
	finish: (params, table) => ({
		counts: productCountsSql(params, table),
		top: topProductsSql(table),
		baskets: basketPairsSql(params, table),
		sequences: sequencePairsSql(params, table),
		groups: productGroupsSql(table)
	}),
	conclude: (answers) => {
		const counts = parseRows(Counts, answers.counts!)[0]!;
		const baskets = parseRows(PairRow, answers.baskets!);
		const sequences = parseRows(PairRow.extend({ base: z.number() }), answers.sequences!);
		const groups = parseRows(GroupRow, answers.groups!);
		return {
			products: counts.products,
			top: parseRows(TopRow, answers.top!),
			baskets: productRules(
				baskets.map((pair) => ({ ...pair, base: counts.orders })),
				counts.orders
			),
			sequences: productRules(sequences, counts.repeat_customers),
			namelessOrders: Math.max(0, counts.all_orders - counts.orders),
			customers: counts.customers,
			groups: {
				by: groups[0]?.by ?? 'product',
				names: groups.map(({ name, customers }) => ({ name, customers })),
				of: groups[0]?.of ?? 0
			}
		};
	},
	explain
};

function explain(result: ProductsResult, { leastTogether }: ProductsParams): Explanation {
	const { baskets, sequences, namelessOrders, groups } = result;
	const isBasket = baskets.rules.length > 0;
	const best = isBasket ? baskets.rules[0] : sequences.rules[0];
	return {
		finding:
			result.products === 0
				? message('products.finding.none')
				: best
					? message(isBasket ? 'products.finding.basket' : 'products.finding.sequence', {
							from: best.from,
							to: best.to,
							share: { kind: 'percent', share: best.confidence, digits: 0 },
							lift: { kind: 'decimal', value: best.lift, digits: 1 }
						})
					: message('products.finding.chance', {
							products: result.products,
							pairs: baskets.tested + sequences.tested
						}),
		method: [
			message('products.method.baskets'),
			message('products.method.sequences'),
			message('products.method.least', { least: leastTogether }),
			message('products.method.interval')
		],
		exclusions: [
			...(namelessOrders > 0
				? [message('products.excluded.nameless', { orders: namelessOrders })]
				: []),
			...(result.products > MOST_PRODUCTS
				? [
						message('products.excluded.rare', {
							most: MOST_PRODUCTS,
							rest: result.products - MOST_PRODUCTS
						})
					]
				: []),
			...(groups.of > groups.names.length
				? [message('products.excluded.groups', { shown: groups.names.length, of: groups.of })]
				: [])
		]
	};
}
