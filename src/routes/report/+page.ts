import { Language } from '$lib/locale/language';
import { textParts } from '$lib/locale/texts';
import { loadTexts } from '../load-texts';
import type { PageLoad } from './$types';

/** A report may be in another language than the page around it. */
export const load: PageLoad = async ({ url }) => {
	const asked = Language.safeParse(url.searchParams.get('lang'));
	if (asked.success) await Promise.all(textParts.map((part) => loadTexts(asked.data, part)));
};
