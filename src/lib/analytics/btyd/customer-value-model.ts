import { addDays } from '../../canonical/civil-date';
import type { ModelColumns, ModelOutput } from '../analysis';
import type {
	CustomerBaseFit,
	CustomerBaseModel,
	CustomerBaseModelId,
	ModelParams
} from './customer-base-model';
import { customerBaseModels } from './customer-base-models';
import { bootstrapIntervals } from './bootstrap-intervals';
import { forecastAll } from './customer-lifetime-value';
import type { CustomerValueParams } from './customer-value-params';
import type { MoneyJump } from './customer-value-result';
import { isForecast } from './forecast-rule';
import { fitGammaGamma, type GammaGammaFit } from './gamma-gamma';
import { totalIntervals, type TotalIntervals } from './total-intervals';
import { historyGrid, type HistoryColumns, type PurchaseHistories } from './purchase-history';
import { weekColumn } from './time-units';

/** Customers by repeat purchases: how many there are, and how many the model expects. */
export interface FrequencyFit {
	frequency: number;
	customers: number;
	expected: number;
}

/** A fit, and what it is of. */
export interface PurchaseFit extends CustomerBaseFit<ModelParams> {
	model: CustomerBaseModelId;
}

/** What pure code makes of grouped histories. */
export interface CustomerValueModel {
	purchases: PurchaseFit | null;
	spend: GammaGammaFit | null;
	/** By 0, 1, … and in the last row by that many or more; see {@link tailFrequency}. */
	frequencies: FrequencyFit[];
	/** Null where the fits do not say how uncertain their parameters are. */
	intervals: TotalIntervals | null;
	/** How intervals were found: by the information at the maximum, or by drawing customers anew. */
	intervalsBy: 'delta' | 'bootstrap' | null;
	/** Parameters of bases drawn anew; none where intervals were not found so. */
	draws: ModelParams[];
	/** Days from the first order to the last day of observation, both counted. */
	windowDays: number;
	moneyJump: MoneyJump | null;
}

/** Fewest and most frequencies told apart in a picture of them. */
const LEAST_TAIL = 7;
const MOST_TAIL = 24;

/** Frequency from which on customers are counted together: at most a tenth of them are there. */
export function tailFrequency(frequency: Float64Array, weight: Float64Array): number {
	const customers = weight.reduce((sum, w) => sum + w, 0);
	for (let tail = LEAST_TAIL; tail < MOST_TAIL; tail++) {
		const beyond = weight.reduce((sum, w, i) => sum + (frequency[i]! >= tail ? w : 0), 0);
		if (beyond <= customers / 10) return tail;
	}
	return MOST_TAIL;
}

/**
 * Fits a model of purchases and Gamma-Gamma and forecasts every distinct history.
 *
 * @param columns `histories` with frequency, recency_days, observed_days, weight; `spend` with
 * frequency, monetary_value, weight; `jump` with ratio and quarter_day, one row or none
 */
export function customerValueModel(
	{ histories, spend, jump }: Readonly<Record<string, ModelColumns>>,
	{ model: id, months, annualDiscount, margin }: CustomerValueParams
): ModelOutput<CustomerValueModel> {
	const { frequency, recency_days, observed_days, weight, mean_values } =
		histories as HistoryColumns;
	const recency = weekColumn(recency_days);
	const T = weekColumn(observed_days);
	const windowDays = observed_days.reduce((most, days) => Math.max(most, days + 1), 0);
	const moneyJump = moneyJumpOf(jump!);
	const model = customerBaseModels[id];
	const grid = historyGrid({ frequency: frequency!, recency, T, weight: weight! });
	const fit = model.fit(grid);
	const purchases = fit && { ...fit, model: id };
	const spending = fitGammaGamma({
		frequency: spend!.frequency!,
		monetaryValue: spend!.monetary_value!,
		weight: spend!.weight!
	});
	if (!purchases || !isForecast(purchases)) {
		return {
			model: {
				purchases,
				spend: spending,
				frequencies: [],
				intervals: null,
				intervalsBy: null,
				draws: [],
				windowDays,
				moneyJump
			}
		};
	}

	const forecasts = forecastAll(
		model,
		purchases.params,
		{ frequency: frequency!, recency, T },
		{ months, annualDiscount }
	);
	const spent =
		spending?.converged && spending.populationMean !== null && spending.logCovariance
			? { params: spending.params, logCovariance: spending.logCovariance }
			: null;
	const valued = {
		frequency: frequency!,
		recency,
		T,
		weight: weight!,
		meanValues: mean_values!
	};
	const options = { months, annualDiscount, margin };
	const isDelta = purchases.diagnosis === null && purchases.logCovariance !== null;
	const intervals = isDelta
		? totalIntervals(
				model,
				{ params: purchases.params, logCovariance: purchases.logCovariance! },
				spent,
				valued,
				options
			)
		: null;
	const drawn = isDelta
		? null
		: bootstrapIntervals(model, grid, purchases.params, spent, valued, options);
	return {
		model: {
			purchases,
			spend: spending,
			frequencies: frequencyFit(model, purchases.params, {
				frequency: frequency!,
				T,
				weight: weight!
			}),
			intervals: intervals ?? drawn?.totals ?? null,
			intervalsBy: intervals ? 'delta' : drawn ? 'bootstrap' : null,
			draws: drawn?.draws ?? [],
			windowDays,
			moneyJump
		},
		tables: {
			forecasts: [
				{ name: 'frequency', type: 'integer', values: Int32Array.from(frequency!) },
				{ name: 'recency_days', type: 'integer', values: Int32Array.from(recency_days) },
				{ name: 'observed_days', type: 'integer', values: Int32Array.from(observed_days) },
				{ name: 'probability_alive', type: 'double', values: forecasts.probabilityAlive },
				{ name: 'expected_purchases', type: 'double', values: forecasts.expectedPurchases },
				{ name: 'discounted_purchases', type: 'double', values: forecasts.discountedPurchases }
			]
		}
	};
}

function moneyJumpOf({ ratio, quarter_day }: ModelColumns): MoneyJump | null {
	const [factor, day] = [ratio?.[0], quarter_day?.[0]];
	if (factor === undefined || day === undefined) return null;
	return { ratio: factor, quarter: addDays('1970-01-01', day) };
}

/** Customers by repeat purchases, seen and expected over each one's own time of observation. */
export function frequencyFit(
	model: CustomerBaseModel<ModelParams>,
	params: ModelParams,
	{ frequency, T, weight }: Pick<PurchaseHistories, 'frequency' | 'T' | 'weight'>
): FrequencyFit[] {
	const tail = tailFrequency(frequency, weight);
	const rows = Array.from({ length: tail + 1 }, (_, x) => ({
		frequency: x,
		customers: 0,
		expected: 0
	}));
	const byT = new Map<number, number>();
	frequency.forEach((x, i) => {
		rows[Math.min(x, tail)]!.customers += weight[i]!;
		byT.set(T[i]!, (byT.get(T[i]!) ?? 0) + weight[i]!);
	});
	for (const [weeks, customers] of byT) {
		model.purchaseCounts(params, weeks, tail).forEach((chance, x) => {
			rows[x]!.expected += customers * chance;
		});
	}
	return rows;
}
