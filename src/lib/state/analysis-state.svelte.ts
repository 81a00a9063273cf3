import { customerListShape } from '../analytics/customer-list/customer-list-result';
import { orderOutlineShape } from '../analytics/order-outline-result';
import { segmentMovementShape } from '../analytics/rfm/segment-movement-result';
import { dataQualityShape } from '../analytics/quality/data-quality-result';
import { productsShape } from '../analytics/products/products-result';
import type { Engine } from '../engine/engine';
import { EngineError } from '../engine/engine-error';
import { IntakeError } from '../intake/intake-error';
import type { Store } from '../engine/store';
import { message, type Message } from '../locale/message';
import type { Answers } from '../maturity/answer';
import { type Confidence } from '../maturity/confidence';
import { crmMaturity } from '../maturity/crm-maturity';
import type { OwnModel } from '../maturity/own-model';
import { noPacks, type Packs } from '../maturity/packs';
import { withOwnCuts, type OwnPack } from '../maturity/own-cuts';
import { type MaturityModel } from '../maturity/model';
import {
	groupQuestions,
	tellingQuestions,
	toldLevels,
	type GroupQuestion
} from '../maturity/group';
import type { Response } from '../maturity/response';
import { toldReadings } from '../maturity/withheld-readings';
import { scoreMaturity, type MaturityResult } from '../maturity/score';
import type { Findings } from '../report/findings';
import { overview } from '../report/overview';
import {
	dataKey,
	withQualityEntry,
	type LoadedFile,
	type StoredRun,
	type Workspace
} from '../workspace/workspace';
import { scopeNotes } from './scope-notes';
import { freshResult, isFresh, plan, qualityEntry, scopeOf } from './analysis-plan';
import type { Background } from './background';
import type { EngineHost } from './engine-host.svelte';
import type { LoadProgress } from './file-loader';
import { reportOf } from './failure-report';
import type { PlanProgress } from './run-plan';
import type { Turns } from './turns';
import { UnansweredError } from './unanswered-error';
import { findingsOf } from './workspace-findings';
import {
	ownAnswers,
	resultConfidence,
	scoringOf,
	voicesOf,
	type Scoring
} from './workspace-scoring';
import type { WorkspaceState } from './workspace-state.svelte';

/** Analyses whose tables pages list rows of. */
const listed = [segmentMovementShape, customerListShape, productsShape];

const isListed = (analysis: string): boolean => listed.some(({ id }) => id === analysis);

/**
 * What is known of the open workspace: answers scored, data analysed, the two joined. Results are
 * kept in the workspace, so that a visit without the engine shows what the last one found.
 */
export class AnalysisState {
	progress = $state.raw<PlanProgress | null>(null);
	/** Loading files again, after tables were lost. */
	restoring = $state.raw<LoadProgress | null>(null);
	failure = $state.raw<Message | null>(null);
	/** Our model, with those questions that have been asked for, … */
	#shipped = $state.raw<MaturityModel>(crmMaturity);
	/** … and its metrics and initiatives; none before they have been asked for. */
	#shippedPacks = $state.raw<Packs>(noPacks(crmMaturity));
	/** Reads a model of one's own; fetched where there is one. */
	#readOwn = $state.raw<((input: unknown, ours: Packs) => OwnModel | null) | null>(null);
	#controller: AbortController | null = null;
	#restored = new WeakSet<Engine>();
	/** The engine that was last found to hold all lists, and what they are of. */
	#listed: { engine: Engine; runs: Workspace['runs']; files: Workspace['files'] } | null = null;

	constructor(
		private readonly workspace: WorkspaceState,
		private readonly engines: EngineHost,
		private readonly store: Store,
		private readonly background: Background,
		private readonly turns: Turns
	) {}

	/** Brings the metrics and the initiatives of our model. */
	async takePacks(): Promise<void> {
		this.#shippedPacks = (await import('../maturity/crm-maturity-packs')).crmMaturityPacks;
	}

	/** Brings what the workspace asks by: the questions beyond the twelve, a model of its own. */
	async takeQuestions(): Promise<void> {
		const { mode, snapshots, ownModel } = this.workspace.current.assessment;
		if (ownModel !== null) {
			await this.takePacks();
			this.#readOwn = (await import('../maturity/own-model')).ownModelOf;
		}
		if (mode === 'quick' && snapshots.every((snapshot) => snapshot.mode === 'quick')) return;
		this.#shipped = (await import('../maturity/crm-maturity-full')).crmMaturityFull;
	}

	readonly #ownInput: unknown = $derived.by(() => this.workspace.current.assessment.ownModel);

