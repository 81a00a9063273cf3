import { describe, expect, it } from 'vitest';
import { medianResidualLifetime, residualHorizon, residualRenewals } from './residual-lifetime';
import { survivalOf } from './shifted-beta-geometric';

const params = { alpha: 1.4, beta: 3.8 };

/** Mean of a function of the chance to end, over whom so many renewals have left: Beta(alpha, beta + n). */
function meanOver(n: number, of: (churn: number) => number): number {
	const steps = 200_000;
	let [sum, weight] = [0, 0];
	for (let i = 0; i < steps; i++) {
		const churn = (i + 0.5) / steps;
		const density = churn ** (params.alpha - 1) * (1 - churn) ** (params.beta + n - 1);
		sum += density * of(churn);
		weight += density;
	}
	return sum / weight;
}

it('a horizon is of whole periods, one at least, and a year’s rate is that of its periods together', () => {
	const asked = { months: 7, annualDiscount: 0.1 };
	expect(residualHorizon(asked, 'quarter').periods).toBe(2);
	expect(residualHorizon({ ...asked, months: 1 }, 'year').periods).toBe(1);
	for (const [period, times] of [
		['month', 12],
		['quarter', 4],
		['year', 1]
	] as const) {
		expect((1 + residualHorizon(asked, period).discount) ** times).toBeCloseTo(1.1, 12);
	}
});

describe('renewals still to come', () => {
	it.each([
		[1, 0],
		[12, 0],
		[12, 0.008],
		[60, 0.1]
	])('of %d periods at %d are the mean over chances to end', (periods, discount) => {
		const residual = residualRenewals(params, 6, { periods, discount });
		for (const n of [0, 3, 6]) {
			// A customer of a known chance renews geometrically.
			const expected = meanOver(n, (churn) => {
				const each = (1 - churn) / (1 + discount);
				return (each * (1 - each ** periods)) / (1 - each);
			});
			expect(residual[n]! / expected).toBeCloseTo(1, 6);
		}
	});

	it('are the more the more renewals have been made, and fewer the more they are discounted', () => {
		const residual = residualRenewals(params, 10, { periods: 24, discount: 0.01 });
		for (let n = 1; n <= 10; n++) expect(residual[n]).toBeGreaterThan(residual[n - 1]!);
		const dear = residualRenewals(params, 10, { periods: 24, discount: 0.05 });
		dear.forEach((sum, n) => expect(sum).toBeLessThan(residual[n]!));
	});
});

describe('the time in which half of them leave', () => {
	it('is where survival has halved', () => {
		const median = medianResidualLifetime(params, [{ n: 0, customers: 10 }], 600)!;
		const survival = survivalOf(params, median);
		expect(survival[median]).toBeLessThanOrEqual(0.5);
		expect(survival[median - 1]).toBeGreaterThan(0.5);
		const loyal = medianResidualLifetime(params, [{ n: 12, customers: 10 }], 600)!;
		expect(loyal).toBeGreaterThan(median);
		const both = [
			{ n: 0, customers: 10 },
			{ n: 12, customers: 10 }
		];
		const mixed = medianResidualLifetime(params, both, 600)!;
		expect(mixed).toBeGreaterThanOrEqual(median);
		expect(mixed).toBeLessThanOrEqual(loyal);
	});

	it('is not told of nobody, nor where it lies past what is looked at', () => {
		expect(medianResidualLifetime(params, [], 600)).toBeNull();
		const staying = { alpha: 1e-3, beta: 5 };
		expect(medianResidualLifetime(staying, [{ n: 4, customers: 9 }], 600)).toBeNull();
	});
});
