import { z } from 'zod';
import { id, sql, type Sql } from '../../sql/sql';
import { lifecycleStages } from '../lifecycle/lifecycle-result';
import { tierIds } from '../tiers/customer-tiers-result';
import { analysisTable } from '../run-analysis';
import { facetConditions, whereSql } from './customer-facets-sql';
import { customerFacets, type CustomerFacet } from './customer-list-result';

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
	'at_risk',
	'net',
	'industry',
	'region',
	'owner',
	'source',
	'channel',
	'product',
	'joined',
	'last_quarter'
] as const;

export type CustomerSort = (typeof customerSorts)[number];

/** What each facet is asked for; see `NOT_STATED`. */
const facetFields = Object.fromEntries(
	customerFacets.map((facet) => [facet, z.string().max(200).nullable().default(null)])
) as Record<CustomerFacet, z.ZodDefault<z.ZodNullable<z.ZodString>>>;

/** Segments before and after; before is null for those who had not bought by then. */
export const SegmentMoved = z.object({
	before: z.string().max(200).nullable(),
	after: z.string().max(200)
});

export type SegmentMoved = z.infer<typeof SegmentMoved>;

/** Which customers are listed, and in what order. */
export const CustomerListQuery = z.object({
	...facetFields,
	/** Only those who went from one segment to another between two days; see `segment-movement`. */
	moved: SegmentMoved.nullable().default(null),
	/** Only customers whom it pays to win back. */
	paysOnly: z.boolean().default(false),
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
	/** What contacting a customer in decline would leave; NULL without a cost and a share who come back. */
	net: z.number().nullable(),
	tier: z.enum(tierIds),
	/** As the customer file has it. */
	stored_tier: z.string().nullable(),
	/** Of the last 365 days. */
	activities: z.number(),
	tickets: z.number(),
	industry: z.string().nullable(),
	region: z.string().nullable(),
	owner: z.string().nullable(),
	source: z.string().nullable(),
	/** By which most orders came. */
	channel: z.string().nullable(),
	/** Bought on most order days: a category where the files have any, else a product. */
	product: z.string().nullable(),
	/** Quarter of the first order, as `2024-Q3`. */
	joined: z.string(),
	/** Quarter of the last order. */
	last_quarter: z.string()
});

export type CustomerListRow = z.infer<typeof CustomerListRow>;

/** Table of `segment-movement` that says where each customer went. */
const segmentMovesTable = analysisTable('segment-movement', 'moves');

/** The table that lists are cut from. */
export const customerListTable = analysisTable('customer-list', 'rows');

const rows = sql`FROM ${id(customerListTable)}`;

function conditions({ search, moved, paysOnly, ...query }: CustomerListQuery): Sql {
	const words = search.trim();
	const found = sql`(contains(lower(customer_id), lower(${words})) OR contains(lower(name), lower(${words})))`;
	const went =
		moved &&
		sql`customer_id IN (
			SELECT customer_id FROM ${id(segmentMovesTable)}
			WHERE after = ${moved.after} AND before IS NOT DISTINCT FROM ${moved.before})`;
	return whereSql([
		...facetConditions(query),
		...(went ? [went] : []),
		...(paysOnly ? [sql`net > 0`] : []),
		...(words === '' ? [] : [found])
	]);
}

/**
 * How many customers a query lists. Where it asks of facets alone the table that is grouped by them says
 * so, and no row is read.
 */
export const customerCountSql = (query: CustomerListQuery): Sql =>
	query.search.trim() === '' && query.moved === null && !query.paysOnly
		? sql`SELECT coalesce(sum(customers), 0)::INTEGER AS n
			FROM ${id(analysisTable('customer-list', 'facets'))} ${whereSql(facetConditions(query))}`
		: sql`SELECT count(*)::INTEGER AS n ${rows} ${conditions(query)}`;

/** One page of a list. Ties are in order of id, so that pages never overlap. */
export function customerListSql(query: CustomerListQuery, limit: number, offset: number): Sql {
	const direction: Sql = { parts: [query.descending ? 'DESC' : 'ASC'], values: [] };
	// The order of lists as they are at first is known: a number is sorted by in a third of the time.
	const order =
		query.sort === 'value' && query.descending
			? sql`place`
			: sql`${id(query.sort)} ${direction} NULLS LAST, customer_id`;
	return sql`
		SELECT * EXCLUDE (place) ${rows} ${conditions(query)}
		ORDER BY ${order} LIMIT ${limit} OFFSET ${offset}`;
}

/** Customers in order of id, after one; the first where none is given: for reading all of them piece by piece. */
export const customersAfterSql = (after: string | null, limit: number): Sql => sql`
	SELECT * ${rows} ${after === null ? sql`` : sql`WHERE customer_id > ${after}`}
	ORDER BY customer_id LIMIT ${limit}`;

/** The row of one customer; none where they have no scored order. */
export const customerRowSql = (customerId: string): Sql => sql`
	SELECT * ${rows} WHERE customer_id = ${customerId}`;
