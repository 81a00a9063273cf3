import { describe, expect, it } from 'vitest';
import { historiesOf } from '../../../../tests/support/cdnow';
import { simulateHistories } from '../../../../tests/support/simulate-purchases';
import { seededRandom } from '../../math/random';
import { bootstrapParams } from './bootstrap';
import { replicatesOf } from './bootstrap-intervals';
import { customerBaseModels } from './customer-base-models';
import { historyGrid, reweighted } from './purchase-history';

const process = { r: 0.8, alpha: 7, a: 0.7, b: 2.5 };
const grid = historyGrid(historiesOf(simulateHistories(seededRandom(4), process, 3000, 104)));

describe.each(['bg-nbd', 'mbg-nbd', 'pareto-nbd', 'nbd'] as const)(
	'customers drawn anew, %s',
	(id) => {
		const model = customerBaseModels[id];
		const fit = model.fit(grid)!;
		const options = { replicates: 120, seed: 1 };
		const drawn = bootstrapParams(model, grid, fit.params, options);

		it('are fitted as a whole fit would fit them', () => {
			const double = reweighted(
				grid,
				grid.weight.map((w, i) => (i % 3 === 0 ? 0 : w * (1 + (i % 2))))
			);
			const whole = model.fit(double)!.params;
			const quick = model.refit(double, model.refit(double, fit.params));
			for (const name of model.names) expect(quick[name]! / whole[name]!).toBeCloseTo(1, 4);
		});

		it('are the same for the same seed, and others for another', () => {
			expect(drawn).toHaveLength(120);
			expect(bootstrapParams(model, grid, fit.params, { replicates: 3, seed: 1 })).toEqual(
				drawn.slice(0, 3)
			);
			const [other] = bootstrapParams(model, grid, fit.params, { replicates: 1, seed: 2 });
			expect(other).not.toEqual(drawn[0]);
		});
	}
);

it('differ as the information at the maximum says, where the model is the truth', () => {
	const model = customerBaseModels['bg-nbd'];
	const fit = model.fit(grid)!;
	const drawn = bootstrapParams(model, grid, fit.params, { replicates: 200, seed: 9 });
	for (const name of model.names) {
		const logs = drawn.map((params) => Math.log(params[name]!));
		const mean = logs.reduce((sum, u) => sum + u, 0) / logs.length;
		const deviation = Math.sqrt(
			logs.reduce((sum, u) => sum + (u - mean) ** 2, 0) / (logs.length - 1)
		);
		const error = fit.standardErrors![name]! / fit.params[name]!;
		// A deviation of 200 draws is itself known to 5 %: three times that, and some skew.
		expect(deviation / error, name).toBeGreaterThan(0.85);
		expect(deviation / error, name).toBeLessThan(1.25);
	}
});

it('draws fewer bases the larger they are', () => {
	expect([1000, 75_000, 450_000, 5e6].map(replicatesOf)).toEqual([200, 200, 40, 40]);
});
