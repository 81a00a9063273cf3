import { describe, expect, it } from 'vitest';
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
});
