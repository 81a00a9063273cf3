import { integrationRows, type Integration, type IntegrationRow } from '../business/integrations';
import {
	objectiveRows,
	unstatedObjective,
	type ObjectiveId,
	type ObjectiveRow,
	type StatedObjective
} from '../business/objectives';
import { projectOf, type Project } from '../business/project';
import { comparedFigures, type ComparedFigure } from '../report/baseline';
import type { AnalysisState } from './analysis-state.svelte';
import { joinedRows } from './linked-files';
import type { WorkspaceState } from './workspace-state.svelte';

/** What a project is to reach, and what it has to join, beside what the data say of it. */
export class ProjectState {
	constructor(
		private readonly workspace: WorkspaceState,
		private readonly analyses: AnalysisState
	) {}

	/** As it was last stated; one that can not be read any more is new. */
	readonly stated: Project = $derived.by(() => projectOf(this.workspace.current.project));

	/** Figures that an objective can be told by, as they are known now: not of single answers or segments. */
	readonly figures: readonly ComparedFigure[] = $derived.by(() =>
		comparedFigures(this.analyses.findings).filter(
			({ of }) => of !== 'answers' && of !== 'segments'
		)
	);

	readonly objectives: readonly ObjectiveRow[] = $derived.by(() => {
		const values = Object.fromEntries(this.figures.map(({ id, value }) => [id, value]));
		return objectiveRows(this.stated.objectives, values, this.workspace.now().slice(0, 10));
	});

	readonly integrations: readonly IntegrationRow[] = $derived.by(() =>
		integrationRows(this.stated.integrations, joinedRows(this.workspace.current))
	);

	/** States something of an objective. A figure that is chosen begins where it stands, without a target yet. */
	stateObjective(id: ObjectiveId, change: Partial<StatedObjective>): void {
		this.#change(({ objectives }) => {
			const before = objectives[id] ?? unstatedObjective;
			const isAnother = change.figure !== undefined && change.figure !== before.figure;
			const from = this.figures.find((figure) => figure.id === change.figure)?.value ?? null;
			const began = isAnother ? { from, target: null } : {};
			return { objectives: { ...objectives, [id]: { ...before, ...change, ...began } } };
		});
	}

	addIntegration(one: Omit<Integration, 'id'>): void {
		const added = { ...one, id: this.workspace.newId() };
		this.#change(({ integrations }) => ({ integrations: [...integrations, added] }));
	}

	stateIntegration(id: string, change: Partial<Omit<Integration, 'id'>>): void {
		this.#change(({ integrations }) => ({
			integrations: integrations.map((one) => (one.id === id ? { ...one, ...change } : one))
		}));
	}

	/** Takes a way between systems away, and returns what puts it back where it was. */
	removeIntegration(id: string): () => void {
		const at = this.stated.integrations.findIndex((one) => one.id === id);
		const removed = this.stated.integrations[at];
		this.#change(({ integrations }) => ({
			integrations: integrations.filter((one) => one.id !== id)
		}));
		return () => {
			if (!removed) return;
			this.#change(({ integrations }) => ({
				integrations: integrations.toSpliced(at, 0, removed)
			}));
		};
	}

	#change(by: (before: Project) => Partial<Project>): void {
		const project = { ...this.stated, ...by(this.stated) };
		this.workspace.change((workspace) => ({ ...workspace, project }), true);
	}
}
