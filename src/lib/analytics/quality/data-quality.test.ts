import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openDuckDbNode } from '../../connectors/duckdb-node/duckdb-node-engine';
import type { EntityId } from '../../canonical/entities';
import type { Engine } from '../../engine/engine';
import { parseRows } from '../../engine/parse-rows';
import { linkFiles } from '../../intake/linking/link-files';
import { seededRandom } from '../../math/random';
import { loadSource, textSource } from '../../../../tests/support/load';
import { emptyTables } from '../../../../tests/support/orders';
import { sql } from '../../sql/sql';
import { runAnalysis } from '../run-analysis';
import { checkId } from './checks/check';
import { checksOf } from './checks/checks';
import { dataQuality } from './data-quality';
import type { DataQualityParams, DataQualityResult } from './data-quality-result';
import { ExportChanges, comparedFields, exportChangesSql } from './export-changes-sql';
import { FailingRow, cleanUpSql, failingRowsSql, leftOutRowsSql } from './failing-rows-sql';
import { migrationReadiness } from './migration-readiness';
import { ownerScores, qualityScores, shownShare, tableScore } from './quality-scores';

let engine: Engine;
beforeAll(async () => void (engine = await openDuckDbNode()));
afterAll(() => engine.close());
beforeEach(() => emptyTables(engine));

/** Loads files by the front door, and says what the analysis is told of them. */
async function load(
	files: Readonly<Record<string, string>>,
	asOf: string | null = '2024-06-30'
): Promise<DataQualityParams> {
	const tables = new Map<EntityId, { file: string; fields: string[] }[]>();
	const excluded: DataQualityParams['excluded'] = [];
	for (const [name, text] of Object.entries(files)) {
		const { mapping, account } = await loadSource(engine, textSource(text, name));
		const { entity } = mapping;
		const file = { file: name, fields: Object.keys(mapping.fields) };
		tables.set(entity, [...(tables.get(entity) ?? []), file]);
		excluded.push(...account.excluded.map((one) => ({ entity, ...one })));
	}
	return {
		asOf,
		tables: [...tables].map(([entity, of]) => ({ entity, files: of })),
		excluded
	};
}

const counts = ({ tables }: DataQualityResult, entity: EntityId, failingOnly = true) =>
	Object.fromEntries(
		tables
			.find((table) => table.entity === entity)!
			.checks.filter(({ failed }) => !failingOnly || failed > 0)
			.map((check) => [checkId(check), [check.failed, check.applied]])
	);

const customers = [
	'客户编号,客户名称,负责人,邮箱,电话,创建时间',
	'C1,北京远航科技有限公司,张敏,a@mail.cn,13911112222,2024-01-05',
	'C2,北京远航科技（有限）公司,李强,b@mail.cn,010-66554433,2024-01-06',
	'C3,测试客户,,not-an-address,123,2024-02-30',
	'C4,Acme Corp,张敏,test@example.com,13800138000,2024-03-01',
	'C4,Acme Corp,张敏,,,2024-03-01',
	',无名氏,张敏,x@mail.cn,13911113333,2024-03-02',
	'C6,acme corp.,李强,d@mail.cn,13911114444,2025-03-02'
].join('\n');

const deals = [
	'商机编号,商机名称,客户编号,金额,阶段,状态,赢率,创建时间,预计成交日期,实际成交日期,输单原因,负责人',
	'D1,甲,C1,1000,方案,进行中,50%,2024-05-01,2024-07-31,,,张敏',
	'D2,乙,C9,2000,方案,进行中,50%,2024-05-01,2024-06-01,,,张敏',
	'D3,丙,C2,3000,赢单,赢单,80%,2024-05-01,2024-05-20,2024-04-20,,李强',
	'D4,丁,C2,不详,输单,输单,0%,2024-05-01,2024-05-20,2024-05-21,,李强',
	'D5,戊,C1,2500,输单,输单,0%,2024-05-01,,2024-05-22,价格,李强',
	'D6,己,C1,25000000,方案,进行中,30%,2024-05-01,2024-08-01,,,'
].join('\n');

