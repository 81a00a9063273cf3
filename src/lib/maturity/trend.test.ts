import { describe, expect, it } from 'vitest';
import type { Answers } from './answer';
import { crmMaturity } from './crm-maturity';
import { crmMaturityMetrics } from './crm-maturity-packs';
import { crmMaturityFull } from './crm-maturity-full';
import { migrateAnswers } from './migrate-answers';
import { questionsOf, type Level, type MaturityModel } from './model';
import { capabilityProgress, trendOf } from './trend';

const stamp = { updatedAt: '2024-01-01T00:00:00Z', rev: 1 };
const quick = questionsOf(crmMaturity, 'quick');
const full = questionsOf(crmMaturityFull, 'full');
const all = (questions: typeof quick, level: Level, change: Record<string, Level> = {}): Answers =>
	Object.fromEntries(
		questions.map(({ id }) => [id, { state: 'level', level: change[id] ?? level, ...stamp }])
	);
const at = (year: number, questions: typeof quick, answers: Answers) => ({
	at: `${year}-01-01T00:00:00Z`,
	questions,
	answers,
	readings: []
});
const trend = (...dated: ReturnType<typeof at>[]) =>
	trendOf(crmMaturityFull, crmMaturityMetrics, dated);

describe('a trend', () => {
	it('takes one answer for no change, and two for one', () => {
		const [first, second, third] = quick.map(({ id }) => id) as [string, string, string];
		const points = trend(
			at(2023, quick, all(quick, 3)),
			at(2024, quick, all(quick, 3, { [first]: 4 })),
			at(2025, quick, all(quick, 3, { [second]: 1, [third]: 2 }))
		);
		expect(points.map(({ since }) => since?.change ?? null)).toEqual([null, 'none', 'down']);
		expect(points[0]).toMatchObject({ index: 3, level: 3 });
	});

	it('compares on the questions that both answered, so that more questions are no progress', () => {
		const others = full.filter((question) => !question.quick);
		const mixed = { ...all(others, 5), ...all(quick, 3) };
		const points = trend(at(2023, full, all(full, 3)), at(2024, full, mixed));
		expect(points[1]!.since).toMatchObject({ change: 'up', sharedQuestions: 50 });
		const [, later] = trend(at(2023, quick, all(quick, 3)), at(2024, full, mixed));
		expect(later!.index).toBeGreaterThan(4);
		expect(later!.since).toMatchObject({ now: 3, before: 3, sharedQuestions: 12 });
		// Twelve of fifty questions are too few to compare two assessments by.
		expect(later!.since!.change).toBe('not-comparable');
	});

	it('does not compare what other people said', () => {
		const said = (year: number, level: Level, voices: string[]) => ({
			...at(year, quick, all(quick, level)),
			voices
		});
		const change = (before: string[], now: string[]) =>
			trend(said(2023, 2, before), said(2024, 4, now))[1]!.since!.change;
		expect(change(['a', 'b'], ['a', 'b', 'c', 'd'])).toBe('up');
		expect(change(['a', 'b'], ['a', 'c', 'd'])).toBe('not-comparable');
		expect(change([], ['a', 'b'])).toBe('up');
	});

	it('counts questions that the model asks no more among those that were answered', () => {
		const [, ...rest] = full;
		const kept = rest.slice(0, 20);
		const withdrawn = full.slice(21).map((question) => ({ ...question, id: `old-${question.id}` }));
		const before = at(2023, kept, { ...all(kept, 2), ...all(withdrawn, 2) });
		const [, later] = trend(before, at(2024, full, all(full, 4)));
		expect(later!.since).toMatchObject({ change: 'not-comparable', sharedQuestions: 20 });
		const gone = at(2023, kept, { ...all(kept, 2), ...all(withdrawn, 2) });
		const [, narrow] = trend(gone, at(2024, kept, all(kept, 4)));
		expect(narrow!.since!.shared.questions).toBeCloseTo(20 / 49, 9);
		expect(narrow!.since!.change).toBe('not-comparable');
	});

	it('says where other metrics were measured, and who is missing', () => {
		const reading = (metric: string) =>
			({
				state: 'measured',
				metric,
				value: 0.5,
				n: 100,
				interval: null,
				finding: { key: 'evidence.reason.notMeasured' }
			}) as const;
		const with_ = (year: number, metrics: string[], voices: string[] = []) => ({
			...at(year, quick, all(quick, 3)),
			readings: metrics.map(reading),
			voices
		});
		const since = (before: string[], now: string[]) =>
			trendOf(crmMaturityFull, crmMaturityMetrics, [with_(2023, before), with_(2024, now)])[1]!
				.since!;
		expect(since(['duplicate-share'], ['duplicate-share']).isOtherEvidence).toBe(false);
		expect(since(['duplicate-share'], ['duplicate-share', 'valid-keys']).isOtherEvidence).toBe(
			true
		);
		const people = trendOf(crmMaturityFull, crmMaturityMetrics, [
			with_(2023, [], ['a', 'b', 'c']),
			with_(2024, [], ['c', 'd', 'e'])
		])[1]!.since!;
		expect(people.shared).toEqual({ questions: 1, people: 1 / 3 });
	});

	it('weighs layers as it is told, at every time alike', () => {
		const [question] = quick.filter(({ capability }) => capability === 'strategic-planning');
		const dated = [
			at(2023, quick, all(quick, 3)),
			at(2024, quick, all(quick, 3, { [question!.id]: 5 }))
		];
		const led = trendOf(crmMaturityFull, crmMaturityMetrics, dated, 'strategy-led');
		const equal = trendOf(crmMaturityFull, crmMaturityMetrics, dated);
		// Strategy has two capabilities: one of two at 5 raises it by 1, of which .25 or a sixth counts.
		expect(led[1]!.index).toBeCloseTo(3.25, 9);
		expect(equal[1]!.index).toBeCloseTo(3 + 1 / 6, 9);
		expect(led[1]!.since).toMatchObject({ now: led[1]!.index, before: 3 });
	});

	it('tells how far each capability has come to its target of then', () => {
		const [first] = quick;
		const { capability } = first!;
		const before = at(2023, quick, all(quick, 2));
		const now = at(2024, quick, all(quick, 2, { [first!.id]: 3 }));
		const rows = capabilityProgress(crmMaturityFull, crmMaturityMetrics, before, now, {
			[capability]: 4
		});
		expect(rows).toHaveLength(12);
		expect(rows.find((row) => row.capability === capability)).toEqual({
			capability,
			before: 2,
			now: 3,
			target: 4,
			progress: 0.5
		});
		expect(rows.filter(({ progress }) => progress === 0)).toHaveLength(11);
	});

	it('has nothing to compare with without answers', () => {
		expect(trend(at(2023, quick, {}), at(2024, quick, all(quick, 3)))[1]!.since).toBeNull();
		expect(trend()).toEqual([]);
	});
});

