import { addDays } from '../canonical/civil-date';
import { exponentialDraw, gammaDraw, normalDraw, type Random } from '../math/random';
import {
	clock,
	pick,
	record,
	startDay,
	type DemoCustomer,
	type DemoOptions
} from './demo-customers';
import { ownerNames } from './names';

/** A deal, as the generator knows it. Days are counted from the first of the data. */
export interface DemoDeal {
	id: string;
	customer: DemoCustomer;
	createdDay: number;
	closedDay: number;
	expectedDay: number;
	isClosed: boolean;
	isWon: boolean;
	/** Chance of winning that was written down before the close. */
	probability: number;
}

/** Share of deals that are won. */
const WIN_RATE = 0.28;

/** The deals of some customers: expected dates are hopes, and written chances say a little. */
export function demoDeals(
	customers: readonly DemoCustomer[],
	{ days }: DemoOptions,
	random: Random
): DemoDeal[] {
	let serial = 1;
	return customers.flatMap((customer) => {
		if (random() > 0.4) return [];
		const createdDay = Math.floor(random() * days);
		const cycle = () => Math.ceil(gammaDraw(random, 2, 2 / 46));
		const closedDay = createdDay + cycle();
		const isClosed = closedDay < days;
		const isWon = isClosed && random() < WIN_RATE;
		const hunch = WIN_RATE + (isWon ? 0.16 : 0) + 0.2 * normalDraw(random);
		return {
			id: `D${`${serial++}`.padStart(5, '0')}`,
			customer,
			createdDay,
			closedDay,
			expectedDay: createdDay + cycle(),
			isClosed,
			isWon,
			probability: Math.round(Math.min(0.9, Math.max(0.1, hunch)) * 10) * 10
		};
	});
}

/** The list of deals. */
export function* dealRows(deals: readonly DemoDeal[], options: DemoOptions, random: Random) {
	const first = startDay(options);
	yield '商机编号,客户编号,商机名称,商机金额(元),销售阶段,商机状态,创建时间,预计成交日期,实际成交日期,赢率,商机来源,输单原因,负责人\r\n';
	const reasons = ['价格', '竞争对手', '无预算', '', '', '', ''];
	const sources = ['官网', '转介绍', '展会', 'Outbound', '', ''];
	for (const {
		id,
		customer,
		createdDay,
		closedDay,
		expectedDay,
		isClosed,
		isWon,
		probability
	} of deals) {
		const status = isClosed ? (isWon ? '赢单' : '输单') : '进行中';
		const stage = isClosed
			? isWon
				? '成交'
				: '关闭'
			: pick(random, ['初步接洽', '需求确认', '方案报价', '商务谈判']);
		yield record([
			id,
			customer.id,
			`${customer.name} ${2023 + Math.floor(createdDay / 365)}`,
			(customer.meanValue * (40 + random() * 90)).toFixed(2),
			stage,
			status,
			`${addDays(first, createdDay)} ${clock(random)}`,
			addDays(first, expectedDay),
			isClosed ? addDays(first, closedDay) : '',
			`${probability}%`,
			pick(random, sources),
			status === '输单' ? pick(random, reasons) : '',
			customer.owner
		]);
	}
}

/** What was done with customers, some of it on a deal, now and then by somebody of another department. */
export function* activityRows(
	customers: readonly DemoCustomer[],
	deals: readonly DemoDeal[],
	options: DemoOptions,
	random: Random
) {
	const first = startDay(options);
	yield 'Activity ID,Customer ID,Deal ID,Activity Date,Activity Type,Subject,Activity Owner\r\n';
	const dealOf = new Map(deals.map((deal) => [deal.customer.id, deal]));
	let serial = 1;
	const row = (customer: DemoCustomer, deal: DemoDeal | undefined, day: number) =>
		record([
			`A${serial++}`,
			customer.id,
			deal?.id ?? '',
			`${addDays(first, day)} ${clock(random)}`,
			pick(random, ['Call', 'Visit', 'Email', '微信']),
			pick(random, ['Follow-up', '季度回访', 'Quotation', '合同续签']),
			random() < 0.12 ? pick(random, ownerNames) : customer.owner
		]);
	for (const customer of customers) {
		const visits = Math.floor(exponentialDraw(random, 0.35));
		for (let n = 0; n < visits; n++) {
			const day = customer.firstDay + Math.floor(random() * (options.days - customer.firstDay));
			yield row(customer, undefined, day);
		}
		const deal = dealOf.get(customer.id);
		if (!deal) continue;
		for (let n = 0; n < 3; n++) {
			const until = Math.min(deal.closedDay, options.days - 1);
			yield row(
				customer,
				deal,
				deal.createdDay + Math.floor(random() * (until - deal.createdDay + 1))
			);
		}
	}
}

