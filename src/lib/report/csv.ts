/** A cell of a file for people: text, a number, or nothing. */
export type CsvCell = string | number | null;

/**
 * Starts of a text that a spreadsheet would take for a formula, full-width forms too. Source: OWASP
 * ASVS 5.0, 1.2.10; CWE-1236.
 */
const FORMULA = /^[=+\-@\t\r\n\0＝＋－＠]/;

/** A text that is plainly a number or a phone number can not be a formula. */
const PLAIN = /^[+-]?[\d\s().-]*\d[\d\s().-]*$/;

/**
 * Rows as CSV that Excel opens without garbling or running anything: UTF-8 with a mark, CR LF, text
 * that looks like a formula led by an apostrophe. Numbers and phone numbers stay as they are.
 *
 * @param hasMark without one where a program reads the file that takes the mark for text
 */
export function csvText(rows: readonly (readonly CsvCell[])[], hasMark = true): string {
	return `${hasMark ? '\ufeff' : ''}${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}

function csvCell(cell: CsvCell): string {
	if (cell === null) return '';
	if (typeof cell === 'number') return `${cell}`;
	const safe = FORMULA.test(cell) && !PLAIN.test(cell) ? `'${cell}` : cell;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
