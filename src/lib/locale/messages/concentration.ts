import type { MessageTexts } from '../message-texts';

/** Who brings revenue, and how much of it is of new customers. */
export const concentration = {
	'concentration.title': { 'zh-CN': '收入集中度', en: 'Revenue' },
	'profit.title': { 'zh-CN': '谁带来利润', en: 'Who earns the profit' },
	'profit.sub': {
		'zh-CN': '鲸鱼曲线：客户按利润从高到低累计，占总利润的比例',
		en: 'Whale curve: customers by profit, best first, as a share of what is left in the end'
	},
	'profit.alt': { 'zh-CN': '利润的累计占比', en: 'Cumulative share of profit' },
	'profit.line': { 'zh-CN': '累计利润占比', en: 'Cumulative share of profit' },
	'profit.finding': {
		'zh-CN': '**{customers} 位客户**共带来利润 **{profit}**，没有亏损客户。',
		en: '**{customers} {customers|customer|customers}** earn **{profit}**; none costs more than it brings.'
	},
	'profit.finding.losers': {
		'zh-CN': '**{winners} 位客户**赚得 **{won}**，**{losers} 位**亏掉 **{lost}**，剩下 {profit}。',
		en: '**{winners} {winners|customer|customers}** earn **{won}**; **{losers}** take **{lost}** away again, which leaves {profit}.'
	},
	'profit.finding.none': {
		'zh-CN': '没有成本完整的客户，无法计算利润。',
		en: 'There is no customer all of whose costs are known, so no profit is stated.'
	},
	'profit.method': {
		'zh-CN': '利润：销售额减退款，再减所售商品的成本；退货退回成本。',
		en: 'Profit: sales less refunds, less the cost of what was sold; what comes back takes its cost with it.'
	},
	'profit.method.serving': {
		'zh-CN': '服务成本（拜访、工单、物流）不在其中，因为文件里没有。',
		en: 'What it costs to serve (visits, tickets, freight) is not in it: the files do not say.'
	},
	'profit.excluded.unknown': {
		'zh-CN': '{customers} 位客户有成本不明的明细，未计入。',
		en: '{customers} {customers|customer|customers} with a line of unknown cost {customers|is|are} left out.'
	},
	'concentration.empty': {
		'zh-CN': '导入带客户、日期和金额的订单后，这里显示收入来自谁。',
		en: 'Bring orders with customer, date and amount, and see here who brings the revenue.'
	},
	'concentration.finding': {
		'zh-CN':
			'最好的五分之一客户带来 **{share}** 的收入；**{few}** 位客户（共 {customers} 位）贡献了 80%。',
		en: 'The best fifth of customers brings **{share}** of revenue; **{few}** of {customers} customers bring 80%.'
	},
	'concentration.finding.few': {
		'zh-CN': '共 {customers} 位客户，其中 **{few}** 位贡献了 80% 的收入。',
		en: '**{few}** of {customers} {customers|customer|customers} {few|brings|bring} 80% of revenue.'
	},
	'concentration.excluded.partial': {
		'zh-CN': '最后一个月尚未结束，其收入会偏低。',
		en: 'The last month is not over: its revenue will still grow.'
	},
	'concentration.finding.none': {
		'zh-CN': '没有可以分配的收入。',
		en: 'There is no revenue to share out.'
	},
	'concentration.method.revenue': {
		'zh-CN': '客户按截至 {asOf} 的销售额减退款从高到低排列。',
		en: 'Customers stand by their sales less refunds up to {asOf}, best first.'
	},
	'concentration.method.sales': {
		'zh-CN': '客户按截至 {asOf} 的销售额从高到低排列，未扣退款。',
		en: 'Customers stand by their sales up to {asOf}, best first; refunds are not deducted.'
	},
	'concentration.method.classes': {
		'zh-CN':
			'A 类：排在前面、合计贡献前 80% 收入的客户；B 类：其后到 95%；C 类：其余。收入相同的客户同属一类。',
		en: 'Class A brings the first 80% of revenue, B the next up to 95%, C the rest. Customers who bring the same are of one class.'
	},
	'concentration.method.new': {
		'zh-CN': '新客收入：客户首次购买当月的净收入；其余为老客收入。',
		en: 'New revenue is that of customers in the month of their first purchase; all else is of returning ones.'
	},
	'concentration.excluded.without': {
		'zh-CN': '{customers} 位客户的退款不少于销售额，归入 C 类。',
		en: '{customers} {customers|customer|customers} with refunds of at least their sales are of class C.'
	},
	'concentration.caution.nobody': { 'zh-CN': '没有客户购买过。', en: 'Nobody has bought.' },
	'concentration.caution.noRevenue': {
		'zh-CN': '退款不少于销售额，没有可以分配的收入。',
		en: 'Refunds are at least the sales: there is no revenue to share out.'
	},
	'concentration.caution.few': {
		'zh-CN': '只有 {customers} 位客户，不足 {least} 位，十分之一只是几个人。',
		en: 'Only {customers} {customers|customer|customers}, fewer than {least}: a tenth of them is a handful.'
	},
	'concentration.curve': { 'zh-CN': '多少客户带来多少收入', en: 'How few bring how much' },
	'concentration.curve.sub': {
		'zh-CN': '从最好的客户起，累计收入占比',
		en: 'Share of revenue added up, best customers first'
	},
	'concentration.curve.alt': {
		'zh-CN': '折线图：从最好的客户起累计的收入占比。',
		en: 'Line: share of revenue added up over customers, best first.'
	},
	'concentration.curve.along': { 'zh-CN': '客户占比', en: 'Share of customers' },
	'concentration.curve.seen': { 'zh-CN': '收入占比', en: 'Share of revenue' },
	'concentration.curve.equal': { 'zh-CN': '若人人相同', en: 'If all brought the same' },
	'concentration.gini': {
		'zh-CN': '基尼系数 {gini}：0 表示人人相同，接近 1 表示集中于一人。',
		en: 'Gini coefficient {gini}: 0 where all bring the same, near 1 where one brings all.'
	},
	'concentration.classes': { 'zh-CN': 'ABC 分类', en: 'ABC classes' },
	'concentration.class': { 'zh-CN': '类别', en: 'Class' },
	'concentration.class.customers': { 'zh-CN': '客户', en: 'Customers' },
	'concentration.class.share': { 'zh-CN': '客户占比', en: 'Of customers' },
	'concentration.class.revenue': { 'zh-CN': '收入', en: 'Revenue' },
	'concentration.class.revenueShare': { 'zh-CN': '收入占比', en: 'Of revenue' },
	'concentration.class.mean': { 'zh-CN': '人均收入', en: 'Revenue each' },
	'concentration.months': { 'zh-CN': '新客与老客的收入', en: 'New and returning revenue' },
	'concentration.months.sub': {
		'zh-CN': '每月净收入：首购当月的客户，与此前买过的客户',
		en: 'Net revenue a month: of customers in the month of their first purchase, and of those before'
	},
	'concentration.months.alt': {
		'zh-CN': '折线图：每月来自新客与老客的净收入。',
		en: 'Lines: net revenue by month, of new and of returning customers.'
	},
	'concentration.months.new': { 'zh-CN': '新客', en: 'New' },
	'concentration.months.returning': { 'zh-CN': '老客', en: 'Returning' },
	'concentration.month': { 'zh-CN': '月份', en: 'Month' }
} as const satisfies MessageTexts;
