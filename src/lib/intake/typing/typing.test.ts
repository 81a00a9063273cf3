import { describe, expect, it } from 'vitest';
import { readDates } from './date-format';
import { readCurrency, readDecimalMark } from './number-format';

describe('readDates', () => {
	it.each([
		['ISO', ['2024-01-14 08:00:00', '2024-02-01'], 'year-month-day', null],
		[
			'ISO with zones',
			['2024-01-19T09:42:24.000+0000', '2025-12-06 10:37:33 -0500'],
			'year-month-day',
			null
		],
		['slashes, year first', ['2020/2/21 0:00', '2024/12/31'], 'year-month-day', null],
		['dots, year first', ['2024.03.05'], 'year-month-day', null],
		[
			'month first, proved by a 26th',
			['12/1/2010 8:26', '12/26/2010 9:00'],
			'month-day-year',
			null
		],
		['day first, proved by a 26th', ['01/12/2010', '26/12/2010'], 'day-month-year', null],
		['German', ['31.12.2024', '01.02.2024'], 'day-month-year', null],
		['Chinese', ['2024年3月5日', '2024年12月31日 14:20'], 'chinese', null],
		['compact', ['20240305', '20241231'], 'compact', null],
		['no date at all', ['abc', '12'], null, null],
		['nothing', ['', ' '], null, null]
	])('%s', (_, values, format, rival) => {
		expect(readDates(values)).toMatchObject({ format, rival });
	});

	it('leaves open what can be read two ways', () => {
		const { format, rival } = readDates(['01/02/2024', '03/04/2024', '12/12/2024']);
		expect(new Set([format, rival])).toEqual(new Set(['month-day-year', 'day-month-year']));
	});

	it('tells what share it reads', () => {
		expect(readDates(['2024-01-01', 'soon', '', '2024-13-01'])).toMatchObject({ share: 1 / 3 });
	});
});

describe('numbers', () => {
	it.each([
		[['1,234.50', '12.5'], '.'],
		[['1.234,50', '12,5'], ','],
		[['1,234', '5,678'], '.'],
		[['18500.00'], '.'],
		[[], '.']
	])('%j has the decimal mark %s', (values, mark) => {
		expect(readDecimalMark(values)).toBe(mark);
	});

	it.each([
		[['¥1,234.50', '￥12'], 'CNY'],
		[['$1', '$2', '3'], 'USD'],
		[['12 €', '13 €'], 'EUR'],
		[['1', '2', '$3'], null],
		[['HK$5', 'HK$6'], 'HKD'],
		[[], null]
	])('%j is in %s', (values, currency) => {
		expect(readCurrency(values)).toBe(currency);
	});
});