describe('checks', () => {
	it('finds what is wrong with customers, each fault by its own check', async () => {
		const params = await load({ '客户.csv': customers });
		const { result } = await runAnalysis(engine, dataQuality, params);
		expect(counts(result, 'customer')).toEqual({
			'missing:owner': [1, 6],
			'missing:email': [1, 6],
			'missing:phone': [1, 6],
			'key-repeated:customer_id': [2, 6],
			'same-name': [5, 6],
			'unreadable:created_at': [1, 6],
			'bad-email:email': [1, 5],
			'bad-phone:phone': [1, 5],
			'future:created_at': [1, 5],
			'placeholder:name': [1, 6],
			'placeholder:email': [1, 5],
			'placeholder:phone': [1, 5]
		});
		expect(result.tables[0]!.excluded).toEqual([{ reason: 'no-customer', rows: 1 }]);
	});

	it('holds credit codes to their check digit, and other ids to nothing', async () => {
		// The example of GB 32100-2015; then one digit wrong, two changed places, a letter it does not have.
		const codes = [
			'91350100M000100Y43',
			'91350100M000100Y44',
			'91350100M000010Y43',
			'9135O100M000100Y43',
			'VAT-DE-123',
			'91350100M000100Y4',
			''
		];
		const params = await load({
			'客户.csv': [
				'客户编号,客户名称,统一社会信用代码',
				...codes.map((code, i) => `C${i},n${i},${code}`)
			].join('\n')
		});
		const { result } = await runAnalysis(engine, dataQuality, params);
		expect(counts(result, 'customer', false)['bad-credit-code:legal_id']).toEqual([3, 4]);
	});

	it('knows every code whose check digit was worked out, and none with another', async () => {
		const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
		const random = seededRandom(7);
		const pick = () => Math.floor(random() * 31);
		const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
		const codes = Array.from({ length: 60 }, (_, i) => {
			const body = weights.map(pick);
			const sum = body.reduce((total, digit, at) => total + digit * weights[at]!, 0);
			const check = (31 - (sum % 31)) % 31;
			const last = i % 2 === 0 ? check : (check + 1 + (i % 29)) % 31;
			return [...body, last].map((digit) => alphabet[digit]).join('');
		});
		const params = await load({
			'客户.csv': [
				'客户编号,客户名称,统一社会信用代码',
				...codes.map((code, i) => `C${i},n${i},${code}`)
			].join('\n')
		});
		const { result } = await runAnalysis(engine, dataQuality, params);
		expect(counts(result, 'customer', false)['bad-credit-code:legal_id']).toEqual([30, 60]);
	});

	it('asks of deals what their state implies, and of references whether they are there', async () => {
		const params = await load({ '客户.csv': customers, '商机.csv': deals });
		const { result } = await runAnalysis(engine, dataQuality, params);
		expect(counts(result, 'deal')).toEqual({
			'missing:owner': [1, 6],
			'missing:lost_reason': [1, 2],
			'unreadable:amount': [1, 6],
			'overdue:expected_close_at': [1, 3],
			'before-start:closed_at': [1, 3],
			'orphan:customer_id': [1, 6],
			'state-contradicts:probability': [1, 3],
			'outlier:amount': [1, 5]
		});
	});

	it('misses a customer that no row of the file names, though it has that of its deal', async () => {
		const visits = [
			'跟进编号,跟进方式,跟进时间,跟进人,商机编号,客户编号',
			'A1,电话,2024-05-02 10:00,张敏,D1,C1',
			'A2,电话,2024-05-03 10:00,张敏,D1,',
			'A3,电话,2024-05-04 10:00,张敏,,'
		].join('\n');
		const files = { '客户.csv': customers, '商机.csv': deals, '跟进.csv': visits };
		const params = await load(files);
		const missing = async () => {
			const { result } = await runAnalysis(engine, dataQuality, params);
			return counts(result, 'activity')['missing:customer_id'];
		};
		expect(await missing()).toEqual([2, 3]);
		const linked = params.tables.flatMap(({ entity, files: of }) =>
			of.map(({ file }) => ({ id: file, entity, chosen: null }))
		);
		await linkFiles(engine, linked);
		const [row] = (
			await engine.query(sql`SELECT count(customer_id)::INTEGER AS n FROM activities`)
		).rows();
		expect(row).toEqual({ n: 2 });
		expect(await missing()).toEqual([2, 3]);
	});

	it('compares what two files say of one record', async () => {
		const later = customers.replace('C1,北京远航科技有限公司,张敏', 'C1,北京远航科技有限公司,王芳');
		const params = await load({ 'a.csv': customers, 'b.csv': later });
		const { result } = await runAnalysis(engine, dataQuality, params);
		expect(counts(result, 'customer')).toMatchObject({ 'conflict:owner': [2, 10] });
		expect(counts(result, 'customer')).not.toHaveProperty('conflict:name');
	});

	it('asks nothing of a column that a file does not have', async () => {
		const params = await load({
			'a.csv': 'customer id,name,owner\nC1,Ann Inc,Bo\nC2,Ben Inc,',
			'b.csv': 'customer id,name\nC3,Cy Inc\nC4,Di Inc'
		});
		const { result } = await runAnalysis(engine, dataQuality, params);
		expect(counts(result, 'customer', false)['missing:owner']).toEqual([1, 2]);
		expect(counts(result, 'customer', false)).not.toHaveProperty('missing:email');
	});

	it('takes no refund for an order that repeats another', async () => {
		const params = await load({
			'orders.csv':
				'order id,customer id,order date,amount,refund amount\n1,a,2024-01-01,100,20\n2,a,2024-01-02,50,\n2,b,2024-01-03,60,'
		});
		const { result } = await runAnalysis(engine, dataQuality, params);
		expect(counts(result, 'order')).toEqual({ 'key-repeated:order_id': [2, 3] });
	});

	it('has no ages without a day to count them to', async () => {
		const params = await load({ '商机.csv': deals }, null);
		const { result } = await runAnalysis(engine, dataQuality, params);
		expect(result.tables[0]!.checks.filter(({ dimension }) => dimension === 'timeliness')).toEqual(
			[]
		);
	});

	it('counts as a count by hand does, whatever the rows', async () => {
		const random = seededRandom(11);
		const pick = <Item>(items: readonly Item[]): Item =>
			items[Math.floor(random() * items.length)]!;
		const rows = Array.from({ length: 400 }, (_, i) => ({
			id: `L${i}`,
			email: pick(['', 'a@b.cn', 'a b@c.cn', 'x@y', 'z@mail.com']),
			phone: pick(['', '13911112222', '12', '+86 139 1111 2222', '1234567890123456']),
			owner: pick(['', '甲', '乙', '丙'])
		}));
		const params = await load({
			'leads.csv': [
				'lead id,email,phone,lead owner',
				...rows.map(({ id, email, phone, owner }) => [id, email, phone, owner].join(','))
			].join('\n')
		});
		const { result } = await runAnalysis(engine, dataQuality, params);
		const of = counts(result, 'lead', false);
		const n = (test: (row: (typeof rows)[number]) => boolean) => rows.filter(test).length;
		const hasEmail = ({ email }: (typeof rows)[number]) => email !== '';
		const digits = ({ phone }: (typeof rows)[number]) => phone.replace(/\D/g, '').length;
		expect(of['missing:email']).toEqual([n(({ email }) => email === ''), 400]);
		expect(of['bad-email:email']).toEqual([
			n((row) => hasEmail(row) && !/^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/.test(row.email)),
			n(hasEmail)
		]);
		expect(of['bad-phone:phone']).toEqual([
			n((row) => row.phone !== '' && (digits(row) < 7 || digits(row) > 15)),
			n(({ phone }) => phone !== '')
		]);
		const table = result.tables[0]!;
		const total = (name: 'applied' | 'failed', from: readonly Record<typeof name, number>[]) =>
			from.reduce((sum, one) => sum + one[name], 0);
		expect(total('failed', table.owners)).toBe(total('failed', table.checks));
		expect(total('applied', table.owners)).toBe(total('applied', table.checks));
		expect(table.owners.reduce((sum, one) => sum + one.rows, 0)).toBe(400);
	});

	it('does not depend on the order of rows', async () => {
		const params = await load({ '商机.csv': deals });
		const { result } = await runAnalysis(engine, dataQuality, params);
		await emptyTables(engine);
		const [head, ...lines] = deals.split('\n');
		const turned = await load({ '商机.csv': [head, ...lines.toReversed()].join('\n') });
		expect((await runAnalysis(engine, dataQuality, turned)).result).toEqual(result);
	});
});

