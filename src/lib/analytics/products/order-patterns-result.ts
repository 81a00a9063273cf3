import { z } from 'zod';
import type { AnalysisShape } from '../analysis';
import { ScopeParams } from '../scope-params';

/** A mean with its 95 % interval; null ends where one value alone was seen. */
const Mean = z.strictObject({
	mean: z.number(),
	low: z.number().nullable(),
	high: z.number().nullable()
});

export type MeanEstimate = z.infer<typeof Mean>;

/** When orders come, and by which channel. */
export const OrderPatternsResult = z.strictObject({
	orders: z.int(),
	/** Orders a day over all days from the first order on. */
	ordersADay: z.number(),
	/** Monday is 1, as in ISO 8601. */
	weekdays: z.array(
		z.strictObject({ weekday: z.int().min(1).max(7), days: z.int(), orders: Mean })
	),
	/** Most orders first; null is of orders that name none. */
	channels: z.array(
		z.strictObject({
			channel: z.string().nullable(),
			orders: z.int(),
			sales: z.number(),
			order: Mean
		})
	)
});

export type OrderPatternsResult = z.infer<typeof OrderPatternsResult>;

/** What it takes to know a kept result again. */
export const orderPatternsShape: AnalysisShape<z.infer<typeof ScopeParams>, OrderPatternsResult> = {
	id: 'order-patterns',
	version: 1,
	params: ScopeParams,
	result: OrderPatternsResult
};
