import type { Evaluation } from '../../math/newton';

/** Turns derivatives by θ into derivatives by ln θ; the Hessian is given by its upper half. */
export function inLogarithms(
	{ value, gradient, hessian }: Evaluation,
	theta: readonly number[]
): Evaluation {
	return {
		value,
		gradient: gradient.map((g, i) => g * theta[i]!),
		hessian: hessian.map((_, i) =>
			theta.map((_, j) => {
				const upper = hessian[Math.min(i, j)]![Math.max(i, j)]!;
				return upper * theta[i]! * theta[j]! + (i === j ? gradient[i]! * theta[i]! : 0);
			})
		)
	};
}
