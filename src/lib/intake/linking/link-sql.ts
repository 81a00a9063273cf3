import { constantSql, tableOfSql } from '../../sql/literal';
import { id, joinSql, sql, type Sql } from '../../sql/sql';
import { entities, entityOf } from '../../canonical/entities';
import { references } from '../../canonical/references';
import { belongsToCustomer, fieldColumns, orderAttributes } from '../../canonical/tables-sql';
import { NARROW, WIDE } from '../../canonical/wide-text';
import { PASSING } from '../../engine/engine';
import type { LinkWay } from './link';

/** A name as names are compared for linking: width, case and blanks apart it must be the same. */
const plainName = (text: Sql): Sql =>
	sql`lower(regexp_replace(translate(${text}, ${constantSql(WIDE)}, ${constantSql(NARROW)}), '\\s+', '', 'g'))`;

/** An id without the zeros before it; one of zeros alone is none. */
const unpadded = (text: Sql): Sql => sql`nullif(ltrim(${text}, '0'), '')`;

/** Providers whose addresses say nothing of a company. */
const FREE_MAIL =
	'^(gmail|googlemail|outlook|hotmail|live|yahoo|icloud|aol|proton|protonmail|gmx|qq|foxmail|163|126|yeah|sina|sohu|139|189|aliyun|mail)\\.';

const domainOf = (text: Sql): Sql =>
	sql`nullif(regexp_replace(lower(regexp_extract(${text}, '([\\w.-]+\\.[A-Za-z]{2,})/?$', 1)), '^www\\.', ''), '')`;

const companyDomain = (text: Sql): Sql =>
	sql`CASE WHEN NOT regexp_matches(${domainOf(text)}, ${constantSql(FREE_MAIL)}) THEN ${domainOf(text)} END`;

/** What is compared in each way: of the row that belongs to a customer, and of the customer. */
const ways: Record<LinkWay, { key: (key: Sql) => Sql; customer: Sql }> = {
	id: { key: (key) => key, customer: sql`customer_id` },
	name: { key: plainName, customer: plainName(sql`name`) },
	email: { key: (key) => sql`lower(${key})`, customer: sql`lower(email)` },
	domain: {
		key: companyDomain,
		customer: sql`coalesce(${domainOf(sql`domain`)}, ${companyDomain(sql`email`)})`
	},
	'unpadded-id': { key: unpadded, customer: unpadded(sql`customer_id`) }
};

/** What a row is marked by that names no customer itself and has that of another row. */
const INHERITED = sql`''`;

/** What a row names its customer by, as it stood in the file. */
const written = sql`nullif(coalesce(customer_key, customer_id), ${INHERITED})`;

/** Table of what a file's rows name their customers by, each once, while it is being linked. */
export const linkKeysTable = id(PASSING, 'link_keys');

/** Gathers {@link linkKeysTable}: rows are read once, and not once a way. */
export const linkKeysSql = (table: string, file: string): Sql =>
	tableOfSql(
		linkKeysTable,
		sql`SELECT ${written} AS key, count(*) AS n FROM ${id(table)}
			WHERE source_file = ${file} AND ${written} IS NOT NULL GROUP BY 1`
	);

/**
 * How many rows of the file whose keys were gathered find a customer in one way, both ways round. A
 * key that several customers share finds none of them.
 */
export const linkRateSql = (way: LinkWay): Sql => sql`
	WITH referring AS (
		SELECT ${ways[way].key(sql`key`)} AS key, sum(n) AS n FROM ${linkKeysTable} GROUP BY 1
	), known AS (
		SELECT ${ways[way].customer} AS key, count(DISTINCT customer_id) AS n
		FROM customers GROUP BY 1 HAVING ${ways[way].customer} IS NOT NULL
	)
	SELECT count(*)::INTEGER AS keys,
		count(*) FILTER (WHERE k.n = 1)::INTEGER AS matched_keys,
		count(*) FILTER (WHERE k.n > 1)::INTEGER AS ambiguous_keys,
		coalesce(sum(r.n), 0)::INTEGER AS rows,
		coalesce(sum(r.n) FILTER (WHERE k.n = 1), 0)::INTEGER AS matched_rows,
		(SELECT count(DISTINCT customer_id) FROM customers)::INTEGER AS customers
	FROM referring r LEFT JOIN known k ON r.key = k.key`;

/**
 * Puts the customer's id in place of what the rows of a file name it by, and keeps that beside.
 * Whatever a row was linked to before is undone first; by id nothing has to be put.
 */
