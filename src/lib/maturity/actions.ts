import { z } from 'zod';
import { Bilingual } from '../locale/language';
import type { CapabilityScore, RatedCapability } from './score';
import type { MaturityModel } from './model';

/**
 * What money can hang on an action: what is expected of customers who slip away, what would be won
 * back of those in decline, what stands in open deals that are overdue.
 */
export const stakes = ['slipping-value', 'value-at-risk', 'overdue-deals'] as const;

/** Something to do about a capability. */
export const Action = z.strictObject({
	id: z.string().regex(/^[a-z][a-z0-9-]*$/),
	capability: z.string(),
	title: Bilingual,
	/** Effort in points: 1, 2, 3 or 5. */
	effort: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(5)]),
	/** Months it usually takes. */
	months: z.int().positive(),
	/** Metric that moves when it is done. */
	metric: z.string().optional(),
	/** Ids of actions that must be done before, beside what its capability needs. */
	after: z.array(z.string()).optional(),
	/** What money hangs on it, where an analysis says how much. */
	stake: z.enum(stakes).optional()
});

export type Action = z.infer<typeof Action>;

/** A library of initiatives for a model, versioned apart from it. */
export const ActionLibrary = z
	.strictObject({
		id: z.string(),
		version: z.string(),
		model: z.string(),
		actions: z.array(Action)
	})
	.superRefine(({ actions }, context) => {
		const ids = actions.map(({ id }) => id);
		actions.forEach(({ id, after = [] }, a) => {
			const fail = (field: string, problem: string, name: string) =>
				context.addIssue({
					code: 'custom',
					path: ['actions', a, field],
					message: `${problem}: "${name}"`,
					params: { problem, name }
				});
			if (ids.indexOf(id) !== a) fail('id', 'repeated', id);
			after.filter((one) => !ids.includes(one)).forEach((one) => fail('after', 'no-action', one));
		});
	});

export type ActionLibrary = z.infer<typeof ActionLibrary>;

/** What makes an action worth its effort. */
export interface PriorityInput {
	gap: number;
	/** 1 to 5. */
	importance: number;
	effort: number;
	/** Capabilities that need this one first. */
	dependants: number;
	/** Most dependants any capability has. */
	mostDependants: number;
	/** 1 where the claim is contradicted, 0.5 where it is on watch, else 0. */
	risk: number;
}

/** Value 0–1 of closing a gap, and priority: value a point of effort, times 100. */
export function actionPriority(input: PriorityInput): { value: number; priority: number } {
	const { gap, importance, effort, dependants, mostDependants, risk } = input;
	const reach = mostDependants === 0 ? 0 : dependants / mostDependants;
	const value = 0.4 * (Math.min(gap, 4) / 4) + 0.3 * (importance / 5) + 0.2 * reach + 0.1 * risk;
	return { value, priority: (100 * value) / effort };
}

/** An action with the score that calls for it. */
export interface RankedAction {
	action: Action;
	score: RatedCapability;
	/** Worth of closing the gap, 0–1, before effort. */
	value: number;
	priority: number;
}

/** Actions on capabilities with a gap, most worth their effort first, ties by id. */
export function rankActions(
	{ actions }: ActionLibrary,
	model: MaturityModel,
	scores: readonly CapabilityScore[]
): RankedAction[] {
	const dependants = (capability: string) =>
		new Set(
			model.prerequisites
				.filter(({ needs }) => needs.some((need) => need.capability === capability))
				.map((edge) => edge.capability)
		).size;
	const mostDependants = Math.max(0, ...model.capabilities.map(({ id }) => dependants(id)));
	return actions
		.flatMap((action) => {
			const score = scores.find(({ capability }) => capability === action.capability);
			if (score?.state !== 'rated' || score.gap === 0) return [];
			const { importance } = model.capabilities.find(({ id }) => id === action.capability)!;
			const { value, priority } = actionPriority({
				gap: score.gap,
				importance,
				effort: action.effort,
				dependants: dependants(action.capability),
				mostDependants,
				risk: score.standing === 'contradicted' ? 1 : score.standing === 'watch' ? 0.5 : 0
			});
			return [{ action, score, value, priority }];
		})
		.sort((a, b) => b.priority - a.priority || (a.action.id < b.action.id ? -1 : 1));
}
