import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addCustomers, type TestCustomer } from '../../../../tests/support/customers';
import { emptyTables } from '../../../../tests/support/orders';
import { openDuckDbNode } from '../../connectors/duckdb-node/duckdb-node-engine';
import type { Engine } from '../../engine/engine';
import { runAnalysis } from '../run-analysis';
import { customerRecords } from './customer-records';
import { customerRecordMeasurements } from './customer-records-measurements';
import type { CustomerRecordsParams } from './customer-records-result';

let engine: Engine;
beforeAll(async () => {
	engine = await openDuckDbNode();
});
beforeEach(() => emptyTables(engine));
afterAll(() => engine.close());

const all: CustomerRecordsParams = { fields: ['name', 'email', 'phone', 'owner'], hasTier: true };

async function recordsOf(customers: readonly TestCustomer[], params = all) {
	await addCustomers(engine, customers);
	const { result } = await runAnalysis(engine, customerRecords, params);
	const measured = customerRecordMeasurements(result, params);
	return { result, measured: Object.fromEntries(measured.map((m) => [m.metric, m])) };
}

const people = (n: number): TestCustomer[] =>
	Array.from({ length: n }, (_, i) => ({
		id: `c${i}`,
		name: `Name ${i}`,
		email: `p${i}@example.com`,
		phone: `1380000${1000 + i}`,
		owner: 'Li',
		tier: i % 2 ? 'A' : 'B'
	}));

describe('the metrics of customer records', () => {
	it('are shares of a small table, counted by hand', async () => {
		const rows = people(40).map((person, i): TestCustomer => {
			const { tier, email, ...rest } = person;
			return {
				...rest,
				// The first three are of the fourth's address: four of one, of which three are duplicates.
				email: i < 4 ? 'same@example.com' : email!,
				// Eight have no tier.
				...(i >= 8 && { tier: tier! })
			};
		});
		const { measured } = await recordsOf(rows);
		expect(measured['duplicate-share']).toMatchObject({ n: 40, value: 3 / 40 });
		expect(measured['tier-coverage']).toMatchObject({ n: 40, value: 32 / 40 });
		expect(measured['critical-field-completeness']).toMatchObject({ n: 40, value: 1 });
	});
});

describe('duplicates', () => {
	it.each<[string, TestCustomer[], number]>([
		['the same id twice', [{ id: 'a' }, { id: 'a' }], 1],
		[
			'the same id under two names',
			[
				{ id: 'a', name: 'Harbour Ltd' },
				{ id: 'a', name: 'Harbour Limited' }
			],
			1
		],
		[
			'e-mails that differ in case and blanks',
			[
				{ id: 'a', email: 'li@example.com' },
				{ id: 'b', email: ' LI@Example.com ' }
			],
			1
		],
		[
			'the same name and phone, punctuated and with the country code',
			[
				{ id: 'a', name: '华兴（上海）有限公司', phone: '138 0000 1234' },
				{ id: 'b', name: '华兴(上海) 有限公司', phone: '+86-13800001234' }
			],
			1
		],
		[
			'the same name alone',
			[
				{ id: 'a', name: '张伟', phone: '13800001111' },
				{ id: 'b', name: '张伟', phone: '13800002222' }
			],
			0
		],
		[
			'the same phone alone',
			[
				{ id: 'a', name: '张伟', phone: '02112345678' },
				{ id: 'b', name: '李娜', phone: '02112345678' }
			],
			0
		],
		['nothing known of either', [{ id: 'a' }, { id: 'b' }], 0],
		['three of one e-mail', ['a', 'b', 'c'].map((id) => ({ id, email: 'x@example.com' })), 2]
	])('of %s', async (_, customers, duplicates) => {
		const { result } = await recordsOf(customers);
		expect(result).toMatchObject({ records: customers.length, duplicates });
	});
});

it('takes two exports of one list for no duplicates', async () => {
	const list = people(40);
	await addCustomers(engine, [...list, list[0]!], '客户-8月.csv');
	await addCustomers(engine, list, '客户-9月.csv');
	const { result } = await runAnalysis(engine, customerRecords, all);
	expect(result).toMatchObject({ records: 41, customers: 40, duplicates: 1 });
});

describe('what customer records measure', () => {
	it('is 1, 0 and 1 where every record is whole, once, and has a tier', async () => {
		const { measured } = await recordsOf(people(40));
		expect(measured['critical-field-completeness']).toMatchObject({ value: 1, n: 40 });
		expect(measured['duplicate-share']).toMatchObject({ value: 0, n: 40 });
		expect(measured['tier-coverage']).toMatchObject({ value: 1, n: 40 });
	});

	it('is the mean over fields, naming the worst, with an interval about it', async () => {
		const customers = people(40).map((person, i) => ({
			...person,
			...(i < 10 && { phone: null }),
			...(i < 30 && { owner: null })
		}));
		const { measured } = await recordsOf(customers);
		const completeness = measured['critical-field-completeness']!;
		if (completeness.state !== 'measured') throw new Error('not measured');
		expect(completeness.value).toBeCloseTo((40 + 40 + 30 + 10) / 160, 12);
		expect(completeness.interval!.low).toBeLessThan(0.75);
		expect(completeness.interval!.high).toBeGreaterThan(0.75);
		expect(completeness.finding.values).toMatchObject({
			missing: { share: 0.75 },
			field: { message: { key: 'field.owner' } }
		});
	});

	it('is refused, with the reason, where fields or rows are too few', async () => {
		const few = await recordsOf(people(29));
		expect(few.measured['duplicate-share']).toMatchObject({
			state: 'not-evaluated',
			reason: { key: 'evidence.reason.tooFew', values: { rows: 29, least: 30 } }
		});
		const { measured } = await recordsOf([], { fields: ['name'], hasTier: false });
		expect(measured['critical-field-completeness']).toMatchObject({
			reason: { key: 'evidence.reason.fewFields' }
		});
		expect(measured['tier-coverage']).toMatchObject({ reason: { key: 'evidence.reason.noTier' } });
	});

	it('is refused for a table without rows, and for one of nothing but ids', async () => {
		const none = await recordsOf([]);
		expect(none.result).toMatchObject({ records: 0, customers: 0, duplicates: 0, tiers: [] });
		expect(Object.values(none.measured).every(({ state }) => state === 'not-evaluated')).toBe(true);
		const bare = await recordsOf(people(40).map(({ id }) => ({ id })));
		expect(bare.measured['critical-field-completeness']).toMatchObject({ value: 0 });
		expect(bare.measured['tier-coverage']).toMatchObject({ value: 0 });
	});

	it('lists tiers as written, commonest first', async () => {
		const { result } = await recordsOf([
			...people(3),
			{ id: 'x', tier: 'vip' },
			{ id: 'y', tier: null }
		]);
		expect(result.tiers).toEqual([
			{ tier: 'B', customers: 2 },
			{ tier: 'A', customers: 1 },
			{ tier: 'vip', customers: 1 }
		]);
		expect(result.withTier).toBe(4);
	});
});
