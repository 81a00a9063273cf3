import type { Invitation } from '../connectors/campaign/campaign';
import type { Store } from '../engine/store';
import { linkWayMessage, type LinkWay } from '../intake/linking/link';
import { message, type Message } from '../locale/message';
import { AnalysisState } from './analysis-state.svelte';
import { Assessment } from './assessment.svelte';
import type { Background } from './background';
import { scoredHashes } from './dated-results';
import { EngineHost, type OpenEngine } from './engine-host.svelte';
import { EvidenceSettings } from './evidence-settings.svelte';
import { reportOf } from './failure-report';
import { ImportState } from './import-state.svelte';
import type { Preferences } from './preferences.svelte';
import { Respondents } from './respondents.svelte';
import { RoadmapState } from './roadmap.svelte';
import { Snapshots } from './snapshots.svelte';
import { StorageState } from './storage-state.svelte';
import { Toasts, type Toast } from './toasts.svelte';
import { Turns } from './turns';
import { WorkspaceLibrary } from './workspace-library.svelte';
import { WorkspaceState, type Clock } from './workspace-state.svelte';
import type { Snapshot } from '../workspace/assessment-shape';
import { isEmptyWorkspace, type Workspace } from '../workspace/workspace';

/** What the app is built of; the composition root chooses each. */
export interface AppParts {
	preferences: Preferences;
	store: Store;
	openEngine: OpenEngine;
	background: Background;
	clock: Clock;
}

/** The app's state as one object, and the acts that touch several parts of it. */
export class App {
	readonly preferences: Preferences;
	readonly toasts = new Toasts();
	readonly engines: EngineHost;
	readonly workspace: WorkspaceState;
	readonly imports: ImportState;
	readonly analyses: AnalysisState;
	readonly assessment: Assessment;
	readonly respondents: Respondents;
	readonly roadmap: RoadmapState;
	readonly evidence: EvidenceSettings;
	readonly snapshots: Snapshots;
	readonly library: WorkspaceLibrary;
	readonly keepsFiles: boolean;
	readonly storage: StorageState;
	/** The demo is being made, loaded or computed. */
	isOpeningDemo = $state(false);
	readonly #background: Background;
	readonly #store: Store;
	readonly #clock: Clock;

	constructor({ preferences, store, openEngine, background, clock }: AppParts) {
		this.preferences = preferences;
		this.keepsFiles = store.keepsFiles;
		this.storage = new StorageState(store);
		this.#store = store;
		this.#clock = clock;
		this.#background = background;
		this.engines = new EngineHost(openEngine);
		this.workspace = new WorkspaceState(store, clock, () => preferences.takeTexts('analysis'));
		const { workspace, engines } = this;
		this.library = new WorkspaceLibrary(store, () => workspace.current.id);
		const turns = new Turns();
		this.analyses = new AnalysisState(workspace, engines, store, background, turns);
		this.imports = new ImportState(workspace, this.analyses, store, background, clock, turns);
		this.assessment = new Assessment(workspace, this.analyses, clock);
		this.respondents = new Respondents(workspace, this.analyses, clock);
		this.evidence = new EvidenceSettings(workspace, this.analyses);
		this.roadmap = new RoadmapState(workspace, this.analyses, clock);
		this.snapshots = new Snapshots(workspace, this.analyses, clock);
		preferences.onTexts(async (part) => {
			if (part === 'analysis') await this.analyses.takePacks();
		});
		this.workspace.onAdopted(() => {
			this.analyses.forgetTables();
			void this.analyses.takeQuestions();
		});
		this.engines.onLost(() => {
			this.toasts.say({ tone: 'error', text: message('engine.error.lost') });
		});
	}

	/** Whether there are orders, on which customers' segments and values rest. */
	get hasOrders(): boolean {
		return this.workspace.current.files.some(({ entity }) => entity === 'order');
	}

	/** Changes settings, and computes anew what rests on them. */
	async set(change: Partial<Workspace['settings']>): Promise<void> {
		this.workspace.change(
			(before) => ({ ...before, settings: { ...before.settings, ...change } }),
			true
		);
		await this.analyses.refresh();
	}

	/** Takes in files that were dropped, chosen or pasted, up to the question how they are read. */
	async addFiles(files: readonly File[]): Promise<void> {
		try {
			await this.preferences.takeTexts('analysis');
			await this.imports.add(files);
		} catch (error) {
			this.toasts.say({ tone: 'error', text: reportOf(error) });
		}
	}

	/** Loads the files that are ready, then computes what they allow. True where all went well. */
	async loadFiles(): Promise<boolean> {
		this.analyses.cancel(); // its answer would be of the files before
		const isLoaded = await this.imports.load();
		const { files, isDemo } = this.workspace.current;
		// There is something of the user's to keep now; before there was no reason to ask.
		if (this.keepsFiles && files.length > 0 && !isDemo) void this.storage.keepSafe();
		else void this.storage.refresh();
		await this.analyses.refresh();
		return isLoaded;
	}

