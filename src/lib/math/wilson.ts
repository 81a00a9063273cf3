import { NORMAL_95, type Interval } from './interval';

/**
 * Wilson score interval for a share of `successes` in `n`, 95 % unless another normal point is given. Null where n is 0: nothing is
 * known, which is not the same as 0 to 1.
 *
 * Source: Wilson (1927), Journal of the American Statistical Association 22.
 */
export function wilsonInterval(
	successes: number,
	n: number,
	point: number = NORMAL_95
): Interval | null {
	if (n === 0) return null;
	const share = successes / n;
	const z2 = point * point;
	const centre = (share + z2 / (2 * n)) / (1 + z2 / n);
	const half = (point * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n))) / (1 + z2 / n);
	return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
