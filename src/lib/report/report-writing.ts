import type { Formatter } from '../locale/formatter';
import type { Language } from '../locale/language';
import {
	message,
	messageSegments,
	messageText,
	type Message,
	type MessageValue
} from '../locale/message';

/** In which language, and with which numbers, a report is written. */
export interface WritingOptions {
	language: Language;
	formatter: Formatter;
}

/** Text in which nothing is markup. HTML, 13.1.2 and 13.1.4; XML 1.0, 2.4. */
export const escaped = (text: string): string =>
	text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');

/** A piece of a sentence; strong where it stands out. */
export interface Segment {
	text: string;
	strong: boolean;
}

/** Writes a report's sentences and cells as text that any XML may hold. */
export interface ReportWriter {
	text: (of: Message) => string;
	segments: (of: Message) => Segment[];
	/** A dash where there is nothing to say. */
	cell: (value: MessageValue | null) => string;
	plain: (text: string) => string;
}

/** Characters that no document may hold: XML 1.0, 2.2. */
const FORBIDDEN =
	// eslint-disable-next-line no-control-regex -- they are what is looked for
	/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text without the characters that XML can not hold. */
export const xmlText = (text: string): string => text.replace(FORBIDDEN, '');

/** A writer of sentences in a language, for documents that are made of XML. */
export function reportWriter({ language, formatter }: WritingOptions): ReportWriter {
	const text = (of: Message) => xmlText(messageText(of, language, formatter).replaceAll('**', ''));
	return {
		text,
		segments: (of) =>
			messageSegments(of, language, formatter).map((segment) => ({
				text: xmlText(segment.text),
				strong: segment.strong
			})),
		cell: (value) => (value === null ? '–' : text(message('table.value', { value }))),
		plain: xmlText
	};
}
