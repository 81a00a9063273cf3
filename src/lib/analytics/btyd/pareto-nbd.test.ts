import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyHistory } from '../../../../tests/support/purchase-histories';
import { historiesOf } from '../../../../tests/support/cdnow';
import { hypergeometric } from '../../../../tests/support/hypergeometric';
import { simulateOtherHistories } from '../../../../tests/support/simulate-purchases';
import { seededRandom } from '../../math/random';
import { NEW_CUSTOMER, expectedPurchases } from './customer-base-model';
import { nbd } from './nbd';
import { paretoNbd } from './pareto-nbd';
import { integralFrom } from './pareto-nbd-integral';
import { forecastAll, purchaseForecaster } from './customer-lifetime-value';
import { MomentTable, momentsFrom, momentsOf, type Moments } from './pareto-nbd-moments';
import type { ParetoNbdParams } from './pareto-nbd-params';
import { historyGrid, type PurchaseHistory } from './purchase-history';

const usual: ParetoNbdParams = { r: 0.7, alpha: 9, s: 0.6, beta: 12 };
const names = paretoNbd.names;
const simulate = (process: ParetoNbdParams, customers: number, seed = 42) =>
	simulateOtherHistories(seededRandom(seed), process, customers, 104);
const fit = (histories: readonly PurchaseHistory[]) =>
	paretoNbd.fit(historyGrid(historiesOf(histories)));

const process = fc.record({
	r: fc.double({ min: 0.05, max: 5, noNaN: true }),
	alpha: fc.double({ min: 0.5, max: 60, noNaN: true }),
	s: fc.double({ min: 0.05, max: 5, noNaN: true }),
	beta: fc.double({ min: 0.5, max: 60, noNaN: true })
});

