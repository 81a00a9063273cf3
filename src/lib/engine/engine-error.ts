import { literal } from '../sql/literal';
import { sqlText, type Sql } from '../sql/sql';

/**
 * What went wrong, as far as a caller can act on it:
 *
 * - `statement`: the engine refused the statement or failed in it; the engine goes on
 * - `parameters`: values bound to a statement that takes none
 * - `type`: a column of a type the port does not carry
 * - `cancelled`: ended by its signal
 * - `memory`: out of memory; the tables are intact
 * - `storage`: out of disk or browser quota
 * - `lost`: the engine has died; open another
 * - `closed`: used after `close`
 * - `busy`: the database is open elsewhere, in another tab or process
 * - `unavailable`: the engine could not be started here
 */
export type EngineErrorCode =
	| 'statement'
	| 'parameters'
	| 'type'
	| 'cancelled'
	| 'memory'
	| 'storage'
	| 'lost'
	| 'closed'
	| 'busy'
	| 'unavailable';

/** The one error a connector throws. Keeps the statement's text (never its values) and the cause. */
export class EngineError extends Error {
	override readonly name = 'EngineError';
	/** Text of the statement at fault, with `?` for each value. */
	readonly statement: string | undefined;

	constructor(
		readonly code: EngineErrorCode,
		message: string,
		options: { statement?: Sql | undefined; cause?: unknown } = {}
	) {
		super(message, { cause: options.cause });
		this.statement = options.statement && sqlText(options.statement, () => '?');
	}
}

/** Signs in a DuckDB message, and what each means. The first that is found decides. */
const SIGNS: readonly (readonly [RegExp, EngineErrorCode])[] = [
	[/query was cancell?ed|INTERRUPT Error|Interrupted!/i, 'cancelled'],
	// Measured: after any of these the instance answers nothing sensible any more.
	[/FATAL Error|memory access out of bounds|table index is out of bounds/, 'lost'],
	[/function signature mismatch|^(RuntimeError: )?unreachable$/, 'lost'],
	[/database has been invalidated/, 'lost'],
	[/QuotaExceeded|quota|No space left|max_temp_directory_size/i, 'storage'],
	[/Out of Memory Error|OutOfMemory|Allocation failure|bad_alloc/i, 'memory']
];

/** An {@link EngineError} for what a DuckDB driver threw. */
export function duckDbError(cause: unknown, statement?: Sql): EngineError {
	if (cause instanceof EngineError) return cause;
	const message = cause instanceof Error ? cause.message : String(cause);
	// What follows is the reader's own row, which may say anything.
	const said = message.split(/Original Line:|Original CSV/)[0]!.trim();
	const code = SIGNS.find(([sign]) => sign.test(said))?.[1] ?? 'statement';
	return new EngineError(code, message, { statement, cause });
}

/**
 * Refuses what some drivers would take and others not, so that the port has one behaviour: values
 * bound to a statement that takes none, and values that are no value (NaN, an infinity, NUL).
 *
 * @throws {EngineError} of code `parameters`
 */
export function assertBindable(statement: Sql): void {
	if (statement.values.length === 0) return;
	if (!/^\s*(SELECT|WITH|FROM|VALUES|INSERT|UPDATE|DELETE)\b/i.test(statement.parts[0] ?? '')) {
		throw new EngineError(
			'parameters',
			'only SELECT, INSERT, UPDATE and DELETE take values: create the table first, then insert into it',
			{ statement }
		);
	}
	try {
		statement.values.forEach(literal);
	} catch (cause) {
		throw new EngineError('parameters', (cause as RangeError).message, { statement, cause });
	}
}
