import { GROUP_MARK } from '../csv/group-mark';

/** A header as it is compared, and what it says beside the name. */
export interface NormalisedHeader {
	/** Lowercase letters, digits and Chinese characters only. */
	key: string;
	/** Factor its unit puts on the numbers below: 10,000 for 万元. */
	scale: number;
	/** ISO 4217 code that the header names; null where it names none. */
	currency: string | null;
	/** Whether it says that the numbers below are percent. */
	isPercent: boolean;
}

const SCALES: readonly (readonly [RegExp, number])[] = [
	[/亿/, 100_000_000],
	[/百万|\bmn?\b|million/i, 1_000_000],
	[/万/, 10_000],
	[/千|^k$|thousand/i, 1000]
];

const CURRENCIES: readonly (readonly [RegExp, string])[] = [
	[/美元|usd|us\$|^\$$/i, 'USD'],
	[/欧元|eur|€/i, 'EUR'],
	[/英镑|gbp|£/i, 'GBP'],
	[/港元|港币|hkd/i, 'HKD'],
	[/日元|jpy/i, 'JPY'],
	[/元|rmb|cny|人民币|¥|￥/i, 'CNY']
];

/** Bracketed words that belong to the name; the brackets of all else are units and remarks. */
const NAMED_BRACKET = /^do not modify$/i;

/**
 * Brings a header to the form in which it is compared: width folded, case, blanks, required marks
 * (`*`), `（系统）` and brackets dropped, of two lines the lower. The bracket's unit is kept beside.
 */
export function normaliseHeader(header: string): NormalisedHeader {
	const folded = header.normalize('NFKC').replace(/[\u200b-\u200d\ufeff]/g, '');
	const lowest = folded.split(GROUP_MARK).at(-1)!;
	const bracket = /[([【](.*?)[)\]】]/.exec(lowest)?.[1]?.trim() ?? '';
	const scale = SCALES.find(([unit]) => unit.test(bracket))?.[1] ?? 1;
	const currency = CURRENCIES.find(([unit]) => unit.test(bracket))?.[1] ?? null;
	const bare = lowest.replace(/[([【](.*?)[)\]】]/g, (_, within: string) =>
		NAMED_BRACKET.test(within.trim()) ? within : ''
	);
	const key = (bare.trim() === '' ? lowest : bare).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
	return { key, scale, currency, isPercent: /%|percent|百分比/i.test(lowest) };
}

/**
 * Headers without what all of them begin with: Pipedrive writes `Deal - Title` in whatever language
 * its user reads, `Obchod - Název`. As they are where fewer than four in five share a beginning.
 */
export function withoutPrefix(headers: readonly string[]): string[] {
	const counts = new Map<string, number>();
	for (const header of headers) {
		const prefix = /^([^-]+?) - ./.exec(header)?.[1];
		if (prefix) counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
	}
	const [best] = [...counts].sort((a, b) => b[1] - a[1]);
	if (!best || headers.length < 2 || best[1] < headers.length * 0.8) return [...headers];
	const start = `${best[0]} - `;
	return headers.map((header) => (header.startsWith(start) ? header.slice(start.length) : header));
}
