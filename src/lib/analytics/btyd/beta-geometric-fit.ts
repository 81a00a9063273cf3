import type { Evaluation } from '../../math/newton';
import {
	dropoutChances,
	type BetaGeometricParams,
	type FirstDropout
} from './beta-geometric-params';
import type { CustomerBaseFit } from './customer-base-model';
import { inLogarithms } from './in-logarithms';
import { maximumLikelihood, refitted } from './maximum-likelihood';
import { logLikelihoodWithoutDropout } from './nbd';
import { meanAge, type HistoryGrid } from './purchase-history';

/** Fits BG/NBD or MBG/NBD; see `CustomerBaseModel.fit`. */
export function fitBetaGeometric(
	first: FirstDropout,
	grid: HistoryGrid,
	start?: BetaGeometricParams
): CustomerBaseFit<BetaGeometricParams> | null {
	const usual = { r: 1, alpha: Math.max(Math.E, meanAge(grid) / 10), a: 1, b: Math.sqrt(Math.E) };
	return maximumLikelihood(grid, {
		names: ['r', 'alpha', 'a', 'b'],
		start: start ?? usual,
		evaluate: (u) => evaluate(first, grid, u),
		dropout: {
			without: () => logLikelihoodWithoutDropout(grid),
			share: ({ a, b }) => a / (a + b)
		}
	});
}

/** Refits BG/NBD or MBG/NBD; see `CustomerBaseModel.refit`. */
export const refitBetaGeometric = (
	first: FirstDropout,
	grid: HistoryGrid,
	start: BetaGeometricParams
): BetaGeometricParams =>
	refitted({ names: ['r', 'alpha', 'a', 'b'], start, evaluate: (u) => evaluate(first, grid, u) });

/**
 * Log-likelihood of all histories with gradient and Hessian, in the logarithms of r, alpha, a, b.
 *
 * The ratios of gamma and beta functions become sums over frequencies; what is left is one exp a
 * history, logarithms of alpha + time being tabulated. See `logLikelihood` for one customer.
 */
function evaluate(first: FirstDropout, grid: HistoryGrid, u: readonly number[]): Evaluation {
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
		value += above[k]! * Math.log(r + k);
		g[0]! += above[k]! / (r + k);
		h[0]![0]! -= above[k]! / (r + k) ** 2;
	}
	const extra = dropoutChances(first, 0);
	for (let k = 0; k < above.length + extra; k++) {
		const c = k < extra ? customers : above[k - extra]!; // customers with more than k chances
		const [bk, abk] = [1 / (b + k), 1 / (a + b + k)];
		value += c * (Math.log(b + k) - Math.log(a + b + k));
		g[2]! -= c * abk;
		g[3]! += c * (bk - abk);
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
		if (x + extra === 0) {
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
		const invB = 1 / (b + x + extra - 1);
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
