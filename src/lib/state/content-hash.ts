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
	return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
