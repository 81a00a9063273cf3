import { attributesOf } from './xml';

/** Number formats that every workbook has and that show dates or times (ECMA-376 18.8.30). */
const builtInDates = new Set([
	14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51,
	52, 53, 54, 55, 56, 57, 58
]);

/** Whether a number format shows a date or a time: it names years, days, hours outside of quotes. */
export function isDateFormat(code: string): boolean {
	const bare = code
		.replace(/"[^"]*"|\\.|_.|\*./g, '')
		.replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
		.split(';')[0]!;
	return /[ymdhs]/i.test(bare) && !/general/i.test(bare);
}

/** By the number of a cell's style, whether it shows its number as a date. */
export function dateStyles(xml: string): boolean[] {
	const formats = new Map<number, string>();
	for (const [tag] of xml.matchAll(/<(?:\w+:)?numFmt\s[^>]*>/g)) {
		const { numFmtId, formatCode } = attributesOf(tag);
		formats.set(Number(numFmtId), formatCode ?? '');
	}
	const cellStyles = /<(?:\w+:)?cellXfs[\s>][\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(xml)?.[0] ?? '';
	return [...cellStyles.matchAll(/<(?:\w+:)?xf\s[^>]*>/g)].map(([tag]) => {
		const format = Number(attributesOf(tag).numFmtId ?? 0);
		const own = formats.get(format);
		return own === undefined ? builtInDates.has(format) : isDateFormat(own);
	});
}
