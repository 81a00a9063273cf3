import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { times } from '../../../../tests/support/canonical-rows';
import { EVIDENCE_DAY, evidenceOf } from '../../../../tests/support/evidence';
import { emptyTables } from '../../../../tests/support/orders';
import { entityIds } from '../../canonical/entity-ids';
import { entityOf } from '../../canonical/entities';
import { openDuckDbNode } from '../../connectors/duckdb-node/duckdb-node-engine';
import type { Engine } from '../../engine/engine';
import '../../locale/all-texts';
import { createFormatter } from '../../locale/formatter';
import { messageText } from '../../locale/message';
import { wilsonInterval } from '../../math/wilson';
import { crmMaturityMetrics } from '../../maturity/crm-maturity-packs';
import { sqlText } from '../../sql/sql';
import { analysisOf } from '../registry';
import { runAnalysis } from '../run-analysis';
import { evidenceMeasures } from './capability-evidence';
import { contextOf, missingFor } from './evidence-measure';

let engine: Engine;
beforeAll(async () => {
	engine = await openDuckDbNode();
});
beforeEach(() => emptyTables(engine));
afterAll(() => engine.close());

const pack = new Map(crmMaturityMetrics.metrics.map((metric) => [metric.id, metric]));

describe('every measure', () => {
	it('is of a metric of the pack, that asks as much of it', () => {
		for (const { metric, least, form } of evidenceMeasures) {
			expect(pack.get(metric), metric).toBeDefined();
			// Of trends the measure counts series, each of which needs four periods.
			expect(form === 'trends' ? 1 : least, metric).toBe(pack.get(metric)!.minimumRows);
		}
	});

	it('needs the columns that the pack names, in its first way', () => {
		for (const { metric, needs } of evidenceMeasures) {
			const { columns } = pack.get(metric)!;
			if (columns.length === 0) continue;
			const named = needs[0]!.flatMap(({ entity, fields }) =>
				fields.map((group) => group.map((field) => `${entityOf(entity).table}.${field}`))
			);
			for (const group of named) {
				expect(columns, metric).toContain(group.find((one) => columns.includes(one)) ?? group[0]);
			}
		}
	});

	it('reads every column that the pack names, and the pack names a column of every table it reads', () => {
		const context = contextOf({
			asOf: EVIDENCE_DAY,
			currency: 'CNY',
			tables: entityIds.map((entity) => ({
				entity,
				files: [{ file: entity, fields: entityOf(entity).fields.map(({ name }) => name) }]
			}))
		});
		const wrong = evidenceMeasures.flatMap((measure) => {
			const { columns } = pack.get(measure.metric)!;
			// All columns of all tables: there is no list to give.
			if (measure.metric === 'dead-fields') return [];
			const text = sqlText(measure.select(context), () => '?');
			const named = columns.map((column) => column.split('.'));
			const read = entityIds
				.map((entity) => entityOf(entity).table)
				.filter((table) => new RegExp(`\\b(FROM|JOIN) "?${table}"?\\b`).test(text));
			return [
				...columns.filter((_, i) => !text.includes(named[i]![1]!)),
				...read.filter((table) => !named.some(([of]) => of === table))
			].map((what) => `${measure.metric}: ${what}`);
		});
		expect(wrong).toEqual([]);
	});

	it('names only fields that there are', () => {
		for (const { metric, needs } of evidenceMeasures) {
			for (const { entity, fields } of needs.flat()) {
				const known = entityOf(entity).fields.map(({ name }) => name);
				for (const field of fields.flat()) expect(known, metric).toContain(field);
			}
		}
	});

	it('is not evaluated without data, and says in both languages what would allow it', async () => {
		const found = Object.values(await evidenceOf(engine, {}, null));
		expect(found).toHaveLength(evidenceMeasures.length);
		for (const one of found) {
			if (one.state !== 'not-evaluated') throw new Error(`${one.metric} was measured`);
			for (const language of ['en', 'zh-CN'] as const) {
				const text = messageText(one.reason, language, createFormatter({ language }));
				expect(text, one.metric).toMatch(language === 'en' ? /^needs / : /^需要/);
			}
		}
	});

	it('runs, and is refused for too few, over tables that are there and empty', async () => {
		const analysis = analysisOf('capability-evidence');
		const tables = (
			[
				'customer',
				'contact',
				'lead',
				'deal',
				'stage-event',
				'activity',
				'order',
				'ticket',
				'survey-response',
				'campaign',
				'campaign-member',
				'owner',
				'target'
			] as const
		).map((entity) => ({
			entity,
			files: [{ file: entity, fields: entityOf(entity).fields.map(({ name }) => name) }]
		}));
		const params = { asOf: EVIDENCE_DAY, currency: 'CNY', tables };
		const { result } = await runAnalysis(engine, analysis, params);
		const { metrics } = result as { metrics: { metric: string; reason?: { key: string } }[] };
		for (const { metric, reason } of metrics) {
			expect(reason?.key, metric).toBe('evidence.reason.tooFewOf');
		}
	});

	it('takes the way that lacks least for what is missing', () => {
		const leads = { asOf: EVIDENCE_DAY, currency: null };
		const context = contextOf({
			...leads,
			tables: [{ entity: 'lead', files: [{ file: 'l', fields: ['created_at'] }] }]
		});
		const response = evidenceMeasures.find(({ metric }) => metric === 'lead-response-hours')!;
		expect(missingFor(response, context)).toEqual([
			{ entity: 'lead', fields: [['first_response_at']] }
		]);
	});
});

