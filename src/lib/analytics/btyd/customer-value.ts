import { z } from 'zod';
import { parseRows } from '../../engine/parse-rows';
import { modelNames } from './customer-base-model';
import { message, type MessageValue } from '../../locale/message';
import type { Analysis, Explanation } from '../analysis';
import { customerDaysSql } from '../orders-in-scope-sql';
import { customerValueModel, type CustomerValueModel } from './customer-value-model';
import type { CustomerValueParams } from './customer-value-params';
import {
	customerValuesSql,
	groupedHistoriesSql,
	groupedSpendSql,
	customerPurchasesSql,
	historiesSql,
	noValuesSql,
	valueBaseSql,
	valueTotalsSql
} from './customer-value-sql';
import {
	customerValueShape,
	type CustomerValueResult,
	type ValueBase
} from './customer-value-result';
import { salesInstead } from './sales-instead';
import { purchaseRefusal, refusal, valueCautions } from './value-cautions';

const TotalsRow = z
	.object({
		customers: z.number(),
		value: z.number(),
		expected_purchases: z.number(),
		alive_customers: z.number(),
		top_decile_value: z.number()
	})
	.transform((row) => ({
		customers: row.customers,
		value: row.value,
		expectedPurchases: row.expected_purchases,
		aliveCustomers: row.alive_customers,
		topDecileValue: row.top_decile_value
	}));

const BaseRow = z
	.object({
		window_days: z.number(),
		customers: z.number(),
		repeat_customers: z.number(),
		year_sales: z.number(),
		refund_share: z.number().nullable(),
		first_of_month_share: z.number().nullable(),
		order_months: z.number(),
		jump: z.number().nullable(),
		jump_quarter: z.string().nullable()
	})
	.transform((row): ValueBase => ({
		windowDays: Math.max(0, row.window_days),
		customers: row.customers,
		repeatCustomers: row.repeat_customers,
		yearSales: row.year_sales,
		refundShare: row.refund_share,
		firstOfMonthShare: row.first_of_month_share,
		orderMonths: row.order_months,
		moneyJump:
			row.jump !== null && row.jump_quarter !== null
				? { ratio: row.jump, quarter: row.jump_quarter }
				: null
	}));

/**
 * What every customer is expected to buy and bring over a horizon: a model of the customer base for
 * purchases, Gamma-Gamma for their value.
 */
export const customerValue: Analysis<CustomerValueParams, CustomerValueModel, CustomerValueResult> =
	{
		...customerValueShape,
		inputs: ['orders'],
		reduce: (params) => ({ days: customerDaysSql(params) }),
		detail: (params, table) => ({ histories: historiesSql(params, table) }),
		columns: (_, table) => ({
			histories: groupedHistoriesSql(table),
			spend: groupedSpendSql(table)
		}),
		model: customerValueModel,
		score: (params, model, table) =>
			!refusal(model)
				? { values: customerValuesSql(params, model.spend!.params, table) }
				: { values: purchaseRefusal(model) ? noValuesSql(table) : customerPurchasesSql(table) },
		finish: (params, table) => ({
			totals: valueTotalsSql(table),
			base: valueBaseSql(params, table)
		}),
		conclude: (answers, model) => ({
			purchases: model?.purchases ?? null,
			spend: model?.spend ?? null,
			frequencies: model?.frequencies ?? [],
			intervals: model && !refusal(model) ? model.intervals : null,
			intervalsBy: model && !refusal(model) ? model.intervalsBy : null,
			draws: model && !refusal(model) ? model.draws : [],
			base: parseRows(BaseRow, answers.base!)[0]!,
			totals: model && !refusal(model) ? parseRows(TotalsRow, answers.totals!)[0]! : null,
			purchaseTotals:
				model && refusal(model) && !purchaseRefusal(model)
					? purchasesOf(parseRows(TotalsRow, answers.totals!)[0]!)
					: null
		}),
		explain
	};

const purchasesOf = ({
	customers,
	expectedPurchases,
	aliveCustomers
}: z.infer<typeof TotalsRow>): CustomerValueResult['purchaseTotals'] => ({
	customers,
	expectedPurchases,
	aliveCustomers
});

function explain(result: CustomerValueResult, params: CustomerValueParams): Explanation {
	const { totals, purchaseTotals, purchases, base, intervalsBy } = result;
	const [caution, ...furtherCautions] = valueCautions(result, params);
	const money = (amount: number) =>
		({ kind: 'money', amount, currency: params.currency, compact: true }) as const;
	return {
		finding: totals
			? message('value.finding', {
					value: money(totals.value),
					months: params.months,
					share: {
						kind: 'percent',
						share: totals.value > 0 ? totals.topDecileValue / totals.value : 0
					}
				})
			: purchaseTotals
				? message('value.finding.purchases', {
						purchases: { kind: 'decimal', value: purchaseTotals.expectedPurchases, digits: 0 },
						months: params.months,
						alive: { kind: 'decimal', value: purchaseTotals.aliveCustomers, digits: 0 },
						customers: purchaseTotals.customers,
						sales: money(base.yearSales)
					})
				: salesInstead(base, params.currency),
		method: [
			message('value.method.purchases', {
				model: modelNames[params.model],
				asOf: { kind: 'date', iso: params.asOf },
				customers: purchases?.customers ?? 0,
				repeaters: purchases?.repeatCustomers ?? 0
			}),
			message(`value.formula.${params.model}`),
			message('value.method.spend'),
			message('value.method.value', {
				months: params.months,
				discount: asWritten(params.annualDiscount),
				margin: asWritten(params.margin)
			}),
			...(intervalsBy === 'delta' ? [message('value.method.intervals')] : []),
			...(intervalsBy === 'bootstrap' ? [message('value.method.bootstrap')] : [])
		],
		exclusions: [
			message(
				params.monetaryBy === 'revenue' ? 'value.excluded.refunds' : 'value.excluded.noRefunds'
			)
		],
		...(caution && { caution }),
		...(furtherCautions.length > 0 && { furtherCautions })
	};
}

/** A percentage with the decimal it was given with, and without one where it had none. */
const asWritten = (share: number): MessageValue => ({
	kind: 'percent',
	share,
	digits: Number.isInteger(Math.round(share * 1e4) / 100) ? 0 : 1
});
