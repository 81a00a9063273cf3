import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { legacy } from '../nasty/bytes';
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
	words,
	customerRows
} from './app';

const customers = ['王芳', '李强', '张伟', '刘洋', '陈静', '杨勇', '赵敏', '黄磊'];

/** Orders whose dates can be read with the day or the month first, one row of which is nonsense. */
function ambiguousOrders(rows = 120): string {
	const lines = ['订单编号,客户名称,下单日期,订单金额,订单状态'];
	for (let i = 0; i < rows; i++) {
		const date = `${String(1 + (i % 12)).padStart(2, '0')}/${String(1 + (i % 7)).padStart(2, '0')}/2024`;
		const state = i === 3 ? '已取消' : '已完成';
		const amount = i === 5 ? '另议' : `"¥1,${100 + i}.50"`;
		lines.push(`A${1000 + i},${customers[i % customers.length]},${date},${amount},${state}`);
	}
	return `${lines.join('\r\n')}\r\n`;
}

/** Lets go of a file over the page, as a hand does. */
async function dropFile(page: Page, name: string, text: string, on = 'body'): Promise<void> {
	const transfer = await page.evaluateHandle(
		([fileName, content]) => {
			const data = new DataTransfer();
			data.items.add(new File([content!], fileName!, { type: 'text/csv' }));
			return data;
		},
		[name, text]
	);
	await page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer });
	await page.dispatchEvent(on, 'dragover', { dataTransfer: transfer });
	await page.dispatchEvent(on, 'drop', { dataTransfer: transfer });
}

test('a dropped folder brings every file in it, and none that nobody means', async ({
	page
}, info) => {
	const folder = info.outputPath('exports');
	await mkdir(join(folder, '2024'), { recursive: true });
	await writeFile(
		join(folder, 'orders.csv'),
		'order id,customer id,order date,amount\n1,a,2024-01-13,5\n'
	);
	await writeFile(join(folder, '2024', 'customers.csv'), 'customer id,customer name\na,Acme\n');
	await writeFile(join(folder, '.DS_Store'), 'x');
	await writeFile(join(folder, 'notes.pdf'), '%PDF-1.4 notes');
	await visit(page, '/data', 'en');
	const zone = (await page
		.getByRole('group', { name: words('en', message('data.bring')) })
		.boundingBox())!;
	const at = { x: zone.x + 40, y: zone.y + 40 };
	const session = await page.context().newCDPSession(page);
	const data = { items: [], files: [folder], dragOperationsMask: 1 };
	for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
		await session.send('Input.dispatchDragEvent', { type, ...at, data });
	}
	const say = (text: Parameters<typeof words>[1]) => words('en', text);
	await expect(
		page.getByRole('button', { name: say(message('data.load', { n: 2 })) })
	).toBeEnabled();
	await expect(page.getByRole('heading', { name: 'customers.csv' })).toBeVisible();
	await expect(page.getByText('notes.pdf').first()).toBeVisible();
	await expect(page.getByText('.DS_Store')).toHaveCount(0);
});

