import { actionPlan, type ScheduledAction } from '../maturity/action-plan';
import { Action, type ActionLibrary } from '../maturity/actions';
import type { MaturityModel } from '../maturity/model';
import { planStrategies, type PlanStrategy } from '../maturity/plan-strategy';
import type { CapabilityScore } from '../maturity/score';
import type { ActionStatus, Roadmap } from '../workspace/assessment-shape';

/** The strategy a roadmap goes by; one that is not known is the targeted. */
export const strategyOf = ({ strategy }: Roadmap): PlanStrategy =>
	planStrategies.find((id) => id === strategy) ?? 'targeted';

/** Actions of the user's own; one that can not be read is left out. */
export const ownActions = ({ own }: Roadmap): Action[] =>
	own.flatMap((input) => {
		const parsed = Action.safeParse(input);
		return parsed.success ? [parsed.data] : [];
	});

/** Ids of actions that stand at one of some statuses. */
export const settledActions = (
	{ settled }: Roadmap,
	...statuses: readonly ActionStatus[]
): string[] =>
	Object.entries(settled).flatMap(([id, { status }]) => (statuses.includes(status) ? [id] : []));

/** What closes the gaps that are left, in phases, by what a roadmap settles. */
export const plannedActions = (
	roadmap: Roadmap,
	of: { model: MaturityModel; library: ActionLibrary; scores: readonly CapabilityScore[] }
): ScheduledAction[] =>
	actionPlan({
		...of,
		own: ownActions(roadmap),
		strategy: strategyOf(roadmap),
		capacity: roadmap.capacity,
		settled: settledActions(roadmap, 'done', 'dropped')
	});
