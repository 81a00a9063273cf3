import type { MessageTexts } from '../message-texts';

/** Renewals of contracts. */
export const renewals = {
	'renewals.title': { 'zh-CN': '续约', en: 'Renewals' },
	'renewals.sub': {
		'zh-CN': '如果客户按期续费：每个时段都下单的客户还剩多少',
		en: 'Where customers pay by contract: how many have ordered in every period so far'
	},
	'renewals.alt': {
		'zh-CN': '折线图：首购后每个时段都下单的客户占比，观测值与模型推算。',
		en: 'Lines: share of customers who ordered in every period after the first, as observed and as the model has it.'
	},
	'renewals.observed': { 'zh-CN': '观测（Kaplan-Meier）', en: 'Observed (Kaplan-Meier)' },
	'renewals.modelled': { 'zh-CN': '模型（sBG）', en: 'Model (sBG)' },
	'renewals.low': { 'zh-CN': '95% 区间下限', en: '95% interval, low' },
	'renewals.high': { 'zh-CN': '95% 区间上限', en: '95% interval, high' },
	'member.renews': { 'zh-CN': '下一期续约的概率', en: 'Chance of the next renewal' },
	'member.payments': {
		'zh-CN': '{months} 个月内预计付款次数',
		en: 'Payments expected over {months} months'
	},
	'member.value': {
		'zh-CN': '{months} 个月内的价值，折现并计毛利率',
		en: 'Value over {months} months, discounted, after margin'
	},
	'member.left': { 'zh-CN': '一半机会已离开的时间', en: 'As likely gone as not after' },
	'member.left.never': { 'zh-CN': '可预见的时间内不会', en: 'no time that can be foreseen' },
	'member.gone': {
		'zh-CN': '此客户连续付款 {periods} 后中断，按合同视为已离开，不作预测。',
		en: 'This customer paid on for {periods} and then lapsed: under contract that is to have left, so nothing is forecast.'
	},
	'renewals.periods.month': { 'zh-CN': '{n} 个月', en: '{n} {n|month|months}' },
	'renewals.periods.quarter': { 'zh-CN': '{n} 个季度', en: '{n} {n|quarter|quarters}' },
	'renewals.periods.year': { 'zh-CN': '{n} 年', en: '{n} {n|year|years}' },
	'renewals.next.month': { 'zh-CN': '下个月', en: 'next month' },
	'renewals.next.quarter': { 'zh-CN': '下个季度', en: 'next quarter' },
	'renewals.next.year': { 'zh-CN': '明年', en: 'next year' },
	'renewals.finding.nobody': {
		'zh-CN': '首购之后还没有一个时段结束，谈不上续约。',
		en: 'No period after a first order is over yet, so nothing has come up for renewal.'
	},
	'renewals.finding.few': {
		'zh-CN': '只观察到 {customers} 位客户，说不出续约率。',
		en: 'Only {customers} {customers|customer has|customers have} been observed: too few to state renewals.'
	},
	'renewals.finding.kept': {
		'zh-CN': '首购后 {after}，**{share}** 的客户每期都下了单。',
		en: 'After {after} **{share}** of customers have ordered in every period.'
	},
	'renewals.modelled.low': { 'zh-CN': '模型区间下限', en: 'model, low' },
	'renewals.modelled.high': { 'zh-CN': '模型区间上限', en: 'model, high' },
	'renewals.between.renew': {
		'zh-CN': '预计续约 {low}–{high} 位（95% 区间，仅计参数的不确定性）。',
		en: 'Expected to renew: {low}–{high} customers (95%, as far as parameters are uncertain).'
	},
	'renewals.between.alive': {
		'zh-CN': '预计仍在 {low}–{high} 位（95% 区间）。',
		en: 'Expected to be there still: {low}–{high} customers (95%).'
	},
	'renewals.between.next': {
		'zh-CN': '预计下一期下单 {low}–{high} 位（95% 区间）。',
		en: 'Expected to order in the next period: {low}–{high} customers (95%).'
	},
	'renewals.finding.contract': {
		'zh-CN':
			'首购后 {after} 仍有 **{share}** 的客户续约；现有 {current} 位客户中，预计 **{renew}** 会续下一期。',
		en: 'After {after} **{share}** of customers still renew; of the {current} there now **{renew}** are expected to renew next.'
	},
	'renewals.finding.discrete': {
		'zh-CN':
			'跳过一期的客户中 **{back}** 后来又回来，这不是合同关系。预计 {customers} 位客户中 **{alive}** 位仍在，{period}有 **{next}** 位下单。',
		en: '**{back}** of customers who left out a period came back: this is no contract. Of {customers} an expected **{alive}** are still there, and **{next}** order {period}.'
	},
	'renewals.finding.skips': {
		'zh-CN': '跳过一期的客户中 **{back}** 后来又回来，这不是合同关系。',
		en: '**{back}** of customers who left out a period came back: this is no contract.'
	},
	'renewals.finding.seldom': {
		'zh-CN': '首购后 {after}，只有 **{share}** 的客户又下了单，这不是合同关系。',
		en: 'After {after} only **{share}** of customers had ordered again: this is no contract.'
	},
	'renewals.method.histories': {
		'zh-CN': '每位客户从首购的时段起，逐期（{period}）看是否下单，只计已结束的时段；退款不算下单。',
		en: 'Each customer is followed period by period ({period}) from that of the first order, over periods that are over; refunds are no orders.'
	},
	'renewals.method.survival': {
		'zh-CN':
			'留存曲线：Kaplan-Meier（1958），第一次没有下单的时段即终止；仍在的客户在观察结束处截尾；区间为 Greenwood 方差的双对数变换。',
		en: 'The curve: Kaplan-Meier (1958); the first period without an order is the end, those still there are cut off where observation ends; intervals by Greenwood’s variance on the log-log scale.'
	},
	'renewals.method.rhythm': {
		'zh-CN': '多数订单相隔{period}，因此按这个节奏统计，与分组周期无关。',
		en: 'Most orders follow one another by {period}, so histories are counted in that rhythm, whatever cohorts go by.'
	},
	'renewals.method.reading': {
		'zh-CN':
			'若跳过一期的客户中超过 {most} 后来又下单，或首购后下一期下单的客户不足 {renewed}，就不是合同；不足 {least} 位客户不拟合模型；按月下单、且不足 {ended} 位客户停过一期的，无法判断是否为合同。',
		en: 'Where more than {most} of those who left out a period ordered again, or fewer than {renewed} ordered in the period after their first, it is no contract; under {least} customers no model is fitted. Where orders have no rhythm of quarters or years and fewer than {ended} left out a period, nothing tells whether it is a contract.'
	},
	'renewals.method.contract': {
		'zh-CN':
			'推算：移位贝塔-几何模型（sBG，Fader 与 Hardie 2007），不续约的概率因客户而异，服从 Beta 分布；精确 Hessian 的牛顿法极大似然。',
		en: 'Projection: the shifted beta-geometric model (sBG, Fader & Hardie 2007), in which the chance of not renewing varies between customers as a beta; maximum likelihood by Newton with the exact Hessian.'
	},
	'renewals.method.value': {
		'zh-CN':
			'价值：现有客户每期平均付款（扣退款）× 未来 {months} 个月预计续约次数（按年折现率 {discount}）× 毛利率 {margin}；DERL，Fader 与 Hardie（2010）式 (5)，截至期末。',
		en: 'Value: what customers there now pay in a period on average, less refunds, × renewals expected over {months} {months|month|months}, discounted at {discount} a year × margin {margin}; DERL of Fader & Hardie (2010), eq. 5, cut off at the horizon.'
	},
	'renewals.value': {
		'zh-CN': '现有客户未来 {months} 个月的合同价值：**{value}**（每期平均付款 {payment}）。',
		en: 'Contracts of today’s customers are worth **{value}** over {months} {months|month|months} (they pay {payment} a period on average).'
	},
	'renewals.value.between': {
		'zh-CN':
			'现有客户未来 {months} 个月的合同价值：**{value}**（95% 区间 {low}–{high}；每期平均付款 {payment}）。',
		en: 'Contracts of today’s customers are worth **{value}** over {months} {months|month|months} (95% between {low} and {high}; they pay {payment} a period on average).'
	},
	'renewals.median': {
		'zh-CN': '现有客户预计在 {after} 后流失一半。',
		en: 'Half of today’s customers are expected to have left after {after}.'
	},
	'renewals.median.never': {
		'zh-CN': '现有客户在可预见的时间内不会流失一半。',
		en: 'Half of today’s customers are not expected to leave in any time that can be foreseen.'
	},
	'renewals.params': {
		'zh-CN':
			'sBG 参数：α = {alpha}（标准误 {alphaError}），β = {beta}（标准误 {betaError}）；对数似然 {likelihood}。',
		en: 'sBG parameters: α = {alpha} (s.e. {alphaError}), β = {beta} (s.e. {betaError}); log-likelihood {likelihood}.'
	},
	'renewals.params.alike': {
		'zh-CN': '客户的流失概率几乎相同：每期约 {share}，故不显示 sBG 的参数；对数似然 {likelihood}。',
		en: 'Customers hardly differ in their chance of leaving, about {share} a period, so the parameters of sBG are not shown; log-likelihood {likelihood}.'
	},
	'renewals.method.discrete': {
		'zh-CN':
			'预计：贝塔-几何/贝塔-伯努利模型（BG/BB，Fader、Hardie 与 Shang 2010），每期下单与离开的概率各因客户而异；极大似然。',
		en: 'Expected numbers: the beta-geometric/beta-Bernoulli model (BG/BB, Fader, Hardie & Shang 2010), in which the chances of ordering in a period and of leaving each vary between customers; maximum likelihood.'
	},
	'renewals.excluded.partial': {
		'zh-CN': '最后一个时段尚未结束，不计入。',
		en: 'The last period is not over and is left out.'
	},
	'renewals.caution.open': {
		'zh-CN':
			'停过一期又有时间回来的客户不足 {least} 位，看不出是合同还是常来常往：曲线只供参考，不拟合模型。',
		en: 'Fewer than {least} customers left out a period and had time to come back: contracts can not be told from people who order often, so no model is fitted.'
	},
	'renewals.caution.few': {
		'zh-CN': '只有 {customers} 位客户，不足 {least} 位：曲线只供参考，不拟合模型。',
		en: 'Only {customers} {customers|customer|customers}, fewer than {least}: the curve says little and no model is fitted.'
	},
	'renewals.caution.skips': {
		'zh-CN': '曲线是首次中断的时间，不是流失率；客户价值请看“客户价值”页的模型。',
		en: 'The curve tells of first gaps, not of churn; for customers’ value see the models of the value page.'
	},
	'renewals.caution.notDetermined': {
		'zh-CN': '数据不足以确定模型的参数：推算仅供参考。',
		en: 'The data do not determine the model: take its projection with care.'
	}
} as const satisfies MessageTexts;
