import { z } from 'zod';
import type { AnalysisShape } from '../analysis';
import { Money, ScopeParams } from '../scope-params';

/** How profit is shared out among customers: who earns it, and who takes it away again. */
export const CustomerProfitResult = z.strictObject({
	/** Customers with a sale, all of whose costs are known. */
	customers: z.int(),
	/** Customers left out, as some of what they bought has no known cost. */
	withoutCost: z.int(),
	/** Sales less refunds and less the cost of what was sold. */
	profit: Money,
	/** Customers who bring more than they cost. */
	winners: z.int(),
	/** Profit of those: the top of the whale. */
	won: Money,
	/** Customers who cost more than they bring. */
	losers: z.int(),
	/** Loss with those; zero or negative. */
	lost: Money,
	/** Share of the profit that the best part of customers brings; empty where there is no profit. */
	curve: z.array(z.strictObject({ customers: z.number(), profit: z.number() }))
});

export type CustomerProfitResult = z.infer<typeof CustomerProfitResult>;

/** What it takes to know a kept result again. */
export const customerProfitShape: AnalysisShape<ScopeParams, CustomerProfitResult> = {
	id: 'customer-profit',
	version: 3,
	params: ScopeParams,
	result: CustomerProfitResult
};
