import type { PlainNumber } from './plain-plan';

const ZERO = 0x30;
const MINUS = 0x2d;
const POINT = 0x2e;

/** Whether the bytes from `start` to the one before `end` are a number of a column as DuckDB casts it. */
export function isPlainNumber(
	bytes: Uint8Array,
	start: number,
	end: number,
	{ digits, decimals, sign, most }: PlainNumber
): boolean {
	const isNegative = bytes[start] === MINUS;
	if (isNegative && sign !== 'any') return false;
	const first = isNegative ? start + 1 : start;
	let [point, isZero, value] = [-1, true, 0];
	for (let i = first; i < end; i++) {
		const digit = bytes[i]! - ZERO;
		if (digit >= 0 && digit <= 9) {
			if (digit > 0) isZero = false;
			value = value * 10 + digit;
		} else if (bytes[i] === POINT && point < 0) point = i;
		else return false;
	}
	const whole = (point < 0 ? end : point) - first;
	const behind = point < 0 ? 0 : end - point - 1;
	if (whole < 1 || whole > digits || behind > decimals || (point >= 0 && behind === 0))
		return false;
	if (sign === 'zero' && !isZero) return false;
	if (sign === 'positive' && isZero) return false;
	return most === null || value / 10 ** behind <= most;
}
