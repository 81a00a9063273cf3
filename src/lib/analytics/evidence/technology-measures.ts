import { entityIds } from '../../canonical/entity-ids';
import { fieldColumns } from '../../canonical/tables-sql';
import { constantSql } from '../../sql/literal';
import { id, joinSql, sql } from '../../sql/sql';
import {
	hoursBetween,
	lastQuarters,
	medianSql,
	need,
	quarterOf,
	shareSql,
	withinDays,
	YEAR,
	type EvidenceMeasure
} from './evidence-measure';

/** Share of rows below which a column is as good as dead. */
const DEAD_BELOW = 0.05;

/** Technology: whether systems name the same customers, agree on money, and are used as built. */
export const technologyMeasures: readonly EvidenceMeasure[] = [
	{
		metric: 'records-joined',
		needs: [
			[need('customer', 'customer_id'), need('order', 'customer_id')],
			[need('customer', 'customer_id'), need('ticket', 'customer_id')]
		],
		least: 30,
		form: 'share',
		// What was linked by a name keeps what it was called by in customer_key: it did not join by id.
		select: ({ view }) => {
			const tables = (['order', 'ticket'] as const)
				.map(view)
				.filter((table) => table.isFilled('customer_id'));
			return shareSql(
				joinSql(
					tables.map(({ table }) => sql`SELECT customer_id, customer_key FROM ${table}`),
					' UNION ALL '
				),
				sql`customer_key IS NULL
					AND customer_id IN (SELECT customer_id FROM customers WHERE customer_id IS NOT NULL)`
			);
		}
	},
	{
		metric: 'won-invoiced-difference',
		needs: [[need('deal', 'status', 'amount', 'closed_at'), need('order', 'ordered_at', 'amount')]],
		least: 4,
		form: 'value',
		select: (context) => sql`
			WITH won AS (
				SELECT ${quarterOf(sql`closed_at`)} AS quarter, sum(amount) AS amount FROM deals
				WHERE status = 'won' AND amount IS NOT NULL AND coalesce(currency, ${context.currency}) = ${context.currency}
				GROUP BY ${quarterOf(sql`closed_at`)}
			), invoiced AS (
				SELECT ${quarterOf(sql`ordered_at`)} AS quarter, sum(amount) AS amount FROM orders
				WHERE currency = ${context.currency} GROUP BY ${quarterOf(sql`ordered_at`)}
			)
			SELECT count(*)::INTEGER AS n,
				CASE WHEN sum(invoiced.amount) > 0 THEN
					sum(abs(coalesce(won.amount, 0) - invoiced.amount))::DOUBLE / sum(invoiced.amount)::DOUBLE END AS value
			FROM invoiced LEFT JOIN won USING (quarter) WHERE ${lastQuarters(sql`quarter`, context, 4)}`
	},
	{
		metric: 'order-entry-hours',
		needs: [[need('order', 'ordered_at', 'created_at')]],
		least: 30,
		form: 'value',
		select: (context) =>
			medianSql(sql`SELECT ${hoursBetween(sql`ordered_at`, sql`created_at`)} AS x FROM orders
				WHERE created_at >= ordered_at AND ${withinDays(sql`ordered_at`, context, YEAR)}`)
	},
	{
		metric: 'dead-fields',
		needs: entityIds.map((entity) => [need(entity)]),
		least: 30,
		form: 'share',
		select: ({ view }) => {
			const columns = entityIds.map(view).flatMap((table) =>
				table
					.fields(
						'id',
						'text',
						'timestamp',
						'decimal',
						'integer',
						'share',
						'boolean',
						'state',
						'currency'
					)
					.flatMap((field) => {
						const [column] = fieldColumns(field).slice(-1);
						if (column === undefined) return [];
						return [
							sql`SELECT count(${id(column)}) AS filled, count(*) AS n
								FROM ${table.table} WHERE ${table.inFilesWith(field.name)}`
						];
					})
			);
			return shareSql(
				sql`SELECT * FROM (${joinSql(columns, ' UNION ALL ')}) WHERE n > 0`,
				sql`filled < ${constantSql(DEAD_BELOW)} * n`
			);
		}
	}
];
