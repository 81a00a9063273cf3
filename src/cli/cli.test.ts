import type { CustomerExpectation } from './customer-outlooks';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { legacy } from '../../tests/nasty/bytes';
import { memberPayments } from '../../tests/support/member-payments';
import { simulatedOrders } from '../../tests/support/simulate-purchases';
import { crmMaturity } from '../lib/maturity/crm-maturity';
import { newWorkspace } from '../lib/workspace/workspace';
import { lockFile } from '../lib/workspace/locked-file';
import { workspaceFileText } from '../lib/workspace/workspace-file';
import { main } from './main';

let folder: string;
const at = (name: string) => join(folder, name);

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'tidemark-cli-'));
	const orders = simulatedOrders(400, '2024-12-31')
		.map(({ customer, on, amount }) => `${customer},${on},${amount},CNY\n`)
		.join('');
	await writeFile(at('orders.csv'), `customer id,order date,amount,currency\n${orders},x,1,CNY\n`);
	await writeFile(
		at('客户.csv'),
		legacy(
			'gb18030',
			'客户编号,客户名称,客户级别,邮箱,电话\n' +
				Array.from({ length: 40 }, (_, i) => `c${i},公司${i},${'ABC'[i % 3]},,138${i}\n`).join('')
		)
	);
	await writeFile(at('empty.csv'), '');
	await writeFile(at('unclear.csv'), 'colour,size\nred,4\n');
	await mkdir(at('none'));
	await writeFile(at('odd.csv'), 'who,when,how much\na,2024-01-02,5\nb,2024-01-03,6\n');
	await writeFile(
		at('odd.json'),
		JSON.stringify({
			format: 'tidemark-mapping',
			version: 1,
			headers: ['who', 'when', 'how much'],
			mapping: {
				entity: 'order',
				grain: 'order',
				currency: 'EUR',
				fields: {
					customer_id: { column: 0 },
					ordered_at: { column: 1, dateFormat: 'year-month-day' },
					amount: { column: 2, decimalMark: '.' }
				}
			}
		})
	);
});
afterAll(() => rm(folder, { recursive: true }));

const run = (...words: string[]) => runWith(() => {}, ...words);

