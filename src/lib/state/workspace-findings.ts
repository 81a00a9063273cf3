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
import type { StoredRun, Workspace } from '../workspace/workspace';
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
	/** See {@link Findings.levels}. */
	levels: Findings['levels'];
	/** Day and currency analysed; null without orders. */
	scope: ScopeParams | null;
}

/** All that is known of a workspace: results that are of its files as they are, with what stands behind them. */
export function findingsOf(
	workspace: Workspace,
	{ model, pack, actions, maturity, group, levels, scope }: Known
): Findings {
	const finding = findingIn(workspace);
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
		levels,
		summary: finding(customerSummaryShape),
		segmentMap: segmentMapOf(workspace.settings),
		rfm: finding(rfmShape),
		movement: finding(segmentMovementShape),
		value: finding(customerValueShape),
		valueAtRisk: finding(valueAtRiskShape),
		comparison: toldComparison(workspace, finding(modelComparisonShape)),
		segmentValue: finding(segmentValueShape),
		lifecycle: finding(lifecycleShape),
		products: finding(productsShape),
		orderPatterns: finding(orderPatternsShape),
		prices: finding(priceSpreadShape),
		tiers: finding(customerTiersShape),
		list: finding(customerListShape),
		concentration: finding(concentrationShape),
		profit: finding(customerProfitShape),
		renewals: finding(renewalsShape),
		retention: finding(retentionShape),
		quality: finding(dataQualityShape),
		evidence: finding(capabilityEvidenceShape),
		files: workspace.files
	};
}

/**
 * How models compare, as it may be told: under contract who leaves is seen to leave, and they take it that
 * nobody is. How they compare stays to be looked at; none of them is to be used.
 */
function toldComparison(
	workspace: Workspace,
	comparison: Finding<ModelComparisonResult> | null
): Finding<ModelComparisonResult> | null {
	const isContract = freshResult(workspace, renewalsShape)?.reading === 'contract';
	if (!comparison || !isContract) return comparison;
	return {
		result: { ...comparison.result, recommended: null },
		explanation: { ...comparison.explanation, finding: message('comparison.finding.contract') }
	};
}

/** By analysis id, every result that is asked for now, as it may be told. */
export function toldRuns(workspace: Workspace): Readonly<Record<string, Finding<unknown>>> {
	const planned = plannedIds(workspace);
	const runs = Object.entries(workspace.runs).filter(([id]) => planned.has(id));
	const comparison = toldComparison(workspace, findingIn(workspace)(modelComparisonShape));
	return {
		...Object.fromEntries(runs.map(([id, run]) => [id, findingOf(run)])),
		...(comparison && { [modelComparisonShape.id]: comparison })
	};
}

/** Results of a workspace with what stands behind them; each null where it is not there or not asked for. */
function findingIn(workspace: Workspace) {
	const planned = plannedIds(workspace);
	return <Params, Result>(analysis: AnalysisShape<Params, Result>): Finding<Result> | null => {
		// A run of other settings may be kept though it is not asked for now: fewer weeks, an earlier day.
		const run = planned.has(analysis.id) ? workspace.runs[analysis.id] : undefined;
		const result = run ? freshResult(workspace, analysis) : null;
		return run && result !== null ? { ...findingOf(run), result } : null;
	};
}

const findingOf = ({ result, explanation }: StoredRun): Finding<unknown> => {
	const { caution, furtherCautions, ...rest } = explanation;
	const optional = { ...(caution && { caution }), ...(furtherCautions && { furtherCautions }) };
	return { result, explanation: { ...rest, ...optional } };
};

/** Ids of the analyses that a workspace as it is asks for. */
const plannedIds = (workspace: Workspace): ReadonlySet<string> =>
	new Set(plan(workspace).map(({ analysis }) => analysis.id));
