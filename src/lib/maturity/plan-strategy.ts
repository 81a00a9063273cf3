import type { RankedAction } from './actions';
import type { MaturityModel } from './model';

/** Ways to order a roadmap, after PRISM's strategies. */
export const planStrategies = ['targeted', 'foundation-first', 'wave', 'spike'] as const;

export type PlanStrategy = (typeof planStrategies)[number];

/**
 * Priority of each action under a strategy; higher comes first. A strategy orders; within what it
 * holds equal, worth a point of effort decides.
 *
 * - targeted: worth a point of effort alone;
 * - foundation-first: what most other capabilities need first;
 * - wave: the lowest supported levels first, so that all rise together;
 * - spike: one layer first, the one of which actions are worth most together, so that it shows.
 */
export function strategyPriorities(
	strategy: PlanStrategy,
	model: MaturityModel,
	actions: readonly RankedAction[]
): Map<string, number> {
	const most = Math.max(1, ...actions.map(({ priority }) => priority)) * 2;
	const layerOf = new Map(model.capabilities.map(({ id, layer }) => [id, layer]));
	const worth = new Map<string, number>();
	for (const { action, priority } of actions) {
		const layer = layerOf.get(action.capability)!;
		worth.set(layer, (worth.get(layer) ?? 0) + priority);
	}
	const best = [...worth].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
	const rank = ({ action, score }: RankedAction): number => {
		switch (strategy) {
			case 'targeted':
				return 0;
			case 'foundation-first':
				return model.prerequisites.filter(({ needs }) =>
					needs.some(({ capability }) => capability === action.capability)
				).length;
			case 'wave':
				return 5 - score.supported;
			case 'spike':
				return layerOf.get(action.capability) === best ? 1 : 0;
		}
	};
	return new Map(actions.map((one) => [one.action.id, rank(one) * most + one.priority]));
}
