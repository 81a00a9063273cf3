import type { FacetFilter } from '$lib/analytics/customer-list/customer-facets-sql';
import {
	customerFacets,
	type CustomerFacet
} from '$lib/analytics/customer-list/customer-list-result';
import { lifecycleStages } from '$lib/analytics/lifecycle/lifecycle-result';
import type { SegmentMap } from '$lib/analytics/rfm/segment-map';
import { segmentName } from '$lib/analytics/rfm/segment-names';
import { tierIds } from '$lib/analytics/tiers/customer-tiers-result';
import { message } from '$lib/locale/message';
import type { Reader } from '$lib/ui/reader';
import { goHere } from './address';

/** Facets whose values the app itself names; those of others are words of files, people's names too. */
const named: readonly CustomerFacet[] = ['segment', 'tier', 'stage', 'joined', 'last_quarter'];

/**
 * What an address asks of each facet. Words of files stand in the fragment, which browsers send to no
 * server.
 */
export function facetFilter({ searchParams, hash }: URL): FacetFilter {
	const inFragment = new URLSearchParams(hash.slice(1));
	return Object.fromEntries(
		customerFacets.map((facet) => {
			const asked = (named.includes(facet) ? searchParams : inFragment).get(facet);
			return [facet, asked?.slice(0, 200) || null];
		})
	) as Record<CustomerFacet, string | null>;
}

/** Asks other things of facets, from the first page of the list; null lets go of one. */
export function askFacets(change: Partial<FacetFilter>): Promise<void> {
	const part = (isNamed: boolean) =>
		Object.fromEntries(
			customerFacets.flatMap((facet) =>
				named.includes(facet) === isNamed && change[facet] !== undefined
					? [[facet, change[facet]]]
					: []
			)
		);
	return goHere({ ...part(true), page: null }, { fragment: part(false) });
}

/** A facet's value in words: of what the app computes its names, of what files say what they say. */
export function facetName(
	reader: Reader,
	facet: CustomerFacet,
	value: string | null,
	map: SegmentMap
): string {
	if (value === null) return reader.text(message('explore.notStated'));
	if (facet === 'segment') return reader.text(segmentName(map, value));
	const quarter = /^(\d{4})-Q([1-4])$/.exec(value);
	if (quarter && (facet === 'joined' || facet === 'last_quarter')) {
		const [, year = '', number = ''] = quarter;
		return reader.text(message('retention.quarter', { year, quarter: number }));
	}
	const tier = facet === 'tier' && tierIds.find((id) => id === value);
	if (tier) return reader.text(message(`tier.${tier}`));
	const stage = facet === 'stage' && lifecycleStages.find((id) => id === value);
	return stage ? reader.text(message(`stage.${stage}`)) : value;
}
