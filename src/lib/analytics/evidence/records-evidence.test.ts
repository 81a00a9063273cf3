import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
	addRows,
	loadedTables,
	times,
	type CanonicalRows
} from '../../../../tests/support/canonical-rows';
import { EVIDENCE_DAY, evidenceOf } from '../../../../tests/support/evidence';
import { emptyTables } from '../../../../tests/support/orders';
import { openDuckDbNode } from '../../connectors/duckdb-node/duckdb-node-engine';
import type { Engine } from '../../engine/engine';
import { runAnalysis } from '../run-analysis';
import { capabilityEvidence } from './capability-evidence';
import { addDays } from '../../canonical/civil-date';

let engine: Engine;
beforeAll(async () => {
	engine = await openDuckDbNode();
});
beforeEach(() => emptyTables(engine));
afterAll(() => engine.close());

const of = async (metric: string, tables: CanonicalRows, currency?: string) => {
	await emptyTables(engine);
	return (await evidenceOf(engine, tables, currency))[metric];
};
const close = (value: number) => expect.closeTo(value, 9) as number;

describe('process', () => {
	const lead = (i: number, hours: number | null) => ({
		lead_id: `l${i}`,
		created_at: '2025-05-01 00:00:00',
		first_response_at:
			hours === null
				? null
				: `2025-05-${`${1 + Math.floor(hours / 24)}`.padStart(2, '0')} ${`${hours % 24}`.padStart(2, '0')}:00:00`
	});

	it('lead-response-hours: the median of all, who still wait among them', async () => {
		// 15 after 2 hours, 10 after 30, 6 never: the 16th of 31 waited 30 hours.
		const leads = Array.from({ length: 31 }, (_, i) => lead(i, i < 15 ? 2 : i < 25 ? 30 : null));
		// Ranks 31/2 ± 0.98 √31, outwards: 10 and 22.
		expect(await of('lead-response-hours', { lead: leads })).toMatchObject({
			value: close(30),
			n: 31,
			interval: { low: close(2), high: close(30) }
		});
	});

	it('lead-response-hours: where most were never answered, the time until the last day', async () => {
		const leads = Array.from({ length: 30 }, (_, i) => lead(i, i < 10 ? 1 : null));
		const until = (31 + 30) * 24; // The 1st of May to the end of the 30th of June.
		expect(await of('lead-response-hours', { lead: leads })).toMatchObject({ value: close(until) });
	});

	it('lead-response-hours: leads of the last three days, and of years ago, are left out', async () => {
		const leads = times(30, {
			lead_id: (i) => `l${i}`,
			created_at: '2025-06-29',
			first_response_at: null
		});
		const old = times(30, {
			lead_id: (i) => `m${i}`,
			created_at: '2024-06-30',
			first_response_at: '2024-07-01'
		});
		expect(await of('lead-response-hours', { lead: [...leads, ...old] })).toMatchObject({
			reason: { values: { n: 0, least: 30 } }
		});
	});

	it('lead-response-hours: by the first activity where leads have no response of their own', async () => {
		expect(
			await of('lead-response-hours', {
				lead: times(30, { lead_id: (i) => `l${i}`, created_at: '2025-05-01' }),
				activity: times(60, {
					lead_id: (i) => `l${i % 30}`,
					at: (i) => `2025-05-0${i < 30 ? 3 : 2}`
				})
			})
		).toMatchObject({ value: close(24), n: 30 });
	});

	const open = (count: number, on: string, from = 0) =>
		times(count, { deal_id: (i) => `d${from + i}`, status: 'open', expected_close_at: on });

	it('overdue-deals: 9 of 30; due on the day is not overdue; a closed deal is none', async () => {
		const deal = [
			...open(9, '2025-06-29'),
			...open(21, '2025-06-30', 9),
			{ deal_id: 'x', status: 'lost', expected_close_at: '2020-01-01' },
			{ deal_id: 'y', status: 'open', expected_close_at: null }
		];
		expect(await of('overdue-deals', { deal })).toMatchObject({ value: close(0.3), n: 30 });
		expect(await of('overdue-deals', { deal: deal.slice(0, 29) })).toMatchObject({
			state: 'not-evaluated',
			reason: { key: 'evidence.reason.tooFewOf', values: { n: 29, least: 30 } }
		});
	});

	it('tells what stands in overdue deals, of the currency asked and of none', async () => {
		const deal = [
			['100.10', 'CNY', '2025-06-29'],
			['50', null, '2025-01-01'],
			['7', 'USD', '2025-01-01'],
			['9', 'CNY', '2025-06-30']
		].map(([amount, currency, expected_close_at]) => ({
			status: 'open',
			amount: amount!,
			currency: currency ?? null,
			expected_close_at: expected_close_at!
		}));
		const tables = { deal };
		await addRows(engine, tables);
		const params = { asOf: EVIDENCE_DAY, tables: loadedTables(tables) };
		const amountIn = async (currency: string | null) =>
			(await runAnalysis(engine, capabilityEvidence, { ...params, currency })).result.overdueDeals;
		expect(await amountIn('CNY')).toBe('150.10');
		expect(await amountIn(null)).toBe('50.00');
	});

	it('deals-worked-on: an activity within 14 days', async () => {
		expect(
			await of('deals-worked-on', {
				deal: open(30, '2025-07-30'),
				activity: [
					...times(6, { deal_id: (i) => `d${i}`, at: '2025-06-17 09:00:00' }),
					{ deal_id: 'd7', at: '2025-06-16' },
					{ deal_id: 'd0', at: '2025-06-20' }
				]
			})
		).toMatchObject({ value: close(6 / 30), n: 30 });
	});

	it('stages-kept: what most won deals go through may not be skipped on the way to where one came', async () => {
		const path = (deal: string, stages: string, status: string) => ({
			deal: { deal_id: deal, status },
			events: [...stages].map((stage, i) => ({
				deal_id: deal,
				stage,
				entered_at: `2025-01-${10 + i}`
			}))
		});
		const paths = [
			...Array.from({ length: 20 }, (_, i) => path(`w${i}`, 'ABCD', 'won')),
			// Skips C; X is no stage of most.
			...Array.from({ length: 4 }, (_, i) => path(`s${i}`, 'ABXD', 'won')),
			// Lost on the way, nothing skipped; and lost after skipping B.
			...Array.from({ length: 5 }, (_, i) => path(`l${i}`, 'AB', 'lost')),
			path('m', 'AC', 'lost'),
			path('o', 'AD', 'open')
		];
		expect(
			await of('stages-kept', {
				deal: paths.map(({ deal }) => deal),
				'stage-event': paths.flatMap(({ events }) => events)
			})
		).toMatchObject({ value: close(25 / 30), n: 30 });
	});

	it('departments-per-deal: two departments before the close, by name, id or address', async () => {
		const touch = (deal: number, owner: string, at = '2025-01-05') => ({
			deal_id: `d${deal}`,
			owner,
			at
		});
		expect(
			await of('departments-per-deal', {
				deal: times(30, { deal_id: (i) => `d${i}`, status: 'won', closed_at: '2025-02-01' }),
				owner: [
					{ owner_id: 'u1', name: 'Li', email: 'li@a.cn', department: 'Sales' },
					{ owner_id: 'u2', name: 'Wang', email: 'w@a.cn', department: 'Service' },
					{ owner_id: 'u3', name: 'Zhao', email: null, department: 'Sales' }
				],
				activity: [
					touch(0, 'LI'),
					touch(0, 'w@a.cn'),
					touch(1, 'u1'),
					touch(1, 'Zhao'),
					touch(2, 'Li'),
					touch(2, 'Wang', '2025-02-02'),
					touch(3, 'nobody'),
					touch(4, 'Wang'),
					touch(4, 'u3', '2025-02-01 18:00:00')
				]
			})
		).toMatchObject({ value: close(2 / 30), n: 30 });
	});

	it('orphan-records: tickets and deals of no known customer', async () => {
		expect(
			await of('orphan-records', {
				customer: [{ customer_id: 'c' }],
				ticket: [...times(17, { customer_id: 'c' }), ...times(2, { customer_id: 'gone' })],
				deal: [...times(10, { customer_id: 'c' }), { customer_id: null }]
			})
		).toMatchObject({ value: close(3 / 30), n: 30 });
	});

	it('external-internal-index: ties between departments less those within, a pair once', async () => {
		const people = times(10, {
			owner_id: (i) => `u${i}`,
			department: (i) => (i < 5 ? 'Sales' : 'Service')
		});
		// All ten on one customer: 45 pairs, 25 of them between the two departments.
		const seen = times(20, {
			customer_id: (i) => (i < 10 ? 'c' : 'd'),
			owner: (i) => `u${i % 10}`,
			at: '2025-06-01'
		});
		expect(await of('external-internal-index', { owner: people, activity: seen })).toMatchObject({
			value: close((25 - 20) / 45),
			n: 45
		});
	});
});

