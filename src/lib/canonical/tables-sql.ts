import { id, joinSql, sql, type Sql } from '../sql/sql';
import { entities, type Entity, type FieldType } from './entities';

const types: Record<FieldType, Sql> = {
	id: sql`VARCHAR`,
	text: sql`VARCHAR`,
	timestamp: sql`TIMESTAMP`,
	decimal: sql`DECIMAL(18, 2)`,
	integer: sql`INTEGER`
};

/** SQL type that a field of a canonical table is kept in. */
export const fieldSqlType = (type: FieldType): Sql => types[type];

/** Columns that every canonical table has: which file a row came from, and its row in that file. */
const origin = sql`source_file VARCHAR, source_row BIGINT`;

/**
 * Orders, one row an order, made from rows or from lines. `kind` is `sale` or `refund`; amounts of
 * refunds are negative. Cancelled orders are not here: they are excluded with their reason.
 */
const ordersTableSql = sql`CREATE TABLE IF NOT EXISTS orders (
	order_id VARCHAR, customer_id VARCHAR NOT NULL, ordered_at TIMESTAMP NOT NULL,
	amount DECIMAL(18, 2) NOT NULL, currency VARCHAR NOT NULL, kind VARCHAR NOT NULL,
	status VARCHAR, channel VARCHAR, region VARCHAR, line_count INTEGER, ${origin})`;

/** Lines of orders, where a file has them; `amount` is quantity × unit price, rounded to cents. */
const orderLinesTableSql = sql`CREATE TABLE IF NOT EXISTS order_lines (
	order_id VARCHAR, customer_id VARCHAR NOT NULL, ordered_at TIMESTAMP NOT NULL,
	product VARCHAR, quantity DECIMAL(18, 4), unit_price DECIMAL(18, 4),
	amount DECIMAL(18, 2) NOT NULL, currency VARCHAR NOT NULL, kind VARCHAR NOT NULL,
	status VARCHAR, channel VARCHAR, region VARCHAR, ${origin})`;

/** Rows that were left out of a table, each with its row in the file, why, and as it was written. */
const excludedRowsTableSql = sql`CREATE TABLE IF NOT EXISTS excluded_rows (
	source_file VARCHAR, source_row BIGINT, reason VARCHAR, field VARCHAR, raw VARCHAR)`;

/**
 * Files whose rows are in the tables. `kept` is NULL while a file is being loaded: what a load that
 * was cut off has left is known by it.
 */
const loadedFilesTableSql = sql`CREATE TABLE IF NOT EXISTS loaded_files (
	source_file VARCHAR NOT NULL, kept BIGINT)`;

function entityTableSql(entity: Entity): Sql {
	const columns = entity.fields.map(({ name, type }) => sql`${id(name)} ${fieldSqlType(type)}`);
	return sql`CREATE TABLE IF NOT EXISTS ${id(entity.table)} (${joinSql(columns)}, ${origin})`;
}

/** Statements that make every canonical table that is not there yet. */
export const canonicalTablesSql: readonly Sql[] = [
	loadedFilesTableSql,
	excludedRowsTableSql,
	ordersTableSql,
	orderLinesTableSql,
	...entities.filter(({ id }) => id !== 'order').map(entityTableSql)
];

/** Names of all canonical tables. */
export const canonicalTableNames: readonly string[] = [
	'order_lines',
	...entities.map(({ table }) => table)
];
