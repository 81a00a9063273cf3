import { Preferences } from '$lib/state/preferences.svelte';
import type { LayoutLoad } from './$types';
import { loadTexts } from './load-texts';

export const ssr = false;
export const prerender = false;

let preferences: Preferences | null = null;

/** The reader's preferences, with the messages of the reader's language fetched before a page shows. */
export const load: LayoutLoad = async () => {
	preferences ??= new Preferences(storage(), navigator.languages, loadTexts);
	await loadTexts(preferences.language);
	return { preferences };
};

/** Local storage, or null where the browser forbids it. */
function storage(): Storage | null {
	try {
		return localStorage;
	} catch {
		return null;
	}
}
