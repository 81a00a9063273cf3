import type { MessageTexts } from '../message-texts';

/** The plan, kept results, and what a level hangs on. */
export const roadmap = {
	'roadmap.title': { 'zh-CN': '路线图', en: 'Roadmap' },
	'roadmap.empty': {
		'zh-CN': '完成自评并设定目标后，这里按先后、能力和价值排出改进行动。',
		en: 'Answer the assessment, and see here what to do first: actions that close the gaps, in phases.'
	},
	'roadmap.lead': {
		'zh-CN': '**{actions}** 项行动分 **{phases}** 个阶段弥合差距；先做：{first}。',
		en: '**{actions}** {actions|action closes|actions close} the gaps in **{phases}** {phases|phase|phases}; first: {first}.'
	},
	'roadmap.lead.none': {
		'zh-CN': '没有待办的行动：每项能力都达到目标，或行动都已完成。',
		en: 'Nothing is left to do: every capability is at its target, or its actions are done.'
	},
	'roadmap.settings': { 'zh-CN': '如何排序', en: 'How it is ordered' },
	'roadmap.strategy': { 'zh-CN': '策略', en: 'Strategy' },
	'roadmap.strategy.targeted': { 'zh-CN': '按投入产出', en: 'Worth for effort' },
	'roadmap.strategy.foundation-first': { 'zh-CN': '先打基础', en: 'Foundations first' },
	'roadmap.strategy.wave': { 'zh-CN': '齐头并进', en: 'All together' },
	'roadmap.strategy.spike': { 'zh-CN': '单点突破', en: 'One layer first' },
	'roadmap.strategy.targeted.text': {
		'zh-CN': '每一点投入带来价值最多的行动排在前面。',
		en: 'What is worth most for a point of effort comes first.'
	},
	'roadmap.strategy.foundation-first.text': {
		'zh-CN': '被最多其他能力依赖的行动排在前面。',
		en: 'What most other capabilities need comes first.'
	},
	'roadmap.strategy.wave.text': {
		'zh-CN': '证据支持的等级最低的能力排在前面，让各项能力一起提升。',
		en: 'Capabilities supported at the lowest level come first, so that all rise together.'
	},
	'roadmap.strategy.spike.text': {
		'zh-CN': '先集中做总价值最高的一层，让成效看得见。',
		en: 'The layer whose actions are worth most comes first, so that it shows.'
	},
	'roadmap.capacity': { 'zh-CN': '每阶段投入（点）', en: 'Effort a phase (points)' },
	'roadmap.phaseMonths': { 'zh-CN': '每阶段几个月', en: 'Months a phase' },
	'roadmap.startsOn': { 'zh-CN': '开始日期', en: 'Starts on' },
	'roadmap.phases': { 'zh-CN': '分阶段', en: 'By phase' },
	'roadmap.phases.sub': {
		'zh-CN': '先决条件排在更早的阶段；括号内为投入点数',
		en: 'What is needed first stands in an earlier phase; points of effort in brackets'
	},
	'roadmap.phase': { 'zh-CN': '第 {n} 阶段', en: 'Phase {n}' },
	'roadmap.phase.from': { 'zh-CN': '{from} 起', en: 'from {from}' },
	'roadmap.phase.effort': {
		'zh-CN': '{effort} / {capacity} 点',
		en: '{effort} of {capacity} points'
	},
	'roadmap.action.effort': { 'zh-CN': '{title}（{effort}）', en: '{title} ({effort})' },
	'roadmap.table': { 'zh-CN': '行动', en: 'Actions' },
	'roadmap.column.phase': { 'zh-CN': '阶段', en: 'Phase' },
	'roadmap.column.effort': { 'zh-CN': '投入', en: 'Effort' },
	'roadmap.column.value': { 'zh-CN': '价值', en: 'Value' },
	'roadmap.metric': { 'zh-CN': '由指标“{metric}”核对', en: 'checked by “{metric}”' },
	'roadmap.column.priority': { 'zh-CN': '优先级', en: 'Priority' },
	'roadmap.column.after': { 'zh-CN': '须先完成', en: 'Needs first' },
	'roadmap.column.owner': { 'zh-CN': '负责人', en: 'Owner' },
	'roadmap.column.status': { 'zh-CN': '状态', en: 'Status' },
	'roadmap.column.remove': { 'zh-CN': '删除', en: 'Remove' },
	'roadmap.owner.of': { 'zh-CN': '“{title}”的负责人', en: 'Owner of “{title}”' },
	'roadmap.status.of': { 'zh-CN': '“{title}”的状态', en: 'Status of “{title}”' },
	'roadmap.status.open': { 'zh-CN': '待办', en: 'to do' },
	'roadmap.status.doing': { 'zh-CN': '进行中', en: 'under way' },
	'roadmap.status.done': { 'zh-CN': '已完成', en: 'done' },
	'roadmap.status.dropped': { 'zh-CN': '不做', en: 'dropped' },
	'roadmap.beside': { 'zh-CN': '没有差距但仍在进行', en: 'Under way without a gap' },
	'roadmap.beside.sub': {
		'zh-CN': '正在做或您自己添加、但现在没有差距要求的举措：不排入阶段，也不会丢失',
		en: 'Being done, or added by you, though no gap calls for it now: in no phase, and not forgotten'
	},
	'roadmap.column.due': { 'zh-CN': '到期', en: 'Due' },
	'roadmap.ended': { 'zh-CN': '已完成与不做', en: 'Done and dropped' },
	'roadmap.ended.sub': {
		'zh-CN': '“已完成”由数据确认：关联的指标在之后的导出中变好',
		en: 'What is done is confirmed by data: its metric is better in an export since'
	},
	'roadmap.column.confirmed': { 'zh-CN': '数据确认', en: 'Borne out by data' },
	'roadmap.confirmed.confirmed': { 'zh-CN': '指标已变好', en: 'its metric has improved' },
	'roadmap.confirmed.not-yet': { 'zh-CN': '指标尚未变好', en: 'its metric has not improved yet' },
	'roadmap.confirmed.within-chance': {
		'zh-CN': '有好转，但未超出偶然',
		en: 'improved, by no more than chance'
	},
	'roadmap.confirmed.same-data': {
		'zh-CN': '待载入更新的导出',
		en: 'waits for a newer export'
	},
	'roadmap.confirmed.no-metric': { 'zh-CN': '没有可用的指标', en: 'no metric says' },
	'roadmap.own': { 'zh-CN': '添加自己的行动', en: 'Add an action of your own' },
	'roadmap.own.title': { 'zh-CN': '要做什么', en: 'What is to be done' },
	'roadmap.own.metric': { 'zh-CN': '以哪项指标验证', en: 'Metric that shows it' },
	'roadmap.own.after': { 'zh-CN': '须先完成', en: 'Needs first' },
	'roadmap.own.none': { 'zh-CN': '无', en: 'none' },
	'roadmap.column.dates': { 'zh-CN': '起止', en: 'From – to' },
	'roadmap.dates.from': { 'zh-CN': '“{title}”的开始日', en: 'Start of “{title}”' },
	'roadmap.dates.to': { 'zh-CN': '“{title}”的截止日', en: 'End of “{title}”' },
	'roadmap.dates.order': {
		'zh-CN': '截止日不能早于开始日。',
		en: 'The end can not be before the start.'
	},
	'roadmap.gantt': { 'zh-CN': '时间线', en: 'Time line' },
	'roadmap.gantt.month': { 'zh-CN': '第 {n} 月', en: 'Month {n}' },
	'roadmap.gantt.bar': {
		'zh-CN': '{title}：{from} 至 {to}',
		en: '{title}: {from} to {to}'
	},
	'roadmap.own.capability': { 'zh-CN': '提升哪项能力', en: 'Capability it raises' },
	'roadmap.own.effort': { 'zh-CN': '投入（1、2、3、5 点）', en: 'Effort (1, 2, 3 or 5 points)' },
	'roadmap.own.months': { 'zh-CN': '几个月', en: 'Months' },
	'roadmap.own.add': { 'zh-CN': '添加', en: 'Add' },
	'roadmap.own.noGap': {
		'zh-CN': '已添加。该能力没有差距，行动暂不排期；提高目标后会出现。',
		en: 'Added. That capability has no gap, so it is not planned; raise its target and it will be.'
	},
	'roadmap.method.value': {
		'zh-CN':
			'价值 = 0.40 × 差距/4 + 0.30 × 重要性/5 + 0.20 × 依赖它的能力之比 + 0.10 × 风险（自评与数据矛盾为 1，待观察为 0.5）。',
		en: 'Value = 0.40 × gap/4 + 0.30 × importance/5 + 0.20 × share of capabilities that need it + 0.10 × risk (1 where the claim is contradicted, 0.5 where it is on watch).'
	},
	'roadmap.method.priority': {
		'zh-CN': '优先级 = 100 × 价值 / 投入点数。',
		en: 'Priority = 100 × value / points of effort.'
	},
	'roadmap.method.phases': {
		'zh-CN':
			'按优先级依次装满每个阶段；先决条件必须在更早的阶段；超过一个阶段投入的行动独占一个阶段。',
		en: 'Phases are filled by priority; what is needed first must be in an earlier one; an action larger than a phase has one to itself.'
	},

	'results.confidence': { 'zh-CN': '可信度', en: 'Confidence' },
	'results.confidence.high': { 'zh-CN': '高', en: 'high' },
	'results.confidence.medium': { 'zh-CN': '中', en: 'medium' },
	'results.confidence.low': { 'zh-CN': '低', en: 'low' },
	'results.confidence.note': {
		'zh-CN': '{value}：依据 {evidence}、共识 {agreement}、角色 {roles}、完整 {completeness}',
		en: '{value}: evidence {evidence}, agreement {agreement}, roles {roles}, complete {completeness}'
	},
	'results.index.note': {
		'zh-CN': '1 至 5 之间；走过 {share}',
		en: 'between 1 and 5; {share} of the way'
	},
	'results.index.open': {
		'zh-CN': '1 至 5 之间；未答的题全按 1 或全按 5 计，为 {low}–{high}',
		en: 'between 1 and 5; were every open answer a 1, or a 5: {low}–{high}'
	},
	'results.supported.note': {
		'zh-CN': '{of} 项能力中 {n} 项有确定的数据证据',
		en: '{n} of {of} capabilities firmly measured'
	},
	'results.pivotal': {
		'zh-CN': '哪一个答案会改变等级',
		en: 'Which single answer would change a level'
	},
	'results.pivotal.sub': {
		'zh-CN': '逐题上调或下调一级（未知的按最低和最高）后重新计分，其余不变',
		en: 'Each answer is moved by one level, an open one taken for the lowest and the highest, and all is scored again'
	},
	'results.pivotal.none': {
		'zh-CN': '没有哪一个答案能单独改变等级。',
		en: 'No single answer would change a level.'
	},
	'results.pivotal.open': { 'zh-CN': '未知 → {to}', en: 'open → {to}' },
	'results.pivotal.question': { 'zh-CN': '问题', en: 'Question' },
	'results.pivotal.answer': { 'zh-CN': '答案', en: 'Answer' },
	'results.pivotal.capability': { 'zh-CN': '能力等级', en: 'Capability' },
	'results.pivotal.overall': { 'zh-CN': '总体等级', en: 'Overall' },
	'results.trend': { 'zh-CN': '历次结果', en: 'Over time' },
	'results.trend.sub': {
		'zh-CN': '保存当前结果，日后比较；只比较两次都回答的问题',
		en: 'Keep the result as it stands to compare later; two are compared on the questions both answered'
	},
	'results.trend.keep': { 'zh-CN': '保存当前结果', en: 'Keep this result' },
	'results.trend.kept': { 'zh-CN': '结果已保存。', en: 'The result is kept.' },
	'results.trend.removed': { 'zh-CN': '已删除一次结果。', en: 'A kept result is removed.' },
	'results.trend.empty': {
		'zh-CN': '还没有保存过结果。',
		en: 'No result has been kept yet.'
	},
	'results.progress': {
		'zh-CN': '距上次留存结果的进展',
		en: 'Progress since the last kept result'
	},
	'results.progress.before': { 'zh-CN': '当时', en: 'Then' },
	'results.progress.way': { 'zh-CN': '到目标走了', en: 'Of the way to the target' },
	'results.trend.now': { 'zh-CN': '现在', en: 'Now' },
	'results.trend.at': { 'zh-CN': '日期', en: 'Date' },
	'results.trend.change': { 'zh-CN': '与上次相比', en: 'Since the last' },
	'results.trend.up': { 'zh-CN': '上升 {by}', en: 'up by {by}' },
	'results.trend.down': { 'zh-CN': '下降 {by}', en: 'down by {by}' },
	'results.trend.none': {
		'zh-CN': '没有实质变化（一个答案之内）',
		en: 'no real change (within one answer)'
	},
	'results.trend.not-comparable': {
		'zh-CN': '不可比（共同的问题不足一半）',
		en: 'not comparable (fewer than half the questions in common)'
	},
	'results.trend.hashes': {
		'zh-CN': '校验值：模型 {model}，答案 {answers}，指标 {metrics}',
		en: 'hashes: model {model}, answers {answers}, metrics {metrics}'
	},
	'results.trend.otherPeople': {
		'zh-CN': '不可比（两次都作答的人不足一半）',
		en: 'not comparable (fewer than half the people answered both times)'
	},
	'results.trend.otherEvidence': {
		'zh-CN': '两次测得的指标不同：证据支持的等级可能只因载入的数据不同而变化。',
		en: 'Other metrics were measured at these times: what evidence supports may differ by what was loaded alone.'
	},
	'stakeFormula.slipping-value': {
		'zh-CN':
			'关联金额 {amount}：正在流失的分群（如“流失风险”“不能失去”）中所有客户未来 {months} 个月预计价值之和。',
		en: 'Money at stake {amount}: the value expected over {months} months of all customers in segments that are slipping (such as “At risk” and “Cannot lose”), added up.'
	},
	'stakeFormula.value-at-risk': {
		'zh-CN':
			'关联金额 {amount}：衰退期客户的风险价值之和，即未来 {months} 个月 价值 ×（1 − 存活概率）÷ 存活概率。',
		en: 'Money at stake {amount}: the value at risk of customers in decline, value × (1 − P(alive)) ÷ P(alive) over {months} months, added up.'
	},
	'stakeFormula.overdue-deals': {
		'zh-CN': '关联金额 {amount}：预计成交日已过、仍未关闭的商机金额之和（分析币种）。',
		en: 'Money at stake {amount}: the amounts of open deals whose expected close has passed, in the currency analysed, added up.'
	},
	'stakeFormula.method': {
		'zh-CN': '没有分析给出金额的行动不标金额；金额是与行动相关的数额，不是行动的收益预测。',
		en: 'An action of which no analysis says an amount has none. It is money that hangs on the matter, not a forecast of what the action brings.'
	},
	'results.distribution': { 'zh-CN': '受访者的选择分布', en: 'How people answered' },
	'results.distribution.sub': {
		'zh-CN': '每题选择各等级的人数；不足三人作答的题不显示',
		en: 'How many chose each level, question by question; none where fewer than three answered'
	},
	'results.distribution.bars': { 'zh-CN': '1–5 级', en: 'Levels 1–5' },
	'results.distribution.level': { 'zh-CN': '{level} 级', en: 'Level {level}' },
	'results.strengths': { 'zh-CN': '优势', en: 'Strengths' },
	'results.strengths.sub': {
		'zh-CN': '证据支持的等级最高的能力，以及数据好于自评的能力',
		en: 'Capabilities with the highest supported level, and those in which the data are better than the claim'
	},
	'results.strength': {
		'zh-CN': '**{capability}**：证据支持 {supported} 级',
		en: '**{capability}**: supported at level {supported}'
	},
	'results.strength.hidden': {
		'zh-CN': '**{capability}**：自评 {claimed} 级，数据显示 {measured} 级，可能被低估',
		en: '**{capability}**: claimed at level {claimed}, measured at {measured}: perhaps underrated'
	},
	'results.oneVoice': {
		'zh-CN': '目前只有高管（或只有一人）作答。在至少一位管理者或一线员工作答之前，结果是初步的。',
		en: 'So far only executives, or one person, answered. Until somebody in management or on the front line has, the result is provisional.'
	},
	'results.quick': {
		'zh-CN': '快速自评每项能力只问一题，因此可信度一律为低；完整自评才能更高。',
		en: 'The quick assessment asks one question a capability, so confidence is low whatever the rest; the full one can reach more.'
	},
	'results.trend.shared': { 'zh-CN': '共同 {n} 题', en: '{n} {n|question|questions} in common' },
	'results.trend.asKept': {
		'zh-CN': '当时的权重与分界下为 {value}',
		en: '{value} by the weights and cut points of then'
	},
	'results.trend.remove': { 'zh-CN': '移除 {date} 的结果', en: 'Remove the result of {date}' },
	'results.trend.alt': {
		'zh-CN': '折线图：历次结果的指数与证据支持的等级。',
		en: 'Lines: the index, and what evidence supports, of each kept result.'
	}
} as const satisfies MessageTexts;
