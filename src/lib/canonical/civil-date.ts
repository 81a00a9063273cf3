import { z } from 'zod';

const DAY_MS = 86_400_000;

/** A day of the calendar, `YYYY-MM-DD`, without a zone. Days that do not exist are refused. */
export const CivilDate = z
	.string()
	.regex(/^\d{4}-\d{2}-\d{2}$/, 'a date is written YYYY-MM-DD')
	.refine((text) => {
		const date = new Date(`${text}T00:00:00Z`);
		return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
	}, 'there is no such day');

/** A day of the calendar, `YYYY-MM-DD`. */
export type CivilDate = z.infer<typeof CivilDate>;

const epochDay = (date: CivilDate) => Date.parse(`${date}T00:00:00Z`) / DAY_MS;

/** The day some days later; earlier for a negative number. */
export const addDays = (date: CivilDate, days: number): CivilDate =>
	new Date((epochDay(date) + days) * DAY_MS).toISOString().slice(0, 10);

/** Days from one date to another; negative where `to` is earlier. */
export const daysBetween = (from: CivilDate, to: CivilDate): number =>
	epochDay(to) - epochDay(from);

/** The same day some months later, or that month's last day where it has none such. */
export function addMonths(date: CivilDate, months: number): CivilDate {
	const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
	const target = new Date(Date.UTC(year, month - 1 + months, 1));
	const lastDay = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0));
	target.setUTCDate(Math.min(day, lastDay.getUTCDate()));
	return target.toISOString().slice(0, 10);
}
