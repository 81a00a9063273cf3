import type { Metric } from './metrics';

/** A metric as it stood at a time. */
export interface MetricAt {
	value: number;
	interval: { low: number; high: number } | null;
	/** Which data it is of. */
	data: string | null;
}

/**
 * Whether data bear out that something is done: its metric moved beyond chance, moved by no more than
 * chance, did not move; or nothing can be said: the data are the same as then, or there is no metric.
 */
export type Confirmation = 'confirmed' | 'within-chance' | 'not-yet' | 'same-data' | 'no-metric';

/** By how much two estimates may differ by chance: their intervals' half-widths, put together. */
const chanceOf = (...intervals: MetricAt['interval'][]): number =>
	Math.hypot(...intervals.map((interval) => (interval ? (interval.high - interval.low) / 2 : 0)));

/** Holds a metric against what it was when something was begun; null where it was or is not measured. */
export function confirmationOf(
	direction: Metric['direction'],
	before: MetricAt | null,
	now: MetricAt | null
): Confirmation {
	if (!before || !now) return 'no-metric';
	if (before.data !== null && before.data === now.data) return 'same-data';
	const change = now.value - before.value;
	const gain = direction === 'higher' ? change : -change;
	if (gain <= 0) return 'not-yet';
	return gain > chanceOf(before.interval, now.interval) ? 'confirmed' : 'within-chance';
}
