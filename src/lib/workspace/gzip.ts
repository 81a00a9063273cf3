/** Bytes packed by gzip. RFC 1952. */
export const gzipped = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> => {
	const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
	return new Uint8Array(await new Response(packed).arrayBuffer());
};

/**
 * What gzip packed. RFC 1952.
 *
 * @throws {TypeError} where a byte is not as it was packed
 * @throws {RangeError} as soon as it grows past `most` bytes
 */
export async function gunzipped(
	bytes: Uint8Array<ArrayBuffer>,
	most = Infinity
): Promise<Uint8Array<ArrayBuffer>> {
	const out = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
	const parts: Uint8Array<ArrayBuffer>[] = [];
	let size = 0;
	for (let step = await out.read(); !step.done; step = await out.read()) {
		const part = step.value as Uint8Array<ArrayBuffer>;
		size += part.length;
		if (size > most) throw new RangeError(`more than ${most} bytes`);
		parts.push(part);
	}
	return new Uint8Array(await new Blob(parts).arrayBuffer());
}
