import { Zip, ZipPassThrough } from 'fflate';
import { z } from 'zod';
import type { ByteSource } from '../engine/file-content';
import { containerOf } from '../intake/bytes/container';
import { zipEntries, zipEntryBytes, type ZipEntry } from '../intake/containers/zip';
import { IntakeError } from '../intake/intake-error';
import { message } from '../locale/message';
import { fromBase64, toBase64 } from '../workspace/base64';
import { gunzipped, gzipped } from '../workspace/gzip';
import { lockFile, unlockFile } from '../workspace/locked-file';
import { WorkspaceFileError } from '../workspace/workspace-file';

/** Bytes of a source file that are packed, and sealed, at a time. */
const PIECE = 8 << 20;

/** Largest pack: past it a ZIP archive needs fields that not every program reads. */
const LARGEST = 4_000_000_000;

/** Largest text of a workspace that is taken in. */
const LARGEST_HEAD = 1 << 30;

const NONCE_BYTES = 12;

/** What a pack begins with: plain, or behind a passphrase. */
const HEAD = { plain: 'pack.json.gz', locked: 'pack.locked' } as const;

/** The workspace, and which source files follow it. */
const Pack = z.strictObject({
	format: z.literal('tidemark-pack'),
	version: z.literal(1),
	/** Text of the workspace file. */
	workspace: z.string(),
	/** AES-256 key of the source files, base64; null where they are plain. */
	key: z.string().nullable(),
	files: z.array(
		z.strictObject({
			id: z.string().regex(/^[\w-]{1,100}$/),
			size: z.int().min(0),
			pieces: z.int().min(0)
		})
	)
});

type Pack = z.infer<typeof Pack>;

type Key = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

/** A source file with the id under which a workspace names it. */
export interface SourceFile {
	id: string;
	source: ByteSource;
}

export interface PackOptions {
	/** Locks all of it; empty for none. */
	passphrase?: string;
	/** Told how many bytes of the source files are packed. */
	onProgress?: (bytes: number) => void;
	signal?: AbortSignal | undefined;
}

/**
 * A workspace file with the files it was made from: a ZIP archive of its text and of their bytes in
 * pieces, each packed by gzip and, with a passphrase, sealed by AES-256-GCM under a key that is locked
 * with the workspace. A piece names its file and its place, so that none can be moved or left out.
 *
 * @throws {WorkspaceFileError} past some four gigabytes
 */
export async function packWorkspace(
	workspace: string,
	files: readonly SourceFile[],
	{ passphrase = '', onProgress, signal }: PackOptions = {}
): Promise<Blob> {
	const rawKey = passphrase === '' ? null : crypto.getRandomValues(new Uint8Array(32));
	const key = rawKey && (await keyOf(rawKey));
	const pack: Pack = {
		format: 'tidemark-pack',
		version: 1,
		workspace,
		key: rawKey && toBase64(rawKey),
		files: files.map(({ id, source }) => ({
			id,
			size: source.size,
			pieces: Math.ceil(source.size / PIECE)
		}))
	};
	const parts: BlobPart[] = [];
	let size = 0;
	const archive = new Zip((error, part) => {
		if (error) throw error;
		size += part.length;
		// A Blob's parts need not stay in memory, as a list of arrays does.
		parts.push(new Blob([part as Uint8Array<ArrayBuffer>]));
	});
	const add = (name: string, bytes: Uint8Array) => {
		const entry = new ZipPassThrough(name);
		archive.add(entry);
		entry.push(bytes, true);
		if (size > LARGEST) throw new WorkspaceFileError(message('workspace.error.packTooLarge'));
	};
	const head = JSON.stringify(pack);
	const bytesIn = (text: string) => new TextEncoder().encode(text);
	if (key) add(HEAD.locked, bytesIn(await lockFile(head, passphrase)));
	else add(HEAD.plain, await gzipped(bytesIn(head)));
	let packed = 0;
	for (const [at, { id, source }] of files.entries()) {
		for (let n = 0; n < pack.files[at]!.pieces; n++) {
			signal?.throwIfAborted();
			const end = Math.min(source.size, (n + 1) * PIECE);
			const bytes = (await source.read(n * PIECE, end)) as Uint8Array<ArrayBuffer>;
			const small = await gzipped(bytes);
			add(pieceName(id, n), key ? await sealed(small, key, pieceName(id, n)) : small);
			packed += bytes.length;
			onProgress?.(packed);
		}
	}
	archive.end();
	return new Blob(parts);
}

