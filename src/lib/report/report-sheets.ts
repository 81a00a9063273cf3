import { message, type MessageValue } from '../locale/message';
import { sentencesOf, tableOf, type BlockOf } from './block-content';
import type { ReportDocument } from './report-document';
import { reportWriter, type ReportWriter, type WritingOptions } from './report-writing';
import type { SheetCell, SheetTable } from './workbook';

/**
 * A report as sheets of a workbook: one of its sentences, then one of every table. Numbers stay numbers,
 * as they were computed, shown the way the report shows them.
 */
export function reportSheets(report: ReportDocument, options: WritingOptions): SheetTable[] {
	const writer = reportWriter(options);
	const sections = report.pages.flat();
	const sentences = sections.flatMap(({ heading, blocks }) =>
		blocks
			.flatMap(sentencesOf)
			.map((sentence): SheetCell[] => [writer.text(heading), writer.text(sentence)])
	);
	return [
		{
			name: writer.text(message('report.sheet.text')),
			rows: [
				[writer.text(message('report.sheet.chapter')), writer.text(report.title)],
				...(report.subject ? [['', writer.plain(report.subject)]] : []),
				...(report.notice ? [['', writer.plain(report.notice)]] : []),
				...(report.asOf
					? [
							[
								'',
								writer.text(
									message('reportPage.asOf', { date: { kind: 'date', iso: report.asOf } })
								)
							]
						]
					: []),
				...sentences
			]
		},
		...sections.flatMap(({ heading, blocks }) =>
			blocks.flatMap((block) => {
				const table = tableOf(block, heading);
				return table ? [sheetOf(table, writer)] : [];
			})
		)
	];
}

const sheetOf = (table: BlockOf<'table'>, writer: ReportWriter): SheetTable => ({
	name: writer.text(table.caption),
	rows: [
		table.columns.map(({ label }) => writer.text(label)),
		...table.rows.map((row) => row.map((value) => cellOf(value, writer)))
	]
});

/** A value as a cell that can be counted with; what is not one number is text. */
export function cellOf(value: MessageValue | null, writer: ReportWriter): SheetCell {
	if (value === null) return null;
	if (typeof value === 'number') return value;
	if (typeof value === 'string') return writer.plain(value);
	switch (value.kind) {
		case 'decimal':
			return { value: value.value, format: places('0', value.digits) };
		case 'percent':
			return { value: value.share, format: `${places('0', value.digits ?? 1)}%` };
		case 'money': {
			const amount = Number(value.amount);
			return { value: amount, format: Number.isInteger(amount) ? '#,##0' : '#,##0.00' };
		}
		default:
			return writer.cell(value);
	}
}

const places = (whole: string, digits: number): string =>
	digits === 0 ? whole : `${whole}.${'0'.repeat(digits)}`;
