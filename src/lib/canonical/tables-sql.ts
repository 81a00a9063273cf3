import { id, joinSql, sql, type Sql } from '../sql/sql';
import { entities, entityOf, type Entity, type Field, type FieldType } from './entities';

const types: Record<FieldType, Sql> = {
	id: sql`VARCHAR`,
	text: sql`VARCHAR`,
	timestamp: sql`TIMESTAMP`,
	decimal: sql`DECIMAL(18, 2)`,
	integer: sql`INTEGER`,
	share: sql`DOUBLE`,
	boolean: sql`BOOLEAN`,
	state: sql`VARCHAR`,
	currency: sql`VARCHAR`
};

/** SQL type that a field of a canonical table is kept in. */
export const fieldSqlType = (type: FieldType): Sql => types[type];

/** Quantities and prices of one piece, whose cents have parts. */
const fineFields = ['quantity', 'unit_price'];

/**
 * Columns that every canonical table has: the file a row came from and its row in that file, from 1
 * with the header counted; `raw`, as `field=text`, what stood in cells that were changed in reading;
 * `issues`, as `field:issue`, what is wrong with it. NULL where there is nothing to say.
 */
const origin = sql`source_file VARCHAR, source_row BIGINT, raw VARCHAR[], issues VARCHAR[]`;

/** What a row that belongs to a customer names it by, where that is no id; see `linking`. */
const customerKey = sql`customer_key VARCHAR`;

/** What an order's line is of; an order that names one product says so itself. */
const productFields = ['product', 'sku', 'category'];

/** What an order's line counts, which the order itself does not. */
const lineFigures = ['quantity', 'unit_price', 'line_amount', 'cost'];

/** Fields of an order that its table has beside those every order must have. */
export const orderAttributes: readonly Field[] = entityOf('order').fields.filter(
	({ name, isAuxiliary }) =>
		!isAuxiliary &&
		![...productFields, ...lineFigures].includes(name) &&
		!['order_id', 'customer_id', 'ordered_at', 'amount', 'currency', 'refund_amount'].includes(name)
);

/** Columns of a field: a state is kept beside the label it was read from. */
export const fieldColumns = ({ name, type, isAuxiliary }: Field): readonly string[] =>
	isAuxiliary ? [] : type === 'state' ? [name, `${name}_label`] : [name];

/** Fields that an entity's table has columns for; of an order's lines only what the order itself may name. */
export const tableFields = ({ id, fields }: Entity): Field[] =>
	fields.filter(
		({ name, isAuxiliary }) =>
			!isAuxiliary && !(id === 'order' && [...lineFigures, 'refund_amount'].includes(name))
	);

const columnsSql = (fields: readonly Field[]): Sql =>
	joinSql(
		fields.flatMap((field) =>
			fieldColumns(field).map((name) =>
				fineFields.includes(name)
					? sql`${id(name)} DECIMAL(18, 4)`
					: sql`${id(name)} ${fieldSqlType(field.type)}`
			)
		)
	);

const productColumns = columnsSql(
	entityOf('order').fields.filter(({ name }) => productFields.includes(name))
);

/**
 * Orders, one row an order, made from rows or from lines. `product` is of orders that came whole and
 * name one; the products of the others are in `order_lines`. So is their cost: `cost` counts where
 * `is_whole`, and is NULL there where nobody knows it. `kind` is `sale` or `refund`; amounts of
 * refunds are negative. Cancelled orders are not here: they are excluded with their reason.
 */
const ordersTableSql = sql`CREATE TABLE IF NOT EXISTS orders (
	order_id VARCHAR, customer_id VARCHAR NOT NULL, ordered_at TIMESTAMP NOT NULL,
	amount DECIMAL(18, 2) NOT NULL, currency VARCHAR NOT NULL, kind VARCHAR NOT NULL,
	${productColumns}, cost DECIMAL(18, 2), is_whole BOOLEAN,
	${columnsSql(orderAttributes)}, line_count INTEGER, ${customerKey}, ${origin})`;

/**
 * Lines of orders, where a file has them; `amount` is quantity × unit price, rounded to cents, NULL
 * where a file names the products of an order and not what each cost.
 */
const orderLinesTableSql = sql`CREATE TABLE IF NOT EXISTS order_lines (
	order_id VARCHAR, customer_id VARCHAR NOT NULL, ordered_at TIMESTAMP NOT NULL,
	${productColumns}, quantity DECIMAL(18, 4), unit_price DECIMAL(18, 4),
	amount DECIMAL(18, 2), cost DECIMAL(18, 2), currency VARCHAR NOT NULL, kind VARCHAR NOT NULL,
	${columnsSql(orderAttributes)}, ${customerKey}, ${origin})`;

/** Orders that came whole and whose lines came in a file of their own; see `linking`. */
const ordersWithLinesTableSql = sql`CREATE TABLE IF NOT EXISTS orders_with_lines (
	source_file VARCHAR NOT NULL, source_row BIGINT NOT NULL)`;

/** Rows that were left out of a table, each with its row in the file, why, and as it was written. */
const excludedRowsTableSql = sql`CREATE TABLE IF NOT EXISTS excluded_rows (
	source_file VARCHAR, source_row BIGINT, reason VARCHAR, field VARCHAR, raw VARCHAR)`;

/**
 * Files whose rows are in the tables. `kept` is NULL while a file is being loaded: what a load that
 * was cut off has left is known by it.
 */
const loadedFilesTableSql = sql`CREATE TABLE IF NOT EXISTS loaded_files (
	source_file VARCHAR NOT NULL, kept BIGINT)`;

/** Whether rows of an entity belong to customers, and are none themselves. */
export const belongsToCustomer = ({ id, fields }: Entity): boolean =>
	id !== 'customer' && fields.some(({ name }) => name === 'customer_id');

/** The files that rows were last linked for; empty where they have changed since. */
const appliedLinksTableSql = sql`CREATE TABLE IF NOT EXISTS applied_links (data_key VARCHAR NOT NULL)`;

const entityTableSql = (entity: Entity): Sql => {
	const key = belongsToCustomer(entity) ? sql`, ${customerKey}` : sql``;
	return sql`CREATE TABLE IF NOT EXISTS ${id(entity.table)} (${columnsSql(entity.fields)}${key}, ${origin})`;
};

/** Statements that make every canonical table that is not there yet. */
export const canonicalTablesSql: readonly Sql[] = [
	loadedFilesTableSql,
	excludedRowsTableSql,
	appliedLinksTableSql,
	ordersTableSql,
	orderLinesTableSql,
	ordersWithLinesTableSql,
	...entities.filter(({ id }) => id !== 'order').map(entityTableSql)
];

/** Names of all canonical tables. */
export const canonicalTableNames: readonly string[] = [
	'order_lines',
	'orders_with_lines',
	...entities.map(({ table }) => table)
];
