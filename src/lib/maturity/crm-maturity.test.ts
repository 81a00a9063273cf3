import { describe, expect, it } from 'vitest';
import { crmMaturityMetrics } from './crm-maturity-packs';
import { crmMaturityFull } from './crm-maturity-full';

const { questions, capabilities } = crmMaturityFull;
const texts = questions.flatMap(({ id, question, anchors }) =>
	[question, ...anchors].map((text, at) => ({ id: `${id} ${at}`, text }))
);
/** Ids of texts in which something is wrong; all at once, so that they can be mended at once. */
const wrong = (is: (text: { en: string; 'zh-CN': string }) => boolean) =>
	texts.filter(({ text }) => is(text)).map(({ id }) => id);

describe(`the ${questions.length} questions`, () => {
	it('are fifty, four or five a capability, of which one is in the quick assessment', () => {
		expect(questions).toHaveLength(50);
		for (const { id, code } of capabilities) {
			const own = questions.filter(({ capability }) => capability === id);
			expect([4, 5]).toContain(own.length);
			expect(own.filter(({ quick }) => quick)).toHaveLength(1);
			expect(own.map((question) => question.code)).toEqual(own.map((_, i) => `${code}.${i + 1}`));
		}
	});

	it('are in both languages, each a sentence of its own', () => {
		expect(wrong(({ en }) => /\p{Script=Han}/u.test(en))).toEqual([]);
		expect(wrong(({ 'zh-CN': zh }) => !/\p{Script=Han}/u.test(zh))).toEqual([]);
		expect(wrong(({ en, 'zh-CN': zh }) => !/[.?]$/.test(en) || !/[。？]$/.test(zh))).toEqual([]);
		expect(wrong(({ en }) => en.length > 170)).toEqual([]);
	});

	it('ask for what is seen, not for agreement, and lead to no vendor', () => {
		expect(wrong(({ en }) => /\bagree\b|disagree|strongly/i.test(en))).toEqual([]);
		expect(
			wrong(({ en, 'zh-CN': zh }) => /zoho|salesforce|纷享|hubspot|sap\b/i.test(en + zh))
		).toEqual([]);
	});

	it('have five rungs that differ, and numbers that are the same in both languages', () => {
		const numbers = (text: string) => (text.match(/\d+/g) ?? []).toSorted().join();
		expect(wrong(({ en, 'zh-CN': zh }) => numbers(en) !== numbers(zh))).toEqual([]);
		for (const language of ['en', 'zh-CN'] as const) {
			const repeated = questions.filter(
				({ anchors }) => new Set(anchors.map((anchor) => anchor[language])).size < 5
			);
			expect(repeated.map(({ id }) => id)).toEqual([]);
		}
	});

	it('take in at level 5 what the levels below say', () => {
		const last = questions.map(({ id, anchors }) => ({ id, top: anchors[4]! }));
		expect(
			last.filter(({ top }) => !top.en.startsWith('Beyond that, ')).map(({ id }) => id)
		).toEqual([]);
		expect(
			last.filter(({ top }) => !top['zh-CN'].startsWith('除此之外，')).map(({ id }) => id)
		).toEqual([]);
	});

	it('keep their ids: one that was ever given stands for the same question, or for none', () => {
		const known = new Set([...questions.map(({ id }) => id), ...crmMaturityFull.retired]);
		expect(given.filter((id) => !known.has(id))).toEqual([]);
		expect([...known].filter((id) => !given.includes(id))).toEqual([]);
	});
});

/** Ids that answers may be kept under; a question that is new is added, none is ever taken away. */
const given = [
	'analysts-and-tools',
	'architecture-governance',
	'behaviour-analysis',
	'crm-team',
	'customer-first-values',
	'customer-journeys',
	'customer-lifecycle',
	'customer-master-id',
	'customer-segmentation',
	'data-accuracy',
	'data-collection',
	'data-custody',
	'data-ownership',
	'data-use',
	'demand-forecasting',
	'differentiated-service',
	'duplicate-work',
	'executive-sponsorship',
	'feedback-loop',
	'findings-to-actions',
	'forecast-accuracy',
	'goal-alignment',
	'hand-offs',
	'improvement-mechanism',
	'incentives',
	'information-sharing',
	'insight-to-action',
	'integration-coverage',
	'interface-governance',
	'kpi-cadence',
	'kpi-set',
	'needs-scan',
	'participation',
	'process-automation',
	'process-standardisation',
	'profit-and-lifetime-value',
	'reassessment',
	'reconciliation',
	'responsiveness',
	'roadmap-and-resources',
	'scalability',
	'security-and-privacy',
	'service-improvement',
	'shared-goals',
	'system-adoption',
	'system-improvement',
	'system-stability',
	'training-breadth',
	'training-coverage',
	'training-effectiveness'
];

describe('the metrics', () => {
	it('say why where they ask for fewer than 30', () => {
		const silent = crmMaturityMetrics.metrics.filter(
			({ minimumRows, minimumNote }) => minimumRows < 30 !== (minimumNote !== undefined)
		);
		expect(silent.map(({ id }) => id)).toEqual([]);
	});
});
