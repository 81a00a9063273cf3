import type { OrderOutlineResult } from '../analytics/order-outline-result';
import type { ScopeParams } from '../analytics/scope-params';
import { NO_CURRENCY } from '../locale/formatter';
import { message, type Message } from '../locale/message';

/**
 * What a reader of figures of orders has to know of the orders that are not in them: those in other
 * currencies, and those dated after the last day, where nobody chose that day.
 *
 * @param isChosen whether somebody chose the day
 */
export function scopeNotes(
	{ currencies }: OrderOutlineResult,
	scope: ScopeParams,
	isChosen: boolean
): Message[] {
	const own = currencies.find(({ currency }) => currency === scope.currency);
	const others = currencies.filter(({ currency }) => currency !== scope.currency);
	if (!own) return [];
	return [
		...(others.length > 0
			? [
					message('scope.otherCurrencies', {
						currency: currencyName(scope.currency),
						orders: own.orders,
						rest: others.reduce((sum, { orders }) => sum + orders, 0),
						others: { kind: 'list', items: others.map(({ currency }) => currencyName(currency)) }
					})
				]
			: []),
		...(!isChosen && own.lastOn > scope.asOf && own.later > 0
			? [
					message('scope.laterOrders', {
						later: own.later,
						asOf: { kind: 'date', iso: scope.asOf },
						last: { kind: 'date', iso: own.lastOn }
					})
				]
			: [])
	];
}

const currencyName = (currency: string) =>
	currency === NO_CURRENCY
		? ({ kind: 'message', message: message('data.currency.none') } as const)
		: currency;
