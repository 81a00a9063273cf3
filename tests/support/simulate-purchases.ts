import type { PurchaseHistory } from '../../src/lib/analytics/btyd/purchase-history';
import {
	betaDraw,
	exponentialDraw,
	gammaDraw,
	seededRandom,
	type Random
} from '../../src/lib/math/random';
import type { TestOrder } from './orders';

/** How a simulated customer buys and drops out; `a` of 0 lets nobody drop out. */
export interface PurchaseProcess {
	r: number;
	alpha: number;
	a: number;
	b: number;
}

/** How a simulated customer buys and drops out by Pareto/NBD. */
export interface ParetoProcess {
	r: number;
	alpha: number;
	s: number;
	beta: number;
}

/**
 * Histories of customers who first bought evenly over the first half of `weeks`, by the story of
 * the BG/NBD paper told forwards: buy at a rate of one's own, after each repeat drop out or stay.
 */
export function simulateHistories(
	random: Random,
	{ r, alpha, a, b }: PurchaseProcess,
	customers: number,
	weeks: number
): PurchaseHistory[] {
	return Array.from({ length: customers }, () => {
		const T = weeks - (random() * weeks) / 2;
		const rate = gammaDraw(random, r, alpha);
		const dropout = a > 0 ? betaDraw(random, a, b) : 0;
		let frequency = 0;
		let recency = 0;
		for (;;) {
			const at = recency + exponentialDraw(random, rate);
			if (at > T) break;
			recency = at;
			frequency++;
			if (random() < dropout) break;
		}
		return { frequency, recency, T };
	});
}

/**
 * Histories by the story of another model, told forwards: dropping out after the first purchase
 * already (MBG/NBD), or at any time, at a rate of one's own (Pareto/NBD).
 */
export function simulateOtherHistories(
	random: Random,
	process: PurchaseProcess | ParetoProcess,
	customers: number,
	weeks: number
): PurchaseHistory[] {
	return Array.from({ length: customers }, () => {
		const T = weeks - (random() * weeks) / 2;
		const rate = gammaDraw(random, process.r, process.alpha);
		const isPareto = 'beta' in process;
		const leavesAt = isPareto
			? exponentialDraw(random, gammaDraw(random, process.s, process.beta))
			: Infinity;
		const dropout = isPareto ? 0 : betaDraw(random, process.a, process.b);
		let frequency = 0;
		let recency = 0;
		while (random() >= dropout) {
			const at = recency + exponentialDraw(random, rate);
			if (at > Math.min(T, leavesAt)) break;
			recency = at;
			frequency++;
		}
		return { frequency, recency, T };
	});
}

const dayAfter = (start: string, days: number) =>
	new Date(Date.parse(start) + Math.floor(days) * 86_400_000).toISOString().slice(0, 10);

/** Orders of a simulated base up to a day, one a purchase day, worth what Gamma-Gamma says. */
export function simulatedOrders(
	customers: number,
	asOf: string,
	{ seed = 3, process = { r: 0.9, alpha: 9, a: 0.7, b: 3 } } = {}
): TestOrder[] {
	const random = seededRandom(seed);
	return simulateHistories(random, process, customers, 104).flatMap((history, i) => {
		const first = dayAfter(asOf, -history.T * 7);
		const scale = gammaDraw(random, 4, 300);
		return Array.from({ length: history.frequency + 1 }, (_, n) => ({
			customer: `c${i}`,
			on: dayAfter(first, (n / Math.max(1, history.frequency)) * history.recency * 7),
			amount: (1 + gammaDraw(random, 3, scale)).toFixed(2)
		}));
	});
}
