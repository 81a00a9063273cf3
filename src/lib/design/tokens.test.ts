import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast } from '../report/contrast';
import { tokens, type Colour } from './tokens';

const css = readFileSync('src/app.css', 'utf8');

/** Custom properties of a rule, as `app.css` has them. */
function properties(selector: string): Record<string, string> {
	const rule = css.slice(css.indexOf(`${selector} {`)).split('}')[0]!;
	return Object.fromEntries(
		[...rule.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name!, value!])
	);
}

it.each([
	['light', "[data-theme='light']"],
	['dark', ":root[data-theme='dark']"]
] as const)('the %s theme is the same in the style sheet', (theme, selector) => {
	expect(properties(selector)).toEqual(tokens[theme]);
});

/** Every text colour with the grounds it stands on. */
const pairs: [Colour, Colour][] = [
	...(
		['ink', 'ink-2', 'ink-3', 'tide', 'tide-deep', 'coral-ink', 'good-ink', 'amber-ink'] as const
	).flatMap((text) =>
		(['canvas', 'surface', 'sunken'] as const).map((ground): [Colour, Colour] => [text, ground])
	),
	['coral-ink', 'coral-soft'],
	['amber-ink', 'amber-soft'],
	['good-ink', 'good-soft'],
	['violet-ink', 'violet-soft'],
	['tide-deep', 'tide-soft'],
	['ink', 'level-1'],
	['ink', 'level-2'],
	['on-dark', 'level-4'],
	['on-dark', 'level-5'],
	['on-dark', 'tide']
];

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
	it.each(pairs)('%s on %s reads', (text, ground) => {
		expect(contrast(tokens[theme][text], tokens[theme][ground])).toBeGreaterThanOrEqual(4.5);
	});

	it.each(['canvas', 'surface'] as const)('the line of a field stands out on %s', (ground) => {
		expect(contrast(tokens[theme]['field-line'], tokens[theme][ground])).toBeGreaterThanOrEqual(3);
	});
});
