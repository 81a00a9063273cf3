import { modelComparisonMeasurement } from '../analytics/btyd/comparison/model-comparison-measurement';
import { capabilityEvidenceShape } from '../analytics/evidence/capability-evidence-result';
import { customerRecordMeasurements } from '../analytics/quality/customer-records-measurements';
import {
	customerRecordsShape,
	type CustomerRecordsResult
} from '../analytics/quality/customer-records-result';
import { dataQualityMeasurements } from '../analytics/quality/data-quality-measurements';
import { dataQualityShape } from '../analytics/quality/data-quality-result';
import { tierAgreementMeasurement } from '../analytics/quality/tier-agreement-measurement';
import { tierAgreementShape } from '../analytics/quality/tier-agreement-result';
import { tierRanks } from '../analytics/quality/tier-scales';
import { message, type MessageKey } from '../locale/message';
import type { MetricReading } from '../maturity/metrics';
import type { Workspace } from '../workspace/workspace';
import { freshResult, heldOut, recordParams } from './analysis-plan';
import { actionsOnTime } from './actions-on-time';

/** Metrics that are read from the records of customers. */
export const customerMetrics: readonly string[] = [
	'critical-field-completeness',
	'duplicate-share',
	'tier-coverage'
];

/** What the data say of each metric, or what is missing for it. */
export function metricReadings(workspace: Workspace): MetricReading[] {
	const evidence = freshResult(workspace, capabilityEvidenceShape);
	const quality = freshResult(workspace, dataQualityShape);
	return [
		...recordReadings(workspace),
		...(evidence?.metrics ?? []),
		...(quality ? dataQualityMeasurements(quality) : []),
		modelComparisonMeasurement(heldOut(workspace)),
		actionsOnTime(workspace.roadmap, workspace.updatedAt.slice(0, 10))
	];
}

const without = (metric: string, key: PlainReason): MetricReading => ({
	state: 'not-evaluated',
	metric,
	reason: message(key)
});

type PlainReason = Extract<
	MessageKey,
	`evidence.reason.${'needsCustomers' | 'needsOrders' | 'noTier' | 'tiersDoNotVary'}`
>;

function recordReadings(workspace: Workspace): MetricReading[] {
	const params = recordParams(workspace);
	const records = freshResult(workspace, customerRecordsShape);
	if (!params || !records) {
		return [
			...customerMetrics.map((metric) => without(metric, 'evidence.reason.needsCustomers')),
			without('tier-agreement', 'evidence.reason.needsOrders')
		];
	}
	return [
		...customerRecordMeasurements(records, params),
		tierReading(workspace, records, params.hasTier)
	];
}

function tierReading(
	workspace: Workspace,
	{ tiers }: CustomerRecordsResult,
	hasTier: boolean
): MetricReading {
	const metric = 'tier-agreement';
	if (!hasTier || tiers.length === 0) return without(metric, 'evidence.reason.noTier');
	if (tiers.length === 1) return without(metric, 'evidence.reason.tiersDoNotVary');
	if (!tierRanks(tiers.map(({ tier }) => tier))) {
		const items = tiers.slice(0, 5).map(({ tier }) => tier);
		return {
			state: 'not-evaluated',
			metric,
			reason: message('evidence.reason.tiersUnknown', { tiers: { kind: 'list', items } })
		};
	}
	const agreement = freshResult(workspace, tierAgreementShape);
	return agreement
		? tierAgreementMeasurement(agreement)
		: without(metric, 'evidence.reason.needsOrders');
}
