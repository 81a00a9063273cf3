import { describe, expect, it } from 'vitest';
import { bgNbd } from '../../src/lib/analytics/btyd/beta-geometric';
import {
	NEW_CUSTOMER,
	discountedPurchases,
	expectedPurchases,
	probabilityNoPurchase
} from '../../src/lib/analytics/btyd/customer-base-model';
import { customerBaseModels } from '../../src/lib/analytics/btyd/customer-base-models';
import { purchaseForecaster } from '../../src/lib/analytics/btyd/customer-lifetime-value';
import { fitGammaGamma, gammaGammaExpectedValue } from '../../src/lib/analytics/btyd/gamma-gamma';
import { nbd } from '../../src/lib/analytics/btyd/nbd';
import { historyGrid } from '../../src/lib/analytics/btyd/purchase-history';
import { cdnowCustomers, historiesOf, historyOf, spendOf } from '../support/cdnow';
import { hasReference, referenceBytes, referenceJson } from '../support/reference';

const isHere = ['data/cdnow/CDNOW_sample.txt', 'vectors/cdnow-bgnbd.json'].every(hasReference);

/** Relative difference; absolute where the reference is 0. */
const off = (value: number, reference: number) =>
	Math.abs(value - reference) / (Math.abs(reference) || 1);

/** Rows of two decimals, as lifetimes ships the summary. */
const roundedHistories = () =>
	historiesOf(
		referenceLines('data/cdnow/cdnow_customers_summary.csv').map(([, x, tx, T]) => ({
			frequency: x!,
			recency: tx!,
			T: T!
		}))
	);

