import { z } from 'zod';
import type { AnalysisShape } from '../analysis';
import { periods } from '../retention/periods';
import { ScopeParams } from '../scope-params';

/** What a user may choose of an analysis of renewals. */
export const RenewalsParams = ScopeParams.extend({
	/** How often a contract comes up, or how often one may order. */
	period: z.enum(periods).default('month'),
	/** Months ahead for which a contract's value is told. */
	months: z.int().min(1).max(60).default(12),
	/** Rate by which a year's money loses worth, 0–1. */
	annualDiscount: z.number().min(0).max(1).default(0.1),
	/** Share of a payment that is kept after its cost, 0–1; 1 gives value in revenue. */
	margin: z.number().gt(0).max(1).default(1)
});

export type RenewalsParams = z.infer<typeof RenewalsParams>;

/** Customers below which shares say little, and no model is fitted. */
export const LEAST_CUSTOMERS = 30;

/**
 * Share of those who left out a period and could have come back that did, above which a period
 * without an order is not the end of a contract.
 */
export const MOST_COME_BACK = 0.1;

/**
 * Least share of customers whose first renewal has come up that must have renewed, for what they do to
 * be a contract: where nearly nobody orders in the period after the first, nobody has agreed to.
 */
export const LEAST_RENEWED = 1 / 3;

/**
 * Customers who left out a period and had time to come back, below which nothing tells a contract from
 * people who order often: of 20 of whom none came back, at most 14 % do (Clopper & Pearson 1934, 95 %).
 * Not asked for where bills come by the quarter or the year.
 */
export const LEAST_ENDED = 20;

/** Periods past the last that was observed for which a model is asked. */
export const PERIODS_AHEAD = 12;

/** Periods ahead in which half of the customers must have left for a median to be told. */
export const MOST_PERIODS = 600;

const Interval = z.strictObject({ low: z.number(), high: z.number() });

const fitOf = <Name extends string>(names: readonly Name[]) =>
	z.strictObject({
		params: z.record(z.enum(names), z.number()),
		standardErrors: z.record(z.enum(names), z.number()).nullable(),
		/** Of the logarithms of the parameters, in their order. */
		logCovariance: z.array(z.array(z.number())).nullable(),
		logLikelihood: z.number(),
		steps: z.int(),
		converged: z.boolean()
	});

/** Whether customers who leave out a period are gone, and how many renew. */
export const RenewalsResult = z.strictObject({
	/** What histories are counted in: the rhythm of the orders where they have one, else what was chosen. */
	period: z.enum(periods),
	/** Whether it is the orders' own rhythm. */
	isRhythmic: z.boolean(),
	/** Customers of whom at least one whole period after the first order has been observed. */
	customers: z.int(),
	/** Of those, who left out a period. */
	ended: z.int(),
	/** Of those, of whom a period since has been observed, … */
	endedBefore: z.int(),
	/** … and who ordered in one of them. */
	cameBack: z.int(),
	/** What the data are: contracts that end, orders that may skip a period, or too few to say. */
	reading: z.enum(['contract', 'skips', 'too-few']),
	/** Share that has ordered in every period up to each. */
	survival: z.array(
		z.strictObject({
			at: z.int(),
			atRisk: z.int(),
			ended: z.int(),
			share: z.number(),
			interval: Interval.nullable()
		})
	),
	/** sBG; null unless they are contracts of which enough ended for its parameters to be determined. */
	contract: z
		.strictObject({
			fit: fitOf(['alpha', 'beta']),
			/** Share of customers that is left after each period, from 0 to {@link PERIODS_AHEAD} ahead. */
			survival: z.array(z.number()),
			/** 95 % intervals of those, as far as parameters are uncertain; null of the first, which is all. */
			survivalIntervals: z.array(Interval.nullable()),
			/** Of customers there now, who are expected to be there after the next renewal. */
			nextRenewals: z.number(),
			nextRenewalsInterval: Interval.nullable(),
			/** Customers there now. */
			current: z.int(),
			/** Periods after which half of them are expected to have left; null past {@link MOST_PERIODS}. */
			medianLeft: z.int().nullable(),
			/** Periods that the value is of. */
			horizon: z.int(),
			/** Mean payment of a period of customers there now, less refunds. */
			payment: z.number(),
			/** Discounted money, after margin, that they are expected to bring within the horizon. */
			value: z.number(),
			/** As far as parameters are uncertain. */
			valueInterval: Interval.nullable()
		})
		.nullable(),
	/** BG/BB; null unless orders skip periods. */
	discrete: z
		.strictObject({
			fit: fitOf(['alpha', 'beta', 'gamma', 'delta']),
			/** Customers expected to be there still in the next period. */
			alive: z.number(),
			aliveInterval: Interval.nullable(),
			/** Customers expected to order in the next period. */
			nextPeriod: z.number(),
			nextPeriodInterval: Interval.nullable()
		})
		.nullable()
});

export type RenewalsResult = z.infer<typeof RenewalsResult>;

/** What it takes to know a kept result again. */
export const renewalsShape: AnalysisShape<RenewalsParams, RenewalsResult> = {
	id: 'renewals',
	version: 4,
	params: RenewalsParams,
	result: RenewalsResult
};
