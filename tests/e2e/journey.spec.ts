import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { pdfPages, squeezed } from '../support/pdf-pages';
import {
	expect,
	expectAccessible,
	expectIdle,
	follow,
	languages,
	message,
	expectDemo,
	openDemo,
	test,
	visit,
	words,
	customerRows,
	type Locator,
	type Page
} from './app';

/** The parts of a report saved in a format of OOXML. */
async function saved(page: Page, menu: string, format: string) {
	const download = page.waitForEvent('download');
	await page.locator('summary, button').filter({ hasText: menu }).first().click();
	await page.getByText(new RegExp(`^${format} `)).click();
	return unzipSync(await readFile(await (await download).path()));
}

/** Holds what a page's report shows against its print, and against the files it is saved as. */
async function expectFormats(page: Page, menu: string): Promise<void> {
	const cells = await page.locator('section.page td').allTextContents();
	expect(cells.length).toBeGreaterThan(300);
	const sheets = await pdfPages(await page.pdf({ preferCSSPageSize: true }));
	expect(sheets.filter((text) => text.length < 40)).toEqual([]); // no sheet is empty
	const printed = sheets.join('');
	expect(cells.filter((cell) => !printed.includes(squeezed(cell)))).toEqual([]);
	const word = await saved(page, menu, 'Word');
	const text = strFromU8(word['word/document.xml']!).replace(/<[^>]*>/g, '');
	const plain = squeezed(text.replaceAll('&amp;', '&').replaceAll('&quot;', '"'));
	expect(cells.filter((cell) => !plain.includes(squeezed(cell)))).toEqual([]);
	const pictures = Object.keys(word).filter((name) => name.startsWith('word/media/'));
	expect(pictures.map((name) => name.split('.').at(-1)).sort()).toEqual(['png', 'svg']);
	for (const format of ['PowerPoint', 'Excel']) {
		const parts = await saved(page, menu, format);
		expect(Object.keys(parts)).toContain('[Content_Types].xml');
	}
}

type Text = Record<(typeof languages)[number], string>;

/** The first question of the quick assessment, as the model that ships has it. */
const [first] = (
	JSON.parse(readFileSync('assessments/crm-maturity/model.json', 'utf8')) as {
		questions: [{ question: Text; anchors: Text[] }];
	}
).questions;

