import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { customerValue } from '../../src/lib/analytics/btyd/customer-value';
import { customerSummary } from '../../src/lib/analytics/customer-summary/customer-summary';
import { customerRecords } from '../../src/lib/analytics/quality/customer-records';
import { customerRecordMeasurements } from '../../src/lib/analytics/quality/customer-records-measurements';
import { tierAgreement } from '../../src/lib/analytics/quality/tier-agreement';
import { tierAgreementMeasurement } from '../../src/lib/analytics/quality/tier-agreement-measurement';
import { tierRanks } from '../../src/lib/analytics/quality/tier-scales';
import { rfm } from '../../src/lib/analytics/rfm/rfm';
import { runAnalysis } from '../../src/lib/analytics/run-analysis';
import { segmentValue } from '../../src/lib/analytics/segment-value';
import { openDuckDbWasmInNode } from '../../src/lib/connectors/duckdb-wasm/node-host';
import { demoFiles, demoOptions, demoProcess } from '../../src/lib/demo/demo-data';
import type { Engine } from '../../src/lib/engine/engine';
import { sql } from '../../src/lib/sql/sql';
import { loadSource, textSource } from '../support/load';
import { emptyTables } from '../support/orders';

/** The project's own data over the same code as the reference data, so that none of it is skipped. */
describe('the demo workspace', () => {
	let engine: Engine;
	const loaded: Record<string, Awaited<ReturnType<typeof loadSource>>> = {};
	beforeAll(async () => {
		engine = await openDuckDbWasmInNode();
		await emptyTables(engine);
		for (const { name, pieces } of demoFiles()) {
			loaded[name] = await loadSource(engine, textSource([...pieces()].join(''), name));
		}
	}, 120_000);
	afterAll(() => engine.close());
	const params = { asOf: demoOptions.lastDay, currency: 'CNY' };

	it('is the same every time', () => {
		const text = () =>
			demoFiles({ ...demoOptions, customers: 50 }).map(({ pieces }) => [...pieces()].join(''));
		expect(text()).toEqual(text());
	});

	it('is mapped without help, each file to its table', () => {
		expect(
			Object.fromEntries(
				Object.entries(loaded).map(([name, { mapping }]) => [name, mapping.entity])
			)
		).toEqual({
			'客户.csv': 'customer',
			'orders.csv': 'order',
			'商机.csv': 'deal',
			'tickets.csv': 'ticket',
			'回访问卷.csv': 'survey-response',
			'activities.csv': 'activity',
			'线索.csv': 'lead',
			'市场活动.csv': 'campaign',
			'业绩目标.csv': 'target',
			'员工.csv': 'owner'
		});
		expect(loaded['商机.csv']!.mapping.fields).toMatchObject({
			amount: { column: 3 },
			expected_close_at: { column: 7 }
		});
	});

	it('has about 5,000 customers and 60,000 orders over three years, refunds and cancellations', () => {
		const { account, firstOn, lastOn } = loaded['orders.csv']!;
		expect(account.read).toBeGreaterThan(55_000);
		expect(account.read).toBeLessThan(65_000);
		expect(account.refunds).toBeGreaterThan(1_000);
		expect(account.excluded).toEqual([{ reason: 'void-status', rows: expect.any(Number) }]);
		expect([firstOn! < '2022-10-10', lastOn]).toEqual([true, demoOptions.lastDay]);
		expect(loaded['客户.csv']!.account.read).toBeGreaterThan(5_000);
	});

	it('gives back the process it was made by, within three standard errors', async () => {
		const { result } = await runAnalysis(engine, customerValue, { ...params, monetaryBy: 'sales' });
		const { purchases, spend } = result;
		expect(purchases).toMatchObject({ converged: true, diagnosis: null });
		for (const name of ['r', 'alpha', 'a', 'b'] as const) {
			const errors =
				(purchases!.params[name]! - demoProcess.purchases[name]) /
				purchases!.standardErrors![name]!;
			expect(Math.abs(errors), `${name}: ${purchases!.params[name]}`).toBeLessThan(3);
		}
		for (const name of ['p', 'q', 'gamma'] as const) {
			const errors = (spend!.params[name] - demoProcess.spend[name]) / spend!.standardErrors![name];
			expect(Math.abs(errors), `${name}: ${spend!.params[name]}`).toBeLessThan(3);
		}
	});

	it('has a model that fits its frequencies, and values that add up', async () => {
		const { result } = await runAnalysis(engine, customerValue, params);
		const customers = result.frequencies.reduce((sum, row) => sum + row.customers, 0);
		const expected = result.frequencies.reduce((sum, row) => sum + row.expected, 0);
		expect(customers).toBe(result.purchases!.customers);
		expect(expected).toBeCloseTo(customers, 6);
		for (const row of result.frequencies) {
			expect(Math.abs(row.customers - row.expected) / Math.sqrt(row.expected)).toBeLessThan(4);
		}
		const summed = await engine.query(
			sql`SELECT sum(value) AS v, count(*)::INTEGER AS n FROM customer_value_values`
		);
		expect(Number(summed.cells('v')[0])).toBeCloseTo(result.totals!.value, 4);
		expect(summed.cells('n')[0]).toBe(result.totals!.customers);
	});

	it('joins segments and value without losing a customer', async () => {
		const scores = await runAnalysis(engine, rfm, params);
		const values = await runAnalysis(engine, customerValue, params);
		const { result } = await runAnalysis(engine, segmentValue, { ...params, scoring: params });
		expect(result.segments.reduce((sum, { customers }) => sum + customers, 0)).toBe(
			scores.result.totals.customers
		);
		expect(result.segments.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBeCloseTo(
			values.result.totals!.value,
			3
		);
		expect(result.slippingCustomers).toBeGreaterThan(0);
	});

	it('summarises two years, as plain SQL counts them', async () => {
		const { result } = await runAnalysis(engine, customerSummary, params);
		const plain = await engine.query(sql`
			SELECT count(DISTINCT customer_id) FILTER (WHERE kind = 'sale' AND ordered_at >= '2024-10-01')::INTEGER AS active,
				count(DISTINCT customer_id) FILTER (WHERE kind = 'sale' AND ordered_at >= '2023-10-01' AND ordered_at < '2024-10-01')::INTEGER AS before,
				(sum(amount) FILTER (WHERE ordered_at >= '2024-10-01'))::DECIMAL(18, 2) AS revenue
			FROM orders`);
		expect(plain.rows()).toEqual([
			{
				active: result.current.activeCustomers,
				before: result.prior!.activeCustomers,
				revenue: result.current.revenue
			}
		]);
	});

	it('carries evidence that contradicts easy claims', async () => {
		const recordParams = { fields: ['name', 'email', 'phone', 'owner'] as const, hasTier: true };
		const records = await runAnalysis(engine, customerRecords, recordParams);
		const ranks = tierRanks(records.result.tiers.map(({ tier }) => tier))!;
		expect(ranks).toEqual({ A: 5, B: 4, C: 3 });
		const agreement = await runAnalysis(engine, tierAgreement, { ...params, ranks });
		const measured = [
			...customerRecordMeasurements(records.result, {
				...recordParams,
				fields: [...recordParams.fields]
			}),
			tierAgreementMeasurement(agreement.result)
		];
		const values = Object.fromEntries(
			measured.map((m) => [m.metric, m.state === 'measured' ? m.value : null])
		);
		expect(values['critical-field-completeness']).toBeGreaterThan(0.8);
		expect(values['critical-field-completeness']).toBeLessThan(0.9);
		expect(values['duplicate-share']).toBeGreaterThan(0.04);
		expect(values['duplicate-share']).toBeLessThan(0.08);
		expect(values['tier-coverage']).toBeLessThan(0.8);
		expect(values['tier-agreement']).toBeGreaterThan(0.2);
		expect(values['tier-agreement']).toBeLessThan(0.6);
	});
});