describe.skipIf(!isHere).each([
	['bg-nbd', 'cdnow-bgnbd.json', 1653.41, 4160.6],
	['mbg-nbd', 'cdnow-mbgnbd.json', 1576.73, 4050],
	['pareto-nbd', 'cdnow-pnbd.json', 1665.51, 4270]
] as const)('%s on the CDNOW sample, calibrated to 1997-09-30', (id, file, holdout, week78) => {
	const model = customerBaseModels[id];
	const vectors = isHere ? referenceJson(`vectors/${file}`) : null;
	const customers = isHere ? cdnowCustomers() : [];
	const params = vectors?.fit_exact_days_over_7.params;
	const cases = () =>
		[...vectors.customers_at_exact_fit, ...vectors.stress_customers_at_exact_fit].map((row) => ({
			row,
			history: {
				frequency: row.x,
				recency: row.t_x ?? row.t_x_days / 7,
				T: row.T ?? row.T_days / 7
			}
		}));

	it('parameters, standard errors, covariance and log-likelihood are the maximum at 40 digits', () => {
		const fit = model.fit(historyGrid(historiesOf(customers.map(historyOf))))!;
		const reference = vectors.fit_exact_days_over_7;
		model.names.forEach((name, i) => {
			expect(off(fit.params[name]!, reference.params[name])).toBeLessThan(1e-6);
			expect(off(fit.standardErrors![name]!, reference.std_errors[name])).toBeLessThan(1e-6);
			model.names.forEach((other, j) => {
				const covariance = fit.logCovariance![i]![j]! * fit.params[name]! * fit.params[other]!;
				expect(off(covariance, reference.covariance[i][j])).toBeLessThan(1e-6);
			});
		});
		expect(off(fit.logLikelihood, reference.log_likelihood)).toBeLessThan(1e-8);
		expect(fit).toMatchObject({ converged: true, diagnosis: null, repeatCustomers: 946 });
	});

	it('and on the summary rounded to two decimals that lifetimes ships', () => {
		const rounded = model.fit(historyGrid(roundedHistories()))!;
		const reference = vectors.fit_rounded_2dp_summary;
		model.names.forEach((name, i) => {
			expect(off(rounded.params[name]!, reference.params[name])).toBeLessThan(1e-6);
			expect(off(rounded.standardErrors![name]!, reference.std_errors[name])).toBeLessThan(1e-5);
			model.names.forEach((other, j) => {
				const covariance =
					rounded.logCovariance![i]![j]! * rounded.params[name]! * rounded.params[other]!;
				expect(off(covariance, reference.covariance[i][j])).toBeLessThan(1e-5);
			});
		});
		expect(off(rounded.logLikelihood, reference.log_likelihood)).toBeLessThan(1e-8);
	});

	it('predictions for the twelve customers of the vectors and six hostile ones', () => {
		for (const { row, history } of cases()) {
			expect(off(model.probabilityAlive(params, history), row.p_alive)).toBeLessThan(1e-9);
			for (const [weeks, expected] of Object.entries(row.cond_expected)) {
				const purchases = expectedPurchases(model, params, history, +weeks);
				expect(off(purchases, expected as number)).toBeLessThan(1e-9);
			}
			for (const [weeks, expected] of Object.entries(row.p_no_purchase_next ?? {})) {
				const chance = probabilityNoPurchase(model, params, history, +weeks);
				expect(off(chance, expected as number)).toBeLessThan(1e-9);
			}
			if (row.log_likelihood === undefined) continue;
			expect(off(model.logLikelihood(params, history), row.log_likelihood)).toBeLessThan(1e-9);
		}
		expect(cases()).toHaveLength(18);
	});

	it('the chance of having left, however small it is', () => {
		for (const { row, history } of cases()) {
			if (row.log10_one_minus_p_alive === undefined) continue;
			const left = 1 - model.probabilityAlive(params, history);
			// Who has not bought again can not have left in BG/NBD: there is no logarithm of nothing.
			if (row.log10_one_minus_p_alive === null) {
				expect(left).toBe(0);
				continue;
			}
			// What is left of 1 is known to a double's rounding and no better.
			if (row.log10_one_minus_p_alive < -12) expect(left).toBeLessThan(1e-11);
			else expect(off(left, 10 ** row.log10_one_minus_p_alive)).toBeLessThan(1e-9);
		}
	});

	it('customers by repeat purchases in the time the model was fitted to', () => {
		const { x, actual, expected } = vectors.calibration_histogram ?? { x: [] };
		const histories = customers.map(historyOf);
		const most = 7;
		const seen = new Array<number>(most + 1).fill(0);
		const fitted = new Array<number>(most + 1).fill(0);
		const byAge = new Map<number, number>();
		for (const { frequency, T } of histories) {
			seen[Math.min(frequency, most)]!++;
			byAge.set(T, (byAge.get(T) ?? 0) + 1);
		}
		for (const [T, n] of byAge) {
			model.purchaseCounts(params, T, most).forEach((chance, i) => (fitted[i]! += n * chance));
		}
		x.forEach((_: string, i: number) => {
			expect(seen[i]).toBe(actual[i]);
			expect(off(fitted[i]!, expected[i])).toBeLessThan(1e-9);
		});
	});

	it('all purchases to come, discounted', () => {
		for (const [rate, rows] of Object.entries(vectors.dert ?? {})) {
			const weekly = rate === 'ln(1.15)/52' ? Math.log(1.15) / 52 : Number(rate);
			for (const { id: customer, dert } of rows as { id: number; dert: number }[]) {
				const { history } = cases().find(({ row }) => row.id === customer)!;
				expect(off(discountedPurchases(model, params, history, weekly), dert)).toBeLessThan(1e-9);
			}
		}
	});

	it('expected repeat purchases of a new customer, and their distribution', () => {
		for (const [weeks, expected] of Object.entries(vectors.expected_repeat_per_new_customer)) {
			const purchases = expectedPurchases(model, params, NEW_CUSTOMER, +weeks);
			expect(off(purchases, expected as number)).toBeLessThan(1e-9);
		}
		const counts = model.purchaseCounts(params, 39, 3000);
		const mean = counts.reduce((sum, chance, x) => sum + x * chance, 0);
		expect(off(mean, vectors.expected_repeat_per_new_customer[39])).toBeLessThan(1e-9);
		(vectors.pmf_N_at_t39 ?? []).forEach((chance: number, x: number) => {
			expect(off(counts[x]!, chance)).toBeLessThan(1e-9);
		});
	});

	it(`holdout: ${holdout} purchases expected in weeks 40 to 78, and by frequency`, () => {
		const forecasts = customers.map((customer) => {
			const history = historyOf(customer);
			return { x: history.frequency, expected: expectedPurchases(model, params, history, 39) };
		});
		const total = forecasts.reduce((sum, { expected }) => sum + expected, 0);
		const reference = vectors.holdout;
		expect(off(total, reference.expected_sum_of_conditional_expectations_39w)).toBeLessThan(1e-9);
		expect(total).toBeCloseTo(holdout, 2);
		reference.by_calibration_frequency.forEach(
			(row: { customers: number; expected_mean: number }, x: number) => {
				const alike = forecasts.filter((one) => Math.min(one.x, 7) === x);
				expect(alike).toHaveLength(row.customers);
				const mean = alike.reduce((sum, { expected }) => sum + expected, 0) / alike.length;
				expect(off(mean, row.expected_mean)).toBeLessThan(1e-9);
			}
		);
	});

	it(`tracking: ${week78} repeat purchases expected by week 78`, () => {
		const start = Date.UTC(1997, 0, 1) / 86_400_000;
		const end = Date.UTC(1997, 8, 30) / 86_400_000;
		const expectedBy = (lastDay: number) =>
			customers.reduce((sum, { observedDays }) => {
				const weeks = (lastDay - (end - observedDays)) / 7;
				return weeks > 0 ? sum + expectedPurchases(model, params, NEW_CUSTOMER, weeks) : sum;
			}, 0);
		for (const { week, expected_cumulative_repeat: expected } of vectors.tracking.rows) {
			expect(off(expectedBy(start + 7 * week - 1), expected)).toBeLessThan(1e-9);
		}
		expect(vectors.tracking.rows.at(-1).expected_cumulative_repeat).toBeCloseTo(week78, 0);
	});
});