/** A pack that was opened: the text of its workspace, and its source files. */
export interface OpenPack {
	workspace: string;
	files: { id: string; size: number; pieces: () => AsyncGenerator<Uint8Array<ArrayBuffer>> }[];
}

/** A pack before it is opened: whether it asks for a passphrase. */
export interface FoundPack {
	isLocked: boolean;
	/** @throws {WorkspaceFileError} for a wrong passphrase and, told apart from it, for damage */
	open(passphrase: string): Promise<OpenPack>;
}

/** The pack that a file is; null where it is something else, another archive among it. */
export async function findPack(source: ByteSource): Promise<FoundPack | null> {
	const head = await source.read(0, Math.min(8192, source.size));
	if (containerOf(head) !== 'zip') return null;
	// The head is written first, so that a pack that was cut short is known for one.
	const isPack = new TextDecoder('latin1').decode(head.subarray(30, 45)).startsWith('pack.');
	let entries: ZipEntry[];
	try {
		entries = await zipEntries(source);
	} catch (cause) {
		if (!(cause instanceof IntakeError) || !isPack) throw cause;
		throw new WorkspaceFileError(message('workspace.error.truncated'), { cause });
	}
	const named = (name: string) => entries.find((entry) => entry.name === name);
	const first = named(HEAD.plain) ?? named(HEAD.locked);
	if (!first) return null;
	const isLocked = first.name === HEAD.locked;
	return {
		isLocked,
		open: async (passphrase) => {
			const text = await damagedUnless(async () => {
				const kept = await bytesOf(source, first);
				// Gzip knows by its own sum where a byte is not as it was.
				const bytes = isLocked ? kept : await gunzipped(kept, LARGEST_HEAD);
				return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
			});
			const json = isLocked ? await unlockFile(text, passphrase) : text;
			const pack = await damagedUnless(() => Promise.resolve(Pack.parse(JSON.parse(json))));
			const key = pack.key === null ? null : await keyOf(fromBase64(pack.key));
			return {
				workspace: pack.workspace,
				files: pack.files.map(({ id, size, pieces }) => ({
					id,
					size,
					pieces: async function* () {
						let written = 0;
						for (let n = 0; n < pieces; n++) {
							const name = pieceName(id, n);
							const bytes = await damagedUnless(async () => {
								const kept = await bytesOf(source, named(name)!);
								const small = key ? await opened(kept, key, name) : kept;
								return await gunzipped(small, PIECE);
							});
							written += bytes.length;
							yield bytes;
						}
						if (written !== size) {
							throw new WorkspaceFileError(message('workspace.error.lockedDamaged'));
						}
					}
				}))
			};
		}
	};
}

const pieceName = (id: string, n: number) => `files/${id}/${n}`;

async function damagedUnless<T>(act: () => Promise<T>): Promise<T> {
	try {
		return await act();
	} catch (cause) {
		throw new WorkspaceFileError(message('workspace.error.lockedDamaged'), { cause });
	}
}

async function bytesOf(source: ByteSource, entry: ZipEntry): Promise<Uint8Array<ArrayBuffer>> {
	const steps: Uint8Array<ArrayBuffer>[] = [];
	for await (const step of zipEntryBytes(source, entry)) steps.push(step);
	return new Uint8Array(await new Blob(steps).arrayBuffer());
}

const keyOf = (raw: Uint8Array<ArrayBuffer>): Promise<Key> =>
	crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);

const sealing = (nonce: Uint8Array<ArrayBuffer>, name: string) => ({
	name: 'AES-GCM',
	iv: nonce,
	additionalData: new TextEncoder().encode(name)
});

async function sealed(
	bytes: Uint8Array<ArrayBuffer>,
	key: Key,
	name: string
): Promise<Uint8Array<ArrayBuffer>> {
	const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
	const cipher = await crypto.subtle.encrypt(sealing(nonce, name), key, bytes);
	return new Uint8Array(await new Blob([nonce, cipher]).arrayBuffer());
}

async function opened(
	bytes: Uint8Array<ArrayBuffer>,
	key: Key,
	name: string
): Promise<Uint8Array<ArrayBuffer>> {
	const nonce = bytes.slice(0, NONCE_BYTES);
	const cipher = bytes.subarray(NONCE_BYTES);
	return new Uint8Array(await crypto.subtle.decrypt(sealing(nonce, name), key, cipher));
}
