import {
	chooseFiles,
	csvFile,
	expect,
	expectIdle,
	follow,
	loadReady,
	message,
	test,
	visit,
	words
} from './app';

/* Data at the edge of what analyses can be asked: every page says something, and nothing that is made up. */

const language = 'en';
const say = (text: ReturnType<typeof message>) => words(language, text);

const head = 'customer id,order date,amount,currency,product,quantity\n';
const day = (n: number) =>
	new Date(Date.UTC(2024, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);
const row = (customer: string, on: string, amount: number, currency = 'CNY') =>
	`${customer},${on},${amount},${currency},tea,1\n`;
const rows = (count: number, of: (i: number) => string) =>
	Array.from({ length: count }, (_, i) => of(i)).join('');

/** Files by what is odd about them. */
const files: Readonly<Record<string, string>> = {
	'one customer': rows(12, (i) => row('only', day(20 * i), 10 + i)),
	'one order each': rows(60, (i) => row(`c${i}`, day(3 * i), 10 + i)),
	'all refunds': rows(40, (i) => row(`c${i % 9}`, day(5 * i), -1 - i)),
	'one day': rows(80, (i) => row(`c${i % 30}`, '2024-05-05', 5 + i)),
	'ten years': rows(400, (i) => row(`c${i % 25}`, day((i * 3650) / 400 - 1800), 20 + (i % 50))),
	'two currencies': rows(300, (i) =>
		row(`c${i % 40}`, day(i), 10 + (i % 70), i % 3 ? 'CNY' : 'USD')
	),
	'negative totals': rows(200, (i) => row(`c${i % 20}`, day(i), i % 2 ? 10 : -35)),
	'no amount at all': rows(60, (i) => row(`c${i % 12}`, day(4 * i), 0))
};

const pages = [
	'/',
	'/customers',
	'/segments',
	'/value',
	'/lifecycle',
	'/retention',
	'/tiers',
	'/products',
	'/revenue',
	'/quality',
	'/evidence',
	'/report'
];

test('every page has an answer to data at the edge, and no figure that is none', async ({
	page
}) => {
	test.setTimeout(240_000);
	await visit(page, '/data', language);
	for (const [what, text] of Object.entries(files)) {
		await test.step(what, async () => {
			await follow(page, '/data');
			await chooseFiles(page, csvFile(`${what}.csv`, head + text));
			await loadReady(page, language);
			await expectIdle(page, language);
			for (const path of pages) {
				await follow(page, path);
				await expectIdle(page, language, 50);
				const main = page.locator('main');
				await expect(main, `${what} ${path}`).not.toContainText(/NaN|Infinity|undefined|\[object/);
				await expect(page.getByRole('alert'), `${what} ${path}`).toHaveCount(0);
				const said = (await main.innerText()).trim();
				expect(said.length, `${what} ${path} says something`).toBeGreaterThan(60);
			}
			// A customer's own page: where one order, or refunds alone, are likeliest to be no figure.
			const [customer] = text.split(',');
			await follow(page, `/customer#${customer}`);
			await expectIdle(page, language);
			await expect(page.locator('main'), `${what} /customer`).not.toContainText(
				/NaN|Infinity|undefined|\[object/
			);
			await expect(page.getByRole('alert'), `${what} /customer`).toHaveCount(0);
			await follow(page, '/data');
			await page.getByRole('button', { name: say(message('data.remove')), exact: true }).click();
			await expectIdle(page, language);
		});
	}
});

test('an empty workspace says on every page what to do next', async ({ page }) => {
	await visit(page, '/data', language);
	for (const path of pages) {
		await follow(page, path);
		const main = page.locator('main');
		await expect(main).not.toContainText(/NaN|undefined/);
		await expect(main.getByRole('button').or(main.getByRole('link')).first(), path).toBeVisible();
		if (path !== '/retention') continue;
		await expect(main).toContainText(words(language, message('retention.empty')));
	}
});
