import type { EntityId } from '../../canonical/entities';

/** Headers that tell what the rows are of, beyond the fields that they are read into. */
interface EntityCue {
	entity: EntityId;
	/** What some header must be like; where there are several, one each. */
	headers: readonly RegExp[];
	/** Whether it must be one of the first two, where what a file is of stands. */
	isFirst?: true;
	weight: number;
}

/**
 * People and their companies have the same columns in files of customers, contacts and leads; money has
 * the same in orders and payments. What sets them apart is mostly in columns that no field is read
 * from. Found in exports of Salesforce, 纷享销客, 悟空, EspoCRM, Stripe, PayPal, Square, Alipay and others.
 */
const cues: readonly EntityCue[] = [
	// A person with a place in a company.
	{ entity: 'contact', headers: [/职务|职位|^岗位|job ?title/i], weight: 1 },
	{ entity: 'contact', headers: [/^(first|last) ?name/i, /^title$|job ?title/i], weight: 1 },
	{
		entity: 'contact',
		headers: [/salutation|称谓|尊称|seniority|linkedin|reports ?to|上级联系人/i],
		weight: 1
	},
	{ entity: 'contact', headers: [/^姓名/, /公司|单位|企业/], weight: 0.5 },
	{
		entity: 'contact',
		headers: [/^(department|部门)s?$/i, /^姓名|^(first|last) ?name/i],
		weight: 0.5
	},
	// Somebody who may become a customer, and how they came.
	{
		entity: 'lead',
		headers: [/线索|询盘|潜在客户|潜客|^lead (name|id|owner)$/i],
		isFirst: true,
		weight: 2.5
	},
	{ entity: 'lead', headers: [/询盘|意向(级别|度|等级)|线索(阶段|状态|池)/], weight: 1.5 },
	{
		entity: 'lead',
		headers: [/^(ad|adset|form|landing ?page)[ _]?(name|id)$|^is_organic$/i],
		weight: 2
	},
	{ entity: 'lead', headers: [/^referred by$|^rating$/i, /^(first|last) ?name$/i], weight: 3 },
	// Money on its way: who took it, and what that cost.
	{
		entity: 'payment',
		headers: [/\bcard\b|tender|payer|payee|^receipt id$|收款账户|付款账户/i],
		weight: 1.5
	},
	{
		entity: 'payment',
		headers: [/(^|transaction |processing )fees?$|手续费|服务费/i, /^net\b|gross|实收/i],
		weight: 1.5
	},
	{
		entity: 'payment',
		headers: [/^(payment|付款|支付|收款|回款)[ _]?(id|date|日期|时间|编号|单号)$/i],
		weight: 1
	},
	{ entity: 'payment', headers: [/支付宝交易号|微信(支付)?(订单|单)号/], weight: 2 },
	// A deal, and its way from stage to stage.
	{
		entity: 'deal',
		headers: [/^商机(名称|编号|ID)?$|^(opportunity|deal) name$/i],
		isFirst: true,
		weight: 1.5
	},
	{
		entity: 'stage-event',
		headers: [
			/^(from|to|previous|old|new) stage$|^moved to$|stage (duration|change)|变更[前后]阶段|停留(时长|天数)/i
		],
		weight: 3
	},
	{
		entity: 'campaign-member',
		headers: [
			/campaign ?id|活动 ?(编号|ID)/i,
			/(lead|contact) ?id|(线索|联系人|潜在客户) ?(编号|ID)/i
		],
		weight: 3
	},
	{ entity: 'activity', headers: [/跟进时间|拜访时间/, /(跟进|拜访)(方式|内容)/], weight: 1.5 }
];

/** What a file's headers say for an entity, beside its fields. */
export const cueScore = (entity: EntityId, headers: readonly string[]): number =>
	cues
		.filter((cue) => cue.entity === entity)
		.filter(({ headers: likes, isFirst }) => {
			const among = isFirst ? headers.slice(0, 2) : headers;
			return likes.every((like) => among.some((header) => like.test(header.trim())));
		})
		.reduce((sum, { weight }) => sum + weight, 0);
