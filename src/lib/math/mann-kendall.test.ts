import { describe, expect, it } from 'vitest';
import { mannKendall } from './mann-kendall';

describe('the trend of a series', () => {
	it.each([
		['four that rise: one order of 24', [1, 2, 3, 4], 6, 1 / 24],
		['four that fall', [4, 3, 2, 1], -6, 1 / 24],
		['five with one pair turned: five orders of 120', [1, 2, 3, 5, 4], 8, 5 / 120],
		['up and down', [1, 2, 1.5, 1.8], 2, 9 / 24],
		['nothing', [], 0, 1],
		['one', [3], 0, 1],
		['all alike', [2, 2, 2, 2], 0, 1]
	])('%s', (_, values, s, p) => {
		const trend = mannKendall(values);
		expect(trend.s).toBe(s);
		expect(trend.p).toBeCloseTo(p, 12);
	});

	it('agrees with every order counted out', () => {
		const orders = (rest: number[]): number[][] =>
			rest.length === 0
				? [[]]
				: rest.flatMap((value) =>
						orders(rest.filter((other) => other !== value)).map((tail) => [value, ...tail])
					);
		const series = [2, 1, 4, 3, 6, 5];
		const { s, p } = mannKendall(series);
		const all = orders([1, 2, 3, 4, 5, 6]).map((order) => mannKendall(order).s);
		expect(p).toBeCloseTo(all.filter((other) => other >= s).length / all.length, 12);
	});

	it('corrects for ties: S 14, variance 27.33 of six with one pair alike', () => {
		// (6·5·17 − 2·1·9) ÷ 18 = 27.333; z = (14 − 1) ÷ √27.333
		const { s, p } = mannKendall([1, 2, 2, 3, 4, 5]);
		expect(s).toBe(14);
		expect(p).toBeCloseTo(0.006449437, 6);
	});

	it('goes over to the normal distribution without a leap', () => {
		const rising = (n: number) => Array.from({ length: n }, (_, i) => (i % 3 === 2 ? i - 3.5 : i));
		const [ten, eleven] = [mannKendall(rising(10)).p, mannKendall(rising(11)).p];
		expect(eleven).toBeLessThan(ten * 1.2);
		expect(eleven).toBeGreaterThan(ten / 5);
	});
});
