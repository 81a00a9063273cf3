import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast } from '../report/contrast';
import { tokens } from '../design/tokens';
import { segmentColours, segmentTreemap, type SegmentTile } from './segment-treemap';

const tile = (id: string, size: number): SegmentTile => ({
	id,
	label: id,
	size,
	note: `${size}`,
	isSlipping: false
});

describe('segmentTreemap', () => {
	it('places every tile that has a size inside the rectangle, none over another', () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 0, max: 1_000_000 }), { maxLength: 10 }),
				fc.integer({ min: 200, max: 1400 }),
				(sizes, width) => {
					const tiles = segmentTreemap(
						sizes.map((size, i) => tile(`t${i}`, size)),
						width,
						300
					);
					expect(tiles).toHaveLength(sizes.filter((size) => size > 0).length);
					tiles.forEach((a, i) => {
						expect(a.x).toBeGreaterThanOrEqual(-1e-6);
						expect(a.x + a.width).toBeLessThanOrEqual(width + 1e-6);
						expect(a.y + a.height).toBeLessThanOrEqual(300 + 1e-6);
						for (const b of tiles.slice(i + 1)) {
							const apart =
								a.x + a.width <= b.x + 1e-6 ||
								b.x + b.width <= a.x + 1e-6 ||
								a.y + a.height <= b.y + 1e-6 ||
								b.y + b.height <= a.y + 1e-6;
							expect(apart).toBe(true);
						}
					});
				}
			)
		);
	});

	it('writes only what fits', () => {
		const [large, small] = segmentTreemap(
			[tile('Champions', 990), tile('Hibernating', 10)],
			400,
			200
		);
		expect(large!.lines).toEqual(['Champions', '990']);
		expect(small!.lines).toEqual([]);
	});

	it('breaks a name at its blanks where it is wider than its tile', () => {
		const [, narrow] = segmentTreemap(
			[tile('Champions', 300), { ...tile('Potential loyalists', 100), note: '1' }],
			400,
			200
		);
		expect(narrow!.width).toBeLessThan(19 * 6.4);
		expect(narrow).toMatchObject({ lines: ['Potential', 'loyalists', '1'], nameLines: 2 });
	});

	it('has nothing to draw of nothing', () => {
		expect(segmentTreemap([], 400, 200)).toEqual([]);
		expect(segmentTreemap([tile('a', 0)], 400, 200)).toEqual([]);
		expect(segmentTreemap([tile('a', 1)], 0, 200)).toEqual([]);
	});
});

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
	it.each(Object.entries(segmentColours))('the name of %s reads', (_, [ground, ink]) => {
		const palette = tokens[theme];
		expect(contrast(palette[ground], palette[ink])).toBeGreaterThanOrEqual(4.5);
	});
});
