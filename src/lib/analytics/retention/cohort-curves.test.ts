import { describe, expect, it } from 'vitest';
import { cohortCurve } from './cohort-curves';
import { periodOf } from './periods';
import type { Cohort } from './retention-result';

const cell = (age: number, customers: number, revenue: string) => ({
	age,
	customers,
	revenue,
	margin: null
});
const cohorts: Cohort[] = [
	{
		start: '2024-01-01',
		customers: 10,
		cells: [cell(0, 10, '100.00'), cell(1, 4, '30.00'), cell(3, 0, '-10.00')]
	},
	{ start: '2024-03-01', customers: 30, cells: [cell(0, 30, '300.00'), cell(1, 3, '60.00')] }
];
const curve = (until: string) => cohortCurve(cohorts, 'month', periodOf(until, 'month'));

describe('cohorts taken together', () => {
	it('have the base of those observed for so long', () => {
		expect(curve('2024-04-30')).toEqual([
			{ age: 0, observed: 40, share: 1, revenueEach: 10, marginEach: null },
			{ age: 1, observed: 40, share: 7 / 40, revenueEach: 10 + 90 / 40, marginEach: null },
			{ age: 2, observed: 10, share: 0, revenueEach: 12.25, marginEach: null },
			{ age: 3, observed: 10, share: 0, revenueEach: 11.25, marginEach: null }
		]);
	});

	it('have a margin each, up to an age at which a cell has none', () => {
		const told = cohorts.map((cohort) => ({
			...cohort,
			cells: cohort.cells.map((one) => ({
				...one,
				margin: one.age === 3 ? null : `${Number(one.revenue) / 2}`
			}))
		}));
		expect(
			cohortCurve(told, 'month', periodOf('2024-04-30', 'month')).map(
				({ marginEach }) => marginEach
			)
		).toEqual([5, (10 + 90 / 40) / 2, 12.25 / 2, null]);
	});

	it('leave out what is not over, and have no curve before anything is', () => {
		expect(curve('2024-03-31').map(({ observed }) => observed)).toEqual([40, 10, 10]);
		expect(curve('2023-12-31')).toEqual([]);
		expect(cohortCurve([], 'quarter', 8000)).toEqual([]);
	});
});
