import { canonicalTableNames } from '../../canonical/tables-sql';
import { entityOf, type Field } from '../../canonical/entities';
import type { Cell, Engine } from '../../engine/engine';
import { EngineError } from '../../engine/engine-error';
import { message } from '../../locale/message';
import { literal } from '../../sql/literal';
import { id, joinSql, sql, sqlText, type Sql } from '../../sql/sql';
import { RowAccount, RowIssue, reasonMessage, type ExclusionReason } from '../accounting';
import type { Dialect } from '../csv/dialect-shape';
import type { RecordSlice } from '../csv/record-scanner';
import type { PartSlice } from '../csv/scan-parts';
import { IntakeError } from '../intake-error';
import type { Mapping } from '../mapping';
import { ensureTables } from './ensure-tables';
import { JUDGED_TABLE, RAGGED_TABLE, judgeSql } from './judge-sql';
import {
	excludeSql,
	judgedCountsSql,
	judgedIssuesSql,
	keepSql,
	orderAndLinesSql,
	orderExclusionsSql,
	ordersOfLinesSql,
	passingTables
} from './keep-sql';
import { LabelReader } from './label-meanings';
import { SLICE_TABLE, readSliceSql } from './read-slice-sql';

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
	/** In order; of chunks, each slice says which it is of. */
	slices: AsyncIterable<RecordSlice & Partial<Pick<PartSlice, 'part'>>>;
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
	/** Rows that were read of each chunk. */
	partRows: number[];
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
	await engine.query(sql`DELETE FROM applied_links`);
	await engine.query(sql`INSERT INTO loaded_files (source_file) VALUES (${file})`);
	const tally = new Tally();
	const labels = new LabelReader(mapping);
	const isOrderAndLines = mapping.entity === 'order' && mapping.grain === 'order-and-lines';
	let serial = 0;
	try {
		await dropPassingTables(engine);
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
			const hasRagged = await nameRagged(engine, slice);
			const meanings = await labels.ofSlice(engine);
			const select = judgeSql({ mapping, dialect, columns, meanings }, { ...slice, hasRagged });
			await engine.query(tableOfSql(JUDGED_TABLE, select), { signal });
			for (const statement of keepSql(mapping, file)) await engine.query(statement, { signal });
			await engine.query(excludeSql(file), { signal });
			await excludeFaults(engine, file, slice);
			tally.slice(slice);
			tally.judged((await engine.query(judgedCountsSql(mapping))).rows());
			tally.issues((await engine.query(judgedIssuesSql)).rows());
			// What is only needed while a slice is read must not be packed and written.
			for (const table of sliceTables) await engine.query(sql`DROP TABLE IF EXISTS ${id(table)}`);
			await engine.checkpoint();
			onProgress?.({ rows: tally.read, bytes: slice.end });
		}
		if (mapping.entity === 'order' && mapping.grain === 'line') {
			await engine.query(ordersOfLinesSql(file), { signal });
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
		await dropPassingTables(engine).catch(() => {});
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

/** Keeps a SELECT's answer as a table. A statement that makes a table takes no parameters. */
const tableOfSql = (table: string, select: Sql): Sql => ({
	parts: [`CREATE OR REPLACE TABLE ${table} AS ${sqlText(select, literal)}`],
	values: []
});

const sliceTables = [SLICE_TABLE, JUDGED_TABLE, RAGGED_TABLE];

async function dropPassingTables(engine: Engine): Promise<void> {
	for (const table of [...sliceTables, ...passingTables]) {
		await engine.query(sql`DROP TABLE IF EXISTS ${id(table)}`);
	}
}

/** Counts of a file's rows as its slices go by. */
class Tally {
	read = 0;
	kept = 0;
	readonly partRows: number[] = [];
	#refunds = 0;
	#short = 0;
	#long = 0;
	readonly #excluded = new Map<ExclusionReason, number>();
	readonly #issues = new Map<string, number>();

	slice({ records, short, long, faults, part = 0 }: RecordSlice & { part?: number }): void {
		this.read += records;
		this.partRows[part] = (this.partRows[part] ?? 0) + records;
		this.#short += short;
		this.#long += long;
		for (const { fault } of faults) this.#exclude(fault, 1);
	}

	judged(rows: readonly Record<string, Cell>[]): void {
		for (const { reason, rows: n, refunds } of rows) {
			if (reason === null) this.kept += Number(n);
			else this.#exclude(reason as ExclusionReason, Number(n));
			this.#refunds += Number(refunds);
		}
	}

	/** Rows that were kept at first and are left out after all. */
	takenOut(rows: readonly Record<string, Cell>[]): void {
		for (const { reason, rows: n } of rows) {
			this.kept -= Number(n);
			this.#exclude(reason as ExclusionReason, Number(n));
		}
	}

	issues(rows: readonly Record<string, Cell>[]): void {
		for (const { issue, rows: n } of rows) {
			const key = String(issue);
			this.#issues.set(key, (this.#issues.get(key) ?? 0) + Number(n));
		}
	}

	account(): RowAccount {
		return RowAccount.parse({
			read: this.read,
			kept: this.kept,
			refunds: this.#refunds,
			short: this.#short,
			long: this.#long,
			excluded: [...this.#excluded].map(([reason, rows]) => ({ reason, rows })),
			issues: [...this.#issues].map(([key, rows]) => {
				const at = key.lastIndexOf(':');
				return { field: key.slice(0, at), issue: RowIssue.parse(key.slice(at + 1)), rows };
			})
		});
	}

	#exclude(reason: ExclusionReason, rows: number): void {
		this.#excluded.set(reason, (this.#excluded.get(reason) ?? 0) + rows);
	}
}

/** Puts the numbers of ragged rows where SQL finds them; tells whether there are any. */
async function nameRagged(engine: Engine, { ragged }: RecordSlice): Promise<boolean> {
	if (ragged.length === 0) return false;
	await engine.insert(RAGGED_TABLE, [
		{ name: 'source_row', type: 'integer', values: Int32Array.from(ragged, ({ row }) => row) },
		{ name: 'issue', type: 'text', values: ragged.map(({ issue }) => issue) }
	]);
	return true;
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
