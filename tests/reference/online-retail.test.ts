import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main';
import { customerValue } from '../../src/lib/analytics/btyd/customer-value';
import { concentration } from '../../src/lib/analytics/concentration/concentration';
import { retention } from '../../src/lib/analytics/retention/retention';
import { rfm } from '../../src/lib/analytics/rfm/rfm';
import { runAnalysis } from '../../src/lib/analytics/run-analysis';
import { openDuckDbNode } from '../../src/lib/connectors/duckdb-node/duckdb-node-engine';
import { openDuckDbWasmInNode } from '../../src/lib/connectors/duckdb-wasm/node-host';
import { bufferSource } from '../../src/lib/engine/file-content';
import type { Engine } from '../../src/lib/engine/engine';
import { id, sql } from '../../src/lib/sql/sql';
import { loadSource } from '../support/load';
import { emptyTables } from '../support/orders';
import { hasReference, referenceBytes, referenceJson } from '../support/reference';

const DATA = 'data/online-retail/online-retail-541909.csv.gz';
const isHere = [DATA, 'vectors/rfm-online-retail.json'].every(hasReference);

const segmentNames: Record<string, string> = {
	champions: 'Champions',
	loyal: 'Loyal',
	'potential-loyalist': 'Potential loyalist',
	new: 'New',
	promising: 'Promising',
	'need-attention': 'Need attention',
	'about-to-sleep': 'About to sleep',
	'at-risk': 'At risk',
	'cannot-lose': 'Cannot lose',
	hibernating: 'Hibernating'
};

describe.skipIf(!isHere).each([
	['native', () => openDuckDbNode()],
	['wasm', () => openDuckDbWasmInNode('1800MB')]
] as const)('UCI Online Retail on %s DuckDB', (_, open) => {
	let engine: Engine;
	let loaded: Awaited<ReturnType<typeof loadSource>>;
	const vectors = isHere ? referenceJson('vectors/rfm-online-retail.json') : null;
	beforeAll(async () => {
		engine = await open();
		await emptyTables(engine);
		loaded = await loadSource(engine, bufferSource('online-retail.csv', referenceBytes(DATA)));
	}, 240_000);
	afterAll(() => engine.close());

	const params = { asOf: '2011-12-09', currency: 'XXX' };

	it('maps its headers without help, as lines of orders', () => {
		expect(loaded.mapping).toMatchObject({
			entity: 'order',
			grain: 'line',
			fields: {
				order_id: { column: 0 },
				customer_id: { column: 6, dropPointZero: true },
				ordered_at: { column: 4 },
				quantity: { column: 3 },
				unit_price: { column: 5 }
			}
		});
	});

	it('has the concentration of the vectors', async () => {
		const sales = { ...params, monetaryBy: 'sales' };
		const { result } = await runAnalysis(engine, concentration, sales);
		const { customers_in_80pct: few, n, top20_share: fifth, top1_share: best } = vectors.pareto;
		expect(result).toMatchObject({ customers: n, customersOf80: few });
		expect(Number(result.revenue)).toBeCloseTo(vectors.pareto.total, 2);
		const share = (of: number) => result.curve.find(({ customers }) => customers === of)!.revenue;
		expect(share(0.2)).toBeCloseTo(fifth, 9);
		expect(share(0.01)).toBeCloseTo(best, 9);
	});

	it('has the cohorts of the vectors', async () => {
		const { result } = await runAnalysis(engine, retention, params);
		const cells = new Map(
			result.cohorts.flatMap(({ start, cells: of }) =>
				of.map(({ age, customers }) => [`${start.slice(0, 7)} ${age}`, customers] as const)
			)
		);
		const rows = vectors.cohort_month_retention as { cohort: string; k: number; n: number }[];
		for (const { cohort, k, n } of rows)
			expect([cohort, k, cells.get(`${cohort} ${k}`)]).toEqual([cohort, k, n]);
		expect(rows).toHaveLength(91);
		expect(result.customers).toBe(vectors.kept.customers);
	});

	it('accounts for every row: 541,909 read', () => {
		expect(loaded.account).toEqual({
			read: 541_909,
			kept: 406_789,
			refunds: 8_905,
			short: 0,
			long: 0,
			issues: [],
			excluded: expect.arrayContaining([
				{ reason: 'no-customer', rows: vectors.raw.null_customer },
				{ reason: 'price-not-positive', rows: 40 }
			])
		});
	});

	it('keeps 397,884 lines of sales: 4,338 customers, 18,532 invoices, 8,911,407.90', async () => {
		const answer = await engine.query(sql`
			SELECT count(*)::INTEGER AS lines, count(DISTINCT order_id)::INTEGER AS invoices,
				count(DISTINCT customer_id)::INTEGER AS customers, sum(amount)::DECIMAL(18, 2) AS revenue
			FROM order_lines WHERE kind = 'sale'`);
		expect(answer.rows()).toEqual([
			{ lines: 397_884, invoices: 18_532, customers: 4_338, revenue: '8911407.90' }
		]);
	});

	it('has the ten segments of the vectors, to the customer and the cent', async () => {
		const { result } = await runAnalysis(engine, rfm, {
			...params,
			frequencyBy: 'position',
			monetaryBy: 'sales'
		});
		expect(result.totals).toMatchObject({ customers: 4338, orders: 18532, sales: '8911407.90' });
		const seen = result.segments
			.map(({ segment, customers, sales, meanRecencyDays, meanOrderCount }) => ({
				segment: segmentNames[segment],
				customers,
				revenue: Number(sales),
				avg_r: expect.closeTo(meanRecencyDays, 2) as number,
				avg_f: expect.closeTo(meanOrderCount, 3) as number
			}))
			.sort((a, b) => (a.segment! < b.segment! ? -1 : 1));
		const expected = vectors.segments_10_partition.pr.map(
			({ segment, customers, revenue, avg_r, avg_f }: Record<string, unknown>) => ({
				segment,
				customers,
				revenue,
				avg_r,
				avg_f
			})
		);
		expect(expected).toEqual(seen);
		// How many customers have each score, whatever they are scored by.
		const scores = new Map(
			result.ranges.map(({ dimension, score, customers }) => [`${dimension} ${score}`, customers])
		);
		for (const { d, s, n } of vectors.score_distribution.pr as {
			d: string;
			s: number;
			n: number;
		}[]) {
			expect([d, s, scores.get(`${d.toLowerCase()} ${s}`)]).toEqual([d, s, n]);
		}
		expect(scores.size).toBe(15);
	});

	it('has the fifths of the vectors, of days, invoices and money', async () => {
		const columns = { r: 'recency_days', f: 'order_count', m: 'sales' } as const;
		for (const [dimension, column] of Object.entries(columns)) {
			const of = (kind: string) => vectors.breaks[`${dimension}_${kind}`].map(Number);
			const answer = await engine.query(sql`
				SELECT quantile_disc(${id(column)}, [0.2, 0.4, 0.6, 0.8])::DOUBLE[]::VARCHAR AS disc,
					quantile_cont(${id(column)}::DOUBLE, [0.2, 0.4, 0.6, 0.8])::VARCHAR AS cont
				FROM rfm_scores`);
			const [row] = answer.rows() as { disc: string; cont: string }[];
			expect([dimension, JSON.parse(row!.disc)]).toEqual([dimension, of('disc')]);
			const cont = of('cont').map((value: number) => expect.closeTo(value, 6) as number);
			expect([dimension, JSON.parse(row!.cont)]).toEqual([dimension, cont]);
		}
	});

	it('scores customers as the vectors do', async () => {
		for (const { id: customer, r, f, m, r_pr, f_pr, m_pr } of vectors.sample) {
			const answer = await engine.query(sql`
				SELECT recency_days, order_count, sales, r_score, f_score, m_score
				FROM rfm_scores WHERE customer_id = ${`${customer}`}`);
			expect(answer.rows()).toEqual([
				{
					recency_days: Number(r),
					order_count: Number(f),
					sales: m,
					r_score: r_pr,
					f_score: f_pr,
					m_score: m_pr
				}
			]);
		}
	});

	it('says that dropout is not identified', async () => {
		const { result, explanation } = await runAnalysis(engine, customerValue, {
			...params,
			monetaryBy: 'sales'
		});
		expect(result.purchases).toMatchObject({ diagnosis: 'dropout-not-identified' });
		expect(result.purchases!.params.a).toBeLessThan(0.01);
		expect(explanation.caution?.key).toBe('value.caution.dropout');
		// published with the vectors: p 2.1034, q 3.4512, gamma 485.89
		expect(result.spend!.params.p).toBeCloseTo(2.1034, 3);
		expect(result.spend!.params.q).toBeCloseTo(3.4512, 3);
		expect(result.spend!.params.gamma).toBeCloseTo(485.89, 1);
	});
});