describe('rows that fail', () => {
	it('are as many as were counted, with file, row, name, owner and what is written', async () => {
		const params = await load({ '客户.csv': customers, '商机.csv': deals });
		const { result } = await runAnalysis(engine, dataQuality, params);
		for (const { entity, checks } of result.tables) {
			for (const check of checks) {
				const statement = failingRowsSql(entity, checkId(check), params, {
					limit: 100,
					offset: 0,
					owner: null
				});
				const rows = parseRows(FailingRow, await engine.query(statement));
				expect([checkId(check), rows.length]).toEqual([checkId(check), check.failed]);
			}
		}
		const page = { limit: 10, offset: 0, owner: null };
		const [row] = parseRows(
			FailingRow,
			await engine.query(failingRowsSql('deal', 'unreadable:amount', params, page))
		);
		expect(row).toEqual({
			check: 'unreadable:amount',
			source_file: '商机.csv',
			source_row: 5,
			key: 'D4',
			name: '丁',
			customer_id: 'C2',
			owner: '李强',
			value: null,
			raw: 'amount=不详'
		});
	});

	it('can be those of one owner', async () => {
		const params = await load({ '客户.csv': customers });
		const page = { limit: 10, offset: 0, owner: '李强' };
		const rows = await engine.query(failingRowsSql('customer', 'same-name', params, page));
		expect(rows.cells('key')).toEqual(['C2', 'C6']);
	});

	it('come together in a clean-up list', async () => {
		const params = await load({ '客户.csv': customers });
		const { result } = await runAnalysis(engine, dataQuality, params);
		const rows = await engine.query(cleanUpSql('customer', params, 1000));
		const failed = result.tables[0]!.checks.reduce((sum, check) => sum + check.failed, 0);
		expect(rows.rowCount).toBe(failed);
	});

	it('include those left out, as they were written', async () => {
		await load({ '客户.csv': customers });
		const page = { limit: 10, offset: 0 };
		const rows = await engine.query(leftOutRowsSql(['客户.csv'], 'no-customer', page));
		expect(rows.cells('raw')).toEqual([',无名氏,张敏,x@mail.cn,13911113333,2024-03-02']);
	});

	it('is an error for a check that there is not', () => {
		const params = {
			asOf: null,
			tables: [{ entity: 'deal' as const, files: [{ file: 'a', fields: [] }] }]
		};
		const page = { limit: 1, offset: 0, owner: null };
		expect(() => failingRowsSql('deal', 'missing:owner', params, page)).toThrow(RangeError);
		expect(checksOf('deal', params).map(({ kind }) => kind)).toEqual(['misshapen']);
	});
});

