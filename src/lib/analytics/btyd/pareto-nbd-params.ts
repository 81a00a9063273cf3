/**
 * Parameters of the Pareto/NBD model: purchase rates vary as Gamma(r, alpha), rates of dropping out as
 * Gamma(s, beta); alpha and beta in weeks.
 */
export interface ParetoNbdParams {
	r: number;
	alpha: number;
	s: number;
	beta: number;
}
