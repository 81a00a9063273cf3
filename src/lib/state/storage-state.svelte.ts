import type { Store, StorageUse } from '../engine/store';
import type { Workspace } from '../workspace/workspace';
import type { OpenPack, SourceFile } from './workspace-pack';

/** What a table takes on disk at most, as a multiple of its file's bytes. */
const TABLE_FACTOR = 1.2;

/** The space this site has on the device: what is used of it, and whether it is safe. */
export class StorageState {
	/** Null where the browser does not say. */
	use = $state.raw<StorageUse | null>(null);
	#hasAsked = false;

	constructor(private readonly store: Store) {}

	/** Bytes that are left; null where that is not known. */
	readonly free = $derived(this.use ? Math.max(0, this.use.quota - this.use.used) : null);

	/** Looks again. */
	async refresh(): Promise<void> {
		this.use = await this.store.use();
	}

	/**
	 * Asks the browser to keep what is here until the user removes it. Some ask the user: this is for
	 * the moment at which there is something of theirs to keep, once a visit unless they want it.
	 */
	async keepSafe({ again = false } = {}): Promise<boolean> {
		await this.refresh();
		if (this.use?.isPersistent) return true;
		if (this.#hasAsked && !again) return false;
		this.#hasAsked = true;
		const isKept = await this.store.persist();
		await this.refresh();
		return isKept;
	}

	/** The files that a workspace was made from, each once, as far as they are kept; and the names of those that are not. */
	async sourceFiles({
		files
	}: Pick<Workspace, 'files'>): Promise<{ files: SourceFile[]; missing: string[] }> {
		const found: SourceFile[] = [];
		const missing: string[] = [];
		for (const { id, name } of files.flatMap(({ originals }) => originals)) {
			if (found.some((one) => one.id === id)) continue;
			const source = await this.store.openFile(id);
			if (source) found.push({ id, source });
			else missing.push(name);
		}
		return { files: found, missing };
	}

	/**
	 * Keeps source files that came with a workspace; one that is here already is left. Of a pack that is
	 * damaged nothing is kept.
	 */
	async keepSources(packed: OpenPack['files']): Promise<void> {
		const kept: string[] = [];
		try {
			for (const { id, pieces } of packed) {
				if (await this.store.openFile(id)) continue;
				const parts: Uint8Array<ArrayBuffer>[] = [];
				for await (const piece of pieces()) parts.push(piece);
				await this.store.keepFile(id, parts);
				kept.push(id);
			}
		} catch (error) {
			await Promise.all(kept.map((id) => this.store.removeFile(id)));
			throw error;
		}
	}

	/** Bytes that loading files takes, with their originals or without. */
	needed(files: readonly { size: number; keepsOriginal: boolean }[]): number {
		return files.reduce(
			(sum, { size, keepsOriginal }) => sum + size * TABLE_FACTOR + (keepsOriginal ? size : 0),
			0
		);
	}
}
