import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDuckDbWasmInNode } from '../../connectors/duckdb-wasm/node-host';
import type { Engine } from '../../engine/engine';
import { sql } from '../../sql/sql';
import { readDateTime } from '../typing/date-time';
import type { DateOrder, DecimalMark, SerialBase } from '../typing/marks';
import { readDateColumn } from '../typing/date-column';
import { readNumber } from '../typing/number';
import { stagedSql } from './staged-sql';

let engine: Engine;
beforeAll(async () => void (engine = await openDuckDbWasmInNode()));
afterAll(() => engine.close());

const table = async (texts: readonly string[]) =>
	engine.insert('cells', [
		{ name: 'at', type: 'integer', values: Int32Array.from(texts.keys()) },
		{ name: 'cell', type: 'text', values: texts }
	]);

/** Texts with the one moment each stands for; null where none. Day first where it matters. */
const dates: readonly (readonly [string, string | null])[] = [
	['2024-03-05', '2024-03-05T00:00:00'],
	['2024/3/5 14:20', '2024-03-05T14:20:00'],
	['2024.03.05', '2024-03-05T00:00:00'],
	['2024年3月5日', '2024-03-05T00:00:00'],
	['2024年3月5日 下午2:05', '2024-03-05T14:05:00'],
	['2024年3月5日14时05分30秒', '2024-03-05T14:05:30'],
	['2024/3/5 下午 2:05', '2024-03-05T14:05:00'],
	['2024/3/5 上午 12:05', '2024-03-05T00:05:00'],
	['2024-03-05 星期二 08:00', '2024-03-05T08:00:00'],
	['２０２４－０３－０５', '2024-03-05T00:00:00'],
	['20240305', '2024-03-05T00:00:00'],
	['20240305083059', '2024-03-05T08:30:59'],
	['202403050830', '2024-03-05T08:30:00'],
	['5/3/2024', '2024-03-05T00:00:00'],
	['05.03.2024 7:42', '2024-03-05T07:42:00'],
	['23/02/26 08:55 PM', '2026-02-23T20:55:00'],
	['01-02-69', '1969-02-01T00:00:00'],
	['01-02-68', '2068-02-01T00:00:00'],
	['15 Apr, 2021 00:03:00', '2021-04-15T00:03:00'],
	['15-Apr-2021', '2021-04-15T00:00:00'],
	['15-Apr-21', '2021-04-15T00:00:00'],
	['Apr 15, 2021', '2021-04-15T00:00:00'],
	['March 5, 2024 at 2:05 PM', '2024-03-05T14:05:00'],
	['Tue, 5 Mar 2024 09:00:00 GMT', '2024-03-05T09:00:00'],
	['2024-01-19T09:42:24.000+0000', '2024-01-19T09:42:24'],
	['2024-01-19T09:42:24Z', '2024-01-19T09:42:24'],
	['2025-12-06 10:37:33 -0500', '2025-12-06T10:37:33'],
	['1704067200000', '2024-01-01T00:00:00'],
	['1704067200', '2024-01-01T00:00:00'],
	['2024-02-30', null],
	['2024-13-01', null],
	['1900-01-00', null],
	['2204-05-01', null],
	['2024-03-05 25:00', null],
	['31/04/2024', null],
	['3月5日', null],
	['5/6/12', '2012-06-05T00:00:00'],
	['infinity', null],
	['5" pipe', null],
	['', null],
	['12.5', null]
];

