import { maximiseByNewton, type Evaluation } from '../../math/newton';
import { symmetricEigenvalues, symmetricInverse } from '../../math/symmetric';
import type { BgNbdParams } from './bg-nbd';
import { inLogarithms } from './in-logarithms';
import { fitNbd } from './nbd-fit';
import { historyGrid, type HistoryGrid, type PurchaseHistories } from './purchase-history';

/** Why a fit, though it is one, should not be read as its parameters suggest. */
export type BgNbdDiagnosis =
	/**
	 * The data do not show customers dropping out: the model with dropout is no better than the one
	 * without, and hardly anyone is fitted to drop out. `a` and `b` mean nothing.
	 */
	| 'dropout-not-identified'
	/** Dropout is fitted, but too few data say whether it is there at all. */
	| 'dropout-uncertain'
	/** Only the ratio a/(a+b) is determined: everyone drops out with the same chance. */
	| 'homogeneous-dropout'
	/** Only the ratio a/(a+b) is determined: customers leave after one repeat, or never. */
	| 'polarised-dropout'
	/** Only the ratio r/alpha is determined: everyone buys at the same rate. */
	| 'homogeneous-rate';

/** A maximum-likelihood fit of BG/NBD. */
export interface BgNbdFit {
	params: BgNbdParams;
	/** Standard errors by the observed information; null where that has no inverse. */
	standardErrors: BgNbdParams | null;
	logLikelihood: number;
	/** Log-likelihood of the NBD model, the same without dropout. */
	logLikelihoodWithoutDropout: number;
	customers: number;
	repeatCustomers: number;
	/** Distinct histories the fit ran on. */
	histories: number;
	steps: number;
	converged: boolean;
	diagnosis: BgNbdDiagnosis | null;
}

const names = ['r', 'alpha', 'a', 'b'] as const;

/** Logarithms of parameters past this are at infinity for every purpose. */
const LIMIT = 12;

/** Mean dropout after a purchase below which hardly anyone is fitted to leave. */
const LITTLE_DROPOUT = 0.01;

/**
 * Twice the gain in log-likelihood that dropout must bring to be believed at 5 %. Under no dropout
 * `a` lies on its boundary, where the statistic is an even mixture of 0 and chi-squared with one
 * degree of freedom (Self & Liang 1987), so its 95 % point is chi-squared's 90 %.
 */
const DROPOUT_GAIN_95 = 2.7055;

/**
 * Fits BG/NBD by Newton's method with the exact Hessian in the logarithms of the parameters.
 *
 * Returns null where nobody bought twice: the likelihood then has no maximum.
 *
 * @throws {RangeError} for impossible histories
 */
export function fitBgNbd(histories: PurchaseHistories): BgNbdFit | null {
	const grid = historyGrid(histories);
	if (grid.repeats === 0) return null;
	const meanT = meanObservation(grid);
	const evaluate = (u: readonly number[]) => evaluateBgNbd(grid, u);
	const start = [0, Math.log(Math.max(Math.E, meanT / 10)), 0, 0.5];
	const result = maximiseByNewton(evaluate, start, { limit: LIMIT + 3 });

	const theta = result.point.map(Math.exp);
	const information = result.hessian.map((row) => row.map((h) => -h));
	const covariance = symmetricInverse(information);
	const relativeErrors = covariance?.map((row, i) => Math.sqrt(row[i]!)) ?? null;
	const withoutDropout = fitNbd(histories)?.logLikelihood ?? -Infinity;
	return {
		params: named(theta),
		standardErrors: relativeErrors && named(theta.map((t, i) => t * relativeErrors[i]!)),
		logLikelihood: result.value,
		logLikelihoodWithoutDropout: withoutDropout,
		customers: grid.customers,
		repeatCustomers: grid.above[0] ?? 0,
		histories: grid.frequency.length,
		steps: result.steps,
		converged: result.converged,
		diagnosis: diagnose(result.point, information, relativeErrors, result.value - withoutDropout)
	};
}

const named = (values: readonly number[]): BgNbdParams =>
	Object.fromEntries(names.map((name, i) => [name, values[i]!])) as unknown as BgNbdParams;

function meanObservation({ times, endAt, weight, customers }: HistoryGrid): number {
	let sum = 0;
	for (let i = 0; i < endAt.length; i++) sum += weight[i]! * times[endAt[i]!]!;
	return sum / customers;
}

function diagnose(
	[logR = 0, , logA = 0, logB = 0]: readonly number[],
	information: readonly (readonly number[])[],
	relativeErrors: readonly number[] | null,
	gainByDropout: number
): BgNbdDiagnosis | null {
	if (logR > LIMIT) return 'homogeneous-rate';
	if (2 * gainByDropout < DROPOUT_GAIN_95) {
		const meanDropout = 1 / (1 + Math.exp(logB - logA));
		return meanDropout < LITTLE_DROPOUT ? 'dropout-not-identified' : 'dropout-uncertain';
	}
	const eigenvalues = symmetricEigenvalues(information);
	const condition = eigenvalues.at(-1)! / Math.max(0, eigenvalues[0]!);
	const isUncertain = !relativeErrors || relativeErrors[2]! > 2 || relativeErrors[3]! > 2;
	if (logA < -LIMIT / 2 && isUncertain) return 'polarised-dropout';
	if (condition > 1e10 || isUncertain || logA > LIMIT || logB > LIMIT) return 'homogeneous-dropout';
	return null;
}

