import { gzipSync } from 'node:zlib';
import {
	expect,
	expectAccessible,
	expectIdle,
	follow,
	languages,
	message,
	expectDemo,
	test,
	type Page,
	visit,
	words,
	customerRows
} from './app';

const paths = [
	'/',
	'/data',
	'/customers',
	'/segments',
	'/value',
	'/lifecycle',
	'/products',
	'/tiers',
	'/retention',
	'/revenue',
	'/assess',
	'/respondents',
	'/results',
	'/evidence',
	'/model',
	'/business',
	'/selection',
	'/roadmap',
	'/report',
	'/workspaces',
	'/privacy'
];

test('pages come with a policy that allows this origin alone, and no script of their own', async ({
	request
}) => {
	for (const path of paths) {
		const response = await request.get(path);
		const policy = response.headers()['content-security-policy'];
		expect(policy).toContain("connect-src 'self'");
		expect(policy).toContain("frame-ancestors 'none'");
		expect(policy).toMatch(/script-src 'self' 'wasm-unsafe-eval';/);
		expect(response.headers()['x-content-type-options']).toBe('nosniff');
		const html = await response.text();
		for (const [tag] of html.matchAll(/<script\b[^>]*>/g)) expect(tag).toContain(' src=');
		expect(html).not.toMatch(/\son\w+=/);
	}
});

test('no request ends the server', async ({ request, baseURL }) => {
	for (const path of ['//', '/%', '/..%2f..%2fetc%2fpasswd', '/_app/none.js']) {
		await request.get(`${baseURL}${path}`, { failOnStatusCode: false });
	}
	const secret = await request.get(`${baseURL}/..%2fpackage.json`, { failOnStatusCode: false });
	expect(await secret.text()).not.toContain('"tidemark"');
	expect((await request.get('/')).status()).toBe(200);
});

test('a first visit and the assessment fetch no engine, and little script', async ({ page }) => {
	const scripts: Promise<Buffer>[] = [];
	const others: string[] = [];
	page.on('response', (response) => {
		if (response.request().resourceType() === 'script') scripts.push(response.body());
		else others.push(response.url());
	});
	for (const path of ['/', '/assess']) {
		scripts.length = 0;
		await visit(page, path, 'en');
		await page.keyboard.press('3');
		const bytes = (await Promise.all(scripts)).reduce(
			(sum, body) => sum + gzipSync(body).length,
			0
		);
		expect(bytes).toBeGreaterThan(0);
		expect(bytes).toBeLessThan(150_000);
	}
	expect(others.filter((address) => /duckdb|\.wasm/.test(address))).toEqual([]);
});

/** What stands out over the right edge of a page that scrolls sideways. */
const tooWide = (page: Page) =>
	page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		if (scrollWidth <= clientWidth) return [];
		return (
			[...document.querySelectorAll('body *')]
				.filter((one) => one.getBoundingClientRect().right > clientWidth)
				// What scrolls by itself cuts off what stands in it, but for what is placed by the page.
				.filter((one) => {
					for (let over = (one as HTMLElement).offsetParent; over; over = over.parentElement) {
						if (getComputedStyle(over).overflowX !== 'visible') return false;
					}
					return true;
				})
				.map(
					(one) => `${one.tagName}.${one.getAttribute('class')}: ${one.textContent?.slice(0, 40)}`
				)
		);
	});

