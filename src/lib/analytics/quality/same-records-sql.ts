import { z } from 'zod';
import { entityOf } from '../../canonical/entities';
import { NARROW, WIDE } from '../../canonical/wide-text';
import { constantSql } from '../../sql/literal';
import { id, sql, type Sql } from '../../sql/sql';
import {
	comparedEntities,
	sameRecordReasons,
	type ComparedEntity,
	type SameRecordReason
} from './checks/check-kind';

/** Records that may be of one customer or person. Nothing is merged: a person decides. */
export const SameRecords = z.object({
	entity: z.enum(comparedEntities),
	reason: z.enum(sameRecordReasons),
	/** What they share, as it is compared. */
	key: z.string(),
	ids: z.array(z.string()),
	names: z.array(z.string().nullable())
});

export type SameRecords = z.infer<typeof SameRecords>;

/** A text without width, case, blanks, brackets and marks. */
const bare = (text: Sql): Sql =>
	sql`nullif(regexp_replace(lower(translate(${text}, ${constantSql(WIDE)}, ${constantSql(NARROW)})), '[^\\p{L}\\p{N}]+', '', 'g'), '')`;

const bareName = bare(sql`name`);

/** Forms of companies, which one record spells out and another leaves away. */
const SUFFIX =
	'(股份有限公司|有限责任公司|集团有限公司|有限公司|股份公司|公司|集团|incorporated|corporation|company|limited|gmbh|corp|inc|llc|ltd|plc|pty|co|sa|ag|bv|kk)+$';

/** How people are addressed, before or after their names. */
const SALUTATION = '^\\s*(mr|mrs|ms|miss|dr|prof)[.\\s]+|\\s*(先生|女士|小姐|老师)\\s*$';

const personName = bare(sql`regexp_replace(lower(name), ${constantSql(SALUTATION)}, '', 'g')`);

const email = sql`lower(email)`;

/** The last digits of a number, without what a country or a trunk puts before them. */
const phone = sql`CASE WHEN length(regexp_replace(phone, '\\D', '', 'g')) >= 7
		THEN right(regexp_replace(phone, '\\D', '', 'g'), 11) END`;

/** A person's name together with something else: alone it tells nobody from a namesake. */
const nameAnd = (other: Sql): Sql => sql`${personName} || ' · ' || ${other}`;

/** Mailboxes of a whole house. */
const HOUSE = '^(info|sales|contact|office|hello|mail|admin|service|support)@';

const person = (company: Sql): Partial<Record<SameRecordReason, Sql>> => ({
	'same-email': sql`CASE WHEN NOT regexp_matches(${email}, ${constantSql(HOUSE)}) THEN ${email} END`,
	// A number alone may be a company's switchboard.
	'same-name-and-phone': nameAnd(phone),
	'same-name-and-company': nameAnd(company)
});

/** What records of an entity are compared by, for each reason; NULL where a record has none. */
export const sameRecordKeys: Readonly<
	Record<ComparedEntity, Readonly<Partial<Record<SameRecordReason, Sql>>>>
> = {
	customer: {
		'same-legal-id': sql`nullif(upper(regexp_replace(legal_id, '[^A-Za-z0-9]', '', 'g')), '')`,
		'same-name': bareName,
		'same-name-but-suffix': sql`nullif(regexp_replace(${bareName}, ${constantSql(SUFFIX)}, ''), '')`,
		'same-email': email,
		'same-phone': phone,
		'same-id-but-zeros': sql`CASE WHEN regexp_matches(customer_id, '^\\d+$') THEN nullif(ltrim(customer_id, '0'), '') END`
	},
	contact: person(bare(sql`coalesce(customer_id, customer_name)`)),
	lead: person(bare(sql`coalesce(company, customer_id)`))
};

/** Reasons for which records of an entity are compared, the strongest first. */
export const reasonsOf = (entity: ComparedEntity): SameRecordReason[] =>
	sameRecordReasons.filter((reason) => sameRecordKeys[entity][reason]);

/**
 * Groups of records that may be of the same customer or person, each once and for the strongest reason.
 * Customers: by registration, by name but for its spelling, by name but for the form of the company, by
 * address, by number, by an id that lost its zeros. People: by address, by name together with the
 * number or the company.
 *
 * @param most groups that are given, the largest first
 */
export const sameRecordsSql = (entity: ComparedEntity, most: number): Sql => {
	const { table, key } = entityOf(entity);
	const [rows, own] = [id(table), id(key!)];
	const groups = reasonsOf(entity).map((reason) => {
		const shared = sameRecordKeys[entity][reason]!;
		return sql`
			SELECT ${sameRecordReasons.indexOf(reason)}::INTEGER AS strength, ${constantSql(reason)} AS reason,
				${shared} AS key, list(DISTINCT ${own} ORDER BY ${own}) AS ids
			FROM ${rows} GROUP BY 3 HAVING ${shared} IS NOT NULL AND count(DISTINCT ${own}) > 1`;
	});
	const all = groups.reduce((a, b) => sql`${a} UNION ALL ${b}`);
	return sql`
		WITH ranked AS (
			SELECT *, row_number() OVER (PARTITION BY ids ORDER BY strength) AS rank FROM (${all})
		), members AS (
			SELECT reason, strength, key, unnest(ids) AS member FROM ranked WHERE rank = 1
		), named AS (SELECT ${own} AS id, any_value(name) AS name FROM ${rows} GROUP BY 1)
		SELECT ${constantSql(entity)} AS entity, reason, key, list(member ORDER BY member) AS ids,
			list(named.name ORDER BY member) AS names
		FROM members JOIN named ON named.id = member
		GROUP BY reason, strength, key ORDER BY count(*) DESC, strength, key LIMIT ${most}`;
};
