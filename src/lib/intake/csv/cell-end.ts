const SPACE = 0x20;

/** The first byte from `start` on that is no space; `end` where there is none before it. */
export function pastSpaces(bytes: Uint8Array, start: number, end: number): number {
	let i = start;
	while (i < end && bytes[i] === SPACE) i++;
	return i;
}

/**
 * Where a cell of a sound record ends: at a separator outside quotes, or at the record's end.
 *
 * @param start the cell's first byte
 * @param end the byte past the record's last
 */
export function cellEnd(
	bytes: Uint8Array,
	start: number,
	end: number,
	separator: number,
	quote: number
): number {
	let i = pastSpaces(bytes, start, end);
	if (i < end && bytes[i] === quote) {
		for (i++; i < end; i++) {
			if (bytes[i] !== quote) continue;
			if (bytes[i + 1] !== quote || i + 1 >= end) break;
			i++;
		}
	}
	while (i < end && bytes[i] !== separator) i++;
	return i;
}

/** The bytes that cells of a dialect are parted and quoted by. */
export interface CellMarks {
	separator: number;
	quote: number;
}
