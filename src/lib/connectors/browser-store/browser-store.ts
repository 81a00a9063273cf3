import { openDB, type IDBPDatabase } from 'idb';
import type { ByteSource, FileContent } from '../../engine/file-content';
import type { StorageUse, Store } from '../../engine/store';
import { blobOf, blobSource } from '../browser-files/blob-source';
import { originFolder } from '../browser-files/origin-folder';

const DATABASE = 'tidemark';
const WORKSPACES = 'workspaces';
const CURRENT = 'current';

/** Begins the keys of workspaces beside the open one. */
const OTHER = 'other ';

const isOther = (key: IDBValidKey): key is string =>
	typeof key === 'string' && key.startsWith(OTHER);

/** Folder of OPFS that holds the original files. */
const FILES = 'files';

/** How a blob is written: so many bytes at once, each piece handed over so. */
interface Manner {
	step: number;
	pieceOf: (piece: Blob) => Blob | Promise<ArrayBuffer>;
}

/**
 * A blob is copied by the browser, without coming through this thread: 400 MB take 1.3 s so, and 3 s
 * by pieces of 2 MB.
 */
const BY_THE_BROWSER: Manner = { step: 1 << 24, pieceOf: (piece) => piece };

/**
 * Pieces that fit into the pipe between page and browser at once. Of larger ones, where storage is
 * full, 18 of 240 on a busy machine ended with the pipe broken (`AbortError`); of these, none of 240.
 */
const THROUGH_MEMORY: Manner = { step: 1 << 16, pieceOf: (piece) => piece.arrayBuffer() };

/**
 * The browser's own storage: the workspace in IndexedDB, original files in OPFS. Where OPFS is
 * missing files are not kept, and `keepsFiles` says so.
 */
export async function openBrowserStore(): Promise<Store> {
	const database = await openDB(DATABASE, 1, {
		upgrade: (opened) => void opened.createObjectStore(WORKSPACES)
	});
	const root = await originFolder();
	// Private windows and old browsers have none; the app says so.
	const files = (await root?.getDirectoryHandle(FILES, { create: true })) ?? null;
	void navigator.locks?.request(TAB_LOCK, { mode: 'shared' }, () => new Promise<void>(() => {}));
	return new BrowserStore(database, files);
}

/** Lock that every tab of this origin shares for as long as it is open. */
const TAB_LOCK = 'tidemark-tab';

async function isAnotherTabOpen(): Promise<boolean> {
	const { held = [] } = (await navigator.locks?.query()) ?? {};
	return held.filter(({ name }) => name === TAB_LOCK).length > 1;
}

class BrowserStore implements Store {
	readonly keepsFiles: boolean;
	/** Heard by the other tabs of this origin, not by this one. */
	readonly #channel = new BroadcastChannel(DATABASE);

	constructor(
		private readonly database: IDBPDatabase,
		private readonly folder: FileSystemDirectoryHandle | null
	) {
		this.keepsFiles = folder !== null;
	}

	loadWorkspace(): Promise<unknown> {
		return this.database.get(WORKSPACES, CURRENT).then((value: unknown) => value ?? null);
	}

	async saveWorkspace(workspace: unknown): Promise<void> {
		const transaction = this.database.transaction(WORKSPACES, 'readwrite');
		void transaction.store.put(workspace, CURRENT);
		// Committed without waiting for an answer: a page that is left in between keeps its change.
		transaction.commit();
		await transaction.done;
		this.#channel.postMessage(null);
	}

	async setAsideWorkspace(): Promise<void> {
		const value: unknown = await this.database.get(WORKSPACES, CURRENT);
		if (value === undefined) return;
		await this.database.put(WORKSPACES, value, `unreadable ${new Date().toISOString()}`);
	}

	async otherWorkspaces(): Promise<{ id: string; value: unknown }[]> {
		const keys = (await this.database.getAllKeys(WORKSPACES)).filter(isOther);
		return Promise.all(
			keys.map(async (key) => ({
				id: key.slice(OTHER.length),
				value: (await this.database.get(WORKSPACES, key)) as unknown
			}))
		);
	}

	async otherWorkspace(id: string): Promise<unknown> {
		return (await this.database.get(WORKSPACES, `${OTHER}${id}`)) as unknown;
	}

