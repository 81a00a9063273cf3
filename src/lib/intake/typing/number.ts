import type { DecimalMark } from './marks';
import { narrowText } from '../../canonical/wide-text';

/** Symbols and words for currencies that may stand with an amount, and their ISO 4217 codes. */
export const currencySigns: readonly (readonly [sign: string, code: string])[] = [
	['US$', 'USD'],
	['HK$', 'HKD'],
	['NT$', 'TWD'],
	['S$', 'SGD'],
	['A$', 'AUD'],
	['C$', 'CAD'],
	['R$', 'BRL'],
	['$', 'USD'],
	['¥', 'CNY'],
	['€', 'EUR'],
	['£', 'GBP'],
	['₩', 'KRW'],
	['₹', 'INR'],
	['৳', 'BDT'],
	['₽', 'RUB'],
	['RMB', 'CNY'],
	['人民币', 'CNY'],
	['美元', 'USD'],
	['美金', 'USD'],
	['港币', 'HKD'],
	['港元', 'HKD'],
	['欧元', 'EUR'],
	['日元', 'JPY'],
	['日圆', 'JPY'],
	['英镑', 'GBP'],
	['圆', 'CNY'],
	['元', 'CNY'],
	['CNY', 'CNY'],
	['USD', 'USD'],
	['EUR', 'EUR'],
	['GBP', 'GBP'],
	['HKD', 'HKD'],
	['JPY', 'JPY'],
	['TWD', 'TWD'],
	['SGD', 'SGD'],
	['AUD', 'AUD'],
	['CAD', 'CAD'],
	['CHF', 'CHF'],
	['KRW', 'KRW'],
	['INR', 'INR'],
	['BRL', 'BRL'],
	['MXN', 'MXN'],
	['RUB', 'RUB'],
	['AED', 'AED'],
	['THB', 'THB'],
	['VND', 'VND'],
	['MYR', 'MYR'],
	['IDR', 'IDR'],
	['PHP', 'PHP'],
	['SEK', 'SEK'],
	['NOK', 'NOK'],
	['DKK', 'DKK'],
	['PLN', 'PLN'],
	['CZK', 'CZK'],
	['ZAR', 'ZAR'],
	['NZD', 'NZD']
];

/**
 * The ISO 4217 code that a text of its own names: `RMB`, `CNY-人民币`, `￥`, `港币(HKD)`. Null where it
 * names none that is known.
 */
export function currencyOf(text: string): string | null {
	const plain = narrowText(text);
	const sign = currencySigns.find(([known]) => plain.startsWith(known));
	return sign?.[1] ?? /^[A-Z]{3}(?![A-Z])/.exec(plain)?.[0] ?? null;
}

/** Words behind a number that multiply it. */
export const units: readonly (readonly [unit: string, factor: number])[] = [
	['万亿', 1e12],
	['千万', 1e7],
	['百万', 1e6],
	['亿', 1e8],
	['万', 1e4],
	['千', 1e3],
	['BN', 1e9],
	['B', 1e9],
	['MM', 1e6],
	['M', 1e6],
	['K', 1e3],
	['W', 1e4],
	['%', 0.01]
];

const escaped = (text: string) => text.replace(/[$.*+?()[\]{}|^]/g, '\\$&');
const SIGN = `(${currencySigns.map(([sign]) => escaped(sign)).join('|')})?`;
const UNIT = `(${units.map(([unit]) => escaped(unit)).join('|')})?`;
const DIGITS = '(\\d[\\d.,]*|\\.\\d+)';

/**
 * Number with sign, currency and unit, over text as `narrowText` leaves it with blanks and apostrophes
 * taken out. Groups: 1 sign, 2 currency, 3 sign, 4 digits, 5 unit, 6 currency, 7 sign.
 */
export const NUMBER_PATTERN = `^([-+]?)${SIGN}([-+]?)${DIGITS}${UNIT}${SIGN}(-?)$`;

/** The accountants' negative, (123.45). Groups: 1 currency, 2 currency, 3 digits, 4 unit, 5 currency. */
export const PARENTHESES_PATTERN = `^${SIGN}\\(${SIGN}${DIGITS}${UNIT}\\)${SIGN}$`;

/** Digits as a decimal mark allows: grouped by threes, or by twos as in India, or not at all. */
export const digitsPattern = (mark: DecimalMark): string => {
	const [group, point] = mark === '.' ? [',', '\\.'] : ['\\.', ','];
	return `^(?:\\d+|\\d{1,3}(?:${group}\\d{2,3})*${group}\\d{3})?(?:${point}\\d*)?$`;
};

const NUMBER = new RegExp(NUMBER_PATTERN);
const PARENTHESES = new RegExp(PARENTHESES_PATTERN);

/** A number as it was written. */
export interface WrittenNumber {
	value: number;
	/** ISO 4217 code of the sign beside it; null where there is none. */
	currency: string | null;
}

/**
 * Reads one text as a number, with decimals before or after the mark a column was found to use.
 *
 * Whole forms only: `(123.45)` and `12.50-` are negative, `(-5)` and `--5` are nothing, since a sign
 * that is guessed turns money around. Null for what is no number.
 */
export function readNumber(text: string, mark: DecimalMark = '.'): WrittenNumber | null {
	const bare = bareNumber(text);
	const plain = NUMBER.exec(bare);
	const inParentheses = PARENTHESES.exec(bare);
	const signs = plain ? `${plain[1]}${plain[3]}${plain[7]}` : '-';
	const digits = plain?.[4] ?? inParentheses?.[3];
	if (digits === undefined || signs.length > 1) return null;
	if (!new RegExp(digitsPattern(mark)).test(digits)) return null;
	const size = Number(
		mark === '.' ? digits.replaceAll(',', '') : digits.replaceAll('.', '').replace(',', '.')
	);
	const unit = plain?.[5] ?? inParentheses?.[4];
	const factor = units.find(([word]) => word === unit)?.[1] ?? 1;
	const sign = plain
		? (plain[2] ?? plain[6])
		: (inParentheses![1] ?? inParentheses![2] ?? inParentheses![5]);
	return {
		value: (signs === '-' ? -size : size) * factor,
		currency: currencySigns.find(([known]) => known === sign)?.[1] ?? null
	};
}

/** A number's text without blanks and apostrophes. */
export const bareNumber = (text: string): string => narrowText(text).replace(/[ '’]/g, '');
