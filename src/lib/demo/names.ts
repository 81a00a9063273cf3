import type { Random } from '../math/random';

/** Cities, in Chinese and in English. */
export const cityNames: readonly (readonly [string, string])[] = [
	['上海', 'Shanghai'],
	['北京', 'Beijing'],
	['深圳', 'Shenzhen'],
	['杭州', 'Hangzhou'],
	['成都', 'Chengdu'],
	['武汉', 'Wuhan'],
	['香港', 'Hong Kong'],
	['新加坡', 'Singapore']
];

/** People who look after customers. */
export const ownerNames: readonly string[] = [
	'王芳',
	'李强',
	'张敏',
	'刘洋',
	'陈静',
	'Alice Wong',
	'Ben Carter',
	'Daniel Lim'
];

/** Departments that they work in. */
export const ownerDepartments: Readonly<Record<string, string>> = {
	王芳: '销售部',
	李强: '销售部',
	张敏: '销售部',
	刘洋: '销售部',
	陈静: '客户服务部',
	'Alice Wong': '销售部',
	'Ben Carter': '客户服务部',
	'Daniel Lim': '市场部'
};

/** Products of the demo's firm. */
export const productNames: readonly string[] = [
	'标准套件',
	'专业套件',
	'传感器模块',
	'Service plan',
	'Spare parts',
	'Installation'
];

/** What customers of the demo's firm tend to order after a product. */
export const productPartners: Readonly<Record<string, string>> = {
	标准套件: 'Service plan',
	传感器模块: 'Installation'
};

const CHINESE_FIRST = '华中新天海东金瑞恒安宏信德远达盛泰和鼎润诚嘉兴博科腾飞';
const CHINESE_KIND = ['科技', '贸易', '机械', '电子', '食品', '物流', '医疗器械', '文化传媒'];
const ENGLISH_FIRST = [
	'North',
	'Blue',
	'Silver',
	'Harbour',
	'Summit',
	'Maple',
	'Orchid',
	'Delta',
	'Pioneer',
	'Crescent'
];
const ENGLISH_SECOND = [
	'wind',
	'stone',
	'field',
	'bridge',
	'gate',
	'point',
	'wood',
	'line',
	'peak',
	'ford'
];
const ENGLISH_KIND = ['Trading', 'Systems', 'Foods', 'Logistics', 'Medical', 'Retail', 'Labs'];

const at = <Item>(random: Random, items: ArrayLike<Item>): Item =>
	items[Math.floor(random() * items.length)]!;

/** A firm's name; the serial keeps two firms from sharing one. All are invented. */
export function companyName(random: Random, isChinese: boolean, serial: number): string {
	if (isChinese) {
		const city = at(random, cityNames)[0];
		const word = at(random, CHINESE_FIRST) + at(random, CHINESE_FIRST);
		return `${city}${word}${serial}${at(random, CHINESE_KIND)}有限公司`;
	}
	return `${at(random, ENGLISH_FIRST)}${at(random, ENGLISH_SECOND)} ${at(random, ENGLISH_KIND)} ${serial} Ltd`;
}

/** A mobile number of a range that is not given out. */
export function mobilePhone(random: Random): string {
	return `100${`${Math.floor(random() * 1e8)}`.padStart(8, '0')}`;
}

/** An address under the top-level domain reserved for examples (RFC 2606). */
export function contactEmail(id: string, isChinese: boolean): string {
	return `${id.toLowerCase()}@${isChinese ? 'youxiang.example' : 'mail.example'}`;
}
