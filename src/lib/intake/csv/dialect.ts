import { headerHits } from '../headers/dictionary';
import { separators, type Dialect } from './dialect-shape';
import { GROUP_MARK } from './group-mark';
import { splitRecords } from './split-records';

/** Records looked at. */
const LOOK = 200;

/** Records among which the header is looked for. */
const HEADER_LOOK = 20;

/**
 * Decides the dialect from the first records of a text, quotes respected: the separator that cuts
 * most records into the same number of cells, more than one. A `sep=` line is believed.
 */
export function guessDialect(text: string): Dialect {
	const hint = /^sep=([,;\t|])\r?\n/i.exec(text);
	const body = hint ? text.slice(hint[0].length) : text;
	const quote = guessQuote(body);
	const rated = separators.map((separator) => ({
		separator,
		...regularity(body, separator, quote)
	}));
	const best = hint
		? rated.find(({ separator }) => separator === hint[1])!
		: rated.reduce((a, b) => (b.rating > a.rating ? b : a));
	const records = splitRecords(body, { separator: best.separator, quote }, LOOK);
	const header = headerPlace(records, best.cells);
	return {
		separator: best.separator,
		quote,
		skippedRecords: header.skipped + (hint ? 1 : 0),
		headerRecords: header.records
	};
}

/** A single quote only where cells stand between two and none between double ones. */
function guessQuote(text: string): Dialect['quote'] {
	const around = (quote: string) =>
		text.match(
			new RegExp(`(?:^|[,;\\t|\\n])${quote}[^${quote}\\n]*${quote}(?=[,;\\t|\\r\\n]|$)`, 'g')
		)?.length ?? 0;
	return around("'") > 3 && around('"') === 0 ? "'" : '"';
}

/** Most frequent number of cells, and how regular the text is with this separator. */
function regularity(
	text: string,
	separator: Dialect['separator'],
	quote: Dialect['quote']
): { cells: number; rating: number } {
	const records = splitRecords(text, { separator, quote }, LOOK).filter(isFilled);
	const counts = new Map<number, number>();
	for (const { length } of records) counts.set(length, (counts.get(length) ?? 0) + 1);
	const [cells = 1, times = 0] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [1, 0]);
	if (cells < 2) return { cells, rating: 0 };
	// Regularity decides; the number of cells only between separators equally regular.
	return { cells, rating: times / records.length + Math.min(cells, 50) / 1000 };
}

/**
 * Where the header stands: the first record with about as many cells filled as the records after it,
 * unless a later one among the first twenty holds more names that the dictionary knows. A record of
 * fewer names right above it, with blanks between, names groups of columns. A first record of which
 * the dictionary knows nothing and that is made like the rows below it is a row: there is no header.
 */
function headerPlace(
	records: readonly (readonly string[])[],
	cells: number
): { skipped: number; records: number } {
	const looked = records.slice(0, HEADER_LOOK);
	const enough = Math.max(2, Math.ceil(cells / 2));
	const filled = looked.map((record) => record.filter((cell) => cell.trim() !== '').length);
	const first = Math.max(
		0,
		looked.findIndex((record, i) => record.length >= enough && filled[i]! >= enough)
	);
	const hits = looked.map(headerHits);
	const known = isListOfNames(hits)
		? first
		: hits.reduce((best, n, i) => (n > hits[best]! ? i : best), first);
	const place =
		hits[known]! > Math.max(1, hits[first]!) && filled[known]! >= enough ? known : first;
	if (hits[place] === 0 && isRowLike(looked, place)) return { skipped: place, records: 0 };
	const above = looked[place - 1];
	const hasGroups =
		above !== undefined &&
		filled[place - 1]! >= 2 &&
		filled[place - 1]! < filled[place]! &&
		above.length === looked[place]!.length &&
		above.every((cell) => !/\d{4}|[:：]/.test(cell));
	return hasGroups ? { skipped: place - 1, records: 2 } : { skipped: place, records: 1 };
}

/** Records that name columns are a header, or two; more of them are a table about columns. */
const isListOfNames = (hits: readonly number[]) => hits.filter((n) => n > 1).length > 3;

/** Whether a record holds numbers or dates in the columns in which the records below it do. */
function isRowLike(records: readonly (readonly string[])[], place: number): boolean {
	const below = records.slice(place + 1).filter(isFilled);
	const isValue = (cell = '') => /^[-+¥￥$€]?[\d.,]*\d[\d.,:/ -]*%?$/.test(cell.trim());
	const values = records[place]?.filter(isValue).length ?? 0;
	if (values === 0 || below.length === 0) return false;
	return records[place]!.every(
		(cell, column) =>
			!isValue(cell) || below.filter((row) => isValue(row[column])).length * 2 > below.length
	);
}

/**
 * The names of the columns: the header's cells, with the group's name before each where two records
 * make the header. Columns of a file without header are numbered.
 */
export function headersOf(
	records: readonly (readonly string[])[],
	{ skippedRecords, headerRecords }: Pick<Dialect, 'skippedRecords' | 'headerRecords'>
): string[] {
	const first = records[skippedRecords] ?? [];
	if (headerRecords === 0) return first.map((_, i) => `${i + 1}`);
	if (headerRecords === 1) return first.map((cell) => cell.trim());
	const names = records[skippedRecords + 1] ?? [];
	let group = '';
	return names.map((cell, i) => {
		group = first[i]?.trim() || group;
		const name = cell.trim();
		return group === '' || group === name
			? name
			: name === ''
				? group
				: `${group}${GROUP_MARK}${name}`;
	});
}

const isFilled = (record: readonly string[]) => record.some((cell) => cell.trim() !== '');
