import type { MessageTexts } from '../message-texts';

/** Findings, methods, exclusions and cautions of the analyses. */
export const analytics = {
	'segment.champions': { 'zh-CN': '冠军客户', en: 'Champions' },
	'segment.loyal': { 'zh-CN': '忠诚客户', en: 'Loyal' },
	'segment.potentialLoyalist': { 'zh-CN': '潜在忠诚', en: 'Potential loyalists' },
	'segment.new': { 'zh-CN': '新客户', en: 'New' },
	'segment.promising': { 'zh-CN': '有望客户', en: 'Promising' },
	'segment.needAttention': { 'zh-CN': '需要关注', en: 'Need attention' },
	'segment.aboutToSleep': { 'zh-CN': '即将沉睡', en: 'About to sleep' },
	'segment.atRisk': { 'zh-CN': '流失风险', en: 'At risk' },
	'segment.cannotLose': { 'zh-CN': '不可失去', en: 'Cannot lose' },
	'segment.hibernating': { 'zh-CN': '沉睡客户', en: 'Hibernating' },
	'segment.importantValue': { 'zh-CN': '重要价值客户', en: 'Important: value' },
	'segment.importantDevelopment': { 'zh-CN': '重要发展客户', en: 'Important: develop' },
	'segment.importantKeep': { 'zh-CN': '重要保持客户', en: 'Important: keep' },
	'segment.importantWinBack': { 'zh-CN': '重要挽留客户', en: 'Important: win back' },
	'segment.generalValue': { 'zh-CN': '一般价值客户', en: 'General: value' },
	'segment.generalDevelopment': { 'zh-CN': '一般发展客户', en: 'General: develop' },
	'segment.generalKeep': { 'zh-CN': '一般保持客户', en: 'General: keep' },
	'segment.generalWinBack': { 'zh-CN': '一般挽留客户', en: 'General: win back' },
	'segment.own': { 'zh-CN': '{name}', en: '{name}' },
	'outline.finding': {
		'zh-CN': '共 {orders} 单，涉及 {currencies} 种货币。',
		en: '{orders} {orders|order|orders} in {currencies} {currencies|currency|currencies}.'
	},
	'rfm.finding': {
		'zh-CN': '**{customers} 位客户**中，**{best}（{n} 位）**带来净收入的 **{share}**。',
		en: '**{best}**, {n} of **{customers} {customers|customer|customers}**, {n|brings|bring} **{share}** of net revenue.'
	},
	'rfm.finding.noRevenue': {
		'zh-CN': '**{customers} 位客户**中，**{best}**有 **{n} 位**；净收入不为正，不计算其占比。',
		en: '**{best}** {n|is|are} **{n}** of **{customers} {customers|customer|customers}**; net revenue is not above zero, so no share of it is stated.'
	},
	'rfm.finding.noneBest': {
		'zh-CN': '**{customers} 位客户**中，没有一位属于最好的分群“{best}”。',
		en: 'None of **{customers} {customers|customer|customers}** is in the best segment, {best}.'
	},
	'rfm.finding.nobody': {
		'zh-CN': '没有可供分群的客户：截至该日没有任何销售订单。',
		en: 'There is nobody to segment: no sale is on record up to that day.'
	},
	'rfm.method.measures': {
		'zh-CN': '近度 R：最后一次下单距 {asOf} 次日的天数；频度 F：{frequency}；金额 M：{money}。',
		en: 'Recency (R): days from the last order to the day after {asOf}; frequency (F): {frequency}; money (M): {money}.'
	},
	'rfm.method.frequency.orders': { 'zh-CN': '订单数', en: 'number of orders' },
	'rfm.method.frequency.days': {
		'zh-CN': '有订单的天数',
		en: 'number of days with an order'
	},
	'rfm.method.frequency.lines': {
		'zh-CN': '订单行数（没有明细的订单算一行）',
		en: 'number of order lines, an order without lines being one'
	},
	'rfm.method.money.revenue': { 'zh-CN': '销售额减退款', en: 'sales less refunds' },
	'rfm.method.money.sales': { 'zh-CN': '销售额（不减退款）', en: 'sales before refunds' },
	'rfm.method.money.mean-sale': { 'zh-CN': '单均销售额', en: 'the mean sale' },
	'rfm.method.breaks': {
		'zh-CN':
			'R 与 M 按相对位置打 1–5 分，并列同分；F 达到 {two}、{three}、{four}、{five} 分别得 2、3、4、5 分。',
		en: 'R and M are scored 1–5 by position, ties alike; F scores 2, 3, 4 and 5 from {two}, {three}, {four} and {five} on.'
	},
	'rfm.method.position': {
		'zh-CN': '三项都按相对位置打 1–5 分，并列同分；频度并列取低分。',
		en: 'All three are scored 1–5 by position; ties share a score, of frequency the lower one.'
	},
	'rfm.method.frozen': {
		'zh-CN': '三项都按 {on} 冻结的分界打分，因此不同时期可以比较。',
		en: 'All three are scored by the breaks frozen on {on}, so that times can be compared.'
	},
	'rfm.method.segments': {
		'zh-CN': '分群：{segments} 个名称；R、F、M 的 125 个组合各有且只有一个名称。',
		en: 'Segments: {segments} {segments|name|names}; each of the 125 combinations of R, F and M has exactly one.'
	},
	'movement.finding': {
		'zh-CN':
			'{from} 以来，**{earlier} 位客户**中 **{up} 位上升**、**{down} 位下滑**，新增 **{joined} 位**。',
		en: 'Since {from}, of **{earlier} {earlier|customer|customers}**, **{up} moved up** and **{down} moved down**; **{joined}** joined.'
	},
	'movement.finding.nobody': {
		'zh-CN': '截至 {from} 还没有客户下单，无从比较。',
		en: 'Nobody had ordered by {from}: there is nothing to compare with.'
	},
	'movement.method.days': {
		'zh-CN': '两次都按各自截止日计算：{from} 与最后观察日。',
		en: 'Both days are computed as seen then: {from}, and the last day of observation.'
	},
	'movement.method.breaks': {
		'zh-CN':
			'两次用同一套分界打分，所以客户的变化不是因为别人变了。上升、下滑按分群从好到差的次序。',
		en: 'Both are scored by the same breaks, so nobody moves because others did. Up and down follow the order of segments, best first.'
	},
	'rfm.excluded.refundOnly': {
		'zh-CN': '{customers} 位客户只有退款、没有销售，未打分。',
		en: '{customers} {customers|customer|customers} with refunds but no sale {customers|is|are} not scored.'
	},
	'rfm.excluded.currency': {
		'zh-CN': '{orders} 单不是 {currency}，未计入：不同币种不相加。',
		en: '{orders} {orders|order|orders} not in {currency} {orders|is|are} left out: currencies are never added.'
	},
	'rfm.excluded.later': {
		'zh-CN': '{orders} 单晚于 {asOf}，未计入。',
		en: '{orders} {orders|order|orders} after {asOf} {orders|is|are} left out.'
	},
	'rfm.caution.small': {
		'zh-CN': '只有 {customers} 位客户，不足 {least} 位，分数几乎取决于偶然，请勿据此决策。',
		en: 'With {customers} {customers|customer|customers}, fewer than {least}, scores are close to chance: do not decide on them.'
	},
	'rfm.caution.shared.f': {
		'zh-CN': '{share} 的客户频次相同：按名次给频次打分没有意义，已改按次数打分。',
		en: '{share} of customers have one frequency: scores by position would mean nothing, counts are scored instead.'
	},
	'rfm.caution.shared.r': {
		'zh-CN': '{share} 的客户最后下单日相同：按位置打近度分没有意义，改按固定天数。',
		en: '{share} of customers last ordered on the same day: scores by position would mean nothing, days are scored instead.'
	},
	'rfm.caution.crowded': {
		'zh-CN':
			'{share} 的客户频度都得 {score} 分，频度分几乎区分不了客户：请改分界，或按相对位置打分。',
		en: '{share} of customers score {score} by frequency, which hardly tells them apart: set other counts, or score by position.'
	},
	'rfm.caution.shared.m': {
		'zh-CN': '{share} 的客户金额相同：按位置打金额分没有意义，因此金额不区分客户。',
		en: '{share} of customers brought the same amount: scores by position would mean nothing, so money tells nobody apart.'
	},
	'rfm.method.refused.r': {
		'zh-CN':
			'{share} 的客户最后下单日相同（超过 {limit}），不按位置打近度分，改按天数：不超过 {five} 天 5 分，{four} 天 4 分，{three} 天 3 分，{two} 天 2 分，更久 1 分。',
		en: '{share} of customers share the day of their last order (more than {limit}): recency is scored by days, not by position: up to {five} days 5, {four} days 4, {three} days 3, {two} days 2, longer 1.'
	},
	'rfm.method.refused.m': {
		'zh-CN': '{share} 的客户金额相同（超过 {limit}），不按位置打金额分，一律记 {score} 分。',
		en: '{share} of customers share an amount (more than {limit}): money is not scored by position, everyone gets {score}.'
	},
	'rfm.method.positionRefused': {
		'zh-CN': '{share} 的客户频度相同（超过 {limit}），按位置打频度分没有意义，因此改用固定分界。',
		en: '{share} of customers have the same frequency (over {limit}), so scoring it by position was refused and fixed counts are used.'
	},
	'summary.finding': {
		'zh-CN': '近 12 个月有 **{active} 位活跃客户**，净收入 **{revenue}**。',
		en: '**{active} active {active|customer|customers}** in the last 12 months, net revenue **{revenue}**.'
	},
	'summary.method.periods': {
		'zh-CN': '当期为 {from} 之后至 {to} 的 12 个月，与其前 12 个月比较。',
		en: 'The period is the 12 months after {from} up to {to}, compared with the 12 months before.'
	},
	'summary.method.repeat': {
		'zh-CN': '复购率：截至期末下过两单及以上的客户占全部客户的比例。',
		en: 'Repeat rate: share of all customers by the end of the period with two orders or more.'
	},
	'summary.excluded.prior': {
		'zh-CN': '订单数据不足两年，无法与上一期比较。',
		en: 'Orders do not reach back two years, so there is no prior period to compare with.'
	},
	'scope.otherCurrencies': {
		'zh-CN':
			'以下数字只含 {currency} 的 {orders} 笔订单；另有 {rest} 笔为 {others}，货币从不相加。可在“分析设置”中换一种货币。',
		en: 'These figures are of the {orders} orders in {currency}; {rest} more are in {others}, and currencies are never added up. Choose another one in the settings of the analysis.'
	},
	'scope.laterOrders': {
		'zh-CN':
			'有 {later} 笔订单的日期晚于载入文件的那天（最晚 {last}）：它们不计入，数字截至 {asOf}。请检查日期，或在“分析设置”中选定截止日期。',
		en: '{later} {later|order is|orders are} dated after the day the files were loaded (up to {last}): left out, and figures go up to {asOf}. Check the dates, or choose the last day in the settings of the analysis.'
	},
	'segmentValue.finding': {
		'zh-CN': '**{value}** 的预计价值属于 {customers} 位正在流失的客户。',
		en: '**{value}** of expected value sits with {customers} {customers|customer|customers} who {customers|is|are} slipping away.'
	},
	'segmentValue.finding.untold': {
		'zh-CN': '{customers} 位客户正在流失；他们的预计价值无法给出。',
		en: '{customers} {customers|customer|customers} {customers|is|are} slipping away; their value to come can not be told.'
	},
	'segmentValue.method': {
		'zh-CN': '按分群汇总每位客户的预计价值；正在流失指这些分群：{segments}。',
		en: 'Expected value of each customer, added by segment; slipping away means these segments: {segments}.'
	},
	'records.finding': {
		'zh-CN': '{records} 条客户记录，对应 {customers} 个客户编号，其中至少 {duplicates} 条重复。',
		en: '{records} customer records for {customers} customer IDs; at least {duplicates} {duplicates|is a duplicate|are duplicates}.'
	},
	'records.method.completeness': {
		'zh-CN': '完整率：名称、邮箱、电话、负责人四项中文件带有的各项填写比例的平均值。',
		en: 'Completeness: mean filled share of name, email, phone and owner, as far as the file has them.'
	},
	'records.method.duplicates': {
		'zh-CN':
			'重复：邮箱相同，或名称与电话都相同；忽略大小写、空格、标点和国家区号。只按名称或只按电话不算。',
		en: 'Duplicates: same email, or same name and phone, whatever the case, blanks, punctuation or country code. Name or phone alone is no proof.'
	},
	'tierAgreement.method': {
		'zh-CN': '客户级别与净收入的斯皮尔曼等级相关系数，并列取平均名次。',
		en: 'Spearman’s rank correlation of stored tier and net revenue, ties at their mean rank.'
	}
} as const satisfies MessageTexts;
