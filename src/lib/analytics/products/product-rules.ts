import { NORMAL_95 } from '../../math/interval';
import { normalQuantile } from '../../math/normal-quantile';
import { wilsonInterval } from '../../math/wilson';
import type { ProductRule, ProductRules } from './products-result';

/** How often one product was had, and of those how often another, beside how often that is had anyway. */
export interface PairCount {
	from: string;
	to: string;
	together: number;
	/** Who had the first, and could have had the second. */
	of: number;
	/** Who had the second, of {@link base}; not a whole number where shares are summed. */
	others: number;
	/** Who could have had the second. */
	base: number;
}

/** Rules that are shown. */
const MOST_RULES = 50;

/**
 * Of pairs of products, those had together more often than chance allows. Each confidence has a Wilson
 * interval at a level that holds for all pairs together (Bonferroni): of many pairs some would look
 * strong by chance alone. A rule is one whose whole interval lies above the share that has the second
 * product anyway.
 *
 * Source: Agrawal, Imieliński & Swami (1993) for support and confidence; Brin et al. (1997) for lift.
 *
 * @param all orders or customers, of which support is a share
 */
export function productRules(pairs: readonly PairCount[], all: number): ProductRules {
	const point = pairs.length > 1 ? normalQuantile(1 - 0.025 / pairs.length) : NORMAL_95;
	const rules = pairs.flatMap(({ from, to, together, of, others, base }): ProductRule[] => {
		const interval = wilsonInterval(together, of, point);
		if (!interval || base === 0 || interval.low <= others / base) return [];
		const confidence = together / of;
		const lift = confidence / (others / base);
		return [{ from, to, together, of, support: together / all, confidence, ...interval, lift }];
	});
	const strength = ({ low, confidence, lift }: ProductRule) => (low * lift) / confidence;
	return {
		base: all,
		tested: pairs.length,
		rules: rules
			.toSorted((a, b) => strength(b) - strength(a) || b.together - a.together)
			.slice(0, MOST_RULES)
	};
}
