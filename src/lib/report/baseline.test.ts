import { describe, expect, it } from 'vitest';
import '../locale/all-texts';
import { createFormatter } from '../locale/formatter';
import { messageText } from '../locale/message';
import { crmMaturity } from '../maturity/crm-maturity';
import { assessed } from '../state/assessed-workspace';
import { newWorkspace } from '../workspace/workspace';
import { Baseline, baselineOf, comparedFigures, figureChanges } from './baseline';
import { changesChapter } from './chapters/changes';
import type { Findings } from './findings';
import type { ReportInput } from './report-input';

const empty = assessed(
	newWorkspace({ id: 'w', name: 'W', updatedAt: '2025-01-01T00:00:00Z', model: crmMaturity }),
	crmMaturity,
	'2025-01-01'
).findings;

/** Findings with a summary and little else. */
function findings({
	active = 100,
	revenue = 1000,
	repeat = 0.5,
	currency = 'CNY',
	months = 12,
	value = 500 as number | null,
	asOf = '2025-03-31'
} = {}): Findings {
	return {
		...empty,
		currency,
		months,
		asOf,
		summary: {
			result: {
				current: { activeCustomers: active, revenue: `${revenue}.00`, repeatShare: repeat }
			},
			explanation: { finding: { key: 'changes.title' }, method: [], exclusions: [] }
		} as unknown as NonNullable<Findings['summary']>,
		value: {
			result: { totals: value === null ? null : { value } },
			explanation: { finding: { key: 'changes.title' }, method: [], exclusions: [] }
		} as unknown as NonNullable<Findings['value']>
	};
}
const changes = (before: Findings, after: Findings) =>
	Object.fromEntries(
		figureChanges(baselineOf(before, '2025-04-01T08:00:00Z'), after).map((row) => [row.id, row])
	);

describe('what changed', () => {
	it('is a share of things and money, and points of shares', () => {
		const row = changes(findings(), findings({ active: 150, revenue: 900, repeat: 0.45 }));
		expect(row.active).toMatchObject({ before: 100, after: 150, change: 0.5 });
		expect(row.revenue!.change).toBeCloseTo(-0.1, 12);
		expect(row.repeat!.change).toBeCloseTo(-0.05, 12);
		expect(row.value!.change).toBe(0);
	});

	it('is told of nothing that can not be compared', () => {
		const dollars = changes(findings(), findings({ currency: 'USD' }));
		expect(dollars.revenue).toMatchObject({ before: null, change: null, after: 1000 });
		expect(dollars.active!.change).toBe(0);
		const longer = changes(findings(), findings({ months: 24 }));
		expect([longer.value!.change, longer.revenue!.change]).toEqual([null, 0]);
		const none = changes(findings({ active: 0 }), findings());
		expect(none.active!.change).toBeNull();
		expect(changes(findings({ value: null }), findings()).value!.before).toBeNull();
		// What is not known now is not told; it is not nought.
		expect(changes(findings(), findings({ value: null })).value).toBeUndefined();
	});

	it('is nothing where nothing is known, and is kept as it was', () => {
		expect(comparedFigures(empty)).toEqual([]);
		const kept = baselineOf(findings(), '2025-04-01T08:00:00Z');
		expect(Baseline.parse(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
		expect(figureChanges(kept, findings()).every(({ change }) => change === 0)).toBe(true);
	});

	it('goes down to capabilities and segments, each in a table of its own', () => {
		const rated = (level: number) => {
			const workspace = newWorkspace({ id: 'w', name: 'W', updatedAt: '', model: crmMaturity });
			const answers = Object.fromEntries(
				crmMaturity.questions.map(({ id }, i) => [
					id,
					{ state: 'level', level: i === 0 ? level : 3, updatedAt: '', rev: 1 }
				])
			);
			const assessment = { ...workspace.assessment, answers };
			return assessed({ ...workspace, assessment }, crmMaturity, '2025-01-01').findings;
		};
		const segmented = (customers: number): Findings => ({
			...rated(customers > 10 ? 4 : 2),
			rfm: {
				result: { segments: [{ segment: 'champions', customers }] }
			} as unknown as NonNullable<Findings['rfm']>
		});
		const row = changes(segmented(10), segmented(15));
		const { capability } = crmMaturity.questions[0]!;
		expect(row[`capability-${capability}`]).toMatchObject({
			of: 'capabilities',
			before: 2,
			after: 4,
			change: 2
		});
		// One's own word supports no more than level 3.
		expect(row[`capability-${capability}-supported`]).toMatchObject({ before: 2, after: 3 });
		const { id } = crmMaturity.questions[0]!;
		expect(row[`answer-${id}`]).toMatchObject({ of: 'answers', before: 2, after: 4, change: 2 });
		expect(row['segment-champions']).toMatchObject({ of: 'segments', change: 0.5 });
		const chapter = changesChapter({
			findings: segmented(15),
			baseline: baselineOf(segmented(10), '2025-04-01T08:00:00Z')
		} as ReportInput)!;
		expect(chapter.blocks.flatMap((block) => (block.kind === 'table' ? [block.id] : []))).toEqual([
			'changes-figures',
			'changes-capabilities',
			'changes-answers',
			'changes-segments'
		]);
		const answers = chapter.blocks.find((block) => block.id === 'changes-answers');
		// Of all that were answered, the one that moved.
		expect(answers?.kind === 'table' && answers.rows).toHaveLength(1);
	});

	it('is a chapter with every reason for care', () => {
		const told = (before: Findings, after: Findings) =>
			changesChapter({
				findings: after,
				baseline: baselineOf(before, '2025-04-01T08:00:00Z')
			} as ReportInput)!;
		expect(changesChapter({ findings: findings(), baseline: null } as ReportInput)).toBeNull();
		const other = {
			...findings({ currency: 'USD', months: 24 }),
			model: { ...empty.model, version: '9.9.9' }
		};
		const ids = told(findings(), other).blocks.map(({ id }) => id);
		expect(ids).toEqual([
			'changes-finding',
			'changes-model',
			'changes-currency',
			'changes-months',
			'changes-as-of',
			'changes-figures'
		]);
		const [finding, table] = told(findings(), findings({ active: 150, asOf: '2025-06-30' })).blocks;
		const formatter = createFormatter({ language: 'en' });
		const say = (text: Parameters<typeof messageText>[0]) => messageText(text, 'en', formatter);
		expect(finding!.kind === 'paragraph' && say(finding!.text)).toMatch(/ 1 of 4 figures/);
		expect(table!.kind === 'table' && JSON.stringify(table!.rows[0])).toContain('changes.rise');
	});
});
