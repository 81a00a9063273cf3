/** A header as it is compared, and what it says beside the name. */
export interface NormalisedHeader {
	/** Lowercase letters, digits and Chinese characters only. */
	key: string;
	/** Factor its unit puts on the numbers below: 10,000 for 万元. */
	scale: number;
	/** ISO 4217 code that the header names; null where it names none. */
	currency: string | null;
}

const SCALES: readonly (readonly [RegExp, number])[] = [
	[/亿/, 100_000_000],
	[/万/, 10_000],
	[/千|^k$/i, 1000]
];

const CURRENCIES: readonly (readonly [RegExp, string])[] = [
	[/美元|usd|\$/i, 'USD'],
	[/欧元|eur|€/i, 'EUR'],
	[/英镑|gbp|£/i, 'GBP'],
	[/港元|港币|hkd/i, 'HKD'],
	[/日元|jpy/i, 'JPY'],
	[/元|rmb|cny|人民币|¥|￥/i, 'CNY']
];

/**
 * Brings a header to the form in which it is compared: width folded, case, blanks, required marks
 * (`*`), `（系统）` and brackets dropped. The bracket's unit is kept beside.
 */
export function normaliseHeader(header: string): NormalisedHeader {
	const folded = header.normalize('NFKC').replace(/\u200b|\ufeff/g, '');
	const bracket = /[([【](.*?)[)\]】]/.exec(folded)?.[1]?.trim() ?? '';
	const scale = SCALES.find(([unit]) => unit.test(bracket))?.[1] ?? 1;
	const currency = CURRENCIES.find(([unit]) => unit.test(bracket))?.[1] ?? null;
	const bare = folded.replace(/[([【].*?[)\]】]/g, '');
	const key = (bare.trim() === '' ? folded : bare).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
	return { key, scale, currency };
}
