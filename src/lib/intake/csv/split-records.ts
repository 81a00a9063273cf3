import Papa from 'papaparse';
import type { Dialect } from './dialect-shape';

/**
 * The first records of a text, as cells, for previews and decisions. Loading does not use it: there
 * the engine reads, and `record-scanner` counts.
 *
 * A record cut short by the end of the text is left out, unless it is all there is.
 */
export function splitRecords(
	text: string,
	{ separator, quote }: Pick<Dialect, 'separator' | 'quote'>,
	most: number
): string[][] {
	const whole = /[\r\n]$/.test(text) ? text : text.slice(0, lastLineEnd(text));
	const { data } = Papa.parse<string[]>(whole === '' ? text : whole, {
		delimiter: separator,
		quoteChar: quote,
		preview: most,
		skipEmptyLines: false
	});
	// The library gives one empty record for the end of the last line.
	const last = data.at(-1);
	return last?.length === 1 && last[0] === '' ? data.slice(0, -1) : data;
}

const lastLineEnd = (text: string) => Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
