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
