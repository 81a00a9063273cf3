import { textWidth } from '../locale/text-width';
import { lineCount } from './column-widths';
import type { CsvCell } from './csv';
import { xmlText } from './report-writing';

/** A cell of a sheet: as in CSV, or a number with the way it is shown. */
export type SheetCell = CsvCell | { value: number; format: string };

/** A table as a sheet of a workbook; its first row is the head. */
export interface SheetTable {
	name: string;
	rows: readonly (readonly SheetCell[])[];
}

/** A sheet as `write-excel-file` takes it. */
export interface WorkbookSheet {
	sheet: string;
	data: (StringCell | NumberCell | null)[][];
	columns: { width: number }[];
	stickyRowsCount: number;
}

interface StringCell {
	value: string;
	type: StringConstructor;
	fontWeight?: 'bold';
	wrap?: true;
	alignVertical?: 'top';
	/** Of its row, in points. */
	height?: number;
}

interface NumberCell {
	value: number;
	type: NumberConstructor;
	format?: string;
	fontWeight?: 'bold';
	alignVertical?: 'top';
	height?: number;
}

/** Longest name of a sheet, and longest text of a cell. Source: ECMA-376 as Excel keeps it. */
const MOST_NAME = 31;
const MOST_TEXT = 32_767;

/** Columns are as wide as what they hold, in characters, within these bounds. */
const WIDTHS = { least: 8, most: 60 };

/** Height of a line of 11 points, and of the tallest row, in points. Source: Excel's limits. */
const LINE = 15;
const TALLEST = 409;

/** Makes a sheet print as wide as a page lying on its side. Source: ECMA-376-1, 18.3.1.63, 18.3.1.65. */
const printedWide = (sheet: string): string =>
	sheet
		.replace(/<worksheet[^>]*>/, (root) => `${root}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
		.replace(
			/<\/worksheet>$/,
			'<pageSetup orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>'
		);

/** How `write-excel-file` writes every workbook of ours: one type, and pages that no table is parted by. */
export const workbookOptions = {
	fontFamily: 'Calibri',
	fontSize: 11,
	features: [
		{ files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform: printedWide } } } }
	]
};

/** Names that sheets may have, each once: no `[]:*?/\`, 31 characters, no quote at an end. */
export function sheetNames(names: readonly string[]): string[] {
	const taken = new Set<string>();
	return names.map((name) => {
		const plain =
			xmlText(name)
				.replace(/[[\]:*?/\\]/g, ' ')
				.replace(/^['\s]+|['\s]+$/g, '')
				.slice(0, MOST_NAME) || 'Sheet';
		let free = plain;
		for (let n = 2; taken.has(free.toLowerCase()); n++) {
			free = `${plain.slice(0, MOST_NAME - `${n}`.length - 1)} ${n}`;
		}
		taken.add(free.toLowerCase());
		return free;
	});
}

/**
 * Tables as sheets of a workbook: text stays text, whatever it begins with, so that no name becomes a
 * formula; numbers are numbers; heads are bold and stay in view. A number that is not finite is an
 * empty cell.
 */
export function workbookSheets(tables: readonly SheetTable[]): WorkbookSheet[] {
	const names = sheetNames(tables.map(({ name }) => name));
	return tables.map(({ rows }, i) => {
		const columns = widths(rows);
		return {
			sheet: names[i]!,
			data: rows.map((row, at) =>
				tallEnough(
					row.map((cell) => sheetCell(cell, at === 0)),
					columns
				)
			),
			columns,
			stickyRowsCount: rows.length > 1 ? 1 : 0
		};
	});
}

/** Cells of a row that says how tall it is, where a text wraps: not every program finds out by itself. */
function tallEnough(
	row: WorkbookSheet['data'][number],
	columns: WorkbookSheet['columns']
): WorkbookSheet['data'][number] {
	const lines = row.map((cell, i) =>
		typeof cell?.value === 'string' ? lineCount(cell.value, columns[i]!.width) : 1
	);
	const most = Math.max(1, ...lines);
	const first = row.findIndex((cell) => cell !== null);
	if (most === 1 || first < 0) return row;
	return row.with(first, { ...row[first]!, height: Math.min(TALLEST, LINE * most) });
}

function sheetCell(cell: SheetCell, isHead: boolean): StringCell | NumberCell | null {
	if (cell === null || cell === '') return null;
	const bold = isHead ? ({ fontWeight: 'bold' } as const) : {};
	if (typeof cell === 'string') {
		const value = xmlText(cell).slice(0, MOST_TEXT);
		return { value, type: String, ...bold, wrap: true, alignVertical: 'top' };
	}
	const { value, format } = typeof cell === 'number' ? { value: cell, format: null } : cell;
	if (!Number.isFinite(value)) return null;
	return { value, type: Number, ...(format && { format }), ...bold, alignVertical: 'top' };
}

function widths(rows: readonly (readonly SheetCell[])[]): { width: number }[] {
	const columns = Math.max(0, ...rows.map((row) => row.length));
	return Array.from({ length: columns }, (_, column) => {
		const longest = rows.slice(0, 200).reduce((most, row) => {
			const cell = row[column] ?? '';
			const text = typeof cell === 'object' ? `${cell.value}` : `${cell}`;
			return Math.max(most, ...text.split('\n').map(textWidth));
		}, 0);
		return { width: Math.min(WIDTHS.most, Math.max(WIDTHS.least, longest + 2)) };
	});
}

/**
 * A number as a person wrote it for readers, grouped or as a share, as a cell that can be counted with;
 * any other text as it stands. Only for columns of numbers: an id is text, however it looks.
 */
export function writtenNumber(text: string): SheetCell {
	const [, sign = '', digits, share] = /^([-−]?)(\d[\d,]*(?:\.\d+)?)(%?)$/.exec(text) ?? [];
	if (digits === undefined) return text;
	const value = Number(`${sign ? '-' : ''}${digits.replaceAll(',', '')}`);
	const decimals = digits.split('.')[1]?.length ?? 0;
	const places = decimals === 0 ? '' : `.${'0'.repeat(decimals)}`;
	if (!share) return { value, format: digits.includes(',') ? `#,##0${places}` : `0${places}` };
	return { value: Number((value / 100).toFixed(decimals + 2)), format: `0${places}%` };
}
