import { entityOf, type Entity, type Field } from '../../canonical/entities';
import { fieldSqlType } from '../../canonical/tables-sql';
import { literal } from '../../sql/literal';
import { id, joinSql, sql, type Sql } from '../../sql/sql';
import { PLACEHOLDER, type RecordSlice } from '../csv/record-scanner';
import type { Dialect } from '../csv/dialect';
import type { Mapping } from '../mapping';
import { negatedWords, partlyRefundedWords, voidOrderWords } from '../typing/words';
import { fieldSql, rawColumn, recordTextSql, textSql } from './field-sql';

/** Table a slice is read into, as text. */
export const SLICE_TABLE = 'import_slice';

/** Table of a slice's rows, typed and judged. */
export const JUDGED_TABLE = 'import_judged';

/**
 * Reads a slice into {@link SLICE_TABLE}: every cell as text, every option stated, rows numbered as
 * in the file. Our scanner has made the records sound, so the reader need not be strict about them.
 */
export function readSliceSql(
	path: string,
	{ separator }: Dialect,
	columns: number,
	{ firstRow, short, hasQuotedBreak }: RecordSlice
): Sql {
	const types = Array.from({ length: columns }, (_, i) => `'${rawColumn(i)}': 'VARCHAR'`).join(
		', '
	);
	const options = [
		'auto_detect = false',
		'header = false',
		`delim = ${literal(separator)}`,
		`quote = '"'`,
		`escape = '"'`,
		'strict_mode = false',
		'max_line_size = 4000000',
		`null_padding = ${short > 0}`,
		`parallel = ${!(short > 0 && hasQuotedBreak)}`,
		`columns = {${types}}`
	];
	// A statement that makes a table takes no parameters; path and options are ours, not a user's.
	const text = `CREATE OR REPLACE TABLE ${SLICE_TABLE} AS
		SELECT (row_number() OVER () + ${firstRow - 1})::BIGINT AS source_row, *
		FROM read_csv(${literal(path)}, ${options.join(', ')})`;
	return { parts: [text], values: [] };
}

/**
 * Types and judges the rows of {@link SLICE_TABLE}: a value for each field, a reason to leave the row
 * out, or none, and for rows left out the record as it was written.
 */
export function judgeSql(mapping: Mapping, dialect: Dialect, columns: number): Sql {
	const entity = entityOf(mapping.entity);
	const typed = entity.fields.map((field) => {
		const from = mapping.fields[field.name];
		const value = from ? fieldSql(field, from, id(rawColumn(from.column))) : sql`NULL`;
		return sql`CAST(${value} AS ${parsedType(field)}) AS ${id(field.name)}`;
	});
	const written = entity.fields.flatMap(({ name, type }) => {
		const from = mapping.fields[name];
		return from && (type === 'timestamp' || type === 'decimal')
			? [sql`${textSql(id(rawColumn(from.column)))} AS ${id(`written_${name}`)}`]
			: [];
	});
	return sql`
		SELECT source_row, ${joinSql(entity.fields.map(({ name }) => id(name)))}, reason,
			${isPriced(mapping) ? sql`CASE WHEN reason IS NULL THEN ${lineAmountSql} END AS line_amount,` : sql``}
			CASE WHEN reason IS NOT NULL THEN ${recordTextSql(columns, dialect.separator)} END AS raw
		FROM (
			SELECT *, CAST(${reasonSql(mapping, entity)} AS VARCHAR) AS reason
			FROM (
				SELECT *, ${joinSql([...typed, ...written])} FROM ${id(SLICE_TABLE)}
				WHERE ${id(rawColumn(0))} IS DISTINCT FROM ${PLACEHOLDER}
			)
		)`;
}

/** Quantities and prices keep four decimals until they are multiplied. */
const parsedType = ({ name, type }: Field) =>
	name === 'quantity' || name === 'unit_price' ? sql`DECIMAL(18, 4)` : fieldSqlType(type);

