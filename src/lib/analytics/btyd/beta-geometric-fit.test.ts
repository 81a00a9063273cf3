import { describe, expect, it } from 'vitest';
import { historiesOf } from '../../../../tests/support/cdnow';
import {
	simulateHistories,
	type PurchaseProcess
} from '../../../../tests/support/simulate-purchases';
import { seededRandom } from '../../math/random';
import { bgNbd } from './beta-geometric';
import { nbd } from './nbd';
import { historyGrid, type PurchaseHistories, type PurchaseHistory } from './purchase-history';

const fitBgNbd = (histories: PurchaseHistories) => bgNbd.fit(historyGrid(histories));
const fitNbd = (histories: PurchaseHistories) => nbd.fit(historyGrid(histories));

const names = ['r', 'alpha', 'a', 'b'] as const;
const simulate = (process: PurchaseProcess, customers = 6000) =>
	simulateHistories(seededRandom(42), process, customers, 104);
const usual: PurchaseProcess = { r: 0.6, alpha: 8, a: 0.8, b: 2.5 };

describe('fitting BG/NBD', () => {
	it.each<[string, PurchaseProcess]>([
		['a usual base', usual],
		['heavy buyers', { r: 2.5, alpha: 6, a: 0.5, b: 6 }],
		['most leaving after one repeat', { r: 0.4, alpha: 5, a: 2.5, b: 1.2 }]
	])('gives back the process that made %s, within four standard errors', (_, process) => {
		const fit = fitBgNbd(historiesOf(simulate(process)))!;
		expect(fit).toMatchObject({ converged: true, diagnosis: null });
		for (const name of names) {
			const errors = (fit.params[name] - process[name]) / fit.standardErrors![name];
			expect(Math.abs(errors), `${name} ${fit.params[name]}`).toBeLessThan(4);
		}
	});

	it('reaches the maximum of the likelihood of single customers', () => {
		const histories = simulate(usual, 1500);
		const { params, logLikelihood } = fitBgNbd(historiesOf(histories))!;
		const total = (at: typeof params) =>
			histories.reduce((sum, h) => sum + bgNbd.logLikelihood(at, h), 0);
		expect(Math.abs(total(params) / logLikelihood - 1)).toBeLessThan(1e-12);
		for (const name of names) {
			for (const factor of [0.98, 1.02]) {
				expect(total({ ...params, [name]: params[name] * factor })).toBeLessThan(logLikelihood);
			}
		}
	});

	it('does not mind the order of customers, nor whether equals are grouped', () => {
		const rounded = simulate(usual, 3000).map(({ frequency, recency, T }) => ({
			frequency,
			recency: frequency === 0 ? 0 : Math.max(1, Math.floor(recency)),
			T: Math.ceil(T)
		}));
		const one = fitBgNbd(historiesOf(rounded))!;
		const reversed = fitBgNbd(historiesOf(rounded.toReversed()))!;
		const groups = new Map<string, PurchaseHistory & { weight: number }>();
		for (const h of rounded) {
			const key = `${h.frequency} ${h.recency} ${h.T}`;
			groups.set(key, { ...h, weight: (groups.get(key)?.weight ?? 0) + 1 });
		}
		const rows = [...groups.values()];
		expect(rows.length).toBeLessThan(rounded.length);
		const grouped = fitBgNbd({
			...historiesOf(rows),
			weight: Float64Array.from(rows, ({ weight }) => weight)
		})!;
		for (const other of [reversed, grouped]) {
			expect(other.customers).toBe(3000);
			expect(other.repeatCustomers).toBe(one.repeatCustomers);
			for (const name of names) {
				expect(Math.abs(other.params[name] / one.params[name] - 1)).toBeLessThan(1e-7);
			}
		}
	});

	it('scales: time in other units changes alpha and nothing else', () => {
		const histories = simulate(usual, 2000);
		const weeks = fitBgNbd(historiesOf(histories))!;
		const days = fitBgNbd(
			historiesOf(histories.map((h) => ({ ...h, recency: h.recency * 7, T: h.T * 7 })))
		)!;
		expect(days.params.alpha / weeks.params.alpha).toBeCloseTo(7, 5);
		for (const name of ['r', 'a', 'b'] as const) {
			expect(days.params[name]).toBeCloseTo(weeks.params[name], 5);
		}
	});

	it('says that dropout is not to be seen where nobody drops out', () => {
		const fit = fitBgNbd(historiesOf(simulate({ r: 1.2, alpha: 6, a: 0, b: 1 }, 3000)))!;
		expect(fit.diagnosis).toBe('dropout-not-identified');
		const without = fitNbd(historiesOf(simulate({ r: 1.2, alpha: 6, a: 0, b: 1 }, 3000)))!;
		expect(fit.logLikelihood - without.logLikelihood).toBeLessThan(1.36);
	});

	it('says that only a share of dropout is determined where everyone has the same', () => {
		const random = seededRandom(7);
		const histories = simulateHistories(random, { r: 1, alpha: 4, a: 3e5, b: 7e5 }, 6000, 104);
		const fit = fitBgNbd(historiesOf(histories))!;
		expect(fit.diagnosis).toBe('homogeneous-dropout');
		expect(fit.params.a / (fit.params.a + fit.params.b)).toBeCloseTo(0.3, 1);
	});

	it('says that it can not tell where few data show some dropout', () => {
		const fits = Array.from({ length: 20 }, (_, seed) => {
			const histories = historiesOf(simulateHistories(seededRandom(seed), usual, 40, 30));
			return { fit: fitBgNbd(histories), without: fitNbd(histories) };
		});
		const unclear = fits.filter(
			({ fit, without }) =>
				fit !== null &&
				2 * (fit.logLikelihood - without!.logLikelihood) < 2.7 &&
				fit.params.a / (fit.params.a + fit.params.b) > 0.01 &&
				fit.params.r < 1000
		);
		expect(unclear.length).toBeGreaterThan(0);
		for (const { fit } of unclear) expect(fit!.diagnosis).toBe('dropout-uncertain');
	});

	it('says that customers buy at one rate where they do', () => {
		const random = seededRandom(2);
		const histories = simulateHistories(random, { r: 4e5, alpha: 16e5, a: 1, b: 9 }, 2000, 104);
		expect(fitBgNbd(historiesOf(histories))!.diagnosis).toBe('homogeneous-rate');
	});

	it('says that customers are of two kinds where they are', () => {
		const random = seededRandom(9);
		const process = { r: 1, alpha: 4, b: 1 };
		const leave = simulateHistories(random, { ...process, a: 1e9 }, 1000, 104);
		const stay = simulateHistories(random, { ...process, a: 0 }, 2000, 104);
		expect(fitBgNbd(historiesOf([...leave, ...stay]))!.diagnosis).toBe('polarised-dropout');
	});

	it('has nothing to say where nobody bought twice, or nobody at all', () => {
		const once = Array.from({ length: 50 }, (_, i) => ({ frequency: 0, recency: 0, T: i + 1 }));
		expect(fitBgNbd(historiesOf(once))).toBeNull();
		expect(fitBgNbd(historiesOf([]))).toBeNull();
		expect(fitNbd(historiesOf(once))).toBeNull();
	});

	it('gives finite numbers, or none, for one repeat buyer', () => {
		const fit = fitBgNbd(
			historiesOf([
				{ frequency: 1, recency: 3, T: 10 },
				{ frequency: 0, recency: 0, T: 10 }
			])
		)!;
		expect(Object.values(fit.params).every(Number.isFinite)).toBe(true);
		expect(Number.isFinite(fit.logLikelihood)).toBe(true);
	});

	it.each<[string, PurchaseHistory]>([
		['a last purchase after the end', { frequency: 1, recency: 11, T: 10 }],
		['a repeat at no time', { frequency: 1, recency: 0, T: 10 }],
		['recency without a repeat', { frequency: 0, recency: 2, T: 10 }],
		['half a purchase', { frequency: 0.5, recency: 2, T: 10 }],
		['no end', { frequency: 1, recency: 2, T: Infinity }]
	])('refuses %s, and names the row', (_, history) => {
		expect(() => fitBgNbd(historiesOf([history]))).toThrow(
			`frequency ${history.frequency}, recency ${history.recency}, T ${history.T}`
		);
	});
});

describe('fitting NBD, the same without dropout', () => {
	it('gives back the process that made a base', () => {
		const fit = fitNbd(historiesOf(simulate({ r: 1.2, alpha: 6, a: 0, b: 1 })))!;
		expect(fit.converged).toBe(true);
		expect(Math.abs(fit.params.r - 1.2)).toBeLessThan(0.1);
		expect(Math.abs(fit.params.alpha - 6)).toBeLessThan(0.5);
	});

	it('is the limit of BG/NBD as dropout goes to nothing', () => {
		const histories = simulate({ r: 1.2, alpha: 6, a: 0, b: 1 }, 500);
		const { params, logLikelihood } = fitNbd(historiesOf(histories))!;
		const limit = histories.reduce(
			(sum, h) => sum + bgNbd.logLikelihood({ ...params, a: 1e-12, b: 1 }, h),
			0
		);
		expect(limit).toBeCloseTo(logLikelihood, 5);
	});
});
