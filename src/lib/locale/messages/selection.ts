import type { MessageTexts } from '../message-texts';

/** Systems weighed against each other: criteria, scores with what they rest on, cost, risk, and rank. */
export const selection = {
	'selection.title': { 'zh-CN': 'CRM 选型', en: 'CRM selection' },
	'selection.lead.noWeights': {
		'zh-CN':
			'先说清什么更重要：给准则填权重，再逐项打分并写明依据。**在您填写之前，任何系统都没有权重和分数。**',
		en: 'Say first what matters: give criteria their weights, then score each system and say what the score rests on. **Before you do, no system has a weight or a score.**'
	},
	'selection.lead.noVendors': {
		'zh-CN': '还没有候选系统：请先添加一个。',
		en: 'There is no system to weigh yet: add one.'
	},
	'selection.lead.open': {
		'zh-CN':
			'还不能排名：没有一个系统在所有有权重的准则上都打了分并通过必选项。打分最全的是 **{vendor}**（{share} 的权重）。',
		en: 'No ranking yet: no system is scored on every weighed criterion with all its musts met. The most complete is **{vendor}**, with {share} of the weight.'
	},
	'selection.lead.allOut': {
		'zh-CN': '**没有系统通过必选项**：请看哪些没有达到，再决定放宽要求还是增加候选。',
		en: '**No system passes the musts.** See which are missed, then lower what is asked or look at more systems.'
	},
	'selection.lead.first': {
		'zh-CN':
			'**{vendor}** 最适合：5 分中得 **{fit}** 分。即使每个权重都可能偏差一半，它仍在 {share} 的情形下排第一。',
		en: '**{vendor}** fits best, with **{fit}** of 5. With any weight up to half too high or too low it is still first in {share} of cases.'
	},
	'selection.lead.only': {
		'zh-CN': '只有 **{vendor}** 打分完整，5 分中得 **{fit}** 分；没有可以比较的对象。',
		en: 'Only **{vendor}** is fully scored, with **{fit}** of 5: there is nothing to compare it with.'
	},
	'selection.lead.tie': {
		'zh-CN': '**{vendors}** 并列第一（{fit} 分）：现有的权重分不出高下。',
		en: '**{vendors}** are first together, with {fit}: the weights as they are do not tell them apart.'
	},
	'selection.lead.turn': {
		'zh-CN': '最容易改变结果的是“{criterion}”：权重从 {weight} 变到 {at} 时，{challenger} 追平。',
		en: 'What would change that soonest is “{criterion}”: at a weight of {at} instead of {weight}, {challenger} draws level.'
	},
	'selection.lead.firm': {
		'zh-CN': '单独改变任何一个权重都不会改变第一名。',
		en: 'No single weight, whatever it were, would change who is first.'
	},
	'selection.lead.unverified': {
		'zh-CN': '其分数中 {share} 的权重只凭厂商自己的说法或没有依据：签约前请核实。',
		en: '{share} of the weight behind it rests on the vendor’s word or on nothing: verify that before signing.'
	},
	'selection.lead.outOfBudget': {
		'zh-CN': '{years} 年总成本超出预算。',
		en: 'Over {years} years it costs more than the budget.'
	},

	'selection.terms': { 'zh-CN': '范围与预算', en: 'Terms' },
	'selection.years': { 'zh-CN': '成本年限', en: 'Years of cost' },
	'selection.budget': { 'zh-CN': '预算（全部年限）', en: 'Budget over all years' },
	'selection.import': { 'zh-CN': '从 Excel 导入', en: 'Import from Excel' },
	'selection.export': { 'zh-CN': '导出为 Excel', en: 'Export to Excel' },
	'selection.import.done': {
		'zh-CN': '已读入 {criteria} 项准则、{vendors} 个系统。',
		en: 'Took in {criteria} {criteria|criterion|criteria} and {vendors} {vendors|system|systems}.'
	},
	'selection.import.failed': {
		'zh-CN': '“{file}”没有读入，原有评分未变：',
		en: '“{file}” was not taken in, and nothing here has changed:'
	},
	'selection.import.notOurs': {
		'zh-CN': '第一张表不是评分表：请用这里导出的 Excel 填写，保留前六列。',
		en: 'Its first sheet is no scorecard: fill in a file that was exported here, and keep its first six columns.'
	},
	'selection.import.badCell': {
		'zh-CN': '工作表“{sheet}”第 {row} 行“{column}”为“{value}”：应为{expected}。',
		en: 'Sheet “{sheet}”, row {row}, “{column}” says “{value}”: it has to be {expected}.'
	},
	'selection.import.grade': {
		'zh-CN': '1 到 5 的整数或空白',
		en: 'a whole number from 1 to 5, or blank'
	},
	'selection.import.basis': {
		'zh-CN': '1 到 4 的整数或空白',
		en: 'a whole number from 1 to 4, or blank'
	},
	'selection.import.weight': {
		'zh-CN': '0 到 100 的整数或空白',
		en: 'a whole number from 0 to 100, or blank'
	},
	'selection.import.yesNo': { 'zh-CN': '是或否', en: 'yes or no' },
	'selection.import.group': {
		'zh-CN': '以 1 到 4 开头的组',
		en: 'a group that begins with 1 to 4'
	},
	'selection.import.amount': {
		'zh-CN': '不小于 0、最多两位小数的金额，或空白',
		en: 'an amount not below 0 with two decimals at most, or blank'
	},
	'selection.import.years': { 'zh-CN': '1 到 10 的整数', en: 'a whole number from 1 to 10' },
	'selection.import.deployment': { 'zh-CN': '1 到 3 的整数', en: 'a whole number from 1 to 3' },
	'selection.import.vendor': {
		'zh-CN': '评分表中列出的系统，每个只出现一次',
		en: 'a system that the scores name, each once'
	},
	'selection.import.item': {
		'zh-CN': '导出时的编号，每个只出现一次',
		en: 'an id as exported, each once'
	},
	'selection.import.text': { 'zh-CN': '不太长的名称', en: 'a name that is not that long' },

	'selection.sheet.scores': { 'zh-CN': '评分', en: 'Scores' },
	'selection.sheet.costs': { 'zh-CN': '成本', en: 'Costs' },
	'selection.sheet.others': { 'zh-CN': '风险、试用、合同', en: 'Risk, trial, contract' },
	'selection.column.id': { 'zh-CN': '编号', en: 'Id' },
	'selection.column.group': { 'zh-CN': '组', en: 'Group' },
	'selection.column.criterion': { 'zh-CN': '准则', en: 'Criterion' },
	'selection.column.must': { 'zh-CN': '必选', en: 'Must' },
	'selection.column.least': { 'zh-CN': '最低分', en: 'At least' },
	'selection.column.weight': { 'zh-CN': '权重', en: 'Weight' },
	'selection.column.share': { 'zh-CN': '占比', en: 'Share' },
	'selection.column.basis': {
		'zh-CN': '依据（1 厂商说法，2 文档，3 演示，4 亲自试用）',
		en: 'Rests on (1 vendor’s word, 2 documents, 3 shown, 4 tried)'
	},
	'selection.column.evidence': { 'zh-CN': '说明', en: 'Evidence' },
	'selection.column.vendor': { 'zh-CN': '系统', en: 'System' },
	'selection.column.line': { 'zh-CN': '成本项', en: 'Line' },
	'selection.column.item': { 'zh-CN': '项目', en: 'Item' },
	'selection.column.value': { 'zh-CN': '取值', en: 'Value' },
	'selection.column.deployment': {
		'zh-CN': '部署方式（1 SaaS，2 私有部署，3 开源自建）',
		en: 'Deployment (1 SaaS, 2 private, 3 open source)'
	},
	'selection.yes': { 'zh-CN': '是', en: 'yes' },
	'selection.no': { 'zh-CN': '否', en: 'no' },

	'selection.ranking': { 'zh-CN': '排名', en: 'Ranking' },
	'selection.ranking.sub': {
		'zh-CN': '匹配度、风险与成本并列，不混成一个数；未评完的只给范围',
		en: 'Fit, risk and cost side by side, never mixed into one number; what is not scored yet shows as a range'
	},
	'selection.rank': { 'zh-CN': '名次', en: 'Rank' },
	'selection.gate': { 'zh-CN': '必选项', en: 'Musts' },
	'selection.gate.none': { 'zh-CN': '未设', en: 'none set' },
	'selection.gate.passed': { 'zh-CN': '通过', en: 'passed' },
	'selection.gate.failed': { 'zh-CN': '未通过：{criteria}', en: 'missed: {criteria}' },
	'selection.gate.open': { 'zh-CN': '未评：{criteria}', en: 'unscored: {criteria}' },
	'selection.fit': { 'zh-CN': '匹配度（1–5）', en: 'Fit (1–5)' },
	'selection.fit.bounds': {
		'zh-CN': '已评 {share}，可能 {low}–{high}',
		en: '{share} scored, can become {low} to {high}'
	},
	'selection.unverified': { 'zh-CN': '未核实', en: 'Unverified' },
	'selection.firstShare': { 'zh-CN': '排第一的情形', en: 'First in' },
	'selection.risk': { 'zh-CN': '风险（1–5）', en: 'Risk (1–5)' },
	'selection.risk.of': { 'zh-CN': '{mean}（{n}/{all} 项）', en: '{mean} ({n} of {all})' },
	'selection.total': { 'zh-CN': '{years} 年总成本', en: 'Cost over {years} {years|year|years}' },
	'selection.overBudget': { 'zh-CN': '超预算', en: 'over budget' },
	'selection.inBudget': { 'zh-CN': '预算内', en: 'in budget' },
	'selection.blankLines': { 'zh-CN': '{n} 项空白', en: '{n} {n|line|lines} blank' },
	'selection.costPerPoint': { 'zh-CN': '每分成本', en: 'Cost a point' },
	'selection.trialMean': { 'zh-CN': '试用（1–5）', en: 'Trial (1–5)' },
	'selection.contractCount': { 'zh-CN': '合同条款', en: 'Contract' },
	'selection.ofAll': { 'zh-CN': '{n}/{all}', en: '{n} of {all}' },

	'selection.criteria': { 'zh-CN': '准则与评分', en: 'Criteria and scores' },
	'selection.criteria.sub': {
		'zh-CN': '权重从空白开始：没有权重的准则不计入；1 差，5 优；点依据写明分数从何而来',
		en: 'Weights begin blank, and what has none does not count; 1 poor to 5 excellent; open what a score rests on to say how it is known'
	},
	'selection.score.of': { 'zh-CN': '{vendor}：{criterion}', en: '{vendor}: {criterion}' },
	'selection.weight.of': { 'zh-CN': '{criterion}的权重', en: 'Weight of {criterion}' },
	'selection.must.of': { 'zh-CN': '{criterion}为必选', en: '{criterion} is a must' },
	'selection.must.least': { 'zh-CN': '必选，至少 {n} 分', en: 'must, at least {n}' },
	'selection.must.not': { 'zh-CN': '可选', en: 'should' },
	'selection.badWeight': {
		'zh-CN': '“{value}”不是权重：请填 0 到 100 的整数，或留空。',
		en: '“{value}” is no weight: a whole number from 0 to 100, or nothing.'
	},
	'selection.unscored': { 'zh-CN': '–', en: '–' },
	'selection.fromTrial': { 'zh-CN': '{n}（按试用）', en: '{n} (by the trial)' },
	'selection.evidence.add': { 'zh-CN': '写依据', en: 'say why' },
	'selection.evidence.button': {
		'zh-CN': '{said}：{vendor}，{criterion}',
		en: '{said}: {vendor}, {criterion}'
	},
	'selection.evidence.keep': { 'zh-CN': '保存', en: 'Keep' },
	'selection.evidence.of': {
		'zh-CN': '{vendor} 的“{criterion}”凭什么打分',
		en: 'What {vendor}’s score for {criterion} rests on'
	},
	'selection.basis': { 'zh-CN': '依据', en: 'Rests on' },
	'selection.basis.none': { 'zh-CN': '没有说明', en: 'nobody has said' },
	'selection.basis.claimed': { 'zh-CN': '厂商说法', en: 'the vendor’s word' },
	'selection.basis.documented': { 'zh-CN': '文档', en: 'documents' },
	'selection.basis.shown': { 'zh-CN': '演示', en: 'shown to us' },
	'selection.basis.tried': { 'zh-CN': '亲自试用', en: 'tried by us' },
	'selection.evidence.text': {
		'zh-CN': '说明（谁、何时、看到了什么）',
		en: 'Evidence: who saw what, when'
	},
	'selection.own': { 'zh-CN': '自己的准则', en: 'A criterion of your own' },
	'selection.own.add': { 'zh-CN': '添加准则', en: 'Add criterion' },
	'selection.task.own': { 'zh-CN': '自己的试用任务', en: 'A task of your own' },
	'selection.task.add': { 'zh-CN': '添加任务', en: 'Add task' },
	'selection.remove.of': { 'zh-CN': '删除{name}', en: 'Remove {name}' },
	'selection.removed': { 'zh-CN': '已删除“{name}”。', en: 'Removed “{name}”.' },
	'selection.remove': { 'zh-CN': '删除', en: 'Remove' },
	'selection.full': {
		'zh-CN': '已到上限（{n}）：请先删除一些。',
		en: 'There is room for {n}: remove some first.'
	},
	'selection.vendors': { 'zh-CN': '候选系统', en: 'Systems' },
	'selection.vendors.sub': {
		'zh-CN': '部署方式决定有哪些成本项',
		en: 'How a system is deployed says which lines of cost it has'
	},
	'selection.vendor.name': { 'zh-CN': '名称', en: 'Name' },
	'selection.vendor.nameOf': { 'zh-CN': '{vendor} 的名称', en: 'Name of {vendor}' },
	'selection.vendor.new': { 'zh-CN': '另一个系统', en: 'Another system' },
	'selection.vendor.add': { 'zh-CN': '添加系统', en: 'Add system' },
	'selection.vendor.twice': {
		'zh-CN': '“{name}”已在列表中。',
		en: '“{name}” is in the list already.'
	},
	'selection.deployment': { 'zh-CN': '部署方式', en: 'Deployment' },
	'selection.deployment.of': { 'zh-CN': '{vendor} 的部署方式', en: 'Deployment of {vendor}' },
	'selection.deployment.saas': { 'zh-CN': 'SaaS 订阅', en: 'SaaS, subscribed' },
	'selection.deployment.private': { 'zh-CN': '私有部署', en: 'private, licensed' },
	'selection.deployment.open-source': { 'zh-CN': '开源自建', en: 'open source, run by us' },

	'selection.costs': { 'zh-CN': '成本', en: 'Costs' },
	'selection.costs.sub': {
		'zh-CN': '一次性支出在开始，每年支出在年末；不折现；空白表示无人填写，不当作零',
		en: 'Once at the start, yearly at each year’s end; not discounted; blank is what nobody has said, not zero'
	},
	'selection.costs.whose': { 'zh-CN': '系统', en: 'System' },
	'selection.hosting': { 'zh-CN': '服务器与托管', en: 'Servers and hosting' },
	'selection.cost.of': { 'zh-CN': '{vendor}，{line}：{when}', en: '{vendor}, {line}: {when}' },
	'selection.paid': { 'zh-CN': '累计支出', en: 'Paid by then' },
	'selection.paid.at': { 'zh-CN': '第 {n} 年末', en: 'End of year {n}' },
	'selection.paid.start': { 'zh-CN': '开始', en: 'Start' },
	'selection.costs.none': {
		'zh-CN': '还没有填写任何成本；填写后，这里比较各系统逐年的累计支出。',
		en: 'No cost is stated yet; once some are, what each system has cost by each year is compared here.'
	},
	'selection.costs.unused': {
		'zh-CN': '{vendor} 的部署方式没有这些成本项，已填的金额不计入：{lines}。',
		en: 'Not counted, since {vendor} as deployed has no such line, though an amount is stated: {lines}.'
	},
	'selection.toCase': { 'zh-CN': '用作商业论证的成本', en: 'Use as costs of the business case' },
	'selection.toCase.done': {
		'zh-CN': '商业论证的成本已换成 {vendor} 的（服务器与托管计入运维）。',
		en: 'The business case now has the costs of {vendor}; hosting counts as upkeep.'
	},

	'selection.turns': { 'zh-CN': '排名取决于哪些权重', en: 'The weights that decide' },
	'selection.turns.sub': {
		'zh-CN': '只改这一个权重，到多少时第一名易主',
		en: 'At what weight, if that one alone were changed, another system would lead'
	},
	'selection.turns.none': {
		'zh-CN': '至少有两个系统排上名次且第一名唯一时，这里说明结果有多稳。',
		en: 'Once two systems are ranked and one leads, this says how firm that is.'
	},
	'selection.turns.firm': {
		'zh-CN': '没有哪一个权重能单独改变第一名。',
		en: 'No weight alone would change who is first.'
	},
	'selection.turn.at': { 'zh-CN': '易主时的权重', en: 'Turns at' },
	'selection.turn.challenger': { 'zh-CN': '届时领先', en: 'Then leads' },
	'selection.undecided': {
		'zh-CN': '这些准则上各系统得分相同，决定不了什么：{criteria}。',
		en: 'All systems score the same on these, so they decide nothing: {criteria}.'
	},

	'selection.risks': { 'zh-CN': '系统风险', en: 'Risks of the systems' },
	'selection.risks.sub': {
		'zh-CN': '1 轻微，5 严重；与匹配度并列，不相抵',
		en: '1 slight to 5 grave; beside the fit, never set off against it'
	},
	'selection.risk.continuity': {
		'zh-CN': '厂商经营或产品线中断',
		en: 'The vendor, or its product, ends'
	},
	'selection.risk.lock-in': { 'zh-CN': '难以迁出', en: 'It is hard to leave' },
	'selection.risk.delivery': { 'zh-CN': '实施延误或超支', en: 'It comes late, or costs more' },
	'selection.risk.adoption': { 'zh-CN': '员工不愿使用', en: 'People do not use it' },
	'selection.risk.compliance': {
		'zh-CN': '数据与合规要求不能满足',
		en: 'It does not meet rules on data'
	},
	'selection.trial': { 'zh-CN': '试用', en: 'Trial' },
	'selection.trial.sub': {
		'zh-CN': '让实际使用者照做一遍；1 做不到，5 顺手。没有单独打分时，平均分用作“易用性”',
		en: 'Let those who will work with it do each; 1 not possible to 5 with ease. Their mean is the score of ease of use where nobody has given one'
	},
	'selection.task.enter-customer': {
		'zh-CN': '录入一个客户和联系人',
		en: 'Enter a customer and a contact'
	},
	'selection.task.log-visit': { 'zh-CN': '记录一次拜访', en: 'Log a visit' },
	'selection.task.move-deal': { 'zh-CN': '推进并关闭一个商机', en: 'Move a deal on and close it' },
	'selection.task.build-report': { 'zh-CN': '自己做一张报表', en: 'Build a report oneself' },
	'selection.task.phone': { 'zh-CN': '在手机上完成以上操作', en: 'Do all that on a phone' },
	'selection.task.take-out': { 'zh-CN': '导出全部数据', en: 'Take all data out' },
	'selection.contract': { 'zh-CN': '合同清单', en: 'Contract checklist' },
	'selection.contract.sub': {
		'zh-CN': '勾选合同草案已写明的条款',
		en: 'Tick what the draft contract settles'
	},
	'selection.contract.data-return': {
		'zh-CN': '终止后完整取回数据，格式与期限写明',
		en: 'All data come back at the end, in a stated form and time'
	},
	'selection.contract.service-level': {
		'zh-CN': '可用性与响应时间，未达标有赔偿',
		en: 'Uptime and response times, with a remedy where missed'
	},
	'selection.contract.price-rise': { 'zh-CN': '续约涨价上限', en: 'A cap on price rises' },
	'selection.contract.data-place': {
		'zh-CN': '数据存放地与分包方',
		en: 'Where data are kept, and by which subcontractors'
	},
	'selection.contract.exit-help': { 'zh-CN': '迁出时的协助', en: 'Help with leaving' },
	'selection.contract.acceptance': { 'zh-CN': '按验收付款', en: 'Payment on acceptance' },

	'selection.group.functions': { 'zh-CN': '功能需求', en: 'Functions' },
	'selection.group.architecture': { 'zh-CN': '技术架构', en: 'Architecture' },
	'selection.group.vendor': { 'zh-CN': '供应商资质', en: 'Vendor' },
	'selection.group.cost': { 'zh-CN': '成本效益', en: 'Cost and benefit' },
	'selection.criterion.sales-automation': { 'zh-CN': '销售过程自动化', en: 'Sales automation' },
	'selection.criterion.workflow': { 'zh-CN': '工作流引擎', en: 'Workflow engine' },
	'selection.criterion.reporting': { 'zh-CN': '报表与分析', en: 'Reports and analysis' },
	'selection.criterion.mobile': { 'zh-CN': '移动端', en: 'Mobile access' },
	'selection.criterion.social': { 'zh-CN': '社交渠道', en: 'Social channels' },
	'selection.criterion.usability': { 'zh-CN': '易用性', en: 'Ease of use' },
	'selection.criterion.platform': { 'zh-CN': '平台与数据库', en: 'Platform and database' },
	'selection.criterion.configuration': { 'zh-CN': '配置灵活度', en: 'Configuration without code' },
	'selection.criterion.integration': {
		'zh-CN': '与其他系统集成',
		en: 'Integration with other systems'
	},
	'selection.criterion.access-rights': { 'zh-CN': '权限管理', en: 'Access rights' },
	'selection.criterion.encryption': { 'zh-CN': '加密与审计', en: 'Encryption and audit' },
	'selection.criterion.security': {
		'zh-CN': '安全管理与认证',
		en: 'Security practice and certificates'
	},
	'selection.criterion.stability': { 'zh-CN': '稳定性', en: 'Stability' },
	'selection.criterion.scalability': { 'zh-CN': '可扩展性', en: 'Room to grow' },
	'selection.criterion.data-export': { 'zh-CN': '数据可完整导出', en: 'All data can be exported' },
	'selection.criterion.reputation': { 'zh-CN': '信誉', en: 'Reputation' },
	'selection.criterion.strength': { 'zh-CN': '经营实力', en: 'Financial strength' },
	'selection.criterion.support': { 'zh-CN': '客户支持服务', en: 'Customer support' },
	'selection.criterion.references': { 'zh-CN': '同行案例', en: 'References in our trade' },
	'selection.criterion.price': { 'zh-CN': '价格', en: 'Price' },
	'selection.criterion.implementation-effort': { 'zh-CN': '实施工作量', en: 'Effort to bring in' },
	'selection.criterion.upkeep-effort': { 'zh-CN': '运维工作量', en: 'Effort to keep up' },

	'selection.method.fit': {
		'zh-CN':
			'匹配度 = Σ(权重 × 分数) ÷ Σ 权重，只计已打分的；范围把未打分的当作 1 和 5。全部打分且通过必选项的才有名次。',
		en: 'Fit = Σ weight × score ÷ Σ weight over what is scored; the range takes what is not as 1 and as 5. Ranked are those fully scored with every must met.'
	},
	'selection.method.first': {
		'zh-CN':
			'排第一的情形：每个权重独立、等可能地在 50% 到 150% 之间取值，抽 2,000 次，并列平分（SMAA，Lahdelma 等，1998）。',
		en: 'First in: each weight drawn on its own, evenly, between 50% and 150% of what was given, 2,000 times; those level share (SMAA, Lahdelma et al. 1998).'
	},
	'selection.method.turn': {
		'zh-CN': '易主权重 = 权重 − 领先总分 ÷ 该准则上的分差；不低于 0。',
		en: 'Turns at = weight − lead in points ÷ difference of scores on that criterion; not below 0.'
	},
	'selection.method.unverified': {
		'zh-CN':
			'未核实 = 依据为厂商说法或没有说明的已评权重占比；风险为已评各项的平均，不计入匹配度。',
		en: 'Unverified = share of the scored weight that rests on the vendor’s word, or on nothing; risk is the mean of what was graded and is no part of fit.'
	},
	'selection.report.scores': { 'zh-CN': '各准则评分', en: 'Scores by criterion' },
	'selection.report.evidence': { 'zh-CN': '分数的依据', en: 'What scores rest on' },
	'selection.report.score': { 'zh-CN': '分数', en: 'Score' },
	'selection.report.costs': { 'zh-CN': '各系统成本', en: 'Costs by system' }
} as const satisfies MessageTexts;
