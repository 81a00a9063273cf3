import { expect, it } from 'vitest';
import { NORMAL_95 } from './interval';
import { normalQuantile } from './normal-quantile';

it.each([
	// statistics.NormalDist().inv_cdf of Python 3.11
	[0.5, 0],
	[0.6, 0.2533471031357997],
	[0.975, NORMAL_95],
	[0.995, 2.5758293035489004],
	[0.999999, 4.753424308817089],
	[1e-10, -6.361340902404056],
	[1e-300, -37.0471]
])('at %f is %f', (probability, expected) => {
	const digits = probability === 1e-300 ? 4 : 10;
	expect(normalQuantile(probability)).toBeCloseTo(expected, digits);
});

it('has no end at the ends, and is asked for probabilities alone', () => {
	expect(normalQuantile(0)).toBe(-Infinity);
	expect(normalQuantile(1)).toBe(Infinity);
	expect(() => normalQuantile(1.1)).toThrow(RangeError);
	expect(() => normalQuantile(NaN)).toThrow(RangeError);
});