describe('dates', () => {
	const read = async (
		texts: readonly string[],
		reading: { order?: DateOrder | null; serial?: SerialBase; zone?: string; patterns?: string[] }
	) => {
		await table(texts);
		const from = sql`(SELECT "at", nullif(trim(cell), '') AS cell FROM cells)`;
		const select = stagedSql(from, [{ kind: 'date', name: 'moment', cell: sql`cell`, ...reading }]);
		const answer = await engine.query(sql`SELECT moment FROM (${select}) ORDER BY "at"`);
		return answer.cells('moment');
	};

	it('are read in SQL as they are in JavaScript, and as people read them', async () => {
		const texts = dates.map(([text]) => text);
		const known = dates.map(([, moment]) => moment);
		expect(await read(texts, { order: 'day-first' })).toEqual(known);
		const here = texts.map((text) => {
			const moment = readDateTime(text, { order: 'day-first' });
			return typeof moment === 'string' ? null : moment.local;
		});
		expect(here).toEqual(known);
	});

	it('are the same with the quick formats of their column as without', async () => {
		const texts = dates.map(([text]) => text);
		const { patterns } = readDateColumn([
			'25/12/2023',
			'25/12/2023 10:00',
			'2024年3月5日',
			'20240101'
		]);
		expect(patterns).toHaveLength(4);
		expect(await read(texts, { order: 'day-first', patterns })).toEqual(
			dates.map(([, moment]) => moment)
		);
	});

	it('need an order only where both numbers could be the month', async () => {
		const texts = ['3/5/2024', '3/15/2024', '15/3/2024', '4/4/2024', '2024-05-03'];
		expect(await read(texts, {})).toEqual([
			null,
			'2024-03-15T00:00:00',
			'2024-03-15T00:00:00',
			'2024-04-04T00:00:00',
			'2024-05-03T00:00:00'
		]);
		expect(readDateTime('3/5/2024')).toBe('ambiguous');
		expect((await read(texts, { order: 'month-first' }))[0]).toBe('2024-03-05T00:00:00');
	});

	it('as numbers count days from the base of their spreadsheet', async () => {
		const texts = ['45292', '45292.75', '1', '59', '61', '2024-01-01'];
		expect(await read(texts, { serial: '1900' })).toEqual([
			'2024-01-01T00:00:00',
			'2024-01-01T18:00:00',
			'1900-01-01T00:00:00',
			'1900-02-28T00:00:00',
			'1900-03-01T00:00:00',
			'2024-01-01T00:00:00'
		]);
		expect((await read(['43830'], { serial: '1904' }))[0]).toBe('2024-01-01T00:00:00');
		expect(readDateTime('43830', { serial: '1904' })).toMatchObject({
			local: '2024-01-01T00:00:00'
		});
		expect((await read(['45292'], {}))[0]).toBeNull();
	});

	it('with a zone of their own are moved to the clock of the business', async () => {
		const texts = [
			'2025-12-06 10:37:33 -0500',
			'2025-12-06T10:37:33Z',
			'2025-07-06 23:30:00+08:00',
			'2025-12-06 10:37:33',
			'1765017453000'
		];
		expect(await read(texts, { zone: 'Asia/Shanghai' })).toEqual([
			'2025-12-06T23:37:33',
			'2025-12-06T18:37:33',
			'2025-07-06T23:30:00',
			'2025-12-06T10:37:33',
			'2025-12-06T18:37:33'
		]);
		expect((await read(texts, { zone: 'America/New_York' })).slice(0, 3)).toEqual([
			'2025-12-06T10:37:33',
			'2025-12-06T05:37:33',
			'2025-07-06T11:30:00'
		]);
	});
});

const numbers: readonly (readonly [string, string | null, string | null, DecimalMark?])[] = [
	['1234.5', '1234.5000', null],
	['¥1,234.50', '1234.5000', 'CNY'],
	['￥1234', '1234.0000', 'CNY'],
	['$342.09K', '342090.0000', 'USD'],
	['1.2万', '12000.0000', null],
	['3.5亿', '350000000.0000', null],
	['1.2万元', '12000.0000', 'CNY'],
	['1 234,56 €', '1234.5600', 'EUR', ','],
	['1.234,56', '1234.5600', null, ','],
	['12,5', '12.5000', null, ','],
	["1'234.50", '1234.5000', null],
	['CNY 88', '88.0000', 'CNY'],
	['88元', '88.0000', 'CNY'],
	['(123.45)', '-123.4500', null],
	['$(123.45)', '-123.4500', 'USD'],
	['-￥5', '-5.0000', 'CNY'],
	['￥-5', '-5.0000', 'CNY'],
	['12.50-', '-12.5000', null],
	['１２３．５０', '123.5000', null],
	['"$7,450,000.00 "'.replaceAll('"', ''), '7450000.0000', 'USD'],
	['12,34,567.89', '1234567.8900', null],
	['85%', '0.8500', null],
	['(-5)', null, null],
	['--5', null, null],
	['-5-', null, null],
	['12,5', null, null],
	['1,23,4', null, null],
	['18.07.2018', null, null],
	['n/a', null, null],
	['1.2.3', null, null],
	['', null, null]
];

describe('numbers', () => {
	it.each(['.', ','] as const)('with the decimal mark %s', async (mark) => {
		const cases = numbers.filter(([, , , own = '.']) => own === mark);
		await table(cases.map(([text]) => text));
		const from = sql`(SELECT "at", nullif(trim(cell), '') AS cell FROM cells)`;
		const select = stagedSql(from, [
			{ kind: 'number', name: 'amount', cell: sql`cell`, decimalMark: mark }
		]);
		const answer = await engine.query(
			sql`SELECT amount::DECIMAL(18, 4) AS amount, "amount$currency" AS currency FROM (${select}) ORDER BY "at"`
		);
		expect(answer.cells('amount')).toEqual(cases.map(([, value]) => value));
		expect(answer.cells('currency')).toEqual(
			cases
				.map(([, value, currency]) => (value === null ? expect.anything() : currency))
				.map((x, i) => (cases[i]![1] === null ? answer.cells('currency')[i] : x))
		);
		for (const [text, value, currency] of cases) {
			const here = readNumber(text, mark);
			expect([text, here?.value ?? null]).toEqual([text, value === null ? null : Number(value)]);
			if (here) expect(here.currency).toBe(currency);
		}
	});

	it('are put on the scale of their header', async () => {
		await table(['12.5', '¥3']);
		const select = stagedSql(sql`cells`, [
			{ kind: 'number', name: 'amount', cell: sql`cell`, scale: 10_000 }
		]);
		const answer = await engine.query(
			sql`SELECT amount::DECIMAL(18, 2) AS amount FROM (${select}) ORDER BY "at"`
		);
		expect(answer.cells('amount')).toEqual(['125000.00', '30000.00']);
	});
});
