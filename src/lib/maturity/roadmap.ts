/** Something to be scheduled. */
export interface PlannedAction {
	id: string;
	priority: number;
	/** Points of effort. */
	effort: number;
	/** Ids of what must be done in an earlier phase; those that are not planned are taken as done. */
	after: readonly string[];
}

/** Actions that wait for each other in a circle, so that none can be the first. */
export class CircularPlanError extends Error {
	override readonly name = 'CircularPlanError';

	constructor(readonly actions: readonly string[]) {
		super(`these wait for each other: ${actions.join(', ')}`);
	}
}

/**
 * Puts actions into phases of a capacity: each phase is filled by priority with what waits for nothing
 * that is not done in an earlier one. What is larger than a phase gets one to itself. Ties by id.
 *
 * @param capacity points of effort a phase, above 0
 * @returns ids by phase, in the order in which they were taken
 * @throws {CircularPlanError} naming the actions that wait for each other
 */
export function schedule(actions: readonly PlannedAction[], capacity: number): string[][] {
	const planned = new Set(actions.map(({ id }) => id));
	let waiting = actions.toSorted((a, b) => b.priority - a.priority || (a.id < b.id ? -1 : 1));
	const done = new Set<string>();
	const phases: string[][] = [];
	while (waiting.length > 0) {
		const ready = waiting.filter(({ after }) =>
			after.every((id) => done.has(id) || !planned.has(id))
		);
		if (ready.length === 0) throw new CircularPlanError(waiting.map(({ id }) => id));
		const phase: string[] = [];
		let left = capacity;
		for (const { id, effort } of ready) {
			const isTooLarge = effort > capacity && phase.length === 0;
			if (effort > left && !isTooLarge) continue;
			phase.push(id);
			left -= effort;
			if (isTooLarge) break;
		}
		phase.forEach((id) => done.add(id));
		waiting = waiting.filter(({ id }) => !done.has(id));
		phases.push(phase);
	}
	return phases;
}
