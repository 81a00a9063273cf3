import { entityOf } from '../../canonical/entities';
import { fieldColumns, orderAttributes } from '../../canonical/tables-sql';
import { constantSql } from '../../sql/literal';
import { id, joinSql, sql, type Sql } from '../../sql/sql';
import type { Mapping } from '../mapping';
import { judgedTable } from './judge-sql';
import { lineMoney, rowAmountSql } from './order-reasons-sql';

/** Where rows of orders with lines wait until all of them are read. */
export const ORDER_ROWS_TABLE = 'import_order_rows';

const origin = sql`source_file, source_row, raw, issues`;
const attributeNames = orderAttributes.flatMap(fieldColumns);
const attributes = joinSql(attributeNames.map((name) => id(name)));

/** The judged rows that are kept. */
export const keptRows = sql`(SELECT * FROM ${judgedTable} WHERE reason IS NULL)`;

/**
 * Statements that put rows into their tables, the first of them one row each.
 *
 * @param rows {@link keptRows}, or a select of the same columns
 * @param hasRefunds whether there may be money that went back beside the money that came in
 */
export function keepSql(mapping: Mapping, file: string, rows: Sql, hasRefunds = true): Sql[] {
	const entity = entityOf(mapping.entity);
	if (entity.id === 'order') return keepOrdersSql(mapping, file, rows, hasRefunds);
	const columns = entity.fields.flatMap(fieldColumns);
	const hasMoney = columns.includes('amount') && columns.includes('currency');
	const values = columns.map((name) =>
		name === 'currency' && hasMoney
			? sql`CASE WHEN amount IS NOT NULL THEN ${currencySql(mapping)} END`
			: id(name)
	);
	return [
		sql`INSERT INTO ${id(entity.table)} (${joinSql(columns.map((name) => id(name)))}, ${origin})
			SELECT ${joinSql(values)}, ${file}, source_row, raw, issues FROM ${rows}`
	];
}

function keepOrdersSql(mapping: Mapping, file: string, rows: Sql, hasRefunds: boolean): Sql[] {
	if (mapping.grain === 'order-and-lines') {
		return [
			sql`CREATE TABLE IF NOT EXISTS ${id(ORDER_ROWS_TABLE)} AS SELECT * FROM ${rows} LIMIT 0`,
			sql`INSERT INTO ${id(ORDER_ROWS_TABLE)} SELECT * FROM ${rows}`
		];
	}
	const amount = rowAmountSql(mapping);
	const refunds = hasRefunds && mapping.fields.refund_amount ? [sql`WHERE refund_amount <> 0`] : [];
	// What comes back takes as much of the cost with it as of the money. Of decimals the product would overflow.
	const backCost = sql`TRY_CAST(round(
		CAST(cost AS DOUBLE) * CAST(abs(refund_amount) AS DOUBLE) / nullif(${amount}, 0), 2) AS DECIMAL(18, 2))`;
	if (mapping.grain === 'line') {
		const insert = (money: Sql, kind: Sql, where: Sql, cost?: Sql) =>
			sql`${insertLines} SELECT ${lineValues(mapping, money, kind, file, cost)} FROM ${rows} ${where}`;
		return [
			insert(amount, kindOf(amount), sql``),
			...refunds.map((where) => insert(sql`-abs(refund_amount)`, sql`'refund'`, where, backCost))
		];
	}
	const insert = (money: Sql, kind: Sql, where: Sql, cost = sql`cost`) => sql`
		INSERT INTO orders (order_id, customer_id, ordered_at, amount, currency, kind, product, sku, category,
			cost, is_whole, ${attributes}, line_count, ${origin})
		SELECT coalesce(order_id, ${file} || ':' || source_row), customer_id, ordered_at, ${money},
			${currencySql(mapping)}, ${kind}, ${mapping.packed ? sql`NULL` : sql`product`}, sku, category,
			${mapping.packed ? sql`NULL, FALSE` : sql`${cost}, TRUE`}, ${attributes}, 1, ${file}, source_row, raw, issues FROM ${rows} ${where}`;
	return [
		insert(amount, kindOf(amount), sql``),
		...refunds.map((where) => insert(sql`-abs(refund_amount)`, sql`'refund'`, where, backCost)),
		...packedLinesSql(mapping, file, rows)
	];
}

const insertLines = sql`INSERT INTO order_lines (order_id, customer_id, ordered_at, product, sku, category,
	quantity, unit_price, amount, cost, currency, kind, ${attributes}, ${origin})`;

const lineValues = (
	mapping: Mapping,
	money: Sql,
	kind: Sql,
	file: string,
	cost: Sql = sql`cost`
): Sql => sql`
	coalesce(order_id, ${file} || ':' || source_row), customer_id, ordered_at, product, sku, category,
	quantity, unit_price, ${money}, ${cost}, ${currencySql(mapping)}, ${kind}, ${attributes},
	${file}, source_row, raw, issues`;

