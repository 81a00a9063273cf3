import { z } from 'zod';
import { CivilDate } from '../../canonical/civil-date';
import type { AnalysisShape } from '../analysis';
import { Money, ScopeParams } from '../scope-params';

/** What a user may choose of a customer summary. */
export const CustomerSummaryParams = ScopeParams;

export type CustomerSummaryParams = z.infer<typeof CustomerSummaryParams>;

const Period = z.strictObject({
	/** Customers with an order in the period. */
	activeCustomers: z.int(),
	/** Sales less refunds in the period. */
	revenue: Money,
	/** Customers with an order by the end of the period. */
	customers: z.int(),
	/** Of those, the share with two orders or more; null where there are none. */
	repeatShare: z.number().nullable()
});

/** Size and movement of the customer base. */
export const CustomerSummaryResult = z.strictObject({
	/** First and last order on record, whatever `asOf`; null without orders. */
	firstOrderOn: CivilDate.nullable(),
	lastOrderOn: CivilDate.nullable(),
	current: Period,
	/** The 12 months before; null where the data do not reach back over them. */
	prior: Period.nullable()
});

export type CustomerSummaryResult = z.infer<typeof CustomerSummaryResult>;

/** What it takes to know a kept result again. */
export const customerSummaryShape: AnalysisShape<CustomerSummaryParams, CustomerSummaryResult> = {
	id: 'customer-summary',
	version: 1,
	params: CustomerSummaryParams,
	result: CustomerSummaryResult
};
