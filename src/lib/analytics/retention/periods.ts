import { addDays } from '../../canonical/civil-date';
import type { RetentionParams } from './retention-result';

/** The period that a day is in, counted from the year 0. */
export function periodOf(day: string, period: RetentionParams['period']): number {
	const [year = 0, month = 1] = day.split('-').map(Number);
	return period === 'month' ? year * 12 + month - 1 : year * 4 + Math.floor((month - 1) / 3);
}

/** Whether a day is the last of its period. */
export const isPeriodEnd = (day: string, period: RetentionParams['period']): boolean =>
	periodOf(addDays(day, 1), period) > periodOf(day, period);

/** The last period that is over by the end of a day. */
export const lastWholePeriod = (day: string, period: RetentionParams['period']): number =>
	periodOf(day, period) - (isPeriodEnd(day, period) ? 0 : 1);
