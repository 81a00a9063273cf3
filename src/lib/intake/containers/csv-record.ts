/** A record of our own CSV: commas, double quotes where they are needed, line feeds. */
export const csvRecord = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\n`;

const csvCell = (text: string): string =>
	/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** Characters gathered before they are handed on as bytes. */
const STEP = 1 << 20;

/** Records as steps of UTF-8 bytes. */
export async function* csvSteps(
	records: AsyncIterable<readonly string[]> | Iterable<readonly string[]>
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
	const encoder = new TextEncoder();
	let text = '';
	for await (const record of records) {
		text += csvRecord(record);
		if (text.length < STEP) continue;
		yield encoder.encode(text);
		text = '';
	}
	if (text !== '') yield encoder.encode(text);
}
