import { message } from '$lib/locale/message';
import type { Reader } from '$lib/ui/reader';

/** A part of a count, and its share; no share of nothing. */
export function partOf({ text, formatter }: Reader, part: number, of: number): string {
	const share = of === 0 ? '–' : formatter.percent(part / of, 0);
	return text(
		message('links.part', { part: formatter.integer(part), of: formatter.integer(of), share })
	);
}
