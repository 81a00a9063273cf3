import type { Formatter } from '../locale/formatter';
import type { Language } from '../locale/language';
import { messageText, type Message } from '../locale/message';
import type { ReportBlock, ReportDocument } from './report-document';

/** Version of the JSON; raised when a reader of it would misread. */
const JSON_VERSION = 1;

/**
 * A report as JSON: every block with its id and the analysis it tells of, every sentence in words and as the message it was written from, with its numbers as
 * they were computed, every cell likewise. Keys stand in one order, so that the same report has the same
 * bytes.
 */
export function reportJson(
	{ title, subject, notice, asOf, pages }: ReportDocument,
	{ language, formatter }: { language: Language; formatter: Formatter }
): string {
	const written = (text: Message) => ({
		text: messageText(text, language, formatter).replaceAll('**', ''),
		message: text.key,
		values: text.values ?? {}
	});
	const block = (part: ReportBlock) => ({
		id: part.id ?? null,
		analysis: part.analysis ?? null,
		...content(part)
	});
	const content = (part: ReportBlock) => {
		switch (part.kind) {
			case 'paragraph':
				return { kind: part.kind, ...written(part.text) };
			case 'callout':
				return { kind: part.kind, tone: part.tone, ...written(part.text) };
			case 'key-figures':
				return {
					kind: part.kind,
					figures: part.figures.map(({ id, label, value, note }) => ({
						id,
						label: written(label),
						value,
						note: written(note)
					}))
				};
			case 'gauge':
				return { kind: part.kind, caption: written(part.caption), items: part.items };
			case 'table':
				return {
					kind: part.kind,
					caption: written(part.caption),
					columns: part.columns.map(({ label, align }) => ({ ...written(label), align })),
					rows: part.rows
				};
			case 'list':
				return { kind: part.kind, items: part.items.map(written) };
		}
	};
	const whole = {
		format: 'tidemark-report',
		version: JSON_VERSION,
		language,
		title: written(title),
		subject,
		notice: notice ?? null,
		asOf,
		sections: pages.flat().map(({ heading, blocks }) => ({
			heading: written(heading),
			blocks: blocks.map(block)
		}))
	};
	return `${JSON.stringify(whole, null, '\t')}\n`;
}
