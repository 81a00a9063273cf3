import type { MessageTexts } from '../message-texts';

/** Pages: data, segments, value, a customer, assessment, results, report. */
export const pages = {
	'data.title': { 'zh-CN': '数据', en: 'Data' },
	'data.lead.empty': {
		'zh-CN': '还没有载入文件。订单文件会算出分群与客户价值，客户文件用来核对自评。',
		en: 'No files are loaded. Orders give segments and value; a customer file lets your answers be checked against evidence.'
	},
	'data.lead': {
		'zh-CN':
			'已载入 **{files} 个文件，{kept} 行**；共读取 {read} 行，排除 {excluded} 行，均注明原因。',
		en: '**{files} {files|file|files}, {kept} rows** are loaded; {read} were read and {excluded} left out, each with a reason.'
	},
	'data.pending': { 'zh-CN': '待载入', en: 'To be loaded' },
	'data.inspecting': { 'zh-CN': '正在识别“{file}”…', en: 'Looking at “{file}”…' },
	'data.loaded': { 'zh-CN': '已载入', en: 'Loaded' },
	'data.load': { 'zh-CN': '载入 {n} 个文件', en: 'Load {n} {n|file|files}' },
	'data.remove': { 'zh-CN': '移除', en: 'Remove' },
	'data.removed': { 'zh-CN': '已移除“{file}”。', en: '“{file}” was removed.' },
	'data.undoMapping': { 'zh-CN': '撤销映射更改', en: 'Undo mapping change' },
	'data.exportMapping': { 'zh-CN': '导出映射', en: 'Export mapping' },
	'data.importMapping': { 'zh-CN': '使用映射文件…', en: 'Use a mapping file…' },
	'data.mappingForeign': {
		'zh-CN': '这不是 Tidemark 的映射文件。',
		en: 'This is not a mapping file of Tidemark.'
	},
	'data.table': { 'zh-CN': '这是', en: 'This is' },
	'data.kind': { 'zh-CN': '数据类型', en: 'Holds' },
	'data.encoding': { 'zh-CN': '编码', en: 'Encoding' },
	'data.encodingGuess': { 'zh-CN': '推测', en: 'guess' },
	'data.separator': { 'zh-CN': '分隔符', en: 'Separator' },
	'data.separator.comma': { 'zh-CN': '逗号 ,', en: 'comma ,' },
	'data.separator.semicolon': { 'zh-CN': '分号 ;', en: 'semicolon ;' },
	'data.separator.tab': { 'zh-CN': '制表符', en: 'tab' },
	'data.separator.bar': { 'zh-CN': '竖线 |', en: 'bar |' },
	'data.headerRow': { 'zh-CN': '表头在第几行', en: 'Header in row' },
	'data.grain': { 'zh-CN': '每一行是', en: 'A row is' },
	'data.grain.order': { 'zh-CN': '一个订单', en: 'a whole order' },
	'data.grain.line': { 'zh-CN': '订单的一条明细', en: 'one line of an order' },
	'data.currency': { 'zh-CN': '币种', en: 'Currency' },
	'data.currency.none': { 'zh-CN': '未注明', en: 'not stated' },
	'data.fields': { 'zh-CN': '字段与列', en: 'Fields and columns' },
	'data.field': { 'zh-CN': '字段', en: 'Field' },
	'data.column': { 'zh-CN': '文件中的列', en: 'Column in the file' },
	'data.samples': { 'zh-CN': '示例', en: 'Samples' },
	'data.required': { 'zh-CN': '必需', en: 'required' },
	'data.dateOrder': { 'zh-CN': '日期顺序', en: 'Order of dates' },
	'data.sameHeaders': { 'zh-CN': '同名列中的一列', en: 'Column among those of the same name' },
	'data.sameHeaders.column': { 'zh-CN': '第 {column} 列：{cells}', en: 'column {column}: {cells}' },
	'data.dateOrder.ask': { 'zh-CN': '请选择…', en: 'choose…' },
	'data.date.day-first': { 'zh-CN': '日在前', en: 'day first' },
	'data.date.month-first': { 'zh-CN': '月在前', en: 'month first' },
	'data.date.year-first': { 'zh-CN': '年在前', en: 'year first' },
	'data.date.example': {
		'zh-CN': '{name}：{cell} 为 {day}',
		en: '{name}: {cell} is {day}'
	},
	'data.decimalMark': { 'zh-CN': '小数点', en: 'Decimal mark' },
	'data.decimalMark.point': { 'zh-CN': '点：1,234.50', en: 'point: 1,234.50' },
	'data.decimalMark.comma': { 'zh-CN': '逗号：1.234,50', en: 'comma: 1.234,50' },
	'data.reading': { 'zh-CN': '读法', en: 'Read as' },
	'data.reading.scale': { 'zh-CN': '每个数乘以 {factor}', en: 'each number times {factor}' },
	'data.reading.serial': {
		'zh-CN': '数字按 {base} 年起的天数读作日期',
		en: 'numbers are days since {base}'
	},
	'data.reading.ambiguous': {
		'zh-CN': '样本 {of} 个日期中有 {n} 个日月可互换，按此顺序读取',
		en: '{n} of {of} sampled dates could be read the other way; they follow this order'
	},
	'data.reading.shortYears': {
		'zh-CN': '两位年份：69 至 99 读作 19xx，其余读作 20xx',
		en: 'years of two digits: 69 to 99 are 19xx, all others 20xx'
	},
	'data.reading.byName': { 'zh-CN': '客户以名称识别', en: 'customers go by their names' },
	'data.reading.byEmail': { 'zh-CN': '客户以邮箱识别', en: 'customers go by their addresses' },
	'data.reading.byPhone': { 'zh-CN': '客户以电话识别', en: 'customers go by their numbers' },
	'data.reading.pointZero': { 'zh-CN': '去掉编号末尾的 .0', en: 'without the .0 at the end' },
	'data.reading.salesforce': {
		'zh-CN': '15 位编号补成 18 位',
		en: 'IDs of 15 characters brought to 18'
	},
	'data.states': {
		'zh-CN': '{labels} 种取值',
		en: '{labels} {labels|label|labels}'
	},
	'data.states.dictionary': { 'zh-CN': '按词典', en: 'as the dictionary has it' },
	'data.states.none': { 'zh-CN': '（留空）', en: '(leave empty)' },
	'data.sure': { 'zh-CN': '把握', en: 'Sure' },
	'data.sure.check': { 'zh-CN': '请核对 {share}', en: 'check, {share}' },
	'data.sure.chosen': { 'zh-CN': '已选定', en: 'chosen' },
	'data.sure.before': { 'zh-CN': '与上次相同', en: 'as last time' },
	'data.columnHolds': { 'zh-CN': '“{column}”是', en: '“{column}” holds' },
	'data.notUsed': { 'zh-CN': '（不使用）', en: '(not used)' },
	'data.zone': { 'zh-CN': '业务所在时区', en: 'Time zone of the business' },
	'data.grain.orderAndLines': {
		'zh-CN': '一条明细，旁边写有订单总额',
		en: 'one line, with its order’s total beside it'
	},
	'data.encodingNext': { 'zh-CN': '其次', en: 'next guess' },
	'data.dismiss': { 'zh-CN': '知道了', en: 'Dismiss' },
	'data.opening': { 'zh-CN': '正在打开 {files}…', en: 'Opening {files}…' },
	'data.issueRows': {
		'zh-CN': '{rows} 行：{field} {issue}',
		en: '{rows} {rows|row|rows}: {field} {issue}'
	},
	'data.preview': { 'zh-CN': '预览（前 {rows} 行）', en: 'Preview (first {rows} rows)' },
	'data.file': { 'zh-CN': '文件', en: 'File' },
	'data.rowsRead': { 'zh-CN': '读取', en: 'Read' },
	'data.rowsKept': { 'zh-CN': '采用', en: 'Kept' },
	'data.refunds': { 'zh-CN': '其中退款', en: 'of these refunds' },
	'data.rowsExcluded': { 'zh-CN': '排除', en: 'Left out' },
	'data.period': { 'zh-CN': '时间范围', en: 'Period' },
	'data.fromTo': { 'zh-CN': '{from} 至 {to}', en: '{from} to {to}' },
	'data.excludedList': { 'zh-CN': '下载排除的行', en: 'Download rows left out' },
	'data.excludedFile': { 'zh-CN': '排除的行', en: 'rows-left-out' },
	'data.rejects.row': { 'zh-CN': '行号', en: 'Row' },
	'data.rejects.reason': { 'zh-CN': '原因', en: 'Reason' },
	'data.rejects.text': { 'zh-CN': '原文', en: 'Original text' },
	'data.why': { 'zh-CN': '原因', en: 'Why' },
	'data.reasonRows': { 'zh-CN': '{rows} 行：{reason}', en: '{rows} {rows|row|rows}: {reason}' },
	'data.notKept': {
		'zh-CN': '此浏览器没有保留这些文件，关闭此页后需重新载入。',
		en: 'This browser did not keep the files; load them again after closing this page.'
	},
	'data.empty.step': {
		'zh-CN': '没有文件？打开示例看看。',
		en: 'No file at hand? Open the example.'
	},
	'data.next': { 'zh-CN': '查看客户分群', en: 'See customer segments' },
	'load.keep': { 'zh-CN': '正在保存“{file}”', en: 'Keeping “{file}”' },
	'load.decode': { 'zh-CN': '正在转换编码：“{file}”', en: 'Decoding “{file}”' },
	'load.read': { 'zh-CN': '正在读取“{file}”：{rows} 行', en: 'Reading “{file}”: {rows} rows' },
	'load.bytes': { 'zh-CN': '{label} · {bytes}/{of}', en: '{label} · {bytes} of {of}' },
	'load.rate': {
		'zh-CN': '{label} · {bytes}/{of} · 每秒 {rate} 行',
		en: '{label} · {bytes} of {of} · {rate} rows a second'
	},
	'load.finish': { 'zh-CN': '即将完成：“{file}”', en: 'Finishing “{file}”' },
	'load.restoring': {
		'zh-CN': '正在从保存的文件重建数据表',
		en: 'Rebuilding tables from kept files'
	},
	'analysis.running': {
		'zh-CN': '正在计算（{done}/{of}）：{analysis}…',
		en: 'Computing ({done} of {of}): {analysis}…'
	},
	'analysis.linking': {
		'zh-CN': '正在把各行关联到客户…',
		en: 'Linking rows to customers…'
	},
	'analysis.stale': {
		'zh-CN': '结果尚未计算或已过时。',
		en: 'Results are missing or out of date.'
	},
	'analysis.compute': { 'zh-CN': '计算', en: 'Compute' },
	'analysis.computing': {
		'zh-CN': '正在计算，完成后显示在这里。',
		en: 'Being computed; it will appear here.'
	},
	'analysis.notComputed': {
		'zh-CN': '尚未得出结果，原因见页面顶部。',
		en: 'There is no result of this; why is said at the top of the page.'
	},
	'analysis.unanswered': {
		'zh-CN': '未能得出：{analyses}。{reason}',
		en: 'No answer from: {analyses}. {reason}'
	},
	'analysis.storageFull': {
		'zh-CN':
			'浏览器的存储空间不足以完成这些计算。已载入的数据完好。请清理空间后重试，或用命令行处理。',
		en: 'The browser’s storage does not suffice to compute them. What was loaded is intact. Free some space and try again, or use the command line.'
	},
	'analysis.name.order-outline': { 'zh-CN': '订单概况', en: 'orders at a glance' },
	'analysis.name.rfm': { 'zh-CN': '客户分群', en: 'segments' },
	'analysis.name.segment-movement': { 'zh-CN': '分群变动', en: 'moves between segments' },
	'analysis.name.customer-summary': { 'zh-CN': '客户概况', en: 'customers at a glance' },
	'analysis.name.model-comparison': { 'zh-CN': '预测检验', en: 'test of the forecast' },
	'analysis.name.customer-value': { 'zh-CN': '客户终身价值', en: 'lifetime value' },
	'analysis.name.segment-value': { 'zh-CN': '各分群价值', en: 'value by segment' },
	'analysis.name.lifecycle': { 'zh-CN': '客户生命周期', en: 'lifecycle' },
	'analysis.name.value-at-risk': { 'zh-CN': '风险价值', en: 'value at risk' },
	'analysis.name.products': { 'zh-CN': '产品与连带购买', en: 'products and baskets' },
	'analysis.name.price-spread': { 'zh-CN': '成交价差', en: 'prices paid' },
	'analysis.name.order-patterns': { 'zh-CN': '下单规律', en: 'when orders come' },
	'analysis.name.customer-tiers': { 'zh-CN': '客户分级', en: 'tiers' },
	'analysis.name.retention': { 'zh-CN': '同期群留存', en: 'cohorts and retention' },
	'analysis.name.concentration': { 'zh-CN': '收入集中度', en: 'concentration of revenue' },
	'analysis.name.customer-profit': { 'zh-CN': '客户利润', en: 'profit by customer' },
	'analysis.name.renewals': { 'zh-CN': '续约', en: 'renewals' },
	'analysis.name.customer-list': { 'zh-CN': '客户列表', en: 'list of customers' },
	'analysis.name.customer-records': { 'zh-CN': '客户资料质量', en: 'quality of customer records' },
	'analysis.name.data-quality': { 'zh-CN': '数据质量', en: 'data quality' },
	'analysis.name.capability-evidence': { 'zh-CN': '能力证据', en: 'evidence of capabilities' },
	'analysis.name.tier-agreement': { 'zh-CN': '分级一致性', en: 'agreement of tiers' },
	'analysis.outOfRange': {
		'zh-CN': '“{label}”应在 {low} 到 {high} 之间，没有更改。',
		en: '“{label}” must be between {low} and {high}; nothing was changed.'
	},
	'analysis.settings': { 'zh-CN': '分析设置', en: 'Analysis settings' },
	'analysis.asOf': { 'zh-CN': '观察截止日', en: 'Observed until' },
	'analysis.currency': { 'zh-CN': '币种', en: 'Currency' },
	'analysis.frequencyBy': { 'zh-CN': '频度打分', en: 'Frequency scored' },
	'analysis.frequencyBy.position': { 'zh-CN': '按相对位置', en: 'by position' },
	'analysis.frequencyBy.breaks': { 'zh-CN': '按固定分界', en: 'by fixed counts' },
	'analysis.monetaryBy': { 'zh-CN': '金额', en: 'Money' },
	'analysis.monetaryBy.revenue': { 'zh-CN': '销售额减退款', en: 'sales less refunds' },
	'analysis.monetaryBy.sales': { 'zh-CN': '销售额', en: 'sales' },
	'analysis.months': { 'zh-CN': '未来月数', en: 'Months ahead' },
	'analysis.model': { 'zh-CN': '购买模型', en: 'Model of purchases' },
	'analysis.model.best': { 'zh-CN': '预测最准的', en: 'best forecaster' },
	'analysis.holdout': { 'zh-CN': '留出检验的周数', en: 'Weeks held out' },
	'analysis.discount': { 'zh-CN': '年折现率（%）', en: 'Discount a year (%)' },
	'analysis.margin': { 'zh-CN': '毛利率（%）', en: 'Margin (%)' },
	'segments.title': { 'zh-CN': '客户分群', en: 'Segments' },
	'segments.empty': {
		'zh-CN': '载入订单后，这里会把客户分成十个群。文件里需要客户、日期和金额。',
		en: 'Load orders, and customers are put into ten segments here. The file needs a customer, a date and an amount.'
	},
	'segments.figure': { 'zh-CN': '分群大小与价值', en: 'Size and value of segments' },
	'segments.figure.alt': {
		'zh-CN': '矩形树图：每个分群一块，面积为{measure}，最大的是{segment}。',
		en: 'Treemap: one tile a segment, area is {measure}; the largest is {segment}.'
	},
	'segments.figure.caption': {
		'zh-CN': '面积为{measure}。{most}',
		en: 'Area is {measure}. {most}'
	},
	'segments.measure.value': { 'zh-CN': '预计价值', en: 'expected value' },
	'segments.measure.customers': { 'zh-CN': '客户数', en: 'customers' },
	'segments.measure.revenue': { 'zh-CN': '净收入', en: 'net revenue' },
	'segments.list': { 'zh-CN': '客户', en: 'Customers' },
	'segments.all': { 'zh-CN': '全部分群', en: 'All segments' },
	'segments.filter': { 'zh-CN': '分群', en: 'Segment' },
	'segments.search': { 'zh-CN': '按名称或编号查找', en: 'Find by name or ID' },
	'segments.count': { 'zh-CN': '{n} 位客户', en: '{n} {n|customer|customers}' },
	'list.page': { 'zh-CN': '第 {from}–{to} 项，共 {n} 项', en: '{from}–{to} of {n}' },
	'segments.none': { 'zh-CN': '没有符合条件的客户。', en: 'No customer fits.' },
	'segments.meanRecency': { 'zh-CN': '距上次下单平均天数', en: 'Mean days since last order' },
	'segments.meanOrders': { 'zh-CN': '平均订单数', en: 'Mean orders' },
	'column.customer': { 'zh-CN': '客户', en: 'Customer' },
	'column.segment': { 'zh-CN': '分群', en: 'Segment' },
	'column.lastOrder': { 'zh-CN': '距上次下单（天）', en: 'Days since last order' },
	'column.orders': { 'zh-CN': '订单数', en: 'Orders' },
	'column.revenue': { 'zh-CN': '净收入', en: 'Net revenue' },
	'column.scores': { 'zh-CN': 'R F M', en: 'R F M' },
	'column.alive': { 'zh-CN': '存活概率', en: 'P(alive)' },
	'column.expected': { 'zh-CN': '预计购买次数', en: 'Expected purchases' },
	'column.value': { 'zh-CN': '预计价值', en: 'Expected value' },
	'profile.title': { 'zh-CN': '客户', en: 'Customer' },
	'profile.unknown': {
		'zh-CN': '没有编号为“{id}”的客户。',
		en: 'There is no customer with the ID “{id}”.'
	},
	'profile.back': { 'zh-CN': '返回客户分群', en: 'Back to segments' },
	'profile.record': { 'zh-CN': '档案', en: 'Record' },
	'profile.noRecord': {
		'zh-CN': '没有客户文件提到这个编号。',
		en: 'No customer file names this ID.'
	},
	'profile.noScores': { 'zh-CN': '没有已打分的订单。', en: 'No order that is scored.' },
	'profile.timeline': { 'zh-CN': '时间线', en: 'Time line' },
	'profile.events': { 'zh-CN': '{n} 条记录', en: '{n} {n|event|events}' },
	'profile.more': { 'zh-CN': '显示更早的记录', en: 'Show earlier' },
	'profile.event.sale': { 'zh-CN': '订单', en: 'Order' },
	'profile.event.refund': { 'zh-CN': '退款', en: 'Refund' },
	'profile.event.deal': { 'zh-CN': '商机', en: 'Deal' },
	'profile.event.payment': { 'zh-CN': '回款', en: 'Payment' },
	'profile.event.lead': { 'zh-CN': '线索', en: 'Lead' },
	'profile.event.ticket': { 'zh-CN': '工单', en: 'Ticket' },
	'profile.event.survey': { 'zh-CN': '反馈', en: 'Survey' },
	'profile.event.stage': { 'zh-CN': '商机阶段', en: 'Deal stage' },
	'profile.event.campaign': { 'zh-CN': '市场活动', en: 'Campaign' },
	'profile.event.contact': { 'zh-CN': '联系人', en: 'Contact' },
	'profile.event.activity': { 'zh-CN': '跟进', en: 'Activity' },
	'profile.origin': { 'zh-CN': '{file} 第 {row} 行', en: '{file}, row {row}' },
	'results.title': { 'zh-CN': '成熟度结果', en: 'Maturity results' },
	'results.empty': {
		'zh-CN': '还没有自评。十二个问题，约 10 分钟，然后这里会显示六个层的等级。',
		en: 'There is no assessment yet. Twelve questions, about 10 minutes, and the six layers will appear here.'
	},
	'results.overall': { 'zh-CN': '总体等级', en: 'Overall level' },
	'results.index': { 'zh-CN': '指数', en: 'Index' },
	'results.weakest': { 'zh-CN': '最弱的层', en: 'Weakest layer' },
	'results.supported': { 'zh-CN': '证据支持', en: 'Evidence supports' },
	'results.partial': { 'zh-CN': '尚不完整', en: 'partial' },
	'results.capped': {
		'zh-CN': '原为 {level} 级，受最弱一层限制',
		en: 'level {level} before the cap by the weakest layer'
	},
	'results.weights': { 'zh-CN': '各层权重', en: 'Layers weighed' },
	'results.showEvidence': {
		'zh-CN':
			'指数高于 3.7，却只有自评：多数企业首次评估在 2.4 左右。请为主要答案补上可核对的依据，或载入数据核对。',
		en: 'The index is above 3.7 on self-report alone; first assessments usually come near 2.4. Give evidence for the main answers, or load data to check them.'
	},
	'results.layers': { 'zh-CN': '六个层', en: 'Six layers' },
	'results.capabilities': { 'zh-CN': '十二项能力', en: 'Twelve capabilities' },
	'results.gauge.alt': {
		'zh-CN': '各项等级：{items}',
		en: 'Levels: {items}'
	},
	'results.gauge.item': {
		'zh-CN': '{name} 自评 {claimed}，数据 {measured}，目标 {target}',
		en: '{name} claimed {claimed}, measured {measured}, target {target}'
	},
	'results.checked': { 'zh-CN': '已核对 {n}/{of}', en: '{n} of {of} checked' },
	'results.none': { 'zh-CN': '无', en: 'none' },
	'results.legend.measured': { 'zh-CN': '数据证明', en: 'Evidence from data' },
	'results.legend.claimed': { 'zh-CN': '自评超出数据', en: 'Claimed beyond the data' },
	'results.legend.unchecked': { 'zh-CN': '自评，尚无数据', en: 'Claimed, not yet checked' },
	'results.legend.hidden': { 'zh-CN': '数据高于自评', en: 'Data above the claim' },
	'results.legend.target': { 'zh-CN': '目标', en: 'Target' },
	'results.evidence': { 'zh-CN': '数据证据', en: 'Evidence from data' },
	'results.indicative': { 'zh-CN': '仅供参考', en: 'indicative' },
	'results.largely': { 'zh-CN': '大部分达到', en: 'largely' },
	'results.level': { 'zh-CN': '等级', en: 'Level' },
	'results.tier': { 'zh-CN': '依据', en: 'Rests on' },
	'results.tier.self': { 'zh-CN': '自述', en: 'self-report' },
	'results.tier.note': { 'zh-CN': '书面依据', en: 'written evidence' },
	'results.tier.reviewed': { 'zh-CN': '经复核', en: 'reviewed evidence' },
	'results.notRated': { 'zh-CN': '未评级', en: 'not rated' },
	'results.interval': { 'zh-CN': '{low}–{high}', en: '{low}–{high}' },
	'results.setTarget': { 'zh-CN': '{capability}的目标', en: 'Target for {capability}' },
	'reportPage.title': { 'zh-CN': '报告', en: 'Report' },
	'reportPage.saveAs': { 'zh-CN': '另存为', en: 'Save as' },
	'reportPage.kind': { 'zh-CN': '报告篇幅', en: 'Length of the report' },
	'reportPage.kind.brief': { 'zh-CN': '简报', en: 'Brief' },
	'reportPage.kind.full': { 'zh-CN': '全文', en: 'Full' },
	'reportPage.settings': { 'zh-CN': '报告设置', en: 'Report settings' },
	'reportPage.client': { 'zh-CN': '客户名称', en: 'Client' },
	'reportPage.confidentiality': {
		'zh-CN': '保密说明（印在每页）',
		en: 'Confidentiality line, on every page'
	},
	'reportPage.confidentiality.example': {
		'zh-CN': '例如：仅供管理层阅读',
		en: 'For example: for the board only'
	},
	'reportPage.anonymous': {
		'zh-CN': '匿名：不写机构、人员和文件的名称',
		en: 'Anonymous: without names of the organisation, of people and of files'
	},
	'reportPage.chapters': { 'zh-CN': '包含的章节', en: 'Chapters in it' },
	'reportPage.writing': { 'zh-CN': '正在写 {format}…', en: 'Writing {format}…' },
	'reportPage.language': { 'zh-CN': '报告语言', en: 'Report language' },
	'reportPage.asOf': { 'zh-CN': '数据截至 {date}', en: 'Data up to {date}' },
	'reportPage.made': { 'zh-CN': '由 Tidemark 在本机生成', en: 'Made on this device with Tidemark' },
	'reportPage.page': { 'zh-CN': '第 {n} 页，共 {of} 页', en: 'Page {n} of {of}' }
} as const satisfies MessageTexts;
