import {
	AlignmentType,
	BorderStyle,
	Document,
	Footer,
	Header,
	HeadingLevel,
	ImageRun,
	PageNumber,
	Paragraph,
	ShadingType,
	TabStopType,
	Table,
	TableCell,
	TableOfContents,
	TableRow,
	TextRun,
	WidthType,
	type ParagraphChild
} from 'docx';
import { message, type Message } from '../locale/message';
import { fromBase64 } from '../workspace/base64';
import { figuresTable, gaugeTable, sourceMark, UNPARTED_ROWS, type BlockOf } from './block-content';
import { columnWidths } from './column-widths';
import type { ReportBlock, ReportDocument } from './report-document';
import type { Paper, ReportLogo } from './report-settings';
import { reportWriter, type ReportWriter, type WritingOptions } from './report-writing';

/** A picture of a block, sharp as a drawing, and as a bitmap for what can not show that. */
export interface BlockPicture {
	svg: Uint8Array;
	png: Uint8Array;
	/** In pixels of the screen. */
	width: number;
	height: number;
}

/** How a Word document is written. */
export interface DocxOptions extends WritingOptions {
	/** Pictures by block id; a gauge without one is told by its table alone. */
	pictures?: ReadonlyMap<string, BlockPicture>;
}

/** Sheets, in twentieths of a point. Source: ISO 216; ANSI/ASME Y14.1 for Letter. */
const SHEETS: Readonly<Record<Paper, { width: number; height: number }>> = {
	a4: { width: 11_906, height: 16_838 },
	letter: { width: 12_240, height: 15_840 }
};
const MARGIN = { side: 1_020, top: 1_130, bottom: 1_020 };

/** Tallest a logo stands in the head of a page, and widest, in pixels. */
const LOGO = { height: 34, width: 160 };

/** A cell's letters of 9 points, and its margins on both sides with room for a wide letter, in twentieths of a point. */
const CELL = { letter: 116, padding: 290 };

/** Pixels across the text of a page. */
const PICTURE_WIDTH = 650;

const INK = '10233A';
const TIDE = '0B5563';
const FAINT = '5B6B7D';
const FONT = { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Calibri', eastAsia: 'Microsoft YaHei' };

/**
 * A report as a Word document: headings that a table of contents is made of, captions above tables whose
 * heads repeat on every page, text that is text whatever it holds. Packed with `Packer` of `docx`.
 */
export function reportDocx(report: ReportDocument, options: DocxOptions): Document {
	const writer = reportWriter(options);
	const title = writer.text(report.title);
	const subject = writer.plain(report.subject);
	const sheet = SHEETS[report.paper ?? 'a4'];
	const accent = report.accent?.slice(1) ?? TIDE;
	const textWidth = sheet.width - 2 * MARGIN.side;
	const foot = report.notice
		? writer.plain(report.notice)
		: writer.text(message('reportPage.made'));
	return new Document({
		title,
		subject,
		creator: 'Tidemark',
		styles: {
			default: {
				document: {
					run: {
						font: FONT,
						size: 21,
						color: INK,
						language: { value: options.language === 'en' ? 'en-US' : 'zh-CN', eastAsia: 'zh-CN' }
					}
				},
				title: { run: { font: FONT, size: 40, bold: true, color: INK } },
				heading1: {
					run: { font: FONT, size: 28, bold: true, color: accent },
					paragraph: { spacing: { before: 320, after: 120 }, keepNext: true }
				},
				caption: {
					run: { font: FONT, size: 19, bold: true, color: FAINT },
					paragraph: { spacing: { before: 160, after: 60 }, keepNext: true }
				}
			}
		},
		sections: [
			{
				properties: {
					page: {
						size: sheet,
						margin: {
							top: MARGIN.top,
							bottom: MARGIN.bottom,
							left: MARGIN.side,
							right: MARGIN.side
						}
					}
				},
				headers: {
					default: new Header({
						children: [
							twoSided(
								[faint(title)],
								report.logo ? [logoRun(report.logo, subject)] : [faint(subject)],
								textWidth
							)
						]
					})
				},
				footers: {
					default: new Footer({
						children: [twoSided([faint(foot)], pageRuns(writer), textWidth)]
					})
				},
				children: [
					new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(subject || title)] }),
					...(report.asOf
						? [
								new Paragraph({
									spacing: { after: 240 },
									children: [
										faint(
											writer.text(
												message('reportPage.asOf', { date: { kind: 'date', iso: report.asOf } })
											)
										)
									]
								})
							]
						: []),
					new TableOfContents(writer.text(message('report.contents')), {
						hyperlink: true,
						headingStyleRange: '1-1',
						pageNumbersEntryLevelsRange: '1-1', // which only Word could fill in, after asking
						beginDirty: false
					}),
					...report.pages.flat().flatMap(({ heading, blocks }, i) => [
						new Paragraph({
							heading: HeadingLevel.HEADING_1,
							pageBreakBefore: i === 0,
							children: [new TextRun(writer.text(heading))]
						}),
						...blocks.flatMap((block, b) =>
							parts(block, { heading, writer, options, textWidth, next: blocks[b + 1] })
						)
					])
				]
			}
		]
	});
}

/** Where a block stands. */
interface Place {
	/** Of its chapter. */
	heading: Message;
	writer: ReportWriter;
	options: DocxOptions;
	/** Width between the margins. */
	textWidth: number;
	/** What follows it in its chapter. */
	next: ReportBlock | undefined;
}

