import { Preferences } from '$lib/state/preferences.svelte';
import type { LayoutLoad } from './$types';
import { loadTexts } from './load-texts';

export const ssr = false;
export const prerender = false;

let preferences: Preferences | null = null;

/** Pages that can be read before there are data. */
const startPages: readonly (string | null)[] = ['/', '/assess', '/privacy'];

/** The reader's preferences, with the messages of the page fetched before it shows. */
export const load: LayoutLoad = async ({ route }) => {
	preferences ??= new Preferences(storage(), navigator.languages, loadTexts);
	await preferences.takeTexts('start');
	if (!startPages.includes(route.id)) await preferences.takeTexts('analysis');
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
