import { z } from 'zod';
import { parseRows } from '../../engine/parse-rows';
import { message, type Message } from '../../locale/message';
import type { Analysis, Explanation } from '../analysis';
import { analysisTable } from '../run-analysis';
import {
	HIGH_TIER_SHARE,
	customerTiersShape,
	tierIds,
	type CustomerTiersParams,
	type CustomerTiersResult
} from './customer-tiers-result';
import {
	customerTiersSql,
	effortsSql,
	quartersSql,
	tierCountsSql,
	tierTotalsSql
} from './customer-tiers-sql';

const TierRow = z
	.object({
		tier: z.enum(tierIds),
		customers: z.number(),
		year_sales: z.number(),
		value: z.number(),
		activities: z.number(),
		tickets: z.number(),
		discount_share: z.number().nullable()
	})
	.transform(({ year_sales, discount_share, ...row }) => ({
		...row,
		yearSales: year_sales,
		discountShare: discount_share
	}));

const QuarterRow = z
	.object({
		is_strategic: z.boolean(),
		is_high: z.boolean(),
		customers: z.number(),
		value: z.number()
	})
	.transform(({ is_strategic, is_high, ...row }) => ({
		...row,
		isStrategic: is_strategic,
		isHigh: is_high
	}));

/**
 * Tiers of customers by what they are worth, beside the effort they take and whether the firm calls
 * them strategic: the two are kept apart, since a customer may be kept for reasons no order shows. Run
 * after `lifecycle` and `customer-value`.
 */
export const customerTiers: Analysis<CustomerTiersParams, null, CustomerTiersResult> = {
	...customerTiersShape,
	inputs: [
		'orders',
		'customers',
		'activities',
		'tickets',
		analysisTable('lifecycle', 'stages'),
		analysisTable('customer-value', 'values')
	],
	reduce: effortsSql,
	detail: (params, table) => ({ tiers: customerTiersSql(params, table) }),
	finish: (params, table) => ({
		tiers: tierTotalsSql(table),
		counts: tierCountsSql(params, table),
		quarters: quartersSql(table)
	}),
	conclude: (answers, _, { strategic }) => {
		const rows = parseRows(TierRow, answers.tiers!);
		const Counts = z.object({ is_valued: z.boolean(), new_among_low: z.number() });
		const counts = parseRows(Counts, answers.counts!)[0]!;
		return {
			by: counts.is_valued ? 'value' : 'sales',
			tiers: tierIds.flatMap((tier) => rows.find((row) => row.tier === tier) ?? []),
			newAmongLow: counts.new_among_low,
			quarters: strategic.length > 0 ? parseRows(QuarterRow, answers.quarters!) : []
		};
	},
	explain
};

function explain(result: CustomerTiersResult, params: CustomerTiersParams): Explanation {
	const { tiers, by } = result;
	const caution = cautionOf(result);
	const total = (of: (tier: (typeof tiers)[number]) => number) =>
		tiers.reduce((sum, tier) => sum + of(tier), 0);
	const effort = total(({ activities, tickets }) => activities + tickets);
	const value = total((tier) => tier.value);
	const low = tiers.find(({ tier }) => tier === 'low');
	const high = tiers.find(({ tier }) => tier === 'high');
	const percent = (share: number) => ({ kind: 'percent', share, digits: 0 }) as const;
	return {
		finding: !high
			? message('tiers.finding.nobody')
			: low && effort > 0 && value > 0
				? message('tiers.finding.effort', {
						high: high.customers,
						low: low.customers,
						effort: percent((low.activities + low.tickets) / effort),
						value: percent(low.value / value)
					})
				: message('tiers.finding', {
						high: high.customers,
						customers: total(({ customers }) => customers),
						value: percent(value > 0 ? high.value / value : 0)
					}),
		method: [
			message(`tiers.method.high.${by}`, {
				share: percent(HIGH_TIER_SHARE),
				months: params.months
			}),
			message('tiers.method.potential'),
			message('tiers.method.low'),
			message('tiers.method.effort'),
			...(params.strategic.length > 0
				? [message('tiers.method.strategic', { labels: { kind: 'list', items: params.strategic } })]
				: [])
		],
		exclusions: [],
		...(caution && { caution })
	};
}

/** Nobody is to be dropped on this alone. */
function cautionOf({ tiers, newAmongLow, quarters }: CustomerTiersResult): Message | undefined {
	const low = tiers.find(({ tier }) => tier === 'low');
	if (!low) return undefined;
	const strategic = quarters.find(({ isStrategic, isHigh }) => isStrategic && !isHigh);
	return strategic
		? message('tiers.caution.strategic', {
				low: low.customers,
				fresh: newAmongLow,
				strategic: strategic.customers
			})
		: message('tiers.caution', { low: low.customers, fresh: newAmongLow });
}
