import { expect, it } from 'vitest';
import { betaDraw, exponentialDraw, gammaDraw, normalDraw, seededRandom } from './random';

const mean = (draw: () => number, n = 200_000) => {
	let sum = 0;
	let squares = 0;
	for (let i = 0; i < n; i++) {
		const value = draw();
		sum += value;
		squares += value * value;
	}
	return { mean: sum / n, variance: squares / n - (sum / n) ** 2 };
};

it('repeats itself for a seed and differs between seeds', () => {
	const first = seededRandom(7);
	const again = seededRandom(7);
	const other = seededRandom(8);
	const draws = Array.from({ length: 100 }, () => [first(), again(), other()] as const);
	expect(draws.every(([a, b]) => a === b)).toBe(true);
	expect(draws.some(([a, , c]) => a !== c)).toBe(true);
});

// mean and variance of each distribution, to four standard errors of the mean
it.each([
	['uniform', (r: () => number) => r(), 0.5, 1 / 12],
	['exponential', (r: () => number) => exponentialDraw(r, 4), 0.25, 1 / 16],
	['normal', (r: () => number) => normalDraw(r), 0, 1],
	['gamma, shape above 1', (r: () => number) => gammaDraw(r, 2.5, 5), 0.5, 0.1],
	['gamma, shape below 1', (r: () => number) => gammaDraw(r, 0.3, 2), 0.15, 0.075],
	['beta', (r: () => number) => betaDraw(r, 0.8, 2.4), 0.25, 0.25 * 0.75 * (1 / 4.2)]
] as const)('%s has the right mean and variance', (_, draw, expected, variance) => {
	const random = seededRandom(20261121);
	const seen = mean(() => draw(random));
	expect(Math.abs(seen.mean - expected)).toBeLessThan(4 * Math.sqrt(variance / 200_000));
	expect(Math.abs(seen.variance / variance - 1)).toBeLessThan(0.05);
});
