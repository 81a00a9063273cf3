import { z } from 'zod';
import { parseRows } from '../../engine/parse-rows';
import { message } from '../../locale/message';
import { id, joinSql, sql, type Sql } from '../../sql/sql';
import type { Analysis, TableNames } from '../analysis';
import {
	customerRecordsShape,
	type CustomerRecordsParams,
	type CustomerRecordsResult
} from './customer-records-result';

/**
 * Stage 1: one row a customer id, with how often one file records it at most: two exports of the same
 * list are no duplicates. Mergeable by greatest, where a file is reduced whole.
 */
export function customerAttributesSql(): Sql {
	return sql`
		SELECT customer_id, max(records) AS records, max(name) AS name, max(email) AS email,
			max(phone) AS phone, max(owner) AS owner, max(tier) AS tier
		FROM (
			SELECT customer_id, source_file, count(*) AS records, max(name) AS name, max(email) AS email,
				max(phone) AS phone, max(owner) AS owner, max(tier) AS tier
			FROM customers GROUP BY customer_id, source_file
		) files
		GROUP BY customer_id`;
}

/**
 * Stage 2: which customers repeat an earlier one: the same e-mail, or the same name with the same
 * phone. Case, blanks, punctuation and the Chinese country code do not tell two apart. Neither name
 * nor phone alone is taken as proof: people share both.
 */
export function duplicatesSql(table: TableNames): Sql {
	return sql`
		WITH keyed AS (
			SELECT customer_id, records,
				nullif(lower(trim(email)), '') AS email_key,
				nullif(regexp_replace(lower(name), '[\\s\\p{P}\\p{Z}]+', '', 'g'), '') AS name_key,
				nullif(regexp_replace(regexp_replace(phone, '[^0-9]', '', 'g'), '^(0086|86)(1\\d{10})$', '\\2'), '') AS phone_key
			FROM ${table('customers')}
		)
		SELECT customer_id, records,
			(email_key IS NOT NULL AND row_number() OVER (PARTITION BY email_key ORDER BY customer_id) > 1)
			OR (name_key IS NOT NULL AND phone_key IS NOT NULL
				AND row_number() OVER (PARTITION BY name_key, phone_key ORDER BY customer_id) > 1) AS is_duplicate
		FROM keyed`;
}

/** How customer records are kept: complete, once each, with a tier. */
export const customerRecords: Analysis<CustomerRecordsParams, null, CustomerRecordsResult> = {
	...customerRecordsShape,
	inputs: ['customers'],
	reduce: () => ({ customers: customerAttributesSql() }),
	detail: (_, table) => ({ duplicates: duplicatesSql(table) }),
	finish: ({ fields }, table) => ({
		counts: sql`
			SELECT coalesce(sum(records), 0)::INTEGER AS records, count(*)::INTEGER AS customers,
				count(tier)::INTEGER AS with_tier,
				(SELECT coalesce(sum(records - 1), 0) + count(*) FILTER (WHERE is_duplicate)
					FROM ${table('duplicates')})::INTEGER AS duplicates
			FROM ${table('customers')}`,
		fields: sql`SELECT ${joinSql([
			sql`0 AS none`,
			...fields.map((field) => sql`count(${id(field)})::INTEGER AS ${id(field)}`)
		])} FROM ${table('customers')}`,
		tiers: sql`
			SELECT tier, count(*)::INTEGER AS customers FROM ${table('customers')}
			WHERE tier IS NOT NULL GROUP BY tier ORDER BY customers DESC, tier LIMIT 50`
	}),
	conclude: (answers, _, { fields }) => {
		const Counts = z.object({
			records: z.number(),
			customers: z.number(),
			with_tier: z.number(),
			duplicates: z.number()
		});
		const counts = parseRows(Counts, answers.counts!)[0]!;
		return {
			records: counts.records,
			customers: counts.customers,
			fields: fields.map((field) => ({ field, filled: Number(answers.fields!.cells(field)[0]) })),
			duplicates: counts.duplicates,
			withTier: counts.with_tier,
			tiers: parseRows(z.object({ tier: z.string(), customers: z.number() }), answers.tiers!)
		};
	},
	explain: ({ records, customers, duplicates }) => ({
		finding: message('records.finding', { records, customers, duplicates }),
		method: [message('records.method.completeness'), message('records.method.duplicates')],
		exclusions: []
	})
};
