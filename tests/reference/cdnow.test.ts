import { describe, expect, it } from 'vitest';
import {
	bgNbdExpectedPurchases,
	bgNbdLogLikelihood,
	bgNbdProbabilityAlive,
	bgNbdProbabilityNoPurchase
} from '../../src/lib/analytics/btyd/bg-nbd';
import { fitBgNbd } from '../../src/lib/analytics/btyd/bg-nbd-fit';
import { fitNbd } from '../../src/lib/analytics/btyd/nbd-fit';
import { purchaseForecaster } from '../../src/lib/analytics/btyd/customer-lifetime-value';
import { fitGammaGamma, gammaGammaExpectedValue } from '../../src/lib/analytics/btyd/gamma-gamma';
import { cdnowCustomers, historiesOf, historyOf, spendOf } from '../support/cdnow';
import { hasReference, referenceBytes, referenceJson } from '../support/reference';

const isHere = ['data/cdnow/CDNOW_sample.txt', 'vectors/cdnow-bgnbd.json'].every(hasReference);

/** Relative difference; absolute where the reference is 0. */
const off = (value: number, reference: number) =>
	Math.abs(value - reference) / (Math.abs(reference) || 1);

describe.skipIf(!isHere)('CDNOW sample, calibrated to 1997-09-30', () => {
	const vectors = isHere ? referenceJson('vectors/cdnow-bgnbd.json') : null;
	const customers = isHere ? cdnowCustomers() : [];
	const fit = isHere ? fitBgNbd(historiesOf(customers.map(historyOf)))! : null!;

	it('has the customers of the papers', () => {
		expect(customers).toHaveLength(2357);
		expect(customers.filter(({ days }) => days > 1)).toHaveLength(946);
	});

	it('BG/NBD parameters, standard errors and log-likelihood are the maximum at 40 digits', () => {
		const reference = vectors.fit_exact_days_over_7;
		for (const name of ['r', 'alpha', 'a', 'b'] as const) {
			expect(off(fit.params[name], reference.params[name])).toBeLessThan(1e-6);
			expect(off(fit.standardErrors![name], reference.std_errors[name])).toBeLessThan(1e-6);
		}
		expect(off(fit.logLikelihood, reference.log_likelihood)).toBeLessThan(1e-8);
		expect(fit).toMatchObject({ converged: true, diagnosis: null });
	});

	it('and on the summary rounded to two decimals that lifetimes ships', () => {
		const rows = referenceLines('data/cdnow/cdnow_customers_summary.csv').map(([, x, tx, T]) => ({
			frequency: x!,
			recency: tx!,
			T: T!
		}));
		const rounded = fitBgNbd(historiesOf(rows))!;
		const reference = vectors.fit_rounded_2dp_summary;
		for (const name of ['r', 'alpha', 'a', 'b'] as const) {
			expect(off(rounded.params[name], reference.params[name])).toBeLessThan(1e-6);
		}
		expect(off(rounded.logLikelihood, reference.log_likelihood)).toBeLessThan(1e-8);
	});

	it('NBD without dropout has the log-likelihood BTYDplus reports', () => {
		const nbd = fitNbd(historiesOf(customers.map(historyOf)))!;
		expect(nbd.r).toBeCloseTo(0.384766, 5);
		expect(nbd.alpha).toBeCloseTo(12.072014, 4);
		expect(nbd.logLikelihood).toBeCloseTo(-9763.65761, 4);
	});

	it('predictions for the twelve customers of the vectors', () => {
		const { params } = vectors.fit_exact_days_over_7;
		for (const customer of vectors.customers_at_exact_fit) {
			const history = {
				frequency: customer.x,
				recency: customer.t_x_days / 7,
				T: customer.T_days / 7
			};
			expect(off(bgNbdProbabilityAlive(params, history), customer.p_alive)).toBeLessThan(1e-9);
			expect(off(bgNbdLogLikelihood(params, history), customer.log_likelihood)).toBeLessThan(1e-9);
			for (const [weeks, expected] of Object.entries(customer.cond_expected)) {
				const purchases = bgNbdExpectedPurchases(params, history, +weeks);
				expect(off(purchases, expected as number)).toBeLessThan(1e-9);
			}
			for (const [weeks, expected] of Object.entries(customer.p_no_purchase_next)) {
				const chance = bgNbdProbabilityNoPurchase(params, history, +weeks);
				expect(off(chance, expected as number)).toBeLessThan(1e-9);
			}
		}
		expect(vectors.customers_at_exact_fit).toHaveLength(12);
	});

	it('predictions for hostile customers, up to 500 purchases and ten years', () => {
		const { params } = vectors.fit_exact_days_over_7;
		for (const { x, t_x, T, p_alive, cond_expected } of vectors.stress_customers_at_exact_fit) {
			const history = { frequency: x, recency: t_x, T };
			expect(off(bgNbdProbabilityAlive(params, history), p_alive)).toBeLessThan(1e-9);
			for (const [weeks, expected] of Object.entries(cond_expected)) {
				const purchases = bgNbdExpectedPurchases(params, history, +weeks);
				expect(off(purchases, expected as number)).toBeLessThan(1e-9);
			}
		}
	});

	it('expected repeat purchases of a new customer', () => {
		const { params } = vectors.fit_exact_days_over_7;
		const born = { frequency: 0, recency: 0, T: 0 };
		for (const [weeks, expected] of Object.entries(vectors.expected_repeat_per_new_customer)) {
			const purchases = bgNbdExpectedPurchases(params, born, +weeks);
			expect(off(purchases, expected as number)).toBeLessThan(1e-9);
		}
	});

	it('holdout total: 1,653.4 purchases expected in weeks 40 to 78', () => {
		const { params } = vectors.fit_exact_days_over_7;
		const total = customers.reduce(
			(sum, customer) => sum + bgNbdExpectedPurchases(params, historyOf(customer), 39),
			0
		);
		const { expected_sum_of_conditional_expectations_39w: expected } = vectors.holdout;
		expect(off(total, expected)).toBeLessThan(1e-9);
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
		expect(spend.correlation).toBeCloseTo(vectors.pearson_corr_frequency_vs_mean_value, 9);
		expect(off(spend.populationMean!, vectors.population_mean)).toBeLessThan(1e-6);
		const { params } = vectors.fit_lifetimes_summary_2dp;
		for (const { x, m, expected_avg_value } of vectors.customers) {
			const value = gammaGammaExpectedValue(params, { frequency: x, monetaryValue: m })!;
			expect(off(value, expected_avg_value)).toBeLessThan(1e-9);
		}
	});

	it('lifetime value over 12 months is $36.28, not the $140.10 of weeks read as days', () => {
		const vectors = referenceJson('vectors/cdnow-gammagamma.json');
		const rows = referenceLines('data/cdnow/cdnow_customers_summary_with_transactions.csv');
		const fit = fitBgNbd(
			historiesOf(rows.map(([, x, tx, T]) => ({ frequency: x!, recency: tx!, T: T! })))
		)!;
		const spend = fitGammaGamma(spendOf(rows.map(([, x, , , m]) => ({ x: x!, m: m! }))))!;
		// lifetimes discounts 1 % a month and counts a month as 4.345 weeks
		const forecast = purchaseForecaster(fit.params, {
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