describe('scores', () => {
	it('pool the checks of a dimension, count rows left out, and average the dimensions', async () => {
		const params = await load({ '客户.csv': customers });
		const { result, explanation } = await runAnalysis(engine, dataQuality, params);
		const [table] = result.tables;
		// Five fields of six rows, and the row without an id of the seven that were read.
		expect(tableScore(table!, 'completeness')).toEqual({
			applied: 5 * 6 + 7,
			failed: 4,
			share: 1 - 4 / 37
		});
		const { dimensions, overall, worst } = qualityScores(result);
		const judged = dimensions.filter(({ share }) => share !== null);
		expect(judged.map(({ dimension }) => dimension)).toEqual([
			'completeness',
			'uniqueness',
			'validity',
			'accuracy'
		]);
		expect(overall).toBeCloseTo(judged.reduce((sum, { share }) => sum + share!, 0) / 4, 12);
		expect(worst?.check.kind).toBe('same-name');
		expect(explanation.finding.key).toBe('quality.finding');
		expect(ownerScores(result).map(({ owner }) => owner)).toContain('李强');
	});

	it('never read 100 % where something fails', () => {
		expect(shownShare(1)).toBe(1);
		expect(shownShare(0.99999)).toBe(0.999);
	});

	it('are none where there are no rows', async () => {
		const tables = [{ entity: 'deal' as const, files: [{ file: 'a', fields: ['deal_id'] }] }];
		const { result, explanation } = await runAnalysis(engine, dataQuality, {
			asOf: null,
			tables,
			excluded: []
		});
		expect(qualityScores(result).overall).toBeNull();
		expect(explanation.finding.key).toBe('quality.finding.none');
		expect(migrationReadiness(result)[0]?.readiness).toBe('ready');
	});
});

