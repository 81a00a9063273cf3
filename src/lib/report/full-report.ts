import { message } from '../locale/message';
import { appendixChapter, kpisChapter } from './chapters/appendix';
import { businessChapter, risksChapter } from './chapters/business';
import { changesChapter } from './chapters/changes';
import { customersChapter } from './chapters/customers';
import { gapsChapter, roadmapChapter } from './chapters/gaps';
import { maturityChapter } from './chapters/maturity';
import { qualityChapter } from './chapters/quality';
import { scopeChapter } from './chapters/scope';
import { selectionChapter } from './chapters/selection';
import { summaryChapter } from './chapters/summary';
import type { ReportDocument, ReportSection } from './report-document';
import type { ReportInput } from './report-input';
import type { StatedSource } from './report-source';

/** Chapters of the full report, in the order in which they stand unless somebody moves them. */
const chapters = [
	summaryChapter,
	changesChapter,
	scopeChapter,
	maturityChapter,
	customersChapter,
	qualityChapter,
	gapsChapter,
	roadmapChapter,
	businessChapter,
	selectionChapter,
	risksChapter,
	kpisChapter,
	appendixChapter
] as const;

/** What the blocks of a chapter rest on that no analysis computed; the appendix says what each is. */
const statedSources: Readonly<Record<string, StatedSource>> = {
	summary: 'assessment',
	maturity: 'assessment',
	gaps: 'assessment',
	roadmap: 'roadmap',
	business: 'business-case',
	selection: 'selection',
	risks: 'risk-register'
};

/** A chapter each table and picture of which names what it rests on. */
function withSources(section: ReportSection): ReportSection {
	const analysis = statedSources[section.id ?? ''];
	if (analysis === undefined) return section;
	return {
		...section,
		blocks: section.blocks.map((block) =>
			block.kind === 'table' || block.kind === 'gauge' ? { analysis, ...block } : block
		)
	};
}

/** The report a consultant hands over: a chapter a page or more, every block traceable to what it rests on. */
export function fullReport(input: ReportInput): ReportDocument {
	return {
		title: message('report.full.title'),
		hasCover: true,
		subject: input.findings.name,
		asOf: input.findings.asOf,
		pages: chapters.flatMap((chapter) => {
			const section = chapter(input);
			return section ? [[withSources(section)]] : [];
		})
	};
}