describe.skipIf(!hasReference('vectors/individual-loglik-stress.json'))('hostile histories', () => {
	const stress = hasReference('vectors/individual-loglik-stress.json')
		? referenceJson('vectors/individual-loglik-stress.json')
		: null;

	it.each([
		['bg-nbd', 'bgnbd'],
		['mbg-nbd', 'mbgnbd'],
		['pareto-nbd', 'pnbd'],
		['pareto-nbd', 'pn_extreme']
	] as const)('have the log-likelihood and P(alive) of %s, parameters %s', (id, key) => {
		const model = customerBaseModels[id];
		for (const row of stress.rows) {
			const history = { frequency: row.x, recency: row.t_x, T: row.T };
			const value = model.logLikelihood(stress.params[key], history);
			expect(off(value, row[`${key}_ll`])).toBeLessThan(1e-9);
			const alive = model.probabilityAlive(stress.params[key], history);
			// Below what a normal double holds there is nothing to compare by parts.
			if (row[`${key}_palive`] < 1e-300) expect(alive).toBeLessThan(1e-300);
			else expect(off(alive, row[`${key}_palive`])).toBeLessThan(1e-9);
		}
		expect(stress.rows).toHaveLength(14);
	});

	it('pass through a = 1 and s = 1', () => {
		const limits = referenceJson('vectors/singular-limits.json');
		const long = { frequency: 2, recency: 30, T: 38 };
		for (const [id, common] of [
			['bg-nbd', limits.bgnbd],
			['pareto-nbd', limits.pnbd]
		] as const) {
			const { cases, ...fixed } = common;
			for (const { expected_t52, cond_t39_x2_tx30_T38, ...special } of cases) {
				const params = { ...fixed, ...special };
				const model = customerBaseModels[id];
				const born = expectedPurchases(model, params, NEW_CUSTOMER, 52);
				expect(off(born, expected_t52)).toBeLessThan(1e-9);
				expect(off(expectedPurchases(model, params, long, 39), cond_t39_x2_tx30_T38)).toBeLessThan(
					1e-9
				);
			}
		}
	});
});

/** Holds a fit's covariance, kept by logarithms, against one of the parameters themselves. */
function expectCovariance(
	{ params, logCovariance }: NonNullable<ReturnType<typeof fitGammaGamma>>,
	reference: number[][]
): void {
	const names = ['p', 'q', 'gamma'] as const;
	names.forEach((name, i) =>
		names.forEach((other, j) => {
			const covariance = logCovariance![i]![j]! * params[name] * params[other];
			expect(off(covariance, reference[i]![j]!)).toBeLessThan(1e-5);
		})
	);
}

