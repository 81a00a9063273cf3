import type { MessageTexts } from '../message-texts';

/** Data quality: dimensions, checks, readiness. */
export const quality = {
	'quality.title': { 'zh-CN': '数据质量', en: 'Data quality' },
	'quality.empty': {
		'zh-CN': '载入任意一个文件，即可逐行检查其质量。',
		en: 'Load any file, and every row of it is checked.'
	},
	'quality.finding': {
		'zh-CN':
			'{tables} 张表共 {checks} 次检查，**{failed} 次未通过**；六个维度平均 **{share}** 通过。',
		en: '{checks} checks over {tables} {tables|table|tables}: **{failed} fail**. On average over the dimensions **{share}** pass.'
	},
	'quality.finding.clean': {
		'zh-CN': '{tables} 张表共 {checks} 次检查，**全部通过**。',
		en: '{checks} checks over {tables} {tables|table|tables}: **all pass**.'
	},
	'quality.finding.none': {
		'zh-CN': '没有可检查的行。',
		en: 'There are no rows to check.'
	},
	'quality.method.checks': {
		'zh-CN':
			'每一行都要接受其所在文件的列所允许的全部检查；文件没有某一列，就不问该列。打开任一检查，可见未通过的行及其所在文件与行号。',
		en: 'Every row is held to all checks that the columns of its file allow; what a file has no column for is not asked. Each check opens the rows that fail, with file and row number.'
	},
	'quality.method.score': {
		'zh-CN':
			'维度得分 = 1 − 未通过次数 ÷ 检查次数；因缺少必填内容而排除的行计为未通过。总分为各可判断维度得分的简单平均。',
		en: 'Score of a dimension = 1 − failures ÷ checks; rows left out for want of something required count as failures. The overall score is the plain mean of the dimensions that can be judged.'
	},
	'quality.method.asOf': {
		'zh-CN': '逾期与久未更新按 {asOf} 计算。',
		en: 'Overdue and stale are counted to {asOf}.'
	},
	'quality.exclusions': {
		'zh-CN': '标题、空行、合计行、已作废的单据不是记录，不参与评分。',
		en: 'Titles, blank rows, totals and cancelled documents are no records, and are not judged.'
	},
	'quality.caution.accuracy': {
		'zh-CN':
			'准确性只能部分判断：文件本身不能证明内容属实，这里只找出不可能或难以置信的值。抽样向客户核实，才知道其余是否正确。',
		en: 'Accuracy can be judged in part only: files do not prove that what they say is so. These checks find what can not be true or is hard to believe; a sample checked with customers tells the rest.'
	},
	'quality.overall': { 'zh-CN': '总分', en: 'Overall' },
	'quality.overall.note': {
		'zh-CN': '{n} 个维度的平均',
		en: 'mean of {n} {n|dimension|dimensions}'
	},
	'quality.dimension': { 'zh-CN': '维度', en: 'Dimension' },
	'quality.dimension.completeness': { 'zh-CN': '完整性', en: 'Completeness' },
	'quality.dimension.uniqueness': { 'zh-CN': '唯一性', en: 'Uniqueness' },
	'quality.dimension.validity': { 'zh-CN': '规范性', en: 'Validity' },
	'quality.dimension.timeliness': { 'zh-CN': '及时性', en: 'Timeliness' },
	'quality.dimension.consistency': { 'zh-CN': '一致性', en: 'Consistency' },
	'quality.dimension.accuracy': { 'zh-CN': '准确性', en: 'Accuracy' },
	'quality.dimension.note': {
		'zh-CN': '{checks} 次检查，{failed} 次未通过',
		en: '{failed} of {checks} fail'
	},
	'quality.dimension.none': { 'zh-CN': '没有可判断的列', en: 'no column to judge it by' },
	'quality.byTable': { 'zh-CN': '按表与维度', en: 'By table and dimension' },
	'quality.table': { 'zh-CN': '表', en: 'Table' },
	'quality.rows': { 'zh-CN': '行数', en: 'Rows' },
	'quality.checks': { 'zh-CN': '检查', en: 'Checks' },
	'quality.checks.sub': {
		'zh-CN': '点开任一项，查看未通过的行。',
		en: 'Open any of them to see the rows that fail.'
	},
	'quality.check': { 'zh-CN': '问题', en: 'Fault' },
	'quality.checked': { 'zh-CN': '检查行数', en: 'Rows checked' },
	'quality.failed': { 'zh-CN': '未通过', en: 'Fail' },
	'quality.share': { 'zh-CN': '占比', en: 'Share' },
	'quality.owner': { 'zh-CN': '负责人', en: 'Owner' },
	'quality.owners': { 'zh-CN': '按负责人', en: 'By owner' },
	'quality.owners.sub': {
		'zh-CN': '每人名下各表记录的全部检查。',
		en: 'All checks of the records each is responsible for, over all tables.'
	},
	'quality.nobody': { 'zh-CN': '（无负责人）', en: '(nobody)' },
	'quality.filter.table': { 'zh-CN': '表', en: 'Table' },
	'quality.filter.dimension': { 'zh-CN': '维度', en: 'Dimension' },
	'quality.filter.all': { 'zh-CN': '全部', en: 'All' },
	'quality.filter.onlyFailing': { 'zh-CN': '仅未通过', en: 'Failing only' },
	'quality.filter.show': { 'zh-CN': '显示', en: 'Show' },
	'quality.noFailures': {
		'zh-CN': '此范围内的检查全部通过。',
		en: 'All checks in this selection pass.'
	},
	'quality.failing': { 'zh-CN': '未通过的行', en: 'Rows that fail' },
	'quality.failing.title': { 'zh-CN': '{table}：{check}', en: '{table}: {check}' },
	'quality.failing.count': { 'zh-CN': '{n} 行', en: '{n} {n|row|rows}' },
	'quality.close': { 'zh-CN': '关闭', en: 'Close' },
	'quality.column.file': { 'zh-CN': '文件', en: 'File' },
	'quality.column.row': { 'zh-CN': '行号', en: 'Row' },
	'quality.column.key': { 'zh-CN': '编号', en: 'Id' },
	'quality.column.name': { 'zh-CN': '名称', en: 'Name' },
	'quality.column.value': { 'zh-CN': '当前值', en: 'Value' },
	'quality.column.raw': { 'zh-CN': '原文', en: 'As written' },
	'quality.column.advice': { 'zh-CN': '处理建议', en: 'What to do' },
	'quality.cleanUp': { 'zh-CN': '下载清理清单', en: 'Download clean-up list' },
	'quality.cleanUp.file': { 'zh-CN': '清理清单', en: 'clean-up-list' },
	'quality.cleanUp.cut': {
		'zh-CN': '清单只含前 {n} 项；修正后重新载入，可得其余各项。',
		en: 'The list holds the first {n} faults; mend these, load again, and the others follow.'
	},
	'quality.cleanUp.none': {
		'zh-CN': '没有需要清理的内容。',
		en: 'There is nothing to clean up.'
	},
	'quality.duplicates': {
		'zh-CN': '可能重复的{entity}',
		en: '{entity}: records that may be the same'
	},
	'quality.duplicates.sub': {
		'zh-CN': '只列出，不合并：由您判断。',
		en: 'Listed, never merged: you decide.'
	},
	'quality.duplicates.reason': { 'zh-CN': '依据', en: 'Because' },
	'quality.duplicates.shared': { 'zh-CN': '共同之处', en: 'What they share' },
	'quality.duplicates.records': { 'zh-CN': '记录', en: 'Records' },
	'quality.duplicates.more': {
		'zh-CN': '共 {n} 组，显示前 {shown} 组；导出含全部。',
		en: '{n} groups, of which {shown} are shown; the export holds all.'
	},
	'quality.migration': { 'zh-CN': '迁移准备度', en: 'Migration readiness' },
	'quality.migration.sub': {
		'zh-CN': '换用另一套 CRM 之前，每张表需满足的条件；数字为不符合的占比。',
		en: 'What each table must meet before it moves to another CRM; the figures are shares that do not.'
	},
	'quality.migration.complete': { 'zh-CN': '被排除的行', en: 'Rows left out' },
	'quality.migration.keys': { 'zh-CN': '重复编号', en: 'Repeated keys' },
	'quality.migration.duplicates': { 'zh-CN': '疑似重复', en: 'Likely duplicates' },
	'quality.migration.required': { 'zh-CN': '必填为空', en: 'Required and empty' },
	'quality.migration.values': { 'zh-CN': '无法带走的值', en: 'Values that can not be taken over' },
	'quality.migration.references': { 'zh-CN': '找不到关联', en: 'References not found' },
	'quality.migration.readiness': { 'zh-CN': '结论', en: 'Verdict' },
	'quality.migration.ready': { 'zh-CN': '可以迁移', en: 'Ready' },
	'quality.migration.mend': { 'zh-CN': '先修正', en: 'Mend first' },
	'quality.migration.blocked': { 'zh-CN': '暂不可迁移', en: 'Not yet' },
	'quality.migration.limits': {
		'zh-CN':
			'先修正 / 暂不可迁移的界限（超过即是）：被排除的行 0 / 5%，重复编号 0 / 1%，疑似重复 1% / 10%，必填为空 5% / 30%，无法带走的值 0 / 5%，找不到关联 0 / 10%。界限为本工具设定，请按项目要求解读。',
		en: 'Past these a table is to be mended first / can not move yet: rows left out 0 / 5%, repeated keys 0 / 1%, likely duplicates 1% / 10%, required and empty 5% / 30%, values that can not be taken over 0 / 5%, references not found 0 / 10%. The limits are ours; read them by what your project asks for.'
	},
	'quality.history': { 'zh-CN': '历次评分', en: 'Over time' },
	'quality.history.sub': {
		'zh-CN': '每次数据变化后的得分。',
		en: 'Scores after each change of the data.'
	},
	'quality.history.at': { 'zh-CN': '时间', en: 'When' },
	'quality.history.files': { 'zh-CN': '文件', en: 'Files' },
	'quality.changes': { 'zh-CN': '两次导出之间的变化', en: 'Between two exports' },
	'quality.changes.sub': {
		'zh-CN': '表头相同、编号重合的文件被视为同一导出的前后两次。',
		en: 'Files with the same headers and many ids in common are taken for one export, loaded twice.'
	},
	'quality.changes.earlier': { 'zh-CN': '较早', en: 'Earlier' },
	'quality.changes.later': { 'zh-CN': '较晚', en: 'Later' },
	'quality.changes.both': { 'zh-CN': '两者都有', en: 'In both' },
	'quality.changes.added': { 'zh-CN': '新增', en: 'New' },
	'quality.changes.gone': { 'zh-CN': '消失', en: 'Gone' },
	'quality.changes.changed': { 'zh-CN': '有改动', en: 'Changed' },
	'quality.changes.fields': { 'zh-CN': '改动的字段', en: 'Fields that changed' },
	'quality.changes.field': { 'zh-CN': '{field}：{rows} 行', en: '{field}: {rows}' },
	'quality.changes.twice': {
		'zh-CN':
			'“{earlier}”与“{later}”有 {rows} 行编号相同，目前两份都计入。若后者取代前者，请移除前者。',
		en: '“{earlier}” and “{later}” have {rows} rows of the same id, and both are counted. Where the later one replaces the earlier one, remove the earlier.'
	},
	'quality.changes.remove': { 'zh-CN': '移除“{file}”', en: 'Remove “{file}”' },

	'quality.check.missing': { 'zh-CN': '{field}为空', en: '{field} is empty' },
	'quality.check.key-repeated': { 'zh-CN': '{field}重复', en: '{field} stands on several rows' },
	'quality.check.same-legal-id': {
		'zh-CN': '统一社会信用代码或税号与他人相同',
		en: 'Registration number of another customer'
	},
	'quality.check.same-name': { 'zh-CN': '名称与他人相同', en: 'Name of another customer' },
	'quality.check.same-name-but-suffix': {
		'zh-CN': '去掉公司形式后名称与他人相同',
		en: 'Name of another customer but for the form of company'
	},
	'quality.check.same-email': { 'zh-CN': '邮箱与他人相同', en: 'E-mail of another record' },
	'quality.check.same-phone': { 'zh-CN': '电话与他人相同', en: 'Phone of another customer' },
	'quality.check.same-name-and-phone': {
		'zh-CN': '姓名和电话与他人相同',
		en: 'Name and phone of another record'
	},
	'quality.check.same-name-and-company': {
		'zh-CN': '姓名和公司与他人相同',
		en: 'Name and company of another record'
	},
	'quality.check.same-id-but-zeros': {
		'zh-CN': '编号去掉前导零后与他人相同',
		en: 'Id of another customer but for leading zeros'
	},
	'quality.check.unreadable': { 'zh-CN': '{field}无法读取', en: '{field} can not be read' },
	'quality.check.unknown-label': {
		'zh-CN': '{field}的取值含义未知',
		en: '{field} has a label nobody knows'
	},
	'quality.check.damaged': { 'zh-CN': '{field}含乱码', en: '{field} has lost characters' },
	'quality.check.misshapen': {
		'zh-CN': '行的单元格过多、过少，或含空字符',
		en: 'Row with too many or too few cells, or NUL characters'
	},
	'quality.check.bad-email': { 'zh-CN': '{field}不是邮箱地址', en: '{field} is no address' },
	'quality.check.bad-phone': {
		'zh-CN': '{field}不是 7–15 位号码',
		en: '{field} has not 7 to 15 digits'
	},
	'quality.check.bad-credit-code': {
		'zh-CN': '{field}的校验位不符',
		en: '{field} fails its own check digit'
	},
	'quality.check.future': { 'zh-CN': '{field}在未来', en: '{field} lies in the future' },
	'quality.check.negative': { 'zh-CN': '{field}为负', en: '{field} is below zero' },
	'quality.check.overdue': {
		'zh-CN': '{field}已过，仍未关闭',
		en: '{field} has passed and it is still open'
	},
	'quality.check.untouched': {
		'zh-CN': '进行中，{days} 天没有推进',
		en: 'Open, and not moved for {days} days'
	},
	'quality.check.inactive': {
		'zh-CN': '{days} 天没有任何活动',
		en: 'No activity for {days} days'
	},
	'quality.check.unanswered': {
		'zh-CN': '{days} 天没有首次响应',
		en: 'No first response for {days} days'
	},
	'quality.check.before-start': {
		'zh-CN': '{field}早于开始',
		en: '{field} is before its beginning'
	},
	'quality.check.orphan': {
		'zh-CN': '{field}在对应表中找不到',
		en: '{field} is not in its table'
	},
	'quality.check.conflict': {
		'zh-CN': '各文件中的{field}不一致',
		en: 'Files disagree on {field}'
	},
	'quality.check.state-contradicts': {
		'zh-CN': '{field}与赢单或输单不符',
		en: '{field} contradicts won or lost'
	},
	'quality.check.placeholder': {
		'zh-CN': '{field}像是占位或测试内容',
		en: '{field} looks like a filler or a test'
	},
	'quality.check.overpaid': {
		'zh-CN': '{field}高于订单金额',
		en: '{field} is above the order’s amount'
	},
	'quality.check.outlier': {
		'zh-CN': '{field}超过中位数的 {factor} 倍，可能单位有误',
		en: '{field} is over {factor} times the median: perhaps a slip of unit'
	},
	'quality.check.leftOut': { 'zh-CN': '已排除：{reason}', en: 'Left out: {reason}' },

	'quality.advice.fill': { 'zh-CN': '补全', en: 'fill in' },
	'quality.advice.merge': { 'zh-CN': '核对后合并或说明', en: 'compare, then merge or tell apart' },
	'quality.advice.fix': { 'zh-CN': '按原文更正', en: 'correct' },
	'quality.advice.update': { 'zh-CN': '更新或关闭', en: 'update or close' },
	'quality.advice.link': {
		'zh-CN': '补上关联，或导入缺少的记录',
		en: 'link, or bring the record that is missing'
	},
	'quality.advice.agree': { 'zh-CN': '确定以哪份为准', en: 'settle which is right' },
	'quality.advice.verify': {
		'zh-CN': '向客户或原始单据核实',
		en: 'verify with the customer or the document'
	}
} as const satisfies MessageTexts;