const kindOf = (amount: Sql): Sql => sql`CASE WHEN ${amount} < 0 THEN 'refund' ELSE 'sale' END`;

/** The products of whole orders that stand packed in one cell, as lines whose amounts nobody knows. */
function packedLinesSql(mapping: Mapping, file: string, rows: Sql): Sql[] {
	if (!mapping.packed || !mapping.fields.product) return [];
	const amount = rowAmountSql(mapping);
	const { split, product, quantity } = packedForms[mapping.packed];
	const item = sql`trim(item)`;
	const unpacked = sql`SELECT * EXCLUDE (product, quantity),
			${product(item)} AS product, TRY_CAST(${quantity(item)} AS DECIMAL(18, 4)) AS quantity
		FROM (SELECT *, unnest(${split(sql`product`)}) AS item FROM ${rows} WHERE product IS NOT NULL)
		WHERE trim(item) <> ''`;
	return [
		// The cost is the order's: of one of its products nobody knows it.
		sql`${insertLines} SELECT ${lineValues(mapping, sql`NULL`, kindOf(amount), file, sql`NULL`)} FROM (${unpacked})`
	];
}

/** How products stand in one cell; see `Mapping.packed`. */
const packedForms = {
	brackets: {
		split: (cell: Sql) => sql`regexp_split_to_array(${cell}, '[;；]')`,
		product: (item: Sql) => sql`regexp_replace(${item}, ${constantSql('[（(]\\d+[)）]$')}, '')`,
		quantity: (item: Sql) => sql`regexp_extract(${item}, ${constantSql('[（(](\\d+)[)）]$')}, 1)`
	},
	times: {
		split: (cell: Sql) => sql`regexp_split_to_array(${cell}, ${constantSql('[,，;]\\s*')})`,
		product: (item: Sql) => sql`regexp_replace(${item}, ${constantSql('^\\d+\\s*[×xX*]\\s*')}, '')`,
		quantity: (item: Sql) =>
			sql`coalesce(nullif(regexp_extract(${item}, ${constantSql('^(\\d+)\\s*[×xX*]')}, 1), ''), '1')`
	}
} as const;

/** Currencies that one sign stands for, by the code that the sign alone is read as. */
const sharedSigns: readonly (readonly [code: string, others: readonly string[]])[] = [
	['USD', ['AUD', 'BRL', 'CAD', 'CLP', 'COP', 'HKD', 'MXN', 'NZD', 'SGD', 'TWD']],
	['CNY', ['JPY']],
	['GBP', ['EGP']]
];

/**
 * A row's currency: of the money's cell, else of its own column, else what the mapping says. A sign
 * that several currencies share is the one of them that the column or the mapping names: `$` of CAD.
 */
function currencySql({ currency }: Mapping): Sql {
	const stated = sql`coalesce(currency, ${constantSql(currency)})`;
	const shared = sharedSigns.map(
		([code, others]) =>
			sql`WHEN "money$currency" = ${constantSql(code)} AND ${stated} IN (${joinSql(others.map(constantSql))}) THEN ${stated}`
	);
	return sql`CASE ${joinSql(shared, ' ')} ELSE coalesce("money$currency", ${stated}) END`;
}

/** Puts the judged rows with a reason among the excluded, as they were written. */
export const excludeSql = (file: string): Sql => sql`
	INSERT INTO excluded_rows (source_file, source_row, reason, raw)
	SELECT ${file}, source_row, reason, record FROM ${judgedTable} WHERE reason IS NOT NULL`;

/** Counts of the judged rows: by reason, and refunds among those kept. */
export function judgedCountsSql(mapping: Mapping): Sql {
	const isRefund =
		mapping.entity === 'order' && mapping.grain !== 'order-and-lines'
			? sql`reason IS NULL AND ${rowAmountSql(mapping)} < 0`
			: sql`FALSE`;
	return sql`
		SELECT reason, count(*)::INTEGER AS rows, count(*) FILTER (WHERE ${isRefund})::INTEGER AS refunds
		FROM ${judgedTable} GROUP BY reason ORDER BY reason`;
}

/** Issues of the judged rows that are kept, with how many rows have each. */
export const judgedIssuesSql = sql`
	SELECT issue, count(*)::INTEGER AS rows
	FROM (SELECT unnest(issues) AS issue FROM ${judgedTable} WHERE reason IS NULL AND issues IS NOT NULL)
	GROUP BY issue ORDER BY issue`;

/**
 * Makes orders of a file's lines: one a number, customer, currency and kind. What the lines say of it is
 * said by the first that says anything, in whatever order they came into the table.
 */
