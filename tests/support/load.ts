import type { Engine } from '../../src/lib/engine/engine';
import { bufferSource, type ByteSource } from '../../src/lib/engine/file-content';
import { isUtf8, utf8Steps } from '../../src/lib/intake/bytes/encoding';
import { scanRecords } from '../../src/lib/intake/csv/record-scanner';
import { inspect, type Inspection } from '../../src/lib/intake/inspect';
import { proposeMapping } from '../../src/lib/intake/propose-mapping';
import { settleQuestions } from '../../src/lib/intake/settle-questions';
import { loadFile, type LoadResult } from '../../src/lib/intake/load/load-file';
import type { Mapping } from '../../src/lib/intake/mapping';

export const textSource = (text: string, name = 'file.csv'): ByteSource =>
	bufferSource(name, new TextEncoder().encode(text));

/** Loads a file as the front doors do, with the mapping that is proposed unless one is given. */
export async function loadSource(
	engine: Engine,
	source: ByteSource,
	change: (mapping: Mapping, inspection: Inspection) => Mapping = (mapping) => mapping,
	sliceBytes = 1 << 24
): Promise<LoadResult & { mapping: Mapping; inspection: Inspection }> {
	const inspection = await inspect(source);
	const { mapping: proposed } = await settleQuestions(
		source,
		inspection,
		proposeMapping(inspection)
	);
	const mapping = change(proposed, inspection);
	let utf8 = source;
	let start = inspection.encoding.markBytes;
	if (inspection.encoding.encoding !== 'utf-8' || !(await isUtf8(source))) {
		const steps: Uint8Array[] = [];
		for await (const step of utf8Steps(source, inspection.encoding)) steps.push(step);
		utf8 = bufferSource(source.name, Buffer.concat(steps));
		start = 0;
	}
	const columns = inspection.headers.length;
	const result = await loadFile(engine, {
		file: source.name,
		name: source.name,
		dialect: inspection.dialect,
		columns,
		mapping,
		slices: scanRecords(utf8, inspection.dialect, { start, columns, sliceBytes })
	});
	return { ...result, mapping, inspection };
}
