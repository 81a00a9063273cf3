import { mkdir, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
	DOUBLE,
	DuckDBDataChunk,
	DuckDBInstance,
	INTEGER,
	VARCHAR,
	listValue,
	type DuckDBConnection,
	type DuckDBValue
} from '@duckdb/node-api';
import {
	CHECKPOINT_THRESHOLD,
	PASSING,
	type Engine,
	type InsertColumn,
	type QueryOptions,
	type ResultSet
} from '../../engine/engine';
import { EngineError, assertBindable, duckDbError } from '../../engine/engine-error';
import type { FileContent } from '../../engine/file-content';
import { literal } from '../../sql/literal';
import { id, sql, sqlText, type Sql, type SqlValue } from '../../sql/sql';
import { nodeResultSet } from './node-result-set';

/** Rows given to the appender at once: DuckDB's own vector size. */
const CHUNK_ROWS = 2048;

/** Bytes copied at once when a file is attached. */
const COPY_BYTES = 1 << 24;

export interface DuckDbNodeOptions {
	/** Database file; in memory unless given. */
	path?: string;
	/** As DuckDB writes sizes, `4GB`; DuckDB's own default unless given. */
	memoryLimit?: string;
	/** Worker threads; DuckDB's own default unless given. */
	threads?: number;
}

/**
 * DuckDB in this process. SQL reaches only the files attached to it: outside access is off, as in
 * the browser, so that a statement means the same in both.
 *
 * @throws {EngineError} of code `busy` where another process holds the file, else `unavailable`
 */
export async function openDuckDbNode(options: DuckDbNodeOptions = {}): Promise<Engine> {
	const folder = await mkdtemp(join(tmpdir(), 'tidemark-'));
	await mkdir(join(folder, 'import'));
	try {
		const instance = await DuckDBInstance.create(options.path ?? ':memory:');
		const engine = new DuckDbNodeEngine(instance, folder, options.path ? 'disk' : 'memory');
		const set = (name: string, value: SqlValue) =>
			engine.query({ parts: [`SET GLOBAL ${name} = ${literal(value)}`], values: [] });
		await engine.query({ parts: [`ATTACH ':memory:' AS ${PASSING}`], values: [] });
		await set('checkpoint_threshold', CHECKPOINT_THRESHOLD);
		if (options.memoryLimit) await set('memory_limit', options.memoryLimit);
		if (options.threads) await set('threads', options.threads);
		await set('temp_directory', join(folder, 'spill'));
		await set('file_search_path', folder);
		await set('allowed_directories', ['import/', `${folder}/`]);
		await set('enable_external_access', false);
		return engine;
	} catch (cause) {
		await rm(folder, { recursive: true, force: true });
		const message = cause instanceof Error ? cause.message : String(cause);
		throw new EngineError(/lock/i.test(message) ? 'busy' : 'unavailable', message, { cause });
	}
}

class DuckDbNodeEngine implements Engine {
	readonly name = 'duckdb-node';
	readonly lost = new Promise<EngineError>(() => {});
	#running = new Set<DuckDBConnection>();
	#closed = false;

	constructor(
		private readonly instance: DuckDBInstance,
		private readonly folder: string,
		readonly storage: 'disk' | 'memory'
	) {}

	async query(statement: Sql, { signal, onProgress }: QueryOptions = {}): Promise<ResultSet> {
		return this.#connected(statement, async (connection) => {
			assertBindable(statement);
			if (signal?.aborted) throw new EngineError('cancelled', 'cancelled before it began');
			// A statement that has not quite begun hears no interruption: it is told again until it ends.
			let teller: ReturnType<typeof setInterval> | undefined;
			const interrupt = () => {
				connection.interrupt();
				teller = setInterval(() => connection.interrupt(), 20);
			};
			signal?.addEventListener('abort', interrupt, { once: true });
			const ticker =
				onProgress &&
				setInterval(() => {
					const { percentage } = connection.progress;
					onProgress({ share: percentage < 0 ? null : percentage / 100 });
				}, 50);
			try {
				const text = sqlText(statement, () => '?');
				const result = await connection.run(text, statement.values.map(bound));
				const rows = await nodeResultSet(result, statement);
				onProgress?.({ share: 1 });
				return rows;
			} finally {
				clearInterval(ticker);
				clearInterval(teller);
				signal?.removeEventListener('abort', interrupt);
			}
		});
	}

	async insert(table: string, columns: readonly InsertColumn[]): Promise<void> {
		const types = { double: DOUBLE, integer: INTEGER, text: VARCHAR } as const;
		const definition = columns
			.map(({ name, type }) => `${sqlText(id(name), () => '')} ${types[type]}`)
			.join(', ');
		const create: Sql = {
			parts: [`CREATE OR REPLACE TABLE ${sqlText(id(table), () => '')} (${definition})`],
			values: []
		};
		await this.query(create);
		await this.#connected(create, async (connection) => {
			const appender = await connection.createAppender(table);
			const rows = columns[0]?.values.length ?? 0;
			for (let start = 0; start < rows; start += CHUNK_ROWS) {
				const end = Math.min(rows, start + CHUNK_ROWS);
				const chunk = DuckDBDataChunk.create(columns.map(({ type }) => types[type]));
				chunk.setColumns(columns.map(({ values }) => [...values.slice(start, end)]));
				appender.appendDataChunk(chunk);
			}
			appender.closeSync();
		});
	}

	async attach(path: string, content: FileContent): Promise<void> {
		const file = await open(this.#onDisk(path), 'w');
		try {
			for (const piece of content) {
				if (piece instanceof Uint8Array) {
					await file.write(piece);
					continue;
				}
				for (let at = piece.start; at < piece.end; at += COPY_BYTES) {
					await file.write(await piece.source.read(at, Math.min(piece.end, at + COPY_BYTES)));
				}
			}
		} catch (cause) {
			throw new EngineError('storage', `could not copy ${path}`, { cause });
		} finally {
			await file.close();
		}
	}

	async detach(path: string): Promise<void> {
		await rm(this.#onDisk(path), { force: true });
	}

	async checkpoint(): Promise<void> {
		if (this.storage === 'disk') await this.query(sql`CHECKPOINT`);
	}

	async close(): Promise<void> {
		if (this.#closed) return;
		this.#closed = true;
		for (const connection of this.#running) connection.interrupt();
		this.instance.closeSync();
		await rm(this.folder, { recursive: true, force: true });
	}

	/** Where an attached file lies: SQL names it `import/…`, and this folder is searched first. */
	#onDisk(path: string): string {
		if (!/^import\/[\w.-]+$/.test(path)) throw new RangeError(`not a name to attach: ${path}`);
		return join(this.folder, path);
	}

	async #connected<Answer>(
		statement: Sql,
		act: (connection: DuckDBConnection) => Promise<Answer>
	): Promise<Answer> {
		if (this.#closed) throw new EngineError('closed', 'the engine has been closed', { statement });
		const connection = await this.instance.connect();
		this.#running.add(connection);
		try {
			return await act(connection);
		} catch (cause) {
			throw duckDbError(cause, statement);
		} finally {
			this.#running.delete(connection);
			connection.closeSync();
		}
	}
}

function bound(value: SqlValue): DuckDBValue {
	return Array.isArray(value) ? listValue(value.map(bound)) : (value as DuckDBValue);
}
