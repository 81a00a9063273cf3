import type { ByteSource } from '../engine/file-content';
import { containerOf } from '../intake/bytes/container';
import { isWorkbook, readWorkbook, sharedStrings, sheetRecords } from '../intake/containers/xlsx';
import { zipEntries } from '../intake/containers/zip';
import { IntakeError } from '../intake/intake-error';
import { message } from '../locale/message';
import type { ReadSheet } from '../report/selection-of-sheets';

/**
 * Every sheet of a workbook as rows of text, hidden ones too.
 *
 * @throws {IntakeError} where it is none, or is damaged
 */
export async function workbookRows(source: ByteSource): Promise<ReadSheet[]> {
	const head = await source.read(0, Math.min(8192, source.size));
	const entries = containerOf(head) === 'zip' ? await zipEntries(source) : [];
	if (!isWorkbook(entries)) throw new IntakeError(message('selection.import.notOurs'));
	const workbook = await readWorkbook(source, entries);
	const strings = await sharedStrings(source, workbook);
	const sheets: ReadSheet[] = [];
	for (const sheet of workbook.sheets) {
		const rows: string[][] = [];
		for await (const row of sheetRecords(source, workbook, sheet, strings)) rows.push(row);
		sheets.push({ name: sheet.name, rows });
	}
	return sheets;
}
