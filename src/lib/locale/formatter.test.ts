import { describe, expect, it } from 'vitest';
import { NO_CURRENCY, createFormatter } from './formatter';

const en = createFormatter({ language: 'en' });
const zh = createFormatter({ language: 'zh-CN' });
const german = createFormatter({ language: 'en', numberLocale: 'de-DE' });

describe('formatter', () => {
	it('writes exact money exactly, past what a double holds', () => {
		expect(en.money('90071992547409931.05', 'USD')).toBe('$90,071,992,547,409,931.05');
		expect(zh.money('-0.05', 'CNY')).toBe('-¥0.05');
		expect(en.money('12.5', NO_CURRENCY)).toBe('12.50');
	});

	it.each([
		[18_700_000, '¥18.7M', '¥1870万'],
		[9_999, '¥9,999', '¥9,999'],
		[123_456_789, '¥123.5M', '¥1.2亿'],
		[0, '¥0', '¥0'],
		[-4_200_000, '-¥4.2M', '-¥420万']
	])('compacts %d to the reader’s units', (amount, english, chinese) => {
		expect(en.compactMoney(amount, 'CNY')).toBe(english);
		expect(zh.compactMoney(amount, 'CNY')).toBe(chinese);
	});

	it('takes the manner of numbers apart from the language', () => {
		expect(german.integer(1234567)).toBe('1.234.567');
		expect(german.percent(0.7459)).toMatch(/^74,6\s%$/);
		expect(german.date('2024-03-05')).toBe('Mar 5, 2024');
	});

	it('writes a civil date as that day, in whatever zone the machine is', () => {
		expect(en.date('2024-03-05')).toBe('Mar 5, 2024');
		expect(zh.date('2024-03-05T23:59:59')).toBe('2024年3月5日');
		expect(zh.month('2024-03-05')).toBe('2024年3月');
		expect(en.dateTime('2024-03-05T13:05:09')).toMatch(/^Mar 5, 2024, 1:05\sPM$/);
	});

	it('rounds half up in the last decimal shown', () => {
		expect(en.decimal(2.345, 2)).toBe('2.35');
		expect(en.decimal(2, 2)).toBe('2.00');
	});

	it.each([
		[0, '0 bytes'],
		[999, '999 bytes'],
		[45_000_000, '45 MB']
	])('writes %d bytes', (bytes, text) => {
		expect(en.bytes(bytes)).toBe(text);
	});
});
