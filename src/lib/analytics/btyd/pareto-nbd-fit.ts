import type { Evaluation } from '../../math/newton';
import type { CustomerBaseFit } from './customer-base-model';
import { inLogarithms } from './in-logarithms';
import { maximumLikelihood, refitted } from './maximum-likelihood';
import { logLikelihoodWithoutDropout } from './nbd';
import { MomentTable, momentsFrom, momentsOf, type Moments } from './pareto-nbd-moments';
import type { ParetoNbdParams } from './pareto-nbd-params';
import { meanAge, type HistoryGrid } from './purchase-history';

/** Fits Pareto/NBD; see `CustomerBaseModel.fit`. */
export function fitParetoNbd(
	grid: HistoryGrid,
	start?: ParetoNbdParams
): CustomerBaseFit<ParetoNbdParams> | null {
	const age = meanAge(grid);
	const usual = { r: 1, alpha: Math.max(Math.E, age / 4), s: 0.5, beta: Math.max(Math.E, age / 4) };
	return maximumLikelihood(grid, {
		names: ['r', 'alpha', 's', 'beta'],
		start: start ?? usual,
		evaluate: (u) => evaluate(grid, u),
		dropout: {
			without: () => logLikelihoodWithoutDropout(grid),
			// Of customers of the mean age.
			share: ({ s, beta }) => -Math.expm1(-s * Math.log1p(age / beta))
		}
	});
}

/** Refits Pareto/NBD; see `CustomerBaseModel.refit`. */
export const refitParetoNbd = (grid: HistoryGrid, start: ParetoNbdParams): ParetoNbdParams =>
	refitted({ names: ['r', 'alpha', 's', 'beta'], start, evaluate: (u) => evaluate(grid, u) });

/**
 * Log-likelihood of all histories with gradient and Hessian, in the logarithms of r, alpha, s, beta.
 *
 * What a history needs are integrals from its last purchase to its end. They are tabulated from
 * every time of the grid to its end, once a frequency, so that a history is a subtraction.
 */
function evaluate(grid: HistoryGrid, u: readonly number[]): Evaluation {
	const [r = 0, alpha = 0, s = 0, beta = 0] = u.map(Math.exp);
	const params = { r, alpha, s, beta };
	const { times, frequency, recencyAt, endAt, weight, above, customers } = grid;
	const sums = new Sums(params);
	const table = new MomentTable(times, params);
	const moments = new Float64Array(15) as Moments;
	for (const [x, rows] of rowsByFrequency(frequency)) {
		const isTabulated = table.fill(x);
		for (const i of rows) {
			if (weight[i] === 0) continue;
			const T = times[endAt[i]!]!;
			const tx = times[recencyAt[i]!]!;
			// What everything is divided by: the integrand at 0, or where the integral begins.
			const origin = isTabulated ? 0 : tx;
			if (isTabulated) momentsOf(table, recencyAt[i]!, endAt[i]!, moments);
			else momentsFrom(params, x, tx, T, moments);
			sums.add(weight[i]!, x, T, origin, moments);
		}
	}
	sums.addCommon(customers, above);
	return inLogarithms(sums, [r, alpha, s, beta]);
}

const rowsOfGrids = new WeakMap<Float64Array, [number, number[]][]>();

/** Rows by frequency, least first; found once, as a search asks for them again and again. */
function rowsByFrequency(frequency: Float64Array): [number, number[]][] {
	const known = rowsOfGrids.get(frequency);
	if (known) return known;
	const rows = new Map<number, number[]>();
	frequency.forEach((x, i) => {
		const of = rows.get(x);
		if (of) of.push(i);
		else rows.set(x, [i]);
	});
	const sorted = [...rows].sort(([x], [y]) => x - y);
	rowsOfGrids.set(frequency, sorted);
	return sorted;
}

