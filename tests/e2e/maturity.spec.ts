import { readFile } from 'node:fs/promises';
import type { RespondentRole } from '../../src/lib/maturity/response';
import {
	expect,
	expectAccessible,
	follow,
	languages,
	message,
	test,
	visit,
	words,
	type Page
} from './app';

/** Answers so many questions from the first on by their keys, one level after another. */
async function answer(page: Page, questions: number, say: (of: number) => string) {
	for (let i = 0; i < questions; i++) {
		await expect(page.getByText(say(i + 1))).toBeVisible();
		await page.keyboard.press(`${1 + (i % 4)}`);
		await expect(page.getByRole('radio').nth(i % 4)).toBeChecked();
		await page.keyboard.press('ArrowRight');
	}
}

for (const language of languages) {
	const say = (text: Parameters<typeof words>[1]) => words(language, text);

	test.describe(`in ${language}`, () => {
		test('fifty questions, what they rest on, and a plan that comes of it', async ({ page }) => {
			await visit(page, '/assess', language);
			const mode = page.getByRole('combobox', { name: say(message('assess.mode')) });
			await mode.selectOption('full');
			const progress = (n: number) => say(message('assess.progress', { n, of: 50 }));
			await answer(page, 6, progress);
			await expectAccessible(page);

			await page.getByRole('button', { name: /^2 S1\.2|S1\.2/ }).click();
			await expect(page.getByRole('radio').nth(1)).toBeChecked();
			const note = page.getByRole('textbox', { name: say(message('assess.evidence')) });
			await note.fill('<i>Plan</i> 2025');
			await note.press('Enter');
			await page.getByText(say(message('assess.more'))).click();
			await page
				.getByLabel(say(message('assess.evidence.reviewer')), { exact: true })
				.fill('Li Wei');
			await page
				.getByLabel(say(message('assess.evidence.date')), { exact: true })
				.fill('2025-03-01');
			await page.getByLabel(say(message('assess.comment')), { exact: true }).fill('2/3');
			await page.getByLabel(say(message('assess.comment')), { exact: true }).blur();
			await page.reload();
			await expect(note).toHaveValue('<i>Plan</i> 2025');
			await page.getByText(say(message('assess.more'))).click();
			await expect(
				page.getByLabel(say(message('assess.evidence.reviewer')), { exact: true })
			).toHaveValue('Li Wei');
			await expect(page.getByLabel(say(message('assess.comment')), { exact: true })).toHaveValue(
				'2/3'
			);
			await expectAccessible(page);

			await follow(page, '/results');
			await expect(
				page.getByText(say(message('results.confidence.low')), { exact: true })
			).toBeVisible();
			const pivotal = page.getByRole('region', { name: say(message('results.pivotal')) }).last();
			await expect(pivotal.getByRole('row').nth(1)).toBeVisible();
			await page.getByRole('button', { name: say(message('results.trend.keep')) }).click();
			const trend = page.getByRole('region', { name: say(message('results.trend')) }).last();
			await expect(trend.getByRole('row')).toHaveCount(3);
			await expect(trend.getByRole('row').nth(1)).toContainText(say(message('results.trend.none')));
			await expectAccessible(page);

			await follow(page, '/roadmap');
			const actions = page
				.getByRole('region', { name: say(message('roadmap.table')), exact: true })
				.last();
			await expect(actions.getByRole('row').nth(1)).toBeVisible();
			const before = await actions.getByRole('row').count();
			expect(before).toBeGreaterThan(2);
			await page
				.getByRole('textbox', { name: say(message('roadmap.own.title')) })
				.fill('<b>Ours</b>');
			await page.getByRole('button', { name: say(message('roadmap.own.add')) }).click();
			await expect(actions.getByRole('row')).toHaveCount(before + 1);
			const own = actions.getByRole('row').filter({ hasText: '<b>Ours</b>' });
			const owner = own.getByRole('textbox').first();
			await owner.fill('Zhang');
			await owner.press('Enter');
			await own.getByRole('combobox').selectOption('done');
			const ended = page.getByRole('region', { name: say(message('roadmap.ended')) }).last();
			await expect(ended.getByRole('row').nth(1)).toContainText('Zhang');
			await page
				.getByRole('combobox', { name: say(message('roadmap.strategy')) })
				.selectOption('wave');
			await page.getByLabel(say(message('roadmap.startsOn'))).fill('2026-01-01');
			await page.getByLabel(say(message('roadmap.startsOn'))).blur();
			const phases = page.getByRole('list', { name: say(message('roadmap.phases')) });
			await expect(phases).toContainText('2026');
			await expectAccessible(page);
			await page.reload();
			await expect(ended.getByRole('row').nth(1)).toContainText('<b>Ours</b>');
			await expect(phases).toContainText('2026');
		});

		test('somebody else is asked by a link, answers, and is heard', async ({ page, browser }) => {
			/** All that leaves a page towards a server or its log. */
			const told: string[] = [];
			const listen = (to: Page) => {
				to.on('request', (request) => told.push(request.url() + (request.postData() ?? '')));
				to.on('console', (line) => told.push(line.text()));
			};
			listen(page);
			await visit(page, '/assess', language);
			await page.keyboard.press('5');
			await expect(page.getByRole('radio').nth(4)).toBeChecked();
			await follow(page, '/respondents');
			await page.getByRole('button', { name: say(message('respondents.begin')) }).click();
			const link = page.getByLabel(say(message('respondents.link')));
			await expect(link).toHaveCount(0);
			const keyFile = page.waitForEvent('download');
			await page.getByRole('button', { name: say(message('respondents.backUp')) }).click();
			const kept = JSON.parse(await readFile(await (await keyFile).path(), 'utf8')) as {
				privateKey: { d: string };
			};
			expect(kept.privateKey.d.length).toBeGreaterThan(20);
			const address = await link.inputValue();
			expect(address).toMatch(/\/respond#v1~crm-maturity@/);
			await expectAccessible(page);

			const nonce = address.split('~')[3]!;
			/** What somebody who got the link sends back, having chosen one level. */
			async function answered(name: string, as: RespondentRole, key: string): Promise<string> {
				const other = await (await browser.newContext()).newPage();
				listen(other);
				await visit(other, '/privacy', language);
				await other.goto(address);
				await other.getByRole('textbox', { name: say(message('respondents.name')) }).fill(name);
				const role = other.getByRole('combobox', { name: say(message('respondents.role')) });
				await role.selectOption(as);
				const make = other.getByRole('button', { name: say(message('respond.make')) });
				await expect(make).toBeDisabled();
				await follow(other, '/assess');
				await other.keyboard.press(key);
				await expect(other.getByRole('radio').nth(Number(key) - 1)).toBeChecked();
				await other.getByRole('link', { name: say(message('assess.invited.make')) }).click();
				await make.click();
				const text = other.getByLabel(say(message('respond.text')));
				await expect(text).toHaveValue(/^tidemark1\./);
				const block = await text.inputValue();
				await expectAccessible(other);
				await other.context().close();
				return block;
			}
			const block = await answered('<i>Han Meimei</i>', 'front-line', '2');
			const third = await answered('Li Lei', 'manager', '1');

			const paste = page.getByLabel(say(message('respondents.import.paste')));
			const take = page.getByRole('button', {
				name: say(message('respondents.import.take')),
				exact: true
			});
			const at = block.length - 30;
			await paste.fill(block.slice(0, at) + (block[at] === 'A' ? 'B' : 'A') + block.slice(at + 1));
			await take.click();
			const name = say(message('respondents.import.pasted'));
			await expect(
				page.getByText(say(message('respondents.refused.tampered', { name })))
			).toBeVisible();
			await paste.fill(block);
			await take.click();
			const people = page.getByRole('region', { name: say(message('respondents.people')) }).last();
			await expect(people.getByRole('row').nth(2)).toContainText('<i>Han Meimei</i>');
			const group = page.getByRole('region', { name: say(message('respondents.group')) }).last();
			const first = group.getByRole('row').nth(1);
			// What two say together would tell each what the other said.
			await expect(first).not.toContainText(say(message('respondents.group.discuss')));
			await paste.fill(third);
			await take.click();
			await expect(people.getByRole('row').filter({ hasText: 'Li Lei' })).toHaveCount(1);
			await expect(first).toContainText(say(message('respondents.group.discuss')));
			await first.getByRole('combobox').selectOption('4');
			await first
				.getByRole('textbox', { name: say(message('respondents.group.reason')) })
				.fill('audit');
			await first
				.getByRole('button', { name: say(message('respondents.group.settled')), exact: true })
				.click();
			await expect(first).toContainText('audit');
			await expectAccessible(page);
			await page.reload();
			await expect(first).toContainText('audit');
			await expect(first.getByRole('combobox')).toHaveValue('4');
			// Neither keys nor answers, sealed or not, nor who answers.
			const secrets = [kept.privateKey.d, nonce, block, third, 'Meimei', 'Li Lei', 'audit'];
			expect(told.length).toBeGreaterThan(10);
			expect(told.filter((text) => secrets.some((secret) => text.includes(secret)))).toEqual([]);
		});
	});
}
