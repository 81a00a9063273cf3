/** Step in the logarithm of a parameter by which slopes are taken. */
const STEP = 1e-4;

/**
 * Slopes of figures by the logarithm of each parameter, by central differences: what the delta method
 * weighs a covariance of logarithms with. One row a parameter, in the order in which they stand.
 */
export const logSlopes = <Params extends { [Name in keyof Params]: number }>(
	params: Params,
	figures: (at: Params) => readonly number[]
): number[][] =>
	(Object.keys(params) as (keyof Params)[]).map((name) => {
		const at = (step: number) => figures({ ...params, [name]: params[name] * Math.exp(step) });
		const [up, down] = [at(STEP), at(-STEP)];
		return up.map((value, i) => (value - down[i]!) / (2 * STEP));
	});
