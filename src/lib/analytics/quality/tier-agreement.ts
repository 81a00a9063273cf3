import { z } from 'zod';
import { CivilDate } from '../../canonical/civil-date';
import { parseRows } from '../../engine/parse-rows';
import { message } from '../../locale/message';
import { joinSql, sql, type Sql } from '../../sql/sql';
import type { Analysis, TableNames } from '../analysis';
import { customerTotalsSql } from '../rfm/rfm-sql';
import { customerAttributesSql } from './customer-records';
import { MINIMUM_ROWS, type Measurement } from './measurement';

/** What a user may choose: up to which day and in which currency value is counted, and tiers' order. */
export const TierAgreementParams = z.strictObject({
	asOf: CivilDate,
	currency: z.string().regex(/^[A-Z]{3}$/),
	/** Rank by label, 1 lowest; labels not named are left out. */
	ranks: z.record(z.string(), z.int())
});

export type TierAgreementParams = z.infer<typeof TierAgreementParams>;

/** How far stored tiers follow what customers bring. */
export const TierAgreementResult = z.strictObject({
	/** Customers with a ranked tier and a sale. */
	customers: z.int(),
	/** Spearman's rank correlation of tier and revenue; null where either does not vary. */
	rho: z.number().nullable()
});

export type TierAgreementResult = z.infer<typeof TierAgreementResult>;

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
	id: 'tier-agreement',
	version: 1,
	params: TierAgreementParams,
	result: TierAgreementResult,
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

/**
 * The metric that tier agreement carries. Its interval is Fisher's, with the standard error of
 * Bonett & Wright (2000) for ranks.
 */
export function tierAgreementMeasurement({ customers, rho }: TierAgreementResult): Measurement {
	const metric = 'tier-agreement';
	if (customers < MINIMUM_ROWS) {
		const reason = message('evidence.reason.fewTieredBuyers', { customers, least: MINIMUM_ROWS });
		return { state: 'not-evaluated', metric, reason };
	}
	if (rho === null) {
		return { state: 'not-evaluated', metric, reason: message('evidence.reason.tiersDoNotVary') };
	}
	const z = Math.atanh(Math.min(1, Math.max(-1, rho)));
	const half = 1.959963984540054 * Math.sqrt((1 + (rho * rho) / 2) / (customers - 3));
	return {
		state: 'measured',
		metric,
		value: rho,
		n: customers,
		interval: { low: Math.tanh(z - half), high: Math.tanh(z + half) },
		finding: message('evidence.tierAgreement', {
			rho: { kind: 'decimal', value: rho, digits: 2 },
			customers
		})
	};
}
