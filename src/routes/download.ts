import { csvText, type CsvCell } from '$lib/report/csv';
import type { SheetCell, SheetTable } from '$lib/report/workbook';
import type { TableFile } from '$lib/ui/table-file';

const CSV_TYPE = 'text/csv;charset=utf-8';

/** Hands a file to the reader. */
export function download(name: string, content: Blob): void {
	const address = URL.createObjectURL(content);
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	// The browser reads the address after the click; it is let go once that has surely begun.
	setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Hands a long table to the reader as CSV, written piece by piece. */
export async function downloadLongTable(
	name: string,
	headers: readonly string[],
	pieces: AsyncIterable<readonly (readonly CsvCell[])[]>
): Promise<void> {
	const parts = [csvText([headers])];
	for await (const rows of pieces) parts.push(csvText(rows, false));
	download(`${name}.csv`, new Blob(parts, { type: CSV_TYPE }));
}

/** Hands a table to the reader as a file of a kind; what writes workbooks is fetched when one is asked for. */
export async function downloadTable(
	kind: TableFile,
	name: string,
	rows: readonly (readonly SheetCell[])[],
	{ hasMark = true }: { hasMark?: boolean } = {}
): Promise<void> {
	if (kind === 'csv') {
		const cells = rows.map((row) =>
			row.map((cell) => (cell !== null && typeof cell === 'object' ? cell.value : cell))
		);
		download(`${name}.csv`, new Blob([csvText(cells, hasMark)], { type: CSV_TYPE }));
		return;
	}
	await downloadSheets(name, [{ name, rows }]);
}

/** Hands tables to the reader as sheets of one workbook. */
export async function downloadSheets(name: string, sheets: readonly SheetTable[]): Promise<void> {
	const [{ default: write }, { workbookOptions, workbookSheets }] = await Promise.all([
		import('write-excel-file/browser'),
		import('$lib/report/workbook')
	]);
	download(`${name}.xlsx`, await write(workbookSheets(sheets), workbookOptions).toBlob());
}

/** Hands a chart to the reader, on the page's ground. */
export async function downloadPicture(
	kind: 'svg' | 'png',
	svg: SVGSVGElement,
	name: string
): Promise<void> {
	const { pngBlob, svgText } = await import('$lib/charts/picture');
	const ground = getComputedStyle(document.documentElement).getPropertyValue('--surface').trim();
	const content =
		kind === 'svg'
			? new Blob([svgText(svg, ground)], { type: 'image/svg+xml' })
			: await pngBlob(svg, ground);
	download(`${name}.${kind}`, content);
}
