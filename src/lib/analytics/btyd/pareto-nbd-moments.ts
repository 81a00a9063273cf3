import { gaussLegendre } from '../../math/gauss-legendre';
import { integrate } from './pareto-nbd-integral';
import type { ParetoNbdParams } from './pareto-nbd-params';

/**
 * Integrals of f = (alpha+y)^−R (beta+y)^−(s+1) times what its derivatives bring. With
 * L = ln(alpha+y), u = 1/(alpha+y), M = ln(beta+y), v = 1/(beta+y) they are of f times
 * 1, L, u, M, v, L², Lu, u², M², Mv, v², LM, Lv, uM, uv.
 */
export type Moments = Float64Array &
	Record<0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14, number>;

const MOMENTS = 15;

/** Adds a point's part to the moments that begin at an index. */
function addPoint(
	out: Float64Array,
	at: number,
	f: number,
	logA: number,
	u: number,
	logB: number,
	v: number
): void {
	const [fa, fu, fb, fv] = [f * logA, f * u, f * logB, f * v];
	out[at]! += f;
	out[at + 1]! += fa;
	out[at + 2]! += fu;
	out[at + 3]! += fb;
	out[at + 4]! += fv;
	out[at + 5]! += fa * logA;
	out[at + 6]! += fa * u;
	out[at + 7]! += fu * u;
	out[at + 8]! += fb * logB;
	out[at + 9]! += fb * v;
	out[at + 10]! += fv * v;
	out[at + 11]! += fa * logB;
	out[at + 12]! += fa * v;
	out[at + 13]! += fu * logB;
	out[at + 14]! += fu * v;
}

/** The moments between two times, over the integrand at the first. */
export function momentsFrom(
	params: ParetoNbdParams,
	frequency: number,
	from: number,
	to: number,
	out: Moments
): void {
	const { alpha, beta } = params;
	out.fill(0);
	integrate(
		params,
		frequency,
		from,
		to,
		(y, f) =>
			addPoint(out, 0, f, Math.log(alpha + y), 1 / (alpha + y), Math.log(beta + y), 1 / (beta + y)),
		() => out[0]
	);
}

/** Above this frequency integrals are taken history by history: a table would underflow. */
const MOST_TABULATED = 40;

/** Fall of the integrand over the grid, in logarithms, that a table can still hold. */
const MOST_FALL = 500;

const rule = gaussLegendre(4);

/** Longest piece four points are used on, as a part of what would change the integrand e-fold. */
const PIECE = 0.4;

/**
 * The moments from every time of a grid to its end, for one frequency after another, over the
 * integrand at time 0.
 */
export class MomentTable {
	/** Row i holds the moments from `times[i]` to the last time. */
	readonly rows: Float64Array;
	readonly #order: Int32Array;
	readonly #params: ParetoNbdParams;
	readonly #last: number;
	/** Points, cell after cell; a cell ends before the point that `#cellEnds` names. */
	#points: {
		f: Float64Array;
		logA: Float64Array;
		u: Float64Array;
		logB: Float64Array;
		v: Float64Array;
	};
	#cellEnds: Int32Array;
	#frequency = 0;

	constructor(times: Float64Array, params: ParetoNbdParams) {
		this.#params = params;
		this.#order = Int32Array.from(times, (_, i) => i).sort((i, j) => times[i]! - times[j]!);
		this.#last = times[this.#order.at(-1)!]!;
		this.rows = new Float64Array(MOMENTS * times.length);
		const { alpha, beta, r, s } = params;
		const ys: number[] = [];
		const weights: number[] = [];
		this.#cellEnds = new Int32Array(times.length);
		const cells = this.#fall(0) > MOST_FALL ? 0 : times.length - 1; // what is too steep has no table
		for (let cell = 0; cell < cells; cell++) {
			const end = times[this.#order[cell + 1]!]!;
			for (let from = times[this.#order[cell]!]!; from < end;) {
				const piece = PIECE / ((r + MOST_TABULATED + 8) / (alpha + from) + (s + 9) / (beta + from));
				const pieces = Math.ceil((end - from) / piece);
				// The last pieces of a cell are of one length.
				const to = pieces <= 1 ? end : from + Math.max(piece, (end - from) / pieces);
				const half = (to - from) / 2;
				rule.nodes.forEach((node, i) => {
					ys.push(from + half * (1 + node));
					weights.push(half * rule.weights[i]!);
				});
				from = to;
			}
			this.#cellEnds[cell] = ys.length;
		}
		const y = Float64Array.from(ys);
		const logA = y.map((at) => Math.log(alpha + at));
		const logB = y.map((at) => Math.log(beta + at));
		this.#points = {
			f: y.map(
				(_, i) =>
					weights[i]! *
					Math.exp(r * (Math.log(alpha) - logA[i]!) + (s + 1) * (Math.log(beta) - logB[i]!))
			),
			logA,
			u: y.map((at) => 1 / (alpha + at)),
			logB,
			v: y.map((at) => 1 / (beta + at))
		};
	}

	/** By how much the integrand falls over the grid, in logarithms. */
	#fall(frequency: number): number {
		const { r, alpha, s, beta } = this.#params;
		return (
			(r + frequency) * Math.log1p(this.#last / alpha) + (s + 1) * Math.log1p(this.#last / beta)
		);
	}

	/** Makes the rows those of a frequency, not below the last one; false where no table can hold them. */
	fill(frequency: number): boolean {
		if (frequency > MOST_TABULATED || this.#fall(frequency) > MOST_FALL) return false;
		const { alpha } = this.#params;
		const { f, logA, u, logB, v } = this.#points;
		for (; this.#frequency < frequency; this.#frequency++) {
			for (let i = 0; i < f.length; i++) f[i]! *= alpha * u[i]!;
		}
		const { rows } = this;
		const order = this.#order;
		rows.fill(0, MOMENTS * order.at(-1)!, MOMENTS * (order.at(-1)! + 1));
		for (let cell = order.length - 2; cell >= 0; cell--) {
			const at = MOMENTS * order[cell]!;
			rows.copyWithin(at, MOMENTS * order[cell + 1]!, MOMENTS * (order[cell + 1]! + 1));
			const start = cell === 0 ? 0 : this.#cellEnds[cell - 1]!;
			for (let i = start; i < this.#cellEnds[cell]!; i++) {
				addPoint(rows, at, f[i]!, logA[i]!, u[i]!, logB[i]!, v[i]!);
			}
		}
		return true;
	}
}

/** The moments between two times of a grid, named by their places. */
export function momentsOf({ rows }: MomentTable, from: number, to: number, out: Moments): void {
	for (let m = 0; m < MOMENTS; m++) out[m] = rows[MOMENTS * from + m]! - rows[MOMENTS * to + m]!;
}
