import type { BlobSource } from '../connectors/browser-files/blob-source';
import type { Engine } from '../engine/engine';
import type { Store } from '../engine/store';
import { canonicalTablesSql } from '../canonical/tables-sql';
import { Encoding } from '../intake/bytes/encoding';
import { Dialect } from '../intake/csv/dialect';
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
	encoding: Encoding;
	markBytes: number;
	dialect: Dialect;
	mapping: Mapping;
};

export interface LoadHooks {
	onProgress: (progress: LoadProgress) => void;
	signal?: AbortSignal | undefined;
}

/**
 * Loads a file's bytes into the tables, reading and counting in a worker.
 *
 * @throws {IntakeError} for what a reader can mend
 * @throws {EngineError} for what the engine can not do
 */
export async function loadBytes(
	engine: Engine,
	background: Background,
	source: BlobSource,
	{ id: file, name, headers, encoding, markBytes, dialect, mapping }: LoadRequest,
	{ onProgress, signal }: LoadHooks
): Promise<LoadResult> {
	const of = source.size;
	const slices = background.slices(
		source,
		{ encoding: { encoding, markBytes }, dialect, columns: headers.length },
		(bytes) => onProgress({ file: name, phase: 'decode', bytes, of, rows: 0 }),
		signal
	);
	try {
		return await loadFile(
			engine,
			{ file, name, dialect, columns: headers.length, mapping, slices },
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
export const reloadRequest = (file: LoadedFile): LoadRequest => ({
	id: file.id,
	name: file.name,
	headers: file.headers,
	encoding: Encoding.parse(file.encoding),
	markBytes: file.markBytes,
	dialect: Dialect.parse(file.dialect),
	mapping: Mapping.parse(file.mapping)
});

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
	for (const statement of canonicalTablesSql) await engine.query(statement);
	const answer = await engine.query(
		sql`SELECT source_file, kept::INTEGER AS kept FROM loaded_files`
	);
	const present = new Map(answer.rows().map((row) => [String(row.source_file), row.kept]));
	const known = new Set(files.map((file) => file.id));
	for (const file of present.keys()) if (!known.has(file)) await removeFile(engine, file);

	const lost: LoadedFile[] = [];
	for (const file of files) {
		if (present.get(file.id) === file.account.kept) continue;
		const source = (await store.openFile(file.id)) as BlobSource | null;
		if (!source) {
			lost.push(file);
			continue;
		}
		await loadBytes(engine, background, source, reloadRequest(file), hooks);
	}
	return lost;
}
