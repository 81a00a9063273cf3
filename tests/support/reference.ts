import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Folder of reference data and vectors, beside the project unless `TIDEMARK_REFERENCE` names it. */
const folder = resolve(process.env.TIDEMARK_REFERENCE ?? '../shared');

/** Whether a reference file is there; says so aloud where it is not, since its tests are skipped. */
export function hasReference(path: string): boolean {
	const isThere = existsSync(resolve(folder, path));
	if (!isThere) console.warn(`skipped: no reference file ${path}; set TIDEMARK_REFERENCE`);
	return isThere;
}

/** Bytes of a reference file, unpacked where it is packed. */
export function referenceBytes(path: string): Uint8Array {
	const bytes = readFileSync(resolve(folder, path));
	return path.endsWith('.gz') ? gunzipSync(bytes) : bytes;
}

/** A reference file of JSON. Its shape is what the test reads of it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export const referenceJson = (path: string): any =>
	JSON.parse(new TextDecoder().decode(referenceBytes(path)));
