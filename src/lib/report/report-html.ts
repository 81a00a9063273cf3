import { message, type Message } from '../locale/message';
import { sourceMark, tableOf, UNPARTED_ROWS, type BlockOf } from './block-content';
import { columnWidths } from './column-widths';
import type { ReportBlock, ReportDocument } from './report-document';
import { logoAddress } from './report-settings';
import { sheetRule } from './sheet-edges';
import { escaped, reportWriter, type ReportWriter, type WritingOptions } from './report-writing';

const TIDE = '#0b5563';

const LATIN = 'Inter, "Segoe UI", "Helvetica Neue", "Liberation Sans", "DejaVu Sans"';
const CHINESE = '"Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC"';

/** Between the margins of a sheet, in points: a table, its letters of 8.5 points, the sides of its cells. */
const TEXT = { total: 504, letter: 5.3, padding: 14 };

/** How a report is printed. */
export interface PrintOptions extends WritingOptions {
	/** A picture of a gauge as SVG, whose text is escaped; its levels stand in a table beneath all the same. */
	gaugePicture?: (gauge: BlockOf<'gauge'>) => string;
}

/**
 * A report as one page of HTML that is printed: no script, nothing fetched, a sheet's edges with who may
 * read it and page n of m. Whatever comes from data stands as text.
 */
export function reportHtml(report: ReportDocument, options: PrintOptions): string {
	const writer = reportWriter(options);
	const words = (of: Message) =>
		writer
			.segments(of)
			.map(({ text, strong }) => (strong ? `<strong>${escaped(text)}</strong>` : escaped(text)))
			.join('');
	const title = escaped(writer.text(report.title));
	const subject = escaped(writer.plain(report.subject));
	const date =
		report.asOf === null
			? ''
			: `<p class="note">${words(message('reportPage.asOf', { date: { kind: 'date', iso: report.asOf } }))}</p>`;
	const sections = report.pages.flat().map(({ heading, blocks }) => {
		const parts = blocks.map((block) => {
			const picture = block.kind === 'gauge' ? options.gaugePicture?.(block) : undefined;
			return `${picture ? `<figure>${picture}</figure>` : ''}${blockHtml(block, heading, writer, words)}`;
		});
		return `<section><h2>${words(heading)}</h2>${parts.join('')}</section>`;
	});
	return [
		`<!doctype html><html lang="${options.language}"><head><meta charset="utf-8"><title>${title}</title>`,
		`<style>${style(report, writer, options)}</style></head><body>`,
		report.hasCover
			? `<section class="cover">${logo(report, subject)}<h1>${subject || title}</h1><p class="title">${title}</p>${date}${notice(report, writer)}</section>`
			: `<header><p>${title}</p>${logo(report, subject)}</header><h1>${subject || title}</h1>${date}`,
		`${sections.join('')}</body></html>`
	].join('');
}

/** Who may read it, as a cover says it. */
const notice = ({ notice: line }: ReportDocument, writer: ReportWriter): string =>
	line ? `<p class="notice">${escaped(writer.plain(line))}</p>` : '';

const logo = ({ logo: picture }: ReportDocument, subject: string): string =>
	picture ? `<img alt="${subject}" src="${logoAddress(picture)}">` : '';

function blockHtml(
	block: ReportBlock,
	heading: Message,
	writer: ReportWriter,
	words: (of: Message) => string
): string {
	switch (block.kind) {
		case 'paragraph':
			return `<p>${words(block.text)}</p>`;
		case 'callout':
			return `<p class="callout ${block.tone}">${words(block.text)}</p>`;
		case 'list':
			return `<ul>${block.items.map((item) => `<li>${words(item)}</li>`).join('')}</ul>`;
		default:
			return tableHtml(tableOf(block, heading)!, writer, words);
	}
}

function tableHtml(
	block: BlockOf<'table'>,
	writer: ReportWriter,
	words: (of: Message) => string
): string {
	const { caption, columns, rows } = block;
	const cells = rows.map((row) => row.map(writer.cell));
	const widths = columnWidths([columns.map(({ label }) => writer.text(label)), ...cells], TEXT);
	const cols = widths.map(
		(width) => `<col style="width:${((100 * width) / TEXT.total).toFixed(2)}%">`
	);
	const heads = columns.map(({ label, align }) => `<th class="${align}">${words(label)}</th>`);
	const body = cells.map(
		(row) =>
			`<tr>${row.map((cell, i) => `<td class="${columns[i]!.align}">${escaped(cell)}</td>`).join('')}</tr>`
	);
	// Chromium keeps a table whole only within a formatting context of its own.
	const isShort = rows.length <= UNPARTED_ROWS;
	return `<div${isShort ? ' class="short"' : ''}><table><caption>${words(caption)}${escaped(sourceMark(block))}</caption><colgroup>${cols.join('')}</colgroup><thead><tr>${heads.join('')}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}

/** How sheets look. */
function style(
	report: ReportDocument,
	writer: ReportWriter,
	{ language }: Pick<WritingOptions, 'language'>
): string {
	const accent = report.accent ?? TIDE;
	// Signs that both scripts have, as quotation marks, are as wide as in the text around them.
	const fonts =
		language === 'en' ? `${LATIN}, ${CHINESE}, sans-serif` : `${CHINESE}, ${LATIN}, sans-serif`;
	return `
${sheetRule(report, writer)}
body { margin: 0; color: #10233a; font: 9.5pt/1.5 ${fonts}; }
header { display: flex; justify-content: space-between; border-bottom: 2px solid ${accent}; color: #44566c; font-size: 8.5pt; }
header p { margin: 0 0 4px; } p:has(+ ul) { break-after: avoid; } img { max-height: 9mm; max-width: 45mm; }
.cover { display: flex; flex-direction: column; justify-content: center; height: 235mm; break-after: page; border-left: 5px solid ${accent}; padding-left: 12mm; }
.cover img { max-height: 24mm; max-width: 80mm; align-self: flex-start; margin-bottom: 14mm; } .cover h1 { font-size: 30pt; line-height: 1.2; }
.cover .title { font-size: 15pt; color: #44566c; margin: 4mm 0 8mm; } .cover .notice { margin-top: 14mm; font-weight: 600; }
h1 { margin: 10px 0 0; font-size: 18pt; overflow-wrap: anywhere; }
h2 { margin: 14px 0 4px; font-size: 12pt; color: ${accent}; break-after: avoid; }
p { margin: 0 0 4px; } .note { color: #586779; }
.callout { padding: 5px 9px; border-left: 3px solid #7f4f08; background: #fbf3e0; color: #7f4f08; break-inside: avoid; }
.callout.note { border-color: ${accent}; background: #eef3f5; color: #44566c; }
table { width: 100%; table-layout: fixed; margin: 4px 0 8px; border-collapse: collapse; font-size: 8.5pt; }
caption { padding: 3px 0; color: #586779; font-size: 8pt; text-align: left; break-after: avoid; }
.short { display: flow-root; break-inside: avoid; }
thead { display: table-header-group; break-after: avoid; } tr { break-inside: avoid; } tbody tr:first-child { break-after: avoid; }
th, td { padding: 3px 5px; border-bottom: 1px solid #c9d3dc; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { color: #586779; } .end { text-align: right; }
figure { margin: 6px 0; break-inside: avoid; } figure svg { width: 100%; height: auto; }
ul { margin: 0 0 6px; padding-left: 16px; } li { overflow-wrap: anywhere; }`;
}
