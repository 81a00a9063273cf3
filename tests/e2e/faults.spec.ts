import { writeFile } from 'node:fs/promises';
import type { Page, Worker } from '@playwright/test';
import type { Language } from '../../src/lib/locale/language';
import type { Message } from '../../src/lib/locale/message';
import {
	chooseFiles,
	csvFile,
	expect,
	expectAccessible,
	expectIdle,
	languages,
	follow,
	loadReady,
	message,
	expectDemo,
	test,
	visit,
	words,
	customerRows
} from './app';

/** Orders of some customers, one a day. */
function orders(rows: number, of: { customers?: number; amount?: (i: number) => string } = {}) {
	const { customers = 50, amount = (i) => `${10 + (i % 90)}.5` } = of;
	const lines = ['order id,customer id,order date,amount'];
	for (let i = 0; i < rows; i++) {
		const day = new Date(Date.UTC(2023, 0, 1 + (i % 500))).toISOString().slice(0, 10);
		lines.push(`O${i},C${i % customers},${day},${amount(i)}`);
	}
	return `${lines.join('\n')}\n`;
}

const field = (name: 'field.customerId' | 'field.orderedAt') =>
	({ kind: 'message', message: message(name) }) as const;

/** Files that are refused as soon as they are chosen. */
const refused: [string, string, string | Buffer, Message][] = [
	['an empty file', 'empty.csv', '', message('intake.error.empty', { file: 'empty.csv' })],
	[
		'a header and nothing else',
		'header.csv',
		'order id,customer id,order date,amount\n',
		message('intake.error.headerOnly', { file: 'header.csv' })
	],
	[
		'a binary file',
		'photo.csv',
		Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256)),
		message('intake.error.binary', { file: 'photo.csv' })
	],
	[
		'a workbook that is damaged',
		'book.csv',
		Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(600, 7)]),
		message('intake.error.zipDamaged', { file: 'book.csv' })
	]
];

/** Files that wait for somebody to say what they mean. */
const unclear: [string, string, Message][] = [
	[
		'a separator that is none',
		orders(20).replaceAll(',', '~'),
		message('intake.problem.oneColumn', { header: 'order id~customer id~order date~amount' })
	],
	[
		'no customer column',
		'order id,order date,amount\nO1,2024-01-02,5\nO2,2024-01-03,6\n',
		message('intake.problem.missing', { field: field('field.customerId') })
	],
	[
		'no dates',
		'order id,customer id,amount\nO1,C1,5\nO2,C2,6\n',
		message('intake.problem.missing', { field: field('field.orderedAt') })
	]
];

/** The worker in which the engine runs. */
const engineWorker = (page: Page): Worker | undefined =>
	page.workers().find((worker) => /engine-worker/.test(worker.url()));

for (const language of languages) {
	const say = (text: Message) => words(language, text);

	test.describe(`in ${language}`, () => {
		// It does not rest on the language.
		if (language === 'en')
			test('bad files are refused with a reason each', async ({ page }) => {
				await visit(page, '/data', language);
				for (const [what, name, content, text] of refused) {
					await test.step(what, async () => {
						await chooseFiles(page, csvFile(name, content));
						await expect(page.getByRole('alert').filter({ hasText: say(text) })).toBeVisible();
					});
				}
				await expectAccessible(page);
				for (const [what, content, text] of unclear) {
					await test.step(what, async () => {
						await chooseFiles(page, csvFile('unclear.csv', content));
						await expect(page.getByText(say(text)).first()).toBeVisible();
						const card = page.getByRole('region', { name: 'unclear.csv' });
						await card.getByRole('button', { name: say(message('data.remove')) }).click();
					});
				}
				await expect(
					page.getByRole('button', { name: say(message('data.load', { n: 0 })) })
				).toBeDisabled();
				// Another separator mends the first of them.
				await chooseFiles(page, csvFile('bar.csv', orders(60).replaceAll(',', '|')));
				await expect(
					page
						.getByRole('region', { name: 'bar.csv' })
						.getByRole('combobox', { name: say(message('data.separator')) })
				).toHaveValue('|');
				await loadReady(page, language);
				await expectIdle(page, language);
				await expect(page.getByRole('cell', { name: 'bar.csv' })).toBeVisible();
			});

		// It does not rest on the language.
		if (language === 'zh-CN')
			test('all refunds, and one customer, have an answer and no made-up figure', async ({
				page
			}) => {
				await visit(page, '/data', language);
				await chooseFiles(page, csvFile('refunds.csv', orders(40, { amount: (i) => `-${i + 1}` })));
				await loadReady(page, language);
				await expectIdle(page, language);
				await follow(page, '/segments');
				await expect(page.locator('.lead')).toHaveText(say(message('rfm.finding.nobody')));
				await follow(page, '/value');
				await expect(page.locator('main')).toContainText(say(message('value.caution.noSales')));
				await follow(page, '/');
				await expect(page.locator('main')).not.toContainText('NaN');

				await follow(page, '/data');
				await page.getByRole('button', { name: say(message('data.remove')), exact: true }).click();
				await expectIdle(page, language);
				await chooseFiles(page, csvFile('one.csv', orders(12, { customers: 1 })));
				await loadReady(page, language);
				await expectIdle(page, language);
				await follow(page, '/segments');
				await expect(customerRows(page)).toHaveCount(1);
				await follow(page, '/value');
				await expect(page.locator('main')).toContainText(
					say(message('value.caution.tooShort', { days: 12, least: 56 }))
				);
				await expect(page.locator('main')).not.toContainText('NaN');
				await expectAccessible(page);
			});
	});
}

