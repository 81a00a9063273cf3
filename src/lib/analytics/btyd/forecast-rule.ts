import type { CustomerBaseFit } from './customer-base-model';

/** Under this many repeat customers seven parameters are not learned but made up: no forecast. */
export const LEAST_REPEATERS = 10;

/**
 * Whether a fit is one to forecast from. Where something is at its limit, which a diagnosis says, the
 * search need not settle and the forecast holds all the same.
 */
export const isForecast = (
	fit: Pick<CustomerBaseFit<unknown>, 'converged' | 'diagnosis' | 'repeatCustomers'>
): boolean => fit.repeatCustomers >= LEAST_REPEATERS && (fit.converged || fit.diagnosis !== null);
