import type { MessageTexts } from '../message-texts';

/** What loaded files are good for, and how they hang together. */
export const data = {
	'storage.title': { 'zh-CN': '此设备上的存储', en: 'Storage on this device' },
	'storage.use': {
		'zh-CN': '已用 **{used}**，最多可用 {quota}。文件原件 {originals}，其余为数据表与应用本身。',
		en: '**{used}** used of {quota}: {originals} are original files, the rest tables and the app itself.'
	},
	'storage.persistent': {
		'zh-CN': '浏览器会一直保留，除非您自己清除。',
		en: 'The browser keeps it until you remove it.'
	},
	'storage.evictable': {
		'zh-CN': '磁盘空间不足时，浏览器可能清除这些数据；请保留原文件，或请浏览器长期保留。',
		en: 'The browser may clear it when the disk runs short: keep your originals, or ask it to keep these data.'
	},
	'storage.ask': { 'zh-CN': '请求长期保留', en: 'Ask to keep it' },
	'storage.granted': { 'zh-CN': '浏览器答应长期保留。', en: 'The browser will keep it.' },
	'storage.refused': {
		'zh-CN': '浏览器没有答应。常用本站或将其加入书签后，可再试。',
		en: 'The browser did not agree. Try again once you use this site more, or have bookmarked it.'
	},
	'storage.short': {
		'zh-CN':
			'空间可能不够：载入约需 {needed}，剩余 {free}。可以只保留数据表、不保留原件（重建数据表时须再次拖入原件）。',
		en: 'Space may not suffice: this takes about {needed}, {free} are left. You may keep the tables alone, without the originals; to build the tables anew the files must then be dropped again.'
	},
	'storage.tablesOnly': { 'zh-CN': '只保留数据表', en: 'Keep the tables alone' },
	'storage.tooShort': {
		'zh-CN': '空间不够：即使只保留数据表，也约需 {needed}，剩余 {free}。请先移除不再需要的文件。',
		en: 'Space does not suffice: even the tables alone take about {needed}, {free} are left. Remove files you no longer need first.'
	},
	'storage.original': { 'zh-CN': '原件', en: 'Original file' },
	'storage.original.keep': { 'zh-CN': '保留在此设备', en: 'Keep on this device' },
	'storage.original.drop': { 'zh-CN': '不保留，只存数据表', en: 'Tables alone' },
	'data.tooLarge': {
		'zh-CN':
			'“{file}”有 {size}，超过我们在浏览器中测试过的 {limit}。可能载入失败。可先在 CRM 中少导出几列或分年导出，或改用不受浏览器限制的命令行：',
		en: '“{file}” is {size}, past the {limit} that we have tested in browsers, and may not load. Export fewer columns or year by year, or use the command line, which is not bound by the browser:'
	},

	'unlock.title': { 'zh-CN': '这些数据能做哪些分析', en: 'What these data unlock' },
	'unlock.sub': {
		'zh-CN': '{all} 项分析中，{ready} 项的数据已齐。',
		en: 'Of {all} analyses, {ready} have all they need.'
	},
	'unlock.analysis': { 'zh-CN': '分析', en: 'Analysis' },
	'unlock.state': { 'zh-CN': '状态', en: 'State' },
	'unlock.missing': { 'zh-CN': '还缺什么', en: 'What is missing' },
	'unlock.better': { 'zh-CN': '有了会更好', en: 'Better with' },
	'unlock.ready': { 'zh-CN': '数据已齐', en: 'ready' },
	'unlock.thin': { 'zh-CN': '行数太少', en: 'too few rows' },
	'unlock.partly': { 'zh-CN': '还差一些', en: 'nearly' },
	'unlock.none': { 'zh-CN': '没有数据', en: 'no data' },
	'unlock.bring': {
		'zh-CN': '请导出并拖入“{table}”表',
		en: 'export and drop the table of {table}'
	},
	'unlock.lacks': {
		'zh-CN': '“{table}”表缺少列：{fields}',
		en: '{table} lack columns: {fields}'
	},
	'unlock.rfm': { 'zh-CN': '客户分群（RFM）', en: 'Customer segments (RFM)' },
	'unlock.value': { 'zh-CN': '客户终身价值', en: 'Customer lifetime value' },
	'unlock.cohorts': { 'zh-CN': '同期群留存', en: 'Cohorts and retention' },
	'unlock.lifecycle': { 'zh-CN': '客户生命周期与流失', en: 'Lifecycle and customers at risk' },
	'unlock.tiers': { 'zh-CN': '客户分级与投入', en: 'Tiers and effort' },
	'unlock.profit': { 'zh-CN': '客户利润', en: 'Profit by customer' },
	'unlock.baskets': { 'zh-CN': '连带购买与推荐', en: 'Baskets and next product' },
	'unlock.pipeline': { 'zh-CN': '商机管道快照', en: 'Pipeline snapshot' },
	'unlock.winRate': { 'zh-CN': '赢率与成交周期', en: 'Win rate and sales cycle' },
	'unlock.stageConversion': { 'zh-CN': '阶段转化与停留', en: 'Stage conversion and days in stage' },
	'unlock.forecast': { 'zh-CN': '目标覆盖', en: 'Forecast coverage' },
	'unlock.leads': { 'zh-CN': '线索漏斗', en: 'Lead funnel' },
	'unlock.service': { 'zh-CN': '服务时效', en: 'Service times' },
	'unlock.satisfaction': { 'zh-CN': '满意度与推荐意愿', en: 'Satisfaction and NPS' },
	'unlock.campaigns': { 'zh-CN': '市场活动回报', en: 'Campaign return' },
	'unlock.coverage': { 'zh-CN': '客户跟进覆盖', en: 'Activity coverage' },
	'unlock.collections': { 'zh-CN': '回款', en: 'Collections' },
	'unlock.records': { 'zh-CN': '客户资料质量', en: 'Quality of customer records' },

	'references.title': { 'zh-CN': '表之间的引用', en: 'References between tables' },
	'references.sub': {
		'zh-CN': '每一列指向另一张表：多少行能找到所指，另一张表又有多少被指到。',
		en: 'What each column points to in another table: how many rows find it, and how much of that table is pointed to.'
	},
	'references.column': { 'zh-CN': '列', en: 'Column' },
	'references.other': { 'zh-CN': '指向', en: 'Points to' },
	'references.forth': { 'zh-CN': '找到所指的行', en: 'Rows that find theirs' },
	'references.back': { 'zh-CN': '被指到的', en: 'Pointed to' },
	'references.unknown': { 'zh-CN': '未找到', en: 'Not found' },
	'references.unknownKeys': {
		'zh-CN': '{keys} 个值，如“{example}”',
		en: '{keys} {keys|value|values}, such as “{example}”'
	},
	'references.all': { 'zh-CN': '无', en: 'none' },

	'links.title': { 'zh-CN': '表与客户的关联', en: 'How tables link to customers' },
	'links.sub': {
		'zh-CN': '每个文件的行按什么找到客户，找到了多少。',
		en: 'By what the rows of each file find their customer, and how many do.'
	},
	'links.by': { 'zh-CN': '按', en: 'By' },
	'links.forth': { 'zh-CN': '找到客户的行', en: 'Rows that find a customer' },
	'links.back': { 'zh-CN': '被找到的客户', en: 'Customers that are found' },
	'links.proposed': { 'zh-CN': '建议', en: 'Proposed' },
	'links.choose': { 'zh-CN': '“{file}”按什么关联客户', en: 'By what “{file}” links to customers' },
	'links.part': { 'zh-CN': '{part}／{of}（{share}）', en: '{part} of {of} ({share})' },
	'links.ambiguous': {
		'zh-CN': '{keys} 个名称对应多位客户，未关联',
		en: '{keys} {keys|key names|keys name} several customers and were not linked'
	},
	'links.would': {
		'zh-CN': '{way}可关联 {rows} 行。',
		en: '{way} would link {rows} rows.'
	},
	'links.accept': { 'zh-CN': '采用', en: 'Use it' },
	'links.way.id': { 'zh-CN': '客户编号', en: 'customer ID' },
	'links.way.name': { 'zh-CN': '客户名称', en: 'customer name' },
	'links.way.email': { 'zh-CN': '邮箱地址', en: 'e-mail address' },
	'links.way.domain': { 'zh-CN': '邮箱或网站域名', en: 'web or e-mail domain' },
	'links.way.unpadded': { 'zh-CN': '编号（不计前导零）', en: 'ID without leading zeros' },
	'links.linked': { 'zh-CN': '已改为按{way}关联“{file}”。', en: '“{file}” is now linked by {way}.' }
} as const satisfies MessageTexts;
