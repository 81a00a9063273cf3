import { describe, expect, it } from 'vitest';
import { integrationRows, type Integration } from './integrations';
import { objectiveRows, unstatedObjective, type StatedObjective } from './objectives';
import { Project, newProject, projectOf } from './project';

const TODAY = '2026-06-30';
const growth = (stated: Partial<StatedObjective>, now?: number) =>
	objectiveRows(
		{ growth: { ...unstatedObjective, figure: 'revenue', ...stated } },
		now === undefined ? {} : { revenue: now },
		TODAY
	)[0]!;

describe('an objective', () => {
	it('is told of by a figure: how far it has come from where it began', () => {
		expect(growth({ from: 100, target: 120 }, 115)).toMatchObject({ share: 0.75, state: 'open' });
		expect(growth({ from: 100, target: 120 }, 95)).toMatchObject({ share: -0.25, state: 'open' });
		expect(growth({ from: 100, target: 120 }, 120)).toMatchObject({ share: 1, state: 'reached' });
	});

	it('may be that a figure falls', () => {
		const fall = { from: 0.1, target: 0.02 };
		expect(growth(fall, 0.06)).toMatchObject({ state: 'open' });
		expect(growth(fall, 0.06).share).toBeCloseTo(0.5, 12);
		expect(growth(fall, 0.01)).toMatchObject({ state: 'reached' });
		expect(growth({ from: 5, target: 5 }, 4)).toMatchObject({ share: 0, state: 'open' });
		expect(growth({ from: 5, target: 5 }, 5)).toMatchObject({ share: 1, state: 'reached' });
	});

	it('is overdue the day after, and never once it is reached', () => {
		const due = { from: 1, target: 2 };
		expect(growth({ ...due, dueOn: TODAY }, 1).state).toBe('open');
		expect(growth({ ...due, dueOn: '2026-06-29' }, 1).state).toBe('overdue');
		expect(growth({ ...due, dueOn: '2026-06-29' }, 2).state).toBe('reached');
	});

	it('has no state made up: unstated without figure or target, unknown without a value', () => {
		expect(growth({ target: null }, 3)).toMatchObject({ now: 3, share: null, state: 'unstated' });
		expect(growth({ figure: null, target: 3 }, 3)).toMatchObject({ now: null, state: 'unstated' });
		expect(growth({ from: 1, target: 3 })).toMatchObject({ now: null, state: 'unknown' });
		expect(growth({ from: null, target: 3 }, 2)).toMatchObject({ share: null, state: 'unknown' });
		expect(objectiveRows({}, {}, TODAY).map(({ state }) => state)).toEqual(
			Array.from({ length: 5 }, () => 'unstated')
		);
	});
});

describe('a way between systems', () => {
	const way: Integration = {
		id: '1',
		from: 'ERP',
		to: 'CRM',
		entity: 'order',
		isTwoWay: false,
		way: 'file'
	};

	it('stands beside how far rows of its kind join, over all files of it', () => {
		const [row] = integrationRows(
			[way],
			[
				{ entity: 'order', rows: 100, joined: 90 },
				{ entity: 'order', rows: 100, joined: 50 },
				{ entity: 'ticket', rows: 10, joined: 0 }
			]
		);
		expect(row!.joined).toBeCloseTo(0.7, 12);
	});

	it('of which nothing is loaded says nothing', () => {
		expect(integrationRows([way], [])[0]!.joined).toBeNull();
		expect(integrationRows([way], [{ entity: 'order', rows: 0, joined: 0 }])[0]!.joined).toBeNull();
		expect(integrationRows([], [{ entity: 'order', rows: 1, joined: 1 }])).toEqual([]);
	});
});

it('a project is kept as it was stated, and is new where it can not be read', () => {
	const stated = { objectives: { growth: unstatedObjective }, integrations: [] };
	expect(Project.parse(JSON.parse(JSON.stringify(stated)))).toEqual(stated);
	expect(projectOf(null)).toEqual(newProject);
	expect(projectOf({ objectives: 3 })).toEqual(newProject);
});
