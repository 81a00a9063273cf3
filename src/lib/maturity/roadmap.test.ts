import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionPriority, type RankedAction } from './actions';
import { crmMaturity } from './crm-maturity';
import { crmMaturityActions } from './crm-maturity-packs';
import { strategyPriorities, type planStrategies } from './plan-strategy';
import { CircularPlanError, schedule, type PlannedAction } from './roadmap';
import type { RatedCapability } from './score';

/** Actions of the specification: gap, importance, dependants of two at most, effort, risk, what they wait for. */
const actions: PlannedAction[] = (
	[
		['A1', 2, 5, 2, 3, 1, []],
		['A2', 1, 4, 1, 2, 0, ['A1']],
		['A3', 1, 3, 0, 1, 0.5, []],
		['A4', 1, 4, 1, 5, 0, []],
		['A5', 1, 3, 0, 2, 0, ['A4']],
		['A6', 2, 5, 0, 2, 0, ['A1', 'A2']]
	] as const
).map(([id, gap, importance, dependants, effort, risk, after]) => ({
	id,
	effort,
	after,
	...actionPriority({ gap, importance, effort, dependants, mostDependants: 2, risk })
}));

describe('a roadmap', () => {
	it('ranks by what an action is worth a point of effort', () => {
		const expected = { A1: 80 / 3, A2: 22, A3: 33, A4: 8.8, A5: 14, A6: 25 };
		for (const { id, priority } of actions) {
			expect(priority).toBeCloseTo(expected[id as 'A1'], 9);
		}
	});

	it.each([
		[5, [['A3', 'A1'], ['A2'], ['A6'], ['A4'], ['A5']]],
		[
			7,
			[
				['A3', 'A1'],
				['A2', 'A4'],
				['A6', 'A5']
			]
		]
	])('fills phases of %d points', (capacity, phases) => {
		expect(schedule(actions, capacity)).toEqual(phases);
	});

	it('gives what is larger than a phase one to itself', () => {
		const plan = (id: string, priority: number, effort: number) => ({
			id,
			priority,
			effort,
			after: []
		});
		expect(schedule([plan('a', 9, 5), plan('b', 8, 1), plan('c', 7, 1)], 2)).toEqual([
			['a'],
			['b', 'c']
		]);
		expect(schedule([plan('b', 8, 1), plan('a', 8, 1)], 9)).toEqual([['a', 'b']]);
		expect(schedule([], 5)).toEqual([]);
	});

	it('takes what is not planned as done, and names those that wait in a circle', () => {
		const wait = (id: string, ...after: string[]) => ({ id, priority: 1, effort: 1, after });
		expect(schedule([wait('a', 'elsewhere')], 3)).toEqual([['a']]);
		const circle = () => schedule([wait('a', 'b'), wait('b', 'a'), wait('c')], 3);
		expect(circle).toThrow(CircularPlanError);
		expect(circle).toThrow('a, b');
	});

	it('plans each action once, after what it needs, within its capacity', () => {
		const plans = fc
			.array(
				fc.record({ priority: fc.nat(20), effort: fc.constantFrom(1, 2, 3, 5), link: fc.nat(9) }),
				{
					maxLength: 10
				}
			)
			.map((list) =>
				list.map(({ priority, effort, link }, i) => ({
					id: `a${i}`,
					priority,
					effort,
					after: link < i ? [`a${link}`] : []
				}))
			);
		fc.assert(
			fc.property(plans, fc.integer({ min: 1, max: 8 }), (list, capacity) => {
				const phases = schedule(list, capacity);
				const phaseOf = new Map(phases.flatMap((ids, at) => ids.map((id) => [id, at] as const)));
				expect(phases.flat().toSorted()).toEqual(list.map(({ id }) => id).toSorted());
				for (const { id, after } of list) {
					for (const before of after) expect(phaseOf.get(before)).toBeLessThan(phaseOf.get(id)!);
				}
				for (const ids of phases) {
					const effort = ids.reduce(
						(sum, id) => sum + list.find((one) => one.id === id)!.effort,
						0
					);
					if (ids.length > 1) expect(effort).toBeLessThanOrEqual(capacity);
				}
				expect(schedule(list.toReversed(), capacity)).toEqual(phases);
			})
		);
	});
});

describe('a strategy', () => {
	const ranked = crmMaturityActions.actions.map((action, i) => ({
		action,
		priority: 10 + i,
		value: 0.5,
		score: { supported: 1 + (i % 4) } as RatedCapability
	})) satisfies RankedAction[];
	const first = (strategy: (typeof planStrategies)[number]) => {
		const priorities = strategyPriorities(strategy, crmMaturity, ranked);
		return ranked.toSorted(
			(a, b) => priorities.get(b.action.id)! - priorities.get(a.action.id)!
		)[0]!;
	};

	it('orders by worth, by what others need, by the lowest, or one layer first', () => {
		expect(first('targeted').action.id).toBe(ranked.at(-1)!.action.id);
		const { capability } = first('foundation-first').action;
		const needed = (id: string) =>
			crmMaturity.prerequisites.filter(({ needs }) => needs.some((need) => need.capability === id))
				.length;
		const most = Math.max(...ranked.map(({ action }) => needed(action.capability)));
		expect(needed(capability)).toBe(most);
		expect(first('wave').score.supported).toBe(1);
		const layerOf = (id: string) => crmMaturity.capabilities.find((one) => one.id === id)!.layer;
		const totals = new Map<string, number>();
		for (const { action, priority } of ranked) {
			const layer = layerOf(action.capability);
			totals.set(layer, (totals.get(layer) ?? 0) + priority);
		}
		const best = [...totals].toSorted((a, b) => b[1] - a[1])[0]![0];
		expect(layerOf(first('spike').action.capability)).toBe(best);
	});
});
