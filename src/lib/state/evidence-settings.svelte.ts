import type { Metric } from '../maturity/metrics';
import { readCuts, type CutsProblem } from '../maturity/own-cuts';
import type { Workspace } from '../workspace/workspace';
import type { AnalysisState } from './analysis-state.svelte';
import type { WorkspaceState } from './workspace-state.svelte';

type Settings = Pick<Workspace['assessment'], 'cuts' | 'intended'>;

/** How this workspace judges metrics: cut points of its own, and values that are as they are meant to be. */
export class EvidenceSettings {
	constructor(
		private readonly workspace: WorkspaceState,
		private readonly analyses: AnalysisState
	) {}

	/** Whether a metric is judged by cut points of this workspace's own. */
	hasOwnCuts = (metric: string): boolean => this.analyses.pack.changed.includes(metric);

	/** Why the value of a metric is as it is meant to be; null where nobody said so. */
	intendedReason = (metric: string): string | null =>
		this.workspace.current.assessment.intended[metric] ?? null;

	/** Sets cut points of one's own; null brings the pack's back. Tells what is wrong with them. */
	setCuts(metric: Metric, numbers: readonly number[] | null): CutsProblem | null {
		if (numbers === null) {
			this.#change(({ cuts }) => ({ cuts: without(cuts, metric.id) }));
			return null;
		}
		const read = readCuts(metric, numbers);
		if ('problem' in read) return read.problem;
		this.#change(({ cuts }) => ({ cuts: { ...cuts, [metric.id]: [...read.cuts] } }));
		return null;
	}

	/** Says that a value is as it is meant to be; an empty reason takes that back. */
	setIntended(metric: string, reason: string): void {
		const said = reason.trim().slice(0, 1000);
		this.#change(({ intended }) => ({
			intended: said ? { ...intended, [metric]: said } : without(intended, metric)
		}));
	}

	#change(by: (before: Settings) => Partial<Settings>): void {
		this.workspace.change(
			(workspace) => ({
				...workspace,
				assessment: { ...workspace.assessment, ...by(workspace.assessment) }
			}),
			true
		);
	}
}

const without = <Value>(record: Readonly<Record<string, Value>>, key: string) =>
	Object.fromEntries(Object.entries(record).filter(([other]) => other !== key));
