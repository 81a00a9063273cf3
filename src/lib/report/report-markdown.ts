import { message, messageSegments, type Message, type MessageValue } from '../locale/message';
import { gaugeTable, sourceMark } from './block-content';
import type { ReportBlock, ReportDocument } from './report-document';
import type { WritingOptions } from './report-writing';

/**
 * A report as Markdown (CommonMark, with the tables of GitHub's). Whatever comes from data stands as
 * text: no character of it is taken for markup.
 */
export function reportMarkdown(report: ReportDocument, options: WritingOptions): string {
	const { language, formatter } = options;
	const write = (text: Message) =>
		messageSegments(text, language, formatter)
			.map(({ text, strong }) => (strong && text.trim() ? `**${escaped(text)}**` : escaped(text)))
			.join('');
	const value = (cell: MessageValue | null) =>
		cell === null ? '–' : write(message('table.value', { value: cell }));
	const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	const table = (heads: readonly string[], ends: readonly boolean[], rows: readonly string[][]) =>
		[row(heads), row(ends.map((end) => (end ? '--:' : ':--'))), ...rows.map(row)].join('\n');

	const block = (part: ReportBlock): string => {
		switch (part.kind) {
			case 'paragraph':
				return write(part.text);
			case 'callout':
				return `> ${write(part.text)}`;
			case 'key-figures':
				return part.figures
					.map(
						(figure) =>
							`- ${write(figure.label)}: **${value(figure.value)}** (${write(figure.note)})`
					)
					.join('\n');
			case 'gauge':
				return block(gaugeTable(part));
			case 'table':
				return `${write(part.caption)}${escaped(sourceMark(part))}\n\n${table(
					part.columns.map(({ label }) => write(label)),
					part.columns.map(({ align }) => align === 'end'),
					part.rows.map((cells) => cells.map(value))
				)}`;
			case 'list':
				return part.items.map((item) => `- ${write(item)}`).join('\n');
		}
	};

	const sections = report.pages
		.flat()
		.map(({ heading, blocks }) => [`## ${write(heading)}`, ...blocks.map(block)].join('\n\n'));
	const subject = report.subject ? [`**${escaped(report.subject)}**`] : [];
	const notice = report.notice ? [`*${escaped(report.notice)}*`] : [];
	return `${[`# ${write(report.title)}`, ...subject, ...notice, ...sections].join('\n\n')}\n`;
}

/** Text in which nothing is markup: CommonMark 2.4 allows a backslash before any of these. */
const escaped = (text: string): string =>
	text.replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&').replace(/\s*[\r\n]+\s*/g, ' ');
