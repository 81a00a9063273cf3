import { describe, expect, it } from 'vitest';
import '../locale/all-texts';
import { createFormatter } from '../locale/formatter';
import { messageText, type Message } from '../locale/message';
import type { Answers } from '../maturity/answer';
import { crmMaturityFull } from '../maturity/crm-maturity-full';
import { crmMaturityActions, crmMaturityMetrics } from '../maturity/crm-maturity-packs';
import type { GroupQuestion } from '../maturity/group';
import type { MetricReading } from '../maturity/metrics';
import type { Level } from '../maturity/model';
import { scoreMaturity } from '../maturity/score';
import type { Findings } from './findings';
import { overview, roleGapSentence, stakeOf } from './overview';
import { stakeFormulas } from './stake-formula';
import { strengthSentences } from './strengths';

const model = crmMaturityFull;
const written = (text: Message) => messageText(text, 'en', createFormatter({ language: 'en' }));

const reading = (metric: string, value: number): MetricReading => ({
	state: 'measured',
	metric,
	value,
	n: 1000,
	interval: { low: value - 0.001, high: value + 0.001 },
	finding: { key: 'field.name' }
});

/** Findings of an assessment alone, with a level by capability. */
function findings(
	levelOf: (capability: string) => Level | null,
	readings: readonly MetricReading[] = []
): Findings {
	const answers = Object.fromEntries(
		model.questions.flatMap(({ id, capability }) => {
			const level = levelOf(capability);
			return level === null ? [] : [[id, { state: 'level', level, updatedAt: '', rev: 1 }]];
		})
	) as Answers;
	const pack = crmMaturityMetrics;
	return {
		name: 'Acme',
		asOf: '2026-01-31',
		currency: 'CNY',
		months: 12,
		model,
		pack,
		actions: crmMaturityActions,
		maturity: scoreMaturity({ model, pack, answers, readings }),
		group: [],
		segmentMap: [],
		files: []
	} as unknown as Findings;
}

const lead = (of: Findings) => overview(of).lead.map(({ key }) => key);

describe('the first sentence', () => {
	it('is the level, and that nothing was checked', () => {
		expect(lead(findings(() => 3))).toEqual(['overview.lead.claimed', 'overview.lead.unchecked']);
	});

	it('says where too few layers are rated for a level', () => {
		const one = findings((capability) => (capability === 'data-management' ? 3 : null));
		expect(lead(one)[0]).toBe('overview.lead.partial');
	});

	it('names the claim that the data are furthest from, whichever way', () => {
		const over = findings(
			() => 5,
			[reading('duplicate-share', 0.3), reading('critical-field-completeness', 0.4)]
		);
		expect(lead(over)).toContain('overview.lead.overRated');
		expect(written(overview(over).lead[0]!)).toContain('5');
		const under = findings(
			() => 1,
			[reading('duplicate-share', 0.001), reading('critical-field-completeness', 0.99)]
		);
		expect(lead(under)).toContain('overview.lead.underRated');
		expect(overview(under).perception[0]).toMatchObject({
			capability: 'data-management',
			weight: 'firm',
			standing: 'hidden-strength'
		});
	});

	it('has nothing to say of nothing', () => {
		expect(lead(findings(() => null))).toEqual([]);
	});
});

describe('executives and the front line', () => {
	const gaps = (...of: (number | null)[]): Pick<Findings, 'group' | 'model'> => ({
		model,
		group: of.map(
			(gap, i) =>
				({ question: model.questions[i]!.id, gap, group: null, remarks: [] }) as GroupQuestion
		)
	});
	it('are told apart from two levels on, either way, and the widest is named', () => {
		expect(roleGapSentence(gaps(1, -1, null, 0))).toEqual([]);
		const [above, below] = roleGapSentence(gaps(2, 3, -2, null));
		expect(above).toMatchObject({ key: 'overview.lead.roleGap', values: { n: 2, gap: 3 } });
		expect(below).toMatchObject({ key: 'overview.lead.roleGap.below', values: { n: 1, gap: 2 } });
	});
});

describe('strengths', () => {
	it('are the highest supported, none below the third level, and what the data show to be better', () => {
		expect(strengthSentences(findings(() => 2))).toEqual([]);
		const best = strengthSentences(
			findings((capability) => (capability === 'staff-training' ? 3 : 2))
		);
		expect(best).toHaveLength(1);
		const hidden = strengthSentences(
			findings(
				() => 1,
				[reading('duplicate-share', 0.001), reading('critical-field-completeness', 0.99)]
			)
		);
		expect(hidden).toMatchObject([
			{ key: 'results.strength.hidden', values: { claimed: 1, measured: 5 } }
		]);
		expect(strengthSentences(findings(() => 3))).toHaveLength(3);
	});
});

describe('money that hangs on an action', () => {
	const action = (stake?: 'slipping-value' | 'value-at-risk' | 'overdue-deals') => ({
		action: stake ? { stake } : {}
	});
	const valued = {
		...findings(() => 2),
		value: { result: { totals: { value: 1 } } },
		segmentValue: { result: { slippingValue: 1234.5 } },
		valueAtRisk: { result: { atRisk: 77 } },
		evidence: { result: { overdueDeals: '9000.50' } }
	} as unknown as Findings;

	it('is what its analysis says', () => {
		expect(stakeOf(action('slipping-value'), valued)).toBe(1234.5);
		expect(stakeOf(action('value-at-risk'), valued)).toBe(77);
		expect(stakeOf(action('overdue-deals'), valued)).toBe(9000.5);
		expect(stakeOf(action(), valued)).toBeNull();
	});

	it('is none where no analysis says any: nothing is made up', () => {
		const bare = findings(() => 2);
		for (const stake of ['slipping-value', 'value-at-risk', 'overdue-deals'] as const) {
			expect(stakeOf(action(stake), bare)).toBeNull();
		}
		const refused = { ...valued, value: { result: { totals: null } } } as unknown as Findings;
		expect(stakeOf(action('slipping-value'), refused)).toBeNull();
		const none = {
			...valued,
			evidence: { result: { overdueDeals: '0.00' } }
		} as unknown as Findings;
		expect(stakeOf(action('overdue-deals'), none)).toBeNull();
	});

	it('says how it was found, each kind once', () => {
		const { actions } = crmMaturityActions;
		const formulas = stakeFormulas(
			[...actions, ...actions].map((one) => ({ action: one })),
			valued
		);
		expect(formulas.map(({ key }) => key)).toEqual([
			'stakeFormula.overdue-deals',
			'stakeFormula.slipping-value',
			'stakeFormula.value-at-risk'
		]);
		expect(formulas.map(written).join(' ')).toContain('over 12 months');
		expect(
			stakeFormulas(
				actions.map((one) => ({ action: one })),
				findings(() => 2)
			)
		).toEqual([]);
	});
});
