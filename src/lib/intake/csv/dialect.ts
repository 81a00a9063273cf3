import { z } from 'zod';
import { splitRecords } from './split-records';

export const separators = [',', ';', '\t', '|'] as const;

/** How text is cut into cells. Always stated, never left to a reader that guesses again. */
export const Dialect = z.strictObject({
	separator: z.enum(separators),
	/** Records above the header: titles, notes, a `sep=` line. */
	skippedRecords: z.int().min(0)
});

export type Dialect = z.infer<typeof Dialect>;

/** Records looked at. */
const LOOK = 200;

/**
 * Decides the dialect from the first records of a text, quotes respected: the separator that cuts
 * most records into the same number of cells, more than one. A `sep=` line is believed. The header
 * is the first record with about as many cells filled as the records after it have.
 */
export function guessDialect(text: string): Dialect {
	const hint = /^sep=([,;\t|])\r?\n/.exec(text);
	const body = hint ? text.slice(hint[0].length) : text;
	const rated = separators.map((separator) => ({ separator, ...regularity(body, separator) }));
	const best = hint
		? rated.find(({ separator }) => separator === hint[1])!
		: rated.reduce((a, b) => (b.rating > a.rating ? b : a));
	const header = headerRecord(body, best.separator, best.cells);
	return { separator: best.separator, skippedRecords: header + (hint ? 1 : 0) };
}

/** Most frequent number of cells, and how regular the text is with this separator. */
function regularity(text: string, separator: string): { cells: number; rating: number } {
	const records = splitRecords(text, separator, LOOK).filter(isFilled);
	const counts = new Map<number, number>();
	for (const { length } of records) counts.set(length, (counts.get(length) ?? 0) + 1);
	const [cells = 1, times = 0] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [1, 0]);
	if (cells < 2) return { cells, rating: 0 };
	// Regularity decides; the number of cells only between separators equally regular.
	return { cells, rating: times / records.length + Math.min(cells, 50) / 1000 };
}

function headerRecord(text: string, separator: string, cells: number): number {
	const records = splitRecords(text, separator, 30);
	const enough = Math.max(2, Math.ceil(cells / 2));
	const index = records.findIndex(
		(record) =>
			record.length >= enough && record.filter((cell) => cell.trim() !== '').length >= enough
	);
	return Math.max(0, index);
}

const isFilled = (record: readonly string[]) => record.some((cell) => cell.trim() !== '');
