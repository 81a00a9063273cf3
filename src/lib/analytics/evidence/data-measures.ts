import { constantSql } from '../../sql/literal';
import { joinSql, sql } from '../../sql/sql';
import { need, shareSql, type EvidenceMeasure } from './evidence-measure';

/** Days after which a record that nobody touched is stale: eighteen months. */
const STALE_DAYS = 548;

/** Fewest campaigns that show a habit. */
const LEAST_CAMPAIGNS = 10;

/** What stands in a column of control groups where there was none. */
const NO_GROUP = '(?i)^(no|none|false|0(\\.0+)?%?|n/?a|-+|否|无|没有)$';

/** Data: whether records are kept alive, and whether what is predicted is held against what came. */
export const dataMeasures: readonly EvidenceMeasure[] = [
	{
		metric: 'untouched-customers',
		needs: [
			[need('customer', 'customer_id', 'last_activity_at')],
			[need('customer', 'customer_id', 'created_at'), need('activity', 'at', 'customer_id')]
		],
		least: 30,
		form: 'share',
		select: ({ asOf, view }) => {
			const touches = [
				sql`SELECT customer_id, max(greatest(created_at, last_activity_at)) AS "at" FROM customers
					WHERE customer_id IS NOT NULL GROUP BY customer_id`,
				...(view('activity').isFilled('customer_id')
					? [
							sql`SELECT customer_id, max("at") AS "at" FROM activities
								WHERE customer_id IN (SELECT customer_id FROM customers) GROUP BY customer_id`
						]
					: [])
			];
			return shareSql(
				sql`SELECT customer_id, max("at") AS "at" FROM (${joinSql(touches, ' UNION ALL ')}) GROUP BY customer_id`,
				sql`"at" IS NULL OR CAST("at" AS DATE) < CAST(${asOf} AS DATE) - ${constantSql(STALE_DAYS)}`
			);
		}
	},
	{
		// Brier (1950), Monthly Weather Review 78; skill against always saying the base rate.
		metric: 'probability-skill',
		needs: [[need('deal', 'status', 'probability')]],
		least: 30,
		form: 'value',
		// A probability that closing set to 0 or 1 is no forecast.
		refusal: 'overwritten',
		select: () => sql`
			WITH closed AS (
				SELECT probability AS p, (status = 'won')::INTEGER::DOUBLE AS y,
					avg((status = 'won')::INTEGER) OVER () AS base
				FROM deals WHERE status IN ('won', 'lost') AND probability IS NOT NULL
			)
			SELECT count(*)::INTEGER AS n,
				CASE WHEN count(*) FILTER (WHERE p IN (0, 1)) <= count(*) / 2 AND sum((y - base) * (y - base)) > 0
					THEN 1 - sum((y - p) * (y - p)) / sum((y - base) * (y - base)) END AS value
			FROM closed`
	},
	{
		metric: 'campaigns-with-segment',
		needs: [[need('campaign', 'segment')]],
		least: LEAST_CAMPAIGNS,
		form: 'share',
		select: () => shareSql(sql`SELECT segment FROM campaigns`, sql`segment IS NOT NULL`)
	},
	{
		metric: 'campaigns-with-control',
		needs: [[need('campaign', 'control_group')]],
		least: LEAST_CAMPAIGNS,
		form: 'share',
		select: () =>
			shareSql(
				sql`SELECT control_group FROM campaigns`,
				sql`control_group IS NOT NULL AND NOT regexp_matches(trim(control_group), ${constantSql(NO_GROUP)})`
			)
	}
];
