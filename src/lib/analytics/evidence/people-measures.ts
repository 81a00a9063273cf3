import { constantSql } from '../../sql/literal';
import { id, joinSql, sql, type Sql } from '../../sql/sql';
import { need, shareSql, withinDays, YEAR, type EvidenceMeasure } from './evidence-measure';

/** Weeks looked back on, and in how many of them somebody who uses a CRM has written into it. */
const WEEKS = 8;
const WRITING_WEEKS = 6;

/** Fewest people whose habits are spoken of. */
const LEAST_PEOPLE = 5;

/** Fewest records of an owner that say how well they are kept. */
const RECORDS_PER_OWNER = 10;

/** Fewest owners of whom a quarter is more than one. */
const LEAST_OWNERS = 8;

/** Reasons that say nothing. */
const NO_REASON =
	'(?i)^(others?|unknown|none|n/?a|-+|misc(ellaneous)?|其它|其他|未知|无|不详|未填写?)$';

/** Fields of a customer that whoever owns it has to fill. */
const ownedFields = ['name', 'email', 'phone'] as const;

const owner = sql`lower(trim(owner))`;
const asOfWeek = (asOf: string): Sql => sql`(CAST(${asOf} AS DATE) - CAST("at" AS DATE)) // 7`;

/** People: whether those who own records write into them, and whether what customers say is acted on. */
export const peopleMeasures: readonly EvidenceMeasure[] = [
	{
		metric: 'owners-writing',
		needs: [[need('activity', 'at', 'owner')]],
		least: LEAST_PEOPLE,
		form: 'share',
		select: (context) => {
			const written = sql`SELECT ${owner} AS owner, count(DISTINCT ${asOfWeek(context.asOf)}) AS weeks
				FROM activities WHERE owner IS NOT NULL AND ${withinDays(sql`"at"`, context, 7 * WEEKS)}
				GROUP BY ${owner}`;
			// Where there is no list of people, those who wrote at all within the year are taken for all.
			const team = context.view('owner').isFilled('owner_id')
				? sql`SELECT owner_id, max(weeks) AS weeks FROM owners LEFT JOIN (${written}) written
						ON written.owner IN (lower(trim(owner_id)), lower(trim(name)), lower(trim(owners.email)))
					WHERE active IS DISTINCT FROM FALSE GROUP BY owner_id`
				: sql`SELECT owner, weeks FROM (SELECT DISTINCT ${owner} AS owner FROM activities
						WHERE owner IS NOT NULL AND ${withinDays(sql`"at"`, context, YEAR)})
					LEFT JOIN (${written}) written USING (owner)`;
			return shareSql(team, sql`weeks >= ${constantSql(WRITING_WEEKS)}`);
		}
	},
	{
		metric: 'completeness-spread',
		needs: [
			[need('customer', 'owner', 'email')],
			[need('customer', 'owner', 'phone')],
			[need('customer', 'owner', 'name')]
		],
		least: LEAST_OWNERS,
		form: 'value',
		select: ({ view }) => {
			const fields = ownedFields.filter((field) => view('customer').isFilled(field));
			const filled = joinSql(
				fields.map((field) => sql`(${id(field)} IS NOT NULL)::INTEGER`),
				' + '
			);
			return sql`
				WITH owned AS (
					SELECT ${owner} AS owner, avg((${filled}) / ${constantSql(fields.length)}) AS completeness
					FROM customers WHERE owner IS NOT NULL
					GROUP BY ${owner} HAVING count(*) >= ${constantSql(RECORDS_PER_OWNER)}
				), placed AS (
					SELECT completeness, ntile(4) OVER (ORDER BY completeness, owner) AS quarter FROM owned
				)
				SELECT count(*)::INTEGER AS n, avg(completeness) FILTER (WHERE quarter = 4)
					- avg(completeness) FILTER (WHERE quarter = 1) AS value FROM placed`;
		}
	},
	{
		metric: 'weeks-to-productive',
		needs: [[need('activity', 'at', 'owner')]],
		least: 3,
		form: 'value',
		// New is who wrote first at least eight weeks after the data begin, and eight before they end.
		select: ({ asOf }) => sql`
			WITH weekly AS (
				SELECT ${owner} AS owner, ${asOfWeek(asOf)} AS week, count(*) AS n FROM activities
				WHERE owner IS NOT NULL AND CAST("at" AS DATE) <= CAST(${asOf} AS DATE)
				GROUP BY ALL
			), team AS (
				SELECT median(n) AS usual, max(week) AS first_week FROM weekly
			), newcomers AS (
				SELECT owner, max(week) AS began FROM weekly GROUP BY owner
				HAVING max(week) >= ${constantSql(WEEKS)} AND max(week) <= (SELECT first_week FROM team) - ${constantSql(WEEKS)}
			), weeks AS (
				SELECT owner, began, unnest(range(0, began - 2)) AS since FROM newcomers
			), paced AS (
				SELECT weeks.owner, since, began, sum(coalesce(weekly.n, 0)) AS n
				FROM weeks LEFT JOIN weekly ON weekly.owner = weeks.owner
					AND weekly.week <= began - since AND weekly.week > began - since - 4
				GROUP BY weeks.owner, since, began
			), reached AS (
				SELECT owner, coalesce(min(since) FILTER (WHERE n >= 4 * (SELECT usual FROM team)), max(began)) AS took
				FROM paced GROUP BY owner
			)
			SELECT count(*)::INTEGER AS n, median(took)::DOUBLE AS value FROM reached`
	},
	{
		metric: 'feedback-coverage',
		needs: [
			[need('survey-response', 'customer_id', 'responded_at'), need('order', 'customer_id')],
			[need('survey-response', 'customer_id', 'responded_at'), need('customer', 'customer_id')]
		],
		least: 30,
		form: 'share',
		select: (context) =>
			shareSql(
				context.view('order').isFilled('customer_id')
					? sql`SELECT DISTINCT customer_id FROM orders
						WHERE kind = 'sale' AND ${withinDays(sql`ordered_at`, context, YEAR)}`
					: sql`SELECT DISTINCT customer_id FROM customers WHERE customer_id IS NOT NULL`,
				sql`customer_id IN (SELECT customer_id FROM survey_responses
					WHERE customer_id IS NOT NULL AND ${withinDays(sql`responded_at`, context, YEAR)})`
			)
	},
	{
		metric: 'low-scores-answered',
		needs: [
			[
				need('survey-response', 'customer_id', 'responded_at', ['nps_score', 'csat']),
				need('activity', 'at', 'customer_id')
			]
		],
		least: 30,
		form: 'share',
		// A score of the last week may still be answered in time.
		select: (context) => sql`
			WITH low AS (
				SELECT row_number() OVER () AS response, customer_id, responded_at FROM survey_responses
				WHERE customer_id IS NOT NULL AND (nps_score <= 6 OR csat IN ('1', '2'))
					AND ${withinDays(sql`responded_at`, context, YEAR)}
					AND CAST(responded_at AS DATE) <= CAST(${context.asOf} AS DATE) - 7
			), answered AS (
				SELECT DISTINCT response FROM low JOIN activities USING (customer_id)
				WHERE activities."at" >= responded_at AND epoch(activities."at") <= epoch(responded_at) + 7 * 86400
			)
			SELECT (SELECT count(*) FROM answered)::INTEGER AS part, count(*)::INTEGER AS n FROM low`
	},
	{
		metric: 'lost-reasons',
		needs: [[need('deal', 'status', 'lost_reason')]],
		least: 30,
		form: 'share',
		select: () =>
			shareSql(
				sql`SELECT lost_reason FROM deals WHERE status = 'lost'`,
				sql`lost_reason IS NOT NULL AND NOT regexp_matches(trim(lost_reason), ${constantSql(NO_REASON)})`
			)
	}
];
