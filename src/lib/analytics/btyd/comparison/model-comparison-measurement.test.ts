import { expect, it } from 'vitest';
import { modelComparisonMeasurement } from './model-comparison-measurement';
import type { ModelComparisonResult } from './model-comparison-result';

const candidate = (id: 'bg-nbd' | 'hiatus' | 'repeat-period', frequencyError: number | null) => ({
	id,
	expected: 10,
	totalError: 0,
	frequencyError,
	rootMeanSquareError: 1,
	logLikelihood: null,
	params: null,
	standardErrors: null,
	diagnosis: null
});
const result: ModelComparisonResult = {
	splitOn: '2025-01-01',
	customers: 200,
	repeatCustomers: 80,
	actual: 100,
	candidates: [
		candidate('bg-nbd', 0.06),
		candidate('repeat-period', 0.3),
		candidate('hiatus', 0.24)
	],
	chanceError: 0.02,
	byFrequency: [],
	frequencies: [],
	tracking: [],
	recommended: 'bg-nbd'
};

it('model-against-rule: the error of the recommended model over that of the recency rule', () => {
	expect(modelComparisonMeasurement(result)).toMatchObject({
		state: 'measured',
		metric: 'model-against-rule',
		value: expect.closeTo(0.25, 12) as number,
		n: 200,
		interval: null
	});
});

it.each([
	['no comparison', null],
	['no model to be trusted', { ...result, recommended: null }],
	[
		'a rule without an error',
		{ ...result, candidates: [candidate('bg-nbd', 0.1), candidate('hiatus', 0)] }
	],
	['too few customers', { ...result, customers: 29 }]
])('model-against-rule: is refused for %s', (_, given) => {
	expect(modelComparisonMeasurement(given)).toMatchObject({
		state: 'not-evaluated',
		reason: { key: 'evidence.reason.needsComparison' }
	});
});
