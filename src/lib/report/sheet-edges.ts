import { message } from '../locale/message';
import type { ReportDocument } from './report-document';
import type { ReportWriter } from './report-writing';

/** A string of CSS, which may not end what holds it. CSS Syntax 3, 4.3.7. */
const cssString = (text: string): string =>
	`"${text.replace(/["\\<>&\n\r\f]/g, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `)}"`;

/**
 * The rule of CSS that sets sheets: their size, and in their margins who may read it and page n of m, on
 * every one. Source: CSS Paged Media 3, 5 (margin boxes).
 */
export function sheetRule(
	{ paper, notice }: Pick<ReportDocument, 'paper' | 'notice'>,
	writer: Pick<ReportWriter, 'text' | 'plain'>
): string {
	const foot = notice ? writer.plain(notice) : writer.text(message('reportPage.made'));
	const page = writer
		.text(message('reportPage.page', { n: '⟨n⟩', of: '⟨of⟩' }))
		.split(/(⟨n⟩|⟨of⟩)/)
		.map((part) =>
			part === '⟨n⟩' ? 'counter(page)' : part === '⟨of⟩' ? 'counter(pages)' : cssString(part)
		)
		.join(' ');
	const small = 'font: 8pt sans-serif; color: #5b6b7d;';
	return `@page { size: ${paper === 'letter' ? 'letter' : 'A4'}; margin: 18mm 16mm;
	@bottom-left { content: ${cssString(foot)}; ${small} }
	@bottom-right { content: ${page}; ${small} } }`;
}
