import { describe, expect, it } from 'vitest';
import { digamma, logGamma, trigamma } from './log-gamma';

// 40-digit arithmetic, rounded to a double
const published = [
	{ x: 0.001, values: [6.907178885383853, -1000.5755719318103, 1000001.6425331959] },
	{ x: 0.1, values: [2.252712651734206, -10.423754940411078, 101.43329915079276] },
	{ x: 0.5, values: [0.5723649429247001, -1.9635100260214235, 4.934802200544679] },
	{ x: 1.5, values: [-0.12078223763524522, 0.03648997397857652, 0.9348022005446793] },
	{ x: 3.7, values: [1.4280723266653879, 1.1671535393615113, 0.31003785767003833] }
] as const;

describe.each(published)('at $x', ({ x, values }) => {
	it.each([
		['logGamma', logGamma, 0],
		['digamma', digamma, 1],
		['trigamma', trigamma, 2]
	] as const)('%s agrees with the 40-digit value', (_, f, i) => {
		expect(Math.abs(f(x) / values[i] - 1)).toBeLessThan(1e-13);
	});
});

it('is exactly 0 at 1 and 2, and near them to 1e-14', () => {
	expect([logGamma(1), logGamma(2)]).toEqual([0, 0]);
	expect(logGamma(1.0000001)).toBeCloseTo(-5.772155826548335e-8, 13);
});

it('is the logarithm of the factorial at whole numbers', () => {
	let logFactorial = 0;
	for (let n = 2; n <= 170; n++) {
		logFactorial += Math.log(n);
		expect(Math.abs(logGamma(n + 1) / logFactorial - 1)).toBeLessThan(1e-13);
	}
});

it.each([0, -1, NaN])('has no answer at %s', (x) => {
	expect([logGamma(x), digamma(x), trigamma(x)]).toEqual([NaN, NaN, NaN]);
});
