import type { Evaluation } from '../../math/newton';
import type { CustomerBaseModel } from './customer-base-model';
import { inLogarithms } from './in-logarithms';
import { maximumLikelihood, refitted } from './maximum-likelihood';
import type { HistoryGrid } from './purchase-history';

/** Parameters of NBD: purchase rates vary as Gamma(r, alpha), alpha in weeks. */
export interface NbdParams {
	r: number;
	alpha: number;
}

/**
 * NBD: everyone goes on buying for ever. What a model with dropout has to be better than.
 *
 * Source: Ehrenberg (1959), Applied Statistics 8(1), 26–41.
 */
export const nbd: CustomerBaseModel<NbdParams> = {
	id: 'nbd',
	names: ['r', 'alpha'],
	fit: (grid, start = { r: 1, alpha: Math.E }) =>
		maximumLikelihood(grid, {
			names: ['r', 'alpha'],
			start,
			evaluate: (u) => evaluate(grid, u)
		}),
	refit: (grid, start) =>
		refitted({ names: ['r', 'alpha'], start, evaluate: (u) => evaluate(grid, u) }),
	logLikelihood: ({ r, alpha }, { frequency, T }) => {
		let value = r * Math.log(alpha) - (r + frequency) * Math.log(alpha + T);
		for (let k = 0; k < frequency; k++) value += Math.log(r + k);
		return value;
	},
	probabilityAlive: () => 1,
	expectedIfAlive: ({ r, alpha }, frequency, T, weeks) => ((r + frequency) / (alpha + T)) * weeks,
	noPurchaseIfAlive: ({ r, alpha }, frequency, T, weeks) =>
		((alpha + T) / (alpha + T + weeks)) ** (r + frequency),
	purchaseCounts: ({ r, alpha }, weeks, most) => {
		const move = weeks / (alpha + weeks);
		const counts: number[] = [];
		let chance = (alpha / (alpha + weeks)) ** r;
		for (let x = 0; x < most; x++) {
			counts.push(chance);
			chance *= ((r + x) / (x + 1)) * move;
		}
		counts.push(Math.max(0, 1 - counts.reduce((sum, each) => sum + each, 0)));
		return counts;
	}
};

/** Log-likelihood of customers of whom none leaves. */
export const logLikelihoodWithoutDropout = (grid: HistoryGrid): number =>
	nbd.fit(grid)?.logLikelihood ?? -Infinity;

function evaluate(grid: HistoryGrid, u: readonly number[]): Evaluation {
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
