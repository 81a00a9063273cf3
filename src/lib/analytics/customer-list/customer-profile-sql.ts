import { z } from 'zod';
import { id, sql, type Sql } from '../../sql/sql';
import type { Days } from '../btyd/time-units';
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
	kind: z.enum(['sale', 'refund', 'deal', 'ticket', 'survey', 'activity']),
	at: z.string(),
	title: z.string().nullable(),
	amount: z.string().nullable(),
	currency: z.string().nullable(),
	state: z.string().nullable(),
	source_file: z.string(),
	source_row: z.bigint().transform(Number)
});

export type TimelineEvent = z.infer<typeof TimelineEvent>;

/** Everything loaded about one customer on one time line, latest first. */
export const customerTimelineSql = (customerId: string, limit: number, offset: number): Sql => sql`
	SELECT * FROM (
		SELECT kind, ordered_at AS "at", order_id AS title, amount, currency, status AS state, source_file, source_row
		FROM orders WHERE customer_id = ${customerId}
		UNION ALL
		SELECT 'deal', created_at, name, amount, NULL, coalesce(status, stage), source_file, source_row
		FROM deals WHERE customer_id = ${customerId} AND created_at IS NOT NULL
		UNION ALL
		SELECT 'ticket', opened_at, subject, NULL, NULL, status, source_file, source_row
		FROM tickets WHERE customer_id = ${customerId} AND opened_at IS NOT NULL
		UNION ALL
		SELECT 'survey', responded_at, comment, NULL, NULL, nps_score::VARCHAR, source_file, source_row
		FROM survey_responses WHERE customer_id = ${customerId}
		UNION ALL
		SELECT 'activity', "at", subject, NULL, NULL, "type", source_file, source_row
		FROM activities WHERE customer_id = ${customerId}
	)
	ORDER BY "at" DESC, kind, source_row LIMIT ${limit} OFFSET ${offset}`;

/** How many events a customer's time line has. */
export const timelineCountSql = (customerId: string): Sql => sql`
	SELECT ((SELECT count(*) FROM orders WHERE customer_id = ${customerId})
		+ (SELECT count(*) FROM deals WHERE customer_id = ${customerId} AND created_at IS NOT NULL)
		+ (SELECT count(*) FROM tickets WHERE customer_id = ${customerId} AND opened_at IS NOT NULL)
		+ (SELECT count(*) FROM survey_responses WHERE customer_id = ${customerId})
		+ (SELECT count(*) FROM activities WHERE customer_id = ${customerId}))::INTEGER AS n`;

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
