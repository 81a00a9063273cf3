import type { z } from 'zod';
import type { ResultSet } from './engine';

/**
 * The rows of an answer, parsed. The bridge from snake_case to a type of ours: a column that is
 * missing or of another type fails here, by name, and not three rooms further on.
 */
export function parseRows<Row>(schema: z.ZodType<Row>, result: ResultSet): Row[] {
	return result.rows().map((row) => schema.parse(row));
}
