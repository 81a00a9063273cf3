import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from './answer';
import { crmMaturity } from './crm-maturity';
import {
	consolidated,
	groupQuestions,
	meanConsensus,
	roleShare,
	tellingQuestions,
	toldLevels
} from './group';
import type { Level } from './model';
import { mergeResponses, type Response, type RespondentRole } from './response';

const questions = crmMaturity.questions;
const [first, second] = questions.map(({ id }) => id) as [string, string];

const level = (of: Level, rest: Partial<Answer> = {}): Answer =>
	({ state: 'level', level: of, updatedAt: '2025-01-01T00:00:00Z', rev: 1, ...rest }) as Answer;
const notOurs = (reason: string): Answer => ({
	state: 'not-applicable',
	reason,
	updatedAt: '2025-01-01T00:00:00Z',
	rev: 1
});
const dontKnow: Answer = { state: 'dont-know', updatedAt: '2025-01-01T00:00:00Z', rev: 1 };

const response = (
	id: string,
	role: RespondentRole,
	answers: Record<string, Answer>,
	updatedAt = '2025-01-02T00:00:00Z'
): Response => ({
	format: 'tidemark-response',
	version: 1,
	id,
	name: id,
	role,
	model: crmMaturity.id,
	modelVersion: crmMaturity.version,
	answers,
	updatedAt
});

const anyAnswer = fc.oneof(
	fc
		.record({ of: fc.integer({ min: 1, max: 5 }), rev: fc.integer({ min: 1, max: 3 }) })
		.map(({ of, rev }) => level(of as Level, { rev })),
	fc.constant(dontKnow),
	fc.constantFrom('a', 'b').map(notOurs)
);
const anyResponse = fc
	.record({
		id: fc.constantFrom('p', 'q', 'r'),
		role: fc.constantFrom('executive', 'manager', 'front-line'),
		at: fc.integer({ min: 1, max: 3 }),
		answers: fc.dictionary(fc.constantFrom(first, second), anyAnswer)
	})
	.map(({ id, role, at, answers }) =>
		response(id, role as RespondentRole, { ...answers }, `2025-01-0${at}T00:00:00Z`)
	);

describe('responses', () => {
	it('merge into the same whatever their order, however often they come, in whatever parts', () => {
		const list = fc.array(anyResponse, { maxLength: 8 });
		fc.assert(
			fc.property(list, list, list, (a, b, c) => {
				const whole = mergeResponses([...a, ...b, ...c]);
				expect(mergeResponses([...c, ...b, ...a].toReversed())).toEqual(whole);
				expect(mergeResponses([...c, ...a, ...b])).toEqual(whole);
				expect(mergeResponses([...whole, ...a])).toEqual(whole);
				expect(mergeResponses([...mergeResponses([...a, ...b]), ...c])).toEqual(whole);
				expect(mergeResponses([...a, ...mergeResponses([...b, ...c])])).toEqual(whole);
			})
		);
	});

	it('keep the newest of a person, without the answers that were taken back', () => {
		const older = response('p', 'manager', { [first]: level(2, { rev: 2 }), [second]: level(1) });
		const newest = response('p', 'executive', { [first]: level(5) }, '2025-02-01T00:00:00Z');
		expect(mergeResponses([newest, older])).toEqual([newest]);
		expect(mergeResponses([older, newest])).toEqual([newest]);
	});

	it('are counted once, however often one is sent', () => {
		const one = response('p', 'manager', { [first]: level(2) });
		expect(mergeResponses([one, structuredClone(one), one])).toEqual([one]);
	});
});

