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
 * those it names, and for those on capabilities that its own capability needs for the level that is its
 * target and that do not stand there yet; save where these in turn wait for it by somebody's word.
 *
 * @throws {CircularPlanError} where actions name each other in a circle
 */
export function actionPlan(input: PlanInput): ScheduledAction[] {
	const { model, library, own, scores, strategy, capacity, settled } = input;
	const all = { ...library, actions: [...library.actions, ...own] };
	const ranked = rankActions(all, model, scores).filter(
		({ action }) => !settled.includes(action.id)
	);
	const priorities = strategyPriorities(strategy, model, ranked);
	const waits = waitsOf(ranked, model, scores);
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

/** By action, those that it waits for, in the order of their worth. */
function waitsOf(
	ranked: readonly RankedAction[],
	model: MaturityModel,
	scores: readonly CapabilityScore[]
): Map<string, string[]> {
	const ids = ranked.map(({ action }) => action.id);
	const named = ranked.map(({ action: { id, after = [] } }) => {
		return [id, ids.filter((other) => after.includes(other))] as const;
	});
	const waits = new Map(named);
	/** Whether one waits for another, at once or by way of others. */
	const isBehind = (id: string, other: string): boolean => {
		const seen = new Set([id]);
		// A set grows while it is gone through: what is added is gone through too.
		for (const one of seen) for (const before of waits.get(one)!) seen.add(before);
		return seen.has(other);
	};
	for (const one of ranked) {
		const needed = neededBy(model, one, scores);
		for (const { action } of ranked) {
			const { id } = one.action;
			const before = waits.get(id)!;
			if (!needed.has(action.capability) || before.includes(action.id)) continue;
			if (!isBehind(action.id, id)) waits.set(id, [...before, action.id]);
		}
	}
	return new Map(
		[...waits].map(([id, before]) => [id, ids.filter((other) => before.includes(other))])
	);
}

/** Capabilities that one needs first, for its target, and that do not stand where it needs them. */
const neededBy = (
	{ prerequisites }: MaturityModel,
	{ action, score }: RankedAction,
	scores: readonly CapabilityScore[]
): ReadonlySet<string> =>
	new Set(
		prerequisites
			.filter(({ capability, level }) => capability === action.capability && level <= score.target)
			.flatMap(({ needs }) => needs)
			.filter((need) => {
				const stands = scores.find(({ capability }) => capability === need.capability);
				return stands?.state !== 'rated' || stands.supported < need.level;
			})
			.map(({ capability }) => capability)
	);
