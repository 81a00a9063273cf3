import { writtenNullWords } from '../typing/words';

/** Which columns of a slice, from 0, hold what costs time to look for in SQL. */
export interface CellTraits {
	/** Columns in which some cell is a word for nothing. */
	nullWords: ReadonlySet<number>;
	/** Columns in which some cell begins or ends with a space. */
	blankEdges: ReadonlySet<number>;
	/** Columns in which there may be blanks other than spaces: of Chinese input, of web pages. */
	wideBlanks: ReadonlySet<number>;
}

/** Words for nothing as bytes, by the first of them. */
const words: (readonly Uint8Array[] | undefined)[] = [];
for (const word of writtenNullWords.filter((written) => written !== '')) {
	const bytes = new TextEncoder().encode(word);
	words[bytes[0]!] = [...(words[bytes[0]!] ?? []), bytes];
}

/**
 * Whether a cell, from its first byte to the one past its last, is a word for nothing; true where
 * that is not known, as the cell began before these bytes.
 *
 * @param quote byte of the quote, which may stand around it
 */
export function isNullWord(bytes: Uint8Array, start: number, end: number, quote: number): boolean {
	if (start < 0) return true;
	const isQuoted = bytes[start] === quote && end - start >= 2;
	const from = isQuoted ? start + 1 : start;
	const length = end - start - (isQuoted ? 2 : 0);
	if (length === 0) return isQuoted;
	const candidates = words[bytes[from]!];
	return (
		candidates !== undefined &&
		candidates.some((word) => {
			if (word.length !== length) return false;
			for (let i = 1; i < length; i++) if (bytes[from + i] !== word[i]) return false;
			return true;
		})
	);
}