describe('answers of an older model', () => {
	const [one, two] = quick as unknown as [(typeof quick)[0], (typeof quick)[0]];
	const model: MaturityModel = {
		...crmMaturity,
		questions: [
			{ ...one, id: 'newest', supersedes: 'newer' },
			{ ...one, id: 'newer', supersedes: 'old' },
			two
		]
	};
	const level = (of: Level) => ({ state: 'level', level: of, ...stamp }) as const;

	it('are taken over by the questions that supersede theirs', () => {
		expect(migrateAnswers(model, { old: level(2) })).toMatchObject({
			newest: { level: 2 },
			newer: { level: 2 }
		});
		expect(migrateAnswers(model, { old: level(2), newest: level(4) }).newest).toMatchObject({
			level: 4
		});
		expect(migrateAnswers(model, { gone: level(1) })).toEqual({ gone: level(1) });
	});
});

it('takes over what a facilitator settled of a question that another one supersedes', () => {
	const [question, ...others] = full;
	const model = {
		...crmMaturityFull,
		questions: [{ ...question!, id: 'new-id', supersedes: question!.id }, ...others]
	};
	const settled = { level: 4 as Level, reason: 'agreed' };
	expect(migrateAnswers(model, { [question!.id]: settled })).toMatchObject({ 'new-id': settled });
	expect(
		migrateAnswers(model, { [question!.id]: settled, 'new-id': { level: 2, reason: 'later' } })[
			'new-id'
		]
	).toEqual({ level: 2, reason: 'later' });
});
