import {
	facetCombinationsSql,
	type FacetFilter
} from '../analytics/customer-list/customer-facets-sql';
import { FacetCube, type FacetRow } from '../analytics/customer-list/facet-cube';
import type { AnalysisState } from './analysis-state.svelte';
import { Newest } from './newest.svelte';

/** How many customers each value of each facet would show, counted without a statement a filter. */
export class CustomerFacets extends Newest {
	#cube = $state.raw<FacetCube | null>(null);

	constructor(private readonly analyses: AnalysisState) {
		super();
	}

	/** Reads the combinations anew; asked for where the list of customers has been computed. */
	async load(): Promise<void> {
		await this.ask(
			async (signal) => {
				const engine = await this.analyses.engineWithTables();
				return new FacetCube(await engine.query(facetCombinationsSql, { signal }));
			},
			(cube) => (this.#cube = cube)
		);
	}

	/** Values of each facet as a filter leaves them; none until they were read. */
	rows(filter: FacetFilter): readonly FacetRow[] {
		return this.#cube?.count(filter) ?? [];
	}
}
