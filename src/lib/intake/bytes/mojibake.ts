/**
 * Whether a text looks like UTF-8 that somebody read in another encoding and saved so: `MÃ¼ller`,
 * `鐢ㄦ埛`. It is undone in thought, back to the bytes, and those are tried as UTF-8; text that was
 * never harmed hardly ever passes.
 */
export function isMojibake(text: string): boolean {
	if (/[\u00c2-\u00ef][\u0080-\u00bf\u0152-\u0178\u2013-\u2122]/.test(text)) {
		if (becomesUtf8(text, windows1252())) return true;
	}
	return /\p{Script=Han}{2}/u.test(text) && becomesUtf8(text, gb18030());
}

/** Two characters outside ASCII at least, or a coincidence is too likely. */
function becomesUtf8(text: string, bytesOf: ReadonlyMap<string, readonly number[]>): boolean {
	const bytes: number[] = [];
	let foreign = 0;
	for (const character of text) {
		const code = character.codePointAt(0)!;
		if (code < 0x80) bytes.push(code);
		else {
			const known = bytesOf.get(character);
			if (!known) return false;
			bytes.push(...known);
			foreign++;
		}
	}
	if (foreign < 2) return false;
	try {
		const undone = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
		return undone.length < text.length || /\p{Script=Han}|[\u00c0-\u024f]/u.test(undone);
	} catch {
		return false; // it is what it seems
	}
}

let latinBytes: Map<string, number[]> | null = null;

function windows1252(): Map<string, number[]> {
	if (latinBytes) return latinBytes;
	const decoder = new TextDecoder('windows-1252');
	latinBytes = new Map();
	for (let byte = 0x80; byte < 0x100; byte++) {
		latinBytes.set(decoder.decode(Uint8Array.of(byte)), [byte]);
	}
	return latinBytes;
}

let chineseBytes: Map<string, number[]> | null = null;

/** The two-byte characters of GB18030, by what they decode to; the decoder knows no way back. */
function gb18030(): Map<string, number[]> {
	if (chineseBytes) return chineseBytes;
	const decoder = new TextDecoder('gb18030');
	chineseBytes = new Map();
	for (let lead = 0x81; lead < 0xff; lead++) {
		for (let trail = 0x40; trail < 0xff; trail++) {
			if (trail === 0x7f) continue;
			chineseBytes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
		}
	}
	return chineseBytes;
}
