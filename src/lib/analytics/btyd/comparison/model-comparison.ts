import { addDays } from '../../../canonical/civil-date';
import { message, type Message } from '../../../locale/message';
import { sql } from '../../../sql/sql';
import type { Analysis, Explanation } from '../../analysis';
import { customerDaysSql } from '../../orders-in-scope-sql';
import { modelNames, type CustomerBaseModelId } from '../customer-base-model';
import { LEAST_REPEATERS } from '../forecast-rule';
import { candidateName } from './candidate-name';
import { compareModels, type ModelComparison } from './compare-models';
import {
	modelComparisonShape,
	type Candidate,
	type ModelComparisonParams,
	type ModelComparisonResult
} from './model-comparison-result';
import { firstDaysSql, heldOutHistoriesSql, repeatDaysSql } from './model-comparison-sql';

const splitOn = ({ asOf, holdoutWeeks }: ModelComparisonParams): string =>
	addDays(asOf, -7 * holdoutWeeks);

/**
 * Which model forecasts these customers best: all are fitted to the time before a split, and what they
 * forecast for the time after it is held against what came, with baselines that need no model.
 */
export const modelComparison: Analysis<
	ModelComparisonParams,
	ModelComparison,
	ModelComparisonResult
> = {
	...modelComparisonShape,
	inputs: ['orders'],
	reduce: (params) => ({ days: customerDaysSql(params) }),
	columns: (params, table) => ({
		histories: heldOutHistoriesSql(params, table),
		births: firstDaysSql(params, table),
		repeats: repeatDaysSql(params, table)
	}),
	model: compareModels,
	finish: (_, table) => ({ days: sql`SELECT count(*)::INTEGER AS n FROM ${table('days')}` }),
	conclude: (_, model, params) => ({
		splitOn: splitOn(params),
		...(model ?? {
			customers: 0,
			repeatCustomers: 0,
			actual: 0,
			candidates: [],
			chanceError: 0,
			byFrequency: [],
			frequencies: [],
			tracking: [],
			recommended: null
		})
	}),
	explain
};

function explain(result: ModelComparisonResult, params: ModelComparisonParams): Explanation {
	const { candidates, recommended, customers, repeatCustomers, actual } = result;
	const best = candidates.find(({ id }) => id === recommended);
	const baseline = candidates.find(({ id }) => id === 'hiatus' || id === 'repeat-period');
	const percent = (share: number) => ({ kind: 'percent', share, digits: 1 }) as const;
	const caution = cautionOf(result, best, baseline);
	const told = recommended &&
		best &&
		best.totalError !== null && {
			model: modelNames[recommended as CustomerBaseModelId],
			weeks: params.holdoutWeeks,
			expected: Math.round(best.expected),
			actual,
			error: percent(best.totalError)
		};
	return {
		finding: !told
			? message('comparison.finding.none')
			: baseline && isCloser(baseline, best!)
				? message('comparison.finding.rule', {
						...told,
						rule: { kind: 'message', message: candidateName(baseline.id) },
						ruleError: percent(baseline.totalError ?? 0)
					})
				: message('comparison.finding', told),
		method: [
			message('comparison.method', {
				split: { kind: 'date', iso: result.splitOn },
				customers,
				repeaters: repeatCustomers,
				weeks: params.holdoutWeeks
			}),
			message('comparison.method.error'),
			message('comparison.method.choice', { chance: percent(result.chanceError) })
		],
		exclusions: [message('comparison.excluded', { split: { kind: 'date', iso: result.splitOn } })],
		...(caution && { caution })
	};
}

const isCloser = (one: Candidate, other: Candidate): boolean =>
	(one.frequencyError ?? Infinity) < (other.frequencyError ?? Infinity);

function cautionOf(
	{ candidates, repeatCustomers, actual }: ModelComparisonResult,
	best: Candidate | undefined,
	baseline: Candidate | undefined
): Message | undefined {
	if (candidates.length === 0) {
		return message('comparison.caution.tooFew', {
			repeaters: repeatCustomers,
			least: LEAST_REPEATERS
		});
	}
	if (actual === 0) return message('comparison.caution.nothingCame');
	if (!best) return message('comparison.caution.noModel');
	if (baseline && isCloser(baseline, best)) {
		return message('comparison.caution.baseline', {
			baseline: { kind: 'message', message: candidateName(baseline.id) }
		});
	}
	return undefined;
}
