import { maximiseByNewton, type Evaluation } from '../../math/newton';
import { inLogarithms } from './in-logarithms';
import { historyGrid, type HistoryGrid, type PurchaseHistories } from './purchase-history';

/** The NBD model: purchase rates vary as Gamma(r, alpha), nobody drops out. Source: Ehrenberg (1959). */
export interface NbdFit {
	r: number;
	/** Weeks. */
	alpha: number;
	logLikelihood: number;
	converged: boolean;
}

/**
 * Fits NBD by maximum likelihood, on the same constant as `bgNbdLogLikelihood`, so that the two
 * compare. Null where nobody bought twice.
 */
export function fitNbd(histories: PurchaseHistories): NbdFit | null {
	const grid = historyGrid(histories);
	if (grid.repeats === 0) return null;
	const { point, value, converged } = maximiseByNewton((u) => evaluateNbd(grid, u), [0, 1], {
		limit: 15
	});
	return { r: Math.exp(point[0]!), alpha: Math.exp(point[1]!), logLikelihood: value, converged };
}

function evaluateNbd(grid: HistoryGrid, u: readonly number[]): Evaluation {
	const [r = 0, alpha = 0] = u.map(Math.exp);
	const { times, frequency, endAt, weight, above, customers } = grid;
	const logs = times.map((time) => Math.log(alpha + time));
	let value = customers * r * Math.log(alpha);
	let [gr, gAlpha] = [customers * Math.log(alpha), (customers * r) / alpha];
	let [hrr, hrAlpha, hAlpha] = [0, customers / alpha, (-customers * r) / (alpha * alpha)];
	above.forEach((c, k) => {
		value += c * Math.log(r + k);
		gr += c / (r + k);
		hrr -= c / (r + k) ** 2;
	});
	for (let i = 0; i < frequency.length; i++) {
		const w = weight[i]!;
		const R = r + frequency[i]!;
		const inverse = 1 / (alpha + times[endAt[i]!]!);
		value -= w * R * logs[endAt[i]!]!;
		gr -= w * logs[endAt[i]!]!;
		gAlpha -= w * R * inverse;
		hrAlpha -= w * inverse;
		hAlpha += w * R * inverse * inverse;
	}
	const hessian = [
		[hrr, hrAlpha],
		[hrAlpha, hAlpha]
	];
	return inLogarithms({ value, gradient: [gr, gAlpha], hessian }, [r, alpha]);
}
