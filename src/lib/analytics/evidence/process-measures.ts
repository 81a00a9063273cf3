import { constantSql } from '../../sql/literal';
import { joinSql, sql } from '../../sql/sql';
import {
	medianSql,
	need,
	shareSql,
	withinDays,
	YEAR,
	type EvidenceMeasure
} from './evidence-measure';
import { departmentsSql } from './owners-sql';
import { leadWaitsSql } from './lead-waits-sql';

/** Days a deal may go without an activity and still be worked on. */
const WORKED_DAYS = 14;

/** Share of won deals that go through a stage, above which it is one that may not be skipped. */
const MANDATORY_SHARE = 0.5;

const openDeal = sql`status = 'open'`;
const wonWithDay = sql`status = 'won' AND closed_at IS NOT NULL`;

/** Process: how fast and how steadily work moves, and whether departments work on one record. */
export const processMeasures: readonly EvidenceMeasure[] = [
	{
		metric: 'lead-response-hours',
		needs: [
			[need('lead', 'created_at', 'first_response_at')],
			[need('lead', 'created_at'), need('activity', 'at', 'lead_id')]
		],
		least: 30,
		form: 'value',
		select: (context) => medianSql(leadWaitsSql(context))
	},
	{
		metric: 'overdue-deals',
		needs: [[need('deal', 'status', 'expected_close_at')]],
		least: 30,
		form: 'share',
		select: ({ asOf }) =>
			shareSql(
				sql`SELECT expected_close_at FROM deals WHERE ${openDeal} AND expected_close_at IS NOT NULL`,
				sql`CAST(expected_close_at AS DATE) < CAST(${asOf} AS DATE)`
			)
	},
	{
		metric: 'deals-worked-on',
		needs: [[need('deal', 'status'), need('activity', 'at', 'deal_id')]],
		least: 30,
		form: 'share',
		select: (context) =>
			shareSql(
				sql`SELECT deal_id FROM deals WHERE ${openDeal}`,
				sql`deal_id IN (SELECT deal_id FROM activities
					WHERE deal_id IS NOT NULL AND ${withinDays(sql`"at"`, context, WORKED_DAYS)})`
			)
	},
	{
		metric: 'stages-kept',
		needs: [[need('deal', 'status'), need('stage-event', 'deal_id', 'stage', 'entered_at')]],
		least: 30,
		form: 'share',
		// A closed deal keeps to the stages if it has been in every mandatory one before its farthest.
		select: () => sql`
			WITH moves AS (
				SELECT deal_id, stage, min(entered_at) AS entered_at FROM deal_stage_events GROUP BY deal_id, stage
			), steps AS (
				SELECT deal_id, stage, status,
					row_number() OVER (PARTITION BY deal_id ORDER BY entered_at, stage) AS step
				FROM moves JOIN (SELECT DISTINCT deal_id, status FROM deals WHERE status IN ('won', 'lost'))
					USING (deal_id)
			), stages AS (
				SELECT stage, avg(step) AS position FROM steps WHERE status = 'won' GROUP BY stage
				HAVING count(*) > ${constantSql(MANDATORY_SHARE)} * (SELECT count(DISTINCT deal_id) FROM steps WHERE status = 'won')
			), deals_seen AS (
				SELECT steps.deal_id, count(*) AS entered, max(position) AS farthest
				FROM steps JOIN stages USING (stage) GROUP BY steps.deal_id
			)
			SELECT count(*) FILTER (WHERE entered =
					(SELECT count(*) FROM stages WHERE position <= farthest))::INTEGER AS part,
				count(*)::INTEGER AS n
			FROM deals_seen`
	},
	{
		metric: 'departments-per-deal',
		needs: [
			[
				need('deal', 'status', 'closed_at'),
				need('activity', 'at', 'deal_id', 'owner'),
				need('owner', 'owner_id', 'department')
			]
		],
		least: 30,
		form: 'share',
		select: (context) => sql`
			WITH departments AS (${departmentsSql}), won AS (
				SELECT deal_id, max(closed_at) AS closed_at FROM deals
				WHERE ${wonWithDay} AND ${withinDays(sql`closed_at`, context, YEAR)} GROUP BY deal_id
			), touched AS (
				SELECT won.deal_id, count(DISTINCT departments.department) AS n
				FROM won LEFT JOIN activities
					ON activities.deal_id = won.deal_id AND CAST(activities."at" AS DATE) <= CAST(won.closed_at AS DATE)
				LEFT JOIN departments ON departments.key = lower(trim(activities.owner))
				GROUP BY won.deal_id
			)
			SELECT count(*) FILTER (WHERE n >= 2)::INTEGER AS part, count(*)::INTEGER AS n FROM touched`
	},
	{
		metric: 'orphan-records',
		needs: [
			[need('customer', 'customer_id'), need('ticket', 'customer_id')],
			[need('customer', 'customer_id'), need('deal', 'customer_id')]
		],
		least: 30,
		form: 'share',
		select: ({ view }) => {
			const tables = (['ticket', 'deal'] as const)
				.map(view)
				.filter((table) => table.isFilled('customer_id'));
			return shareSql(
				joinSql(
					tables.map(({ table }) => sql`SELECT customer_id FROM ${table}`),
					' UNION ALL '
				),
				sql`customer_id IS NULL OR customer_id NOT IN (SELECT customer_id FROM customers WHERE customer_id IS NOT NULL)`
			);
		}
	},
	{
		// Krackhardt & Stern (1988), Social Psychology Quarterly 51(2): (external − internal) ÷ all ties.
		metric: 'external-internal-index',
		needs: [
			[need('activity', 'at', 'customer_id', 'owner'), need('owner', 'owner_id', 'department')]
		],
		least: 10,
		form: 'value',
		select: (context) => sql`
			WITH departments AS (${departmentsSql}), seen AS (
				SELECT DISTINCT customer_id, key, department FROM activities
				JOIN departments ON departments.key = lower(trim(activities.owner))
				WHERE customer_id IS NOT NULL AND ${withinDays(sql`"at"`, context, YEAR)}
			), ties AS (
				SELECT DISTINCT a.key AS one, b.key AS other, a.department <> b.department AS is_external
				FROM seen a JOIN seen b ON a.customer_id = b.customer_id AND a.key < b.key
			)
			SELECT count(*)::INTEGER AS n,
				(2 * count(*) FILTER (WHERE is_external) - count(*)) / nullif(count(*), 0)::DOUBLE AS value
			FROM ties`
	}
];
