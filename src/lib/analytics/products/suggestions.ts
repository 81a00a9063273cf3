import type { ProductRule, ProductsResult } from './products-result';

/** A product that a customer has not bought and whose buyers are like it. */
export interface Suggestion {
	product: string;
	/** The rule that speaks for it most. */
	rule: ProductRule;
	/** Whether others had it in the same order, or in the one after. */
	by: 'baskets' | 'sequences';
}

/** Suggestions made at most. */
const MOST_SUGGESTIONS = 5;

/** The least lift that a rule's interval allows. */
const surestLift = ({ low, lift, confidence }: ProductRule): number => (low * lift) / confidence;

/**
 * What to offer one customer next: what rules beyond chance lead to from what it has bought, and it has
 * not; the surest first. Nothing where no rule does: what sells best anyway is no suggestion.
 */
export function suggestionsFor(
	bought: ReadonlySet<string>,
	{ baskets, sequences }: Pick<ProductsResult, 'baskets' | 'sequences'>
): Suggestion[] {
	const best = new Map<string, Suggestion>();
	for (const [by, { rules }] of [
		['baskets', baskets],
		['sequences', sequences]
	] as const) {
		for (const rule of rules) {
			if (!bought.has(rule.from) || bought.has(rule.to)) continue;
			const known = best.get(rule.to);
			if (known && surestLift(known.rule) >= surestLift(rule)) continue;
			best.set(rule.to, { product: rule.to, rule, by });
		}
	}
	return [...best.values()]
		.toSorted((a, b) => surestLift(b.rule) - surestLift(a.rule) || (a.product < b.product ? -1 : 1))
		.slice(0, MOST_SUGGESTIONS);
}
