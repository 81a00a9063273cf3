/**
 * Text as GB18030, which neither Node nor browsers encode: the two-byte range of the decoder turned
 * round. Throws for a character outside it.
 */
export function gb18030(text: string): Buffer {
	const decoder = new TextDecoder('gb18030', { fatal: true });
	const bytesOf = new Map<string, number[]>();
	for (let lead = 0x81; lead <= 0xfe; lead++) {
		for (let trail = 0x40; trail <= 0xfe; trail++) {
			if (trail === 0x7f) continue;
			const bytes = [lead, trail];
			const character = decoder.decode(Uint8Array.from(bytes));
			if (!bytesOf.has(character)) bytesOf.set(character, bytes);
		}
	}
	return Buffer.from(
		[...text].flatMap((character) => {
			const code = character.codePointAt(0)!;
			if (code < 0x80) return [code];
			const bytes = bytesOf.get(character);
			if (!bytes) throw new Error(`${character} is outside the two-byte range`);
			return bytes;
		})
	);
}
