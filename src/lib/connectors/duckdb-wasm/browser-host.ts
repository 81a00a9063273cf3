import { AsyncDuckDB, DuckDBDataProtocol, VoidLogger } from '@duckdb/duckdb-wasm';
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import scriptUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import workerUrl from './engine-worker.js?url&no-inline';
import type { Engine } from '../../engine/engine';
import { EngineError } from '../../engine/engine-error';
import { blobOf } from '../browser-files/blob-source';
import { originFolder } from '../browser-files/origin-folder';
import { configure } from './configure';
import { DuckDbWasmEngine, type WasmHost } from './duckdb-wasm-engine';
import { databaseLock } from './remove-database';
import { spillFolder } from './spill';

export interface BrowserEngineOptions {
	/** Name of the database to keep in OPFS; in memory unless given. */
	database?: string;
	/** Overrides the measured default, for tests that must spill. */
	memoryLimit?: string;
	/** Bytes of the engine that have arrived, of how many; the total is 0 where it is unknown. */
	onDownload?: (loaded: number, total: number) => void;
}

/** Longest wait without a sign from the engine; a refused download or policy otherwise waits for ever. */
const START_TIMEOUT_MS = 60_000;

/**
 * Opens DuckDB in a worker of this page.
 *
 * @throws {EngineError} `busy` where another tab has the database open, `unavailable` where the
 * engine can not be started
 */
export async function openDuckDbWasm(options: BrowserEngineOptions = {}): Promise<Engine> {
	const { database } = options;
	const release = database ? await holdDatabase(database) : () => {};
	try {
		if (database) await emptySpillFolder(database);
		const { db, died, dispose } = await startWorker(options);
		try {
			await configure(db, {
				database,
				memoryLimit: options.memoryLimit ?? (database ? '1000MB' : '1800MB'),
				spillLimit: '8GB'
			});
		} catch (cause) {
			await dispose();
			throw cause;
		}
		const host: WasmHost = {
			db,
			storage: database ? 'disk' : 'memory',
			died,
			register: async (name, content) =>
				db.registerFileHandle(
					name,
					await blobOf(content),
					DuckDBDataProtocol.BROWSER_FILEREADER,
					true
				),
			dispose: async () => {
				await dispose();
				release();
			}
		};
		return new DuckDbWasmEngine(host);
	} catch (cause) {
		release();
		if (cause instanceof EngineError) throw cause;
		const message = cause instanceof Error ? cause.message : String(cause);
		throw new EngineError(/Access Handle/.test(message) ? 'busy' : 'unavailable', message, {
			cause
		});
	}
}

interface StartedWorker {
	db: AsyncDuckDB;
	died: Promise<string>;
	dispose: () => Promise<void>;
}

async function startWorker({ onDownload }: BrowserEngineOptions): Promise<StartedWorker> {
	const lock = `tidemark-engine-${crypto.randomUUID()}`;
	const absolute = new URL(scriptUrl, location.href).href;
	const worker = new Worker(`${workerUrl}#${new URLSearchParams({ script: absolute, lock })}`);
	const broken = new Promise<string>((resolve) =>
		worker.addEventListener('error', (event) => resolve(event.message || 'it could not be loaded'))
	);
	const db = new AsyncDuckDB(new VoidLogger(), worker);
	const timer = new AbortController();
	let isAlive = () => {};
	const expired = new Promise<string>((resolve) => {
		const expire = () => resolve('it took too long');
		let timeout = setTimeout(expire, START_TIMEOUT_MS);
		isAlive = () => {
			clearTimeout(timeout);
			timeout = setTimeout(expire, START_TIMEOUT_MS);
		};
		timer.signal.addEventListener('abort', () => clearTimeout(timeout));
	});
	const failure = await Promise.race([
		db
			.instantiate(new URL(wasmUrl, location.href).href, null, ({ bytesLoaded, bytesTotal }) => {
				isAlive();
				onDownload?.(bytesLoaded, bytesTotal);
			})
			.then(() => null),
		broken,
		expired
	]);
	timer.abort();
	if (failure !== null) {
		worker.terminate();
		throw new EngineError('unavailable', `the engine did not start: ${failure}`);
	}
	const watch = new AbortController();
	const gone = navigator.locks
		?.request(lock, { signal: watch.signal }, () => 'it ended without a word')
		.catch(() => new Promise<string>(() => {}));
	return {
		db,
		died: Promise.race([broken, ...(gone ? [gone] : [])]),
		dispose: async () => {
			watch.abort();
			await db.terminate();
		}
	};
}

/** Holds the database for this tab; gives the act that lets go. */
async function holdDatabase(database: string): Promise<() => void> {
	if (!navigator.locks) return () => {};
	return new Promise((resolve, reject) => {
		void navigator.locks.request(databaseLock(database), { ifAvailable: true }, (lock) => {
			if (!lock) {
				reject(new EngineError('busy', `${database} is open in another tab`));
				return;
			}
			return new Promise<void>((release) => resolve(release));
		});
	});
}

async function emptySpillFolder(database: string): Promise<void> {
	const root = await originFolder();
	await root?.removeEntry(spillFolder(database), { recursive: true }).catch(() => {});
}
