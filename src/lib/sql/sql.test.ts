import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { literal, tableOfSql } from './literal';
import { id, joinSql, sql, sqlText } from './sql';

const text = (statement: ReturnType<typeof sql>) => sqlText(statement, (_, i) => `$${i + 1}`);

describe('sql', () => {
	it('binds values and splices pieces, keeping their order', () => {
		const inner = sql`a = ${1}`;
		const statement = sql`SELECT * FROM ${id('客户')} WHERE ${inner} AND b = ${'x'}`;
		expect(text(statement)).toBe('SELECT * FROM "客户" WHERE a = $1 AND b = $2');
		expect(statement.values).toEqual([1, 'x']);
	});

	it('binds a list as one value', () => {
		expect(sql`x IN ${['a', 'b']}`.values).toEqual([['a', 'b']]);
	});

	it('never lets a value into the text', () => {
		fc.assert(
			fc.property(fc.string({ minLength: 1 }), (value) => {
				const statement = sql`SELECT ${value}`;
				expect(statement.parts).toEqual(['SELECT ', '']);
				expect(statement.values).toEqual([value]);
			})
		);
	});

	it('has one part more than values, however pieces are nested', () => {
		const nested = joinSql([sql`${1}`, sql`x`, sql`${2} + ${3}`]);
		expect(nested.parts).toHaveLength(nested.values.length + 1);
		expect(text(nested)).toBe('$1, x, $2 + $3');
	});
});

describe('id', () => {
	it('doubles quotes and qualifies', () => {
		expect(text(id('my "table"', '金额(元)'))).toBe('"my ""table"""."金额(元)"');
	});

	it.each(['', 'a\0b'])('refuses %j', (name) => {
		expect(() => id(name)).toThrow(RangeError);
	});
});

describe('literal', () => {
	it.each([
		[null, 'NULL'],
		[true, 'TRUE'],
		[-0, '0'],
		[9007199254740993n, '9007199254740993'],
		[0.1, '0.1e0'],
		[1e-7, '1e-7'],
		["it's", "'it''s'"],
		[['a', 1], "['a', 1]"]
	] as const)('writes %s as %s', (value, expected) => {
		expect(literal(value)).toBe(expected);
	});

	it.each([NaN, Infinity, 'a\0b'])('refuses %j', (value) => {
		expect(() => literal(value)).toThrow(RangeError);
	});
});

describe('tableOfSql', () => {
	it('writes values in place, as a table is made with none bound', () => {
		expect(tableOfSql(id('passing', 'slice'), sql`SELECT ${"a'"} AS c0`)).toEqual({
			parts: [`CREATE OR REPLACE TABLE "passing"."slice" AS SELECT 'a''' AS c0`],
			values: []
		});
	});
});
