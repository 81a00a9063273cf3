import type { MessageKey } from './catalogue';
import type { Language } from './language';
import type { MessageTexts } from './message-texts';

/** Every message of the product in one language. */
export type Texts = Readonly<Record<MessageKey, string>>;

/** What a browser fetches at once: what a first visit reads, or what figures of data are told in. */
export const textParts = ['start', 'analysis'] as const;

export type TextPart = (typeof textParts)[number];

const known = new Map<Language, Partial<Texts>>();

/**
 * Takes in messages of a language. A browser takes those of its reader, as they are needed, so that
 * nobody fetches what nobody reads; other hosts take them all, see `all-texts`.
 */
export const takeTexts = (language: Language, texts: Partial<Texts>): void =>
	void known.set(language, { ...known.get(language), ...texts });

/** One message's text. @throws {RangeError} where it has not been taken in */
export function textOf(language: Language, key: MessageKey): string {
	const text = known.get(language)?.[key];
	if (text === undefined) throw new RangeError(`the message ${key} in ${language} is not loaded`);
	return text;
}

/** Whether a key is that of a message, in a language that has been taken in. */
export const isMessageKey = (key: string): boolean =>
	[...known.values()].some((texts) => key in texts);

/** One language out of messages in all. */
export const textsIn = (messages: MessageTexts, language: Language): Record<string, string> =>
	Object.fromEntries(Object.entries(messages).map(([key, texts]) => [key, texts[language]]));
