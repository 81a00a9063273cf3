import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/lib/engine/engine';
import { EngineError } from '../../src/lib/engine/engine-error';
import { materialise } from '../../src/lib/engine/materialise';
import { id, sql, type Sql } from '../../src/lib/sql/sql';

/** A statement that runs for minutes unless it is stopped, in memory that does not grow. */
const endless = sql`SELECT count(*) AS n FROM range(${100_000_000}) a, range(${100_000}) b
	WHERE (a.range * b.range) % 7 = 3`;

/**
 * What every connector must do. Run on native DuckDB, on WebAssembly in Node and on WebAssembly in
 * Chromium: the drivers differ on nearly every type, the port does not.
 */
export function engineContract(name: string, open: () => Promise<Engine>): void {
	describe(`${name} keeps the engine's contract`, () => {
		let engine: Engine;
		beforeAll(async () => {
			engine = await open();
		}, 60_000);
		afterAll(() => engine.close());

		const one = async (statement: Sql) => {
			const result = await engine.query(statement);
			return result.cells(result.names[0]!)[0];
		};
		const failure = (promise: Promise<unknown>) =>
			promise.then(
				() => null,
				(error: unknown) => error
			);

		describe('types', () => {
			it.each([
				['BOOLEAN', sql`SELECT TRUE`, true],
				['INTEGER', sql`SELECT 42::INTEGER`, 42],
				['SMALLINT', sql`SELECT -7::SMALLINT`, -7],
				['DOUBLE', sql`SELECT 0.1::DOUBLE`, 0.1],
				['BIGINT beyond a double', sql`SELECT 9007199254740993::BIGINT`, 9007199254740993n],
				['HUGEINT', sql`SELECT sum(i) FROM (VALUES (1), (2)) t(i)`, 3n],
				['DECIMAL', sql`SELECT 1.50::DECIMAL(18, 2)`, '1.50'],
				['negative DECIMAL', sql`SELECT -0.05::DECIMAL(18, 2)`, '-0.05'],
				[
					'wide DECIMAL',
					sql`SELECT 1234567890123456789012345.67::DECIMAL(38, 2)`,
					'1234567890123456789012345.67'
				],
				['DATE', sql`SELECT DATE '2024-02-29'`, '2024-02-29'],
				['DATE before 1970', sql`SELECT DATE '1969-12-31'`, '1969-12-31'],
				['TIMESTAMP', sql`SELECT TIMESTAMP '2024-01-01 10:00:00'`, '2024-01-01T10:00:00'],
				[
					'TIMESTAMP to the microsecond',
					sql`SELECT TIMESTAMP '1969-12-31 23:59:59.123456'`,
					'1969-12-31T23:59:59.123456'
				],
				['VARCHAR', sql`SELECT '客户 🌊'`, '客户 🌊'],
				['NULL', sql`SELECT NULL`, null],
				['NULL of a type', sql`SELECT NULL::DATE`, null],
				['LIST', sql`SELECT [1, NULL, 3]::INTEGER[]`, [1, null, 3]],
				['LIST of text', sql`SELECT ['甲', 'b']`, ['甲', 'b']],
				['empty LIST', sql`SELECT []::INTEGER[]`, []],
				['LIST of decimals', sql`SELECT [1.50, 2]::DECIMAL(9, 2)[]`, ['1.50', '2.00']]
			])('%s', async (_, statement, expected) => {
				expect(await one(statement)).toEqual(expected);
			});

			it('refuses a type it does not carry, naming the column and the remedy', async () => {
				const error = await failure(
					engine.query(sql`SELECT {'a': 1} AS details`).then((result) => result.rows())
				);
				expect(error).toMatchObject({
					code: 'type',
					message: expect.stringMatching(/details.*VARCHAR/)
				});
			});

			it('gives numeric columns as doubles, NULL as NaN', async () => {
				const result = await engine.query(
					sql`SELECT * FROM (VALUES (1.5::DOUBLE, 1::BIGINT), (NULL, 2)) t(a, b)`
				);
				expect([...result.numbers('a')]).toEqual([1.5, NaN]);
				expect([...result.numbers('b')]).toEqual([1, 2]);
			});

			it('answers an empty result with its columns', async () => {
				const result = await engine.query(sql`SELECT 1 AS a, 'x' AS b WHERE FALSE`);
				expect([result.names, result.rowCount, result.rows()]).toEqual([['a', 'b'], 0, []]);
				expect(() => result.cells('c')).toThrow(/no column "c"/);
			});

			it('carries more rows than one batch, in order', async () => {
				const result = await engine.query(
					sql`SELECT range::INTEGER AS i, 'k' || range AS k FROM range(10000) ORDER BY range`
				);
				expect(result.rowCount).toBe(10000);
				expect(result.cells('k')[9999]).toBe('k9999');
				expect(result.numbers('i')[4321]).toBe(4321);
			});
		});

		describe('bound values', () => {
			it.each([
				['text with quotes', 'it\'s a "test"; DROP TABLE x; --'],
				['Chinese and emoji', '上海 🌊'],
				['backslash and newline', 'a\\n\nb'],
				['boolean', true],
				['integer', -12],
				['double', 0.1],
				['small double', 1e-300],
				['NULL', null],
				['list', [1, 2, 3]],
				['list of text', ["a'b", '客']]
			])('%s come back as they went', async (_, value) => {
				expect(await one(sql`SELECT ${value} AS v`)).toEqual(value);
			});

			it('whole numbers beyond 32 bits and bigints keep every digit', async () => {
				expect(await one(sql`SELECT ${9007199254740991}::BIGINT`)).toBe(9007199254740991n);
				expect(await one(sql`SELECT ${5361160000000026005n}::BIGINT`)).toBe(5361160000000026005n);
			});

			it('dates and decimals are bound as text and cast', async () => {
				const statement = sql`SELECT ${'2024-02-29'}::DATE + ${1} AS d, ${'0.10'}::DECIMAL(9, 2) * 3 AS m`;
				expect((await engine.query(statement)).rows()).toEqual([{ d: '2024-03-01', m: '0.30' }]);
			});

			it('are refused where a statement takes none', async () => {
				const error = await failure(engine.query(sql`CREATE TABLE no AS SELECT ${1} AS a`));
				expect(error).toMatchObject({
					code: 'parameters',
					statement: 'CREATE TABLE no AS SELECT ? AS a'
				});
			});

			it('are refused where they are no numbers', async () => {
				expect(await failure(engine.query(sql`SELECT ${NaN}`))).toBeInstanceOf(EngineError);
			});
		});

		describe('tables', () => {
			it('materialises a SELECT with values, replacing what was there', async () => {
				await materialise(engine, 'kept', sql`SELECT 1 AS old`);
				await materialise(
					engine,
					'kept',
					sql`SELECT range::INTEGER AS i, ${'x'}::VARCHAR AS k FROM range(${3})`
				);
				expect((await engine.query(sql`FROM ${id('kept')} ORDER BY i`)).rows()).toEqual([
					{ i: 0, k: 'x' },
					{ i: 1, k: 'x' },
					{ i: 2, k: 'x' }
				]);
			});

			it('names tables and columns with quotes and in Chinese', async () => {
				const table = '订单 "2024"';
				await engine.query(
					sql`CREATE TABLE ${id(table)} (${id('金额(元)')} DECIMAL(9, 2), ${id('a"b')} INTEGER)`
				);
				await engine.query(sql`INSERT INTO ${id(table)} VALUES (${'12.50'}, ${7})`);
				expect((await engine.query(sql`SELECT * FROM ${id(table)}`)).rows()).toEqual([
					{ '金额(元)': '12.50', 'a"b': 7 }
				]);
			});

			it('takes columns as typed arrays', async () => {
				const n = 5000;
				await engine.insert('scores', [
					{ name: 'x', type: 'integer', values: Int32Array.from({ length: n }, (_, i) => i) },
					{ name: '值', type: 'double', values: Float64Array.from({ length: n }, (_, i) => i / 2) },
					{
						name: 'k',
						type: 'text',
						values: Array.from({ length: n }, (_, i) => (i % 2 ? null : `k${i}`))
					}
				]);
				const rows = (
					await engine.query(
						sql`SELECT sum(x)::INTEGER AS x, sum("值") AS v, count(k)::INTEGER AS k FROM scores`
					)
				).rows();
				expect(rows).toEqual([{ x: 12497500, v: 6248750, k: 2500 }]);
			});

			it('takes columns without rows', async () => {
				await engine.insert('none', [{ name: 'x', type: 'double', values: new Float64Array() }]);
				expect((await engine.query(sql`SELECT x FROM none`)).rowCount).toBe(0);
			});
		});

		describe('files', () => {
			const bytes = new TextEncoder().encode('id,客户\n01,上海\n02,北京\n');

			it('reads what is attached, and nothing once it is detached', async () => {
				const source = {
					name: 'f.csv',
					size: bytes.length,
					read: async (a: number, b: number) => bytes.slice(a, b)
				};
				await engine.attach('import/f.csv', [
					{ source, start: 0, end: bytes.length },
					new TextEncoder().encode('03,广州\n')
				]);
				const read = sql`SELECT * FROM read_csv(${'import/f.csv'}, header = true, all_varchar = true)`;
				expect((await engine.query(read)).rows()).toEqual([
					{ id: '01', 客户: '上海' },
					{ id: '02', 客户: '北京' },
					{ id: '03', 客户: '广州' }
				]);
				await engine.detach('import/f.csv');
				expect(await failure(engine.query(read))).toBeInstanceOf(EngineError);
			});

			it.each(['/etc/passwd', 'import/../../secret.csv', 'https://example.com/x.csv'])(
				'does not reach %s',
				async (path) => {
					const error = await failure(engine.query(sql`SELECT * FROM read_csv(${path})`));
					expect(error).toMatchObject({
						code: 'statement',
						message: expect.stringMatching(/disabled|Permission/)
					});
				}
			);

			it('refuses a feature that would need the network, at once', async () => {
				const error = await failure(engine.query(sql`LOAD httpfs`));
				expect(error).toMatchObject({ code: 'statement' });
			});
		});

		describe('long work', () => {
			it('is cancelled by its signal, within a second, and leaves the engine usable', async () => {
				const controller = new AbortController();
				const pending = failure(engine.query(endless, { signal: controller.signal }));
				setTimeout(() => controller.abort(), 200);
				const began = performance.now();
				expect(await pending).toMatchObject({ code: 'cancelled' });
				expect(performance.now() - began).toBeLessThan(5_000);
				expect(await one(sql`SELECT 1`)).toBe(1);
			});

			it('cancelled while it makes a table lets go of the table', async () => {
				const controller = new AbortController();
				const long = sql`CREATE OR REPLACE TABLE cut_short AS
					SELECT range AS n, hash(range) AS h FROM range(400_000_000)`;
				const pending = failure(engine.query(long, { signal: controller.signal }));
				setTimeout(() => controller.abort(), 300);
				expect(await pending).toMatchObject({ code: 'cancelled' });
				await engine.query(sql`CREATE OR REPLACE TABLE cut_short AS SELECT unnest([1, 2, 3]) AS n`);
				expect(await one(sql`SELECT count(*)::INTEGER FROM cut_short`)).toBe(3);
				await engine.query(sql`DROP TABLE cut_short`);
			});

			it('is not begun with a signal already aborted', async () => {
				const error = await failure(engine.query(endless, { signal: AbortSignal.abort() }));
				expect(error).toMatchObject({ code: 'cancelled' });
			});

			it('tells that it is at work, and ends with all done', async () => {
				const shares: (number | null)[] = [];
				await engine.query(sql`SELECT sum(range % ${7}) FROM range(${60_000_000})`, {
					onProgress: ({ share }) => shares.push(share)
				});
				expect(shares.length).toBeGreaterThan(1);
				expect(shares.at(-1)).toBe(1);
				expect(
					shares.slice(0, -1).every((share) => share === null || (share >= 0 && share <= 1))
				).toBe(true);
			});

			it('lets another statement in between', async () => {
				const controller = new AbortController();
				const pending = failure(engine.query(endless, { signal: controller.signal }));
				expect(await one(sql`SELECT ${'between'}`)).toBe('between');
				controller.abort();
				expect(await pending).toMatchObject({ code: 'cancelled' });
			});
		});

		it('answers many statements at once, each with its own', async () => {
			const answers = await Promise.all(
				Array.from({ length: 20 }, (_, i) => one(sql`SELECT ${i}::INTEGER`))
			);
			expect(answers).toEqual(Array.from({ length: 20 }, (_, i) => i));
		});

		describe('errors', () => {
			it('keep the statement, without its values, and the cause', async () => {
				const error = await failure(engine.query(sql`SELECT * FROM nowhere WHERE a = ${'secret'}`));
				expect(error).toBeInstanceOf(EngineError);
				expect(error).toMatchObject({
					code: 'statement',
					statement: 'SELECT * FROM nowhere WHERE a = ?',
					message: expect.stringContaining('nowhere'),
					cause: expect.anything()
				});
			});

			it('in the middle of a statement leave the engine usable', async () => {
				const error = await failure(engine.query(sql`SELECT CAST(${'x'} AS INTEGER)`));
				expect(error).toMatchObject({ code: 'statement' });
				expect(await one(sql`SELECT 1`)).toBe(1);
			});
		});

		it('once closed, refuses and does not hang', async () => {
			const other = await open();
			const pending = failure(other.query(endless));
			await new Promise((resolve) => setTimeout(resolve, 100));
			await other.close();
			expect(await pending).toBeInstanceOf(EngineError);
			expect(await failure(other.query(sql`SELECT 1`))).toMatchObject({ code: 'closed' });
			await other.close();
		}, 60_000);
	});
}
