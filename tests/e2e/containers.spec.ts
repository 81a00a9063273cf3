import { message } from '../../src/lib/locale/message';
import { utf8, xlsx, zip } from '../nasty/bytes';
import {
	chooseFiles,
	expect,
	expectAccessible,
	expectIdle,
	languages,
	follow,
	loadReady,
	test,
	visit,
	words,
	customerRows
} from './app';

/** A backup as a CRM packs it: a workbook, chunks of one export, and a picture beside them. */
function backup(): Buffer {
	const orders = (from: number, to: number) =>
		utf8(
			`订单编号,客户编号,下单日期,金额\n${Array.from(
				{ length: to - from },
				(_, i) =>
					`D${from + i},${`${1 + ((from + i) % 40)}`.padStart(5, '0')},2024-0${1 + (i % 9)}-1${i % 10},${100 + i}`
			).join('\n')}\n`
		);
	const customers = Array.from({ length: 40 }, (_, i) => [
		`${i + 1}`.padStart(5, '0'),
		`客户 ${i + 1}`
	]);
	return Buffer.from(
		zip({
			'导出/订单_001.csv': orders(0, 60),
			'导出/订单_002.csv': orders(60, 90),
			'导出/客户.xlsx': xlsx({ 客户: [['客户编号', '客户名称'], ...customers] }),
			'附件/logo.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2, 3)
		})
	);
}

for (const language of languages) {
	const say = (text: Parameters<typeof words>[1]) => words(language, text);

	test.describe(`in ${language}`, () => {
		// It does not rest on the language.
		if (language === 'zh-CN')
			test('a whole backup is dropped as it is, loaded, and there again after a reload', async ({
				page
			}) => {
				await visit(page, '/data', language);
				const heading = (name: string) => page.getByRole('heading', { name, exact: true });
				await chooseFiles(page, [
					{ name: 'backup.zip', mimeType: 'application/zip', buffer: backup() }
				]);
				// Chunks are one table, the sheet another; the picture is refused by name.
				await expect(heading('backup.zip › 导出/订单_001.csv')).toBeVisible();
				await expect(heading('backup.zip › 导出/客户.xlsx › 客户')).toBeVisible();
				await expect(page.getByRole('heading').filter({ hasText: '订单_002' })).toHaveCount(0);
				await expect(
					page.getByText(say(message('intake.error.binary', { file: 'logo.png' })))
				).toBeVisible();
				await expectAccessible(page);

				await loadReady(page, language, 2);
				await expectIdle(page, language);
				const links = page.getByRole('region', { name: say(message('links.title')) }).first();
				await expect(links).toContainText(
					say(message('links.part', { part: '90', of: '90', share: '100%' }))
				);
				await expectAccessible(page);

				await page.reload();
				const loaded = page.getByRole('region', { name: say(message('data.loaded')) });
				await expect(loaded.getByRole('row').filter({ hasText: '订单_001' })).toContainText('90');
				await follow(page, '/segments');
				await expect(customerRows(page)).toHaveCount(40);
			});

		// It does not rest on the language.
		if (language === 'en')
			test('cells copied out of a spreadsheet are pasted on any page', async ({ page }) => {
				await visit(page, '/', language);
				await page.evaluate(() => {
					const data = new DataTransfer();
					data.setData('text/plain', '客户编号\t客户名称\n1\t甲\n2\t乙\n');
					document.body.dispatchEvent(
						new ClipboardEvent('paste', { clipboardData: data, bubbles: true })
					);
				});
				await expect(page).toHaveURL(/\/data$/);
				await expect(page.getByText(say(message('data.pasted')), { exact: true })).toBeVisible();
				await loadReady(page, language);
				const loaded = page.getByRole('region', { name: say(message('data.loaded')) });
				await expect(loaded.getByRole('row').nth(1)).toContainText('2');
			});
	});
}