describe('strategy', () => {
	const quarters = (names: readonly string[], metric: string | null = null) =>
		names.map((period) => ({ period, value: 100, metric }));
	const sale = (on: string) => ({
		order_id: on,
		customer_id: 'c',
		ordered_at: on,
		amount: 10,
		currency: 'CNY',
		kind: 'sale'
	});
	// The quarters that were over by the 30th of June 2025 are the third of 2024 to the second of 2025.
	const sales = ['2024-07-01', '2024-12-31', '2025-02-10', '2025-06-30', '2024-06-30'].map(sale);

	it.each([
		['2025Q1, 2025-Q2', ['2025Q1', '2025-Q2'], 2],
		['Q3 2024 and 2024年第四季度', ['Q3 2024', '2024年第四季度'], 2],
		['2025年1季度', ['2025年1季度'], 1],
		['the three months of one, written in three ways', ['2025-01', '2025/2', '2025年3月'], 1],
		['two months of one', ['2025-01', '2025-02'], 0],
		['a year', ['2025', 'FY2025'], 0],
		['a quarter long past, and one to come', ['2024Q2', '2025Q3'], 0],
		['a quarter and its months', ['2025Q1', '2025-01'], 1]
	])('target-coverage: %s', async (_, periods, value) => {
		const { 'target-coverage': coverage } = await evidenceOf(engine, {
			target: quarters(periods),
			order: sales
		});
		expect(coverage).toMatchObject({ state: 'measured', value, n: 4 });
	});

	it('target-coverage leaves forecasts out, and is refused where orders do not reach back a year', async () => {
		const found = await evidenceOf(engine, { target: quarters(['2025Q1'], '预测'), order: sales });
		expect(found['target-coverage']).toMatchObject({ value: 0 });
		await emptyTables(engine);
		const short = await evidenceOf(engine, { target: quarters(['2025Q1']), order: sales.slice(2) });
		expect(short['target-coverage']).toMatchObject({
			reason: { key: 'evidence.reason.tooFewOf', values: { n: 2, least: 4 } }
		});
	});

	/** 400 customers, the first 40 of them the best tenth. */
	const best = times(400, {
		order_id: (i) => `o${i}`,
		customer_id: (i) => `c${i}`,
		ordered_at: '2025-03-01',
		amount: (i) => 1000 - i,
		currency: 'CNY',
		kind: 'sale'
	});

	it('best-customers-contacted: 10 of 40 within 90 days, the day before does not count', async () => {
		const found = await evidenceOf(engine, {
			order: best,
			activity: [
				...times(10, {
					activity_id: (i) => `a${i}`,
					customer_id: (i) => `c${i}`,
					at: '2025-04-02'
				}),
				...times(5, {
					activity_id: (i) => `b${i}`,
					customer_id: (i) => `c${20 + i}`,
					at: '2025-04-01'
				}),
				{ activity_id: 'x', customer_id: 'c41', at: '2025-06-01' },
				{ activity_id: 'y', customer_id: 'c30', at: '2025-07-01' }
			]
		});
		expect(found['best-customers-contacted']).toMatchObject({
			value: 0.25,
			n: 40,
			interval: wilsonInterval(10, 40)
		});
	});

	it('next-step-coverage: an owner and something ahead, and not what is done', async () => {
		const ahead = { due_at: '2025-07-10', at: '2025-06-01', completed_at: null };
		const found = await evidenceOf(engine, {
			order: best,
			customer: times(40, { customer_id: (i) => `c${i}`, owner: (i) => (i < 20 ? 'Li' : null) }),
			activity: [
				...times(8, { ...ahead, customer_id: (i) => `c${i}` }),
				...times(8, { ...ahead, customer_id: (i) => `c${30 + i}` }),
				{ ...ahead, customer_id: 'c10', completed_at: '2025-06-02' },
				{ ...ahead, customer_id: 'c11', due_at: '2025-06-30' }
			]
		});
		expect(found['next-step-coverage']).toMatchObject({ value: 8 / 40, n: 40 });
	});
});

