import type { MessageTexts } from '../message-texts';

/** Products: what is bought together, what next, and what whom lacks; when and where it is bought. */
export const products = {
	'products.title': { 'zh-CN': '产品与下一单', en: 'Products, and what next' },
	'products.empty': {
		'zh-CN':
			'还没有订单。载入带产品的订单后，这里列出常一起买、接着买的产品，以及每位客户还没买过的品类。',
		en: 'There are no orders yet. Load orders that name products to see what is bought together, what next, and what each customer still lacks.'
	},
	'products.finding.basket': {
		'zh-CN': '买“{from}”的订单中 **{share}** 同时买了“{to}”，是平常的 **{lift} 倍**。',
		en: '**{share}** of orders with {from} also hold {to}, **{lift} times** as often as others.'
	},
	'products.finding.sequence': {
		'zh-CN': '买“{from}”之后的下一单，**{share}** 有“{to}”，是平常的 **{lift} 倍**。',
		en: 'The order after one with {from} holds {to} in **{share}** of cases, **{lift} times** as often as others.'
	},
	'products.finding.chance': {
		'zh-CN': '{products} 种产品、{pairs} 对组合中，没有一对超出偶然：**目前没有可推荐的搭配**。',
		en: 'Of {pairs} pairs of {products} products none goes together beyond chance: **there is nothing to recommend yet**.'
	},
	'products.finding.none': {
		'zh-CN': '订单没有写明产品，因此无法分析搭配。',
		en: 'Orders name no product, so nothing can be said of what goes with what.'
	},
	'products.method.baskets': {
		'zh-CN':
			'一起买：同一订单中的两种产品。支持度为同时有两者的订单占比，置信度为买了前者的订单中买后者的占比，提升度为置信度除以全部订单中买后者的占比。',
		en: 'Together: two products of one order. Support is the share of orders with both; confidence the share of orders with the first that hold the second; lift that over the share of all orders with the second.'
	},
	'products.method.sequences': {
		'zh-CN':
			'接着买：每位客户只计一次，看首次买前者之后的下一单有没有后者；对照为所有“下一单”中有后者的比例，每位客户的比例同等计入，所以下单多的客户不会让一切显得相关。',
		en: 'Next: each customer counts once, by whether the order after its first with the one holds the other; held against the share of all following orders that hold it, each customer’s share counting alike, so that those who order often do not tie everything to everything.'
	},
	'products.method.least': {
		'zh-CN': '同时有两者的订单或客户不足 {least} 的组合不看。',
		en: 'Pairs that fewer than {least} orders or customers had are not looked at.'
	},
	'products.method.interval': {
		'zh-CN':
			'区间（Wilson）对所有组合同时成立（Bonferroni）；只有整个区间都高于平常比例的才列出，因为组合多了总有几对碰巧显得强。',
		en: 'Intervals (Wilson) hold for all pairs at once (Bonferroni); only pairs whose whole interval lies above the usual share are listed, as of many pairs some look strong by chance.'
	},
	'products.excluded.nameless': {
		'zh-CN': '{orders} 单没有写明产品，未计入。',
		en: '{orders} {orders|order|orders} without a product {orders|is|are} left out.'
	},
	'products.excluded.rare': {
		'zh-CN': '组合只看客户最多的 {most} 种产品，其余 {rest} 种未计入。',
		en: 'Pairs are made of the {most} products most customers bought; {rest} others are left out.'
	},
	'products.excluded.groups': {
		'zh-CN': '客户与品类的矩阵只列购买客户最多的 {shown} 个，共 {of} 个。',
		en: 'The matrix of customers and what they lack has the {shown} that most customers bought, of {of}.'
	},
	'products.baskets': { 'zh-CN': '一起买', en: 'Bought together' },
	'products.baskets.sub': {
		'zh-CN': '{base} 个订单，看了 {tested} 对组合',
		en: '{base} orders, {tested} pairs looked at'
	},
	'products.sequences': { 'zh-CN': '接着买', en: 'Bought next' },
	'products.sequences.sub': {
		'zh-CN': '{base} 位回头客，看了 {tested} 对组合',
		en: '{base} customers who came again, {tested} pairs looked at'
	},
	'products.rule.from': { 'zh-CN': '买了', en: 'Who bought' },
	'products.rule.to': { 'zh-CN': '推荐', en: 'Offer' },
	'products.rule.together': { 'zh-CN': '两者都有', en: 'Had both' },
	'products.rule.support': { 'zh-CN': '支持度', en: 'Support' },
	'products.rule.confidence': { 'zh-CN': '置信度（区间）', en: 'Confidence (interval)' },
	'products.rule.lift': { 'zh-CN': '提升度', en: 'Lift' },
	'products.rule.share': { 'zh-CN': '{share}（{low}–{high}）', en: '{share} ({low}–{high})' },
	'products.rules.none': {
		'zh-CN': '没有超出偶然的组合。',
		en: 'No pair goes together beyond chance.'
	},
	'products.rules.few': {
		'zh-CN': '没有足够多的订单或客户同时有两种产品。',
		en: 'Too few orders or customers had two products.'
	},
	'products.gaps': { 'zh-CN': '谁还没买什么', en: 'What each customer lacks' },
	'products.gaps.sub': {
		'zh-CN': '收入最高的客户在前；空格是还没买过的，表头为买过的客户占比',
		en: 'Most sales first; an empty cell is what was never bought, the head tells which share of customers did'
	},
	'products.gaps.sales': { 'zh-CN': '销售额', en: 'Sales' },
	'products.gaps.lacking': { 'zh-CN': '未买', en: 'lacking' },
	'products.top': { 'zh-CN': '产品', en: 'Products' },
	'products.product': { 'zh-CN': '产品', en: 'Product' },
	'products.least': { 'zh-CN': '两者都有的最少数', en: 'Least number with both' },
	'patterns.weekday': { 'zh-CN': '哪天下单多', en: 'Orders by weekday' },
	'patterns.weekday.alt': { 'zh-CN': '各星期几的日均订单数', en: 'Orders a day, by weekday' },
	'patterns.channel': { 'zh-CN': '各渠道的订单', en: 'Orders by channel' },
	'patterns.channel.finding': {
		'zh-CN': '**{channel}**的单均销售额最高：**{mean}**（{orders} 单），总体为 {overall}。',
		en: 'Orders by **{channel}** are the largest: **{mean}** on average ({orders} {orders|order|orders}), {overall} over all.'
	},
	'patterns.channel.chance': {
		'zh-CN': '没有哪个渠道的单均销售额明显高于总体。',
		en: 'No channel has larger orders than chance allows.'
	},
	'prices.title': { 'zh-CN': '价格与折扣的差异', en: 'Spread of prices and discounts' },
	'prices.finding': {
		'zh-CN': '同样的**{product}**，从 **{low}** 卖到 **{high}**（居中的八成，{lines} 行）。',
		en: 'The same **{product}** sells from **{low}** to **{high}** (the middle eight tenths of {lines} lines).'
	},
	'prices.finding.same': {
		'zh-CN': '{products} 种产品都按同一价格卖出。',
		en: '{products} {products|product|products} sell at one price each.'
	},
	'prices.finding.few': {
		'zh-CN': '没有哪种产品有 {least} 行以上的价格，还谈不上差异。',
		en: 'No product has prices on {least} lines: too few to tell a spread.'
	},
	'prices.finding.none': {
		'zh-CN': '订单行没有单价，也没有数量和金额，价格无从比较（至少需 {least} 行）。',
		en: 'No line states a unit price, or a quantity with an amount, so prices can not be compared (at least {least} lines are needed).'
	},
	'prices.method': {
		'zh-CN':
			'价格为单价；没有单价时用金额 ÷ 数量。每一行所据至少 {least} 行；p10–p90 为居中的八成。',
		en: 'Prices are unit prices, or amount over quantity where none is stated. Each row rests on {least} lines at least; p10 to p90 are the middle eight tenths.'
	},
	'prices.method.segments': {
		'zh-CN':
			'分群一栏把每行价格除以同一产品的中位价，因此买什么不影响比较；折扣占比为折扣 ÷（折扣＋实付）。',
		en: 'By segment, each price stands over the median price of its product, so that what is bought makes no difference; the discount is over what was to be paid before it.'
	},
	'prices.excluded.unpriced': {
		'zh-CN': '{lines} 行没有大于零的价格，未计入。',
		en: '{lines} {lines|line|lines} without a price above zero left out.'
	},
	'prices.byProduct': { 'zh-CN': '按产品', en: 'By product' },
	'prices.bySegment': { 'zh-CN': '按分群（相对中位价）', en: 'By segment, over the median price' },
	'prices.byDiscount': { 'zh-CN': '按分群的折扣占比', en: 'Discount by segment' },
	'prices.n': { 'zh-CN': '行数', en: 'Lines' },
	'prices.orders': { 'zh-CN': '订单数', en: 'Orders' },
	'prices.p10': { 'zh-CN': '最低一成', en: 'Lowest tenth' },
	'prices.p50': { 'zh-CN': '中位', en: 'Median' },
	'prices.p90': { 'zh-CN': '最高一成', en: 'Highest tenth' },
	'suggest.title': { 'zh-CN': '可推荐的产品', en: 'What to offer next' },
	'suggest.sub': {
		'zh-CN': '依据所有客户中超出偶然的规律；此客户尚未买过。',
		en: 'By rules beyond chance over all customers; not bought by this one yet.'
	},
	'suggest.none': {
		'zh-CN': '没有超出偶然的规律可据以推荐。',
		en: 'No rule beyond chance leads to a product that is not bought yet.'
	},
	'suggest.why': { 'zh-CN': '依据', en: 'Because' },
	'suggest.why.baskets': {
		'zh-CN': '有“{from}”的 {of} 单中，{together} 单同时有它',
		en: '{together} of {of} orders with {from} have it too'
	},
	'suggest.why.sequences': {
		'zh-CN': '买过“{from}”的 {of} 位客户中，{together} 位在下一单买了它',
		en: '{together} of {of} customers who bought {from} had it in the order after'
	},
	'patterns.day': { 'zh-CN': '星期', en: 'Weekday' },
	'patterns.days': { 'zh-CN': '天数', en: 'Days' },
	'patterns.ordersADay': { 'zh-CN': '日均订单（区间）', en: 'Orders a day (interval)' },
	'patterns.meanOrder': { 'zh-CN': '单均销售额（区间）', en: 'Mean order (interval)' },
	'patterns.channelName': { 'zh-CN': '渠道', en: 'Channel' },
	'patterns.noChannel': { 'zh-CN': '未注明', en: 'not stated' },
	'patterns.finding': {
		'zh-CN': '**{day}**下单最多，日均 **{orders} 单**；总体日均 {mean} 单。',
		en: 'Most orders come on **{day}**, **{orders} a day**; {mean} over all days.'
	},
	'patterns.finding.both': { 'zh-CN': '{weekday}{channel}', en: '{weekday} {channel}' },
	'patterns.finding.chance': {
		'zh-CN': '没有哪一天的订单明显多于平常。',
		en: 'No weekday has more orders than chance allows.'
	},
	'patterns.finding.none': {
		'zh-CN': '截至该日没有任何销售订单。',
		en: 'No sale is on record up to that day.'
	},
	'patterns.method.weekday': {
		'zh-CN':
			'从首单到截止日的每一天都计入，没有订单的日子算 0 单；区间为 95%，由各天之间的差异得出。',
		en: 'Every day from the first order to the last day counts, also those without an order; intervals are 95 %, from how days differ.'
	},
	'patterns.method.channel': {
		'zh-CN': '单均销售额为销售订单的平均；区间为 95%。',
		en: 'The mean order is that of sales; intervals are 95 %.'
	},
	'weekday.1': { 'zh-CN': '周一', en: 'Monday' },
	'weekday.2': { 'zh-CN': '周二', en: 'Tuesday' },
	'weekday.3': { 'zh-CN': '周三', en: 'Wednesday' },
	'weekday.4': { 'zh-CN': '周四', en: 'Thursday' },
	'weekday.5': { 'zh-CN': '周五', en: 'Friday' },
	'weekday.6': { 'zh-CN': '周六', en: 'Saturday' },
	'weekday.7': { 'zh-CN': '周日', en: 'Sunday' }
} as const satisfies MessageTexts;
