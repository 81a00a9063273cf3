import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	appraise,
	benefitShare,
	BusinessCase,
	newBusinessCase,
	type Appraisal,
	type ScenarioId
} from './business-case';

const stated: BusinessCase = {
	...newBusinessCase,
	firstYearShare: 0.5,
	discountRate: 0.1,
	years: 3,
	costs: {
		...newBusinessCase.costs,
		licence: { once: null, yearly: '60000' },
		implementation: { once: '120000.50', yearly: null }
	},
	benefits: { ...newBusinessCase.benefits, sales: { yearly: '200000' } }
};

function scenario(input: BusinessCase, id: ScenarioId): Appraisal {
	const result = appraise(input);
	if (result.state !== 'appraised') throw new Error(result.state);
	return result.scenarios.find((one) => one.scenario === id)!;
}

describe('a business case', () => {
	it('as planned, by hand', () => {
		// Half the benefit in the first year, all of it then; 60,000 a year go out.
		const base = scenario(stated, 'base');
		expect(base.flows).toEqual([-120000.5, 40_000, 140_000, 140_000]);
		const value = -120000.5 + 40_000 / 1.1 + 140_000 / 1.21 + 140_000 / 1.331;
		expect(base.netPresentValue).toBeCloseTo(value, 6);
		// 120,000.50 − 40,000 = 80,000.50 left after a year, at 140,000 a year.
		expect(base.payback).toBeCloseTo(1 + 80000.5 / 140_000, 9);
		// 500,000 come in, 300,000.50 go out.
		expect(base.returnOnInvestment).toBeCloseTo((500_000 - 300000.5) / 300000.5, 9);
		expect(base.internalRate).toMatchObject({ kind: 'one' });
	});

	it('at worst: a third dearer, less of it, half a year later', () => {
		const worst = scenario(stated, 'worst');
		const [start, first, second] = worst.flows;
		expect(start).toBeCloseTo(-1.3 * 120000.5, 6);
		// Six months of half benefit; then six of half and six of full.
		expect(first).toBeCloseTo(0.7 * 200_000 * 0.25 - 1.3 * 60_000, 6);
		expect(second).toBeCloseTo(0.7 * 200_000 * 0.75 - 1.3 * 60_000, 6);
	});

	it('is worth no less as planned than at worst, and no more than at best', () => {
		const amounts = fc.integer({ min: 0, max: 1_000_000 }).map(String);
		fc.assert(
			fc.property(amounts, amounts, amounts, (once, yearly, benefit) => {
				const input: BusinessCase = {
					...stated,
					costs: { ...stated.costs, licence: { once, yearly } },
					benefits: { ...stated.benefits, brand: { yearly: benefit } }
				};
				const [worst, base, best] = (['worst', 'base', 'best'] as const).map(
					(id) => scenario(input, id).netPresentValue
				);
				expect(worst!).toBeLessThanOrEqual(base! + 1e-6);
				expect(base!).toBeLessThanOrEqual(best! + 1e-6);
			})
		);
	});

	it('tells what it hangs on most, and by how much', () => {
		const result = appraise(stated);
		if (result.state !== 'appraised') throw new Error(result.state);
		const { netPresentValue: base } = scenario(stated, 'base');
		const [first] = result.sensitivities;
		expect(first!.of).toBe('sales');
		const present = 200_000 * (0.5 / 1.1 + 1 / 1.21 + 1 / 1.331);
		expect(first!.more - base).toBeCloseTo(0.2 * present, 6);
		expect(first!.less - base).toBeCloseTo(-0.2 * present, 6);
		const implementation = result.sensitivities.find(({ of }) => of === 'implementation')!;
		expect(implementation.less - base).toBeCloseTo(0.2 * 120000.5, 6);
		expect(result.sensitivities.map(({ of }) => of)).toContain('delay');
		// What nobody stated can not be what it hangs on.
		expect(result.sensitivities.map(({ of }) => of)).not.toContain('training');
		expect(result.blank).toEqual([
			'migration',
			'training',
			'upkeep',
			'internal-time',
			'acquisition',
			'cost',
			'brand'
		]);
	});

	it.each([
		['nothing stated', newBusinessCase, 'blank'],
		['no cost', { ...stated, costs: newBusinessCase.costs }, 'no-costs'],
		['no benefit', { ...stated, benefits: newBusinessCase.benefits }, 'no-benefits']
	])('is not made up: %s', (_, input, state) => {
		expect(appraise(input).state).toBe(state);
	});

	it('takes a stated 0 for a statement', () => {
		const free = {
			...stated,
			costs: { ...newBusinessCase.costs, licence: { once: '0', yearly: null } }
		};
		expect(scenario(free, 'base')).toMatchObject({ payback: 0, returnOnInvestment: null });
	});
});

it.each([
	[1, 0.5, 0, 0.5],
	[2, 0.5, 0, 1],
	[1, 1, 12, 0],
	[2, 0.5, 12, 0.5],
	[1, 0.5, 6, 0.25],
	[2, 0.5, 6, 0.75],
	[3, 0.5, 6, 1]
])(
	'year %i of a benefit of %d in its first year, %i months late, brings %d',
	(year, first, late, share) => {
		expect(benefitShare(year, first, late)).toBeCloseTo(share, 12);
	}
);

it('is parsed: an amount is decimal text, a rate a share', () => {
	expect(BusinessCase.safeParse(stated).success).toBe(true);
	const licence = (once: string) => ({
		...stated,
		costs: { ...stated.costs, licence: { once, yearly: null } }
	});
	for (const bad of ['-1', '1.234', '1e5', 'many', '']) {
		expect(BusinessCase.safeParse(licence(bad)).success).toBe(false);
	}
	expect(BusinessCase.safeParse({ ...stated, discountRate: 10 }).success).toBe(false);
});
