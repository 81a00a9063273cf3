import { z } from 'zod';
import type { AnalysisShape } from '../analysis';
import { customerBaseModelIds, fitDiagnoses } from './customer-base-model';
import { CustomerValueParams } from './customer-value-params';

const Parameters = z.record(z.string(), z.number());
const Interval = z.strictObject({ low: z.number(), high: z.number() });
const GammaGammaNumbers = z.strictObject({ p: z.number(), q: z.number(), gamma: z.number() });

/** The usual order day of a quarter over that of the one before, where they differ most. */
const MoneyJump = z.strictObject({ ratio: z.number(), quarter: z.string() });

export type MoneyJump = z.infer<typeof MoneyJump>;

/** Customers told apart in two by what their usual order day brings, where that tells most. */
const SpendGroups = z.strictObject({
	/** Of the means of their logarithms, as a factor. */
	ratio: z.number(),
	/** Between the means, in standard deviations within the groups. */
	separation: z.number(),
	/** Share of customers in the lower. */
	lowerShare: z.number()
});

export type SpendGroups = z.infer<typeof SpendGroups>;

/** Orders as they are: what stands where no forecast does, and what warns of one. */
const ValueBase = z.strictObject({
	/** Days from the first order to the last day of observation, both counted; 0 without orders. */
	windowDays: z.int(),
	customers: z.int(),
	repeatCustomers: z.int(),
	/** Sales of the last 365 days. */
	yearSales: z.number(),
	/** Refunds over sales; null without sales. */
	refundShare: z.number().nullable(),
	/** Share of order days that are the first of a month; null without orders. */
	firstOfMonthShare: z.number().nullable(),
	/** Months in which something was ordered. */
	orderMonths: z.int(),
	/** Null with one quarter. */
	moneyJump: MoneyJump.nullable(),
	/** Null where nobody, or everybody alike, spends. */
	spendGroups: SpendGroups.nullable()
});

export type ValueBase = z.infer<typeof ValueBase>;

/** The base's expected value with the fits behind it; null where there is nothing to fit. */
export const CustomerValueResult = z.strictObject({
	purchases: z
		.strictObject({
			model: z.enum(customerBaseModelIds),
			params: Parameters,
			standardErrors: Parameters.nullable(),
			/** Of the logarithms of the parameters, in the model's order. */
			logCovariance: z.array(z.array(z.number())).nullable(),
			logLikelihood: z.number(),
			logLikelihoodWithoutDropout: z.number(),
			customers: z.number(),
			repeatCustomers: z.number(),
			histories: z.int(),
			steps: z.int(),
			converged: z.boolean(),
			diagnosis: z.enum(fitDiagnoses).nullable()
		})
		.nullable(),
	spend: z
		.strictObject({
			params: GammaGammaNumbers,
			standardErrors: GammaGammaNumbers.nullable(),
			logCovariance: z.array(z.array(z.number())).nullable(),
			logLikelihood: z.number(),
			customers: z.number(),
			correlation: z.number(),
			populationMean: z.number().nullable(),
			steps: z.int(),
			converged: z.boolean()
		})
		.nullable(),
	frequencies: z.array(
		z.strictObject({ frequency: z.int(), customers: z.number(), expected: z.number() })
	),
	totals: z
		.strictObject({
			customers: z.int(),
			/** Money over the horizon. */
			value: z.number(),
			expectedPurchases: z.number(),
			/** Sum of P(alive); null where the fit does not tell who has left. */
			aliveCustomers: z.number().nullable(),
			/** Value of the best tenth of customers. */
			topDecileValue: z.number()
		})
		.nullable(),
	/** What is expected of purchases where money can not be: nobody's spend says enough. Else null. */
	purchaseTotals: z
		.strictObject({
			customers: z.int(),
			expectedPurchases: z.number(),
			aliveCustomers: z.number().nullable()
		})
		.nullable(),
	/** 95 % intervals of the totals, as far as parameters are uncertain; null where that can not be said. */
	intervals: z
		.strictObject({
			/** Null where money is not forecast. */
			value: Interval.nullable(),
			expectedPurchases: Interval,
			/** Null where the fit does not tell who has left. */
			aliveCustomers: Interval.nullable()
		})
		.nullable(),
	/** How intervals were found. */
	intervalsBy: z.enum(['delta', 'bootstrap']).nullable(),
	/** Parameters of bases drawn anew, where intervals are found so: those of each customer come of them. */
	draws: z.array(Parameters),
	/** What the orders themselves say, whatever a model makes of them. */
	base: ValueBase
});

export type CustomerValueResult = z.infer<typeof CustomerValueResult>;

/** What it takes to know a kept result again. */
export const customerValueShape: AnalysisShape<CustomerValueParams, CustomerValueResult> = {
	id: 'customer-value',
	version: 7,
	params: CustomerValueParams,
	result: CustomerValueResult
};