/* What these prove does not rest on the language: each is run in one, turn about. */

test.describe('in zh-CN', () => {
	const language: Language = 'zh-CN';
	const say = (text: Message) => words(language, text);
	const demoTest = test.extend({ demoIn: language });

	test('a file that is replaced while it is open', async ({ page }, info) => {
		const path = info.outputPath('moving.csv');
		await writeFile(path, orders(2_000));
		await visit(page, '/data', language);
		await chooseFiles(page, path);
		await expect(
			page.getByRole('button', { name: say(message('data.load', { n: 1 })) })
		).toBeEnabled();
		await writeFile(path, orders(3_000));
		await loadReady(page, language);
		const text = say(message('intake.error.changed', { file: 'moving.csv' }));
		await expect(page.getByRole('alert').filter({ hasText: text }).first()).toBeVisible();
		await expect(page.getByText(say(message('data.lead.empty')))).toBeVisible();
	});

	test('the engine killed in the middle of a load', async ({ page }, info) => {
		const path = info.outputPath('large.csv');
		await writeFile(path, orders(400_000, { customers: 30_000 }));
		await visit(page, '/data', language);
		await chooseFiles(page, csvFile('small.csv', orders(500)));
		await loadReady(page, language);
		await expectIdle(page, language);

		await chooseFiles(page, path);
		await loadReady(page, language);
		await expect(page.getByRole('progressbar')).toBeVisible();
		await page.waitForTimeout(600);
		await expect.poll(() => engineWorker(page)).toBeDefined();
		await engineWorker(page)!.evaluate(() => self.close());
		await expect(page.getByText(say(message('engine.error.lost'))).first()).toBeVisible({
			timeout: 20_000
		});
		// Nothing half loaded is left, and the same press of the button now succeeds.
		await expect(page.getByRole('cell', { name: 'large.csv' })).toHaveCount(0);
		await loadReady(page, language);
		await expectIdle(page, language);
		await expect(page.getByRole('cell', { name: 'large.csv' })).toBeVisible();
		await expect(page.getByRole('cell', { name: '400,000' }).first()).toBeVisible();
	});

	demoTest(
		'a second tab is told, and can go on in memory or take over',
		async ({ page, context }) => {
			await visit(page, '/', language);
			await expectDemo(page, language);
			// A tab that has asked of the tables holds them.
			await page.getByRole('link', { name: say(message('nav.segments')) }).click();
			await expect(customerRows(page)).toHaveCount(50);
			const other = await context.newPage();
			await visit(other, '/segments', language);
			await expect(
				other.getByText(say(message('engine.busy.title')), { exact: true })
			).toBeVisible();
			await expectAccessible(other);
			await other
				.getByRole('button', { name: say(message('engine.busy.memory')), exact: true })
				.click();
			await expect(customerRows(other)).toHaveCount(50, { timeout: 60_000 });

			// What one tab answers the other knows.
			await page.goto('/assess?q=1');
			await expect(page.getByRole('radio')).toHaveCount(5);
			await page.keyboard.press('1');
			await other.getByRole('link', { name: say(message('nav.assess')) }).click();
			await other.goto('/assess?q=1');
			await expect(other.getByRole('radio').nth(0)).toBeChecked();
			await other.close();
		}
	);
});

test.describe('in en', () => {
	const language: Language = 'en';
	const say = (text: Message) => words(language, text);
	const demoTest = test.extend({ demoIn: language });

	test('a full storage', async ({ page, baseURL }) => {
		await visit(page, '/data', language);
		await chooseFiles(page, csvFile('orders.csv', orders(120_000)));
		await expect(
			page.getByRole('button', { name: say(message('data.load', { n: 1 })) })
		).toBeEnabled();
		const session = await page.context().newCDPSession(page);
		await session.send('Storage.overrideQuotaForOrigin', {
			origin: baseURL!,
			quotaSize: 1_000_000
		});
		await loadReady(page, language);
		const text = say(message('intake.error.storageFull', { file: 'orders.csv' }));
		await expect(page.getByRole('alert').filter({ hasText: text }).first()).toBeVisible({
			timeout: 30_000
		});
		await session.send('Storage.overrideQuotaForOrigin', { origin: baseURL! });
		await loadReady(page, language);
		await expectIdle(page, language);
		await expect(page.getByRole('cell', { name: 'orders.csv' })).toBeVisible();
	});

	test('a browser that keeps no files', async ({ page }) => {
		await page.addInitScript(
			"StorageManager.prototype.getDirectory = () => Promise.reject(new DOMException('none', 'SecurityError'))"
		);
		await visit(page, '/data', language);
		await chooseFiles(page, csvFile('orders.csv', orders(300)));
		await loadReady(page, language);
		await expect(page.getByRole('cell', { name: 'orders.csv' })).toBeVisible();
		await expect(page.getByText(say(message('data.notKept')))).toBeVisible();
		await page.getByRole('link', { name: say(message('nav.segments')), exact: true }).click();
		await expect(customerRows(page)).toHaveCount(50);
	});

	demoTest('the engine killed between two questions', async ({ page }) => {
		await visit(page, '/', language);
		await expectDemo(page, language);
		await page.getByRole('link', { name: say(message('nav.segments')) }).click();
		await expect(customerRows(page)).toHaveCount(50);
		await engineWorker(page)!.evaluate(() => self.close());
		await expect(page.getByText(say(message('engine.error.lost')))).toBeVisible();
		await page
			.getByRole('combobox', { name: say(message('segments.filter')) })
			.selectOption('champions');
		await expect(customerRows(page).first()).toContainText(say(message('segment.champions')));
	});
});
