import { DAYS_PER_WEEK, type DayColumn, type WeekColumn, type Weeks } from './time-units';

/**
 * What the customer-base models need to know of one customer, in weeks.
 *
 * Days with several orders count once. Source of the convention: Fader, Hardie & Lee (2005).
 */
export interface PurchaseHistory {
	/** Repeat purchase days: distinct purchase days less one. */
	frequency: number;
	/** Weeks from the first to the last purchase; 0 where there is one only. */
	recency: Weeks;
	/** Weeks from the first purchase to the end of observation. */
	T: Weeks;
}

/**
 * Customers grouped by equal history, held by column. Rows of all columns correspond.
 *
 * Times are in weeks, and columns of days are refused; the models' parameters follow.
 */
export interface PurchaseHistories {
	frequency: Float64Array;
	recency: WeekColumn;
	T: WeekColumn;
	/** Customers that share the history. */
	weight: Float64Array;
}

/** Grouped histories as SQL gives them, times in days. */
export type HistoryColumns = Readonly<Record<string, Float64Array>> & {
	readonly recency_days: DayColumn;
	readonly observed_days: DayColumn;
};

/**
 * Checks that histories are possible: 0 ≤ recency ≤ T, whole frequency, and recency 0 exactly where
 * frequency is 0.
 *
 * @throws {RangeError} that names the first impossible row
 */
export function assertHistories({ frequency, recency, T, weight }: PurchaseHistories): void {
	for (let i = 0; i < frequency.length; i++) {
		const [x, tx, end] = [frequency[i]!, recency[i]!, T[i]!];
		const isPossible =
			Number.isInteger(x) &&
			x >= 0 &&
			tx >= 0 &&
			tx <= end &&
			(x === 0) === (tx === 0) &&
			weight[i]! > 0 &&
			Number.isFinite(end);
		if (!isPossible) {
			throw new RangeError(
				`impossible purchase history: frequency ${x}, recency ${tx}, T ${end}, weight ${weight[i]}`
			);
		}
	}
}

/** Histories prepared for fitting: each distinct time is held once, rows refer to it. */
export interface HistoryGrid {
	/** Customers in all. */
	customers: number;
	/** Repeat purchases in all: the sum of frequency over customers. */
	repeats: number;
	/** Customers with frequency above k, for k from 0. */
	above: Float64Array;
	/** Distinct values of recency and T. */
	times: Float64Array;
	frequency: Float64Array;
	recencyAt: Int32Array;
	endAt: Int32Array;
	weight: Float64Array;
}

/** Prepares histories for fitting. @throws {RangeError} as {@link assertHistories} */
export function historyGrid(histories: PurchaseHistories): HistoryGrid {
	assertHistories(histories);
	const { frequency, recency, T, weight } = histories;
	return { ...totals(frequency, weight), ...timeGrid(recency, T), frequency, weight };
}

/** Most days of a grid that is looked up by day: 270 years. */
const MOST_DAYS = 100_000;

/** The distinct times of recency and T, and the place of each row's among them. */
export function timeGrid(
	recency: Float64Array,
	T: Float64Array
): Pick<HistoryGrid, 'times' | 'recencyAt' | 'endAt'> {
	const times: number[] = [];
	// Times are mostly whole days, which are found without hashing a fraction of a week.
	const byDay = new Int32Array(MOST_DAYS).fill(-1);
	const others = new Map<number, number>();
	const at = (time: number): number => {
		const day = Math.round(time * DAYS_PER_WEEK);
		if (day < MOST_DAYS && day / DAYS_PER_WEEK === time) {
			if (byDay[day]! < 0) byDay[day] = times.push(time) - 1;
			return byDay[day]!;
		}
		const known = others.get(time) ?? times.push(time) - 1;
		others.set(time, known);
		return known;
	};
	const places = (column: Float64Array) => {
		const out = new Int32Array(column.length);
		for (let i = 0; i < column.length; i++) out[i] = at(column[i]!);
		return out;
	};
	const recencyAt = places(recency);
	const endAt = places(T);
	return { times: Float64Array.from(times), recencyAt, endAt };
}

/** Mean of T over customers. */
export function meanAge({ times, endAt, weight, customers }: HistoryGrid): number {
	let sum = 0;
	for (let i = 0; i < endAt.length; i++) sum += weight[i]! * times[endAt[i]!]!;
	return sum / customers;
}

/** The same histories shared by other numbers of customers, as a bootstrap draws them; of 0 they are left out. */
export function reweighted(grid: HistoryGrid, weight: Float64Array): HistoryGrid {
	let drawn = 0;
	for (let i = 0; i < weight.length; i++) if (weight[i]! > 0) drawn++;
	const [frequency, weights] = [new Float64Array(drawn), new Float64Array(drawn)];
	const [recencyAt, endAt] = [new Int32Array(drawn), new Int32Array(drawn)];
	for (let i = 0, at = 0; i < weight.length; i++) {
		if (weight[i] === 0) continue;
		frequency[at] = grid.frequency[i]!;
		weights[at] = weight[i]!;
		recencyAt[at] = grid.recencyAt[i]!;
		endAt[at++] = grid.endAt[i]!;
	}
	return { ...grid, frequency, recencyAt, endAt, weight: weights, ...totals(frequency, weights) };
}

/** Customers, repeat purchases, and customers with more than each number of them. */
function totals(
	frequency: Float64Array,
	weight: Float64Array
): Pick<HistoryGrid, 'customers' | 'repeats' | 'above'> {
	let most = 0;
	for (const x of frequency) if (x > most) most = x;
	const above = new Float64Array(most);
	let customers = 0;
	let repeats = 0;
	for (let i = 0; i < frequency.length; i++) {
		const [x, w] = [frequency[i]!, weight[i]!];
		customers += w;
		repeats += w * x;
		if (x > 0) above[x - 1]! += w;
	}
	for (let k = above.length - 2; k >= 0; k--) above[k]! += above[k + 1]!;
	return { customers, repeats, above };
}
