import { seededRandom } from '../../src/lib/math/random';

/** Payments as CSV: members who pay each month of two years until they stop for good, one in twelve of them a month. */
export function memberPayments(): string {
	const random = seededRandom(11);
	const lines = Array.from({ length: 300 }, (_, i) => {
		let own = '';
		for (let month = i % 6; month < 24; month++) {
			const on = `${2023 + Math.floor(month / 12)}-${`${(month % 12) + 1}`.padStart(2, '0')}`;
			own += `m${i},${on}-${`${(i % 27) + 1}`.padStart(2, '0')},${20 + (i % 7)},CNY\n`;
			if (random() < 1 / 12) break;
		}
		return own;
	});
	return `customer id,order date,amount,currency\n${lines.join('')}`;
}
