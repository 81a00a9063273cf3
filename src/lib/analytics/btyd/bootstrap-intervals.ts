import { percentileInterval, type Interval } from '../../math/interval';
import { normalDraw, seededRandom } from '../../math/random';
import { choleskyFactor } from '../../math/symmetric';
import { bootstrapParams } from './bootstrap';
import type { ForecastOptions } from './customer-lifetime-value';
import type { CustomerBaseModel, ModelParams } from './customer-base-model';
import type { GammaGammaParams } from './gamma-gamma';
import type { HistoryGrid } from './purchase-history';
import {
	baseTotals,
	intervalsOf,
	sampled,
	totalNames,
	type BaseTotals,
	type FittedParams,
	type TotalIntervals,
	type ValuedHistories
} from './total-intervals';

/** Draws of a base of usual size; of more histories fewer, so that the time stays about the same. */
const MOST_REPLICATES = 200;
const LEAST_REPLICATES = 40;
const HISTORIES_IN_ALL = 15_000_000;

/** Histories looked at for the totals of a draw: only how they move counts, not what they are. */
const SAMPLED = 4_000;

/** Any: the same customers give the same intervals. */
const SEED = 20_240_229;

/** How often a base of so many distinct histories is drawn anew. */
export const replicatesOf = (histories: number): number =>
	Math.max(LEAST_REPLICATES, Math.min(MOST_REPLICATES, Math.floor(HISTORIES_IN_ALL / histories)));

/**
 * 95 % intervals of what a base is expected to do where the information at the maximum does not say
 * how uncertain parameters are: percentiles over bases drawn anew, purchases by Poisson weights, spend by
 * its own covariance; with the parameters that were drawn. Null where fewer than {@link LEAST_REPLICATES} draws could be fitted.
 */
export function bootstrapIntervals(
	model: CustomerBaseModel<ModelParams>,
	grid: HistoryGrid,
	purchases: ModelParams,
	spend: FittedParams<GammaGammaParams> | null,
	histories: ValuedHistories,
	options: ForecastOptions & { margin: number }
): { totals: TotalIntervals; draws: ModelParams[] } | null {
	const replicates = replicatesOf(histories.frequency.length);
	const drawn = bootstrapParams(model, grid, purchases, { replicates, seed: SEED });
	if (drawn.length < LEAST_REPLICATES) return null;
	const some = sampled(histories, SAMPLED);
	const usual = baseTotals(model, purchases, spend?.params ?? null, some, options);
	const whole = baseTotals(model, purchases, spend?.params ?? null, histories, options);
	const spending = spend && spendDraws(spend, drawn.length);
	const ratios = drawn.map((params, i) => {
		const totals = baseTotals(model, params, spending?.[i] ?? null, some, options);
		return totalNames.map((name) => totals[name] / usual[name]);
	});
	const interval = (name: keyof BaseTotals): Interval => {
		const at = totalNames.indexOf(name);
		const { low, high } = percentileInterval(ratios.map((row) => row[at]!).filter(Number.isFinite));
		return { low: whole[name] * low, high: whole[name] * high };
	};
	// Where a parameter runs off to its limit draws differ by nothing: no width is no certainty.
	const moving = ['expectedPurchases', ...(spend ? (['value'] as const) : [])] as const;
	if (moving.some((name) => !isWide(interval(name), whole[name]))) return null;
	return { totals: intervalsOf(histories, interval, spend !== null), draws: drawn };
}

/** Share of a total below which an interval is no wider than what the search for a maximum leaves. */
const LEAST_WIDTH = 1e-5;

/** Whether an interval holds what it is of, and is one. */
const isWide = ({ low, high }: Interval, estimate: number): boolean =>
	low <= estimate && estimate <= high && high - low > LEAST_WIDTH * Math.abs(estimate);

/** Parameters of spend as its fit leaves them uncertain; those that give no mean value are left as fitted. */
function spendDraws(
	{ params, logCovariance }: FittedParams<GammaGammaParams>,
	count: number
): GammaGammaParams[] {
	const random = seededRandom(SEED + 1);
	const factor = choleskyFactor(logCovariance);
	const names = ['p', 'q', 'gamma'] as const;
	return Array.from({ length: count }, () => {
		const normal = names.map(() => normalDraw(random));
		const moved = Object.fromEntries(
			names.map((name, i) => {
				const shift = factor
					? factor[i]!.reduce((sum, each, j) => sum + (j <= i ? each * normal[j]! : 0), 0)
					: 0;
				return [name, params[name] * Math.exp(shift)];
			})
		) as unknown as GammaGammaParams;
		return moved.q > 1 ? moved : params;
	});
}
