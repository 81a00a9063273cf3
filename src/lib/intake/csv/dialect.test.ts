import { describe, expect, it } from 'vitest';
import { guessDialect } from './dialect';
import { splitRecords } from './split-records';

const comma = { separator: ',', quote: '"' } as const;

describe('guessDialect', () => {
	it.each([
		['comma', 'id,name,amount\n1,a,2\n2,b,3\n', ',', 0],
		['semicolon with decimal commas', 'id;name;amount\n1;a;2,50\n2;b;3,75\n', ';', 0],
		['semicolon although the header has commas', 'a,b,c;d\n1;2\n3;4\n5;6\n', ';', 0],
		['tab', 'id\tname\n1\ta, b\n2\tc, d\n', '\t', 0],
		['bar', 'id|name\n1|a\n2|b\n', '|', 0],
		['a sep= line', 'sep=;\nid;name\n1;a\n', ';', 1],
		[
			'title rows above the header',
			'销售报表\n导出日期：2024-03-05\n\nid,name,amount\n1,a,2\n2,b,3\n',
			',',
			3
		],
		['separators inside quotes', 'id,note\n1,"a;b;c;d"\n2,"e;f;g;h"\n', ',', 0],
		['one column', 'id\n1\n2\n', ',', 0]
	])('%s', (_, text, separator, skippedRecords) => {
		expect(guessDialect(text)).toEqual({
			separator,
			quote: '"',
			skippedRecords,
			headerRecords: 1
		});
	});
});

describe('splitRecords', () => {
	it('leaves out a record that the end of the text cuts short', () => {
		expect(splitRecords('a,b\n1,2\n3,', comma, 10)).toEqual([
			['a', 'b'],
			['1', '2']
		]);
	});

	it('keeps the only record there is', () => {
		expect(splitRecords('a,b', comma, 10)).toEqual([['a', 'b']]);
	});
});
