import '../../src/lib/locale/all-texts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';
import { message, messageText, type Message } from '../../src/lib/locale/message';
import { createFormatter } from '../../src/lib/locale/formatter';
import { chromiumArgs, ensureChromium } from '../support/chromium';
import { median } from './measure';
import { watchRenderer } from './memory';

const words = (text: Message) => messageText(text, 'en', createFormatter({ language: 'en' }));

const launch = { executablePath: await ensureChromium(), args: [...chromiumArgs] };

export const openBrowser = (): Promise<Browser> => chromium.launch(launch);

/** A visitor whose browser keeps things, in a folder that is gone afterwards. */
export async function withVisitor<Answer>(
	act: (context: BrowserContext, folder: string) => Promise<Answer>
): Promise<Answer> {
	const folder = await mkdtemp(join(tmpdir(), 'tidemark-bench-'));
	const context = await chromium.launchPersistentContext(folder, { ...launch, locale: 'en-US' });
	try {
		return await act(context, folder);
	} finally {
		await context.close();
		await rm(folder, { recursive: true, force: true });
	}
}

/** What the pages do while a file is loaded and analysed. */
export interface LoadTimes {
	/** Milliseconds from the press of the button to the sentence above the segments. */
	toRfm: number;
	/** Longest time in which the page could not answer, in milliseconds; 0 where none passed 50. */
	longestBlock: number;
}

/** Loads a file as a user does and waits for its segments. */
export function loadInBrowser(address: string, file: string): Promise<LoadTimes> {
	return withVisitor(async (context) => {
		const page = await context.newPage();
		await page.goto(`${address}data`);
		await page.locator('main input[type=file][multiple]').setInputFiles(file);
		const load = page.getByRole('button', { name: words(message('data.load', { n: 1 })) });
		await load.waitFor();
		await page.evaluate(() => {
			const blocks: number[] = [];
			Object.assign(window, { blocks });
			new PerformanceObserver((list) =>
				blocks.push(...list.getEntries().map(({ duration }) => duration))
			).observe({ type: 'longtask' });
		});
		const began = performance.now();
		await load.click();
		await page
			.getByRole('link', { name: words(message('nav.segments')) })
			.first()
			.click();
		// The page before has a sentence above it too: this one tells of champions.
		await page.locator('.lead', { hasText: 'champions' }).waitFor({ timeout: 600_000 });
		const toRfm = performance.now() - began;
		const longestBlock = await page.evaluate(() =>
			Math.max(0, ...(window as unknown as { blocks: number[] }).blocks)
		);
		return { toRfm, longestBlock };
	});
}

/** Loads a file as a user does and waits until it is in the tables; what is computed of it comes after. */
export function loadTimes(
	address: string,
	file: string
): Promise<{ toTables: number; peakBytes: number | null }> {
	return withVisitor(async (context, folder) => {
		const page = await context.newPage();
		await page.goto(`${address}data`);
		await page.locator('main input[type=file][multiple]').setInputFiles(file);
		const load = page.getByRole('button', { name: words(message('data.load', { n: 1 })) });
		await load.waitFor({ timeout: 120_000 });
		const stop = watchRenderer(folder);
		const began = performance.now();
		await load.click();
		await page.getByRole('cell', { name: basename(file) }).waitFor({ timeout: 1_800_000 });
		return { toTables: performance.now() - began, peakBytes: stop() };
	});
}

/**
 * How long a load takes to stop: from the press of Cancel, while rows are read, until the page says that
 * it has, in milliseconds.
 */
export function cancelTime(address: string, file: string): Promise<number> {
	return withVisitor(async (context) => {
		const page = await context.newPage();
		await page.goto(`${address}data`);
		await page.locator('main input[type=file][multiple]').setInputFiles(file);
		await page.getByRole('button', { name: words(message('data.load', { n: 1 })) }).click();
		const said = words(message('engine.error.cancelled'));
		await page.locator('.bar', { hasText: 'rows a second' }).waitFor({ timeout: 120_000 });
		return page.evaluate(
			async ([cancel, cancelled]) => {
				const began = performance.now();
				[...document.querySelectorAll('button')]
					.find((button) => button.textContent?.trim() === cancel)!
					.click();
				while (!document.body.innerText.includes(cancelled!)) {
					await new Promise((resolve) => requestAnimationFrame(resolve));
				}
				return performance.now() - began;
			},
			[words(message('action.cancel')), said]
		);
	});
}

/** How long filters took to be shown, in milliseconds, and how many customers they are of. */
export interface FilterTimes {
	taken: number[];
	customers: string;
}

/**
 * Loads a file as a user does, waits until all is computed, and then chooses values of facets, one after
 * another, each until counts and list are shown anew.
 */
