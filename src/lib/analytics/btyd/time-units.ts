/**
 * Times carry their unit in their type: what is known to be days is refused where weeks are asked for.
 * A bare number is taken for the unit that is asked for, as a literal in a formula is.
 */
export type Weeks = number & { readonly unit?: 'weeks' };

/** See {@link Weeks}. */
export type Days = number & { readonly unit?: 'days' };

/** Days in the models' unit of time. */
export const DAYS_PER_WEEK = 7;

/** Days as weeks: the one way from what files count to what the models take. */
export const weeksOf = (days: Days): Weeks => days / DAYS_PER_WEEK;

/** Times of many customers, in weeks. */
export type WeekColumn = Float64Array & { readonly unit?: 'weeks' };

/** Times of many customers, in days, as SQL gives them. */
export type DayColumn = Float64Array & { readonly unit?: 'days' };

/** {@link weeksOf} of each of many customers. */
export const weekColumn = (days: DayColumn): WeekColumn => days.map((day) => day / DAYS_PER_WEEK);

/** Weeks as days. */
export const daysOf = (weeks: Weeks): Days => weeks * DAYS_PER_WEEK;
