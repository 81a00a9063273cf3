/** Width of a text in letters of Latin; one of Chinese, Japanese or Korean is as wide as two. */
export const textWidth = (text: string): number =>
	[...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0);
