import { bootstrapParams } from '../../src/lib/analytics/btyd/bootstrap';
import { customerBaseModels } from '../../src/lib/analytics/btyd/customer-base-models';
import type { CustomerBaseModelId } from '../../src/lib/analytics/btyd/customer-base-model';
import { forecastAll } from '../../src/lib/analytics/btyd/customer-lifetime-value';
import { fitGammaGamma } from '../../src/lib/analytics/btyd/gamma-gamma';
import { historyGrid, type PurchaseHistories } from '../../src/lib/analytics/btyd/purchase-history';
import { gammaDraw, seededRandom } from '../../src/lib/math/random';
import { simulateHistories } from '../support/simulate-purchases';

/** What is timed: a fit, the forecast of every distinct history over 12 months, or 200 bases drawn anew. */
export type TimedModel =
	CustomerBaseModelId | 'gamma-gamma' | 'forecast' | 'pareto-forecast' | 'bootstrap';

const paretoProcess = { r: 0.6, alpha: 8, s: 0.6, beta: 12 };
const process = { r: 0.6, alpha: 8, a: 0.8, b: 2.5 };

/** A simulated base, its days whole and its equal histories together, as SQL hands them over. */
function simulated(customers: number): PurchaseHistories {
	const groups = new Map<string, [number, number, number, number]>();
	for (const h of simulateHistories(seededRandom(1), process, customers, 104)) {
		const recency = h.frequency === 0 ? 0 : Math.max(1, Math.floor(h.recency * 7));
		const T = Math.ceil(h.T * 7);
		const key = `${h.frequency} ${recency} ${T}`;
		const group = groups.get(key);
		if (group) group[3]++;
		else groups.set(key, [h.frequency, recency / 7, T / 7, 1]);
	}
	const rows = [...groups.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
	const column = (i: 0 | 1 | 2 | 3) => Float64Array.from(rows, (row) => row[i]);
	return { frequency: column(0), recency: column(1), T: column(2), weight: column(3) };
}

/** Milliseconds that each repetition took, and the distinct histories it ran on. */
export function timeModel(
	what: TimedModel,
	customers: number,
	times: number
): { ms: number[]; histories: number } {
	const histories = simulated(customers);
	const act = prepared(what, histories);
	const ms = Array.from({ length: times }, () => {
		const began = performance.now();
		act();
		return performance.now() - began;
	});
	return { ms, histories: histories.frequency.length };
}

function prepared(what: TimedModel, histories: PurchaseHistories): () => unknown {
	const { frequency, weight } = histories;
	if (what === 'gamma-gamma') {
		const random = seededRandom(2);
		const repeaters = [...frequency.keys()].filter((i) => frequency[i]! > 0);
		// Every customer's mean is their own: nothing comes together.
		const rows = repeaters.flatMap((i) =>
			Array.from({ length: weight[i]! }, () => {
				const x = frequency[i]!;
				return [x, gammaDraw(random, 6 * x, gammaDraw(random, 4, 15)) / x] as const;
			})
		);
		const spend = {
			frequency: Float64Array.from(rows, ([x]) => x),
			monetaryValue: Float64Array.from(rows, ([, m]) => m),
			weight: new Float64Array(rows.length).fill(1)
		};
		return () => fitGammaGamma(spend);
	}
	if (what === 'bootstrap') {
		const model = customerBaseModels['bg-nbd'];
		const grid = historyGrid(histories);
		const { params } = model.fit(grid)!;
		return () => bootstrapParams(model, grid, params, { replicates: 200, seed: 1 });
	}
	if (what === 'forecast' || what === 'pareto-forecast') {
		const isPareto = what === 'pareto-forecast';
		const model = customerBaseModels[isPareto ? 'pareto-nbd' : 'bg-nbd'];
		const params = isPareto ? paretoProcess : process;
		return () => {
			const options = { months: 12, annualDiscount: 0.1 };
			const { discountedPurchases } = forecastAll(model, params, histories, options);
			return discountedPurchases.reduce((sum, of, i) => sum + weight[i]! * of, 0);
		};
	}
	return () => customerBaseModels[what].fit(historyGrid(histories));
}
