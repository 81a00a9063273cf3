import { Answers } from '../maturity/answer';
import { MetricReading } from '../maturity/metrics';
import { questionsOf, type Level } from '../maturity/model';
import {
	capabilityProgress,
	trendOf,
	type CapabilityProgress,
	type DatedAssessment,
	type TrendPoint
} from '../maturity/trend';
import type { Snapshot } from '../workspace/assessment-shape';
import type { AnalysisState } from './analysis-state.svelte';
import { contentHash } from './content-hash';
import type { Clock, WorkspaceState } from './workspace-state.svelte';

/** A kept result, scored as of today's model; the one that stands now has no id. */
export interface DatedResult extends TrendPoint {
	id: string | null;
}

/** An assessment at a time, with what was aimed at then. */
type Dated = DatedAssessment & { id: string | null; targets: Readonly<Record<string, Level>> };

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
		const dated = this.#dated;
		if (dated.length < 2) return [];
		const { model, pack, scoring } = this.analyses;
		const points = trendOf(model, pack.pack, dated, scoring.weights);
		return points.map((point, i) => ({ ...point, id: dated[i]!.id }));
	});

	/** How far each capability has come since the last kept result; empty where none has been kept. */
	readonly progress: readonly CapabilityProgress[] = $derived.by(() => {
		const [before, now] = this.#dated.slice(-2);
		if (!before || !now) return [];
		const { model, pack } = this.analyses;
		return capabilityProgress(model, pack.pack, before, now, before.targets);
	});

	/** Kept results that can be read, and the present one last. */
	get #dated(): readonly Dated[] {
		const kept: Dated[] = this.workspace.current.assessment.snapshots.flatMap((snapshot) => {
			const answers = Answers.safeParse(snapshot.answers);
			const readings = MetricReading.array().safeParse(snapshot.readings);
			if (!answers.success || !readings.success) return [];
			const questions = questionsOf(this.analyses.model, snapshot.mode);
			const { id, at, intended, voices } = snapshot;
			const targets = snapshot.targets as Record<string, Level>;
			return [
				{
					id,
					at,
					questions,
					intended,
					voices,
					targets,
					answers: answers.data,
					readings: readings.data
				}
			];
		});
		const { questions, answers, readings = [], intended = {} } = this.analyses.scoring;
		const voices = this.analyses.voices.map(({ id }) => id);
		const at = this.clock.now();
		const targets = {};
		return [...kept, { id: null, at, questions, intended, voices, targets, answers, readings }];
	}

	/** Keeps the result as it stands: what was scored, of several people what they agree on. */
	async keep(): Promise<void> {
		const { mode, targets, weights, cuts, intended } = this.workspace.current.assessment;
		const { answers, readings = [] } = this.analyses.scoring;
		const { id: ofModel, version: modelVersion } = this.analyses.model;
		const [model, given, metrics] = await Promise.all(
			[this.analyses.model, answers, this.analyses.pack.pack].map(contentHash)
		);
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
