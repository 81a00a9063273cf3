import { describe, expect, it } from 'vitest';
import type { Roadmap } from '../workspace/assessment-shape';
import { actionsOnTime } from './actions-on-time';

type Settled = Roadmap['settled'][string];
const action = (status: Settled['status'], dueOn: string | null, doneOn: string | null = null) => ({
	status,
	owner: '',
	metricBefore: null,
	intervalBefore: null,
	dataBefore: null,
	startOn: null,
	dueOn,
	doneOn
});
const reading = (actions: Settled[]) =>
	actionsOnTime(
		{ settled: Object.fromEntries(actions.map((one, i) => [`a${i}`, one])) },
		'2026-06-30'
	);

describe('actions done on time', () => {
	it('are those done by the day they were due, of those done or overdue', () => {
		expect(
			reading([
				action('done', '2026-03-31', '2026-03-31'),
				action('done', '2026-03-31', '2026-04-01'),
				action('done', '2026-12-31', '2026-06-01'),
				action('doing', '2026-06-29'),
				action('doing', '2026-06-30'),
				action('dropped', '2026-01-01'),
				action('done', null, '2026-02-01'),
				action('open', '2026-06-01')
			])
		).toMatchObject({ state: 'measured', value: 2 / 5, n: 5 });
	});

	it('are not spoken of where none was due, or four', () => {
		expect(reading([])).toMatchObject({ reason: { key: 'evidence.reason.needsPlan' } });
		const four = Array.from({ length: 4 }, () => action('done', '2026-03-31', '2026-03-01'));
		expect(reading(four)).toMatchObject({
			state: 'not-evaluated',
			reason: { key: 'evidence.reason.tooFewOf', values: { n: 4, least: 5 } }
		});
	});
});
