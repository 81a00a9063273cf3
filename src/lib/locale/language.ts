import { z } from 'zod';

/** The languages of the product, equal in everything; the first is the one assumed. */
export const languages = ['zh-CN', 'en'] as const;

export const Language = z.enum(languages);

/** BCP 47 tag of a language of the product. */
export type Language = z.infer<typeof Language>;

/** Each language's name in itself, as a reader looks for it. */
export const languageNames: Readonly<Record<Language, string>> = { 'zh-CN': '中文', en: 'English' };

/** Text in every language of the product; one missing fails the load. */
export const Bilingual = z.strictObject({ en: z.string().min(1), 'zh-CN': z.string().min(1) });

/** Text that a data file carries in every language of the product. */
export type Bilingual = z.infer<typeof Bilingual>;

/**
 * The language of the product that suits a reader best.
 *
 * @param preferred BCP 47 tags in order of preference, as a browser lists them
 */
export function preferredLanguage(preferred: readonly string[]): Language {
	for (const tag of preferred) {
		if (/^zh\b/i.test(tag)) return 'zh-CN';
		if (/^en\b/i.test(tag)) return 'en';
	}
	return preferred.length > 0 ? 'en' : languages[0];
}
