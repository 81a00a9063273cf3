import { getContext, setContext } from 'svelte';
import type { App } from '$lib/state/app.svelte';

const KEY = Symbol('app');

/** Makes the app known to every page. */
export const setApp = (app: () => App): void => void setContext(KEY, app);

/** The app, once it is open; pages are shown only then. */
export const useApp = (): App => getContext<() => App>(KEY)();
