/** A closed interval, low end first. */
export interface Interval {
	low: number;
	high: number;
}

/** Two-sided 95 % point of the standard normal distribution. */
export const NORMAL_95 = 1.959963984540054;
