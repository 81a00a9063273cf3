import { sql } from '../../sql/sql';
import {
	bestCustomersSql,
	lastQuarters,
	need,
	quarterOf,
	shareSql,
	withinDays,
	type EvidenceMeasure
} from './evidence-measure';
import { targetQuartersSql } from './target-quarters-sql';

/** Strategy: whether goals are set where they can be held against what came, and value is acted on. */
export const strategyMeasures: readonly EvidenceMeasure[] = [
	{
		metric: 'target-coverage',
		needs: [[need('target', 'period', 'value'), need('order', 'ordered_at')]],
		least: 4,
		form: 'value',
		select: (context) => sql`
			WITH actual AS (
				SELECT DISTINCT ${quarterOf(sql`ordered_at`)} AS quarter FROM orders
			), target AS (
				SELECT quarter FROM (${targetQuartersSql('target')}) WHERE is_whole
			)
			SELECT count(*)::INTEGER AS n, count(target.quarter)::DOUBLE AS value
			FROM actual LEFT JOIN target USING (quarter)
			WHERE ${lastQuarters(sql`quarter`, context, 4)}`
	},
	{
		metric: 'next-step-coverage',
		needs: [
			[
				need('order', 'customer_id', 'ordered_at'),
				need('customer', 'customer_id', 'owner'),
				need('activity', 'due_at', 'customer_id')
			]
		],
		least: 30,
		form: 'share',
		select: (context) =>
			shareSql(
				bestCustomersSql(context),
				sql`customer_id IN (SELECT customer_id FROM customers WHERE owner IS NOT NULL)
					AND customer_id IN (SELECT customer_id FROM activities
						WHERE customer_id IS NOT NULL AND completed_at IS NULL
							AND CAST(due_at AS DATE) > CAST(${context.asOf} AS DATE))`
			)
	},
	{
		metric: 'best-customers-contacted',
		needs: [[need('order', 'customer_id', 'ordered_at'), need('activity', 'at', 'customer_id')]],
		least: 30,
		form: 'share',
		select: (context) =>
			shareSql(
				bestCustomersSql(context),
				sql`customer_id IN (SELECT customer_id FROM activities
					WHERE customer_id IS NOT NULL AND ${withinDays(sql`"at"`, context, 90)})`
			)
	}
];
