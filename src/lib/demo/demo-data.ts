import { addDays, daysBetween, type CivilDate } from '../canonical/civil-date';
import {
	betaDraw,
	exponentialDraw,
	gammaDraw,
	normalDraw,
	seededRandom,
	type Random
} from '../math/random';
import {
	cityNames,
	companyName,
	contactEmail,
	mobilePhone,
	ownerNames,
	productNames,
	productPartners
} from './names';

/** The process that customers of the demo buy by; a fit to its orders must find it again. */
export const demoProcess = {
	/** BG/NBD, in weeks. */
	purchases: { r: 1.2, alpha: 5.5, a: 0.5, b: 6 },
	/** Gamma-Gamma, in yuan. */
	spend: { p: 4, q: 4.5, gamma: 1800 }
} as const;

export interface DemoOptions {
	seed: number;
	customers: number;
	/** Last day of the data. */
	lastDay: CivilDate;
	/** Days the data reach back. */
	days: number;
}

/** The demo's size and time, fixed so that everybody sees the same. */
export const demoOptions: DemoOptions = {
	seed: 20_250_930,
	customers: 5_000,
	lastDay: '2025-09-30',
	days: 3 * 365
};

/** A file of the demo: its name and its text, in pieces. */
export interface DemoFile {
	name: string;
	pieces(): Generator<string>;
}

/** One customer, as the generator knows them; exports show less. */
interface DemoCustomer {
	id: string;
	name: string;
	isChinese: boolean;
	firstDay: number;
	/** Purchases a week. */
	rate: number;
	/** Chance of leaving after a purchase. */
	dropout: number;
	/** Mean value of a purchase, in yuan. */
	meanValue: number;
	owner: string;
	city: string;
}

/**
 * The files of the demo workspace: bilingual customers, their orders over three years with refunds,
 * and deals, tickets, surveys and activities about them; with the gaps, duplicates and stale tiers
 * of real exports. The same options give the same bytes.
 */
export function demoFiles(options: DemoOptions = demoOptions): DemoFile[] {
	const customers = demoCustomers(options);
	const stream = (offset: number) => seededRandom(options.seed + offset);
	return [
		{ name: '客户.csv', pieces: () => customerRows(customers, options, stream(1)) },
		{ name: 'orders.csv', pieces: () => orderRows(customers, options, stream(2)) },
		{ name: '商机.csv', pieces: () => dealRows(customers, options, stream(3)) },
		{ name: 'tickets.csv', pieces: () => ticketRows(customers, options, stream(4)) },
		{ name: '回访问卷.csv', pieces: () => surveyRows(customers, options, stream(5)) },
		{ name: 'activities.csv', pieces: () => activityRows(customers, options, stream(6)) }
	];
}

function demoCustomers({ seed, customers, days }: DemoOptions): DemoCustomer[] {
	const random = seededRandom(seed);
	const { purchases, spend } = demoProcess;
	return Array.from({ length: customers }, (_, i) => {
		const isChinese = random() < 0.6;
		const shape = gammaDraw(random, spend.q, spend.gamma);
		return {
			id: `C${`${i + 1}`.padStart(6, '0')}`,
			isChinese,
			name: companyName(random, isChinese, i),
			// New customers arrive evenly, none in the last 30 days, so that all have some history.
			firstDay: Math.floor(random() * (days - 30)),
			rate: gammaDraw(random, purchases.r, purchases.alpha),
			dropout: betaDraw(random, purchases.a, purchases.b),
			meanValue: spend.p / shape,
			owner: pick(random, ownerNames),
			city: pick(random, cityNames)[isChinese ? 0 : 1]!
		};
	});
}

const pick = <Item>(random: Random, items: readonly Item[]): Item =>
	items[Math.floor(random() * items.length)]!;

const record = (cells: readonly (string | number)[]) =>
	`${cells
		.map((cell) => {
			const text = `${cell}`;
			return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
		})
		.join(',')}\r\n`;

const startDay = ({ lastDay, days }: DemoOptions): CivilDate => addDays(lastDay, -days + 1);

const clock = (random: Random) => {
	const minutes = 8 * 60 + Math.floor(random() * 12 * 60);
	const two = (n: number) => `${n}`.padStart(2, '0');
	return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:00`;
};

/** Tiers as someone gave them once: half right, half by habit, and many never. */
function storedTier(random: Random, { rate, meanValue }: DemoCustomer): string {
	if (random() < 0.28) return '';
	const worth = Math.log(rate * meanValue + 1) + 1.1 * normalDraw(random);
	return worth > 6.6 ? 'A' : worth > 5.2 ? 'B' : 'C';
}

function* customerRows(customers: readonly DemoCustomer[], options: DemoOptions, random: Random) {
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
		if (random() < 0.06 && (email || phone)) {
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

function* orderRows(customers: readonly DemoCustomer[], options: DemoOptions, random: Random) {
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

function* dealRows(customers: readonly DemoCustomer[], options: DemoOptions, random: Random) {
	const first = startDay(options);
	yield '商机编号,客户编号,商机名称,商机金额(元),销售阶段,商机状态,创建时间,预计成交日期,输单原因,负责人\r\n';
	const reasons = ['价格', '竞争对手', '无预算', '', '', '', ''];
	let serial = 1;
	for (const customer of customers) {
		if (random() > 0.4) continue;
		const created = Math.floor(random() * options.days);
		const cycle = Math.ceil(gammaDraw(random, 2, 2 / 46));
		const isClosed = created + cycle < options.days;
		const isWon = isClosed && random() < 0.28;
		const status = isClosed ? (isWon ? '赢单' : '输单') : '进行中';
		const stage = isClosed
			? isWon
				? '成交'
				: '关闭'
			: pick(random, ['初步接洽', '需求确认', '方案报价', '商务谈判']);
		yield record([
			`D${`${serial++}`.padStart(5, '0')}`,
			customer.id,
			`${customer.name} ${2023 + Math.floor(created / 365)}`,
			(customer.meanValue * (2 + random() * 6)).toFixed(2),
			stage,
			status,
			`${addDays(first, created)} ${clock(random)}`,
			addDays(first, created + cycle),
			status === '输单' ? pick(random, reasons) : '',
			customer.owner
		]);
	}
}

function* ticketRows(customers: readonly DemoCustomer[], options: DemoOptions, random: Random) {
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

function* surveyRows(customers: readonly DemoCustomer[], options: DemoOptions, random: Random) {
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

function* activityRows(customers: readonly DemoCustomer[], options: DemoOptions, random: Random) {
	const first = startDay(options);
	yield 'Activity ID,Customer ID,Activity Date,Activity Type,Subject,Activity Owner\r\n';
	let serial = 1;
	for (const customer of customers) {
		const visits = Math.floor(exponentialDraw(random, 0.35));
		for (let n = 0; n < visits; n++) {
			const day = customer.firstDay + Math.floor(random() * (options.days - customer.firstDay));
			yield record([
				`A${serial++}`,
				customer.id,
				`${addDays(first, day)} ${clock(random)}`,
				pick(random, ['Call', 'Visit', 'Email', '微信']),
				pick(random, ['Follow-up', '季度回访', 'Quotation', '合同续签']),
				customer.owner
			]);
		}
	}
}