describe('technology', () => {
	it('records-joined: by id, and not by a name that was linked', async () => {
		expect(
			await of('records-joined', {
				customer: [{ customer_id: 'c' }],
				order: times(30, {
					customer_id: (i) => (i < 27 ? 'c' : 'gone'),
					customer_key: (i) => (i < 3 ? 'C Ltd' : null),
					ordered_at: '2025-01-01',
					amount: 1,
					currency: 'CNY',
					kind: 'sale'
				}),
				ticket: times(10, { customer_id: 'c' })
			})
		).toMatchObject({ value: close(34 / 40), n: 40 });
	});

	it('won-invoiced-difference: by quarter, so that two errors do not cancel', async () => {
		const days = ['2024-08-01', '2024-11-01', '2025-02-01', '2025-05-01'];
		const order = days.map((on, i) => ({
			order_id: on,
			customer_id: 'c',
			ordered_at: on,
			amount: i === 0 ? 200 : 100,
			currency: 'CNY',
			kind: 'sale'
		}));
		const won = [180, 120, 100, null].map((amount, i) => ({
			deal_id: `d${i}`,
			status: 'won',
			closed_at: days[i]!,
			amount,
			currency: i === 0 ? null : 'CNY'
		}));
		const deal = [...won, { ...won[1]!, deal_id: 'usd', amount: 900, currency: 'USD' }];
		// |180−200| + |120−100| + 0 + |0−100| over 500
		expect(await of('won-invoiced-difference', { deal, order }, 'CNY')).toMatchObject({
			value: close(140 / 500),
			n: 4
		});
	});

	it('order-entry-hours: from the order to its record', async () => {
		const order = times(31, {
			customer_id: 'c',
			ordered_at: '2025-03-01',
			created_at: (i) => (i < 15 ? '2025-03-01 06:00:00' : '2025-03-03'),
			amount: 1,
			currency: 'CNY',
			kind: 'sale'
		});
		expect(await of('order-entry-hours', { order })).toMatchObject({ value: close(48), n: 31 });
	});

	it('dead-fields: columns filled in fewer than one row of twenty, of all that were read', async () => {
		// 19 columns of one table and 11 of another, of which 2 and 1 are as good as empty.
		const names = [
			'name',
			'tier',
			'type',
			'industry',
			'region',
			'city',
			'source',
			'owner',
			'department',
			'email',
			'phone',
			'domain',
			'legal_id',
			'parent_id',
			'pool',
			'created_at',
			'last_activity_at',
			'customer_id',
			'kind'
		];
		const customer = times(
			40,
			Object.fromEntries(names.map((name) => [name, name.endsWith('_at') ? '2025-01-01' : 'x']))
		);
		const sparse = customer.map((row, i) => ({
			...row,
			kind_label: 'x',
			pool: null,
			domain: i < 1 ? 'x' : null,
			parent_id: i < 2 ? 'x' : null
		}));
		const contact = times(10, {
			contact_id: 'k',
			name: 'x',
			customer_id: 'x',
			customer_name: 'x',
			title: null,
			role: 'use',
			role_label: 'user',
			email: 'x',
			phone: 'x',
			is_key: true,
			owner: 'x',
			created_at: '2025-01-01'
		});
		expect(await of('dead-fields', { customer: sparse, contact })).toMatchObject({
			value: close(3 / 30),
			n: 30
		});
	});
});

