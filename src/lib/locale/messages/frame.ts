import type { MessageTexts } from '../message-texts';

/** The frame around every page, the first visit, and words used everywhere. */
export const frame = {
	'workspaces.switch': { 'zh-CN': '切换工作区：{name}', en: 'Switch workspace: {name}' },
	'app.untitled': { 'zh-CN': '未命名工作区', en: 'Untitled workspace' },
	'app.loading': { 'zh-CN': '正在打开…', en: 'Opening…' },
	'app.failed': {
		'zh-CN': '无法打开：浏览器没有允许此网站保存数据（{details}）。请检查隐私设置后重试。',
		en: 'Can not open: the browser lets this site keep nothing ({details}). Check its privacy settings and try again.'
	},
	'app.labelled': { 'zh-CN': '{label}：{text}', en: '{label}: {text}' },
	'app.list': { 'zh-CN': '{items}', en: '{items}' },
	'app.remarked': { 'zh-CN': '{text}（{remark}）', en: '{text} ({remark})' },
	'app.skip': { 'zh-CN': '跳到内容', en: 'Skip to content' },

	'nav.label': { 'zh-CN': '主导航', en: 'Main' },
	'nav.open': { 'zh-CN': '打开菜单', en: 'Open menu' },
	'nav.close': { 'zh-CN': '关闭菜单', en: 'Close menu' },
	'nav.overview': { 'zh-CN': '总览', en: 'Overview' },
	'nav.data': { 'zh-CN': '数据', en: 'Data' },
	'nav.files': { 'zh-CN': '{n} 个文件', en: '{n} {n|file|files}' },
	'nav.customers': { 'zh-CN': '客户', en: 'Customers' },
	'nav.segments': { 'zh-CN': '客户分群', en: 'Segments' },
	'nav.value': { 'zh-CN': '客户价值', en: 'Lifetime value' },
	'nav.retention': { 'zh-CN': '客户留存', en: 'Retention' },
	'nav.maturity': { 'zh-CN': '成熟度', en: 'Maturity' },
	'nav.assess': { 'zh-CN': '自评', en: 'Assess' },
	'nav.answered': { 'zh-CN': '{answered} / {asked}', en: '{answered} / {asked}' },
	'nav.results': { 'zh-CN': '结果', en: 'Results' },
	'nav.business': { 'zh-CN': '商业论证', en: 'Business case' },
	'nav.selection': { 'zh-CN': 'CRM 选型', en: 'CRM selection' },
	'nav.model': { 'zh-CN': '模型', en: 'Model' },
	'nav.evidence': { 'zh-CN': '数据证据', en: 'Evidence' },
	'nav.report': { 'zh-CN': '报告', en: 'Report' },
	'nav.needsFiles': { 'zh-CN': '需要文件', en: 'needs files' },
	'nav.needsOrders': { 'zh-CN': '需要订单文件', en: 'needs orders' },
	'nav.needsAnswers': { 'zh-CN': '需要自评', en: 'needs answers' },

	'action.undo': { 'zh-CN': '撤销', en: 'Undo' },
	'action.cancel': { 'zh-CN': '取消', en: 'Cancel' },
	'action.close': { 'zh-CN': '关闭', en: 'Close' },
	'action.dismiss': { 'zh-CN': '知道了', en: 'Dismiss' },
	'action.retry': { 'zh-CN': '重试', en: 'Try again' },
	'action.export': { 'zh-CN': '导出', en: 'Export' },
	'action.copy': { 'zh-CN': '复制', en: 'Copy' },
	'action.copied': { 'zh-CN': '已复制。', en: 'Copied.' },
	'action.print': { 'zh-CN': '打印或存为 PDF', en: 'Print or save as PDF' },
	'action.buildReport': { 'zh-CN': '生成报告', en: 'Build report' },
	'action.viewTable': { 'zh-CN': '查看表格', en: 'View as table' },
	'action.viewChart': { 'zh-CN': '查看图形', en: 'View as chart' },
	'action.previous': { 'zh-CN': '上一页', en: 'Previous' },
	'action.next': { 'zh-CN': '下一页', en: 'Next' },
	'action.how': { 'zh-CN': '如何计算', en: 'How was this computed' },

	'export.svg': { 'zh-CN': 'SVG 图形', en: 'SVG picture' },
	'export.png': { 'zh-CN': 'PNG 图片', en: 'PNG picture' },

	'how.method': { 'zh-CN': '方法', en: 'Method' },
	'how.exclusions': { 'zh-CN': '未计入', en: 'Left out' },
	'how.nothingExcluded': { 'zh-CN': '没有排除任何内容。', en: 'Nothing was left out.' },
	'how.params': { 'zh-CN': '参数', en: 'Parameters' },
	'how.sql': { 'zh-CN': '执行的 SQL', en: 'SQL that was run' },

	'frame.onDevice': { 'zh-CN': '数据在此设备上 · {rows} 行', en: 'On this device · {rows} rows' },
	'frame.onDeviceEmpty': { 'zh-CN': '数据不离开此设备', en: 'Data stay on this device' },
	'frame.settings': { 'zh-CN': '设置', en: 'Settings' },
	'frame.language': { 'zh-CN': '语言', en: 'Language' },
	'frame.numbers': { 'zh-CN': '数字格式', en: 'Numbers' },
	'frame.numbersFollow': { 'zh-CN': '跟随语言', en: 'As the language' },
	'frame.theme': { 'zh-CN': '外观', en: 'Appearance' },
	'frame.theme.light': { 'zh-CN': '浅色', en: 'Light' },
	'frame.theme.dark': { 'zh-CN': '深色', en: 'Dark' },
	'frame.theme.system': { 'zh-CN': '跟随系统', en: 'As the system' },
	'frame.workspace': { 'zh-CN': '工作区', en: 'Workspace' },
	'frame.workspaceName': { 'zh-CN': '名称', en: 'Name' },
	'frame.singleKeys': { 'zh-CN': '单键快捷键', en: 'Single-key shortcuts' },
	'frame.on': { 'zh-CN': '开启', en: 'On' },
	'frame.off': { 'zh-CN': '关闭', en: 'Off' },
	'frame.shortcuts': { 'zh-CN': '键盘快捷键', en: 'Keyboard shortcuts' },
	'frame.shortcut.help': { 'zh-CN': '显示快捷键', en: 'show shortcuts' },
	'frame.shortcut.undo': { 'zh-CN': '撤销', en: 'undo' },
	'frame.shortcut.go': {
		'zh-CN': '前往总览、数据、分群、价值、自评、结果、报告',
		en: 'go to overview, data, segments, value, assess, results, report'
	},
	'frame.shortcut.levels': { 'zh-CN': '自评时选择等级', en: 'choose a level while assessing' },
	'frame.shortcut.moves': {
		'zh-CN': '自评时上一题、下一题',
		en: 'question before and after, while assessing'
	},

	'workspace.reset.done': { 'zh-CN': '工作区已清空。', en: 'The workspace was reset.' },
	'workspace.demo.done': { 'zh-CN': '已打开示例工作区。', en: 'The example workspace is open.' },
	'workspace.import.done': { 'zh-CN': '已打开工作区“{name}”。', en: 'Workspace “{name}” is open.' },
	'workspace.problem.title': {
		'zh-CN': '上次的工作区无法读取',
		en: 'The last workspace can not be read'
	},

	'welcome.title': {
		'zh-CN': '您的客户关系管理成熟度如何？数据能证实吗？',
		en: 'How mature is your CRM, and does your own data agree?'
	},
	'welcome.lead': {
		'zh-CN': '回答十二道题，载入一份导出文件，将自评与数据证据逐项对照，再打印报告。',
		en: 'Answer twelve questions, drop an export, see claims held against evidence, print a report.'
	},
	'welcome.rate.title': { 'zh-CN': '评估您的 CRM', en: 'Rate your CRM' },
	'welcome.rate.text': {
		'zh-CN': '十二道题，约 10 分钟。每题给出五种可观察的情形，请选最符合的一种。',
		en: 'Twelve questions, about 10 minutes. Each offers five observable descriptions; choose the one that fits.'
	},
	'welcome.rate.action': { 'zh-CN': '开始自评', en: 'Start' },
	'welcome.read.title': { 'zh-CN': '读取导出文件', en: 'Read an export' },
	'welcome.read.text': {
		'zh-CN': '把客户或订单的 CSV 拖到这里：Zoho CRM、纷享销客、Salesforce、商城或任何表格。',
		en: 'Drop a CSV of customers or orders here: Zoho CRM, Fxiaoke, Salesforce, a shop, any table.'
	},
	'welcome.demo.title': { 'zh-CN': '看一个例子', en: 'See an example' },
	'welcome.demo.text': {
		'zh-CN': '一个虚构公司的完整工作区：5,000 位客户、三年订单、自评与证据。',
		en: 'A complete workspace of an invented firm: 5,000 customers, three years of orders, answers and evidence.'
	},
	'welcome.demo.action': { 'zh-CN': '打开示例', en: 'Open the example' },
	'welcome.demo.opening': { 'zh-CN': '正在准备示例…', en: 'Preparing the example…' },
	'welcome.private': {
		'zh-CN': '文件不离开此设备。',
		en: 'Files stay on this device.'
	},
	'welcome.privateLink': { 'zh-CN': '如何验证', en: 'How to check' },

	'privacy.title': {
		'zh-CN': '文件不离开此设备：如何验证',
		en: 'Files stay on this device: how to check'
	},
	'privacy.policy': {
		'zh-CN':
			"本页的安全策略只允许连接本站（connect-src 'self'）：浏览器会拦截发往其他任何地方的请求。",
		en: "The policy of this page allows connections to its own origin only (connect-src 'self'): the browser stops requests to anywhere else."
	},
	'privacy.network': {
		'zh-CN': '打开浏览器的开发者工具，切到“网络”，载入一个文件：不会出现任何上传。',
		en: 'Open the browser’s developer tools, go to Network and load a file: nothing is uploaded.'
	},
	'privacy.offline': {
		'zh-CN': '断开网络再载入文件：一切照常。',
		en: 'Cut the network and load a file: all works as before.'
	},
	'privacy.where': {
		'zh-CN':
			'文件、数据表和答案保存在此浏览器的专用存储中；清空工作区后，下次打开时即从此设备上删除。',
		en: 'Files, tables and answers are kept in this browser’s private storage; after the workspace is reset they are removed the next time Tidemark is opened.'
	},
	'privacy.noStorage': {
		'zh-CN': '此浏览器不能保存文件，数据表仅在内存中。',
		en: 'This browser can not keep files; tables are in memory only.'
	},
	'privacy.used': { 'zh-CN': '已用 {used}，可用 {quota}。', en: '{used} used of {quota}.' },

	'error.title': { 'zh-CN': '这个页面打不开', en: 'This page can not be shown' },
	'error.notFound': { 'zh-CN': '没有这个地址。', en: 'There is nothing at this address.' },
	'error.home': { 'zh-CN': '回到总览', en: 'Back to the overview' },
	'nav.explore': { 'zh-CN': '全部客户', en: 'All customers' },
	'nav.respondents': { 'zh-CN': '答卷人', en: 'Respondents' },
	'nav.roadmap': { 'zh-CN': '路线图', en: 'Roadmap' },
	'nav.revenue': { 'zh-CN': '收入集中度', en: 'Revenue' },
	'nav.lifecycle': { 'zh-CN': '生命周期', en: 'Lifecycle' },
	'nav.products': { 'zh-CN': '产品', en: 'Products' },
	'nav.quality': { 'zh-CN': '数据质量', en: 'Data quality' },
	'nav.tiers': { 'zh-CN': '客户分级', en: 'Tiers' },
	'data.pasted': { 'zh-CN': '粘贴的表格.txt', en: 'pasted-table.txt' },
	'data.drop': { 'zh-CN': '把导出的文件拖到这里，或', en: 'Drop exports here, or' },
	'data.choose': { 'zh-CN': '选择文件', en: 'Choose files' },
	'data.bring': { 'zh-CN': '载入数据', en: 'Bring data' },
	'data.chooseFolder': { 'zh-CN': '或选择整个文件夹', en: 'Or choose a whole folder' },
	'data.dropAnywhere': { 'zh-CN': '松开即可载入', en: 'Drop to load' },
	'data.formats': {
		'zh-CN':
			'CSV、TSV、Excel（.xlsx）、JSON、Parquet，或整个 zip 备份；可一次多个，也可粘贴。文件不离开此设备。',
		en: 'CSV, TSV, Excel (.xlsx), JSON, Parquet, or a whole zip backup; several at once, or pasted. Files stay on this device.'
	}
} as const satisfies MessageTexts;
