import type { Evaluation } from '../../math/newton';
import { inLogarithms } from '../btyd/in-logarithms';
import { betaRatios, type BetaRatio } from './beta-ratio';
import { newtonFit, type NewtonFit } from './newton-fit';

/**
 * Parameters of BG/BB: the chance of ordering in a period varies as Beta(alpha, beta), the chance of
 * leaving before one as Beta(gamma, delta).
 */
export interface BgBbParams {
	alpha: number;
	beta: number;
	gamma: number;
	delta: number;
}

/** Customers alike: of `n` periods after the first, `x` with an order, the last of them the `tx`-th. */
export interface PeriodHistory {
	x: number;
	/** 0 where there was none. */
	tx: number;
	n: number;
	customers: number;
}

/** A customer's past, without how many share it. */
type History = Omit<PeriodHistory, 'customers'>;

/** Chances of orders and of leaving, tabulated for histories up to a length. */
interface Chances {
	order: (with_: number, without: number) => BetaRatio;
	leave: (left: number, stayed: number) => BetaRatio;
}

const chancesOf = ({ alpha, beta, gamma, delta }: BgBbParams, most: number): Chances => ({
	order: betaRatios(alpha, beta, most),
	leave: betaRatios(gamma, delta, most + 1)
});

/**
 * The ways in which a history can have come about: still there after all n periods, or gone after
 * the i-th, from the last order on.
 */
function* ways({ x, tx, n }: History, { order, leave }: Chances) {
	yield { orders: order(x, n - x), left: leave(0, n) };
	for (let i = tx; i < n; i++) yield { orders: order(x, i - x), left: leave(1, i) };
}

function logSum(values: readonly number[]): number {
	const largest = Math.max(...values);
	return largest + Math.log(values.reduce((sum, value) => sum + Math.exp(value - largest), 0));
}

const logLikelihoodOf = (history: History, chances: Chances): number =>
	logSum([...ways(history, chances)].map(({ orders, left }) => orders.value + left.value));

/**
 * Fits BG/BB, for customers who may order once a period, or not: donors, members, visitors of a yearly
 * fair. Null where nobody ordered a second time.
 *
 * Source: Fader, Hardie & Shang (2010), Marketing Science 29(6), 1086–1108, equation 5.
 */
export function fitBgBb(histories: readonly PeriodHistory[]): NewtonFit<keyof BgBbParams> | null {
	if (!histories.some(({ x }) => x > 0)) return null;
	const most = Math.max(...histories.map(({ n }) => n));
	const names = ['alpha', 'beta', 'gamma', 'delta'] as const;
	return newtonFit(names, { alpha: 1, beta: 1, gamma: 0.5, delta: 2 }, (u) =>
		evaluate(histories, most, u)
	);
}

function evaluate(
	histories: readonly PeriodHistory[],
	most: number,
	u: readonly number[]
): Evaluation {
	const [alpha = 1, beta = 1, gamma = 1, delta = 1] = u.map(Math.exp);
	const chances = chancesOf({ alpha, beta, gamma, delta }, most);
	let value = 0;
	const gradient = [0, 0, 0, 0];
	const hessian = gradient.map(() => [0, 0, 0, 0]);
	for (const history of histories) {
		const all = [...ways(history, chances)];
		const log = logSum(all.map(({ orders, left }) => orders.value + left.value));
		const mean = [0, 0, 0, 0];
		const square = mean.map(() => [0, 0, 0, 0]);
		for (const { orders, left } of all) {
			const weight = Math.exp(orders.value + left.value - log);
			const g = [...orders.gradient, ...left.gradient];
			const [aa, ab, bb] = orders.hessian;
			const [cc, cd, dd] = left.hessian;
			const own = [
				[aa, ab, 0, 0],
				[0, bb, 0, 0],
				[0, 0, cc, cd],
				[0, 0, 0, dd]
			];
			for (let i = 0; i < 4; i++) {
				mean[i]! += weight * g[i]!;
				for (let j = i; j < 4; j++) square[i]![j]! += weight * (own[i]![j]! + g[i]! * g[j]!);
			}
		}
		const { customers } = history;
		value += customers * log;
		for (let i = 0; i < 4; i++) {
			gradient[i]! += customers * mean[i]!;
			for (let j = i; j < 4; j++) {
				hessian[i]![j]! += customers * (square[i]![j]! - mean[i]! * mean[j]!);
			}
		}
	}
	return inLogarithms({ value, gradient, hessian }, [alpha, beta, gamma, delta]);
}

/** Chance that one is still there in the period after the last. Fader et al. (2010), equation 11. */
export function aliveNextPeriod(params: BgBbParams, history: History): number {
	const { x, n } = history;
	const chances = chancesOf(params, n + 1);
	const alive = chances.order(x, n - x).value + chances.leave(0, n + 1).value;
	return Math.exp(alive - logLikelihoodOf(history, chances));
}

/**
 * Periods with an order that are expected among the next, given the past. Fader et al. (2010),
 * equation 13, as a sum over the periods, which has no singular point at gamma = 1.
 */
export function expectedNextPeriods(params: BgBbParams, history: History, periods: number): number {
	const { x, n } = history;
	const chances = chancesOf(params, n + periods);
	const again = chances.order(x + 1, n - x).value - logLikelihoodOf(history, chances);
	let sum = 0;
	for (let j = 1; j <= periods; j++) sum += Math.exp(again + chances.leave(0, n + j).value);
	return sum;
}

/** Periods with an order that are expected of a new customer after the first. Equation 7. */
export function expectedOfNew(params: BgBbParams, periods: number): number {
	const { leave } = chancesOf(params, periods);
	let sum = 0;
	for (let j = 1; j <= periods; j++) sum += Math.exp(leave(0, j).value);
	return (params.alpha / (params.alpha + params.beta)) * sum;
}
