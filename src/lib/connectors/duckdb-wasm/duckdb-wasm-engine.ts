import type { AsyncDuckDB, AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import {
	RecordBatchReader,
	tableFromArrays,
	tableToIPC,
	vectorFromArray,
	Utf8
} from 'apache-arrow';
import type { Engine, InsertColumn, QueryOptions, ResultSet } from '../../engine/engine';
import { EngineError, assertBindable, duckDbError } from '../../engine/engine-error';
import type { FileContent } from '../../engine/file-content';
import { literal } from '../../sql/literal';
import { id, sql, sqlText, type Sql } from '../../sql/sql';
import { arrowResultSet } from './arrow-result-set';

/** What differs between hosts of the WebAssembly engine: a browser's worker, a Node worker. */
export interface WasmHost {
	readonly db: AsyncDuckDB;
	readonly storage: 'disk' | 'memory';
	/** Resolves with the reason when the worker has died. */
	readonly died: Promise<string>;
	/** Hands the engine a file under a name, without copying where the host can. */
	register(name: string, content: FileContent): Promise<void>;
	/** Ends the worker and gives back what the host holds for it. */
	dispose(): Promise<void>;
}

/**
 * DuckDB's WebAssembly build behind the port.
 *
 * Each statement runs on a connection of its own, as a pending query that is polled: the worker
 * stays able to answer, so another statement, or a cancellation, gets in between. Values are bound
 * by PREPARE and EXECUTE, since the driver's own prepared statements block the worker and can not
 * be cancelled.
 */
export class DuckDbWasmEngine implements Engine {
	readonly name = 'duckdb-wasm';
	readonly storage: 'disk' | 'memory';
	readonly lost: Promise<EngineError>;
	#fault: EngineError | null = null;
	#raise!: (error: EngineError) => void;
	#release!: (error: EngineError) => void;
	/** Pending calls wait on this beside the worker's answer, which a dead worker never gives. */
	readonly #ended: Promise<never>;

	constructor(private readonly host: WasmHost) {
		this.storage = host.storage;
		this.lost = new Promise((resolve) => (this.#raise = resolve));
		this.#ended = new Promise((_, reject) => (this.#release = reject));
		this.#ended.catch(() => {}); // read by whoever waits; with nobody waiting it is no fault
		void host.died.then((reason) => {
			this.#fail(new EngineError('lost', `the engine's worker ended: ${reason}`));
		});
	}

	async query(statement: Sql, { signal, onProgress }: QueryOptions = {}): Promise<ResultSet> {
		return this.#connected(statement, async (connection) => {
			assertBindable(statement);
			if (signal?.aborted) throw new EngineError('cancelled', 'cancelled before it began');
			const bound = statement.values.length > 0;
			if (bound) {
				const text = sqlText(statement, () => '?');
				await this.#run(connection, `PREPARE statement AS ${text}`, statement);
			}
			const text = bound
				? `EXECUTE statement(${statement.values.map(literal).join(', ')})`
				: statement.parts[0]!;
			const result = await this.#run(connection, text, statement, { signal, onProgress });
			onProgress?.({ share: 1 });
			return result;
		});
	}

	async insert(table: string, columns: readonly InsertColumn[]): Promise<void> {
		const drop = sql`DROP TABLE IF EXISTS ${id(table)}`;
		await this.query(drop);
		const vectors = Object.fromEntries(
			columns.map(({ name, type, values }) => [
				name,
				type === 'text' ? vectorFromArray(values as (string | null)[], new Utf8()) : values
			])
		);
		const stream = tableToIPC(tableFromArrays(vectors as Record<string, Float64Array>), 'stream');
		await this.#connected(drop, (connection) =>
			connection.insertArrowFromIPCStream(stream, { name: table, create: true })
		);
		const rows = columns[0]?.values.length ?? 0;
		const counted = await this.query(sql`SELECT count(*)::INTEGER AS n FROM ${id(table)}`);
		if (counted.cells('n')[0] !== rows) {
			throw new EngineError(
				'statement',
				`${table} holds ${counted.cells('n')[0]} rows, not ${rows}`
			);
		}
	}

	async attach(path: string, content: FileContent): Promise<void> {
		if (!/^import\/[\w.-]+$/.test(path)) throw new RangeError(`not a name to attach: ${path}`);
		await this.#guarded(undefined, () => this.host.register(path, content));
	}

	async detach(path: string): Promise<void> {
		await this.#guarded(undefined, () => this.host.db.dropFile(path));
	}

	async checkpoint(): Promise<void> {
		if (this.storage === 'disk') await this.query(sql`CHECKPOINT`);
	}

	async close(): Promise<void> {
		if (this.#fault?.code === 'closed') return;
		this.#fault ??= new EngineError('closed', 'the engine has been closed');
		this.#release(this.#fault);
		await this.host.dispose();
	}

	#fail(error: EngineError): void {
		if (this.#fault) return;
		this.#fault = error;
		this.#release(error);
		this.#raise(error);
		void this.host.dispose();
	}

	async #guarded<Answer>(statement: Sql | undefined, act: () => Promise<Answer>): Promise<Answer> {
		if (this.#fault) throw new EngineError(this.#fault.code, this.#fault.message, { statement });
		try {
			return await Promise.race([act(), this.#ended]);
		} catch (cause) {
			const error = duckDbError(cause, statement);
			if (error.code === 'lost') this.#fail(error);
			throw error;
		}
	}

	async #connected<Answer>(
		statement: Sql,
		act: (connection: AsyncDuckDBConnection) => Promise<Answer>
	): Promise<Answer> {
		return this.#guarded(statement, async () => {
			const connection = await this.host.db.connect();
			try {
				return await act(connection);
			} catch (cause) {
				// A statement that was cancelled holds its transaction, and the tables it makes, until the
				// connection runs another; closing the connection does not end it.
				if (!this.#fault) await connection.query('SELECT 1').catch(() => {});
				throw cause;
			} finally {
				// After a fault there is nobody to answer; waiting would hide the fault.
				if (!this.#fault) await connection.close();
			}
		});
	}

	async #run(
		connection: AsyncDuckDBConnection,
		text: string,
		statement: Sql,
		{ signal, onProgress }: QueryOptions = {}
	): Promise<ResultSet> {
		return connection.useUnsafe(async (db, handle) => {
			let cancelled = false;
			let header = await db.startPendingQuery(handle, text);
			while (header === null) {
				if (signal?.aborted && !cancelled) cancelled = await db.cancelPendingQuery(handle);
				onProgress?.({ share: null });
				header = await db.pollPendingQuery(handle);
			}
			const pieces: Uint8Array[] = [header];
			for (;;) {
				const piece = await db.fetchQueryResults(handle);
				if (piece === null) continue;
				if (piece.length === 0) break;
				pieces.push(piece);
			}
			const reader = RecordBatchReader.from(joined(pieces)).open();
			const { schema } = reader; // forgotten by the reader once it is read to its end
			return arrowResultSet(schema, [...reader], statement);
		});
	}
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
	const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
	let at = 0;
	for (const piece of pieces) {
		whole.set(piece, at);
		at += piece.length;
	}
	return whole;
}
