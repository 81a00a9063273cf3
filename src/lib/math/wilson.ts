import { NORMAL_95, type Interval } from './interval';

/**
 * Wilson score interval, 95 %, for a share of `successes` in `n`. Null where n is 0: nothing is
 * known, which is not the same as 0 to 1.
 *
 * Source: Wilson (1927), Journal of the American Statistical Association 22.
 */
export function wilsonInterval(successes: number, n: number): Interval | null {
	if (n === 0) return null;
	const share = successes / n;
	const z2 = NORMAL_95 * NORMAL_95;
	const centre = (share + z2 / (2 * n)) / (1 + z2 / n);
	const half = (NORMAL_95 * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n))) / (1 + z2 / n);
	return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
