import { describe, expect, it } from 'vitest';
import { catalogue, parts } from './catalogue';
import { languages } from './language';

const names = (text: string) =>
	[...new Set([...text.matchAll(/\{(\w+)[|}]/g)].map(([, name]) => name))].sort().join();

const entries = Object.entries(catalogue);

/** Keys of messages that fail a check; all at once, so that they can be mended at once. */
const failing = (check: (texts: Record<string, string>) => boolean) =>
	entries.filter(([, texts]) => !check(texts)).map(([key]) => key);

describe(`the catalogue of ${entries.length} messages`, () => {
	it('has the same placeholders in every language', () => {
		expect(
			failing((texts) =>
				languages.every((language) => names(texts[language]!) === names(texts.en!))
			)
		).toEqual([]);
	});

	it('has each message in one part', () => {
		const sizes = Object.values(parts).map((part) => Object.keys(part).length);
		expect(sizes.reduce((sum, size) => sum + size)).toBe(entries.length);
	});

	it('leaves nothing empty', () => {
		expect(
			failing((texts) => languages.every((language) => texts[language]!.trim() !== ''))
		).toEqual([]);
	});

	it('closes its braces and strong marks', () => {
		const isClosed = (text: string) =>
			!/[{}]/.test(text.replace(/\{\w+(\|[^|}]*\|[^}]*)?\}/g, '')) &&
			text.split('**').length % 2 === 1;
		expect(failing((texts) => languages.every((language) => isClosed(texts[language]!)))).toEqual(
			[]
		);
	});

	it('has no Chinese in English', () => {
		expect(failing((texts) => !/\p{Script=Han}/u.test(texts.en!))).toEqual([]);
	});

	it('has Chinese in Chinese, but for names and numbers', () => {
		const isNeutral = (text: string) =>
			!/[a-z]{3}/i.test(text.replace(/\{[^}]*\}|Tidemark|SQL|CSV|SVG|PNG/g, ''));
		expect(
			failing((texts) => /\p{Script=Han}/u.test(texts['zh-CN']!) || isNeutral(texts['zh-CN']!))
		).toEqual([]);
	});
});
