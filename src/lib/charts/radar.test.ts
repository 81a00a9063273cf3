import { describe, expect, it } from 'vitest';
import { tokens } from '../design/tokens';
import { radarOption } from './radar';

describe('a radar', () => {
	const option = radarOption(
		['Strategy', 'Data'],
		[
			{ name: 'Claimed', levels: [3, 4.5], look: 'claimed' },
			{ name: 'Data', levels: [2, null], look: 'measured' },
			{ name: 'Target', levels: [4, 5], look: 'target' }
		],
		tokens.light,
		'Inter',
		{ description: 'Levels of two layers', format: (level) => level.toFixed(1) }
	);

	it('has an axis for each, from 0 to 5, and says what it shows', () => {
		expect(option).toMatchObject({
			aria: { enabled: true, label: { description: 'Levels of two layers' } },
			radar: {
				indicator: [
					{ name: 'Strategy', min: 0, max: 5 },
					{ name: 'Data', min: 0, max: 5 }
				]
			}
		});
	});

	it('leaves out what lacks a level on an axis: an outline would go through 0 there', () => {
		const { series } = option as unknown as {
			series: { name: string; data: { value: unknown }[] }[];
		};
		expect(series.map(({ name, data }) => [name, data[0]!.value])).toEqual([
			['Claimed', [3, 4.5]],
			['Target', [4, 5]]
		]);
	});

	it('tells outlines apart by dash and mark, not by colour alone', () => {
		const { series } = option as unknown as {
			series: { symbol: string; lineStyle: { type: string } }[];
		};
		expect(new Set(series.map(({ symbol }) => symbol)).size).toBe(2);
		expect(new Set(series.map(({ lineStyle }) => lineStyle.type)).size).toBe(2);
	});
});
