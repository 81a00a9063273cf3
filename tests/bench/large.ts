import '../../src/lib/locale/all-texts';
import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { message, messageText, type Message } from '../../src/lib/locale/message';
import { createFormatter } from '../../src/lib/locale/formatter';
import { withVisitor } from './browser';
import { time, type BenchRow } from './measure';
import { watchRenderer } from './memory';
import { writeOrderFile } from './order-file';

const words = (text: Message) => messageText(text, 'en', createFormatter({ language: 'en' }));

/** Longest wait for a step, in milliseconds. */
const PATIENCE = 3_600_000;

/**
 * A file larger than memory, its tables kept alone, through OPFS and spilling: until it is in the
 * tables; then, from there on, until RFM, cohorts and the summary are shown, and until all is computed.
 */
export async function benchLarge(
	folder: string,
	address: string,
	rows: number
): Promise<BenchRow[]> {
	const file = join(folder, 'large.csv');
	await writeOrderFile(file, rows);
	const n = `${rows.toLocaleString('en')} rows about, once, ${((await stat(file)).size / 1e9).toFixed(1)} GB`;
	return withVisitor(async (context, profile) => {
		const page = await context.newPage();
		page.setDefaultTimeout(PATIENCE);
		await page.goto(`${address}data`);
		await page.locator('main input[type=file][multiple]').setInputFiles(file);
		const load = page.getByRole('button', { name: words(message('data.load', { n: 1 })) });
		await load.waitFor();
		await page
			.getByLabel(words(message('storage.original')))
			.selectOption({ label: words(message('storage.original.drop')) });
		let peak = watchRenderer(profile);
		let began = performance.now();
		const table: BenchRow[] = [];
		const reached = (what: string) => {
			const chromium = time(performance.now() - began);
			table.push({ what, n, native: '', chromium });
			console.log(`${what}: ${chromium}`); // it takes long, and what comes after may fail
		};
		const withPeak = () => {
			const bytes = peak();
			if (bytes) table.at(-1)!.chromium += `, renderer ${(bytes / 2 ** 30).toFixed(2)} GiB`;
			peak = watchRenderer(profile);
		};
		const open = (name: Message) =>
			page
				.getByRole('link', { name: words(name), exact: true })
				.first()
				.click();

		await load.click();
		await page.getByRole('cell', { name: basename(file) }).waitFor();
		reached('Large file, into tables');
		withPeak();
		began = performance.now();
		await open(message('nav.segments'));
		await page.locator('.lead', { hasText: 'champions' }).waitFor();
		reached('Large file, from there to RFM');
		await open(message('nav.retention'));
		await page.locator('.lead', { hasText: 'buy again' }).waitFor();
		reached('Large file, from there to cohorts');
		await open(message('nav.overview'));
		await page
			.getByText(words(message('overview.kpi.revenue')))
			.first()
			.waitFor();
		reached('Large file, from there to the summary');
		await page.locator('.bar progress').first().waitFor({ state: 'detached' });
		reached('Large file, until all is computed');
		withPeak();
		const unanswered = (await page.locator('.bar').innerText()).trim();
		if (unanswered !== '') table.at(-1)!.chromium += `; ${unanswered.replaceAll('\n', ' ')}`;
		peak();
		return table;
	});
}
