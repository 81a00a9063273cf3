import { cautionsOf } from '../analytics/analysis';
import { CustomerValueParams } from '../analytics/btyd/customer-value-params';
import type { ModelComparisonResult } from '../analytics/btyd/comparison/model-comparison-result';
import type { CustomerValueResult } from '../analytics/btyd/customer-value-result';
import { salesInstead } from '../analytics/btyd/sales-instead';
import type { ValueAtRiskResult } from '../analytics/lifecycle/value-at-risk-result';
import type { RenewalsResult } from '../analytics/renewals/renewals-result';
import { message, type Message } from '../locale/message';
import type { Finding } from '../report/findings';

/** Cautions that bear on what was sold, and not on a forecast alone. */
const ofSales: ReadonlySet<string> = new Set([
	'value.caution.unitRose',
	'value.caution.unitFell',
	'value.caution.refunds'
]);

/** What rests on a forecast of who still buys; each null where it has not been computed. */
export interface Forecasts {
	value: Finding<CustomerValueResult> | null;
	valueAtRisk: Finding<ValueAtRiskResult> | null;
	comparison: Finding<ModelComparisonResult> | null;
}

/**
 * The forecasts as they may be told. Under contract who leaves is seen to leave, and the models of
 * purchases take it that nobody is: nothing of them is told then, sales of the last year stand instead.
 * What was fitted stays to be looked at.
 *
 * Source: Fader & Hardie, "Probability Models for Customer-Base Analysis" (2009), contractual settings.
 */
export function toldForecasts(
	forecasts: Forecasts,
	reading: RenewalsResult['reading'] | null,
	valueParams: unknown
): Forecasts {
	const { value, valueAtRisk, comparison } = forecasts;
	const params = CustomerValueParams.safeParse(valueParams);
	if (reading !== 'contract' || !value || !params.success) return forecasts;
	const money = (amount: number) =>
		({ kind: 'money', amount, currency: params.data.currency, compact: true }) as const;
	const { base } = value.result;
	const refusal = message('value.contract', { sales: money(base.yearSales) });
	return {
		value: {
			result: { ...value.result, totals: null, purchaseTotals: null, intervals: null, draws: [] },
			explanation: {
				...value.explanation,
				finding: salesInstead(base, params.data.currency),
				caution: refusal,
				furtherCautions: cautionsOf(value.explanation).filter(({ key }) => ofSales.has(key))
			}
		},
		valueAtRisk:
			valueAtRisk && riskUnder(valueAtRisk, refusal, money(valueAtRisk.result.yearSales)),
		comparison: comparison && {
			// How models compare stays to be looked at; none of them is to be used.
			result: { ...comparison.result, recommended: null },
			explanation: { ...comparison.explanation, finding: message('comparison.finding.contract') }
		}
	};
}

const riskUnder = (
	{ result, explanation }: Finding<ValueAtRiskResult>,
	refusal: Message,
	sales: { kind: 'money'; amount: number; currency: string; compact: true }
): Finding<ValueAtRiskResult> => ({
	result: {
		...result,
		expected: null,
		atRisk: null,
		worthContacting: null,
		worth: null,
		paying: null,
		net: null
	},
	explanation: {
		...explanation,
		...(result.customers > 0 && {
			finding: message('risk.finding.sales', { customers: result.customers, sales })
		}),
		caution: refusal
	}
});
