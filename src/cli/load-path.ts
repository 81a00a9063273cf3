import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Engine } from '../lib/engine/engine';
import { isUtf8, utf8Steps } from '../lib/intake/bytes/encoding';
import { scanRecords } from '../lib/intake/csv/record-scanner';
import { inspect, type Inspection } from '../lib/intake/inspect';
import { proposeMapping } from '../lib/intake/propose-mapping';
import { IntakeError } from '../lib/intake/intake-error';
import { loadFile } from '../lib/intake/load/load-file';
import { mappingProblems, type Mapping, type MappingProblem } from '../lib/intake/mapping';
import { message } from '../lib/locale/message';
import type { LoadedFile } from '../lib/workspace/workspace';
import { pathSource, type PathSource } from './path-source';

/** Bytes loaded in one step. */
const SLICE_BYTES = 64 << 20;

/** A file whose mapping is not complete: every problem at once. */
export class MappingError extends Error {
	override readonly name = 'MappingError';

	constructor(
		readonly file: string,
		readonly problems: readonly MappingProblem[]
	) {
		super(`${file}: ${problems.length} problems`);
	}
}

/**
 * Loads a file on disk into an engine, as the web app does.
 *
 * @param mappingFor a mapping for these headers; proposed where it gives none
 * @throws {IntakeError} for what is no table, or none of whose rows can be used
 * @throws {MappingError} for a mapping with problems
 */
export async function loadPath(
	engine: Engine,
	path: string,
	mappingFor: (inspection: Inspection) => Mapping | null,
	signal?: AbortSignal
): Promise<LoadedFile> {
	const name = basename(path);
	const source = await pathSource(path).catch((cause: unknown) => {
		throw new IntakeError(message('cli.file.missing', { file: path }), { cause });
	});
	try {
		const inspection = await inspect(source, { signal });
		const mapping = mappingFor(inspection) ?? proposeMapping(inspection);
		const problems = mappingProblems(mapping, inspection.headers);
		if (problems.length > 0) throw new MappingError(name, problems);
		return await withUtf8(source, inspection, signal, async (utf8, start) => {
			const { dialect, headers, encoding, size } = inspection;
			const id = randomUUID();
			const columns = headers.length;
			const slices = scanRecords(utf8, dialect, {
				start,
				columns,
				sliceBytes: SLICE_BYTES,
				signal
			});
			const plan = { file: id, name, dialect, columns, mapping, slices };
			const result = await loadFile(engine, plan, { signal });
			return {
				id,
				name,
				size,
				addedAt: new Date().toISOString(),
				encoding: encoding.encoding,
				markBytes: encoding.markBytes,
				dialect,
				headers,
				mapping,
				account: result.account,
				entity: mapping.entity,
				firstOn: result.firstOn,
				lastOn: result.lastOn,
				isKept: false
			};
		});
	} finally {
		await source.close();
	}
}

/** Gives the file as UTF-8: itself, or a decoded copy that is gone afterwards. */
async function withUtf8<Answer>(
	source: PathSource,
	{ encoding }: Inspection,
	signal: AbortSignal | undefined,
	act: (utf8: PathSource, start: number) => Promise<Answer>
): Promise<Answer> {
	if (encoding.encoding === 'utf-8' && (await isUtf8(source))) {
		return act(source, encoding.markBytes);
	}
	const folder = await mkdtemp(join(tmpdir(), 'tidemark-'));
	try {
		const copy = join(folder, 'decoded.csv');
		const steps = utf8Steps(source, encoding, undefined, signal);
		await pipeline(Readable.from(steps), createWriteStream(copy));
		const decoded = await pathSource(copy, source.name);
		try {
			return await act(decoded, 0);
		} finally {
			await decoded.close();
		}
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
