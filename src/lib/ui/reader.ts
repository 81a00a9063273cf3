import { getContext, setContext } from 'svelte';
import type { Formatter } from '../locale/formatter';
import type { Language } from '../locale/language';
import type { Message, Segment } from '../locale/message';

/**
 * How the reader of a page reads: the language, the manner of numbers, and messages in words. Set by
 * the layout, and set again around a report in another language.
 */
export interface Reader {
	readonly language: Language;
	readonly formatter: Formatter;
	text(message: Message): string;
	segments(message: Message): Segment[];
}

const KEY = Symbol('reader');

/** Sets the reader for all below. Getters keep it current. */
export const setReader = (reader: Reader): Reader => setContext(KEY, reader);

/** The reader of the nearest page or report. */
export const useReader = (): Reader => getContext(KEY);
