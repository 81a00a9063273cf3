import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import type { Engine } from '../../engine/engine';
import { contentSize, type FileContent } from '../../engine/file-content';
import { configure } from './configure';
import { DuckDbWasmEngine } from './duckdb-wasm-engine';

/**
 * The browser's engine in a Node worker: the same WebAssembly with the same gaps, so that SQL is
 * proved on what users run. Attached files are copied onto its heap; meant for tests.
 */
export async function openDuckDbWasmInNode(memoryLimit = '1000MB'): Promise<Engine> {
	const require = createRequire(import.meta.url);
	const script = require.resolve('@duckdb/duckdb-wasm/dist/duckdb-node-eh.worker.cjs');
	// The driver's worker script expects a browser worker's globals, and prints what it also throws.
	const boot = `
		const { parentPort } = require('node:worker_threads');
		globalThis.postMessage = (message, transfer) => parentPort.postMessage(message, transfer);
		parentPort.on('message', (data) => globalThis.onmessage({ data }));
		console.log = () => {};
		require(${JSON.stringify(script)});`;
	const worker = new Worker(boot, { eval: true, stdout: true });
	const db = new AsyncDuckDB(new VoidLogger(), browserWorker(worker));
	const died = new Promise<string>((resolve) =>
		worker.once('exit', (code) => resolve(`exit ${code}`))
	);
	await db.instantiate(require.resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'));
	await configure(db, { memoryLimit, spillLimit: '0B' });
	return new DuckDbWasmEngine({
		db,
		storage: 'memory',
		died,
		register: async (name, content) => db.registerFileBuffer(name, await bytesOf(content)),
		dispose: async () => {
			await worker.terminate();
		}
	});
}

/** A Node worker with the few methods of a browser's that the driver calls. */
function browserWorker(worker: Worker): globalThis.Worker {
	type Listener = (event: unknown) => void;
	const events: Record<string, (listener: Listener) => void> = {
		message: (listener) => worker.on('message', (data) => listener({ data })),
		error: (listener) => worker.on('error', (error) => listener({ error, message: String(error) })),
		close: (listener) => worker.on('exit', () => listener({}))
	};
	return {
		postMessage: (message: unknown, transfer: ArrayBuffer[]) =>
			worker.postMessage(message, transfer),
		terminate: () => void worker.terminate(),
		addEventListener: (type: string, listener: Listener) => events[type]?.(listener),
		removeEventListener: () => {}
	} as unknown as globalThis.Worker;
}

async function bytesOf(content: FileContent): Promise<Uint8Array> {
	const bytes = new Uint8Array(contentSize(content));
	let at = 0;
	for (const piece of content) {
		const part =
			piece instanceof Uint8Array ? piece : await piece.source.read(piece.start, piece.end);
		bytes.set(part, at);
		at += part.length;
	}
	return bytes;
}
