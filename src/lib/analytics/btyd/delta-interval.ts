import { NORMAL_95, type Interval } from '../../math/interval';
import { logistic } from '../../math/logistic';
import { quadraticForm } from '../../math/symmetric';
import { logSlopes } from './log-slopes';

/** A scale on which a figure has no bounds, and the way back from it. */
export interface FigureScale {
	onto(value: number): number;
	back(value: number): number;
}

/** For what is above 0. */
export const logScale: FigureScale = { onto: Math.log, back: Math.exp };

/** For shares and chances: the logarithm of the odds. */
export const oddsScale: FigureScale = {
	onto: (share) => Math.log(share) - Math.log1p(-share),
	back: logistic
};

/**
 * 95 % interval of a figure as far as a fit's parameters are uncertain, by the delta method on a scale
 * of its own. Null where the data do not determine the parameters, the figure lies at a bound, or its interval has
 * no end.
 *
 * @param logCovariance of the logarithms of the parameters, in the order in which they stand
 */
export function deltaInterval<Params extends { [Name in keyof Params]: number }>(
	{
		params,
		logCovariance
	}: { params: Params; logCovariance: readonly (readonly number[])[] | null },
	figure: (at: Params) => number,
	{ onto, back }: FigureScale = logScale
): Interval | null {
	if (!logCovariance) return null;
	const centre = onto(figure(params));
	if (!Number.isFinite(centre)) return null;
	const slopes = logSlopes(params, (at) => [onto(figure(at))]).map(([slope]) => slope!);
	const half = NORMAL_95 * Math.sqrt(Math.max(0, quadraticForm(slopes, logCovariance)));
	const interval = { low: back(centre - half), high: back(centre + half) };
	return Number.isFinite(half) && Number.isFinite(interval.high) ? interval : null;
}
