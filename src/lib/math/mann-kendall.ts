/** Longest series whose distribution is counted out; beyond it the normal approximation is taken. */
const EXACT_UP_TO = 10;

/** Which way a series goes: how many pairs rise less how many fall, and how likely that is by chance. */
export interface Trend {
	/** Kendall's S. */
	s: number;
	/** One-sided: chance of an S as far from 0 on its side, were there no trend; 1 where S is 0. */
	p: number;
}

/**
 * Mann-Kendall test for a trend in values given in order of time. Exact up to ten values without
 * ties, else by the normal approximation with the variance corrected for ties and for continuity.
 * Fewer than two values have no trend: S is 0 and p is 1.
 *
 * Source: Mann (1945), Econometrica 13; Kendall (1975), Rank Correlation Methods, 4.4 and 5.2.
 */
export function mannKendall(values: readonly number[]): Trend {
	const n = values.length;
	let s = 0;
	for (let i = 0; i < n; i++) {
		for (let j = i + 1; j < n; j++) s += Math.sign(values[j]! - values[i]!);
	}
	if (s === 0) return { s, p: 1 };
	const alike = new Map<number, number>();
	for (const value of values) alike.set(value, (alike.get(value) ?? 0) + 1);
	const ties = [...alike.values()];
	if (n <= EXACT_UP_TO && ties.every((count) => count === 1)) return { s, p: exactTail(n, s) };
	const spread = (count: number) => count * (count - 1) * (2 * count + 5);
	const variance = (spread(n) - ties.reduce((sum, count) => sum + spread(count), 0)) / 18;
	return { s, p: normalTail((Math.abs(s) - 1) / Math.sqrt(variance)) };
}

/** Share of all orders of n values whose S is at least |s|: S is the pairs less twice the inversions. */
function exactTail(n: number, s: number): number {
	let counts = [1];
	for (let length = 2; length <= n; length++) {
		const next = new Array<number>(counts.length + length - 1).fill(0);
		counts.forEach((count, inversions) => {
			for (let more = 0; more < length; more++) next[inversions + more]! += count;
		});
		counts = next;
	}
	const most = (counts.length - 1 - Math.abs(s)) / 2;
	const all = counts.reduce((sum, count) => sum + count, 0);
	return counts.slice(0, most + 1).reduce((sum, count) => sum + count, 0) / all;
}

/** Upper tail of the standard normal distribution, to 1.5e-7: Abramowitz & Stegun 26.2.17. */
function normalTail(z: number): number {
	const t = 1 / (1 + 0.2316419 * z);
	const series =
		t *
		(0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
	return Math.min(0.5, (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series);
}
