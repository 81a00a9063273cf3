import { z } from 'zod';
import { parseRows } from '../../engine/parse-rows';
import { message } from '../../locale/message';
import { id, sql } from '../../sql/sql';
import type { Analysis, Explanation } from '../analysis';
import { steadySumSql } from '../btyd/customer-value-sql';
import { analysisTable } from '../run-analysis';
import {
	valueAtRiskShape,
	type ValueAtRiskParams,
	type ValueAtRiskResult
} from './value-at-risk-result';

const Row = z.object({
	customers: z.number(),
	year_sales: z.number(),
	valued: z.number(),
	expected: z.number(),
	at_risk: z.number(),
	untold: z.number(),
	worth_contacting: z.number(),
	worth: z.number(),
	paying: z.number(),
	net: z.number()
});

const stages = id(analysisTable('lifecycle', 'stages'));
const values = id(analysisTable('customer-value', 'values'));

/**
 * Value at risk: of a customer in decline, the value that would be expected were it sure to be one
 * still, less what is expected given how sure that is: value × (1 − P(alive)) / P(alive). Run after
 * `lifecycle` and `customer-value`. Of whom the model is sure nothing is told: a value at risk of zero would
 * say that a customer of one order, silent for years, is safe. Has no stage of its own where the rows live.
 */
export const valueAtRisk: Analysis<ValueAtRiskParams, null, ValueAtRiskResult> = {
	...valueAtRiskShape,
	inputs: [analysisTable('lifecycle', 'stages'), analysisTable('customer-value', 'values')],
	reduce: () => ({}),
	detail: ({ contactCost, winBackShare }) => ({
		customers: sql`
			SELECT customer_id, year_sales, value,
				at_risk, at_risk * ${winBackShare}::DOUBLE - ${contactCost}::DOUBLE AS net
			FROM ${stages} LEFT JOIN (
				SELECT customer_id, value, CASE WHEN probability_alive < 1
					THEN value / nullif(probability_alive, 0) - value END AS at_risk
				FROM ${values}
			) USING (customer_id)
			WHERE stage = 'decline'`
	}),
	finish: ({ contactCost }, table) => {
		const isWorth = sql`at_risk > ${contactCost ?? 0}::DOUBLE`;
		return {
			totals: sql`
				SELECT count(*)::INTEGER AS customers, coalesce(sum(year_sales), 0)::DOUBLE AS year_sales,
					count(value)::INTEGER AS valued, ${steadySumSql(sql`value`)} AS expected,
					${steadySumSql(sql`at_risk`)} AS at_risk,
					count(value) FILTER (WHERE at_risk IS NULL)::INTEGER AS untold,
					count(*) FILTER (WHERE ${isWorth})::INTEGER AS worth_contacting,
					${steadySumSql(sql`CASE WHEN ${isWorth} THEN at_risk END`)} AS worth,
					count(*) FILTER (WHERE net > 0)::INTEGER AS paying,
					${steadySumSql(sql`CASE WHEN net > 0 THEN net END`)} AS net
				FROM ${table('customers')}`
		};
	},
	conclude: (answers, _, { contactCost, winBackShare }) => {
		const row = parseRows(Row, answers.totals!)[0]!;
		// Where nobody's risk is told, a sum of 0 would say that nothing is at risk.
		const isValued = row.valued > 0;
		const isTold = row.valued > row.untold;
		const hasCost = isTold && contactCost !== null;
		const hasShare = hasCost && winBackShare !== null;
		return {
			customers: row.customers,
			yearSales: row.year_sales,
			expected: isValued ? row.expected : null,
			atRisk: isTold ? row.at_risk : null,
			untold: row.untold,
			worthContacting: hasCost ? row.worth_contacting : null,
			worth: hasCost ? row.worth : null,
			paying: hasShare ? row.paying : null,
			net: hasShare ? row.net : null
		};
	},
	explain
};

function explain(result: ValueAtRiskResult, params: ValueAtRiskParams): Explanation {
	const { customers, atRisk, worthContacting, yearSales, paying, net } = result;
	const money = (amount: number) =>
		({ kind: 'money', amount, currency: params.currency, compact: true }) as const;
	return {
		finding:
			customers === 0
				? message('risk.finding.nobody')
				: atRisk === null
					? message('risk.finding.sales', { customers, sales: money(yearSales) })
					: paying !== null && net !== null
						? message('risk.finding.net', {
								customers,
								paying,
								net: money(net),
								share: { kind: 'percent', share: params.winBackShare!, digits: 0 },
								cost: { kind: 'money', amount: params.contactCost!, currency: params.currency }
							})
						: worthContacting === null
							? message('risk.finding', { customers, value: money(atRisk), months: params.months })
							: message('risk.finding.worth', {
									customers,
									value: money(atRisk),
									months: params.months,
									worth: worthContacting,
									cost: { kind: 'money', amount: params.contactCost!, currency: params.currency }
								}),
		method: [
			message('risk.method.value', { months: params.months }),
			message('risk.method.breakEven'),
			message('risk.method.net')
		],
		exclusions: [],
		...(customers > 0 &&
			atRisk === null && {
				caution: params.isContract
					? message('risk.caution.contract')
					: message('risk.caution.noValue')
			}),
		...(result.untold > 0 && {
			caution: message('risk.caution.untold', { customers, untold: result.untold })
		})
	};
}
