import type { AnalysisId } from '../analytics/registry';

/**
 * Analyses of a plan that gave no answer, in the order they were run; those after them have run. The
 * cause is what the first failed of: the rest may only have missed its tables.
 */
export class UnansweredError extends Error {
	override readonly name = 'UnansweredError';

	constructor(
		readonly analyses: readonly [AnalysisId, ...AnalysisId[]],
		options: { cause: unknown }
	) {
		super(`no answer from ${analyses.join(', ')}`, options);
	}
}
