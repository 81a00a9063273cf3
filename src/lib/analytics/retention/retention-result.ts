import { z } from 'zod';
import { CivilDate } from '../../canonical/civil-date';
import type { AnalysisShape } from '../analysis';
import { Money, ScopeParams } from '../scope-params';
import { periods } from './periods';

/** What a user may choose of an analysis of retention. */
export const RetentionParams = ScopeParams.extend({
	/** Length of the periods that customers are grouped and followed by. */
	period: z.enum(periods).default('month'),
	/** Whether lines of orders say what they cost, so that there is a margin. */
	hasCost: z.boolean().default(false)
});

export type RetentionParams = z.infer<typeof RetentionParams>;

/** Cohorts that are kept in full at most, the latest; older ones are in the curve alone. */
export const MOST_COHORTS = 36;

const Cell = z.strictObject({
	/** Periods since the first purchase, from 0. */
	age: z.int().min(0),
	/** Customers of the cohort who bought in that period. */
	customers: z.int(),
	/** Sales less refunds of the cohort in that period. */
	revenue: Money,
	/** Revenue less the cost of what was sold; null where costs are not known for all of it. */
	margin: Money.nullable()
});

const Cohort = z.strictObject({
	/** First day of the period in which its customers first bought. */
	start: CivilDate,
	customers: z.int(),
	cells: z.array(Cell)
});

/** Customers who first bought in the same period, and what became of them. */
export type Cohort = z.infer<typeof Cohort>;

/** Cohorts of customers, followed. */
export const RetentionResult = z.strictObject({
	/** Customers with a purchase. */
	customers: z.int(),
	/** Latest last; see {@link MOST_COHORTS}. */
	cohorts: z.array(Cohort),
	/** Cohorts before those, which are in the curve alone. */
	olderCohorts: z.int(),
	/** All cohorts together by age: of those observed for so long in whole periods, how many bought. */
	curve: z.array(
		z.strictObject({
			age: z.int().min(0),
			/** Customers of cohorts that are old enough. */
			observed: z.int(),
			/** Of those, customers who bought in the period. */
			bought: z.int()
		})
	),
	/** Whether observation ends with a period; if not, the last cell of every cohort is still filling. */
	endsWithPeriod: z.boolean(),
	/** Refunds before any purchase, which are of no cohort; zero or negative. */
	unassigned: Money
});

export type RetentionResult = z.infer<typeof RetentionResult>;

/** What it takes to know a kept result again. */
export const retentionShape: AnalysisShape<RetentionParams, RetentionResult> = {
	id: 'retention',
	version: 2,
	params: RetentionParams,
	result: RetentionResult
};
