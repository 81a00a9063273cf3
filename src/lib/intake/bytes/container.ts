/** What a file is by its first bytes, whatever its name says. */
export type Container =
	| 'text'
	| 'html'
	| 'xml'
	| 'empty'
	| 'zip'
	| 'xls'
	| 'encrypted-office'
	| 'pdf'
	| 'gzip'
	| 'rar'
	| '7z'
	| 'image'
	| 'parquet'
	| 'sqlite'
	| 'utf-32'
	| 'binary';

const SIGNATURES: readonly (readonly [readonly number[], Container])[] = [
	[[0x50, 0x4b, 0x03, 0x04], 'zip'],
	[[0x50, 0x4b, 0x05, 0x06], 'zip'],
	[[0xd0, 0xcf, 0x11, 0xe0], 'xls'],
	[[0x25, 0x50, 0x44, 0x46], 'pdf'],
	[[0x1f, 0x8b], 'gzip'],
	[[0x89, 0x50, 0x4e, 0x47], 'image'],
	[[0xff, 0xd8, 0xff], 'image'],
	[[0x47, 0x49, 0x46, 0x38], 'image'],
	[[0x50, 0x41, 0x52, 0x31], 'parquet'],
	[[0x52, 0x61, 0x72, 0x21], 'rar'],
	[[0x37, 0x7a, 0xbc, 0xaf], '7z'],
	[[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], 'sqlite']
];

/** Share of control characters past which bytes are no text. */
const CONTROL_LIMIT = 0.02;

/**
 * Tells text from all else.
 *
 * @param head the first bytes of the file, some thousand if it has them
 */
export function containerOf(head: Uint8Array): Container {
	if (head.length === 0) return 'empty';
	const known = SIGNATURES.find(([signature]) => signature.every((byte, i) => head[i] === byte));
	if (known?.[1] === 'xls') return isEncrypted(head) ? 'encrypted-office' : 'xls';
	if (known) return known[1];
	if (isUtf32(head)) return 'utf-32';
	if (utf16ByZeros(head) || hasUtf16Mark(head)) return 'text';
	let control = 0;
	for (const byte of head) {
		if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) control++;
	}
	if (control / head.length > CONTROL_LIMIT) return 'binary';
	return markupOf(new TextDecoder('latin1').decode(head.subarray(0, 1024))) ?? 'text';
}

/** Pages of the web and documents of XML, which many systems save under the name of a workbook. */
function markupOf(start: string): 'html' | 'xml' | null {
	const text = start.replace(/^(?:ï»¿)?\s*/, '');
	if (/^(?:<!doctype html|<html|<head|<body|<table|<meta|<style)\b/i.test(text)) return 'html';
	if (!/^<\?xml\b/i.test(text)) return null;
	return /<html\b/i.test(text) ? 'html' : 'xml';
}

/** A workbook behind a password is an old container with a stream of this name, in UTF-16. */
function isEncrypted(head: Uint8Array): boolean {
	const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
	for (let at = 0; at + name.length <= head.length; at++) {
		if (name.every((byte, i) => head[at + i] === byte)) return true;
	}
	return false;
}

/** Four bytes a character, of which three are mostly zero; also behind a mark of UTF-16. */
function isUtf32(head: Uint8Array): boolean {
	const body = head.subarray(0, 400);
	if (body.length < 16) return false;
	const zeros = body.filter((byte) => byte === 0).length;
	return zeros > body.length * 0.6;
}

const hasUtf16Mark = (head: Uint8Array) =>
	(head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);

/**
 * UTF-16 without a mark, known by its zero bytes: mostly Latin text has one in every second place.
 * Null where the bytes are something else.
 */
export function utf16ByZeros(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
	if (head.length < 16) return null;
	let [even, odd] = [0, 0];
	for (let i = 0; i < head.length; i++) {
		if (head[i] !== 0) continue;
		if (i % 2 === 0) even++;
		else odd++;
	}
	const half = head.length / 2;
	if (odd > half * 0.4 && even < half * 0.05) return 'utf-16le';
	if (even > half * 0.4 && odd < half * 0.05) return 'utf-16be';
	return null;
}
