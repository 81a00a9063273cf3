import { gaussLegendre } from '../../math/gauss-legendre';
import type { ParetoNbdParams } from './pareto-nbd-params';

/** Above this frequency integrals are taken history by history: a table would underflow. */
export const MOST_TABULATED = 40;

/** Fall of the integrand over the grid, in logarithms, that a table can still hold. */
const MOST_FALL = 500;

const rule = gaussLegendre(4);

/** Longest piece four points are used on, as a part of what would change the integrand e-fold. */
const PIECE = 0.4;

/** Points for integrals of (alpha+y)^−R (beta+y)^−(s+1) from every time of a grid to its end. */
export interface GridCells {
	/** Places of the times, earliest first. */
	order: Int32Array;
	/** The last time. */
	last: number;
	y: Float64Array;
	weight: Float64Array;
	/** For each cell between two times the first point that is not of it. */
	ends: Int32Array;
}

/** By how much the integrand falls up to a time, in logarithms. */
const fall = ({ r, alpha, s, beta }: ParetoNbdParams, frequency: number, last: number): number =>
	(r + frequency) * Math.log1p(last / alpha) + (s + 1) * Math.log1p(last / beta);

/** Whether a table can hold the integrals of a frequency over a grid that ends at a time. */
export const canTabulate = (params: ParetoNbdParams, frequency: number, last: number): boolean =>
	frequency <= MOST_TABULATED && fall(params, frequency, last) <= MOST_FALL;

/** Cells of a grid of times, fine enough for every frequency of a table; none where it is too steep. */
export function gridCells(times: Float64Array, params: ParetoNbdParams): GridCells {
	const order = Int32Array.from(times, (_, i) => i).sort((i, j) => times[i]! - times[j]!);
	const last = times[order.at(-1)!]!;
	const { alpha, beta, r, s } = params;
	const y: number[] = [];
	const weight: number[] = [];
	const ends = new Int32Array(times.length);
	const cells = canTabulate(params, 0, last) ? times.length - 1 : 0;
	for (let cell = 0; cell < cells; cell++) {
		const end = times[order[cell + 1]!]!;
		for (let from = times[order[cell]!]!; from < end;) {
			const piece = PIECE / ((r + MOST_TABULATED + 8) / (alpha + from) + (s + 9) / (beta + from));
			const pieces = Math.ceil((end - from) / piece);
			// The last pieces of a cell are of one length.
			const to = pieces <= 1 ? end : from + Math.max(piece, (end - from) / pieces);
			const half = (to - from) / 2;
			rule.nodes.forEach((node, i) => {
				y.push(from + half * (1 + node));
				weight.push(half * rule.weights[i]!);
			});
			from = to;
		}
		ends[cell] = y.length;
	}
	return { order, last, y: Float64Array.from(y), weight: Float64Array.from(weight), ends };
}
