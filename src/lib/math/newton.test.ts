import { describe, expect, it } from 'vitest';
import { maximiseByNewton } from './newton';
import { symmetricEigenvalues, symmetricInverse } from './symmetric';

/** −Rosenbrock: a curved ridge with its maximum, 0, at (1, 1), and an indefinite Hessian on the way. */
const ridge = ([x = 0, y = 0]: readonly number[]) => ({
	value: -((1 - x) ** 2 + 100 * (y - x * x) ** 2),
	gradient: [2 * (1 - x) + 400 * x * (y - x * x), -200 * (y - x * x)],
	hessian: [
		[-2 + 400 * y - 1200 * x * x, 400 * x],
		[400 * x, -200]
	]
});

describe('maximiseByNewton', () => {
	it('climbs a curved ridge to its maximum', () => {
		const { point, converged } = maximiseByNewton(ridge, [-1.2, 1]);
		expect(converged).toBe(true);
		expect(point[0]).toBeCloseTo(1, 9);
		expect(point[1]).toBeCloseTo(1, 9);
	});

	it('says so when the maximum lies at infinity', () => {
		const rising = ([u = 0]: readonly number[]) => {
			const e = Math.exp(-u);
			return { value: -e, gradient: [e], hessian: [[-e]] };
		};
		const { converged, atLimit } = maximiseByNewton(rising, [0], { limit: 12, tolerance: 1e-30 });
		expect({ converged, atLimit }).toEqual({ converged: false, atLimit: true });
	});

	it('settles where the value is told only to its rounding, as sums of a million terms are', () => {
		const evaluate = ([u = 0]: readonly number[]) => {
			const exact = -1e7 - 1e6 * (Math.cosh(u - 1) - 1);
			return {
				value: exact + 1e-5 * Math.sin(1e9 * u), // 1e-12 of the value
				gradient: [-1e6 * Math.sinh(u - 1)],
				hessian: [[-1e6 * Math.cosh(u - 1)]]
			};
		};
		for (const start of [-2, 0, 0.999, 3]) {
			const { converged, steps, point } = maximiseByNewton(evaluate, [start]);
			expect(converged).toBe(true);
			expect(steps).toBeLessThan(15);
			expect(point[0]).toBeCloseTo(1, 8);
		}
	});
});

describe('symmetric matrices', () => {
	const matrix = [
		[4, 1, 0.5],
		[1, 3, 0.2],
		[0.5, 0.2, 2]
	];

	it('times its inverse is the identity', () => {
		const inverse = symmetricInverse(matrix)!;
		matrix.forEach((row, i) =>
			matrix.forEach((_, j) => {
				const product = row.reduce((sum, value, k) => sum + value * inverse[k]![j]!, 0);
				expect(product).toBeCloseTo(i === j ? 1 : 0, 14);
			})
		);
	});

	it('has eigenvalues that sum to its trace and multiply to its determinant', () => {
		const values = symmetricEigenvalues(matrix);
		const determinant = 4 * (6 - 0.04) - (2 - 0.1) + 0.5 * (0.2 - 1.5);
		expect(values.reduce((sum, value) => sum + value)).toBeCloseTo(9, 12);
		expect(values.reduce((product, value) => product * value)).toBeCloseTo(determinant, 12);
	});

	it('has no inverse where it is singular', () => {
		expect(
			symmetricInverse([
				[1, 1],
				[1, 1]
			])
		).toBeNull();
	});
});
