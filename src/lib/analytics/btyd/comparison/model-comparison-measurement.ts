import { message } from '../../../locale/message';
import { valueFinding } from '../../evidence/evidence-findings';
import type { Measurement } from '../../quality/measurement';
import type { ModelComparisonResult } from './model-comparison-result';

/** Fewest customers on whom two forecasts are compared. */
const LEAST_CUSTOMERS = 30;

/**
 * Error of the recommended model over that of the recency rule, by frequency: whether data reward
 * analysis (Wübben & von Wangenheim 2008). Null stands for no comparison at all.
 */
export function modelComparisonMeasurement(result: ModelComparisonResult | null): Measurement {
	const metric = 'model-against-rule';
	const errorOf = (id: string | null | undefined) =>
		result?.candidates.find((candidate) => candidate.id === id)?.frequencyError ?? null;
	const [model, rule] = [errorOf(result?.recommended), errorOf('hiatus')];
	if (!result || result.customers < LEAST_CUSTOMERS || model === null || !rule) {
		return { state: 'not-evaluated', metric, reason: message('evidence.reason.needsComparison') };
	}
	const value = model / rule;
	return {
		state: 'measured',
		metric,
		value,
		n: result.customers,
		interval: null,
		finding: valueFinding(metric, value, result.customers)
	};
}
