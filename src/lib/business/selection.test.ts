import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newSelection, newVendor, Selection, selectionOf, type Vendor } from './selection';
import { scoreOf, weighSystems } from './selection-result';

const scored = (scores: Record<string, number | null>): Vendor['scores'] =>
	Object.fromEntries(
		Object.entries(scores).map(([id, score]) => [id, { score, basis: 'shown', evidence: '' }])
	);

const weighing = (
	weights: Record<string, number>,
	vendors: Record<string, Partial<Vendor>>,
	change: Partial<Selection> = {}
): Selection => ({
	...newSelection,
	criteria: newSelection.criteria.map((criterion) => ({
		...criterion,
		weight: weights[criterion.id] ?? null
	})),
	vendors: Object.entries(vendors).map(([id, vendor]) => ({ ...newVendor(id, id), ...vendor })),
	...change
});

const must = (selection: Selection, id: string, least = 3): Selection => ({
	...selection,
	criteria: selection.criteria.map((one) => (one.id === id ? { ...one, isMust: true, least } : one))
});

describe('a selection', () => {
	it('begins with two systems, and with no weight, score or amount', () => {
		expect(Selection.parse(newSelection)).toEqual(newSelection);
		expect(newSelection.vendors.map(({ name }) => name)).toEqual(['纷享销客', 'Zoho CRM']);
		const { vendors, shares, undecided, turns } = weighSystems(newSelection);
		expect([shares, undecided, turns]).toEqual([{}, [], []]);
		for (const vendor of vendors) {
			expect(vendor).toMatchObject({
				gate: { state: 'none' },
				fit: null,
				bounds: null,
				risk: null,
				cost: null,
				rank: null,
				firstShare: null
			});
		}
	});

	it('is a new one where what is kept can not be read', () => {
		expect(selectionOf({ years: 0 })).toBe(newSelection);
		const twice = { ...newSelection, vendors: [newVendor('a', 'A'), newVendor('a', 'B')] };
		expect(Selection.safeParse(twice).success).toBe(false);
	});
});

