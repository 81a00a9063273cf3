import { NORMAL_95, type Interval } from '../../math/interval';
import { logistic } from '../../math/logistic';
import { quadraticForm } from '../../math/symmetric';
import { logSlopes } from '../btyd/log-slopes';
import type { NewtonFit } from './newton-fit';

/**
 * 95 % interval of a figure as far as a fit's parameters are uncertain, by the delta method: a share on
 * the scale of its odds, any other figure on that of its logarithm. Null where the data do not determine
 * the parameters, or the figure has no such scale.
 */
export function fittedInterval<Name extends string>(
	{ params, logCovariance }: Pick<NewtonFit<Name>, 'params' | 'logCovariance'>,
	figure: (at: Record<Name, number>) => number,
	isShare = false
): Interval | null {
	if (!logCovariance) return null;
	const onto = (value: number) =>
		isShare ? Math.log(value) - Math.log1p(-value) : Math.log(value);
	const back = (value: number) => (isShare ? logistic(value) : Math.exp(value));
	const centre = onto(figure(params));
	const slopes = logSlopes(params, (at) => [onto(figure(at))]).map(([slope]) => slope!);
	const half = NORMAL_95 * Math.sqrt(Math.max(0, quadraticForm(slopes, logCovariance)));
	if (!Number.isFinite(centre) || !Number.isFinite(half)) return null;
	return { low: back(centre - half), high: back(centre + half) };
}
