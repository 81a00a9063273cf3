import { canonicalTableNames } from '../../canonical/tables-sql';
import { entityOf, type Field } from '../../canonical/entities';
import type { Engine } from '../../engine/engine';
import { EngineError } from '../../engine/engine-error';
import { message } from '../../locale/message';
import { id, joinSql, sql, type Sql } from '../../sql/sql';
import { reasonMessage, type RowAccount } from '../accounting';
import { IntakeError } from '../intake-error';
import { ensureTables } from './ensure-tables';
import {
	orderAndLinesSql,
	orderExclusionsSql,
	ordersOfLinesSql,
	waitingOrderTables
} from './keep-sql';
import type { LoadPlan } from './load-plan';
import { PlainRowsError, SliceLoader, sliceTables } from './load-slice';
import { Tally } from './tally';

export interface LoadOptions {
	signal?: AbortSignal | undefined;
	/** Rows loaded so far, and the offset in the file up to which. */
	onProgress?: ((progress: { rows: number; bytes: number }) => void) | undefined;
}

/** What came of loading a file. */
export interface LoadResult {
	account: RowAccount;
	/** Earliest and latest day of the entity's main date; null where it has none. */
	firstOn: string | null;
	lastOn: string | null;
	/** Rows that were read of each chunk. */
	partRows: number[];
}

/**
 * Loads a file into the canonical tables, slice by slice. Each slice is counted twice, by our
 * scanner and by the engine: an engine that reads a file as empty, as one short of memory may, is
 * found out. Cancelled or failed, it leaves the tables as they were.
 *
 * Rows of which nothing needs to be said are told from the others before the engine sees them. Where
 * it does not find them so, the file is loaded once more with every row judged.
 *
 * @throws {IntakeError} where counts do not agree, or no row could be kept
 * @throws {EngineError} of code `cancelled`, `memory`, `storage`, `lost`
 */
export async function loadFile(
	engine: Engine,
	plan: LoadPlan,
	options: LoadOptions = {}
): Promise<LoadResult> {
	try {
		return await loadSlices(engine, plan, true, options);
	} catch (cause) {
		if (!(cause instanceof PlainRowsError)) throw cause;
		return loadSlices(engine, plan, false, options);
	}
}

async function loadSlices(
	engine: Engine,
	plan: LoadPlan,
	isSorted: boolean,
	{ signal, onProgress }: LoadOptions
): Promise<LoadResult> {
	const { file, mapping } = plan;
	await removeFile(engine, file); // of an attempt that the engine did not survive
	await engine.query(sql`DELETE FROM applied_links`);
	await engine.query(sql`INSERT INTO loaded_files (source_file) VALUES (${file})`);
	const tally = new Tally();
	const loader = new SliceLoader(engine, plan, tally);
	const isOrderAndLines = mapping.entity === 'order' && mapping.grain === 'order-and-lines';
	try {
		// Of a load that the engine did not survive.
		await drop(engine, waitingOrderTables);
		for await (const slice of plan.slices(isSorted)) {
			if (signal?.aborted) throw new EngineError('cancelled', 'loading was cancelled');
			await loader.load(slice, signal);
			tally.slice(slice);
			await engine.checkpoint();
			onProgress?.({ rows: tally.read, bytes: slice.end });
		}
		await loader.finish(signal);
		if (mapping.entity === 'order' && mapping.grain === 'line') {
			await engine.query(ordersOfLinesSql(mapping, file), { signal });
		}
		if (isOrderAndLines && tally.kept > 0) {
			for (const statement of orderAndLinesSql(mapping, file)) {
				await engine.query(statement, { signal });
			}
			tally.takenOut((await engine.query(orderExclusionsSql)).rows());
		}
		const account = tally.account();
		assertSomething(account, plan);
		const days = await dayRange(engine, plan);
		await engine.query(
			sql`UPDATE loaded_files SET kept = ${account.kept} WHERE source_file = ${file}`
		);
		return { account, ...days, partRows: tally.partRows };
	} catch (cause) {
		await removeFile(engine, file).catch(() => {}); // the engine may be what failed
		throw cause;
	} finally {
		await drop(engine, [...sliceTables, ...waitingOrderTables]).catch(() => {});
		await engine.checkpoint().catch(() => {});
	}
}

/** Takes every row of a file out of every table. */
export async function removeFile(engine: Engine, file: string): Promise<void> {
	await ensureTables(engine);
	// What is being loaded is in the list before its first row: a file that is not there has none.
	const known = await engine.query(
		sql`SELECT count(*)::INTEGER AS n FROM loaded_files WHERE source_file = ${file}`
	);
	if (known.cells('n')[0] === 0) return;
	await engine.query(sql`DELETE FROM applied_links`);
	for (const table of [...canonicalTableNames, 'excluded_rows', 'loaded_files']) {
		await engine.query(sql`DELETE FROM ${id(table)} WHERE source_file = ${file}`);
	}
}

async function drop(engine: Engine, tables: readonly Sql[]): Promise<void> {
	for (const table of tables) await engine.query(sql`DROP TABLE IF EXISTS ${table}`);
}

/** A file of which nothing could be used is no success: says the commonest reason. */
function assertSomething({ read, kept, excluded }: RowAccount, { name }: LoadPlan): void {
	if (kept > 0) return;
	if (read === 0) throw new IntakeError(message('intake.error.headerOnly', { file: name }));
	const [worst] = excluded.toSorted((a, b) => b.rows - a.rows);
	throw new IntakeError(
		message('intake.error.nothingKept', {
			file: name,
			rows: read,
			reason: { kind: 'message', message: reasonMessage(worst!.reason) }
		})
	);
}

async function dayRange(
	engine: Engine,
	{ file, mapping }: LoadPlan
): Promise<{ firstOn: string | null; lastOn: string | null }> {
	const entity = entityOf(mapping.entity);
	const dates = entity.fields.filter(
		({ type, isAuxiliary }) => type === 'timestamp' && !isAuxiliary
	);
	// The date that says when a row came to be stands first; the others are what there is instead.
	const isRead = ({ name }: Field) => mapping.fields[name] ?? mapping.fields.close_date;
	const [date] = [...dates.filter(({ name }) => mapping.fields[name]), ...dates.filter(isRead)];
	if (!date) return { firstOn: null, lastOn: null };
	const day = mapping.fields[date.name]
		? id(date.name)
		: sql`coalesce(${joinSql(dates.map(({ name }) => id(name)))})`;
	const answer = await engine.query(sql`
		SELECT min(${day})::DATE AS first_on, max(${day})::DATE AS last_on
		FROM ${id(entity.table)} WHERE source_file = ${file}`);
	return {
		firstOn: answer.cells('first_on')[0] as string | null,
		lastOn: answer.cells('last_on')[0] as string | null
	};
}
