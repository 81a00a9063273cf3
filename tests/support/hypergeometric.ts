/**
 * Gauss's ₂F₁ by its series, for z < 1; below 0 after Pfaff's transformation. Slow and plain: what the
 * papers write their models with, to hold ours against, which do without it.
 *
 * Source: Abramowitz & Stegun (1964), 15.1.1 and 15.3.4.
 */
export function hypergeometric(a: number, b: number, c: number, z: number): number {
	if (z < 0) return (1 - z) ** -a * hypergeometric(a, c - b, c, z / (z - 1));
	let [term, sum] = [1, 1];
	for (let k = 0; Math.abs(term) > 1e-17 * Math.abs(sum); k++) {
		term *= (((a + k) * (b + k)) / ((c + k) * (k + 1))) * z;
		sum += term;
	}
	return sum;
}
