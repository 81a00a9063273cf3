import { rankActions, type Action, type ActionLibrary, type RankedAction } from './actions';
import type { MaturityModel } from './model';
import { strategyPriorities, type PlanStrategy } from './plan-strategy';
import { schedule } from './roadmap';
import type { CapabilityScore } from './score';

/** What a plan is made of. */
export interface PlanInput {
	model: MaturityModel;
	library: ActionLibrary;
	/** Actions of the user's own, beside the library's. */
	own: readonly Action[];
	scores: readonly CapabilityScore[];
	strategy: PlanStrategy;
	/** Points of effort a phase. */
	capacity: number;
	/** Ids of actions that are done or were dropped, which are not planned any more. */
	settled: readonly string[];
}

/** An action in a plan, with the ids of the planned actions that it waits for. */
export interface ScheduledAction extends RankedAction {
	after: readonly string[];
	/** From 0. */
	phase: number;
}

/**
 * A roadmap: what closes gaps, in phases of a capacity, ordered by a strategy. An action waits for
 * those on capabilities that its own capability needs for the level that is its target.
 *
 * @throws {CircularPlanError} where a model's prerequisites go in a circle
 */
export function actionPlan(input: PlanInput): ScheduledAction[] {
	const { model, library, own, scores, strategy, capacity, settled } = input;
	const all = { ...library, actions: [...library.actions, ...own] };
	const ranked = rankActions(all, model, scores).filter(
		({ action }) => !settled.includes(action.id)
	);
	const priorities = strategyPriorities(strategy, model, ranked);
	const waits = new Map(
		ranked.map((one) => {
			const needed = neededBy(model, one);
			const own = one.action.after ?? [];
			const after = ranked.filter(
				({ action }) => needed.has(action.capability) || own.includes(action.id)
			);
			return [one.action.id, after.map(({ action }) => action.id)] as const;
		})
	);
	const phases = schedule(
		ranked.map(({ action }) => ({
			id: action.id,
			priority: priorities.get(action.id)!,
			effort: action.effort,
			after: waits.get(action.id)!
		})),
		capacity
	);
	return phases.flatMap((ids, phase) =>
		ids.map((id) => ({
			...ranked.find(({ action }) => action.id === id)!,
			after: waits.get(id)!,
			phase
		}))
	);
}

/** Capabilities that one needs first, for its target. */
const neededBy = (
	{ prerequisites }: MaturityModel,
	{ action, score }: RankedAction
): ReadonlySet<string> =>
	new Set(
		prerequisites
			.filter(({ capability, level }) => capability === action.capability && level <= score.target)
			.flatMap(({ needs }) => needs.map(({ capability }) => capability))
	);
