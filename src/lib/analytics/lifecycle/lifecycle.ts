import { z } from 'zod';
import { CivilDate } from '../../canonical/civil-date';
import { parseRows } from '../../engine/parse-rows';
import { message, type Message } from '../../locale/message';
import type { Analysis, Explanation } from '../analysis';
import { customerDaysSql } from '../orders-in-scope-sql';
import { isPeriodEnd } from '../retention/periods';
import { Money } from '../scope-params';
import {
	HALF_DAYS,
	HALF_RHYTHMS,
	LEAST_ORDER_DAYS,
	lifecycleShape,
	lifecycleStages,
	type LifecycleParams,
	type LifecycleResult
} from './lifecycle-result';
import {
	customerStagesSql,
	flowsSql,
	gapTotalsSql,
	gapsSql,
	lifecycleTotalsSql,
	stagesSql
} from './lifecycle-sql';

const StageRow = z
	.object({
		stage: z.enum(lifecycleStages),
		customers: z.number(),
		revenue: Money,
		year_sales: Money,
		mean_rhythm_days: z.number()
	})
	.transform(({ year_sales, mean_rhythm_days, ...row }) => ({
		...row,
		yearSales: year_sales,
		meanRhythmDays: mean_rhythm_days
	}));

const TotalsRow = z.object({
	customers: z.number(),
	prospects: z.number(),
	typical: z.number().nullable()
});

const FlowRow = z
	.object({
		start: CivilDate,
		new: z.number(),
		came_again: z.number(),
		resurrected: z.number(),
		dormant: z.number()
	})
	.transform(({ came_again, ...row }) => ({ ...row, returning: came_again }));

const quantile = z.number().nullable();
const GapRow = z.object({
	count: z.number(),
	classes: z.string().transform((list) => z.array(z.int()).parse(JSON.parse(list))),
	p10: quantile,
	p25: quantile,
	p50: quantile,
	p75: quantile,
	p90: quantile
});

/**
 * Customers' lives: the stage each is in by its own rhythm of ordering, who came, stayed and left by
 * period, and the days between orders. A rhythm of one's own, since a shop that orders weekly and one
 * that orders each spring are not late on the same day.
 */
export const lifecycle: Analysis<LifecycleParams, null, LifecycleResult> = {
	...lifecycleShape,
	inputs: ['orders', 'customers'],
	reduce: (params) => ({ days: customerDaysSql(params) }),
	detail: (params, table) => ({
		gaps: gapsSql(table),
		stages: customerStagesSql(params, table)
	}),
	finish: (params, table) => ({
		stages: stagesSql(table),
		totals: lifecycleTotalsSql(table),
		gaps: gapTotalsSql(table),
		flows: flowsSql(params, table)
	}),
	conclude: (answers, _, { asOf, period }) => {
		const { customers, prospects, typical } = parseRows(TotalsRow, answers.totals!)[0]!;
		const rows = parseRows(StageRow, answers.stages!);
		const { count, classes, ...quantiles } = parseRows(GapRow, answers.gaps!)[0]!;
		return lifecycleShape.result.parse({
			customers,
			prospects,
			stages: lifecycleStages.flatMap((stage) => rows.find((row) => row.stage === stage) ?? []),
			typicalRhythmDays: typical,
			gaps: count > 0 ? { count, classes, quantiles } : null,
			flows: parseRows(FlowRow, answers.flows!),
			endsWithPeriod: isPeriodEnd(asOf, period)
		});
	},
	explain
};

/** Under this many customers with a rhythm of their own the typical one is anybody's. */
const FEW_CUSTOMERS = 30;

function explain(result: LifecycleResult, params: LifecycleParams): Explanation {
	const { customers, stages, typicalRhythmDays } = result;
	const caution = cautionOf(result);
	const late = stages.find(({ stage }) => stage === 'decline');
	const days = { kind: 'decimal', value: typicalRhythmDays ?? 0, digits: 0 } as const;
	return {
		finding:
			customers === 0
				? message('lifecycle.finding.nobody')
				: typicalRhythmDays === null
					? message('lifecycle.finding.noRhythm', { customers })
					: message('lifecycle.finding', { customers, late: late?.customers ?? 0, days }),
		method: [
			message('lifecycle.method.rhythm', { least: LEAST_ORDER_DAYS }),
			message('lifecycle.method.decline', {
				factor: { kind: 'decimal', value: params.overdueFactor, digits: 1 }
			}),
			message('lifecycle.method.development', { least: LEAST_ORDER_DAYS }),
			message('lifecycle.method.growth', {
				days: HALF_DAYS,
				rhythms: HALF_RHYTHMS,
				more: { kind: 'percent', share: params.growthFactor - 1, digits: 0 }
			}),
			message('lifecycle.method.maturity'),
			message('lifecycle.method.prospect'),
			message(`lifecycle.method.flows.${params.period}`)
		],
		exclusions: result.endsWithPeriod ? [] : [message('lifecycle.excluded.partial')],
		...(caution && { caution })
	};
}

function cautionOf({ customers, gaps, typicalRhythmDays }: LifecycleResult): Message | undefined {
	if (customers === 0) return undefined;
	if (typicalRhythmDays === null) return message('lifecycle.caution.noRhythm');
	return gaps && gaps.count < FEW_CUSTOMERS
		? message('lifecycle.caution.few', { gaps: gaps.count, least: FEW_CUSTOMERS })
		: undefined;
}
