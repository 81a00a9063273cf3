import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyHistory } from '../../../../tests/support/purchase-histories';
import { logGamma } from '../../math/log-gamma';
import { bgNbd } from './beta-geometric';
import { betaGeometricGrowth } from './beta-geometric-growth';
import type { BetaGeometricParams } from './beta-geometric-params';
import { NEW_CUSTOMER, expectedPurchases, probabilityNoPurchase } from './customer-base-model';

/** Table 2 of Fader, Hardie & Lee (2005). */
const paper: BetaGeometricParams = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };

const process = fc.record({
	r: fc.double({ min: 0.05, max: 5, noNaN: true }),
	alpha: fc.double({ min: 0.5, max: 60, noNaN: true }),
	a: fc.double({ min: 0.05, max: 5, noNaN: true }),
	b: fc.double({ min: 0.05, max: 8, noNaN: true })
});

describe('BG/NBD for one customer', () => {
	it('expects 1.226 purchases in 39 weeks of the customer of the paper (p. 282)', () => {
		const customer = { frequency: 2, recency: 30.43, T: 38.86 };
		expect(expectedPurchases(bgNbd, paper, customer, 39)).toBeCloseTo(1.226, 3);
	});

	it('has the likelihood of the paper, eq. (3), written with beta and gamma functions', () => {
		const logBeta = (p: number, q: number) => logGamma(p) + logGamma(q) - logGamma(p + q);
		fc.assert(
			fc.property(process, anyHistory, (params, h) => {
				const { r, alpha, a, b } = params;
				const { frequency: x, recency, T } = h;
				const common = logGamma(r + x) - logGamma(r) + r * Math.log(alpha) - logBeta(a, b);
				const stayed = logBeta(a, b + x) - (r + x) * Math.log(alpha + T);
				const left =
					x === 0 ? -Infinity : logBeta(a + 1, b + x - 1) - (r + x) * Math.log(alpha + recency);
				const most = Math.max(stayed, left);
				const direct = common + most + Math.log(Math.exp(stayed - most) + Math.exp(left - most));
				expect(bgNbd.logLikelihood(params, h)).toBeCloseTo(direct, 7);
			})
		);
	});

	it('is certain that one who never came back is alive, and less so the longer others are silent', () => {
		expect(bgNbd.probabilityAlive(paper, { frequency: 0, recency: 0, T: 500 })).toBe(1);
		fc.assert(
			fc.property(
				process,
				anyHistory,
				fc.double({ min: 1, max: 50, noNaN: true }),
				(p, h, more) => {
					const now = bgNbd.probabilityAlive(p, h);
					const later = bgNbd.probabilityAlive(p, { ...h, T: h.T + more });
					expect(now).toBeGreaterThanOrEqual(0);
					expect(now).toBeLessThanOrEqual(1);
					expect(later).toBeLessThanOrEqual(now);
				}
			)
		);
	});

	it('expects more of a longer time, nothing of none, and passes smoothly through a = 1', () => {
		const h = { frequency: 3, recency: 20, T: 40 };
		expect(expectedPurchases(bgNbd, paper, h, 0)).toBe(0);
		fc.assert(
			fc.property(
				process,
				anyHistory,
				fc.double({ min: 0.1, max: 200, noNaN: true }),
				(p, c, t) => {
					expect(expectedPurchases(bgNbd, p, c, 2 * t)).toBeGreaterThan(
						expectedPurchases(bgNbd, p, c, t)
					);
				}
			)
		);
		const at = (a: number) => expectedPurchases(bgNbd, { ...paper, a }, h, 52);
		expect((at(1 - 1e-9) + at(1 + 1e-9)) / 2).toBeCloseTo(at(1), 7);
	});

	it('expects what its distribution of counts has for a mean', () => {
		for (const weeks of [1, 20, 78]) {
			const chances = bgNbd.purchaseCounts(paper, weeks, 2000);
			const mean = chances.reduce((sum, chance, x) => sum + x * chance, 0);
			expect(expectedPurchases(bgNbd, paper, NEW_CUSTOMER, weeks)).toBeCloseTo(mean, 9);
			expect(probabilityNoPurchase(bgNbd, paper, NEW_CUSTOMER, weeks)).toBeCloseTo(chances[0]!, 12);
		}
	});

	it('does not overflow where all drop out alike, and meets the series where it takes over', () => {
		const h = { frequency: 2, recency: 25, T: 30 };
		for (const a of [1001, 1e4, 1e6]) {
			// A mean dropout of 1 in 10, ever more alike: 2.3386 in the limit.
			const params = { r: 0.5, alpha: 5, a, b: 9 * a };
			const factor = params.a + params.b + h.frequency - 1;
			expect(betaGeometricGrowth(params, { ...h, chances: h.frequency }, 52) * factor).toBeCloseTo(
				(1 - (35 / (35 + 5.2)) ** 2.5) / 0.1,
				a > 1e5 ? 4 : 2
			);
		}
		const at = (a: number) =>
			betaGeometricGrowth(
				{ r: 2, alpha: 5, a, b: 9000 },
				{ frequency: 20, chances: 20, T: 30 },
				104
			);
		expect(Math.abs(at(1000 + 1e-9) / at(1000) - 1)).toBeLessThan(2e-6);
	});

	it('refuses a horizon that its series can not reach, by name', () => {
		expect(() =>
			betaGeometricGrowth(
				{ ...paper, alpha: 1e-3, a: 3 },
				{ frequency: 1, chances: 1, T: 1e-3 },
				1e9
			)
		).toThrow(/horizon of 1000000000 weeks/);
	});
});

describe('the distribution of counts', () => {
	it('sums to 1, none of it below 0', () => {
		fc.assert(
			fc.property(process, fc.double({ min: 0.1, max: 300, noNaN: true }), (params, weeks) => {
				const chances = bgNbd.purchaseCounts(params, weeks, 40);
				expect(chances).toHaveLength(41);
				expect(Math.min(...chances)).toBeGreaterThan(-1e-12);
				expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
			})
		);
	});
});
