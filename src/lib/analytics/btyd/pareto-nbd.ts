import { gaussLegendre } from '../../math/gauss-legendre';
import { logistic, softplus } from '../../math/logistic';
import type { CustomerBaseModel } from './customer-base-model';
import { aliveOfAll } from './pareto-nbd-alive';
import { fitParetoNbd, refitParetoNbd } from './pareto-nbd-fit';
import { integralFrom } from './pareto-nbd-integral';
import type { ParetoNbdParams } from './pareto-nbd-params';
import type { PurchaseHistory } from './purchase-history';

/**
 * Logarithm of the odds that a customer has dropped out. With R = r + x they are
 * s ∫ from tx to T of ((alpha+T)/(alpha+y))^R ((beta+T)/(beta+y))^s / (beta+y) dy, all of it positive:
 * the two hypergeometric functions of the paper cancel where tx is near T, this does not.
 */
function logOddsDropped(
	params: ParetoNbdParams,
	{ frequency, recency, T }: PurchaseHistory
): number {
	if (recency === T) return -Infinity;
	const { r, alpha, s, beta } = params;
	return (
		Math.log(s) +
		(r + frequency) * Math.log((alpha + T) / (alpha + recency)) +
		s * Math.log((beta + T) / (beta + recency)) -
		Math.log(beta + recency) +
		Math.log(integralFrom(params, frequency, recency, T))
	);
}

const probabilityAlive = (params: ParetoNbdParams, history: PurchaseHistory): number =>
	logistic(-logOddsDropped(params, history));

const rule = gaussLegendre(16);

/**
 * Chances of counts: those of NBD up to the moment of dropping out, over when that is.
 *
 * Source: Fader & Hardie (2005), "A Note on Deriving the Pareto/NBD Model", eq. (16), as an integral.
 */
function purchaseCounts(
	{ r, alpha, s, beta }: ParetoNbdParams,
	weeks: number,
	most: number
): number[] {
	const counts = new Array<number>(most).fill(0);
	const add = (weight: number, until: number) => {
		const move = until / (alpha + until);
		let chance = weight * (alpha / (alpha + until)) ** r;
		for (let x = 0; x < most; x++) {
			counts[x]! += chance;
			chance *= ((r + x) / (x + 1)) * move;
		}
	};
	add((beta / (beta + weeks)) ** s, weeks);
	for (let from = 0; from < weeks;) {
		const to = Math.min(weeks, from + Math.min(alpha, beta) + from);
		const half = (to - from) / 2;
		rule.nodes.forEach((node, i) => {
			const until = from + half * (1 + node);
			const density = (s / (beta + until)) * (beta / (beta + until)) ** s;
			add(half * rule.weights[i]! * density, until);
		});
		from = to;
	}
	return [...counts, Math.max(0, 1 - counts.reduce((sum, chance) => sum + chance, 0))];
}

/**
 * Pareto/NBD: customers may drop out at any time, each at a rate of their own.
 *
 * Source: Schmittlein, Morrison & Colombo (1987), Management Science 33(1), 1–24.
 */
export const paretoNbd: CustomerBaseModel<ParetoNbdParams> = {
	id: 'pareto-nbd',
	names: ['r', 'alpha', 's', 'beta'],
	fit: fitParetoNbd,
	refit: refitParetoNbd,
	logLikelihood: (params, history) => {
		const { r, alpha, s, beta } = params;
		const { frequency, T } = history;
		let value = r * Math.log(alpha) - (r + frequency) * Math.log(alpha + T);
		for (let k = 0; k < frequency; k++) value += Math.log(r + k);
		return value - s * Math.log1p(T / beta) + softplus(logOddsDropped(params, history));
	},
	probabilityAlive,
	probabilitiesAlive: (params, histories) =>
		aliveOfAll(params, histories, (history) => probabilityAlive(params, history)),
	expectedIfAlive: ({ r, alpha, s, beta }, frequency, T, weeks) => {
		if (weeks === 0) return 0;
		const logRest = Math.log((beta + T) / (beta + T + weeks));
		const lived = s === 1 ? -logRest : -Math.expm1((s - 1) * logRest) / (s - 1);
		return ((r + frequency) / (alpha + T)) * (beta + T) * lived;
	},
	noPurchaseIfAlive: (params, frequency, T, weeks) => {
		const { r, alpha, s, beta } = params;
		const stays =
			((alpha + T) / (alpha + T + weeks)) ** (r + frequency) *
			((beta + T) / (beta + T + weeks)) ** s;
		const leaves =
			weeks === 0 ? 0 : (s / (beta + T)) * integralFrom(params, frequency, T, T + weeks);
		return stays + leaves;
	},
	purchaseCounts
};
