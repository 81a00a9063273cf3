import { describe, expect, it } from 'vitest';
import type { Answer } from './answer';
import { confidenceOf, evidenceWeight } from './confidence';
import { crmMaturity } from './crm-maturity';
import { crmMaturityMetrics } from './crm-maturity-packs';
import { crmMaturityFull } from './crm-maturity-full';
import { scoreMaturity } from './score';

describe('confidence', () => {
	it.each([
		[0.4, 0.5, 1 / 3, 1, 0.5016666666666667, 'medium'],
		[0.8, 0.8339850002884625, 1, 1, 0.8784962500721157, 'high'],
		[1, 0.6107844528241616, 1, 0.75, 0.8651961132060404, 'high'],
		[0.6, 0.8073549220576042, 2 / 3, 0.8, 0.6951720638477343, 'medium']
	])('of %d, %d, %d, %d is %d, %s', (evidence, agreement, roles, completeness, value, band) => {
		const confidence = confidenceOf({ evidence, agreement, roles, completeness });
		expect(confidence.value).toBeCloseTo(value, 9);
		expect(confidence.band).toBe(band);
	});

	it('is low where little is known', () => {
		const none = confidenceOf({ evidence: 0, agreement: 0, roles: 0, completeness: 0 });
		expect(none).toMatchObject({ value: 0, band: 'low' });
	});
});

describe('evidence', () => {
	const questions = crmMaturityFull.questions.filter(
		({ capability }) => capability === 'data-management'
	);
	const stamp = { updatedAt: '2024-01-01T00:00:00Z', rev: 1 };
	const level = (evidence?: Answer['evidence']): Answer => ({
		state: 'level',
		level: 3,
		...stamp,
		...(evidence && { evidence })
	});
	const weigh = (
		answers: Record<string, Answer>,
		readings = [] as Parameters<typeof scoreMaturity>[0]['readings']
	) =>
		evidenceWeight(
			questions,
			answers,
			scoreMaturity({
				model: crmMaturity,
				questions,
				answers,
				pack: crmMaturityMetrics,
				...(readings && { readings })
			}),
			'2025-06-01'
		);
	const [first, second, third] = questions.map(({ id }) => id) as [string, string, string];

	it('is a mean over what is answered; a don’t-know has none', () => {
		expect(weigh({})).toBe(0);
		expect(weigh({ [first]: level(), [second]: { state: 'dont-know', ...stamp } })).toBeCloseTo(
			0.4
		);
		const seen = { note: 'report', reviewedBy: 'auditor' };
		const dated = { note: 'plan', effectiveOn: '2025-01-01' };
		expect(weigh({ [first]: level(dated), [second]: level(seen) })).toBeCloseTo(0.7);
		// Undated it is the respondent's own word.
		expect(weigh({ [first]: level({ note: 'plan' }), [second]: level(seen) })).toBeCloseTo(0.6);
	});

	it('counts one tier less once it is older than a year', () => {
		const at = (effectiveOn: string, reviewedBy?: string) =>
			weigh({ [third]: level({ note: 'plan', effectiveOn, ...(reviewedBy && { reviewedBy }) }) });
		expect(at('2024-06-01')).toBeCloseTo(0.6);
		expect(at('2024-05-31')).toBeCloseTo(0.4);
		expect(at('2024-05-31', 'auditor')).toBeCloseTo(0.6);
	});

	it('is whole where data measured it', () => {
		const finding = { key: 'rfm.finding.nobody' } as const;
		const measured = (metric: string, value: number) =>
			({ state: 'measured', metric, value, n: 5000, interval: null, finding }) as const;
		expect(
			weigh({ [first]: level() }, [
				measured('critical-field-completeness', 0.91),
				measured('duplicate-share', 0.034)
			])
		).toBe(1);
	});
});

it('of a quick assessment is low, whatever it is made of', () => {
	const all = { evidence: 1, agreement: 1, roles: 1, completeness: 1 };
	expect(confidenceOf(all)).toMatchObject({ value: 1, band: 'high', isQuick: false });
	expect(confidenceOf(all, true)).toMatchObject({ value: 1, band: 'low', isQuick: true });
});
