import type { MessageTexts } from '../message-texts';

/** Lifetime value and the models behind it. */
export const value = {
	'value.finding': {
		'zh-CN':
			'未来 {months} 个月预计客户价值 **{value}**，其中 **{share}** 来自价值最高的十分之一客户。',
		en: 'Customers are expected to bring **{value}** over the next {months} months, **{share}** of it from the best tenth.'
	},
	'value.kpi.between': { 'zh-CN': '95% 区间 {low} – {high}', en: '95% between {low} and {high}' },
	'value.method.intervals': {
		'zh-CN': '区间为 95%，只反映参数的不确定（似然的信息矩阵，delta 法），不含偶然波动。',
		en: 'Intervals are 95% and tell how uncertain the parameters are (observed information, delta method), not what chance adds.'
	},
	'value.method.bootstrap': {
		'zh-CN':
			'此拟合的信息矩阵说不清参数有多不确定，因此区间为 95% 自助法：客户按泊松权重重抽、每次从原处再拟合，取百分位；只反映参数的不确定，不含偶然波动。',
		en: 'The information at this maximum does not say how uncertain parameters are, so intervals are 95% by bootstrap: customers drawn anew with Poisson weights, refitted each time, percentiles taken. They tell how uncertain parameters are, not what chance adds.'
	},
	'value.formula.bg-nbd': {
		'zh-CN':
			'BG/NBD：P(存活) = 1 / (1 + (a / (b+x−1)) · ((α+T)/(α+tₓ))^(r+x))，x = 0 时为 1；似然见 Fader、Hardie 与 Lee（2005）式 (6)。',
		en: 'BG/NBD: P(alive) = 1 / (1 + (a / (b+x−1)) · ((α+T)/(α+tₓ))^(r+x)), 1 for x = 0; likelihood as Fader, Hardie & Lee (2005), eq. 6.'
	},
	'value.formula.mbg-nbd': {
		'zh-CN':
			'MBG/NBD：P(存活) = 1 / (1 + (a / (b+x)) · ((α+T)/(α+tₓ))^(r+x))，首购后也可能流失；见 Batislam、Denizel 与 Filiztekin（2007）。',
		en: 'MBG/NBD: P(alive) = 1 / (1 + (a / (b+x)) · ((α+T)/(α+tₓ))^(r+x)); one may drop out after the first purchase too. Batislam, Denizel & Filiztekin (2007).'
	},
	'value.formula.pareto-nbd': {
		'zh-CN':
			'Pareto/NBD：购买率 λ ~ Gamma(r, α)，流失率 μ ~ Gamma(s, β)；P(存活) = 1 / (1 + s/(r+s+x) · A₀·(α+T)^(r+x)·(β+T)^s)，见 Schmittlein、Morrison 与 Colombo（1987）。',
		en: 'Pareto/NBD: purchase rates λ ~ Gamma(r, α), dropout rates μ ~ Gamma(s, β); P(alive) = 1 / (1 + s/(r+s+x) · A₀·(α+T)^(r+x)·(β+T)^s). Schmittlein, Morrison & Colombo (1987).'
	},
	'value.formula.nbd': {
		'zh-CN': 'NBD：无人流失，预计购买 = (r+x)/(α+T) · t，见 Ehrenberg（1959）。',
		en: 'NBD: nobody drops out, expected purchases = (r+x)/(α+T) · t. Ehrenberg (1959).'
	},
	'value.finding.purchases': {
		'zh-CN':
			'{customers} 位客户中预计 **{alive} 位**仍会购买，未来 {months} 个月共 **{purchases} 次**；每次金额无法预测，近一年销售额为 **{sales}**。',
		en: '**{alive}** of {customers} customers are expected to buy still: **{purchases}** purchases over {months} months. What each brings can not be forecast; the last year brought **{sales}**.'
	},
	'value.finding.purchasesOnly': {
		'zh-CN':
			'{customers} 位客户未来 {months} 个月预计购买 **{purchases} 次**；每次金额无法预测，近一年销售额为 **{sales}**。',
		en: 'The {customers} customers are expected to make **{purchases}** purchases over {months} months. What each brings can not be forecast; the last year brought **{sales}**.'
	},
	'value.contract': {
		'zh-CN':
			'这些订单看起来像按固定周期续约的合同：客户离开时会被看到，而此处的模型假定看不到，因此不给出预测。可以确定的是近一年销售额 {sales}；续约分析在“客户留存”页。',
		en: 'These orders look like contracts that are renewed at a set rhythm: who leaves is seen to leave, and the models here take it that nobody is, so no forecast is shown. What is certain: the last year brought {sales}. Renewals are on the Retention page.'
	},
	'value.finding.instead': {
		'zh-CN':
			'没有预测。可以确定的是：**{customers} 位客户**近一年带来 **{sales}**，其中 {repeaters} 位（{share}）再次购买过。',
		en: 'No forecast. What is certain: **{customers} {customers|customer|customers}** brought **{sales}** in the last year; {repeaters} ({share}) have bought again.'
	},
	'value.caution.monthly': {
		'zh-CN':
			'几乎每笔订单都在每月 1 日：日期像是月份。间隔只能精确到月，预测的时间也是；请载入带日期的订单。',
		en: 'Nearly every order is on the first of a month: days stand for months. Gaps are known to the month only, and so is when to expect the next order; load orders with their days.'
	},
	'value.caution.twoUnits': {
		'zh-CN':
			'客户的常见单额分成两群：较低的 {share} 客户约为其余客户的 {factor} 分之一。可能是两种单位（元与分、不同币种），也可能是两类生意；请核对来源文件，若是两类生意请分开分析。',
		en: 'Customers fall in two groups by their usual order: {share} of them spend about a {factor}th of what the others do. Either amounts are in two units (cents, another currency), or these are two businesses; check the files, and look at the two apart.'
	},
	'value.caution.unitRose': {
		'zh-CN':
			'自 {quarter} 起的季度，通常每单金额是前一季度的 {factor} 倍：像是单位变了（元与分、元与万元）。在核对之前不预测金额。',
		en: 'In the quarter from {quarter} the usual order is {factor} times that of the quarter before: as if the unit had changed (cents, thousands, ten thousands). No money is forecast until that has been checked.'
	},
	'value.caution.unitFell': {
		'zh-CN':
			'自 {quarter} 起的季度，通常每单金额降到前一季度的 {factor} 分之一：像是单位变了（元与分、元与万元）。在核对之前不预测金额。',
		en: 'In the quarter from {quarter} the usual order is a {factor}th of that of the quarter before: as if the unit had changed (cents, thousands, ten thousands). No money is forecast until that has been checked.'
	},
	'value.caution.tooShort': {
		'zh-CN':
			'数据只有 {days} 天：谁会再来、多久来一次还看不出来，任何预测都只是猜测。至少需要 {least} 天。',
		en: 'The data span {days} days: who comes back, and how often, can not be seen yet, and any forecast would be a guess. At least {least} days are needed.'
	},
	'value.caution.shortWindow': {
		'zh-CN': '数据只有 {days} 天，不到 {least} 天：预测 {months} 个月要谨慎，季节也还没有见全。',
		en: 'The data span {days} days, less than {least}: be careful with a forecast of {months} months; the seasons have not been seen.'
	},
	'value.caution.refunds': {
		'zh-CN': '退款占销售额的 {share}：已按最近一次购买冲减，但卖出的不等于留下的。',
		en: 'Refunds are {share} of sales: they lower the purchase they follow, but what was sold is not what is kept.'
	},
	'outlook.title': { 'zh-CN': '预计', en: 'What to expect' },
	'outlook.sub': {
		'zh-CN': '依据 {model} 模型与此客户的购买历史',
		en: 'By {model} and what this customer has bought'
	},
	'outlook.figure': { 'zh-CN': '指标', en: 'Figure' },
	'outlook.interval': { 'zh-CN': '95% 区间', en: '95% interval' },
	'outlook.between': { 'zh-CN': '{low} – {high}', en: '{low} – {high}' },
	'outlook.expected': {
		'zh-CN': '未来 {months} 个月预计购买次数',
		en: 'Purchases expected in {months} {months|month|months}'
	},
	'outlook.discounted': {
		'zh-CN': '今后全部购买次数，按年折现率 {rate}',
		en: 'All purchases to come, discounted at {rate} a year'
	},
	'outlook.next': { 'zh-CN': '下次购买', en: 'Next purchase' },
	'outlook.by': {
		'zh-CN': '到 {date}（{days} 天内）有一半的可能',
		en: 'by {date} with even chances ({days} {days|day|days})'
	},
	'outlook.never': { 'zh-CN': '更可能不再购买', en: 'more likely never' },
	'outlook.within': {
		'zh-CN': '{days} 天内购买的可能',
		en: 'Chance of a purchase within {days} {days|day|days}'
	},
	'outlook.note': {
		'zh-CN': '区间反映参数的不确定；单个客户实际会怎样，远比这更不确定。',
		en: 'Intervals tell how uncertain the parameters are; what one customer will do is far more uncertain than that.'
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
		'zh-CN': '单次价值：Gamma-Gamma 模型，只用净额为正的复购日拟合，对所有客户预测。',
		en: 'Value of a purchase: Gamma-Gamma, fitted to repeat days that net above zero, predicted for all customers.'
	},
	'value.method.value': {
		'zh-CN':
			'客户价值 = 折现后的预计购买次数 × 单次价值 × 毛利率；{months} 个月，年折现率 {discount}，毛利率 {margin}。',
		en: 'Value = discounted expected purchases × value of one × margin; {months} months, discount {discount} a year, margin {margin}.'
	},
	'value.excluded.refunds': {
		'zh-CN': '退款冲减最近一次购买日的金额，不算一次购买；首购之前的退款不计。',
		en: 'A refund lowers the latest purchase day and is no purchase; one before a first purchase is left out.'
	},
	'value.excluded.noRefunds': {
		'zh-CN': '未扣除退款。',
		en: 'Refunds are not deducted.'
	},
	'value.caution.noSales': {
		'zh-CN':
			'到这一天为止没有任何销售，只有退款或没有订单：没有可以预测的内容。请检查截止日期、货币和订单状态的映射。',
		en: 'Up to this day there is no sale, only refunds or no order at all: there is nothing to forecast. Check the last day, the currency and how order states were mapped.'
	},
	'value.caution.refundsKept': {
		'zh-CN': '退款占销售额的 {share}，按所选口径未扣除：卖出的不等于留下的。',
		en: 'Refunds are {share} of sales and, as chosen, are not deducted: what was sold is not what is kept.'
	},
	'value.params.none': {
		'zh-CN': '拟合没有确定任何参数，因此不显示。',
		en: 'The fit determines no parameter, so none is shown.'
	},
	'value.params.rate': {
		'zh-CN': '购买速度人人相近：每周约 {rate} 次；r 与 α 各自没有意义，因此不显示。',
		en: 'Customers buy at nearly one rate, about {rate} times a week; r and α mean nothing by themselves and are not shown.'
	},
	'comparison.none': {
		'zh-CN': '截至所选日期的数据不足 {least} 周，无法留出一段来检验模型，因此不比较。',
		en: 'The data up to the chosen day span fewer than {least} weeks: none can be held out to test the models, so they are not compared.'
	},
	'value.kpi.once': {
		'zh-CN': '其中 {once} 位只买过一次：BG/NBD 假定他们都还在',
		en: '{once} of them bought once: BG/NBD takes these to be there still'
	},
	'outlook.alive.once': {
		'zh-CN': 'BG/NBD 假定只买过一次的客户都还在；MBG/NBD 和 Pareto/NBD 不作此假定',
		en: 'BG/NBD takes whoever bought once to be there still; MBG/NBD and Pareto/NBD do not'
	},
	'value.caution.noRepeats': {
		'zh-CN': '没有任何客户在另一天再次购买，无从学习购买规律。已发生的收入仍然可靠，请以此为准。',
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
			'**数据中看不出客户流失**：加入流失的模型并不比没有流失的更好，拟合出的流失率不到 1%。此价值近乎假定无人离开，应视为上限；存活概率因此不显示，谁已沉默请看“生命周期”页。',
		en: '**The data show no customers dropping out**: a model with dropout is no better than one without, and fewer than 1% are fitted to leave after a purchase. The value all but assumes that nobody leaves: read it as an upper bound. P(alive) is not shown for that reason; who has gone silent is on the Lifecycle page.'
	},
	'value.caution.dropoutUncertain': {
		'zh-CN':
			'数据不足以判断客户是否流失：加入流失的模型并不明显优于没有流失的模型。请把预测看作误差较大的估计；存活概率因此不显示。',
		en: 'There are too few data to tell whether customers drop out: a model with dropout is not clearly better than one without. Read the forecast as uncertain; P(alive) is not shown for that reason.'
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
			'留出最后 {weeks} 周检验：应使用 **{model}**，预测 {expected} 次购买，实际 {actual} 次（误差 {error}）。',
		en: 'Held against the last {weeks} {weeks|week|weeks}, **{model}** is the one to use: {expected} purchases forecast, {actual} came ({error} off).'
	},
	'comparison.finding.none': {
		'zh-CN': '无法用留出的时间检验模型。',
		en: 'No model could be held against a time it had not seen.'
	},
	'comparison.finding.contract': {
		'zh-CN':
			'这些订单看起来像合同：下面的模型假定看不到谁离开，因此**都不应使用**；续约模型（sBG）在“客户留存”页。',
		en: 'These orders look like contracts: the models below take it that nobody is seen to leave, so **none of them is to be used**; the model of renewals (sBG) is on the Retention page.'
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
	'comparison.finding.rule': {
		'zh-CN':
			'留出最后 {weeks} 周检验：简单规则“{rule}”比所有模型更准（误差 {ruleError}）；最好的模型 **{model}** 预测 {expected} 次购买，实际 {actual} 次（误差 {error}）。',
		en: 'Held against the last {weeks} {weeks|week|weeks}, the plain rule “{rule}” came closer than every model ({ruleError} off); the best of these, **{model}**, forecast {expected} purchases where {actual} came ({error} off).'
	},
	'comparison.caution.baseline': {
		'zh-CN': '“{baseline}”这条简单规则比所有模型更接近实际：请谨慎看待预测。',
		en: 'A plain rule, “{baseline}”, came closer than every model: read the forecast with care.'
	},

	'value.title': { 'zh-CN': '客户价值', en: 'Lifetime value' },
	'value.empty': {
		'zh-CN': '载入订单后，这里会估计每位客户未来的购买与价值。',
		en: 'Load orders, and every customer’s future purchases and value are estimated here.'
	},
	'value.kpi.total': {
		'zh-CN': '预计价值（{months} 个月）',
		en: 'Expected value, {months} months'
	},
	'value.kpi.purchases': { 'zh-CN': '预计购买次数', en: 'Expected purchases' },
	'value.kpi.alive': { 'zh-CN': '预计未流失的客户', en: 'Customers expected alive' },
	'value.kpi.aliveNote': { 'zh-CN': '共 {customers} 位', en: 'of {customers}' },
	'value.kpi.aliveUntold': {
		'zh-CN': '此模型看不出谁已流失',
		en: 'this model does not tell who has left'
	},
	'value.kpi.top': { 'zh-CN': '价值最高的 10% 客户占', en: 'Share from the top 10% of customers' },
	'value.kpi.base': { 'zh-CN': '{customers} 位客户', en: '{customers} customers' },
	'value.fit.title': { 'zh-CN': '模型是否符合数据', en: 'Does the model fit the data' },
	'value.fit.sub': {
		'zh-CN': '按复购次数的客户数：实际与模型',
		en: 'Customers by repeat purchase days: seen and expected by the model'
	},
	'value.fit.alt': {
		'zh-CN': '柱状图：没有复购的客户实际 {seen} 位，模型预计 {expected} 位。',
		en: 'Bars: {seen} customers without a repeat were seen, {expected} expected.'
	},
	'value.fit.seen': { 'zh-CN': '实际', en: 'Seen' },
	'value.fit.expected': { 'zh-CN': '模型', en: 'Model' },
	'value.fit.repeats': { 'zh-CN': '复购次数', en: 'Repeats' },
	'value.params': { 'zh-CN': '拟合参数', en: 'Fitted parameters' },
	'value.params.name': { 'zh-CN': '参数', en: 'Parameter' },
	'value.params.estimate': { 'zh-CN': '估计值', en: 'Estimate' },
	'value.params.error': { 'zh-CN': '标准误', en: 'Standard error' },
	'value.params.hidden.purchase': {
		'zh-CN': '未识别出流失，其参数没有意义，故不显示；平均每次购买后流失 {share}。',
		en: 'Dropout is not identified, so its parameters mean nothing and are not shown; on average {share} leave after a purchase.'
	},
	'value.params.hidden.year': {
		'zh-CN': '未识别出流失，其参数没有意义，故不显示；平均一年流失 {share}。',
		en: 'Dropout is not identified, so its parameters mean nothing and are not shown; on average {share} leave within a year.'
	},
	'value.params.ridge.purchase': {
		'zh-CN':
			'数据只能确定平均流失，其参数取任意大的值都一样，故不显示；平均每次购买后流失 {share}。',
		en: 'Only the mean of dropout is determined: its parameters could be any, so they are not shown; on average {share} leave after a purchase.'
	},
	'value.params.ridge.year': {
		'zh-CN': '数据只能确定平均流失，其参数取任意大的值都一样，故不显示；平均一年流失 {share}。',
		en: 'Only the mean of dropout is determined: its parameters could be any, so they are not shown; on average {share} leave within a year.'
	},
	'value.params.likelihood': {
		'zh-CN': '对数似然 {value}；没有流失的模型为 {without}。',
		en: 'Log-likelihood {value}; the model without dropout reaches {without}.'
	},
	'comparison.title': { 'zh-CN': '哪个模型预测最准', en: 'Which model forecasts best' },
	'comparison.column.way': { 'zh-CN': '方法', en: 'Way of forecasting' },
	'comparison.column.forecast': { 'zh-CN': '预测购买', en: 'Forecast' },
	'comparison.column.total': { 'zh-CN': '总量误差', en: 'Error in total' },
	'comparison.column.frequency': { 'zh-CN': '频次误差', en: 'Error by frequency' },
	'comparison.column.customer': { 'zh-CN': '单客均方根误差', en: 'RMS error a customer' },
	'comparison.column.fit': { 'zh-CN': '对数似然', en: 'Log-likelihood' },
	'comparison.recommended': { 'zh-CN': '推荐', en: 'Recommended' },
	'comparison.used': { 'zh-CN': '正在使用', en: 'In use' },
	'comparison.came': {
		'zh-CN': '留出的时间里实际发生 {actual} 次购买。',
		en: '{actual} {actual|purchase|purchases} came in the time held out.'
	},
	'comparison.seen': { 'zh-CN': '实际', en: 'Came' },
	'comparison.split': { 'zh-CN': '此后为预测', en: 'forecast from here' },
	'comparison.week': { 'zh-CN': '首单以来的周数', en: 'Weeks since the first sale' },
	'comparison.frequencies': {
		'zh-CN': '各模型与实际的购买次数分布',
		en: 'Customers by repeats, as seen and as each model expects'
	},
	'comparison.frequencies.sub': {
		'zh-CN': '截至 {split}，各复购次数的客户数；参数由同一时段拟合。',
		en: 'Customers by repeat purchases up to {split}; models fitted to that very time.'
	},
	'comparison.frequencies.alt': {
		'zh-CN': '折线图：各复购次数的实际客户数与各模型预期客户数',
		en: 'Lines: customers seen at each number of repeats, and as each model expects'
	},
	'comparison.tracking': { 'zh-CN': '累计复购', en: 'Repeat purchases added up' },
	'comparison.tracking.sub': {
		'zh-CN': '模型只看到 {split}，之后是预测',
		en: 'Models saw the time up to {split}; after it they forecast'
	},
	'comparison.tracking.alt': {
		'zh-CN': '折线图：累计复购次数，实际与各模型。',
		en: 'Lines: repeat purchases added up over time, as they came and by each model.'
	},
	'comparison.byFrequency': { 'zh-CN': '按过往复购次数', en: 'By repeats so far' },
	'comparison.byFrequency.sub': {
		'zh-CN': '留出的时间里每位客户的平均购买次数',
		en: 'Mean purchases of a customer in the time held out'
	},
	'comparison.byFrequency.alt': {
		'zh-CN': '折线图：按过往复购次数，每位客户的平均购买次数，实际与预测。',
		en: 'Lines: mean purchases of a customer by repeats so far, as they came and as forecast.'
	},
	'value.list': { 'zh-CN': '按预计价值排序的客户', en: 'Customers by expected value' }
} as const satisfies MessageTexts;
