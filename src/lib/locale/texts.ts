import type { Catalogue, MessageKey } from './catalogue';
import type { Language } from './language';

/** Every message of the product in one language. */
export type Texts = Readonly<Record<MessageKey, string>>;

const known = new Map<Language, Texts>();

/**
 * Takes in the messages of a language. A browser takes those of its reader, so that nobody fetches a
 * language that nobody reads; other hosts take them all, see `all-texts`.
 */
export const takeTexts = (language: Language, texts: Texts): void =>
	void known.set(language, texts);

/** Whether the messages of a language have been taken in. */
export const hasTexts = (language: Language): boolean => known.has(language);

/** The messages of a language. @throws {RangeError} where they have not been taken in */
export function textsOf(language: Language): Texts {
	const texts = known.get(language);
	if (!texts) throw new RangeError(`the messages in ${language} are not loaded`);
	return texts;
}

/** Whether a key is that of a message, in a language that has been taken in. */
export const isMessageKey = (key: string): boolean =>
	[...known.values()].some((texts) => key in texts);

/** One language out of the catalogue. */
export const textsIn = (catalogue: Catalogue, language: Language): Texts =>
	Object.fromEntries(
		Object.entries(catalogue).map(([key, texts]) => [key, texts[language]])
	) as unknown as Texts;
