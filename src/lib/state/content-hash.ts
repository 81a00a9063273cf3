import type { ByteSource } from '../engine/file-content';

/**
 * SHA-256 of what a value says, in hexadecimal, whatever the order in which its keys were put: so that
 * another machine can tell that it scores the same.
 */
export async function contentHash(value: unknown): Promise<string> {
	const text = JSON.stringify(value, (_, inner: unknown) =>
		inner !== null && typeof inner === 'object' && !Array.isArray(inner)
			? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
			: inner
	);
	const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
	return hexadecimal(digest);
}

/** Bytes that are hashed at a time. */
const STEP = 8 << 20;

/**
 * A hash of what files hold, one after another: SHA-256 of the SHA-256 of every step of 8 MiB, in
 * hexadecimal, so that no file has to be held whole.
 *
 * @throws whatever the signal was aborted with
 */
export async function sourcesHash(
	sources: readonly ByteSource[],
	signal?: AbortSignal
): Promise<string> {
	const steps: ArrayBuffer[] = [];
	for (const source of sources) {
		for (let at = 0; at < source.size; at += STEP) {
			signal?.throwIfAborted();
			const bytes = await source.read(at, Math.min(source.size, at + STEP));
			steps.push(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
		}
	}
	const all = await new Blob(steps).arrayBuffer();
	return hexadecimal(await crypto.subtle.digest('SHA-256', all));
}

const hexadecimal = (digest: ArrayBuffer): string =>
	[...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
