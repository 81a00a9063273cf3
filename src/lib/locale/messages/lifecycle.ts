import type { MessageTexts } from '../message-texts';

/** Customers' lives: stages, flows, days between orders, value at risk. */
export const lifecycle = {
	'lifecycle.title': { 'zh-CN': '客户生命周期', en: 'Customer lifecycle' },
	'lifecycle.empty': {
		'zh-CN':
			'还没有订单。载入订单文件后，这里按每位客户自己的节奏判断所处阶段，并列出可能流失的客户。',
		en: 'There are no orders yet. Load a file of orders to see which stage each customer is in by its own rhythm, and who may be lost.'
	},
	'stage.prospect': { 'zh-CN': '潜在客户期', en: 'Prospect' },
	'stage.development': { 'zh-CN': '开发期', en: 'Development' },
	'stage.growth': { 'zh-CN': '成长期', en: 'Growth' },
	'stage.maturity': { 'zh-CN': '成熟期', en: 'Maturity' },
	'stage.decline': { 'zh-CN': '衰退期', en: 'Decline' },
	'lifecycle.finding': {
		'zh-CN':
			'**{customers} 位客户**中 **{late} 位**按自己的节奏已逾期，进入衰退期；典型客户每 **{days} 天**下单一次。',
		en: 'By their own rhythm **{late} of {customers} customers** are overdue and in decline; a typical one orders every **{days} days**.'
	},
	'lifecycle.finding.noRhythm': {
		'zh-CN': '**{customers} 位客户**都只下过一次单，还看不出下单节奏。',
		en: 'Each of **{customers} {customers|customer|customers}** has ordered on one day alone: there is no rhythm yet.'
	},
	'lifecycle.finding.nobody': {
		'zh-CN': '截至该日没有任何销售订单。',
		en: 'No sale is on record up to that day.'
	},
	'lifecycle.method.rhythm': {
		'zh-CN':
			'节奏：该客户两次下单日之间天数的中位数；下单日不足 {least} 天的客户，用全体客户节奏的中位数。',
		en: 'Rhythm: the median of days between a customer’s order days; below {least} order days, the median rhythm of all.'
	},
	'lifecycle.method.decline': {
		'zh-CN': '衰退期：超过自己节奏的 {factor} 倍没有下单。',
		en: 'Decline: no order for more than {factor} times their rhythm.'
	},
	'lifecycle.method.development': {
		'zh-CN': '开发期：未逾期，下单日不足 {least} 天。',
		en: 'Development: not overdue, fewer than {least} order days.'
	},
	'lifecycle.method.growth': {
		'zh-CN':
			'成长期：未逾期，最近一段的销售额比前一段多至少 {more}，下单日也更多；每段 {days} 天或 {rhythms} 个节奏（取长者），历史较短则对半分。',
		en: 'Growth: not overdue; in the latest span sales are at least {more} above those of the span before, on more days. A span is {days} days or {rhythms} rhythms, whichever is longer, or half of a shorter life.'
	},
	'lifecycle.method.maturity': {
		'zh-CN': '成熟期：其余未逾期的客户，节奏稳定。',
		en: 'Maturity: all others who are not overdue; their rhythm is steady.'
	},
	'lifecycle.method.prospect': {
		'zh-CN': '潜在客户期：客户表中有记录、还没有下过单。',
		en: 'Prospect: on record in a customer file, without an order.'
	},
	'lifecycle.method.flows.month': {
		'zh-CN':
			'流动：新客为首次下单；回头为上月也下过单；唤回为下过单但上月没有；沉默为上月下单、本月没有。',
		en: 'Flows: new, a first order; returning, also ordered the month before; won back, ordered before but not that month; silent, ordered the month before and not this one.'
	},
	'lifecycle.method.flows.quarter': {
		'zh-CN':
			'流动：新客为首次下单；回头为上季也下过单；唤回为下过单但上季没有；沉默为上季下单、本季没有。',
		en: 'Flows: new, a first order; returning, also ordered the quarter before; won back, ordered before but not that quarter; silent, ordered the quarter before and not this one.'
	},
	'lifecycle.method.flows.year': {
		'zh-CN':
			'流动：新客为首次下单；回头为上一年也下过单；唤回为下过单但上一年没有；沉默为上一年下单、本年没有。',
		en: 'Flows: new, a first order; returning, also ordered the year before; won back, ordered before but not that year; silent, ordered the year before and not this one.'
	},
	'lifecycle.excluded.partial': {
		'zh-CN': '最后一个时段还没有结束：其中沉默的客户可能仍会下单。',
		en: 'The last period is not over: customers it counts as silent may still order.'
	},
	'lifecycle.caution.noRhythm': {
		'zh-CN': '没有客户在两个不同的日子下过单，因此无法判断谁已逾期。',
		en: 'Nobody has ordered on two days, so nobody can be called overdue.'
	},
	'lifecycle.caution.few': {
		'zh-CN': '只有 {gaps} 个下单间隔，不足 {least} 个，典型节奏不可靠。',
		en: 'With {gaps} {gaps|gap|gaps} between orders, fewer than {least}, the typical rhythm is unreliable.'
	},
	'lifecycle.stages': { 'zh-CN': '各阶段的客户', en: 'Customers by stage' },
	'lifecycle.stages.sub': {
		'zh-CN': '阶段按每位客户自己的下单节奏判断，规则见“如何计算”',
		en: 'Stages follow each customer’s own rhythm; the rules are under “How was this computed”'
	},
	'lifecycle.stage': { 'zh-CN': '阶段', en: 'Stage' },
	'lifecycle.yearSales': { 'zh-CN': '近一年销售额', en: 'Sales of the last year' },
	'lifecycle.rhythm': { 'zh-CN': '平均节奏（天）', en: 'Mean rhythm (days)' },
	'lifecycle.play': { 'zh-CN': '对策', en: 'Play' },
	'lifecycle.play.prospect': { 'zh-CN': '跟进到首单', en: 'Follow up to a first order' },
	'lifecycle.play.development': {
		'zh-CN': '帮助用好，促成复购',
		en: 'Onboard, and win the second order'
	},
	'lifecycle.play.growth': { 'zh-CN': '扩大：交叉与升级', en: 'Expand: cross-sell and upsell' },
	'lifecycle.play.maturity': {
		'zh-CN': '保持服务，签长期约定',
		en: 'Keep serving, agree for longer'
	},
	'lifecycle.play.decline': { 'zh-CN': '挽回，或适时放手', en: 'Win back, or let go' },
	'lifecycle.flows': { 'zh-CN': '客户的来与去', en: 'Who came, came back and went silent' },
	'lifecycle.flows.alt': {
		'zh-CN': '各时段新客、回头、唤回与沉默的客户数',
		en: 'New, returning, won back and silent customers by period'
	},
	'lifecycle.flows.along': { 'zh-CN': '时段', en: 'Period' },
	'lifecycle.flow.new': { 'zh-CN': '新客', en: 'New' },
	'lifecycle.flow.returning': { 'zh-CN': '回头', en: 'Returning' },
	'lifecycle.flow.resurrected': { 'zh-CN': '唤回', en: 'Won back' },
	'lifecycle.flow.dormant': { 'zh-CN': '沉默', en: 'Silent' },
	'lifecycle.gaps': { 'zh-CN': '两次下单相隔多久', en: 'Days between orders' },
	'lifecycle.gaps.sub': {
		'zh-CN': '一半在 {p50} 天内，九成在 {p90} 天内',
		en: 'Half within {p50} days, nine in ten within {p90}'
	},
	'lifecycle.gaps.alt': {
		'zh-CN': '按相隔天数统计的下单次数',
		en: 'Pairs of orders by days between them'
	},
	'lifecycle.gaps.along': { 'zh-CN': '相隔天数', en: 'Days between' },
	'lifecycle.gaps.count': { 'zh-CN': '下单间隔数', en: 'Pairs of orders' },
	'lifecycle.overdueFactor': { 'zh-CN': '逾期倍数', en: 'Overdue from, times the rhythm' },
	'lifecycle.growthFactor': { 'zh-CN': '成长所需增幅（%）', en: 'Growth from, % more sales' },
	'risk.title': { 'zh-CN': '可能流失的客户', en: 'Customers who may be lost' },
	'risk.finding': {
		'zh-CN': '**{customers} 位客户**处于衰退期；若都仍在，未来 {months} 个月会多带来 **{value}**。',
		en: '**{customers} {customers|customer|customers}** in decline: were all of them still customers, they would bring **{value}** more over {months} months.'
	},
	'risk.finding.worth': {
		'zh-CN':
			'**{customers} 位客户**处于衰退期，未来 {months} 个月有 **{value}** 处于风险；其中 **{worth} 位**的所值超过每位 {cost} 的挽回成本。',
		en: '**{customers} {customers|customer|customers}** in decline put **{value}** at risk over {months} months; **{worth}** {worth|is|are} worth more than the {cost} it costs to contact one.'
	},
	'risk.finding.sales': {
		'zh-CN': '**{customers} 位客户**处于衰退期，近一年曾带来 **{sales}**。',
		en: '**{customers} {customers|customer|customers}** in decline brought **{sales}** in the last year.'
	},
	'risk.finding.nobody': {
		'zh-CN': '没有客户处于衰退期。',
		en: 'No customer is in decline.'
	},
	'risk.method.value': {
		'zh-CN':
			'风险价值：若确定仍是客户，未来 {months} 个月的预计价值，减去按存活概率折算后的预计价值，即 价值 ×（1 − 存活概率）÷ 存活概率。是挽回所能得到的上限。',
		en: 'At risk: value over {months} months were the customer sure to be one still, less the value expected as it is: value × (1 − P(alive)) / P(alive). It is the most that winning back can bring.'
	},
	'risk.method.breakEven': {
		'zh-CN':
			'保本挽回率：挽回成本 ÷ 风险价值；同类客户中至少有这么大比例被挽回，才不亏。超过 100% 时不值得挽回。',
		en: 'Break-even: cost of a contact over the value at risk: the share of such customers who must come back for it to pay. Above 100% it can not pay.'
	},
	'risk.finding.net': {
		'zh-CN':
			'**{customers} 位客户**处于衰退期；若联系后 {share} 会回来、每位成本 {cost}，联系其中 **{paying} 位**合算，预计净得 **{net}**。',
		en: '**{customers} {customers|customer|customers}** in decline: if {share} of those contacted at {cost} each come back, contacting **{paying}** of them pays, and leaves **{net}**.'
	},
	'risk.method.net': {
		'zh-CN':
			'预期净得：风险价值 × 挽回率 − 挽回成本，挽回率由使用者给出，对每位相同；大于零才值得联系。',
		en: 'Expected net: value at risk × share who come back − cost. The share is stated by the user and the same for all; above zero it pays to contact.'
	},
	'risk.caution.contract': {
		'zh-CN':
			'这些订单看起来像合同：客户离开时会被看到，因此不估计谁可能已经离开；续约分析在“客户留存”页。',
		en: 'These orders look like contracts: who leaves is seen to leave, so nobody’s chance of having left is estimated. Renewals are on the Retention page.'
	},
	'risk.caution.noValue': {
		'zh-CN': '客户价值没有算出来，所以风险只能用近一年的销售额表示。',
		en: 'Customer value could not be computed, so what is at risk is told by the last year’s sales alone.'
	},
	'risk.caution.untold': {
		'zh-CN':
			'{customers} 位衰退客户中有 {untold} 位只买过一次；当前模型（BG/NBD）假定首次复购之前不会流失，因此说不出他们的风险价值，未计入。改用 MBG/NBD 或 Pareto/NBD 即可估计。',
		en: '{untold} of the {customers} customers in decline bought once. The model in use (BG/NBD) takes it that nobody leaves before a repeat purchase, so their value at risk is unknown and left out. MBG/NBD or Pareto/NBD can estimate it.'
	},
	'risk.cost': { 'zh-CN': '挽回一位客户的成本', en: 'Cost of winning one back' },
	'risk.cost.wrong': {
		'zh-CN': '成本须为大于零的数；留空则不计算。',
		en: 'The cost must be a number above zero; empty for none.'
	},
	'risk.cost.hint': {
		'zh-CN': '填入成本后，会算出每位客户的保本挽回率。',
		en: 'With a cost, each customer shows the break-even share of returns.'
	},
	'column.stage': { 'zh-CN': '阶段', en: 'Stage' },
	'column.rhythm': { 'zh-CN': '节奏（天）', en: 'Rhythm (days)' },
	'column.overdue': { 'zh-CN': '为节奏的倍数', en: 'Times the rhythm' },
	'column.atRisk': { 'zh-CN': '风险价值', en: 'Value at risk' },
	'column.yearSales': { 'zh-CN': '近一年销售额', en: 'Sales, last year' },
	'risk.share': { 'zh-CN': '联系后回来的比例（%）', en: 'Share who come back (%)' },
	'risk.share.wrong': {
		'zh-CN': '比例须大于 0、不超过 100；留空则不计算。',
		en: 'The share must be above 0 and at most 100; empty for none.'
	},
	'risk.paysOnly': { 'zh-CN': '只看合算的', en: 'Only where it pays' },
	'column.net': { 'zh-CN': '预期净得', en: 'Expected net' },
	'column.breakEven': { 'zh-CN': '保本挽回率', en: 'Break-even' },
	'lifecycle.allStages': { 'zh-CN': '全部阶段', en: 'All stages' },
	'lifecycle.notWorth': { 'zh-CN': '不值得', en: 'not worth it' }
} as const satisfies MessageTexts;
