import { constantSql } from '../../../sql/literal';
import { id, sql, type Sql } from '../../../sql/sql';
import { checkLimits, type QualityCheck } from './check';
import type { CheckKind } from './check-kind';
import type { TableView } from './table-view';

/** What people type where a form will not let them go on. */
const PLACEHOLDER =
	'(?i)^(?:tests?|testing|demo|dummy|sample|asdf+|qwerty|foo|bar|abc|x{2,}|tbd|unknown|测试.*|示例.*|样例.*|待定|待补充|1{3,}|123(?:4(?:5(?:6(?:7(?:8(?:9(?:0)?)?)?)?)?)?)?)$';
const PLACEHOLDER_EMAIL =
	'(?i)^(?:test|demo|noreply|no-reply|x{2,}|123+)\\d*@|@(?:example|test|invalid|localhost)\\b';
const PLACEHOLDER_PHONE = '^(?:\\+?86)?(?:13800138000|0{7,}|1{7,}|12345678?9?0?\\d{0,2})$';

/**
 * Whether what is written can be true. Files alone do not show that it is: these checks find only
 * what can not be, or is hard to believe.
 */
export function accuracyChecks(view: TableView): QualityCheck[] {
	const check = (kind: CheckKind, field: string, applies: Sql, fails: Sql): QualityCheck => ({
		kind,
		dimension: 'accuracy',
		field,
		applies,
		fails
	});
	const isThere = (name: string) => sql`${id(name)} IS NOT NULL`;
	const isOrder = view.entity.id === 'order';
	const phone = sql`regexp_replace(phone, '[\\s()-]', '', 'g')`;
	const placeholders = [
		...['name', 'customer_name', 'company'].map((name) =>
			check(
				'placeholder',
				name,
				isThere(name),
				sql`regexp_matches(${id(name)}, ${constantSql(PLACEHOLDER)})`
			)
		),
		check(
			'placeholder',
			'email',
			isThere('email'),
			sql`regexp_matches(email, ${constantSql(PLACEHOLDER_EMAIL)})`
		),
		check(
			'placeholder',
			'phone',
			isThere('phone'),
			sql`regexp_matches(${phone}, ${constantSql(PLACEHOLDER_PHONE)})`
		)
	];
	const overpaid = check(
		'overpaid',
		'paid_amount',
		sql`kind = 'sale' AND paid_amount IS NOT NULL`,
		sql`paid_amount > amount + coalesce(tax, 0) + coalesce(shipping, 0) + 0.01`
	);
	const outlier = check(
		'outlier',
		'amount',
		sql`amount <> 0`,
		sql`abs(amount) > ${checkLimits.outlierFactor}::INTEGER
			* (SELECT median(abs(amount)) FROM ${view.table} WHERE amount <> 0)`
	);
	return [
		...placeholders.filter(({ field }) => view.isFilled(field!)),
		...(isOrder && view.isFilled('paid_amount') ? [overpaid] : []),
		// The amount of an order may come from its lines.
		...(isOrder || view.isFilled('amount') ? [outlier] : [])
	];
}
