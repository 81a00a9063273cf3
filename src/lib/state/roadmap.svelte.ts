import { addMonths } from '../canonical/civil-date';
import type { ScheduledAction } from '../maturity/action-plan';
import type { Action } from '../maturity/actions';
import { confirmationOf, type Confirmation } from '../maturity/confirmation';
import type { MetricReading } from '../maturity/metrics';
import type { PlanStrategy } from '../maturity/plan-strategy';
import type { CivilDate } from '../canonical/civil-date';
import type { ActionStatus, Roadmap } from '../workspace/assessment-shape';
import { dataKey } from '../workspace/workspace';
import type { AnalysisState } from './analysis-state.svelte';
import { ownActions, plannedActions, settledActions, strategyOf } from './planned-actions';
import type { Clock, WorkspaceState } from './workspace-state.svelte';

/** What was settled of an action that nobody has touched. */
const untouched = {
	status: 'open',
	owner: '',
	metricBefore: null,
	intervalBefore: null,
	dataBefore: null,
	startOn: null,
	dueOn: null,
	doneOn: null
} as const;

/** The plan: what closes the gaps, in phases, with who does it and how far it has come. */
export class RoadmapState {
	constructor(
		private readonly workspace: WorkspaceState,
		private readonly analyses: AnalysisState,
		private readonly clock: Clock
	) {}

	readonly settings: Roadmap = $derived.by(() => this.workspace.current.roadmap);

	readonly strategy: PlanStrategy = $derived.by(() => strategyOf(this.settings));

	/** Actions of the user's own; one that can not be read is left out. */
	readonly own: readonly Action[] = $derived.by(() => ownActions(this.settings));

	readonly planned: readonly ScheduledAction[] = $derived.by(() =>
		plannedActions(this.settings, {
			model: this.analyses.model,
			library: this.analyses.packs.actions,
			scores: this.analyses.maturity.capabilities
		})
	);

	/** What is done or was dropped, whether or not a gap is left. */
	readonly ended: readonly Action[] = $derived.by(() => {
		const ended = settledActions(this.settings, 'done', 'dropped');
		return this.all.filter(({ id }) => ended.includes(id));
	});

	/** What is under way, or is one's own, though no gap calls for it: it is not forgotten for that. */
	readonly beside: readonly Action[] = $derived.by(() => {
		const planned = this.planned.map(({ action }) => action.id);
		const settled = settledActions(this.settings, 'done', 'dropped');
		const doing = settledActions(this.settings, 'doing');
		const own = this.own.map(({ id }) => id);
		return this.all.filter(
			({ id }) =>
				(doing.includes(id) || own.includes(id)) && !planned.includes(id) && !settled.includes(id)
		);
	});

	settledOf = (id: string) => this.settings.settled[id] ?? untouched;

	/** Whether the metric of something that is done is better in newer data than it was when begun. */
	confirmationOf({ id, metric }: Action): Confirmation {
		const reading = this.#reading(metric);
		const { metricBefore, intervalBefore, dataBefore } = this.settledOf(id);
		const judged = this.analyses.findings.pack.metrics.find(({ id: of }) => of === metric);
		return confirmationOf(
			judged?.direction ?? 'higher',
			metricBefore === null
				? null
				: { value: metricBefore, interval: intervalBefore, data: dataBefore },
			reading && { ...reading, data: dataKey(this.workspace.current) }
		);
	}

	set(change: Partial<Pick<Roadmap, 'strategy' | 'capacity' | 'phaseMonths' | 'startsOn'>>): void {
		this.#change((roadmap) => ({ ...roadmap, ...change }));
	}

	/**
	 * Says how far an action is. With what is begun the day and the present value of its metric are put
	 * down, and it is due when its months are over; with what is done the day.
	 */
	setStatus(action: Action, status: ActionStatus): void {
		const today = this.clock.now().slice(0, 10);
		const { dueOn, startOn, metricBefore } = this.settledOf(action.id);
		const isBegun = status === 'doing' || status === 'done';
		this.#settle(action.id, {
			status,
			...(isBegun && metricBefore === null ? this.#before(action) : {}),
			...(status === 'open' ? { metricBefore: null, intervalBefore: null, dataBefore: null } : {}),
			startOn: status === 'doing' ? (startOn ?? today) : startOn,
			dueOn: status === 'doing' ? (dueOn ?? addMonths(startOn ?? today, action.months)) : dueOn,
			doneOn: status === 'done' ? today : null
		});
	}

	/** The linked metric as it stands now, to be held against later. */
	#before({ metric }: Action) {
		const reading = this.#reading(metric);
		return {
			metricBefore: reading?.value ?? null,
			intervalBefore: reading?.interval ?? null,
			dataBefore: reading ? dataKey(this.workspace.current) : null
		};
	}

	/** Says from when to when something is worked on; null where nobody has said. */
	setDates(id: string, dates: { startOn?: CivilDate | null; dueOn?: CivilDate | null }): void {
		this.#settle(id, dates);
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
		metric?: string;
		after?: string[];
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

	/** Those of the library and one's own. */
	get all(): readonly Action[] {
		return [...this.analyses.packs.actions.actions, ...this.own];
	}

	#reading(metric: string | undefined): Extract<MetricReading, { state: 'measured' }> | null {
		const reading = this.analyses.wholeScoring.readings?.find((one) => one.metric === metric);
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
