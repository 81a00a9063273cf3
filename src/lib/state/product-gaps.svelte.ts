import {
	ProductGapRow,
	productGapTable,
	productGapsSql
} from '../analytics/products/product-gaps-sql';
import type { ProductsResult } from '../analytics/products/products-result';
import { hasTables } from '../engine/has-tables';
import { parseRows } from '../engine/parse-rows';
import type { AnalysisState } from './analysis-state.svelte';
import { Newest } from './newest.svelte';

/** Customers on a page of the matrix. */
export const GAP_PAGE_ROWS = 25;

/** Customers in an export at most. */
const MOST_EXPORTED = 100_000;

type Groups = ProductsResult['groups'];

/** What customers have bought of each group, by the page; the newest question wins. */
export class ProductGaps extends Newest {
	rows = $state.raw<ProductGapRow[]>([]);

	constructor(private readonly analyses: AnalysisState) {
		super();
	}

	/** Shows a page, from 0. */
	async show(groups: Groups, page: number): Promise<void> {
		await this.ask(
			(signal) => this.#read(groups, GAP_PAGE_ROWS, page * GAP_PAGE_ROWS, signal),
			(rows) => (this.rows = rows)
		);
	}

	/** Every customer, for an export. */
	all(groups: Groups): Promise<ProductGapRow[]> {
		return this.#read(groups, MOST_EXPORTED, 0);
	}

	async #read(groups: Groups, limit: number, offset: number, signal?: AbortSignal) {
		const engine = await this.analyses.engineWithTables();
		if (!(await hasTables(engine, [productGapTable]))) return [];
		const statement = productGapsSql(groups, limit, offset);
		return parseRows(ProductGapRow, await engine.query(statement, { ...(signal && { signal }) }));
	}
}
