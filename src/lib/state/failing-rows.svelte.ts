import { dataQualityShape, type DataQualityParams } from '../analytics/quality/data-quality-result';
import type { EntityId } from '../canonical/entities';
import type { ExclusionReasonId } from '../canonical/row-notes';
import { parseRows } from '../engine/parse-rows';
import type { FailingRow } from '../analytics/quality/failing-rows-sql';
import type { AnalysisState } from './analysis-state.svelte';
import { Newest } from './newest.svelte';

/** Rows on a page. */
export const FAILING_PAGE_ROWS = 25;

/** Failures in a clean-up list, of each table. */
export const MOST_CLEAN_UP = 100_000;

/** Whose failures are asked for: a check's, or those of rows that were left out. */
export type FailingQuery = { entity: EntityId } & (
	{ check: string; owner: string | null } | { reason: ExclusionReasonId }
);

/** Rows that fail a check, by the page; the newest question wins. */
export class FailingRows extends Newest {
	rows = $state.raw<FailingRow[]>([]);

	constructor(private readonly analyses: AnalysisState) {
		super();
	}

	/** Shows a page of rows, from 0. */
	async show(query: FailingQuery, page: number): Promise<void> {
		await this.ask(
			(signal) => this.#read(query, FAILING_PAGE_ROWS, page * FAILING_PAGE_ROWS, signal),
			(rows) => (this.rows = rows)
		);
	}

	/** Every row of a check, for an export. */
	all(query: FailingQuery): Promise<FailingRow[]> {
		return this.#read(query, MOST_CLEAN_UP, 0);
	}

	/** Every failure of every check of a table, at most {@link MOST_CLEAN_UP}. */
	async cleanUp(entity: EntityId): Promise<FailingRow[]> {
		const engine = await this.analyses.engineWithFiles();
		const { FailingRow, cleanUpSql } = await import('../analytics/quality/failing-rows-sql');
		const statement = cleanUpSql(entity, this.#params(), MOST_CLEAN_UP);
		return parseRows(FailingRow, await engine.query(statement));
	}

	#params(): DataQualityParams {
		return dataQualityShape.params.parse(this.analyses.runOf('data-quality')?.params);
	}

	async #read(
		query: FailingQuery,
		limit: number,
		offset: number,
		signal?: AbortSignal
	): Promise<FailingRow[]> {
		const engine = await this.analyses.engineWithFiles();
		const { FailingRow, failingRowsSql, leftOutRowsSql } =
			await import('../analytics/quality/failing-rows-sql');
		const params = this.#params();
		const { entity } = query;
		const files =
			params.tables.find((table) => table.entity === entity)?.files.map(({ file }) => file) ?? [];
		const statement =
			'reason' in query
				? leftOutRowsSql(files, query.reason, { limit, offset })
				: failingRowsSql(entity, query.check, params, { limit, offset, owner: query.owner });
		return parseRows(FailingRow, await engine.query(statement, { signal }));
	}
}
