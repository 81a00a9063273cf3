import type { MessageTexts } from '../message-texts';

/** What the records say of capabilities, metric by metric, and why they say nothing. */
export const evidence = {
	'evidence.completeness': {
		'zh-CN': '关键字段完整率 {share}；{missing} 的客户缺少{field}',
		en: '{share} of critical fields are filled; {missing} of customers lack “{field}”'
	},
	'evidence.complete': {
		'zh-CN': '{customers} 位客户的关键字段全部填写',
		en: 'every critical field of {customers} customers is filled'
	},
	'evidence.duplicates': {
		'zh-CN': '{records} 条记录中至少 {duplicates} 条重复（{share}）',
		en: 'at least {duplicates} of {records} records are duplicates ({share})'
	},
	'evidence.tierCoverage': {
		'zh-CN': '{customers} 位客户中 {share} 记录了客户级别',
		en: '{share} of {customers} customers have a stored tier'
	},
	'evidence.tierAgreement': {
		'zh-CN': '{customers} 位客户的级别与实际收入的等级相关系数为 {rho}',
		en: 'stored tier and revenue of {customers} customers agree with rank correlation {rho}'
	},
	'evidence.reason.tooFew': {
		'zh-CN': '只有 {rows} 行，至少需要 {least} 行',
		en: '{rows} {rows|row|rows}, and at least {least} are needed'
	},
	'evidence.reason.fewTieredBuyers': {
		'zh-CN':
			'同时有级别和订单的客户只有 {customers} 位，至少需要 {least} 位；请检查两份文件的客户编号是否一致',
		en: 'only {customers} {customers|customer has|customers have} both a tier and an order, and at least {least} are needed; check that both files use the same customer IDs'
	},
	'evidence.reason.noTier': {
		'zh-CN': '客户文件中没有映射到“客户级别”的列',
		en: 'no column of a customer file is mapped to Tier'
	},
	'evidence.reason.fewFields': {
		'zh-CN': '名称、邮箱、电话、负责人中至少要有两列',
		en: 'at least two of name, email, phone and owner must be in the file'
	},
	'evidence.reason.tiersDoNotVary': {
		'zh-CN': '客户级别或收入没有差异，无法比较',
		en: 'tiers or revenue do not vary, so they can not be compared'
	},
	'evidence.reason.tiersUnknown': {
		'zh-CN': '不认识这些级别的高低顺序：{tiers}',
		en: 'the order of these tiers is not known: {tiers}'
	},
	'evidence.reason.needsColumns.valid-keys': {
		'zh-CN': '需要有编号列（如客户编号、订单编号），或指向另一张已载入表的列。',
		en: 'Needs a column of IDs (such as customer ID or order ID), or one that points to another loaded table.'
	},
	'evidence.reason.needsColumns.invalid-values': {
		'zh-CN': '需要至少一列日期、数字或状态。',
		en: 'Needs at least one column of dates, numbers or states.'
	},
	'evidence.reason.needsColumns.valid-contact-details': {
		'zh-CN': '需要“客户”或“联系人”文件中有邮箱、电话或统一社会信用代码列。',
		en: 'Needs a column of e-mail addresses, phones or registration numbers in a file of “Customers” or “Contacts”.'
	},
	'evidence.reason.withheld': {
		'zh-CN': '已测得；该能力的问题答完后显示，以免影响作答。',
		en: 'Measured; shown once the questions of its capability are answered, so as not to colour the answers.'
	},
	'evidence.withheld': {
		'zh-CN':
			'有 {metrics} 项指标已经测得，但相关能力的问题还没答完，为了不影响作答暂不显示：{capabilities}。',
		en: '{metrics} {metrics|metric has|metrics have} been measured and {metrics|is|are} kept back until the questions are answered, so as not to colour the answers: {capabilities}.'
	},
	'evidence.withheld.show': { 'zh-CN': '仍要显示', en: 'Show anyway' },
	'evidence.reason.notMeasured': {
		'zh-CN': '没有载入可计算此指标的数据。',
		en: 'No data are loaded that it could be computed from.'
	},
	'evidence.reason.needsCustomers': {
		'zh-CN': '需要客户文件',
		en: 'needs a file of customers'
	},
	'evidence.reason.needsOrders': {
		'zh-CN': '需要客户文件和订单文件',
		en: 'needs a file of customers and one of orders'
	},
	'evidence.share.next-step-coverage': {
		'zh-CN': '价值最高的 {n} 位客户中，{part} 位（{share}）有负责人且有未来的活动安排',
		en: '{part} of the {n} best customers ({share}) have an owner and an activity ahead'
	},
	'evidence.share.best-customers-contacted': {
		'zh-CN': '价值最高的 {n} 位客户中，{part} 位（{share}）在 90 天内有活动记录',
		en: '{part} of the {n} best customers ({share}) had an activity within 90 days'
	},
	'evidence.share.overdue-deals': {
		'zh-CN': '{n} 个进行中商机中，{part} 个（{share}）已过预计成交日期',
		en: '{part} of {n} open deals ({share}) are past their expected close date'
	},
	'evidence.share.deals-worked-on': {
		'zh-CN': '{n} 个进行中商机中，{part} 个（{share}）在 14 天内有活动记录',
		en: '{part} of {n} open deals ({share}) had an activity within 14 days'
	},
	'evidence.share.stages-kept': {
		'zh-CN': '{n} 个已关闭商机中，{part} 个（{share}）没有跳过阶段',
		en: '{part} of {n} closed deals ({share}) skipped no stage'
	},
	'evidence.share.departments-per-deal': {
		'zh-CN': '{n} 个赢单中，{part} 个（{share}）有两个以上部门参与',
		en: '{part} of {n} deals won ({share}) were touched by two departments or more'
	},
	'evidence.share.orphan-records': {
		'zh-CN': '{n} 条工单和商机中，{part} 条（{share}）不属于任何已知客户',
		en: '{part} of {n} tickets and deals ({share}) belong to no known customer'
	},
	'evidence.share.records-joined': {
		'zh-CN': '{n} 条订单和工单中，{part} 条（{share}）的客户编号能与 CRM 对应',
		en: '{part} of {n} orders and tickets ({share}) join a CRM customer by ID'
	},
	'evidence.share.dead-fields': {
		'zh-CN': '{n} 个字段中，{part} 个（{share}）填写率不足 5%',
		en: '{part} of {n} columns ({share}) are filled in fewer than 5% of rows'
	},
	'evidence.share.valid-keys': {
		'zh-CN': '{n} 个键值中，{part} 个（{share}）唯一且有效',
		en: '{part} of {n} keys and references ({share}) are unique and lead to a record'
	},
	'evidence.share.invalid-values': {
		'zh-CN': '{n} 个单元格中，{part} 个（{share}）不合规',
		en: '{part} of {n} cells ({share}) are out of form'
	},
	'evidence.share.owners-writing': {
		'zh-CN': '{n} 人中，{part} 人（{share}）在最近八周中至少六周有活动记录',
		en: '{part} of {n} people ({share}) recorded an activity in at least six of the last eight weeks'
	},
	'evidence.share.feedback-coverage': {
		'zh-CN': '一年内 {n} 位活跃客户中，{part} 位（{share}）有问卷反馈',
		en: '{part} of {n} customers active in the year ({share}) answered a survey in it'
	},
	'evidence.share.low-scores-answered': {
		'zh-CN': '{n} 条低分反馈中，{part} 条（{share}）在七天内有跟进',
		en: '{part} of {n} low scores ({share}) were followed by an activity within seven days'
	},
	'evidence.share.lost-reasons': {
		'zh-CN': '{n} 个输单中，{part} 个（{share}）填写了具体原因',
		en: '{part} of {n} lost deals ({share}) have a reason that says something'
	},
	'evidence.share.untouched-customers': {
		'zh-CN': '{n} 位客户中，{part} 位（{share}）超过 18 个月没有更新',
		en: '{part} of {n} customers ({share}) were not touched for 18 months'
	},
	'evidence.share.valid-contact-details': {
		'zh-CN': '{n} 个邮箱和电话中，{part} 个（{share}）格式有效',
		en: '{part} of {n} addresses and numbers ({share}) are in valid form'
	},
	'evidence.share.campaigns-with-segment': {
		'zh-CN': '{n} 个市场活动中，{part} 个（{share}）注明了目标客群',
		en: '{part} of {n} campaigns ({share}) name the segment they were sent to'
	},
	'evidence.share.campaigns-with-control': {
		'zh-CN': '{n} 个市场活动中，{part} 个（{share}）设有对照组',
		en: '{part} of {n} campaigns ({share}) had a control group'
	},
	'evidence.share.won-with-source': {
		'zh-CN': '{n} 个赢单中，{part} 个（{share}）记录了来源',
		en: '{part} of {n} deals won ({share}) have a source or campaign'
	},
	'evidence.share.actions-on-time': {
		'zh-CN': '{n} 项到期行动中，{part} 项（{share}）按时完成',
		en: '{part} of {n} actions that were due ({share}) were done on time'
	},
	'evidence.value.target-coverage': {
		'zh-CN': '最近 {n} 个季度中，{value} 个有可与订单对照的目标',
		en: '{value} of the last {n} quarters have targets that can be held against orders'
	},
	'evidence.value.lead-response-hours': {
		'zh-CN': '{n} 条线索首次响应时长的中位数为 {value} 小时',
		en: 'half of {n} leads waited {value} hours or longer for a first response'
	},
	'evidence.value.external-internal-index': {
		'zh-CN': '{n} 组人员联系中，跨部门联系指数为 {value}（−1 全在部门内，1 全部跨部门）',
		en: 'the E-I index of {n} ties between people is {value} (−1 all within departments, 1 all between)'
	},
	'evidence.value.won-invoiced-difference': {
		'zh-CN': '{n} 个季度里，赢单金额与订单金额逐季相差 {value}',
		en: 'won deals and orders of {n} quarters differ by {value}'
	},
	'evidence.value.order-entry-hours': {
		'zh-CN': '{n} 个订单录入时长的中位数为 {value} 小时',
		en: 'half of {n} orders took {value} hours or longer to be recorded'
	},
	'evidence.value.completeness-spread': {
		'zh-CN': '{n} 位负责人中，记录最完整与最不完整的四分之一相差 {value}',
		en: 'the best and the worst quarter of {n} owners are {value} apart in how complete their records are'
	},
	'evidence.value.weeks-to-productive': {
		'zh-CN': '{n} 位新人达到团队活动量的周数中位数为 {value}',
		en: '{n} newcomers took a median {value} weeks to the team’s pace'
	},
	'evidence.value.probability-skill': {
		'zh-CN': '{n} 个已关闭商机的赢率比只用平均赢单率好 {value}',
		en: 'stored probabilities of {n} closed deals forecast {value} better than the win rate alone'
	},
	'evidence.value.model-against-rule': {
		'zh-CN': '{n} 位客户的验证期误差：推荐模型为近期规则的 {value}',
		en: 'on held-out time of {n} customers the recommended model errs {value} of what the recency rule does'
	},
	'evidence.value.forecast-error': {
		'zh-CN': '{n} 个季度的预测与订单相差 {value}',
		en: 'forecasts of {n} quarters miss orders by {value}'
	},
	'evidence.biased.forecast-error': {
		'zh-CN': '{n} 个季度的预测与订单相差 {value}，总体{way} {bias}',
		en: 'forecasts of {n} quarters miss orders by {value}, and on the whole are {bias} too {way}'
	},
	'evidence.biased.over': { 'zh-CN': '偏高', en: 'high' },
	'evidence.biased.under': { 'zh-CN': '偏低', en: 'low' },
	'evidence.value.computable-functions': {
		'zh-CN': '{n} 条记录可支持 {value} 项职能的成效衡量（满分 4）',
		en: '{n} records allow {value} of 4 measures of results by function'
	},
	'evidence.value.improving-measures': {
		'zh-CN': '{n} 项可追踪的指标中，改善项数减去恶化项数为 {value}',
		en: 'of {n} measures that can be followed, those that improved less those that worsened are {value}'
	},
	'evidence.reason.missing': { 'zh-CN': '需要{tables}', en: 'needs {tables}' },
	'evidence.reason.missingTable': { 'zh-CN': '“{table}”文件', en: 'a file of “{table}”' },
	'evidence.reason.missingFields': {
		'zh-CN': '“{table}”文件中的列：{fields}',
		en: 'columns in “{table}”: {fields}'
	},
	'evidence.reason.either': { 'zh-CN': '{one}或{other}', en: '{one} or {other}' },
	'evidence.reason.tooFewOf': {
		'zh-CN': '只有 {n} 个可计，至少需要 {least} 个',
		en: 'only {n} to count, and at least {least} are needed'
	},
	'evidence.reason.overwritten': {
		'zh-CN': '已关闭商机的赢率多数被改成 0% 或 100%，无法评价当初的预测',
		en: 'most closed deals had their probability set to 0% or 100% at the close, so what was forecast can not be judged'
	},
	'evidence.reason.does-not-vary': {
		'zh-CN': '取值没有差异，无法计算',
		en: 'the values do not vary, so nothing can be computed'
	},
	'evidence.reason.needsComparison': {
		'zh-CN': '需要足够长的订单历史，才能对模型做验证',
		en: 'needs orders over a time long enough to hold some of it out'
	},
	'evidence.reason.needsPlan': {
		'zh-CN': '路线图中还没有到期的行动',
		en: 'no action of the roadmap has been due yet'
	},
	'evidence.reason.dismissed': {
		'zh-CN': '按既定安排，不计入评级：{reason}',
		en: 'intended by us and not counted: {reason}'
	},
	'capabilityEvidence.finding': {
		'zh-CN': '{metrics} 项依据指标中，{measured} 项可由已导入的数据计算。',
		en: '{measured} of {metrics} evidence metrics can be computed from what is loaded.'
	},
	'capabilityEvidence.method': {
		'zh-CN': '以 {asOf} 为截止日；流量类指标取其前 365 天，“价值最高”指一年净收入前一成的客户。',
		en: 'Counted back from {asOf}; what happens is looked at over the 365 days before, and the best customers are the tenth that brought most in that year.'
	},
	'capabilityEvidence.method.intervals': {
		'zh-CN':
			'占比用 Wilson 95% 区间，中位数用次序统计量 95% 区间；区间两端等级不同则为“仅供参考”。',
		en: 'Shares have Wilson’s 95% interval, medians that of their order statistics; where its ends differ in level, the metric is indicative.'
	},
	'capabilityEvidence.caution': {
		'zh-CN': '指标描述的是记录，不是人：没有记下来的事，这里看不到。',
		en: 'Metrics describe records, not people: what was done and not recorded can not be seen here.'
	},
	'results.metric': { 'zh-CN': '指标', en: 'Metric' },
	'results.metricValue': { 'zh-CN': '数值', en: 'Value' },
	'results.metricInterval': { 'zh-CN': '95% 区间', en: '95% interval' },
	'results.metricLevel': { 'zh-CN': '等级', en: 'Level' },
	'results.metricRows': { 'zh-CN': '行数', en: 'Rows' },
	'results.metricCuts': { 'zh-CN': '2–5 级分界', en: 'Levels 2–5 from' },
	'results.metricBasis': { 'zh-CN': '依据', en: 'Basis' },
	'results.basis.assumed': {
		'zh-CN': '默认值，请按业务调整',
		en: 'default, adjust to your business'
	},
	'results.metricMinimum': {
		'zh-CN': '至少需要 {n} 行、人或期。',
		en: 'It asks for at least {n} rows, people or periods.'
	},
	'results.intendedBecause': { 'zh-CN': '有意为之：{reason}', en: 'intended: {reason}' },
	'results.basis.own': { 'zh-CN': '自行设定', en: 'set by us' },
	'results.basis.mixed': {
		'zh-CN': '部分有公开来源，其余为默认值',
		en: 'in part published, the rest default'
	},
	'results.basis.sourced': { 'zh-CN': '有公开来源', en: 'published source' },
	'results.firm': { 'zh-CN': '确定', en: 'firm' },
	'results.openLevels': {
		'zh-CN': '区间跨 {low}–{high} 级',
		en: 'its interval spans levels {low} to {high}'
	},
	'results.noteOnly': { 'zh-CN': '仅作说明', en: 'a note only' },
	'results.picture': { 'zh-CN': '图形', en: 'Picture' },
	'results.picture.gauge': { 'zh-CN': '潮位图', en: 'Tide gauge' },
	'results.picture.radar': { 'zh-CN': '雷达图', en: 'Radar' },
	'results.radar.broken': {
		'zh-CN': '未画出：{names}（不是每个轴都有数值；缺失不等于零，见潮位图）',
		en: 'Not drawn: {names}. Not every axis has a level, and none is not zero; see the tide gauge.'
	},
	'benchmark.title': { 'zh-CN': '与其他组织比较', en: 'Among other organisations' },
	'benchmark.sub': {
		'zh-CN': '载入您信任的基准文件；Tidemark 不附带任何基准，也不上传您的结果',
		en: 'Load a benchmark you trust; Tidemark ships none, and sends no result anywhere'
	},
	'benchmark.load': { 'zh-CN': '载入基准文件', en: 'Load a benchmark file' },
	'benchmark.first': {
		'zh-CN': '先答完全部题目，再看与他人的比较，以免影响作答。',
		en: 'Answer every question first: what others said must not shape what you say.'
	},
	'benchmark.from': { 'zh-CN': '{source}，截至 {asOf}', en: '{source}, up to {asOf}' },
	'benchmark.n': { 'zh-CN': '组织数', en: 'Organisations' },
	'benchmark.percentile': { 'zh-CN': '高于', en: 'Above' },
	'benchmark.tooFew': { 'zh-CN': '不足 5 个，不比较', en: 'under 5: not compared' },
	'benchmark.remove': { 'zh-CN': '移除“{name}”', en: 'Remove “{name}”' },
	'benchmark.otherModel': {
		'zh-CN': '“{file}”属于另一个模型（{model}），未载入。',
		en: '“{file}” is of another model ({model}) and was not loaded.'
	},
	'results.diagnosis': { 'zh-CN': '仅诊断', en: 'diagnosis only' },
	'results.intended': { 'zh-CN': '有意如此', en: 'intended by us' },
	'results.ownCuts': { 'zh-CN': '自定分界', en: 'own cut points' },
	'results.judge': { 'zh-CN': '调整', en: 'Adjust' },
	'results.measured.how': { 'zh-CN': '如何测得', en: 'How measured' },
	'results.measured.of': { 'zh-CN': '如何测得：{metric}', en: 'How measured: {metric}' },
	'results.measured.noSql': {
		'zh-CN': '此指标由本工作区的路线图得出，不经 SQL。',
		en: 'It is counted in this workspace’s roadmap, without SQL.'
	},
	'results.judge.save': { 'zh-CN': '保存', en: 'Save' },
	'results.judge.of': { 'zh-CN': '调整评级：{metric}', en: 'Adjust how it is judged: {metric}' },
	'results.cuts.from': {
		'zh-CN': '各等级的起点（含）',
		en: 'Where each level begins, the value included'
	},
	'results.cuts.upTo': {
		'zh-CN': '各等级的上限（含）',
		en: 'Up to which value each level reaches, the value included'
	},
	'results.cuts.level': { 'zh-CN': '{level} 级', en: 'Level {level}' },
	'results.cuts.notNumbers': {
		'zh-CN': '四个分界都要填数字。',
		en: 'Each of the four must be a number.'
	},
	'results.cuts.mustRise': {
		'zh-CN': '该指标越高越好：2 至 5 级的分界必须依次升高。',
		en: 'More is better here: levels 2 to 5 must rise one after another.'
	},
	'results.cuts.mustFall': {
		'zh-CN': '该指标越低越好：2 至 5 级的分界必须依次降低。',
		en: 'Less is better here: levels 2 to 5 must fall one after another.'
	},
	'results.cuts.restore': { 'zh-CN': '恢复默认分界', en: 'Back to the default cut points' },
	'results.intended.reason': { 'zh-CN': '有意如此的原因', en: 'Intended by us, because' },
	'results.intended.hint': {
		'zh-CN': '填写原因后，该指标仍显示，但不计入评级；留空则计入。',
		en: 'With a reason the metric is still shown and does not count; leave it empty for it to count.'
	},
	'results.evidence.lead': {
		'zh-CN': '{metrics} 项指标中，**{measured}** 项可由已导入的数据计算。',
		en: '**{measured}** of {metrics} metrics can be computed from what is loaded.'
	},
	'results.evidence.empty': {
		'zh-CN': '还没有导入数据。导入客户、商机、活动等文件后，这里逐项核对自评。',
		en: 'No files are loaded. Load customers, deals, activities and more, and see here what they say of each capability.'
	},
	'results.evidence.open': { 'zh-CN': '查看数据证据', en: 'See the evidence' },
	'results.evidence.sub': {
		'zh-CN': '逐项指标的数值、区间、分界、依据与计算方式',
		en: 'Every metric with its value, interval, cut points, basis and formula'
	},
	'results.measuredMetrics': { 'zh-CN': '已计算的指标', en: 'Measured' },
	'results.measuredMetrics.sub': {
		'zh-CN': '等级由分界得出；区间跨级的指标仅供参考，不会压低自评',
		en: 'The level follows from the cut points; a metric whose interval spans levels is indicative'
	},
	'results.missing': { 'zh-CN': '尚未评估的指标', en: 'Not evaluated' },
	'results.missing.sub': {
		'zh-CN': '导入右列所需的文件或列后即可计算',
		en: 'Load what the last column names, and they are computed'
	},
	'results.missing.reason': { 'zh-CN': '原因与所需数据', en: 'Why, and what would allow it' },
	'metric.hours': { 'zh-CN': '{value} 小时', en: '{value} h' },
	'metric.weeks': { 'zh-CN': '{value} 周', en: '{value} weeks' }
} as const satisfies MessageTexts;