export function linkSql(table: string, file: string, way: LinkWay): Sql[] {
	const undo = sql`UPDATE ${id(table)} SET customer_id = nullif(customer_key, ${INHERITED}), customer_key = NULL
		WHERE source_file = ${file} AND customer_key IS NOT NULL`;
	if (way === 'id') return [undo];
	return [
		undo,
		sql`UPDATE ${id(table)} AS referring SET customer_key = referring.customer_id, customer_id = known.customer_id
			FROM (
				SELECT ${ways[way].customer} AS key, min(customer_id) AS customer_id FROM customers
				GROUP BY 1 HAVING count(DISTINCT customers.customer_id) = 1
			) known
			WHERE source_file = ${file} AND known.key = ${ways[way].key(sql`referring.customer_id`)}
				AND known.customer_id <> referring.customer_id`
	];
}

/**
 * Gives rows that name no customer the one of the deal, order, lead, contact or ticket they name: a visit
 * to a deal is a visit to its customer. Where that has several customers nothing is given. Undone with all
 * other links; see {@link linkSql}.
 *
 * Looked up is only what somebody asks for: a group for each of 36 million orders is more than a browser
 * has memory for.
 */
export const inheritSql: readonly Sql[] = entities.filter(belongsToCustomer).flatMap((entity) =>
	references.flatMap(({ field, other }) => {
		const source = entityOf(other);
		const isNamed = entity.fields.some(({ name }) => name === field) && source.key === field;
		if (!isNamed || entity.id === other || !belongsToCustomer(source)) return [];
		return [
			sql`UPDATE ${id(entity.table)} AS referring SET customer_key = ${INHERITED}, customer_id = known.customer_id
				FROM (
					SELECT ${id(field)} AS key, min(customer_id) AS customer_id FROM ${id(source.table)}
					WHERE customer_id IS NOT NULL AND ${id(field)} IN (
						SELECT ${id(field)} FROM ${id(entity.table)}
						WHERE customer_id IS NULL AND ${id(field)} IS NOT NULL)
					GROUP BY 1 HAVING min(customer_id) = max(customer_id)
				) known
				WHERE referring.customer_id IS NULL AND referring.${id(field)} = known.key`
		];
	})
);

const attributes = orderAttributes.flatMap(fieldColumns).map((name) => id(name));

/** Sales that came whole and name no product, one an id: what lines of another file may be of. */
const wholeOrders = sql`(
	SELECT * FROM orders WHERE is_whole AND kind = 'sale' AND coalesce(product, sku) IS NULL
		AND order_id IN (SELECT order_id FROM line_items)
	QUALIFY row_number() OVER (PARTITION BY order_id ORDER BY source_file, source_row) = 1)`;

/** Whether lines came in a file of their own, or did when rows were last linked. */
export const hasLinesApartSql = sql`SELECT
	EXISTS (FROM line_items) OR EXISTS (FROM orders_with_lines) AS is_so`;

/**
 * Puts lines that came in a file of their own among the lines of orders, with the customer, the day, the
 * currency and all else of the order they name; what the order cost is then what its lines did. What was
 * put there before is taken back first. Lines of no known order stay where they are, and count for nothing.
 */
export const joinLinesSql: readonly Sql[] = [
	sql`DELETE FROM order_lines WHERE source_file IN (SELECT source_file FROM line_items)`,
	sql`UPDATE orders SET is_whole = TRUE FROM orders_with_lines joined
		WHERE orders.source_file = joined.source_file AND orders.source_row = joined.source_row`,
	sql`DELETE FROM orders_with_lines`,
	sql`INSERT INTO order_lines (order_id, customer_id, ordered_at, product, sku, category, quantity,
			unit_price, amount, cost, currency, kind, ${joinSql(attributes)}, customer_key,
			source_file, source_row, raw, issues)
		SELECT l.order_id, o.customer_id, o.ordered_at, l.product, l.sku, l.category, l.quantity, l.unit_price,
			coalesce(l.line_amount, TRY_CAST(round(
				CAST(l.quantity AS DOUBLE) * CAST(l.unit_price AS DOUBLE), 2) AS DECIMAL(18, 2))),
			l.cost, o.currency, o.kind, ${joinSql(attributes.map((name) => sql`o.${name}`))}, o.customer_key,
			l.source_file, l.source_row, l.raw, l.issues
		FROM line_items l JOIN ${wholeOrders} o ON l.order_id = o.order_id
		WHERE coalesce(l.product, l.sku) IS NOT NULL`,
	sql`INSERT INTO orders_with_lines
		SELECT o.source_file, o.source_row FROM ${wholeOrders} o
		WHERE o.order_id IN (SELECT order_id FROM order_lines
			WHERE source_file IN (SELECT source_file FROM line_items))`,
	sql`UPDATE orders SET is_whole = FALSE FROM orders_with_lines joined
		WHERE orders.source_file = joined.source_file AND orders.source_row = joined.source_row`
];
