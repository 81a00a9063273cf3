import { maximiseByNewton, newtonSteps, type Evaluation } from '../../math/newton';
import { symmetricInverse } from '../../math/symmetric';
import type { CustomerBaseFit } from './customer-base-model';
import { AT_INFINITY, diagnoseDropout } from './fit-diagnosis';
import type { HistoryGrid } from './purchase-history';

/** A likelihood to be maximised, in the logarithms of its parameters. */
export interface Likelihood<Params extends { [Name in keyof Params]: number }> {
	names: readonly (keyof Params & string)[];
	start: Params;
	evaluate: (u: readonly number[]) => Evaluation;
	/** Of a model with dropout: what its fit is held against. */
	dropout?: {
		/** Log-likelihood of the same customers where nobody leaves. */
		without: () => number;
		/** Share of customers that leaves. */
		share: (params: Params) => number;
	};
}

/** Newton steps of a refit: its start is one standard error away, which two of them make nothing. */
const REFIT_STEPS = 2;

/** Parameters that fit almost the same customers as `start` does; see `CustomerBaseModel.refit`. */
export function refitted<Params extends { [Name in keyof Params]: number }>({
	names,
	start,
	evaluate
}: Pick<Likelihood<Params>, 'names' | 'start' | 'evaluate'>): Params {
	const from = names.map((name) => Math.log(start[name]));
	const point = newtonSteps(evaluate, from, REFIT_STEPS);
	return Object.fromEntries(
		names.map((name, i) => [name, Math.exp(point[i]!)])
	) as unknown as Params;
}

/** How far the search goes past what is infinity for every purpose. */
const BEYOND = 3;

/** Fits a model of a customer base; null where nobody bought twice. */
export function maximumLikelihood<Params extends { [Name in keyof Params]: number }>(
	grid: HistoryGrid,
	{ names, start, evaluate, dropout }: Likelihood<Params>
): CustomerBaseFit<Params> | null {
	if (grid.repeats === 0) return null;
	const from = names.map((name) => Math.log(start[name]));
	const { point, value, hessian, steps, converged } = maximiseByNewton(evaluate, from, {
		limit: AT_INFINITY + BEYOND
	});
	const named = (values: readonly number[]) =>
		Object.fromEntries(names.map((name, i) => [name, values[i]!])) as unknown as Params;

	const theta = point.map(Math.exp);
	const information = hessian.map((row) => row.map((h) => -h));
	const logCovariance = symmetricInverse(information);
	const params = named(theta);
	const without = dropout ? dropout.without() : value;
	const relativeErrors = logCovariance?.map((row, i) => Math.sqrt(row[i]!)) ?? null;
	return {
		params,
		standardErrors: relativeErrors && named(theta.map((t, i) => t * relativeErrors[i]!)),
		logCovariance,
		logLikelihood: value,
		logLikelihoodWithoutDropout: without,
		customers: grid.customers,
		repeatCustomers: grid.above[0] ?? 0,
		histories: grid.frequency.length,
		steps,
		converged,
		diagnosis: dropout
			? diagnoseDropout({
					point,
					information,
					relativeErrors,
					gain: value - without,
					dropout: dropout.share(params)
				})
			: point[0]! > AT_INFINITY
				? 'homogeneous-rate'
				: null
	};
}
