import type { AnalysisShape } from '../analytics/analysis';
import { modelComparisonShape } from '../analytics/btyd/comparison/model-comparison-result';
import { customerValueShape } from '../analytics/btyd/customer-value-result';
import { customerProfitShape } from '../analytics/concentration/customer-profit-result';
import { concentrationShape } from '../analytics/concentration/concentration-result';
import { capabilityEvidenceShape } from '../analytics/evidence/capability-evidence-result';
import type { CustomerListRow } from '../analytics/customer-list/customer-list-sql';
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
import { toldForecasts, type Forecasts } from './contract-refusal';
import { freshResult, scopeCurrency } from './analysis-plan';
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
		...forecastsOf(workspace),
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

/** Value and what is at risk of it, as far as they may be told of the orders at hand. */
const forecastsOf = (workspace: Workspace): Forecasts =>
	toldForecasts(
		{
			value: finding(workspace, customerValueShape),
			valueAtRisk: finding(workspace, valueAtRiskShape),
			comparison: finding(workspace, modelComparisonShape)
		},
		freshResult(workspace, renewalsShape)?.reading ?? null,
		workspace.runs[customerValueShape.id]?.params
	);

/** By analysis id, what may be told in place of what was computed; null where it has not been. */
export function toldInstead(
	workspace: Workspace
): Readonly<Partial<Record<string, Finding<unknown> | null>>> {
	const { value, valueAtRisk, comparison } = forecastsOf(workspace);
	return {
		[customerValueShape.id]: value,
		[valueAtRiskShape.id]: valueAtRisk,
		[modelComparisonShape.id]: comparison
	};
}

/** Scores of a customer that may not be told, null each; an empty object where all may be. */
export function untoldScores(
	workspace: Workspace
): Readonly<Partial<Record<(typeof forecastScores)[number], null>>> {
	const { value } = forecastsOf(workspace);
	const isTold = !value || value.result.totals !== null || value.result.purchaseTotals !== null;
	return isTold ? {} : Object.fromEntries(forecastScores.map((name) => [name, null]));
}

/** Columns of the list of customers that rest on a forecast. */
const forecastScores = [
	'probability_alive',
	'expected_purchases',
	'value',
	'at_risk',
	'net'
] as const satisfies readonly (keyof CustomerListRow)[];

function finding<Params, Result>(
	workspace: Workspace,
	analysis: AnalysisShape<Params, Result>
): Finding<Result> | null {
	const result = freshResult(workspace, analysis);
	const explanation = workspace.runs[analysis.id]?.explanation;
	if (result === null || !explanation) return null;
	const { caution, furtherCautions, ...rest } = explanation;
	const optional = { ...(caution && { caution }), ...(furtherCautions && { furtherCautions }) };
	return { result, explanation: { ...rest, ...optional } };
}
