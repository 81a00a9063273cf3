import { describe, expect, it } from 'vitest';
import { historiesOf } from '../../../../tests/support/cdnow';
import { simulateHistories } from '../../../../tests/support/simulate-purchases';
import { gammaDraw, seededRandom } from '../../math/random';
import { customerBaseModels } from './customer-base-models';
import { fitGammaGamma } from './gamma-gamma';
import { historyGrid } from './purchase-history';
import { intervalsOf, baseTotals, totalIntervals, type ValuedHistories } from './total-intervals';

const process = { r: 0.8, alpha: 7, a: 0.7, b: 2.5 };
const spendProcess = { p: 4, q: 4, gamma: 60 };
const options = { months: 12, annualDiscount: 0.1, margin: 0.4 };
const model = customerBaseModels['bg-nbd'];

/** A base made by the models, with what each customer spent on repeat days on average. */
function made(seed: number, customers: number): ValuedHistories {
	const random = seededRandom(seed);
	const histories = historiesOf(simulateHistories(random, process, customers, 104));
	const { p, q, gamma } = spendProcess;
	const meanValues = histories.frequency.map((x) =>
		x === 0 ? 0 : gammaDraw(random, p * x, gammaDraw(random, q, gamma)) / x
	);
	return { ...histories, meanValues };
}

function fitted(histories: ValuedHistories) {
	const purchases = model.fit(historyGrid(histories))!;
	const repeat = (column: Float64Array) => column.filter((_, i) => histories.frequency[i]! > 0);
	const spend = fitGammaGamma({
		frequency: repeat(histories.frequency),
		monetaryValue: repeat(histories.meanValues),
		weight: repeat(histories.weight)
	})!;
	return [
		{ params: purchases.params, logCovariance: purchases.logCovariance! },
		{ params: spend.params, logCovariance: spend.logCovariance! }
	] as const;
}

describe('intervals of totals', () => {
	it('hold what the true parameters expect, about as often as they say', () => {
		let held = { aliveCustomers: 0, expectedPurchases: 0, value: 0 };
		const seeds = 60;
		for (let seed = 1; seed <= seeds; seed++) {
			const histories = made(seed, 500);
			const intervals = totalIntervals(model, ...fitted(histories), histories, options);
			const truth = baseTotals(model, process, spendProcess, histories, options);
			const holds = (name: keyof typeof held) =>
				intervals[name]!.low <= truth[name] && truth[name] <= intervals[name]!.high ? 1 : 0;
			held = {
				aliveCustomers: held.aliveCustomers + holds('aliveCustomers'),
				expectedPurchases: held.expectedPurchases + holds('expectedPurchases'),
				value: held.value + holds('value')
			};
		}
		// 57 of 60 are expected, with a standard deviation of 1.7.
		for (const n of Object.values(held)) expect(n, JSON.stringify(held)).toBeGreaterThanOrEqual(51);
		expect(Object.values(held).some((n) => n < seeds)).toBe(true);
	});

	it('are narrower the more customers there are, and scale with money', () => {
		const width = ({ low, high }: { low: number; high: number }) => Math.log(high / low);
		const [few, many] = [made(3, 500), made(3, 8000)];
		const [of, than] = [few, many].map((base) =>
			totalIntervals(model, ...fitted(base), base, options)
		) as [ReturnType<typeof totalIntervals>, ReturnType<typeof totalIntervals>];
		// Four times narrower of sixteen times as many.
		expect(width(of.expectedPurchases) / width(than.expectedPurchases)).toBeGreaterThan(2.5);
		expect(width(of.expectedPurchases) / width(than.expectedPurchases)).toBeLessThan(6);
		const [purchases, spend] = fitted(few);
		const half = totalIntervals(model, purchases, spend, few, { ...options, margin: 0.2 });
		expect(half.value!.low / of.value!.low).toBeCloseTo(0.5, 10);
		expect(half.value!.high / of.value!.high).toBeCloseTo(0.5, 10);
		expect(half.expectedPurchases).toEqual(of.expectedPurchases);
	});

	it('of purchases do not hang on whether spend is known; of value nothing is told then', () => {
		const base = made(4, 500);
		const [purchases, spend] = fitted(base);
		const both = totalIntervals(model, purchases, spend, base, options);
		expect(totalIntervals(model, purchases, null, base, options)).toEqual({
			...both,
			value: null
		});
	});

	it('of a part of very many histories are nearly those of all', () => {
		const base = made(9, 3000);
		const fits = fitted(base);
		const times = 14; // 42,000 histories: every second one is looked at
		const repeated = (column: Float64Array) =>
			Float64Array.from({ length: column.length * times }, (_, i) => column[i % column.length]!);
		const large: ValuedHistories = {
			frequency: repeated(base.frequency),
			recency: repeated(base.recency),
			T: repeated(base.T),
			weight: repeated(base.weight),
			meanValues: repeated(base.meanValues)
		};
		const [one, all] = [base, large].map((of) => totalIntervals(model, ...fits, of, options));
		expect(all!.value!.low / (one!.value!.low * times)).toBeCloseTo(1, 2);
		expect(all!.value!.high / (one!.value!.high * times)).toBeCloseTo(1, 2);
	});
});

it('says of no more customers that they are alive than there are, and leaves other totals as they are', () => {
	const weight = Float64Array.of(3, 4);
	const ofAll = () => ({ low: 5, high: 9 });
	expect(intervalsOf({ weight }, ofAll, true)).toEqual({
		aliveCustomers: { low: 5, high: 7 },
		expectedPurchases: { low: 5, high: 9 },
		value: { low: 5, high: 9 }
	});
	expect(intervalsOf({ weight }, ofAll, false).value).toBeNull();
});
