import { describe, expect, it } from 'vitest';
import { historiesOf } from '../../../../tests/support/cdnow';
import { simulateHistories } from '../../../../tests/support/simulate-purchases';
import { seededRandom } from '../../math/random';
import { customerBaseModels } from './customer-base-models';
import { customerOutlook } from './customer-outlook';
import { historyGrid } from './purchase-history';

const process = { r: 0.8, alpha: 7, a: 0.7, b: 2.5 };
const model = customerBaseModels['bg-nbd'];
const history = { frequency: 4, recency: 40, T: 60 };
const fitTo = (seed: number, customers: number) => {
	const made = simulateHistories(seededRandom(seed), process, customers, 104);
	return model.fit(historyGrid(historiesOf(made)))!;
};

const year = { months: 12, annualDiscount: 0.1 };

describe('the outlook of a customer', () => {
	it('has intervals that hold what the true parameters expect, about as often as they say', () => {
		const truth = customerOutlook(
			{ model: 'bg-nbd', params: process, logCovariance: null },
			history,
			year
		);
		expect(truth.probabilityAlive.interval).toBeNull();
		let [alive, expected] = [0, 0];
		for (let seed = 1; seed <= 60; seed++) {
			const fit = fitTo(seed, 500);
			const outlook = customerOutlook({ model: 'bg-nbd', ...fit }, history, year);
			const holds = (name: 'probabilityAlive' | 'expectedPurchases') => {
				const { low, high } = outlook[name].interval!;
				return low <= truth[name].value && truth[name].value <= high ? 1 : 0;
			};
			alive += holds('probabilityAlive');
			expected += holds('expectedPurchases');
		}
		// 57 of 60 are expected, with a standard deviation of 1.7.
		expect(Math.min(alive, expected), `${alive} ${expected}`).toBeGreaterThanOrEqual(51);
	});

	it('rises with time, and is even at the median', () => {
		const fit = { model: 'bg-nbd', ...fitTo(3, 2000) } as const;
		const { within, medianDays } = customerOutlook(fit, history, year);
		expect(within.map(({ days }) => days)).toEqual([30, 90, 180, 365]);
		const chances = within.map(({ chance }) => chance);
		expect(chances).toEqual(chances.toSorted((a, b) => a - b));
		const before = within.filter(({ days }) => days <= medianDays!);
		for (const { chance } of before) expect(chance).toBeLessThanOrEqual(0.5);
		expect(chances.at(-1)).toBeGreaterThan(0.5);
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
