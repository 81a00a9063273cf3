import { z } from 'zod';
import { id, sql, type Sql } from '../../sql/sql';
import type { Days } from '../btyd/time-units';
import { productGapTable } from '../products/product-gaps-sql';
import { analysisTable } from '../run-analysis';

/** What a customer table says of one customer; all records of the id put together. */
export const CustomerAttributes = z.object({
	name: z.string().nullable(),
	tier: z.string().nullable(),
	industry: z.string().nullable(),
	region: z.string().nullable(),
	source: z.string().nullable(),
	owner: z.string().nullable(),
	email: z.string().nullable(),
	phone: z.string().nullable(),
	records: z.number()
});

export type CustomerAttributes = z.infer<typeof CustomerAttributes>;

/** Attributes of one customer; no row where no customer file names the id. */
export const customerAttributesOfSql = (customerId: string): Sql => sql`
	SELECT max(name) AS name, max(tier) AS tier, max(industry) AS industry, max(region) AS region,
		max(source) AS source, max(owner) AS owner, max(email) AS email, max(phone) AS phone,
		count(*)::INTEGER AS records
	FROM customers WHERE customer_id = ${customerId} HAVING count(*) > 0`;

/** Something that happened with a customer. */
export const TimelineEvent = z.object({
	kind: z.enum([
		'sale',
		'refund',
		'payment',
		'deal',
		'lead',
		'ticket',
		'survey',
		'activity',
		'campaign',
		'stage',
		'contact'
	]),
	/** Null where no file says when. */
	at: z.string().nullable(),
	title: z.string().nullable(),
	amount: z.string().nullable(),
	/** Null where none is stated, also for what is no money. */
	currency: z.string().nullable(),
	state: z.string().nullable(),
	source_file: z.string(),
	source_row: z.bigint().transform(Number)
});

export type TimelineEvent = z.infer<typeof TimelineEvent>;

/** Products of an order that are named on a time line. */
const MOST_NAMED = 4;

/** Everything loaded that names a customer, each table in one form. */
const eventsSql = (customerId: string): Sql => sql`
	SELECT kind, ordered_at AS "at", concat_ws(' · ', order_id, coalesce(product, sku, products)) AS title,
		amount, currency, status AS state, source_file, source_row
	FROM orders LEFT JOIN (
		SELECT source_file AS line_file, order_id AS line_order,
			array_to_string(list_slice(list(DISTINCT coalesce(product, sku) ORDER BY coalesce(product, sku)), 1, ${MOST_NAMED}), ', ')
				|| CASE WHEN count(DISTINCT coalesce(product, sku)) > ${MOST_NAMED} THEN ', …' ELSE '' END AS products
		FROM order_lines WHERE customer_id = ${customerId} AND coalesce(product, sku) IS NOT NULL
		GROUP BY source_file, order_id
	) ON line_file = source_file AND line_order = order_id
	WHERE customer_id = ${customerId}
	UNION ALL
	SELECT 'contact', created_at, name, NULL, NULL, title, source_file, source_row
	FROM contacts WHERE customer_id = ${customerId}
	UNION ALL
	SELECT 'payment', coalesce(paid_at, due_at), order_id, amount, currency, "method", source_file, source_row
	FROM payments WHERE customer_id = ${customerId}
	UNION ALL
	SELECT 'deal', coalesce(created_at, closed_at, expected_close_at), name, amount, currency,
		coalesce(status, stage), source_file, source_row
	FROM deals WHERE customer_id = ${customerId}
	UNION ALL
	SELECT 'lead', created_at, name, NULL, NULL, status, source_file, source_row
	FROM leads WHERE customer_id = ${customerId}
	UNION ALL
	SELECT 'ticket', opened_at, subject, NULL, NULL, status, source_file, source_row
	FROM tickets WHERE customer_id = ${customerId}
	UNION ALL
	SELECT 'survey', responded_at, comment, NULL, NULL, nps_score::VARCHAR, source_file, source_row
	FROM survey_responses WHERE customer_id = ${customerId}
	UNION ALL
	SELECT 'stage', e.entered_at, coalesce(d.name, e.deal_id), e.amount, d.currency, e.stage, e.source_file, e.source_row
	FROM deal_stage_events e JOIN (
		SELECT deal_id, max(name) AS name, max(currency) AS currency FROM deals
		WHERE customer_id = ${customerId} GROUP BY deal_id
	) d ON d.deal_id = e.deal_id
	UNION ALL
	SELECT 'campaign', responded_at, coalesce(
			(SELECT max(c.name) FROM campaigns c WHERE c.campaign_id = campaign_members.campaign_id), campaign_id
		), NULL, NULL, status, source_file, source_row
	FROM campaign_members WHERE customer_id = ${customerId}
	UNION ALL
	SELECT 'activity', "at", subject, NULL, NULL, "type", source_file, source_row
	FROM activities WHERE customer_id = ${customerId}`;

/** Everything loaded about one customer on one time line, latest first; what has no day comes last. */
export const customerTimelineSql = (customerId: string, limit: number, offset: number): Sql => sql`
	SELECT * FROM (${eventsSql(customerId)})
	ORDER BY "at" DESC NULLS LAST, kind, source_row LIMIT ${limit} OFFSET ${offset}`;

/** How many events a customer's time line has. */
export const timelineCountSql = (customerId: string): Sql => sql`
	SELECT count(*)::INTEGER AS n FROM (${eventsSql(customerId)})`;

/** Products that a customer has bought, by the name rules have. */
export const boughtProductsSql = (customerId: string): Sql => sql`
	SELECT DISTINCT product FROM ${id(productGapTable)} WHERE customer_id = ${customerId}`;

/** A customer's purchases as the customer-base models take them, in days. */
export const CustomerHistory = z.object({
	frequency: z.number(),
	recency_days: z.number().transform((days): Days => days),
	observed_days: z.number().transform((days): Days => days),
	/** Mean value of repeat days; null without one. */
	monetary_value: z.number().nullable()
});

export type CustomerHistory = z.infer<typeof CustomerHistory>;

/** Table that {@link customerHistorySql} reads. */
export const customerHistoryTable = analysisTable('customer-value', 'histories');

/** The history of one customer; no row where they have not bought by the end of observation. */
export const customerHistorySql = (customerId: string): Sql => sql`
	SELECT frequency, recency_days, observed_days, monetary_value
	FROM ${id(customerHistoryTable)} WHERE customer_id = ${customerId}`;