describe.skipIf(!isHere)('UCI Online Retail through the command line', () => {
	let folder: string;
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'tidemark-reference-'));
		await writeFile(join(folder, 'online-retail.csv'), referenceBytes(DATA));
	});
	afterAll(() => rm(folder, { recursive: true }));

	it('gives the numbers of the vectors', async () => {
		const out: string[] = [];
		const code = await main(
			[
				'analyse',
				join(folder, 'online-retail.csv'),
				'--money',
				'sales',
				'--frequency',
				'position',
				'--json',
				'-'
			],
			{ LANG: 'en' },
			{ out: (text) => void out.push(text), err: () => {} }
		);
		expect(code).toBe(0);
		const { files, analyses } = JSON.parse(out.join('\n'));
		expect(files[0].account.kept - files[0].account.refunds).toBe(397_884);
		expect(analyses.rfm.result.totals).toMatchObject({
			customers: 4338,
			orders: 18_532,
			sales: '8911407.90'
		});
		const sizes = (rows: { segment: string; customers: number }[]) =>
			Object.fromEntries(rows.map(({ segment, customers }) => [segment, customers]));
		const expected = sizes(
			referenceJson('vectors/rfm-online-retail.json').segments_10_partition.pr
		);
		const seen = sizes(
			analyses.rfm.result.segments.map(
				({ segment, customers }: { segment: string; customers: number }) => ({
					segment: segmentNames[segment],
					customers
				})
			)
		);
		expect(seen).toEqual(expected);
		expect(analyses['customer-value'].result.purchases.diagnosis).toBe('dropout-not-identified');
		expect(analyses['customer-value'].caution).toContain('no customers dropping out');
	}, 120_000);
});
