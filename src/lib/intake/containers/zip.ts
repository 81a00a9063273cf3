import { Inflate } from 'fflate';
import type { ByteSource } from '../../engine/file-content';
import { message } from '../../locale/message';
import { IntakeError } from '../intake-error';
import { textScore } from '../bytes/text-score';

/** A file within a zip archive. */
export interface ZipEntry {
	name: string;
	/** 0 stored, 8 deflated; nothing else is read. */
	method: number;
	compressedSize: number;
	/** Size as the archive says; what really comes out is held to it. */
	size: number;
	isEncrypted: boolean;
	headerOffset: number;
}

/** Bytes that may come out of one file of an archive. */
export const LARGEST_ENTRY = 8 * 2 ** 30;

/** More bytes out of one byte in than text ever gives; a zip bomb does. */
export const HIGHEST_RATIO = 400;

/** Bytes below which the ratio proves nothing: an empty table of millions of rows packs well. */
export const SMALL = 64 << 20;

/** Files that an archive may hold. */
const MOST_ENTRIES = 5000;

const END_SIGNATURE = 0x06054b50;
const END64_LOCATOR = 0x07064b50;
const DIRECTORY_SIGNATURE = 0x02014b50;
const UTF8_NAME = 0x800;

/**
 * The files of a zip archive, from its directory at the end (PKWARE APPNOTE 4.3.12, 4.5.3 for sizes
 * past 4 GiB). Folders are left out.
 *
 * @throws {IntakeError} for what is damaged, cut short, or holds thousands of files
 */
export async function zipEntries(source: ByteSource): Promise<ZipEntry[]> {
	const damaged = () => new IntakeError(message('intake.error.zipDamaged', { file: source.name }));
	const tailStart = Math.max(0, source.size - 66_000);
	const tail = await source.read(tailStart, source.size);
	const view = viewOf(tail);
	let end = tail.length - 22;
	while (end >= 0 && view.getUint32(end, true) !== END_SIGNATURE) end--;
	if (end < 0) throw damaged();
	let count = view.getUint16(end + 10, true);
	let size = view.getUint32(end + 12, true);
	let offset = view.getUint32(end + 16, true);
	if (end >= 20 && view.getUint32(end - 20, true) === END64_LOCATOR) {
		const at = Number(view.getBigUint64(end - 12, true));
		if (at + 56 > source.size) throw damaged();
		const end64 = viewOf(await source.read(at, at + 56));
		count = Number(end64.getBigUint64(32, true));
		size = Number(end64.getBigUint64(40, true));
		offset = Number(end64.getBigUint64(48, true));
	}
	if (offset + size > source.size) throw damaged();
	if (count > MOST_ENTRIES) {
		throw new IntakeError(message('intake.error.zipMany', { file: source.name, files: count }));
	}
	return directoryEntries(await source.read(offset, offset + size), damaged);
}

function directoryEntries(bytes: Uint8Array, damaged: () => IntakeError): ZipEntry[] {
	const view = viewOf(bytes);
	const entries: ZipEntry[] = [];
	for (let at = 0; at + 46 <= bytes.length;) {
		if (view.getUint32(at, true) !== DIRECTORY_SIGNATURE) throw damaged();
		const flags = view.getUint16(at + 8, true);
		const [nameLength, extraLength, noteLength] = [28, 30, 32].map((field) =>
			view.getUint16(at + field, true)
		) as [number, number, number];
		const nameStart = at + 46;
		const extraStart = nameStart + nameLength;
		if (extraStart + extraLength > bytes.length) throw damaged();
		const name = entryName(bytes.subarray(nameStart, extraStart), (flags & UTF8_NAME) !== 0);
		const entry = {
			name,
			method: view.getUint16(at + 10, true),
			isEncrypted: (flags & 1) !== 0,
			compressedSize: view.getUint32(at + 20, true),
			size: view.getUint32(at + 24, true),
			headerOffset: view.getUint32(at + 42, true)
		};
		widen(entry, view, extraStart, extraStart + extraLength);
		if (!name.endsWith('/')) entries.push(entry);
		at = extraStart + extraLength + noteLength;
	}
	return entries;
}

/** Sizes past 4 GiB stand in an extra field of their own, each only where the plain one is full. */
function widen(entry: ZipEntry, view: DataView, start: number, end: number): void {
	for (let at = start; at + 4 <= end;) {
		const [id, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
		if (id === 1) {
			let field = at + 4;
			for (const key of ['size', 'compressedSize', 'headerOffset'] as const) {
				if (entry[key] !== 0xffffffff || field + 8 > end) continue;
				entry[key] = Number(view.getBigUint64(field, true));
				field += 8;
			}
		}
		at += 4 + length;
	}
}

/** Archives made by Windows in China name their files in GB18030 and say nothing of it. */
function entryName(bytes: Uint8Array, isUtf8: boolean): string {
	if (isUtf8) return new TextDecoder().decode(bytes);
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		const [chinese, latin] = ['gb18030', 'windows-1252'].map((label) =>
			new TextDecoder(label).decode(bytes)
		) as [string, string];
		return textScore(latin) > textScore(chinese) ? latin : chinese;
	}
}

const viewOf = (bytes: Uint8Array) =>
	new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const STEP = 1 << 20;

/**
 * The bytes of one file of an archive, in steps, inflated as they come.
 *
 * @throws {IntakeError} where it is encrypted, packed in a way nobody reads, damaged, or a bomb
 */
export async function* zipEntryBytes(
	source: ByteSource,
	entry: ZipEntry,
	signal?: AbortSignal
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
	const file = `${source.name} › ${entry.name}`;
	const fail = (
		key: 'intake.error.zipEncrypted' | 'intake.error.zipDamaged' | 'intake.error.zipBomb'
	) => new IntakeError(message(key, { file }));
	if (entry.isEncrypted) throw fail('intake.error.zipEncrypted');
	if (entry.method !== 0 && entry.method !== 8) throw fail('intake.error.zipDamaged');
	if (entry.size > LARGEST_ENTRY) throw fail('intake.error.zipBomb');
	if (entry.headerOffset + 30 > source.size) throw fail('intake.error.zipDamaged');
	const header = viewOf(await source.read(entry.headerOffset, entry.headerOffset + 30));
	const start = entry.headerOffset + 30 + header.getUint16(26, true) + header.getUint16(28, true);
	const end = start + entry.compressedSize;
	if (end > source.size) throw fail('intake.error.zipDamaged');

	let out: Uint8Array<ArrayBuffer>[] = [];
	const inflate = new Inflate((chunk) => out.push(chunk as Uint8Array<ArrayBuffer>));
	let written = 0;
	for (let at = start; at < end; at += STEP) {
		signal?.throwIfAborted();
		const stop = Math.min(end, at + STEP);
		const bytes = (await source.read(at, stop)) as Uint8Array<ArrayBuffer>;
		if (entry.method === 0) out.push(bytes);
		else {
			try {
				inflate.push(bytes, stop === end);
			} catch (cause) {
				throw new IntakeError(message('intake.error.zipDamaged', { file }), { cause });
			}
		}
		for (const chunk of out) {
			written += chunk.length;
			if (written > SMALL && written > (stop - start) * HIGHEST_RATIO)
				throw fail('intake.error.zipBomb');
			if (written > entry.size) throw fail('intake.error.zipDamaged');
			if (chunk.length > 0) yield chunk;
		}
		out = [];
	}
	if (written !== entry.size) throw fail('intake.error.zipDamaged');
}
