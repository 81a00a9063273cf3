import { message, type Message } from '../../locale/message';
import type { ProductRule } from './products-result';

/** How often who had the first product had the second, with its interval, in words. */
export const ruleConfidence = ({ confidence, low, high }: ProductRule): Message => {
	const percent = (share: number) => ({ kind: 'percent', share, digits: 0 }) as const;
	return message('products.rule.share', {
		share: percent(confidence),
		low: percent(low),
		high: percent(high)
	});
};
