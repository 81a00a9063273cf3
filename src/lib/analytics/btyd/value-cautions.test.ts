import { describe, expect, it } from 'vitest';
import '../../locale/all-texts';
import { createFormatter } from '../../locale/formatter';
import { messageText } from '../../locale/message';
import type { FitDiagnosis } from './customer-base-model';
import type { CustomerValueResult } from './customer-value-result';
import { purchaseRefusal, refusal, valueCautions } from './value-cautions';

const fit: NonNullable<CustomerValueResult['purchases']> = {
	model: 'bg-nbd',
	params: { r: 0.3, alpha: 5, a: 0.8, b: 2.4 },
	standardErrors: null,
	logCovariance: null,
	logLikelihood: -1000,
	logLikelihoodWithoutDropout: -1010,
	customers: 2000,
	repeatCustomers: 900,
	histories: 1500,
	steps: 5,
	converged: true,
	diagnosis: null
};
const spend: NonNullable<CustomerValueResult['spend']> = {
	params: { p: 6, q: 4, gamma: 15 },
	standardErrors: null,
	logCovariance: null,
	logLikelihood: -500,
	customers: 900,
	steps: 5,
	converged: true,
	correlation: 0.1,
	populationMean: 30
};
const sound: CustomerValueResult = {
	purchases: fit,
	spend,
	frequencies: [],
	totals: null,
	purchaseTotals: null,
	intervals: null,
	intervalsBy: null,
	draws: [],
	base: {
		windowDays: 700,
		customers: 2000,
		repeatCustomers: 900,
		yearSales: 1000,
		refundShare: 0.01,
		firstOfMonthShare: 0.03,
		orderMonths: 24,
		moneyJump: null,
		spendGroups: { ratio: 4, separation: 2.7, lowerShare: 0.5 }
	}
};
const params = { months: 12, currency: 'CNY', monetaryBy: 'revenue', isContract: false } as const;
const keys = (change: Partial<CustomerValueResult>) =>
	valueCautions({ ...sound, ...change }, params).map(({ key }) => key);
const diagnosed = (diagnosis: FitDiagnosis, model = fit.model) =>
	keys({ purchases: { ...fit, diagnosis, model } });

describe('what is said against a forecast', () => {
	it('is nothing where nothing is wrong', () => {
		expect(keys({})).toEqual([]);
	});

	it.each([
		['dropout-not-identified', 'value.caution.dropout'],
		['dropout-uncertain', 'value.caution.dropoutUncertain'],
		['polarised-dropout', 'value.caution.polarised'],
		['homogeneous-rate', 'value.caution.sameRate']
	] as const)('of a fit %s is %s', (diagnosis, key) => {
		expect(diagnosed(diagnosis)).toEqual([key]);
	});

	it('of dropout that is alike for all is how much there is of it, by the model’s own measure', () => {
		expect(diagnosed('homogeneous-dropout')).toEqual(['value.caution.homogeneous.purchase']);
		const pareto = {
			...fit,
			model: 'pareto-nbd' as const,
			params: { r: 0.5, alpha: 10, s: 0.6, beta: 12 },
			diagnosis: 'homogeneous-dropout' as const
		};
		const [caution] = valueCautions({ ...sound, purchases: pareto }, params);
		expect(caution!.key).toMatch(/^value\.caution\.homogeneous\./);
		expect(messageText(caution!, 'en', createFormatter({ language: 'en' }))).toMatch(/\d%/);
	});

	it('is value tied to frequency, by its sign too', () => {
		for (const correlation of [0.45, -0.45]) {
			expect(keys({ spend: { ...spend, correlation } })).toEqual(['value.caution.correlation']);
		}
		expect(keys({ spend: { ...spend, correlation: 0.3 } })).toEqual([]);
	});

	it('is of purchases too where only money is refused', () => {
		const uncertain = { ...fit, diagnosis: 'dropout-uncertain' as const, repeatCustomers: 90 };
		expect(keys({ spend: null, purchases: uncertain })).toEqual([
			'value.caution.noSpendFit',
			'value.caution.dropoutUncertain',
			'value.caution.fewRepeaters'
		]);
		const tied = { ...spend, correlation: 0.9, converged: false };
		expect(keys({ spend: tied })).toEqual(['value.caution.noSpendFit']);
	});

	it('is that there is a contract, and what was sold, before any fit', () => {
		const { base } = sound;
		const change = { purchases: null, base: { ...base, refundShare: 0.5, windowDays: 100 } };
		const cautions = valueCautions({ ...sound, ...change }, { ...params, isContract: true });
		expect(cautions.map(({ key }) => key)).toEqual(['value.contract', 'value.caution.refunds']);
		const kept = valueCautions({ ...sound, ...change }, { ...params, monetaryBy: 'sales' });
		expect(kept.map(({ key }) => key)).toContain('value.caution.refundsKept');
	});

	it('is what refuses it before all else; money may be refused where purchases are not', () => {
		const of = (change: Partial<CustomerValueResult>) => {
			const { purchases, spend: spent, base } = { ...sound, ...change };
			const { windowDays, moneyJump } = base;
			const fits = { purchases, spend: spent, windowDays, moneyJump };
			return [purchaseRefusal(fits)?.key, refusal(fits)?.key];
		};
		expect(of({})).toEqual([undefined, undefined]);
		expect(of({ purchases: null })).toEqual(['value.caution.noRepeats', 'value.caution.noRepeats']);
		const notConverged = { ...fit, converged: false };
		expect(of({ purchases: notConverged })).toEqual(['value.caution.noFit', 'value.caution.noFit']);
		expect(of({ spend: null })).toEqual([undefined, 'value.caution.noSpendFit']);
		expect(of({ spend: { ...spend, populationMean: null } })).toEqual([
			undefined,
			'value.caution.noMeanSpend'
		]);
		expect(keys({ spend: null })[0]).toBe('value.caution.noSpendFit');
		// Amounts of two units add up to nothing; who buys how often does not depend on them.
		const cents = { ...sound.base, moneyJump: { ratio: 100, quarter: '2024-07-01' } };
		expect(of({ base: cents })).toEqual([undefined, 'value.caution.unitRose']);
		expect(keys({ base: cents })).toEqual(['value.caution.unitRose']);
	});

	it('two groups of customers are told where they are far apart, and neither is a few', () => {
		const of = (ratio: number, separation: number, lowerShare: number) =>
			keys({ base: { ...sound.base, spendGroups: { ratio, separation, lowerShare } } });
		expect(of(100, 6, 0.5)).toEqual(['value.caution.twoUnits']);
		expect(of(100, 6, 0.03)).toEqual([]);
		expect(of(100, 3, 0.5)).toEqual([]);
		expect(of(10, 6, 0.5)).toEqual([]);
	});
});
