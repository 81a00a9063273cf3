import type { MessageTexts } from '../message-texts';

/** How a report is dressed, edited and held against an earlier time. */
export const reportEditing = {
	'reportPage.paper': { 'zh-CN': '纸张', en: 'Paper' },
	'reportPage.paper.a4': { 'zh-CN': 'A4', en: 'A4' },
	'reportPage.paper.letter': { 'zh-CN': '信纸（Letter）', en: 'US Letter' },
	'reportPage.accent': { 'zh-CN': '标题颜色', en: 'Colour of headings' },
	'reportPage.accent.ours': { 'zh-CN': '恢复默认', en: 'as it was' },
	'reportPage.accent.faint': {
		'zh-CN': '{accent} 在白底上的对比度为 {ratio}，不足 {least}，读者看不清：请选更深的颜色。',
		en: '{accent} has a contrast of {ratio} on white, less than {least}: too faint to read. Choose a darker one.'
	},
	'reportPage.logo': {
		'zh-CN': '标志（PNG 或 JPEG，500 KB 以内）',
		en: 'Logo (PNG or JPEG, 500 KB at most)'
	},
	'reportPage.logo.remove': { 'zh-CN': '移除', en: 'remove' },
	'reportPage.logo.refused': {
		'zh-CN': '“{file}”不是 500 KB 以内的 PNG 或 JPEG 图片：请另存为这样的图片再选。',
		en: '“{file}” is no PNG or JPEG of at most 500 KB: save it as one and choose again.'
	},
	'changes.title': { 'zh-CN': '有何变化', en: 'What changed' },
	'changes.finding': {
		'zh-CN': '自 {day} 以来，可比的 {of} 项指标中有 **{n}** 项变化。',
		en: 'Since {day} **{n}** of {of} figures that can be compared have changed.'
	},
	'changes.figures': { 'zh-CN': '指标对比', en: 'Figures then and now' },
	'changes.figures.capabilities': { 'zh-CN': '能力对比', en: 'Capabilities then and now' },
	'changes.figures.answers': { 'zh-CN': '有变化的答案', en: 'Answers that changed' },
	'changes.figures.metrics': { 'zh-CN': '数据指标对比', en: 'Metrics then and now' },
	'changes.figures.segments': { 'zh-CN': '客户细分对比', en: 'Segments then and now' },
	'changes.claimed': { 'zh-CN': '{capability}：自评', en: '{capability}: claimed' },
	'changes.supportedOf': { 'zh-CN': '{capability}：证据支持', en: '{capability}: supported' },
	'changes.before': { 'zh-CN': '当时', en: 'Then' },
	'changes.now': { 'zh-CN': '现在', en: 'Now' },
	'changes.change': { 'zh-CN': '变化', en: 'Change' },
	'changes.same': { 'zh-CN': '不变', en: 'as it was' },
	'changes.rise': { 'zh-CN': '↑ {by}', en: '↑ {by}' },
	'changes.fall': { 'zh-CN': '↓ {by}', en: '↓ {by}' },
	'changes.rise.points': { 'zh-CN': '↑ {by} 个百分点', en: '↑ {by} points' },
	'changes.fall.points': { 'zh-CN': '↓ {by} 个百分点', en: '↓ {by} points' },
	'changes.maturity': { 'zh-CN': '成熟度指数', en: 'Maturity index' },
	'changes.supported': { 'zh-CN': '证据支持的指数', en: 'Index that evidence supports' },
	'changes.layer': { 'zh-CN': '成熟度：{layer}', en: 'Maturity: {layer}' },
	'changes.atRisk': { 'zh-CN': '有风险的价值', en: 'Value at risk' },
	'changes.declining': { 'zh-CN': '正在流失的客户', en: 'Customers in decline' },
	'changes.of80': { 'zh-CN': '带来八成收入的客户占比', en: 'Customers that bring 80% of revenue' },
	'changes.quality': { 'zh-CN': '数据质量', en: 'Data quality' },
	'changes.rows': { 'zh-CN': '保留的行', en: 'Rows kept' },
	'changes.caution.model': {
		'zh-CN': '当时用的是模型 {before}，现在是 {after}：成熟度的变化可能来自题目。',
		en: 'The model was {before} then and is {after} now: maturity may have changed with its questions.'
	},
	'changes.caution.currency': {
		'zh-CN': '当时以 {before} 计，现在以 {after} 计：金额不作比较。',
		en: 'Money was in {before} then and is in {after} now: it is not compared.'
	},
	'changes.caution.months': {
		'zh-CN': '当时预计 {before} 个月的价值，现在是 {after} 个月：不作比较。',
		en: 'Value was over {before} months then and is over {after} now: it is not compared.'
	},
	'changes.caution.asOf': {
		'zh-CN': '两次的数据都截至 {day}：变化不是时间带来的。',
		en: 'Data end on {day} both times: it is not time that changed them.'
	},
	'changes.compare': { 'zh-CN': '与之前比较', en: 'Compare with an earlier time' },
	'changes.since': {
		'zh-CN': '报告会写明自 {day} 以来的变化。',
		en: 'The report says what changed since {day}.'
	},
	'changes.take': { 'zh-CN': '记下现在的指标', en: 'Keep the figures of now' },
	'changes.taken': {
		'zh-CN': '已记下。下次载入新的导出文件后，报告会写明变化。',
		en: 'Kept. Load new exports, and the report says what changed.'
	},
	'changes.taken.frozen': {
		'zh-CN':
			'已记下，并冻结了客户细分的分界，下次用同一把尺子比较（可在“客户细分”解除）。载入新的导出文件后，报告会写明变化。',
		en: 'Kept, and the breaks of segments are frozen with it, so that next time compares by the same; Segments can thaw them. Load new exports, and the report says what changed.'
	},
	'changes.again': {
		'zh-CN': '用新的导出文件重做这份报告（列相同的旧文件会被替换）',
		en: 'Run this report again over new exports (files with the same columns give way)'
	},
	'changes.running': { 'zh-CN': '正在载入并重新计算…', en: 'Loading and computing anew…' },
	'changes.replaced': {
		'zh-CN': '已用新的导出文件重新计算：替换 {replaced} 个，新增 {added} 个。',
		en: 'Computed anew over new exports: {replaced} {replaced|file|files} replaced, {added} added.'
	},
	'changes.forget': { 'zh-CN': '不再比较', en: 'Compare no more' },
	'changes.file': {
		'zh-CN': '或取自较早的工作区文件',
		en: 'or take them from an earlier workspace file'
	},
	'changes.locked': {
		'zh-CN': '“{file}”有口令保护：请先在设置中打开并另存为不带口令的文件。',
		en: '“{file}” is behind a passphrase: open it in the settings and save it without one first.'
	},
	'changes.needsFull': {
		'zh-CN': '变化写在完整报告中。',
		en: 'Changes stand in the full report.'
	},
	'edit.begin': { 'zh-CN': '编辑', en: 'Edit' },
	'edit.done': { 'zh-CN': '完成编辑', en: 'Done editing' },
	'edit.hint': {
		'zh-CN':
			'每一段可以上下移动、改写、加批注或略去；改写按语言分别保存，数字更新后仍保留，并标出已变化之处。',
		en: 'Each block can be moved, said otherwise, remarked on or left out. Own words are kept by language; they stay when numbers change, and are marked where those beneath them have.'
	},
	'edit.forget': { 'zh-CN': '撤销全部编辑', en: 'Forget all edits' },
	'edit.forgotten': { 'zh-CN': '已撤销全部编辑', en: 'All edits are forgotten' },
	'reportPage.anonymous.own': {
		'zh-CN': '报告不含姓名，但其中 {n} 段是您自己写的话或批注，可能提到姓名：请在交付前核对。',
		en: 'The report leaves names out, but {n} {n|block says|blocks say} what you wrote yourself, which may name somebody: read them before you hand it over.'
	},
	'edit.up': { 'zh-CN': '上移', en: 'Move up' },
	'edit.down': { 'zh-CN': '下移', en: 'Move down' },
	'edit.chapter.up': { 'zh-CN': '本章上移', en: 'chapter up' },
	'edit.chapter.down': { 'zh-CN': '本章下移', en: 'chapter down' },
	'edit.text': { 'zh-CN': '改写', en: 'Reword' },
	'edit.note': { 'zh-CN': '批注', en: 'Remark' },
	'edit.hide': { 'zh-CN': '略去', en: 'Leave out' },
	'edit.show': { 'zh-CN': '放回', en: 'Put back' },
	'edit.keep': { 'zh-CN': '保留', en: 'Keep' },
	'edit.own': { 'zh-CN': '自己的文字', en: 'own words' },
	'edit.restore': { 'zh-CN': '用计算出的', en: 'Use the computed' },
	'edit.hidden': { 'zh-CN': '不在报告中', en: 'not in the report' },
	'edit.outdated': { 'zh-CN': '数字已变化', en: 'numbers have changed' },
	'edit.holds': { 'zh-CN': '仍然成立', en: 'It still holds' },
	'edit.computed': { 'zh-CN': '现在计算出：{text}', en: 'Computed now: {text}' },
	'edit.outdated.count': {
		'zh-CN': '有 {n} 处改写或批注之后，下面的数字已变化：请在“编辑”中逐一核对。',
		en: '{n} {n|edit stands|edits stand} on numbers that have changed since: go through them under “Edit”.'
	}
} as const satisfies MessageTexts;
