/**
 * Parameters of the BG/NBD and MBG/NBD models. Purchase rates vary as Gamma(r, alpha), alpha in weeks;
 * the chance of dropping out after a purchase varies as Beta(a, b).
 */
export interface BetaGeometricParams {
	r: number;
	alpha: number;
	a: number;
	b: number;
}

/**
 * The two models differ in when a customer may first drop out: BG/NBD allows it after a repeat
 * purchase, MBG/NBD after the first one already. So after x repeats there were x chances of dropping
 * out, or x + 1; all else is the same.
 */
export type FirstDropout = 'after-repeat' | 'after-first';

/** Times that a customer of so many repeats has had the chance of dropping out. */
export const dropoutChances = (first: FirstDropout, frequency: number): number =>
	first === 'after-repeat' ? frequency : frequency + 1;
