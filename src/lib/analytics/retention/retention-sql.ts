import { sql, type Sql } from '../../sql/sql';
import type { TableNames } from '../analysis';
import { periodSql, periodStartSql } from './periods-sql';
import { MOST_COHORTS, type RetentionParams } from './retention-result';

/** Stage 2: one row a customer and period, with the period of the first purchase; NULL without one. */
export const customerPeriodsSql = (params: RetentionParams, table: TableNames): Sql => {
	const costs = params.hasCost
		? sql`LEFT JOIN ${table('costs')} c USING (customer_id, year, month)`
		: sql``;
	const cost = params.hasCost ? sql`CASE WHEN unknown_costs = 0 THEN cost END` : sql`NULL`;
	return sql`
		WITH periods AS (
			SELECT customer_id, ${periodSql(params.period, sql`year`, sql`month`)} AS period, sum(sale_count) > 0 AS has_bought,
				sum(revenue)::DECIMAL(18, 2) AS revenue,
				CASE WHEN count(${cost}) = count(*) THEN sum(${cost})::DECIMAL(18, 2) END AS cost
			FROM ${table('months')} ${costs} GROUP BY ALL
		)
		SELECT *, min(CASE WHEN has_bought THEN period END) OVER (PARTITION BY customer_id) AS born
		FROM periods`;
};

/** Stage 2: the latest cohorts, each by the age of its customers. */
export const cohortCellsSql = (params: RetentionParams, table: TableNames): Sql => sql`
	WITH kept AS (
		SELECT DISTINCT born FROM ${table('periods')} WHERE born IS NOT NULL
		ORDER BY born DESC LIMIT ${MOST_COHORTS}
	)
	SELECT ${periodStartSql(params.period, sql`born`)} AS start, (period - born)::INTEGER AS age,
		count(*) FILTER (WHERE has_bought)::INTEGER AS customers,
		sum(revenue)::DECIMAL(18, 2) AS revenue,
		CASE WHEN count(cost) = count(*) THEN (sum(revenue) - sum(cost))::DECIMAL(18, 2) END AS margin
	FROM ${table('periods')} JOIN kept USING (born) WHERE period >= born
	GROUP BY born, age ORDER BY born, age`;

/** Stage 2: all cohorts together by age, of whole periods alone. */
export function retentionCurveSql(
	params: RetentionParams,
	lastWholePeriod: number,
	table: TableNames
): Sql {
	return sql`
		WITH cohorts AS (
			SELECT born, count(DISTINCT customer_id) AS size FROM ${table('periods')}
			WHERE born <= ${lastWholePeriod} GROUP BY born
		),
		ages AS (
			SELECT unnest(range(0, ${lastWholePeriod} - (SELECT min(born) FROM cohorts) + 1)) AS age
		),
		observed AS (
			SELECT age, sum(size) AS observed FROM ages JOIN cohorts ON born + age <= ${lastWholePeriod}
			GROUP BY age
		),
		bought AS (
			SELECT period - born AS age, count(*) AS bought FROM ${table('periods')}
			WHERE has_bought AND period <= ${lastWholePeriod} GROUP BY ALL
		)
		SELECT age::INTEGER AS age, observed::INTEGER AS observed, coalesce(bought, 0)::INTEGER AS bought
		FROM observed LEFT JOIN bought USING (age) ORDER BY age`;
}

/** Stage 2: what belongs to the whole. */
export const retentionTotalsSql = (table: TableNames): Sql => sql`
	SELECT count(DISTINCT customer_id) FILTER (WHERE born IS NOT NULL)::INTEGER AS customers,
		count(DISTINCT born)::INTEGER AS cohorts,
		coalesce(sum(revenue) FILTER (WHERE born IS NULL OR period < born), 0)::DECIMAL(18, 2) AS unassigned
	FROM ${table('periods')}`;