export const ordersOfLinesSql = ({ fields }: Mapping, file: string): Sql => {
	const said = new Set(orderAttributes.filter(({ name }) => fields[name]).flatMap(fieldColumns));
	const values = attributeNames.map((name) =>
		said.has(name)
			? sql`arg_min(${id(name)}, source_row) FILTER (WHERE ${id(name)} IS NOT NULL)`
			: sql`any_value(${id(name)})`
	);
	return sql`
	INSERT INTO orders (order_id, customer_id, ordered_at, amount, currency, kind, ${attributes},
		line_count, source_file, source_row)
	SELECT order_id, customer_id, min(ordered_at), sum(amount), currency, kind,
		${joinSql(values)},
		count(*)::INTEGER, ${file}, min(source_row)
	FROM order_lines WHERE source_file = ${file}
	GROUP BY order_id, customer_id, currency, kind`;
};

/**
 * Puts together what waits in {@link ORDER_ROWS_TABLE}: what an order's lines say of it, each told
 * once, wherever it stands; a line without a number belongs to the order above it. Orders that lack
 * what every order has are left out with all their lines.
 */
export function orderAndLinesSql(mapping: Mapping, file: string): Sql[] {
	const whole = [
		'customer_id',
		'ordered_at',
		'amount',
		'refund_amount',
		'money$currency',
		'currency'
	];
	const once = [...whole, ...attributeNames];
	const rows = id('import_orders_whole');
	const money = lineMoney(mapping) === 'column' ? sql`line_amount` : id('line$amount');
	const refunds = mapping.fields.refund_amount ? [sql`AND refund_amount <> 0`] : [];
	const insert = (amount: Sql, kind: Sql, where: Sql) => sql`
		INSERT INTO orders (order_id, customer_id, ordered_at, amount, currency, kind, ${attributes},
			line_count, ${origin})
		SELECT order_id, customer_id, ordered_at, ${amount}, ${currencySql(mapping)}, ${kind}, ${attributes},
			line_count, ${file}, source_row, raw, issues
		FROM ${rows} WHERE reason IS NULL ${where}`;
	return [
		sql`CREATE OR REPLACE TABLE import_numbered AS
			SELECT * REPLACE (coalesce(order_id, last_value(order_id IGNORE NULLS) OVER (ORDER BY source_row
				ROWS UNBOUNDED PRECEDING)) AS order_id) FROM ${id(ORDER_ROWS_TABLE)}`,
		sql`CREATE OR REPLACE TABLE import_orders_whole AS SELECT *, CASE
				WHEN order_id IS NULL THEN 'no-order-id' WHEN customer_id IS NULL THEN 'no-customer'
				WHEN ordered_at IS NULL THEN 'no-date' WHEN amount IS NULL THEN 'no-amount' END AS reason
			FROM (SELECT order_id, ${joinSql(once.map((name) => sql`arg_min(${id(name)}, source_row) FILTER (WHERE ${id(name)} IS NOT NULL) AS ${id(name)}`))},
				count(*)::INTEGER AS line_count, min(source_row) AS source_row,
				arg_min(raw, source_row) AS raw, arg_min(issues, source_row) AS issues
			FROM import_numbered GROUP BY order_id)`,
		insert(sql`amount`, kindOf(sql`amount`), sql``),
		...refunds.map((where) => insert(sql`-abs(refund_amount)`, sql`'refund'`, where)),
		sql`${insertLines}
			SELECT l.order_id, o.customer_id, o.ordered_at, l.product, l.sku, l.category, l.quantity, l.unit_price,
				l.${money}, l.cost, o.currency, CASE WHEN l.${money} < 0 THEN 'refund' ELSE 'sale' END,
				${joinSql(attributeNames.map((name) => sql`o.${id(name)}`))}, ${file}, l.source_row, l.raw, l.issues
			FROM import_numbered l JOIN (SELECT * REPLACE (${currencySql(mapping)} AS currency) FROM ${rows}
				WHERE reason IS NULL) o ON l.order_id = o.order_id
			WHERE l.product IS NOT NULL OR l.sku IS NOT NULL`,
		sql`INSERT INTO excluded_rows (source_file, source_row, reason, raw)
			SELECT ${file}, l.source_row, o.reason, l.record FROM import_numbered l
			JOIN ${rows} o ON l.order_id IS NOT DISTINCT FROM o.order_id WHERE o.reason IS NOT NULL`
	];
}

/** Tables in which orders wait for their lines; as large as their file, so they are not kept in memory. */
export const waitingOrderTables = [ORDER_ROWS_TABLE, 'import_numbered', 'import_orders_whole'].map(
	(name) => id(name)
);

/** Counts of a file's rows that were left out when its orders were put together. */
export const orderExclusionsSql = sql`
	SELECT o.reason, count(*)::INTEGER AS rows, 0 AS refunds FROM import_numbered l
	JOIN import_orders_whole o ON l.order_id IS NOT DISTINCT FROM o.order_id
	WHERE o.reason IS NOT NULL GROUP BY o.reason ORDER BY o.reason`;