describe('readiness to move', () => {
	it('is judged by the worst of its criteria', async () => {
		const params = await load({ '客户.csv': customers, '商机.csv': deals });
		const { result } = await runAnalysis(engine, dataQuality, params);
		const rows = migrationReadiness(result);
		expect(rows.find(({ entity }) => entity === 'customer')).toMatchObject({
			readiness: 'blocked',
			shares: { complete: 1 / 7, keys: 2 / 6, duplicates: 5 / 6, references: null }
		});
		expect(rows.find(({ entity }) => entity === 'deal')).toMatchObject({
			readiness: 'blocked',
			shares: { keys: 0, references: 1 / 6 }
		});
	});

	it('is ready where nothing is wrong', async () => {
		const params = await load({ 'c.csv': 'customer id,name\nC1,Ann Inc\nC2,Ben Inc' });
		const { result } = await runAnalysis(engine, dataQuality, params);
		expect(migrationReadiness(result)[0]?.readiness).toBe('ready');
	});
});

describe('two exports of the same table', () => {
	it('are compared by id: new, gone, changed, and in which fields', async () => {
		const files = {
			'may.csv': 'customer id,name,owner\nC1,Ann Inc,Bo\nC2,Ben Inc,Bo\nC3,Cy Inc,\nC4,Di Inc,Bo',
			'june.csv':
				'customer id,name,owner\nC1,Ann Inc,Bo\nC2,Ben Incorporated,Flo\nC3,Cy Inc,Flo\nC5,Ed Inc,Bo\nC6,Flo Inc,Bo'
		};
		const { tables } = await load(files);
		const fields = comparedFields('customer', tables, ['may.csv', 'june.csv']);
		expect(fields).toEqual(['name', 'owner']);
		const answer = await engine.query(
			exportChangesSql('customer', fields, ['may.csv', 'june.csv'])
		);
		expect(parseRows(ExportChanges, answer)).toEqual([
			{ both: 3, added: 2, gone: 1, changed: 2, changed_name: 1, changed_owner: 2 }
		]);
		const turned = await engine.query(
			exportChangesSql('customer', fields, ['june.csv', 'may.csv'])
		);
		expect(parseRows(ExportChanges, turned)).toEqual([
			{ both: 3, added: 1, gone: 2, changed: 2, changed_name: 1, changed_owner: 2 }
		]);
	});

	it('are not compared where rows have no id', () => {
		expect(() => exportChangesSql('target', [], ['a', 'b'])).toThrow(RangeError);
	});
});