/**
 * Log-likelihood of all histories with gradient and Hessian, in the logarithms of r, alpha, a, b.
 *
 * The ratios of gamma and beta functions become sums over frequencies; what is left is one exp a
 * history, logarithms of alpha + time being tabulated. See `bgNbdLogLikelihood` for one customer.
 */
function evaluateBgNbd(grid: HistoryGrid, u: readonly number[]): Evaluation {
	const [r = 0, alpha = 0, a = 0, b = 0] = u.map(Math.exp);
	const { times, frequency, recencyAt, endAt, weight, above, customers } = grid;
	const logs = times.map((time) => Math.log(alpha + time));
	const inverses = times.map((time) => 1 / (alpha + time));

	let value = customers * r * Math.log(alpha);
	const g = [customers * Math.log(alpha), (customers * r) / alpha, 0, 0];
	const h = [0, 1, 2, 3].map(() => [0, 0, 0, 0]);
	h[0]![1] = customers / alpha;
	h[1]![1] = (-customers * r) / (alpha * alpha);
	for (let k = 0; k < above.length; k++) {
		const c = above[k]!;
		const [rk, bk, abk] = [1 / (r + k), 1 / (b + k), 1 / (a + b + k)];
		value += c * (Math.log(r + k) + Math.log(b + k) - Math.log(a + b + k));
		g[0]! += c * rk;
		g[2]! -= c * abk;
		g[3]! += c * (bk - abk);
		h[0]![0]! -= c * rk * rk;
		h[2]![2]! += c * abk * abk;
		h[2]![3]! += c * abk * abk;
		h[3]![3]! += c * (abk * abk - bk * bk);
	}

	const logA = Math.log(a);
	let [v, gr, gAlpha, ga, gb] = [0, 0, 0, 0, 0];
	let [hrr, hrAlpha, hAlpha, haa, hab, hbb, hra, hrb, hAlphaA, hAlphaB] = new Array<number>(
		10
	).fill(0) as [number, number, number, number, number, number, number, number, number, number];
	for (let i = 0; i < frequency.length; i++) {
		const x = frequency[i]!;
		const w = weight[i]!;
		const logEnd = logs[endAt[i]!]!;
		const invEnd = inverses[endAt[i]!]!;
		if (x === 0) {
			v -= w * r * logEnd;
			gr -= w * logEnd;
			gAlpha -= w * r * invEnd;
			hrAlpha -= w * invEnd;
			hAlpha += w * r * invEnd * invEnd;
			continue;
		}
		const R = r + x;
		const logLast = logs[recencyAt[i]!]!;
		const invLast = inverses[recencyAt[i]!]!;
		const invB = 1 / (b + x - 1);
		const delta = logLast - logEnd;
		const epsilon = invLast - invEnd;
		const alive = R * delta;
		const dead = logA + Math.log(invB);
		const larger = alive > dead ? alive : dead;
		const e = Math.exp((alive > dead ? dead : alive) - larger);
		v += w * (larger + Math.log1p(e) - R * logLast);
		const p = alive > dead ? 1 / (1 + e) : e / (1 + e);
		const q = 1 - p;
		const pq = w * p * q;

		gr += w * (p * delta - logLast);
		gAlpha += w * R * (p * epsilon - invLast);
		ga += (w * q) / a;
		gb -= w * q * invB;
		hrr += pq * delta * delta;
		hrAlpha += w * (p * epsilon - invLast) + pq * delta * R * epsilon;
		hAlpha +=
			w * R * (invLast * invLast - p * (invLast * invLast - invEnd * invEnd)) +
			pq * R * R * epsilon * epsilon;
		haa += (pq - w * q) / (a * a);
		hbb += (pq + w * q) * invB * invB;
		hab -= (pq * invB) / a;
		hra -= (pq * delta) / a;
		hrb += pq * delta * invB;
		hAlphaA -= (pq * R * epsilon) / a;
		hAlphaB += pq * R * epsilon * invB;
	}
	value += v;
	[gr, gAlpha, ga, gb].forEach((sum, i) => (g[i]! += sum));
	h[0]![0]! += hrr;
	h[0]![1]! += hrAlpha;
	h[1]![1]! += hAlpha;
	h[2]![2]! += haa;
	h[2]![3]! += hab;
	h[3]![3]! += hbb;
	h[0]![2]! += hra;
	h[0]![3]! += hrb;
	h[1]![2]! += hAlphaA;
	h[1]![3]! += hAlphaB;
	return inLogarithms({ value, gradient: g, hessian: h }, [r, alpha, a, b]);
}
