import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../tests/support/chromium';
import { cutWords, leftAlone } from '../../tests/support/page-faults';
import { pdfLayout, pdfPages, squeezed } from '../../tests/support/pdf-pages';
import { reportedDemo } from '../../tests/support/reported-demo';
import { createFormatter } from '../lib/locale/formatter';
import { languages, type Language } from '../lib/locale/language';
import { message, type MessageValue } from '../lib/locale/message';
import { crmMaturity } from '../lib/maturity/crm-maturity';
import { tableOf } from '../lib/report/block-content';
import { fullReport } from '../lib/report/full-report';
import { overview } from '../lib/report/overview';
import { reportDocument, type ReportDocument } from '../lib/report/report-document';
import { reportFile, reportFormats, type ReportFormat } from '../lib/report/report-file';
import { reportHtml } from '../lib/report/report-html';
import type { ReportInput } from '../lib/report/report-input';
import { editBlock, noEdits } from '../lib/report/report-edits';
import {
	anonymousInput,
	dressedReport,
	newReportSettings,
	reportSettingsOf
} from '../lib/report/report-settings';
import { sourceOf } from '../lib/report/report-source';
import { reportWriter } from '../lib/report/report-writing';
import { sheetNames } from '../lib/report/workbook';
import { workspaceFileText } from '../lib/workspace/workspace-file';
import { pdfOf } from './browser-output';
import { gaugePicture } from './gauge-picture';
import { main } from './main';

const NAME = '=HYPERLINK("http://evil.example","港") <img src=x onerror=alert(1)> & Co';
/** One pixel, in base64. */
const PIXEL =
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const NOW = '2026-01-15T00:00:00Z';

let input: ReportInput;
let report: ReportDocument;
let folder: string;
/** The workspace as it goes out as a file. */
let kept: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'tidemark-report-'));
	const demo = await reportedDemo(NAME, folder, NOW);
	kept = workspaceFileText(demo.workspace);
	({ input, report } = demo);
}, 120_000);
afterAll(() => rm(folder, { recursive: true }));

const optionsIn = (language: Language) => ({ language, formatter: createFormatter({ language }) });

const written = (format: ReportFormat, language: Language) =>
	reportFile(format, report, { ...optionsIn(language), sourceOf: sourceOf(input) });

/** Files of a package of OOXML, as text. */
async function packageOf(format: ReportFormat, language: Language) {
	const files = unzipSync(await written(format, language));
	return Object.fromEntries(Object.entries(files).map(([name, of]) => [name, strFromU8(of)]));
}

const unescaped = (xml: string) =>
	xml
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&apos;', "'")
		.replaceAll('&#x27;', "'")
		.replaceAll('&amp;', '&');

const inside = (xml: string, tag: string) =>
	[...xml.matchAll(new RegExp(`<${tag}(?: [^>]*)?>([\\s\\S]*?)</${tag}>`, 'g'))].map(
		([, content]) => content!
	);

const textIn = (xml: string, tag: string) => unescaped(inside(xml, tag).join(''));

/** Every table of the report, gauges and figures too, as its heads and its cells. */
const tables = () =>
	report.pages.flat().flatMap(({ heading, blocks }) =>
		blocks.flatMap((block) => {
			const table = tableOf(block, heading);
			return table ? [table] : [];
		})
	);

/** The number that a value is, as it was computed; null of what is not one. */
function computed(value: MessageValue | null): number | null {
	if (typeof value === 'number') return value;
	if (value === null || typeof value === 'string') return null;
	if (value.kind === 'decimal') return value.value;
	if (value.kind === 'percent') return value.share;
	return value.kind === 'money' ? Number(value.amount) : null;
}

