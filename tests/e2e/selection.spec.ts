import { readFile } from 'node:fs/promises';
import { expect, expectAccessible, languages, message, test, visit, words } from './app';

for (const language of languages) {
	const say = (text: Parameters<typeof words>[1]) => words(language, text);
	const plain = (text: Parameters<typeof words>[1]) => say(text).replaceAll('**', '');

	test(`in ${language}, systems are weighed: blank, scored with evidence, ranked, out as Excel and back`, async ({
		page
	}) => {
		await visit(page, '/selection', language);
		await expect(page.getByText(say(message('selection.lead.noVendors')))).toBeHidden();
		const criterion = (id: 'workflow' | 'price') => say(message(`selection.criterion.${id}`));
		const weight = (id: 'workflow' | 'price') =>
			page.getByLabel(say(message('selection.weight.of', { criterion: criterion(id) })), {
				exact: true
			});
		const scoreLabel = (vendor: string, id: 'workflow' | 'price') =>
			say(message('selection.score.of', { vendor, criterion: criterion(id) }));
		const score = (vendor: string, id: 'workflow' | 'price') =>
			page.getByRole('combobox', { name: scoreLabel(vendor, id), exact: true });
		await weight('workflow').fill('101');
		await weight('workflow').press('Enter');
		await expect(
			page.getByText(say(message('selection.badWeight', { value: '101' })))
		).toBeVisible();
		await expect(weight('workflow')).toHaveValue('');
		await weight('workflow').fill('３');
		await weight('workflow').press('Enter');
		await weight('price').fill('1');
		await weight('price').press('Enter');
		await score('纷享销客', 'workflow').selectOption('5');
		await score('纷享销客', 'price').selectOption('2');
		await score('Zoho CRM', 'workflow').selectOption('4');
		await score('Zoho CRM', 'price').selectOption('4');
		const ranking = page
			.getByRole('region', { name: say(message('selection.ranking')), exact: true })
			.last();
		// (3·5 + 2) ÷ 4 and (3·4 + 4) ÷ 4.
		await expect(ranking.getByRole('row').nth(1)).toContainText(/纷享销客[\s\S]*4\.25/);
		await expect(ranking.getByRole('row').nth(2)).toContainText(/Zoho CRM[\s\S]*4\.00/);
		await page
			.getByRole('button', {
				name: say(
					message('selection.evidence.button', {
						said: say(message('selection.evidence.add')),
						vendor: '纷享销客',
						criterion: criterion('workflow')
					})
				),
				exact: true
			})
			.click();
		const dialog = page.getByRole('dialog');
		await dialog.getByRole('combobox').selectOption('tried');
		await dialog.getByRole('textbox').fill('=1+1 <b>Wu</b>, 3 Nov');
		await dialog.getByRole('button', { name: say(message('selection.evidence.keep')) }).click();
		// What rests on the vendor's word, or nothing: price, 1 of 4.
		await expect(ranking.getByRole('row').nth(1)).toContainText('25%');
		await expectAccessible(page);

		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: say(message('selection.export')) }).click()
		]);
		const workbook = await readFile(await download.path());
		await page.reload();
		await expect(ranking.getByRole('row').nth(1)).toContainText('4.25');
		await score('纷享销客', 'workflow').selectOption('1');
		await expect(ranking.getByRole('row').nth(1)).toContainText('Zoho CRM');
		const chooser = page.getByLabel(say(message('selection.import')), { exact: true });
		await chooser
			.first()
			.setInputFiles({ name: 'orders.xlsx', mimeType: '', buffer: Buffer.from('PK') });
		await expect(
			page.getByText(say(message('selection.import.failed', { file: 'orders.xlsx' })))
		).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(ranking.getByRole('row').nth(1)).toContainText('Zoho CRM');
		await chooser.first().setInputFiles({ name: 'back.xlsx', mimeType: '', buffer: workbook });
		await expect(
			page.getByText(say(message('selection.import.done', { criteria: 22, vendors: 2 })))
		).toBeVisible();
		await expect(ranking.getByRole('row').nth(1)).toContainText(/纷享销客[\s\S]*4\.25/);

		await page.goto('/report?kind=full');
		await expect(
			page.getByRole('heading', { name: plain(message('selection.title')), exact: true })
		).toBeVisible();
		await expect(page.getByText('=1+1 <b>Wu</b>, 3 Nov')).toBeVisible();
	});
}
