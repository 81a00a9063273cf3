import { z } from 'zod';

export const separators = [',', ';', '\t', '|'] as const;

export const quotes = ['"', "'"] as const;

/** How text is cut into cells. Always stated, never left to a reader that guesses again. */
export const Dialect = z.strictObject({
	separator: z.enum(separators),
	/** What may stand around a cell, doubled within it. */
	quote: z.enum(quotes).default('"'),
	/** Records above the header: titles, notes, a `sep=` line. */
	skippedRecords: z.int().min(0),
	/** Records of the header: 2 where one of groups stands above the names; 0 where there is none. */
	headerRecords: z.int().min(0).max(2).default(1)
});

export type Dialect = z.infer<typeof Dialect>;