describe.each(languages)('the full report in %s', (language) => {
	const writer = reportWriter(optionsIn(language));

	it('has its twelve chapters, each with something to say, and no block id twice', () => {
		const sections = report.pages.flat();
		expect(sections).toHaveLength(12);
		for (const { blocks } of sections) expect(blocks.length).toBeGreaterThan(0);
		const ids = sections.flatMap(({ blocks }) => blocks.map(({ id }) => id));
		expect(ids.filter((id) => id === undefined)).toEqual([]);
		expect(new Set(ids).size).toBe(ids.length);
	});

	it('as Word: every cell of every table as it is written, in order; heads repeat', async () => {
		const document = (await packageOf('docx', language))['word/document.xml']!;
		const found = inside(document, 'w:tbl').map((table) =>
			inside(table, 'w:tr').map((row) => inside(row, 'w:tc').map((cell) => textIn(cell, 'w:t')))
		);
		const expected = tables().map(({ columns, rows }) => [
			columns.map(({ label }) => writer.text(label)),
			...rows.map((row) => row.map(writer.cell))
		]);
		expect(found).toEqual(expected);
		expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(expected.length);
	});

	it('as Excel: every number of every table as it was computed, and what is text as text', async () => {
		const parts = await packageOf('xlsx', language);
		const shared = inside(parts['xl/sharedStrings.xml']!, 'si').map((one) => textIn(one, 't'));
		const names = [...parts['xl/workbook.xml']!.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(
			([, name]) => unescaped(name!)
		);
		const all = tables();
		expect(names.slice(1)).toEqual(
			sheetNames([names[0]!, ...all.map(({ caption }) => writer.text(caption))]).slice(1)
		);
		all.forEach(({ rows }, i) => {
			const sheet = parts[`xl/worksheets/sheet${i + 2}.xml`]!;
			expect(sheet).not.toContain('<f>');
			const found = new Map(
				[...sheet.matchAll(/<c r="([A-Z]+\d+)"([^>]*)>[\s\S]*?<v>([^<]*)<\/v>/g)].map(
					([, at, kind, value]) => [
						at!,
						kind!.includes('t="s"') ? shared[Number(value)] : Number(value)
					]
				)
			);
			rows.forEach((row, r) =>
				row.forEach((value, c) => {
					const plain = computed(value) ?? (value === null ? null : writer.cell(value));
					const at = `${String.fromCharCode(65 + c)}${r + 2}`;
					expect([at, found.get(at) ?? null]).toEqual([at, plain === '' ? null : plain]);
				})
			);
		});
	});

	it('as PowerPoint: ten to fifteen slides, the levels as a chart, the source of numbers in the notes', async () => {
		const parts = await packageOf('pptx', language);
		const slides = Object.keys(parts).filter((name) => /slides\/slide\d+\.xml$/.test(name));
		expect(slides.length).toBeGreaterThanOrEqual(10);
		expect(slides.length).toBeLessThanOrEqual(15);
		const gauge = report.pages
			.flat()
			.flatMap(({ blocks }) => blocks)
			.find((block) => block.kind === 'gauge');
		if (gauge?.kind !== 'gauge') throw new Error('the demo has a gauge');
		const chart = Object.entries(parts).find(([name]) => /charts\/chart\d+\.xml$/.test(name))![1];
		const [claimed, measured] = inside(chart, 'c:ser').map((series) =>
			inside(inside(series, 'c:val')[0]!, 'c:pt').map((point) => textIn(point, 'c:v'))
		);
		const shown = gauge.items.toReversed();
		expect(claimed!.map(Number)).toEqual(shown.map((item) => item.claimed));
		// Absence is an empty point, never nought.
		expect(measured!.map((value) => (value === '' ? null : Number(value)))).toEqual(
			shown.map((item) => item.measured)
		);
		const notes = Object.entries(parts)
			.filter(([name]) => /notesSlides\/notesSlide\d+\.xml$/.test(name))
			.map(([, xml]) => textIn(xml, 'a:t'))
			.join('\n');
		for (const analysis of ['rfm', 'customer-value', 'retention']) {
			expect(notes).toContain(sourceOf(input)(analysis));
		}
	});

	it('says the net present value in every format as it was computed', async () => {
		// −120,000.50 + 40,000 ÷ 1.1 + 140,000 ÷ 1.1² + 140,000 ÷ 1.1³
		const value = -120_000.5 + 40_000 / 1.1 + 140_000 / 1.21 + 140_000 / 1.331;
		const { result } = input.businessCase;
		const base =
			result.state === 'appraised' && result.scenarios.find((one) => one.scenario === 'base');
		expect(base && base.netPresentValue).toBeCloseTo(value, 6);
		const said = createFormatter({ language }).money(value.toFixed(2), input.findings.currency);
		const word = (await packageOf('docx', language))['word/document.xml']!;
		expect(textIn(word, 'w:t')).toContain(said);
		const slides = Object.entries(await packageOf('pptx', language));
		const shown = slides.filter(([name]) => /slides\/slide\d+\.xml$/.test(name));
		expect(shown.map(([, xml]) => textIn(xml, 'a:t')).join('\n')).toContain(said);
		// What is no slide's stands in the notes: the cash flows of the best scenario among it.
		const notes = slides.filter(([name]) => /notesSlide\d+\.xml$/.test(name));
		const best = result.state === 'appraised' ? result.scenarios.at(-1)!.flows.at(-1)! : NaN;
		const flow = createFormatter({ language }).money(best.toFixed(2), input.findings.currency);
		expect(notes.map(([, xml]) => textIn(xml, 'a:t')).join('\n')).toContain(flow);
		expect(strFromU8(await written('md', language))).toContain(said);
		const json = strFromU8(await written('json', language));
		expect(json).toContain(`"${value.toFixed(2)}"`);
		expect(json).toContain('"id": "business-scenarios"');
		const sheets = Object.entries(await packageOf('xlsx', language));
		expect(sheets.some(([, xml]) => xml.includes(`<v>${value.toFixed(2)}</v>`))).toBe(true);
	});

	it('names what every table and picture rests on, and explains each name', () => {
		const sections = report.pages.flat();
		const named = sections.flatMap(({ blocks }) =>
			blocks.flatMap((block) =>
				block.kind === 'table' || block.kind === 'gauge' ? [[block.id, block.analysis]] : []
			)
		);
		const silent = named.filter(([, analysis]) => analysis === undefined).map(([id]) => id);
		expect(silent.filter((id) => !/^(appendix|changes|scope)-/.test(id!))).toEqual([]);
		const sources = sections
			.flatMap(({ blocks }) => blocks)
			.find(({ id }) => id === 'appendix-sources');
		if (sources?.kind !== 'table') throw new Error('the appendix lists sources');
		const explained = sources.rows.map(([id]) => id);
		for (const [, analysis] of named) {
			if (analysis !== undefined) expect(explained).toContain(analysis);
		}
	});

	it('keeps names as text in every format', async () => {
		const document = (await packageOf('docx', language))['word/document.xml']!;
		expect(textIn(document, 'w:t')).toContain(NAME);
		expect(document).not.toContain('<img');
		const slide = (await packageOf('pptx', language))['ppt/slides/slide1.xml']!;
		expect(textIn(slide, 'a:t')).toContain(NAME);
		expect(slide).not.toContain('hlinkClick');
		const markdown = strFromU8(await written('md', language));
		expect(markdown).toContain('\\<img');
		const json = JSON.parse(strFromU8(await written('json', language))) as { subject: string };
		expect(json.subject).toBe(NAME);
	});

	it('is the same every time: JSON to the byte, documents to the text', async () => {
		for (const format of reportFormats) {
			if (format === 'md' || format === 'json') {
				expect(await written(format, language)).toEqual(await written(format, language));
			} else {
				const [one, other] = [await packageOf(format, language), await packageOf(format, language)];
				const texts = (parts: Record<string, string>) =>
					Object.entries(parts)
						.filter(([name]) =>
							/document\.xml|slide\d+\.xml|sheet\d+\.xml|sharedStrings/.test(name)
						)
						.map(([name, xml]) => [name, textIn(xml, '(?:w|a):t|t|v')]);
				expect(texts(one)).toEqual(texts(other));
			}
		}
	});
});

describe.each(languages)('printed in %s', (language) => {
	it('has every sentence and cell as text, and nothing that is fetched or run', () => {
		const html = reportHtml(report, optionsIn(language));
		const writer = reportWriter(optionsIn(language));
		expect(html).not.toMatch(/<script|<img|onerror=alert\(1\)>|url\(|@import|https?:\/\/(?!evil)/);
		expect(html).toContain(`<html lang="${language}">`);
		const cells = inside(html, 'td').map(unescaped);
		const wanted = tables().flatMap(({ rows }) => rows.flat().map(writer.cell));
		expect(cells).toEqual(wanted);
		expect(wanted.length).toBeGreaterThan(500);
		const notice = 'A "line" </style><b>\\ & more';
		const dressed = { ...report, notice, accent: '#7a1f3d', paper: 'letter' as const };
		const own = reportHtml(dressed, optionsIn(language));
		expect(own.match(/<\/style>/g)).toHaveLength(1);
		expect(own).toMatch(/size: letter;[\s\S]*#7a1f3d/);
	});

	it('as PDF has every cell, and page n of m', async () => {
		const gauge = gaugePicture(crmMaturity, optionsIn(language));
		const html = reportHtml(
			{ ...report, notice: 'Board <only> & "us"' },
			{ ...optionsIn(language), gaugePicture: (block) => gauge(block).svg }
		);
		expect(html.match(/<svg /g)!.length).toBeGreaterThan(0);
		const pdf = await pdfOf(html, { CHROMIUM_PATH: findChromium() ?? undefined });
		const pages = await pdfPages(pdf);
		const writer = reportWriter(optionsIn(language));
		// Headings are of 12 points, captions of 8; cells are of 8.5, sentences of 9.5.
		const layout = await pdfLayout(pdf);
		const [, ...sheets] = layout; // the first is the cover
		expect(leftAlone(sheets, [12, 8])).toEqual([]);
		const heads = tables().flatMap(({ columns }) => columns.map(({ label }) => writer.text(label)));
		if (language === 'en') expect(cutWords(layout, heads)).toEqual([]);
		const printed = pages.join('');
		const cells = tables().flatMap(({ rows }) => rows.flat().map(writer.cell));
		// A cell that goes on over two sheets has the foot of the first in it.
		const missing = cells.filter((cell) => !printed.includes(squeezed(cell)));
		expect(missing.length / cells.length, missing.slice(0, 5).join(' | ')).toBeLessThan(0.005);
		pages.forEach((page, i) => {
			const foot = writer.text(message('reportPage.page', { n: i + 1, of: pages.length }));
			expect(page).toContain(squeezed(foot));
			expect(page).toContain(squeezed('Board <only> & "us"'));
			expect(page.length, `page ${i + 1}`).toBeGreaterThan(i === 0 ? 40 : 120);
		});
	});
});

it('says what to install where there is no browser to print with', async () => {
	await expect(pdfOf('<p>', { CHROMIUM_PATH: '/no/browser' })).rejects.toMatchObject({
		report: { key: 'cli.pdf.noBrowser', values: { path: '/no/browser' } }
	});
	await expect(pdfOf('<p>', { CHROMIUM_PATH: '/bin/true' })).rejects.toMatchObject({
		report: { key: 'cli.pdf.failed' }
	});
});

it('what the project is for and what it has to join stand in the report, as far as they are known', () => {
	const table = (id: string) => {
		const block = report.pages
			.flat()
			.flatMap(({ blocks }) => blocks)
			.find((one) => one.id === id);
		return block?.kind === 'table' ? block.rows : [];
	};
	const [growth, satisfaction] = table('business-objectives');
	const revenue = Number(input.findings.summary!.result.current.revenue);
	expect(growth![3]).toMatchObject({ kind: 'money', amount: Math.round(revenue) });
	expect(growth!.slice(6, 8)).toEqual([{ kind: 'date', iso: '2027-01-31' }, 'Ms <b>Wu</b>']);
	expect(growth![8]).toMatchObject({ message: { key: 'objectives.state.reached' } });
	expect(satisfaction!.slice(3, 6)).toEqual([null, expect.anything(), null]);
	expect(satisfaction![8]).toMatchObject({ message: { key: 'objectives.state.unknown' } });
	const [orders, payments] = table('risks-integrations');
	// Rows of orders find their customers in the demo; no payment is loaded.
	expect(orders![5]).toMatchObject({ kind: 'percent' });
	expect(payments![5]).toBeNull();
	const nameless = JSON.stringify(fullReport(anonymousInput(input)));
	expect(nameless).not.toContain('Ms <b>Wu</b>');
});

it.each(reportFormats)('%s given up is no file', async (format) => {
	const options = { ...optionsIn('en'), sourceOf: sourceOf(input) };
	const gone = { ...options, signal: AbortSignal.abort() };
	await expect(reportFile(format, report, gone)).rejects.toThrow(/abort/i);
	const stop = new AbortController();
	const written = reportFile(format, report, { ...options, signal: stop.signal });
	stop.abort();
	await expect(written).rejects.toThrow(/abort/i);
});

it('the two pages have a name for every block, so that each can be edited', () => {
	for (const findings of [input.findings, { ...input.findings, rfm: null, value: null }]) {
		const ids = reportDocument(findings)
			.pages.flat()
			.flatMap(({ blocks }) => blocks.map(({ id }) => id));
		expect(ids).not.toContain(undefined);
		expect(new Set(ids).size).toBe(ids.length);
	}
});

it('over new exports says what changed since the workspace was kept', async () => {
	await mkdir(join(folder, 'new'));
	const orders = ['order id,customer id,order date,amount'];
	for (let i = 0; i < 60; i++) {
		orders.push(`N${i},C${i % 20},2026-01-${String(1 + (i % 14)).padStart(2, '0')},100`);
	}
	await writeFile(join(folder, 'kept.tidemark'), kept);
	await writeFile(join(folder, 'new', 'orders.csv'), orders.join('\n'));
	const out = join(folder, 'again.json');
	const words = [join(folder, 'kept.tidemark'), join(folder, 'new', 'orders.csv')];
	const quiet = { out: () => undefined, err: () => undefined };
	const asked = ['report', ...words, '--format', 'json', '--out', out];
	expect(await main(asked, { LANG: 'en_US.UTF-8' }, quiet)).toBe(0);
	const { sections } = JSON.parse(await readFile(out, 'utf8')) as {
		sections: { heading: { message: string }; blocks: { kind: string; rows?: unknown[][] }[] }[];
	};
	const changes = sections.find(({ heading }) => heading.message === 'changes.title')!;
	const rows = changes.blocks.find(({ kind }) => kind === 'table')!.rows!;
	const active = rows.find(([label]) => JSON.stringify(label).includes('overview.kpi.active'))!;
	const before = input.findings.summary!.result.current.activeCustomers;
	expect(active.slice(1, 3)).toEqual([before, 20]);
	// Answers are as they were.
	const maturity = rows.find(([label]) => JSON.stringify(label).includes('changes.maturity'))!;
	expect(JSON.stringify(maturity[3])).toContain('changes.same');
});

describe('a report that is dressed', () => {
	const settings = {
		client: 'Client <b>A</b>',
		confidentiality: 'Board only & secret',
		isAnonymous: false,
		hidden: ['risks', 'appendix'],
		accent: '#7a1f3d',
		logo: null,
		paper: 'letter' as const,
		edits: noEdits,
		baseline: null
	};
	const textOf = async (format: ReportFormat, of: ReportDocument) => {
		const bytes = await reportFile(format, of, {
			...optionsIn('en'),
			sourceOf: sourceOf(input)
		});
		if (format === 'md' || format === 'json') return strFromU8(bytes).replaceAll('\\', '');
		const files = Object.entries(unzipSync(bytes)).filter(([name]) => name.endsWith('.xml'));
		return unescaped(files.map(([, of]) => strFromU8(of)).join('\n'));
	};

	it.each(reportFormats)('as %s has the client, the line and no hidden chapter', async (format) => {
		const text = await textOf(format, dressedReport(report, settings, 'en'));
		expect(text).toContain('Client <b>A</b>');
		expect(text).toContain('Board only & secret');
		expect(text).not.toContain(NAME);
		for (const key of ['report.riskRegister', 'report.appendix'] as const) {
			const written = reportWriter(optionsIn('en')).text(message(key));
			expect(await textOf(format, report)).toContain(written);
			expect(text).not.toContain(written);
		}
	});

	it.each(reportFormats)(
		'as %s says what somebody wrote instead, and shows a logo',
		async (format) => {
			const blocks = report.pages.flat().flatMap((section) => section.blocks);
			const named = blocks.flatMap((block) =>
				block.id === undefined ? [] : [{ ...block, id: block.id }]
			);
			expect(new Set(named.map(({ id }) => id)).size).toBe(named.length);
			const sentence = named.find(({ kind }) => kind === 'paragraph')!;
			const table = named.find(({ kind }) => kind === 'table')!;
			let edits = editBlock(noEdits, sentence, { texts: { en: 'Our own <view> & nothing else' } });
			edits = editBlock(edits, table, { note: 'Mind the remark' });
			const logo = { type: 'png' as const, data: PIXEL, width: 1, height: 1 };
			const own = { ...settings, hidden: [], edits, logo };
			const text = await textOf(format, dressedReport(report, own, 'en'));
			expect(text).toContain('Our own <view> & nothing else');
			expect(text).toContain('Mind the remark');
			const chinese = await textOf(format, dressedReport(report, own, 'zh-CN'));
			expect(chinese).not.toContain('Our own');
			if (format !== 'docx' && format !== 'pptx') return;
			const bytes = await reportFile(format, dressedReport(report, own, 'en'), {
				...optionsIn('en')
			});
			const files = unzipSync(bytes);
			const media = Object.entries(files).filter(([name]) => /media\/.*\.png$/.test(name));
			const pixel = Uint8Array.from(atob(PIXEL), (byte) => byte.charCodeAt(0));
			expect(media.some(([, content]) => Buffer.from(content).equals(pixel))).toBe(true);
			const xml = Object.values(files)
				.map((content) => strFromU8(content))
				.join('');
			// A failure would print all of it.
			expect(/7a1f3d/i.test(xml)).toBe(true);
			if (format === 'docx') expect(/w:w="12240" w:h="15840"/.test(xml)).toBe(true);
		}
	);

	it.each(reportFormats)('as %s and anonymous names nobody and no file', async (format) => {
		const anonymous = fullReport(anonymousInput(input));
		const text = await textOf(
			format,
			dressedReport(anonymous, { ...settings, isAnonymous: true }, 'en')
		);
		const owners = Object.values(input.roadmap.settled).map(({ owner }) => owner);
		const names = [
			NAME,
			settings.client,
			...owners,
			...input.findings.files.map(({ name }) => name)
		];
		// What was written to a system's score says who saw it.
		expect(await textOf(format, dressedReport(report, settings, 'en'))).toContain('=1+1');
		expect(text).not.toContain('=1+1');
		expect(owners.filter((owner) => owner !== '').length).toBeGreaterThan(0);
		for (const name of names.filter((one) => one !== '')) expect(text).not.toContain(name);
	});

	it('is as nobody touched it where its settings can not be read', () => {
		for (const stored of [null, 'x', { hidden: 1 }, { ...settings, more: 1 }]) {
			expect(reportSettingsOf(stored)).toEqual(newReportSettings);
		}
		expect(reportSettingsOf(settings)).toEqual(settings);
		expect(dressedReport(report, newReportSettings, 'en')).toEqual(report);
		// As a version before edits and looks wrote it.
		const { accent: _, logo: __, paper: ___, edits: ____, baseline: _____, ...before } = settings;
		expect(reportSettingsOf(before)).toEqual({ ...newReportSettings, ...before });
	});
});

it('says first thing how far executives stand above the front line, and on what most', () => {
	const wide = input.findings.group.filter(({ gap }) => (gap ?? 0) >= 2);
	expect(wide.map(({ gap }) => gap).sort()).toEqual([2, 3]);
	const said = overview(input.findings).lead.find(({ key }) => key === 'overview.lead.roleGap');
	const title = crmMaturity.capabilities.find(({ id }) => id === 'data-management')!.title;
	expect(said?.values).toEqual({ n: 2, gap: 3, capability: { kind: 'text', text: title } });
});

it('tells what an analysis found, as it found it', () => {
	const { rfm } = input.findings;
	const segments = tables().find(({ rows }) => rows.length === rfm!.result.segments.length)!;
	expect(segments.rows.map((row) => row[1])).toEqual(
		rfm!.result.segments.map(({ customers }) => customers)
	);
});

it('has Chinese in a font that has it', async () => {
	const styles = (await packageOf('docx', 'zh-CN'))['word/styles.xml']!;
	expect(styles).toContain('w:eastAsia="Microsoft YaHei"');
});
