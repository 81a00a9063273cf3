import type { MessageTexts } from '../message-texts';

/** What a project is to reach, and what it has to join. */
export const project = {
	'objectives.title': { 'zh-CN': '项目目标', en: 'Objectives' },
	'objectives.sub': {
		'zh-CN':
			'为每个目标选一个能说明它的数字，再写下目标值、期限和负责人；起点是选定那一刻的数值，之后随数据更新。',
		en: 'Choose a figure that tells of each, then say what it is to be, by when and who answers for it. It begins where it stands when it is chosen, and follows the data from there.'
	},
	'objectives.noFigures': {
		'zh-CN': '现在还没有可选的数字：先完成自评，或载入导出文件；期限和负责人可以先写下。',
		en: 'There is no figure to choose yet: take the assessment, or load exports. Due days and owners can be stated before.'
	},
	'objectives.objective': { 'zh-CN': '目标', en: 'Objective' },
	'objectives.growth': { 'zh-CN': '业务增长', en: 'Grow the business' },
	'objectives.cost': { 'zh-CN': '控制成本', en: 'Keep costs down' },
	'objectives.edge': { 'zh-CN': '形成竞争优势', en: 'Gain a competitive edge' },
	'objectives.satisfaction': { 'zh-CN': '提升客户满意度', en: 'Raise customer satisfaction' },
	'objectives.competitiveness': { 'zh-CN': '增强市场竞争力', en: 'Be more competitive' },
	'objectives.figure': { 'zh-CN': '衡量数字', en: 'Told by' },
	'objectives.figure.none': { 'zh-CN': '未选', en: 'not chosen' },
	'objectives.proposed': { 'zh-CN': '{figure}（建议）', en: '{figure} (suggested)' },
	'objectives.figure.missing': {
		'zh-CN': '{figure}（当前数据算不出）',
		en: '{figure} (not known now)'
	},
	'objectives.from': { 'zh-CN': '起点', en: 'Began at' },
	'objectives.now': { 'zh-CN': '现在', en: 'Now' },
	'objectives.target': { 'zh-CN': '目标值', en: 'Target' },
	'objectives.target.percent': { 'zh-CN': '目标值（%）', en: 'Target (%)' },
	'objectives.badTarget': {
		'zh-CN': '“{value}”不是数字：请只写数字，如 1200000 或 12.5。',
		en: '“{value}” is no number: write digits alone, as 1200000 or 12.5.'
	},
	'objectives.share': { 'zh-CN': '已走路程', en: 'Of the way' },
	'objectives.dueOn': { 'zh-CN': '期限', en: 'Due' },
	'objectives.owner': { 'zh-CN': '负责人', en: 'Owner' },
	'objectives.state': { 'zh-CN': '状态', en: 'State' },
	'objectives.state.unstated': { 'zh-CN': '未设定', en: 'not stated' },
	'objectives.state.unknown': { 'zh-CN': '缺数据', en: 'no data' },
	'objectives.state.open': { 'zh-CN': '进行中', en: 'under way' },
	'objectives.state.overdue': { 'zh-CN': '已逾期', en: 'overdue' },
	'objectives.state.reached': { 'zh-CN': '已达成', en: 'reached' },
	'objectives.of': { 'zh-CN': '{objective}：{field}', en: '{objective}: {field}' },
	'integrations.title': { 'zh-CN': '系统集成图', en: 'Integration map' },
	'integrations.sub': {
		'zh-CN':
			'哪类记录要在哪两个系统之间流动、怎样流动；旁边是已载入的同类记录中找到所属客户的比例。',
		en: 'Which records have to go between which systems, and how they do; beside it, how many of the loaded records of that kind find the customer they name.'
	},
	'integrations.none': {
		'zh-CN': '还没有写下任何流向：先填一个系统，如 ERP，再选它与哪个系统交换哪类记录。',
		en: 'Nothing is stated yet: name a system, such as the ERP, then say which records it exchanges with which other.'
	},
	'integrations.from': { 'zh-CN': '来源系统', en: 'From' },
	'integrations.to': { 'zh-CN': '目标系统', en: 'To' },
	'integrations.entity': { 'zh-CN': '记录', en: 'Records' },
	'integrations.direction': { 'zh-CN': '方向', en: 'Direction' },
	'integrations.oneWay': { 'zh-CN': '→ 单向', en: '→ one way' },
	'integrations.twoWay': { 'zh-CN': '⇄ 双向', en: '⇄ both ways' },
	'integrations.way': { 'zh-CN': '方式', en: 'How' },
	'integrations.way.none': { 'zh-CN': '尚未连通', en: 'not at all yet' },
	'integrations.way.by-hand': { 'zh-CN': '人工录入', en: 'typed in' },
	'integrations.way.file': { 'zh-CN': '文件导入', en: 'by file' },
	'integrations.way.automatic': { 'zh-CN': '自动同步', en: 'automatically' },
	'integrations.joined': { 'zh-CN': '能关联的行', en: 'Rows that join' },
	'integrations.needsTo': {
		'zh-CN': '请先填写目标系统，如 CRM。',
		en: 'Name the system they go to first, such as the CRM.'
	},
	'integrations.add': { 'zh-CN': '添加', en: 'Add' },
	'integrations.remove': { 'zh-CN': '删除', en: 'Remove' },
	'integrations.remove.of': { 'zh-CN': '删除 {from} 到 {to}', en: 'Remove {from} to {to}' },
	'integrations.removed': { 'zh-CN': '已删除 {from} 到 {to}', en: 'Removed {from} to {to}' },
	'integrations.of': { 'zh-CN': '{from} 到 {to}：{field}', en: '{from} to {to}: {field}' }
} as const satisfies MessageTexts;
