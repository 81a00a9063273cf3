import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/**
 * Text without blanks, each ideograph as written: Chromium names some glyphs of a PDF by the radical
 * that shares their outline, and a dash by its twin.
 */
export function squeezed(text: string): string {
	const radicals =
		'戶户⻅见⻆角⻉贝⻋车⻓长⻔门⻙韦⻚页⻛风⻜飞⻝食⻢马⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟';
	return text
		.normalize('NFKC')
		.replace(/[戶\u2e80-\u2eff]/g, (radical) => radicals[radicals.indexOf(radical) + 1]!)
		.replace(/[’'ʼ]/g, '')
		.replaceAll('\u2012', '–')
		.replace(/\s+/g, '');
}

/** Pages of a PDF as text, blanks left out: Chinese glyphs come apart. */
export async function pdfPages(data: Uint8Array): Promise<string[]> {
	const document = await getDocument({ data: new Uint8Array(data), verbosity: 0 }).promise;
	const pages: string[] = [];
	for (let n = 1; n <= document.numPages; n++) {
		const { items } = await (await document.getPage(n)).getTextContent();
		pages.push(squeezed(items.map((item) => ('str' in item ? item.str : '')).join('')));
	}
	return pages;
}

/** Sizes of a PDF's pages, in points: `612x792` is Letter, `595x842` A4. */
export async function pdfSizes(data: Uint8Array): Promise<string[]> {
	const document = await getDocument({ data: new Uint8Array(data), verbosity: 0 }).promise;
	const sizes: string[] = [];
	for (let n = 1; n <= document.numPages; n++) {
		const { view } = await document.getPage(n);
		sizes.push(`${Math.round(view[2]!)}x${Math.round(view[3]!)}`);
	}
	return sizes;
}