describe('a group', () => {
	const group = [
		response('a', 'executive', { [first]: level(4), [second]: level(5) }),
		response('b', 'executive', { [first]: level(4) }),
		response('c', 'front-line', { [first]: level(2), [second]: notOurs('no shop') }),
		response('d', 'front-line', { [first]: level(3), [second]: notOurs('no shop') }),
		response('e', 'front-line', { [first]: level(2), [second]: dontKnow })
	];

	it('agrees on the lower median, and shows by how much leaders see it higher', () => {
		const [one, two] = groupQuestions(questions, group);
		expect(one).toMatchObject({ gap: 2, group: { agreed: 3, respondents: 5 } });
		expect(two).toMatchObject({ gap: null, group: { agreed: 5, respondents: 1 } });
		expect(groupQuestions(questions, group)).toHaveLength(questions.length);
		// Two of the front line: what they say could be told from it.
		expect(groupQuestions(questions, group.slice(0, 4))[0]!.gap).toBeNull();
		expect(roleShare(group)).toBeCloseTo(2 / 3);
		expect(meanConsensus(groupQuestions(questions, group))).toBeCloseTo(one!.group!.consensus);
		expect(meanConsensus([])).toBeNull();
	});

	it('gives one answer a question, which a facilitator may settle with a reason', () => {
		const answers = consolidated(questions, group, {});
		expect(answers[first]).toMatchObject({ state: 'level', level: 3 });
		// Two of four say it does not apply: not more than half.
		expect(answers[second]).toMatchObject({ state: 'level', level: 5 });
		const settled = consolidated(questions, group, { [first]: { level: 2, reason: 'audit' } });
		expect(settled[first]).toMatchObject({ level: 2, comment: 'audit' });
		expect(Object.keys(answers)).toHaveLength(2);
		expect(consolidated(questions, [], {})).toEqual({});
	});

	it('takes for not applicable what most say, with their reasons, and knows not what nobody knows', () => {
		const most = group.slice(2, 4).concat(response('f', 'manager', { [second]: notOurs('B2B') }));
		expect(consolidated(questions, most, {})[second]).toMatchObject({
			state: 'not-applicable',
			reason: 'B2B; no shop'
		});
		expect(consolidated(questions, [group[4]!], {})[second]).toMatchObject({ state: 'dont-know' });
	});

	it('rests on the best evidence that anyone points to', () => {
		const noted = { evidence: { note: 'plan', effectiveOn: '2025-01-01' } };
		const reviewed = { evidence: { note: 'audit', reviewedBy: 'Li' } };
		const both = [
			response('a', 'executive', { [first]: level(4, noted) }),
			response('b', 'manager', { [first]: level(4, reviewed) })
		];
		expect(consolidated(questions, both, {})[first]!.evidence).toEqual(reviewed.evidence);
		expect(consolidated(questions, both.toReversed(), {})).toEqual(
			consolidated(questions, both, {})
		);
	});
});

it('an answer that one or two of several gave tells who gave it; one given alone is one’s own', () => {
	const say = (id: string, answers: Record<string, Answer>) => response(id, 'manager', answers);
	const telling = (...voices: Response[]) => [...tellingQuestions(voices, questions)];
	expect(telling()).toEqual([]);
	expect(telling(say('a', { [first]: level(3) }), say('b', { [first]: dontKnow }))).toEqual([
		first
	]);
	expect(
		telling(
			say('a', { [first]: level(3) }),
			say('b', { [first]: level(2), [second]: level(1) }),
			say('c', { [first]: level(4) })
		)
	).toEqual([second]);
});

it('levels that may be told are of one who answered alone, or of questions that enough answered', () => {
	const merged = { [first]: level(3), [second]: level(1), third: dontKnow };
	const asked = [...questions.slice(0, 2), { ...questions[0]!, id: 'third' }];
	expect(toldLevels(asked, merged, [])).toEqual({ [first]: 3, [second]: 1 });
	const voices = ['a', 'b', 'c'].map((id) => response(id, 'manager', { [first]: level(3) }));
	const one = response('d', 'manager', { [first]: level(3), [second]: level(1) });
	expect(toldLevels(asked, merged, [...voices, one])).toEqual({ [first]: 3 });
	expect(toldLevels(asked, {}, [])).toEqual({});
});

describe('what people wrote', () => {
	const noted = (of: Level, comment: string, note?: string): Answer =>
		level(of, {
			comment,
			...(note && {
				evidence: {
					note,
					link: 'plan.docx',
					effectiveOn: '2026-01-05',
					reviewedBy: 'Wang'
				}
			})
		});
	const remarksOf = (...answers: Answer[]) =>
		groupQuestions(
			questions,
			answers.map((answer, i) => response(`p${i}`, 'manager', { [first]: answer }))
		).find(({ question }) => question === first)!.remarks;

	it('is shown without who wrote it, and in an order that does not tell', () => {
		const all = [noted(3, 'zebra', 'a plan'), noted(2, 'apple'), level(1)];
		expect(remarksOf(...all)).toEqual([
			{ kind: 'comment', text: 'apple', link: null, effectiveOn: null, isReviewed: false },
			{ kind: 'comment', text: 'zebra', link: null, effectiveOn: null, isReviewed: false },
			{
				kind: 'evidence',
				text: 'a plan',
				link: 'plan.docx',
				effectiveOn: '2026-01-05',
				isReviewed: true
			}
		]);
		expect(remarksOf(...all.toReversed())).toEqual(remarksOf(...all));
		expect(JSON.stringify(remarksOf(...all))).not.toContain('Wang');
	});

	it('is kept back of one or two people', () => {
		expect(remarksOf(noted(3, 'zebra'), noted(2, 'apple'))).toEqual([]);
	});
});
