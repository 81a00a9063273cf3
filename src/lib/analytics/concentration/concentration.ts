import { z } from 'zod';
import { CivilDate } from '../../canonical/civil-date';
import { parseRows } from '../../engine/parse-rows';
import { isPeriodEnd } from '../retention/periods';
import { message, type Message } from '../../locale/message';
import type { Analysis, Explanation } from '../analysis';
import { customerMonthsSql } from '../orders-in-scope-sql';
import {
	concentrationShape,
	type ConcentrationParams,
	type ConcentrationResult
} from './concentration-result';
import {
	classesSql,
	concentrationTotalsSql,
	curveSql,
	monthsSql,
	rankedCustomersSql
} from './concentration-sql';

const TotalsRow = z.object({
	customers: z.number(),
	revenue: z.string(),
	without_revenue: z.number(),
	customers_of_80: z.number().nullable(),
	gini: z.number().nullable()
});
const ClassRow = z.object({
	class: z.enum(['a', 'b', 'c']),
	customers: z.number(),
	revenue: z.string()
});
const MonthRow = z.object({ month: CivilDate, from_new: z.string(), from_returning: z.string() });

/** Revenue by customers, best first: how few bring how much; and what new customers bring of it. */
export const concentration: Analysis<ConcentrationParams, null, ConcentrationResult> = {
	...concentrationShape,
	inputs: ['orders'],
	reduce: (params) => ({ months: customerMonthsSql(params) }),
	detail: (params, table) => ({ ranked: rankedCustomersSql(params, table) }),
	finish: (_, table) => ({
		totals: concentrationTotalsSql(table),
		classes: classesSql(table),
		curve: curveSql(table),
		months: monthsSql(table)
	}),
	conclude: (answers) => {
		const totals = parseRows(TotalsRow, answers.totals!)[0]!;
		const Point = z.object({ customers: z.number(), share: z.number().nullable() });
		const curve = parseRows(Point, answers.curve!).flatMap(({ customers, share }) =>
			share === null ? [] : [{ customers, revenue: share }]
		);
		return {
			customers: totals.customers,
			revenue: totals.revenue,
			withoutRevenue: totals.without_revenue,
			classes: parseRows(ClassRow, answers.classes!),
			curve: Number(totals.revenue) > 0 ? curve : [],
			customersOf80: totals.customers_of_80,
			gini: totals.gini,
			months: parseRows(MonthRow, answers.months!)
				.map(({ month, from_new, from_returning }) => ({
					month,
					fromNew: from_new,
					fromReturning: from_returning
				}))
				.toReversed()
		};
	},
	explain
};

/** Customers of which a fifth can be told: of seven there is none. */
const LEAST_FOR_FIFTHS = 100;

function explain(result: ConcentrationResult, params: ConcentrationParams): Explanation {
	const { customers, customersOf80, withoutRevenue, curve } = result;
	const fifth = curve.find((point) => point.customers === 0.2);
	const caution = cautionOf(result);
	return {
		finding:
			customersOf80 === null
				? message('concentration.finding.none')
				: !fifth || customers < LEAST_FOR_FIFTHS
					? message('concentration.finding.few', { few: customersOf80, customers })
					: message('concentration.finding', {
							share: { kind: 'percent', share: fifth.revenue, digits: 1 },
							few: customersOf80,
							customers
						}),
		method: [
			message(`concentration.method.${params.monetaryBy}`, {
				asOf: { kind: 'date', iso: params.asOf }
			}),
			message('concentration.method.classes'),
			message('concentration.method.new')
		],
		exclusions: [
			...(withoutRevenue > 0
				? [message('concentration.excluded.without', { customers: withoutRevenue })]
				: []),
			...(isPeriodEnd(params.asOf, 'month') ? [] : [message('concentration.excluded.partial')])
		],
		...(caution && { caution })
	};
}

/** Under this many customers a tenth of them is a handful. */
const FEW_CUSTOMERS = 30;

function cautionOf({ customers, revenue }: ConcentrationResult): Message | undefined {
	if (customers === 0) return message('concentration.caution.nobody');
	if (Number(revenue) <= 0) return message('concentration.caution.noRevenue');
	return customers < FEW_CUSTOMERS
		? message('concentration.caution.few', { customers, least: FEW_CUSTOMERS })
		: undefined;
}
