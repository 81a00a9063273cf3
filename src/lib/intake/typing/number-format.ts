import { z } from 'zod';

/** The mark before the decimals. The other of the two, blanks and apostrophes group thousands. */
export const DecimalMark = z.enum(['.', ',']);

export type DecimalMark = z.infer<typeof DecimalMark>;

/** Symbols and words that may stand with an amount, for a pattern of JavaScript or of DuckDB. */
export const CURRENCY_MARKS = '(?:US|HK)?\\$|[¥￥€£元]|RMB|CNY|USD|EUR|GBP|HKD|JPY';

/**
 * The decimal mark of a column: `,` where more values can only be read so than with `.`. A value
 * such as `1,234` proves nothing by itself.
 */
export function readDecimalMark(values: readonly string[]): DecimalMark {
	let [point, comma] = [0, 0];
	for (const value of values) {
		const bare = value.replace(/[^\d.,]/g, '');
		if (/,\d{3}\.|\.\d{1,2}$|\.\d{4,}$/.test(bare)) point++;
		if (/\.\d{3},|,\d{1,2}$|,\d{4,}$/.test(bare)) comma++;
	}
	return comma > point ? ',' : '.';
}

/** Currency that most values of a column carry as a symbol or code; null where none is written. */
export function readCurrency(values: readonly string[]): string | null {
	const signs: readonly (readonly [RegExp, string])[] = [
		[/US\$|USD/i, 'USD'],
		[/HK\$|HKD/i, 'HKD'],
		[/€|EUR/i, 'EUR'],
		[/£|GBP/i, 'GBP'],
		[/[¥￥元]|RMB|CNY/i, 'CNY'],
		[/JPY/i, 'JPY'],
		[/\$/, 'USD']
	];
	const counts = new Map<string, number>();
	for (const value of values) {
		const code = signs.find(([sign]) => sign.test(value))?.[1];
		if (code) counts.set(code, (counts.get(code) ?? 0) + 1);
	}
	const [best] = [...counts].sort((a, b) => b[1] - a[1]);
	return best && best[1] * 2 > values.filter((value) => value.trim() !== '').length
		? best[0]
		: null;
}
