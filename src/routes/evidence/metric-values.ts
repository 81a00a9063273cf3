import { message } from '$lib/locale/message';
import type { Metric } from '$lib/maturity/metrics';
import type { Reader } from '$lib/ui/reader';

/** Whether a metric's values are written as percents. */
export const isPercent = ({ unit }: Pick<Metric, 'unit'>): boolean =>
	unit === 'share' || unit === 'ratio';

/** A value of a metric, with its unit. */
export function metricValue({ unit }: Pick<Metric, 'unit'>, value: number, reader: Reader): string {
	const { percent, decimal, integer } = reader.formatter;
	switch (unit) {
		case 'share':
		case 'ratio':
			return percent(value);
		case 'correlation':
		case 'index':
			return decimal(value, 2);
		case 'hours':
			return reader.text(message('metric.hours', { value: decimal(value, 1) }));
		case 'weeks':
			return reader.text(message('metric.weeks', { value: decimal(value, 1) }));
		case 'count':
			return integer(value);
	}
}

/** Cut points of levels 2 to 5, with the way they run; null for a diagnosis. */
export function metricCuts({ cuts, direction, unit }: Metric, reader: Reader): string | null {
	if (cuts === null) return null;
	const { percent, decimal } = reader.formatter;
	const written = cuts.map((cut) =>
		unit === 'share' || unit === 'ratio'
			? percent(cut, digitsOf(cut * 100))
			: decimal(cut, digitsOf(cut))
	);
	return `${direction === 'higher' ? '≥' : '≤'} ${written.join(' / ')}`;
}

/** Digits after the point that a number needs, two at most. */
const digitsOf = (value: number): number =>
	[0, 1, 2].find((digits) => Math.abs(value - Number(value.toFixed(digits))) < 1e-9) ?? 2;
