/** Bytes turned to text at once; more than a call takes as arguments are turned piece by piece. */
const PIECE = 0x8000;

/** Bytes as text: RFC 4648, section 4, with padding. */
export function toBase64(bytes: Uint8Array): string {
	let binary = '';
	for (let at = 0; at < bytes.length; at += PIECE) {
		binary += String.fromCharCode(...bytes.subarray(at, at + PIECE));
	}
	return btoa(binary);
}

/** Bytes of such text. @throws {DOMException} where it is none */
export const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
	Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
