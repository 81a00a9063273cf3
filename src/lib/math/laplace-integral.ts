/** Distance of the points on the scale of the double exponential. */
const STEP = 1 / 32;

/** Points whose share of the exponential no double can tell from nothing lie past these. */
const FIRST = -4.2;
const LAST = 4.8;

/**
 * ∫ from 0 to ∞ of e⁻ᵘ f(u) du, for a function that is smooth for u > 0 and grows no faster than a
 * power. Near 0 it may grow as a root does. Relative error below 1e-12 for the powers that the models
 * of customers are made of.
 *
 * Source: Takahasi & Mori (1974), Publ. RIMS 9, 721–741: the trapezoidal rule after
 * u = exp(x − e⁻ˣ), which both ends of the integral approach doubly exponentially.
 */
export function laplaceIntegral(f: (u: number) => number): number {
	let sum = 0;
	for (let x = FIRST; x <= LAST; x += STEP) {
		const u = Math.exp(x - Math.exp(-x));
		const weight = (1 + Math.exp(-x)) * u * Math.exp(-u);
		if (weight > 0) sum += weight * f(u);
	}
	return STEP * sum;
}
