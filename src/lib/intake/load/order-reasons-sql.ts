import { id, sql, type Sql } from '../../sql/sql';
import type { Mapping } from '../mapping';

/** Whether the money of a row is that of a line: of its own column, or quantity × unit price. */
export const lineMoney = ({ fields }: Mapping): 'column' | 'priced' | null =>
	fields.line_amount ? 'column' : fields.quantity && fields.unit_price ? 'priced' : null;

/** Which column an order's money is from, where a row is a whole order or a line of one. */
export const moneyOf = (mapping: Mapping): 'amount' | 'line_amount' | 'priced' => {
	const { fields, grain } = mapping;
	if (grain === 'line' && lineMoney(mapping)) {
		return lineMoney(mapping) === 'column' ? 'line_amount' : 'priced';
	}
	return fields.amount ? 'amount' : fields.line_amount ? 'line_amount' : 'priced';
};

/**
 * Quantity × price in the currency's cents, NULL past what an amount can hold: a bar code that was
 * scanned into the quantity spoils its row, not the file.
 */
const pricedSql = sql`TRY_CAST(round(
	CASE WHEN abs(CAST(quantity AS DOUBLE) * CAST(unit_price AS DOUBLE)) < 1e15
		THEN CAST(quantity AS DECIMAL(38, 4)) * unit_price END, 2) AS DECIMAL(18, 2))`;

/** What a row's line amounts to; NULL where the file does not say. */
export function lineAmountSql(mapping: Mapping): Sql {
	const money = lineMoney(mapping);
	return money === 'column' ? sql`line_amount` : money === 'priced' ? pricedSql : sql`NULL`;
}

/** What a row amounts to, in the currency's cents. */
export function rowAmountSql(mapping: Mapping): Sql {
	const money = moneyOf(mapping);
	return money === 'priced' ? id('line$amount') : id(money);
}

/** Whether money went back; a price is never below zero. */
export const isRefundSql = (mapping: Mapping): Sql =>
	moneyOf(mapping) === 'priced' ? sql`quantity < 0` : sql`${rowAmountSql(mapping)} < 0`;

/** A cell that has something written in it, which could not be read. */
export const isUnreadable = ({ fields }: Mapping, name: string): Sql =>
	fields[name] ? sql`${id(name)} IS NULL AND ${id(`${name}$written`)} IS NOT NULL` : sql`FALSE`;

/** Why a row of orders is left out, the first that holds; see `accounting`. */
export function orderReasons(mapping: Mapping): Sql[] {
	const isVoid = [
		sql`WHEN status = 'void' THEN 'void-status'`,
		...(mapping.fields.record_state ? [sql`WHEN record_state = 'void' THEN 'void-record'`] : [])
	];
	const dates = [sql`WHEN ${isUnreadable(mapping, 'ordered_at')} THEN 'date-unreadable'`];
	if (mapping.grain === 'order-and-lines') {
		// Later lines say nothing of the order; what an order lacks shows when its lines are together.
		return [
			...dates,
			sql`WHEN ${isUnreadable(mapping, 'amount')} THEN 'amount-unreadable'`,
			...isVoid
		];
	}
	return [
		...(mapping.fields.customer_id ? [sql`WHEN "customer_id$rounded" THEN 'id-rounded'`] : []),
		sql`WHEN customer_id IS NULL THEN 'no-customer'`,
		...dates,
		sql`WHEN ordered_at IS NULL THEN 'no-date'`,
		...isVoid,
		...(mapping.grain === 'line' ? [sql`WHEN order_id IS NULL THEN 'no-order-id'`] : []),
		...moneyReasons(mapping)
	];
}

function moneyReasons(mapping: Mapping): Sql[] {
	const money = moneyOf(mapping);
	if (money !== 'priced') {
		return [
			sql`WHEN ${isUnreadable(mapping, money)} THEN 'amount-unreadable'`,
			sql`WHEN ${id(money)} IS NULL THEN 'no-amount'`
		];
	}
	return [
		sql`WHEN ${isUnreadable(mapping, 'quantity')} OR ${isUnreadable(mapping, 'unit_price')} THEN 'amount-unreadable'`,
		sql`WHEN quantity IS NULL OR quantity = 0 THEN 'no-quantity'`,
		sql`WHEN unit_price IS NULL OR unit_price <= 0 THEN 'price-not-positive'`,
		sql`WHEN ${pricedSql} IS NULL THEN 'amount-unreadable'`
	];
}
