import { z } from 'zod';
import { CivilDate } from '../../canonical/civil-date';
import { parseRows } from '../../engine/parse-rows';
import { message, type Message } from '../../locale/message';
import type { Analysis, Explanation } from '../analysis';
import { customerCostsSql, customerMonthsSql } from '../orders-in-scope-sql';
import { isPeriodEnd, lastWholePeriod, monthsIn } from './periods';
import {
	retentionShape,
	type Cohort,
	type RetentionParams,
	type RetentionResult
} from './retention-result';
import {
	cohortCellsSql,
	customerPeriodsSql,
	retentionCurveSql,
	retentionTotalsSql
} from './retention-sql';

const CellRow = z.object({
	start: CivilDate,
	age: z.number(),
	customers: z.number(),
	revenue: z.string(),
	margin: z.string().nullable()
});

/**
 * Retention: customers grouped by the month or quarter in which they first bought, and what became of
 * each group: how many bought again in each period after, and for how much.
 */
export const retention: Analysis<RetentionParams, null, RetentionResult> = {
	...retentionShape,
	inputs: ['orders', 'order_lines'],
	reduce: (params) => ({
		months: customerMonthsSql(params),
		...(params.hasCost && { costs: customerCostsSql(params) })
	}),
	detail: (params, table) => ({ periods: customerPeriodsSql(params, table) }),
	finish: (params, table) => ({
		cells: cohortCellsSql(params, table),
		curve: retentionCurveSql(params, lastWholePeriod(params.asOf, params.period), table),
		totals: retentionTotalsSql(table)
	}),
	conclude: (answers, _, { asOf, period }) => {
		const Totals = z.object({ customers: z.number(), cohorts: z.number(), unassigned: z.string() });
		const totals = parseRows(Totals, answers.totals!)[0]!;
		const cohorts = cohortsOf(parseRows(CellRow, answers.cells!));
		const Point = z.object({ age: z.number(), observed: z.number(), bought: z.number() });
		return {
			customers: totals.customers,
			cohorts,
			olderCohorts: totals.cohorts - cohorts.length,
			curve: parseRows(Point, answers.curve!),
			endsWithPeriod: isPeriodEnd(asOf, period),
			unassigned: totals.unassigned
		};
	},
	explain
};

function cohortsOf(rows: readonly z.infer<typeof CellRow>[]): Cohort[] {
	const cohorts = new Map<string, Cohort>();
	for (const { start, ...cell } of rows) {
		// At age 0 everyone of the cohort has bought: that is what makes them of it.
		const cohort = cohorts.get(start) ?? { start, customers: cell.customers, cells: [] };
		cohorts.set(start, { ...cohort, cells: [...cohort.cells, cell] });
	}
	return [...cohorts.values()];
}

/** Under this many customers a share says little. */
const FEW_CUSTOMERS = 30;

function explain(result: RetentionResult, params: RetentionParams): Explanation {
	const { period } = params;
	const caution = cautionOf(result);
	const untold = result.cohorts
		.flatMap(({ cells }) => cells)
		.filter(({ margin }) => margin === null).length;
	return {
		finding: findingOf(result, params),
		method: [
			message(`retention.method.${period}`, { asOf: { kind: 'date', iso: params.asOf } }),
			message('retention.method.curve'),
			...(params.hasCost ? [message('retention.method.margin')] : [])
		],
		exclusions: [
			...(params.hasCost && untold > 0
				? [message('retention.excluded.noCost', { cells: untold })]
				: []),
			...(result.endsWithPeriod ? [] : [message('retention.excluded.partial')]),
			...(Number(result.unassigned) === 0
				? []
				: [
						message('retention.excluded.unassigned', {
							amount: { kind: 'money', amount: result.unassigned, currency: params.currency }
						})
					]),
			...(result.olderCohorts === 0
				? []
				: [message('retention.excluded.older', { cohorts: result.olderCohorts })])
		],
		...(caution && { caution })
	};
}

function findingOf({ curve }: RetentionResult, { period }: RetentionParams): Message {
	const at = (age: number) => curve.find((point) => point.age === age && point.observed > 0);
	const next = at(1);
	if (!next) return message('retention.finding.none');
	const last = at(12 / monthsIn[period]) ?? curve.findLast(({ age }) => age > 1);
	const share = ({ bought, observed }: { bought: number; observed: number }) =>
		({ kind: 'percent', share: bought / observed, digits: 1 }) as const;
	return last
		? message(`retention.finding.${period}`, {
				next: share(next),
				last: share(last),
				age: last.age
			})
		: message(`retention.finding.${period}.next`, { next: share(next) });
}

function cautionOf({ curve, customers }: RetentionResult): Message | undefined {
	if (customers === 0) return message('retention.caution.nobody');
	const next = curve.find(({ age }) => age === 1);
	if (!next) return message('retention.caution.tooShort');
	return next.observed < FEW_CUSTOMERS
		? message('retention.caution.few', { customers: next.observed, least: FEW_CUSTOMERS })
		: undefined;
}
