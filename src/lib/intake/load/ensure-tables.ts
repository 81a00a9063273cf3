import { canonicalTableNames, canonicalTablesSql } from '../../canonical/tables-sql';
import type { Engine } from '../../engine/engine';
import { id, sql } from '../../sql/sql';

/** Raised whenever a canonical table changes its shape. */
const TABLES_VERSION = 7;

/**
 * Makes every canonical table that is not there. Tables of another version of this program are
 * dropped first: their rows come back from the files they were read from.
 */
export async function ensureTables(engine: Engine): Promise<void> {
	await engine.query(sql`CREATE TABLE IF NOT EXISTS tables_version (version INTEGER NOT NULL)`);
	const answer = await engine.query(sql`SELECT version FROM tables_version`);
	const isCurrent = answer.cells('version')[0] === TABLES_VERSION;
	if (isCurrent && (await areAllThere(engine))) return;
	if (!isCurrent) {
		for (const table of names) await engine.query(sql`DROP TABLE IF EXISTS ${id(table)}`);
	}
	for (const statement of canonicalTablesSql) await engine.query(statement);
	await engine.query(sql`DELETE FROM tables_version`);
	await engine.query(sql`INSERT INTO tables_version VALUES (${TABLES_VERSION})`);
}

const names = [...canonicalTableNames, 'excluded_rows', 'loaded_files', 'applied_links'];

async function areAllThere(engine: Engine): Promise<boolean> {
	const answer = await engine.query(sql`SELECT table_name FROM duckdb_tables()`);
	const there = new Set(answer.cells('table_name'));
	return names.every((name) => there.has(name));
}
