import { readFile, writeFile } from 'node:fs/promises';
import { hasReference, referenceBytes, referenceJson } from '../support/reference';
import {
	chooseFiles,
	expect,
	expectIdle,
	follow,
	loadReady,
	message,
	test,
	visit,
	words
} from './app';

const DATA = 'data/online-retail/online-retail-541909.csv.gz';
const VECTORS = 'vectors/rfm-online-retail.json';
const isHere = [DATA, VECTORS].every(hasReference);

test('UCI Online Retail in the browser gives the numbers of the vectors', async ({
	page
}, info) => {
	test.skip(!isHere, `skipped: no ${DATA}`);
	test.setTimeout(240_000);
	const path = info.outputPath('online-retail.csv');
	await writeFile(path, referenceBytes(DATA));
	await visit(page, '/data', 'en');
	await chooseFiles(page, path);
	await loadReady(page, 'en');
	await expectIdle(page, 'en');

	const row = page.getByRole('row').filter({ hasText: 'online-retail.csv' });
	await expect(row).toContainText('541,909');
	await expect(row).toContainText('406,789');

	// The vectors score by position; breaks are the default.
	await follow(page, '/segments');
	await page.getByText(words('en', message('analysis.settings'))).click();
	await page.getByLabel(words('en', message('analysis.frequencyBy'))).selectOption('position');
	await expectIdle(page, 'en');
	await page.getByRole('button', { name: words('en', message('frame.settings')) }).click();
	const downloading = page.waitForEvent('download');
	await page.getByRole('button', { name: words('en', message('workspaceFile.export')) }).click();
	const file = await (await downloading).path();
	const { runs, files } = JSON.parse(await readFile(file, 'utf8'));
	const [{ account }] = files;
	expect(account.kept - account.refunds).toBe(397_884);
	expect(runs.rfm.result.totals).toMatchObject({
		customers: 4338,
		orders: 18_532,
		sales: '8911407.90'
	});
	const sizes = (segments: { customers: number }[]) =>
		segments.map(({ customers }) => customers).sort((a, b) => a - b);
	const expected = sizes(referenceJson(VECTORS).segments_10_partition.pr);
	expect(expected).toHaveLength(10);
	expect(sizes(runs.rfm.result.segments)).toEqual(expected);
	expect(runs['customer-value'].result.purchases.diagnosis).toBe('dropout-not-identified');

	await page.keyboard.press('Escape');
	await follow(page, '/value');
	await expect(page.getByText('The data show no customers dropping out')).toBeVisible();
	await follow(page, '/segments');
	await expect(page.getByText('4,338 customers').first()).toBeVisible();
});
