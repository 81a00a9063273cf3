import { z } from 'zod';
import { parseRows } from '../../engine/parse-rows';
import type { ResultSet } from '../../engine/engine';
import { modelNames } from './customer-base-model';
import { message, type Message, type MessageValue } from '../../locale/message';
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
	moneyJumpSql,
	spendGroupsSql,
	noValuesSql,
	valueBaseSql,
	valueTotalsSql
} from './customer-value-sql';
import {
	customerValueShape,
	type CustomerValueResult,
	type ValueBase
} from './customer-value-result';
import { isDropoutTold } from './forecast-rule';
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
		order_months: z.number()
	})
	.transform((row): Omit<ValueBase, 'moneyJump' | 'spendGroups'> => ({
		windowDays: Math.max(0, row.window_days),
		customers: row.customers,
		repeatCustomers: row.repeat_customers,
		yearSales: row.year_sales,
		refundShare: row.refund_share,
		firstOfMonthShare: row.first_of_month_share,
		orderMonths: row.order_months
	}));

const GroupsRow = z
	.object({ lower_share: z.number(), ratio: z.number(), separation: z.number() })
	.transform(({ lower_share: lowerShare, ...row }) => ({ ...row, lowerShare }));

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
			spend: groupedSpendSql(table),
			jump: moneyJumpSql(table)
		}),
		model: customerValueModel,
		score: (params, model, table) => {
			if (params.isContract || purchaseRefusal(model)) return { values: noValuesSql(table) };
			const isTold = isDropoutTold(model.purchases!);
			return {
				values: refusal(model)
					? customerPurchasesSql(table, isTold)
					: customerValuesSql(params, model.spend!.params, table, isTold)
			};
		},
		finish: (params, table) => ({
			totals: valueTotalsSql(table),
			base: valueBaseSql(params, table),
			groups: spendGroupsSql(table)
		}),
		conclude: (answers, model, { isContract }) => ({
			purchases: model?.purchases ?? null,
			spend: model?.spend ?? null,
			frequencies: model?.frequencies ?? [],
			...forecastOf(isContract ? null : model, answers.totals!),
			base: {
				...parseRows(BaseRow, answers.base!)[0]!,
				moneyJump: model?.moneyJump ?? null,
				spendGroups: parseRows(GroupsRow, answers.groups!)[0] ?? null
			}
		}),
		explain
	};

/** What is forecast, as far as nothing refuses it: money and purchases, purchases alone, or nothing. */
function forecastOf(
	model: CustomerValueModel | null,
	answer: ResultSet
): Pick<CustomerValueResult, 'totals' | 'purchaseTotals' | 'intervals' | 'intervalsBy' | 'draws'> {
	if (!model?.purchases || purchaseRefusal(model)) {
		return { totals: null, purchaseTotals: null, intervals: null, intervalsBy: null, draws: [] };
	}
	const isTold = isDropoutTold(model.purchases);
	const isMoney = !refusal(model);
	const row = parseRows(TotalsRow, answer)[0]!;
	const aliveCustomers = isTold ? row.aliveCustomers : null;
	const { customers, expectedPurchases } = row;
	return {
		totals: isMoney ? { ...row, aliveCustomers } : null,
		purchaseTotals: isMoney ? null : { customers, expectedPurchases, aliveCustomers },
		intervals: model.intervals && {
			expectedPurchases: model.intervals.expectedPurchases,
			aliveCustomers: isTold ? model.intervals.aliveCustomers : null,
			value: isMoney ? model.intervals.value : null
		},
		intervalsBy: model.intervalsBy,
		draws: model.draws
	};
}

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
				? purchasesFinding(purchaseTotals, params.months, money(base.yearSales))
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

function purchasesFinding(
	{
		expectedPurchases,
		aliveCustomers,
		customers
	}: NonNullable<CustomerValueResult['purchaseTotals']>,
	months: number,
	sales: MessageValue
): Message {
	const purchases = { kind: 'decimal', value: expectedPurchases, digits: 0 } as const;
	const values = { purchases, months, customers, sales };
	return aliveCustomers === null
		? message('value.finding.purchasesOnly', values)
		: message('value.finding.purchases', {
				...values,
				alive: { kind: 'decimal', value: aliveCustomers, digits: 0 }
			});
}

/** A percentage with the decimal it was given with, and without one where it had none. */
const asWritten = (share: number): MessageValue => ({
	kind: 'percent',
	share,
	digits: Number.isInteger(Math.round(share * 1e4) / 100) ? 0 : 1
});
