import { expect, expectAccessible, languages, message, test, visit, words } from './app';

for (const language of languages) {
	const say = (text: Parameters<typeof words>[1]) => words(language, text);

	test(`in ${language}, a business case: blank, refused, stated, appraised, kept`, async ({
		page
	}) => {
		await visit(page, '/business', language);
		await expect(page.getByText(say(message('business.lead.blank')))).toBeVisible();
		const field = (line: 'licence' | 'implementation' | 'sales', when: 'once' | 'yearly') =>
			page.getByLabel(
				say(
					message('business.amountOf', {
						line: say(message(`business.${line}`)),
						when: say(message(`business.${when}`))
					})
				),
				{ exact: true }
			);
		await field('implementation', 'once').fill('viele');
		await field('implementation', 'once').press('Enter');
		await expect(
			page.getByText(say(message('business.badAmount', { value: 'viele' })))
		).toBeVisible();
		await expect(field('implementation', 'once')).toHaveValue('');
		await field('implementation', 'once').fill('１２０,０００.50');
		await field('implementation', 'once').press('Enter');
		await expect(field('implementation', 'once')).toHaveValue('120000.50');
		await field('licence', 'yearly').fill('60000');
		await field('licence', 'yearly').press('Enter');
		await expect(page.getByText(say(message('business.lead.noBenefits')))).toBeVisible();
		await field('sales', 'yearly').fill('200000');
		await field('sales', 'yearly').press('Enter');

		const scenarios = page
			.getByRole('region', { name: say(message('business.scenarios')), exact: true })
			.last();
		const planned = scenarios.getByRole('row').nth(2);
		// −120,000.50 + 40,000 ÷ 1.1 + 140,000 ÷ 1.1² + 140,000 ÷ 1.1³
		await expect(planned).toContainText('137,249.69');
		await expect(planned).toContainText('66.7%');
		await expectAccessible(page);
		await page.reload();
		await expect(planned).toContainText('137,249.69');

		const labelled = (field: 'probability' | 'impact' | 'mitigation') => {
			const name = say(
				message('risks.of', {
					risk: say(message('risks.budget')),
					field: say(message(`risks.${field}`))
				})
			);
			return page.getByRole(field === 'mitigation' ? 'textbox' : 'combobox', { name, exact: true });
		};
		// What the project is for: without data and answers there is no figure to tell of it.
		await expect(page.getByText(say(message('objectives.noFigures')))).toBeVisible();
		const objective = (field: 'owner' | 'dueOn') =>
			page.getByLabel(
				say(
					message('objectives.of', {
						objective: say(message('objectives.growth')),
						field: say(message(`objectives.${field}`))
					})
				),
				{ exact: true }
			);
		await objective('owner').fill('吴敏');
		await objective('owner').press('Enter');
		await objective('dueOn').fill('2027-03-31');
		await objective('dueOn').blur();

		await page.getByLabel(say(message('integrations.from')), { exact: true }).fill('<i>ERP</i>');
		await page.getByRole('button', { name: say(message('integrations.add')), exact: true }).click();
		const map = page
			.getByRole('region', { name: say(message('integrations.title')), exact: true })
			.last();
		await expect(map.getByRole('row').nth(1)).toContainText('<i>ERP</i>');
		await map
			.getByRole('button', {
				name: say(message('integrations.remove.of', { from: '<i>ERP</i>', to: 'CRM' }))
			})
			.click();
		await expect(page.getByText(say(message('integrations.none')))).toBeVisible();
		await page.getByRole('button', { name: say(message('action.undo')) }).click();
		await expect(map.getByRole('row').nth(1)).toContainText('<i>ERP</i>');

		await labelled('probability').selectOption('4');
		await labelled('impact').selectOption('5');
		await labelled('mitigation').fill('<b>10 %</b>');
		await labelled('mitigation').press('Enter');
		const register = page
			.getByRole('region', { name: say(message('risks.title')), exact: true })
			.last();
		await expect(register.getByRole('row').nth(1)).toContainText('20');
		await page
			.getByRole('combobox', { name: say(message('readiness.goals')), exact: true })
			.selectOption('yes');
		await expect(page.getByText(say(message('readiness.count', { n: 1 })))).toBeVisible();
		await page.reload();
		await expect(labelled('mitigation')).toHaveValue('<b>10 %</b>');
		await expect(objective('owner')).toHaveValue('吴敏');
		await expect(objective('dueOn')).toHaveValue('2027-03-31');
		await expect(map.getByRole('row').nth(1)).toContainText('<i>ERP</i>');
		await expectAccessible(page);
		await expect(register.getByRole('row').nth(1)).toContainText('20');
	});
}
