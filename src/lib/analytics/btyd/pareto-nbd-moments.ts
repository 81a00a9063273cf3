import { canTabulate, gridCells } from './pareto-nbd-cells';
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
		const { order, last, y, weight, ends } = gridCells(times, params);
		this.#params = params;
		this.#order = order;
		this.#last = last;
		this.#cellEnds = ends;
		this.rows = new Float64Array(MOMENTS * times.length);
		const { alpha, beta, r, s } = params;
		const logA = y.map((at) => Math.log(alpha + at));
		const logB = y.map((at) => Math.log(beta + at));
		this.#points = {
			f: y.map(
				(_, i) =>
					weight[i]! *
					Math.exp(r * (Math.log(alpha) - logA[i]!) + (s + 1) * (Math.log(beta) - logB[i]!))
			),
			logA,
			u: y.map((at) => 1 / (alpha + at)),
			logB,
			v: y.map((at) => 1 / (beta + at))
		};
	}

	/** Makes the rows those of a frequency, not below the last one; false where no table can hold them. */
	fill(frequency: number): boolean {
		if (!canTabulate(this.#params, frequency, this.#last)) return false;
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
