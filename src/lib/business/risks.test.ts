import { describe, expect, it } from 'vitest';
import { crmMaturityMetrics } from '../maturity/crm-maturity-packs';
import { newRiskRegister, riskBand, riskRows, RiskRegister, riskTemplates } from './risks';

const stated = (probability: number | null, impact: number | null) => ({
	probability,
	impact,
	owner: '',
	mitigation: '',
	trigger: ''
});

describe('the risk register', () => {
	it('suggests the probability of the weakest metric, and says which', () => {
		const rows = riskRows(newRiskRegister, [
			{ metric: 'valid-keys', value: 0.5, level: 5 },
			{ metric: 'duplicate-share', value: 0.5, level: 2 },
			{ metric: 'owners-writing', value: 0.5, level: 3 },
			{ metric: 'won-with-source', value: 0.5, level: 1 }
		]);
		const of = (id: string) => rows.find((row) => row.id === id);
		expect(of('migration')).toMatchObject({
			suggested: 4,
			because: { metric: 'duplicate-share' },
			score: null
		});
		expect(of('acceptance')).toMatchObject({ suggested: 3, because: { metric: 'owners-writing' } });
		expect(of('scope')).toMatchObject({ suggested: null, because: null, score: null });
	});

	it('takes what is stated before what is suggested, and no score without an impact', () => {
		const register = {
			...newRiskRegister,
			risks: { migration: stated(null, 5), budget: stated(2, 4), scope: stated(5, null) }
		};
		const rows = riskRows(register, [{ metric: 'duplicate-share', value: 0.5, level: 2 }]);
		expect(rows.slice(0, 2).map(({ id, score }) => [id, score])).toEqual([
			['migration', 20],
			['budget', 8]
		]);
		const overruled = { ...register, risks: { ...register.risks, migration: stated(1, 5) } };
		const [first, second] = riskRows(overruled, [
			{ metric: 'duplicate-share', value: 0.5, level: 2 }
		]);
		expect([first!.id, first!.score, second!.score]).toEqual(['budget', 8, 5]);
		expect(rows.filter(({ score }) => score === null).map(({ id }) => id)).toEqual([
			'scope',
			'schedule',
			'integration',
			'acceptance',
			'leak',
			'data-quality'
		]);
	});

	it('holds risks of one’s own beside ours, by the name they were given', () => {
		const register = RiskRegister.parse({
			risks: { 'own-1': { ...stated(5, 5), trigger: 'a strike' } },
			own: [{ id: 'own-1', title: '罢工' }],
			readiness: {}
		});
		const [first, ...others] = riskRows(register, []);
		expect(first).toMatchObject({ id: 'own-1', title: '罢工', score: 25, trigger: 'a strike' });
		expect(others.map(({ title }) => title)).toEqual(riskTemplates.map(() => null));
	});

	it('rests on metrics that there are', () => {
		const known = crmMaturityMetrics.metrics.map(({ id }) => id);
		for (const { metrics } of riskTemplates) {
			for (const metric of metrics) expect(known).toContain(metric);
		}
	});

	it.each([
		[25, 'high'],
		[15, 'high'],
		[14, 'medium'],
		[8, 'medium'],
		[7, 'low'],
		[1, 'low']
	])('a score of %d is %s', (score, band) => {
		expect(riskBand(score)).toBe(band);
	});

	it('is parsed: grades are 1 to 5', () => {
		expect(RiskRegister.safeParse({ risks: { scope: stated(6, 1) }, readiness: {} }).success).toBe(
			false
		);
		expect(
			RiskRegister.safeParse({ risks: { scope: stated(5, 1) }, readiness: { goals: 'yes' } })
				.success
		).toBe(true);
	});
});
