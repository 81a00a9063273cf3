import { describe, expect, it } from 'vitest';
import { historiesOf } from '../../../../tests/support/cdnow';
import {
	simulateHistories,
	simulateOtherHistories
} from '../../../../tests/support/simulate-purchases';
import { seededRandom } from '../../math/random';
import { customerBaseModels } from './customer-base-models';
import { customerOutlook } from './customer-outlook';
import { purchaseForecaster } from './customer-lifetime-value';
import { gammaGammaExpectedValue } from './gamma-gamma';
import { historyGrid } from './purchase-history';

const process = { r: 0.8, alpha: 7, a: 0.7, b: 2.5 };
const model = customerBaseModels['bg-nbd'];
const history = { frequency: 4, recency: 40, T: 60 };
const fitTo = (seed: number, customers: number) => {
	const made = simulateHistories(seededRandom(seed), process, customers, 104);
	return model.fit(historyGrid(historiesOf(made)))!;
};

const year = { months: 12, annualDiscount: 0.1, margin: 0.5 };

describe('the outlook of a customer', () => {
	it('has intervals that hold what the true parameters expect, about as often as they say', () => {
		const truth = customerOutlook(
			{ model: 'bg-nbd', params: process, logCovariance: null },
			history,
			year
		);
		expect(truth.probabilityAlive.interval).toBeNull();
		let [alive, expected, next, within] = [0, 0, 0, 0];
		for (let seed = 1; seed <= 60; seed++) {
			const fit = fitTo(seed, 500);
			const outlook = customerOutlook({ model: 'bg-nbd', ...fit }, history, year);
			const holds = (name: 'probabilityAlive' | 'expectedPurchases') => {
				const { low, high } = outlook[name].interval!;
				return low <= truth[name].value && truth[name].value <= high ? 1 : 0;
			};
			const median = outlook.medianDays!.interval!;
			next +=
				median.low <= truth.medianDays!.value && truth.medianDays!.value <= median.high ? 1 : 0;
			const chance = outlook.within[1]!.chance.interval!;
			const true90 = truth.within[1]!.chance.value;
			within += chance.low <= true90 && true90 <= chance.high ? 1 : 0;
			alive += holds('probabilityAlive');
			expected += holds('expectedPurchases');
		}
		// 57 of 60 are expected, with a standard deviation of 1.7.
		const held = [alive, expected, next, within];
		expect(Math.min(...held), held.join(' ')).toBeGreaterThanOrEqual(51);
	});

	it.each(['mbg-nbd', 'pareto-nbd'] as const)('of %s likewise', (id) => {
		const own = customerBaseModels[id];
		const made =
			id === 'mbg-nbd'
				? { r: 0.8, alpha: 7, a: 0.7, b: 2.5 }
				: { r: 0.8, alpha: 7, s: 0.6, beta: 12 };
		const truth = customerOutlook({ model: id, params: made, logCovariance: null }, history, year);
		let [alive, expected] = [0, 0];
		for (let seed = 1; seed <= 40; seed++) {
			const histories = simulateOtherHistories(seededRandom(seed), made, 500, 104);
			const fit = own.fit(historyGrid(historiesOf(histories)))!;
			const outlook = customerOutlook({ model: id, ...fit }, history, year);
			const holds = (name: 'probabilityAlive' | 'expectedPurchases') => {
				const interval = outlook[name].interval;
				return interval && interval.low <= truth[name].value && truth[name].value <= interval.high
					? 1
					: 0;
			};
			alive += holds('probabilityAlive');
			expected += holds('expectedPurchases');
		}
		// 38 of 40 are expected, with a standard deviation of 1.4.
		expect(Math.min(alive, expected), `${alive} ${expected}`).toBeGreaterThanOrEqual(33);
	});

	it('has percentiles over bases drawn anew where a covariance says too little', () => {
		const draws = Array.from({ length: 101 }, (_, i) => ({ ...process, r: 0.5 + i / 100 }));
		const fit = { model: 'bg-nbd' as const, params: process, logCovariance: null, draws };
		const { expectedPurchases, probabilityAlive, value } = customerOutlook(fit, history, year, {
			params: { p: 6, q: 4, gamma: 15 },
			logCovariance: null,
			monetaryValue: 20
		});
		const at = (r: number) =>
			customerOutlook(
				{ model: 'bg-nbd', params: { ...process, r }, logCovariance: null },
				history,
				year
			).expectedPurchases.value;
		const { low, high } = expectedPurchases.interval!;
		const figures = draws.map(({ r }) => at(r));
		expect([2, 3]).toContain(figures.filter((figure) => figure < low).length);
		expect([2, 3]).toContain(figures.filter((figure) => figure > high).length);
		expect(probabilityAlive.interval!.low).toBeLessThan(probabilityAlive.interval!.high);
		// Of spend nothing is known: no interval of money is made up.
		expect(value!.interval).toBeNull();
	});

	it('rises with time, and is even at the median', () => {
		const fit = { model: 'bg-nbd', ...fitTo(3, 2000) } as const;
		const { within, medianDays } = customerOutlook(fit, history, year);
		expect(within.map(({ days }) => days)).toEqual([30, 90, 180, 365]);
		const chances = within.map(({ chance }) => chance.value);
		expect(chances).toEqual(chances.toSorted((a, b) => a - b));
		const before = within.filter(({ days }) => days <= medianDays!.value);
		for (const { chance } of before) expect(chance.value).toBeLessThanOrEqual(0.5);
		expect(chances.at(-1)).toBeGreaterThan(0.5);
	});

	it('is worth purchases times what one is worth, wider than either is uncertain', () => {
		const fit = { model: 'bg-nbd', ...fitTo(5, 2000) } as const;
		const spend = {
			params: { p: 4, q: 4, gamma: 60 },
			logCovariance: [
				[0.01, 0, 0],
				[0, 0.01, 0],
				[0, 0, 0.01]
			],
			monetaryValue: 50
		};
		const { value } = customerOutlook(fit, history, year, spend);
		const purchases = purchaseForecaster(model, fit.params, year)(history).discountedPurchases;
		const each = gammaGammaExpectedValue(spend.params, { frequency: 4, monetaryValue: 50 })!;
		expect(value!.value).toBeCloseTo(purchases * each * 0.5, 9);
		const width = ({ low, high }: { low: number; high: number }) => Math.log(high / low);
		const sure = customerOutlook(fit, history, year, {
			...spend,
			logCovariance: spend.logCovariance.map((row) => row.map(() => 0))
		});
		expect(width(value!.interval!)).toBeGreaterThan(width(sure.value!.interval!));
		expect(customerOutlook(fit, history, year).value).toBeNull();
		const unknown = customerOutlook(fit, history, year, { ...spend, logCovariance: null });
		expect(unknown.value!.interval).toBeNull();
	});

	it('of one long silent is more likely never, and stays within its bounds', () => {
		const fit = { model: 'bg-nbd', ...fitTo(4, 2000) } as const;
		const outlook = customerOutlook(fit, { frequency: 20, recency: 20, T: 200 }, year);
		expect(outlook.medianDays).toBeNull();
		const { low, high } = outlook.probabilityAlive.interval!;
		expect(low).toBeGreaterThanOrEqual(0);
		expect(high).toBeLessThan(0.01);
		// Certain under BG/NBD: there is no interval about certainty.
		const born = customerOutlook(fit, { frequency: 0, recency: 0, T: 30 }, year);
		expect(born.probabilityAlive).toEqual({ value: 1, interval: null });
	});
});
