import { symmetricEigenvalues, type SymmetricMatrix } from '../../math/symmetric';
import type { FitDiagnosis } from './customer-base-model';

/** Logarithms of parameters past this are at infinity for every purpose. */
export const AT_INFINITY = 12;

/** Share of customers fitted to leave below which hardly anyone is. */
const LITTLE_DROPOUT = 0.01;

/**
 * Twice the gain in log-likelihood that dropout must bring to be believed at 5 %. Under no dropout the
 * chance or rate of it lies on its boundary, where the statistic is an even mixture of 0 and
 * chi-squared with one degree of freedom (Self & Liang 1987), so its 95 % point is chi-squared's 90 %.
 */
const DROPOUT_GAIN_95 = 2.7055;

/** Condition of the information past which a direction is not determined. */
const MOST_CONDITION = 1e10;

/** A maximum, looked at for what it can not tell. Parameters are r, alpha and two of dropout. */
export interface FittedMaximum {
	/** Logarithms of the parameters. */
	point: readonly number[];
	/** Of those logarithms. */
	information: SymmetricMatrix;
	relativeErrors: readonly number[] | null;
	/** Log-likelihood that dropout has brought. */
	gain: number;
	/** Share of customers that leaves. */
	dropout: number;
}

/** What is to be said of a fit of a model with dropout. */
export function diagnoseDropout({
	point: [logRate = 0, , first = 0, second = 0],
	information,
	relativeErrors,
	gain,
	dropout
}: FittedMaximum): FitDiagnosis | null {
	if (logRate > AT_INFINITY) return 'homogeneous-rate';
	if (2 * gain < DROPOUT_GAIN_95) {
		return dropout < LITTLE_DROPOUT ? 'dropout-not-identified' : 'dropout-uncertain';
	}
	const eigenvalues = symmetricEigenvalues(information);
	const condition = eigenvalues.at(-1)! / Math.max(0, eigenvalues[0]!);
	const isUncertain = !relativeErrors || relativeErrors[2]! > 2 || relativeErrors[3]! > 2;
	if (first < -AT_INFINITY / 2 && isUncertain) return 'polarised-dropout';
	const isOneDirection = condition > MOST_CONDITION || first > AT_INFINITY || second > AT_INFINITY;
	return isUncertain || isOneDirection ? 'homogeneous-dropout' : null;
}
