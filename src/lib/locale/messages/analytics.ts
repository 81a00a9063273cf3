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

	'outline.finding': {
		'zh-CN': '共 {orders} 单，涉及 {currencies} 种货币。',
		en: '{orders} {orders|order|orders} in {currencies} {currencies|currency|currencies}.'
	},

	'rfm.finding': {
		'zh-CN': '**{customers} 位客户**中，**{champions} 位冠军客户**带来净收入的 **{share}**。',
		en: '**{champions} {champions|champion|champions}** among **{customers} {customers|customer|customers}** {champions|brings|bring} **{share}** of net revenue.'
	},
	'rfm.finding.noRevenue': {
		'zh-CN': '**{customers} 位客户**中有 **{champions} 位冠军客户**；净收入不为正，不计算其占比。',
		en: '**{champions} {champions|champion|champions}** among **{customers} {customers|customer|customers}**; net revenue is not above zero, so no share of it is stated.'
	},
	'rfm.finding.noChampions': {
		'zh-CN': '**{customers} 位客户**中没有冠军客户：近期购买与购买频次都高的客户一位也没有。',
		en: 'None of **{customers} {customers|customer|customers}** is a champion: nobody buys both recently and often.'
	},
	'rfm.finding.nobody': {
		'zh-CN': '没有可供分群的客户：截至该日没有任何销售订单。',
		en: 'There is nobody to segment: no sale is on record up to that day.'
	},
	'rfm.method.recency': {
		'zh-CN': '近度 R：最后一次下单距 {asOf} 次日的天数，按相对位置打 1–5 分，并列同分。',
		en: 'Recency (R): days from the last order to the day after {asOf}, scored 1–5 by position; ties share a score.'
	},
	'rfm.method.frequencyBreaks': {
		'zh-CN': '频度 F：订单数；达到 {two}、{three}、{four}、{five} 单分别得 2、3、4、5 分。',
		en: 'Frequency (F): number of orders; {two}, {three}, {four} and {five} orders reach scores 2, 3, 4 and 5.'
	},
	'rfm.method.frequencyPosition': {
		'zh-CN': '频度 F：订单数，按相对位置打 1–5 分，并列取低分。',
		en: 'Frequency (F): number of orders, scored 1–5 by position; ties share the lower score.'
	},
	'rfm.method.revenue': {
		'zh-CN': '金额 M：销售额减退款，按相对位置打 1–5 分。',
		en: 'Monetary (M): sales less refunds, scored 1–5 by position.'
	},
	'rfm.method.sales': {
		'zh-CN': '金额 M：销售额（不减退款），按相对位置打 1–5 分。',
		en: 'Monetary (M): sales before refunds, scored 1–5 by position.'
	},
	'rfm.method.meanSale': {
		'zh-CN': '金额 M：单均销售额，按相对位置打 1–5 分。',
		en: 'Monetary (M): mean sale, scored 1–5 by position.'
	},
	'rfm.method.segments': {
		'zh-CN': '分群：R 与 F 的 25 个组合各有且只有一个名称。',
		en: 'Segments: each of the 25 pairs of R and F has exactly one name.'
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
	'rfm.method.positionRefused': {
		'zh-CN': '{share} 的客户订单数相同（超过 {limit}），按位置打频度分没有意义，因此改用固定分界。',
		en: '{share} of customers have the same number of orders (over {limit}), so scoring frequency by position was refused and fixed counts are used.'
	},

	'value.finding': {
		'zh-CN':
			'未来 {months} 个月预计客户价值 **{value}**，其中 **{share}** 来自价值最高的十分之一客户。',
		en: 'Customers are expected to bring **{value}** over the next {months} months, **{share}** of it from the best tenth.'
	},
	'value.finding.none': {
		'zh-CN': '无法估计未来价值。',
		en: 'Future value can not be estimated.'
	},
	'value.method.purchases': {
		'zh-CN':
			'购买：{model} 模型，最大似然拟合，截至 {asOf} 的 {customers} 位客户，其中 {repeaters} 位有复购；同一天多单计一次。',
		en: 'Purchases: {model}, fitted by maximum likelihood to {customers} customers up to {asOf}, {repeaters} of whom bought again; orders of one day count once.'
	},
	'value.method.spend': {
		'zh-CN': '单次价值：Gamma-Gamma 模型，只用复购日的金额拟合，对所有客户预测。',
		en: 'Value of a purchase: Gamma-Gamma, fitted to repeat days only, predicted for all customers.'
	},
	'value.method.value': {
		'zh-CN':
			'客户价值 = 折现后的预计购买次数 × 单次价值 × 毛利率；{months} 个月，年折现率 {discount}，毛利率 {margin}。',
		en: 'Value = discounted expected purchases × value of one × margin; {months} months, discount {discount} a year, margin {margin}.'
	},
	'value.excluded.refunds': {
		'zh-CN': '退款冲减最近一次购买日的金额，不算一次购买。',
		en: 'A refund lowers the value of the latest purchase day and is no purchase itself.'
	},
	'value.excluded.noRefunds': {
		'zh-CN': '未扣除退款。',
		en: 'Refunds are not deducted.'
	},
	'value.caution.noRepeats': {
		'zh-CN': '没有任何客户在第二天再次购买，无从学习购买规律。已发生的收入仍然可靠，请以此为准。',
		en: 'Nobody bought on a second day, so there is no rhythm to learn from. Revenue to date still stands: use that.'
	},
	'value.caution.tooFewRepeaters': {
		'zh-CN':
			'只有 {repeaters} 位客户复购，不足 {least} 位，无法从中学习购买规律，因此不给出预测。已发生的收入仍然可靠。',
		en: 'Only {repeaters} {repeaters|customer|customers} bought again, fewer than {least}: no rhythm can be learned from them, so nothing is forecast. Revenue to date still stands.'
	},
	'value.caution.noSpendFit': {
		'zh-CN': '{repeaters} 位复购客户的消费金额太少或太相近，消费金额模型无法拟合，因此不给出金额。',
		en: 'What {repeaters} repeat customers spend is too little to go by, or too much alike, for the model of spend to settle, so no money is stated.'
	},
	'value.caution.noFit': {
		'zh-CN': '购买模型没有收敛，参数不可信，因此不给出预测。',
		en: 'The model of purchases did not settle; its parameters can not be trusted, so no forecast is stated.'
	},
	'value.caution.noMeanSpend': {
		'zh-CN': '消费金额差异过大，单次价值的均值不存在，因此不给出金额。',
		en: 'Spend varies so widely that a mean value does not exist, so no money is stated.'
	},
	'value.caution.dropout': {
		'zh-CN':
			'**数据中看不出客户流失**：加入流失的模型并不比没有流失的更好，拟合出的流失率不到 1%。此价值近乎假定无人离开，应视为上限。',
		en: '**The data show no customers dropping out**: a model with dropout is no better than one without, and fewer than 1 % are fitted to leave after a purchase. The value all but assumes that nobody leaves: read it as an upper bound.'
	},
	'value.caution.dropoutUncertain': {
		'zh-CN':
			'数据不足以判断客户是否流失：加入流失的模型并不明显优于没有流失的模型。请把预测看作误差较大的估计。',
		en: 'There are too few data to tell whether customers drop out: a model with dropout is not clearly better than one without. Read the forecast as uncertain.'
	},
	'value.caution.polarised': {
		'zh-CN': '客户分为两类：复购一次便离开的，和不再离开的。存活概率只区分这两类。',
		en: 'Customers are of two kinds: those who leave after one repeat purchase and those who never do. P(alive) tells no more than the kind.'
	},
	'value.caution.sameRate': {
		'zh-CN': '客户的购买速度几乎相同：过去买得多，不代表今后买得多。预测仍然成立。',
		en: 'Customers buy at nearly the same rate: having bought more does not mean buying more. The forecast holds all the same.'
	},
	'value.caution.homogeneous.purchase': {
		'zh-CN': '只能确定平均流失率：每次购买后约 {share} 的客户流失，无法区分不同客户。',
		en: 'Only the mean dropout is determined: about {share} leave after each purchase, and customers can not be told apart in this.'
	},
	'value.caution.homogeneous.year': {
		'zh-CN': '只能确定平均流失率：一年约 {share} 的客户流失，无法区分不同客户。',
		en: 'Only the mean dropout is determined: about {share} leave within a year, and customers can not be told apart in this.'
	},
	'value.caution.correlation': {
		'zh-CN': '单次金额与频次相关（相关系数 {correlation}），而模型假定二者无关，价值可能有偏。',
		en: 'Spend goes with frequency (correlation {correlation}) while the model takes them as unrelated: values may be biased.'
	},
	'value.caution.fewRepeaters': {
		'zh-CN': '只有 {repeaters} 位复购客户，不足 {least} 位，估计的误差较大。',
		en: 'Only {repeaters} repeat customers, fewer than {least}: the estimate is uncertain.'
	},

	'comparison.finding': {
		'zh-CN':
			'留出最后 {weeks} 周检验：**{model}** 最可信，预测 {expected} 次购买，实际 {actual} 次（误差 {error}）。',
		en: 'Held against the last {weeks} {weeks|week|weeks}, **{model}** forecasts best: {expected} purchases forecast, {actual} came ({error} off).'
	},
	'comparison.finding.none': {
		'zh-CN': '无法用留出的时间检验模型。',
		en: 'No model could be held against a time it had not seen.'
	},
	'comparison.model': { 'zh-CN': '{model} 模型', en: '{model}' },
	'comparison.repeat-period': { 'zh-CN': '与上一期相同', en: 'As in the period before' },
	'comparison.hiatus': { 'zh-CN': '近期买过的继续', en: 'Recent buyers go on' },
	'comparison.method': {
		'zh-CN':
			'所有模型只看 {split} 及以前的 {customers} 位客户（{repeaters} 位有复购），预测其后 {weeks} 周各自的购买次数，再与实际比较。两个基线不用模型：与上一期相同；上一期买过的按各自速度继续，其余视为离开。',
		en: 'Every model saw {customers} customers up to {split}, {repeaters} of whom had bought again, and forecast each one’s purchases in the {weeks} {weeks|week|weeks} after. Two baselines need no model: as in the period before; those who bought in that period go on at their own rate, the others have left.'
	},
	'comparison.method.error': {
		'zh-CN':
			'频次误差：同样复购次数的客户，预测均值与实际均值之差的绝对值乘以人数，除以实际购买总数。',
		en: 'Error by frequency: for customers with equal repeats, the forecast mean less the mean that came, without its sign, times their number, over all purchases that came.'
	},
	'comparison.method.choice': {
		'zh-CN':
			'仅凭偶然，完美的预测也会有 {chance} 的频次误差；与最小误差相差不超过它的模型视为同样好，其中取对此前数据拟合最好的。',
		en: 'By chance alone a perfect forecast would be {chance} off by frequency. Models within that of the best count as equal; of these the one that fits the time before best is taken.'
	},
	'comparison.excluded': {
		'zh-CN': '{split} 以后才首次购买的客户不参与检验。',
		en: 'Customers who first bought after {split} have no part in it.'
	},
	'comparison.caution.tooFew': {
		'zh-CN': '检验用的时间里只有 {repeaters} 位客户复购，不足 {least} 位，无法比较模型。',
		en: 'Only {repeaters} {repeaters|customer|customers} had bought again before the split, fewer than {least}: models can not be compared.'
	},
	'comparison.caution.nothingCame': {
		'zh-CN': '留出的时间里没有任何老客户购买，误差无从计算。',
		en: 'None of the customers known before bought in the time held out, so there is no error to speak of.'
	},
	'comparison.caution.noModel': {
		'zh-CN': '没有模型能在留出之前的数据上拟合。',
		en: 'No model could be fitted to the time before the split.'
	},
	'comparison.caution.baseline': {
		'zh-CN': '“{baseline}”这条简单规则比所有模型更接近实际：请谨慎看待预测。',
		en: 'A plain rule, “{baseline}”, came closer than every model: read the forecast with care.'
	},

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

	'segmentValue.finding': {
		'zh-CN': '**{value}** 的预计价值属于 {customers} 位正在流失的客户。',
		en: '**{value}** of expected value sits with {customers} {customers|customer|customers} who {customers|is|are} slipping away.'
	},
	'segmentValue.method': {
		'zh-CN': '按分群汇总每位客户的预计价值；正在流失指即将沉睡、流失风险和不可失去三个分群。',
		en: 'Expected value of each customer, added by segment; slipping away means about to sleep, at risk and cannot lose.'
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
	},
	'evidence.completeness': {
		'zh-CN': '关键字段完整率 {share}；{missing} 的客户缺少{field}',
		en: '{share} of critical fields are filled; {missing} of customers lack “{field}”'
	},
	'evidence.complete': {
		'zh-CN': '{customers} 位客户的关键字段全部填写',
		en: 'every critical field of {customers} customers is filled'
	},
	'evidence.duplicates': {
		'zh-CN': '{records} 条记录中至少 {duplicates} 条重复（{share}）',
		en: 'at least {duplicates} of {records} records are duplicates ({share})'
	},
	'evidence.tierCoverage': {
		'zh-CN': '{customers} 位客户中 {share} 记录了客户级别',
		en: '{share} of {customers} customers have a stored tier'
	},
	'evidence.tierAgreement': {
		'zh-CN': '{customers} 位客户的级别与实际收入的等级相关系数为 {rho}',
		en: 'stored tier and revenue of {customers} customers agree with rank correlation {rho}'
	},
	'evidence.reason.tooFew': {
		'zh-CN': '只有 {rows} 行，至少需要 {least} 行',
		en: '{rows} {rows|row|rows}, and at least {least} are needed'
	},
	'evidence.reason.fewTieredBuyers': {
		'zh-CN':
			'同时有级别和订单的客户只有 {customers} 位，至少需要 {least} 位；请检查两份文件的客户编号是否一致',
		en: 'only {customers} {customers|customer has|customers have} both a tier and an order, and at least {least} are needed; check that both files use the same customer IDs'
	},
	'evidence.reason.noTier': {
		'zh-CN': '客户文件中没有映射到“客户级别”的列',
		en: 'no column of a customer file is mapped to Tier'
	},
	'evidence.reason.fewFields': {
		'zh-CN': '名称、邮箱、电话、负责人中至少要有两列',
		en: 'at least two of name, email, phone and owner must be in the file'
	},
	'evidence.reason.tiersDoNotVary': {
		'zh-CN': '客户级别或收入没有差异，无法比较',
		en: 'tiers or revenue do not vary, so they can not be compared'
	},
	'evidence.reason.tiersUnknown': {
		'zh-CN': '不认识这些级别的高低顺序：{tiers}',
		en: 'the order of these tiers is not known: {tiers}'
	},
	'evidence.reason.needsCustomers': {
		'zh-CN': '需要客户文件',
		en: 'needs a file of customers'
	},
	'evidence.reason.needsOrders': {
		'zh-CN': '需要客户文件和订单文件',
		en: 'needs a file of customers and one of orders'
	}
} as const satisfies MessageTexts;
