import type { MessageTexts } from '../message-texts';

/** Risks of the project, and whether it may begin. */
export const risks = {
	'risks.title': { 'zh-CN': '风险', en: 'Risks' },
	'risks.sub': {
		'zh-CN': '可能性可由数据提示（6 减去最弱指标的等级），您填写的优先；影响由您判断',
		en: 'Data may suggest a probability, 6 less the level of the weakest metric; what you state goes before it. The impact is yours to judge'
	},
	'risks.risk': { 'zh-CN': '风险', en: 'Risk' },
	'risks.data': { 'zh-CN': '数据提示', en: 'What the data say' },
	'risks.data.none': { 'zh-CN': '无', en: 'nothing' },
	'risks.suggests': {
		'zh-CN': '{metric} {value} → 可能性 {probability}',
		en: '{metric} {value} → probability {probability}'
	},
	'risks.inWorst.budget': {
		'zh-CN': '最差情景按成本的 {share} 计算',
		en: 'the worst scenario takes costs at {share}'
	},
	'risks.inWorst.schedule': {
		'zh-CN': '最差情景按推迟 {n} 个月计算',
		en: 'the worst scenario takes benefits {n} {n|month|months} late'
	},
	'risks.own': { 'zh-CN': '自己的风险', en: 'A risk of your own' },
	'risks.own.add': { 'zh-CN': '添加风险', en: 'Add risk' },
	'risks.remove.of': { 'zh-CN': '删除“{risk}”', en: 'Remove “{risk}”' },
	'risks.remove': { 'zh-CN': '删除', en: 'Remove' },
	'risks.probability': { 'zh-CN': '可能性', en: 'Probability' },
	'risks.impact': { 'zh-CN': '影响', en: 'Impact' },
	'risks.score': { 'zh-CN': '风险值', en: 'Score' },
	'risks.owner': { 'zh-CN': '负责人', en: 'Owner' },
	'risks.mitigation': { 'zh-CN': '应对措施', en: 'Mitigation' },
	'risks.trigger': { 'zh-CN': '触发条件', en: 'Trigger' },
	'risks.of': { 'zh-CN': '{risk}：{field}', en: '{risk}: {field}' },
	'risks.unstated': { 'zh-CN': '–', en: '–' },
	'risks.bySuggestion': { 'zh-CN': '{n}（按数据）', en: '{n} (by the data)' },
	'risks.band.low': { 'zh-CN': '低', en: 'low' },
	'risks.band.medium': { 'zh-CN': '中', en: 'medium' },
	'risks.band.high': { 'zh-CN': '高', en: 'high' },
	'risks.scope': { 'zh-CN': '项目范围不明确或不断扩大', en: 'The scope is unclear, or grows' },
	'risks.schedule': { 'zh-CN': '进度延误', en: 'It takes longer than planned' },
	'risks.budget': { 'zh-CN': '预算超支', en: 'It costs more than planned' },
	'risks.migration': {
		'zh-CN': '迁移后数据丢失或不一致',
		en: 'Data are lost, or disagree, after the migration'
	},
	'risks.integration': { 'zh-CN': '系统之间对接不上', en: 'Systems do not join' },
	'risks.acceptance': { 'zh-CN': '员工不愿使用', en: 'People do not use it' },
	'risks.leak': { 'zh-CN': '客户数据泄露或丢失', en: 'Customers’ data leak, or are lost' },
	'risks.data-quality': { 'zh-CN': '数据质量不足以支撑应用', en: 'Data are too poor to work with' },
	'risks.trigger.scope': {
		'zh-CN': '每月新增需求超过两项',
		en: 'More than two new demands a month'
	},
	'risks.trigger.schedule': {
		'zh-CN': '任一里程碑晚于计划两周',
		en: 'A milestone two weeks late'
	},
	'risks.trigger.budget': {
		'zh-CN': '累计支出超过计划 10%',
		en: 'Spent 10% more than planned'
	},
	'risks.trigger.migration': {
		'zh-CN': '试迁移中有一张表的行数或金额对不上',
		en: 'Rows or amounts of a table do not match in a trial'
	},
	'risks.trigger.integration': {
		'zh-CN': '接口连续两天失败，或可关联率下降',
		en: 'An interface fails two days running, or fewer records join'
	},
	'risks.trigger.acceptance': {
		'zh-CN': '每周写入的人员占比低于一半',
		en: 'Fewer than half of the people write every week'
	},
	'risks.trigger.leak': {
		'zh-CN': '离职者账号仍可导出，或一次恢复演练失败',
		en: 'Somebody who has left can still export, or a restore fails in a drill'
	},
	'risks.trigger.data-quality': {
		'zh-CN': '关键字段完整率连续两月下降',
		en: 'Completeness falls two months running'
	},
	'readiness.title': { 'zh-CN': '准备情况', en: 'Readiness' },
	'readiness.sub': { 'zh-CN': '五项都有了再开始', en: 'Begin when all five are there' },
	'readiness.goals': {
		'zh-CN': '目标清晰：可衡量，并与经营目标一致',
		en: 'Clear goals, measurable and part of the business’s own'
	},
	'readiness.sponsor': {
		'zh-CN': '领导支持：有具名的高层负责人，能调配资源',
		en: 'A named sponsor at the top, who can give people and money'
	},
	'readiness.team': {
		'zh-CN': '团队：销售、营销、服务、IT 都有人参与',
		en: 'A team with people from sales, marketing, service and IT'
	},
	'readiness.plan': {
		'zh-CN': '计划：分阶段，有人力、预算和验收标准',
		en: 'A plan in phases, with people, budget and what counts as done'
	},
	'readiness.users': {
		'zh-CN': '员工参与：实际使用者参与需求与试用，并有培训安排',
		en: 'Those who will use it took part in what is asked and in the trial, and training is set'
	},
	'readiness.yes': { 'zh-CN': '已具备', en: 'yes' },
	'readiness.partly': { 'zh-CN': '部分具备', en: 'partly' },
	'readiness.no': { 'zh-CN': '尚无', en: 'no' },
	'readiness.unstated': { 'zh-CN': '未填写', en: 'not stated' },
	'readiness.count': { 'zh-CN': '五项中已具备 {n} 项。', en: '{n} of 5 are there.' }
} as const satisfies MessageTexts;
