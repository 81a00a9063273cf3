import type { Language } from '$lib/locale/language';
import { hasTexts, takeTexts, type Texts } from '$lib/locale/texts';

const sources: Record<Language, () => Promise<{ default: Texts }>> = {
	'zh-CN': () => import('virtual:texts/zh-CN'),
	en: () => import('virtual:texts/en')
};

/** Fetches the messages of a language, once. */
export async function loadTexts(language: Language): Promise<void> {
	if (!hasTexts(language)) takeTexts(language, (await sources[language]()).default);
}
