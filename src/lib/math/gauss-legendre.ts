/** Nodes and weights of a rule on [−1, 1]. */
export interface QuadratureRule {
	nodes: Float64Array;
	weights: Float64Array;
}

/**
 * Gauss-Legendre rule of `n` points: exact for polynomials up to degree 2n − 1.
 *
 * Roots of the Legendre polynomial by Newton's method from Chebyshev's guess; see Press et al.,
 * Numerical Recipes, section 4.6.
 */
export function gaussLegendre(n: number): QuadratureRule {
	const nodes = new Float64Array(n);
	const weights = new Float64Array(n);
	for (let i = 0; i < n; i++) {
		let x = -Math.cos((Math.PI * (i + 0.75)) / (n + 0.5));
		let slope = 1;
		for (let step = 0; step < 100; step++) {
			let [before, value] = [0, 1];
			for (let k = 1; k <= n; k++) {
				[before, value] = [value, ((2 * k - 1) * x * value - (k - 1) * before) / k];
			}
			slope = (n * (x * value - before)) / (x * x - 1);
			const next = x - value / slope;
			const isThere = Math.abs(next - x) < 1e-16;
			x = next;
			if (isThere) break;
		}
		nodes[i] = x;
		weights[i] = 2 / ((1 - x * x) * slope * slope);
	}
	return { nodes, weights };
}
