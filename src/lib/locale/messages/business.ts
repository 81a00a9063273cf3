import type { MessageTexts } from '../message-texts';

/** The business case: what a project costs, what it may bring, and what that comes to. */
export const business = {
	'business.title': { 'zh-CN': '商业论证', en: 'Business case' },
	'business.lead': {
		'zh-CN': '按计划，{years} 年净现值为 **{value}**（最差 {worst}，最好 {best}）。',
		en: 'As planned the net present value over {years} {years|year|years} is **{value}** (at worst {worst}, at best {best}).'
	},
	'business.lead.payback': {
		'zh-CN': '投入在 **{payback}** 年后收回。',
		en: 'What is spent is paid back after **{payback}** years.'
	},
	'business.lead.never': {
		'zh-CN': '在所看的年限内收不回投入。',
		en: 'It is not paid back within the years looked at.'
	},
	'business.lead.blank': {
		'zh-CN':
			'填入成本与收益后，这里给出净现值、内部收益率、回收期和敏感性。没有人填写的项留空，不当作零，也不替您编造。',
		en: 'State costs and benefits, and see net present value, internal rate, payback and what they hang on. What nobody states stays blank: it is neither zero nor made up.'
	},
	'business.lead.noCosts': {
		'zh-CN': '还没有填写任何成本：没有投入就谈不上回报。',
		en: 'No cost is stated yet: without one there is nothing to pay back.'
	},
	'business.lead.noBenefits': {
		'zh-CN': '还没有填写任何收益，无法评估。',
		en: 'No benefit is stated yet, so nothing can be appraised.'
	},
	'business.terms': { 'zh-CN': '设定', en: 'Terms' },
	'business.years': { 'zh-CN': '年限', en: 'Years' },
	'business.discountRate': { 'zh-CN': '年折现率（%）', en: 'Discount rate a year (%)' },
	'business.firstYear': { 'zh-CN': '第一年实现的收益（%）', en: 'Benefit in its first year (%)' },
	'business.costs': { 'zh-CN': '成本', en: 'Costs' },
	'business.costs.sub': {
		'zh-CN': '一次性支出在开始当日，每年支出在年末；空白表示无人填写',
		en: 'Once: on the day it begins; yearly: at each year’s end; blank: nobody has said'
	},
	'business.benefits': { 'zh-CN': '收益', en: 'Benefits' },
	'business.benefits.sub': {
		'zh-CN': '每年的完整收益，由负责人填写；右侧为数据中的相关金额，仅供参考，不会自动计入',
		en: 'The full benefit a year, stated by whoever answers for it; what the data say beside it is for orientation and never counted by itself'
	},
	'business.line': { 'zh-CN': '项目', en: 'Line' },
	'business.once': { 'zh-CN': '一次性', en: 'Once' },
	'business.yearly': { 'zh-CN': '每年', en: 'A year' },
	'business.fromData': { 'zh-CN': '数据中的相关金额', en: 'What the data say' },
	'business.licence': { 'zh-CN': '软件许可', en: 'Licences' },
	'business.implementation': { 'zh-CN': '实施', en: 'Implementation' },
	'business.migration': { 'zh-CN': '数据迁移', en: 'Data migration' },
	'business.training': { 'zh-CN': '培训', en: 'Training' },
	'business.upkeep': { 'zh-CN': '运维与升级', en: 'Upkeep and upgrades' },
	'business.internal-time': { 'zh-CN': '内部人员投入', en: 'Internal time' },
	'business.acquisition': { 'zh-CN': '获客增加', en: 'More customers won' },
	'business.sales': { 'zh-CN': '现有客户销售增加', en: 'More sold to customers' },
	'business.cost': { 'zh-CN': '成本节省', en: 'Costs saved' },
	'business.brand': { 'zh-CN': '满意度与口碑', en: 'Satisfaction and brand' },
	'business.all-costs': { 'zh-CN': '全部成本', en: 'All costs' },
	'business.discount-rate': { 'zh-CN': '折现率', en: 'Discount rate' },
	'business.delay': { 'zh-CN': '收益推迟 6 个月', en: 'Benefits 6 months late' },
	'business.amountOf': { 'zh-CN': '{line}：{when}', en: '{line}: {when}' },
	'business.badAmount': {
		'zh-CN': '“{value}”不是金额：请填不小于 0 的数，最多两位小数，或留空。',
		en: '“{value}” is no amount: a number not below 0 with two decimals at most, or nothing.'
	},
	'business.scenarios': { 'zh-CN': '三种情景', en: 'Three scenarios' },
	'business.scenarios.sub': {
		'zh-CN': '最差与最好的系数由您设定；默认值只是占位',
		en: 'What worst and best mean is yours to say; the defaults are placeholders'
	},
	'business.scenario': { 'zh-CN': '情景', en: 'Scenario' },
	'business.scenario.worst': { 'zh-CN': '最差', en: 'Worst' },
	'business.scenario.base': { 'zh-CN': '按计划', en: 'As planned' },
	'business.scenario.best': { 'zh-CN': '最好', en: 'Best' },
	'business.factor.costs': { 'zh-CN': '成本（%）', en: 'Costs (%)' },
	'business.factor.benefits': { 'zh-CN': '收益（%）', en: 'Benefits (%)' },
	'business.factor.delay': { 'zh-CN': '推迟（月）', en: 'Delay (months)' },
	'business.factor.of': { 'zh-CN': '{scenario}：{factor}', en: '{scenario}: {factor}' },
	'business.npv': { 'zh-CN': '净现值', en: 'Net present value' },
	'business.irr': { 'zh-CN': '内部收益率', en: 'Internal rate' },
	'business.irr.none': { 'zh-CN': '不存在', en: 'there is none' },
	'business.irr.several': {
		'zh-CN': '有 {n} 个解，均无意义',
		en: 'there are {n}, and none says anything'
	},
	'business.payback': { 'zh-CN': '回收期（年）', en: 'Payback (years)' },
	'business.discountedPayback': { 'zh-CN': '折现回收期（年）', en: 'Discounted payback (years)' },
	'business.never': { 'zh-CN': '收不回', en: 'never' },
	'business.roi': { 'zh-CN': '投资回报率', en: 'Return on investment' },
	'business.flows': { 'zh-CN': '现金流', en: 'Cash flows' },
	'business.year': { 'zh-CN': '第 {n} 年', en: 'Year {n}' },
	'business.start': { 'zh-CN': '开始', en: 'Start' },
	'business.sensitivity': { 'zh-CN': '净现值取决于什么', en: 'What it hangs on' },
	'business.sensitivity.sub': {
		'zh-CN': '每一项单独减少或增加 20%，净现值随之变化多少',
		en: 'How far the net present value moves when one of them is 20% less, or more, and the rest as it is'
	},
	'business.less': { 'zh-CN': '减少 20%', en: '20% less' },
	'business.more': { 'zh-CN': '增加 20%', en: '20% more' },
	'business.change': { 'zh-CN': '净现值的变化', en: 'Change of net present value' },
	'business.blank': {
		'zh-CN': '无人填写、因此没有计入的项：{lines}。',
		en: 'Not counted, since nobody has stated them: {lines}.'
	},
	'business.method.npv': {
		'zh-CN': '净现值 = 各年现金流 ÷ (1 + 折现率)^年 之和；一次性成本在第 0 年。',
		en: 'Net present value = sum of cash flow ÷ (1 + rate)^year; what is paid once falls into year 0.'
	},
	'business.method.benefits': {
		'zh-CN': '收益的前 12 个月按“第一年实现的收益”计，之后全额；推迟的月份没有收益。',
		en: 'The first twelve months of a benefit count at the share stated for them, later ones in full; months of delay bring nothing.'
	},
	'business.method.irr': {
		'zh-CN': '内部收益率是净现值为零的折现率；现金流多次变号时可能有几个解，这时都不采用。',
		en: 'The internal rate makes the net present value 0; flows that change sign more than once may have several, and then none is used.'
	}
} as const satisfies MessageTexts;
