import type { AnalysisShape } from '../analytics/analysis';
import {
	modelComparisonShape,
	type ModelComparisonResult
} from '../analytics/btyd/comparison/model-comparison-result';
import { customerValueShape } from '../analytics/btyd/customer-value-result';
import { customerProfitShape } from '../analytics/concentration/customer-profit-result';
import { concentrationShape } from '../analytics/concentration/concentration-result';
import { capabilityEvidenceShape } from '../analytics/evidence/capability-evidence-result';
import { customerListShape } from '../analytics/customer-list/customer-list-result';
import { customerSummaryShape } from '../analytics/customer-summary/customer-summary-result';
import { dataQualityShape } from '../analytics/quality/data-quality-result';
import { renewalsShape } from '../analytics/renewals/renewals-result';
import { retentionShape } from '../analytics/retention/retention-result';
import { lifecycleShape } from '../analytics/lifecycle/lifecycle-result';
import { valueAtRiskShape } from '../analytics/lifecycle/value-at-risk-result';
import { orderPatternsShape } from '../analytics/products/order-patterns-result';
import { priceSpreadShape } from '../analytics/products/price-spread-result';
import { productsShape } from '../analytics/products/products-result';
import { customerTiersShape } from '../analytics/tiers/customer-tiers-result';
import { rfmShape } from '../analytics/rfm/rfm-result';
import { segmentMovementShape } from '../analytics/rfm/segment-movement-result';
import { segmentMapOf } from './rfm-settings';
import { segmentValueShape } from '../analytics/segment-value-result';
import { type MaturityModel } from '../maturity/model';
import { type MaturityResult } from '../maturity/score';
import type { Finding, Findings } from '../report/findings';
import { type Workspace } from '../workspace/workspace';
import { freshResult, plan, scopeCurrency } from './analysis-plan';
import { message } from '../locale/message';
import type { ActionLibrary } from '../maturity/actions';
import type { GroupQuestion } from '../maturity/group';
import type { MetricPack } from '../maturity/metrics';
import type { ScopeParams } from '../analytics/scope-params';

/** What is known beside the results of analyses. */
export interface Known {
	model: MaturityModel;
	pack: MetricPack;
	actions: ActionLibrary;
	maturity: MaturityResult;
	group: readonly GroupQuestion[];
	/** Day and currency analysed; null without orders. */
	scope: ScopeParams | null;
}

/** All that is known of a workspace: results that are of its files as they are, with what stands behind them. */
export function findingsOf(
	workspace: Workspace,
	{ model, pack, actions, maturity, group, scope }: Known
): Findings {
	return {
		name: workspace.name,
		asOf: scope?.asOf ?? null,
		currency: scopeCurrency(scope, workspace),
		months: workspace.settings.months,
		model,
		pack,
		actions,
		maturity,
		group,
		summary: finding(workspace, customerSummaryShape),
		segmentMap: segmentMapOf(workspace.settings),
		rfm: finding(workspace, rfmShape),
		movement: finding(workspace, segmentMovementShape),
		value: finding(workspace, customerValueShape),
		valueAtRisk: finding(workspace, valueAtRiskShape),
		comparison: comparisonOf(workspace),
		segmentValue: finding(workspace, segmentValueShape),
		lifecycle: finding(workspace, lifecycleShape),
		products: finding(workspace, productsShape),
		orderPatterns: finding(workspace, orderPatternsShape),
		prices: finding(workspace, priceSpreadShape),
		tiers: finding(workspace, customerTiersShape),
		list: finding(workspace, customerListShape),
		concentration: finding(workspace, concentrationShape),
		profit: finding(workspace, customerProfitShape),
		renewals: finding(workspace, renewalsShape),
		retention: finding(workspace, retentionShape),
		quality: finding(workspace, dataQualityShape),
		evidence: finding(workspace, capabilityEvidenceShape),
		files: workspace.files
	};
}

/**
 * How models compare, as it may be told: under contract who leaves is seen to leave, and they take it that
 * nobody is. How they compare stays to be looked at; none of them is to be used.
 */
function comparisonOf(workspace: Workspace): Finding<ModelComparisonResult> | null {
	const comparison = finding(workspace, modelComparisonShape);
	if (!comparison || freshResult(workspace, renewalsShape)?.reading !== 'contract')
		return comparison;
	return {
		result: { ...comparison.result, recommended: null },
		explanation: { ...comparison.explanation, finding: message('comparison.finding.contract') }
	};
}

/** By analysis id, what may be told in place of what was computed; null where it may not be told. */
export function toldInstead(
	workspace: Workspace
): Readonly<Partial<Record<string, Finding<unknown> | null>>> {
	return {
		[modelComparisonShape.id]: comparisonOf(workspace),
		[segmentMovementShape.id]: finding(workspace, segmentMovementShape)
	};
}

function finding<Params, Result>(
	workspace: Workspace,
	analysis: AnalysisShape<Params, Result>
): Finding<Result> | null {
	// A run of other settings may be kept though it is not asked for now: fewer weeks, an earlier day.
	if (!plannedIds(workspace).has(analysis.id)) return null;
	const result = freshResult(workspace, analysis);
	const explanation = workspace.runs[analysis.id]?.explanation;
	if (result === null || !explanation) return null;
	const { caution, furtherCautions, ...rest } = explanation;
	const optional = { ...(caution && { caution }), ...(furtherCautions && { furtherCautions }) };
	return { result, explanation: { ...rest, ...optional } };
}

const plannedOf = new WeakMap<Workspace, ReadonlySet<string>>();

/** Ids of the analyses that a workspace as it is asks for. */
function plannedIds(workspace: Workspace): ReadonlySet<string> {
	const known = plannedOf.get(workspace);
	if (known) return known;
	const ids = new Set(plan(workspace).map(({ analysis }) => analysis.id));
	plannedOf.set(workspace, ids);
	return ids;
}
