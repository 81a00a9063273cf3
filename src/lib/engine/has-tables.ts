import { joinSql, sql } from '../sql/sql';
import type { Engine } from './engine';

/** Whether an engine holds tables of all these names: of analyses that its files did not allow it has none. */
export async function hasTables(engine: Engine, names: readonly string[]): Promise<boolean> {
	const wanted = joinSql(names.map((name) => sql`${name}`));
	const answer = await engine.query(
		sql`SELECT count(DISTINCT table_name)::INTEGER AS n FROM duckdb_tables() WHERE table_name IN (${wanted})`
	);
	return answer.cells('n')[0] === names.length;
}
