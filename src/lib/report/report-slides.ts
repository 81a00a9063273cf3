import PptxGenJS from 'pptxgenjs';
import { message } from '../locale/message';
import { gaugeTable, sentencesOf, sourceMark, tableOf, type BlockOf } from './block-content';
import { columnWidths, lineCount } from './column-widths';
import type { ReportDocument, ReportSection } from './report-document';
import { logoAddress } from './report-settings';
import { reportWriter, type ReportWriter, type WritingOptions } from './report-writing';

/** How slides are written. */
export interface SlideOptions extends WritingOptions {
	/** What a block's analysis rests on, by its id: told in the speaker's notes. */
	sourceOf?: (analysis: string) => string;
}

/** Of a slide of 13.33 by 7.5 inches: where things stand. */
const AT = { x: 0.5, w: 12.33, title: 0.35, body: 1.15, bottom: 6.85 };

/** What a slide says: more of it is no longer read. */
const MOST = { sentences: 4, rows: 11, sentence: 220 };

/** Sentences of 14 points: letters in a line, a line's height and the space after one, in inches. */
const SENTENCE = { letters: 115, line: 0.24, after: 0.1 };
/** A table's cells of 11 points: a letter, the margins at its sides with room for a wide one, a line and those above and below. */
const CELL = { letter: 0.1, padding: 0.26, line: 0.19, around: 0.07 };

const INK = '10233A';
const TIDE = '0B5563';
const FAINT = '5B6B7D';
/** Largest a logo stands on the first slide, in inches. */
const LOGO = { w: 3.5, h: 1.1 };

const SERIES = ['8FA3B5', '0B7A8C', 'D99A2B'];

/**
 * A report as slides: one for each chapter, with its first sentences and the table that tells most, and
 * one with the levels as a chart that can be edited. What does not fit, other tables among it, and where
 * numbers come from stand in the speaker's notes.
 */
export function reportSlides(report: ReportDocument, options: SlideOptions): PptxGenJS {
	const writer = reportWriter(options);
	const deck = new PptxGenJS();
	deck.layout = 'LAYOUT_WIDE';
	deck.title = writer.text(report.title);
	deck.company = 'Tidemark';
	const face = options.language === 'en' ? 'Calibri' : 'Microsoft YaHei';
	deck.theme = { headFontFace: face, bodyFontFace: face };
	titleSlide(deck, report, writer);
	const look = {
		notice: writer.plain(report.notice ?? ''),
		accent: report.accent?.slice(1) ?? TIDE
	};
	for (const section of report.pages.flat()) {
		for (const block of section.blocks) {
			if (block.kind === 'gauge') gaugeSlide(deck, block, writer, look);
		}
		sectionSlide(deck, section, writer, { ...options, ...look });
	}
	return deck;
}

/** What stands on every slide. */
interface SlideLook {
	/** Who may read it; empty where nobody said. */
	notice: string;
	/** Colour of headings, without its `#`. */
	accent: string;
}

function titleSlide(deck: PptxGenJS, report: ReportDocument, writer: ReportWriter): void {
	const slide = deck.addSlide();
	slide.background = { color: report.accent?.slice(1) ?? TIDE };
	if (report.logo) {
		const { width, height } = report.logo;
		const scale = Math.min(LOGO.h / height, LOGO.w / width);
		slide.addImage({
			data: logoAddress(report.logo),
			x: 0.9,
			y: 0.8,
			w: width * scale,
			h: height * scale,
			altText: writer.plain(report.subject)
		});
	}
	const line = (text: string, y: number, fontSize: number) =>
		slide.addText(text, { x: 0.9, y, w: 11.5, h: 1, fontSize, color: 'FFFFFF', fit: 'shrink' });
	line(writer.plain(report.subject) || writer.text(report.title), 2.4, 36);
	if (report.subject) line(writer.text(report.title), 3.4, 20);
	if (report.asOf) {
		line(
			writer.text(message('reportPage.asOf', { date: { kind: 'date', iso: report.asOf } })),
			4.2,
			14
		);
	}
	if (report.notice) line(writer.plain(report.notice), 6.2, 12);
	slide.addNotes(writer.text(message('reportPage.made')));
}

function sectionSlide(
	deck: PptxGenJS,
	{ heading, blocks, isReference }: ReportSection,
	writer: ReportWriter,
	{ sourceOf, ...look }: SlideOptions & SlideLook
): void {
	const slide = headedSlide(deck, writer.text(heading), look);
	const sentences = blocks.flatMap(sentencesOf).map((sentence) => writer.text(sentence));
	const shown = isReference ? [] : sentences.slice(0, MOST.sentences).map(shortened);
	let y = AT.body;
	if (shown.length > 0) {
		const lines = shown.reduce((sum, text) => sum + lineCount(text, SENTENCE.letters), 0);
		const h = SENTENCE.line * lines + SENTENCE.after * shown.length;
		slide.addText(
			shown.map((text) => ({
				text,
				options: { bullet: true, breakLine: true, paraSpaceAfter: 6 }
			})),
			{ x: AT.x, y, w: AT.w, h, fontSize: 14, color: INK, valign: 'top', fit: 'shrink', margin: 0 }
		);
		y += h + 0.15;
	}
	const tables = blocks
		.filter(({ kind }) => kind !== 'gauge') // which has a slide of its own
		.flatMap((block) => tableOf(block, heading) ?? [])
		.filter(({ rows }) => rows.length > 0);
	const table = tables.find(({ isKey }) => isKey) ?? tables[0];
	const told = table ? addTable(slide, table, y, writer) : 0;
	const untold = tables.flatMap((one) => {
		if (one !== table) return tableLines(one, one.rows, writer);
		return one.rows.length > told ? tableLines(one, one.rows.slice(told), writer) : [];
	});
	const analyses = [...new Set(blocks.flatMap(({ analysis }) => (analysis ? [analysis] : [])))];
	const sources = analyses.map((analysis) => sourceOf?.(analysis) ?? analysis);
	slide.addNotes(
		[
			...sentences,
			...untold,
			...(sources.length > 0
				? [
						writer.text(
							message('report.slide.source', { sources: { kind: 'clauses', items: sources } })
						)
					]
				: [])
		].join('\n')
	);
}