/** Leads of the last year and a half; a first answer comes sooner from quarter to quarter, or never. */
export function* leadRows(options: DemoOptions, random: Random) {
	const first = startDay(options);
	yield '线索编号,姓名,公司,线索来源,线索状态,创建时间,首次响应时间,负责人\r\n';
	const span = 548;
	const moment = (hours: number) => {
		const whole = Math.floor(hours);
		const two = (n: number) => `${n}`.padStart(2, '0');
		const minutes = Math.floor((hours - whole) * 60);
		return `${addDays(first, Math.floor(whole / 24))} ${two(whole % 24)}:${two(minutes)}:00`;
	};
	for (let n = 0; n < 1400; n++) {
		const age = random() * span;
		const created = (options.days - age) * 24;
		const wait = (6 + age / 12) * Math.exp(1.1 * normalDraw(random));
		const isAnswered = random() < 0.86 && created + wait < options.days * 24;
		const state = isAnswered ? pick(random, ['已转换', '跟进中', '无效']) : '未处理';
		yield record([
			`L${1000 + n}`,
			pick(random, ['王', '李', '张', '刘', '陈']) + pick(random, ['伟', '娜', '磊', '静', '洋']),
			`${pick(random, ['华', '中', '新', '天', '海'])}${pick(random, ['科', '贸', '源', '达', '诚'])}公司`,
			pick(random, ['官网', '展会', '转介绍', '广告']),
			state,
			moment(created),
			isAnswered ? moment(created + wait) : '',
			pick(random, ownerNames)
		]);
	}
}

/** Goals and forecasts of the last eight quarters: goals are set late, forecasts are hopeful. */
export function* targetRows() {
	yield '目标期间,指标,目标值\r\n';
	const quarters = ['2023Q4', '2024Q1', '2024Q2', '2024Q3', '2024Q4', '2025Q1', '2025Q2', '2025Q3'];
	const forecasts = [7.2, 8.6, 9.1, 10.9, 11.4, 13.8, 14.2, 16.1];
	for (const [i, quarter] of quarters.entries()) {
		const forecast = forecasts[i]! * 1_000_000;
		if (i >= 5) yield record([quarter, '净收入', (forecast * 1.1).toFixed(0)]);
		yield record([quarter, '收入预测', forecast.toFixed(0)]);
	}
}

/** What marketing did: few campaigns name whom they were for, and hardly one held anybody back. */
export function* campaignRows(options: DemoOptions, random: Random) {
	const first = startDay(options);
	yield '市场活动编号,市场活动名称,活动类型,状态,目标客群,对照组,开始日期,实际成本,触达人数,响应人数\r\n';
	for (let n = 0; n < 24; n++) {
		const on = addDays(first, Math.floor(((n + random()) / 24) * (options.days - 20)));
		const sent = 300 + Math.floor(random() * 2500);
		yield record([
			`M${201 + n}`,
			`${pick(random, ['春季', '新品', '年度', '行业', 'Autumn'])}${pick(random, ['促销', '发布', '展会', 'webinar'])} ${n + 1}`,
			pick(random, ['邮件', '展会', '直播']),
			'已完成',
			n % 3 === 0 ? pick(random, ['VIP 客户', '新客户', '沉睡客户']) : '',
			n === 7 || n === 19 ? '是' : '否',
			on,
			(4000 + random() * 60_000).toFixed(2),
			sent,
			Math.floor(sent * (0.01 + 0.04 * random()))
		]);
	}
}
