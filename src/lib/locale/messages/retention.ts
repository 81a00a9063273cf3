import type { MessageTexts } from '../message-texts';

/** Cohorts of customers, and what became of them. */
export const retention = {
	'retention.finding.month': {
		'zh-CN': '客户首购后的下一个月有 **{next}** 再次购买，第 {age} 个月为 **{last}**。',
		en: '**{next}** of customers buy again in the month after their first, **{last}** in month {age}.'
	},
	'retention.finding.quarter': {
		'zh-CN': '客户首购后的下一个季度有 **{next}** 再次购买，第 {age} 个季度为 **{last}**。',
		en: '**{next}** of customers buy again in the quarter after their first, **{last}** in quarter {age}.'
	},
	'retention.finding.month.next': {
		'zh-CN': '客户首购后的下一个月有 **{next}** 再次购买。',
		en: '**{next}** of customers buy again in the month after their first.'
	},
	'retention.finding.quarter.next': {
		'zh-CN': '客户首购后的下一个季度有 **{next}** 再次购买。',
		en: '**{next}** of customers buy again in the quarter after their first.'
	},
	'retention.finding.year': {
		'zh-CN': '客户首购后的下一年有 **{next}** 再次购买，第 {age} 年为 **{last}**。',
		en: '**{next}** of customers buy again in the year after their first, **{last}** in year {age}.'
	},
	'retention.finding.year.next': {
		'zh-CN': '客户首购后的下一年有 **{next}** 再次购买。',
		en: '**{next}** of customers buy again in the year after their first.'
	},
	'retention.finding.none': {
		'zh-CN': '数据太短，还看不出客户是否回来。',
		en: 'The data are too short to see whether customers come back.'
	},
	'retention.method.month': {
		'zh-CN': '客户按首次购买的月份分组，逐月统计再次购买的人数与净收入，截至 {asOf}。',
		en: 'Customers are grouped by the month of their first purchase and followed month by month: who bought, and for how much net of refunds, up to {asOf}.'
	},
	'retention.method.quarter': {
		'zh-CN': '客户按首次购买的季度分组，逐季统计再次购买的人数与净收入，截至 {asOf}。',
		en: 'Customers are grouped by the quarter of their first purchase and followed quarter by quarter: who bought, and for how much net of refunds, up to {asOf}.'
	},
	'retention.method.year': {
		'zh-CN': '客户按首次购买的年份分组，逐年统计再次购买的人数与净收入，截至 {asOf}。',
		en: 'Customers are grouped by the year of their first purchase and followed year by year: who bought, and for how much net of refunds, up to {asOf}.'
	},
	'retention.method.margin': {
		'zh-CN': '毛利：每期净收入减去成本；退回的商品连同成本一起冲减。',
		en: 'Margin: the net revenue of a period less what was sold cost; what came back takes its cost with it.'
	},
	'retention.excluded.noCost': {
		'zh-CN':
			'有 {cells} 个“群组 × 时段”含没有成本的明细：那里不给出毛利，累计毛利曲线从那里起中断。',
		en: '{cells} {cells|period of a cohort has|periods of cohorts have} lines without a cost: no margin is told there, and curves of it end there.'
	},
	'retention.method.curve': {
		'zh-CN': '曲线：各组合计，只计已观察满的时段；分母随时段变小，因为新的组还不够久。',
		en: 'The curve takes all groups together over periods that are over; its base shrinks with age, as younger groups have not been there for so long.'
	},
	'retention.excluded.partial': {
		'zh-CN': '最后一个时段尚未结束：在表中标出，不计入曲线。',
		en: 'The last period is not over: it is marked in the table and left out of the curve.'
	},
	'retention.excluded.unassigned': {
		'zh-CN': '首次购买之前的退款 {amount} 不属于任何一组。',
		en: 'Refunds of {amount} before any purchase belong to no group.'
	},
	'retention.excluded.older': {
		'zh-CN': '更早的 {cohorts} 组只计入曲线，不在表中。',
		en: '{cohorts} older {cohorts|group is|groups are} in the curve and not in the table.'
	},
	'retention.caution.nobody': {
		'zh-CN': '没有客户购买过。',
		en: 'Nobody has bought.'
	},
	'retention.caution.tooShort': {
		'zh-CN': '还没有一组客户被观察满一个时段，因此没有留存率。',
		en: 'No group has been observed for a whole period after its first, so there is no retention to state.'
	},
	'retention.caution.few': {
		'zh-CN': '曲线只基于 {customers} 位客户，不足 {least} 位，百分比说明不了什么。',
		en: 'The curve rests on {customers} {customers|customer|customers}, fewer than {least}: shares say little.'
	},

	'retention.title': { 'zh-CN': '客户留存', en: 'Retention' },
	'retention.empty': {
		'zh-CN': '导入带客户、日期和金额的订单后，这里显示每批新客户后来怎样。',
		en: 'Bring orders with customer, date and amount, and see here what became of the customers of each month.'
	},
	'retention.period': { 'zh-CN': '时段', en: 'Period' },
	'retention.period.month': { 'zh-CN': '按月', en: 'months' },
	'retention.period.quarter': { 'zh-CN': '按季', en: 'quarters' },
	'retention.period.year': { 'zh-CN': '按年', en: 'years' },
	'retention.year': { 'zh-CN': '{year} 年', en: '{year}' },
	'retention.quarter': { 'zh-CN': '{year} 年第 {quarter} 季', en: 'Q{quarter} {year}' },
	'retention.age.month': { 'zh-CN': '首购后第几个月', en: 'Months after the first purchase' },
	'retention.age.quarter': {
		'zh-CN': '首购后第几个季度',
		en: 'Quarters after the first purchase'
	},
	'retention.age.year': { 'zh-CN': '首购后第几年', en: 'Years after the first purchase' },
	'retention.curve': { 'zh-CN': '多少客户回来', en: 'How many come back' },
	'retention.curve.sub': {
		'zh-CN': '观察满该时段的客户中，在该时段购买的占比',
		en: 'Of customers observed for so long, the share that bought in the period'
	},
	'retention.curve.alt': {
		'zh-CN': '折线图：首购后各时段购买的客户占比，全部、近一年与更早的新客。',
		en: 'Lines: share of customers who bought, by periods after the first purchase; all, those of the last year, those before.'
	},
	'retention.curve.all': { 'zh-CN': '全部', en: 'All' },
	'retention.curve.young': { 'zh-CN': '近一年的新客', en: 'First bought in the last year' },
	'retention.curve.old': { 'zh-CN': '更早的新客', en: 'First bought before' },
	'retention.revenue': { 'zh-CN': '每位客户累计收入', en: 'Revenue of a customer, added up' },
	'retention.revenue.sub': {
		'zh-CN': '观察满该时段的客户，人均累计净收入',
		en: 'Net revenue up to the period, of a customer observed for so long on average'
	},
	'retention.revenue.alt': {
		'zh-CN': '折线图：首购后各时段，人均累计净收入。',
		en: 'Lines: mean net revenue of a customer added up, by periods after the first purchase.'
	},
	'retention.margin': { 'zh-CN': '每位客户累计毛利', en: 'Margin of a customer, added up' },
	'retention.margin.sub': {
		'zh-CN': '观察满该时段的客户，人均累计毛利（收入减成本）',
		en: 'Revenue less cost up to the period, of a customer observed for so long on average'
	},
	'retention.margin.alt': {
		'zh-CN': '折线图：首购后各时段，人均累计毛利。',
		en: 'Lines: mean margin of a customer added up, by periods after the first purchase.'
	},
	'retention.table': { 'zh-CN': '每批新客后来怎样', en: 'What became of each group' },
	'retention.table.sub.month': {
		'zh-CN': '按首购月份分组；列为首购后的月数',
		en: 'By month of the first purchase; columns are months after it'
	},
	'retention.table.sub.quarter': {
		'zh-CN': '按首购季度分组；列为首购后的季度数',
		en: 'By quarter of the first purchase; columns are quarters after it'
	},
	'retention.table.sub.year': {
		'zh-CN': '按首购年份分组；列为首购后的年数',
		en: 'By year of the first purchase; columns are years after it'
	},
	'retention.table.customers': {
		'zh-CN': '留存：购买的客户',
		en: 'Retention: customers who bought'
	},
	'retention.table.revenue': { 'zh-CN': '留存：净收入', en: 'Retention: net revenue' },
	'retention.table.margin': { 'zh-CN': '留存：毛利', en: 'Retention: margin' },
	'retention.measure': { 'zh-CN': '指标', en: 'Measure' },
	'retention.measure.customers': { 'zh-CN': '客户数', en: 'Customers' },
	'retention.measure.revenue': { 'zh-CN': '净收入', en: 'Net revenue' },
	'retention.measure.margin': { 'zh-CN': '毛利', en: 'Margin' },
	'retention.as': { 'zh-CN': '显示为', en: 'Shown as' },
	'retention.as.share': { 'zh-CN': '占首期的比例', en: 'share of the first period' },
	'retention.as.amount': { 'zh-CN': '数值', en: 'amounts' },
	'retention.cohort': { 'zh-CN': '首购时段', en: 'First bought' },
	'retention.size': { 'zh-CN': '客户数', en: 'Customers' },
	'retention.open': { 'zh-CN': '时段尚未结束', en: 'The period is not over' }
} as const satisfies MessageTexts;
