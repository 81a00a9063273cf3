import { expect, it } from 'vitest';
import { logistic, softplus } from './logistic';

it.each([
	[0, 0.5, Math.LN2],
	[-740, 4.19955798965e-322, 4.19955798965e-322],
	[800, 1, 800],
	[-Infinity, 0, 0],
	[Infinity, 1, Infinity]
])('at %s', (u, chance, log) => {
	expect(logistic(u)).toBeCloseTo(chance, 15);
	expect(logistic(u) > 0).toBe(chance > 0);
	expect(softplus(u)).toBeCloseTo(log, 12);
});

it('adds up to 1 with its mirror', () => {
	for (let u = -40; u <= 40; u += 0.7) expect(logistic(u) + logistic(-u)).toBeCloseTo(1, 15);
});
