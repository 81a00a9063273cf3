/** What was forecast for customers, and what came; grouped, held by column. */
export interface HeldOut {
	frequency: Float64Array;
	/** Purchases that came. */
	came: Float64Array;
	/** Customers that share the row. */
	weight: Float64Array;
}

/** How far a forecast was off. */
export interface ForecastErrors {
	expected: number;
	totalError: number | null;
	frequencyError: number | null;
	rootMeanSquareError: number;
}

/** Means of customers alike in frequency. */
export interface FrequencyMean {
	frequency: number;
	customers: number;
	mean: number;
}

/** Means of a column by frequency; from `tail` on together. */
export function meansByFrequency(
	{ frequency, weight }: HeldOut,
	column: Float64Array,
	tail: number
): FrequencyMean[] {
	const rows = Array.from({ length: tail + 1 }, (_, x) => ({
		frequency: x,
		customers: 0,
		mean: 0
	}));
	frequency.forEach((x, i) => {
		const row = rows[Math.min(x, tail)]!;
		row.customers += weight[i]!;
		row.mean += weight[i]! * column[i]!;
	});
	return rows
		.filter(({ customers }) => customers > 0)
		.map((row) => ({ ...row, mean: row.mean / row.customers }));
}

/** Holds a forecast against what came; see `ModelComparisonResult` for each figure. */
export function forecastErrors(
	heldOut: HeldOut,
	forecast: Float64Array,
	tail: number
): ForecastErrors {
	const { came, weight } = heldOut;
	let [expected, actual, squares, customers] = [0, 0, 0, 0];
	forecast.forEach((value, i) => {
		const w = weight[i]!;
		expected += w * value;
		actual += w * came[i]!;
		squares += w * (value - came[i]!) ** 2;
		customers += w;
	});
	const actualMeans = meansByFrequency(heldOut, came, tail);
	const forecastMeans = meansByFrequency(heldOut, forecast, tail);
	const off = actualMeans.reduce(
		(sum, { customers: n, mean }, i) => sum + n * Math.abs(forecastMeans[i]!.mean - mean),
		0
	);
	return {
		expected,
		totalError: actual > 0 ? (expected - actual) / actual : null,
		frequencyError: actual > 0 ? off / actual : null,
		rootMeanSquareError: Math.sqrt(squares / customers)
	};
}

/**
 * The error by frequency that even a forecast of every group's true mean would show, by chance alone:
 * the mean absolute deviation of each group's mean, were it normal. 0 where nothing came.
 */
export function chanceError(heldOut: HeldOut, tail: number): number {
	const { came, weight } = heldOut;
	const means = meansByFrequency(heldOut, came, tail);
	const squares = meansByFrequency(
		heldOut,
		came.map((n) => n * n),
		tail
	);
	const actual = came.reduce((sum, n, i) => sum + weight[i]! * n, 0);
	const deviation = means.reduce((sum, { customers, mean }, i) => {
		const variance = Math.max(0, squares[i]!.mean - mean * mean);
		return sum + Math.sqrt((2 / Math.PI) * variance * customers);
	}, 0);
	return actual > 0 ? deviation / actual : 0;
}
