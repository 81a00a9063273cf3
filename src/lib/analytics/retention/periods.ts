import { addDays } from '../../canonical/civil-date';

/** Periods of the calendar that customers are followed by. */
export const periods = ['month', 'quarter', 'year'] as const;

export type Period = (typeof periods)[number];

/** Months in a period. */
export const monthsIn = { month: 1, quarter: 3, year: 12 } as const;

/** The period that a day is in, counted from the year 0, so that a difference is an age. */
export function periodOf(day: string, period: Period): number {
	const [year = 0, month = 1] = day.split('-').map(Number);
	return Math.floor((year * 12 + month - 1) / monthsIn[period]);
}

/** Whether a day is the last of its period. */
export const isPeriodEnd = (day: string, period: Period): boolean =>
	periodOf(addDays(day, 1), period) > periodOf(day, period);

/** The last period that is over by the end of a day. */
export const lastWholePeriod = (day: string, period: Period): number =>
	periodOf(day, period) - (isPeriodEnd(day, period) ? 0 : 1);
