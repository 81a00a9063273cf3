import { expect, it } from 'vitest';
import type { Answers } from './answer';
import { crmMaturity } from './crm-maturity';
import type { Level } from './model';
import { pivotalAnswers } from './sensitivity';

const stamp = { updatedAt: '2024-01-01T00:00:00Z', rev: 1 };
const quick = crmMaturity.questions.filter((question) => question.quick);
const answersOf = (levels: Record<string, Level>): Answers =>
	Object.fromEntries(
		quick.map(({ id, capability }) => [
			id,
			{ state: 'level', level: levels[capability] ?? 4, ...stamp }
		])
	);
const pivotal = (levels: Record<string, Level>) =>
	pivotalAnswers({ model: crmMaturity, questions: quick, answers: answersOf(levels) });

it('finds the one answer that holds the whole down', () => {
	// V2 of the specification: eleven at 4, one at 1 caps the whole at 2.
	const [first] = pivotal({ 'data-management': 1 });
	expect(first).toMatchObject({
		capability: 'data-management',
		from: 1,
		to: 2,
		overallLevel: { now: 2, then: 3 },
		capabilityLevel: { now: 1, then: 2 }
	});
});

it('says nothing of answers that change nothing, and nothing without answers', () => {
	const all = pivotal({});
	// Each is alone in its capability, so each moves that; none alone raises the whole.
	expect(all.filter(({ overallLevel, to, from }) => overallLevel && to > from!)).toEqual([]);
	expect(all).toHaveLength(24);
	expect(pivotalAnswers({ model: crmMaturity, questions: quick, answers: {} })).toEqual([]);
});

it('does not move past the ends', () => {
	const levels = Object.fromEntries(quick.map(({ capability }) => [capability, 5 as const]));
	expect(pivotal(levels).every(({ to }) => to === 4)).toBe(true);
});

it('tells what an answer that nobody has given could do', () => {
	const answers = answersOf({});
	const open = quick.find(({ capability }) => capability === 'data-management')!.id;
	answers[open] = { state: 'dont-know', ...stamp };
	const found = pivotalAnswers({ model: crmMaturity, questions: quick, answers }).filter(
		({ question }) => question === open
	);
	// Eleven at 4 are level 4; were the twelfth a 1, the whole would be held at 2.
	expect(found).toEqual([
		{
			question: open,
			capability: 'data-management',
			from: null,
			to: 1,
			capabilityLevel: null,
			overallLevel: { now: 4, then: 2 }
		}
	]);
	answers[open] = { state: 'not-applicable', reason: 'x', ...stamp };
	const none = pivotalAnswers({ model: crmMaturity, questions: quick, answers });
	expect(none.filter(({ question }) => question === open)).toEqual([]);
});
