import { expect, it } from 'vitest';
import type { ScheduledAction } from './action-plan';
import { planTimeline } from './plan-timeline';

const action = (id: string, phase: number, months: number) =>
	({ action: { id, months }, phase }) as unknown as ScheduledAction;
const planned = [action('a', 0, 2), action('b', 1, 4)];
const none = () => ({ startOn: null, dueOn: null });

it('begins each action with its phase, for its own months', () => {
	const bars = planTimeline({ planned, phaseMonths: 3, startsOn: null, datesOf: none });
	expect(bars.map(({ from, to, startOn }) => [from, to, startOn])).toEqual([
		[0, 2, null],
		[3, 7, null]
	]);
});

it('has days where the plan has a first one, and those that were set by hand', () => {
	const [a, b] = planTimeline({
		planned,
		phaseMonths: 3,
		startsOn: '2026-01-31',
		datesOf: (id) => (id === 'b' ? { startOn: '2026-03-01', dueOn: '2026-04-01' } : none())
	});
	expect(a).toMatchObject({ startOn: '2026-01-31', dueOn: '2026-03-31', from: 0 });
	expect(a!.to).toBeCloseTo(59 / 30.436875, 9);
	expect(b).toMatchObject({ startOn: '2026-03-01', dueOn: '2026-04-01' });
	expect(b!.from).toBeCloseTo(29 / 30.436875, 9);
});

it('never draws a bar that ends before it begins', () => {
	const [bar] = planTimeline({
		planned: [action('a', 0, 2)],
		phaseMonths: 3,
		startsOn: '2026-01-01',
		datesOf: () => ({ startOn: '2026-05-01', dueOn: '2026-02-01' })
	});
	expect(bar!.to).toBe(bar!.from);
});
