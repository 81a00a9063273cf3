import type { MessageValue } from '../locale/message';
import type { Metric } from '../maturity/metrics';

/** A metric's value as its unit is written. */
export function metricValue({ unit }: Pick<Metric, 'unit'>, value: number): MessageValue {
	if (unit === 'share') return { kind: 'percent', share: value, digits: 1 };
	const digits = unit === 'count' ? 0 : unit === 'hours' || unit === 'weeks' ? 1 : 2;
	return { kind: 'decimal', value, digits };
}
