import { logistic, softplus } from '../../math/logistic';
import { fitBetaGeometric, refitBetaGeometric } from './beta-geometric-fit';
import { betaGeometricGrowth } from './beta-geometric-growth';
import {
	dropoutChances,
	type BetaGeometricParams,
	type FirstDropout
} from './beta-geometric-params';
import type { CustomerBaseModel } from './customer-base-model';
import type { PurchaseHistory } from './purchase-history';

/**
 * Log-likelihood of one customer's history with the ratios of gamma and beta functions written as
 * products, which need no special function where frequency is whole.
 *
 * Source: Fader, Hardie & Lee (2005), eq. (3); Batislam, Denizel & Filiztekin (2007), eq. (5).
 */
function logLikelihood(
	first: FirstDropout,
	{ r, alpha, a, b }: BetaGeometricParams,
	{ frequency: x, recency, T }: PurchaseHistory
): number {
	const chances = dropoutChances(first, x);
	let products = r * Math.log(alpha);
	for (let k = 0; k < x; k++) products += Math.log(r + k);
	for (let k = 0; k < chances; k++) products += Math.log(b + k) - Math.log(a + b + k);
	if (chances === 0) return products - r * Math.log(alpha + T);
	const alive = (r + x) * (Math.log(alpha + recency) - Math.log(alpha + T));
	const dead = Math.log(a) - Math.log(b + chances - 1);
	return products - (r + x) * Math.log(alpha + recency) + alive + softplus(dead - alive);
}

/** 1 where a customer has not had the chance of dropping out. */
function probabilityAlive(
	first: FirstDropout,
	{ r, alpha, a, b }: BetaGeometricParams,
	{ frequency, recency, T }: PurchaseHistory
): number {
	const chances = dropoutChances(first, frequency);
	if (chances === 0) return 1;
	const logOddsDropped =
		Math.log(a / (b + chances - 1)) + (r + frequency) * Math.log((alpha + T) / (alpha + recency));
	return logistic(-logOddsDropped);
}

/** Source: Fader, Hardie & Lee (2005), eq. (8), its ratios written as running products. */
function purchaseCounts(
	first: FirstDropout,
	{ r, alpha, a, b }: BetaGeometricParams,
	weeks: number,
	most: number
): number[] {
	const stay = alpha / (alpha + weeks);
	const move = weeks / (alpha + weeks);
	const survival = (chances: number) => (b + chances - 1) / (a + b + chances - 1);
	let poisson = stay ** r; // chance of x purchases were nobody to drop out
	let fewer = 0; // chance of fewer than x purchases, likewise
	let survive = first === 'after-repeat' ? 1 : survival(1); // B(a, b + chances) / B(a, b)
	const counts: number[] = [];
	for (let x = 0; x < most; x++) {
		const chances = dropoutChances(first, x);
		const droppedAtX = chances === 0 ? 0 : (survive * a) / (b + chances - 1);
		counts.push(survive * poisson + droppedAtX * (1 - fewer));
		fewer += poisson;
		poisson *= ((r + x) / (x + 1)) * move;
		survive *= survival(chances + 1);
	}
	counts.push(Math.max(0, 1 - counts.reduce((sum, chance) => sum + chance, 0)));
	return counts;
}

const betaGeometric = (
	id: 'bg-nbd' | 'mbg-nbd',
	first: FirstDropout
): CustomerBaseModel<BetaGeometricParams> => ({
	id,
	names: ['r', 'alpha', 'a', 'b'],
	fit: (grid, start) => fitBetaGeometric(first, grid, start),
	refit: (grid, start) => refitBetaGeometric(first, grid, start),
	logLikelihood: (params, history) => logLikelihood(first, params, history),
	probabilityAlive: (params, history) => probabilityAlive(first, params, history),
	expectedIfAlive: (params, frequency, T, weeks) => {
		const chances = dropoutChances(first, frequency);
		return (
			(params.a + params.b + chances - 1) *
			betaGeometricGrowth(params, { frequency, chances, T }, weeks)
		);
	},
	noPurchaseIfAlive: ({ r, alpha }, frequency, T, weeks) =>
		((alpha + T) / (alpha + T + weeks)) ** (r + frequency),
	purchaseCounts: (params, weeks, most) => purchaseCounts(first, params, weeks, most)
});

/**
 * BG/NBD: after every repeat purchase a customer drops out or not. One who never came back is alive
 * for certain, which is the model and no finding: {@link mbgNbd} doubts them.
 *
 * Source: Fader, Hardie & Lee (2005), Marketing Science 24(2), 275–284.
 */
export const bgNbd = betaGeometric('bg-nbd', 'after-repeat');

/**
 * MBG/NBD: a customer may drop out after the first purchase already.
 *
 * Source: Batislam, Denizel & Filiztekin (2007), International Journal of Research in Marketing 24(3).
 */
export const mbgNbd = betaGeometric('mbg-nbd', 'after-first');
