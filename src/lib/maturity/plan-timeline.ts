import { addMonths, type CivilDate } from '../canonical/civil-date';
import type { ScheduledAction } from './action-plan';

/** When something planned is worked on, in months from the first day of the plan. */
export interface TimelineBar {
	action: ScheduledAction['action'];
	phase: number;
	/** Months from the start, fractions of a month included. */
	from: number;
	to: number;
	/** Days, where the plan has a first day or somebody gave them. */
	startOn: CivilDate | null;
	dueOn: CivilDate | null;
}

/** How a plan is laid out in time. */
export interface TimelineInput {
	planned: readonly ScheduledAction[];
	phaseMonths: number;
	/** First day of the plan; null where nobody has said. */
	startsOn: CivilDate | null;
	/** Days that were set for an action by hand. */
	datesOf: (id: string) => { startOn: CivilDate | null; dueOn: CivilDate | null };
}

/** Months of 30.44 days between two days, below 0 where the second is the earlier. */
const monthsBetween = (from: CivilDate, to: CivilDate): number =>
	(Date.parse(to) - Date.parse(from)) / (86_400_000 * 30.436875);

/**
 * Bars of a plan: an action begins with its phase and takes its own months, unless somebody gave it
 * days. Days given by hand place a bar only where the plan has a first day.
 */
export function planTimeline(input: TimelineInput): TimelineBar[] {
	const { planned, phaseMonths, startsOn, datesOf } = input;
	return planned.map(({ action, phase }) => {
		const given = datesOf(action.id);
		const usual = phase * phaseMonths;
		const startOn = given.startOn ?? (startsOn && addMonths(startsOn, usual));
		const dueOn = given.dueOn ?? (startOn && addMonths(startOn, action.months));
		const isPlaced = startsOn !== null && startOn !== null && dueOn !== null;
		const from = isPlaced ? monthsBetween(startsOn, startOn) : usual;
		const to = isPlaced ? monthsBetween(startsOn, dueOn) : usual + action.months;
		return { action, phase, from, to: Math.max(to, from), startOn, dueOn };
	});
}
