import { PASSING, type Engine } from '../../engine/engine';
import { message } from '../../locale/message';
import { literalSql, tableOfSql } from '../../sql/literal';
import { id, joinSql, sql } from '../../sql/sql';
import type { RecordSlice } from '../csv/record-scanner';
import { IntakeError } from '../intake-error';
import {
	RAGGED_TABLE,
	judgeSql,
	judgedTable,
	oddRowsSql,
	plainRowsSql,
	type JudgePlan,
	type SliceTraits
} from './judge-sql';
import { excludeSql, judgedCountsSql, judgedIssuesSql, keepSql, keptRows } from './keep-sql';
import { LabelReader } from './label-meanings';
import type { LoadPlan } from './load-plan';
import { readSliceSql, sliceTable } from './read-slice-sql';
import type { Tally } from './tally';

/** Rows of a slice that are not plain, as they were read. */
const oddTable = id(PASSING, 'odd');

/** Tables that reading a slice needs only while it is read. */
export const sliceTables = [sliceTable, oddTable, judgedTable, id(RAGGED_TABLE)];

/** Judged rows that wait at most: few rows at a time make the engine pack its tables over and over. */
const MOST_WAITING = 60_000;

/**
 * Loads the slices of a file, one after another. Plain rows go into their tables straight away; the
 * others are judged. Every record is accounted for: plain, judged or faulty.
 */
export class SliceLoader {
	readonly #labels: LabelReader;
	/** Not where orders wait for all their lines, and not where most rows turned out to be odd. */
	#triesPlain: boolean;
	/** Judged rows that are not in their tables yet, and how many there must be. */
	#waiting = 0;
	#expected = 0;

	constructor(
		private readonly engine: Engine,
		private readonly plan: LoadPlan,
		private readonly tally: Tally
	) {
		this.#labels = new LabelReader(plan.mapping);
		this.#triesPlain = plan.mapping.grain !== 'order-and-lines';
	}

	/**
	 * Loads one; what it leaves waiting {@link finish} puts where it belongs.
	 *
	 * @param path where the slice is attached
	 * @throws {IntakeError} where the engine does not find the records that the scanner has counted
	 */
	async load(path: string, slice: RecordSlice, signal?: AbortSignal): Promise<void> {
		const { engine, plan } = this;
		const { dialect, columns, mapping } = plan;
		await engine.query(readSliceSql(path, dialect, columns, slice), { signal });
		await this.#assertRead(slice);
		const traits = { ...slice, hasRagged: await this.#nameRagged(slice) };
		const meanings = await this.#labels.ofSlice(engine);
		const judging = { mapping, dialect, columns, meanings };
		await this.#excludeFaults(slice);
		let rows = sliceTable;
		let left = slice.records - slice.faults.length;
		if (this.#triesPlain) {
			const plain = await this.#keepPlain(judging, traits, signal);
			left -= plain;
			if (left === 0) return;
			this.#triesPlain = plain > left;
			await engine.query(tableOfSql(oddTable, oddRowsSql(judging, traits)), { signal });
			rows = oddTable;
		}
		const select = judgeSql(judging, traits, rows);
		const answer = await engine.query(
			this.#waiting > 0
				? literalSql(sql`INSERT INTO ${judgedTable} ${select}`)
				: tableOfSql(judgedTable, select),
			{ signal }
		);
		this.#waiting += Number(answer.cells('Count')[0]);
		this.#expected += left;
		if (this.#waiting >= MOST_WAITING || !this.#triesPlain) await this.finish(signal);
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

	/** Puts the plain rows into their tables; gives how many. */
	async #keepPlain(judging: JudgePlan, traits: SliceTraits, signal?: AbortSignal): Promise<number> {
		const { mapping, file } = this.plan;
		const rows = sql`(${plainRowsSql(judging, traits)})`;
		const counts: number[] = [];
		for (const statement of keepSql(mapping, file, rows, false)) {
			const answer = await this.engine.query(literalSql(statement), { signal });
			counts.push(Number(answer.cells('Count')[0]));
		}
		this.tally.plain(counts[0]!);
		return counts[0]!;
	}

	/** Puts the numbers of ragged rows where SQL finds them; tells whether there are any. */
	async #nameRagged({ ragged }: RecordSlice): Promise<boolean> {
		if (ragged.length === 0) return false;
		await this.engine.insert(RAGGED_TABLE, [
			{ name: 'source_row', type: 'integer', values: Int32Array.from(ragged, ({ row }) => row) },
			{ name: 'issue', type: 'text', values: ragged.map(({ issue }) => issue) }
		]);
		return true;
	}

	async #assertRead({ records }: RecordSlice): Promise<void> {
		const answer = await this.engine.query(sql`SELECT count(*)::INTEGER AS n FROM ${sliceTable}`);
		const n = Number(answer.cells('n')[0]);
		if (n !== records) throw this.#mismatch(records, n);
	}

	#mismatch(counted: number, read: number): IntakeError {
		const { name } = this.plan;
		return new IntakeError(message('intake.error.countMismatch', { file: name, counted, read }));
	}

	async #excludeFaults({ faults }: RecordSlice): Promise<void> {
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
