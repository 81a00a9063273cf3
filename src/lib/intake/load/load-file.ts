import { canonicalTableNames, canonicalTablesSql } from '../../canonical/tables-sql';
import { entityOf } from '../../canonical/entities';
import type { Engine } from '../../engine/engine';
import { EngineError } from '../../engine/engine-error';
import { materialise } from '../../engine/materialise';
import { message } from '../../locale/message';
import { id, joinSql, sql } from '../../sql/sql';
import { RowAccount, reasonMessage, type ExclusionReason } from '../accounting';
import type { Dialect } from '../csv/dialect';
import type { RecordSlice } from '../csv/record-scanner';
import { IntakeError } from '../intake-error';
import type { Mapping } from '../mapping';
import {
	JUDGED_TABLE,
	SLICE_TABLE,
	excludeSql,
	judgeSql,
	judgedCountsSql,
	keepSql,
	ordersOfLinesSql,
	readSliceSql
} from './load-sql';

/** A file ready to be loaded: how it is cut, what its columns mean, and its records in slices. */
export interface LoadPlan {
	/** Id of the file in the workspace; every row carries it. */
	file: string;
	/** Name for messages. */
	name: string;
	dialect: Dialect;
	/** Cells of the header. */
	columns: number;
	mapping: Mapping;
	slices: AsyncIterable<RecordSlice>;
}

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
}

/**
 * Loads a file into the canonical tables, slice by slice. Each slice is counted twice, by our
 * scanner and by the engine: an engine that reads a file as empty, as one short of memory may, is
 * found out. Cancelled or failed, it leaves the tables as they were.
 *
 * @throws {IntakeError} where counts do not agree, or no row could be kept
 * @throws {EngineError} of code `cancelled`, `memory`, `storage`, `lost`
 */
export async function loadFile(
	engine: Engine,
	plan: LoadPlan,
	{ signal, onProgress }: LoadOptions = {}
): Promise<LoadResult> {
	const { file, mapping, dialect, columns } = plan;
	await removeFile(engine, file); // of an attempt that the engine did not survive
	await engine.query(sql`INSERT INTO loaded_files (source_file) VALUES (${file})`);
	const counts = new Map<ExclusionReason, number>();
	const count = (reason: ExclusionReason, rows: number) =>
		counts.set(reason, (counts.get(reason) ?? 0) + rows);
	let [read, kept, refunds, short] = [0, 0, 0, 0];
	let serial = 0;
	try {
		for await (const slice of plan.slices) {
			if (signal?.aborted) throw new EngineError('cancelled', 'loading was cancelled');
			const path = `import/slice-${serial++}.csv`;
			await engine.attach(path, slice.content);
			try {
				await engine.query(readSliceSql(path, dialect, columns, slice), { signal });
			} finally {
				await engine.detach(path);
			}
			await assertRead(engine, slice, plan.name);
			await materialise(engine, JUDGED_TABLE, judgeSql(mapping, dialect, columns), { signal });
			for (const statement of keepSql(mapping, file)) await engine.query(statement, { signal });
			await engine.query(excludeSql(file), { signal });
			await excludeFaults(engine, file, slice);

			const judged = await engine.query(judgedCountsSql(mapping));
			for (const row of judged.rows()) {
				if (row.reason === null) kept += Number(row.rows);
				else count(row.reason as ExclusionReason, Number(row.rows));
				refunds += Number(row.refunds);
			}
			for (const { fault } of slice.faults) count(fault, 1);
			read += slice.records;
			short += slice.short;
			await engine.checkpoint();
			onProgress?.({ rows: read, bytes: slice.end });
		}
		if (mapping.entity === 'order' && mapping.grain === 'line') {
			await engine.query(ordersOfLinesSql(file), { signal });
		}
		const account = RowAccount.parse({
			read,
			kept,
			refunds,
			short,
			excluded: [...counts].map(([reason, rows]) => ({ reason, rows }))
		});
		assertSomething(account, plan);
		const days = await dayRange(engine, plan);
		await engine.query(sql`UPDATE loaded_files SET kept = ${kept} WHERE source_file = ${file}`);
		return { account, ...days };
	} catch (cause) {
		await removeFile(engine, file).catch(() => {}); // the engine may be what failed
		throw cause;
	} finally {
		for (const table of [SLICE_TABLE, JUDGED_TABLE]) {
			await engine.query(sql`DROP TABLE IF EXISTS ${id(table)}`).catch(() => {});
		}
		await engine.checkpoint().catch(() => {});
	}
}

/** Takes every row of a file out of every table. */
export async function removeFile(engine: Engine, file: string): Promise<void> {
	for (const statement of canonicalTablesSql) await engine.query(statement);
	for (const table of [...canonicalTableNames, 'excluded_rows', 'loaded_files']) {
		await engine.query(sql`DELETE FROM ${id(table)} WHERE source_file = ${file}`);
	}
}

async function assertRead(engine: Engine, { records }: RecordSlice, file: string): Promise<void> {
	const answer = await engine.query(sql`SELECT count(*)::INTEGER AS n FROM ${id(SLICE_TABLE)}`);
	const n = Number(answer.cells('n')[0]);
	if (n === records) return;
	throw new IntakeError(message('intake.error.countMismatch', { file, counted: records, read: n }));
}

async function excludeFaults(engine: Engine, file: string, { faults }: RecordSlice): Promise<void> {
	for (let start = 0; start < faults.length; start += 500) {
		const rows = faults
			.slice(start, start + 500)
			.map(
				({ row, fault, raw }) => sql`(${file}, ${row}, ${fault}, ${raw.replaceAll('\0', '\ufffd')})`
			);
		await engine.query(
			sql`INSERT INTO excluded_rows (source_file, source_row, reason, raw) VALUES ${joinSql(rows)}`
		);
	}
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
	const date = entity.fields.find(({ type, name }) => type === 'timestamp' && mapping.fields[name]);
	if (!date) return { firstOn: null, lastOn: null };
	const answer = await engine.query(sql`
		SELECT min(${id(date.name)})::DATE AS first_on, max(${id(date.name)})::DATE AS last_on
		FROM ${id(entity.table)} WHERE source_file = ${file}`);
	return {
		firstOn: answer.cells('first_on')[0] as string | null,
		lastOn: answer.cells('last_on')[0] as string | null
	};
}
