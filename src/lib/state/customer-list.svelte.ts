import {
	type CustomerListQuery,
	CustomerListRow,
	customerCountSql,
	customerListSql
} from '../analytics/customer-list/customer-list-sql';
import { EngineError } from '../engine/engine-error';
import { parseRows } from '../engine/parse-rows';
import type { Message } from '../locale/message';
import type { AnalysisState } from './analysis-state.svelte';
import { reportOf } from './failure-report';

/** Rows on a page. */
export const PAGE_ROWS = 50;

/** Rows fetched at once for an export. */
const EXPORT_ROWS = 20_000;

/**
 * A list of customers, sorted and cut to pages by the engine. The newest question wins: an answer to
 * an older one is never shown.
 */
export class CustomerList {
	rows = $state.raw<CustomerListRow[]>([]);
	total = $state<number | null>(null);
	isLoading = $state(false);
	failure = $state.raw<Message | null>(null);
	#controller: AbortController | null = null;

	constructor(private readonly analyses: AnalysisState) {}

	/** Shows a page of a list, from 0. */
	async show(query: CustomerListQuery, page: number): Promise<void> {
		this.#controller?.abort();
		const controller = new AbortController();
		this.#controller = controller;
		const { signal } = controller;
		this.isLoading = true;
		this.failure = null;
		try {
			const engine = await this.analyses.engineWithTables();
			const counted = await engine.query(customerCountSql(query), { signal });
			const statement = customerListSql(query, PAGE_ROWS, page * PAGE_ROWS);
			const answer = await engine.query(statement, { signal });
			if (signal.aborted) return;
			this.total = Number(counted.cells('n')[0]);
			this.rows = parseRows(CustomerListRow, answer);
		} catch (error) {
			const isOld = error instanceof EngineError && error.code === 'cancelled';
			if (!isOld && !signal.aborted) this.failure = reportOf(error);
		} finally {
			if (this.#controller === controller) this.isLoading = false;
		}
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