	async keepOtherWorkspace(id: string, value: unknown): Promise<void> {
		await this.database.put(WORKSPACES, value, `${OTHER}${id}`);
	}

	async removeOtherWorkspace(id: string): Promise<void> {
		await this.database.delete(WORKSPACES, `${OTHER}${id}`);
	}

	onSavedElsewhere(listener: () => void): void {
		this.#channel.addEventListener('message', listener);
	}

	async keepFile(
		id: string,
		content: FileContent,
		onProgress?: (bytes: number) => void
	): Promise<void> {
		if (!this.folder) return;
		const blob = await blobOf(content);
		const handle = await this.folder.getFileHandle(id, { create: true });
		try {
			await write(handle, blob, BY_THE_BROWSER, onProgress).catch((fault: unknown) => {
				if (!isVague(fault)) throw fault;
				return write(handle, blob, THROUGH_MEMORY, onProgress);
			});
		} catch (fault) {
			await this.removeFile(id);
			throw fault;
		}
	}

	async openFile(id: string): Promise<ByteSource | null> {
		try {
			const handle = await this.folder?.getFileHandle(id);
			return handle ? blobSource(await handle.getFile(), id) : null;
		} catch {
			return null; // evicted or never kept: the caller asks for it again
		}
	}

	async removeFile(id: string): Promise<void> {
		for (let tries = 0; tries < RELEASE_TRIES; tries++) {
			try {
				return await this.folder?.removeEntry(id);
			} catch (fault) {
				// Else it was never kept; what is left behind goes at the next visit.
				if (!isLocked(fault)) return;
				await new Promise((resolve) => setTimeout(resolve, RELEASE_PAUSE));
			}
		}
	}

	async removeFilesExcept(ids: readonly string[]): Promise<void> {
		if (!this.folder || (await isAnotherTabOpen())) return;
		const keys = await this.database.getAllKeys(WORKSPACES);
		if (keys.some((key) => key !== CURRENT && !isOther(key))) return;
		const kept = new Set(ids);
		const names: string[] = [];
		for await (const name of this.folder.keys()) names.push(name);
		// What can not be removed now is at the next visit.
		for (const name of names) if (!kept.has(name)) await this.removeFile(name);
	}

	async use(): Promise<StorageUse | null> {
		const { usage, quota } = (await navigator.storage?.estimate?.()) ?? {};
		if (usage === undefined || quota === undefined) return null;
		const isPersistent = (await navigator.storage.persisted?.()) ?? false;
		return { used: usage, quota, isPersistent };
	}

	async persist(): Promise<boolean> {
		return (await navigator.storage?.persist?.()) ?? false;
	}
}

/** Writes a blob piece by piece; the file is as it was where one fails. */
async function write(
	handle: FileSystemFileHandle,
	blob: Blob,
	{ step, pieceOf }: Manner,
	onProgress?: (bytes: number) => void
): Promise<void> {
	const writable = await handle.createWritable();
	try {
		for (let at = 0; at < blob.size; at += step) {
			await writable.write(await pieceOf(blob.slice(at, at + step)));
			onProgress?.(Math.min(blob.size, at + step));
		}
		await writable.close();
	} catch (fault) {
		await writable.abort().catch(() => {}); // the first fault is the one to report
		throw fault;
	}
}

/** How often, and after how many milliseconds, a file is asked for whose writer has just been aborted. */
const RELEASE_TRIES = 20;
const RELEASE_PAUSE = 50;

/** Whether somebody still writes a file: Chromium lets go of it some time after a writer was aborted. */
const isLocked = (fault: unknown): boolean =>
	fault instanceof DOMException && fault.name === 'NoModificationAllowedError';

/**
 * Whether a fault may be the source's or the storage's. Where storage is full while the browser
 * copies a blob, Chromium says now and then that the pipe broke (`AbortError`) or that the source
 * can not be read (`NotReadableError`, 9 times in 240 on a busy machine). Small pieces that went
 * through memory tell the two apart; `estimate` does not: since Chromium 138 its quota is use + 10 GiB.
 */
const isVague = (fault: unknown): boolean =>
	fault instanceof DOMException && ['AbortError', 'NotReadableError'].includes(fault.name);
