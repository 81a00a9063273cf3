import { maximiseByNewton, type Evaluation } from '../../math/newton';
import { symmetricInverse, type SymmetricMatrix } from '../../math/symmetric';
import type { CustomerBaseFit, FitDiagnosis } from './customer-base-model';
import type { HistoryGrid } from './purchase-history';

/**
 * Twice the gain in log-likelihood that dropout must bring to be believed at 5 %. Under no dropout
 * the chance or rate of it lies on its boundary, where the statistic is an even mixture of 0 and chi-squared with one
 * degree of freedom (Self & Liang 1987), so its 95 % point is chi-squared's 90 %.
 */
export const DROPOUT_GAIN_95 = 2.7055;

/** A likelihood to be maximised, in the logarithms of its parameters. */
export interface Likelihood<Params extends { [Name in keyof Params]: number }> {
	names: readonly (keyof Params & string)[];
	start: Params;
	/** Logarithms of parameters beyond this are at infinity for every purpose. */
	limit: number;
	evaluate: (u: readonly number[]) => Evaluation;
	/** What is to be said of the maximum. */
	diagnose: (
		point: readonly number[],
		information: SymmetricMatrix,
		relativeErrors: readonly number[] | null,
		logLikelihood: number
	) => FitDiagnosis | null;
}

/** Fits a model of a customer base; null where nobody bought twice. */
export function maximumLikelihood<Params extends { [Name in keyof Params]: number }>(
	grid: HistoryGrid,
	{ names, start, limit, evaluate, diagnose }: Likelihood<Params>
): CustomerBaseFit<Params> | null {
	if (grid.repeats === 0) return null;
	const from = names.map((name) => Math.log(start[name]));
	const { point, value, hessian, steps, converged } = maximiseByNewton(evaluate, from, { limit });
	const named = (values: readonly number[]) =>
		Object.fromEntries(names.map((name, i) => [name, values[i]!])) as unknown as Params;

	const theta = point.map(Math.exp);
	const information = hessian.map((row) => row.map((h) => -h));
	const logCovariance = symmetricInverse(information);
	const relativeErrors = logCovariance?.map((row, i) => Math.sqrt(row[i]!)) ?? null;
	return {
		params: named(theta),
		standardErrors: relativeErrors && named(theta.map((t, i) => t * relativeErrors[i]!)),
		logCovariance,
		logLikelihood: value,
		customers: grid.customers,
		repeatCustomers: grid.above[0] ?? 0,
		histories: grid.frequency.length,
		steps,
		converged,
		diagnosis: diagnose(point, information, relativeErrors, value)
	};
}
