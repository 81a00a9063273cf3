import { customerBaseModelIds, type CustomerBaseModelId } from '../customer-base-model';
import type { Candidate, CandidateId } from './model-comparison-result';

/**
 * The model to forecast with. What erred by no more than chance beyond the best counts as good as it,
 * and of those the one that fits the time before best is taken. One without dropout only where no other
 * could be fitted: it forecasts for ever what was bought once.
 */
export function recommend(
	candidates: readonly Candidate[],
	chance: number
): CustomerBaseModelId | null {
	const models = candidates.flatMap(({ id, frequencyError, logLikelihood }) =>
		isModel(id) && frequencyError !== null && logLikelihood !== null
			? [{ id, frequencyError, logLikelihood }]
			: []
	);
	const allowed = models.some(({ id }) => id !== 'nbd')
		? models.filter(({ id }) => id !== 'nbd')
		: models;
	const least = Math.min(...allowed.map(({ frequencyError }) => frequencyError));
	const [best] = allowed
		.filter(({ frequencyError }) => frequencyError <= least + chance)
		.toSorted((a, b) => b.logLikelihood - a.logLikelihood);
	return best?.id ?? null;
}

const isModel = (id: CandidateId): id is CustomerBaseModelId =>
	customerBaseModelIds.some((known) => known === id);
