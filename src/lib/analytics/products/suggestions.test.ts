import { expect, it } from 'vitest';
import type { ProductRule } from './products-result';
import { suggestionsFor } from './suggestions';

const rule = (from: string, to: string, lift: number, low = 0.2): ProductRule => ({
	from,
	to,
	together: 20,
	of: 50,
	support: 0.1,
	confidence: 0.4,
	low,
	high: 0.6,
	lift
});
const rules = (...of: ProductRule[]) => ({ base: 100, tested: 10, rules: of });

it('suggests what is not bought yet, once, by the surest rule', () => {
	const made = suggestionsFor(new Set(['tea', 'cup']), {
		baskets: rules(rule('tea', 'pot', 2), rule('tea', 'cup', 9), rule('milk', 'sugar', 9)),
		sequences: rules(rule('cup', 'pot', 3), rule('tea', 'honey', 4, 0.1))
	});
	// 0.2 × 3 ÷ 0.4 = 1.5 is surer than 0.2 × 2 ÷ 0.4 and 0.1 × 4 ÷ 0.4.
	expect(made.map(({ product, by, rule: { from } }) => [product, by, from])).toEqual([
		['pot', 'sequences', 'cup'],
		['honey', 'sequences', 'tea']
	]);
});

it('suggests nothing to who has bought nothing, nor more than five', () => {
	const many = rules(...Array.from({ length: 9 }, (_, i) => rule('tea', `p${i}`, 2 + i)));
	expect(suggestionsFor(new Set(), { baskets: many, sequences: rules() })).toEqual([]);
	const made = suggestionsFor(new Set(['tea']), { baskets: many, sequences: rules() });
	expect(made.map(({ product }) => product)).toEqual(['p8', 'p7', 'p6', 'p5', 'p4']);
});
