import { zipSync, type Zippable } from 'fflate';

/** Text as UTF-8, with or without a byte-order mark. */
export const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** Text as ISO-8859-1. Throws for a character outside it. */
export const latin1 = (text: string): Uint8Array<ArrayBuffer> =>
	Uint8Array.from(text, (character) => {
		const code = character.charCodeAt(0);
		if (code > 0xff) throw new RangeError(`${character} is not in Latin-1`);
		return code;
	});

/** Text as UTF-16, little end first, with or without its mark. */
export function utf16le(text: string, { mark }: { mark: boolean }): Uint8Array<ArrayBuffer> {
	const codes = [...(mark ? [0xfeff] : []), ...Array.from(text, (c) => c.charCodeAt(0))];
	return Uint8Array.from(codes.flatMap((code) => [code & 0xff, code >> 8]));
}

/** Text as UTF-32, big end first. */
export const utf32be = (text: string): Uint8Array<ArrayBuffer> =>
	Uint8Array.from(
		[...text].flatMap((character) => {
			const code = character.codePointAt(0)!;
			return [code >>> 24, (code >> 16) & 0xff, (code >> 8) & 0xff, code & 0xff];
		})
	);

const tables = new Map<string, Map<string, number[]>>();

/**
 * Text in an encoding of two bytes a character that nothing here encodes: its decoder turned round.
 * Throws for a character outside it.
 */
export function legacy(
	label: 'gb18030' | 'big5' | 'shift_jis',
	text: string
): Uint8Array<ArrayBuffer> {
	let table = tables.get(label);
	if (!table) {
		const decoder = new TextDecoder(label);
		table = new Map();
		for (let lead = 0x81; lead <= 0xfe; lead++) {
			for (let trail = 0x40; trail <= 0xfe; trail++) {
				const character = decoder.decode(Uint8Array.of(lead, trail));
				if ([...character].length === 1 && character !== '\ufffd' && !table.has(character)) {
					table.set(character, [lead, trail]);
				}
			}
		}
		tables.set(label, table);
	}
	const bytes = new Uint8Array(text.length * 2);
	let at = 0;
	for (const character of text) {
		if (character < '\u0080') {
			bytes[at++] = character.charCodeAt(0);
			continue;
		}
		const pair = table.get(character);
		if (!pair) throw new RangeError(`${character} is not in ${label}`);
		bytes.set(pair, at);
		at += 2;
	}
	return bytes.slice(0, at);
}

/** Files as a zip archive. */
export const zip = (files: Record<string, Uint8Array>): Uint8Array<ArrayBuffer> =>
	zipSync(files as Zippable, { mtime: new Date(Date.UTC(2024, 0, 1)) }) as Uint8Array<ArrayBuffer>;

/** A cell of a workbook: text, a number, a number shown as a date, or nothing. */
export type WorkbookCell = string | number | { date: number } | null;

const escaped = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Sheets as a workbook, with shared strings, one date style, and the base of its calendar. */
export function xlsx(
	sheets: Record<string, readonly (readonly WorkbookCell[])[]>,
	{ is1904 = false, hidden = [] }: { is1904?: boolean; hidden?: readonly string[] } = {}
): Uint8Array<ArrayBuffer> {
	const strings: string[] = [];
	const letters = (column: number): string =>
		column < 26
			? String.fromCharCode(65 + column)
			: letters(Math.floor(column / 26) - 1) + letters(column % 26);
	const cellXml = (cell: WorkbookCell, at: string): string => {
		if (cell === null) return '';
		if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
		if (typeof cell === 'object') return `<c r="${at}" s="1"><v>${cell.date}</v></c>`;
		if (!strings.includes(cell)) strings.push(cell);
		return `<c r="${at}" t="s"><v>${strings.indexOf(cell)}</v></c>`;
	};
	const names = Object.keys(sheets);
	const sheetXml = Object.values(sheets).map((rows) => {
		const rowsXml = rows.map(
			(row, r) =>
				`<row r="${r + 1}">${row.map((cell, c) => cellXml(cell, `${letters(c)}${r + 1}`)).join('')}</row>`
		);
		return `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rowsXml.join('')}</sheetData></worksheet>`;
	});
	return zip({
		'[Content_Types].xml': utf8('<?xml version="1.0"?><Types/>'),
		'xl/workbook.xml': utf8(
			`<?xml version="1.0"?><workbook xmlns:r="r"><workbookPr date1904="${is1904 ? 1 : 0}"/><sheets>${names
				.map(
					(name, i) =>
						`<sheet name="${escaped(name)}" sheetId="${i + 1}" ${hidden.includes(name) ? 'state="hidden" ' : ''}r:id="rId${i + 1}"/>`
				)
				.join('')}</sheets></workbook>`
		),
		'xl/_rels/workbook.xml.rels': utf8(
			`<?xml version="1.0"?><Relationships>${names
				.map((_, i) => `<Relationship Id="rId${i + 1}" Target="worksheets/sheet${i + 1}.xml"/>`)
				.join('')}</Relationships>`
		),
		'xl/styles.xml': utf8(
			'<?xml version="1.0"?><styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'
		),
		'xl/sharedStrings.xml': utf8(
			`<?xml version="1.0"?><sst>${strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`
		),
		...Object.fromEntries(sheetXml.map((xml, i) => [`xl/worksheets/sheet${i + 1}.xml`, utf8(xml)]))
	});
}

/** Bytes without those at some places. */
export const without = (
	bytes: Uint8Array<ArrayBuffer>,
	...places: number[]
): Uint8Array<ArrayBuffer> => bytes.filter((_, at) => !places.includes(at));

/** Bytes one after another. */
export function joined(...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
	const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}
