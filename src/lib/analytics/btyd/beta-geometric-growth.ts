import type { BetaGeometricParams } from './beta-geometric-params';

/** Past this `a` the series is slow and the quadrature of {@link concentratedGrowth} exact enough. */
const MOST_SERIES_A = 1000;

/** The series' terms grow as the exponential of this times −1, which doubles must hold. */
const LEAST_LOG_SCALE = -500;

/** What is known of a customer who is alive: repeats, chances of having dropped out, weeks since the first. */
export interface LivingHistory {
	frequency: number;
	chances: number;
	T: number;
}

/**
 * Purchases expected in `weeks` of one who is alive, over a + b + chances − 1; eq. (10) of Fader,
 * Hardie & Lee (2005) in a form that neither overflows for large frequencies nor divides by zero at
 * a = 1.
 *
 * With z = t/(alpha+T+t), c = a+b+chances−1 and c₂ = c − (r+x) it is
 * −expm1((a−1) ln(1−z))/(a−1) − (1−z)^(a−1) Σ_{k≥1} (a)_{k−1}(c₂)_k/((c)_k k!) z^k:
 * Euler's transformation of the paper's ₂F₁ with the pole at a = 1 divided out.
 *
 * @throws {RangeError} where the series does not settle in 200,000 terms: a horizon more than some
 * ten thousand times alpha + T
 */
export function betaGeometricGrowth(
	params: BetaGeometricParams,
	history: LivingHistory,
	weeks: number
): number {
	if (weeks === 0) return 0;
	const { r, alpha, a, b } = params;
	const { frequency, chances, T } = history;
	const z = weeks / (alpha + T + weeks);
	const logRest = Math.log((alpha + T) / (alpha + T + weeks));
	if (a > MOST_SERIES_A || (a - 1) * logRest < LEAST_LOG_SCALE) {
		return concentratedGrowth(params, history, weeks);
	}
	const first = a === 1 ? -logRest : -Math.expm1((a - 1) * logRest) / (a - 1);
	const c = a + b + chances - 1;
	const c2 = c - (r + frequency);
	let term = (c2 / c) * z;
	let sum = term;
	for (let k = 1; Math.abs(term) > 1e-17 * Math.abs(sum); k++) {
		if (k > 200_000) throw new RangeError(`horizon of ${weeks} weeks is too long for T ${T}`);
		term *= (((a + k - 1) * (c2 + k)) / ((c + k) * (k + 1))) * z;
		sum += term;
	}
	return first - Math.exp((a - 1) * logRest) * sum;
}

/**
 * {@link betaGeometricGrowth} where `a` is large, so that all drop out with nearly the same chance p.
 *
 * It is the mean of (1 − ((alpha+T)/(alpha+T+p·t))^(r+x)) / p over p of Beta(a, b+chances), over
 * a+b+chances−1; taken at the two points that share that distribution's mean, variance and skewness.
 * Within 2e-6 of the series at a = 1000, and closer beyond.
 */
function concentratedGrowth(
	{ r, alpha, a, b }: BetaGeometricParams,
	{ frequency, chances, T }: LivingHistory,
	weeks: number
): number {
	const stay = b + chances;
	const n = a + stay;
	const mean = a / n;
	const deviation = Math.sqrt((mean * (stay / n)) / (n + 1));
	const skewness = (2 * (stay - a) * Math.sqrt(n + 1)) / ((n + 2) * Math.sqrt(a * stay));
	const half = Math.hypot(1, skewness / 2);
	const [high, low] = [skewness / 2 + half, skewness / 2 - half];
	const at = (dropout: number) =>
		-Math.expm1(-(r + frequency) * Math.log1p((dropout * weeks) / (alpha + T))) / dropout;
	const value =
		(high * at(mean + deviation * low) - low * at(mean + deviation * high)) / (2 * half);
	return value / (n - 1);
}
