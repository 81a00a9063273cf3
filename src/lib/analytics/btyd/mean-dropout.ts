import type { CustomerBaseModelId, ModelParams } from './customer-base-model';

/** How many customers leave on average, by what a model's dropout is counted in. */
export interface MeanDropout {
	/** Share of customers, 0–1. */
	share: number;
	per: 'purchase' | 'year';
}

const WEEKS_PER_YEAR = 365.25 / 7;

/**
 * The mean dropout of a fitted model: a/(a+b) after a purchase where customers leave after purchases,
 * the share gone in a year at the mean rate s/beta where they may leave at any time, none in NBD.
 */
export function meanDropout(model: CustomerBaseModelId, params: ModelParams): MeanDropout {
	const { a = 0, b = 1, s = 0, beta = 1 } = params;
	return model === 'pareto-nbd'
		? { share: -Math.expm1((-s / beta) * WEEKS_PER_YEAR), per: 'year' }
		: { share: a / (a + b), per: 'purchase' };
}
