import { open, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ByteSource } from '../lib/engine/file-content';

/** A file on disk as a source of bytes. Holds it open; `close` lets it go. */
export interface PathSource extends ByteSource {
	close(): Promise<void>;
}

/**
 * Opens a file on disk.
 *
 * @throws {Error} with the system's code where it is missing or may not be read
 */
export async function pathSource(path: string, name = basename(path)): Promise<PathSource> {
	const handle: FileHandle = await open(path, 'r');
	const { size } = await handle.stat();
	return {
		name,
		size,
		read: async (start, end) => {
			const bytes = new Uint8Array(end - start);
			let at = 0;
			while (at < bytes.length) {
				const { bytesRead } = await handle.read(bytes, at, bytes.length - at, start + at);
				if (bytesRead === 0) throw new Error(`${name} became shorter while it was read`);
				at += bytesRead;
			}
			return bytes;
		},
		close: () => handle.close()
	};
}
