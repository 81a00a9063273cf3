import { resolve } from 'node:path';
import {
	chromium,
	type BrowserContext,
	type PlaywrightTestOptions,
	type PlaywrightWorkerOptions
} from '@playwright/test';
import type { Language } from '../../src/lib/locale/language';

/** Folder of a browser profile that has the demo open, one a language; made once a run. */
export const demoProfile = (language: Language): string =>
	resolve(import.meta.dirname, '../../test-results', `demo-${language}`);

/** How the browser of a test is set up. */
type Setup = Pick<PlaywrightTestOptions, 'baseURL' | 'viewport'> &
	Pick<PlaywrightWorkerOptions, 'launchOptions'>;

/** A browser with a profile, set up as tests are. */
export const openProfile = (
	profile: string,
	{ baseURL, viewport, launchOptions }: Setup
): Promise<BrowserContext> =>
	chromium.launchPersistentContext(profile, {
		...launchOptions,
		...(baseURL && { baseURL }),
		viewport
	});