describe.skipIf(!isHere)('CDNOW sample, its spend and value', () => {
	const customers = isHere ? cdnowCustomers() : [];

	it('has the customers of the papers', () => {
		expect(customers).toHaveLength(2357);
		expect(customers.filter(({ days }) => days > 1)).toHaveLength(946);
	});

	it('NBD without dropout has the log-likelihood BTYDplus reports', () => {
		const { params, logLikelihood } = nbd.fit(historyGrid(historiesOf(customers.map(historyOf))))!;
		expect(params.r).toBeCloseTo(0.384766, 5);
		expect(params.alpha).toBeCloseTo(12.072014, 4);
		expect(logLikelihood).toBeCloseTo(-9763.65761, 4);
	});

	it('Gamma-Gamma parameters, standard errors and log-likelihood, by exact cents', () => {
		const reference = referenceJson('vectors/cdnow-gammagamma.json').fit_cdnow_elog_same_day_merged;
		const spend = fitGammaGamma(
			spendOf(customers.map(({ days, meanCents }) => ({ x: days - 1, m: meanCents / 100 })))
		)!;
		for (const name of ['p', 'q', 'gamma'] as const) {
			expect(off(spend.params[name], reference.params[name])).toBeLessThan(1e-6);
			expect(off(spend.standardErrors![name], reference.std_errors[name])).toBeLessThan(1e-6);
		}
		expect(off(spend.logLikelihood, reference.log_likelihood)).toBeLessThan(1e-8);
		expectCovariance(spend, reference.covariance);
	});

	it('Gamma-Gamma on the rounded summary, and the expected value of its first customers', () => {
		const vectors = referenceJson('vectors/cdnow-gammagamma.json');
		const rows = referenceLines('data/cdnow/cdnow_customers_summary_with_transactions.csv');
		const spend = fitGammaGamma(spendOf(rows.map(([, x, , , m]) => ({ x: x!, m: m! }))))!;
		for (const name of ['p', 'q', 'gamma'] as const) {
			expect(off(spend.params[name], vectors.fit_lifetimes_summary_2dp.params[name])).toBeLessThan(
				1e-6
			);
		}
		const rounded = vectors.fit_lifetimes_summary_2dp;
		for (const name of ['p', 'q', 'gamma'] as const) {
			expect(off(spend.standardErrors![name], rounded.std_errors[name])).toBeLessThan(1e-5);
		}
		expect(off(spend.logLikelihood, rounded.log_likelihood)).toBeLessThan(1e-8);
		const published = { p: 6.25, q: 3.74, gamma: 15.44 };
		vectors.published_params_6_25_3_74_15_44_first10.forEach((expected: number, i: number) => {
			const [, x, , , m] = rows[i]!;
			const value = gammaGammaExpectedValue(published, { frequency: x!, monetaryValue: m! })!;
			expect(off(value, expected)).toBeLessThan(1e-9);
		});
		expect(spend.correlation).toBeCloseTo(vectors.pearson_corr_frequency_vs_mean_value, 9);
		expect(off(spend.populationMean!, vectors.population_mean)).toBeLessThan(1e-6);
		const { p, q, gamma } = rounded.params;
		expect(off((p * gamma) / (q - 1), vectors.population_mean)).toBeLessThan(1e-9);
		expectCovariance(spend, rounded.covariance);
		const { params } = vectors.fit_lifetimes_summary_2dp;
		for (const { x, m, expected_avg_value } of vectors.customers) {
			const value = gammaGammaExpectedValue(params, { frequency: x, monetaryValue: m })!;
			expect(off(value, expected_avg_value)).toBeLessThan(1e-9);
		}
	});

	it('lifetime value over 12 months is $36.28, not the $140.10 of weeks read as days', () => {
		const vectors = referenceJson('vectors/cdnow-gammagamma.json');
		const rows = referenceLines('data/cdnow/cdnow_customers_summary_with_transactions.csv');
		const histories = rows.map(([, x, tx, T]) => ({ frequency: x!, recency: tx!, T: T! }));
		const fit = bgNbd.fit(historyGrid(historiesOf(histories)))!;
		const spend = fitGammaGamma(spendOf(rows.map(([, x, , , m]) => ({ x: x!, m: m! }))))!;
		// lifetimes discounts 1 % a month and counts a month as 4.345 weeks
		const forecast = purchaseForecaster(bgNbd, fit.params, {
			months: 12,
			annualDiscount: 1.01 ** 12 - 1,
			weeksPerMonth: 4.345
		});
		vectors.lifetimes_clv_12m_1pct.freqW.forEach((expected: number, i: number) => {
			const [, x, tx, T, m] = rows[i]!;
			const { discountedPurchases } = forecast({ frequency: x!, recency: tx!, T: T! });
			const value = gammaGammaExpectedValue(spend.params, { frequency: x!, monetaryValue: m! })!;
			// lifetimes stops its optimiser some 1e-4 short of the maximum
			expect(off(discountedPurchases * value, expected)).toBeLessThan(5e-4);
		});
	});
});

function referenceLines(path: string): number[][] {
	return new TextDecoder()
		.decode(referenceBytes(path))
		.trim()
		.split('\n')
		.slice(1)
		.map((line) => line.split(',').map(Number));
}
