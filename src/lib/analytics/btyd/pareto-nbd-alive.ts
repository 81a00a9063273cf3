import { canTabulate, gridCells } from './pareto-nbd-cells';
import type { ParetoNbdParams } from './pareto-nbd-params';
import { timeGrid, type PurchaseHistory } from './purchase-history';

/**
 * P(alive) of many histories. The chance that a customer has dropped out is an integral from the last
 * purchase to the end of observation (see `pareto-nbd`); taken from every day to the last one, once a
 * frequency, it is for each history the difference of two entries, and the next frequency's integrand is
 * this one's times α/(α+y). The integrand falls, so little is lost in the difference.
 *
 * @param single P(alive) of one history, for frequencies that no table can hold
 */
export function aliveOfAll(
	params: ParetoNbdParams,
	histories: { frequency: Float64Array; recency: Float64Array; T: Float64Array },
	single: (history: PurchaseHistory) => number
): Float64Array {
	const { frequency, recency, T } = histories;
	const alive = new Float64Array(frequency.length);
	if (frequency.length === 0) return alive;
	const { times, recencyAt, endAt } = timeGrid(recency, T);
	const { r, alpha, s, beta } = params;
	const { order, last, y, weight, ends } = gridCells(times, params);
	const f = y.map(
		(at, i) => weight[i]! * (alpha / (alpha + at)) ** r * (beta / (beta + at)) ** (s + 1)
	);
	const step = y.map((at) => alpha / (alpha + at));
	/** What is left of one who is alive at a time, on the scale of the integrals. */
	const lived = times.map(
		(at) => (beta / s) * (alpha / (alpha + at)) ** r * (beta / (beta + at)) ** s
	);
	const livedStep = times.map((at) => alpha / (alpha + at));
	const toEnd = new Float64Array(times.length);
	let x = 0;
	for (const [of, rows] of rowsByFrequency(frequency)) {
		if (!canTabulate(params, of, last)) {
			for (const i of rows) {
				alive[i] = single({ frequency: of, recency: recency[i]!, T: T[i]! });
			}
			continue;
		}
		for (; x < of; x++) {
			for (let i = 0; i < f.length; i++) f[i]! *= step[i]!;
			for (let i = 0; i < lived.length; i++) lived[i]! *= livedStep[i]!;
		}
		toEnd[order.at(-1)!] = 0;
		for (let cell = order.length - 2; cell >= 0; cell--) {
			let sum = toEnd[order[cell + 1]!]!;
			for (let i = cell === 0 ? 0 : ends[cell - 1]!; i < ends[cell]!; i++) sum += f[i]!;
			toEnd[order[cell]!] = sum;
		}
		for (const i of rows) {
			const stays = lived[endAt[i]!]!;
			alive[i] = stays / (stays + toEnd[recencyAt[i]!]! - toEnd[endAt[i]!]!);
		}
	}
	return alive;
}

/** Places of the rows of each frequency, lowest frequency first. */
function rowsByFrequency(frequency: Float64Array): [number, Int32Array][] {
	const counts = new Map<number, number>();
	for (const x of frequency) counts.set(x, (counts.get(x) ?? 0) + 1);
	const groups = new Map<number, Int32Array>();
	for (const [x, n] of counts) groups.set(x, new Int32Array(n));
	const filled = new Map<number, number>();
	for (let i = 0; i < frequency.length; i++) {
		const x = frequency[i]!;
		const at = filled.get(x) ?? 0;
		groups.get(x)![at] = i;
		filled.set(x, at + 1);
	}
	return [...groups].sort(([a], [b]) => a - b);
}