describe('Pareto/NBD for one customer', () => {
	it('has the likelihood of the paper, by two hypergeometric functions', () => {
		fc.assert(
			fc.property(process, anyHistory, ({ r, alpha, s, beta }, { frequency: x, recency, T }) => {
				// Fader & Hardie (2005), eq. (20): the larger of alpha and beta is what the series is about.
				const R = r + x;
				const [most, b] = alpha >= beta ? [alpha, s + 1] : [beta, R];
				const F = (t: number) =>
					hypergeometric(R + s, b, R + s + 1, Math.abs(alpha - beta) / (most + t)) /
					(most + t) ** (R + s);
				const A0 = F(recency) - F(T);
				const plain = (alpha + T) ** -R * (beta + T) ** -s;
				fc.pre(A0 > 1e-6 * F(recency) && plain > 1e-250); // else the difference has no digits left
				let direct = r * Math.log(alpha) + s * Math.log(beta);
				for (let k = 0; k < x; k++) direct += Math.log(r + k);
				direct += Math.log(plain + (s / (R + s)) * A0);
				const value = paretoNbd.logLikelihood({ r, alpha, s, beta }, { frequency: x, recency, T });
				expect(value).toBeCloseTo(direct, 7);
			})
		);
	});

	it('doubts even one who has just bought, the more the longer they are silent', () => {
		const at = (T: number) => paretoNbd.probabilityAlive(usual, { frequency: 3, recency: 20, T });
		expect(at(20)).toBe(1);
		expect([at(21), at(30), at(60), at(500)]).toEqual(
			[at(21), at(30), at(60), at(500)].toSorted((a, b) => b - a)
		);
		expect(at(500)).toBeLessThan(1e-4);
		expect(paretoNbd.probabilityAlive(usual, { frequency: 0, recency: 0, T: 50 })).toBeLessThan(1);
	});

	it('expects what its distribution of counts has for a mean, and nothing of no time', () => {
		for (const weeks of [0.5, 20, 78]) {
			const counts = paretoNbd.purchaseCounts(usual, weeks, 2000);
			const mean = counts.reduce((sum, chance, x) => sum + x * chance, 0);
			expect(expectedPurchases(paretoNbd, usual, NEW_CUSTOMER, weeks)).toBeCloseTo(mean, 9);
			expect(paretoNbd.noPurchaseIfAlive(usual, 0, 0, weeks)).toBeCloseTo(counts[0]!, 12);
			expect(counts.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
		}
		expect(expectedPurchases(paretoNbd, usual, { frequency: 3, recency: 9, T: 10 }, 0)).toBe(0);
	});

	it('gives NBD as dropping out goes to nothing', () => {
		const { r, alpha } = usual;
		const h = { frequency: 4, recency: 30, T: 80 };
		const still = { ...usual, s: 1e-13 };
		expect(paretoNbd.logLikelihood(still, h)).toBeCloseTo(nbd.logLikelihood({ r, alpha }, h), 9);
		expect(expectedPurchases(paretoNbd, still, h, 52)).toBeCloseTo(
			expectedPurchases(nbd, { r, alpha }, h, 52),
			9
		);
	});

	it('integrates alike whether a way is walked at once or in two pieces', () => {
		fc.assert(
			fc.property(
				process,
				anyHistory,
				fc.double({ min: 0.01, max: 0.99, noNaN: true }),
				(params, h, share) => {
					const [from, to] = [h.recency, h.recency + h.T];
					const middle = from + share * (to - from);
					const fall =
						((params.alpha + from) / (params.alpha + middle)) ** (params.r + h.frequency) *
						((params.beta + from) / (params.beta + middle)) ** (params.s + 1);
					const parts =
						integralFrom(params, h.frequency, from, middle) +
						fall * integralFrom(params, h.frequency, middle, to);
					expect(parts / integralFrom(params, h.frequency, from, to)).toBeCloseTo(1, 12);
				}
			)
		);
	});
});

describe('the table of moments', () => {
	it('agrees with integrals taken one by one, frequency after frequency', () => {
		const times = Float64Array.from([0, 52, 3 / 7, 10, 1 / 7, 104, 30]);
		const table = new MomentTable(times, usual);
		const [tabled, direct] = [new Float64Array(15) as Moments, new Float64Array(15) as Moments];
		for (const x of [0, 1, 5, 17, 40]) {
			expect(table.fill(x)).toBe(true);
			for (const [from, to] of [
				[0, 5],
				[2, 1],
				[4, 6],
				[3, 6]
			] as const) {
				momentsOf(table, from, to, tabled);
				momentsFrom(usual, x, times[from]!, times[to]!, direct);
				const { r, alpha, s, beta } = usual;
				const scale =
					(alpha / (alpha + times[from]!)) ** (r + x) * (beta / (beta + times[from]!)) ** (s + 1);
				direct.forEach((moment, m) => {
					expect(tabled[m]! / (moment * scale), `${x} ${from} ${to} ${m}`).toBeCloseTo(1, 10);
				});
			}
		}
		expect(table.fill(41)).toBe(false);
	});

	it('leaves to single integrals what would underflow', () => {
		const table = new MomentTable(Float64Array.from([0, 1000]), { ...usual, alpha: 1e-6 });
		expect(table.fill(30)).toBe(false);
	});
});

describe('forecasts of many', () => {
	it.each<[string, ParetoNbdParams]>([
		['a usual base', usual],
		['s of 1', { ...usual, s: 1 }],
		['a fast start', { ...usual, alpha: 0.05 }],
		['a grid too steep for a table', { r: 2, alpha: 1e-8, s: 0.6, beta: 12 }]
	])('are those of each alone: %s', (_, params) => {
		const rows = [
			...Array.from({ length: 400 }, (_, i) => {
				const T = 1 + ((i * 37) % 700);
				const x = i % 9 === 0 ? 0 : i % 60;
				return { x, recency: x === 0 ? 0 : 1 + ((i * 13) % T), T };
			}),
			{ x: 3, recency: 200, T: 200 },
			{ x: 0, recency: 0, T: 0 }
		];
		const of = (value: (row: (typeof rows)[number]) => number) => Float64Array.from(rows, value);
		const histories = {
			frequency: of(({ x }) => x),
			recency: of(({ recency }) => recency / 7),
			T: of(({ T }) => T / 7)
		};
		const options = { months: 12, annualDiscount: 0.1 };
		const all = forecastAll(paretoNbd, params, histories, options);
		const one = purchaseForecaster(paretoNbd, params, options);
		rows.forEach((row, i) => {
			const alone = one({ frequency: row.x, recency: row.recency / 7, T: row.T / 7 });
			for (const name of [
				'probabilityAlive',
				'expectedPurchases',
				'discountedPurchases'
			] as const) {
				const off = Math.abs(all[name][i]! - alone[name]);
				expect(off, `${name} of ${JSON.stringify(row)}`).toBeLessThanOrEqual(1e-11 * alone[name]);
			}
		});
	});

	it('of nobody are none', () => {
		const none = new Float64Array();
		const histories = { frequency: none, recency: none, T: none };
		const all = forecastAll(paretoNbd, usual, histories, { months: 12, annualDiscount: 0 });
		expect(all.probabilityAlive).toHaveLength(0);
	});
});

describe('fitting Pareto/NBD', () => {
	it.each<[string, ParetoNbdParams]>([
		['a usual base', usual],
		['heavy buyers', { r: 2.5, alpha: 4, s: 0.8, beta: 30 }]
	])('gives back the process that made %s, within four standard errors', (_, made) => {
		const { params, standardErrors, ...rest } = fit(simulate(made, 6000))!;
		expect(rest).toMatchObject({ converged: true, diagnosis: null });
		for (const name of names) {
			const errors = (params[name] - made[name]) / standardErrors![name];
			expect(Math.abs(errors), `${name} ${params[name]}`).toBeLessThan(4);
		}
	});

	it('reaches the maximum of the likelihood of single customers, heavy buyers among them', () => {
		const histories = [
			...simulate(usual, 400),
			...simulate({ ...usual, r: 40 }, 12, 7) // past what the table holds
		];
		expect(Math.max(...histories.map(({ frequency }) => frequency))).toBeGreaterThan(60);
		const { params, logLikelihood } = fit(histories)!;
		const total = (at: ParetoNbdParams) =>
			histories.reduce((sum, h) => sum + paretoNbd.logLikelihood(at, h), 0);
		expect(Math.abs(total(params) / logLikelihood - 1)).toBeLessThan(1e-11);
		for (const name of names) {
			for (const factor of [0.98, 1.02]) {
				expect(total({ ...params, [name]: params[name] * factor })).toBeLessThan(logLikelihood);
			}
		}
	});

	it('does not mind the order of customers, and time in other units changes alpha and beta alone', () => {
		const histories = simulate(usual, 1200);
		const weeks = fit(histories)!;
		const reversed = fit(histories.toReversed())!;
		const days = fit(histories.map((h) => ({ ...h, recency: h.recency * 7, T: h.T * 7 })))!;
		const times = { r: 1, alpha: 7, s: 1, beta: 7 };
		for (const name of names) {
			expect(reversed.params[name] / weeks.params[name]).toBeCloseTo(1, 7);
			expect(days.params[name] / weeks.params[name] / times[name]).toBeCloseTo(1, 5);
		}
	});

	it('says that dropout is not to be seen where nobody drops out', () => {
		expect(fit(simulate({ ...usual, s: 1e-9, beta: 1 }, 2000))!.diagnosis).toBe(
			'dropout-not-identified'
		);
	});

	it('says that only the mean rate of dropout is determined where everyone has the same', () => {
		// By chance alone about half of such bases look a little mixed.
		const fits = [1, 2, 3, 4, 5, 6].map((seed) =>
			fit(simulate({ r: 1, alpha: 4, s: 4e5, beta: 2e7 }, 700, seed))!
		);
		const alike = fits.filter(({ diagnosis }) => diagnosis === 'homogeneous-dropout');
		expect(alike.length).toBeGreaterThan(1);
		for (const { params } of alike) expect(params.s / params.beta).toBeCloseTo(0.02, 2);
	});

	it('has nothing to say where nobody bought twice', () => {
		expect(fit(Array.from({ length: 9 }, (_, i) => ({ ...NEW_CUSTOMER, T: i + 1 })))).toBeNull();
		expect(fit([])).toBeNull();
	});
});
