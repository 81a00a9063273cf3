import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadOrders, type TestOrder } from '../../../../../tests/support/orders';
import { simulatedOrders } from '../../../../../tests/support/simulate-purchases';
import { addDays } from '../../../canonical/civil-date';
import { openDuckDbNode } from '../../../connectors/duckdb-node/duckdb-node-engine';
import type { Engine } from '../../../engine/engine';
import { runAnalysis } from '../../run-analysis';
import { chanceError, forecastErrors, meansByFrequency } from './forecast-errors';
import { modelComparison } from './model-comparison';

let engine: Engine;
beforeAll(async () => void (engine = await openDuckDbNode()));
afterAll(() => engine.close());

const asOf = '2024-12-31';
const holdoutWeeks = 26;
const split = addDays(asOf, -7 * holdoutWeeks);
const run = async (orders: readonly TestOrder[], params: object = {}) => {
	await loadOrders(engine, orders);
	return runAnalysis(engine, modelComparison, { asOf, currency: 'CNY', holdoutWeeks, ...params });
};

/** What SQL groups, counted again one customer at a time. */
function counted(orders: readonly TestOrder[]) {
	const days = new Map<string, Set<string>>();
	for (const { customer, on } of orders) {
		days.set(customer, (days.get(customer) ?? new Set()).add(on.slice(0, 10)));
	}
	const known = [...days.values()]
		.map((set) => [...set].toSorted())
		.filter(([first]) => first! <= split);
	return {
		customers: known.length,
		repeatCustomers: known.filter((all) => all.filter((day) => day <= split).length > 1).length,
		actual: known.flatMap((all) => all.filter((day) => day > split)).length,
		repeatsBefore: known.flatMap((all) =>
			all.slice(1).filter((day) => day <= split && day > addDays(split, -7 * holdoutWeeks))
		).length
	};
}

describe('comparing models', () => {
	const orders = [
		...simulatedOrders(800, asOf),
		// Known since shortly before the split, and only after it.
		...[-20, -9, 4].map((days) => ({ customer: 'young', on: addDays(split, days), amount: 5 })),
		...[3, 8].map((days) => ({ customer: 'late', on: addDays(split, days), amount: 5 }))
	];

	it('counts who is known by the split, who came back, and what came after', async () => {
		const { result } = await run(orders);
		const { repeatsBefore, ...counts } = counted(orders);
		expect(result).toMatchObject({ ...counts, splitOn: split });
		const repeated = result.candidates.find(({ id }) => id === 'repeat-period')!;
		expect(repeated.expected).toBe(repeatsBefore);
		const sums = result.byFrequency.map(({ customers, actual }) => customers * actual);
		expect(sums.reduce((sum, n) => sum + n, 0)).toBeCloseTo(counts.actual, 9);
		const last = result.tracking.at(-1)!;
		expect(last.actual).toBeLessThanOrEqual(orders.length);
		// A baseline goes on from what had come by the split, evenly, to all that it forecast.
		const held = result.tracking.filter(({ expected }) => expected['repeat-period'] !== undefined);
		expect(held.length).toBeGreaterThan(2);
		expect(held.length).toBeLessThan(result.tracking.length / 2);
		const by = (week: number) => held.find((point) => point.week === week)!;
		const first = held[0]!;
		const per =
			(last.expected['repeat-period']! - first.expected['repeat-period']!) /
			(last.week - first.week);
		const came = last.expected['repeat-period']! - repeatsBefore;
		expect(per * holdoutWeeks).toBeCloseTo(repeatsBefore, 6);
		expect(came).toBeGreaterThan(0);
		expect(came).toBeLessThanOrEqual(by(first.week).actual);
		expect(result.tracking.map(({ actual }) => actual)).toEqual(
			result.tracking.map(({ actual }) => actual).toSorted((a, b) => a - b)
		);
	});

	it('recommends of the models that erred as little as any the one that fits best', async () => {
		const { result, explanation } = await run(orders);
		expect(result.recommended).toMatch(/^(bg|mbg|pareto)-nbd$/);
		const best = result.candidates.find(({ id }) => id === result.recommended)!;
		const least = Math.min(
			...result.candidates
				.filter(({ id }) => id !== 'nbd' && id.endsWith('nbd'))
				.map(({ frequencyError }) => frequencyError!)
		);
		for (const { id, frequencyError, logLikelihood } of result.candidates) {
			if (id === 'nbd' || !id.endsWith('nbd')) continue;
			expect(best.frequencyError! - frequencyError!).toBeLessThanOrEqual(result.chanceError);
			const isAsGood = frequencyError! <= least + result.chanceError;
			if (isAsGood) expect(best.logLikelihood!).toBeGreaterThanOrEqual(logLikelihood!);
		}
		const without = result.candidates.find(({ id }) => id === 'nbd')!;
		expect(without.totalError!).toBeGreaterThan(best.totalError!); // nobody ever leaves
		expect(explanation.finding.key).toBe('comparison.finding');
	});

	it('does not depend on the order of rows, nor on what customers are called', async () => {
		const first = (await run(orders)).result;
		const other = orders
			.toReversed()
			.map((order) => ({ ...order, customer: `x${order.customer}` }));
		expect((await run(other)).result).toEqual(first);
	});

	it('leaves refunds, other currencies and later days out', async () => {
		const more: TestOrder[] = [
			...orders,
			{ customer: 'c1', on: addDays(split, 3), amount: -5, kind: 'refund' },
			{ customer: 'c1', on: addDays(split, 4), amount: 5, currency: 'USD' },
			{ customer: 'c1', on: addDays(asOf, 1), amount: 5 }
		];
		const [without, withThem] = [(await run(orders)).result, (await run(more)).result];
		expect(withThem).toEqual(without);
	});

	it.each<[string, TestOrder[], string]>([
		['nobody', [], 'comparison.caution.tooFew'],
		['one customer', [{ customer: 'a', on: '2024-01-01', amount: 1 }], 'comparison.caution.tooFew'],
		[
			'orders of the last days alone',
			orders.map((order) => ({ ...order, on: asOf })),
			'comparison.caution.tooFew'
		]
	])('of %s says why there is none', async (_, given, caution) => {
		const { result, explanation } = await run(given);
		expect(result).toMatchObject({ candidates: [], recommended: null });
		expect(explanation.finding.key).toBe('comparison.finding.none');
		expect(explanation.caution?.key).toBe(caution);
	});

	it('says so where nothing came in the time held out', async () => {
		const early = orders.filter(({ on }) => on <= split);
		const { result, explanation } = await run(early);
		expect(result).toMatchObject({ actual: 0, recommended: null });
		expect(result.candidates.every(({ totalError }) => totalError === null)).toBe(true);
		expect(explanation.caution?.key).toBe('comparison.caution.nothingCame');
	});
});

