import { expect, it } from 'vitest';
import { benchmarkPercentile, changeOf, indexShare, progressTo } from './progress';

it.each([
	[2, 2.75, 4, 0.375],
	[2, 2, 2, 1],
	[2, 1.75, 3, -0.25],
	[2, 3.5, 3, 1.5]
])('from %d by now %d to %d is %d of the way', (base, now, target, share) => {
	expect(progressTo(base, now, target)).toBeCloseTo(share, 12);
});

it('takes what one answer could have done for no change, and too little in common for none at all', () => {
	expect(changeOf(2.5, 2.75, 0.25, 1)).toBe('none');
	expect(changeOf(2.5, 2.76, 0.25, 1)).toBe('up');
	expect(changeOf(2.5, 2.2, 0.25, 0.5)).toBe('down');
	expect(changeOf(1, 5, 0.25, 0.49)).toBe('not-comparable');
});

it('says where a level stands among others, where there are enough', () => {
	expect(benchmarkPercentile([4, 10, 6, 3, 1], 3)).toBeCloseTo(17 / 24, 12);
	expect(benchmarkPercentile([4, 10, 6, 3, 1], 2)).toBeCloseTo(0.375, 12);
	expect(benchmarkPercentile([1, 1, 1, 1, 0], 2)).toBeNull();
});

it('writes an index as a share', () => {
	// CMAT's mean 35 %, best 67 % and worst 17 %; SAMM 1.44 of 3.
	expect([1, 2.4, 3.68, 1.68, 2.92, 5].map(indexShare).map((share) => +share.toFixed(9))).toEqual([
		0, 0.35, 0.67, 0.17, 0.48, 1
	]);
});
