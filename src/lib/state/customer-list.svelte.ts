import {
	type CustomerListQuery,
	CustomerListRow,
	customerCountSql,
	customerListSql
} from '../analytics/customer-list/customer-list-sql';
import { parseRows } from '../engine/parse-rows';
import type { AnalysisState } from './analysis-state.svelte';
import { Newest } from './newest.svelte';

/** Rows on a page. */
export const PAGE_ROWS = 50;

/** Rows fetched at once for an export. */
const EXPORT_ROWS = 20_000;

/**
 * A list of customers, sorted and cut to pages by the engine. The newest question wins: an answer to
 * an older one is never shown.
 */
export class CustomerList extends Newest {
	rows = $state.raw<CustomerListRow[]>([]);
	total = $state<number | null>(null);

	constructor(private readonly analyses: AnalysisState) {
		super();
	}

	/** Shows a page of a list, from 0. */
	async show(query: CustomerListQuery, page: number): Promise<void> {
		await this.ask(
			async (signal) => {
				const engine = await this.analyses.engineWithTables();
				const counted = await engine.query(customerCountSql(query), { signal });
				const statement = customerListSql(query, PAGE_ROWS, page * PAGE_ROWS);
				const answer = await engine.query(statement, { signal });
				return {
					total: Number(counted.cells('n')[0]),
					rows: parseRows(CustomerListRow, answer)
				};
			},
			({ total, rows }) => {
				this.total = total;
				this.rows = rows;
			}
		);
	}

	/** Every row of a list, for an export. */
	async all(query: CustomerListQuery): Promise<CustomerListRow[]> {
		const engine = await this.analyses.engineWithTables();
		const rows: CustomerListRow[] = [];
		for (;;) {
			const answer = await engine.query(customerListSql(query, EXPORT_ROWS, rows.length));
			rows.push(...parseRows(CustomerListRow, answer));
			if (answer.rowCount < EXPORT_ROWS) return rows;
		}
	}
}
