import type { PdfText } from './pdf-pages';

/** A page of a PDF as `pdfLayout` reads it. */
interface Page {
	height: number;
	texts: readonly PdfText[];
}

/** What stands between the head of a page and its foot, each within 50 points of an edge. */
export const bodyOf = ({ texts, height }: Page): PdfText[] =>
	texts.filter(({ y }) => y > 50 && y < height - 50);

/**
 * Lines that lead to something and stand last on their page, away from it: those set in a size of
 * headings or captions, in points, or in bold as the head of a table is.
 */
export function leftAlone(pages: readonly Page[], sizes: readonly number[]): string[] {
	return pages.flatMap((page, i) => {
		const body = bodyOf(page);
		if (body.length === 0) return [];
		const foot = Math.min(...body.map(({ y }) => y));
		const last = body.filter(({ y }) => y < foot + 1);
		const isHead = last.every(({ font }) => /bold/i.test(font));
		const leads = isHead || last.some(({ size }) => sizes.includes(Math.round(size * 2) / 2));
		return leads ? [`page ${i + 1} ends with ${last.map(({ text }) => text).join(' ')}`] : [];
	});
}

/** Lines of a page: a word comes in several runs where letters of it are drawn as one. */
function linesOf({ texts }: Page): string[] {
	const lines: string[] = [];
	let before: PdfText | undefined;
	for (const one of texts) {
		const isNext =
			before !== undefined &&
			Math.abs(one.y - before.y) < 1 &&
			Math.abs(one.x - before.x - before.width) < 1;
		if (isNext) lines[lines.length - 1] += one.text;
		else lines.push(one.text);
		before = one;
	}
	return lines.map((line) => line.normalize('NFKC').trim());
}

/** Words of English labels that stand on no page in one piece. */
export function cutWords(pages: readonly Page[], labels: readonly string[]): string[] {
	const whole = new Set(pages.flatMap(linesOf).flatMap((line) => line.split(/\s+/)));
	return [...new Set(labels.flatMap((label) => label.split(' ')))].filter(
		(word) => !whole.has(word)
	);
}
