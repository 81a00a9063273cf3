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

/** A run of text on a page of a PDF; lengths in points, from the page's lower left corner. */
export interface PdfText {
	text: string;
	x: number;
	y: number;
	width: number;
	/** Of the type. */
	size: number;
	/** Name of the font whose glyphs it is drawn with. */
	font: string;
}

/** What stands where on the pages of a PDF; runs of blanks alone left out. */
export async function pdfLayout(
	data: Uint8Array
): Promise<{ width: number; height: number; texts: PdfText[] }[]> {
	const document = await getDocument({ data: new Uint8Array(data), verbosity: 0 }).promise;
	const pages = [];
	for (let n = 1; n <= document.numPages; n++) {
		const page = await document.getPage(n);
		await page.getOperatorList(); // which is what loads fonts
		const { items } = await page.getTextContent();
		const texts = items.flatMap((item): PdfText[] => {
			if (!('str' in item) || item.str.trim() === '') return [];
			const [, , skew, scale, x, y] = item.transform as number[];
			const { name } = page.commonObjs.get(item.fontName) as { name: string };
			const size = Math.hypot(skew!, scale!);
			return [{ text: item.str, x: x!, y: y!, width: item.width, size, font: name }];
		});
		pages.push({ width: page.view[2]!, height: page.view[3]!, texts });
	}
	return pages;
}
