/** A closed interval, low end first. */
export interface Interval {
	low: number;
	high: number;
}

/** Two-sided 95 % point of the standard normal distribution. */
export const NORMAL_95 = 1.959963984540054;

/** The middle 95 % of figures, by nearest rank; NaN where there are none. */
export function percentileInterval(figures: readonly number[]): Interval {
	const sorted = figures.toSorted((a, b) => a - b);
	const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? NaN;
	return { low: at(0.025), high: at(0.975) };
}
