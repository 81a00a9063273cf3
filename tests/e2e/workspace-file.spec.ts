import { readFile } from 'node:fs/promises';
import {
	chooseFiles,
	csvFile,
	customerRows,
	expect,
	expectIdle,
	follow,
	loadReady,
	message,
	test,
	visit,
	words
} from './app';

/** Orders of a hundred customers, each with two or three. */
const orders = [
	'order id,customer id,order date,amount',
	...Array.from({ length: 250 }, (_, i) =>
		[`O${i}`, `C${i % 100}`, `2025-${`${1 + (i % 9)}`.padStart(2, '0')}-11`, 20 + (i % 37)].join()
	)
].join('\n');

test('a workspace with its source files opens on another device and computes there', async ({
	page,
	browser
}, info) => {
	const say = (text: Parameters<typeof words>[1]) => words('en', text);
	await visit(page, '/data', 'en');
	await chooseFiles(page, csvFile('orders.csv', orders));
	await loadReady(page, 'en');
	await expectIdle(page, 'en');

	// The same report over new exports: they give way, and what changed is told.
	await follow(page, '/report');
	await page.getByText(say(message('changes.compare')), { exact: true }).click();
	const more = `${orders}\n${Array.from({ length: 40 }, (_, i) => `N${i},D${i},2025-09-20,15`).join('\n')}`;
	await page.getByLabel(say(message('changes.again'))).setInputFiles(csvFile('orders 2.csv', more));
	await expect(
		page.getByText(say(message('changes.replaced', { replaced: 1, added: 0 })))
	).toBeVisible();
	const changes = page.locator('section.page').filter({ hasText: say(message('changes.title')) });
	const rows = changes.getByRole('row').filter({ hasText: say(message('changes.rows')) });
	await expect(rows).toContainText(/250[\s\S]*290/);

	await page.getByRole('button', { name: say(message('frame.settings')) }).click();
	await page.getByRole('checkbox', { name: /source files/ }).check();
	await page.getByLabel(say(message('workspaceFile.passphrase'))).fill('电池 staple');
	const waiting = page.waitForEvent('download');
	await page.getByRole('button', { name: say(message('workspaceFile.export')) }).click();
	const path = info.outputPath('whole.tidemark');
	await (await waiting).saveAs(path);
	const bytes = await readFile(path, 'latin1');
	expect(bytes).not.toContain('orders.csv');
	expect(bytes).not.toContain('O17,C17');

	const context = await browser.newContext();
	const other = await context.newPage();
	await visit(other, '/', 'en');
	await other.getByRole('button', { name: say(message('frame.settings')) }).click();
	const chooser = other.getByLabel(say(message('workspaceFile.import')));
	const cut = {
		name: 'cut.tidemark',
		mimeType: '',
		buffer: (await readFile(path)).subarray(0, 4000)
	};
	await chooser.setInputFiles(cut);
	await expect(other.getByText(say(message('workspace.error.truncated')))).toBeVisible();
	await chooser.setInputFiles(path);
	await other.getByLabel(say(message('workspaceFile.passphrase.asked'))).fill('电池 staple');
	await other.getByRole('button', { name: say(message('workspaceFile.passphrase.open')) }).click();
	await expectIdle(other, 'en');
	await follow(other, '/segments');
	await expect(customerRows(other)).toHaveCount(50, { timeout: 30_000 });

	// What a report can not be compared with is said, too.
	await follow(other, '/report');
	await other.getByText(say(message('changes.compare')), { exact: true }).click();
	const earlier = other.getByLabel(say(message('changes.file')));
	const told = other.locator('details').getByRole('alert');
	await earlier.setInputFiles(cut);
	await expect(told).toHaveText(say(message('workspace.error.truncated')));
	await earlier.setInputFiles(path);
	await expect(told).toHaveText(say(message('changes.locked', { file: 'whole.tidemark' })));
	await context.close();
});