function reasonSql(mapping: Mapping, entity: Entity): Sql {
	const cases = entity.id === 'order' ? orderReasons(mapping) : requiredReasons(mapping, entity);
	return cases.length === 0 ? sql`NULL` : sql`CASE ${joinSql(cases, ' ')} END`;
}

/** A cell that has something written in it, which could not be read. */
const isUnreadable = ({ fields }: Mapping, name: string): Sql =>
	fields[name] ? sql`${id(name)} IS NULL AND ${id(`written_${name}`)} IS NOT NULL` : sql`FALSE`;

function requiredReasons(mapping: Mapping, { fields }: Entity): Sql[] {
	return fields.flatMap(({ name, type, required }) => {
		if (!required) return [];
		if (name === 'customer_id') return [sql`WHEN customer_id IS NULL THEN 'no-customer'`];
		if (type !== 'timestamp') return [sql`WHEN ${id(name)} IS NULL THEN 'required-missing'`];
		return [
			sql`WHEN ${isUnreadable(mapping, name)} THEN 'date-unreadable'`,
			sql`WHEN ${id(name)} IS NULL THEN 'no-date'`
		];
	});
}

function orderReasons(mapping: Mapping): Sql[] {
	// What did not happen is taken out first: an order that is 未取消 was not cancelled.
	const state = sql`regexp_replace(lower(status), ${negatedWords}, '', 'g')`;
	const hasWord = (words: readonly string[]) =>
		joinSql(
			words.map((word) => sql`contains(${state}, ${word}::VARCHAR)`),
			' OR '
		);
	const isVoid = sql`(${hasWord(voidOrderWords)}) AND NOT (${hasWord(partlyRefundedWords)})`;
	const money = isPriced(mapping)
		? [
				sql`WHEN ${isUnreadable(mapping, 'quantity')} OR ${isUnreadable(mapping, 'unit_price')} THEN 'amount-unreadable'`,
				sql`WHEN quantity IS NULL OR quantity = 0 THEN 'no-quantity'`,
				sql`WHEN unit_price IS NULL OR unit_price <= 0 THEN 'price-not-positive'`,
				sql`WHEN ${lineAmountSql} IS NULL THEN 'amount-unreadable'`
			]
		: [
				sql`WHEN ${isUnreadable(mapping, 'amount')} THEN 'amount-unreadable'`,
				sql`WHEN amount IS NULL THEN 'no-amount'`
			];
	return [
		sql`WHEN customer_id IS NULL THEN 'no-customer'`,
		sql`WHEN ${isUnreadable(mapping, 'ordered_at')} THEN 'date-unreadable'`,
		sql`WHEN ordered_at IS NULL THEN 'no-date'`,
		...(mapping.fields.status ? [sql`WHEN ${isVoid} THEN 'void-status'`] : []),
		...(mapping.grain === 'line' ? [sql`WHEN order_id IS NULL THEN 'no-order-id'`] : []),
		...money
	];
}

/** Whether amounts are made of quantity and unit price. */
const isPriced = ({ fields }: Mapping) =>
	!fields.amount && Boolean(fields.quantity && fields.unit_price);

/**
 * Quantity × price in the currency's cents, NULL past what an amount can hold: a bar code that was
 * scanned into the quantity spoils its row, not the file.
 */
const lineAmountSql = sql`TRY_CAST(round(
	CASE WHEN abs(CAST(quantity AS DOUBLE) * CAST(unit_price AS DOUBLE)) < 1e15
		THEN CAST(quantity AS DECIMAL(38, 4)) * unit_price END, 2) AS DECIMAL(18, 2))`;

/** What an order's row amounts to, in the currency's cents. */
const amountSql = (mapping: Mapping): Sql => (isPriced(mapping) ? sql`line_amount` : sql`amount`);

const currencySql = ({ fields, currency }: Mapping): Sql =>
	fields.currency
		? sql`CASE WHEN regexp_matches(upper(currency), '^[A-Z]{3}$') THEN upper(currency) ELSE ${currency} END`
		: sql`${currency}::VARCHAR`;

