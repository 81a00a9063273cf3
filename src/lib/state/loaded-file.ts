import type { Inspection } from '../intake/inspect';
import type { LoadResult } from '../intake/load/load-file';
import type { Mapping } from '../intake/mapping';
import type { LoadedFile, Original } from '../workspace/workspace';

/** What came of loading a file, as a workspace records it. */
export function loadedFile(
	file: Pick<LoadedFile, 'id' | 'name' | 'size' | 'addedAt' | 'isKept' | 'contentHash'> & {
		originals: readonly Omit<Original, 'rows'>[];
	},
	{ encoding, dialect, headers }: Pick<Inspection, 'encoding' | 'dialect' | 'headers'>,
	mapping: Mapping,
	{ partRows, ...result }: LoadResult
): LoadedFile {
	return {
		...file,
		...result,
		encoding: encoding.encoding,
		markBytes: encoding.markBytes,
		dialect,
		headers,
		mapping,
		entity: mapping.entity,
		linkBy: null,
		originals: file.originals.map((original, i) => ({ ...original, rows: partRows[i] ?? 0 }))
	};
}
