import { z } from 'zod';

/* How a column's dates and numbers are written; apart from what reads them, as a mapping names it. */

/**
 * Which of three numbers is which: the day or the month before the other and the year last, or a year
 * of two digits, the month and the day.
 */
export const DateOrder = z.enum(['day-first', 'month-first', 'year-first']);

export type DateOrder = z.infer<typeof DateOrder>;

/** Day 1 of a spreadsheet's calendar: 1900 in nearly all, 1904 in old ones of Macintosh. */
export const SerialBase = z.enum(['1900', '1904']);

export type SerialBase = z.infer<typeof SerialBase>;

/** The mark before the decimals. The other of the two, blanks and apostrophes group thousands. */
export const DecimalMark = z.enum(['.', ',']);

export type DecimalMark = z.infer<typeof DecimalMark>;
