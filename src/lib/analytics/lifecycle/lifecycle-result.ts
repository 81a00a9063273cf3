import { z } from 'zod';
import { CivilDate } from '../../canonical/civil-date';
import type { AnalysisShape } from '../analysis';
import { periods } from '../retention/periods';
import { Money, ScopeParams } from '../scope-params';

/** What a user may choose of an analysis of customers' lives. */
export const LifecycleParams = ScopeParams.extend({
	/** Times a customer's own rhythm without an order, from which on they are in decline. */
	overdueFactor: z.number().min(1).max(20).default(3),
	/** Sales of the later half over those of the earlier one, from which on a customer grows. */
	growthFactor: z.number().gt(1).max(10).default(1.25),
	/** Length of the periods that flows are told by. */
	period: z.enum(periods).default('month')
});

export type LifecycleParams = z.infer<typeof LifecycleParams>;

/** Stages of a customer's life that has begun, in their order; before it stands the prospect. */
export const lifecycleStages = ['development', 'growth', 'maturity', 'decline'] as const;

export type LifecycleStage = (typeof lifecycleStages)[number];

/** Days with an order from which on a customer has a rhythm of their own. */
export const LEAST_ORDER_DAYS = 3;

/** Days in each of two spans of which sales are compared, … */
export const HALF_DAYS = 182;

/** … or as many rhythms of the customer, where these take longer. */
export const HALF_RHYTHMS = 3;

/** Upper ends of classes of days between orders; the last is open. */
export const gapClasses = [7, 14, 30, 60, 90, 180, 365] as const;

const Stage = z.strictObject({
	stage: z.enum(lifecycleStages),
	customers: z.int(),
	/** Sales less refunds of all time. */
	revenue: Money,
	/** Sales of the last 365 days. */
	yearSales: Money,
	meanRhythmDays: z.number()
});

const Gaps = z.strictObject({
	/** Pairs of an order day and the next. */
	count: z.int(),
	/** Days between, by the share of pairs that are shorter. */
	quantiles: z.strictObject({
		p10: z.number(),
		p25: z.number(),
		p50: z.number(),
		p75: z.number(),
		p90: z.number()
	}),
	/** Pairs by {@link gapClasses}, and above the last. */
	classes: z.array(z.int()).length(gapClasses.length + 1)
});

const Flow = z.strictObject({
	/** First day of the period. */
	start: CivilDate,
	/** Customers whose first order is in the period. */
	new: z.int(),
	/** Who also ordered in the period before. */
	returning: z.int(),
	/** Who had ordered, but not in the period before. */
	resurrected: z.int(),
	/** Who ordered in the period before, and not in this one. */
	dormant: z.int()
});

/** Where customers stand in their lives, how they come and go, and at what rhythm they order. */
export const LifecycleResult = z.strictObject({
	customers: z.int(),
	/** Customers on record without an order. */
	prospects: z.int(),
	/** Those that have customers, in their order. */
	stages: z.array(Stage),
	/** Median over customers of their own median of days between orders; null without a second order. */
	typicalRhythmDays: z.number().nullable(),
	gaps: Gaps.nullable(),
	/** The latest, oldest first, without gaps. */
	flows: z.array(Flow),
	/** Whether the last period is over; if not, those it says are dormant may still come. */
	endsWithPeriod: z.boolean()
});

export type LifecycleResult = z.infer<typeof LifecycleResult>;

/** What it takes to know a kept result again. */
export const lifecycleShape: AnalysisShape<LifecycleParams, LifecycleResult> = {
	id: 'lifecycle',
	version: 2,
	params: LifecycleParams,
	result: LifecycleResult
};
