import { z } from 'zod';
import type { Engine } from '../../engine/engine';
import { parseRows } from '../../engine/parse-rows';
import { sql, type Sql } from '../../sql/sql';
import { ExclusionReason } from '../accounting';

/** A row of a file that is in no table. */
const ExcludedRow = z.strictObject({
	/** Number of the record in the file, the header's being 1. */
	source_row: z.bigint().transform(Number),
	reason: ExclusionReason,
	/** As it was written; null where the row was blank. */
	raw: z.string().nullable()
});

export type ExcludedRow = z.infer<typeof ExcludedRow>;

/** Rows read at once: a file may have left out more than memory holds. */
const AT_ONCE = 20_000;

const excludedRowsSql = (file: string, after: number, limit: number): Sql => sql`
	SELECT source_row, reason, raw FROM excluded_rows
	WHERE source_file = ${file} AND source_row > ${after} ORDER BY source_row LIMIT ${limit}`;

/** The rows of a file that were left out, in the file's order, some thousand at a time. */
export async function* excludedRows(
	engine: Engine,
	file: string,
	atOnce = AT_ONCE
): AsyncGenerator<ExcludedRow[]> {
	let after = -1;
	for (;;) {
		const answer = await engine.query(excludedRowsSql(file, after, atOnce));
		const rows = parseRows(ExcludedRow, answer);
		if (rows.length > 0) yield rows;
		if (rows.length < atOnce) return;
		after = rows.at(-1)!.source_row;
	}
}