/** Rows of a table as lines of notes, under its caption and its heads. */
const tableLines = (
	{ caption, columns }: BlockOf<'table'>,
	rows: BlockOf<'table'>['rows'],
	writer: ReportWriter
): string[] => [
	writer.text(caption),
	columns.map(({ label }) => writer.text(label)).join(' · '),
	...rows.map((row) => row.map(writer.cell).join(' · '))
];

/** The levels by layer, as a chart of PowerPoint's own. */
function gaugeSlide(
	deck: PptxGenJS,
	block: BlockOf<'gauge'>,
	writer: ReportWriter,
	look: SlideLook
): void {
	const slide = headedSlide(deck, writer.text(block.caption), look);
	const items = block.items.toReversed(); // an axis of bars begins at its foot
	const labels = items.map(({ title }) => writer.cell({ kind: 'text', text: title }));
	const series = (['claimed', 'measured', 'target'] as const).map((of) => ({
		name: writer.text(message(`table.${of}`)),
		labels,
		values: items.map((item) => item[of]!) // null is an empty cell, not nought
	}));
	slide.addChart(deck.ChartType.bar, series, {
		x: AT.x,
		y: AT.body,
		w: AT.w,
		h: AT.bottom - AT.body,
		barDir: 'bar',
		chartColors: SERIES,
		valAxisMinVal: 0,
		valAxisMaxVal: 5,
		valAxisMajorUnit: 1,
		showLegend: true,
		legendPos: 'b',
		showValue: true,
		dataLabelFormatCode: '0.0',
		catAxisLabelFontSize: 13,
		altText: writer.text(block.caption)
	});
	const { rows } = gaugeTable(block);
	slide.addNotes(rows.map((row) => row.map(writer.cell).join(' · ')).join('\n'));
}

function headedSlide(
	deck: PptxGenJS,
	title: string,
	{ notice, accent }: SlideLook
): PptxGenJS.Slide {
	const slide = deck.addSlide();
	slide.addText(title, {
		x: AT.x,
		y: AT.title,
		w: AT.w,
		h: 0.6,
		fontSize: 24,
		bold: true,
		color: accent,
		margin: 0
	});
	if (notice) {
		slide.addText(notice, {
			x: AT.x,
			y: 7,
			w: AT.w - 1,
			h: 0.3,
			fontSize: 10,
			color: FAINT,
			margin: 0
		});
	}
	slide.slideNumber = { x: 12.4, y: 7.05, fontSize: 10, color: FAINT };
	return slide;
}

/** Shows as many rows of a table as fit, and returns how many. */
function addTable(
	slide: PptxGenJS.Slide,
	block: BlockOf<'table'>,
	y: number,
	writer: ReportWriter
): number {
	const { caption, columns, rows } = block;
	const head = columns.map(({ label }) => writer.text(label));
	const body = rows
		.slice(0, MOST.rows)
		.map((row) => row.map((cell) => shortened(writer.cell(cell))));
	const widths = columnWidths([head, ...body], { total: AT.w, ...CELL });
	const heightOf = (row: readonly string[]) =>
		CELL.around +
		CELL.line *
			Math.max(...row.map((text, i) => lineCount(text, (widths[i]! - CELL.padding) / CELL.letter)));
	const top = y + 0.35;
	let foot = top + heightOf(head);
	const overflow = body.findIndex((row) => (foot += heightOf(row)) > AT.bottom);
	const shown = overflow < 0 ? body : body.slice(0, Math.max(1, overflow));
	const left = rows.length - shown.length;
	const note = left > 0 ? ` · ${writer.text(message('report.slide.more', { rows: left }))}` : '';
	slide.addText(`${writer.text(caption)}${sourceMark(block)}${note}`, {
		x: AT.x,
		y,
		w: AT.w,
		h: 0.3,
		fontSize: 12,
		bold: true,
		color: FAINT,
		margin: 0
	});
	const cells = [head, ...shown];
	slide.addTable(
		cells.map((row, at) =>
			row.map((text, column) => ({
				text,
				options: {
					align: columns[column]!.align === 'end' ? ('right' as const) : ('left' as const),
					bold: at === 0,
					...(at === 0 && { fill: { color: 'E8F1F3' } })
				}
			}))
		),
		{
			x: AT.x,
			y: top,
			w: AT.w,
			colW: widths,
			rowH: cells.map(heightOf),
			fontSize: 11,
			color: INK,
			border: { type: 'solid', pt: 0.5, color: 'C9D3DC' },
			margin: [0.03, 0.08, 0.03, 0.08]
		}
	);
	return shown.length;
}

/** Text that fits a slide; the whole of a sentence stands in the notes. */
const shortened = (text: string): string =>
	text.length <= MOST.sentence ? text : `${text.slice(0, MOST.sentence - 1).trimEnd()}…`;
