import { z } from 'zod';
import type { AnalysisShape } from '../analysis';
import { Money, ScopeParams } from '../scope-params';

/** What a user may choose of an analysis of products. */
export const ProductsParams = ScopeParams.extend({
	/** Orders or customers that must have had both, for a pair to be looked at. */
	leastTogether: z.int().min(2).max(1_000_000).default(10)
});

export type ProductsParams = z.infer<typeof ProductsParams>;

/** Products that pairs are made of at most: those most customers have bought. */
export const MOST_PRODUCTS = 200;

const Product = z.strictObject({
	product: z.string(),
	customers: z.int(),
	orders: z.int(),
	/** Sales, where lines say what each came to. */
	sales: Money
});

/** That who bought one product bought another: how often, and how much more often than others. */
const Rule = z.strictObject({
	from: z.string(),
	to: z.string(),
	/** Orders, or customers, that had both. */
	together: z.int(),
	/** Those that had the first. */
	of: z.int(),
	/** Share of all that had both. */
	support: z.number(),
	/** Share of those with the first that had the second. */
	confidence: z.number(),
	/** Ends of the interval of confidence, which holds for all pairs looked at together. */
	low: z.number(),
	high: z.number(),
	/** Confidence over the share of all that had the second. */
	lift: z.number()
});

export type ProductRule = z.infer<typeof Rule>;

const Rules = z.strictObject({
	/** Orders, or customers, that could have had a pair. */
	base: z.int(),
	/** Pairs with enough of both. */
	tested: z.int(),
	/** Pairs bought together more often than chance allows, strongest first. */
	rules: z.array(Rule)
});

export type ProductRules = z.infer<typeof Rules>;

/** What is bought with what, and what is bought after what. */
export const ProductsResult = z.strictObject({
	products: z.int(),
	/** The best known, most customers first. */
	top: z.array(Product),
	/** Of one order. */
	baskets: Rules,
	/** Of one customer: the second product in the order after its first with the first one. */
	sequences: Rules,
	/** Sales that name no product. */
	namelessOrders: z.int(),
	/** Columns that a matrix of customers and what they lack can have: categories, else products. */
	groups: z.strictObject({
		by: z.enum(['category', 'product']),
		names: z.array(z.strictObject({ name: z.string(), customers: z.int() })),
		/** How many there are in all; the matrix has those that most customers bought. */
		of: z.int()
	}),
	customers: z.int()
});

export type ProductsResult = z.infer<typeof ProductsResult>;

/** What it takes to know a kept result again. */
export const productsShape: AnalysisShape<ProductsParams, ProductsResult> = {
	id: 'products',
	version: 2,
	params: ProductsParams,
	result: ProductsResult
};
