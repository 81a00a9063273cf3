import { Answers } from '../maturity/answer';
import { MetricReading } from '../maturity/metrics';
import { questionsOf } from '../maturity/model';
import { trendOf, type TrendPoint } from '../maturity/trend';
import type { Snapshot } from '../workspace/assessment-shape';
import type { AnalysisState } from './analysis-state.svelte';
import { contentHash } from './content-hash';
import type { Clock, WorkspaceState } from './workspace-state.svelte';

/** A kept result, scored as of today's model; the one that stands now has no id. */
export interface DatedResult extends TrendPoint {
	id: string | null;
}

/** Results as they stood at some time, and what has changed since. */
export class Snapshots {
	constructor(
		private readonly workspace: WorkspaceState,
		private readonly analyses: AnalysisState,
		private readonly clock: Clock
	) {}

	/**
	 * Oldest first, the present one last; one that can not be read any more is left out. Empty where none
	 * has been kept.
	 */
	readonly trend: readonly DatedResult[] = $derived.by(() => {
		const kept = this.workspace.current.assessment.snapshots.flatMap((snapshot) => {
			const answers = Answers.safeParse(snapshot.answers);
			const readings = MetricReading.array().safeParse(snapshot.readings);
			if (!answers.success || !readings.success) return [];
			const questions = questionsOf(this.analyses.model, snapshot.mode);
			const { id, at } = snapshot;
			return [{ id, at, questions, answers: answers.data, readings: readings.data }];
		});
		if (kept.length === 0) return [];
		const { questions, answers, readings = [] } = this.analyses.scoring;
		const dated = [...kept, { id: null, at: this.clock.now(), questions, answers, readings }];
		const points = trendOf(this.analyses.model, this.analyses.pack.pack, dated);
		return points.map((point, i) => ({ ...point, id: dated[i]!.id }));
	});

	/** Keeps the result as it stands. */
	async keep(): Promise<void> {
		const { modelVersion, mode, answers, targets } = this.workspace.current.assessment;
		const { readings = [] } = this.analyses.scoring;
		const [model, given, metrics] = await Promise.all(
			[this.analyses.model, answers, this.analyses.pack.pack].map(contentHash)
		);
		const snapshot: Snapshot = {
			id: this.clock.newId(),
			at: this.clock.now(),
			modelVersion,
			mode,
			answers,
			targets,
			readings: [...readings],
			hashes: { model: model!, answers: given!, metrics: metrics! }
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
