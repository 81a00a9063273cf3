import { describe, expect, it } from 'vitest';
import { crmMaturityMetrics } from './crm-maturity-packs';
import { readCuts, withOwnCuts } from './own-cuts';

const metric = (id: string) => crmMaturityMetrics.metrics.find((one) => one.id === id)!;

describe('cut points of one’s own', () => {
	it('are taken where they run with the metric', () => {
		expect(readCuts(metric('duplicate-share'), [0.4, 0.3, 0.2, 0.1])).toEqual({
			cuts: [0.4, 0.3, 0.2, 0.1]
		});
		expect(readCuts(metric('tier-coverage'), [0.1, 0.2, 0.3, 0.4])).toEqual({
			cuts: [0.1, 0.2, 0.3, 0.4]
		});
	});

	it.each([
		['falling where more is better', 'tier-coverage', [0.4, 0.3, 0.2, 0.1], 'not-in-order'],
		['rising where less is better', 'duplicate-share', [0.1, 0.2, 0.3, 0.4], 'not-in-order'],
		['two alike', 'tier-coverage', [0.1, 0.2, 0.2, 0.4], 'not-in-order'],
		['one missing', 'tier-coverage', [0.1, 0.2, 0.3], 'not-numbers'],
		['no number', 'tier-coverage', [0.1, NaN, 0.3, 0.4], 'not-numbers']
	] as const)('are refused: %s', (_, id, numbers, problem) => {
		expect(readCuts(metric(id), numbers)).toEqual({ problem });
	});

	it('stand in a pack in place of its own, and are named', () => {
		const own = { 'tier-coverage': [0.1, 0.2, 0.3, 0.4] };
		const { pack, changed } = withOwnCuts(crmMaturityMetrics, own);
		expect(changed).toEqual(['tier-coverage']);
		expect(pack.metrics.find(({ id }) => id === 'tier-coverage')!.cuts).toEqual([
			0.1, 0.2, 0.3, 0.4
		]);
		expect(pack.metrics.filter(({ id }) => id !== 'tier-coverage')).toEqual(
			crmMaturityMetrics.metrics.filter(({ id }) => id !== 'tier-coverage')
		);
	});

	it('are left where they are the same, out of order, of a diagnosis, or of no metric', () => {
		const own = {
			'tier-coverage': [...metric('tier-coverage').cuts!],
			'duplicate-share': [0.1, 0.2, 0.3, 0.4],
			'external-internal-index': [0, 0.1, 0.2, 0.3],
			gone: [1, 2, 3, 4]
		};
		expect(withOwnCuts(crmMaturityMetrics, own)).toEqual({ pack: crmMaturityMetrics, changed: [] });
	});
});
