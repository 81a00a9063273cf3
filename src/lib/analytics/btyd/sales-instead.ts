import { message, type Message } from '../../locale/message';
import type { ValueBase } from './customer-value-result';

/** What is certain where nothing may be forecast: who bought, for how much, how many came back. */
export const salesInstead = (
	{ customers, repeatCustomers, yearSales }: ValueBase,
	currency: string
): Message =>
	customers > 0
		? message('value.finding.instead', {
				sales: { kind: 'money', amount: yearSales, currency, compact: true },
				customers,
				repeaters: repeatCustomers,
				share: { kind: 'percent', share: repeatCustomers / customers }
			})
		: message('value.finding.none');
