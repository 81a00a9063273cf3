import type { MetricLevel } from '../business/risks';
import type { CapabilityScore } from '../maturity/score';

/** Values and levels of what metrics measured, those that could not be left out. */
export const measuredLevels = (scores: readonly CapabilityScore[]): MetricLevel[] =>
	scores.flatMap(({ evidence }) =>
		evidence.metrics.flatMap((metric) =>
			metric.state === 'measured'
				? [{ metric: metric.metric, value: metric.value, level: metric.level }]
				: []
		)
	);
