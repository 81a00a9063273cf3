import { z } from 'zod';
import { parseRows } from '../../engine/parse-rows';
import { message } from '../../locale/message';
import { sql } from '../../sql/sql';
import type { Analysis, Explanation } from '../analysis';
import { customerCostsSql, customerMonthsSql } from '../orders-in-scope-sql';
import { Money, type ScopeParams } from '../scope-params';
import { customerProfitShape, type CustomerProfitResult } from './customer-profit-result';

const TotalsRow = z.object({
	customers: z.number(),
	without_cost: z.number(),
	profit: Money,
	winners: z.number(),
	won: Money,
	losers: z.number(),
	lost: Money
});

/**
 * Profit by customers, best first: the whale curve, which rises above what is left in the end by as
 * much as some customers cost more than they bring.
 *
 * Source: Kaplan & Narayanan (2001), Measuring and managing customer profitability, Journal of Cost
 * Management 15(5).
 */
export const customerProfit: Analysis<ScopeParams, null, CustomerProfitResult> = {
	...customerProfitShape,
	inputs: ['orders', 'order_lines'],
	reduce: (params) => ({
		months: customerMonthsSql(params),
		costs: customerCostsSql(params)
	}),
	detail: (_, table) => ({
		profits: sql`
			WITH revenues AS (
				SELECT customer_id, sum(revenue) AS revenue FROM ${table('months')}
				GROUP BY customer_id HAVING sum(sale_count) > 0
			),
			costs AS (
				SELECT customer_id, sum(cost) AS cost, sum(unknown_costs) AS unknown FROM ${table('costs')}
				GROUP BY customer_id
			)
			SELECT customer_id,
				CASE WHEN unknown = 0 THEN (revenue - cost)::DECIMAL(18, 2) END AS profit
			FROM revenues LEFT JOIN costs USING (customer_id)`
	}),
	finish: (_, table) => ({
		totals: sql`
			SELECT count(profit)::INTEGER AS customers, (count(*) - count(profit))::INTEGER AS without_cost,
				coalesce(sum(profit), 0)::DECIMAL(18, 2) AS profit,
				count(*) FILTER (WHERE profit > 0)::INTEGER AS winners,
				coalesce(sum(profit) FILTER (WHERE profit > 0), 0)::DECIMAL(18, 2) AS won,
				count(*) FILTER (WHERE profit < 0)::INTEGER AS losers,
				coalesce(sum(profit) FILTER (WHERE profit < 0), 0)::DECIMAL(18, 2) AS lost
			FROM ${table('profits')}`,
		curve: sql`
			WITH summed AS (
				SELECT row_number() OVER best AS n, count(*) OVER () AS customers,
					sum(profit) OVER () AS total, sum(profit) OVER (best ROWS UNBOUNDED PRECEDING) AS reached
				FROM ${table('profits')} WHERE profit IS NOT NULL
				WINDOW best AS (ORDER BY profit DESC)
			)
			SELECT (step / least(100, customers))::DOUBLE AS customers, (reached / total)::DOUBLE AS profit
			FROM (SELECT unnest(range(1, 101)) AS step)
			JOIN summed ON step <= customers AND n = customers * step // least(100, customers)
			WHERE total > 0 ORDER BY step`
	}),
	conclude: (answers) => {
		const { without_cost, ...totals } = parseRows(TotalsRow, answers.totals!)[0]!;
		const Point = z.object({ customers: z.number(), profit: z.number() });
		return { ...totals, withoutCost: without_cost, curve: parseRows(Point, answers.curve!) };
	},
	explain
};

function explain(
	{ customers, withoutCost, profit, winners, won, losers, lost }: CustomerProfitResult,
	{ currency }: ScopeParams
): Explanation {
	const money = (amount: string) => ({ kind: 'money', amount, currency, compact: true }) as const;
	return {
		finding:
			customers === 0
				? message('profit.finding.none')
				: losers > 0
					? message('profit.finding.losers', {
							winners,
							won: money(won),
							losers,
							lost: money(`${-Number(lost)}`),
							profit: money(profit)
						})
					: message('profit.finding', { customers, profit: money(profit) }),
		method: [message('profit.method'), message('profit.method.serving')],
		exclusions:
			withoutCost > 0 ? [message('profit.excluded.unknown', { customers: withoutCost })] : []
	};
}
