import type { PurchaseHistory } from './purchase-history';

/**
 * Parameters of the BG/NBD model. Purchase rates vary as Gamma(r, alpha), alpha in weeks; the chance
 * of dropping out after a purchase varies as Beta(a, b).
 *
 * Source: Fader, Hardie & Lee (2005), Marketing Science 24(2), 275–284.
 */
export interface BgNbdParams {
	r: number;
	alpha: number;
	a: number;
	b: number;
}

/**
 * Log-likelihood of one customer's history; eq. (3) of the paper with the ratios of gamma and beta
 * functions written as products, which need no special function where frequency is whole.
 */
export function bgNbdLogLikelihood(
	{ r, alpha, a, b }: BgNbdParams,
	{ frequency: x, recency, T }: PurchaseHistory
): number {
	let products = r * Math.log(alpha);
	for (let k = 0; k < x; k++) products += Math.log(r + k) + Math.log(b + k) - Math.log(a + b + k);
	if (x === 0) return products - r * Math.log(alpha + T);
	const alive = (r + x) * (Math.log(alpha + recency) - Math.log(alpha + T));
	const dead = Math.log(a) - Math.log(b + x - 1);
	const larger = Math.max(alive, dead);
	const sum = larger + Math.log1p(Math.exp(Math.min(alive, dead) - larger));
	return products - (r + x) * Math.log(alpha + recency) + sum;
}

/**
 * P(alive): the chance the customer is still buying at `T`. Always 1 for frequency 0, because
 * BG/NBD allows dropout only after a repeat purchase.
 */
export function bgNbdProbabilityAlive({ r, alpha, a, b }: BgNbdParams, h: PurchaseHistory): number {
	if (h.frequency === 0) return 1;
	const logOddsDropped =
		Math.log(a / (b + h.frequency - 1)) +
		(r + h.frequency) * Math.log((alpha + h.T) / (alpha + h.recency));
	return 1 / (1 + Math.exp(logOddsDropped));
}

/**
 * Expected purchases in the `weeks` after `T`, given the history; eq. (10) of the paper in a form
 * that neither overflows for large frequencies nor divides by zero at a = 1.
 *
 * A number of purchases, not a probability. 0 for 0 weeks.
 */
export function bgNbdExpectedPurchases(
	params: BgNbdParams,
	history: PurchaseHistory,
	weeks: number
): number {
	const { a, b } = params;
	const { frequency, T } = history;
	return (
		bgNbdProbabilityAlive(params, history) *
		(a + b + frequency - 1) *
		bgNbdGrowth(params, frequency, T, weeks)
	);
}

/** Past this `a` the series is slow and the quadrature of {@link concentratedGrowth} exact enough. */
const MOST_SERIES_A = 1000;

/** The series' terms grow as the exponential of this times −1, which doubles must hold. */
const LEAST_LOG_SCALE = -500;

/**
 * The factor of {@link bgNbdExpectedPurchases} that depends on frequency, T and the horizon only.
 *
 * With z = t/(alpha+T+t), c = a+b+x−1 and c₂ = a+b−1−r it is
 * −expm1((a−1) ln(1−z))/(a−1) − (1−z)^(a−1) Σ_{k≥1} (a)_{k−1}(c₂)_k/((c)_k k!) z^k:
 * Euler's transformation of the paper's ₂F₁ with the pole at a = 1 divided out.
 *
 * @throws {RangeError} where the series does not settle in 200,000 terms: a horizon more than some
 * ten thousand times alpha + T
 */
export function bgNbdGrowth(
	{ r, alpha, a, b }: BgNbdParams,
	x: number,
	T: number,
	weeks: number
): number {
	if (weeks === 0) return 0;
	const z = weeks / (alpha + T + weeks);
	const logRest = Math.log((alpha + T) / (alpha + T + weeks));
	if (a > MOST_SERIES_A || (a - 1) * logRest < LEAST_LOG_SCALE) {
		return concentratedGrowth({ r, alpha, a, b }, x, T, weeks);
	}
	const first = a === 1 ? -logRest : -Math.expm1((a - 1) * logRest) / (a - 1);
	const c = a + b + x - 1;
	const c2 = a + b - 1 - r;
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
 * {@link bgNbdGrowth} where `a` is large, so that all drop out with nearly the same chance p.
 *
 * It is the mean of (1 − ((alpha+T)/(alpha+T+p·t))^(r+x)) / p over p of Beta(a, b+x), over a+b+x−1;
 * taken at the two points that share that distribution's mean, variance and skewness. Within 2e-6 of
 * the series at a = 1000, and closer beyond.
 */
function concentratedGrowth(
	{ r, alpha, a, b }: BgNbdParams,
	x: number,
	T: number,
	weeks: number
): number {
	const n = a + b + x;
	const mean = a / n;
	const deviation = Math.sqrt((mean * ((b + x) / n)) / (n + 1));
	const skewness = (2 * (b + x - a) * Math.sqrt(n + 1)) / ((n + 2) * Math.sqrt(a * (b + x)));
	const half = Math.hypot(1, skewness / 2);
	const [high, low] = [skewness / 2 + half, skewness / 2 - half];
	const at = (dropout: number) =>
		-Math.expm1(-(r + x) * Math.log1p((dropout * weeks) / (alpha + T))) / dropout;
	const value =
		(high * at(mean + deviation * low) - low * at(mean + deviation * high)) / (2 * half);
	return value / (n - 1);
}

/**
 * Chance of no purchase in the `weeks` after `T`: the likelihood of the same history observed that
 * much longer, over the likelihood now.
 */
export function bgNbdProbabilityNoPurchase(
	params: BgNbdParams,
	history: PurchaseHistory,
	weeks: number
): number {
	const { r, alpha } = params;
	const { frequency, T } = history;
	const stays = Math.log((alpha + T) / (alpha + T + weeks)) * (r + frequency);
	return 1 + bgNbdProbabilityAlive(params, history) * Math.expm1(stays);
}
