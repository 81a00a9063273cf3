import { describe, expect, it } from 'vitest';
import { spendOf } from '../../../../tests/support/cdnow';
import { gammaDraw, seededRandom } from '../../math/random';
import { fitGammaGamma, gammaGammaExpectedValue, type GammaGammaParams } from './gamma-gamma';

/** Fader & Hardie (2013), note 25, on CDNOW. */
const published: GammaGammaParams = { p: 6.25, q: 3.74, gamma: 15.44 };

function simulate({ p, q, gamma }: GammaGammaParams, customers: number, seed = 11) {
	const random = seededRandom(seed);
	return Array.from({ length: customers }, () => {
		const x = 1 + Math.floor(random() * 8);
		const scale = gammaDraw(random, q, gamma);
		const spent = Array.from({ length: x }, () => gammaDraw(random, p, scale));
		return { x, m: spent.reduce((sum, value) => sum + value, 0) / x };
	});
}

describe('Gamma-Gamma', () => {
	it('expects 24.65 of the customer of note 25, who spent 22.35 on average twice', () => {
		const value = gammaGammaExpectedValue(published, { frequency: 2, monetaryValue: 22.35 });
		expect(value).toBeCloseTo(24.65, 1);
	});

	it('lies between the customer and the population, and nears the customer with purchases', () => {
		const population = gammaGammaExpectedValue(published, { frequency: 0, monetaryValue: 0 })!;
		expect(population).toBeCloseTo((6.25 * 15.44) / 2.74, 12);
		const of = (frequency: number) =>
			gammaGammaExpectedValue(published, { frequency, monetaryValue: 100 })!;
		expect(of(1)).toBeGreaterThan(population);
		expect(of(2)).toBeGreaterThan(of(1));
		expect(of(1e9)).toBeCloseTo(100, 5);
	});

	it('has no mean for the population where q is at most 1', () => {
		const heavy = { p: 2, q: 0.9, gamma: 10 };
		expect(gammaGammaExpectedValue(heavy, { frequency: 0, monetaryValue: 0 })).toBeNull();
		expect(gammaGammaExpectedValue(heavy, { frequency: 3, monetaryValue: 5 })).not.toBeNull();
	});

	it('has intervals that hold the truth about as often as they say, of 40 seeds', () => {
		const process = { p: 3, q: 4, gamma: 200 };
		let held = 0;
		let squares = 0;
		for (let seed = 1; seed <= 40; seed++) {
			const fit = fitGammaGamma(spendOf(simulate(process, 1200, seed)))!;
			for (const name of ['p', 'q', 'gamma'] as const) {
				const error = fit.standardErrors![name] / fit.params[name];
				const off = Math.log(fit.params[name] / process[name]) / error;
				held += Math.abs(off) <= 1.96 ? 1 : 0;
				squares += off * off;
			}
		}
		// 114 of 120 are expected; those of one seed go together.
		expect(held).toBeGreaterThanOrEqual(106);
		// Nor are they wider than they need be: the mean square of 40 seeds' errors is 1, give or take 0.23.
		expect(squares / 120).toBeGreaterThan(0.5);
		expect(squares / 120).toBeLessThan(1.7);
	});

	it('gives back the process that made the spending, within four standard errors', () => {
		const process = { p: 3, q: 4, gamma: 200 };
		const fit = fitGammaGamma(spendOf(simulate(process, 8000)))!;
		expect(fit.converged).toBe(true);
		for (const name of ['p', 'q', 'gamma'] as const) {
			const errors = (fit.params[name] - process[name]) / fit.standardErrors![name];
			expect(Math.abs(errors), `${name} ${fit.params[name]}`).toBeLessThan(4);
		}
		expect(fit.populationMean).toBeCloseTo((3 * 200) / 3, -1);
		expect(Math.abs(fit.correlation)).toBeLessThan(0.05);
	});

	it('scales: money in cents changes gamma and nothing else', () => {
		const rows = simulate({ p: 3, q: 4, gamma: 200 }, 2000);
		const yuan = fitGammaGamma(spendOf(rows))!;
		const fen = fitGammaGamma(spendOf(rows.map(({ x, m }) => ({ x, m: m * 100 }))))!;
		expect(fen.params.p).toBeCloseTo(yuan.params.p, 6);
		expect(fen.params.q).toBeCloseTo(yuan.params.q, 6);
		expect(fen.params.gamma / yuan.params.gamma).toBeCloseTo(100, 4);
	});

	it('counts groups as many customers as they are', () => {
		const rows = simulate({ p: 3, q: 4, gamma: 200 }, 400);
		const single = spendOf([...rows, ...rows]);
		const double = { ...spendOf(rows), weight: new Float64Array(400).fill(2) };
		const [a, b] = [fitGammaGamma(single)!, fitGammaGamma(double)!];
		expect(b.customers).toBe(800);
		expect(b.params.gamma / a.params.gamma).toBeCloseTo(1, 7);
		expect(b.logLikelihood / a.logLikelihood).toBeCloseTo(1, 12);
	});

	it('has nothing to say of nobody, and refuses spending of nothing', () => {
		expect(fitGammaGamma(spendOf([]))).toBeNull();
		const free = {
			frequency: Float64Array.of(2),
			monetaryValue: Float64Array.of(0),
			weight: Float64Array.of(1)
		};
		expect(() => fitGammaGamma(free)).toThrow(/value above 0, not 2 and 0/);
	});

	it('does not call it a fit where all spend the same: no spread, no model', () => {
		const rows = Array.from({ length: 40 }, () => ({ x: 2, m: 50 }));
		const fit = fitGammaGamma(spendOf(rows))!;
		expect(fit.converged).toBe(false);
	});
});
