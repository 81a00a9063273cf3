import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gaugePicture, gaugePictures } from '../../src/cli/gauge-picture';
import { createFormatter } from '../../src/lib/locale/formatter';
import { languages, type Language } from '../../src/lib/locale/language';
import { crmMaturity } from '../../src/lib/maturity/crm-maturity';
import { tableOf } from '../../src/lib/report/block-content';
import type { ReportDocument } from '../../src/lib/report/report-document';
import { reportFile, type ReportFormat } from '../../src/lib/report/report-file';
import { sourceOf } from '../../src/lib/report/report-source';
import { reportWriter } from '../../src/lib/report/report-writing';
import { findChromium } from '../support/chromium';
import { findOffice, openedInOffice } from '../support/office';
import { bodyOf, cutWords, leftAlone } from '../support/page-faults';
import { pdfLayout, squeezed, type PdfText } from '../support/pdf-pages';
import { reportedDemo } from '../support/reported-demo';

/*
 * Reports as LibreOffice lays them out: opened without repair, nothing beyond the edge of a page, no
 * heading or caption left alone at its foot, no empty page, every ideograph drawn by a font that has it.
 */

const office = findOffice();
if (!office) {
	console.warn(
		'skipped: there is no LibreOffice to open documents with (Debian: apt-get install ' +
			'libreoffice-writer-nogui libreoffice-calc-nogui libreoffice-impress-nogui)'
	);
}
const formats = ['docx', 'pptx', 'xlsx'] as const satisfies readonly ReportFormat[];

const optionsIn = (language: Language) => ({ language, formatter: createFormatter({ language }) });
let report: ReportDocument;
let pages: Map<string, Awaited<ReturnType<typeof pdfLayout>>>;

beforeAll(async () => {
	if (!office) return;
	const folder = await mkdtemp(join(tmpdir(), 'tidemark-office-test-'));
	afterAll(() => rm(folder, { recursive: true }));
	const demo = await reportedDemo('Harbourwind 港风贸易', folder, '2026-01-15T00:00:00Z');
	({ report } = demo);
	const documents = new Map<string, Uint8Array>();
	for (const language of languages) {
		const options = optionsIn(language);
		const pictures = await gaugePictures(report, gaugePicture(crmMaturity, options), {
			CHROMIUM_PATH: findChromium() ?? undefined
		});
		expect(pictures.size).toBe(1);
		for (const format of formats) {
			const made = { ...options, pictures, sourceOf: sourceOf(demo.input) };
			// Each a name of its own: they are told apart by it once they are PDF.
			documents.set(`${format}-${language}.${format}`, await reportFile(format, report, made));
		}
	}
	const opened = await openedInOffice(office, documents);
	expect([...opened.keys()]).toEqual([...documents.keys()]);
	pages = new Map();
	for (const [name, pdf] of opened) pages.set(name, await pdfLayout(pdf));
}, 180_000);

const textOf = (texts: readonly PdfText[]) => squeezed(texts.map(({ text }) => text).join(''));
const hasIdeographs = ({ text }: PdfText) => /\p{Script=Han}/u.test(text);

const tables = () =>
	report.pages
		.flat()
		.flatMap(({ heading, blocks }) => blocks.flatMap((block) => tableOf(block, heading) ?? []));

describe.skipIf(!office).each(languages)('in LibreOffice, in %s', (language) => {
	const writer = reportWriter(optionsIn(language));
	const headings = () => report.pages.flat().map(({ heading }) => squeezed(writer.text(heading)));
	const of = (format: ReportFormat) => pages.get(`${format}-${language}.${format}`)!;

	it.each(formats)('%s: ideographs are drawn by a font that has them', (format) => {
		const written = of(format).flatMap(({ texts }) => texts.filter(hasIdeographs));
		expect(written.length).toBeGreaterThan(0);
		const fonts = new Set(written.map(({ font }) => font));
		for (const font of fonts) expect(font).toMatch(/CJK|YaHei|Hei|Song|Ming|Kai|Droid/i);
	});

	it.each(formats)('%s: nothing stands beyond the edge of a page', (format) => {
		for (const [i, { width, height, texts }] of of(format).entries()) {
			for (const { text, x, y, width: length } of texts) {
				const place = `page ${i + 1}: ${text}`;
				expect(x, place).toBeGreaterThan(18);
				expect(x + length, place).toBeLessThan(width - 18);
				expect(y, place).toBeGreaterThan(12);
				expect(y, place).toBeLessThan(height - 12);
			}
		}
	});

	it('Word: every chapter, no empty page, and no heading alone at the foot of one', () => {
		const written = of('docx');
		const whole = textOf(written.flatMap(bodyOf));
		for (const heading of headings()) expect(whole).toContain(heading);
		for (const [i, page] of written.entries()) {
			expect(textOf(bodyOf(page)).length, `page ${i + 1}`).toBeGreaterThan(60);
		}
		// Headings are of 14 points, captions of 9.5; cells are of 9, sentences of 10.5.
		expect(leftAlone(written, [14, 9.5])).toEqual([]);
	});

	it('PowerPoint: 10 to 15 slides, each with its chapter, above the number of the slide', () => {
		const slides = of('pptx');
		expect(slides.length).toBeGreaterThanOrEqual(10);
		expect(slides.length).toBeLessThanOrEqual(15);
		const whole = textOf(slides.flatMap(({ texts }) => texts));
		for (const heading of headings()) expect(whole).toContain(heading);
		for (const [i, { texts }] of slides.entries()) {
			const low = texts.filter(({ y }) => y < 42).map(({ text }) => text.trim());
			// The first slide has no number.
			expect(low, `slide ${i + 1}`).toEqual(i === 0 ? [] : [`${i + 1}`]);
		}
	});

	it('Excel: a sheet is as wide as its page, and no line runs into the next', () => {
		const [first, ...others] = of('xlsx');
		const chapter = squeezed(writer.text(report.pages[0]![0]!.heading));
		expect(textOf(first!.texts)).toContain(chapter);
		expect(textOf(first!.texts)).toContain(squeezed(writer.text(report.title)));
		expect(others.length).toBeGreaterThanOrEqual(tables().length);
		const { texts } = first!;
		for (const one of texts) {
			const below = texts.filter(({ x, y }) => Math.abs(x - one.x) < 1 && y < one.y - 0.1);
			const next = Math.max(...below.map(({ y }) => y), -Infinity);
			expect(one.y - next, one.text).toBeGreaterThan(one.size * 0.8);
		}
	});
});

it.skipIf(!office)('no word of a table’s head is cut in Word', () => {
	const writer = reportWriter(optionsIn('en'));
	const heads = tables().flatMap(({ columns }) => columns.map(({ label }) => writer.text(label)));
	expect(heads.length).toBeGreaterThan(50);
	expect(cutWords(pages.get('docx-en.docx')!, heads)).toEqual([]);
});
