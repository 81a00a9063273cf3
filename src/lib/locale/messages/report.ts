import type { MessageTexts } from '../message-texts';

/** The overview and the printed report. */
export const report = {
	'overview.title': { 'zh-CN': '总览', en: 'Overview' },
	'overview.lead.claimed': {
		'zh-CN': '管理者自评客户关系管理为 **{level} 级（{name}）**，指数 {index}。',
		en: 'Leaders rate CRM at **level {level}, {name}** (index {index}).'
	},
	'overview.lead.partial': {
		'zh-CN': '{layers} 个层中只有 {rated} 个可以评级，至少需要 {least} 个才能给出总体等级。',
		en: 'Only {rated} of {layers} layers can be rated; an overall level needs {least}.'
	},
	'overview.lead.supported': {
		'zh-CN':
			'现有证据支持的指数为 **{supported}**；{capabilities} 项能力中有 {measured} 项有确定的数据证据。',
		en: 'The evidence supports an index of **{supported}**; {measured} of {capabilities} capabilities are firmly measured.'
	},
	'overview.lead.unchecked': {
		'zh-CN': '还没有数据可以核对这些自评。',
		en: 'There are no data yet that could check these answers.'
	},
	'overview.lead.overRated': {
		'zh-CN': '差距最大的是**{capability}**：自评 {claimed}，数据为 {measured}（{finding}）。',
		en: 'The widest difference is in **{capability}**: rated {claimed}, the data say {measured} ({finding}).'
	},
	'overview.lead.underRated': {
		'zh-CN': '**{capability}**做得比自评好：自评 {claimed}，数据为 {measured}（{finding}）。',
		en: '**{capability}** is better than it is rated: {claimed} claimed, {measured} measured ({finding}).'
	},
	'overview.lead.roleGap': {
		'zh-CN': '{n} 道题上高管比一线高出两级以上；最多的是**{capability}**，高出 {gap} 级。',
		en: 'On {n} {n|question|questions} executives stand two levels or more above the front line; most on **{capability}**, by {gap}.'
	},
	'overview.lead.roleGap.below': {
		'zh-CN': '{n} 道题上一线比高管高出两级以上；最多的是**{capability}**，高出 {gap} 级。',
		en: 'On {n} {n|question|questions} the front line stands two levels or more above executives; most on **{capability}**, by {gap}.'
	},
	'overview.lead.assessNext': {
		'zh-CN': '完成自评，就能看到管理者的看法与这些数据差多少。',
		en: 'Take the assessment to see how far leaders’ views are from these data.'
	},
	'overview.kpi.active': { 'zh-CN': '活跃客户（近 12 个月）', en: 'Active customers, 12 months' },
	'overview.kpi.value': { 'zh-CN': '未来预计客户价值', en: 'Expected customer value' },
	'overview.kpi.noValue': { 'zh-CN': '无法估计', en: 'Not estimable' },
	'overview.kpi.repeat': { 'zh-CN': '复购率', en: 'Repeat rate' },
	'overview.kpi.revenue': { 'zh-CN': '净收入（近 12 个月）', en: 'Net revenue, 12 months' },
	'overview.note.rise': {
		'zh-CN': '较前 12 个月上升 {change}',
		en: 'up {change} on the prior 12 months'
	},
	'overview.note.fall': {
		'zh-CN': '较前 12 个月下降 {change}',
		en: 'down {change} on the prior 12 months'
	},
	'overview.note.same': {
		'zh-CN': '与前 12 个月持平（{change}）',
		en: 'level with the prior 12 months ({change})'
	},
	'overview.note.pointsUp': {
		'zh-CN': '较一年前上升 {points} 个百分点',
		en: 'up {points} points on a year ago'
	},
	'overview.note.pointsDown': {
		'zh-CN': '较一年前下降 {points} 个百分点',
		en: 'down {points} points on a year ago'
	},
	'overview.note.pointsSame': {
		'zh-CN': '与一年前持平（{points}）',
		en: 'level with a year ago ({points})'
	},
	'overview.note.period': { 'zh-CN': '截至 {asOf}', en: 'up to {asOf}' },
	'overview.note.repeatBase': { 'zh-CN': '共 {customers} 位客户', en: 'of {customers} customers' },
	'overview.note.valueBase': {
		'zh-CN': '{customers} 位客户，{months} 个月',
		en: '{customers} customers, {months} months'
	},
	'overview.note.caution': { 'zh-CN': '请先看说明再使用', en: 'read the caution before using it' },
	'overview.gauge.title': {
		'zh-CN': '成熟度：管理者的看法与数据',
		en: 'Maturity: what leaders say, what the data show'
	},
	'overview.gauge.sub': {
		'zh-CN': '六个层，五个级；{answered} 题已答，{measured} 项指标来自数据',
		en: 'Six layers, five levels; {answered} answered, {measured} {measured|metric|metrics} measured'
	},
	'overview.perception.title': {
		'zh-CN': '看法与证据的差距',
		en: 'Where perception and evidence differ'
	},
	'overview.perception.sub': {
		'zh-CN': '用数据核对过的能力',
		en: 'Capabilities checked against data'
	},
	'overview.perception.empty': {
		'zh-CN': '载入客户文件后，这里会对照自评与数据。',
		en: 'Load a file of customers, and claims are held against data here.'
	},
	'overview.segments.title': { 'zh-CN': '各分群的价值', en: 'Value by segment' },
	'overview.segments.sub': {
		'zh-CN': 'RFM 分群，面积为未来 {months} 个月的预计价值',
		en: 'RFM segments, area is expected value over {months} months'
	},
	'overview.segments.subRevenue': {
		'zh-CN': 'RFM 分群，面积为净收入',
		en: 'RFM segments, area is net revenue'
	},
	'overview.next.title': { 'zh-CN': '下一步', en: 'Do next' },
	'overview.next.sub': {
		'zh-CN': '按缺口、重要性、依赖它的能力与工作量排序；只有数据能算出的才写金额',
		en: 'Ordered by gap, importance, what depends on it and effort; money only where the data say how much'
	},
	'overview.next.empty': {
		'zh-CN': '完成自评后，这里会列出最值得做的事。',
		en: 'Take the assessment, and what is most worth doing will appear here.'
	},
	'overview.contradictions': { 'zh-CN': '自评中的矛盾', en: 'Contradictions among the answers' },
	'overview.contradiction': {
		'zh-CN':
			'{capability}自评达到 {level} 级，需要{needs}至少 {least} 级，而后者自评为 {claimed} 级。',
		en: '{capability} at level {level} needs {needs} at {least} or more, which is rated {claimed}.'
	},

	'standing.consistent': { 'zh-CN': '一致', en: 'in line' },
	'standing.hiddenStrength': { 'zh-CN': '低估 {by} 级', en: 'under-rated by {by}' },
	'standing.watch': { 'zh-CN': '高估 {by} 级', en: 'over-rated by {by}' },
	'standing.contradicted': {
		'zh-CN': '高估 {by} 级',
		en: 'over-rated by {by}'
	},

	'table.value': { 'zh-CN': '{value}', en: '{value}' },
	'table.capability': { 'zh-CN': '能力', en: 'Capability' },
	'table.claimed': { 'zh-CN': '自评', en: 'Claimed' },
	'table.measured': { 'zh-CN': '数据', en: 'Data' },
	'table.supported': { 'zh-CN': '证据支持', en: 'Supported' },
	'table.target': { 'zh-CN': '目标', en: 'Target' },
	'table.standing': { 'zh-CN': '对照', en: 'Compared' },
	'table.shows': { 'zh-CN': '数据表明', en: 'What the exports show' },
	'table.segment': { 'zh-CN': '分群', en: 'Segment' },
	'table.customers': { 'zh-CN': '客户数', en: 'Customers' },
	'table.share': { 'zh-CN': '占比', en: 'Share' },
	'table.orders': { 'zh-CN': '订单数', en: 'Orders' },
	'table.revenue': { 'zh-CN': '净收入', en: 'Net revenue' },
	'table.expectedValue': { 'zh-CN': '预计价值', en: 'Expected value' },
	'table.initiative': { 'zh-CN': '举措', en: 'Initiative' },
	'table.lift': { 'zh-CN': '提升', en: 'Lift' },
	'table.fromTo': { 'zh-CN': '{from}\u00a0→\u00a0{to}', en: '{from}\u00a0→\u00a0{to}' },
	'stake.slipping-value': {
		'zh-CN': '正在流失的分群的预计价值',
		en: 'expected value of segments slipping away'
	},
	'stake.value-at-risk': {
		'zh-CN': '衰退期客户若留住可多得的价值',
		en: 'to be won if customers in decline stayed'
	},
	'stake.overdue-deals': { 'zh-CN': '逾期未关闭商机的金额', en: 'amount of open deals overdue' },
	'table.stake': { 'zh-CN': '相关价值', en: 'Value at stake' },
	'table.months': { 'zh-CN': '月数', en: 'Months' },
	'table.layer': { 'zh-CN': '层', en: 'Layer' },

	'report.title': {
		'zh-CN': '客户关系管理成熟度报告',
		en: 'Customer relationship management: maturity report'
	},
	'report.period': { 'zh-CN': '{from} 至 {to}', en: '{from} – {to}' },
	'report.riskRegister': { 'zh-CN': '风险登记表', en: 'Risk register' },
	'report.contents': { 'zh-CN': '目录', en: 'Contents' },
	'report.figure': { 'zh-CN': '指标', en: 'Figure' },
	'report.figure.value': { 'zh-CN': '数值', en: 'Value' },
	'report.figure.note': { 'zh-CN': '说明', en: 'Note' },
	'report.sheet.text': { 'zh-CN': '文字', en: 'Text' },
	'report.sheet.chapter': { 'zh-CN': '章节', en: 'Chapter' },
	'report.slide.more': {
		'zh-CN': '另有 {rows} 行，见报告全文。',
		en: '{rows} more {rows|row|rows} in the full report.'
	},
	'report.slide.source': { 'zh-CN': '来源：{sources}', en: 'Source: {sources}' },
	'report.own': { 'zh-CN': '{text}', en: '{text}' },
	'report.full.title': {
		'zh-CN': '客户关系管理成熟度报告',
		en: 'Customer relationship management: maturity report'
	},
	'report.change': {
		'zh-CN': '与 {date} 相比：{change}（按两次都回答的 {shared} 题）。',
		en: 'Since {date}: {change} (on {shared} questions answered both times).'
	},
	'report.confidence': {
		'zh-CN':
			'结果可信度：{band}（{value}）。作答者：高层 {executives} 人、经理 {managers} 人、一线 {frontLine} 人；回答完成 {completeness}。',
		en: 'Confidence in the result: {band} ({value}). Answered by {executives} executives, {managers} managers and {frontLine} of the front line; {completeness} of questions answered.'
	},
	'report.gaps.widest': { 'zh-CN': '最值得补的差距', en: 'Gaps most worth closing' },
	'report.gaps': { 'zh-CN': '差距', en: 'Gaps' },
	'report.gaps.ranked': { 'zh-CN': '差距排序', en: 'Gaps ranked' },
	'report.gap': { 'zh-CN': '差距', en: 'Gap' },
	'report.gap.value': { 'zh-CN': '价值（0–1）', en: 'Value (0–1)' },
	'report.scope': { 'zh-CN': '范围、方法与数据基础', en: 'Scope, method and evidence base' },
	'report.scope.model': {
		'zh-CN': '模型：{model}（{version}）。共 {asked} 题，答了 {answered} 题，{people} 人作答。',
		en: 'Model: {model} ({version}). Of {asked} questions {answered} were answered, by {people} {people|person|people}.'
	},
	'report.scope.evidence': {
		'zh-CN': '{metrics} 项数据指标中，{measured} 项可由载入的数据算出；其余各项缺什么见附录。',
		en: 'Of {metrics} metrics {measured} could be measured in the data; what the others lack is in the appendix.'
	},
	'report.scope.day': { 'zh-CN': '数据截至 {asOf}。', en: 'Data up to {asOf}.' },
	'report.files': { 'zh-CN': '载入的文件', en: 'Files' },
	'report.leftOut': { 'zh-CN': '未计入的行', en: 'Rows left out' },
	'report.discuss': {
		'zh-CN': '值得讨论：看法分歧，或高层与一线相差两级以上',
		en: 'To discuss: views differ, or leaders and the front line are two levels apart'
	},
	'report.retention': {
		'zh-CN': '首购后各期仍在购买的客户',
		en: 'Customers who buy again, by age'
	},
	'report.retention.age': { 'zh-CN': '首购后第几期', en: 'Periods since the first purchase' },
	'report.retention.observed': { 'zh-CN': '观察到的客户', en: 'Customers observed' },
	'report.retention.bought': { 'zh-CN': '其中购买的', en: 'Of them bought' },
	'report.quality': { 'zh-CN': '数据质量', en: 'Data quality' },
	'report.quality.dimensions': { 'zh-CN': '各维度', en: 'By dimension' },
	'report.quality.checks': { 'zh-CN': '问题最多的检查', en: 'Checks that fail most' },
	'report.roadmap': { 'zh-CN': '路线图', en: 'Roadmap' },
	'report.roadmap.lead': {
		'zh-CN': '{actions} 项行动，分 {phases} 期，共 {months} 个月。',
		en: '{actions} {actions|action|actions} in {phases} {phases|phase|phases} over {months} months.'
	},
	'report.roadmap.phases': { 'zh-CN': '各期概览', en: 'Phases' },
	'report.phase.start': { 'zh-CN': '起始', en: 'From' },
	'report.phase.actions': { 'zh-CN': '举措', en: 'Initiatives' },
	'report.phase': {
		'zh-CN': '{phase}（投入 {effort}，每期 {capacity}）',
		en: '{phase} (effort {effort} of {capacity})'
	},
	'report.phase.from': { 'zh-CN': '{phase}，自 {from} 起', en: '{phase}, from {from}' },
	'report.business.scenarios': {
		'zh-CN': '三种情形（{years} 年，折现率 {rate}）',
		en: 'Three scenarios ({years} years, discounted at {rate})'
	},
	'report.kpis': { 'zh-CN': '指标树', en: 'KPI tree' },
	'report.kpis.caption': {
		'zh-CN': '各项能力的指标、现值与负责人',
		en: 'Measures by capability, as they stand, and who answers for them'
	},
	'report.appendix': {
		'zh-CN': '附录：每个数字的来源',
		en: 'Appendix: where every number comes from'
	},
	'report.sources': { 'zh-CN': '各项分析的参数', en: 'Analyses and their parameters' },
	'report.sources.analysis': { 'zh-CN': '分析', en: 'Analysis' },
	'report.sources.version': { 'zh-CN': '版本', en: 'Version' },
	'report.sources.params': { 'zh-CN': '参数', en: 'Parameters' },
	'report.sources.data': { 'zh-CN': '数据', en: 'Data' },
	'report.hashes': {
		'zh-CN': 'SHA-256：模型 {model}…，回答 {answers}…，指标 {metrics}…',
		en: 'SHA-256: model {model}…, answers {answers}…, metrics {metrics}…'
	},
	'report.dataKey': { 'zh-CN': '数据标识：{key}', en: 'Key of the data: {key}' },
	'report.summary': { 'zh-CN': '摘要', en: 'Summary' },
	'report.maturity': { 'zh-CN': '成熟度：自评与证据', en: 'Maturity: claims and evidence' },
	'report.gauge': {
		'zh-CN': '六个层的自评、数据与目标（1–5 级）',
		en: 'Six layers: claimed, measured and target (levels 1–5)'
	},
	'report.perception': { 'zh-CN': '用数据核对过的能力', en: 'Capabilities checked against data' },
	'report.customers': { 'zh-CN': '客户价值', en: 'Customer value' },
	'report.breaks': { 'zh-CN': 'RFM 各分值的界限', en: 'Where each RFM score begins and ends' },
	'report.breaks.dimension': { 'zh-CN': '维度', en: 'Dimension' },
	'report.breaks.score': { 'zh-CN': '分值', en: 'Score' },
	'report.breaks.low': { 'zh-CN': '从', en: 'From' },
	'report.breaks.high': { 'zh-CN': '到', en: 'To' },
	'report.breaks.r': { 'zh-CN': '距最近下单天数', en: 'Days since the last order' },
	'report.breaks.f': { 'zh-CN': '订单次数', en: 'Order count' },
	'report.breaks.m': { 'zh-CN': '金额', en: 'Money' },
	'report.segments': { 'zh-CN': 'RFM 分群', en: 'RFM segments' },
	'report.next': { 'zh-CN': '建议的下一步', en: 'What to do next' },
	'report.nextOrder': {
		'zh-CN': '按缺口、重要性、依赖它的能力与工作量排序',
		en: 'Ordered by gap, importance, what depends on it and effort'
	},
	'report.method': { 'zh-CN': '数据与方法', en: 'Data and method' },
	'report.empty': {
		'zh-CN': '还没有自评，也没有数据。完成自评或载入导出文件后，这里会写出结论。',
		en: 'There is no assessment and no data yet. Take the assessment or load an export, and the finding will appear here.'
	},
	'report.noAssessment': { 'zh-CN': '还没有完成自评。', en: 'The assessment has not been taken.' },
	'report.noData': { 'zh-CN': '还没有载入订单。', en: 'No orders have been loaded.' },
	'report.noNext': {
		'zh-CN': '完成自评后，这里会给出建议。',
		en: 'Suggestions will appear here after the assessment.'
	},
	'report.noGap': {
		'zh-CN': '没有低于目标的能力，目前没有需要优先推进的举措。',
		en: 'No capability is below its target, so no initiative is pressing.'
	},
	'report.account': {
		'zh-CN': '{file}：读取 {read} 行，采用 {kept} 行，排除 {excluded} 行。',
		en: '{file}: {read} rows read, {kept} kept, {excluded} left out.'
	},
	'report.moreFiles': {
		'zh-CN': '另有 {files} 个文件。',
		en: 'And {files} more {files|file|files}.'
	},
	'report.excluded': {
		'zh-CN': '排除 {rows} 行：{reason}。',
		en: '{rows} {rows|row|rows} left out: {reason}.'
	},
	'report.model': {
		'zh-CN': '成熟度模型 {version}，指标包 {pack}；未注明来源的指标分界为默认值，请按业务调整。',
		en: 'Maturity model {version}, metric pack {pack}; cut points without a source are defaults, to be adjusted to the business.'
	},
	'report.business.assumptions': { 'zh-CN': '假设', en: 'What it takes for granted' },
	'report.business.assumption': { 'zh-CN': '假设', en: 'Assumption' },
	'report.business.placeholders': {
		'zh-CN': '最差与最好情景的系数是占位值，没有人确认过：请由负责人设定后再引用。',
		en: 'What worst and best mean are placeholders that nobody has confirmed: have whoever answers for them set them before quoting these figures.'
	},
	'report.business.sensitivity': {
		'zh-CN': '每项单独变化时净现值的增减',
		en: 'By how much the net present value moves with each, the rest as it is'
	},
	'report.readiness.item': { 'zh-CN': '条件', en: 'Condition' },
	'report.readiness.state': { 'zh-CN': '状态', en: 'State' },
	'report.methodOf': { 'zh-CN': '**{analysis}** 的算法', en: 'How **{analysis}** is computed' },
	'report.source.assessment': {
		'zh-CN': '受访者的回答按模型计分，并与数据中的指标对照；版本与哈希见文末',
		en: 'Answers scored by the model and held against metrics in the data; versions and hashes stand below'
	},
	'report.source.roadmap': {
		'zh-CN': '差距、举措库与本工作区填写的负责人和日期',
		en: 'Gaps, the library of initiatives, and owners and dates stated in this workspace'
	},
	'report.source.business-case': {
		'zh-CN': '由负责人在本工作区填写的成本、收益与情景',
		en: 'Costs, benefits and scenarios stated in this workspace by whoever answers for them'
	},
	'report.source.selection': {
		'zh-CN': '在本工作区填写的权重、评分、依据与成本',
		en: 'Weights, scores, evidence and costs stated in this workspace'
	},
	'report.source.risk-register': {
		'zh-CN': '在本工作区填写；未填写的可能性由数据指标提示',
		en: 'Stated in this workspace; probabilities that nobody stated are suggested by metrics in the data'
	},
	'report.summary.interval': {
		'zh-CN': '未答的题若全为 1 级或全为 5 级，指数在 {low} 与 {high} 之间。',
		en: 'Were every open answer a 1, or a 5, the index would lie between {low} and {high}.'
	},
	'report.summary.standing': {
		'zh-CN': '最弱的一层是**{layer}**（{level} 级）。{of} 项数据指标中有 {metrics} 项可以评估。',
		en: 'The weakest layer is **{layer}**, at level {level}. Of {of} metrics in the data {metrics} could be evaluated.'
	}
} as const satisfies MessageTexts;
