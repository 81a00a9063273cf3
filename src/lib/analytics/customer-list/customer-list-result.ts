import { z } from 'zod';
import type { AnalysisShape } from '../analysis';
import { ValueAtRiskParams } from '../lifecycle/value-at-risk-result';
import { RfmParams } from '../rfm/rfm-params';
import { CustomerTiersParams } from '../tiers/customer-tiers-result';

/** All that shapes the results it joins, so that it is asked again when one of them is. */
export const CustomerListParams = z.strictObject({
	scoring: RfmParams,
	risk: ValueAtRiskParams,
	tiers: CustomerTiersParams
});

export type CustomerListParams = z.infer<typeof CustomerListParams>;

/** What customers can be told apart by, in the order it is offered. */
export const customerFacets = [
	'segment',
	'tier',
	'stage',
	'stored_tier',
	'industry',
	'region',
	'owner',
	'source',
	'channel',
	'product',
	'joined',
	'last_quarter'
] as const;

export type CustomerFacet = (typeof customerFacets)[number];

/** What a filter asks for where it wants customers of whom a facet says nothing. */
export const NOT_STATED = '~';

/** Customers with what is known of each; the rows stay in the engine. */
export const CustomerListResult = z.strictObject({ customers: z.int() });

export type CustomerListResult = z.infer<typeof CustomerListResult>;

/** What it takes to know a kept result again. */
export const customerListShape: AnalysisShape<CustomerListParams, CustomerListResult> = {
	id: 'customer-list',
	version: 3,
	params: CustomerListParams,
	result: CustomerListResult
};
