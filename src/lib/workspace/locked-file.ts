import { z } from 'zod';
import { message } from '../locale/message';
import { fromBase64, toBase64 } from './base64';
import { gunzipped, gzipped } from './gzip';
import { WorkspaceFileError } from './workspace-file';

/**
 * Rounds of PBKDF2: what OWASP asks for with SHA-256 (Password Storage Cheat Sheet, 2023). A file that
 * asks for fewer or for very many more was not written by us.
 */
const ROUNDS = 600_000;
const MOST_ROUNDS = 10_000_000;

const SALT_BYTES = 16;
const NONCE_BYTES = 12;

const Base64 = z.string().regex(/^[A-Za-z0-9+/]*={0,2}$/);

/** A workspace file behind a passphrase: how its key is made stands beside what is locked. */
const LockedFile = z.strictObject({
	format: z.literal('tidemark-locked'),
	version: z.literal(1),
	kdf: z.strictObject({
		name: z.literal('PBKDF2-HMAC-SHA-256'),
		rounds: z.int().min(ROUNDS).max(MOST_ROUNDS),
		salt: Base64
	}),
	cipher: z.strictObject({ name: z.literal('AES-256-GCM'), nonce: Base64 }),
	/** Tells a wrong passphrase from a damaged file, and nothing of the key: see {@link keysOf}. */
	check: Base64,
	/** SHA-256 of all the rest, so that damage is known before anybody is asked for a passphrase again. */
	digest: Base64,
	data: Base64
});

type LockedFile = z.infer<typeof LockedFile>;

type Key = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

/** Whether a text is a locked workspace file, by how it begins; it may be damaged all the same. */
export const isLockedFile = (text: string): boolean =>
	/^\s*\{\s*"format"\s*:\s*"tidemark-locked"/.test(text.slice(0, 200));

/**
 * Locks the text of a workspace file: gzip, then AES-256-GCM under a key that PBKDF2 makes of the
 * passphrase. What says how is authenticated with it.
 *
 * Source: NIST SP 800-132 (PBKDF2), RFC 5869 (HKDF), NIST SP 800-38D (GCM).
 */
export async function lockFile(text: string, passphrase: string): Promise<string> {
	const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
	const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
	const { key, check } = await keysOf(passphrase, salt, ROUNDS);
	const head = {
		format: 'tidemark-locked',
		version: 1,
		kdf: { name: 'PBKDF2-HMAC-SHA-256', rounds: ROUNDS, salt: toBase64(salt) },
		cipher: { name: 'AES-256-GCM', nonce: toBase64(nonce) },
		check: toBase64(check)
	} as const;
	const packed = await gzipped(new TextEncoder().encode(text));
	const sealed = await crypto.subtle.encrypt(
		{ name: 'AES-GCM', iv: nonce, additionalData: bytesOf(head) },
		key,
		packed
	);
	const data = toBase64(new Uint8Array(sealed));
	const digest = await digestOf({ ...head, data });
	return `${JSON.stringify({ ...head, digest, data }, null, '\t')}\n`;
}

/**
 * The text of a workspace file that was locked.
 *
 * @throws {WorkspaceFileError} for a wrong passphrase, and, told apart from it, for a file that is cut
 * short, altered or none of ours
 */
export async function unlockFile(locked: string, passphrase: string): Promise<string> {
	const file = await parsed(locked);
	const { kdf, cipher, check, data, digest: _, ...named } = file;
	const nonce = fromBase64(cipher.nonce);
	const keys = await keysOf(passphrase, fromBase64(kdf.salt), kdf.rounds);
	if (toBase64(keys.check) !== check) {
		throw new WorkspaceFileError(message('workspace.error.passphrase'));
	}
	try {
		const head = { ...named, kdf, cipher, check };
		const packed = await crypto.subtle.decrypt(
			{ name: 'AES-GCM', iv: nonce, additionalData: bytesOf(head) },
			keys.key,
			fromBase64(data)
		);
		const text = await gunzipped(new Uint8Array(packed));
		return new TextDecoder('utf-8', { fatal: true }).decode(text);
	} catch (cause) {
		throw new WorkspaceFileError(message('workspace.error.lockedDamaged'), { cause });
	}
}

async function parsed(text: string): Promise<LockedFile> {
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch (cause) {
		throw new WorkspaceFileError(message('workspace.error.truncated'), { cause });
	}
	const file = LockedFile.safeParse(json);
	if (!file.success) {
		throw new WorkspaceFileError(message('workspace.error.lockedDamaged'), { cause: file.error });
	}
	const { digest, ...rest } = file.data;
	if ((await digestOf(rest)) !== digest) {
		throw new WorkspaceFileError(message('workspace.error.lockedDamaged'));
	}
	return file.data;
}

/**
 * The key, and what checks that it is the right one. Both come of what PBKDF2 gives by HKDF, apart from
 * each other: who sees the one learns nothing of the other.
 */
async function keysOf(
	passphrase: string,
	salt: Uint8Array<ArrayBuffer>,
	iterations: number
): Promise<{ key: Key; check: Uint8Array<ArrayBuffer> }> {
	// One passphrase is one, however its letters are composed.
	const words = new TextEncoder().encode(passphrase.normalize('NFKC'));
	const given = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveBits']);
	const bits = await crypto.subtle.deriveBits(
		{ name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
		given,
		256
	);
	const root = await crypto.subtle.importKey('raw', bits, 'HKDF', false, [
		'deriveBits',
		'deriveKey'
	]);
	const part = (info: string) => ({
		name: 'HKDF',
		hash: 'SHA-256',
		salt,
		info: new TextEncoder().encode(info)
	});
	const [key, check] = await Promise.all([
		crypto.subtle.deriveKey(
			part('tidemark lock key'),
			root,
			{ name: 'AES-GCM', length: 256 },
			false,
			['encrypt', 'decrypt']
		),
		crypto.subtle.deriveBits(part('tidemark lock check'), root, 128)
	]);
	return { key, check: new Uint8Array(check) };
}

const bytesOf = (value: unknown): Uint8Array<ArrayBuffer> =>
	new TextEncoder().encode(JSON.stringify(value));

/** Of everything but itself, by name: a file that was written anew in another order is the same. */
async function digestOf(file: Omit<LockedFile, 'digest'>): Promise<string> {
	const { format, version, kdf, cipher, check, data } = file;
	const parts = [
		format,
		version,
		kdf.name,
		kdf.rounds,
		kdf.salt,
		cipher.name,
		cipher.nonce,
		check,
		data
	];
	return toBase64(new Uint8Array(await crypto.subtle.digest('SHA-256', bytesOf(parts))));
}
