import type { CustomerSummaryResult } from '../analytics/customer-summary/customer-summary-result';
import type { ModelComparisonResult } from '../analytics/btyd/comparison/model-comparison-result';
import type { CustomerValueResult } from '../analytics/btyd/customer-value-result';
import type { Explanation } from '../analytics/analysis';
import type { DataQualityResult } from '../analytics/quality/data-quality-result';
import type { CapabilityEvidenceResult } from '../analytics/evidence/capability-evidence-result';
import type { ConcentrationResult } from '../analytics/concentration/concentration-result';
import type { LifecycleResult } from '../analytics/lifecycle/lifecycle-result';
import type { ValueAtRiskResult } from '../analytics/lifecycle/value-at-risk-result';
import type { OrderPatternsResult } from '../analytics/products/order-patterns-result';
import type { PriceSpreadResult } from '../analytics/products/price-spread-result';
import type { ProductsResult } from '../analytics/products/products-result';
import type { CustomerTiersResult } from '../analytics/tiers/customer-tiers-result';
import type { CustomerListResult } from '../analytics/customer-list/customer-list-result';
import type { CustomerProfitResult } from '../analytics/concentration/customer-profit-result';
import type { RenewalsResult } from '../analytics/renewals/renewals-result';
import type { RetentionResult } from '../analytics/retention/retention-result';
import type { RfmResult } from '../analytics/rfm/rfm-result';
import type { SegmentMap } from '../analytics/rfm/segment-map';
import type { SegmentMovementResult } from '../analytics/rfm/segment-movement-result';
import type { SegmentValueResult } from '../analytics/segment-value-result';
import type { ActionLibrary } from '../maturity/actions';
import type { GroupQuestion } from '../maturity/group';
import type { MetricPack } from '../maturity/metrics';
import type { Level, MaturityModel } from '../maturity/model';
import type { MaturityResult } from '../maturity/score';
import type { LoadedFile } from '../workspace/workspace';

/** A result of an analysis with what stands behind it. */
export interface Finding<Result> {
	result: Result;
	explanation: Explanation;
}

/** All that is known of an organisation: what a page or a report may speak of. */
export interface Findings {
	/** The organisation's name, or its workspace's. */
	name: string;
	/** Last day of observation; null without data. */
	asOf: string | null;
	currency: string;
	/** Horizon of customer value, in months. */
	months: number;
	model: MaturityModel;
	pack: MetricPack;
	actions: ActionLibrary;
	maturity: MaturityResult;
	/** What several people say, question by question; empty where one answered alone. */
	group: readonly GroupQuestion[];
	/** Levels answered, by question, as far as they may be told. */
	levels: Readonly<Record<string, Level>>;
	summary: Finding<CustomerSummaryResult> | null;
	/** Segments, best first. */
	segmentMap: SegmentMap;
	rfm: Finding<RfmResult> | null;
	movement: Finding<SegmentMovementResult> | null;
	comparison: Finding<ModelComparisonResult> | null;
	value: Finding<CustomerValueResult> | null;
	segmentValue: Finding<SegmentValueResult> | null;
	lifecycle: Finding<LifecycleResult> | null;
	valueAtRisk: Finding<ValueAtRiskResult> | null;
	products: Finding<ProductsResult> | null;
	orderPatterns: Finding<OrderPatternsResult> | null;
	prices: Finding<PriceSpreadResult> | null;
	tiers: Finding<CustomerTiersResult> | null;
	list: Finding<CustomerListResult> | null;
	concentration: Finding<ConcentrationResult> | null;
	/** Null where no order says what it cost. */
	profit: Finding<CustomerProfitResult> | null;
	renewals: Finding<RenewalsResult> | null;
	retention: Finding<RetentionResult> | null;
	quality: Finding<DataQualityResult> | null;
	/** Metrics measured in the records; how they are judged is in {@link Findings.maturity}. */
	evidence: Finding<CapabilityEvidenceResult> | null;
	files: readonly LoadedFile[];
}
