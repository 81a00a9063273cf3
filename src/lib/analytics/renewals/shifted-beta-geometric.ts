import type { Evaluation } from '../../math/newton';
import { inLogarithms } from '../btyd/in-logarithms';
import { betaRatios } from './beta-ratio';
import { newtonFit, type NewtonFit } from './newton-fit';

/** Parameters of sBG: the chance of not renewing varies between customers as Beta(alpha, beta). */
export interface SbgParams {
	alpha: number;
	beta: number;
}

/** Customers who were up for renewal alike often. */
export interface RenewalCount {
	/** Renewals that came up, the last one counted. */
	due: number;
	/** Of those customers, who did not renew the last one. */
	ended: number;
	/** Who renewed it, and whose time is cut off there. */
	kept: number;
}

/**
 * Fits the shifted beta-geometric model of contracts that are renewed or not. Null where nobody's
 * contract came up, or where all or none ended.
 *
 * Source: Fader & Hardie (2007), Journal of Interactive Marketing 21(1), 76–90, equations 5 to 7.
 */
export function fitSbg(counts: readonly RenewalCount[]): NewtonFit<keyof SbgParams> | null {
	const ended = counts.reduce((sum, count) => sum + count.ended, 0);
	const renewals = counts.reduce(
		(sum, { due, ended: lost, kept }) => sum + due * (lost + kept) - lost,
		0
	);
	if (ended === 0 || renewals === 0) return null;
	const churn = ended / (ended + renewals);
	const start = { alpha: 2 * churn, beta: 2 * (1 - churn) };
	const most = Math.max(...counts.map(({ due }) => due));
	return newtonFit(['alpha', 'beta'], start, (u) => evaluate(counts, most, u));
}

function evaluate(counts: readonly RenewalCount[], most: number, u: readonly number[]): Evaluation {
	const [alpha = 1, beta = 1] = u.map(Math.exp);
	const ratio = betaRatios(alpha, beta, most);
	let value = 0;
	const gradient = [0, 0];
	const hessian = [
		[0, 0],
		[0, 0]
	];
	const add = (
		customers: number,
		{ value: log, gradient: g, hessian: h }: ReturnType<typeof ratio>
	) => {
		value += customers * log;
		gradient[0]! += customers * g[0];
		gradient[1]! += customers * g[1];
		hessian[0]![0]! += customers * h[0];
		hessian[0]![1]! += customers * h[1];
		hessian[1]![1]! += customers * h[2];
	};
	for (const { due, ended, kept } of counts) {
		if (ended > 0) add(ended, ratio(1, due - 1));
		if (kept > 0) add(kept, ratio(0, due));
	}
	return inLogarithms({ value, gradient, hessian }, [alpha, beta]);
}

/** Share of customers expected to be there after each of so many renewals, from 0 on. Equation 6. */
export function survivalOf({ alpha, beta }: SbgParams, renewals: number): number[] {
	const shares = [1];
	for (let t = 1; t <= renewals; t++) {
		shares.push(shares[t - 1]! * ((beta + t - 1) / (alpha + beta + t - 1)));
	}
	return shares;
}
