import { z } from 'zod';
import { sameCustomerReasons, type SameCustomerReason } from './checks/check-kind';
import { constantSql } from '../../sql/literal';
import { sql, type Sql } from '../../sql/sql';
import { NARROW, WIDE } from '../../canonical/wide-text';

/** Records that may be of one customer. Nothing is merged: a person decides. */
export const SameCustomers = z.object({
	reason: z.enum(sameCustomerReasons),
	/** What they share, as it is compared. */
	key: z.string(),
	customers: z.array(z.string()),
	names: z.array(z.string().nullable())
});

export type SameCustomers = z.infer<typeof SameCustomers>;

/** A name without width, case, blanks, brackets and marks. */
const bareName = sql`nullif(regexp_replace(lower(translate(name, ${constantSql(WIDE)}, ${constantSql(NARROW)})), '[^\\p{L}\\p{N}]+', '', 'g'), '')`;

/** Forms of companies, which one record spells out and another leaves away. */
const SUFFIX =
	'(股份有限公司|有限责任公司|集团有限公司|有限公司|股份公司|公司|集团|incorporated|corporation|company|limited|gmbh|corp|inc|llc|ltd|plc|pty|co|sa|ag|bv|kk)+$';

/** What records are compared by, for each reason; NULL where a record has none. */
export const sameCustomerKeys: Record<SameCustomerReason, Sql> = {
	'same-legal-id': sql`nullif(upper(regexp_replace(legal_id, '[^A-Za-z0-9]', '', 'g')), '')`,
	'same-name': bareName,
	'same-name-but-suffix': sql`nullif(regexp_replace(${bareName}, ${constantSql(SUFFIX)}, ''), '')`,
	'same-email': sql`lower(email)`,
	'same-phone': sql`CASE WHEN length(regexp_replace(phone, '\\D', '', 'g')) >= 7
		THEN right(regexp_replace(phone, '\\D', '', 'g'), 11) END`,
	'same-id-but-zeros': sql`CASE WHEN regexp_matches(customer_id, '^\\d+$') THEN nullif(ltrim(customer_id, '0'), '') END`
};

/**
 * Groups of customers that may be the same, each once and for the strongest reason: by registration,
 * by name but for its spelling, by name but for the form of the company, by address, by number, by an
 * id that lost its zeros.
 *
 * @param most groups that are given, the largest first
 */
export const sameCustomersSql = (most: number): Sql => {
	const groups = sameCustomerReasons.map(
		(reason, strength) => sql`
			SELECT ${strength}::INTEGER AS strength, ${constantSql(reason)} AS reason, ${sameCustomerKeys[reason]} AS key,
				list(DISTINCT customer_id ORDER BY customer_id) AS customers
			FROM customers GROUP BY 3 HAVING ${sameCustomerKeys[reason]} IS NOT NULL AND count(DISTINCT customer_id) > 1`
	);
	const all = groups.reduce((a, b) => sql`${a} UNION ALL ${b}`);
	return sql`
		WITH ranked AS (
			SELECT *, row_number() OVER (PARTITION BY customers ORDER BY strength) AS rank FROM (${all})
		), members AS (
			SELECT reason, strength, key, unnest(customers) AS member FROM ranked WHERE rank = 1
		), named AS (SELECT customer_id, any_value(name) AS name FROM customers GROUP BY customer_id)
		SELECT reason, key, list(member ORDER BY member) AS customers, list(named.name ORDER BY member) AS names
		FROM members JOIN named ON named.customer_id = member
		GROUP BY reason, strength, key ORDER BY count(*) DESC, strength, key LIMIT ${most}`;
};
