import type { Engine } from '../lib/engine/engine';
import { utf8Parts } from '../lib/intake/csv/utf8-parts';
import type { Inspection } from '../lib/intake/inspect';
import { loadFile } from '../lib/intake/load/load-file';
import { heldSlices } from '../lib/intake/load/write-slices';
import { mappingProblems, type Mapping, type MappingProblem } from '../lib/intake/mapping';
import { proposeMapping } from '../lib/intake/propose-mapping';
import { settleQuestions } from '../lib/intake/settle-questions';
import { sourcesHash } from '../lib/state/content-hash';
import { loadedFile } from '../lib/state/loaded-file';
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
		/** Id of the table's rows; the same files give the same, so that results are the same. */
		id: string;
		passing: PassingFiles;
		signal?: AbortSignal | undefined;
	}
): Promise<LoadedFile> {
	const { mappingFor, zone, id, passing, signal } = options;
	const { dialect, headers, encoding } = inspection;
	const known =
		mappingFor(inspection) ??
		(await settleQuestions(parts[0]!.source, inspection, proposeMapping(inspection), signal))
			.mapping;
	const mapping = known.zone === null && zone !== null ? { ...known, zone } : known;
	const problems = mappingProblems(mapping, headers);
	if (problems.length > 0) throw new MappingError(name, problems);

	const columns = headers.length;
	const chunks = parts.map(({ source }) => source);
	const slices = (isSorted: boolean) => {
		const utf8 = utf8Parts(chunks, encoding, {
			hold: (steps, part) => passing.hold(chunks[part]!.name, steps),
			signal
		});
		const options = { columns, mapping, isSorted, sliceBytes: SLICE_BYTES, signal };
		return heldSlices(utf8, dialect, options);
	};
	const plan = { file: id, name, dialect, columns, mapping, slices };
	return loadedFile(
		{
			id,
			name,
			size: chunks.reduce((sum, { size }) => sum + size, 0),
			addedAt: new Date().toISOString(),
			isKept: false,
			contentHash: await sourcesHash(chunks),
			originals: parts.map(({ file, path }) => ({ id: file, name: file, path }))
		},
		inspection,
		mapping,
		await loadFile(engine, plan, { signal })
	);
}
