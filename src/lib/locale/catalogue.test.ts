import { describe, expect, it } from 'vitest';
import { catalogue } from './catalogue';
import { languages } from './language';

const names = (text: string) =>
	[...new Set([...text.matchAll(/\{(\w+)[|}]/g)].map(([, name]) => name))].sort();

describe.each(Object.entries(catalogue))('message %s', (_, texts) => {
	it('has the same placeholders in every language', () => {
		const [first, ...others] = languages.map((language) => names(texts[language]));
		for (const other of others) expect(other).toEqual(first);
	});

	it('is not empty and closes its braces and strong marks', () => {
		for (const language of languages) {
			const text = texts[language];
			expect(text.trim()).not.toBe('');
			expect(text.replace(/\{\w+(\|[^|}]*\|[^}]*)?\}/g, '')).not.toMatch(/[{}]/);
			expect(text.split('**').length % 2).toBe(1);
		}
	});

	it('is Chinese in Chinese and not in English', () => {
		expect(texts.en).not.toMatch(/\p{Script=Han}/u);
	});
});