describe('people', () => {
	/** Days of which each lies in another of the last eight weeks. */
	const week = (n: number) => addDays('2025-06-30', -7 * n);
	const writes = (owner: string, weeks: number) => times(weeks, { owner, at: (i) => week(i) });

	it('owners-writing: six of the last eight weeks, of those who wrote within a year', async () => {
		const activity = [
			...writes('a', 8),
			...writes('b', 6),
			...writes('B ', 5),
			...writes('c', 5),
			...times(20, { owner: 'd', at: week(3) }),
			{ owner: 'e', at: '2024-09-01' },
			{ owner: 'f', at: '2024-01-01' },
			{ owner: null, at: week(1) }
		];
		expect(await of('owners-writing', { activity })).toMatchObject({ value: close(2 / 5), n: 5 });
	});

	it('owners-writing: of the people who are listed and not gone, who wrote nothing among them', async () => {
		const owner = times(6, {
			owner_id: (i) => `u${i}`,
			name: (i) => `P${i}`,
			email: null,
			active: (i) => (i === 5 ? false : null)
		});
		const activity = [
			...writes('p0', 7),
			...writes('u1', 6),
			...writes('P5', 8),
			...writes('x', 8)
		];
		expect(await of('owners-writing', { owner, activity })).toMatchObject({
			value: close(2 / 5),
			n: 5
		});
	});

	it('completeness-spread: the best quarter of owners less the worst; owners of nine records do not count', async () => {
		const owned = (owner: string, emails: number, phones: number, records = 10) =>
			times(records, {
				owner,
				email: (i) => (i < emails ? 'x' : null),
				phone: (i) => (i < phones ? 'x' : null)
			});
		const customer = [
			...owned('a', 10, 10),
			...owned('b', 10, 8),
			...['c', 'd', 'e', 'f'].flatMap((owner) => owned(owner, 5, 5)),
			...owned('g', 2, 2),
			...owned('h', 0, 2),
			...owned('i', 0, 0, 9)
		];
		// Best (1 + 0.9) ÷ 2 = 0.95, worst (0.2 + 0.1) ÷ 2 = 0.15.
		expect(await of('completeness-spread', { customer })).toMatchObject({
			value: close(0.8),
			n: 8
		});
	});

	it('weeks-to-productive: the week from which four hold the team’s median', async () => {
		const at = (weeksAgo: number) => addDays('2025-06-30', -7 * weeksAgo);
		const steady = ['s1', 's2', 's3'].flatMap((owner) =>
			Array.from({ length: 40 }, (_, w) => times(4, { owner, at: at(w) })).flat()
		);
		// Begins 20 weeks ago with 1 a week, and comes to 4 a week after `slow` weeks.
		const newcomer = (owner: string, slow: number) =>
			Array.from({ length: 21 }, (_, since) =>
				times(since < slow ? 1 : 4, { owner, at: at(20 - since) })
			).flat();
		const activity = [...steady, ...newcomer('n1', 0), ...newcomer('n2', 5), ...newcomer('n3', 8)];
		expect(await of('weeks-to-productive', { activity })).toMatchObject({ value: 5, n: 3 });
		const two = [...steady, ...newcomer('n1', 0), ...newcomer('n2', 5)];
		expect(await of('weeks-to-productive', { activity: two })).toMatchObject({
			reason: { values: { n: 2, least: 3 } }
		});
	});

	it('feedback-coverage: of those with a sale in the year, who answered in it', async () => {
		const order = times(40, {
			customer_id: (i) => `c${i % 32}`,
			ordered_at: (i) => (i % 32 < 2 ? '2024-01-01' : '2025-01-01'),
			amount: 1,
			currency: 'CNY',
			kind: 'sale'
		});
		const response = [
			...times(4, { customer_id: (i) => `c${i}`, responded_at: '2025-02-01' }),
			{ customer_id: 'c9', responded_at: '2024-02-01' },
			{ customer_id: 'c3', responded_at: '2025-03-01' }
		];
		expect(await of('feedback-coverage', { order, 'survey-response': response })).toMatchObject({
			value: close(2 / 30),
			n: 30
		});
	});

	it('low-scores-answered: within seven days, and not before', async () => {
		const low = times(30, {
			customer_id: (i) => `c${i}`,
			responded_at: '2025-06-01 12:00:00',
			nps_score: (i) => (i < 15 ? 6 : null),
			csat: (i) => (i < 15 ? null : '2')
		});
		const rest = [
			{ customer_id: 'c40', responded_at: '2025-06-01', nps_score: 7, csat: null },
			{ customer_id: 'c41', responded_at: '2025-06-24', nps_score: 0, csat: null },
			{ customer_id: 'c42', responded_at: '2025-06-01', nps_score: null, csat: '3' }
		];
		const activity = [
			{ customer_id: 'c0', at: '2025-06-08 12:00:00' },
			{ customer_id: 'c1', at: '2025-06-08 12:00:01' },
			{ customer_id: 'c2', at: '2025-06-01 11:00:00' },
			{ customer_id: 'c3', at: '2025-06-02' },
			{ customer_id: 'c3', at: '2025-06-03' }
		];
		expect(
			await of('low-scores-answered', { 'survey-response': [...low, ...rest], activity })
		).toMatchObject({ value: close(2 / 30), n: 30 });
	});

	it('lost-reasons: what says nothing is no reason', async () => {
		const nothing = ['其他', 'Other', ' others ', '无', 'N/A', '-', 'unknown'];
		const deal = [
			...times(20, { status: 'lost', lost_reason: '价格高于竞争对手' }),
			...nothing.map((lost_reason) => ({ status: 'lost', lost_reason })),
			...times(3, { status: 'lost', lost_reason: null }),
			{ status: 'won', lost_reason: '价格' }
		];
		expect(await of('lost-reasons', { deal })).toMatchObject({ value: close(20 / 30), n: 30 });
	});
});