describe('fit', () => {
	// (3·5 + 2·2 + 1·4) ÷ 6 = 23 ÷ 6; (3·3 + 2·5 + 1·4) ÷ 6 = 23 ÷ 6 + 0
	it('by hand: weights 3, 2, 1', () => {
		const { vendors, shares } = weighSystems(
			weighing(
				{ workflow: 3, mobile: 2, price: 1 },
				{
					a: { scores: scored({ workflow: 5, mobile: 2, price: 4 }) },
					b: { scores: scored({ workflow: 3, mobile: 5, price: 3 }) }
				}
			)
		);
		expect(vendors.map(({ fit, rank }) => [fit, rank])).toEqual([
			[23 / 6, 1],
			[22 / 6, 2]
		]);
		expect(shares).toEqual({ workflow: 1 / 2, mobile: 1 / 3, price: 1 / 6 });
	});

	it('says what it can still become, and ranks nobody half scored', () => {
		const { vendors } = weighSystems(
			weighing(
				{ workflow: 3, mobile: 1 },
				{
					a: { scores: scored({ workflow: 4 }) },
					b: { scores: scored({ workflow: 2, mobile: 2 }) },
					c: {}
				}
			)
		);
		expect(vendors[0]).toMatchObject({
			fit: 4,
			coverage: 0.75,
			bounds: { low: 13 / 4, high: 17 / 4 },
			rank: null
		});
		expect(vendors[1]).toMatchObject({ fit: 2, bounds: { low: 2, high: 2 }, rank: 1 });
		expect(vendors[2]).toMatchObject({ fit: null, bounds: { low: 1, high: 5 }, rank: null });
	});

	it('tells how much of it rests on the vendor’s word, or on nothing', () => {
		const { vendors } = weighSystems(
			weighing(
				{ workflow: 2, mobile: 1, social: 1 },
				{
					a: {
						scores: {
							workflow: { score: 5, basis: 'claimed', evidence: 'brochure' },
							mobile: { score: 4, basis: 'tried', evidence: '' },
							social: { score: 4, basis: null, evidence: '' }
						}
					}
				}
			)
		);
		expect(vendors[0]!.unverified).toBe(0.75);
	});

	it('does not change with the scale of the weights, nor with the order of systems', () => {
		const grade = fc.integer({ min: 1, max: 5 });
		const weight = fc.integer({ min: 1, max: 10 });
		const three = <T>(of: fc.Arbitrary<T>) => fc.tuple(of, of, of);
		fc.assert(
			fc.property(
				three(weight),
				three(three(grade)),
				fc.integer({ min: 2, max: 10 }),
				(w, s, by) => {
					const ids = ['workflow', 'mobile', 'price'];
					const weights = (factor: number) =>
						Object.fromEntries(ids.map((id, i) => [id, w[i]! * factor]));
					const vendors = s.map(
						(scores, i) =>
							[
								`v${i}`,
								{ scores: scored(Object.fromEntries(ids.map((id, k) => [id, scores[k]!]))) }
							] as const
					);
					const of = (factor: number, order: typeof vendors) =>
						weighSystems(weighing(weights(factor), Object.fromEntries(order)))
							.vendors.map(({ vendor, fit, rank }) => [vendor, fit, rank] as const)
							.toSorted(([a], [b]) => (a < b ? -1 : 1));
					const once = of(1, vendors);
					for (const [i, [vendor, fit, rank]] of of(by, vendors.toReversed()).entries()) {
						expect([vendor, rank]).toEqual([once[i]![0], once[i]![2]]);
						expect(fit).toBeCloseTo(once[i]![1]!, 12);
					}
				}
			),
			{ numRuns: 30 }
		);
	});

	it('names criteria on which all are alike', () => {
		const { undecided } = weighSystems(
			weighing(
				{ workflow: 1, mobile: 1 },
				{
					a: { scores: scored({ workflow: 4, mobile: 4 }) },
					b: { scores: scored({ workflow: 4, mobile: 3 }) }
				}
			)
		);
		expect(undecided).toEqual(['workflow']);
	});

	it('takes ease of use from the trial where nobody has judged it', () => {
		const vendor = { ...newVendor('a', 'A'), trial: { phone: 3, 'log-visit': 4 } };
		expect(scoreOf(vendor, 'usability')).toMatchObject({ score: 4, basis: 'tried' });
		expect(scoreOf({ ...vendor, scores: scored({ usability: 2 }) }, 'usability').score).toBe(2);
		expect(scoreOf(vendor, 'mobile').score).toBeNull();
	});
});

describe('the gate', () => {
	const of = (score: number | null) =>
		weighSystems(
			must(
				weighing(
					{ workflow: 1 },
					{ a: { scores: scored({ workflow: 5, encryption: score }) }, b: {} }
				),
				'encryption'
			)
		).vendors[0]!;

	it('lets through at the least score, and not below', () => {
		expect([of(3).gate.state, of(3).rank]).toEqual(['passed', 1]);
		expect(of(2)).toMatchObject({
			gate: { state: 'failed', failed: ['encryption'], open: [] },
			fit: 5,
			rank: null
		});
	});

	it('is open while a must is unscored, and counts without a weight', () => {
		expect(of(null)).toMatchObject({ gate: { state: 'open', open: ['encryption'] }, rank: null });
	});
});

