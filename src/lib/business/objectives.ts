import { z } from 'zod';
import { CivilDate } from '../canonical/civil-date';

/**
 * What a CRM project is for, as organisations state it most, each with figures that would tell that it is
 * reached; ids of figures as a report compares them. None has a target: that is for who states it.
 */
export const objectiveTemplates = [
	{ id: 'growth', figures: ['revenue', 'active', 'value'] },
	{
		id: 'cost',
		figures: ['metric-duplicate-share', 'metric-orphan-records', 'metric-campaigns-with-segment']
	},
	{ id: 'edge', figures: ['metric-lost-reasons', 'metric-best-customers-contacted'] },
	{
		id: 'satisfaction',
		figures: [
			'metric-low-scores-answered',
			'metric-feedback-coverage',
			'metric-lead-response-hours'
		]
	},
	{ id: 'competitiveness', figures: ['repeat', 'metric-won-with-source', 'at-risk'] }
] as const;

export type ObjectiveId = (typeof objectiveTemplates)[number]['id'];

/** What was stated of an objective. */
export const StatedObjective = z.strictObject({
	/** Id of the figure that tells of it; null where nobody has chosen one. */
	figure: z.string().max(100).nullable(),
	/** The figure's value when it was chosen; null where it was not known. */
	from: z.number().nullable(),
	/** What it is to be; a share from 0 to 1. Null where nobody has said. */
	target: z.number().nullable(),
	/** When it is to be that. */
	dueOn: CivilDate.nullable(),
	owner: z.string().max(200)
});

export type StatedObjective = z.infer<typeof StatedObjective>;

/** An objective of which nobody has said anything. */
export const unstatedObjective: StatedObjective = {
	figure: null,
	from: null,
	target: null,
	dueOn: null,
	owner: ''
};

/** Where an objective stands. `unknown` where a figure is missing, then or now. */
export type ObjectiveState = 'unstated' | 'unknown' | 'open' | 'overdue' | 'reached';

/** An objective with where its figure stands. */
export interface ObjectiveRow extends StatedObjective {
	id: ObjectiveId;
	/** Of its figure; null where it is not known. */
	now: number | null;
	/** Of the way from where it began to the target: 1 when reached, under 0 when further off. Null without all three. */
	share: number | null;
	state: ObjectiveState;
}

/**
 * Objectives as stated, in the order of the templates, with where they stand.
 *
 * @param values of figures, by id, as they are known now
 * @param today day after which what is due is overdue
 */
export function objectiveRows(
	stated: Readonly<Record<string, StatedObjective>>,
	values: Readonly<Record<string, number>>,
	today: CivilDate
): ObjectiveRow[] {
	return objectiveTemplates.map(({ id }) => {
		const objective = stated[id] ?? unstatedObjective;
		const { figure, from, target, dueOn } = objective;
		const now = figure === null ? null : (values[figure] ?? null);
		const standing = () => {
			if (figure === null || target === null) return { share: null, state: 'unstated' as const };
			if (from === null || now === null) return { share: null, state: 'unknown' as const };
			// Which way is better is the way from where it began.
			const isReached = target >= from ? now >= target : now <= target;
			const share = target === from ? (isReached ? 1 : 0) : (now - from) / (target - from);
			if (isReached) return { share, state: 'reached' as const };
			const isOverdue = dueOn !== null && dueOn < today;
			return { share, state: isOverdue ? ('overdue' as const) : ('open' as const) };
		};
		return { ...objective, id, now, ...standing() };
	});
}
