import type { Language } from '$lib/locale/language';
import { takeTexts, type TextPart, type Texts } from '$lib/locale/texts';

type Source = () => Promise<{ default: Partial<Texts> }>;

const sources: Record<Language, Record<TextPart, Source>> = {
	'zh-CN': {
		start: () => import('virtual:texts/zh-CN/start'),
		analysis: () => import('virtual:texts/zh-CN/analysis')
	},
	en: {
		start: () => import('virtual:texts/en/start'),
		analysis: () => import('virtual:texts/en/analysis')
	}
};

const loaded = new Map<Source, Promise<void>>();

/** Fetches part of the messages of a language, once. What could not be fetched is tried again. */
export async function loadTexts(language: Language, part: TextPart): Promise<void> {
	const source = sources[language][part];
	const loading =
		loaded.get(source) ?? source().then(({ default: texts }) => takeTexts(language, texts));
	loaded.set(source, loading);
	try {
		await loading;
	} catch (error) {
		loaded.delete(source);
		throw error;
	}
}
