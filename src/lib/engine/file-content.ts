/** Bytes that can be read in any part: a browser's File, a file on disk, a buffer. */
export interface ByteSource {
	/** Name for people, as dropped or given; no path. */
	readonly name: string;
	/** Length in bytes. */
	readonly size: number;
	/**
	 * The bytes from `start` up to but not including `end`, both within the source.
	 *
	 * Rejects where the file has changed or gone since it was opened.
	 */
	read(start: number, end: number): Promise<Uint8Array>;
}

/** A part of a source, taken where it lies. */
export interface ByteRange {
	readonly source: ByteSource;
	readonly start: number;
	readonly end: number;
}

/** What a file holds, in order: parts of sources, and bytes of our own between them. */
export type FileContent = readonly (Uint8Array<ArrayBuffer> | ByteRange)[];

/** Length of a content, in bytes. */
export function contentSize(content: FileContent): number {
	return content.reduce(
		(sum, piece) => sum + (piece instanceof Uint8Array ? piece.length : piece.end - piece.start),
		0
	);
}

/** Bytes in memory as a source. */
export function bufferSource(name: string, bytes: Uint8Array): ByteSource {
	return {
		name,
		size: bytes.length,
		read: (start, end) => Promise.resolve(bytes.subarray(start, end))
	};
}
