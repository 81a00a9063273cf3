import { writtenNullWords } from '../typing/words';

/** What the cells of some rows hold that costs time to look for in SQL; columns are counted from 0. */
export interface CellTraits {
	/** Columns in which some cell is a word for nothing. */
	nullWords: ReadonlySet<number>;
	/** Columns in which some cell begins or ends with a space. */
	blankEdges: ReadonlySet<number>;
	/** Columns in which there may be blanks other than spaces: of Chinese input, of web pages. */
	wideBlanks: ReadonlySet<number>;
	/** Whether some text has lost characters before it came here: it holds U+FFFD. */
	hasDamage: boolean;
	/** Whether there are ampersands, with which the entities of HTML begin. */
	hasAmpersand: boolean;
	/** Whether some cell holds a line break. */
	hasBreak: boolean;
}

/** Words for nothing as bytes, by the first of them. */
const words: (readonly Uint8Array[] | undefined)[] = [];
for (const word of writtenNullWords.filter((written) => written !== '')) {
	const bytes = new TextEncoder().encode(word);
	words[bytes[0]!] = [...(words[bytes[0]!] ?? []), bytes];
}

/** Whether the bytes from `start` to the one before `end` are a word for nothing; false of no bytes. */
export function isNullWord(bytes: Uint8Array, start: number, end: number): boolean {
	const candidates = words[bytes[start]!];
	if (candidates === undefined || start >= end) return false;
	const length = end - start;
	return candidates.some((word) => {
		if (word.length !== length) return false;
		for (let i = 1; i < length; i++) if (bytes[start + i] !== word[i]) return false;
		return true;
	});
}

const TAB = 0x09;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const AMPERSAND = 0x26;

const startsWith = (bytes: Uint8Array, at: number, a: number, b: number, c?: number): boolean =>
	bytes[at] === a && bytes[at + 1] === b && (c === undefined || bytes[at + 2] === c);

/** Whether a blank that is no space begins at a byte: tab, line break, no-break, ideographic, byte-order mark. */
export const isWideBlank = (bytes: Uint8Array, at: number): boolean =>
	bytes[at] === TAB ||
	bytes[at] === LF ||
	bytes[at] === CR ||
	startsWith(bytes, at, 0xc2, 0xa0) ||
	startsWith(bytes, at, 0xe3, 0x80, 0x80) ||
	startsWith(bytes, at, 0xef, 0xbb, 0xbf);

/** Whether U+FFFD, which stands for characters that were lost, begins at a byte. */
export const isLostCharacter = (bytes: Uint8Array, at: number): boolean =>
	startsWith(bytes, at, 0xef, 0xbf, 0xbd);

/** Collects what the cells of rows hold. */
export class TraitsOfCells implements CellTraits {
	readonly nullWords = new Set<number>();
	readonly blankEdges = new Set<number>();
	readonly wideBlanks = new Set<number>();
	hasDamage = false;
	hasAmpersand = false;
	hasBreak = false;

	/**
	 * Notes a cell: its bytes from `start` to the one before `end`, without the quotes around it. A
	 * quoted cell without any is read as an empty text, which is a word for nothing.
	 */
	note(bytes: Uint8Array, start: number, end: number, column: number, isQuoted: boolean): void {
		if ((isQuoted && start === end) || isNullWord(bytes, start, end)) this.nullWords.add(column);
		if (end > start && (bytes[start] === SPACE || bytes[end - 1] === SPACE)) {
			this.blankEdges.add(column);
		}
		for (let i = start; i < end; i++) {
			const byte = bytes[i]!;
			if (byte === AMPERSAND) this.hasAmpersand = true;
			else if (byte > SPACE && byte < 0xc2) continue;
			else if (isWideBlank(bytes, i)) {
				this.wideBlanks.add(column);
				this.hasBreak ||= byte === LF || byte === CR;
			} else if (isLostCharacter(bytes, i)) this.hasDamage = true;
		}
	}
}
