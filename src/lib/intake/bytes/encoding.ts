import { z } from 'zod';
import type { ByteSource } from '../../engine/file-content';
import { utf16ByZeros } from './container';
import { textScore } from './text-score';

/** Encodings a file may be in, by their label in the Encoding Standard. More are data, not code. */
export const encodings = [
	'utf-8',
	'gb18030',
	'big5',
	'shift_jis',
	'euc-kr',
	'windows-1252',
	'windows-1250',
	'windows-1251',
	'utf-16le',
	'utf-16be'
] as const;

/** Those told apart by how their text reads; in case of a tie the earlier one. */
const legacy = [
	'utf-8',
	'gb18030',
	'windows-1252',
	'big5',
	'shift_jis',
	'euc-kr',
	'windows-1251',
	'windows-1250'
] as const satisfies readonly Encoding[];

export const Encoding = z.enum(encodings);

export type Encoding = z.infer<typeof Encoding>;

/** How a file's bytes are to be read. */
export interface EncodingGuess {
	encoding: Encoding;
	/** Bytes of a byte-order mark at the start, to be left out. */
	markBytes: number;
	/** Whether the bytes prove it, by a mark or by being valid throughout; else it is a guess. */
	isCertain: boolean;
	/** Whether every byte was found to be valid in it. */
	isProven?: boolean;
	/** The next likely encoding, where it was a guess among several. */
	runnerUp?: Encoding;
}

const MARKS: readonly (readonly [readonly number[], Encoding])[] = [
	[[0xef, 0xbb, 0xbf], 'utf-8'],
	[[0xff, 0xfe], 'utf-16le'],
	[[0xfe, 0xff], 'utf-16be']
];

/** Bytes read at once when a file is tried as UTF-8. */
const STEP = 1 << 22;

/** Bytes from which the legacy encodings are told apart. */
const SAMPLE = 1 << 18;

/**
 * Decides a file's encoding: its mark, the zero bytes of UTF-16, validity as UTF-8 of every byte,
 * else the encoding in which a sample reads most like text. Being valid in GB18030 proves nothing:
 * most Latin-1 names are.
 *
 * Rejects with the signal's reason when aborted.
 */
export async function guessEncoding(
	source: ByteSource,
	signal?: AbortSignal
): Promise<EncodingGuess> {
	const head = await source.read(0, Math.min(4096, source.size));
	const mark = MARKS.find(([bytes]) => bytes.every((byte, i) => head[i] === byte));
	if (mark) return { encoding: mark[1], markBytes: mark[0].length, isCertain: true };
	const wide = utf16ByZeros(head);
	if (wide) return { encoding: wide, markBytes: 0, isCertain: false };
	if (await isUtf8(source, signal)) {
		return { encoding: 'utf-8', markBytes: 0, isCertain: true, isProven: true };
	}

	const sample = await source.read(0, Math.min(SAMPLE, source.size));
	const candidates = legacy
		.map((encoding) => ({ encoding, score: textScore(new TextDecoder(encoding).decode(sample)) }))
		.sort((a, b) => b.score - a.score);
	const [best, second] = candidates;
	return {
		encoding: best!.encoding,
		markBytes: 0,
		isCertain: false,
		runnerUp: second!.encoding
	};
}

/**
 * Whether every byte of a file is valid UTF-8; one that is not is decoded before an engine reads it.
 *
 * Rejects with the signal's reason when aborted.
 */
export async function isUtf8(source: ByteSource, signal?: AbortSignal): Promise<boolean> {
	const decoder = new TextDecoder('utf-8', { fatal: true });
	try {
		for (let at = 0; at < source.size; at += STEP) {
			signal?.throwIfAborted();
			decoder.decode(await source.read(at, Math.min(source.size, at + STEP)), { stream: true });
		}
		decoder.decode();
		return true;
	} catch (cause) {
		if (cause instanceof TypeError) return false;
		throw cause;
	}
}

/**
 * The file's text as UTF-8, in steps; bytes that are none in its encoding become U+FFFD. `onStep`
 * is told how many bytes of the file have been read.
 */
export async function* utf8Steps(
	source: ByteSource,
	{ encoding, markBytes }: Pick<EncodingGuess, 'encoding' | 'markBytes'>,
	onStep?: (bytesRead: number) => void,
	signal?: AbortSignal
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
	const decoder = new TextDecoder(encoding, { ignoreBOM: true });
	const encoder = new TextEncoder();
	for (let at = markBytes; at < source.size; at += STEP) {
		signal?.throwIfAborted();
		const end = Math.min(source.size, at + STEP);
		yield encoder.encode(decoder.decode(await source.read(at, end), { stream: true }));
		onStep?.(end);
	}
	yield encoder.encode(decoder.decode());
}
