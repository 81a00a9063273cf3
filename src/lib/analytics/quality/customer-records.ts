import { z } from 'zod';
import { parseRows } from '../../engine/parse-rows';
import { message } from '../../locale/message';
import { wilsonInterval } from '../../math/wilson';
import { id, joinSql, sql, type Sql } from '../../sql/sql';
import type { Analysis, TableNames } from '../analysis';
import { MINIMUM_ROWS, tooFewRows, type Measurement } from './measurement';

/** Fields without which a customer record is of little use: who it is, how to reach them, who cares. */
export const criticalFields = ['name', 'email', 'phone', 'owner'] as const;

/** What a user may choose: which critical fields the files brought at all. */
export const CustomerRecordsParams = z.strictObject({
	/** Critical fields that a column of the file was mapped to; others can not be judged. */
	fields: z.array(z.enum(criticalFields)),
	/** Whether a column was mapped to the tier. */
	hasTier: z.boolean()
});

export type CustomerRecordsParams = z.infer<typeof CustomerRecordsParams>;

/** State of the customer records. */
export const CustomerRecordsResult = z.strictObject({
	/** Records of customers, those of a second file that repeats an id left out. */
	records: z.int(),
	/** Distinct customer ids. */
	customers: z.int(),
	/** Filled share of each critical field that the files brought. */
	fields: z.array(z.strictObject({ field: z.enum(criticalFields), filled: z.int() })),
	/** Records that stand for a customer already recorded. */
	duplicates: z.int(),
	withTier: z.int(),
	/** Distinct tiers as written, commonest first, at most 50. */
	tiers: z.array(z.strictObject({ tier: z.string(), customers: z.int() }))
});

export type CustomerRecordsResult = z.infer<typeof CustomerRecordsResult>;

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
	id: 'customer-records',
	version: 1,
	params: CustomerRecordsParams,
	result: CustomerRecordsResult,
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

/** The metrics that customer records carry: completeness, duplicates, tiers. */
export function customerRecordMeasurements(
	{ records, customers, fields, duplicates, withTier }: CustomerRecordsResult,
	{ hasTier }: CustomerRecordsParams
): Measurement[] {
	const share = (part: number, n: number) => ({
		value: part / n,
		n,
		interval: wilsonInterval(part, n)
	});
	const percent = (value: number) => ({ kind: 'percent', share: value }) as const;
	return [
		completeness(),
		records < MINIMUM_ROWS
			? tooFewRows('duplicate-share', records)
			: {
					state: 'measured',
					metric: 'duplicate-share',
					...share(duplicates, records),
					finding: message('evidence.duplicates', {
						share: percent(duplicates / records),
						duplicates,
						records
					})
				},
		!hasTier
			? {
					state: 'not-evaluated',
					metric: 'tier-coverage',
					reason: message('evidence.reason.noTier')
				}
			: customers < MINIMUM_ROWS
				? tooFewRows('tier-coverage', customers)
				: {
						state: 'measured',
						metric: 'tier-coverage',
						...share(withTier, customers),
						finding: message('evidence.tierCoverage', {
							share: percent(withTier / customers),
							customers
						})
					}
	];

	/** Mean over fields, with the interval of a share of customers: cells of one record go together. */
	function completeness(): Measurement {
		const metric = 'critical-field-completeness';
		if (fields.length < 2) {
			return { state: 'not-evaluated', metric, reason: message('evidence.reason.fewFields') };
		}
		if (customers < MINIMUM_ROWS) return tooFewRows(metric, customers);
		const filled = fields.reduce((sum, field) => sum + field.filled, 0) / fields.length;
		const worst = fields.toSorted((a, b) => a.filled - b.filled)[0]!;
		const label = {
			name: 'field.name',
			email: 'field.email',
			phone: 'field.phone',
			owner: 'field.owner'
		} as const;
		return {
			state: 'measured',
			metric,
			...share(filled, customers),
			finding:
				filled === customers
					? message('evidence.complete', { customers })
					: message('evidence.completeness', {
							share: percent(filled / customers),
							missing: percent(1 - worst.filled / customers),
							field: { kind: 'message', message: message(label[worst.field]) }
						})
		};
	}
}
