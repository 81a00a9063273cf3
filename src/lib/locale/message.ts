import { z } from 'zod';
import type { Catalogue, MessageKey } from './catalogue';
import type { Formatter } from './formatter';
import type { Bilingual, Language } from './language';
import { isMessageKey, textOf } from './texts';

/**
 * A value inside a message, with what is needed to write it in the reader's manner. A plain number
 * is a count; text, as from a user's file, is shown as it is.
 */
export type MessageValue =
	| string
	| number
	| { kind: 'decimal'; value: number; digits: number }
	| { kind: 'percent'; share: number; digits?: number }
	| { kind: 'money'; amount: string | number; currency: string; compact?: boolean }
	| { kind: 'date'; iso: string }
	| { kind: 'month'; iso: string }
	| { kind: 'bytes'; bytes: number }
	| { kind: 'text'; text: Bilingual }
	| { kind: 'list'; items: readonly MessageValue[] }
	/** A list of items that hold commas themselves. */
	| { kind: 'clauses'; items: readonly MessageValue[] }
	| { kind: 'message'; message: Message };

export type { MessageKey } from './catalogue';

type Names<Text extends string> = Text extends `${string}{${infer Inside}}${infer Rest}`
	? (Inside extends `${infer Name}|${string}` ? Name : Inside) | Names<Rest>
	: never;

type Values<Key extends MessageKey> = Record<Names<Catalogue[Key]['en']>, MessageValue>;

/**
 * A message before it is written: its key and the values it names. What the pure rooms say; the
 * front doors turn it into words. Made by {@link message} alone, where keys and values are checked
 * against the catalogue by the compiler.
 */
export interface Message {
	readonly key: MessageKey;
	readonly values?: Readonly<Record<string, MessageValue>> | undefined;
}

/** Makes a {@link Message}. Takes values exactly where the message has placeholders. */
export function message<Key extends MessageKey>(
	key: Key,
	...values: [Names<Catalogue[Key]['en']>] extends [never] ? [] : [Values<Key>]
): Message {
	return { key, values: values[0] };
}

/** A piece of a written message; strong pieces carry the finding. */
export interface Segment {
	text: string;
	strong: boolean;
}

/** A placeholder, `{name}`, or a choice of word by number, `{name|one|other}`. */
const PLACEHOLDER = /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g;

/**
 * A message in words, in pieces. `**…**` in the catalogue marks strong text; values are put in
 * after that is read, so that text from a file can never be taken for markup.
 */
export function messageSegments(
	{ key, values }: Message,
	language: Language,
	formatter: Formatter
): Segment[] {
	return textOf(language, key)
		.split('**')
		.map((piece, i) => ({
			strong: i % 2 === 1,
			text: piece.replace(PLACEHOLDER, (_, name: string, one?: string, other?: string) => {
				const value = values?.[name];
				if (value === undefined) throw new RangeError(`message ${key} needs a value for {${name}}`);
				if (one === undefined || other === undefined) return writeValue(value, language, formatter);
				return new Intl.PluralRules(language).select(Number(value)) === 'one' ? one : other;
			})
		}))
		.filter(({ text }) => text !== '');
}

/** A message in words. */
export function messageText(message: Message, language: Language, formatter: Formatter): string {
	return messageSegments(message, language, formatter)
		.map(({ text }) => text)
		.join('');
}

function writeValue(value: MessageValue, language: Language, formatter: Formatter): string {
	if (typeof value === 'string') return value;
	if (typeof value === 'number') return formatter.integer(value);
	switch (value.kind) {
		case 'decimal':
			return formatter.decimal(value.value, value.digits);
		case 'percent':
			return formatter.percent(value.share, value.digits);
		case 'money':
			return value.compact
				? formatter.compactMoney(value.amount, value.currency)
				: formatter.money(value.amount, value.currency);
		case 'date':
			return formatter.date(value.iso);
		case 'month':
			return formatter.month(value.iso);
		case 'bytes':
			return formatter.bytes(value.bytes);
		case 'text':
			return value.text[language];
		case 'list':
			return value.items
				.map((item) => writeValue(item, language, formatter))
				.join(language === 'zh-CN' ? '、' : ', ');
		case 'clauses':
			return value.items
				.map((item) => writeValue(item, language, formatter))
				.join(language === 'zh-CN' ? '；' : '; ');
		case 'message':
			return messageText(value.message, language, formatter);
	}
}

/** Schema of a message that has been stored: its key is checked, its values are taken as they are. */
export const StoredMessage = z.custom<Message>(
	(input) =>
		typeof input === 'object' &&
		input !== null &&
		'key' in input &&
		typeof input.key === 'string' &&
		isMessageKey(input.key),
	'not a message of this version'
);
