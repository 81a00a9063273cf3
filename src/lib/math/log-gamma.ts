/**
 * ln Γ(x) for x > 0, and its first two derivatives. Each shifts its argument up by the recurrence
 * until the asymptotic series is exact to a double, so one idea serves all three.
 *
 * Source: Abramowitz & Stegun (1964), 6.1.40, 6.3.18, 6.4.12. Relative error below 1e-14 against
 * 40-digit values, absolute near the zeros of ln Γ at 1 and 2.
 */
const HALF_LN_TWO_PI = 0.9189385332046727;

/** Smallest argument at which eight terms of the series reach a double's precision. */
const ASYMPTOTIC_FROM = 12;

/** Natural logarithm of the gamma function. NaN for x ≤ 0 or NaN. */
export function logGamma(x: number): number {
	if (!(x > 0)) return NaN;
	if (x === 1 || x === 2) return 0;
	let product = 1;
	let z = x;
	for (; z < ASYMPTOTIC_FROM; z++) product *= z;
	const w = 1 / (z * z);
	const series =
		1 / 12 -
		w * (1 / 360 - w * (1 / 1260 - w * (1 / 1680 - w * (1 / 1188 - w * (691 / 360360 - w / 156)))));
	return (z - 0.5) * Math.log(z) - z + HALF_LN_TWO_PI + series / z - Math.log(product);
}

/** Derivative of {@link logGamma}. NaN for x ≤ 0 or NaN. */
export function digamma(x: number): number {
	if (!(x > 0)) return NaN;
	let sum = 0;
	let z = x;
	for (; z < ASYMPTOTIC_FROM; z++) sum += 1 / z;
	const w = 1 / (z * z);
	const series =
		w *
		(1 / 12 - w * (1 / 120 - w * (1 / 252 - w * (1 / 240 - w * (1 / 132 - (w * 691) / 32760)))));
	return Math.log(z) - 0.5 / z - series - sum;
}

/** Second derivative of {@link logGamma}. NaN for x ≤ 0 or NaN. */
export function trigamma(x: number): number {
	if (!(x > 0)) return NaN;
	let sum = 0;
	let z = x;
	for (; z < ASYMPTOTIC_FROM; z++) sum += 1 / (z * z);
	const w = 1 / (z * z);
	const series =
		1 / 6 -
		w * (1 / 30 - w * (1 / 42 - w * (1 / 30 - w * (5 / 66 - w * (691 / 2730 - (w * 7) / 6)))));
	return sum + (1 + 0.5 / z + series * w) / z;
}