describe('performance', () => {
	it('won-with-source: a source or a campaign, of deals won', async () => {
		const found = await evidenceOf(engine, {
			deal: [
				...times(10, { status: 'won', source: 'web', campaign: null }),
				...times(5, { status: 'won', source: null, campaign: 'expo' }),
				...times(15, { status: 'won', source: null }),
				...times(9, { status: 'lost', source: 'web' })
			]
		});
		expect(found['won-with-source']).toMatchObject({ value: 0.5, n: 30 });
	});

	/** Orders of a quarter each, for the four quarters to the 30th of June 2025, and one before. */
	const orders = [
		['2024-05-01', 100],
		['2024-08-01', 100],
		['2024-11-01', 200],
		['2025-02-01', 100],
		['2025-05-01', 100]
	].map(([ordered_at, amount]) => ({
		order_id: ordered_at!,
		customer_id: 'c',
		ordered_at: ordered_at!,
		amount: amount!,
		currency: 'CNY',
		kind: 'sale'
	}));

	it('forecast-error: differences over what came; other currencies and quarters without orders do not count', async () => {
		const forecast = (period: string, value: number) => ({ period, value, metric: 'Forecast' });
		const found = await evidenceOf(engine, {
			target: [
				forecast('2024Q3', 110),
				forecast('2024Q4', 180),
				forecast('2025Q1', 100),
				forecast('2025Q2', 130),
				forecast('2025Q3', 1000),
				{ period: '2025Q2', value: 5000, metric: 'Revenue' }
			],
			order: [...orders, { ...orders[4]!, order_id: 'usd', amount: 900, currency: 'USD' }]
		});
		expect(found['forecast-error']).toMatchObject({ n: 4, interval: null });
		expect(found['forecast-error']).toMatchObject({ value: expect.closeTo(60 / 500, 12) });
	});

	it('forecast-error: the vector of four quarters, and the way it leans', async () => {
		const quarters = ['2024Q3', '2024Q4', '2025Q1', '2025Q2'];
		const found = await evidenceOf(engine, {
			target: [120, 90, 150, 110].map((value, i) => ({
				period: quarters[i]!,
				value,
				metric: 'Forecast'
			})),
			order: [100, 95, 130, 115].map((amount, i) => ({
				...orders[0]!,
				order_id: `o${i}`,
				ordered_at: ['2024-08-01', '2024-11-01', '2025-02-01', '2025-06-30'][i]!,
				amount
			}))
		});
		expect(found['forecast-error']).toMatchObject({
			value: expect.closeTo(50 / 440, 12),
			n: 4,
			finding: {
				key: 'evidence.biased.forecast-error',
				values: {
					bias: { share: expect.closeTo(30 / 440, 12) },
					way: { message: { key: 'evidence.biased.over' } }
				}
			}
		});
	});

	it('computable-functions: three of them, and four where campaigns have a cost and an answer', async () => {
		const deals = times(30, { status: 'won', closed_at: '2025-01-01' });
		const leads = times(30, { lead_id: (i) => `l${i}`, source: 'web', status: 'open' });
		const tickets = times(30, { opened_at: '2025-01-01', resolved_at: '2025-01-02' });
		const of = async (tables: Parameters<typeof evidenceOf>[1]) => {
			await emptyTables(engine);
			return (await evidenceOf(engine, tables))['computable-functions'];
		};
		// What is not loaded leaves the value open: three functions and their costs at best.
		const open = (low: number) => ({ low, high: 4 });
		expect(await of({ deal: deals.slice(1) })).toMatchObject({
			value: 0,
			n: 29,
			interval: { low: 0, high: 2 }
		});
		expect(await of({ deal: deals, lead: leads })).toMatchObject({
			value: 2,
			n: 60,
			interval: open(2)
		});
		const all = { deal: deals, lead: leads, ticket: tickets };
		expect(await of(all)).toMatchObject({ value: 3, n: 90, interval: open(3) });
		const campaign = [{ campaign_id: 'k', actual_cost: 100, responses: 3 }];
		expect(await of({ ...all, campaign })).toMatchObject({
			value: 4,
			interval: { low: 4, high: 4 }
		});
		const free = [{ campaign_id: 'k', actual_cost: null, responses: 3 }];
		expect(await of({ ...all, campaign: free })).toMatchObject({
			value: 3,
			interval: { low: 3, high: 3 }
		});
		expect(await of({ deal: deals, campaign })).toMatchObject({ value: 1, interval: open(1) });
	});

	it('improving-measures: a win rate that rises four quarters on end, less one that falls', async () => {
		const closings = ['2024-08-01', '2024-11-01', '2025-02-01', '2025-05-01'];
		const won = (shares: readonly number[]) =>
			shares.flatMap((wins, q) =>
				times(10, { status: (i) => (i < wins ? 'won' : 'lost'), closed_at: closings[q]! })
			);
		const of = async (shares: readonly number[]) => {
			await emptyTables(engine);
			return (await evidenceOf(engine, { deal: won(shares) }))['improving-measures'];
		};
		// Four other series are not loaded, and each may have gone either way.
		expect(await of([1, 2, 3, 4])).toMatchObject({
			value: 1,
			n: 1,
			interval: { low: -3, high: 5 }
		});
		expect(await of([4, 3, 2, 1])).toMatchObject({ value: -1, n: 1 });
		expect(await of([1, 2, 4, 3])).toMatchObject({ value: 0, n: 1 });
		expect(await of([1, 2, 3])).toMatchObject({
			reason: { values: { n: 3, least: 4 } }
		});
	});

	it('improving-measures: counts how new customers are kept too, complete and each once', async () => {
		const quarters = ['2024-08-01', '2024-11-01', '2025-02-01', '2025-05-01'];
		const customers = quarters.flatMap((created_at, q) =>
			times(10, {
				customer_id: (i) => `c${q}-${i}`,
				created_at,
				// From quarter to quarter one more has an address, and one more bears the name of the first.
				name: (i) => (i < q + 1 ? ' 港风（集团） ' : `n${q}-${i}`),
				email: (i) => (i <= q ? 'a@example.com' : null)
			})
		);
		await emptyTables(engine);
		const found = await evidenceOf(engine, { customer: customers });
		// Completeness rises four quarters on end, uniqueness falls: they even out.
		expect(found['improving-measures']).toMatchObject({ value: 0, n: 2 });
		await emptyTables(engine);
		const named = customers.map((one) => ({ ...one, name: one.customer_id! }));
		const once = await evidenceOf(engine, { customer: named });
		expect(once['improving-measures']).toMatchObject({ value: 1, n: 2 });
	});
});
