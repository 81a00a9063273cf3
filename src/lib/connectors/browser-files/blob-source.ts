import type { ByteSource, FileContent } from '../../engine/file-content';

/** A browser's file as a source of bytes. Keeps the Blob, so that parts of it are never copied. */
export interface BlobSource extends ByteSource {
	readonly blob: Blob;
}

/** A Blob or File as a {@link ByteSource}. A file changed since it was chosen rejects when read. */
export function blobSource(blob: Blob, name: string): BlobSource {
	return {
		blob,
		name,
		size: blob.size,
		read: async (start, end) => new Uint8Array(await blob.slice(start, end).arrayBuffer())
	};
}

/** A content as one Blob; parts of Blobs are referred to, all else is copied. */
export async function blobOf(content: FileContent): Promise<Blob> {
	const parts = content.map(async (piece): Promise<BlobPart> => {
		if (piece instanceof Uint8Array) return piece;
		const { source, start, end } = piece;
		if ('blob' in source) return (source as BlobSource).blob.slice(start, end);
		return (await source.read(start, end)) as Uint8Array<ArrayBuffer>;
	});
	return new Blob(await Promise.all(parts));
}
