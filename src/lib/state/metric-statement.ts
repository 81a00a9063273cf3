import { modelComparison } from '../analytics/btyd/comparison/model-comparison';
import { capabilityEvidence } from '../analytics/evidence/capability-evidence';
import { customerRecords } from '../analytics/quality/customer-records';
import { dataQuality } from '../analytics/quality/data-quality';
import { dataQualityMetrics } from '../analytics/quality/data-quality-measurements';
import { tierAgreement } from '../analytics/quality/tier-agreement';
import { literal } from '../sql/literal';
import { id, sqlText } from '../sql/sql';
import type { Workspace } from '../workspace/workspace';
import { analysisTable } from '../analytics/run-analysis';
import { customerMetrics } from './metric-readings';

/** The analysis whose run a metric is read from, where it is not a statement of its own. */
function analysisOfMetric(metric: string): string | null {
	if (customerMetrics.includes(metric)) return customerRecords.id;
	if (metric === 'tier-agreement') return tierAgreement.id;
	if (metric === 'model-against-rule') return modelComparison.id;
	return dataQualityMetrics.includes(metric) ? dataQuality.id : null;
}

/**
 * The SQL that a metric's value came from: its own statement of the evidence run, or all statements of
 * the analysis it is read from. Empty for what is not measured in tables, such as the roadmap.
 */
export function metricStatements({ runs }: Workspace, metric: string): readonly string[] {
	const from = analysisOfMetric(metric);
	if (from !== null) return runs[from]?.statements ?? [];
	const params = capabilityEvidence.params.safeParse(runs[capabilityEvidence.id]?.params);
	if (!params.success) return [];
	const table = (name: string) => id(analysisTable(capabilityEvidence.id, name));
	const select = capabilityEvidence.finish(params.data, table)[metric];
	return select ? [sqlText(select, literal)] : [];
}
