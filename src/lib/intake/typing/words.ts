/** Cells that say there is nothing, compared in lower case. */
export const nullWords: readonly string[] = [
	'',
	'-',
	'--',
	'—',
	'——',
	'/',
	'n/a',
	'#n/a',
	'null',
	'none',
	'nil',
	'无',
	'暂无',
	'空',
	'未知',
	'0000-00-00',
	'1900-01-01',
	'1900-01-01 00:00:00',
	'0000-00-00 00:00:00',
	'000000000000000aaa'
];

/** The same as people write them, so that cells need not be put into lower case to be compared. */
export const writtenNullWords: readonly string[] = [
	...new Set(nullWords.flatMap((word) => [word, word.toUpperCase(), capital(word)]))
];

function capital(word: string): string {
	return word.slice(0, 1).toUpperCase() + word.slice(1);
}
