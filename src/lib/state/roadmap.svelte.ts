import { addMonths } from '../canonical/civil-date';
import { actionPlan, type ScheduledAction } from '../maturity/action-plan';
import { Action, rankActions, type RankedAction } from '../maturity/actions';
import type { MetricReading } from '../maturity/metrics';
import { planStrategies, type PlanStrategy } from '../maturity/plan-strategy';
import type { ActionStatus, Roadmap } from '../workspace/assessment-shape';
import type { AnalysisState } from './analysis-state.svelte';
import type { Clock, WorkspaceState } from './workspace-state.svelte';

/** What was settled of an action that nobody has touched. */
const untouched = {
	status: 'open',
	owner: '',
	metricBefore: null,
	dueOn: null,
	doneOn: null
} as const;

/** Whether data bear out that something is done: its metric moved, or has not yet, or there is none. */
export type Confirmation = 'confirmed' | 'not-yet' | 'no-metric';

/** The plan: what closes the gaps, in phases, with who does it and how far it has come. */
export class RoadmapState {
	constructor(
		private readonly workspace: WorkspaceState,
		private readonly analyses: AnalysisState,
		private readonly clock: Clock
	) {}

	readonly settings: Roadmap = $derived.by(() => this.workspace.current.roadmap);

	readonly strategy: PlanStrategy = $derived.by(
		() => planStrategies.find((id) => id === this.settings.strategy) ?? 'targeted'
	);

	/** Actions of the user's own; one that can not be read is left out. */
	readonly own: readonly Action[] = $derived.by(() =>
		this.settings.own.flatMap((input) => {
			const parsed = Action.safeParse(input);
			return parsed.success ? [parsed.data] : [];
		})
	);

	readonly planned: readonly ScheduledAction[] = $derived.by(() =>
		actionPlan({
			model: this.analyses.model,
			library: this.analyses.packs.actions,
			own: this.own,
			scores: this.analyses.maturity.capabilities,
			strategy: this.strategy,
			capacity: this.settings.capacity,
			settled: this.#settled('done', 'dropped')
		})
	);

	/** What is done or was dropped, and would still close a gap. */
	readonly ended: readonly RankedAction[] = $derived.by(() => {
		const ended = this.#settled('done', 'dropped');
		const library = { ...this.analyses.packs.actions, actions: this.#all };
		return rankActions(library, this.analyses.model, this.analyses.maturity.capabilities).filter(
			({ action }) => ended.includes(action.id)
		);
	});

	settledOf = (id: string) => this.settings.settled[id] ?? untouched;

	/** Whether the metric of something that is done is better than it was then. */
	confirmationOf({ id, metric }: Action): Confirmation {
		const reading = this.#reading(metric);
		const before = this.settledOf(id).metricBefore;
		if (!reading || before === null) return 'no-metric';
		const { direction } = this.analyses.findings.pack.metrics.find(({ id: of }) => of === metric)!;
		const isBetter = direction === 'higher' ? reading.value > before : reading.value < before;
		return isBetter ? 'confirmed' : 'not-yet';
	}

	set(change: Partial<Pick<Roadmap, 'strategy' | 'capacity' | 'phaseMonths' | 'startsOn'>>): void {
		this.#change((roadmap) => ({ ...roadmap, ...change }));
	}

	/**
	 * Says how far an action is. What is begun is due when its months are over; with what is done the day
	 * and the present value of its metric are put down.
	 */
	setStatus(action: Action, status: ActionStatus): void {
		const today = this.clock.now().slice(0, 10);
		const metricBefore = status === 'done' ? (this.#reading(action.metric)?.value ?? null) : null;
		const { dueOn } = this.settledOf(action.id);
		this.#settle(action.id, {
			status,
			metricBefore,
			dueOn: status === 'doing' ? (dueOn ?? addMonths(today, action.months)) : dueOn,
			doneOn: status === 'done' ? today : null
		});
	}

	setOwner(id: string, owner: string): void {
		this.#settle(id, { owner: owner.trim() });
	}

	/** Adds an action of one's own, written in one language and shown so in both. */
	add(given: {
		title: string;
		capability: string;
		effort: Action['effort'];
		months: number;
	}): void {
		const { title, ...rest } = given;
		const id = `own-${this.clock.newId().toLowerCase()}`;
		const action: Action = { id, ...rest, title: { en: title, 'zh-CN': title } };
		this.#change((roadmap) => ({ ...roadmap, own: [...roadmap.own, action] }));
	}

	/** Takes an action of one's own away. */
	remove(id: string): void {
		const others = this.own.filter((action) => action.id !== id);
		this.#change((roadmap) => ({ ...roadmap, own: others }));
	}

	get #all(): Action[] {
		return [...this.analyses.packs.actions.actions, ...this.own];
	}

	#settled(...statuses: ActionStatus[]): string[] {
		const entries = Object.entries(this.settings.settled);
		return entries.flatMap(([id, { status }]) => (statuses.includes(status) ? [id] : []));
	}

	#reading(metric: string | undefined): Extract<MetricReading, { state: 'measured' }> | null {
		const reading = this.analyses.scoring.readings?.find((one) => one.metric === metric);
		return reading?.state === 'measured' ? reading : null;
	}

	#settle(id: string, change: Partial<Roadmap['settled'][string]>): void {
		this.#change((roadmap) => ({
			...roadmap,
			settled: { ...roadmap.settled, [id]: { ...this.settledOf(id), ...change } }
		}));
	}

	#change(by: (roadmap: Roadmap) => Roadmap): void {
		this.workspace.change((workspace) => ({ ...workspace, roadmap: by(workspace.roadmap) }), true);
	}
}
