import { z } from 'zod';
import type { AnalysisShape } from '../analysis';

/** Fields without which a customer record is of little use: who it is, how to reach them, who cares. */
export const criticalFields = ['name', 'email', 'phone', 'owner'] as const;

/** What a user may choose: which critical fields the files brought at all. */
export const CustomerRecordsParams = z.strictObject({
	/** Critical fields that a column of the file was mapped to; others can not be judged. */
	fields: z.array(z.enum(criticalFields)),
	/** Whether a column was mapped to the tier. */
	hasTier: z.boolean()
});

export type CustomerRecordsParams = z.infer<typeof CustomerRecordsParams>;

/** State of the customer records. */
export const CustomerRecordsResult = z.strictObject({
	/** Records of customers, those of a second file that repeats an id left out. */
	records: z.int(),
	/** Distinct customer ids. */
	customers: z.int(),
	/** Filled share of each critical field that the files brought. */
	fields: z.array(z.strictObject({ field: z.enum(criticalFields), filled: z.int() })),
	/** Records that stand for a customer already recorded. */
	duplicates: z.int(),
	withTier: z.int(),
	/** Distinct tiers as written, commonest first, at most 50. */
	tiers: z.array(z.strictObject({ tier: z.string(), customers: z.int() }))
});

export type CustomerRecordsResult = z.infer<typeof CustomerRecordsResult>;

/** What it takes to know a kept result again. */
export const customerRecordsShape: AnalysisShape<CustomerRecordsParams, CustomerRecordsResult> = {
	id: 'customer-records',
	version: 1,
	params: CustomerRecordsParams,
	result: CustomerRecordsResult
};