describe('errors of a forecast', () => {
	const heldOut = {
		frequency: Float64Array.of(0, 0, 1, 9),
		came: Float64Array.of(0, 2, 1, 4),
		weight: Float64Array.of(3, 1, 2, 1)
	};

	it('are by total, by frequency and by customer', () => {
		// Means that came: 2/4, 1, 4; forecast 1, 1, 2. Off by 4·½ + 0 + 2 of 8.
		const errors = forecastErrors(heldOut, Float64Array.of(1, 1, 1, 2), 2);
		expect(errors.expected).toBe(8);
		expect(errors.totalError).toBe(0);
		expect(errors.frequencyError).toBe(0.5);
		expect(errors.rootMeanSquareError).toBeCloseTo(Math.sqrt((3 + 1 + 0 + 4) / 7), 12);
	});

	it('are by chance what the spread within groups makes of their means', () => {
		// Of frequency 0: 0, 0, 0, 2, variance ¾; the others are alike. √(2/π · ¾ · 4) of 8.
		expect(chanceError(heldOut, 2)).toBeCloseTo(Math.sqrt((2 / Math.PI) * 3) / 8, 12);
		expect(chanceError({ ...heldOut, came: new Float64Array(4) }, 2)).toBe(0);
	});

	it('are none for a forecast that comes true', () => {
		const errors = forecastErrors(heldOut, heldOut.came, 7);
		expect(errors).toMatchObject({ totalError: 0, frequencyError: 0, rootMeanSquareError: 0 });
	});

	it('put those of many repeats together, and leave out frequencies that nobody has', () => {
		expect(meansByFrequency(heldOut, heldOut.came, 3)).toEqual([
			{ frequency: 0, customers: 4, mean: 0.5 },
			{ frequency: 1, customers: 2, mean: 1 },
			{ frequency: 3, customers: 1, mean: 4 }
		]);
	});
});
