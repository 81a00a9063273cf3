import type { ByteSource } from '../../engine/file-content';
import { isUtf8, utf8Steps, type EncodingGuess } from '../bytes/encoding';
import type { Part } from './scan-parts';

/** How the text of a file is to be read. */
export type TextReading = Pick<EncodingGuess, 'encoding' | 'markBytes' | 'isProven'>;

/** Where chunks are decoded to, and who is told. */
export interface DecodeOptions {
	/** Puts a chunk's decoded bytes somewhere they can be read from; told which chunk, from 0. */
	hold: (steps: AsyncIterable<Uint8Array<ArrayBuffer>>, part: number) => Promise<ByteSource>;
	/** Told how many bytes of a chunk have been decoded, of how many. */
	onStep?: (bytes: number, of: number) => void;
	signal?: AbortSignal | undefined;
}

/** Chunks of an export as UTF-8: as they are where they are that, decoded one by one where not. */
export async function* utf8Parts(
	chunks: readonly ByteSource[],
	{ encoding, markBytes, isProven = false }: TextReading,
	{ hold, onStep, signal }: DecodeOptions
): AsyncGenerator<Part> {
	for (const [part, source] of chunks.entries()) {
		if (encoding === 'utf-8' && (isProven || (await isUtf8(source, signal)))) {
			yield { source, start: markBytes };
			continue;
		}
		const told = (bytes: number) => onStep?.(bytes, source.size);
		const steps = utf8Steps(source, { encoding, markBytes }, told, signal);
		yield { source: await hold(steps, part), start: 0 };
	}
}