export function filterTimes(address: string, file: string, choices: number): Promise<FilterTimes> {
	return withVisitor(async (context) => {
		const page = await context.newPage();
		page.setDefaultTimeout(1_800_000);
		await page.goto(`${address}data`);
		await page.locator('main input[type=file][multiple]').setInputFiles(file);
		await page.getByRole('button', { name: words(message('data.load', { n: 1 })) }).click();
		await page.getByRole('cell', { name: basename(file) }).waitFor();
		await page.getByRole('link', { name: words(message('nav.explore')), exact: true }).click();
		await page.locator('.facets button').nth(5).waitFor();
		await page.locator('.bar progress').first().waitFor({ state: 'detached' });
		await page.locator('main table tbody tr').first().waitFor();
		return page.evaluate(async (many) => {
			const customers = document.querySelector('main [role="status"]')?.textContent?.trim() ?? '';
			const taken: number[] = [];
			// No function has a name here: the page knows nothing of the loader's ways with names.
			for (let i = 0; i < many; i++) {
				const buttons = [...document.querySelectorAll<HTMLButtonElement>('.facets button')];
				const before = document.location.href;
				const began = performance.now();
				buttons[(i * 7) % buttons.length]!.click();
				for (;;) {
					await new Promise((resolve) => requestAnimationFrame(resolve));
					const isBusy = document.querySelector('main [aria-busy="true"]') !== null;
					if (document.location.href !== before && !isBusy) break;
				}
				taken.push(performance.now() - began);
			}
			return { taken, customers };
		}, choices);
	});
}

/** Milliseconds from an address until something on its page can be used; each time anew. */
async function untilUsable(page: Page, address: string, selector: string): Promise<number> {
	const began = performance.now();
	await page.goto(address, { waitUntil: 'commit' });
	await page.locator(selector).first().waitFor({ timeout: 60_000 });
	return performance.now() - began;
}

/**
 * Median milliseconds to the first interaction: the three doors of a first visit, without the engine;
 * and the list of customers of a workspace that was loaded before, which needs it.
 */
export async function firstInteractions(
	address: string,
	times: number
): Promise<{ without: number; withEngine: number }> {
	const without: number[] = [];
	for (let i = 0; i < times; i++) {
		without.push(
			await withVisitor(async (context) =>
				untilUsable(await context.newPage(), address, 'main button')
			)
		);
	}
	const withEngine = await withVisitor(async (context) => {
		const page = await context.newPage();
		await page.goto(address);
		await page.getByRole('button', { name: words(message('welcome.demo.action')) }).click();
		await page
			.getByText(words(message('overview.kpi.value')))
			.first()
			.waitFor({ timeout: 120_000 });
		await page.locator('.bar progress').first().waitFor({ state: 'detached', timeout: 60_000 });
		await page.goto(`${address}segments`);
		await page.locator('table tbody tr').first().waitFor({ timeout: 60_000 });
		const taken: number[] = [];
		for (let i = 0; i < times; i++) {
			taken.push(await untilUsable(page, `${address}segments`, 'table tbody tr'));
		}
		return median(taken);
	});
	return { without: median(without), withEngine };
}

/** Bytes as they are sent packed, by kind, of a page and what it fetches. */
export function pageWeight(address: string, path: string): Promise<Record<string, number>> {
	return withVisitor(async (context) => {
		const page = await context.newPage();
		const bodies: Promise<readonly [string, number]>[] = [];
		page.on('response', (response) => {
			const kind = response.request().resourceType();
			bodies.push(
				response.body().then(
					(body) => [kind, gzipSync(body).length] as const,
					() => [kind, 0] as const // answers without a body
				)
			);
		});
		await page.goto(`${address}${path}`, { waitUntil: 'networkidle' });
		const weight: Record<string, number> = {};
		for (const [kind, bytes] of await Promise.all(bodies)) {
			weight[kind] = (weight[kind] ?? 0) + bytes;
		}
		return weight;
	});
}

/** How long a full report of the demo takes, from the choice of a format to the file, in milliseconds each. */
export function reportTimes(
	address: string,
	times: number
): Promise<{ format: string; taken: number[] }[]> {
	return withVisitor(async (context) => {
		const page = await context.newPage();
		page.setDefaultTimeout(120_000);
		await page.goto(address);
		await page.getByRole('button', { name: words(message('welcome.demo.action')) }).click();
		await page.locator('h1', { hasText: 'Harbourwind' }).waitFor();
		await page.locator('.bar progress').first().waitFor({ state: 'detached' });
		await page.goto(`${address}report?kind=full`);
		await page.locator('section.page').nth(10).waitFor();
		const found = [];
		for (const format of ['Word', 'PowerPoint', 'Excel', 'Markdown', 'JSON']) {
			const taken: number[] = [];
			for (let i = 0; i < times; i++) {
				const saveAs = words(message('reportPage.saveAs'));
				await page.getByRole('button', { name: saveAs, exact: true }).click();
				const item = page.getByRole('menuitem', { name: format });
				await item.waitFor();
				const began = performance.now();
				await Promise.all([page.waitForEvent('download'), item.click()]);
				taken.push(performance.now() - began);
			}
			found.push({ format, taken });
		}
		return found;
	});
}
