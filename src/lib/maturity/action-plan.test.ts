import { describe, expect, it } from 'vitest';
import { actionPlan, type PlanInput } from './action-plan';
import type { Action } from './actions';
import type { Answers } from './answer';
import { crmMaturity } from './crm-maturity';
import { crmMaturityActions } from './crm-maturity-packs';
import { questionsOf, type Level } from './model';
import { planStrategies } from './plan-strategy';
import { scoreMaturity } from './score';

const questions = questionsOf(crmMaturity, 'quick');
const answersOf = (levels: Record<string, Level>): Answers =>
	Object.fromEntries(
		questions.map(({ id, capability }) => [
			id,
			{ state: 'level', level: levels[capability] ?? 2, updatedAt: '', rev: 1 }
		])
	);
const plan = (levels: Record<string, Level> = {}, change: Partial<PlanInput> = {}) =>
	actionPlan({
		model: crmMaturity,
		library: crmMaturityActions,
		own: [],
		scores: scoreMaturity({ model: crmMaturity, questions, answers: answersOf(levels) })
			.capabilities,
		strategy: 'targeted',
		capacity: 6,
		settled: [],
		...change
	});

describe('a plan', () => {
	it.each(planStrategies)('puts what is needed first into an earlier phase: %s', (strategy) => {
		const planned = plan({}, { strategy });
		const phaseOf = new Map(planned.map(({ action, phase }) => [action.id, phase]));
		expect(planned).toHaveLength(crmMaturityActions.actions.length);
		let waits = 0;
		for (const { action, after } of planned) {
			for (const before of after) {
				expect(phaseOf.get(before)).toBeLessThan(phaseOf.get(action.id)!);
				waits++;
			}
		}
		expect(waits).toBeGreaterThan(0);
	});

	it('waits only for what the target needs', () => {
		const analysis = (levels: Record<string, Level>) =>
			plan(levels).find(({ action }) => action.capability === 'data-analysis')!;
		const data = (planned: ReturnType<typeof analysis>) =>
			planned.after.some((id) =>
				crmMaturityActions.actions.some(
					(action) => action.id === id && action.capability === 'data-management'
				)
			);
		// Analysis needs data of level 3 for its own level 3, and nothing for level 2.
		expect(data(analysis({ 'data-analysis': 2 }))).toBe(true);
		expect(data(analysis({ 'data-analysis': 1 }))).toBe(false);
	});

	it('does not wait for what stands where it is needed', () => {
		const after = (level: Level) =>
			plan({ 'data-analysis': 3, 'data-management': level }).flatMap((one) =>
				one.action.capability === 'data-analysis' ? one.after : []
			);
		const managing = crmMaturityActions.actions
			.filter(({ capability }) => capability === 'data-management')
			.map(({ id }) => id);
		// Level 4 of analysis needs data managed at level 3: what raises them to 4 is no reason to wait.
		expect(after(2).some((id) => managing.includes(id))).toBe(true);
		expect(after(3).some((id) => managing.includes(id))).toBe(false);
	});

	it('goes by what somebody named where that turns an order around', () => {
		const [analysis] = crmMaturityActions.actions.filter(
			({ capability }) => capability === 'data-analysis'
		);
		const own: Action = {
			id: 'own-1',
			capability: 'data-management',
			title: { en: 'Ours', 'zh-CN': '自定' },
			effort: 1,
			months: 1,
			after: [analysis!.id]
		};
		const planned = plan({}, { own: [own] });
		const phaseOf = (id: string) => planned.find(({ action }) => action.id === id)!.phase;
		expect(phaseOf('own-1')).toBeGreaterThan(phaseOf(analysis!.id));
		expect(planned).toHaveLength(crmMaturityActions.actions.length + 1);
	});

	it('leaves out what is settled, and has nothing where there is no gap', () => {
		const first = plan()[0]!.action.id;
		expect(plan({}, { settled: [first] }).map(({ action }) => action.id)).not.toContain(first);
		const none = scoreMaturity({ model: crmMaturity, questions, answers: {} });
		expect(plan({}, { scores: none.capabilities })).toEqual([]);
	});

	it('takes actions of one’s own as any other', () => {
		const own: Action = {
			id: 'own-1',
			capability: 'data-management',
			title: { en: 'Ours', 'zh-CN': '自定' },
			effort: 1,
			months: 1
		};
		const planned = plan({}, { own: [own] });
		expect(planned.find(({ action }) => action.id === 'own-1')!.phase).toBe(0);
	});
});
