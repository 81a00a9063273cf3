import { fromBase64Url, toBase64Url } from './base64';
import { CURVE, POINT_BYTES, type CampaignKeys, type Invitation } from './campaign';

/** Why a sealed response is refused. */
export type EnvelopeFault =
	/** No response at all. */
	| 'foreign'
	/** A response to another campaign. */
	| 'other-campaign'
	/** Changed on its way, or sealed with another key. */
	| 'tampered'
	/** Opened, and not what an answer looks like. */
	| 'damaged'
	/** Opened, and answers another model's questions. */
	| 'other-model';

export class EnvelopeError extends Error {
	override readonly name = 'EnvelopeError';

	constructor(
		readonly fault: EnvelopeFault,
		options: { cause?: unknown } = {}
	) {
		super(fault, options);
	}
}

const MARK = 'tidemark1';
const IV_BYTES = 12;

/** Whether a text is a sealed response, by how it begins. */
export const isSealed = (text: string): boolean => text.trimStart().startsWith(`${MARK}.`);

/** Answers of one person unpacked are a few kilobytes; what claims to be more is none. */
const MOST_BYTES = 1 << 20;

/**
 * Seals what JSON can hold so that the campaign's owner alone can read it: gzip, then AES-256-GCM under a key
 * out of ECDH on P-256 with a pair of its own, by HKDF with SHA-256. The campaign is authenticated
 * with it, so that it opens in no other.
 *
 * Source: NIST SP 800-56A rev. 3 (ECDH), RFC 5869 (HKDF), NIST SP 800-38D (GCM).
 *
 * @returns a block of text that fits in a message
 */
export async function seal(content: unknown, to: Invitation): Promise<string> {
	const owner = await importPoint(to.publicKey);
	const own = await crypto.subtle.generateKey(CURVE, true, ['deriveBits']);
	const point = new Uint8Array(await crypto.subtle.exportKey('raw', own.publicKey));
	const key = await sharedKey(own.privateKey, owner, to.nonce, ['encrypt']);
	const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
	const packed = await throughStream(
		new TextEncoder().encode(JSON.stringify(content)),
		new CompressionStream('gzip')
	);
	const sealed = await crypto.subtle.encrypt(cipher(iv, to), key, packed);
	const bytes = new Uint8Array([...point, ...iv, ...new Uint8Array(sealed)]);
	return [MARK, to.nonce, toBase64Url(bytes)].join('.');
}

/** What was sealed, to be parsed. @throws {EnvelopeError} with the reason */
export async function unseal(block: string, keys: CampaignKeys): Promise<unknown> {
	const [mark, nonce, text, ...rest] = block.replace(/\s+/g, '').split('.');
	const bytes = text === undefined ? null : fromBase64Url(text);
	if (mark !== MARK || !bytes || rest.length > 0 || bytes.length <= POINT_BYTES + IV_BYTES) {
		throw new EnvelopeError('foreign');
	}
	if (nonce !== keys.nonce) throw new EnvelopeError('other-campaign');
	let packed: ArrayBuffer;
	try {
		const sender = await importPoint(toBase64Url(bytes.subarray(0, POINT_BYTES)));
		const own = await crypto.subtle.importKey('jwk', keys.privateKey, CURVE, false, ['deriveBits']);
		const key = await sharedKey(own, sender, keys.nonce, ['decrypt']);
		const iv = bytes.slice(POINT_BYTES, POINT_BYTES + IV_BYTES);
		const sealed = bytes.slice(POINT_BYTES + IV_BYTES);
		packed = await crypto.subtle.decrypt(cipher(iv, keys), key, sealed);
	} catch (cause) {
		throw new EnvelopeError('tampered', { cause });
	}
	try {
		const json = await throughStream(new Uint8Array(packed), new DecompressionStream('gzip'));
		return JSON.parse(new TextDecoder().decode(json));
	} catch (cause) {
		throw new EnvelopeError('damaged', { cause });
	}
}

const cipher = (iv: Uint8Array<ArrayBuffer>, { model, mode, nonce }: Invitation): AesGcmParams => ({
	name: 'AES-GCM',
	iv,
	additionalData: new TextEncoder().encode([MARK, model, mode, nonce].join('.'))
});

function importPoint(text: string): Promise<CryptoKey> {
	const point = fromBase64Url(text);
	if (!point) throw new EnvelopeError('foreign');
	return crypto.subtle.importKey('raw', point, CURVE, false, []);
}

async function sharedKey(
	own: CryptoKey,
	other: CryptoKey,
	nonce: string,
	usages: KeyUsage[]
): Promise<CryptoKey> {
	const secret = await crypto.subtle.deriveBits({ name: 'ECDH', public: other }, own, 256);
	const material = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
	const encoder = new TextEncoder();
	return crypto.subtle.deriveKey(
		{ name: 'HKDF', hash: 'SHA-256', salt: encoder.encode(nonce), info: encoder.encode(MARK) },
		material,
		{ name: 'AES-GCM', length: 256 },
		false,
		usages
	);
}

/** Bytes through a stream, up to {@link MOST_BYTES}. @throws {RangeError} past them */
async function throughStream(
	bytes: Uint8Array<ArrayBuffer>,
	stream: CompressionStream | DecompressionStream
): Promise<Uint8Array<ArrayBuffer>> {
	const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
	const pieces: Uint8Array[] = [];
	let length = 0;
	for (;;) {
		const { done, value } = await reader.read();
		if (done) break;
		length += value.length;
		if (length > MOST_BYTES) {
			await reader.cancel();
			throw new RangeError('a response is larger than any can be');
		}
		pieces.push(value);
	}
	const whole = new Uint8Array(length);
	let at = 0;
	for (const piece of pieces) {
		whole.set(piece, at);
		at += piece.length;
	}
	return whole;
}
