import { beforeEach, describe, expect, it } from 'vitest';
import { MemoryStore } from '../../../tests/support/memory-store';
import { parseInvitation, invitationText } from '../connectors/campaign/campaign';
import type { Level } from '../maturity/model';
import { App } from './app.svelte';
import { Background } from './background';
import { Preferences } from './preferences.svelte';

/* Who asks and who answers, each with a workspace of its own; nothing here needs an engine. */

let serial = 0;
const unused = () => {
	throw new Error('nothing is loaded here');
};

const openApp = (): App =>
	new App({
		preferences: new Preferences(null, ['en']),
		store: new MemoryStore(),
		openEngine: unused,
		clock: {
			now: () => new Date(Date.UTC(2025, 0, 1, 0, 0, ++serial)).toISOString(),
			newId: () => `id${++serial}`
		},
		background: new Background({ intake: unused, model: unused })
	});

let asker: App;
let answerer: App;
beforeEach(async () => {
	asker = openApp();
	answerer = openApp();
	await asker.respondents.begin();
	const invitation = parseInvitation(invitationText(asker.respondents.campaign!));
	await answerer.respondents.accept(invitation!);
	answerer.respondents.identify({ name: 'Han', role: 'manager' });
});

const question = (app: App) => app.assessment.questions[0]!.id;

/** What the answerer sends having chosen a level. */
async function sealedAt(level: Level): Promise<string> {
	answerer.assessment.give(question(answerer), { state: 'level', level });
	return (await answerer.respondents.seal('manager'))!;
}

const take = async (...texts: string[]) => {
	const given = texts.map((text, i) => ({ name: `${i}`, text }));
	return asker.respondents.take(given);
};

const heard = () =>
	asker.respondents.sent.map(({ name, answers }) => [name, answers[question(asker)]]);

describe('responses that are taken in', () => {
	it('are one, however often the same comes', async () => {
		const text = await sealedAt(2);
		expect(await take(text, text)).toEqual({ taken: 2, refused: [] });
		await take(text);
		expect(heard()).toMatchObject([['Han', { state: 'level', level: 2 }]]);
	});

	it('are the newest of one person, whatever comes last', async () => {
		const [older, newer] = [await sealedAt(2), await sealedAt(4)];
		await take(newer);
		await take(older);
		expect(heard()).toMatchObject([['Han', { state: 'level', level: 4 }]]);
	});

	it('are refused where a letter was changed, and of another campaign; what was there stays', async () => {
		const text = await sealedAt(3);
		await take(text);
		const at = text.length - 30;
		const turned = text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);
		const other = openApp();
		await other.respondents.begin();
		expect((await take(turned)).refused.map(({ key }) => key)).toEqual([
			'respondents.refused.tampered'
		]);
		const elsewhere = await other.respondents.take([{ name: 'x', text }]);
		expect(elsewhere.taken).toBe(0);
		expect(elsewhere.refused).toHaveLength(1);
		expect(other.respondents.sent).toEqual([]);
		expect(heard()).toMatchObject([['Han', { state: 'level', level: 3 }]]);
	});
});

describe('who was asked', () => {
	const linkOf = (of: App) => parseInvitation(invitationText(of.respondents.campaign!))!;

	it('is one person to each campaign, whatever was opened between', async () => {
		const other = openApp();
		await other.respondents.begin();
		answerer.assessment.give(question(answerer), { state: 'level', level: 2 });
		const first = answerer.respondents.invitation!.respondent;
		await answerer.accept(linkOf(other));
		expect(answerer.respondents.invitation!.respondent).not.toBe(first);
		// What was answered to one is not there for the other.
		expect(answerer.assessment.answered).toBe(0);
		await answerer.accept(linkOf(asker));
		expect(answerer.respondents.invitation!.respondent).toBe(first);
		expect(answerer.assessment.answered).toBe(1);
	});

	it('sends what was asked, and nothing that was answered beside it', async () => {
		const { current } = answerer.workspace;
		const answers = { 'not-asked': { state: 'dont-know', updatedAt: '', rev: 1 } };
		answerer.workspace.change((before) => ({
			...before,
			assessment: { ...current.assessment, answers }
		}));
		await take(await sealedAt(3));
		expect(asker.respondents.sent.map(({ answers: sent }) => Object.keys(sent))).toEqual([
			[question(asker)]
		]);
	});
});

describe('what a workspace keeps', () => {
	it('can be read back: a change that could not is not made, and that is told', () => {
		const before = asker.workspace.current;
		asker.roadmap.set({ startsOn: '20251-03-01' });
		expect(asker.workspace.current).toBe(before);
		expect(asker.workspace.saveFailure).toMatchObject({
			key: 'workspace.error.refused',
			values: { place: 'roadmap.startsOn' }
		});
		asker.roadmap.set({ startsOn: '2025-03-01' });
		expect(asker.roadmap.settings.startsOn).toBe('2025-03-01');
	});

	it('takes no evidence of a day that there is not, and reads the other answers past one such', () => {
		const [first, second] = asker.assessment.questions;
		asker.assessment.give(first!.id, { state: 'level', level: 3 });
		asker.assessment.give(second!.id, { state: 'level', level: 3 });
		asker.assessment.note(first!.id, { note: 'a plan' });
		expect(asker.assessment.note(first!.id, { effectiveOn: '20251-03-01' })).toBe(false);
		expect(asker.assessment.note(first!.id, { effectiveOn: '2025-03-01' })).toBe(true);
		const answers = structuredClone(asker.workspace.current.assessment.answers);
		Object.assign(answers[first!.id] as object, { level: 9 });
		asker.workspace.change((before) => ({
			...before,
			assessment: { ...before.assessment, answers }
		}));
		expect(asker.assessment.answered).toBe(1);
	});
});
