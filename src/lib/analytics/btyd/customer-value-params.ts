import { z } from 'zod';
import { customerBaseModelIds } from './customer-base-model';
import { ScopeParams } from '../scope-params';

/** What a user may choose of a customer-value analysis. */
export const CustomerValueParams = ScopeParams.extend({
	/** Model of how customers go on buying. */
	model: z.enum(customerBaseModelIds).default('bg-nbd'),
	/** Horizon in months. */
	months: z.int().min(1).max(60).default(12),
	/** Rate by which a year's money loses worth, 0–1. */
	annualDiscount: z.number().min(0).max(1).default(0.1),
	/** Share of a sale that is kept after its cost, 0–1; 1 gives value in revenue. */
	margin: z.number().gt(0).max(1).default(1),
	/**
	 * Whether customers are under contract. Who leaves is seen to leave then, and the models take it that
	 * nobody is: nothing is forecast. Source: Fader & Hardie, "Probability Models for Customer-Base
	 * Analysis" (2009), contractual settings.
	 */
	isContract: z.boolean().default(false),
	/** Value a purchase day by sales less refunds, or by sales. */
	monetaryBy: z.enum(['revenue', 'sales']).default('revenue')
});

export type CustomerValueParams = z.infer<typeof CustomerValueParams>;
