import { describe, expect, it } from 'vitest';
import {
	SegmentMap,
	eightSegments,
	faultsOf,
	segmentsOf,
	tenSegments,
	type SegmentRule
} from './segment-map';
import { segmentName } from './segment-names';

const SCORES = [1, 2, 3, 4, 5];
const rule = (id: string, change: Partial<SegmentRule> = {}): SegmentRule => ({
	id,
	name: null,
	r: [1, 5],
	f: [1, 5],
	m: [1, 5],
	isSlipping: false,
	...change
});

describe.each([
	['ten', tenSegments, 10],
	['eight', eightSegments, 8]
] as const)('the map of %s', (_, map, size) => {
	it('is a partition: one name for each of 125 combinations, each name reached', () => {
		const names = SCORES.flatMap((r) =>
			SCORES.flatMap((f) => SCORES.map((m) => segmentsOf(map, r, f, m).map(({ id }) => id)))
		);
		expect(names.every((of) => of.length === 1)).toBe(true);
		expect(new Set(names.flat()).size).toBe(size);
		expect(faultsOf(map)).toEqual([]);
		expect(SegmentMap.safeParse(map).success).toBe(true);
	});

	it('has a name of its own in the catalogue for each', () => {
		const keys = map.map(({ id }) => segmentName(map, id).key);
		expect(new Set(keys).size).toBe(size);
		expect(keys).not.toContain('segment.own');
	});
});

it('is important and to be kept who brought much and often, but not lately', () => {
	expect(segmentsOf(eightSegments, 2, 5, 4)[0]?.id).toBe('important-keep');
	expect(segmentsOf(eightSegments, 2, 5, 3)[0]?.id).toBe('general-keep');
	expect(segmentsOf(eightSegments, 3, 3, 3)[0]?.id).toBe('general-win-back');
});

describe('faults of a map', () => {
	it('names the cells that two share', () => {
		expect(faultsOf([rule('a', { r: [1, 3] }), rule('b', { r: [3, 5] })])).toEqual([
			{
				kind: 'overlap',
				segments: ['a', 'b'],
				cells: SCORES.flatMap((f) => SCORES.map((m) => `R3 F${f} M${m}`))
			}
		]);
	});

	it('names the cells that nobody has', () => {
		const gap = faultsOf([rule('a', { r: [1, 4] }), rule('b', { r: [5, 5], f: [2, 5] })]);
		expect(gap).toEqual([{ kind: 'gap', cells: SCORES.map((m) => `R5 F1 M${m}`) }]);
	});

	it('names a segment that no scores are left for', () => {
		expect(faultsOf([rule('all'), rule('none', { r: [2, 2] })])).toContainEqual({
			kind: 'unreachable',
			segment: 'none'
		});
	});

	it('names what stands there twice', () => {
		const map = [rule('a', { r: [1, 2], name: 'A' }), rule('b', { r: [3, 5], name: 'A' })];
		expect(faultsOf(map)).toEqual([{ kind: 'twice', name: 'A' }]);
		// A name of one's own that another segment has in the catalogue.
		const shown = tenSegments.map(({ id }) => (id === 'hibernating' ? 'loyal' : id));
		expect(faultsOf([...tenSegments], shown)).toEqual([{ kind: 'twice', name: 'loyal' }]);
	});

	it('keep a map from being stored', () => {
		expect(SegmentMap.safeParse([rule('a', { r: [1, 4] })]).success).toBe(false);
		expect(SegmentMap.safeParse([rule('a', { r: [5, 1] })]).success).toBe(false);
	});
});

it('calls a segment as its map does, and one that is gone by its id', () => {
	const map = [rule('champions', { name: '大客户' })];
	expect(segmentName(map, 'champions').values).toEqual({ name: '大客户' });
	expect(segmentName(tenSegments, 'champions').key).toBe('segment.champions');
	expect(segmentName(tenSegments, 'own-7').values).toEqual({ name: 'own-7' });
});
