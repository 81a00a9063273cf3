import { z } from 'zod';
import type { AnalysisShape } from '../analysis';
import { CustomerValueParams } from '../btyd/customer-value-params';
import { LifecycleParams } from './lifecycle-result';

/** All that shapes the two results it joins, so that it is asked again when one of them is. */
export const ValueAtRiskParams = CustomerValueParams.extend({
	lifecycle: LifecycleParams,
	/** What it costs to win one customer back; null where nobody has said. */
	contactCost: z.number().positive().nullable().default(null),
	/** Share of those contacted who come back; null where nobody has said. */
	winBackShare: z.number().gt(0).max(1).nullable().default(null)
});

export type ValueAtRiskParams = z.infer<typeof ValueAtRiskParams>;

/** Customers in decline, and what would be won if they came back. */
export const ValueAtRiskResult = z.strictObject({
	/** Customers in decline. */
	customers: z.int(),
	/** What they brought in the last 365 days. */
	yearSales: z.number(),
	/** What is still expected of them over the horizon; null where values could not be computed. */
	expected: z.number().nullable(),
	/** What would be expected beyond that, were all of them sure to be customers still. */
	atRisk: z.number().nullable(),
	/**
	 * Customers with a value whose risk cannot be told: the model is sure of them. BG/NBD is of whoever
	 * has bought once, since in it nobody leaves before a repeat (Fader, Hardie & Lee 2005).
	 */
	untold: z.int(),
	/** Customers of whom more is at risk than one contact costs; null without a cost. */
	worthContacting: z.int().nullable(),
	/** What is at risk with those. */
	worth: z.number().nullable(),
	/** Customers whose return pays at the stated share; null without a cost and a share. */
	paying: z.int().nullable(),
	/** What contacting those would leave: value at risk × share − cost. */
	net: z.number().nullable()
});

export type ValueAtRiskResult = z.infer<typeof ValueAtRiskResult>;

/** What it takes to know a kept result again. */
export const valueAtRiskShape: AnalysisShape<ValueAtRiskParams, ValueAtRiskResult> = {
	id: 'value-at-risk',
	version: 3,
	params: ValueAtRiskParams,
	result: ValueAtRiskResult
};
