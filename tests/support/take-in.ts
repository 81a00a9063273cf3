import { joined } from '../nasty/bytes';
import type { Engine } from '../../src/lib/engine/engine';
import { bufferSource, type ByteSource } from '../../src/lib/engine/file-content';
import type { Encoding } from '../../src/lib/intake/bytes/encoding';
import { unpack } from '../../src/lib/intake/containers/unpack';
import type { Dialect } from '../../src/lib/intake/csv/dialect-shape';
import { utf8Parts } from '../../src/lib/intake/csv/utf8-parts';
import { inspect, type Inspection } from '../../src/lib/intake/inspect';
import { loadFile, type LoadResult } from '../../src/lib/intake/load/load-file';
import { heldSlices } from '../../src/lib/intake/load/write-slices';
import type { Mapping } from '../../src/lib/intake/mapping';
import { proposeMapping } from '../../src/lib/intake/propose-mapping';
import { settleQuestions } from '../../src/lib/intake/settle-questions';

/** Steps of bytes as a source in memory. */
export async function held(
	name: string,
	steps: AsyncIterable<Uint8Array<ArrayBuffer>>
): Promise<ByteSource> {
	const all: Uint8Array[] = [];
	for await (const step of steps) all.push(step);
	return bufferSource(name, joined(...all));
}

/** How a table is taken in, where it is not left to what is found. */
export interface TakeInOptions {
	/** Id of the file in the tables; its name unless given. */
	file?: string;
	encoding?: Encoding;
	dialect?: Dialect;
	mapping?: (proposed: Mapping, inspection: Inspection) => Mapping;
	sliceBytes?: number;
}

/** Loads the chunks of one table as the front doors do. */
export async function takeIn(
	engine: Engine,
	chunks: readonly ByteSource[],
	options: TakeInOptions = {}
): Promise<LoadResult & { inspection: Inspection; mapping: Mapping }> {
	const { encoding, dialect, sliceBytes = 1 << 20 } = options;
	const first = chunks[0]!;
	const inspection = await inspect(first, {
		...(encoding && { encoding }),
		...(dialect && { dialect })
	});
	const proposal = await settleQuestions(first, inspection, proposeMapping(inspection));
	const mapping = options.mapping?.(proposal.mapping, inspection) ?? proposal.mapping;
	const columns = inspection.headers.length;
	const result = await loadFile(engine, {
		file: options.file ?? first.name,
		name: first.name,
		dialect: inspection.dialect,
		columns,
		mapping,
		slices: (isSorted) => {
			// It would be put right by judging every row, and nobody would know of it.
			if (!isSorted) throw new Error('rows were written as plain that are not');
			const utf8 = utf8Parts(chunks, inspection.encoding, {
				hold: (steps, part) => held(chunks[part]!.name, steps)
			});
			return heldSlices(utf8, inspection.dialect, { columns, mapping, isSorted, sliceBytes });
		}
	});
	return { ...result, inspection, mapping };
}

/** The tables in a file. @throws {IntakeError} for what is none and holds none */
export async function tablesIn(name: string, bytes: Uint8Array): Promise<ByteSource[]> {
	const found: ByteSource[] = [];
	for await (const part of unpack(bufferSource(name, bytes), { hold: held })) {
		if (part.type === 'table') found.push(part.source);
	}
	return found;
}