describe('cost', () => {
	const costs = {
		licence: { once: '999.99', yearly: '100.01' },
		hosting: { once: '50', yearly: null },
		training: { once: null, yearly: '0.3' }
	};
	const of = (deployment: Vendor['deployment'], budget: string | null = null) =>
		weighSystems({ ...weighing({}, { a: { costs, deployment } }, { budget }), years: 3 })
			.vendors[0]!.cost!;

	it('adds up exactly over the years, by hand', () => {
		expect(of('private')).toMatchObject({
			total: '1350.92',
			paidBy: ['1049.99', '1150.30', '1250.61', '1350.92'],
			isOverBudget: null
		});
	});

	it('holds the lines of its deployment alone, and names those left blank', () => {
		expect(of('saas').total).toBe('1300.92');
		expect(of('open-source').total).toBe('50.90');
		expect(of('saas').blank).toEqual(['implementation', 'migration', 'upkeep', 'internal-time']);
		expect(of('open-source').blank).not.toContain('licence');
		expect([of('saas').unused, of('private').unused]).toEqual([['hosting'], []]);
	});

	it('is held against the fit, where there is one', () => {
		expect(of('saas').perPoint).toBeNull();
		const scores = scored({ workflow: 4 });
		const [vendor] = weighSystems({
			...weighing({ workflow: 1 }, { a: { costs, scores, deployment: 'private' } }),
			years: 3
		}).vendors;
		expect(vendor!.cost!.perPoint).toBeCloseTo(1350.92 / 4, 9);
	});

	it('is over a budget by a cent', () => {
		expect(of('private', '1350.92').isOverBudget).toBe(false);
		expect(of('private', '1350.91').isOverBudget).toBe(true);
	});
});

describe('the weights that decide', () => {
	// a leads by 3·(5−3) + 2·(2−5) + 1·(4−3) = 1: level at workflow 2.5, mobile 2.333…, price 0.
	const selection = (weights: Record<string, number>) =>
		weighing(weights, {
			a: { scores: scored({ workflow: 5, mobile: 2, price: 4 }) },
			b: { scores: scored({ workflow: 3, mobile: 5, price: 3 }) }
		});

	it('by hand, nearest first', () => {
		const { turns } = weighSystems(selection({ workflow: 3, mobile: 2, price: 1 }));
		expect(turns.map(({ criterion, challenger }) => [criterion, challenger])).toEqual([
			['workflow', 'b'],
			['mobile', 'b'],
			['price', 'b']
		]);
		expect(turns[0]!.at).toBeCloseTo(2.5, 12);
		expect(turns[1]!.at).toBeCloseTo(7 / 3, 12);
		expect(turns[2]!.at).toBeCloseTo(0, 12);
	});

	it('past them the other leads, short of them it does not', () => {
		const first = (weights: Record<string, number>) =>
			weighSystems(selection(weights)).vendors.find(({ rank }) => rank === 1)!.vendor;
		expect(first({ workflow: 26, mobile: 20, price: 10 })).toBe('a');
		expect(first({ workflow: 24, mobile: 20, price: 10 })).toBe('b');
	});

	it('are none where two are first together, or one stands alone', () => {
		const same = { scores: scored({ workflow: 4 }) };
		const two = weighSystems(weighing({ workflow: 1 }, { a: same, b: same }));
		expect([two.turns, two.vendors.map(({ rank }) => rank)]).toEqual([[], [1, 1]]);
		expect(two.vendors.map(({ firstShare }) => firstShare)).toEqual([0.5, 0.5]);
		expect(weighSystems(weighing({ workflow: 1 }, { a: same })).turns).toEqual([]);
	});
});

describe('how steady the first place is', () => {
	const shares = (a: number, b: number) =>
		weighSystems(
			weighing(
				{ workflow: 10, mobile: 10 },
				{
					a: { scores: scored({ workflow: a, mobile: 3 }) },
					b: { scores: scored({ workflow: 3, mobile: b }) }
				}
			)
		).vendors.map(({ firstShare }) => firstShare!);

	it('is half and half between mirror images, and certain where one is better at everything', () => {
		const [a, b] = shares(5, 5);
		// Half, with 2,000 draws: a standard error of 0.011.
		expect(a).toBeGreaterThan(0.46);
		expect(a).toBeLessThan(0.54);
		expect(a! + b!).toBeCloseTo(1, 9);
		expect(shares(5, 3)).toEqual([1, 0]);
	});

	// a leads where 2·u > 1·v with u, v uniform in [0.5, 1.5]: v > 2u has area ½ · ¼ · ½ = 1/16.
	it('against an area worked out by hand', () => {
		const [a] = shares(5, 4);
		expect(Math.abs(a! - 15 / 16)).toBeLessThan(4 * Math.sqrt(15 / 256 / 2000));
	});
});
