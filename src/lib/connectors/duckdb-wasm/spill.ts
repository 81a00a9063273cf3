/** Kinds of temporary file in DuckDB 1.5.6, by the size of block each holds. */
const SIZES = ['DEFAULT', 'S32K', 'S64K', 'S96K', 'S128K', 'S160K', 'S192K', 'S224K'];

/**
 * OPFS folder that takes what a query can not hold in memory, one a database: two engines that
 * share it would each find the other's files locked. Emptied before the engine opens.
 */
export const spillFolder = (database: string): string => `${database}-spill`;

/**
 * Names DuckDB 1.5.6 gives its temporary files. It can only write to OPFS files registered before
 * the query runs, so all are. Internal to that version: a browser test makes a query spill.
 */
export const spillFileNames = (database: string): string[] =>
	SIZES.flatMap((size) =>
		[0, 1, 2, 3].map((n) => `opfs://${spillFolder(database)}/duckdb_temp_storage_${size}-${n}`)
	);
