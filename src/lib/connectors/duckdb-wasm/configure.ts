import { DuckDBAccessMode, type AsyncDuckDB } from '@duckdb/duckdb-wasm';
import { CHECKPOINT_THRESHOLD, PASSING } from '../../engine/engine';
import { spillFileNames, spillFolder } from './spill';

/** What every instance is opened with, in the app and in tests alike. */
export interface WasmSettings {
	/** Name of a database in OPFS, which outlives the page; in memory unless given. */
	database?: string | undefined;
	/** As DuckDB writes sizes. Above about 2 GB of heap a file can read as empty, unnoticed. */
	memoryLimit: string;
	/** Most that queries may put aside on disk, as DuckDB writes sizes; for OPFS only. */
	spillLimit: string;
}

/**
 * Opens the database and closes the doors: memory bounded, spilling to OPFS only where it is safe,
 * no file but `import/…` and `export/…`, no network. The order matters: what comes after the last
 * setting can no longer be changed.
 */
export async function configure(db: AsyncDuckDB, settings: WasmSettings): Promise<void> {
	const { database } = settings;
	if (database) {
		const path = `opfs://${database}.duckdb`;
		await db.open({ path, accessMode: DuckDBAccessMode.READ_WRITE });
	} else {
		await db.open({});
	}
	const connection = await db.connect();
	try {
		await connection.query(`ATTACH ':memory:' AS ${PASSING}`);
		await connection.query(`SET memory_limit='${settings.memoryLimit}'`);
		await connection.query(`SET checkpoint_threshold='${CHECKPOINT_THRESHOLD}'`);
		if (database) {
			for (const name of spillFileNames(database)) await db.registerOPFSFileName(name);
			await connection.query(`SET temp_directory='opfs://${spillFolder(database)}'`);
			await connection.query(`SET max_temp_directory_size='${settings.spillLimit}'`);
		}
		await connection.query(`SET allowed_directories=['import/','export/']`);
		await connection.query(`SET enable_external_access=false`);
	} finally {
		await connection.close();
	}
}