describe('data', () => {
	it('untouched-customers: neither made, nor changed, nor met within 548 days', async () => {
		const stale = addDays('2025-06-30', -549);
		const customer = [
			...times(20, { customer_id: (i) => `c${i}`, created_at: stale, last_activity_at: null }),
			...times(5, {
				customer_id: (i) => `d${i}`,
				created_at: stale,
				last_activity_at: addDays(stale, 1)
			}),
			...times(4, {
				customer_id: (i) => `e${i}`,
				created_at: '2025-01-01',
				last_activity_at: null
			}),
			{ customer_id: 'f', created_at: null, last_activity_at: null }
		];
		const activity = [
			...times(6, { customer_id: (i) => `c${i}`, at: '2025-01-01' }),
			{ customer_id: 'stranger', at: '2020-01-01' }
		];
		expect(await of('untouched-customers', { customer, activity })).toMatchObject({
			value: close((20 - 6 + 1) / 30),
			n: 30
		});
	});

	const closed = (count: number, status: string, probability: number) =>
		times(count, { status, probability });

	it('probability-skill: 1 less the error over that of the base rate', async () => {
		// 20 won said 0.8, 20 lost said 0.3: error (20·0.04 + 20·0.09) ÷ 40, base rate 0.5: 0.25.
		const deal = [...closed(20, 'won', 0.8), ...closed(20, 'lost', 0.3), ...closed(9, 'open', 0.1)];
		expect(await of('probability-skill', { deal })).toMatchObject({
			value: close(1 - 0.065 / 0.25),
			n: 40
		});
	});

	it('probability-skill: the vector of five deals, six times over', async () => {
		const deal = [
			...closed(6, 'won', 0.8),
			...closed(6, 'lost', 0.6),
			...closed(6, 'lost', 0.3),
			...closed(6, 'lost', 0.2),
			...closed(6, 'won', 0.9)
		];
		// Brier 0.108 against 0.24 of the base rate.
		expect(await of('probability-skill', { deal })).toMatchObject({
			value: expect.closeTo(1 - 0.108 / 0.24, 12),
			n: 30
		});
	});

	it('probability-skill: worse than the base rate is below 0, and 0 where it is said', async () => {
		const wrong = [...closed(15, 'won', 0.1), ...closed(15, 'lost', 0.9)];
		expect(await of('probability-skill', { deal: wrong })).toMatchObject({
			value: close(1 - 0.81 / 0.25)
		});
		const base = [...closed(15, 'won', 0.5), ...closed(15, 'lost', 0.5)];
		expect(await of('probability-skill', { deal: base })).toMatchObject({ value: close(0) });
	});

	it('probability-skill: what closing set to 0 and 1 is refused', async () => {
		const deal = [...closed(15, 'won', 1), ...closed(8, 'lost', 0), ...closed(9, 'lost', 0.4)];
		expect(await of('probability-skill', { deal })).toMatchObject({
			state: 'not-evaluated',
			reason: { key: 'evidence.reason.overwritten' }
		});
	});

	it('campaigns: with a segment, and with a control group that is one', async () => {
		const campaign = times(10, {
			campaign_id: (i) => `k${i}`,
			segment: (i) => (i < 4 ? 'VIP' : null),
			control_group: (i) => ['是', '否', '500', '0', 'No', null, '10%', '0%', 'n/a', '无'][i]!
		});
		expect(await of('campaigns-with-segment', { campaign })).toMatchObject({ value: 0.4, n: 10 });
		expect(await of('campaigns-with-control', { campaign })).toMatchObject({ value: 0.3, n: 10 });
	});
});
