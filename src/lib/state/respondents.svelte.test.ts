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
