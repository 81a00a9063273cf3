import { z } from 'zod';
import { id, joinSql, sql, type Sql } from '../../sql/sql';
import { lifecycleStages } from '../lifecycle/lifecycle-result';
import { tierIds } from '../tiers/customer-tiers-result';
import { analysisTable } from '../run-analysis';

/** Columns a list of customers can be sorted by. */
export const customerSorts = [
	'name',
	'segment',
	'stage',
	'tier',
	'stored_tier',
	'activities',
	'tickets',
	'recency_days',
	'order_count',
	'revenue',
	'probability_alive',
	'expected_purchases',
	'value',
	'rhythm_days',
	'overdue',
	'year_sales',
	'at_risk'
] as const;

export type CustomerSort = (typeof customerSorts)[number];

/** Which customers are listed, and in what order. */
export const CustomerListQuery = z.object({
	segment: z.string().max(40).nullable().default(null),
	stage: z.enum(lifecycleStages).nullable().default(null),
	/** By what they are worth. */
	tier: z.enum(tierIds).nullable().default(null),
	/** Part of a name or id, whatever the case; empty for all. */
	search: z.string().max(200).default(''),
	sort: z.enum(customerSorts).default('value'),
	descending: z.boolean().default(true)
});

export type CustomerListQuery = z.infer<typeof CustomerListQuery>;

/** A row of the list. */
export const CustomerListRow = z.object({
	customer_id: z.string(),
	name: z.string().nullable(),
	segment: z.string(),
	last_order_on: z.string(),
	recency_days: z.number(),
	order_count: z.number(),
	revenue: z.string(),
	r_score: z.number(),
	f_score: z.number(),
	m_score: z.number(),
	probability_alive: z.number().nullable(),
	expected_purchases: z.number().nullable(),
	value: z.number().nullable(),
	stage: z.enum(lifecycleStages),
	rhythm_days: z.number().nullable(),
	overdue: z.number().nullable(),
	year_sales: z.string(),
	/** What would be won if a customer in decline came back; NULL of others, and without values. */
	at_risk: z.number().nullable(),
	tier: z.enum(tierIds),
	/** As the customer file has it. */
	stored_tier: z.string().nullable(),
	/** Of the last 365 days. */
	activities: z.number(),
	tickets: z.number()
});

export type CustomerListRow = z.infer<typeof CustomerListRow>;

const scores = id(analysisTable('rfm', 'scores'));
const stages = id(analysisTable('lifecycle', 'stages'));
const risks = id(analysisTable('value-at-risk', 'customers'));
const tiers = id(analysisTable('customer-tiers', 'tiers'));
const values = id(analysisTable('customer-value', 'values'));

/** Scores, values and names by customer: what a list is cut from. */
const rows = sql`
	FROM ${scores} s
	LEFT JOIN (SELECT customer_id, probability_alive, expected_purchases, value FROM ${values}) v USING (customer_id)
	JOIN (SELECT customer_id, stage, rhythm_days, overdue, year_sales FROM ${stages}) l USING (customer_id)
	JOIN (SELECT customer_id, tier, activities, tickets FROM ${tiers}) t USING (customer_id)
	LEFT JOIN (SELECT customer_id, at_risk FROM ${risks}) k USING (customer_id)
	LEFT JOIN (SELECT customer_id, max(name) AS name, max(tier) AS stored_tier FROM customers GROUP BY customer_id) c USING (customer_id)`;

const columns = sql`customer_id, name, segment, last_order_on, recency_days, order_count, revenue,
	r_score, f_score, m_score, probability_alive, expected_purchases, value, stage, rhythm_days, overdue,
	year_sales, at_risk, t.tier AS tier, stored_tier, activities, tickets`;

function conditions({ segment, stage, tier, search }: CustomerListQuery): Sql {
	const parts = [
		...(segment ? [sql`segment = ${segment}`] : []),
		...(stage ? [sql`stage = ${stage}`] : []),
		...(tier ? [sql`t.tier = ${tier}`] : []),
		...(search.trim() === ''
			? []
			: [
					sql`(contains(lower(customer_id), lower(${search.trim()})) OR contains(lower(name), lower(${search.trim()})))`
				])
	];
	return parts.length === 0 ? sql`` : sql`WHERE ${joinSql(parts, ' AND ')}`;
}

/** How many customers a query lists. */
export const customerCountSql = (query: CustomerListQuery): Sql =>
	sql`SELECT count(*)::INTEGER AS n ${rows} ${conditions(query)}`;

/** One page of a list. Ties are in order of id, so that pages never overlap. */
export function customerListSql(query: CustomerListQuery, limit: number, offset: number): Sql {
	const direction: Sql = { parts: [query.descending ? 'DESC' : 'ASC'], values: [] };
	return sql`
		SELECT ${columns}
		${rows} ${conditions(query)}
		ORDER BY ${id(query.sort)} ${direction} NULLS LAST, customer_id
		LIMIT ${limit} OFFSET ${offset}`;
}

/** Tables that lists of customers are made of. */
export const customerListTables = [
	analysisTable('rfm', 'scores'),
	analysisTable('customer-value', 'values'),
	analysisTable('lifecycle', 'stages'),
	analysisTable('value-at-risk', 'customers'),
	analysisTable('customer-tiers', 'tiers')
] as const;

/** The row of one customer; none where they have no scored order. */
export const customerRowSql = (customerId: string): Sql => sql`
	SELECT ${columns}
	${rows} WHERE customer_id = ${customerId}`;
