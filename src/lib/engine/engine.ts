import type { Sql } from '../sql/sql';
import type { FileContent } from './file-content';
import type { EngineError } from './engine-error';

/**
 * A value as every connector gives it, whatever its driver does:
 *
 * | SQL type | here |
 * | --- | --- |
 * | BOOLEAN | boolean |
 * | TINYINT … INTEGER, FLOAT, DOUBLE | number |
 * | BIGINT, UBIGINT, HUGEINT | bigint, exact |
 * | DECIMAL | text, exact, with all its decimals |
 * | DATE | `YYYY-MM-DD` |
 * | TIMESTAMP | `YYYY-MM-DDThh:mm:ss`, then `.ffffff` where it is not 0 |
 * | VARCHAR | text |
 * | LIST | array |
 * | NULL | null |
 *
 * Any other type is an error that says to cast it.
 */
export type Cell = null | boolean | number | bigint | string | readonly Cell[];

/** The rows of an answer, held by column. */
export interface ResultSet {
	readonly names: readonly string[];
	readonly rowCount: number;
	/** One column. @throws {RangeError} where there is none of that name */
	cells(name: string): readonly Cell[];
	/** One numeric column as doubles; NULL becomes NaN. */
	numbers(name: string): Float64Array;
	/** All rows as objects. Meant for answers of up to some thousand rows. */
	rows(): Record<string, Cell>[];
}

/** How far a statement is. */
export interface QueryProgress {
	/** 0 to 1, or null where the engine is at work and can not tell how far it is. */
	share: number | null;
}

export interface QueryOptions {
	/** Ends the statement; the promise then rejects with an `EngineError` of code `cancelled`. */
	signal?: AbortSignal | undefined;
	/** Told while the statement runs, and once more, with share 1, when it has succeeded. */
	onProgress?: ((progress: QueryProgress) => void) | undefined;
}

/** A column to be loaded: its name and its values. NaN in doubles is loaded as it is. */
export type InsertColumn =
	| { name: string; type: 'double'; values: Float64Array }
	| { name: string; type: 'integer'; values: Int32Array }
	| { name: string; type: 'text'; values: readonly (string | null)[] };

/**
 * A database in memory that every engine has beside its own, for tables that are needed only while
 * something is read: they are neither packed nor written. Name its tables `id(PASSING, table)`; a
 * statement writes to one of the two.
 */
export const PASSING = 'passing';

/**
 * What engines let wait before they pack and write by themselves: all but everything. Left alone, they
 * do so in the midst of a load, every 16 MB, and pack what they have packed over again: half the time
 * of a load. {@link Engine.checkpoint} says when.
 */
export const CHECKPOINT_THRESHOLD = '1TB';

/**
 * The port to a database. Everything above it speaks this; `connectors/` holds what implements it,
 * and one contract suite holds each of them to it.
 *
 * Every promise it returns rejects with an `EngineError` and nothing else.
 */
export interface Engine {
	/** Which implementation this is, for diagnostics: `duckdb-wasm`, `duckdb-node`. */
	readonly name: string;
	/** `disk` where tables outlive the process or page, `memory` where they do not. */
	readonly storage: 'disk' | 'memory';
	/** Resolves when the engine has died of itself; never after `close`. */
	readonly lost: Promise<EngineError>;
	/**
	 * Runs one statement. Values are bound; SELECT, INSERT, UPDATE and DELETE take them, others do not.
	 */
	query(statement: Sql, options?: QueryOptions): Promise<ResultSet>;
	/** Makes a table of the given columns, in place of any of that name. All columns have one length. */
	insert(table: string, columns: readonly InsertColumn[]): Promise<void>;
	/** Makes bytes readable to SQL under `import/…`, without copying where the host allows. */
	attach(path: string, content: FileContent): Promise<void>;
	/** Undoes {@link attach}. */
	detach(path: string): Promise<void>;
	/** Writes what is in memory to disk, where there is a disk. */
	checkpoint(): Promise<void>;
	/** Ends the engine. Pending statements reject. */
	close(): Promise<void>;
}
