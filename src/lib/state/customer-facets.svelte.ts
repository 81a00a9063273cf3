import {
	FacetRow,
	customerFacetsSql,
	type FacetFilter
} from '../analytics/customer-list/customer-facets-sql';
import { parseRows } from '../engine/parse-rows';
import type { AnalysisState } from './analysis-state.svelte';
import { Newest } from './newest.svelte';

/** How many customers each value of each facet would show; the newest filter wins. */
export class CustomerFacets extends Newest {
	rows = $state.raw<FacetRow[]>([]);

	constructor(private readonly analyses: AnalysisState) {
		super();
	}

	/** Counts anew, given what is asked of each facet. */
	async show(filter: FacetFilter): Promise<void> {
		await this.ask(
			async (signal) => {
				const engine = await this.analyses.engineWithTables();
				return parseRows(FacetRow, await engine.query(customerFacetsSql(filter), { signal }));
			},
			(rows) => (this.rows = rows)
		);
	}
}
