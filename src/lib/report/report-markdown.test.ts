import { describe, expect, it } from 'vitest';
import '../locale/all-texts';
import { createFormatter } from '../locale/formatter';
import { message } from '../locale/message';
import type { ReportDocument } from './report-document';
import { reportJson } from './report-json';
import { reportMarkdown } from './report-markdown';

const evil = '<img src=x onerror=alert(1)> | **bold** [a](b) `c`\n# head';
const report: ReportDocument = {
	title: message('report.title'),
	subject: evil,
	asOf: '2025-06-30',
	pages: [
		[
			{
				heading: message('report.summary'),
				blocks: [
					{
						kind: 'paragraph',
						text: message('results.evidence.lead', { measured: 3, metrics: 37 })
					},
					{ kind: 'callout', tone: 'caution', text: message('capabilityEvidence.caution') },
					{
						kind: 'table',
						caption: message('report.perception'),
						columns: [
							{ label: message('table.capability'), align: 'start' },
							{ label: message('table.claimed'), align: 'end' }
						],
						rows: [
							[evil, 3],
							[{ kind: 'percent', share: 0.125 }, null]
						]
					},
					{
						kind: 'gauge',
						caption: message('report.gauge'),
						items: [
							{
								id: 's',
								title: { en: 'Strategy', 'zh-CN': '战略' },
								claimed: 3.25,
								measured: null,
								supported: null,
								target: 4,
								checked: null
							}
						]
					},
					{ kind: 'list', items: [message('report.empty')] }
				]
			}
		]
	]
};
const written = (language: 'en' | 'zh-CN') =>
	reportMarkdown(report, { language, formatter: createFormatter({ language }) });

describe('a report in Markdown', () => {
	it('has headings, strong words, tables with their alignment, and a dash where there is nothing', () => {
		const text = written('en');
		expect(text).toMatch(/^# Customer relationship management: maturity report\n/);
		expect(text).toContain('\n## Summary\n');
		expect(text).toContain('**3** of 37 metrics can be computed');
		expect(text).toContain('| Capability | Claimed |\n| :-- | --: |\n');
		expect(text).toContain('| 12.5% | – |');
		expect(text).toContain('| Strategy | 3.3 | – | 4.0 |');
		expect(text).toContain('\n> Metrics describe records');
	});

	it('lets nothing of what it is given be markup, nor break a table', () => {
		const text = written('zh-CN');
		expect(text).not.toMatch(/(^|[^\\])<img/);
		expect(text).toContain('\\<img src=x onerror=alert(1)\\>');
		expect(text).not.toMatch(/^# head/m);
		const rows = text
			.split('\n')
			.filter((line) => line.includes('onerror') && line.startsWith('|'));
		expect(rows).toHaveLength(1);
		expect(rows[0]!.replaceAll('\\|', '').split('|')).toHaveLength(4);
	});

	it('is the same every time', () => {
		expect(written('en')).toBe(written('en'));
	});
});

describe('a report as JSON', () => {
	const json = (language: 'en' | 'zh-CN') =>
		reportJson(report, { language, formatter: createFormatter({ language }) });

	it('has sentences in words with the numbers they were written from, and cells as they were computed', () => {
		const content = JSON.parse(json('en')) as {
			subject: string;
			sections: { heading: { text: string }; blocks: Record<string, unknown>[] }[];
		};
		expect(content.subject).toBe(evil);
		const [section] = content.sections;
		expect(section!.heading.text).toBe('Summary');
		expect(section!.blocks[0]).toMatchObject({
			kind: 'paragraph',
			text: '3 of 37 metrics can be computed from what is loaded.',
			message: 'results.evidence.lead',
			values: { measured: 3, metrics: 37 }
		});
		expect(section!.blocks[2]).toMatchObject({
			kind: 'table',
			rows: [
				[evil, 3],
				[{ kind: 'percent', share: 0.125 }, null]
			]
		});
	});

	it('has the same bytes for the same report', () => {
		expect(json('zh-CN')).toBe(json('zh-CN'));
		expect(json('zh-CN')).not.toBe(json('en'));
	});
});
