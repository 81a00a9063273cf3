import { id, joinSql, sql, type Sql } from '../../sql/sql';
import { analysisTable } from '../run-analysis';
import { NOT_STATED, customerFacets, type CustomerFacet } from './customer-list-result';

/** What is asked of each facet; null where anything will do. */
export type FacetFilter = Readonly<Record<CustomerFacet, string | null>>;

/** What filters ask for; nothing where they ask for nothing. */
export function facetConditions(filter: FacetFilter): Sql[] {
	return customerFacets.flatMap((facet) => {
		const asked = filter[facet];
		if (!asked) return [];
		return asked === NOT_STATED ? [sql`${id(facet)} IS NULL`] : [sql`${id(facet)} = ${asked}`];
	});
}

/** A clause of conditions that must all hold. */
export const whereSql = (conditions: readonly Sql[]): Sql =>
	conditions.length === 0 ? sql`` : sql`WHERE ${joinSql(conditions, ' AND ')}`;

/** Customers by combination of what they are told apart by, in one order always: sums are the same so. */
export const facetCombinationsSql: Sql = sql`
	SELECT ${joinSql(customerFacets.map((facet) => sql`${id(facet)}::VARCHAR AS ${id(facet)}`))},
		customers, year_sales::DOUBLE AS year_sales, value::DOUBLE AS expected, at_risk::DOUBLE AS at_risk
	FROM ${id(analysisTable('customer-list', 'facets'))} ORDER BY ALL`;
