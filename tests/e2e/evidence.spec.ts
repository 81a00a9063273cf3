import { readFile } from 'node:fs/promises';
import type { Language } from '../../src/lib/locale/language';
import {
	chooseFiles,
	expect,
	expectAccessible,
	follow,
	loadReady,
	message,
	test,
	visit,
	words,
	type Page
} from './app';

/** Answers the twelve questions, all with one level. */
async function answerAll(page: Page, level: number, language: Language) {
	for (let i = 0; i < 12; i++) {
		const progress = words(language, message('assess.progress', { n: i + 1, of: 12 }));
		await expect(page.getByText(progress)).toBeVisible();
		await page.keyboard.press(`${level}`);
		await expect(page.getByRole('radio').nth(level - 1)).toBeChecked();
		await page.keyboard.press('ArrowRight');
	}
}

const csv = (name: string, text: string) => ({
	name,
	mimeType: 'text/csv',
	buffer: Buffer.from(text)
});
const json = (name: string, content: unknown) => ({
	name,
	mimeType: 'application/json',
	buffer: Buffer.from(JSON.stringify(content))
});

const rows = Array.from({ length: 40 }, (_, i) => i);
const customers = csv(
	'customers.csv',
	`customer id,name,email,phone,owner,tier\n${rows
		.map((i) => `c${i},Name ${i},p${i}@example.com,1380000${1000 + i},Li,${i < 8 ? 'A' : ''}`)
		.join('\n')}\n`
);
const deals = csv(
	'商机.csv',
	`商机编号,客户编号,商机名称,商机状态,预计成交日期,创建时间,输单原因\n${rows
		.map(
			(i) =>
				`d${i},c${i},<b>商机</b> ${i},进行中,${i < 30 ? '2024-03-01' : '2026-05-01'},2024-0${1 + (i % 4)}-02,`
		)
		.join('\n')}\n`
);

test('in en, metrics of what is loaded: judged otherwise, meant to be so, and what would allow the rest', async ({
	page
}) => {
	const say = (text: Parameters<typeof words>[1]) => words('en', text);
	await visit(page, '/assess', 'en');
	await answerAll(page, 4, 'en');
	await follow(page, '/data');
	await chooseFiles(page, [customers, deals]);
	await loadReady(page, 'en', 2);
	await follow(page, '/evidence');

	const table = page.getByRole('region', { name: say(message('results.evidence')) }).last();
	const tiers = table.getByRole('row').filter({ hasText: 'Tier coverage' });
	const overdue = table.getByRole('row').filter({ hasText: 'Overdue open deals' });
	await expect(tiers).toContainText('20.0%');
	await expect(overdue).toContainText('75.0%');
	const missing = page.getByRole('region', { name: say(message('results.missing')) }).last();
	await expect(
		missing.getByRole('row').filter({ hasText: 'Hours to first response' })
	).toContainText('needs a file of “Leads”');
	await expectAccessible(page);

	await tiers.getByRole('button', { name: /Adjust how it is judged/ }).click();
	const dialog = page.getByRole('dialog');
	await expectAccessible(page);
	await dialog.getByLabel('Level 2 (%)').fill('60');
	await dialog.getByRole('button', { name: say(message('results.judge.save')) }).click();
	await expect(dialog).toContainText(say(message('results.cuts.mustRise')));
	await dialog.getByLabel('Level 2 (%)').fill('5');
	await dialog.getByLabel('Level 3 (%)').fill('10');
	await dialog.getByRole('button', { name: say(message('results.judge.save')) }).click();
	await expect(dialog).toHaveCount(0);
	await expect(tiers).toContainText(say(message('results.ownCuts')));
	await expect(tiers).toContainText('≥ 5% / 10% / 80% / 95%');

	await overdue.getByRole('button', { name: /Adjust how it is judged/ }).click();
	await dialog.getByRole('textbox').fill('we close by <i>quarter</i>');
	await dialog.getByRole('button', { name: say(message('results.judge.save')) }).click();
	await expect(overdue).toContainText(say(message('results.intended')));
	await expect(overdue).toContainText('we close by <i>quarter</i>');
	await page.reload();
	await expect(overdue).toContainText('we close by <i>quarter</i>');
	await expect(tiers).toContainText(say(message('results.ownCuts')));
	await page
		.getByText(say(message('action.how')))
		.first()
		.click();
	await expect(page.getByLabel(say(message('how.sql'))).first()).toContainText('SELECT');
});

test('in zh-CN, a model of one’s own: refused place by place, taken, asked by, and ours again; a benchmark', async ({
	page
}) => {
	const say = (text: Parameters<typeof words>[1]) => words('zh-CN', text);
	await visit(page, '/model', 'zh-CN');
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: say(message('model.own.download')) }).click();
	const file = JSON.parse(await readFile(await (await download).path(), 'utf8')) as {
		model: {
			id: string;
			title: Record<string, string>;
			capabilities: { id: string; layer: string; title: Record<string, string> }[];
			questions: { capability: string; quick: boolean }[];
		};
		metrics: { model: string };
		actions: { model: string };
	};
	const input = page.locator('main input[type=file]');
	const broken = structuredClone(file);
	broken.model.capabilities[0]!.layer = '<u>nowhere</u>';
	await input.setInputFiles(json('坏.json', broken));
	await expect(page.getByRole('alert')).toContainText('model.capabilities.0.layer');
	await expect(page.getByRole('alert')).toContainText('<u>nowhere</u>');
	await expectAccessible(page);

	file.model.id = 'our-model';
	file.model.title = { en: 'Ours', 'zh-CN': '我们的模型' };
	file.model.capabilities[0]!.title['zh-CN'] = '<b>战略</b>';
	await input.setInputFiles(json('ours.json', file));
	// The metrics and the initiatives are of the model before: both are told, and where.
	await expect(page.getByRole('alert')).toContainText('metrics.model');
	await expect(page.getByRole('alert')).toContainText('actions.model');
	file.metrics.model = 'our-model';
	file.actions.model = 'our-model';
	await input.setInputFiles(json('ours.json', file));
	await expect(page.getByText('我们的模型').first()).toBeVisible();
	await expect(page.getByText(say(message('model.own.inUse')))).toBeVisible();
	await follow(page, '/assess');
	await expect(page.getByText('<b>战略</b>').first()).toBeVisible();
	await answerAll(page, 3, 'zh-CN');
	await expect(page).toHaveURL(/results/);
	await page.reload();
	await expect(page.getByText('<b>战略</b>').first()).toBeVisible();

	const pack = {
		format: 'tidemark-benchmark',
		version: 1,
		id: 'b',
		title: { en: 'Trade', 'zh-CN': '贸易行业' },
		model: 'our-model',
		asOf: '2025-12-31',
		source: { en: 'A survey', 'zh-CN': '一项调查' },
		capabilities: { 'data-management': [2, 4, 3, 1, 0] }
	};
	const load = page.locator('main input[type=file]');
	await load.setInputFiles(json('b.json', { ...pack, model: 'crm-maturity' }));
	await expect(page.getByRole('alert')).toContainText('crm-maturity');
	await load.setInputFiles(json('b.json', pack));
	const benchmark = page.getByRole('region', { name: '贸易行业' });
	await expect(benchmark.getByRole('row').nth(1)).toContainText('75%');
	await expectAccessible(page);

	await follow(page, '/model');
	await page.getByRole('button', { name: say(message('model.own.back')) }).click();
	await expect(page.getByText(say(message('model.own.inUse')))).toHaveCount(0);
	await follow(page, '/assess');
	await expect(page.getByText('<b>战略</b>')).toHaveCount(0);
});
