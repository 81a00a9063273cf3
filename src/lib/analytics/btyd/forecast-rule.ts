import type { CustomerBaseFit, CustomerBaseModelId } from './customer-base-model';

/** Under this many repeat customers seven parameters are not learned but made up: no forecast. */
export const LEAST_REPEATERS = 10;

/**
 * Whether a fit is one to forecast from. Where something is at its limit, which a diagnosis says, the
 * search need not settle and the forecast holds all the same.
 */
export const isForecast = (
	fit: Pick<CustomerBaseFit<unknown>, 'converged' | 'diagnosis' | 'repeatCustomers'>
): boolean => fit.repeatCustomers >= LEAST_REPEATERS && (fit.converged || fit.diagnosis !== null);

/**
 * Whether a fit tells who has left. NBD takes it that nobody does, and a fit that finds no dropout, or is
 * no better for it, says of everybody that they are there still: a P(alive) of 1 would be the model's
 * premise, not a finding.
 */
export const isDropoutTold = ({
	model,
	diagnosis
}: {
	model: CustomerBaseModelId;
	diagnosis: CustomerBaseFit<unknown>['diagnosis'];
}): boolean =>
	model !== 'nbd' && diagnosis !== 'dropout-not-identified' && diagnosis !== 'dropout-uncertain';