	/** A model of the workspace's own; null where it uses ours. */
	readonly own: OwnModel | null = $derived.by(() =>
		this.#ownInput === null ? null : (this.#readOwn?.(this.#ownInput, this.#shippedPacks) ?? null)
	);

	/** The maturity model, … */
	readonly model: MaturityModel = $derived.by(() => this.own?.model ?? this.#shipped);

	/** … and its metrics and initiatives. */
	readonly packs: Packs = $derived.by(() => this.own?.packs ?? this.#shippedPacks);

	readonly answers: Answers = $derived.by(() => ownAnswers(this.workspace.current, this.model));

	/** Everyone whose answers count. */
	readonly voices: readonly Response[] = $derived.by(() =>
		voicesOf(this.workspace.current, this.model)
	);

	/** What they say, question by question. */
	readonly group: readonly GroupQuestion[] = $derived.by(() =>
		groupQuestions(this.scoring.questions, this.voices)
	);

	/** Questions whose agreed answer would tell what somebody said. */
	readonly telling: ReadonlySet<string> = $derived.by(() =>
		tellingQuestions(this.voices, this.scoring.questions)
	);

	/** The metrics, with cut points of this workspace's own where it has any. */
	readonly pack: OwnPack = $derived.by(() =>
		withOwnCuts(this.packs.metrics, this.workspace.current.assessment.cuts)
	);

	/** What the assessment is scored from, all of it; kept results hold this. */
	readonly wholeScoring: Scoring = $derived.by(() => {
		const { model, voices } = this;
		return scoringOf(this.workspace.current, { model, pack: this.pack.pack, voices });
	});

	/** Id of the workspace whose measurements the reader has asked for before the answers are complete. */
	#measuredAskedOf = $state<string | null>(null);

	/** What pages score from: without what was measured of capabilities that are still being answered. */
	readonly scoring: Scoring = $derived.by(() => {
		const scoring = this.wholeScoring;
		if (this.#measuredAskedOf === this.workspace.current.id) return scoring;
		const { questions, answers, readings = [] } = scoring;
		const pack = this.pack.pack;
		return {
			...scoring,
			readings: toldReadings(readings, { questions, answers, own: this.answers, pack })
		};
	});

	/** Shows what was measured though answers are open; in this workspace, until the page is left. */
	showMeasured(): void {
		this.#measuredAskedOf = this.workspace.current.id;
	}

	readonly maturity: MaturityResult = $derived.by(() => scoreMaturity(this.scoring));

	/** How far the result may be relied on; null without an answer. */
	readonly confidence: Confidence | null = $derived.by(() => {
		const { voices, group } = this;
		const today = this.workspace.now().slice(0, 10);
		return resultConfidence(this.scoring, this.maturity, { voices, group, today });
	});

	readonly #outline = $derived.by(() => freshResult(this.workspace.current, orderOutlineShape));

	readonly scope = $derived.by(
		() => this.#outline && scopeOf(this.workspace.current, this.#outline)
	);

	/** What is to be known of orders that are in no figure; empty where all are. */
	readonly scopeNotes: readonly Message[] = $derived.by(() => {
		const isChosen = this.workspace.current.settings.asOf !== null;
		return this.#outline && this.scope ? scopeNotes(this.#outline, this.scope, isChosen) : [];
	});

	readonly findings: Findings = $derived.by(() =>
		findingsOf(this.workspace.current, {
			model: this.model,
			pack: this.pack.pack,
			actions: this.packs.actions,
			maturity: this.maturity,
			group: this.group,
			levels: toldLevels(this.scoring.questions, this.scoring.answers, this.voices),
			scope: this.scope
		})
	);

	readonly overview = $derived(overview(this.findings));

	/** Currencies the orders are in. */
	readonly currencies = $derived.by(() => this.#outline?.currencies ?? []);

	/** Whether something is loaded whose results are missing or out of date. */
	readonly isStale = $derived.by(() =>
		[
			!this.#areLinksFresh(),
			...plan(this.workspace.current).map(
				({ analysis, params }) => !isFresh(this.workspace.current, analysis, params as never)
			)
		].includes(true)
	);

	/** Computes what is missing or out of date. A newer call ends an older one. */
	async refresh(): Promise<void> {
		this.#controller?.abort();
		if (plan(this.workspace.current).length === 0 && this.#areLinksFresh()) return;
		const controller = new AbortController();
		this.#controller = controller;
		const { signal } = controller;
		this.failure = null;
		try {
			await this.turns.take(async () => {
				if (!signal.aborted) await this.#run(await this.#wholeEngine(signal), signal);
			});
		} catch (error) {
			const isSuperseded = error instanceof EngineError && error.code === 'cancelled';
			if (!isSuperseded) this.failure = reportOf(error);
		} finally {
			if (this.#controller === controller) {
				this.progress = null;
				this.restoring = null;
			}
		}
	}

	/**
	 * An engine whose tables hold the workspace, lists included; for pages that read rows. Found so once, it
	 * is given at once until a result or a file changes: a filter is to answer before the next frame.
	 */
	async engineWithTables(): Promise<Engine> {
		const { runs: asked, files } = this.workspace.current;
		const known = this.#listed;
		if (known?.runs === asked && known.files === files && this.engines.isOpen(known.engine)) {
			return known.engine;
		}
		return this.turns.take(async () => {
			const { signal } = new AbortController();
			const engine = await this.#wholeEngine(signal);
			const { runs } = this.workspace.current;
			const planned = plan(this.workspace.current).map(({ analysis }) => analysis.id);
			const { holdsRun } = await import('./run-plan');
			for (const { id } of listed) {
				if (!planned.includes(id) || (runs[id] && (await holdsRun(engine, id, runs[id])))) continue;
				await this.#run(engine, signal, true)
					.catch((error: unknown) => {
						if (!(error instanceof UnansweredError) || error.analyses.some(isListed)) throw error;
					})
					.finally(() => (this.progress = null));
				break;
			}
			const { current } = this.workspace;
			this.#listed = { engine, runs: current.runs, files: current.files };
			return engine;
		});
	}

	/** An engine whose tables hold the workspace's files, whatever was computed of them. */
	engineWithFiles(): Promise<Engine> {
		return this.turns.take(() => this.#wholeEngine(new AbortController().signal));
	}

	/** Opens the engine ahead of time; why it does not open is said where it is needed. */
	warmUp(): void {
		void this.engines.engine().catch(() => {});
	}

	/** What is kept of an analysis, as it was last run. */
	runOf(id: string): StoredRun | undefined {
		return this.workspace.current.runs[id];
	}

	/** Whether rows are linked as the files that are loaded ask for. */
	#areLinksFresh(): boolean {
		const { files, links } = this.workspace.current;
		return files.length === 0 || links?.dataKey === dataKey({ files });
	}

	/** Has the tables looked over before they are read again: files have come or gone. */
	forgetTables(): void {
		this.#listed = null;
		this.#restored = new WeakSet();
	}

	cancel(): void {
		this.#controller?.abort();
		this.progress = null;
	}

	/**
	 * An engine whose tables hold the workspace's files and no others, as far as their bytes are kept;
	 * and the files whose bytes are not. To be asked within a turn.
	 */
	async restoredEngine(signal: AbortSignal): Promise<{ engine: Engine; lost: LoadedFile[] }> {
		const engine = await this.engines.engine();
		if (this.#restored.has(engine)) return { engine, lost: [] };
		const files = this.workspace.current.files;
		try {
			const { restoreTables } = await import('./file-loader');
			const lost = await restoreTables(engine, this.background, this.store, files, {
				signal,
				onProgress: (progress) => (this.restoring = progress)
			});
			if (lost.length === 0) this.#restored.add(engine);
			return { engine, lost };
		} finally {
			this.restoring = null;
		}
	}

	/** The engine where it holds every file: of a part of them nothing is computed. */
	async #wholeEngine(signal: AbortSignal): Promise<Engine> {
		const { engine, lost } = await this.restoredEngine(signal);
		if (lost.length === 0) return engine;
		const items = lost.map(({ name }) => name);
		throw new IntakeError(message('analysis.filesLost', { files: { kind: 'list', items } }));
	}

	async #run(engine: Engine, signal: AbortSignal, again = false): Promise<void> {
		this.#listed = null; // what is read meanwhile waits its turn
		const { runPlan } = await import('./run-plan');
		await runPlan(engine, {
			workspace: () => this.workspace.current,
			keepLinks: (links) => this.workspace.change((workspace) => ({ ...workspace, links })),
			keep: (id, run) => {
				// The same answer again is no change: pages that show it need not start over.
				if (JSON.stringify(run) === JSON.stringify(this.workspace.current.runs[id])) return;
				this.workspace.change((workspace) => ({
					...workspace,
					runs: { ...workspace.runs, [id]: run },
					...(id === dataQualityShape.id && {
						qualityHistory: withQualityEntry(
							workspace.qualityHistory,
							qualityEntry(
								workspace,
								dataQualityShape.result.parse(run.result),
								this.workspace.now()
							)
						)
					})
				}));
			},
			onProgress: (progress) => (this.progress = progress),
			runModel: this.background.runModel,
			signal,
			again
		});
	}
}
