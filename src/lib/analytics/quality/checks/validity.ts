import { constantSql } from '../../../sql/literal';
import { id, sql, type Sql } from '../../../sql/sql';
import type { QualityCheck } from './check';
import type { CheckKind } from './check-kind';
import { noted, saidSql, type TableView } from './table-view';

/** An address as forms ask for it: one at sign, a domain with a dot. HTML, "Valid e-mail address", is laxer. */
const EMAIL = '^[^\\s@]+@[^\\s@]+\\.[^\\s@.]{2,}$';

/** What is written as a unified social credit code is: 18 characters, the last of them a check. */
const CREDIT_CODE = '^[0-9A-Z]{18}$';

/** Characters of such a code, each worth its place. Source: GB 32100-2015, table 1: no I, O, S, V, Z. */
const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/**
 * Whether the last of 18 characters is the check of those before: 31 less their sum, weighed by powers of
 * 3, modulo 31. Source: GB 32100-2015, 4.5.
 */
const keepsCheckDigitSql = (code: Sql): Sql => sql`(
	len(regexp_replace(${code}, ${constantSql(`[^${CREDIT_ALPHABET}]`)}, '', 'g')) = 18
	AND list_sum(list_transform(range(1, 19), i ->
		(strpos(${constantSql(CREDIT_ALPHABET)}, substr(${code}, i, 1)) - 1) *
			(CASE WHEN i = 18 THEN 1 ELSE CAST(pow(3, i - 1) AS BIGINT) % 31 END))) % 31 = 0)`;

/** Days on which something has happened, and can not lie ahead. */
const pastDates = ['created_at', 'ordered_at', 'opened_at', 'paid_at', 'responded_at', 'closed_at'];

/** Whether cells are written as their kind is: dates and numbers readable, labels known, numbers to call. */
export function validityChecks(view: TableView): QualityCheck[] {
	const check = (
		kind: CheckKind,
		field: string | null,
		applies: Sql,
		fails: Sql
	): QualityCheck => ({
		kind,
		dimension: 'validity',
		field,
		applies,
		fails
	});
	const { asOf } = view;
	const readable = view
		.fields('timestamp', 'decimal', 'integer', 'share')
		.map(({ name }) =>
			check(
				'unreadable',
				name,
				sql`(${id(name)} IS NOT NULL OR ${noted(name, 'unreadable')})`,
				noted(name, 'unreadable')
			)
		);
	const known = view
		.fields('state', 'boolean', 'currency')
		.map((field) =>
			check(
				'unknown-label',
				field.name,
				sql`(${saidSql(field)} IS NOT NULL OR ${noted(field.name, 'unknown-label')})`,
				noted(field.name, 'unknown-label')
			)
		);
	const whole = view
		.fields('text')
		.map(({ name }) =>
			check('damaged', name, sql`${id(name)} IS NOT NULL`, noted(name, 'damaged'))
		);
	const past = pastDates
		.filter((name) => asOf !== null && view.isFilled(name))
		.map((name) =>
			check(
				'future',
				name,
				sql`${id(name)} IS NOT NULL`,
				sql`${id(name)} >= CAST(${asOf} AS DATE) + 1`
			)
		);
	const formats: QualityCheck[] = [
		check(
			'bad-email',
			'email',
			sql`email IS NOT NULL`,
			sql`NOT regexp_matches(email, ${constantSql(EMAIL)})`
		),
		check(
			'bad-phone',
			'phone',
			sql`phone IS NOT NULL`,
			sql`length(regexp_replace(phone, '\\D', '', 'g')) NOT BETWEEN 7 AND 15`
		),
		check(
			'bad-credit-code',
			'legal_id',
			sql`regexp_matches(legal_id, ${constantSql(CREDIT_CODE)})`,
			sql`NOT ${keepsCheckDigitSql(sql`legal_id`)}`
		),
		check('negative', 'amount', sql`amount IS NOT NULL`, sql`amount < 0`)
	].filter(
		({ field }) => view.isFilled(field!) && !(field === 'amount' && view.entity.id === 'order')
	);
	const shaped = check(
		'misshapen',
		null,
		sql`TRUE`,
		sql`list_has_any(issues, [':extra-cells', ':missing-cells', ':nul'])`
	);
	return [...readable, ...known, ...whole, ...past, ...formats, shaped];
}
