import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDuckDbNode } from '../../connectors/duckdb-node/duckdb-node-engine';
import type { Engine } from '../../engine/engine';
import { seededRandom } from '../../math/random';
import { joinSql, sql } from '../../sql/sql';
import { quickDateSql } from './date-sql';
import { DATE_BYTES, dateForms, momentOf, noDate, readDate, writeDate } from './plain-date';
import { isPlainNumber } from './plain-number';
import type { PlainNumber } from './plain-plan';

let engine: Engine;
beforeAll(async () => void (engine = await openDuckDbNode()));
afterAll(() => engine.close());

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Texts near some that are read: each with up to two characters changed, taken out or put in. */
function near(texts: readonly string[], alphabet: string, count: number, seed: number): string[] {
	const random = seededRandom(seed);
	const any = <Item>(items: ArrayLike<Item>): Item => items[Math.floor(random() * items.length)]!;
	return Array.from({ length: count }, () => {
		const characters = [...any(texts)];
		for (let change = Math.floor(random() * 3); change > 0; change--) {
			const at = Math.floor(random() * (characters.length + 1));
			characters.splice(
				at,
				Math.floor(random() * 2),
				...(random() < 0.7 ? [any([...alphabet])] : [])
			);
		}
		return characters.join('');
	});
}

/** What the engine makes of texts, each once. */
async function readings(texts: readonly string[], read: ReturnType<typeof sql>) {
	const rows = texts.map((text) => sql`(${text})`);
	const answer = await engine.query(
		sql`SELECT t AS text, ${read} AS value FROM (VALUES ${joinSql(rows)}) AS texts(t)`
	);
	return new Map(answer.rows().map(({ text, value }) => [String(text), value]));
}

const cell = sql`t`;
const forms = {
	dateOrder: 'day-first',
	patterns: ['%1/%2/%Y', '%1/%2/%Y %I:%M %p', '%Y年%m月%d日 %H:%M', '%Y%m%d']
} as const;
const dates = [
	...['2024-03-05', '2024/3/5 8:05', '2024-02-29T14:20:05.123', '1900-01-02 00:00', '2199-12-31'],
	...[
		'05/3/2024',
		'31/12/2023',
		'5/3/2024 11:05 PM',
		'5/3/2024 12:59 am',
		'2024年3月5日 7:08',
		'20240229'
	]
];

it('every date that is plain is what DuckDB makes of it', async () => {
	const texts = [...new Set([...dates, ...near(dates, '0123459-/: TZAPM.年', 4000, 11)])];
	const { patterns, dateOrder } = forms;
	const reading = quickDateSql(cell, { patterns, order: dateOrder });
	const engines = await readings(texts, reading);
	const compiled = dateForms({ column: 0, patterns: [...patterns], dateOrder })!;
	let plain = 0;
	for (const text of texts) {
		const bytes = bytesOf(text);
		const date = noDate();
		if (!readDate(bytes, 0, bytes.length, compiled, date)) {
			expect(dates).not.toContain(text);
			continue;
		}
		plain++;
		const out = new Uint8Array(DATE_BYTES);
		const written = new TextDecoder().decode(out.subarray(0, writeDate(date, bytes, out, 0)));
		const exact = String(engines.get(text)).replace('T', ' ');
		const [whole, part = ''] = written.split('.');
		expect([text, part === '' ? whole : `${whole}.${part.padEnd(6, '0')}`]).toEqual([
			text,
			part === '' || Number(part) === 0
				? exact
				: `${exact.split('.')[0]}.${exact.split('.')[1]!.padEnd(6, '0')}`
		]);
	}
	expect(plain).toBeGreaterThan(100);
});

it('later moments are greater', () => {
	const moments = ['2024-01-31 23:59:59', '2024-02-01', '2024-02-01 00:00:01', '2025-01-01 00:00'];
	const numbers = moments.map((text) => {
		const [bytes, date] = [bytesOf(text), noDate()];
		expect(readDate(bytes, 0, bytes.length, [], date)).toBe(true);
		return momentOf(date);
	});
	expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
	expect(new Set(numbers).size).toBe(moments.length);
});

it.each<[PlainNumber, string]>([
	[{ digits: 13, decimals: 4, sign: 'any', most: null }, 'TRUE'],
	[{ digits: 13, decimals: 4, sign: 'not-negative', most: null }, 'value >= 0'],
	[{ digits: 7, decimals: 4, sign: 'positive', most: null }, 'value > 0 AND value < 10000000'],
	[{ digits: 13, decimals: 4, sign: 'zero', most: null }, 'value = 0'],
	[{ digits: 13, decimals: 4, sign: 'not-negative', most: 100 }, 'value BETWEEN 0 AND 100'],
	[{ digits: 9, decimals: 0, sign: 'any', most: null }, 'value = round(value)']
])('every number that is plain is one DuckDB reads: %o', async (rule, condition) => {
	const numbers = [
		'12.5',
		'0',
		'-3.25',
		'1234567.8901',
		'0.00',
		'99',
		'100',
		'100.0001',
		'123456789'
	];
	const texts = [...new Set([...numbers, ...near(numbers, '0123456789.-+,e ', 2000, 5)])];
	const read = sql`(SELECT CASE WHEN ${{ parts: [condition], values: [] }} THEN value END
		FROM (SELECT TRY_CAST(t AS DECIMAL(18, 4)) AS value))`;
	const engines = await readings(texts, read);
	let plain = 0;
	for (const text of texts) {
		const bytes = bytesOf(text);
		if (!isPlainNumber(bytes, 0, bytes.length, rule)) continue;
		plain++;
		expect([text, Number(engines.get(text) ?? NaN)]).toEqual([text, Number(text) + 0]);
	}
	expect(plain).toBeGreaterThan(5);
});
