import { readFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import '../../src/lib/locale/all-texts';
import type { Language } from '../../src/lib/locale/language';
import { createFormatter } from '../../src/lib/locale/formatter';
import { message, messageText, type Message } from '../../src/lib/locale/message';
import { demoProfile, openProfile } from './demo-profile';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');

export const languages: readonly Language[] = ['zh-CN', 'en'];

/** A message as the page shows it. */
export function words(language: Language, text: Message): string {
	return messageText(text, language, createFormatter({ language }));
}

/**
 * A page of the app that fails its test when a request leaves the origin, when the page throws, or
 * when the policy stops something. With `demoIn` the demo is open already, as after a reload: a copy of the
 * profile that was made of it, so that not every test computes it anew.
 */
export const test = base.extend<{ guarded: undefined; demoIn: Language | null }>({
	demoIn: [null, { option: true }],
	context: async ({ context, demoIn, baseURL, viewport, launchOptions }, use, info) => {
		if (!demoIn) return use(context);
		const profile = info.outputPath('profile');
		await cp(demoProfile(demoIn), profile, { recursive: true });
		const own = await openProfile(profile, { baseURL, viewport, launchOptions });
		await use(own);
		await own.close();
	},
	guarded: [
		async ({ context, baseURL }, use) => {
			const faults: string[] = [];
			context.on('request', (request) => {
				const address = request.url();
				const isOwn = address.startsWith(`${baseURL}/`) || /^(blob:|data:)/.test(address);
				if (!isOwn) faults.push(`request to ${address}`);
			});
			context.on('weberror', (error) => faults.push(`error: ${error.error().message}`));
			context.on('console', (text) => {
				if (/Content Security Policy|Refused to/.test(text.text())) faults.push(text.text());
			});
			await use(undefined);
			expect(faults).toEqual([]);
		},
		{ auto: true }
	]
});

/** Opens a page in a language, as somebody who has never been here. */
export async function visit(page: Page, path: string, language: Language): Promise<void> {
	await page.addInitScript((lang) => {
		if (!localStorage.getItem('tidemark-preferences')) {
			localStorage.setItem('tidemark-preferences', JSON.stringify({ language: lang }));
		}
	}, language);
	await page.goto(path);
	await expect(page.locator('h1')).toBeVisible();
}

/** Goes to a page as a link does: what is open stays open. */
export async function follow(page: Page, path: string): Promise<void> {
	await page.evaluate((href) => {
		const link = document.createElement('a');
		link.href = href;
		document.body.append(link);
		link.click();
		link.remove();
	}, path);
	await expect.poll(() => page.evaluate(() => location.pathname)).toBe(path.split(/[?#]/)[0]);
	await expect(page.locator('h1').first()).toBeVisible();
}

/** Fails for what axe finds at WCAG 2.2 AA. */
export async function expectAccessible(page: Page): Promise<void> {
	await page.evaluate(axeSource);
	const violations = await page.evaluate(async () => {
		const { axe } = window as unknown as {
			axe: {
				run(
					context: Document,
					options: object
				): Promise<{
					violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
				}>;
			};
		};
		const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
		const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: tags } });
		return violations.map(
			({ id, nodes }) =>
				`${id}: ${nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary ?? ''}`).join(' | ')}`
		);
	});
	expect(violations).toEqual([]);
}

/** Opens the demo workspace and waits until all of it is computed. */
export async function openDemo(page: Page, language: Language): Promise<void> {
	await page.getByRole('button', { name: words(language, message('welcome.demo.action')) }).click();
	await expectIdle(page, language);
	await expectDemo(page, language);
}

/** Waits until the overview shows what has been computed of the demo. */
export async function expectDemo(page: Page, language: Language): Promise<void> {
	const next = page.getByRole('heading', { name: words(language, message('overview.next.title')) });
	await expect(next).toBeVisible({ timeout: 60_000 });
}

/**
 * Waits until nothing is being loaded or computed.
 *
 * @param quietMs how long nothing may begin: longer after an act that sets something going than on a page
 * whose figures are there
 */
export async function expectIdle(page: Page, language: Language, quietMs = 250): Promise<void> {
	const cancel = page.getByRole('button', {
		name: words(language, message('action.cancel')),
		exact: true
	});
	const progress = page.locator('.bar progress, .bar [role=progressbar]');
	await expect(async () => {
		expect(await cancel.count()).toBe(0);
		expect(await progress.count()).toBe(0);
		await page.waitForTimeout(quietMs);
		expect(await progress.count()).toBe(0);
	}).toPass({ timeout: 60_000 });
}

/** Chooses files on the data page. */
export async function chooseFiles(
	page: Page,
	files: string | { name: string; mimeType: string; buffer: Buffer }[]
): Promise<void> {
	await page.locator('main input[type=file][multiple]').setInputFiles(files);
}

/** A CSV file in memory. */
export const csvFile = (name: string, text: string | Buffer) => [
	{ name, mimeType: 'text/csv', buffer: Buffer.isBuffer(text) ? text : Buffer.from(text) }
];

/** Presses the button that loads what is ready. */
export async function loadReady(page: Page, language: Language, files = 1): Promise<void> {
	await page
		.getByRole('button', { name: words(language, message('data.load', { n: files })) })
		.click();
}

/** Rows of the list of customers, wherever it stands. */
export const customerRows = (page: Page): Locator =>
	page
		.getByRole('region', {
			name: new RegExp(languages.map((of) => `^${words(of, message('segments.list'))}$`).join('|'))
		})
		.locator('tbody tr');

export { expect, message, type Locator, type Page };
