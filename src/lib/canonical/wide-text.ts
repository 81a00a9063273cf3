/** Full-width characters, and blanks that are none on a keyboard, as spreadsheets and phones write them. */
export const WIDE = '０１２３４５６７８９．，：／－＋（）％＄￥　\u00a0\u2007\u2009\u202f－−';

/** What each character of {@link WIDE} stands for. */
export const NARROW = '0123456789.,:/-+()%$¥     --';

const narrowOf = new Map([...WIDE].map((wide, i) => [wide, NARROW[i]!]));

/**
 * A cell's text as readers of dates and numbers compare it: full-width characters narrow, blanks one
 * plain space, none at the ends, letters upper case. `load/typed-sql` does the same in SQL.
 */
export function narrowText(text: string): string {
	let narrow = '';
	for (const character of text) narrow += narrowOf.get(character) ?? character;
	return narrow.replace(/\s+/g, ' ').trim().toUpperCase();
}
