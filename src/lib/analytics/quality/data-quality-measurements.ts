import { message } from '../../locale/message';
import { wilsonInterval } from '../../math/wilson';
import { shareFinding } from '../evidence/evidence-findings';
import type { CheckKind } from './checks/check-kind';
import type { DataQualityResult } from './data-quality-result';
import { MINIMUM_ROWS, tooFewRows, type Measurement } from './measurement';

/** Checks that a metric pools, and whether it counts what fails or what holds. */
const pools = [
	{ metric: 'valid-keys', kinds: ['key-repeated', 'orphan'], counts: 'passed' },
	{
		metric: 'invalid-values',
		kinds: ['unreadable', 'unknown-label', 'damaged', 'misshapen'],
		counts: 'failed'
	},
	{
		metric: 'valid-contact-details',
		kinds: ['bad-email', 'bad-phone', 'bad-credit-code'],
		entities: ['customer', 'contact'],
		counts: 'passed'
	}
] as const satisfies {
	metric: string;
	kinds: readonly CheckKind[];
	entities?: readonly string[];
	counts: 'passed' | 'failed';
}[];

/** Metrics that are read from the checks of data quality. */
export const dataQualityMetrics: readonly string[] = pools.map(({ metric }) => metric);

/** The metrics that the checks of data quality carry: keys, values, contact details. */
export function dataQualityMeasurements({ tables }: DataQualityResult): Measurement[] {
	return pools.map((pool): Measurement => {
		const { metric, kinds, counts } = pool;
		const pooled = tables
			.filter(({ entity }) => !('entities' in pool) || pool.entities.some((one) => one === entity))
			.flatMap(({ checks }) => checks)
			.filter(({ kind }) => kinds.some((one) => one === kind));
		if (pooled.length === 0) {
			const reason = message(`evidence.reason.needsColumns.${metric}`);
			return { state: 'not-evaluated', metric, reason };
		}
		const n = pooled.reduce((sum, { applied }) => sum + applied, 0);
		const failed = pooled.reduce((sum, check) => sum + check.failed, 0);
		if (n < MINIMUM_ROWS) return tooFewRows(metric, n);
		const part = counts === 'failed' ? failed : n - failed;
		return {
			state: 'measured',
			metric,
			value: part / n,
			n,
			interval: wilsonInterval(part, n),
			finding: shareFinding(metric, part, n)
		};
	});
}