	/** Puts the demo workspace in place of this one: its files, answers and targets. */
	async openDemo(): Promise<void> {
		if (this.isOpeningDemo || this.imports.isLoading) return;
		this.isOpeningDemo = true;
		try {
			await this.preferences.takeTexts('analysis');
			const { demoAnswers } = await import('./demo-answers');
			const files = await this.#background.demoFiles();
			const wasEmpty = isEmptyWorkspace(this.workspace.current);
			const back = this.#switch(() => this.workspace.reset());
			const ids = [this.#clock.newId(), this.#clock.newId()] as const;
			const demo = demoAnswers(this.#clock.now(), ids);
			const snapshots = await this.#hashed(demo.assessment.snapshots ?? []);
			this.workspace.change((workspace) => ({
				...workspace,
				name: 'Harbourwind 港风',
				isDemo: true,
				// Its customers order often: counts from two to six would tell few apart.
				settings: { ...workspace.settings, frequencyBy: 'position' },
				roadmap: demo.roadmap,
				assessment: { ...workspace.assessment, ...demo.assessment, snapshots }
			}));
			this.imports.pending = [];
			await this.imports.add(files);
			const isLoaded = await this.loadFiles();
			if (!isLoaded) {
				back();
				this.imports.pending = [];
			} else if (!wasEmpty) {
				this.#sayReplaced(message('workspace.demo.done'), back);
			}
		} catch (error) {
			this.toasts.say({ tone: 'error', text: reportOf(error) });
		} finally {
			this.isOpeningDemo = false;
		}
	}

	/** Results that were kept by somebody else's hand, with the hashes of what is scored. */
	#hashed(snapshots: readonly Snapshot[]): Promise<Snapshot[]> {
		const { model, pack } = this.analyses;
		return Promise.all(
			snapshots.map(async (snapshot) => {
				const scoring = { model, answers: snapshot.answers };
				return { ...snapshot, hashes: await scoredHashes({ scoring, pack: pack.pack }) };
			})
		);
	}

	/** Takes a file out of the workspace, and can put it back. */
	async removeFile(id: string): Promise<void> {
		const { files } = this.workspace.current;
		const at = files.findIndex((candidate) => candidate.id === id);
		const file = files[at];
		if (!file) return;
		this.workspace.change((workspace) => ({
			...workspace,
			files: workspace.files.filter((candidate) => candidate.id !== id)
		}));
		this.toasts.say({
			tone: 'success',
			text: message('data.removed', { file: file.name }),
			action: this.undoable(() => {
				this.workspace.change((workspace) => ({
					...workspace,
					files: workspace.files.toSpliced(at, 0, file)
				}));
				void this.rebuild();
			})
		});
		await this.rebuild();
	}

	/** Links a file's rows to customers in another way, and can go back to the one before. */
	async linkBy(id: string, way: LinkWay): Promise<void> {
		const file = this.workspace.current.files.find((candidate) => candidate.id === id);
		if (!file) return;
		const set = (linkBy: string | null) =>
			this.workspace.change((workspace) => ({
				...workspace,
				files: workspace.files.map((other) => (other.id === id ? { ...other, linkBy } : other))
			}));
		set(way);
		this.toasts.say({
			tone: 'success',
			text: message('links.linked', {
				file: file.name,
				way: { kind: 'message', message: linkWayMessage(way) }
			}),
			action: this.undoable(() => {
				set(file.linkBy);
				void this.analyses.refresh();
			})
		});
		await this.analyses.refresh();
	}

	/** Starts anew, and can bring the old workspace back. */
	reset(): void {
		const back = this.#switch(() => this.workspace.reset());
		this.imports.pending = [];
		this.#sayReplaced(message('workspace.reset.done'), back);
	}

	/**
	 * Takes in a workspace that came as a file: another copy of the open one is merged into it, record by
	 * record; any other is opened, and the one that was open is kept beside it. One that is kept here under
	 * the same id is left as it is: the file is opened under an id of its own.
	 */
	async takeWorkspace(workspace: Workspace): Promise<void> {
		if (workspace.id === this.workspace.current.id) return this.#merge(workspace);
		const isKept = (await this.#store.otherWorkspace(workspace.id)) !== undefined;
		await this.#keepOpen();
		const opened = isKept ? { ...workspace, id: this.#clock.newId() } : workspace;
		const back = this.#switch(() => this.workspace.replace(opened));
		this.#sayReplaced(message('workspace.import.done', { name: workspace.name }), back);
		await this.library.load();
		void this.analyses.takeQuestions();
		await this.analyses.refresh();
	}

	async #merge(copy: Workspace): Promise<void> {
		const { mergeWorkspaces } = await import('./merge-workspaces');
		const { workspace, counts } = mergeWorkspaces(this.workspace.current, copy);
		const back = this.#switch(() => this.workspace.replace(workspace));
		const taken = Object.values(counts).reduce((sum, n) => sum + n, 0);
		this.#sayReplaced(
			taken === 0
				? message('workspace.merge.none')
				: message('workspace.merge.done', { ...counts }),
			back
		);
		void this.analyses.takeQuestions();
		await this.analyses.refresh();
	}

	/** Opens a workspace that is kept beside this one, which is kept in its place. */
	async openKept(id: string): Promise<void> {
		try {
			await this.preferences.takeTexts('analysis');
			const next = await this.library.read(id);
			await this.#keepOpen();
			this.#switch(() => this.workspace.replace(next));
			await this.workspace.flush();
			await this.#store.removeOtherWorkspace(id);
			await this.library.load();
			void this.analyses.takeQuestions();
			await this.analyses.refresh();
		} catch (error) {
			this.toasts.say({ tone: 'error', text: reportOf(error) });
		}
	}

	/**
	 * Answers for whoever asked, in the workspace that did so before or in one of its own: what was
	 * answered for another, or for oneself, is not sent along.
	 */
	async accept(invitation: Invitation): Promise<void> {
		const { current } = this.workspace;
		const { invitation: mine } = current.assessment;
		if (mine?.nonce === invitation.nonce) return;
		const kept = await this.library.answering(invitation.nonce);
		if (kept !== null) return this.openKept(kept);
		if (mine || !isEmptyWorkspace(current)) await this.begin();
		await this.respondents.accept(invitation);
	}

	/** Begins a workspace; the one that was open is kept. */
	async begin(): Promise<void> {
		await this.#keepOpen();
		this.#switch(() => this.workspace.reset());
		this.imports.pending = [];
		await this.library.load();
	}

	/** Keeps a copy of the open workspace beside it, under another name. */
	async duplicate(name: string): Promise<void> {
		await this.library.keep({ ...this.workspace.current, id: this.#clock.newId(), name });
	}

	/** Takes a kept workspace away, and can bring it back. */
	async removeKept(id: string, name: string): Promise<void> {
		const back = await this.library.remove(id);
		this.toasts.say({
			tone: 'success',
			text: message('workspaces.removed', { name }),
			action: this.undoable(() => void back())
		});
	}

	/** Keeps the open workspace among the others, unless there is nothing in it to keep. */
	async #keepOpen(): Promise<void> {
		const { current } = this.workspace;
		if (isEmptyWorkspace(current) && current.name === '') return;
		await this.#store.keepOtherWorkspace(current.id, { isArchived: false, workspace: current });
	}

	#sayReplaced(text: Message, back: () => void): void {
		this.toasts.say({ tone: 'success', text, action: this.undoable(back) });
	}

	/** An act that takes back the last one, as long as nothing else was done since; the undo of it unless said. */
	undoable(act = () => this.workspace.undo()): NonNullable<Toast['action']> {
		return { label: message('action.undo'), act, undoes: this.workspace.changeCount };
	}

	/**
	 * Takes back the last act: a mapping's where mappings are on view, one that a toast offers to take
	 * back, or the workspace's.
	 */
	undo({ onMappings = false } = {}): void {
		const pending = onMappings && this.imports.pending.findLast(({ canUndo }) => canUndo);
		const toast = this.toasts.items.findLast(
			({ action }) => action?.undoes === this.workspace.changeCount
		);
		if (pending) pending.undo();
		else if (toast) {
			toast.action?.act();
			this.toasts.dismiss(toast.id);
		} else {
			this.workspace.undo();
			if (this.analyses.isStale) void this.analyses.refresh();
		}
	}

	/** Forgets kept files that no workspace needs any more; at the start of a visit. */
	async sweep(): Promise<void> {
		if (this.workspace.problem) return; // what could not be read may name any of them
		const { files } = this.workspace.current;
		const others = await this.library.originals();
		if (others === null) return;
		await this.#store.removeFilesExcept([
			...files.flatMap(({ originals }) => originals.map(({ id }) => id)),
			...others
		]);
	}

	/** Changes to another workspace; the tables are made to hold its files before they are read. */
	#switch(act: () => () => void): () => void {
		this.imports.cancel(); // what is on its way in was meant for the workspace before
		const back = act();
		this.analyses.forgetTables();
		return () => {
			back();
			void this.rebuild();
		};
	}

	/** Makes the tables hold the files that there are now, and computes anew. */
	async rebuild(): Promise<void> {
		this.analyses.forgetTables();
		await this.analyses.refresh();
	}
}
