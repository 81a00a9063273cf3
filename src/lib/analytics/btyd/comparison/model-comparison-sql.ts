import { sql, type Sql } from '../../../sql/sql';
import type { TableNames } from '../../analysis';
import type { ModelComparisonParams } from './model-comparison-result';

/** The last day that models see. */
const splitSql = ({ asOf, holdoutWeeks }: ModelComparisonParams): Sql =>
	sql`(CAST(${asOf} AS DATE) - CAST(${holdoutWeeks * 7} AS INTEGER))`;

/** The days on which each customer bought. */
const bought = (table: TableNames): Sql =>
	sql`(SELECT customer_id, day FROM ${table('days')} WHERE sale_count > 0)`;

/**
 * Stage 2: customers known by the split, grouped by equal history, by repeats in the last period as
 * long as the one held out, and by what came in that one.
 */
export function heldOutHistoriesSql(params: ModelComparisonParams, table: TableNames): Sql {
	const split = splitSql(params);
	const days = sql`CAST(${params.holdoutWeeks * 7} AS INTEGER)`;
	return sql`
		WITH known AS (
			SELECT customer_id, min(day) AS first_on, max(day) FILTER (WHERE day <= ${split}) AS last_on,
				count(*) FILTER (WHERE day <= ${split}) - 1 AS frequency,
				count(*) FILTER (WHERE day > ${split}) AS came
			FROM ${bought(table)} GROUP BY customer_id HAVING min(day) <= ${split}
		),
		recent AS (
			SELECT d.customer_id, count(*) AS n FROM ${bought(table)} d JOIN known USING (customer_id)
			WHERE day > ${split} - ${days} AND day <= ${split} AND day > first_on
			GROUP BY d.customer_id
		)
		SELECT frequency::INTEGER AS frequency, (last_on - first_on)::INTEGER AS recency_days,
			(${split} - first_on)::INTEGER AS observed_days, coalesce(n, 0)::INTEGER AS repeats_before,
			(last_on > ${split} - ${days})::INTEGER AS is_recent, came::INTEGER AS came, count(*)::DOUBLE AS weight
		FROM known LEFT JOIN recent USING (customer_id)
		GROUP BY ALL ORDER BY ALL`;
}

/** Stage 2: customers known by the split, by how many days before it they came, from the first sale on. */
export function firstDaysSql(params: ModelComparisonParams, table: TableNames): Sql {
	return sql`
		SELECT (first_on - (SELECT min(day) FROM ${bought(table)}))::INTEGER AS born_day,
			count(*)::DOUBLE AS weight
		FROM (SELECT min(day) AS first_on FROM ${bought(table)} GROUP BY customer_id)
		WHERE first_on <= ${splitSql(params)}
		GROUP BY ALL ORDER BY ALL`;
}

/** Stage 2: repeat purchases of those customers, by days since the first sale. */
export function repeatDaysSql(params: ModelComparisonParams, table: TableNames): Sql {
	return sql`
		WITH born AS (
			SELECT customer_id, min(day) AS first_on FROM ${bought(table)}
			GROUP BY customer_id HAVING min(day) <= ${splitSql(params)}
		)
		SELECT (day - (SELECT min(day) FROM ${bought(table)}))::INTEGER AS day_number,
			count(*)::DOUBLE AS repeats
		FROM ${bought(table)} JOIN born USING (customer_id) WHERE day > first_on
		GROUP BY ALL ORDER BY ALL`;
}
