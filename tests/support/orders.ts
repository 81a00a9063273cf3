import type { Engine } from '../../src/lib/engine/engine';
import { ensureTables } from '../../src/lib/intake/load/ensure-tables';
import { id, joinSql, sql } from '../../src/lib/sql/sql';

export interface TestOrder {
	customer: string;
	on: string;
	amount: number | string;
	kind?: 'sale' | 'refund';
	currency?: string;
}

/** Fills the canonical table of orders with these, and empties all others. */
export async function loadOrders(engine: Engine, orders: readonly TestOrder[]): Promise<void> {
	await emptyTables(engine);
	for (let start = 0; start < orders.length; start += 200) {
		const rows = orders
			.slice(start, start + 200)
			.map(
				({ customer, on, amount, kind = 'sale', currency = 'CNY' }, i) =>
					sql`(${`o${start + i}`}, ${customer}, ${on}::TIMESTAMP, ${`${amount}`}::DECIMAL(18, 2), ${currency}, ${kind})`
			);
		await engine.query(
			sql`INSERT INTO orders (order_id, customer_id, ordered_at, amount, currency, kind) VALUES ${joinSql(rows)}`
		);
	}
}

/** Makes the canonical tables, without rows. */
export async function emptyTables(engine: Engine): Promise<void> {
	await ensureTables(engine);
	const filled = await engine.query(sql`
		SELECT table_name FROM duckdb_tables() WHERE estimated_size > 0 AND table_name <> 'tables_version'`);
	for (const table of filled.cells('table_name')) {
		await engine.query(sql`DELETE FROM ${id(String(table))}`);
	}
}