/** The log-likelihood and its derivatives by the parameters, history by history. */
class Sums implements Evaluation {
	value = 0;
	readonly gradient = [0, 0, 0, 0];
	readonly hessian = [0, 1, 2, 3].map(() => [0, 0, 0, 0]);

	constructor(private readonly params: ParetoNbdParams) {}

	/**
	 * Adds ln Z of a history, Z = (alpha+T)^−R (beta+T)^−s + s I with I the integral of
	 * (alpha+y)^−R (beta+y)^−(s+1) from the last purchase to T; both are given over the integrand at
	 * `origin`, a constant.
	 */
	add(w: number, x: number, T: number, origin: number, m: Moments): void {
		const { r, alpha, s, beta } = this.params;
		const R = r + x;
		const [endA, endB] = [1 / (alpha + T), 1 / (beta + T)];
		const [logA, logB] = [Math.log(alpha + T), Math.log(beta + T)];
		const [originA, originB] = [Math.log(alpha + origin), Math.log(beta + origin)];
		const alive = Math.exp(R * (originA - logA) + s * (originB - logB) + originB);
		const Z = alive + s * m[0];
		this.value += w * (Math.log(Z) - R * originA - (s + 1) * originB);

		// First derivatives of Z, over Z.
		const p = alive / Z;
		const q = 1 / Z;
		const s1 = s + 1;
		const zr = -p * logA - q * s * m[1];
		const za = -p * R * endA - q * s * R * m[2];
		const zs = -p * logB + q * (m[0] - s * m[3]);
		const zb = -p * s * endB - q * s * s1 * m[4];
		const g = this.gradient;
		g[0]! += w * zr;
		g[1]! += w * za;
		g[2]! += w * zs;
		g[3]! += w * zb;

		// Second derivatives of Z, over Z, less the products of the first.
		const [h0, h1, h2, h3] = this.hessian as [number[], number[], number[], number[]];
		h0[0]! += w * (p * logA * logA + q * s * m[5] - zr * zr);
		h0[1]! += w * (p * endA * (R * logA - 1) + q * s * (R * m[6] - m[2]) - zr * za);
		h0[2]! += w * (p * logA * logB + q * (s * m[11] - m[1]) - zr * zs);
		h0[3]! += w * (p * s * logA * endB + q * s * s1 * m[12] - zr * zb);
		h1[1]! += w * ((p * endA * endA + q * s * m[7]) * R * (R + 1) - za * za);
		h1[2]! += w * (p * R * endA * logB + q * R * (s * m[13] - m[2]) - za * zs);
		h1[3]! += w * (p * R * s * endA * endB + q * s * s1 * R * m[14] - za * zb);
		h2[2]! += w * (p * logB * logB + q * (s * m[8] - 2 * m[3]) - zs * zs);
		h2[3]! += w * (p * endB * (s * logB - 1) + q * (s * (s1 * m[9] - m[4]) - s1 * m[4]) - zs * zb);
		h3[3]! += w * (p * s * s1 * endB * endB + q * s * s1 * (s + 2) * m[10] - zb * zb);
	}

	/** Adds what all customers have in common: the sum of ln(r+k) over k < x, r ln alpha, s ln beta. */
	addCommon(customers: number, above: Float64Array): void {
		const { r, alpha, s, beta } = this.params;
		const [g, h] = [this.gradient, this.hessian];
		this.value += customers * (r * Math.log(alpha) + s * Math.log(beta));
		g[0]! += customers * Math.log(alpha);
		g[1]! += (customers * r) / alpha;
		g[2]! += customers * Math.log(beta);
		g[3]! += (customers * s) / beta;
		h[0]![1]! += customers / alpha;
		h[1]![1]! -= (customers * r) / (alpha * alpha);
		h[2]![3]! += customers / beta;
		h[3]![3]! -= (customers * s) / (beta * beta);
		above.forEach((c, k) => {
			this.value += c * Math.log(r + k);
			g[0]! += c / (r + k);
			h[0]![0]! -= c / (r + k) ** 2;
		});
	}
}
