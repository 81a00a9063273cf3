import type { MessageTexts } from '../message-texts';

/** The assessment. */
export const assess = {
	'assess.title': { 'zh-CN': '自评', en: 'Assess' },
	'assess.lead.quick': {
		'zh-CN':
			'快速自评：十二题，每项能力一题，可信度低。每一级都以做到前面各级为前提；选最像过去 12 个月实际情况的描述。',
		en: 'Quick assessment: twelve questions, one per capability, so confidence is low. Each level takes in those before it; choose what the last 12 months really looked like.'
	},
	'assess.lead.full': {
		'zh-CN':
			'完整自评：五十题，每项能力四到五题。每一级都以做到前面各级为前提；选最像过去 12 个月实际情况的描述；可以随时停下，答案会保存。',
		en: 'Full assessment: fifty questions, four or five per capability. Each level takes in those before it; choose what the last 12 months really looked like; stop at any time, answers are kept.'
	},
	'assess.invited': {
		'zh-CN': '您受邀作答。答完后，请',
		en: 'You answer for somebody who asked you. When you are done,'
	},
	'assess.invited.make': { 'zh-CN': '生成答卷', en: 'make the response' },
	'assess.mode': { 'zh-CN': '题数', en: 'Questions' },
	'assess.mode.quick': { 'zh-CN': '快速 · 12 题', en: 'Quick · 12' },
	'assess.mode.full': { 'zh-CN': '完整 · 50 题', en: 'Full · 50' },
	'assess.more': { 'zh-CN': '更多：备注与依据', en: 'More: comment and evidence' },
	'assess.comment': { 'zh-CN': '备注', en: 'Comment' },
	'assess.evidence.file': { 'zh-CN': '文件名', en: 'File name' },
	'assess.evidence.link': { 'zh-CN': '链接或文件名', en: 'Link or file name' },
	'assess.evidence.date': { 'zh-CN': '依据的日期', en: 'Date of the evidence' },
	'assess.evidence.reviewer': { 'zh-CN': '复核人', en: 'Reviewed by' },
	'assess.progress': { 'zh-CN': '第 {n} 题，共 {of} 题', en: 'Question {n} of {of}' },
	'assess.minutes': {
		'zh-CN': '约剩 {minutes} 分钟',
		en: 'about {minutes} {minutes|minute|minutes} left'
	},
	'assess.allAnswered': { 'zh-CN': '全部已答', en: 'all answered' },
	'assess.level': { 'zh-CN': '{level} 级 {name}', en: '{level} {name}' },
	'assess.notApplicable': { 'zh-CN': '不适用', en: 'Not applicable' },
	'assess.dontKnow': { 'zh-CN': '不知道', en: 'Don’t know' },
	'assess.reason': { 'zh-CN': '为什么不适用（必填）', en: 'Why it does not apply (required)' },
	'assess.reasonSave': { 'zh-CN': '记为不适用', en: 'Mark as not applicable' },
	'assess.evidence': { 'zh-CN': '在哪里可以看到（可选）', en: 'Where it can be seen (optional)' },
	'assess.includes': {
		'zh-CN': '每一级都包含前面各级；选择完全做到的最高一级。',
		en: 'Each level includes those before it: choose the highest that holds in full.'
	},
	'assess.evidenceHint': {
		'zh-CN':
			'文件、报表或链接。注明日期的依据最高支持到 4 级，经他人复核为 5 级，只有自述或没有日期的最高 3 级。',
		en: 'A document, a report, a link. With dated evidence an answer is supported up to level 4, reviewed by another up to 5; without evidence, or undated, up to 3.'
	},
	'assess.clear': { 'zh-CN': '清除此题', en: 'Clear this answer' },
	'assess.previous': { 'zh-CN': '上一题', en: 'Previous' },
	'assess.next': { 'zh-CN': '下一题', en: 'Next' },
	'assess.finish': { 'zh-CN': '查看结果', en: 'See results' },
	'assess.keys': {
		'zh-CN': '按 1–5 选择，← → 换题，0 表示不知道',
		en: 'Press 1–5 to choose, ← → to move, 0 for don’t know'
	},
	'assess.saved': { 'zh-CN': '已自动保存', en: 'Saved as you go' },
	'assess.list': { 'zh-CN': '全部问题', en: 'All questions' },
	'assess.answered': { 'zh-CN': '已答', en: 'answered' },
	'assess.open': { 'zh-CN': '未答', en: 'open' }
} as const satisfies MessageTexts;
