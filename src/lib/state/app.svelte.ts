import type { Store } from '../engine/store';
import { message, type Message } from '../locale/message';
import { demoAnswers } from './demo-answers';
import { AnalysisState } from './analysis-state.svelte';
import { Assessment } from './assessment.svelte';
import { Background, type WorkerFactory } from './background';
import { EngineHost, type OpenEngine } from './engine-host.svelte';
import { ImportState, reportOf } from './import-state.svelte';
import type { Preferences } from './preferences.svelte';
import { Toasts } from './toasts.svelte';
import { WorkspaceState, type Clock } from './workspace-state.svelte';
import { isEmptyWorkspace, type Workspace } from '../workspace/workspace';

/** What the app is built of; the composition root chooses each. */
export interface AppParts {
	preferences: Preferences;
	store: Store;
	openEngine: OpenEngine;
	workers: WorkerFactory;
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
	readonly keepsFiles: boolean;
	/** The demo is being made, loaded or computed. */
	isOpeningDemo = $state(false);
	readonly #background: Background;
	readonly #store: Store;
	readonly #clock: Clock;

	constructor({ preferences, store, openEngine, workers, clock }: AppParts) {
		this.preferences = preferences;
		this.keepsFiles = store.keepsFiles;
		this.#store = store;
		this.#clock = clock;
		this.#background = new Background(workers);
		this.engines = new EngineHost(openEngine);
		this.workspace = new WorkspaceState(store, clock);
		const { workspace, engines } = this;
		this.imports = new ImportState(workspace, engines, store, this.#background, clock);
		this.analyses = new AnalysisState(workspace, engines, store, this.#background);
		this.assessment = new Assessment(workspace, this.analyses, clock);
		this.workspace.onAdopted(() => this.analyses.forgetTables());
		this.engines.onLost(() => {
			this.toasts.say({ tone: 'error', text: message('engine.error.lost') });
		});
	}

	/** Loads the files that are ready, then computes what they allow. True where all went well. */
	async loadFiles(): Promise<boolean> {
		const isLoaded = await this.imports.load();
		await this.analyses.refresh();
		return isLoaded;
	}

	/** Puts the demo workspace in place of this one: its files, answers and targets. */
	async openDemo(): Promise<void> {
		if (this.isOpeningDemo) return;
		this.isOpeningDemo = true;
		try {
			const files = await this.#background.demoFiles();
			const wasEmpty = isEmptyWorkspace(this.workspace.current);
			const back = this.#switch(() => this.workspace.reset());
			this.workspace.change((workspace) => ({
				...workspace,
				name: 'Harbourwind 港风',
				isDemo: true,
				assessment: { ...workspace.assessment, ...demoAnswers(this.#clock.now()) }
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

	/** Takes a file out of the workspace, and can put it back. */
	async removeFile(id: string): Promise<void> {
		const before = this.workspace.current.files;
		const file = before.find((candidate) => candidate.id === id);
		if (!file) return;
		this.workspace.change((workspace) => ({
			...workspace,
			files: workspace.files.filter((candidate) => candidate.id !== id)
		}));
		this.toasts.say({
			tone: 'success',
			text: message('data.removed', { file: file.name }),
			action: {
				label: message('action.undo'),
				act: () => {
					this.workspace.change((workspace) => ({ ...workspace, files: before }));
					void this.#rebuild();
				}
			}
		});
		await this.#rebuild();
	}

	/** Starts anew, and can bring the old workspace back. */
	reset(): void {
		const back = this.#switch(() => this.workspace.reset());
		this.imports.pending = [];
		this.#sayReplaced(message('workspace.reset.done'), back);
	}

	/** Opens a workspace that came as a file, in place of this one. */
	replaceWorkspace(workspace: Workspace): void {
		const back = this.#switch(() => this.workspace.replace(workspace));
		this.#sayReplaced(message('workspace.import.done', { name: workspace.name }), back);
		void this.analyses.refresh();
	}

	#sayReplaced(text: Message, back: () => void): void {
		const action = { label: message('action.undo'), act: back };
		this.toasts.say({ tone: 'success', text, action });
	}

	/** Forgets kept files that no workspace needs any more; at the start of a visit. */
	async sweep(): Promise<void> {
		await this.#store.removeFilesExcept(this.workspace.current.files.map(({ id }) => id));
	}

	/** Changes to another workspace; the tables are made to hold its files before they are read. */
	#switch(act: () => () => void): () => void {
		const back = act();
		this.analyses.forgetTables();
		return () => {
			back();
			void this.#rebuild();
		};
	}

	async #rebuild(): Promise<void> {
		this.analyses.forgetTables();
		await this.analyses.refresh();
	}
}
