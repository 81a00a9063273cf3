import { resolve } from '$app/paths';
import type { MessageKey } from '$lib/locale/message';

/** A page of the app, as the frame lists it. */
export interface NavigationEntry {
	id:
		| 'overview'
		| 'data'
		| 'quality'
		| 'explore'
		| 'segments'
		| 'value'
		| 'lifecycle'
		| 'tiers'
		| 'products'
		| 'retention'
		| 'revenue'
		| 'assess'
		| 'results'
		| 'evidence'
		| 'respondents'
		| 'roadmap'
		| 'business'
		| 'selection'
		| 'report'
		| 'model';
	href: string;
	label: MessageKey;
	/** Letter that goes there after `g`. */
	letter: string;
	/** Whether it has nothing to show before there are orders. */
	needsOrders?: true;
}

/** Pages in groups, in the order of the frame. */
export const navigation: readonly { heading: MessageKey | null; entries: NavigationEntry[] }[] = [
	{
		heading: null,
		entries: [
			{ id: 'overview', href: resolve('/'), label: 'nav.overview', letter: 'o' },
			{ id: 'data', href: resolve('/data'), label: 'nav.data', letter: 'd' },
			{ id: 'quality', href: resolve('/quality'), label: 'nav.quality', letter: 'q' }
		]
	},
	{
		heading: 'nav.customers',
		entries: [
			{
				id: 'explore',
				href: resolve('/customers'),
				label: 'nav.explore',
				letter: 'c',
				needsOrders: true
			},
			{
				id: 'segments',
				href: resolve('/segments'),
				label: 'nav.segments',
				letter: 's',
				needsOrders: true
			},
			{ id: 'value', href: resolve('/value'), label: 'nav.value', letter: 'v', needsOrders: true },
			{
				id: 'lifecycle',
				href: resolve('/lifecycle'),
				label: 'nav.lifecycle',
				letter: 'l',
				needsOrders: true
			},
			{
				id: 'retention',
				href: resolve('/retention'),
				label: 'nav.retention',
				letter: 't',
				needsOrders: true
			},
			{
				id: 'tiers',
				href: resolve('/tiers'),
				label: 'nav.tiers',
				letter: 'e',
				needsOrders: true
			},
			{
				id: 'products',
				href: resolve('/products'),
				label: 'nav.products',
				letter: 'i',
				needsOrders: true
			},
			{
				id: 'revenue',
				href: resolve('/revenue'),
				label: 'nav.revenue',
				letter: 'u',
				needsOrders: true
			}
		]
	},
	{
		heading: 'nav.maturity',
		entries: [
			{ id: 'assess', href: resolve('/assess'), label: 'nav.assess', letter: 'a' },
			{
				id: 'respondents',
				href: resolve('/respondents'),
				label: 'nav.respondents',
				letter: 'n'
			},
			{ id: 'results', href: resolve('/results'), label: 'nav.results', letter: 'r' },
			{ id: 'evidence', href: resolve('/evidence'), label: 'nav.evidence', letter: 'k' },
			{ id: 'roadmap', href: resolve('/roadmap'), label: 'nav.roadmap', letter: 'm' },
			{ id: 'business', href: resolve('/business'), label: 'nav.business', letter: 'f' },
			{ id: 'selection', href: resolve('/selection'), label: 'nav.selection', letter: 'w' },
			{ id: 'report', href: resolve('/report'), label: 'nav.report', letter: 'p' },
			{ id: 'model', href: resolve('/model'), label: 'nav.model', letter: 'b' }
		]
	}
];
