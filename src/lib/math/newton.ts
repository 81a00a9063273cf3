import { choleskyFactor, choleskySolve } from './symmetric';

/** A function to be maximised, with its exact first and second derivatives at a point. */
export interface Evaluation {
	value: number;
	gradient: number[];
	hessian: number[][];
}

export interface NewtonOptions {
	/** Most steps taken; 100 unless told. */
	maxSteps?: number;
	/** Longest step in any coordinate; 2 unless told. */
	stepCap?: number;
	/**
	 * Converged once half the squared Newton decrement, the gain a further step could bring, is
	 * below this share of |value| + 1; 1e-20 unless told.
	 */
	tolerance?: number;
	/** Stop, unconverged, when a coordinate leaves ±limit: the maximum lies at infinity. */
	limit?: number;
}

export interface NewtonResult extends Evaluation {
	point: number[];
	steps: number;
	converged: boolean;
	/** True where a coordinate passed `limit`. */
	atLimit: boolean;
}

/** Share of the value below which a gain is lost in the rounding of sums of a million terms. */
const NOISE = 1e-12;

/** Steps taken within the noise: the first is a full Newton step and lands at the maximum. */
const MOST_NOISE_STEPS = 3;

/**
 * Maximises a smooth function by damped Newton steps with its exact Hessian.
 *
 * Where the Hessian is not negative definite a multiple of the identity is subtracted (Levenberg);
 * a step that does not rise is halved. Started in reach of a maximum it ends with a gradient at the
 * noise of the sums.
 *
 * Source: Nocedal & Wright, Numerical Optimization (2006), sections 3.4 and 3.5.
 */
export function maximiseByNewton(
	evaluate: (point: readonly number[]) => Evaluation,
	start: readonly number[],
	{ maxSteps = 100, stepCap = 2, tolerance = 1e-20, limit = Infinity }: NewtonOptions = {}
): NewtonResult {
	let point = [...start];
	let current = evaluate(point);
	let steps = 0;
	const end = (converged: boolean): NewtonResult => ({
		...current,
		point,
		steps,
		converged,
		atLimit: point.some((u) => Math.abs(u) > limit)
	});

	let noiseSteps = 0;
	while (steps < maxSteps) {
		const step = ascentStep(current);
		const gain = step.reduce((sum, d, i) => sum + d * current.gradient[i]!, 0) / 2;
		if (gain <= tolerance * (Math.abs(current.value) + 1)) return end(true);
		// The value can not tell such a gain from the rounding of its sums; the gradient still can.
		const isNoise = gain <= NOISE * (Math.abs(current.value) + 1);
		if (isNoise && noiseSteps++ === MOST_NOISE_STEPS) return end(true);

		const longest = Math.max(...step.map(Math.abs));
		let scale = longest > stepCap ? stepCap / longest : 1;
		let next: Evaluation | null = null;
		let nextPoint = point;
		for (let halving = 0; halving < 40; halving++, scale /= 2) {
			const trial = point.map((u, i) => u + scale * step[i]!);
			const evaluation = evaluate(trial);
			if (isNoise || evaluation.value >= current.value) {
				next = evaluation;
				nextPoint = trial;
				break;
			}
		}
		if (!next) return end(false);
		point = nextPoint;
		current = next;
		steps++;
		if (point.some((u) => Math.abs(u) > limit)) return end(false);
	}
	return end(false);
}

/**
 * A few full Newton steps from a point near the maximum, capped and not held to rise: each but the last
 * costs one evaluation, and the error is squared with each. What a bootstrap refits by.
 *
 * Source: Lehmann & Casella (1998), Theory of Point Estimation, 6.4: one step from a consistent
 * estimate is already as good as the maximum to first order.
 */
export function newtonSteps(
	evaluate: (point: readonly number[]) => Evaluation,
	start: readonly number[],
	steps: number,
	stepCap = 2
): number[] {
	let point = [...start];
	for (let i = 0; i < steps; i++) {
		const step = ascentStep(evaluate(point));
		const scale = Math.min(1, stepCap / Math.max(...step.map(Math.abs)));
		point = point.map((u, j) => u + scale * step[j]!);
	}
	return point;
}

/** Solves (μI − H) d = g with the smallest tried μ ≥ 0 that makes the matrix positive definite. */
function ascentStep({ gradient, hessian }: Evaluation): number[] {
	const largest = Math.max(1e-8, ...hessian.map((row, i) => Math.abs(row[i]!)));
	for (let mu = 0; mu <= 1e6 * largest; mu = mu === 0 ? 1e-8 * largest : mu * 10) {
		const matrix = hessian.map((row, i) => row.map((h, j) => (i === j ? mu - h : -h)));
		const factor = choleskyFactor(matrix);
		if (factor) return choleskySolve(factor, gradient);
	}
	return gradient;
}