async function runWith(onOut: () => void, ...words: string[]) {
	const [out, err]: [string[], string[]] = [[], []];
	const terminal = {
		out: (text: string) => {
			out.push(text);
			onOut();
		},
		err: (text: string) => void err.push(text)
	};
	const code = await main(words, { LANG: 'en_US.UTF-8' }, terminal);
	return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('a script can rely on', () => {
	it.each([
		['en', 'Exit codes'],
		['zh-CN', '退出码']
	])('help in %s', async (language, words) => {
		const { code, out, err } = await run('--help', '--lang', language);
		expect([code, err]).toEqual([0, '']);
		expect(out).toContain(words);
		for (const option of ['--map', '--as-of', '--json', '--csv']) expect(out).toContain(option);
	});

	it.each([
		[['fly'], 2, 'no command “fly”'],
		[['analyse'], 2, 'at least one file'],
		[['analyse', 'x.csv', '--as-of', '2024-02-30'], 2, '2024-02-30'],
		[['analyse', 'x.csv', '--money', 'gold'], 2, 'revenue, sales'],
		[['analyse', 'x.csv', '--colour'], 2, 'colour'],
		[['analyse', 'x.csv', '--set', 'horizon=3'], 2, 'annualDiscount'],
		[['analyse', 'x.csv', '--set', 'months=0'], 2, 'months'],
		[['serve', '--port', '70000'], 2, '0–65535']
	])('%j ending with %d and a word about it', async (words, expected, said) => {
		const { code, out, err } = await run(...words);
		expect([code, out]).toEqual([expected, '']);
		expect(err).toContain(said);
	});

	it.each([
		['a file that is not there', ['none.csv'], 'none.csv'],
		['a folder of no tables', ['none'], 'no table'],
		['an empty file', ['empty.csv'], 'empty'],
		['a file without a customer', ['unclear.csv'], '--map'],
		[
			'a mapping that fits no file',
			['orders.csv', '--map', 'odd.json'],
			'fits the headers of none'
		],
		['a mapping that is none', ['orders.csv', '--map', 'orders.csv'], 'not a mapping file'],
		['a currency that no order has', ['orders.csv', '--currency', 'EUR'], 'CNY'],
		['a folder to write to that is not there', ['orders.csv', '--json', 'no/out.json'], 'no folder']
	])('1 for %s', async (_, [file, option, value], said) => {
		const isPath = option === '--map' || option === '--json';
		const more = option ? [option, isPath ? at(value!) : value!] : [];
		const { code, err } = await run('analyse', at(file!), ...more);
		expect(err).toContain(said);
		expect(err).not.toMatch(/\n\s+at /);
		expect(code).toBe(1);
	});
});

describe('analyse', () => {
	it('says what was read, left out and found, in the language asked for', async () => {
		const english = await run('analyse', at('orders.csv'), at('客户.csv'));
		expect(english).toMatchObject({ code: 0, err: '' });
		expect(english.out).toMatch(/orders\.csv: Orders, [\d,]+ rows read, [\d,]+ kept/);
		expect(english.out).toContain('1 left out: no customer');
		expect(english.out).toMatch(/Champions: \d+ customers/);
		expect(english.out).toContain('of 40 customers have a stored tier');
		const chinese = await run('analyse', at('orders.csv'), '--lang', 'zh-CN');
		expect(chinese.out).toMatch(/冠军客户：\d+ 位客户/);
	});

	it('takes any setting by its name', async () => {
		const asked = [
			'--set',
			'months=3',
			'--set',
			'cohortPeriod=quarter',
			'--set',
			'contactCost=5.5'
		];
		const { out, code } = await run('analyse', at('orders.csv'), ...asked, '--json', '-');
		expect(code).toBe(0);
		const { analyses } = JSON.parse(out) as { analyses: Record<string, { params: object }> };
		expect(analyses['customer-value']!.params).toMatchObject({ months: 3 });
		expect(analyses.retention!.params).toMatchObject({ period: 'quarter' });
		expect(analyses['value-at-risk']!.params).toMatchObject({ contactCost: 5.5, months: 3 });
	});

	it('tells what to expect of a customer, as its page does', async () => {
		const asked = ['analyse', at('orders.csv'), '--json', '-', '--lang', 'en'];
		const { customers } = JSON.parse((await run(...asked)).out) as {
			customers: Record<string, number | string>[];
		};
		const [customer] = customers.filter(({ order_count }) => Number(order_count) > 2);
		const id = String(customer!.customer_id);
		const { out, code } = await run(...asked, '--customer', id);
		expect(code).toBe(0);
		const { outlooks } = JSON.parse(out) as { outlooks: CustomerExpectation[] };
		const { outlook, history, customer_id } = outlooks[0]!;
		expect(customer_id).toBe(id);
		expect(history!.frequency).toBeGreaterThan(0);
		expect(outlook!.expectedPurchases.value).toBeCloseTo(Number(customer!.expected_purchases), 8);
		expect(outlook!.probabilityAlive!.value).toBeCloseTo(Number(customer!.probability_alive), 8);
		const { low, high } = outlook!.expectedPurchases.interval!;
		expect(low).toBeLessThan(outlook!.expectedPurchases.value);
		expect(high).toBeGreaterThan(outlook!.expectedPurchases.value);
		expect(outlook!.within.map(({ days }) => days)).toEqual([30, 90, 180, 365]);
		const unknown = await run(...asked, '--customer', 'nobody-at-all');
		expect([unknown.code, unknown.err]).toEqual([1, expect.stringContaining('nobody-at-all')]);
	});

	it('forecasts nothing of members who pay by contract, and says why, everywhere', async () => {
		await writeFile(at('members.csv'), memberPayments());
		const said = await run('analyse', at('members.csv'), '--lang', 'en');
		expect(said.out).toMatch(/! These orders look like contracts .*: the last year brought ¥/);
		expect(said.out).toContain('No forecast. What is certain');
		expect(said.out).not.toContain('expected to bring');
		const { out } = await run('analyse', at('members.csv'), '--json', '-', '--lang', 'en');
		const { analyses, customers } = JSON.parse(out) as {
			analyses: Record<string, { result: object; finding: string }>;
			customers: Record<string, unknown>[];
		};
		expect(analyses['customer-value']!.result).toMatchObject({ totals: null, intervals: null });
		expect(analyses['value-at-risk']!.result).toMatchObject({ atRisk: null, expected: null });
		expect(analyses['segment-value']!.result).toMatchObject({ slippingValue: null });
		expect(analyses['customer-tiers']!.result).toMatchObject({ by: 'sales' });
		expect(analyses['model-comparison']).toMatchObject({
			result: { recommended: null },
			finding: expect.stringContaining('none of them is to be used')
		});
		expect(customers.length).toBeGreaterThan(30);
		const untold = { probability_alive: null, expected_purchases: null, value: null };
		for (const customer of customers) expect(customer).toMatchObject(untold);
		const members = ['m0', 'm1', 'm2', 'm3', 'm4', 'm5'].flatMap((id) => ['--customer', id]);
		const told = await run('analyse', at('members.csv'), ...members, '--json', '-', '--lang', 'en');
		const { outlooks } = JSON.parse(told.out) as { outlooks: CustomerExpectation[] };
		expect(outlooks).toHaveLength(6);
		for (const { outlook } of outlooks) expect(outlook).toBeNull();
		expect(outlooks.some(({ renewal }) => renewal === null)).toBe(true);
		// Their renewals have a value of their own.
		const { contract } = analyses.renewals!.result as { contract: { value: number } };
		expect(contract.value).toBeGreaterThan(0);
	});

	it('writes JSON, to a file and to standard output alike, and the same every time', async () => {
		const asked = ['analyse', at('orders.csv'), '--as-of', '2024-12-31'];
		const { out, code } = await run(...asked, '--json', '-');
		const printed = JSON.parse(out);
		expect(code).toBe(0);
		expect(printed).toMatchObject({
			format: 'tidemark-analysis',
			version: 1,
			files: [{ name: 'orders.csv', encoding: 'utf-8' }],
			analyses: { rfm: { params: { asOf: '2024-12-31', currency: 'CNY' } } }
		});
		expect(printed.analyses.rfm.result.totals.customers).toBe(400);
		expect(printed.analyses['customer-value'].result.totals.value).toBeGreaterThan(0);
		const written = await run(...asked, '--json', at('out.json'));
		expect(written.err).toContain('out.json');
		expect(JSON.parse(await readFile(at('out.json'), 'utf8'))).toEqual(printed);
	});

	it('opens a workspace behind a passphrase by the environment, and says what is wrong', async () => {
		const kept = newWorkspace({
			id: 'w',
			name: 'W',
			updatedAt: '2025-01-01T00:00:00Z',
			model: { id: 'crm-maturity', version: '1.0.0' }
		});
		await writeFile(at('locked.tidemark'), await lockFile(workspaceFileText(kept), 'staple'));
		const words = ['analyse', at('orders.csv'), '--settings', at('locked.tidemark')];
		const withPassphrase = async (passphrase: string | undefined) => {
			vi.stubEnv('TIDEMARK_PASSPHRASE', passphrase);
			const { code, err } = await run(...words);
			vi.unstubAllEnvs();
			return [code, err] as const;
		};
		expect((await withPassphrase('staple'))[0]).toBe(0);
		expect(await withPassphrase('wrong')).toEqual([
			1,
			expect.stringContaining('passphrase is wrong')
		]);
		expect(await withPassphrase(undefined)).toEqual([
			1,
			expect.stringContaining('TIDEMARK_PASSPHRASE')
		]);
	});

	it('writes every customer with its scores, and takes settings from a workspace', async () => {
		await run('analyse', at('orders.csv'), '--json', at('scores.json'));
		const { analyses, customers } = JSON.parse(await readFile(at('scores.json'), 'utf8')) as {
			analyses: Record<string, { params: Record<string, unknown>; result: never }>;
			customers: { customer_id: string; r_score: number; value: number }[];
		};
		const { totals } = analyses['customer-value']!.result as {
			totals: { customers: number; value: number };
		};
		expect(customers).toHaveLength(totals.customers);
		const sum = customers.reduce((all, { value }) => all + value, 0);
		expect(sum / totals.value).toBeCloseTo(1, 9);
		expect(new Set(customers.map(({ customer_id }) => customer_id)).size).toBe(customers.length);
		const { candidates } = analyses['model-comparison']!.result as {
			candidates: { id: string; params: object | null; standardErrors: object | null }[];
		};
		expect(candidates.find(({ id }) => id === 'pareto-nbd')).toMatchObject({
			params: { r: expect.any(Number) as number },
			standardErrors: { r: expect.any(Number) as number }
		});

		const kept = newWorkspace({ id: 'w', name: 'w', updatedAt: '', model: crmMaturity });
		const settings = { ...kept.settings, months: 24, frequencyBy: 'position' as const };
		await writeFile(at('kept.tidemark.json'), workspaceFileText({ ...kept, settings }));
		const words = ['analyse', at('orders.csv'), '--settings', at('kept.tidemark.json')];
		await run(...words, '--frequency', 'breaks', '--json', at('kept.json'));
		const written = JSON.parse(await readFile(at('kept.json'), 'utf8')) as typeof analyses & {
			analyses: typeof analyses;
		};
		expect(written.analyses['customer-value']!.params).toMatchObject({ months: 24 });
		expect(written.analyses.rfm!.params).toMatchObject({ frequencyBy: 'breaks' });
		const wrong = await run('analyse', at('orders.csv'), '--settings', at('orders.csv'));
		expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('no workspace file')]);
	});

	it('writes tables, one a name, formulas neutralised', async () => {
		const out = at('tables');
		const { code } = await run('analyse', at('orders.csv'), at('orders.csv'), '--csv', out);
		expect(code).toBe(0);
		expect((await readdir(out)).sort()).toEqual([
			'customers.csv',
			'orders-left-out-2.csv',
			'orders-left-out.csv',
			'segments.csv'
		]);
		const customers = (await readFile(join(out, 'customers.csv'), 'utf8')).trim().split(/\r?\n/);
		expect(customers).toHaveLength(401);
		expect(customers[0]).toContain('customer_id,name,segment');
	});

	it('writes what each customer has never bought, and what to offer it, where products are named', async () => {
		const line = (customer: string, order: number, product: string) =>
			`o${order},${customer},2024-0${1 + (order % 9)}-1${order % 9},${product},10`;
		const together = Array.from({ length: 60 }, (_, i) => [
			line(`c${100 + i}`, i, 'Pen'),
			line(`c${100 + i}`, i, 'Ink')
		]).flat();
		const apart = Array.from({ length: 90 }, (_, i) => line(`d${100 + i}`, 100 + i, 'Tea'));
		const text = [
			'Order Id,Customer Id,Order Date,Product,Amount',
			...together,
			...apart,
			line('only a pen', 300, 'Pen')
		].join('\n');
		await writeFile(at('lines.csv'), text);
		const out = at('with products');
		expect((await run('analyse', at('lines.csv'), '--csv', out)).code).toBe(0);
		const rows = async (name: string) =>
			(await readFile(join(out, name), 'utf8')).replace('\uFEFF', '').trim().split(/\r?\n/);
		const [head, ...offers] = await rows('suggestions.csv');
		expect(head).toMatch(/^customer_id,product,because_of,rule,together,of,confidence/);
		expect(offers).toHaveLength(1);
		expect(offers[0]).toMatch(/^only a pen,Ink,Pen,baskets,60,61,0\.98/);
		const [names, ...gaps] = await rows('whitespace.csv');
		expect(names!.split(',').slice(3).sort()).toEqual(['Ink', 'Pen', 'Tea']);
		expect(gaps).toHaveLength(151);
		const pen = names!.split(',').indexOf('Pen');
		const of = gaps.find((row) => row.startsWith('only a pen'))!.split(',');
		expect(of[pen]).toBe('10');
		expect(of.filter((cell) => cell === '')).toHaveLength(3); // no name, and two gaps
	});

	it('says the same of products whose lines are a file of their own', async () => {
		const orders = Array.from(
			{ length: 40 },
			(_, i) => `o${i},c${i % 8},2024-0${1 + (i % 9)}-1${i % 9},20`
		);
		const lines = Array.from(
			{ length: 40 },
			(_, i) => `o${i},Pen,2,5\no${i},${i % 2 ? 'Ink' : 'Tea'},1,10`
		);
		const folder = at('lines apart');
		await mkdir(folder);
		await writeFile(
			join(folder, 'orders.csv'),
			`Order Id,Customer Id,Order Date,Amount\n${orders.join('\n')}`
		);
		await writeFile(
			join(folder, 'order lines.csv'),
			`Order Id,Product,Quantity,Unit Price\n${lines.join('\n')}`
		);
		const out = at('lines apart out');
		const words = ['--csv', out, '--json', '-', '--lang', 'en'];
		const { code, out: json, err } = await run('analyse', folder, ...words);
		expect([code, err]).toEqual([0, expect.stringContaining('Order lines, 80 rows read, 80 kept')]);
		const { analyses } = JSON.parse(json) as {
			analyses: Record<string, { result: { totals?: { revenue: string } } }>;
		};
		expect(Object.keys(analyses)).toEqual(expect.arrayContaining(['products', 'price-spread']));
		const gaps = (await readFile(join(out, 'whitespace.csv'), 'utf8')).trim().split(/\r?\n/);
		// 40 orders of 20 are 800, told once: pens 400, ink and tea 200 each.
		const sums = gaps.slice(1).map((row) => row.split(',').slice(3).map(Number));
		const totals = sums.reduce((sum, row) => sum.map((value, i) => value + row[i]!));
		expect(totals.toSorted((a, b) => a - b)).toEqual([200, 200, 400]);
	});

	it('takes a mapping for headers nobody could know', async () => {
		const { code, out } = await run('analyse', at('odd.csv'), '--map', at('odd.json'));
		expect(code).toBe(0);
		expect(out).toContain('2 customers, 2 orders');
		expect(out).toContain('€');
	});

	it('interrupted ends with 130 and leaves no copy of a customer file', async () => {
		// A folder of its own: other specs keep copies in the common one meanwhile.
		const own = await mkdtemp(join(tmpdir(), 'interrupted-'));
		vi.stubEnv('TMPDIR', own);
		try {
			const interrupt = () => void process.emit('SIGINT');
			const { code } = await runWith(interrupt, 'analyse', at('客户.csv'), at('orders.csv'));
			expect(code).toBe(130);
			expect(await readdir(own)).toEqual([]);
		} finally {
			vi.unstubAllEnvs();
			await rm(own, { recursive: true });
		}
	});
});