/** Goes on by the tabulator until something has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
	for (let tab = 0; tab < 60; tab++) {
		await page.keyboard.press('Tab');
		if (await target.evaluate((one) => one === document.activeElement)) break;
	}
	await expect(target).toBeFocused();
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

for (const language of languages) {
	const say = (text: Parameters<typeof words>[1]) => words(language, text);
	const demoTest = test.extend({ demoIn: language });

	test.describe(`in ${language}`, () => {
		test('first visit, demo, every page, report as PDF, reload', async ({ page }) => {
			await visit(page, '/', language);
			await expect(page.locator('h1')).toHaveText(say(message('welcome.title')));
			await expect(page.locator('html')).toHaveAttribute('lang', language);
			await expectAccessible(page);

			await openDemo(page, language);
			await expect(page.locator('h1')).toHaveText('Harbourwind 港风');
			await expect(page.locator('main')).toContainText(say(message('overview.kpi.value')));
			await expect(page.locator('.lead strong').first()).toBeVisible();
			await expectAccessible(page);

			await follow(page, '/data');
			await expect(page.getByRole('cell', { name: 'orders.csv', exact: true })).toBeVisible();
			await expectAccessible(page);

			await follow(page, '/quality');
			await expect(
				page.getByRole('cell', { name: say(message('entity.ticket')) }).first()
			).toBeVisible();
			await expectAccessible(page);

			await follow(page, '/segments');
			await expect(customerRows(page)).toHaveCount(50, { timeout: 30_000 });
			await expectAccessible(page);

			await follow(page, '/value');
			await expect(page.locator('[data-chart] svg')).toHaveCount(4, { timeout: 30_000 });
			await expectAccessible(page);

			await follow(page, '/results');
			await expect(page.getByText(say(message('results.overall'))).first()).toBeVisible();
			// Its story: two kept results beside today's, and claims that do not go together.
			const trend = page.getByRole('table', { name: say(message('results.trend')), exact: true });
			await expect(trend.locator('tbody tr')).toHaveCount(3);
			await expect(
				page.getByRole('heading', { name: say(message('overview.contradictions')) })
			).toBeVisible();
			await expectAccessible(page);

			await follow(page, '/respondents');
			const people = page.getByRole('table', { name: say(message('respondents.people')) });
			await expect(people.locator('tbody tr')).toHaveCount(7);
			await follow(page, '/roadmap');
			const plan = page.getByRole('table', { name: say(message('roadmap.table')) });
			await expect(plan.locator('tbody').getByText(/[¥￥]/).first()).toBeVisible();

			await follow(page, '/assess');
			await expect(page.getByRole('radio')).toHaveCount(5);
			await expectAccessible(page);

			await follow(page, '/privacy');
			await expectAccessible(page);

			await follow(page, '/report');
			await expect(page.locator('section.page')).toHaveCount(2);
			await expectAccessible(page);
			const pages = await pdfPages(await page.pdf({ preferCSSPageSize: true }));
			expect(pages).toHaveLength(2);
			for (const text of [message('report.summary'), message('report.maturity')]) {
				expect(pages[0]).toContain(squeezed(say(text)));
			}
			for (const text of [
				message('report.customers'),
				message('report.next'),
				message('report.method')
			]) {
				expect(pages[1]).toContain(squeezed(say(text)));
			}
			expect(pages[0]).toContain(squeezed(say(message('reportPage.page', { n: 1, of: 2 }))));
			expect(pages[1]).toContain(squeezed(say(message('segment.champions'))));

			await follow(page, '/report?kind=full');
			await expect(page.locator('section.page')).toHaveCount(11);
			await expectAccessible(page);
			// Formats are compared in both languages without a page; on one, in this.
			if (language === 'zh-CN') await expectFormats(page, say(message('reportPage.saveAs')));

			await page.getByText(say(message('reportPage.settings'))).click();
			await page.getByLabel(say(message('reportPage.client'))).fill('<i>Client</i>');
			await page.getByLabel(say(message('reportPage.confidentiality'))).fill('Board only');
			await page.getByRole('checkbox', { name: say(message('risks.title')) }).uncheck();
			await expect(page.locator('section.page')).toHaveCount(10);
			await expectAccessible(page);
			await page.reload();
			await expect(page.locator('section.page')).toHaveCount(10);
			await expect(page.locator('section.page').first()).toContainText('<i>Client</i>');
			await expect(page.locator('section.page').first()).toContainText('Board only');
			await follow(page, '/');
			await expect(page.locator('main')).toContainText(say(message('overview.kpi.value')));
		});

		// It does not rest on the language.
		if (language === 'en')
			demoTest(
				'a list is sorted, paged, filtered and searched by the engine; a customer has a page',
				async ({ page }) => {
					await visit(page, '/', language);
					await expectDemo(page, language);
					await follow(page, '/segments');
					const rows = customerRows(page);
					await expect(rows).toHaveCount(50, { timeout: 30_000 });

					const orders = page.getByRole('button', {
						name: say(message('column.orders')),
						exact: true
					});
					await orders.click();
					await expect(page).toHaveURL(/sort=order_count/);
					const column = async () =>
						(await rows.locator('td:nth-child(5)').allTextContents()).map((text) =>
							Number(text.replaceAll(',', ''))
						);
					await expect
						.poll(async () => {
							const values = await column();
							return values.every((value, i) => i === 0 || value <= values[i - 1]!);
						})
						.toBe(true);
					await orders.click();
					await expect(page).toHaveURL(/dir=asc/);
					await expect.poll(async () => (await column())[0]).toBe(1);

					await page
						.getByRole('button', { name: say(message('action.next')), exact: true })
						.click();
					await expect(page).toHaveURL(/page=2/);
					await expect(
						page.getByRole('navigation', { name: say(message('segments.list')) })
					).toContainText('51');
					await page.goBack();
					await expect(page).not.toHaveURL(/page=2/);

					await page
						.getByRole('combobox', { name: say(message('segments.filter')) })
						.selectOption('champions');
					await expect(page).toHaveURL(/segment=champions/);
					await expect(rows.first().locator('td:nth-child(2)')).toHaveText(
						say(message('segment.champions'))
					);

					await page
						.getByRole('combobox', { name: say(message('segments.filter')) })
						.selectOption('');
					await page.getByLabel(say(message('segments.search'))).fill('C000123');
					await expect(rows).toHaveCount(1);
					await rows.first().getByRole('link').click();
					await expect(page).toHaveURL(/\/customer#C000123$/);
					await expect(page.getByText(say(message('profile.timeline'))).first()).toBeVisible();
					const events = page
						.getByRole('region', { name: say(message('profile.timeline')) })
						.last();
					await expect(events.locator('tbody tr').first()).toContainText('.csv');
					await expectAccessible(page);

					await page.goto('/customer#nobody');
					await expect(
						page.getByText(say(message('profile.unknown', { id: 'nobody' })))
					).toBeVisible();
				}
			);

		test('the quick assessment on a phone, by keyboard alone, kept over a reload', async ({
			page
		}) => {
			await page.setViewportSize({ width: 390, height: 844 });
			await visit(page, '/', language);
			const start = page.getByRole('button', { name: say(message('welcome.rate.action')) });
			// Reached by nothing but the tabulator.
			await tabTo(page, start);
			await page.keyboard.press('Enter');
			await expect(page.getByRole('radio')).toHaveCount(5);
			// What a screen reader is told: the question names the group, its answers are its anchors.
			await expect(page.locator('main')).toMatchAriaSnapshot(`
				- radiogroup "${first.question[language]}":
				${first.anchors.map((anchor) => `  - radio /${escaped(anchor[language])}/`).join('\n\t\t\t\t')}
			`);
			for (let question = 0; question < 12; question++) {
				await expect(
					page.getByText(say(message('assess.progress', { n: question + 1, of: 12 })))
				).toBeVisible();
				if (question === 4) await page.keyboard.press('0');
				else await page.keyboard.press(`${1 + (question % 5)}`);
				if (question === 6) {
					await page.reload();
					await page.goto('/assess?q=7');
					await expect(page.getByRole('radio').nth(1)).toBeChecked();
				}
				await page.keyboard.press('ArrowRight');
			}
			await expect(page.locator('h1')).toHaveText(say(message('results.title')));
			// The same of the result: its title, and each part by its name.
			await expect(page.locator('main')).toMatchAriaSnapshot(`
				- heading "${say(message('results.title'))}" [level=1]
				- region "${say(message('results.layers'))}"
				- region "${say(message('results.capabilities'))}"
				- region "${say(message('results.pivotal'))}"
			`);
			await expect(
				page
					.locator('main')
					.getByText(say(message('nav.answered', { answered: 12, asked: 12 })))
					.first()
			).toBeVisible();
			await expectAccessible(page);

			// It ends in something to do: the roadmap, without leaving the keyboard.
			const onwards = page.getByRole('button', { name: say(message('nav.roadmap')), exact: true });
			await tabTo(page, onwards);
			await page.keyboard.press('Enter');
			await expect(page.locator('h1')).toHaveText(say(message('roadmap.title')));
			await expect(page.locator('main table tbody tr').first()).toBeVisible();
			expect(
				await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)
			).toBe(true);

			await page.keyboard.press('g');
			await page.keyboard.press('o');
			await expect(page.locator('.lead')).toContainText(say(message('overview.lead.unchecked')));
			await expectAccessible(page);

			await page.goto('/assess?q=1');
			await expect(page.getByRole('radio').nth(0)).toBeChecked();
			await page.keyboard.press('3');
			await expect(page.getByRole('radio').nth(2)).toBeChecked();
			await page.keyboard.press('Control+z');
			await expect(page.getByRole('radio').nth(0)).toBeChecked();
		});

		// It does not rest on the language.
		if (language === 'zh-CN')
			demoTest(
				'a workspace goes out as a file and comes back, is reset and brought back',
				async ({ page }, info) => {
					await visit(page, '/', language);
					await expectDemo(page, language);
					const settings = page.getByRole('button', { name: say(message('frame.settings')) });
					await settings.click();
					await expectAccessible(page);
					const waiting = page.waitForEvent('download');
					await page.getByRole('button', { name: say(message('workspaceFile.export')) }).click();
					const download = await waiting;
					expect(download.suggestedFilename()).toBe('Harbourwind 港风.tidemark');
					const path = info.outputPath('demo.tidemark');
					await download.saveAs(path);
					const text = await readFile(path, 'utf8');
					expect(text).not.toContain('.example'); // no customer's address is in it

					// The same behind a passphrase: nothing of it can be read in the file.
					await page.getByLabel(say(message('workspaceFile.passphrase'))).fill('电池 staple');
					const second = page.waitForEvent('download');
					await page.getByRole('button', { name: say(message('workspaceFile.export')) }).click();
					const lockedPath = info.outputPath('locked.tidemark');
					await (await second).saveAs(lockedPath);
					expect(await readFile(lockedPath, 'utf8')).not.toContain('Harbourwind');

					await page.getByRole('button', { name: say(message('workspaceFile.reset')) }).click();
					await expect(page.locator('h1')).toHaveText(say(message('welcome.title')));
					await page
						.getByRole('button', { name: say(message('action.undo')), exact: true })
						.click();
					await expect(page.locator('h1')).toHaveText('Harbourwind 港风');
					await expectIdle(page, language);
					await follow(page, '/segments');
					await expect(customerRows(page)).toHaveCount(50, { timeout: 30_000 });

					await settings.click();
					await page.getByRole('button', { name: say(message('workspaceFile.reset')) }).click();
					await follow(page, '/');
					await expect(page.locator('h1')).toHaveText(say(message('welcome.title')));
					await settings.click();
					const chooser = page.getByLabel(say(message('workspaceFile.import')));
					await chooser.setInputFiles({
						name: 'x.tidemark',
						mimeType: '',
						buffer: Buffer.from(text.slice(0, 500))
					});
					await expect(page.getByText(say(message('workspace.error.truncated')))).toBeVisible();
					await chooser.setInputFiles(lockedPath);
					const asked = page.getByLabel(say(message('workspaceFile.passphrase.asked')));
					const unlock = page.getByRole('button', {
						name: say(message('workspaceFile.passphrase.open'))
					});
					await asked.fill('wrong');
					await unlock.click();
					await expect(page.getByText(say(message('workspace.error.passphrase')))).toBeVisible();
					await expectAccessible(page);
					await asked.fill('电池 staple');
					await unlock.click();
					await expect(page.locator('h1')).toHaveText('Harbourwind 港风');
					await expect(page.locator('main')).toContainText(say(message('overview.kpi.value')));

					// One for each client: another is begun, and this one opened again from the list.
					await page.getByRole('link', { name: 'Harbourwind 港风' }).click();
					await page.getByRole('button', { name: say(message('workspaces.new')) }).click();
					const open = page.getByRole('button', {
						name: say(message('workspaces.openNamed', { name: 'Harbourwind 港风' }))
					});
					await expect(open).toBeVisible();
					await expectAccessible(page);
					await open.click();
					await expect(page.getByRole('link', { name: 'Harbourwind 港风' })).toBeVisible();
				}
			);
	});
}
