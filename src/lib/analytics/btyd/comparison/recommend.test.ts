import { describe, expect, it } from 'vitest';
import type { Candidate, CandidateId } from './model-comparison-result';
import { recommend } from './recommend';

const candidate = (
	id: CandidateId,
	frequencyError: number | null,
	logLikelihood: number | null
): Candidate => ({
	id,
	frequencyError,
	logLikelihood,
	expected: 1,
	totalError: frequencyError,
	rootMeanSquareError: 1,
	params: null,
	standardErrors: null,
	diagnosis: null
});

describe('the model to forecast with', () => {
	it('is the likeliest of those within chance of the best', () => {
		const candidates = [
			candidate('mbg-nbd', 0.05, -110),
			candidate('pareto-nbd', 0.06, -105),
			candidate('bg-nbd', 0.09, -100)
		];
		expect(recommend(candidates, 0)).toBe('mbg-nbd');
		expect(recommend(candidates, 0.02)).toBe('pareto-nbd');
		expect(recommend(candidates, 0.05)).toBe('bg-nbd');
	});

	it('has dropout, unless no other could be fitted, and is no baseline', () => {
		const without = candidate('nbd', 0.01, -1);
		expect(recommend([without, candidate('bg-nbd', 0.5, -9)], 0)).toBe('bg-nbd');
		expect(recommend([without], 0)).toBe('nbd');
		expect(recommend([candidate('hiatus', 0, null)], 1)).toBeNull();
		expect(recommend([candidate('bg-nbd', null, -9)], 1)).toBeNull();
		expect(recommend([], 1)).toBeNull();
	});
});
