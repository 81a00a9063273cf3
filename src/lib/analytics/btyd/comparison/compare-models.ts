import type { ModelColumns, ModelOutput } from '../../analysis';
import {
	NEW_CUSTOMER,
	customerBaseModelIds,
	expectedPurchases,
	type CustomerBaseFit,
	type CustomerBaseModelId,
	type ModelParams
} from '../customer-base-model';
import { customerBaseModels } from '../customer-base-models';
import { frequencyFit, tailFrequency } from '../customer-value-model';
import { LEAST_REPEATERS, isForecast } from '../forecast-rule';
import { historyGrid, type HistoryColumns } from '../purchase-history';
import { DAYS_PER_WEEK, weekColumn } from '../time-units';
import { chanceError, forecastErrors, meansByFrequency, type HeldOut } from './forecast-errors';
import { recommend } from './recommend';
import type { Candidate, CandidateId, ModelComparisonParams } from './model-comparison-result';

/** Points of a picture of purchases added up over time, at most. */
const MOST_POINTS = 80;

/** What pure code makes of histories up to the split and what came after it. */
export interface ModelComparison {
	customers: number;
	repeatCustomers: number;
	actual: number;
	candidates: Candidate[];
	chanceError: number;
	byFrequency: {
		frequency: number;
		customers: number;
		actual: number;
		expected: Partial<Record<CandidateId, number>>;
	}[];
	frequencies: {
		frequency: number;
		customers: number;
		expected: Partial<Record<CandidateId, number>>;
	}[];
	tracking: { week: number; actual: number; expected: Partial<Record<CandidateId, number>> }[];
	recommended: CustomerBaseModelId | null;
}

interface Fitted {
	id: CustomerBaseModelId;
	fit: CustomerBaseFit<ModelParams>;
}

/**
 * Fits every model to what customers did up to the split and holds its forecast against what came,
 * with the baselines beside them.
 *
 * @param columns `histories` of `heldOutHistoriesSql`, `births` of `firstDaysSql`, `repeats` of
 * `repeatDaysSql`
 */
export function compareModels(
	{ histories, births, repeats }: Readonly<Record<string, ModelColumns>>,
	{ holdoutWeeks }: ModelComparisonParams
): ModelOutput<ModelComparison> {
	const { frequency, recency_days, observed_days, repeats_before, is_recent, came, weight } =
		histories as HistoryColumns;
	const heldOut: HeldOut = { frequency: frequency!, came: came!, weight: weight! };
	const [recency, T] = [weekColumn(recency_days), weekColumn(observed_days)];
	const total = (of: (i: number) => number) => weight!.reduce((sum, w, i) => sum + w * of(i), 0);
	const customers = total(() => 1);
	const repeatCustomers = total((i) => (frequency![i]! > 0 ? 1 : 0));
	const actual = total((i) => came![i]!);
	const counts = { customers, repeatCustomers, actual };
	if (repeatCustomers < LEAST_REPEATERS) {
		const nothing = {
			candidates: [],
			chanceError: 0,
			byFrequency: [],
			frequencies: [],
			tracking: [],
			recommended: null
		};
		return { model: { ...counts, ...nothing } };
	}

	const grid = historyGrid({ frequency: frequency!, recency, T, weight: weight! });
	const fitted = customerBaseModelIds.flatMap((id): Fitted[] => {
		const fit = customerBaseModels[id].fit(grid);
		return fit && isForecast(fit) ? [{ id, fit }] : [];
	});
	const forecasts = new Map<CandidateId, Float64Array>(
		fitted.map(({ id, fit: { params } }) => {
			const model = customerBaseModels[id];
			return [
				id,
				frequency!.map((x, i) =>
					expectedPurchases(
						model,
						params,
						{ frequency: x, recency: recency[i]!, T: T[i]! },
						holdoutWeeks
					)
				)
			];
		})
	);
	forecasts.set('repeat-period', repeats_before!);
	forecasts.set(
		'hiatus',
		frequency!.map((x, i) => (is_recent![i] === 1 && T[i]! > 0 ? (x / T[i]!) * holdoutWeeks : 0))
	);

	const tail = tailFrequency(frequency!, weight!);
	const candidates = [...forecasts]
		.map(([id, forecast]): Candidate => {
			const fit = fitted.find((one) => one.id === id)?.fit;
			return {
				id,
				...forecastErrors(heldOut, forecast, tail),
				logLikelihood: fit?.logLikelihood ?? null,
				params: fit?.params ?? null,
				standardErrors: fit?.standardErrors ?? null,
				diagnosis: fit?.diagnosis ?? null
			};
		})
		.toSorted((a, b) => (a.frequencyError ?? Infinity) - (b.frequencyError ?? Infinity));
	const chance = chanceError(heldOut, tail);
	const means = [...forecasts].map(
		([id, forecast]) => [id, meansByFrequency(heldOut, forecast, tail)] as const
	);
	return {
		model: {
			...counts,
			candidates,
			chanceError: chance,
			byFrequency: meansByFrequency(heldOut, came!, tail).map(({ mean, ...row }, at) => ({
				...row,
				actual: mean,
				expected: Object.fromEntries(means.map(([id, rows]) => [id, rows[at]!.mean]))
			})),
			frequencies: frequenciesOf(fitted, { frequency: frequency!, T, weight: weight! }),
			tracking: trackingOf(fitted, candidates, births!, repeats!, T, holdoutWeeks),
			recommended: recommend(candidates, chance)
		}
	};
}