for (const language of languages) {
	const say = (text: Parameters<typeof words>[1]) => words(language, text);
	const button = (page: Page, text: Parameters<typeof words>[1]) =>
		page.getByRole('button', { name: say(text), exact: true });
	const loadedRow = (page: Page, name: string) =>
		page
			.getByRole('region', { name: say(message('data.loaded')) })
			.getByRole('row')
			.filter({ hasText: name });

	test.describe(`in ${language}`, () => {
		// It does not rest on the language.
		if (language === 'en')
			test('a dropped file is mapped by hand, loaded, accounted for, removed and brought back', async ({
				page
			}, info) => {
				await visit(page, '/', language);
				await dropFile(page, '订单.csv', ambiguousOrders());
				await expect(page).toHaveURL(/\/data$/);
				const problem = say(message('intake.problem.dateOrder', { header: '下单日期' }));
				await expect(page.getByText(problem)).toBeVisible();
				await expect(button(page, message('data.load', { n: 0 }))).toBeDisabled();
				await expectAccessible(page);

				// A wrong choice is taken back; the right one settles it.
				const field = say(message('field.customerId'));
				const column = page.getByRole('combobox', {
					name: say(message('data.columnHolds', { column: '客户名称' })),
					exact: true
				});
				await column.selectOption('');
				await expect(
					page.getByText(say(message('intake.problem.missing', { field })))
				).toBeVisible();
				await button(page, message('data.undoMapping')).click();
				await expect(column).toHaveValue('customer_id');
				const order = page.getByRole('combobox', {
					name: say(
						message('app.labelled', {
							label: say(message('field.orderedAt')),
							text: say(message('data.dateOrder'))
						})
					)
				});
				await order.selectOption('day-first');
				await expect(page.getByText(problem)).toHaveCount(0);

				// The mapping goes out as a file.
				const mappingDownload = page.waitForEvent('download');
				await button(page, message('data.exportMapping')).click();
				const mappingPath = info.outputPath('orders.mapping.json');
				await (await mappingDownload).saveAs(mappingPath);

				await loadReady(page, language);
				await expectIdle(page, language);
				const row = loadedRow(page, '订单.csv');
				await expect(row.getByRole('cell').nth(2)).toHaveText('120');
				await expect(row.getByRole('cell').nth(3)).toHaveText('118');
				await expect(row.getByRole('cell').nth(5)).toHaveText('2');
				await expect(row).toContainText(
					say(
						message('data.fromTo', {
							from: say(dateOf('2024-01-01')),
							to: say(dateOf('2024-07-12'))
						})
					)
				);
				await expectAccessible(page);

				// Rows left out can be had, as they were.
				const rejects = page.waitForEvent('download');
				await button(page, message('data.excludedList')).click();
				const rejectsPath = info.outputPath('rejects.csv');
				await (await rejects).saveAs(rejectsPath);
				const text = await readFile(rejectsPath, 'utf8');
				expect(text).toContain('另议');
				expect(text).toContain('已取消');
				expect(text.trim().split('\r\n')).toHaveLength(3);

				await button(page, message('data.remove')).click();
				await expect(loadedRow(page, '订单.csv')).toHaveCount(0);
				await button(page, message('action.undo')).click();
				await expect(loadedRow(page, '订单.csv')).toHaveCount(1);
				await expectIdle(page, language);
				await follow(page, '/segments');
				await expect(customerRows(page)).toHaveCount(customers.length);

				// The next file with these headers needs no hand; one with moved columns takes the mapping file.
				await follow(page, '/data');
				await chooseFiles(page, csvFile('订单2.csv', ambiguousOrders(40).replaceAll('A1', 'B1')));
				await expect(button(page, message('data.load', { n: 1 }))).toBeEnabled();
				await button(page, message('data.remove')).first().click();
				const moved = ambiguousOrders(40)
					.trim()
					.split('\r\n')
					.map((line) => line.replace(/^(\w+|[^,]+),([^,]+),([^,]+)/, '$3,$2,$1'))
					.join('\n');
				await chooseFiles(page, csvFile('moved.csv', moved));
				await expect(page.getByText(problem)).toBeVisible();
				await page.getByLabel(say(message('data.importMapping'))).setInputFiles(mappingPath);
				await expect(page.getByText(problem)).toHaveCount(0);
				await expect(order).toHaveValue('day-first');
				const foreign = info.outputPath('foreign.json');
				await writeFile(foreign, '{"a":1}');
				await page.getByLabel(say(message('data.importMapping'))).setInputFiles(foreign);
				await expect(page.getByText(say(message('data.mappingForeign')))).toBeVisible();
			});

		// It does not rest on the language.
		if (language === 'zh-CN')
			test('a file dropped on the zone itself is taken, and nothing covers the page after', async ({
				page
			}) => {
				await visit(page, '/', language);
				await dropFile(
					page,
					'orders.csv',
					'customer id,order date,amount\na,2024-01-02,5\n',
					'main label'
				);
				await expect(page).toHaveURL(/\/data$/);
				await expect(page.getByRole('region', { name: 'orders.csv' })).toBeVisible();
				await expect(page.getByText(say(message('data.dropAnywhere')))).toHaveCount(0);
			});

		// It does not rest on the language.
		if (language === 'zh-CN')
			test('a file in GB18030 is read, and what it says is shown as text', async ({ page }) => {
				await visit(page, '/data', language);
				const hostile = '<img src=x onerror="document.title=1">';
				const lines = ['客户编号,客户名称,下单时间,订单金额,备注'];
				for (let i = 0; i < 90; i++) {
					const day = new Date(Date.UTC(2024, 0, 1 + i * 3)).toISOString().slice(0, 10);
					const name = i % 9 === 0 ? hostile.replaceAll('"', '') : customers[i % customers.length];
					lines.push(`K${i % 9},${name},${day},${50 + i},备注`);
				}
				await chooseFiles(
					page,
					csvFile(`${hostile.slice(0, 8)}.csv`, Buffer.from(legacy('gb18030', lines.join('\n'))))
				);
				await expect(
					page.getByRole('combobox', { name: say(message('data.encoding')) })
				).toHaveValue('gb18030');
				await expect(page.getByRole('heading', { name: '<img src.csv' })).toBeVisible();
				await page
					.locator('summary', { hasText: say(message('data.preview', { rows: 8 })) })
					.click();
				await expect(page.getByText('李强').first()).toBeVisible();
				await loadReady(page, language);
				await expectIdle(page, language);
				await follow(page, '/segments');
				await expect(customerRows(page)).toHaveCount(9);
				await expect(page.locator('main')).not.toContainText('�');
				await expect(page.locator('img[src=x]')).toHaveCount(0);
				await expect(page).toHaveTitle(/Tidemark/);
			});

		// It does not rest on the language.
		if (language === 'zh-CN') return;
		test('a load is cancelled and leaves nothing behind', async ({ page }, info) => {
			const path = info.outputPath('large.csv');
			const lines = ['order id,customer id,order date,amount'];
			for (let i = 0; i < 800_000; i++) {
				lines.push(`${i},c${i % 40_000},2024-0${1 + (i % 9)}-1${i % 9},${(i % 9000) / 100}`);
			}
			await writeFile(path, lines.join('\n'));
			await visit(page, '/data', language);
			await chooseFiles(page, path);
			await loadReady(page, language);
			await expect(
				page.getByText(say(message('load.read', { file: 'large.csv', rows: 0 })).slice(0, 8))
			).toBeVisible({ timeout: 30_000 });
			await button(page, message('action.cancel')).click();
			await expect(page.getByText(say(message('engine.error.cancelled')))).toBeVisible();
			await expect(page.getByText(say(message('data.lead.empty')))).toBeVisible();
			await expect(button(page, message('data.load', { n: 1 }))).toBeEnabled();

			await loadReady(page, language);
			await expectIdle(page, language);
			await expect(loadedRow(page, 'large.csv').getByRole('cell').nth(3)).toHaveText('800,000');
		});
	});
}

/** A date as a page writes it. */
function dateOf(iso: string) {
	return message('table.value', { value: { kind: 'date', iso } });
}
