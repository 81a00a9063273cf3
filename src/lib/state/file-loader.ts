import { blobSource, type BlobSource } from '../connectors/browser-files/blob-source';
import type { Engine } from '../engine/engine';
import type { Store } from '../engine/store';
import { Encoding } from '../intake/bytes/encoding';
import { Dialect } from '../intake/csv/dialect-shape';
import type { TextReading } from '../intake/csv/utf8-parts';
import { ensureTables } from '../intake/load/ensure-tables';
import { loadFile, removeFile, type LoadResult } from '../intake/load/load-file';
import { Mapping } from '../intake/mapping';
import { sql } from '../sql/sql';
import type { LoadedFile } from '../workspace/workspace';
import { fileFault, type Background } from './background';

/** A phase of loading a file, with how much of it is done. */
export interface LoadProgress {
	file: string;
	phase: 'keep' | 'decode' | 'read' | 'finish';
	bytes: number;
	of: number;
	rows: number;
}

/** All that is needed to load a file: what it is, and how it is to be read. */
export type LoadRequest = Pick<LoadedFile, 'id' | 'name' | 'headers'> & {
	encoding: TextReading;
	dialect: Dialect;
	mapping: Mapping;
};

export interface LoadHooks {
	onProgress: (progress: LoadProgress) => void;
	signal?: AbortSignal | undefined;
}

/**
 * Loads a table's chunks into the canonical tables, reading and counting in a worker.
 *
 * @throws {IntakeError} for what a reader can mend
 * @throws {EngineError} for what the engine can not do
 */
export async function loadParts(
	engine: Engine,
	background: Background,
	parts: readonly BlobSource[],
	{ id: file, name, headers, encoding, dialect, mapping }: LoadRequest,
	{ onProgress, signal }: LoadHooks
): Promise<LoadResult> {
	const of = parts.reduce((sum, { size }) => sum + size, 0);
	const columns = headers.length;
	const slices = (isSorted: boolean) =>
		background.slices(
			parts,
			{ encoding, dialect, columns, mapping, isSorted },
			(bytes) => onProgress({ file: name, phase: 'decode', bytes, of, rows: 0 }),
			signal
		);
	try {
		return await loadFile(
			engine,
			{ file, name, dialect, columns, mapping, slices },
			{
				signal,
				onProgress: ({ rows, bytes }) => onProgress({ file: name, phase: 'read', bytes, of, rows })
			}
		);
	} catch (error) {
		throw fileFault(error, name);
	}
}

/** A loaded file's record as a request to load it again. @throws {z.ZodError} for a damaged record */
const reloadRequest = (file: LoadedFile): LoadRequest => ({
	id: file.id,
	name: file.name,
	headers: file.headers,
	encoding: { encoding: Encoding.parse(file.encoding), markBytes: file.markBytes },
	dialect: Dialect.parse(file.dialect),
	mapping: Mapping.parse(file.mapping)
});

/** The chunks of a loaded file, taken out of what is kept; null where some of it is not. */
async function keptParts(
	background: Background,
	store: Store,
	{ originals }: LoadedFile
): Promise<BlobSource[] | null> {
	const parts: BlobSource[] = [];
	for (const { id, name, path } of originals) {
		const kept = (await store.openFile(id)) as BlobSource | null;
		if (!kept) return null;
		const original = blobSource(kept.blob, name);
		for await (const found of background.unpack(original, path)) {
			if ('source' in found) parts.push(found.source);
		}
	}
	return parts.length === originals.length ? parts : null;
}

/**
 * Makes the tables hold the workspace's files and nothing else: rows of unknown files are taken out,
 * files without rows are loaded again from their kept bytes. Gives the files that could not be.
 */
export async function restoreTables(
	engine: Engine,
	background: Background,
	store: Store,
	files: readonly LoadedFile[],
	hooks: LoadHooks
): Promise<LoadedFile[]> {
	await ensureTables(engine);
	const answer = await engine.query(
		sql`SELECT source_file, kept::INTEGER AS kept FROM loaded_files`
	);
	const present = new Map(answer.rows().map((row) => [String(row.source_file), row.kept]));
	const known = new Set(files.map((file) => file.id));
	for (const file of present.keys()) if (!known.has(file)) await removeFile(engine, file);

	const lost: LoadedFile[] = [];
	for (const file of files) {
		if (present.get(file.id) === file.account.kept) continue;
		const parts = await keptParts(background, store, file);
		if (parts) await loadParts(engine, background, parts, reloadRequest(file), hooks);
		else lost.push(file);
	}
	return lost;
}
