import { z } from 'zod';
import { CivilDate } from '../../canonical/civil-date';
import type { AnalysisShape } from '../analysis';
import { Money, ScopeParams } from '../scope-params';

/** What a user may choose of an analysis of how revenue is concentrated. */
export const ConcentrationParams = ScopeParams.extend({
	/** Rank customers by sales less refunds, or by sales. */
	monetaryBy: z.enum(['revenue', 'sales']).default('revenue')
});

export type ConcentrationParams = z.infer<typeof ConcentrationParams>;

/**
 * Classes by the share of revenue reached before a customer, best first: up to 80 %, up to 95 %, the
 * rest. Source: Dickie (1951), Factory Management and Maintenance 109, after Pareto.
 */
export const abcLimits = { a: 0.8, b: 0.95 } as const;

/** How revenue is shared out among customers, and what of it is of new ones. */
export const ConcentrationResult = z.strictObject({
	/** Customers with a sale. */
	customers: z.int(),
	revenue: Money,
	/** Customers whose refunds are at least their sales; they bring nothing. */
	withoutRevenue: z.int(),
	classes: z.array(
		z.strictObject({ class: z.enum(['a', 'b', 'c']), customers: z.int(), revenue: Money })
	),
	/** Share of revenue that the best part of customers brings, from 0 to 1 of them in hundredths. */
	curve: z.array(z.strictObject({ customers: z.number(), revenue: z.number() })),
	/** Fewest customers that bring 80 % of revenue together; null where there is none. */
	customersOf80: z.int().nullable(),
	/** Gini coefficient of revenue among customers, 0 where all bring the same; null without revenue. */
	gini: z.number().nullable(),
	/** Net revenue by month: of customers who first bought in it, and of those who had bought before. */
	months: z.array(z.strictObject({ month: CivilDate, fromNew: Money, fromReturning: Money }))
});

export type ConcentrationResult = z.infer<typeof ConcentrationResult>;

/** What it takes to know a kept result again. */
export const concentrationShape: AnalysisShape<ConcentrationParams, ConcentrationResult> = {
	id: 'concentration',
	version: 2,
	params: ConcentrationParams,
	result: ConcentrationResult
};
