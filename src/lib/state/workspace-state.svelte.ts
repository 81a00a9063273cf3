import type { Message } from '../locale/message';
import { message } from '../locale/message';
import { crmMaturity } from '../maturity/crm-maturity';
import type { Store } from '../engine/store';
import { newWorkspace, Workspace } from '../workspace/workspace';
import { WorkspaceFileError, parseWorkspace } from '../workspace/workspace-file';

/** Most steps that can be undone. */
const HISTORY = 100;

/** Parts that somebody states; the others are computed, or are parsed where they are used. */
const statedParts = ['name', 'settings', 'assessment', 'roadmap'] as const;

/** Where a change holds something that could not be read back; null where it holds nothing such. */
function unreadablePart(before: Workspace, after: Workspace): string | null {
	for (const part of statedParts) {
		if (after[part] === before[part]) continue;
		const { error } = Workspace.shape[part].safeParse(after[part]);
		if (error) return [part, ...(error.issues[0]?.path ?? [])].join('.');
	}
	return null;
}

/** Time and ids come from the composition root, so that tests decide them. */
export interface Clock {
	now(): string;
	newId(): string;
}

/**
 * The workspace that is open: one value, replaced by every change, kept after each. What it was
 * before stays on a stack for undo.
 */
export class WorkspaceState {
	current = $state.raw<Workspace>(undefined as unknown as Workspace);
	/** Undoable changes and replacements made in this visit. */
	changeCount = 0;
	/** Why the stored workspace could not be read; it is set aside. */
	problem = $state<Message | null>(null);
	/** Set while a change could not be kept. */
	saveFailure = $state<Message | null>(null);
	#past = $state.raw<Workspace[]>([]);
	#isUnsaved = false;
	#saving: Promise<void> | null = null;
	#onAdopted: (() => void)[] = [];

	readonly canUndo = $derived(this.#past.length > 0);

	constructor(
		private readonly store: Store,
		private readonly clock: Clock,
		/** Brings the messages that what was kept may hold. */
		private readonly takeTexts: () => Promise<void> = () => Promise.resolve()
	) {
		this.current = this.#empty();
		store.onSavedElsewhere(() => void this.#adopt());
	}

	/** Calls back when the workspace has become what another tab made of it. */
	onAdopted(listener: () => void): void {
		this.#onAdopted.push(listener);
	}

	/** Reads what was kept last time. */
	async load(): Promise<void> {
		const stored = await this.store.loadWorkspace();
		if (stored === null) return;
		await this.takeTexts();
		try {
			this.current = parseWorkspace(stored);
		} catch (error) {
			if (!(error instanceof WorkspaceFileError)) throw error;
			this.problem = error.report;
			await this.store.setAsideWorkspace();
		}
	}

	/**
	 * Makes a change and keeps it. With `undoable` the value before goes on the undo stack. What could not
	 * be read back is not kept: the workspace stays as it was, and that is told.
	 */
	change(by: (workspace: Workspace) => Workspace, undoable = false): void {
		const before = this.current;
		const after = by(before);
		if (after === before) return;
		const place = unreadablePart(before, after);
		if (place !== null) {
			this.saveFailure = message('workspace.error.refused', { place });
			return;
		}
		if (undoable) {
			this.#past = [...this.#past.slice(-HISTORY + 1), before];
			this.changeCount++;
		}
		this.current = { ...after, updatedAt: this.clock.now() };
		this.#save();
	}

	/** The time, by the clock that changes are stamped with. */
	now(): string {
		return this.clock.now();
	}

	/** An id that nothing else has. */
	newId(): string {
		return this.clock.newId();
	}

	/** Takes back the last undoable change. What has been loaded or computed since then stays. */
	undo(): void {
		const before = this.#past.at(-1);
		if (!before) return;
		this.#past = this.#past.slice(0, -1);
		const { files, mappings, runs, qualityHistory, readings, isDemo } = this.current;
		const now = this.clock.now();
		const stays = { files, mappings, runs, qualityHistory, readings, isDemo };
		this.current = { ...before, ...stays, updatedAt: now };
		this.changeCount++;
		this.#save();
	}

	/** Starts anew; gives the act that brings the old workspace back. */
	reset(): () => void {
		return this.replace(this.#empty());
	}

	/** Puts another workspace in place of this one; gives the act that brings this one back. */
	replace(workspace: Workspace): () => void {
		const before = this.current;
		const past = this.#past;
		this.#past = [];
		this.problem = null;
		this.current = workspace;
		this.changeCount++;
		this.#save();
		return () => {
			this.#past = past;
			this.current = before;
			this.#save();
		};
	}

	/** Resolves when the last change has been written, or its failure is told. */
	async flush(): Promise<void> {
		await this.#saving;
	}

	/** Writes at once, so that no reload is quicker; changes made meanwhile are written together. */
	#save(): void {
		this.#isUnsaved = true;
		this.#saving ??= this.#write().finally(() => (this.#saving = null));
	}

	async #write(): Promise<void> {
		while (this.#isUnsaved) {
			this.#isUnsaved = false;
			try {
				await this.store.saveWorkspace(this.current);
				this.saveFailure = null;
			} catch {
				this.saveFailure = message('workspace.error.notSaved');
			}
		}
	}

	/** Takes over what another tab has kept, so that this one does not write over it. */
	async #adopt(): Promise<void> {
		// What is being written here is newer, and the other tab will adopt it.
		if (this.#saving) return;
		await this.load();
		this.#past = [];
		for (const listener of this.#onAdopted) listener();
	}

	#empty(): Workspace {
		return newWorkspace({
			id: this.clock.newId(),
			name: '',
			updatedAt: this.clock.now(),
			model: { id: crmMaturity.id, version: crmMaturity.version }
		});
	}
}
