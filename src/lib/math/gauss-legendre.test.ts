import { describe, expect, it } from 'vitest';
import { gaussLegendre } from './gauss-legendre';

const integral = (n: number, of: (x: number) => number) => {
	const { nodes, weights } = gaussLegendre(n);
	return nodes.reduce((sum, x, i) => sum + weights[i]! * of(x), 0);
};

describe('Gauss-Legendre', () => {
	it('has the points of the tables (Abramowitz & Stegun 25.4.30)', () => {
		const { nodes, weights } = gaussLegendre(4);
		expect(nodes[3]).toBeCloseTo(0.861136311594053, 14);
		expect(nodes[2]).toBeCloseTo(0.339981043584856, 14);
		expect(weights[3]).toBeCloseTo(0.347854845137454, 14);
		expect(weights[2]).toBeCloseTo(0.652145154862546, 14);
	});

	it.each([1, 2, 4, 16, 20])('of %i points is exact for polynomials of twice the degree', (n) => {
		for (let degree = 0; degree < 2 * n; degree++) {
			expect(integral(n, (x) => x ** degree)).toBeCloseTo(degree % 2 ? 0 : 2 / (degree + 1), 13);
		}
		expect(integral(n, (x) => x ** (2 * n))).not.toBeCloseTo(2 / (2 * n + 1), 13);
	});

	it('integrates what is smooth', () => {
		expect(integral(16, Math.exp)).toBeCloseTo(Math.E - 1 / Math.E, 14);
	});
});