for (const language of languages) {
	const say = (text: Parameters<typeof words>[1]) => words(language, text);
	const demoTest = test.extend({ demoIn: language });

	test.describe(`in ${language}`, () => {
		/** Pictures are drawn anew in the frame after a change of width. */
		const expectFit = async (page: Page, path: string) => {
			await follow(page, path);
			await expect(page.locator('h1').first()).toBeVisible();
			await expectIdle(page, language, 50);
			for (const width of [390, 768, 1024, 1440]) {
				await page.setViewportSize({ width, height: 900 });
				await expect.poll(() => tooWide(page), `${path} at ${width}`).toEqual([]);
			}
		};

		test('every empty page fits every width', async ({ page }) => {
			await visit(page, '/', language);
			for (const path of paths) await expectFit(page, path);
		});

		demoTest('every page fits every width, light and dark', async ({ page }) => {
			demoTest.setTimeout(240_000);
			await visit(page, '/', language);
			await expectDemo(page, language);
			for (const path of paths) {
				await expectFit(page, path);
				// Colours are the same in either language; by day the journeys look at both.
				if (language !== 'zh-CN') continue;
				await page.emulateMedia({ colorScheme: 'dark' });
				await expectAccessible(page);
				await page.emulateMedia({ colorScheme: 'light' });
			}
		});

		test('the menu of a phone opens, leads and closes by keyboard', async ({ page }) => {
			await page.setViewportSize({ width: 390, height: 800 });
			await visit(page, '/', language);
			const open = page.getByRole('button', { name: say(message('nav.open')) });
			await open.focus();
			await page.keyboard.press('Enter');
			await expect(page.locator('nav a').first()).toBeFocused();
			await expectAccessible(page);
			await page.keyboard.press('Escape');
			await expect(open).toBeFocused();
			await page.keyboard.press('Enter');
			await page
				.getByRole('link', { name: say(message('nav.assess')), exact: true })
				.press('Enter');
			await expect(page.getByRole('radio')).toHaveCount(5);
			await expect(open).toHaveAttribute('aria-expanded', 'false');
		});

		test('single keys act on the page, never behind a dialog, and can be turned off', async ({
			page
		}) => {
			await visit(page, '/assess?q=1', language);
			await page.keyboard.press('4');
			await expect(page.getByRole('radio').nth(3)).toBeChecked();
			await page.getByRole('radio').nth(1).click();
			await page.keyboard.press('Control+z');
			await expect(page.getByRole('radio').nth(3)).toBeChecked();
			await page.keyboard.press('?');
			await expect(page.getByRole('dialog')).toBeVisible();
			await page.keyboard.press('1');
			await expect(page.getByRole('radio').nth(3)).toBeChecked();
			await page
				.getByRole('combobox', { name: say(message('frame.singleKeys')) })
				.selectOption('off');
			await page.keyboard.press('Escape');
			await page.keyboard.press('1');
			await expect(page.getByRole('radio').nth(3)).toBeChecked();
		});

		// It does not rest on the language.
		if (language === 'en') return;
		demoTest('a list is searched without its words reaching a server', async ({ page }) => {
			await visit(page, '/', language);
			await expectDemo(page, language);
			const asked: string[] = [];
			page.on('request', (request) => asked.push(request.url()));
			await follow(page, '/segments');
			await expect(customerRows(page)).toHaveCount(50);
			await page
				.getByRole('searchbox', { name: say(message('segments.search')) })
				.pressSequentially('C0000');
			await expect(page).toHaveURL(/#q=C0000/);
			await page.reload();
			await expect(
				page.getByRole('searchbox', { name: say(message('segments.search')) })
			).toHaveValue('C0000');
			expect(asked.filter((address) => address.includes('C0000'))).toEqual([]);

			await follow(page, '/customers');
			const filters = page.getByRole('region', { name: say(message('explore.filters')) });
			await filters.getByRole('button', { name: /Alice Wong/ }).click();
			await filters.getByRole('button', { name: say(message('stage.growth')) }).click();
			await expect(page).toHaveURL(/stage=growth#owner=Alice/);
			const chosen = filters.getByRole('button', { pressed: true });
			await expect(chosen).toHaveCount(2);
			await expect(customerRows(page).first()).toContainText('Alice Wong');
			await page.reload();
			await expect(customerRows(page).first()).toContainText('Alice Wong');
			const counts = chosen.locator('.count');
			await expect
				.poll(async () => {
					const total = await page.locator('.count[role=status]').textContent();
					return (await counts.allTextContents()).map((count) => total?.includes(count));
				})
				.toEqual([true, true]);
			await expectAccessible(page);
			await page.getByRole('button', { name: say(message('explore.clear')) }).click();
			await expect(page).not.toHaveURL(/Alice|growth/);
			await expect(chosen).toHaveCount(0);
			expect(asked.filter((address) => address.includes('Alice'))).toEqual([]);
		});
	});
}
