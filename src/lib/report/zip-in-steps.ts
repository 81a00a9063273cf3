import { Zip, ZipDeflate } from 'fflate';

/** Bytes packed before the page has a turn: some milliseconds' work. */
const STEP = 1 << 18;

/**
 * Packs files into a ZIP archive a step at a time. Stands in for the packing of `write-excel-file` where
 * the app is built: that makes a worker out of a `blob:` address, which our content security policy
 * refuses, and without a word: an archive of a large sheet would never be done.
 *
 * @param files bytes by path
 */
export default async function zipInSteps(
	files: Readonly<Record<string, Uint8Array>>
): Promise<ArrayBuffer> {
	const pieces: Uint8Array[] = [];
	const archive = new Zip((error, piece) => {
		if (error) throw error;
		pieces.push(piece);
	});
	for (const [path, bytes] of Object.entries(files)) {
		const entry = new ZipDeflate(path);
		archive.add(entry);
		for (let at = 0; at < bytes.length; at += STEP) {
			entry.push(bytes.subarray(at, at + STEP));
			await new Promise((resolve) => setTimeout(resolve));
		}
		entry.push(new Uint8Array(0), true);
	}
	archive.end();
	return await new Blob(pieces as Uint8Array<ArrayBuffer>[]).arrayBuffer();
}
