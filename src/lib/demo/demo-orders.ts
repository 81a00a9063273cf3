import { addDays } from '../canonical/civil-date';
import { exponentialDraw, gammaDraw, normalDraw, type Random } from '../math/random';
import {
	clock,
	demoProcess,
	pick,
	record,
	startDay,
	type DemoCustomer,
	type DemoOptions
} from './demo-customers';
import { contactEmail, mobilePhone, productNames, productPartners } from './names';

/** Tiers as someone gave them once: half right, half by habit, and many never. */
function storedTier(random: Random, { rate, meanValue }: DemoCustomer): string {
	if (random() < 0.28) return '';
	const worth = Math.log(rate * meanValue + 1) + 1.1 * normalDraw(random);
	return worth > 6.6 ? 'A' : worth > 5.2 ? 'B' : 'C';
}

/** The list of customers, with the gaps and duplicates of real ones. */
export function* customerRows(
	customers: readonly DemoCustomer[],
	options: DemoOptions,
	random: Random
) {
	const first = startDay(options);
	yield '\ufeff客户编号,客户名称,客户级别,行业,地区,负责人,手机,邮箱,创建时间\r\n';
	const industries = ['制造', '零售', '软件', '医疗', '教育', 'Logistics', 'Finance'];
	for (const customer of customers) {
		const phone = random() < 0.88 ? mobilePhone(random) : '';
		const email = random() < 0.69 ? contactEmail(customer.id, customer.isChinese) : '';
		const owner = random() < 0.94 ? customer.owner : '';
		const tier = storedTier(random, customer);
		const created = `${addDays(first, customer.firstDay)} ${clock(random)}`;
		const industry = pick(random, industries);
		yield record([
			customer.id,
			customer.name,
			tier,
			industry,
			customer.city,
			owner,
			phone,
			email,
			created
		]);
		// The same firm, entered again by somebody who did not look.
		if (random() < 0.08 && (email || phone)) {
			const again = `${customer.id}-2`;
			const name = random() < 0.5 ? `${customer.name} ` : customer.name.toUpperCase();
			yield record([again, name, '', industry, customer.city, owner, phone, email, created]);
		}
	}
}

/** What a customer orders after a product: some go with one another, so that there is something to find. */
function nextProduct(draw: number, before: string | null): string {
	const partner = before === null ? undefined : productPartners[before];
	const weights = productNames.map((name) => (name === partner ? 4 : 1));
	let left = draw * weights.reduce((sum, weight) => sum + weight, 0);
	return productNames.find((_, at) => (left -= weights[at]!) < 0) ?? productNames[0]!;
}

/** Their orders, with refunds and cancellations. */
export function* orderRows(
	customers: readonly DemoCustomer[],
	options: DemoOptions,
	random: Random
) {
	const first = startDay(options);
	yield 'Order ID,Customer ID,Order Date,Amount,Currency,Status,Channel,Product\r\n';
	const { p } = demoProcess.spend;
	const channels = ['Direct', 'Online', 'Partner', '门店'];
	let serial = 100_000;
	for (const customer of customers) {
		let day = customer.firstDay;
		let product: string | null = null;
		for (let purchase = 0; day < options.days; purchase++) {
			const amount = Math.max(1, gammaDraw(random, p, p / customer.meanValue));
			const on = addDays(first, Math.floor(day));
			const before = product;
			const cells = (value: number, status: string) =>
				record([
					`SO-${serial}`,
					customer.id,
					`${on} ${clock(random)}`,
					value.toFixed(2),
					'CNY',
					status,
					pick(random, channels),
					(product = nextProduct(random(), before))
				]);
			serial++;
			yield cells(amount, 'Completed');
			if (random() < 0.025) yield cells(-amount, 'Completed');
			if (random() < 0.015) yield cells(amount, 'Cancelled');
			if (purchase > 0 && random() < customer.dropout) break;
			day += 7 * exponentialDraw(random, customer.rate);
		}
	}
}
