import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementBand, consensus, groupAnswer, roleGap } from './consensus';
import type { Level } from './model';

const one = (levels: readonly number[]) =>
	levels.map((level) => ({ level: level as Level, weight: 1 }));

describe('what a group says', () => {
	it.each([
		// Worked out by an independent script, to the last digit.
		[[3, 3, 4, 2, 3], 3, 3, 0.75, 0.8339850002884625, false],
		[[2, 2, 3, 3], 2, 2.5, 5 / 6, 0.8073549220576042, false],
		[[4, 4, 4], 4, 4, 1, 1, false],
		[[2, 4, 4, 5], 4, 3.75, 5 / 24, 0.6107844528241616, true],
		[[1, 2, 3, 4, 5], 3, 3, 0, 0.43398500028846243, true],
		[[2, 2, 2, 5], 2, 2.75, 0, 0.4771685191202202, true],
		[[1, 5, 1, 5], 1, 3, 0, 0, true]
	])(
		'%j: agreed %d, mean %d, r_wg %d, consensus %d',
		(levels, agreed, mean, within, agree, talk) => {
			const group = groupAnswer(one(levels))!;
			expect(group).toMatchObject({ agreed, isToDiscuss: talk, respondents: levels.length });
			expect(group.mean).toBeCloseTo(mean, 9);
			expect(group.withinGroup).toBeCloseTo(within, 9);
			expect(group.consensus).toBeCloseTo(agree, 9);
		}
	);

	it('is the published consensus of seven points (R package agrmt)', () => {
		expect(consensus([30, 40, 210, 130, 530, 50, 10])).toBeCloseTo(0.7256876139593463, 9);
	});

	it('weighs respondents, and keeps to itself what fewer than three said', () => {
		const weighted = (levels: readonly Level[], weights: readonly number[]) =>
			groupAnswer(levels.map((level, i) => ({ level, weight: weights[i]! })))!.agreed;
		expect(weighted([2, 3, 5], [1, 1, 2])).toBe(3);
		expect(weighted([2, 3, 5], [2, 1, 1])).toBe(2);
		expect(groupAnswer(one([2, 4]))).toMatchObject({ withinGroup: null, distribution: null });
		expect(groupAnswer(one([2, 4, 4]))!.distribution).toEqual([0, 1, 0, 2, 0]);
		expect(groupAnswer([])).toBeNull();
		expect(consensus([0, 0, 0])).toBeNull();
	});

	it('does not mind who spoke first, nor a scale turned round', () => {
		const levels = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 12 });
		fc.assert(
			fc.property(levels, (given) => {
				const group = groupAnswer(one(given))!;
				expect(groupAnswer(one(given.toReversed()))).toEqual(group);
				const turned = groupAnswer(one(given.map((level) => 6 - level)))!;
				expect(turned.consensus).toBeCloseTo(group.consensus, 12);
				expect(group.consensus).toBeGreaterThanOrEqual(0);
				expect(group.consensus).toBeLessThanOrEqual(1);
			})
		);
	});

	it('names how strongly it agrees', () => {
		expect([0.3, 0.5, 0.7, 0.9, 0.91].map(agreementBand)).toEqual([
			'none',
			'weak',
			'moderate',
			'strong',
			'very-strong'
		]);
	});
});

it('leaders stand two above the front line; nobody stands above nobody', () => {
	expect(roleGap(one([4, 4]), one([2, 3, 2]))).toBe(2);
	expect(roleGap(one([]), one([2]))).toBeNull();
	expect(roleGap(one([1]), one([3]))).toBe(-2);
});
