import type { Language } from './language';

/** Currency code of amounts whose currency nobody has stated (ISO 4217: XXX). */
export const NO_CURRENCY = 'XXX';

/**
 * Writes numbers, money and dates for a reader. Used by pages, axes, tables, exports and reports
 * alike, so that one number looks one way everywhere.
 *
 * Shares are 0–1 and become percentages only here. An amount given as text is written exactly; no
 * double is made of it.
 */
export interface Formatter {
	integer(value: number): string;
	/** A number with exactly `digits` decimals. */
	decimal(value: number, digits: number): string;
	/** 12.3K or 1.2万; plain below 10,000. */
	compact(value: number): string;
	money(amount: string | number, currency: string): string;
	/** Money for axes and headlines: ¥18.7M or ¥1870万. */
	compactMoney(amount: string | number, currency: string): string;
	percent(share: number, digits?: number): string;
	/** A civil date, `YYYY-MM-DD` with or without a time, written as a date. */
	date(iso: string): string;
	month(iso: string): string;
	dateTime(iso: string): string;
	bytes(bytes: number): string;
}

export interface FormatOptions {
	language: Language;
	/** BCP 47 tag that decides separators and units; the language's own unless told. */
	numberLocale?: string;
}

/** A {@link Formatter} for a language, with numbers in another locale's manner where one is given. */
export function createFormatter({ language, numberLocale = language }: FormatOptions): Formatter {
	const formats = new Map<string, Intl.NumberFormat>();
	const format = (options: Intl.NumberFormatOptions): Intl.NumberFormat => {
		const key = JSON.stringify(options);
		const known = formats.get(key) ?? new Intl.NumberFormat(numberLocale, options);
		formats.set(key, known);
		return known;
	};
	const exact = (amount: string | number) => amount as Intl.StringNumericLiteral | number;
	const inCurrency = (currency: string): Intl.NumberFormatOptions =>
		currency === NO_CURRENCY
			? { minimumFractionDigits: 2, maximumFractionDigits: 2 }
			: { style: 'currency', currency, currencyDisplay: 'narrowSymbol' };
	const dates = (options: Intl.DateTimeFormatOptions) => {
		const writer = new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options });
		// A civil date has no zone; it is written as the UTC day of the same name.
		return (iso: string) =>
			writer.format(new Date(`${iso.slice(0, 19).padEnd(10)}`.replace(' ', 'T') + zone(iso)));
	};
	const zone = (iso: string) => (iso.length > 10 ? 'Z' : 'T00:00:00Z');
	const shortDate = dates({ year: 'numeric', month: 'short', day: 'numeric' });
	const month = dates({ year: 'numeric', month: 'short' });
	const dateTime = dates({ dateStyle: 'medium', timeStyle: 'short' });

	return {
		integer: (value) => format({ maximumFractionDigits: 0 }).format(value),
		decimal: (value, digits) =>
			format({ minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value),
		compact: (value) =>
			Math.abs(value) < 10_000
				? format({ maximumFractionDigits: 1 }).format(value)
				: format({ notation: 'compact', maximumFractionDigits: 1 }).format(value),
		money: (amount, currency) => format(inCurrency(currency)).format(exact(amount)),
		compactMoney: (amount, currency) =>
			Math.abs(Number(amount)) < 10_000
				? format({
						...inCurrency(currency),
						minimumFractionDigits: 0,
						maximumFractionDigits: 0
					}).format(exact(amount))
				: format({
						...inCurrency(currency),
						notation: 'compact',
						minimumFractionDigits: 0,
						maximumFractionDigits: 1
					}).format(exact(amount)),
		percent: (share, digits = 1) =>
			format({
				style: 'percent',
				minimumFractionDigits: digits,
				maximumFractionDigits: digits
			}).format(share),
		date: shortDate,
		month,
		dateTime,
		bytes: (bytes) => {
			const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
			const power = bytes < 1 ? 0 : Math.min(3, Math.floor(Math.log10(bytes) / 3));
			return format({
				style: 'unit',
				unit: units[power] ?? 'byte',
				// Short, a byte has no plural in English.
				unitDisplay: power === 0 ? 'long' : 'short',
				maximumFractionDigits: power === 0 ? 0 : 1
			}).format(bytes / 1000 ** power);
		}
	};
}
