import { poissonDraw, seededRandom } from '../../math/random';
import type { CustomerBaseModel } from './customer-base-model';
import { reweighted, type HistoryGrid } from './purchase-history';

export interface BootstrapOptions {
	/** How often customers are drawn anew. */
	replicates: number;
	/** The same seed draws the same customers. */
	seed: number;
}

/**
 * Parameters as other customers of the same kind would have given: each customer counts a Poisson
 * number of times, with mean 1, so that of a history that w customers share the draw is Poisson(w); each
 * time the model is refitted from where it stood. Says how uncertain parameters are where the
 * information at the maximum does not: near a boundary, or where the model is not quite the truth.
 *
 * Source: Hanley & MacGibbon (2006), American Journal of Epidemiology 164(5), for Poisson weights;
 * Efron & Tibshirani (1993), An Introduction to the Bootstrap, 13.3, for percentiles of what follows.
 *
 * @returns one set of parameters a replicate; a draw without repeat customers is left out
 */
export function bootstrapParams<Params extends { [Name in keyof Params]: number }>(
	model: CustomerBaseModel<Params>,
	grid: HistoryGrid,
	start: Params,
	{ replicates, seed }: BootstrapOptions
): Params[] {
	const random = seededRandom(seed);
	const weight = new Float64Array(grid.weight.length);
	const found: Params[] = [];
	for (let replicate = 0; replicate < replicates; replicate++) {
		for (let i = 0; i < weight.length; i++) weight[i] = poissonDraw(random, grid.weight[i]!);
		const drawn = reweighted(grid, weight);
		if (drawn.repeats === 0) continue;
		const params = model.refit(drawn, start);
		if (model.names.every((name) => Number.isFinite(params[name]) && params[name] > 0)) {
			found.push(params);
		}
	}
	return found;
}
