import { addDays, daysBetween } from '../canonical/civil-date';
import { exponentialDraw, normalDraw, type Random } from '../math/random';
import {
	clock,
	pick,
	record,
	startDay,
	type DemoCustomer,
	type DemoOptions
} from './demo-customers';
import { ownerDepartments, ownerNames } from './names';

/** What customers asked for help with. */
export function* ticketRows(
	customers: readonly DemoCustomer[],
	options: DemoOptions,
	random: Random
) {
	const first = startDay(options);
	yield 'Ticket ID,Customer ID,Subject,Priority,Ticket Status,Opened At,Resolved At,Agent\r\n';
	const subjects = [
		'Late delivery',
		'发票信息有误',
		'Login problem',
		'产品使用咨询',
		'Damaged goods'
	];
	let serial = 1;
	for (const customer of customers) {
		for (let n = 0; random() < 0.35 && n < 6; n++) {
			const day = customer.firstDay + Math.floor(random() * (options.days - customer.firstDay));
			const opened = addDays(first, day);
			const resolved = addDays(opened, Math.floor(exponentialDraw(random, 0.4)));
			const isResolved = daysBetween(resolved, options.lastDay) >= 0;
			yield record([
				`T${serial++}`,
				customer.id,
				pick(random, subjects),
				pick(random, ['High', 'Normal', 'Normal', 'Low']),
				isResolved ? 'Closed' : 'Open',
				`${opened} ${clock(random)}`,
				isResolved ? `${resolved} 20:30:00` : '',
				pick(random, ownerNames)
			]);
		}
	}
}

/** What they answered when asked. */
export function* surveyRows(
	customers: readonly DemoCustomer[],
	options: DemoOptions,
	random: Random
) {
	const first = startDay(options);
	yield '反馈编号,客户编号,反馈时间,推荐意愿,意见\r\n';
	const comments = ['', '', '响应很快', 'Good value', '物流太慢', 'Prices went up'];
	let serial = 1;
	for (const customer of customers) {
		if (random() > 0.12) continue;
		const day = customer.firstDay + Math.floor(random() * (options.days - customer.firstDay));
		const score = Math.max(0, Math.min(10, Math.round(7.6 + 2 * normalDraw(random))));
		yield record([
			`R${serial++}`,
			customer.id,
			`${addDays(first, day)} ${clock(random)}`,
			score,
			pick(random, comments)
		]);
	}
}

/** Who works at the demo's firm; people are known by their names in all other files. */
export function* staffRows() {
	yield '员工编号,员工姓名,所属部门,在职状态\r\n';
	for (const [i, name] of ownerNames.entries()) {
		yield record([`E${101 + i}`, name, ownerDepartments[name] ?? '', '是']);
	}
}
