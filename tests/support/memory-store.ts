import { blobOf, blobSource } from '../../src/lib/connectors/browser-files/blob-source';
import type { FileContent } from '../../src/lib/engine/file-content';
import type { StorageUse, Store } from '../../src/lib/engine/store';

/** A store that forgets when the test ends, and whose contents a test may look at and spoil. */
export class MemoryStore implements Store {
	readonly keepsFiles = true;
	workspace: unknown = null;
	setAside: unknown[] = [];
	files = new Map<string, Blob>();
	#listeners: (() => void)[] = [];

	async loadWorkspace(): Promise<unknown> {
		return structuredClone(this.workspace);
	}

	async saveWorkspace(workspace: unknown): Promise<void> {
		this.workspace = structuredClone(workspace);
	}

	async setAsideWorkspace(): Promise<void> {
		this.setAside.push(structuredClone(this.workspace));
	}

	others = new Map<string, unknown>();

	async otherWorkspaces() {
		return [...this.others].map(([id, value]) => ({ id, value: structuredClone(value) }));
	}

	async otherWorkspace(id: string): Promise<unknown> {
		return structuredClone(this.others.get(id));
	}

	async keepOtherWorkspace(id: string, value: unknown): Promise<void> {
		this.others.set(id, structuredClone(value));
	}

	async removeOtherWorkspace(id: string): Promise<void> {
		this.others.delete(id);
	}

	onSavedElsewhere(listener: () => void): void {
		this.#listeners.push(listener);
	}

	/** As if another tab had kept a workspace. */
	saveElsewhere(workspace: unknown): void {
		this.workspace = structuredClone(workspace);
		for (const listener of this.#listeners) listener();
	}

	async keepFile(id: string, content: FileContent): Promise<void> {
		this.files.set(id, await blobOf(content));
	}

	async openFile(id: string) {
		const blob = this.files.get(id);
		return blob ? blobSource(blob, id) : null;
	}

	async removeFile(id: string): Promise<void> {
		this.files.delete(id);
	}

	async removeFilesExcept(ids: readonly string[]): Promise<void> {
		for (const id of this.files.keys()) if (!ids.includes(id)) this.files.delete(id);
	}

	/** What the browser says of its space, and how often it was asked to keep it. */
	storageUse: StorageUse | null = { used: 0, quota: 1e9, isPersistent: false };
	persistAsked = 0;

	async use(): Promise<StorageUse | null> {
		return this.storageUse;
	}

	async persist(): Promise<boolean> {
		this.persistAsked++;
		if (this.storageUse) this.storageUse = { ...this.storageUse, isPersistent: true };
		return true;
	}
}
