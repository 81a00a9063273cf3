import { z } from 'zod';
import { createFormatter, type Formatter } from '../locale/formatter';
import { Language, preferredLanguage } from '../locale/language';
import { messageSegments, messageText, type Message, type Segment } from '../locale/message';
import type { TextPart } from '../locale/texts';

const Theme = z.enum(['light', 'dark', 'system']);

export type Theme = z.infer<typeof Theme>;

const Stored = z.object({
	language: Language.optional(),
	/** BCP 47 tag for numbers; the language's own unless set. */
	numberLocale: z.string().optional(),
	theme: Theme.default('system'),
	/** Keys that act without Ctrl; those who speak to their computer turn them off (WCAG 2.1.4). */
	singleKeys: z.boolean().default(true)
});

const KEY = 'tidemark-preferences';

/** Locales offered for numbers, apart from the language. */
export const numberLocales = ['zh-CN', 'en-US', 'en-GB', 'de-DE', 'fr-FR', 'ja-JP'] as const;

/**
 * How this reader wants to read: language, manner of numbers, light or dark. Kept on the device,
 * not in the workspace, so that a file handed over does not change how its reader reads.
 */
export class Preferences {
	language = $state<Language>('zh-CN');
	numberLocale = $state<string | undefined>(undefined);
	theme = $state<Theme>('system');
	singleKeys = $state(true);
	/** What the system asks for; kept current by the layout. */
	systemIsDark = $state(false);

	readonly isDark = $derived(
		this.theme === 'dark' || (this.theme === 'system' && this.systemIsDark)
	);

	readonly formatter: Formatter = $derived(
		createFormatter({
			language: this.language,
			...(this.numberLocale && { numberLocale: this.numberLocale })
		})
	);

	#parts: readonly TextPart[] = ['start'];
	#onTexts: ((part: TextPart) => Promise<void>) | null = null;

	constructor(
		private readonly storage: Storage | null,
		browserLanguages: readonly string[],
		/** Brings messages before a page is written in them. */
		private readonly loadTexts: (language: Language, part: TextPart) => Promise<void> = () =>
			Promise.resolve()
	) {
		const stored = Stored.safeParse(read(storage));
		this.language = stored.data?.language ?? preferredLanguage(browserLanguages);
		this.numberLocale = stored.data?.numberLocale;
		this.theme = stored.data?.theme ?? 'system';
		this.singleKeys = stored.data?.singleKeys ?? true;
	}

	/**
	 * Brings a part of the messages, in this language and in any that is chosen from now on. What is
	 * about to say something of data asks for `analysis` first.
	 */
	async takeTexts(part: TextPart): Promise<void> {
		if (!this.#parts.includes(part)) this.#parts = [...this.#parts, part];
		await Promise.all([this.loadTexts(this.language, part), this.#onTexts?.(part)]);
	}

	/** Calls back when a part of the messages is asked for, so that what they speak of comes with them. */
	onTexts(bring: (part: TextPart) => Promise<void>): void {
		this.#onTexts = bring;
	}

	/** Whether a part of the messages was asked for in this visit. */
	hasTexts = (part: TextPart): boolean => this.#parts.includes(part);

	/** A message in the reader's words. */
	readonly text = (message: Message): string => messageText(message, this.language, this.formatter);

	/** The same in pieces, strong ones marked. */
	readonly segments = (message: Message): Segment[] =>
		messageSegments(message, this.language, this.formatter);

	/** Changes preferences and keeps them. Another language is taken on once its messages are here. */
	async set(
		change: Partial<Pick<Preferences, 'language' | 'numberLocale' | 'theme' | 'singleKeys'>>
	): Promise<void> {
		const { language: chosen } = change;
		if (chosen) await Promise.all(this.#parts.map((part) => this.loadTexts(chosen, part)));
		Object.assign(this, change);
		const { language, numberLocale, theme, singleKeys } = this;
		try {
			this.storage?.setItem(KEY, JSON.stringify({ language, numberLocale, theme, singleKeys }));
		} catch {
			// Storage may be forbidden; the choice then holds for this visit only.
		}
	}
}

function read(storage: Storage | null): unknown {
	try {
		return JSON.parse(storage?.getItem(KEY) ?? '{}');
	} catch {
		return {};
	}
}
