import { randomUUID } from 'node:crypto';
import type { Engine } from '../lib/engine/engine';
import { isUtf8, utf8Steps } from '../lib/intake/bytes/encoding';
import { scanParts, type Part } from '../lib/intake/csv/scan-parts';
import type { Inspection } from '../lib/intake/inspect';
import { loadFile } from '../lib/intake/load/load-file';
import { mappingProblems, type Mapping, type MappingProblem } from '../lib/intake/mapping';
import { proposeMapping } from '../lib/intake/propose-mapping';
import { settleQuestions } from '../lib/intake/settle-questions';
import type { LoadedFile } from '../lib/workspace/workspace';
import type { FoundTable } from './find-tables';
import type { PassingFiles } from './passing-files';

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
 * Loads a table into an engine, as the web app does.
 *
 * @param mappingFor a mapping for these headers; proposed where it gives none
 * @param zone IANA zone for times that say how far theirs is from Greenwich; null where none was said
 * @throws {IntakeError} for a table none of whose rows can be used
 * @throws {MappingError} for a mapping with problems
 */
export async function loadTable(
	engine: Engine,
	{ name, inspection, parts }: FoundTable,
	options: {
		mappingFor: (inspection: Inspection) => Mapping | null;
		zone: string | null;
		passing: PassingFiles;
		signal?: AbortSignal | undefined;
	}
): Promise<LoadedFile> {
	const { mappingFor, zone, passing, signal } = options;
	const { dialect, headers, encoding } = inspection;
	const known =
		mappingFor(inspection) ??
		(await settleQuestions(parts[0]!.source, inspection, proposeMapping(inspection), signal))
			.mapping;
	const mapping = known.zone === null && zone !== null ? { ...known, zone } : known;
	const problems = mappingProblems(mapping, headers);
	if (problems.length > 0) throw new MappingError(name, problems);

	async function* utf8Parts(): AsyncGenerator<Part> {
		for (const { source } of parts) {
			const isReady =
				encoding.encoding === 'utf-8' && (encoding.isProven === true || (await isUtf8(source)));
			if (isReady) yield { source, start: encoding.markBytes };
			else {
				const steps = utf8Steps(source, encoding, undefined, signal);
				yield { source: await passing.hold(source.name, steps), start: 0 };
			}
		}
	}
	const id = randomUUID();
	const columns = headers.length;
	const rows = parts.map(() => 0);
	async function* slices() {
		for await (const slice of scanParts(utf8Parts(), dialect, {
			columns,
			sliceBytes: SLICE_BYTES,
			signal
		})) {
			rows[slice.part]! += slice.records;
			yield slice;
		}
	}
	const plan = { file: id, name, dialect, columns, mapping, slices: slices() };
	const result = await loadFile(engine, plan, { signal });
	return {
		id,
		name,
		size: parts.reduce((sum, { source }) => sum + source.size, 0),
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
		isKept: false,
		linkBy: null,
		originals: parts.map(({ file, path }, i) => ({
			id: file,
			name: file,
			path,
			rows: rows[i] ?? null
		}))
	};
}
