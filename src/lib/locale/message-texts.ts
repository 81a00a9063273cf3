import type { Language } from './language';

/** Messages in every language, side by side, so that they are written and reviewed together. */
export type MessageTexts = Record<string, Record<Language, string>>;
