import { laplaceIntegral } from '../../math/laplace-integral';
import type { HistoryGrid, PurchaseHistories, PurchaseHistory } from './purchase-history';
import type { Weeks } from './time-units';

/** The models of a customer base, by what the literature calls them. */
export const customerBaseModelIds = ['bg-nbd', 'mbg-nbd', 'pareto-nbd', 'nbd'] as const;

export type CustomerBaseModelId = (typeof customerBaseModelIds)[number];

/** How the literature writes a model's name; the same in every language. */
export const modelNames: Readonly<Record<CustomerBaseModelId, string>> = {
	'bg-nbd': 'BG/NBD',
	'mbg-nbd': 'MBG/NBD',
	'pareto-nbd': 'Pareto/NBD',
	nbd: 'NBD'
};

/** Why a fit, though it is one, should not be read as its parameters suggest. */
export const fitDiagnoses = [
	/**
	 * The data do not show customers dropping out: the model with dropout is no better than the one
	 * without, and hardly anyone is fitted to drop out. Its parameters of dropout mean nothing.
	 */
	'dropout-not-identified',
	/** Dropout is fitted, but too few data say whether it is there at all. */
	'dropout-uncertain',
	/** Only the mean of dropout is determined: everyone drops out alike. */
	'homogeneous-dropout',
	/** Only the mean of dropout is determined: customers leave at once, or never. */
	'polarised-dropout',
	/** Only the mean rate is determined: everyone buys at the same rate. */
	'homogeneous-rate'
] as const;

export type FitDiagnosis = (typeof fitDiagnoses)[number];

/** Parameters by name, every one above 0. */
export type ModelParams = Readonly<Record<string, number>>;

/** A maximum-likelihood fit. */
export interface CustomerBaseFit<Params> {
	params: Params;
	/** Standard errors by the observed information; null where that has no inverse. */
	standardErrors: Params | null;
	/**
	 * Covariance of the logarithms of the parameters, in the order in which the model names them;
	 * null where the information has no inverse.
	 */
	logCovariance: number[][] | null;
	/** All models on the same constant, so that they compare. */
	logLikelihood: number;
	/** Of the same customers by NBD, the model in which nobody leaves. */
	logLikelihoodWithoutDropout: number;
	customers: number;
	repeatCustomers: number;
	/** Distinct histories the fit ran on. */
	histories: number;
	steps: number;
	converged: boolean;
	diagnosis: FitDiagnosis | null;
}

/**
 * A model of how customers of a business without contracts go on buying and drop out unseen.
 *
 * All of them share one structure: what is expected of a customer is the chance that they are alive
 * times what is expected of one who is, and that depends on frequency and age alone. Times are in
 * weeks, as in {@link PurchaseHistory}.
 */
export interface CustomerBaseModel<Params extends { [Name in keyof Params]: number }> {
	readonly id: CustomerBaseModelId;
	/** Parameters in the papers' order. */
	readonly names: readonly (keyof Params & string)[];
	/**
	 * Fits by Newton's method with the exact Hessian in the logarithms of the parameters. Null where
	 * nobody bought twice: the likelihood then has no maximum.
	 *
	 * @param start parameters to start from, as of a fit to almost the same data
	 */
	fit(grid: HistoryGrid, start?: Params): CustomerBaseFit<Params> | null;
	/**
	 * Parameters of almost the same customers, as a bootstrap draws them: two Newton steps from a fit,
	 * without what a fit says beside its parameters.
	 */
	refit(grid: HistoryGrid, start: Params): Params;
	logLikelihood(params: Params, history: PurchaseHistory): number;
	/** P(alive): the chance that a customer is still buying at T. */
	probabilityAlive(params: Params, history: PurchaseHistory): number;
	/** The same of many histories, where a model has a quicker way than one by one. */
	probabilitiesAlive?(
		params: Params,
		histories: Pick<PurchaseHistories, 'frequency' | 'recency' | 'T'>
	): Float64Array;
	/** Purchases expected in the weeks after T of one who is alive at T. */
	expectedIfAlive(params: Params, frequency: number, T: Weeks, weeks: Weeks): number;
	/** Chance that one who is alive at T does not buy in the weeks after; `weeks` may be infinite. */
	noPurchaseIfAlive(params: Params, frequency: number, T: Weeks, weeks: Weeks): number;
	/**
	 * Chances of 0, 1, … `most` − 1 repeat purchases by a new customer in `weeks`, and of `most` or
	 * more in the last place. They sum to 1.
	 */
	purchaseCounts(params: Params, weeks: Weeks, most: number): number[];
}

/**
 * Expected purchases in the `weeks` after `T`, given the history. A number of purchases, not a
 * probability. 0 for 0 weeks.
 */
export const expectedPurchases = <Params extends { [Name in keyof Params]: number }>(
	model: CustomerBaseModel<Params>,
	params: Params,
	history: PurchaseHistory,
	weeks: Weeks
): number =>
	model.probabilityAlive(params, history) *
	model.expectedIfAlive(params, history.frequency, history.T, weeks);

/**
 * All purchases after `T`, each discounted to it: what is left of a customer's life, without a
 * horizon. With E(t) the purchases expected within t it is ∫ e⁻ᵘ E(u/δ) du, by parts.
 *
 * Source: Fader, Hardie & Lee (2005), Journal of Marketing Research 42(4), 415–430, where it is called
 * DERT.
 *
 * @param rate continuous discount rate a week, above 0: without one the sum may have no end
 */
export const discountedPurchases = <Params extends { [Name in keyof Params]: number }>(
	model: CustomerBaseModel<Params>,
	params: Params,
	history: PurchaseHistory,
	rate: number
): number =>
	model.probabilityAlive(params, history) *
	laplaceIntegral((u) => model.expectedIfAlive(params, history.frequency, history.T, u / rate));

/** A customer at the moment of the first purchase. */
export const NEW_CUSTOMER: PurchaseHistory = { frequency: 0, recency: 0, T: 0 };

/**
 * Chance of no purchase in the `weeks` after `T`: the likelihood of the same history observed that
 * much longer, over the likelihood now.
 */
export const probabilityNoPurchase = <Params extends { [Name in keyof Params]: number }>(
	model: CustomerBaseModel<Params>,
	params: Params,
	history: PurchaseHistory,
	weeks: Weeks
): number =>
	1 -
	model.probabilityAlive(params, history) *
		(1 - model.noPurchaseIfAlive(params, history.frequency, history.T, weeks));

/** Doublings of a week after which a next purchase is further off than anyone plans for. */
const MOST_DOUBLINGS = 40;

/**
 * Weeks after `T` within which the customer buys again with even chances; null where it is more
 * likely that they never do.
 */
export function medianNextPurchase<Params extends { [Name in keyof Params]: number }>(
	model: CustomerBaseModel<Params>,
	params: Params,
	history: PurchaseHistory
): Weeks | null {
	const chance = (weeks: Weeks) => probabilityNoPurchase(model, params, history, weeks);
	if (chance(Infinity) >= 0.5) return null;
	let [low, high] = [0, 1];
	for (let doubling = 0; chance(high) > 0.5; doubling++) {
		if (doubling === MOST_DOUBLINGS) return null;
		[low, high] = [high, 2 * high];
	}
	// Halved until the two are neighbours for every purpose.
	for (let i = 0; i < 60 && high - low > 1e-12 * high; i++) {
		const middle = (low + high) / 2;
		if (chance(middle) > 0.5) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}
