import { resolve } from 'node:path';
import type { Language } from '../../src/lib/locale/language';

/** Folder of a browser profile that has the demo open, one a language; made once a run. */
export const demoProfile = (language: Language): string =>
	resolve(import.meta.dirname, '../../test-results', `demo-${language}`);