/** Customers by repeats, as they are and as each model expects them. */
function frequenciesOf(
	fitted: readonly Fitted[],
	histories: Parameters<typeof frequencyFit>[2]
): ModelComparison['frequencies'] {
	const byModel = fitted.map(
		({ id, fit }) => [id, frequencyFit(customerBaseModels[id], fit.params, histories)] as const
	);
	const [first] = byModel;
	return (first?.[1] ?? []).map(({ frequency, customers }, at) => ({
		frequency,
		customers,
		expected: Object.fromEntries(byModel.map(([id, rows]) => [id, rows[at]!.expected]))
	}));
}

/**
 * Repeat purchases added up by weeks since the first sale, as they came and as models expect them. A
 * baseline has nothing to say of the time before the split; after it, it goes on evenly to its forecast.
 */
function trackingOf(
	fitted: readonly Fitted[],
	candidates: readonly Candidate[],
	births: ModelColumns,
	repeats: ModelColumns,
	T: Float64Array,
	holdoutWeeks: number
): ModelComparison['tracking'] {
	const { born_day, weight } = births as Record<string, Float64Array>;
	const { day_number, repeats: came } = repeats as Record<string, Float64Array>;
	const age = T.reduce((most, weeks) => Math.max(most, weeks), 0) + holdoutWeeks;
	const weeks = Math.floor(age + 1 / DAYS_PER_WEEK); // the first day counts
	const step = Math.max(1, Math.ceil(weeks / MOST_POINTS));
	const splitDay = (weeks - holdoutWeeks) * DAYS_PER_WEEK - 1;
	const cameBy = (day: number) =>
		came!.reduce((sum, n, i) => sum + (day_number![i]! <= day ? n : 0), 0);
	const before = cameBy(splitDay);
	const baselines = candidates.filter(({ id }) => fitted.every((one) => one.id !== id));
	const points: ModelComparison['tracking'] = [];
	for (let week = weeks % step || step; week <= weeks; week += step) {
		const lastDay = week * DAYS_PER_WEEK - 1;
		const actual = cameBy(lastDay);
		const held = (lastDay - splitDay) / (holdoutWeeks * DAYS_PER_WEEK);
		const expected = fitted.map(({ id, fit: { params } }) => {
			const model = customerBaseModels[id];
			const sum = weight!.reduce((total, n, i) => {
				const age = (lastDay - born_day![i]!) / DAYS_PER_WEEK;
				return age > 0 ? total + n * expectedPurchases(model, params, NEW_CUSTOMER, age) : total;
			}, 0);
			return [id, sum] as const;
		});
		const plain =
			held < 0 ? [] : baselines.map(({ id, expected: all }) => [id, before + held * all] as const);
		points.push({ week, actual, expected: Object.fromEntries([...expected, ...plain]) });
	}
	return points;
}
