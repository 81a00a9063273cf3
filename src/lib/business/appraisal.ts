import { realRoots } from '../math/real-roots';

/*
 * Appraisal of an investment from its yearly cash flows: the first is of the day it begins, each
 * further one of the end of a year.
 */

/**
 * Net present value: Σ flow_t ÷ (1 + rate)^t.
 *
 * @param rate a year, above −1
 */
export const netPresentValue = (flows: readonly number[], rate: number): number =>
	flows.reduce((sum, flow, year) => sum + flow / (1 + rate) ** year, 0);

/** The rate at which the net present value is 0: one, none, or several, of which none says anything. */
export type InternalRate =
	{ kind: 'one'; rate: number } | { kind: 'none' } | { kind: 'several'; rates: number[] };

/** Highest rate that is looked for: a hundred thousand per cent. */
const MOST_RATE = 1000;

/**
 * Internal rate of return, between −99.9 % and 100,000 %. Every real root is found, since flows that
 * change their sign more than once may have several (Lorie & Savage 1955, Journal of Business 28).
 */
export function internalRate(flows: readonly number[]): InternalRate {
	// In x = 1 ÷ (1 + rate) the present value is a polynomial whose coefficients are the flows.
	const roots = realRoots(flows, 1 / (1 + MOST_RATE), 1000);
	const rates = roots.map((x) => 1 / x - 1).toSorted((a, b) => a - b);
	const [rate] = rates;
	if (rate === undefined) return { kind: 'none' };
	return rates.length === 1 ? { kind: 'one', rate } : { kind: 'several', rates };
}

/**
 * Years until what came in covers what went out, a part of a year in proportion; null where it never
 * does for good. With a rate, of present values.
 */
export function paybackYears(flows: readonly number[], rate = 0): number | null {
	const present = flows.map((flow, year) => flow / (1 + rate) ** year);
	const totals = present.map((_, year) =>
		present.slice(0, year + 1).reduce((sum, flow) => sum + flow, 0)
	);
	// What is short of nothing by rounding alone is not short.
	const least = -1e-12 * present.reduce((sum, flow) => sum + Math.abs(flow), 0);
	if (totals.length === 0 || totals.at(-1)! < least) return null;
	const lastShort = totals.findLastIndex((total) => total < least);
	if (lastShort === -1) return 0;
	return lastShort + -totals[lastShort]! / present[lastShort + 1]!;
}

/** Return on investment: what came in less what it cost, over what it cost; null without a cost. */
export const returnOnInvestment = (benefits: number, costs: number): number | null =>
	costs > 0 ? (benefits - costs) / costs : null;
