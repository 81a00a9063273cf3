import type { CapabilityProgress } from '../maturity/trend';
import type { Snapshot } from '../workspace/assessment-shape';
import type { AnalysisState } from './analysis-state.svelte';
import {
	datedAssessments,
	progressSince,
	scoredHashes,
	trendOver,
	type Dated,
	type DatedResult,
	type Present
} from './dated-results';
import type { Clock, WorkspaceState } from './workspace-state.svelte';

/** Results as they stood at some time, and what has changed since. */
export class Snapshots {
	constructor(
		private readonly workspace: WorkspaceState,
		private readonly analyses: AnalysisState,
		private readonly clock: Clock
	) {}

	readonly #present: Present = $derived.by(() => ({
		scoring: this.analyses.scoring,
		voices: this.analyses.voices,
		pack: this.analyses.pack.pack,
		metrics: this.analyses.packs.metrics,
		now: this.clock.now()
	}));

	readonly #dated: readonly Dated[] = $derived.by(() =>
		datedAssessments(this.workspace.current, this.#present)
	);

	/**
	 * Oldest first, the present one last; one that can not be read any more is left out. Empty where none
	 * has been kept.
	 */
	readonly trend: readonly DatedResult[] = $derived.by(() => trendOver(this.#dated, this.#present));

	/** How far each capability has come since the last kept result; empty where none has been kept. */
	readonly progress: readonly CapabilityProgress[] = $derived.by(() =>
		progressSince(this.#dated, this.#present)
	);

	/** Keeps the result as it stands: what was scored, of several people what they agree on. */
	async keep(): Promise<void> {
		const { mode, targets, weights, cuts, intended } = this.workspace.current.assessment;
		const { answers, readings = [] } = this.analyses.wholeScoring;
		const { id: ofModel, version: modelVersion } = this.analyses.model;
		const hashes = await scoredHashes(this.#present);
		const snapshot: Snapshot = {
			id: this.clock.newId(),
			at: this.clock.now(),
			model: ofModel,
			modelVersion,
			mode,
			answers,
			voices: this.analyses.voices.map(({ id }) => id),
			weights,
			cuts,
			intended,
			targets,
			readings: [...readings],
			hashes
		};
		this.#change((snapshots) => [...snapshots, snapshot]);
	}

	/** Takes a kept result away. */
	remove(id: string): void {
		this.#change((snapshots) => snapshots.filter((snapshot) => snapshot.id !== id));
	}

	#change(by: (snapshots: readonly Snapshot[]) => Snapshot[]): void {
		this.workspace.change(
			(workspace) => ({
				...workspace,
				assessment: { ...workspace.assessment, snapshots: by(workspace.assessment.snapshots) }
			}),
			true
		);
	}
}
