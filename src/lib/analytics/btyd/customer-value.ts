import { z } from 'zod';
import { parseRows } from '../../engine/parse-rows';
import { modelNames } from './customer-base-model';
import { LEAST_REPEATERS, isForecast } from './forecast-rule';
import { meanDropout } from './mean-dropout';
import { message, type Message, type MessageValue } from '../../locale/message';
import type { Analysis, Explanation } from '../analysis';
import { customerDaysSql } from '../orders-in-scope-sql';
import { customerValueModel, type CustomerValueModel } from './customer-value-model';
import type { CustomerValueParams } from './customer-value-params';
import {
	customerValuesSql,
	groupedHistoriesSql,
	groupedSpendSql,
	historiesSql,
	noValuesSql,
	valueTotalsSql
} from './customer-value-sql';
import { customerValueShape, type CustomerValueResult } from './customer-value-result';

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

/**
 * Why the fits carry no forecast in money; null where they do.
 */
function refusal({
	purchases,
	spend
}: Pick<CustomerValueResult, 'purchases' | 'spend'>): Message | null {
	if (!purchases) return message('value.caution.noRepeats');
	const repeaters = purchases.repeatCustomers;
	if (repeaters < LEAST_REPEATERS) {
		return message('value.caution.tooFewRepeaters', { repeaters, least: LEAST_REPEATERS });
	}
	if (!isForecast(purchases)) return message('value.caution.noFit');
	if (!spend?.converged) return message('value.caution.noSpendFit', { repeaters });
	if (spend.populationMean === null) return message('value.caution.noMeanSpend');
	return null;
}

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
				: { values: noValuesSql(table) },
		finish: (_, table) => ({ totals: valueTotalsSql(table) }),
		conclude: (answers, model) => ({
			purchases: model?.purchases ?? null,
			spend: model?.spend ?? null,
			frequencies: model?.frequencies ?? [],
			intervals: model && !refusal(model) ? model.intervals : null,
			totals: model && !refusal(model) ? parseRows(TotalsRow, answers.totals!)[0]! : null
		}),
		explain
	};

/** Correlation past which value may not be taken as independent of frequency. */
const CORRELATION_LIMIT = 0.3;

/** Under this many repeat customers intervals are wide. */
const FEW_REPEATERS = 300;

function explain(result: CustomerValueResult, params: CustomerValueParams): Explanation {
	const { totals, purchases } = result;
	const caution = cautionOf(result);
	return {
		finding: totals
			? message('value.finding', {
					value: { kind: 'money', amount: totals.value, currency: params.currency, compact: true },
					months: params.months,
					share: {
						kind: 'percent',
						share: totals.value > 0 ? totals.topDecileValue / totals.value : 0
					}
				})
			: message('value.finding.none'),
		method: [
			message('value.method.purchases', {
				model: modelNames[params.model],
				asOf: { kind: 'date', iso: params.asOf },
				customers: purchases?.customers ?? 0,
				repeaters: purchases?.repeatCustomers ?? 0
			}),
			message('value.method.spend'),
			message('value.method.value', {
				months: params.months,
				discount: asWritten(params.annualDiscount),
				margin: asWritten(params.margin)
			}),
			...(result.intervals ? [message('value.method.intervals')] : [])
		],
		exclusions: [
			message(
				params.monetaryBy === 'revenue' ? 'value.excluded.refunds' : 'value.excluded.noRefunds'
			)
		],
		...(caution && { caution })
	};
}

/** A percentage with the decimal it was given with, and without one where it had none. */
const asWritten = (share: number): MessageValue => ({
	kind: 'percent',
	share,
	digits: Number.isInteger(Math.round(share * 1e4) / 100) ? 0 : 1
});

function cautionOf(result: CustomerValueResult): Message | undefined {
	const { purchases, spend } = result;
	const refused = refusal(result);
	if (refused || !purchases) return refused ?? undefined;
	switch (purchases.diagnosis) {
		case 'dropout-not-identified':
			return message('value.caution.dropout');
		case 'dropout-uncertain':
			return message('value.caution.dropoutUncertain');
		case 'homogeneous-dropout': {
			const { share, per } = meanDropout(purchases.model, purchases.params);
			return message(`value.caution.homogeneous.${per}`, { share: { kind: 'percent', share } });
		}
		case 'polarised-dropout':
			return message('value.caution.polarised');
		case 'homogeneous-rate':
			return message('value.caution.sameRate');
	}
	if (Math.abs(spend?.correlation ?? 0) > CORRELATION_LIMIT) {
		return message('value.caution.correlation', {
			correlation: { kind: 'decimal', value: spend!.correlation, digits: 2 }
		});
	}
	if (purchases.repeatCustomers < FEW_REPEATERS) {
		return message('value.caution.fewRepeaters', {
			repeaters: purchases.repeatCustomers,
			least: FEW_REPEATERS
		});
	}
	return undefined;
}
