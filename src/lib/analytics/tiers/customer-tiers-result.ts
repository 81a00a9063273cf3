import { z } from 'zod';
import type { AnalysisShape } from '../analysis';
import { CustomerValueParams } from '../btyd/customer-value-params';
import { LifecycleParams } from '../lifecycle/lifecycle-result';

/** Tiers of customers by what they are worth, best first. */
export const tierIds = ['high', 'potential', 'low'] as const;

/** Share of value that the customers of the high tier bring together, best first. */
export const HIGH_TIER_SHARE = 0.8;

/** All that shapes the results it rests on, so that it is asked again when one of them is. */
export const CustomerTiersParams = CustomerValueParams.extend({
	lifecycle: LifecycleParams,
	/** Tiers of the customer file that mark a customer as strategic. */
	strategic: z.array(z.string()).default([])
});

export type CustomerTiersParams = z.infer<typeof CustomerTiersParams>;

const Tier = z.strictObject({
	tier: z.enum(tierIds),
	customers: z.int(),
	/** Sales of the last 365 days. */
	yearSales: z.number(),
	/** What they are ranked by: value expected over the horizon, else those sales. */
	value: z.number(),
	/** Of the last 365 days, linked to a customer. */
	activities: z.int(),
	tickets: z.int(),
	/** Discount over what would have been paid without; null where no order states one. */
	discountShare: z.number().nullable()
});

export type CustomerTier = z.infer<typeof Tier>;

const Quarter = z.strictObject({
	isStrategic: z.boolean(),
	isHigh: z.boolean(),
	customers: z.int(),
	value: z.number()
});

/** What customers are worth, what they take, and whether those called strategic are worth it. */
export const CustomerTiersResult = z.strictObject({
	/** What customers are ranked by. */
	by: z.enum(['value', 'sales']),
	/** Those that have customers, in their order. */
	tiers: z.array(Tier),
	/** Customers of the low tier who first ordered in the last 365 days: too new to be judged. */
	newAmongLow: z.int(),
	/** Strategic or not, by high or not; empty where no tier marks anybody. */
	quarters: z.array(Quarter)
});

export type CustomerTiersResult = z.infer<typeof CustomerTiersResult>;

/** What it takes to know a kept result again. */
export const customerTiersShape: AnalysisShape<CustomerTiersParams, CustomerTiersResult> = {
	id: 'customer-tiers',
	version: 1,
	params: CustomerTiersParams,
	result: CustomerTiersResult
};
