import { z } from 'zod';
import { id, joinSql, sql, type Sql } from '../../sql/sql';
import { analysisTable } from '../run-analysis';
import { NOT_STATED, customerFacets, type CustomerFacet } from './customer-list-result';

/** Values of a facet that are told apart. */
const MOST_VALUES = 12;

/** What is asked of each facet; null where anything will do. */
export type FacetFilter = Readonly<Record<CustomerFacet, string | null>>;

/** Customers that share a value of a facet; of facet `all`, those that every filter lets through. */
export const FacetRow = z.object({
	facet: z.enum([...customerFacets, 'all']),
	/** Null where nothing is known. */
	value: z.string().nullable(),
	customers: z.number(),
	year_sales: z.number(),
	/** Null where no customer was valued. */
	expected: z.number().nullable(),
	at_risk: z.number().nullable()
});

export type FacetRow = z.infer<typeof FacetRow>;

/** What filters ask for, but for one facet; nothing where they ask for nothing. */
export function facetConditions(filter: FacetFilter, but?: CustomerFacet): Sql[] {
	return customerFacets.flatMap((facet) => {
		const asked = filter[facet];
		if (!asked || facet === but) return [];
		return asked === NOT_STATED ? [sql`${id(facet)} IS NULL`] : [sql`${id(facet)} = ${asked}`];
	});
}

/** A clause of conditions that must all hold. */
export const whereSql = (conditions: readonly Sql[]): Sql =>
	conditions.length === 0 ? sql`` : sql`WHERE ${joinSql(conditions, ' AND ')}`;

/**
 * Values of each facet with their customers, as the other filters leave them: what choosing one would
 * show. The chosen value is always among them.
 */
export function customerFacetsSql(filter: FacetFilter): Sql {
	const table = id(analysisTable('customer-list', 'facets'));
	const sums = sql`coalesce(sum(customers), 0)::INTEGER AS customers,
		coalesce(sum(year_sales), 0)::DOUBLE AS year_sales, sum(value)::DOUBLE AS expected,
		sum(at_risk)::DOUBLE AS at_risk`;
	const facets = customerFacets.map((facet) => {
		const [isAsked = sql`FALSE`] = facetConditions(onlyOf(filter, facet));
		return sql`(
			SELECT ${facet}::VARCHAR AS facet, ${id(facet)}::VARCHAR AS value, ${sums}
			FROM ${table} ${whereSql(facetConditions(filter, facet))} GROUP BY ${id(facet)}
			ORDER BY ${isAsked} DESC, customers DESC, value LIMIT ${MOST_VALUES})`;
	});
	const all = sql`(SELECT 'all' AS facet, NULL::VARCHAR AS value, ${sums} FROM ${table} ${whereSql(facetConditions(filter))})`;
	return sql`SELECT * FROM (${joinSql([...facets, all], ' UNION ALL ')})`;
}

/** The same filter with one facet's question alone. */
const onlyOf = (filter: FacetFilter, facet: CustomerFacet): FacetFilter =>
	Object.fromEntries(
		customerFacets.map((one) => [one, one === facet ? filter[one] : null])
	) as FacetFilter;
