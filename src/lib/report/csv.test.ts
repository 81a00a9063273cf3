import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvText } from './csv';

describe('csvText', () => {
	it('is what Excel opens: a mark, CR LF, quotes doubled', () => {
		expect(
			csvText([
				['客户', 'a "b"'],
				[1.5, null]
			])
		).toBe('\ufeff客户,"a ""b"""\r\n1.5,\r\n');
	});

	it.each(['=HYPERLINK("http://x")', '@SUM(A1)', '+cmd|x', '-2+3+cmd', '\t=1', '＝1+1', '-', '=1'])(
		'neutralises %j',
		(text) => {
			expect(Papa.parse<string[]>(csvText([[text]]).slice(1)).data[0]![0]).toBe(`'${text}`);
		}
	);

	it.each(['-12.5', '+86 138 0000 0000', '+86-138', '-1', '(123) 456'])(
		'leaves %j usable',
		(text) => {
			expect(csvText([[text]])).toBe(`\ufeff${text}\r\n`);
		}
	);

	it('comes back as it went, but for the apostrophe', () => {
		const cell = fc.string({
			unit: fc.constantFrom('a', '=', '-', '"', ',', '\n', '客', ' ', '1'),
			maxLength: 8
		});
		fc.assert(
			fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 10 }), (rows) => {
				const { data } = Papa.parse<string[]>(csvText(rows).slice(1).replace(/\r\n$/, ''), {
					newline: '\r\n'
				});
				const back = data.map((row) =>
					row.map((text) => text.replace(/^'(?=[=+\-@\t\r\n\0＝＋－＠])/, ''))
				);
				expect(back).toEqual(rows);
				for (const [first] of data) expect(first).not.toMatch(/^[=@]/);
			})
		);
	});
});
