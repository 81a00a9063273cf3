import type { MessageTexts } from '../message-texts';

/** The explorer of customers. */
export const explore = {
	'figure.lines': {
		'zh-CN': '{line}：从 {fromLabel} 的 {from} 到 {toLabel} 的 {to}。',
		en: '{line}: from {from} ({fromLabel}) to {to} ({toLabel}).'
	},
	'figure.lines.peak': {
		'zh-CN':
			'{line}：从 {fromLabel} 的 {from} 到 {toLabel} 的 {to}；最高为 {peakLabel} 的 {peak}。',
		en: '{line}: from {from} ({fromLabel}) to {to} ({toLabel}); highest {peak} ({peakLabel}).'
	},
	'tables.cohorts.month': {
		'zh-CN': '首购后第 1 个月，{observed} 位可观察的客户中有 **{share}** 再次购买。',
		en: 'In the first month after their own **{share}** of the {observed} {observed|customer|customers} who could be followed bought again.'
	},
	'tables.cohorts.later.month': {
		'zh-CN':
			'首购后第 1 个月，{observed} 位可观察的客户中有 **{share}** 再次购买；第 {age} 个月为 {last}（{few} 位）。',
		en: 'In the first month after their own **{share}** of the {observed} {observed|customer|customers} who could be followed bought again; in month {age} it is {last}, of {few}.'
	},
	'tables.cohorts.quarter': {
		'zh-CN': '首购后第 1 个季度，{observed} 位可观察的客户中有 **{share}** 再次购买。',
		en: 'In the first quarter after their own **{share}** of the {observed} {observed|customer|customers} who could be followed bought again.'
	},
	'tables.cohorts.later.quarter': {
		'zh-CN':
			'首购后第 1 个季度，{observed} 位可观察的客户中有 **{share}** 再次购买；第 {age} 个季度为 {last}（{few} 位）。',
		en: 'In the first quarter after their own **{share}** of the {observed} {observed|customer|customers} who could be followed bought again; in quarter {age} it is {last}, of {few}.'
	},
	'tables.cohorts.year': {
		'zh-CN': '首购后第 1 年，{observed} 位可观察的客户中有 **{share}** 再次购买。',
		en: 'In the first year after their own **{share}** of the {observed} {observed|customer|customers} who could be followed bought again.'
	},
	'tables.cohorts.later.year': {
		'zh-CN':
			'首购后第 1 年，{observed} 位可观察的客户中有 **{share}** 再次购买；第 {age} 年为 {last}（{few} 位）。',
		en: 'In the first year after their own **{share}** of the {observed} {observed|customer|customers} who could be followed bought again; in year {age} it is {last}, of {few}.'
	},
	'tables.stages': {
		'zh-CN':
			'近一年的销售以“{stage}”最多：{customers} 位客户占 **{share}**；{decline} 的客户处于衰退。',
		en: 'Most of the year’s sales are at “{stage}”: {customers} {customers|customer|customers} with **{share}**. {decline} of customers are in decline.'
	},
	'tables.classes': {
		'zh-CN': 'A 类 {customers} 位客户（{share}）带来 **{revenue}** 的收入；C 类占客户的 {rest}。',
		en: '{customers} {customers|customer|customers} of class A, {share} of all, bring **{revenue}** of revenue; class C is {rest} of customers.'
	},
	'tables.products': {
		'zh-CN': '卖得最多的是 **{product}**：{sales}，{share} 的客户买过。',
		en: '**{product}** sells most: {sales}, bought by {share} of customers.'
	},
	'tables.gaps': {
		'zh-CN': '{mostShare} 的客户买过 {most}，只有 **{leastShare}** 买过 {least}。',
		en: '{mostShare} of customers have bought {most}, and only **{leastShare}** {least}.'
	},
	'tables.quarters': {
		'zh-CN':
			'被标为战略的客户中有 {low} 位价值不高；**{high}** 位高价值客户未被标为战略，合计 {value}。',
		en: 'Of those called strategic {low} are of no high value; **{high}** of high value are not called strategic, {value} together.'
	},
	'figure.bars': {
		'zh-CN': '最多的是 {label}：{value}，占 {share}。',
		en: 'Most at {label}: {value}, {share} of all.'
	},
	'export.csv': { 'zh-CN': 'CSV 表格', en: 'CSV table' },
	'export.xlsx': { 'zh-CN': 'Excel 工作簿', en: 'Excel workbook' },
	'export.crm.zoho': { 'zh-CN': '供 Zoho CRM 导入', en: 'For import into Zoho CRM' },
	'export.crm.salesforce': { 'zh-CN': '供 Salesforce 导入', en: 'For import into Salesforce' },
	'export.crm.hubspot': { 'zh-CN': '供 HubSpot 导入', en: 'For import into HubSpot' },
	'export.crm.fxiaoke': { 'zh-CN': '供纷享销客导入', en: 'For import into Fxiaoke' },
	'export.crm.note': {
		'zh-CN':
			'名单已写成该系统的导入格式：按记录 ID 更新，计算结果在以 Tidemark 开头的列里。先在系统里建好同名字段，再按 ID 匹配导入。',
		en: 'The list is in the form that system imports: records are found by their id, what was computed stands in columns led by Tidemark. Make fields for these first, then import and match by id.'
	},
	'explore.title': { 'zh-CN': '客户', en: 'Customers' },
	'explore.empty': {
		'zh-CN':
			'还没有订单。载入订单后，可按分群、级别、阶段、地区、负责人等交叉筛选客户，并导出名单。',
		en: 'There are no orders yet. With orders, customers can be filtered by segment, tier, stage, region and owner at once, and the list exported.'
	},
	'explore.finding': {
		'zh-CN': '**{customers} 位客户**，可按任意几项一起筛选；地址里有全部筛选，可以收藏或分享。',
		en: '**{customers} {customers|customer|customers}**, to be filtered by any of these together; the address holds every filter, to be kept or shared.'
	},
	'explore.method': {
		'zh-CN': '每项旁的客户数是其他筛选之下、选它会看到的客户数。',
		en: 'The number beside a value is of the customers that choosing it would show, given all other filters.'
	},
	'explore.method.habits': {
		'zh-CN':
			'主要渠道是该客户订单最多的渠道；客户档案没有地区或负责人时，取其订单上最多的；主要购买是其购买天数最多的品类（文件里没有品类时为产品），并列时按名称排序。首单、末单季度按订单日期计。',
		en: 'The main channel is the one by which most of a customer’s orders came; what it mostly buys is the category it bought on most days (the product, where files name no category); ties go by name. Where a customer’s record names no region or owner, the one on most of its orders stands. Quarters are of the first and the last order.'
	},
	'explore.customers': { 'zh-CN': '客户', en: 'Customers' },
	'explore.yearSales': { 'zh-CN': '近一年销售额', en: 'Sales, last year' },
	'explore.value': { 'zh-CN': '预计价值', en: 'Expected value' },
	'explore.atRisk': { 'zh-CN': '风险价值', en: 'Value at risk' },
	'explore.share': { 'zh-CN': '占全部客户的 {share}', en: '{share} of all customers' },
	'explore.each': { 'zh-CN': '人均 {value}', en: '{value} each' },
	'explore.filters': { 'zh-CN': '筛选', en: 'Filters' },
	'explore.clear': { 'zh-CN': '清除全部筛选', en: 'Clear all filters' },
	'explore.any': { 'zh-CN': '全部', en: 'all' },
	'explore.notStated': { 'zh-CN': '未注明', en: 'not stated' },
	'facet.search': { 'zh-CN': '查找：{facet}', en: 'Look for a value: {facet}' },
	'facet.search.hint': { 'zh-CN': '在 {n} 个值中查找', en: 'Look among {n} values' },
	'facet.more': { 'zh-CN': '另有 {n} 个值，可在上方查找。', en: '{n} more: look for them above.' },
	'facet.none': { 'zh-CN': '没有这样的值。', en: 'No such value.' },
	'facet.segment': { 'zh-CN': '分群', en: 'Segment' },
	'facet.tier': { 'zh-CN': '价值级别', en: 'Value tier' },
	'facet.stage': { 'zh-CN': '生命周期', en: 'Lifecycle stage' },
	'facet.stored_tier': { 'zh-CN': '档案等级', en: 'Tier on record' },
	'facet.industry': { 'zh-CN': '行业', en: 'Industry' },
	'facet.region': { 'zh-CN': '地区', en: 'Region' },
	'facet.owner': { 'zh-CN': '负责人', en: 'Owner' },
	'facet.source': { 'zh-CN': '来源', en: 'Source' },
	'facet.channel': { 'zh-CN': '主要渠道', en: 'Main channel' },
	'facet.product': { 'zh-CN': '主要购买', en: 'Mostly buys' },
	'facet.joined': { 'zh-CN': '首单季度', en: 'First order in' },
	'facet.last_quarter': { 'zh-CN': '末单季度', en: 'Last order in' }
} as const satisfies MessageTexts;
