import { z } from 'zod';
import { CivilDate, addDays, addMonths } from '../../canonical/civil-date';
import { parseRows } from '../../engine/parse-rows';
import { message } from '../../locale/message';
import { sql, type Sql } from '../../sql/sql';
import type { Analysis, TableNames } from '../analysis';
import {
	customerSummaryShape,
	type CustomerSummaryParams,
	type CustomerSummaryResult
} from './customer-summary-result';

/** Days of a year in which its first sale falls if its data are whole: few sell on a holiday. */
const FIRST_SALE_WITHIN_DAYS = 14;

/** Stage 1: one row a customer, with orders and revenue by period. Mergeable: sums, least, greatest. */
export function customerPeriodsSql({ asOf, currency }: CustomerSummaryParams): Sql {
	const priorEnd = addMonths(asOf, -12);
	const priorStart = addMonths(asOf, -24);
	const until = (day: string) => sql`CAST(ordered_at AS DATE) <= CAST(${day} AS DATE)`;
	const after = (day: string) => sql`CAST(ordered_at AS DATE) > CAST(${day} AS DATE)`;
	const current = sql`${after(priorEnd)} AND ${until(asOf)}`;
	const prior = sql`${after(priorStart)} AND ${until(priorEnd)}`;
	const sales = (when: Sql) => sql`sum(CASE WHEN kind = 'sale' AND ${when} THEN 1 ELSE 0 END)`;
	const revenue = (when: Sql) => sql`sum(CASE WHEN ${when} THEN amount ELSE 0 END)`;
	return sql`
		SELECT customer_id,
			min(CASE WHEN kind = 'sale' THEN CAST(ordered_at AS DATE) END) AS first_order_on,
			max(CASE WHEN kind = 'sale' THEN CAST(ordered_at AS DATE) END) AS last_order_on,
			${sales(until(asOf))} AS orders, ${sales(until(priorEnd))} AS orders_before,
			${sales(current)} AS orders_current, ${sales(prior)} AS orders_prior,
			${revenue(current)} AS revenue_current, ${revenue(prior)} AS revenue_prior
		FROM orders WHERE currency = ${currency}
		GROUP BY customer_id`;
}

function summarySql(table: TableNames): Sql {
	const counted = (condition: Sql) => sql`count(*) FILTER (WHERE ${condition})::INTEGER`;
	return sql`
		SELECT min(first_order_on) AS first_order_on, max(last_order_on) AS last_order_on,
			${counted(sql`orders > 0`)} AS customers, ${counted(sql`orders > 1`)} AS repeaters,
			${counted(sql`orders_before > 0`)} AS customers_before,
			${counted(sql`orders_before > 1`)} AS repeaters_before,
			${counted(sql`orders_current > 0`)} AS active_current,
			${counted(sql`orders_prior > 0`)} AS active_prior,
			coalesce(sum(revenue_current), 0)::DECIMAL(18, 2) AS revenue_current,
			coalesce(sum(revenue_prior), 0)::DECIMAL(18, 2) AS revenue_prior
		FROM ${table('periods')}`;
}

const SummaryRow = z.object({
	first_order_on: CivilDate.nullable(),
	last_order_on: CivilDate.nullable(),
	customers: z.number(),
	repeaters: z.number(),
	customers_before: z.number(),
	repeaters_before: z.number(),
	active_current: z.number(),
	active_prior: z.number(),
	revenue_current: z.string(),
	revenue_prior: z.string()
});

/** Active customers, revenue and repeat buying in the last 12 months against the 12 before. */
export const customerSummary: Analysis<CustomerSummaryParams, null, CustomerSummaryResult> = {
	...customerSummaryShape,
	inputs: ['orders'],
	reduce: (params) => ({ periods: customerPeriodsSql(params) }),
	finish: (_, table) => ({ summary: summarySql(table) }),
	conclude: (answers, _, { asOf }) => {
		const row = parseRows(SummaryRow, answers.summary!)[0]!;
		const priorReached = addDays(addMonths(asOf, -24), FIRST_SALE_WITHIN_DAYS);
		const reachesBack = row.first_order_on !== null && row.first_order_on <= priorReached;
		const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);
		return {
			firstOrderOn: row.first_order_on,
			lastOrderOn: row.last_order_on,
			current: {
				activeCustomers: row.active_current,
				revenue: row.revenue_current,
				customers: row.customers,
				repeatShare: share(row.repeaters, row.customers)
			},
			prior: reachesBack
				? {
						activeCustomers: row.active_prior,
						revenue: row.revenue_prior,
						customers: row.customers_before,
						repeatShare: share(row.repeaters_before, row.customers_before)
					}
				: null
		};
	},
	explain: ({ current, prior }, { asOf, currency }) => ({
		finding: message('summary.finding', {
			active: current.activeCustomers,
			revenue: { kind: 'money', amount: current.revenue, currency, compact: true }
		}),
		method: [
			message('summary.method.periods', {
				from: { kind: 'date', iso: addMonths(asOf, -12) },
				to: { kind: 'date', iso: asOf }
			}),
			message('summary.method.repeat')
		],
		exclusions: prior ? [] : [message('summary.excluded.prior')]
	})
};