/** Statements that put the judged rows without a reason into their tables. */
export function keepSql(mapping: Mapping, file: string): Sql[] {
	const entity = entityOf(mapping.entity);
	if (entity.id !== 'order') {
		const columns = joinSql(entity.fields.map(({ name }) => id(name)));
		return [
			sql`INSERT INTO ${id(entity.table)} (${columns}, source_file, source_row)
				SELECT ${columns}, ${file}, source_row FROM ${id(JUDGED_TABLE)} WHERE reason IS NULL`
		];
	}
	const amount = amountSql(mapping);
	const kind = sql`CASE WHEN ${amount} < 0 THEN 'refund' ELSE 'sale' END`;
	const rows = sql`FROM ${id(JUDGED_TABLE)} WHERE reason IS NULL`;
	const refunded = sql`AND refund_amount <> 0`;
	if (mapping.grain === 'line') {
		const insertLines = (money: Sql, kindOf: Sql, where: Sql) => sql`
			INSERT INTO order_lines (order_id, customer_id, ordered_at, product, quantity, unit_price,
				amount, currency, kind, status, channel, region, source_file, source_row)
			SELECT order_id, customer_id, ordered_at, product, quantity, unit_price,
				${money}, ${currencySql(mapping)}, ${kindOf}, status, channel, region, ${file}, source_row
			${rows} ${where}`;
		return [
			insertLines(amount, kind, sql``),
			...(mapping.fields.refund_amount
				? [insertLines(sql`-abs(refund_amount)`, sql`'refund'`, refunded)]
				: [])
		];
	}
	const insert = (money: Sql, kindOf: Sql, where: Sql) => sql`
		INSERT INTO orders (order_id, customer_id, ordered_at, amount, currency, kind, status, channel,
			region, line_count, source_file, source_row)
		SELECT coalesce(order_id, ${file} || ':' || source_row), customer_id, ordered_at, ${money},
			${currencySql(mapping)}, ${kindOf}, status, channel, region, 1, ${file}, source_row ${rows} ${where}`;
	return [
		insert(amount, kind, sql``),
		...(mapping.fields.refund_amount
			? [insert(sql`-abs(refund_amount)`, sql`'refund'`, refunded)]
			: [])
	];
}

/** Puts the judged rows with a reason among the excluded, as they were written. */
export const excludeSql = (file: string): Sql => sql`
	INSERT INTO excluded_rows (source_file, source_row, reason, raw)
	SELECT ${file}, source_row, reason, raw FROM ${id(JUDGED_TABLE)} WHERE reason IS NOT NULL`;

/** Counts of the judged rows: by reason, and refunds among those kept. */
export function judgedCountsSql(mapping: Mapping): Sql {
	const isRefund =
		mapping.entity === 'order' ? sql`reason IS NULL AND ${amountSql(mapping)} < 0` : sql`FALSE`;
	return sql`
		SELECT reason, count(*)::INTEGER AS rows, count(*) FILTER (WHERE ${isRefund})::INTEGER AS refunds
		FROM ${id(JUDGED_TABLE)} GROUP BY reason ORDER BY reason`;
}

/** Makes orders of a file's lines: one a number, customer, currency and kind. */
export const ordersOfLinesSql = (file: string): Sql => sql`
	INSERT INTO orders (order_id, customer_id, ordered_at, amount, currency, kind, status, channel,
		region, line_count, source_file, source_row)
	SELECT order_id, customer_id, min(ordered_at), sum(amount), currency, kind, any_value(status),
		any_value(channel), any_value(region), count(*)::INTEGER, ${file}, min(source_row)
	FROM order_lines WHERE source_file = ${file}
	GROUP BY order_id, customer_id, currency, kind`;

/** Rows of a file that were left out, in the file's order. */
export const excludedRowsSql = (file: string): Sql => sql`
	SELECT source_row, reason, raw FROM excluded_rows WHERE source_file = ${file} ORDER BY source_row`;
