import { maximiseByNewton, type Evaluation } from '../../math/newton';
import { symmetricInverse } from '../../math/symmetric';

/** What a maximum of a likelihood tells. */
export interface NewtonFit<Name extends string> {
	params: Record<Name, number>;
	/** Of each parameter; null where the data do not determine them. */
	standardErrors: Record<Name, number> | null;
	/** Covariance of the logarithms of the parameters, in their order; null likewise. */
	logCovariance: number[][] | null;
	logLikelihood: number;
	steps: number;
	/** False where the maximum lies at infinity, or was not reached. */
	converged: boolean;
}

/** Logarithms past this are at infinity for every purpose. */
const LIMIT = 15;

/**
 * Maximises a likelihood in the logarithms of its parameters.
 *
 * @param evaluate log-likelihood with both derivatives, at those logarithms
 */
export function newtonFit<Name extends string>(
	names: readonly Name[],
	start: Readonly<Record<Name, number>>,
	evaluate: (u: readonly number[]) => Evaluation
): NewtonFit<Name> {
	const from = names.map((name) => Math.log(start[name]));
	const { point, value, hessian, steps, converged } = maximiseByNewton(evaluate, from, {
		limit: LIMIT
	});
	const named = (values: readonly number[]) =>
		Object.fromEntries(names.map((name, i) => [name, values[i]!])) as Record<Name, number>;
	const covariance = symmetricInverse(hessian.map((row) => row.map((h) => -h)));
	return {
		params: named(point.map(Math.exp)),
		standardErrors:
			covariance && named(point.map((u, i) => Math.exp(u) * Math.sqrt(covariance[i]![i]!))),
		logCovariance: covariance && covariance.map((row) => [...row]),
		logLikelihood: value,
		steps,
		converged
	};
}
