import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { polynomialAt, realRoots } from './real-roots';

/** Coefficients of (x − a)(x − b)…, lowest first. */
const withRoots = (roots: readonly number[]): number[] =>
	roots.reduce<number[]>(
		(p, root) => {
			const next = new Array<number>(p.length + 1).fill(0);
			p.forEach((coefficient, i) => {
				next[i + 1]! += coefficient;
				next[i]! -= coefficient * root;
			});
			return next;
		},
		[1]
	);

describe('real roots', () => {
	it.each([
		['one of a line', [-4, 2], [2]],
		['two', withRoots([1, 3]), [1, 3]],
		['a double one, once', withRoots([2, 2]), [2]],
		['three', withRoots([-1, 0.5, 4]), [-1, 0.5, 4]],
		['none', [1, 0, 1], []],
		['at an end of the interval', withRoots([-10, 10]), [-10, 10]],
		['outside it', withRoots([11]), []],
		['of a number', [3], []],
		['of nothing', [0, 0], []],
		['with leading zeros', [-4, 2, 0, 0], [2]]
	])('%s', (_, coefficients, roots) => {
		const found = realRoots(coefficients, -10, 10);
		expect(found).toHaveLength(roots.length);
		found.forEach((root, i) => expect(root).toBeCloseTo(roots[i]!, 9));
	});

	it('finds every root that a polynomial was made with, and values of 0 at what it finds', () => {
		const whole = fc.uniqueArray(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 6 });
		fc.assert(
			fc.property(whole, (roots) => {
				const coefficients = withRoots(roots);
				const found = realRoots(coefficients, -10, 10);
				expect(found).toHaveLength(roots.length);
				roots.toSorted((a, b) => a - b).forEach((root, i) => expect(found[i]).toBeCloseTo(root, 5));
				for (const root of found)
					expect(Math.abs(polynomialAt(coefficients, root))).toBeLessThan(1e-3);
			})
		);
	});
});
