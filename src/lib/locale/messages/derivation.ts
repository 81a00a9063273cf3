import type { MessageTexts } from '../message-texts';

/** How scores came about, step by step. */
export const derivation = {
	'derive.title': {
		'zh-CN': '{capability}是怎么算出来的',
		en: 'How {capability} came to its level'
	},
	'derive.open': { 'zh-CN': '计算过程：{capability}', en: 'How it was derived: {capability}' },
	'derive.answers': { 'zh-CN': '答案：{answers}。', en: 'Answers: {answers}.' },
	'derive.confidence': {
		'zh-CN': '可信度 = {parts} 之和 = {value}，为{band}（{medium} 起为中，{high} 起为高）。',
		en: 'Confidence = the sum of {parts} = {value}, which is {band} (medium from {medium}, high from {high}).'
	},
	'derive.confidence.evidence': {
		'zh-CN': '{share} × 证据 {value}',
		en: '{share} × evidence {value}'
	},
	'derive.confidence.agreement': {
		'zh-CN': '{share} × 意见一致 {value}',
		en: '{share} × agreement {value}'
	},
	'derive.confidence.roles': {
		'zh-CN': '{share} × 角色齐全 {value}',
		en: '{share} × roles {value}'
	},
	'derive.confidence.completeness': {
		'zh-CN': '{share} × 完整度 {value}',
		en: '{share} × completeness {value}'
	},
	'derive.confidence.tiers': {
		'zh-CN':
			'证据：每个已答问题按依据计 {self}（自述）、{note}（有记录）、{reviewed}（经复核）或 {measured}（数据确认）的平均；超过一年的降一档。意见一致：各题共识的平均，只有一人作答时计 0.5。角色：高管、管理者、一线三类中有人作答的比例。完整度：适用问题中已答的权重占比。',
		en: 'Evidence: the mean over answered questions of {self} for one’s word alone, {note} for a note, {reviewed} for one that was reviewed and {measured} where data measure it firmly; older than a year counts a step less. Agreement: the mean consensus of the questions, 0.5 where one person answered. Roles: the share of executives, managers and front line that somebody answered for. Completeness: the share of applicable weight that is answered.'
	},
	'derive.confidence.beside': {
		'zh-CN': '可信度与得分并列，不参与得分计算。',
		en: 'It stands beside the score and is never multiplied into it.'
	},
	'respondents.group.remarks': {
		'zh-CN': '{n} 条说明',
		en: '{n} {n|remark|remarks}'
	},
	'report.remarks': {
		'zh-CN': '受访者的说明与依据',
		en: 'What people wrote, and what they point to'
	},
	'report.remarks.question': { 'zh-CN': '问题', en: 'Question' },
	'report.remarks.remark': { 'zh-CN': '说明', en: 'Remark' },
	'remark.comment': { 'zh-CN': '意见：{text}', en: 'Comment: {text}' },
	'remark.evidence': { 'zh-CN': '依据：{text}', en: 'Evidence: {text}' },
	'remark.link': { 'zh-CN': '位于 {link}', en: 'kept at {link}' },
	'remark.effectiveOn': { 'zh-CN': '截至 {day}', en: 'as of {day}' },
	'remark.reviewed': { 'zh-CN': '已复核', en: 'reviewed' },
	'remark.with': { 'zh-CN': '{text}（{parts}）', en: '{text} ({parts})' },
	'derive.answers.few': {
		'zh-CN':
			'有 {questions} 个问题的作答人不足 {least} 人，为保护匿名，其等级不列出，但计入以下数字。',
		en: '{questions} {questions|question was|questions were} answered by fewer than {least} people: {questions|its level is|their levels are} not shown, to keep who said what unknown, but {questions|counts|count} in the numbers below.'
	},
	'derive.answer': {
		'zh-CN': '{code} 为 {level} 级，权重 {weight}',
		en: '{code} level {level}, weight {weight}'
	},
	'derive.index': {
		'zh-CN': '指数 = 等级 × 权重之和 ÷ 权重之和 = {points} ÷ {weights} = {index}。',
		en: 'Index = sum of level × weight ÷ sum of weights = {points} ÷ {weights} = {index}.'
	},
	'derive.interval': {
		'zh-CN': '未答或不确定的题若都是 1 级，指数为 {low}；若都是 5 级，为 {high}。',
		en: 'Were every open answer a 1, the index would be {low}; were each a 5, {high}.'
	},
	'derive.claimed': {
		'zh-CN':
			'达到 2 级及以上的权重占 {two}，3 级 {three}，4 级 {four}，5 级 {five}；超过一半达到该级、且超过 85% 达到其下每一级，才算达到：自评 {level} 级（ISO/IEC 33020 的形式）。',
		en: 'Weight at level 2 or above is {two}, at 3 {three}, at 4 {four}, at 5 {five}. A level is held where more than half reach it and more than 85% each level below: claimed level {level} (the shape of ISO/IEC 33020).'
	},
	'derive.noEvidence': { 'zh-CN': '没有可用的数据指标。', en: 'No metric of it was measured.' },
	'derive.metric': { 'zh-CN': '{metric} {level} 级', en: '{metric} level {level}' },
	'derive.metric.open': {
		'zh-CN': '{metric} {level} 级（区间 {low}–{high}）',
		en: '{metric} level {level} (interval {low}–{high})'
	},
	'derive.evidence.firm': {
		'zh-CN': '数据：{metrics}；低中位数为 {level} 级，确定。',
		en: 'Data: {metrics}; their lower median is level {level}, and firm.'
	},
	'derive.evidence.indicative': {
		'zh-CN':
			'数据：{metrics}；低中位数为 {level} 级，仅供参考（需两项以上，且区间两端的中位数相同）。',
		en: 'Data: {metrics}; their lower median is level {level}, indicative: firm takes two metrics and the same median at both ends of their intervals.'
	},
	'derive.ceiling.tier': {
		'zh-CN': '没有可以压低自评的确定数据，由书面依据决定上限：{tier}，最高 {ceiling} 级。',
		en: 'No firm evidence may cap the claim, so what was written decides: {tier}, up to level {ceiling}.'
	},
	'derive.ceiling.measured': {
		'zh-CN': '确定的数据为 {measured} 级，最多支持高一级：上限 {ceiling} 级。',
		en: 'Firm evidence at level {measured} allows one level above it: up to level {ceiling}.'
	},
	'derive.supported': {
		'zh-CN': '证据支持 = 自评 {claimed} 与上限 {ceiling} 中较低者 = {supported} 级。',
		en: 'Supported = the lower of claim {claimed} and ceiling {ceiling} = level {supported}.'
	},
	'derive.gap': {
		'zh-CN': '差距 = 目标 {target} − 证据支持 {supported}，不低于 0 = {gap}。',
		en: 'Gap = target {target} − supported {supported}, not below 0 = {gap}.'
	},
	'derive.layer': {
		'zh-CN': '{layer} {index}，权重 {weight}',
		en: '{layer} {index}, weight {weight}'
	},
	'derive.capability': {
		'zh-CN': '{code} {index}，权重 {weight}',
		en: '{code} {index}, weight {weight}'
	},
	'derive.ofLayer': {
		'zh-CN':
			'{layer}：指数 = 能力指数按权重平均（{capabilities}）= {index}；等级 = 最低的能力 = {level} 级。',
		en: '{layer}: index = weighted mean of its capabilities ({capabilities}) = {index}; level = the lowest of them = {level}.'
	},
	'derive.ofLayer.measured': {
		'zh-CN': '{layer}：有确定数据的能力换成数据等级后再平均 = {measured}。',
		en: '{layer}: the same mean with firmly measured levels in place of claims = {measured}.'
	},
	'derive.overall.index': {
		'zh-CN': '指数 = 各层指数按权重平均（{layers}）= {index}。',
		en: 'Index = weighted mean of the layers ({layers}) = {index}.'
	},
	'derive.overall.level': {
		'zh-CN': '对 {rated} 项能力的等级用同样的规则：{level} 级。',
		en: 'The same rule over the levels of {rated} capabilities: level {level}.'
	},
	'derive.overall.cap': {
		'zh-CN': '最弱的层（{layer}，{lowest} 级）最多允许高一级（{most}）：总体 {level} 级。',
		en: 'The weakest layer ({layer}, level {lowest}) allows one level more at most ({most}): overall level {level}.'
	},
	'derive.overall.supported': {
		'zh-CN':
			'证据支持的指数 = 各能力证据支持等级的加权平均 = {supported}。可信度单独给出，不参与相乘。',
		en: 'Supported index = weighted mean of the supported levels = {supported}. Confidence stands beside it and is never multiplied in.'
	},
	'results.strongest': { 'zh-CN': '最强的能力', en: 'Strongest capability' },
	'results.strongest.note': {
		'zh-CN': '证据支持 {supported} 级',
		en: 'supported at level {supported}'
	},
	'derive.group.agreed': {
		'zh-CN': '一致等级 = 所有人等级的下中位数（等级是次序，不取平均）；主持人写明理由后可以改定。',
		en: 'Agreed level = lower median of the levels given, since levels are ranks and have no mean; a facilitator may settle another, with the reason.'
	},
	'derive.group.consensus': {
		'zh-CN':
			'共识度 = 1 + Σ 占比 × log₂(1 − |等级 − 平均| ÷ 4)：全体一致为 1，一半 1 级一半 5 级为 0（Tastle 与 Wierman，2007）。低于 {least} 或相差 3 级以上列入讨论。',
		en: 'Consensus = 1 + Σ share × log₂(1 − |level − mean| ÷ 4): 1 where all agree, 0 where half say 1 and half 5 (Tastle and Wierman 2007). Under {least}, or from three levels apart on, a question is to be discussed.'
	},
	'derive.group.within': {
		'zh-CN':
			'组内一致性 r_wg = 1 − 样本方差 ÷ 2，不低于 0；2 是五级等可能时的方差（James、Demaree 与 Wolf，1984）。少于 {n} 人不给出，也不显示分布。',
		en: 'r_wg = 1 − sample variance ÷ 2, not below 0; 2 is the variance of five levels all as likely (James, Demaree and Wolf 1984). Under {n} people it is not given, nor is the distribution.'
	},
	'derive.group.gap': {
		'zh-CN': '角色差距 = 高管的下中位数 − 一线的下中位数；2 级以上在摘要中说明。',
		en: 'Role gap = lower median of executives less that of the front line; from 2 on the summary says so.'
	},
	'derive.trend.yardstick': {
		'zh-CN':
			'历次结果都按今天的权重和分界计分，以便比较；当时的权重或分界不同的，在下方注明按当时计得多少。',
		en: 'Every result is scored by the weights and cut points of today, so that times compare; where those of its own time were others, what it came to by them stands beneath.'
	},
	'derive.trend.noise': {
		'zh-CN':
			'只比较两次都问到的题。变化不超过“最重一题的权重 ÷ 全部权重”（一个答案变动一级所能造成的）视为没有变化；共同的题或受访者不到一半则不可比。',
		en: 'Two times are compared on the questions both asked. A change of no more than the weight of the heaviest question ÷ all weights, what one answer moving by one level could have done, is none; under half of the questions, or of the people, in common they can not be compared.'
	},
	'derive.trend.progress': {
		'zh-CN': '完成比例 = (现在 − 起点) ÷ (目标 − 起点)；倒退为负，超过目标大于 100%。',
		en: 'Progress = (now − then) ÷ (target − then): below 0 where it fell back, above 100% where it went past.'
	},
	'derive.benchmark': {
		'zh-CN': '百分位 = (低于本级的组织数 + 同级的一半) ÷ 全部；少于 5 个组织不给出。',
		en: 'Percentile = (organisations below the level + half of those at it) ÷ all; not given under 5 organisations.'
	}
} as const satisfies MessageTexts;
