import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ByteSource } from '../lib/engine/file-content';
import { areChunks } from '../lib/intake/chunks';
import { isFurniture } from '../lib/intake/containers/furniture';
import { unpack } from '../lib/intake/containers/unpack';
import { inspect, type Inspection } from '../lib/intake/inspect';
import { IntakeError } from '../lib/intake/intake-error';
import { message, type Message } from '../lib/locale/message';
import type { PassingFiles } from './passing-files';

/** A table found in the files that were named, chunks of one export put together. */
export interface FoundTable {
	name: string;
	inspection: Inspection;
	parts: { source: ByteSource; file: string; path: string[] }[];
	/** Whether it was named itself; what lies in a folder or an archive came along. */
	isNamed: boolean;
}

/** A file within a folder or an archive that holds no table. */
export interface SkippedFile {
	name: string;
	report: Message;
}

/**
 * The tables in files and folders. A file that was named has to be readable; what lies in a folder or
 * an archive and is no table is skipped, and said.
 *
 * @throws {IntakeError} for a named file that is missing or no table
 */
export async function findTables(
	paths: readonly string[],
	passing: PassingFiles,
	signal?: AbortSignal
): Promise<{ tables: FoundTable[]; skipped: SkippedFile[] }> {
	const tables: FoundTable[] = [];
	const skipped: SkippedFile[] = [];
	for (const path of paths) {
		const { files, isFolder } = await filesOf(path);
		for (const file of files) {
			try {
				for await (const found of tablesOf(file, passing, signal)) {
					if ('report' in found) skipped.push(found);
					else addTable(tables, { ...found, isNamed: found.isNamed && !isFolder });
				}
			} catch (error) {
				if (!isFolder || !(error instanceof IntakeError)) throw error;
				skipped.push({ name: file, report: error.report });
			}
		}
	}
	return { tables, skipped };
}

/** Adds a table, to another whose chunk it is where there is one. */
function addTable(tables: FoundTable[], found: FoundTable): void {
	const first = tables.find(({ inspection }) => areChunks(inspection, found.inspection));
	if (first) first.parts.push(...found.parts);
	else tables.push(found);
}

async function filesOf(path: string): Promise<{ files: string[]; isFolder: boolean }> {
	const found = await stat(path).catch((cause: unknown) => {
		throw new IntakeError(message('cli.file.missing', { file: path }), { cause });
	});
	if (!found.isDirectory()) return { files: [path], isFolder: false };
	const entries = await readdir(path, { recursive: true, withFileTypes: true });
	const files = entries
		.filter((entry) => entry.isFile() && !entry.name.startsWith('.') && !isFurniture(entry.name))
		.map((entry) => join(entry.parentPath, entry.name));
	return { files: files.sort(), isFolder: true };
}

async function* tablesOf(
	path: string,
	passing: PassingFiles,
	signal: AbortSignal | undefined
): AsyncGenerator<FoundTable | SkippedFile> {
	const name = basename(path);
	const file = await passing.open(path).catch((cause: unknown) => {
		throw new IntakeError(message('cli.file.missing', { file: path }), { cause });
	});
	for await (const found of unpack(file, { hold: passing.hold, signal })) {
		const full = [name, ...found.path].join(' › ');
		if (found.type === 'refused') {
			yield { name: full, report: found.error.report };
			continue;
		}
		try {
			const inspection = await inspect(found.source, { signal });
			const part = { source: found.source, file: path, path: found.path };
			yield { name: full, inspection, parts: [part], isNamed: found.path.length === 0 };
		} catch (error) {
			if (found.path.length === 0 || !(error instanceof IntakeError)) throw error;
			yield { name: full, report: error.report };
		}
	}
}
