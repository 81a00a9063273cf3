import type { Engine } from '../../engine/engine';
import { EngineError } from '../../engine/engine-error';
import type { FileContent } from '../../engine/file-content';
import { message } from '../../locale/message';
import { literalSql, tableOfSql } from '../../sql/literal';
import { id, joinSql, sql } from '../../sql/sql';
import { IntakeError } from '../intake-error';
import { RAGGED_TABLE, judgeSql, judgedTable, plainRowsSql } from './judge-sql';
import { excludeSql, judgedCountsSql, judgedIssuesSql, keepSql, keptRows } from './keep-sql';
import { LabelReader } from './label-meanings';
import type { LoadPlan, LoadSlice } from './load-plan';
import { plainPlan, type PlainPlan } from './plain-plan';
import { plainSourceSql, readSliceSql, sliceTable } from './read-slice-sql';
import type { Tally } from './tally';

/** Tables that reading a slice needs only while it is read. */
export const sliceTables = [sliceTable, judgedTable, id(RAGGED_TABLE)];

/** Judged rows that wait at most: few rows at a time make the engine pack its tables over and over. */
const MOST_WAITING = 60_000;

/**
 * The engine does not see in plain rows what we saw when we wrote them. Loaded with all rows odd, the
 * file says what is in it.
 */
export class PlainRowsError extends Error {
	override readonly name = 'PlainRowsError';
}

/**
 * Loads the slices of a file, one after another. Plain rows go into their tables straight away; the
 * others are judged. Every record is accounted for: plain, judged or faulty.
 */
export class SliceLoader {
	readonly #labels: LabelReader;
	readonly #plainPlan: PlainPlan | null;
	/** Judged rows that are not in their tables yet, and how many there must be. */
	#waiting = 0;
	#expected = 0;
	#serial = 0;

	constructor(
		private readonly engine: Engine,
		private readonly plan: LoadPlan,
		private readonly tally: Tally
	) {
		this.#labels = new LabelReader(plan.mapping);
		this.#plainPlan = plainPlan(plan.mapping);
	}

	/**
	 * Loads one; what it leaves waiting {@link finish} puts where it belongs.
	 *
	 * @throws {IntakeError} where the engine does not find the records that were written
	 * @throws {PlainRowsError} where it does not find them plain
	 */
	async load(slice: LoadSlice, signal?: AbortSignal): Promise<void> {
		const { plain, odd, labels } = slice;
		this.#labels.learn(labels);
		await this.#excludeFaults(slice);
		if (plain.records > 0) {
			await this.#attached(plain.content, (path) => this.#keepPlain(path, plain, signal));
		}
		if (odd.records > 0) {
			await this.#attached(odd.content, (path) => this.#judge(path, odd, signal));
		}
		if (this.#waiting >= MOST_WAITING) await this.finish(signal);
	}

	async #attached(content: FileContent, act: (path: string) => Promise<void>): Promise<void> {
		const path = `import/slice-${this.#serial++}.csv`;
		await this.engine.attach(path, content);
		try {
			await act(path);
		} finally {
			await this.engine.detach(path);
		}
	}

	/** Reads the odd rows and judges them. */
	async #judge(path: string, odd: LoadSlice['odd'], signal?: AbortSignal): Promise<void> {
		const { engine, plan } = this;
		const { dialect, columns, mapping } = plan;
		await engine.query(readSliceSql(path, dialect, columns, odd), { signal });
		await this.#assertRead(odd.records);
		const traits = { ...odd, hasRagged: await this.#nameRagged(odd), hasPlainIds: false };
		const meanings = await this.#labels.ofSlice(engine);
		const select = judgeSql({ mapping, dialect, columns, meanings }, traits);
		const answer = await engine.query(
			this.#waiting > 0
				? literalSql(sql`INSERT INTO ${judgedTable} ${select}`)
				: tableOfSql(judgedTable, select),
			{ signal }
		);
		this.#waiting += Number(answer.cells('Count')[0]);
		this.#expected += odd.records;
	}

	/** Puts the judged rows that wait into their tables, or among the excluded. */
	async finish(signal?: AbortSignal): Promise<void> {
		const { engine, plan, tally } = this;
		if (this.#waiting !== this.#expected) throw this.#mismatch(this.#expected, this.#waiting);
		if (this.#waiting === 0) return;
		for (const statement of keepSql(plan.mapping, plan.file, keptRows)) {
			await engine.query(statement, { signal });
		}
		await engine.query(excludeSql(plan.file), { signal });
		tally.judged((await engine.query(judgedCountsSql(plan.mapping))).rows());
		tally.issues((await engine.query(judgedIssuesSql)).rows());
		this.#waiting = 0;
		this.#expected = 0;
	}

	/** Puts the plain rows into their tables. */
	async #keepPlain(
		path: string,
		{ records, hasBreak }: LoadSlice['plain'],
		signal?: AbortSignal
	): Promise<void> {
		const { mapping, file, dialect, columns } = this.plan;
		const { meanings } = this.#labels;
		const source = plainSourceSql(path, dialect, this.#plainPlan!, hasBreak);
		const rows = sql`(${plainRowsSql({ mapping, dialect, columns, meanings }, source)})`;
		const [first, ...others] = keepSql(mapping, file, rows, false);
		let kept: number;
		try {
			const answer = await this.engine.query(literalSql(first!), { signal });
			kept = Number(answer.cells('Count')[0]);
		} catch (cause) {
			// A cell that does not cast.
			if (!(cause instanceof EngineError) || cause.code !== 'statement') throw cause;
			throw new PlainRowsError(cause.message, { cause });
		}
		if (kept !== records) throw new PlainRowsError(`${kept} of ${records} rows are plain`);
		for (const statement of others) await this.engine.query(literalSql(statement), { signal });
		this.tally.plain(records);
	}

	/** Puts the numbers of ragged rows where SQL finds them; tells whether there are any. */
	async #nameRagged({ ragged }: LoadSlice['odd']): Promise<boolean> {
		if (ragged.length === 0) return false;
		await this.engine.insert(RAGGED_TABLE, [
			{ name: 'source_row', type: 'integer', values: Int32Array.from(ragged, ({ row }) => row) },
			{ name: 'issue', type: 'text', values: ragged.map(({ issue }) => issue) }
		]);
		return true;
	}

	async #assertRead(records: number): Promise<void> {
		const answer = await this.engine.query(sql`SELECT count(*)::INTEGER AS n FROM ${sliceTable}`);
		const n = Number(answer.cells('n')[0]);
		if (n !== records) throw this.#mismatch(records, n);
	}

	#mismatch(counted: number, read: number): IntakeError {
		const { name } = this.plan;
		return new IntakeError(message('intake.error.countMismatch', { file: name, counted, read }));
	}

	async #excludeFaults({ faults }: LoadSlice): Promise<void> {
		const { file } = this.plan;
		for (let start = 0; start < faults.length; start += 500) {
			const rows = faults
				.slice(start, start + 500)
				.map(
					({ row, fault, raw }) =>
						sql`(${file}, ${row}, ${fault}, ${raw.replaceAll('\0', '\ufffd')})`
				);
			await this.engine.query(
				sql`INSERT INTO excluded_rows (source_file, source_row, reason, raw) VALUES ${joinSql(rows)}`
			);
		}
	}
}
