import { z } from 'zod';
import { parseRows } from '../../engine/parse-rows';
import { message } from '../../locale/message';
import { joinSql, sql, type Sql } from '../../sql/sql';
import type { Analysis, TableNames } from '../analysis';
import { customerTotalsSql } from '../rfm/rfm-sql';
import { customerAttributesSql } from './customer-records';
import {
	tierAgreementShape,
	type TierAgreementParams,
	type TierAgreementResult
} from './tier-agreement-result';

/**
 * Spearman's ρ with ties at their mean rank (Kendall 1948), as Pearson's correlation of ranks. Ranks
 * are doubled to be whole, so that the sums are exact and the same in every order.
 */
function spearmanSql({ ranks }: TierAgreementParams, table: TableNames): Sql {
	const cases = Object.entries(ranks).map(([label, rank]) => sql`WHEN ${label} THEN ${rank}`);
	const rankOf = cases.length > 0 ? sql`CASE tier ${joinSql(cases, ' ')} END` : sql`NULL`;
	const doubledRank = (column: Sql) =>
		sql`2 * rank() OVER (ORDER BY ${column}) + count(*) OVER (PARTITION BY ${column}) - 1`;
	return sql`
		WITH ranked AS (
			SELECT CAST(${rankOf} AS INTEGER) AS tier_rank, sales + refunds AS revenue
			FROM ${table('customers')} JOIN ${table('totals')} USING (customer_id)
			WHERE order_count > 0
		),
		positions AS (
			SELECT CAST(${doubledRank(sql`tier_rank`)} AS HUGEINT) AS x,
				CAST(${doubledRank(sql`revenue`)} AS HUGEINT) AS y
			FROM ranked WHERE tier_rank IS NOT NULL
		),
		spread AS (
			SELECT count(*)::INTEGER AS n,
				(count(*) * sum(x * y) - sum(x) * sum(y))::DOUBLE AS xy,
				(count(*) * sum(x * x) - sum(x) * sum(x))::DOUBLE AS xx,
				(count(*) * sum(y * y) - sum(y) * sum(y))::DOUBLE AS yy
			FROM positions
		)
		SELECT n AS customers, CASE WHEN xx > 0 AND yy > 0 THEN xy / (sqrt(xx) * sqrt(yy)) END AS rho
		FROM spread`;
}

/** Whether the tiers people gave customers agree with what those customers bring. */
export const tierAgreement: Analysis<TierAgreementParams, null, TierAgreementResult> = {
	...tierAgreementShape,
	inputs: ['customers', 'orders'],
	reduce: (params) => ({
		customers: customerAttributesSql(),
		totals: customerTotalsSql(params)
	}),
	finish: (params, table) => ({ agreement: spearmanSql(params, table) }),
	conclude: (answers) =>
		parseRows(
			z.object({ customers: z.number(), rho: z.number().nullable() }),
			answers.agreement!
		)[0]!,
	explain: ({ customers, rho }) => ({
		finding:
			rho === null
				? message('evidence.reason.tiersDoNotVary')
				: message('evidence.tierAgreement', {
						rho: { kind: 'decimal', value: rho, digits: 2 },
						customers
					}),
		method: [message('tierAgreement.method')],
		exclusions: []
	})
};
