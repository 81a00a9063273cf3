import { z } from 'zod';
import { CivilDate } from '../../../canonical/civil-date';
import type { AnalysisShape } from '../../analysis';
import { customerBaseModelIds, fitDiagnoses } from '../customer-base-model';
import { ScopeParams } from '../../scope-params';

/**
 * Forecasts without a model, which a model has to be better than: every customer buys as often as in
 * the period before; or those who bought in that period go on at their own rate and others have left
 * (the hiatus rule of Wübben & Wangenheim 2008, Journal of Marketing 72(3)).
 */
export const baselineIds = ['repeat-period', 'hiatus'] as const;

export const candidateIds = [...customerBaseModelIds, ...baselineIds] as const;

export type CandidateId = (typeof candidateIds)[number];

/** What a user may choose of a comparison of models. */
export const ModelComparisonParams = ScopeParams.extend({
	/** Weeks before `asOf` that models do not see; what they forecast for them is held against them. */
	holdoutWeeks: z.int().min(1).max(520)
});

export type ModelComparisonParams = z.infer<typeof ModelComparisonParams>;

const Candidate = z.strictObject({
	id: z.enum(candidateIds),
	/** Purchase days forecast for the time held out. */
	expected: z.number(),
	/** Forecast less what came, over what came; null where nothing came. */
	totalError: z.number().nullable(),
	/**
	 * Error by frequency: of customers alike in repeats the forecast mean less the mean that came,
	 * without its sign, times their number, over all purchases that came; null where nothing came.
	 */
	frequencyError: z.number().nullable(),
	/** Root mean square error of a customer's purchases. */
	rootMeanSquareError: z.number(),
	/** Of a model's fit to the time before; null for baselines. */
	logLikelihood: z.number().nullable(),
	/** Of that fit, in the model's own names; null for baselines. */
	params: z.record(z.string(), z.number()).nullable(),
	standardErrors: z.record(z.string(), z.number()).nullable(),
	diagnosis: z.enum(fitDiagnoses).nullable()
});

/** How one way of forecasting did. */
export type Candidate = z.infer<typeof Candidate>;

const Expected = z.partialRecord(z.enum(candidateIds), z.number());

/** Models and baselines held against what came. */
export const ModelComparisonResult = z.strictObject({
	/** Last day that models saw. */
	splitOn: CivilDate,
	/** Customers known by then, and those of them who had come back. */
	customers: z.int(),
	repeatCustomers: z.int(),
	/** Purchase days of those customers in the time held out. */
	actual: z.int(),
	/** Best first by the error by frequency; none where nothing could be fitted. */
	candidates: z.array(Candidate),
	/** Error by frequency that a perfect forecast would show by chance. */
	chanceError: z.number(),
	/** By repeats up to the split, those of the last row and more together: means of what came and was forecast. */
	byFrequency: z.array(
		z.strictObject({
			frequency: z.int(),
			customers: z.int(),
			actual: z.number(),
			expected: Expected
		})
	),
	/**
	 * Customers by repeats up to the split, seen and as each model expects them; those of the last row and
	 * more together.
	 */
	frequencies: z.array(
		z.strictObject({ frequency: z.int(), customers: z.number(), expected: Expected })
	),
	/** Repeat purchases of those customers added up by weeks since the first sale; models alone. */
	tracking: z.array(z.strictObject({ week: z.int(), actual: z.int(), expected: Expected })),
	/** The model to forecast with; null where none is to be trusted. */
	recommended: z.enum(customerBaseModelIds).nullable()
});

export type ModelComparisonResult = z.infer<typeof ModelComparisonResult>;

/** What it takes to know a kept result again. */
export const modelComparisonShape: AnalysisShape<ModelComparisonParams, ModelComparisonResult> = {
	id: 'model-comparison',
	version: 3,
	params: ModelComparisonParams,
	result: ModelComparisonResult
};
