import { readFile } from 'node:fs/promises';
import { checkMessage } from '../../src/lib/analytics/quality/check-messages';
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
	test,
	visit,
	words
} from './app';

const customers = [
	'客户编号,客户名称,负责人,邮箱,电话',
	'C1,北京远航科技有限公司,张敏,a@mail.cn,13911112222',
	'C2,北京远航科技（有限）公司,李强,b@mail.cn,010-66554433',
	'C3,=HYPERLINK("x"),,not-an-address,123',
	'C4,Acme Corp,张敏,test@example.com,13800138000',
	',无名氏,张敏,x@mail.cn,13911113333'
].join('\n');

const later = customers.replace('C1,北京远航科技有限公司,张敏', 'C1,北京远航科技有限公司,王芳');

for (const language of languages) {
	const say = (text: Parameters<typeof words>[1]) => words(language, text);

	test.describe(`in ${language}`, () => {
		test('a fault opens its rows, an owner theirs, and all of it goes out as a list', async ({
			page
		}) => {
			await visit(page, '/data', language);
			await chooseFiles(page, csvFile('客户.csv', customers));
			await loadReady(page, language);
			await expectIdle(page, language);
			await follow(page, '/quality');

			const badEmail = say(checkMessage('customer', { kind: 'bad-email', field: 'email' }));
			await page.getByRole('button', { name: badEmail }).click();
			const rows = page.getByRole('region', { name: new RegExp(badEmail) });
			await expect(rows.getByRole('row')).toHaveCount(2);
			await expect(rows.getByRole('row').nth(1)).toContainText('客户.csv');
			await expect(rows.getByRole('row').nth(1)).toContainText('not-an-address');
			await expectAccessible(page);

			// The address holds what is open.
			await page.reload();
			await expect(rows.getByRole('row').nth(1)).toContainText('not-an-address');
			await page.getByRole('button', { name: say(message('quality.close')), exact: true }).click();
			await expect(rows).toHaveCount(0);

			// A row that was left out is shown as it was written.
			const leftOut = say(
				message('quality.check.leftOut', {
					reason: { kind: 'message', message: message('intake.reason.noCustomer') }
				})
			);
			await page.getByRole('button', { name: leftOut }).click();
			await expect(page.getByText(',无名氏,张敏,x@mail.cn,13911113333')).toBeVisible();

			// Only the faults of one owner.
			await page.getByRole('link', { name: '张敏' }).first().click();
			await expect(page.getByRole('button', { name: badEmail })).toHaveCount(0);
			const placeholder = say(checkMessage('customer', { kind: 'placeholder', field: 'phone' }));
			await page.getByRole('button', { name: placeholder }).click();
			await expect(page.getByRole('cell', { name: '13800138000' })).toBeVisible();

			const download = page.waitForEvent('download');
			await page.getByRole('button', { name: say(message('quality.cleanUp')) }).click();
			const list = await readFile(await (await download).path(), 'utf8');
			expect(list).toContain(badEmail);
			expect(list).toContain(`"'=HYPERLINK(""x"")"`);
			expect(list).not.toMatch(/(^|,)"?=HYPERLINK/m);
		});

		test('the same export loaded again: what changed, the earlier one removed, scores over time', async ({
			page
		}) => {
			await visit(page, '/data', language);
			await chooseFiles(page, csvFile('may.csv', customers));
			await loadReady(page, language);
			await expectIdle(page, language);
			await chooseFiles(page, csvFile('june.csv', later));
			await loadReady(page, language);
			await expectIdle(page, language);

			await follow(page, '/quality');
			const twice = message('quality.changes.twice', {
				earlier: 'may.csv',
				later: 'june.csv',
				rows: 4
			});
			await expect(page.getByText(say(twice))).toBeVisible();
			const changes = page.getByRole('region', { name: say(message('quality.changes')) });
			const owner = { kind: 'message', message: message('field.owner') } as const;
			await expect(changes.first()).toContainText(
				say(message('quality.changes.field', { field: owner, rows: 1 }))
			);
			await expectAccessible(page);

			await page
				.getByRole('button', { name: say(message('quality.changes.remove', { file: 'may.csv' })) })
				.click();
			await expect(page.getByText(say(twice))).toHaveCount(0);
			const history = page.getByRole('region', { name: say(message('quality.history')) });
			await expect(history.locator('tbody tr').first()).toContainText('june.csv');
			await expect(history.locator('tbody tr').first()).not.toContainText('may.csv');
			await expect(history.locator('tbody tr')).toHaveCount(3);
		});
	});
}
