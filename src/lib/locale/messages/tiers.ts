import type { MessageTexts } from '../message-texts';

/** Tiers of customers, the effort they take, and who is called strategic. */
export const tiers = {
	'tiers.title': { 'zh-CN': '客户分级与投入', en: 'Tiers, and the effort they take' },
	'tiers.empty': {
		'zh-CN':
			'还没有订单。载入订单后按价值分级；再载入活动或工单，就能看到投入是否花在了值得的客户上。',
		en: 'There are no orders yet. Load them to see tiers by value; with activities or tickets also whether effort goes where value is.'
	},
	'tier.high': { 'zh-CN': '高价值', en: 'High' },
	'tier.potential': { 'zh-CN': '潜力', en: 'Potential' },
	'tier.low': { 'zh-CN': '低价值', en: 'Low' },
	'tiers.finding': {
		'zh-CN': '**{customers} 位客户**中，**{high} 位高价值客户**占价值的 **{value}**。',
		en: '**{high} high-value {high|customer|customers}** of **{customers}** {high|is|are} worth **{value}** of all.'
	},
	'tiers.finding.effort': {
		'zh-CN':
			'**{high} 位高价值客户**；**{low} 位低价值客户**占用 **{effort}** 的跟进与工单，只占价值的 **{value}**。',
		en: '**{high} high-value {high|customer|customers}**; **{low} of low value** take **{effort}** of activities and tickets and are worth **{value}**.'
	},
	'tiers.finding.nobody': {
		'zh-CN': '没有可分级的客户：没有价值，也没有近一年的销售。',
		en: 'There is nobody to put in tiers: neither value nor sales of the last year.'
	},
	'tiers.method.high.value': {
		'zh-CN': '高价值：按未来 {months} 个月预计价值从高到低，合计占前 {share} 的客户。',
		en: 'High: best first by value expected over {months} months, those who together bring the first {share}.'
	},
	'tiers.method.high.sales': {
		'zh-CN':
			'高价值：按近一年销售额从高到低，合计占前 {share} 的客户（未来 {months} 个月的预计价值没有算出）。',
		en: 'High: best first by sales of the last year, those who together bring the first {share} (value over {months} months could not be computed).'
	},
	'tiers.method.potential': {
		'zh-CN': '潜力：其余客户中处于成长期的，或处于开发期且单均金额不低于高价值客户中位数的。',
		en: 'Potential: of the others, those in growth, or in development with orders of at least the median of high-value customers.'
	},
	'tiers.method.low': { 'zh-CN': '低价值：其余客户。', en: 'Low: all others.' },
	'tiers.method.effort': {
		'zh-CN': '投入：截至观察日的一年内，关联到客户的活动与工单数；折扣率为折扣占折前金额的比例。',
		en: 'Effort: activities and tickets linked to a customer in the year up to the last day; discount is over what would have been paid without.'
	},
	'tiers.method.strategic': {
		'zh-CN': '战略客户：客户文件中等级为 {labels} 的客户，与计算出的价值分开看。',
		en: 'Strategic: customers whose tier in the customer file is {labels}, kept apart from computed value.'
	},
	'tiers.caution': {
		'zh-CN':
			'不要据此放弃客户：{low} 位低价值客户中 {fresh} 位首单不足一年，还无从判断；宜先降低服务成本，再谈取舍。',
		en: 'Do not drop customers on this alone: {fresh} of {low} of low value first ordered within a year and can not be judged yet; make serving them cheaper first.'
	},
	'tiers.caution.strategic': {
		'zh-CN':
			'不要据此放弃客户：{low} 位低价值客户中 {fresh} 位首单不足一年；另有 {strategic} 位战略客户不在高价值之列，原因可能不在订单里。',
		en: 'Do not drop customers on this alone: {fresh} of {low} of low value first ordered within a year, and {strategic} strategic ones are not of high value, for reasons that orders may not show.'
	},
	'column.tier': { 'zh-CN': '价值级别', en: 'Value tier' },
	'column.storedTier': { 'zh-CN': '档案等级', en: 'Tier on record' },
	'tiers.all': { 'zh-CN': '全部级别', en: 'All tiers' },
	'tiers.nobody': {
		'zh-CN': '截至该日没有下过单的客户，无从分级。请载入订单，或把截止日改晚。',
		en: 'Nobody has ordered by that day, so there are no tiers. Load orders, or set a later day.'
	},
	'tiers.table': { 'zh-CN': '各级客户', en: 'Customers by tier' },
	'tiers.tier': { 'zh-CN': '级别', en: 'Tier' },
	'tiers.value': { 'zh-CN': '预计价值', en: 'Expected value' },
	'tiers.valueShare': { 'zh-CN': '占价值', en: 'Share of value' },
	'tiers.effortShare': { 'zh-CN': '占投入', en: 'Share of effort' },
	'tiers.activities': { 'zh-CN': '活动', en: 'Activities' },
	'tiers.tickets': { 'zh-CN': '工单', en: 'Tickets' },
	'tiers.discount': { 'zh-CN': '折扣率', en: 'Discount' },
	'tiers.play': { 'zh-CN': '对策', en: 'Play' },
	'tiers.play.high': {
		'zh-CN': '专属服务，定期高层拜访',
		en: 'Exclusive service, regular senior visits'
	},
	'tiers.play.potential': {
		'zh-CN': '培育：跟进成长信号',
		en: 'Nurture: follow the signs of growth'
	},
	'tiers.play.low': {
		'zh-CN': '低成本服务：自助与自动化',
		en: 'Low-cost service: self-service, automation'
	},
	'tiers.effort': { 'zh-CN': '投入与价值', en: 'Effort against value' },
	'tiers.effort.sub': {
		'zh-CN': '每级客户占全部投入与全部价值的比例',
		en: 'Share of all effort and of all value, by tier'
	},
	'tiers.effort.alt': {
		'zh-CN': '各级客户占投入与占价值的比例',
		en: 'Shares of effort and of value by tier'
	},
	'tiers.quarters': { 'zh-CN': '战略与价值', en: 'Strategic, and of value' },
	'tiers.quarters.sub': {
		'zh-CN': '战略由客户文件的等级标明，价值由数据算出，两者分开看',
		en: 'Strategic is what the customer file says; value is computed: the two are kept apart'
	},
	'tiers.strategicLabels': { 'zh-CN': '算作战略的等级', en: 'Tiers that count as strategic' },
	'tiers.strategic': { 'zh-CN': '战略', en: 'Strategic' },
	'tiers.notStrategic': { 'zh-CN': '非战略', en: 'Not strategic' },
	'tiers.isHigh': { 'zh-CN': '高价值', en: 'High value' },
	'tiers.notHigh': { 'zh-CN': '非高价值', en: 'Not high value' },
	'tiers.cell': { 'zh-CN': '{n} 位 · {value}', en: '{n} · {value}' },
	'tiers.noEffort': {
		'zh-CN': '载入活动或工单文件，就能看到投入是否花在值得的客户上。',
		en: 'Load activities or tickets to see whether effort goes where value is.'
	}
} as const satisfies MessageTexts;
