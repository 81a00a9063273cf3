import {
	evidenceBases,
	linesOfDeployment,
	selectionRisks,
	systemCostLines,
	unscored,
	type Criterion,
	type Selection,
	type SystemCostLine,
	type Vendor,
	type VendorScore
} from './selection';
import { rankStability, rankTurns, type RankTurn } from './selection-sensitivity';

/** A mean of grades, and how many it is of. */
export interface GradeMean {
	mean: number;
	n: number;
}

/** What a system costs over the years looked at. */
export interface SystemCost {
	/** Decimal text, two places. */
	total: string;
	/** What has been paid by the start and by the end of each year, not discounted; decimal text. */
	paidBy: string[];
	/** Lines of its deployment that nobody has stated; they are missing from the total, not zero. */
	blank: SystemCostLine[];
	/** Lines with an amount that its deployment does not have: they are not in the total either. */
	unused: SystemCostLine[];
	/** Total for each point of fit; null without a fit. */
	perPoint: number | null;
	/** Null without a budget. */
	isOverBudget: boolean | null;
}

/** How the criteria that must be met came out. */
export type Gate =
	| { state: 'none' }
	| { state: 'passed' }
	/** Criteria scored below what they must reach, and those nobody has scored. */
	| { state: 'open' | 'failed'; failed: string[]; open: string[] };

/** How a system does. */
export interface VendorResult {
	vendor: string;
	gate: Gate;
	/** Weighted mean of the scores, 1 to 5; null where nothing weighed is scored. */
	fit: number | null;
	/** What `fit` can still become: with everything unscored at 1, and at 5. Null without weights. */
	bounds: { low: number; high: number } | null;
	/** Share of the weight that is scored. */
	coverage: number;
	/** Share of the scored weight that rests on the vendor's word, or on nothing; null without a score. */
	unverified: number | null;
	/** Of the risks that were graded, 1 slight to 5 grave; null where none was. */
	risk: GradeMean | null;
	/** Null where nothing is stated. */
	cost: SystemCost | null;
	/** Place among those that are fully scored and not out, equals sharing one; null for the others. */
	rank: number | null;
	/** Share of weightings in which it is first; see `rankStability`. Null where it has no rank. */
	firstShare: number | null;
}

/** Where a selection stands. */
export interface SelectionResult {
	/** By system, in their order. */
	vendors: VendorResult[];
	/** Share of the weight that each criterion has; empty where nobody has weighed one. */
	shares: Readonly<Record<string, number>>;
	/** Weighed criteria on which all systems scored have one score: they decide nothing. */
	undecided: string[];
	/** Weights at which another system would be first, nearest first. */
	turns: RankTurn[];
}

/**
 * How one system does on one criterion: as stated, or for ease of use, where nobody has judged that, the
 * mean of its trial, rounded half up, which is then evidence that was tried.
 */
export function scoreOf(vendor: Vendor, criterion: string): VendorScore {
	const stated = vendor.scores[criterion] ?? unscored;
	if (criterion !== 'usability' || stated.score !== null) return stated;
	const trial = meanOf(Object.values(vendor.trial));
	if (!trial) return stated;
	return { ...stated, score: Math.floor(trial.mean + 0.5), basis: 'tried' };
}

/** How a trial went, over the tasks that were tried; null where none was. */
export const trialOf = ({ trial }: Vendor): GradeMean | null => meanOf(Object.values(trial));

const meanOf = (grades: readonly number[]): GradeMean | null =>
	grades.length === 0
		? null
		: { mean: grades.reduce((sum, grade) => sum + grade, 0) / grades.length, n: grades.length };

/** Criteria that somebody has given a weight above 0. */
export const weighedCriteria = ({ criteria }: Selection): (Criterion & { weight: number })[] =>
	criteria.flatMap((criterion) =>
		criterion.weight ? [{ ...criterion, weight: criterion.weight }] : []
	);

/**
 * Weighs the systems against each other: fit is the sum of weight × score over the sum of weights.
 * A system is ranked once every weighed criterion of it is scored and no must is missed or unknown; the
 * others show what they can still become. Nothing that nobody has judged counts as a score.
 */
