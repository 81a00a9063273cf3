import { writeSync } from 'node:fs';
import { createFormatter } from '../lib/locale/formatter';
import type { Language } from '../lib/locale/language';
import { messageText, type Message } from '../lib/locale/message';

/** Where the command line writes: results to one, all else to the other. */
export interface Terminal {
	out(text: string): void;
	err(text: string): void;
}

/** The process's own streams, written at once, so that nothing is lost when it ends. */
export const processTerminal: Terminal = {
	out: (text) => void writeSync(1, `${text}\n`),
	err: (text) => void writeSync(2, `${text}\n`)
};

/** Writes a message in words. */
export type MessageWriter = (message: Message) => string;

/** Writes messages in a language, without the marks of strong text. */
export function messageWriter(language: Language): MessageWriter {
	const formatter = createFormatter({ language });
	return (message) => messageText(message, language, formatter);
}
