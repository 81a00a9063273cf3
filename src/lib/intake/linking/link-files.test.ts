import { expect, it } from 'vitest';
import { openDuckDbNode } from '../../connectors/duckdb-node/duckdb-node-engine';
import { canonicalTablesSql } from '../../canonical/tables-sql';
import { sql } from '../../sql/sql';
import { linkFiles } from './link-files';

it('asks nothing of orders that no row waits for: many of them fit into little memory', async () => {
	const engine = await openDuckDbNode({ threads: 1 });
	try {
		for (const statement of canonicalTablesSql) await engine.query(statement);
		await engine.query(sql`
			INSERT INTO orders (order_id, customer_id, ordered_at, amount, currency, kind, source_file, source_row)
			SELECT 'a long number of an order ' || i, 'c' || i % 1000, TIMESTAMP '2024-01-05', 10, 'CNY', 'sale',
				'orders', i FROM range(1000000) t(i)
			UNION ALL SELECT 'of two', 'c' || i, TIMESTAMP '2024-01-05', 10, 'CNY', 'sale', 'orders', i
			FROM range(2) t(i)`);
		await engine.query(sql`
			INSERT INTO payments (payment_id, order_id, amount, currency, source_file, source_row)
			VALUES ('p', 'a long number of an order 70', 10, 'CNY', 'payments', 2),
				('q', 'of two', 10, 'CNY', 'payments', 3), ('r', 'of none', 10, 'CNY', 'payments', 4)`);
		const [{ used }] = (
			await engine.query(
				sql`SELECT CAST(sum(memory_usage_bytes) AS DOUBLE) AS used FROM duckdb_memory()`
			)
		).rows() as [{ used: number }];
		const limit = `${Math.ceil(used / 2 ** 20) + 40}MiB`;
		await engine.query({ parts: [`SET GLOBAL memory_limit = '${limit}'`], values: [] });
		await engine.query(sql`SET GLOBAL max_temp_directory_size = '0KiB'`);
		await linkFiles(engine, [
			{ id: 'orders', entity: 'order', chosen: null },
			{ id: 'payments', entity: 'payment', chosen: null }
		]);
		const paid = await engine.query(sql`SELECT customer_id FROM payments ORDER BY payment_id`);
		expect(paid.cells('customer_id')).toEqual(['c70', null, null]);
	} finally {
		await engine.close();
	}
});