function parts(
	block: ReportBlock,
	{ heading, writer, options, textWidth, next }: Place
): (Paragraph | Table)[] {
	switch (block.kind) {
		case 'paragraph':
			return [
				new Paragraph({
					spacing: { after: 100 },
					keepNext: next?.kind === 'list', // which it leads to
					children: runs(block.text, writer)
				})
			];
		case 'callout':
			return [
				new Paragraph({
					spacing: { before: 60, after: 100 },
					indent: { left: 120 },
					border: {
						left: {
							style: BorderStyle.SINGLE,
							size: 18,
							space: 8,
							color: block.tone === 'note' ? TIDE : 'B7791F'
						}
					},
					shading: {
						type: ShadingType.CLEAR,
						color: 'auto',
						fill: block.tone === 'note' ? 'EEF3F5' : 'FBF3E0'
					},
					children: runs(block.text, writer)
				})
			];
		case 'list':
			return block.items.map(
				(item) =>
					new Paragraph({
						bullet: { level: 0 },
						spacing: { after: 40 },
						children: runs(item, writer)
					})
			);
		case 'key-figures':
			return tableParts(figuresTable(block, heading), writer, textWidth);
		case 'table':
			return tableParts(block, writer, textWidth);
		case 'gauge': {
			const picture = block.id === undefined ? undefined : options.pictures?.get(block.id);
			return [
				...(picture ? [pictureOf(picture, block, writer)] : []),
				...tableParts(gaugeTable(block), writer, textWidth)
			];
		}
	}
}

function pictureOf(
	{ svg, png, width, height }: BlockPicture,
	{ caption }: BlockOf<'gauge'>,
	writer: ReportWriter
): Paragraph {
	const transformation = {
		width: PICTURE_WIDTH,
		height: Math.round((height * PICTURE_WIDTH) / width)
	};
	const alt = writer.text(caption);
	return new Paragraph({
		keepNext: true,
		children: [
			new ImageRun({
				type: 'svg',
				data: svg,
				transformation,
				fallback: { type: 'png', data: png },
				altText: { name: alt, title: alt, description: alt }
			})
		]
	});
}

function tableParts(
	block: BlockOf<'table'>,
	writer: ReportWriter,
	textWidth: number
): (Paragraph | Table)[] {
	const { caption, columns, rows } = block;
	const cells = rows.map((row) => row.map((value) => writer.cell(value)));
	const heads = columns.map(({ label }) => writer.text(label));
	const widths = columnWidths([heads, ...cells], { total: textWidth, ...CELL }).map(Math.floor);
	// The head never stands without a row beneath it, nor a short table on two pages.
	const isKept = (row: number) => row < (cells.length <= UNPARTED_ROWS ? cells.length - 1 : 1);
	const cell = (text: string, column: number, isHead: boolean, keepNext = isHead) =>
		new TableCell({
			width: { size: widths[column]!, type: WidthType.DXA },
			margins: { top: 40, bottom: 40, left: 80, right: 80 },
			...(isHead && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'E8F1F3' } }),
			children: [
				new Paragraph({
					alignment: columns[column]!.align === 'end' ? AlignmentType.RIGHT : AlignmentType.LEFT,
					keepNext,
					children: [new TextRun({ text, size: 18, bold: isHead })]
				})
			]
		});
	const line = { style: BorderStyle.SINGLE, size: 4, color: 'C9D3DC' };
	const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
	return [
		new Paragraph({
			style: 'Caption',
			children: [new TextRun(`${writer.text(caption)}${sourceMark(block)}`)]
		}),
		new Table({
			width: { size: textWidth, type: WidthType.DXA },
			columnWidths: widths,
			borders: {
				top: line,
				bottom: line,
				left: none,
				right: none,
				insideHorizontal: line,
				insideVertical: none
			},
			rows: [
				new TableRow({
					tableHeader: true,
					cantSplit: true,
					children: heads.map((text, column) => cell(text, column, true))
				}),
				...cells.map(
					(row, at) =>
						new TableRow({
							cantSplit: true,
							children: row.map((text, column) => cell(text, column, false, isKept(at)))
						})
				)
			]
		}),
		new Paragraph({ spacing: { after: 120 }, children: [] })
	];
}

const runs = (of: Message, writer: ReportWriter): TextRun[] =>
	writer.segments(of).map(({ text, strong }) => new TextRun({ text, bold: strong }));

const faint = (text: string) => new TextRun({ text, size: 17, color: FAINT });

/** The client's picture, as large as the head of a page allows. */
function logoRun({ type, data, width, height }: ReportLogo, alt: string): ImageRun {
	const scale = Math.min(LOGO.height / height, LOGO.width / width);
	return new ImageRun({
		type,
		data: fromBase64(data),
		transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
		altText: { name: alt, title: alt, description: alt }
	});
}

/** A line with something at its start and something at its end. */
const twoSided = (left: ParagraphChild[], right: ParagraphChild[], textWidth: number) =>
	new Paragraph({
		tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
		children: [...left, faint('\t'), ...right]
	});

/** Page n of m, counted by who opens the document. */
function pageRuns(writer: ReportWriter): TextRun[] {
	const written = writer.text(message('reportPage.page', { n: '⟨n⟩', of: '⟨of⟩' }));
	return written.split(/(⟨n⟩|⟨of⟩)/).map((part) => {
		const field =
			part === '⟨n⟩' ? PageNumber.CURRENT : part === '⟨of⟩' ? PageNumber.TOTAL_PAGES : part;
		return new TextRun({ children: [field], size: 17, color: FAINT });
	});
}
