import type { DecimalMark } from './marks';
import { bareNumber, readNumber } from './number';

/** What a column's cells say of how its numbers are written. */
export interface NumberColumn {
	/** Share of the cells that are numbers, 0–1. */
	share: number;
	/** Decimal mark; null where both readings fit and a person has to say. */
	decimalMark: DecimalMark | null;
	/** Currency most cells carry; null where most carry none. */
	currency: string | null;
	/** Whether cells carry different currencies, or some do and some do not. */
	hasMixedCurrencies: boolean;
	/** Whether some cell is written in percent. */
	hasPercent: boolean;
	/** Largest value as read. */
	max: number;
}

/** `1.234`, `12.000.000`: with a comma's decimals a thousand times as much as with a point's. */
const isEitherWay = (text: string) => /^\d{1,3}(?:\.\d{3})$|^\d{1,3}(?:,\d{3})$/.test(text);

/**
 * Decides how a column's numbers are written, from all its cells: `1.234,50` proves a decimal comma,
 * `1,234.50` a point. A column in which every mark could be either is asked about, save that a lone
 * comma before three digits groups thousands in files cut at commas, where it had to be quoted.
 *
 * @param separator what cuts the file's cells
 */
export function readNumberColumn(cells: readonly string[], separator = ','): NumberColumn {
	const filled = cells.map(bareNumber).filter((cell) => cell !== '');
	let [point, comma, openPoint, openComma] = [0, 0, 0, 0];
	for (const cell of filled) {
		const digits = /\d[\d.,]*/.exec(cell)?.[0] ?? '';
		if (!/[.,]/.test(digits)) continue;
		if (isEitherWay(digits)) {
			// Nobody groups a number that begins with a zero.
			const isDecimal = digits.startsWith('0');
			if (digits.includes('.'))
				[point, openPoint] = isDecimal ? [point + 1, openPoint] : [point, openPoint + 1];
			else [comma, openComma] = isDecimal ? [comma + 1, openComma] : [comma, openComma + 1];
			continue;
		}
		const isPoint = readNumber(cell, '.') !== null;
		const isComma = readNumber(cell, ',') !== null;
		if (isPoint && !isComma) point++;
		if (isComma && !isPoint) comma++;
	}
	const decimalMark: DecimalMark | null =
		point + comma > 0
			? comma > point
				? ','
				: '.'
			: openPoint > 0
				? null
				: openComma > 0 && separator !== ','
					? null
					: '.';
	const numbers = filled.flatMap((cell) => readNumber(cell, decimalMark ?? '.') ?? []);
	const signs = new Map<string | null, number>();
	for (const { currency } of numbers) signs.set(currency, (signs.get(currency) ?? 0) + 1);
	const [commonest] = [...signs].sort((a, b) => b[1] - a[1]);
	return {
		share: filled.length === 0 ? 0 : numbers.length / filled.length,
		decimalMark,
		currency: commonest?.[0] ?? null,
		hasMixedCurrencies: signs.size > 1,
		hasPercent: filled.some((cell) => cell.includes('%')),
		max: numbers.reduce((max, { value }) => Math.max(max, value), -Infinity)
	};
}
