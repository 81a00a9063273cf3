import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import {
	chooseFiles,
	csvFile,
	customerRows,
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
	words
} from './app';

for (const language of languages) {
	const say = (text: Parameters<typeof words>[1]) => words(language, text);
	const demoTest = test.extend({ demoIn: language });

	test.describe(`in ${language}`, () => {
		// It does not rest on the language.
		if (language === 'en')
			demoTest(
				'models are compared, one is chosen, and what is forecast is of it',
				async ({ page }) => {
					await visit(page, '/', language);
					await expectDemo(page, language);
					await follow(page, '/value');
					const models = page
						.getByRole('region', { name: say(message('comparison.title')) })
						.last();
					const recommended = models.getByRole('row').filter({
						hasText: say(message('comparison.recommended'))
					});
					await expect(recommended).toHaveCount(1);
					await expect(recommended).toContainText(say(message('comparison.used')));
					await expect(models.getByRole('row')).toHaveCount(7);
					await expect(page.getByRole('cell', { name: 'BG/NBD r', exact: true })).toBeVisible();
					await expectAccessible(page);

					await page.getByText(say(message('analysis.settings'))).click();
					await page.getByLabel(say(message('analysis.model'))).selectOption('pareto-nbd');
					await expectIdle(page, language);
					await expect(
						page.getByRole('cell', { name: 'Pareto/NBD beta', exact: true })
					).toBeVisible();
					const used = models.getByRole('row').filter({ hasText: say(message('comparison.used')) });
					await expect(used).toContainText('Pareto/NBD');
					await page.reload();
					await expect(
						page.getByRole('cell', { name: 'Pareto/NBD beta', exact: true })
					).toBeVisible();

					const list = page.getByRole('region', { name: say(message('segments.list')) });
					await list.getByRole('link').first().click();
					const outlook = page.getByRole('region', { name: say(message('outlook.title')) }).first();
					await expect(outlook).toContainText('Pareto/NBD');
					await expect(outlook).toContainText(say(message('outlook.within', { days: 90 })));
					await expectAccessible(page);
				}
			);

		// It does not rest on the language.
		if (language === 'zh-CN')
			demoTest(
				'segments are named otherwise, changed without gaps, frozen, and still so after a reload',
				async ({ page }) => {
					await visit(page, '/', language);
					await expectDemo(page, language);
					await follow(page, '/segments');
					const movement = page.getByRole('region', { name: say(message('movement.title')) });
					await expect(movement.getByRole('row').last()).toContainText(
						say(message('movement.notYet'))
					);
					const map = page.getByRole('combobox', { name: say(message('map.choose')), exact: true });
					await map.selectOption('eight');
					await expectIdle(page, language);
					const name = say(message('segment.importantValue'));
					await expect(page.locator('.lead')).toContainText(name);

					await page.getByRole('button', { name: say(message('map.edit')), exact: true }).click();
					const lowest = page.getByRole('combobox', {
						name: say(message('map.from', { name, score: 'M' }))
					});
					const save = page.getByRole('button', { name: say(message('map.save')) });
					await lowest.selectOption('5');
					const cells = 'R4 F4 M4';
					await expect(page.getByText(cells)).toBeVisible();
					await expect(save).toBeDisabled();
					await expectAccessible(page);
					await lowest.selectOption('4');
					await expect(page.getByText(say(message('map.sound')), { exact: true })).toBeVisible();
					const field = page
						.getByRole('textbox', { name: say(message('map.name')), exact: true })
						.first();
					await field.fill('<b>VIP</b>');
					await field.press('Enter');
					await save.click();
					await expectIdle(page, language);
					await expect(page.locator('.lead')).toContainText('<b>VIP</b>');

					await page.getByText(say(message('analysis.settings'))).click();
					await page.getByRole('button', { name: say(message('scoring.freeze')) }).click();
					const unfreeze = page.getByRole('button', { name: say(message('scoring.unfreeze')) });
					await expect(unfreeze).toBeVisible();
					await expectIdle(page, language);
					await page.reload();
					await expect(page.locator('.lead')).toContainText('<b>VIP</b>');
					await page.getByText(say(message('analysis.settings'))).click();
					await expect(unfreeze).toBeVisible();
					await expectAccessible(page);
				}
			);

		// It does not rest on the language.
		if (language === 'zh-CN')
			demoTest(
				'customers are followed by month and by quarter, and the table goes out',
				async ({ page }) => {
					await visit(page, '/', language);
					await expectDemo(page, language);
					await follow(page, '/retention');
					const table = page.getByRole('region', {
						name: say(message('retention.table.customers'))
					});
					await expect(table.getByRole('row')).toHaveCount(36);
					await expect(table.getByRole('row').nth(1)).toContainText('100%');
					await expectAccessible(page);

					await page.getByLabel(say(message('retention.measure'))).selectOption('revenue');
					await page.getByLabel(say(message('retention.as'))).selectOption('amount');
					await expect(page).toHaveURL(/measure=revenue&as=amount/);
					const money = page.getByRole('region', { name: say(message('retention.table.revenue')) });
					await expect(money.getByRole('row').nth(1)).toContainText('¥');

					await page.getByText(say(message('analysis.settings'))).click();
					await page
						.getByRole('combobox', { name: new RegExp(`^${say(message('retention.period'))}`) })
						.selectOption('quarter');
					await expectIdle(page, language);
					await expect(money.getByRole('row')).toHaveCount(13);
					await page.reload();
					await expect(money.getByRole('row')).toHaveCount(13);

					const download = page.waitForEvent('download');
					await page
						.getByRole('region', { name: say(message('retention.table')), exact: true })
						.getByRole('button', { name: say(message('action.export')) })
						.click();
					await page.getByRole('menuitem', { name: say(message('export.csv')) }).click();
					const [head, first] = (await readFile(await (await download).path(), 'utf8')).split(
						'\r\n'
					);
					expect(head).toContain(say(message('retention.cohort')));
					expect(first!.split(',').length).toBe(head!.split(',').length);

					await follow(page, '/lifecycle');
					const stages = page
						.getByRole('region', { name: say(message('lifecycle.stages')) })
						.last();
					await expect(stages.getByRole('row')).toHaveCount(6);
					const risk = page.getByRole('region', { name: say(message('risk.title')) });
					const breakEven = say(message('column.breakEven'));
					await expect(customerRows(page)).toHaveCount(50);
					await expect(risk.getByRole('columnheader', { name: breakEven })).toHaveCount(0);
					await page.getByLabel(say(message('risk.cost'))).fill('500');
					await page.getByLabel(say(message('risk.cost'))).press('Enter');
					await expect(risk.getByRole('columnheader', { name: breakEven })).toBeVisible();
					await expectIdle(page, language);
					await expect(customerRows(page).first()).toContainText('%');
					await expectAccessible(page);

					await follow(page, '/products');
					const next = page
						.getByRole('region', { name: say(message('products.sequences')) })
						.last();
					await expect(next.getByRole('row').nth(1)).toContainText('Service plan');
					const gaps = page.getByRole('region', { name: say(message('products.gaps')) }).last();
					await expect(gaps.getByRole('row')).toHaveCount(26);
					await expectAccessible(page);

					await follow(page, '/tiers');
					const tiers = page.getByRole('region', { name: say(message('tiers.table')) }).last();
					await expect(tiers.getByRole('row')).toHaveCount(4);
					await expect(customerRows(page)).toHaveCount(50);
					await expectAccessible(page);

					// A workbook of the whole list, which is past what is packed in one go.
					const workbook = page.waitForEvent('download');
					await page
						.getByRole('button', { name: say(message('action.export')) })
						.last()
						.click();
					await page.getByRole('menuitem', { name: say(message('export.xlsx')) }).click();
					const sheet = unzipSync(await readFile(await (await workbook).path()))[
						'xl/worksheets/sheet1.xml'
					]!;
					expect(sheet.length).toBeGreaterThan(1_000_000);
					expect(strFromU8(sheet)).toContain('</worksheet>');
				}
			);

		// It does not rest on the language.
		if (language === 'en')
			test('a customer without orders has a page too', async ({ page }) => {
				await visit(page, '/data', language);
				await chooseFiles(
					page,
					csvFile('客户.csv', '客户编号,客户名称,负责人\nC1,远航科技,张敏\n')
				);
				await loadReady(page, language);
				await expectIdle(page, language);
				await follow(page, '/customer#C1');
				await expect(page.getByRole('heading', { name: '远航科技' })).toBeVisible();
				await expect(page.getByText('张敏')).toBeVisible();
				await expect(page.getByText(say(message('profile.noScores')))).toBeVisible();
				await expect(page.getByRole('alert')).toHaveCount(0);
			});
	});
}
