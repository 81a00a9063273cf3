import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modelComparison } from '../../src/lib/analytics/btyd/comparison/model-comparison';
import { modelComparisonMeasurement } from '../../src/lib/analytics/btyd/comparison/model-comparison-measurement';
import type { ModelComparisonResult } from '../../src/lib/analytics/btyd/comparison/model-comparison-result';
import { runAnalysis } from '../../src/lib/analytics/run-analysis';
import { openDuckDbNode } from '../../src/lib/connectors/duckdb-node/duckdb-node-engine';
import type { Engine } from '../../src/lib/engine/engine';
import { cdnowOrders } from '../support/cdnow';
import { loadOrders } from '../support/orders';
import { hasReference, referenceJson } from '../support/reference';

const files = { 'bg-nbd': 'bgnbd', 'mbg-nbd': 'mbgnbd', 'pareto-nbd': 'pnbd' } as const;
const isHere = ['data/cdnow/CDNOW_sample.txt', 'vectors/cdnow-bgnbd.json'].every(hasReference);

describe.skipIf(!isHere)('models compared on the CDNOW sample, weeks 40 to 78 held out', () => {
	let engine: Engine;
	let result: ModelComparisonResult;
	beforeAll(async () => {
		engine = await openDuckDbNode();
		await loadOrders(engine, cdnowOrders());
		const params = { asOf: '1998-06-30', currency: 'USD', holdoutWeeks: 39 };
		({ result } = await runAnalysis(engine, modelComparison, params));
	});
	afterAll(() => engine.close());

	it('splits where the papers do', () => {
		expect(result).toMatchObject({
			splitOn: '1997-09-30',
			customers: 2357,
			repeatCustomers: 946,
			actual: 1882
		});
	});

	it.each(Object.entries(files))('%s forecasts what the vectors say', (id, file) => {
		const { holdout, tracking } = referenceJson(`vectors/cdnow-${file}.json`);
		const candidate = result.candidates.find((one) => one.id === id)!;
		// The fit stops some 1e-12 from the maximum, the vectors at it.
		const total = holdout.expected_sum_of_conditional_expectations_39w;
		expect(candidate.expected / total).toBeCloseTo(1, 7);
		expect(candidate.totalError).toBeCloseTo(total / 1882 - 1, 7);
		expect(candidate.diagnosis).toBeNull();
		const rows = result.byFrequency.slice(0, 7);
		for (const [x, { frequency, customers, actual, expected }] of rows.entries()) {
			const reference = holdout.by_calibration_frequency[x];
			expect([frequency, customers]).toEqual([x, reference.customers]);
			expect(actual).toBeCloseTo(reference.actual_mean, 10);
			expect(expected[id as 'bg-nbd']).toBeCloseTo(reference.expected_mean, 7);
		}
		for (const point of tracking.rows) {
			const ours = result.tracking.find(({ week }) => week === point.week)!;
			expect(ours.actual).toBe(point.actual_cumulative_repeat);
			const share = ours.expected[id as 'bg-nbd']! / point.expected_cumulative_repeat;
			expect(share).toBeCloseTo(1, 7);
		}
		expect(result.tracking.at(-1)!.week).toBe(78);
	});

	it('says of the data that they reward analysis: the model errs less by frequency than the recency rule', () => {
		const errorOf = (id: string) => result.candidates.find((one) => one.id === id)!.frequencyError!;
		const measured = modelComparisonMeasurement(result);
		expect(measured).toMatchObject({ state: 'measured', n: 2357 });
		const { value } = measured as { value: number };
		expect(value).toBeCloseTo(errorOf(result.recommended!) / errorOf('hiatus'), 12);
		expect(value).toBeLessThan(1);
		expect(value).toBeGreaterThan(0);
	});

	it('recommends MBG/NBD: the three err alike, and it is likeliest; it is better than both baselines', () => {
		const models = result.candidates.map(({ id }) => id);
		expect(result.recommended).toBe('mbg-nbd');
		expect(models.indexOf('repeat-period')).toBeGreaterThan(models.indexOf(result.recommended!));
		expect(models.indexOf('hiatus')).toBeGreaterThan(models.indexOf(result.recommended!));
	});
});
