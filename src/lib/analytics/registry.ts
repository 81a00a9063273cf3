import type { Analysis } from './analysis';
import { modelComparison } from './btyd/comparison/model-comparison';
import { customerValue } from './btyd/customer-value';
import { concentration } from './concentration/concentration';
import { customerProfit } from './concentration/customer-profit';
import { capabilityEvidence } from './evidence/capability-evidence';
import { customerList } from './customer-list/customer-list';
import { customerSummary } from './customer-summary/customer-summary';
import { lifecycle } from './lifecycle/lifecycle';
import { valueAtRisk } from './lifecycle/value-at-risk';
import { orderOutline } from './order-outline';
import { orderPatterns } from './products/order-patterns';
import { priceSpread } from './products/price-spread';
import { products } from './products/products';
import { customerTiers } from './tiers/customer-tiers';
import { customerRecords } from './quality/customer-records';
import { dataQuality } from './quality/data-quality';
import { tierAgreement } from './quality/tier-agreement';
import { renewals } from './renewals/renewals';
import { retention } from './retention/retention';
import { rfm } from './rfm/rfm';
import { segmentMovement } from './rfm/segment-movement';
import { segmentValue } from './segment-value';

/** Every analysis there is, by id. */
export const analyses = {
	'order-outline': orderOutline,
	rfm,
	'segment-movement': segmentMovement,
	'customer-summary': customerSummary,
	'model-comparison': modelComparison,
	'customer-value': customerValue,
	'segment-value': segmentValue,
	lifecycle,
	'value-at-risk': valueAtRisk,
	products,
	'price-spread': priceSpread,
	'order-patterns': orderPatterns,
	'customer-tiers': customerTiers,
	retention,
	concentration,
	'customer-profit': customerProfit,
	renewals,
	'customer-list': customerList,
	'customer-records': customerRecords,
	'data-quality': dataQuality,
	'capability-evidence': capabilityEvidence,
	'tier-agreement': tierAgreement
} as const;

/** Id of an analysis. */
export type AnalysisId = keyof typeof analyses;

/** The analysis of an id, for those who only know it as one: a worker, a stored result. */
export function analysisOf(id: string): Analysis<unknown, unknown, unknown> {
	const known = (analyses as unknown as Record<string, Analysis<unknown, unknown, unknown>>)[id];
	if (!known) throw new RangeError(`no analysis "${id}"`);
	return known;
}
