import { z } from 'zod';
import type { AnalysisShape } from '../analysis';
import { ScopeParams } from '../scope-params';

/** What a user may choose; segments are as `rfm` has made them before. */
export const PriceSpreadParams = ScopeParams.extend({
	/** Lines or orders that a row must rest on. */
	least: z.int().min(10).max(100_000).default(30),
	/** What segments were made by, so that it is asked again when they are made anew. */
	scoring: z.unknown()
});

export type PriceSpreadParams = z.infer<typeof PriceSpreadParams>;

/** A tenth, the middle and nine tenths of what was paid, with how many it rests on. */
const spread = { n: z.int(), p10: z.number(), p50: z.number(), p90: z.number() };

/** How far prices and discounts differ: of one product, and between segments of customers. */
export const PriceSpreadResult = z.strictObject({
	/** Unit prices of products, best sellers first. */
	products: z.array(z.strictObject({ product: z.string(), customers: z.int(), ...spread })),
	/** Prices paid by segment, each over the usual (median) price of its product. */
	segments: z.array(z.strictObject({ segment: z.string(), ...spread })),
	/** Discount over the price before it, by segment. */
	discounts: z.array(z.strictObject({ segment: z.string(), ...spread })),
	/** Lines whose price is known, and others. */
	pricedLines: z.int(),
	unpricedLines: z.int()
});

export type PriceSpreadResult = z.infer<typeof PriceSpreadResult>;

/** What it takes to know a kept result again. */
export const priceSpreadShape: AnalysisShape<PriceSpreadParams, PriceSpreadResult> = {
	id: 'price-spread',
	version: 2,
	params: PriceSpreadParams,
	result: PriceSpreadResult
};
