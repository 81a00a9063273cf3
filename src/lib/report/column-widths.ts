import { textWidth } from '../locale/text-width';

/** Longest text that is kept on a line, and most of a longer word, in letters: a hash may be cut. */
const KEPT = { text: 15, word: 24 };
/** Most that a cell asks for, in letters: what is longer wraps. */
const MOST = 70;

/** What a text can not be narrower than without being cut within a word, in letters. */
function leastOf(text: string): number {
	const whole = textWidth(text);
	if (whole <= KEPT.text) return whole;
	// Between two ideographs a line may end, after two letters of Latin it may not.
	const words = text.split(/\s+|(?<=[\u2e80-\uffef])|(?=[\u2e80-\uffef])|(?<=[-/])/u);
	return Math.min(KEPT.word, Math.max(0, ...words.map(textWidth)));
}

/** Sizes of what a table is set in, all in one unit. */
export interface TableMeasure {
	/** Of the whole table. */
	total: number;
	/** Of one letter of Latin. */
	letter: number;
	/** On both sides of a cell together. */
	padding: number;
}

/**
 * Widths of a table's columns that add up to its own, in the same unit: each is as wide as its longest
 * word, and what is left goes to those that would still wrap, by how much they would. Where not even the
 * words fit, the widest are narrowed, so that numbers stay whole. A table without columns has no widths.
 *
 * Source: CSS 2.1, 17.5.2.2, automatic table layout.
 *
 * @param rows texts by row, the head among them; a row may be shorter than others
 */
export function columnWidths(
	rows: readonly (readonly string[])[],
	{ total, letter, padding }: TableMeasure
): number[] {
	const columns = Math.max(0, ...rows.map((row) => row.length));
	const needs = Array.from({ length: columns }, (_, column) => {
		const texts = rows.map((row) => row[column] ?? '');
		const of = (measure: (text: string) => number) =>
			Math.max(1, ...texts.map(measure)) * letter + padding;
		return { least: of(leastOf), most: of((text) => Math.min(MOST, textWidth(text))) };
	});
	const least = needs.reduce((sum, need) => sum + need.least, 0);
	const most = needs.reduce((sum, need) => sum + need.most, 0);
	if (least >= total)
		return capped(
			needs.map((need) => need.least),
			total
		);
	if (most <= total) return needs.map((need) => (need.most / most) * total);
	const share = (total - least) / (most - least);
	return needs.map((need) => need.least + (need.most - need.least) * share);
}

/** Widths that add up to less than they do, the widest cut to one width. */
function capped(widths: readonly number[], total: number): number[] {
	let left = total;
	let cap = 0;
	const rising = widths.toSorted((a, b) => a - b);
	for (const [i, width] of rising.entries()) {
		cap = left / (rising.length - i);
		if (width > cap) break;
		left -= width;
	}
	return widths.map((width) => Math.min(width, cap));
}

/** Lines that a text takes in a column, at least one. @param letters how many stand in a line */
export const lineCount = (text: string, letters: number): number =>
	text
		.split('\n')
		.reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / Math.max(1, letters))), 0);
