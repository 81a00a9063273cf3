import { csvText, type CsvCell } from '$lib/report/csv';

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

/** Hands a table to the reader as CSV. */
export function downloadCsv(name: string, rows: readonly (readonly CsvCell[])[]): void {
	download(`${name}.csv`, new Blob([csvText(rows)], { type: 'text/csv;charset=utf-8' }));
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
