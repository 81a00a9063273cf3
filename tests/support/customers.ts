import type { Engine } from '../../src/lib/engine/engine';
import { joinSql, sql } from '../../src/lib/sql/sql';

export interface TestCustomer {
	id: string;
	name?: string | null;
	email?: string | null;
	phone?: string | null;
	owner?: string | null;
	tier?: string | null;
}

/** Adds records to the canonical table of customers; tables are made by `emptyTables`. */
export async function addCustomers(
	engine: Engine,
	customers: readonly TestCustomer[],
	file = 'customers.csv'
): Promise<void> {
	if (customers.length === 0) return;
	const rows = customers.map(
		({ id, name = null, email = null, phone = null, owner = null, tier = null }) =>
			sql`(${id}, ${name}, ${email}, ${phone}, ${owner}, ${tier}, ${file})`
	);
	await engine.query(
		sql`INSERT INTO customers (customer_id, name, email, phone, owner, tier, source_file) VALUES ${joinSql(rows)}`
	);
}