export function weighSystems(selection: Selection): SelectionResult {
	const weighed = weighedCriteria(selection);
	const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
	const rows = selection.vendors.map((vendor) => ({
		vendor,
		gate: gateOf(vendor, selection.criteria),
		scores: weighed.map(({ id }) => scoreOf(vendor, id))
	}));
	const ranked = rows.flatMap(({ vendor, gate, scores }) => {
		const known = scores.flatMap(({ score }) => score ?? []);
		const isRanked =
			total > 0 && known.length === scores.length && !['open', 'failed'].includes(gate.state);
		return isRanked ? [{ vendor: vendor.id, scores: known }] : [];
	});
	const weights = weighed.map(({ weight }) => weight);
	const points = (scores: readonly number[]) =>
		scores.reduce((sum, score, i) => sum + score * weights[i]!, 0);
	const firstShares = rankStability(weights, ranked);
	return {
		vendors: rows.map(({ vendor, gate, scores }): VendorResult => {
			const fit = fitOf(scores, weights, total);
			const own = ranked.find((one) => one.vendor === vendor.id);
			const better = own && ranked.filter((one) => points(one.scores) > points(own.scores));
			return {
				vendor: vendor.id,
				gate,
				...fit,
				risk: meanOf(selectionRisks.flatMap((risk) => vendor.risks[risk] ?? [])),
				cost: costOf(vendor, selection, fit.fit),
				rank: better ? better.length + 1 : null,
				firstShare: firstShares[vendor.id] ?? null
			};
		}),
		shares: Object.fromEntries(weighed.map(({ id, weight }) => [id, weight / total])),
		undecided: weighed.flatMap(({ id }, i) => {
			const known = rows.flatMap(({ scores }) => scores[i]!.score ?? []);
			return known.length > 1 && new Set(known).size === 1 ? [id] : [];
		}),
		turns: rankTurns(weighed, ranked)
	};
}

function gateOf(vendor: Vendor, criteria: readonly Criterion[]): Gate {
	const musts = criteria.filter(({ isMust }) => isMust);
	if (musts.length === 0) return { state: 'none' };
	const scored = musts.map(({ id, least }) => ({ id, least, score: scoreOf(vendor, id).score }));
	const failed = scored.filter(({ score, least }) => score !== null && score < least);
	const open = scored.filter(({ score }) => score === null);
	if (failed.length + open.length === 0) return { state: 'passed' };
	const ids = (of: readonly { id: string }[]) => of.map(({ id }) => id);
	return { state: failed.length > 0 ? 'failed' : 'open', failed: ids(failed), open: ids(open) };
}

function fitOf(
	scores: readonly VendorScore[],
	weights: readonly number[],
	total: number
): Pick<VendorResult, 'fit' | 'bounds' | 'coverage' | 'unverified'> {
	let known = 0;
	let points = 0;
	let unverified = 0;
	scores.forEach(({ score, basis }, i) => {
		if (score === null) return;
		known += weights[i]!;
		points += weights[i]! * score;
		if (basis === null || basis === evidenceBases[0]) unverified += weights[i]!;
	});
	if (total === 0) return { fit: null, bounds: null, coverage: 0, unverified: null };
	const open = total - known;
	return {
		fit: known === 0 ? null : points / known,
		bounds: { low: (points + open) / total, high: (points + 5 * open) / total },
		coverage: known / total,
		unverified: known === 0 ? null : unverified / known
	};
}

/** Cents of an amount as stated. */
function cents(amount: string | null): bigint {
	const [whole = '0', part = ''] = (amount ?? '0').split('.');
	return BigInt(whole) * 100n + BigInt(part.padEnd(2, '0'));
}

const amountOf = (value: bigint): string => `${value / 100n}.${`${value % 100n}`.padStart(2, '0')}`;

function costOf(
	vendor: Vendor,
	{ years, budget }: Selection,
	fit: number | null
): SystemCost | null {
	const lines = linesOfDeployment(vendor.deployment);
	const all = systemCostLines.flatMap((line) => {
		const cost = vendor.costs[line];
		return cost && (cost.once !== null || cost.yearly !== null) ? [{ line, ...cost }] : [];
	});
	const stated = all.filter(({ line }) => lines.includes(line));
	if (stated.length === 0) return null;
	const sum = (amounts: readonly (string | null)[]) =>
		amounts.reduce((all, amount) => all + cents(amount), 0n);
	const once = sum(stated.map((cost) => cost.once));
	const yearly = sum(stated.map((cost) => cost.yearly));
	const paidBy = Array.from({ length: years + 1 }, (_, year) => once + BigInt(year) * yearly);
	const total = paidBy[years]!;
	return {
		total: amountOf(total),
		paidBy: paidBy.map(amountOf),
		blank: lines.filter((line) => !stated.some((cost) => cost.line === line)),
		unused: all.flatMap(({ line }) => (lines.includes(line) ? [] : [line])),
		perPoint: fit === null ? null : Number(amountOf(total)) / fit,
		isOverBudget: budget === null ? null : total > cents(budget)
	};
}
