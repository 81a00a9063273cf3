import { goto } from '$app/navigation';
import { page } from '$app/state';

/** What changes in an address: parameters of the query; null or empty takes one away. */
export type AddressChange = Readonly<Record<string, string | null>>;

export interface AddressOptions {
	/**
	 * What stands in the fragment, which is never sent anywhere: names, what is searched for. As it was
	 * where nothing is given; null or empty takes one away.
	 */
	fragment?: AddressChange;
	/** Whether the way back leads past the address as it is now. */
	replaceState?: boolean;
}

const kept = (change: AddressChange): URLSearchParams =>
	new URLSearchParams(
		Object.entries(change).filter((entry): entry is [string, string] => Boolean(entry[1]))
	);

/** Goes to the page's own address with other parameters; the page stays where it is. */
export function goHere(
	change: AddressChange,
	{ fragment, replaceState = false }: AddressOptions = {}
): Promise<void> {
	const parameters = kept({ ...Object.fromEntries(page.url.searchParams), ...change });
	const inHash = Object.fromEntries(new URLSearchParams(page.url.hash.slice(1)));
	const hash = fragment ? `${kept({ ...inHash, ...fragment })}` : page.url.hash.slice(1);
	// There is no route to resolve: it is this one.
	// eslint-disable-next-line svelte/no-navigation-without-resolve
	return goto(`?${parameters}${hash && `#${hash}`}`, {
		keepFocus: true,
		noScroll: true,
		replaceState
	});
}
