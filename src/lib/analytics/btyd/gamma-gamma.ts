import { digamma, logGamma, trigamma } from '../../math/log-gamma';
import { maximiseByNewton, type Evaluation } from '../../math/newton';
import { symmetricInverse } from '../../math/symmetric';
import { inLogarithms } from './in-logarithms';

/**
 * Parameters of the Gamma-Gamma model of spend: each purchase varies as Gamma(p, ν) about the
 * customer's mean, ν among customers as Gamma(q, gamma). gamma is in the currency of the values.
 *
 * Source: Fader, Hardie & Lee (2005), Journal of Marketing Research 42; Fader & Hardie (2013), note 25.
 */
export interface GammaGammaParams {
	p: number;
	q: number;
	gamma: number;
}

/** Customers who bought again, grouped by equal spend, held by column. */
export interface SpendHistories {
	/** Repeat purchase days; above 0. */
	frequency: Float64Array;
	/** Mean value of a repeat purchase day; above 0. */
	monetaryValue: Float64Array;
	/** Customers that share the two. */
	weight: Float64Array;
}

/** A maximum-likelihood fit of Gamma-Gamma. */
export interface GammaGammaFit {
	params: GammaGammaParams;
	standardErrors: GammaGammaParams | null;
	/** Covariance of the logarithms of p, q and gamma; null where the information has no inverse. */
	logCovariance: number[][] | null;
	logLikelihood: number;
	customers: number;
	/** Pearson correlation of frequency and mean value, which the model takes to be 0. */
	correlation: number;
	/** Mean value of a purchase day over all customers, p·gamma/(q−1); null where q ≤ 1 gives none. */
	populationMean: number | null;
	steps: number;
	converged: boolean;
}

/**
 * Expected value of a customer's purchase day: their own mean drawn towards the population's, the
 * more so the fewer purchases it rests on. With frequency 0 it is the population mean; null where
 * that does not exist (q ≤ 1).
 */
export function gammaGammaExpectedValue(
	{ p, q, gamma }: GammaGammaParams,
	{ frequency, monetaryValue }: { frequency: number; monetaryValue: number }
): number | null {
	const denominator = p * frequency + q - 1;
	return denominator > 0 ? (p * (gamma + frequency * monetaryValue)) / denominator : null;
}

/**
 * Fits Gamma-Gamma by Newton's method with the exact Hessian in the logarithms of the parameters.
 * Null where there is nobody to fit.
 *
 * @throws {RangeError} for a frequency or a mean value that is not above 0
 */
export function fitGammaGamma(histories: SpendHistories): GammaGammaFit | null {
	const { frequency, monetaryValue, weight } = histories;
	if (frequency.length === 0) return null;
	for (let i = 0; i < frequency.length; i++) {
		if (!(frequency[i]! > 0 && monetaryValue[i]! > 0)) {
			throw new RangeError(
				`spend needs repeat purchases and a value above 0, not ${frequency[i]} and ${monetaryValue[i]}`
			);
		}
	}
	const moments = weightedMoments(histories);
	const byFrequency = new Map<number, number>();
	frequency.forEach((x, i) => byFrequency.set(x, (byFrequency.get(x) ?? 0) + weight[i]!));
	const evaluate = (u: readonly number[]) => evaluateGammaGamma(histories, byFrequency, u);
	const start = [Math.log(4), Math.log(3), Math.log(moments.meanValue / 2)];
	const result = maximiseByNewton(evaluate, start, { limit: 40 });
	const [p = 0, q = 0, gamma = 0] = result.point.map(Math.exp);
	const covariance = symmetricInverse(result.hessian.map((row) => row.map((h) => -h)));
	const error = (i: number, value: number) => value * Math.sqrt(covariance![i]![i]!);
	return {
		params: { p, q, gamma },
		standardErrors: covariance && {
			p: error(0, p),
			q: error(1, q),
			gamma: error(2, gamma)
		},
		logCovariance: covariance,
		logLikelihood: result.value,
		customers: moments.customers,
		correlation: moments.correlation,
		populationMean: q > 1 ? (p * gamma) / (q - 1) : null,
		steps: result.steps,
		converged: result.converged
	};
}

function weightedMoments({ frequency, monetaryValue, weight }: SpendHistories) {
	let [n, sx, sm, sxx, smm, sxm] = [0, 0, 0, 0, 0, 0];
	for (let i = 0; i < frequency.length; i++) {
		const [x, m, w] = [frequency[i]!, monetaryValue[i]!, weight[i]!];
		n += w;
		sx += w * x;
		sm += w * m;
		sxx += w * x * x;
		smm += w * m * m;
		sxm += w * x * m;
	}
	const spread = Math.sqrt((sxx - (sx * sx) / n) * (smm - (sm * sm) / n));
	return {
		customers: n,
		meanValue: sm / n,
		correlation: spread > 0 ? (sxm - (sx * sm) / n) / spread : 0
	};
}

function evaluateGammaGamma(
	{ frequency, monetaryValue, weight }: SpendHistories,
	byFrequency: ReadonlyMap<number, number>,
	u: readonly number[]
): Evaluation {
	const [p = 0, q = 0, gamma = 0] = u.map(Math.exp);
	let value = 0;
	let [gp, gq, gGamma] = [0, 0, 0];
	let [hpp, hpq, hqq, hpGamma, hqGamma, hGamma] = [0, 0, 0, 0, 0, 0];
	const [logGammaQ, digammaQ, trigammaQ] = [logGamma(q), digamma(q), trigamma(q)];
	for (const [x, n] of byFrequency) {
		value += n * (logGamma(p * x + q) - logGamma(p * x) - logGammaQ);
		gp += n * x * (digamma(p * x + q) - digamma(p * x));
		gq += n * (digamma(p * x + q) - digammaQ);
		const both = trigamma(p * x + q);
		hpp += n * x * x * (both - trigamma(p * x));
		hpq += n * x * both;
		hqq += n * (both - trigammaQ);
	}
	const logScale = Math.log(gamma);
	for (let i = 0; i < frequency.length; i++) {
		const [x, m, w] = [frequency[i]!, monetaryValue[i]!, weight[i]!];
		const total = gamma + x * m;
		const logTotal = Math.log(total);
		const shape = p * x + q;
		value +=
			w * (q * logScale + (p * x - 1) * Math.log(m) + p * x * Math.log(x) - shape * logTotal);
		gp += w * x * (Math.log(m) + Math.log(x) - logTotal);
		gq += w * (logScale - logTotal);
		gGamma += w * (q / gamma - shape / total);
		hpGamma -= (w * x) / total;
		hqGamma += w * (1 / gamma - 1 / total);
		hGamma += w * (shape / (total * total) - q / (gamma * gamma));
	}
	const hessian = [
		[hpp, hpq, hpGamma],
		[hpq, hqq, hqGamma],
		[hpGamma, hqGamma, hGamma]
	];
	return inLogarithms({ value, gradient: [gp, gq, gGamma], hessian }, [p, q, gamma]);
}
