import type { MessageTexts } from '../message-texts';

/** Making segments: what is scored, the map of names, frozen breaks, movement. */
export const segments = {
	'scoring.frequencyOf': { 'zh-CN': '频度按', en: 'Frequency counts' },
	'scoring.frequencyOf.orders': { 'zh-CN': '订单数', en: 'orders' },
	'scoring.frequencyOf.days': { 'zh-CN': '有订单的天数', en: 'days with an order' },
	'scoring.frequencyOf.lines': { 'zh-CN': '订单行数', en: 'order lines' },
	'scoring.breaks': { 'zh-CN': '频度 2、3、4、5 分的起点', en: 'Counts that score 2, 3, 4, 5' },
	'scoring.breaks.wrong': {
		'zh-CN': '请填四个递增的整数，最小为 2，例如 2, 3, 4, 6。',
		en: 'Write four whole numbers that rise, from 2 on: 2, 3, 4, 6.'
	},
	'scoring.moneyAs': { 'zh-CN': '金额取', en: 'Money as' },
	'scoring.moneyAs.total': { 'zh-CN': '总额', en: 'total' },
	'scoring.moneyAs.mean': { 'zh-CN': '单均', en: 'mean of an order' },
	'scoring.freeze': { 'zh-CN': '冻结当前分界', en: 'Freeze these breaks' },
	'scoring.frozen': {
		'zh-CN': '按 {on} 冻结的分界打分，下月可与本月比较。',
		en: 'Scored by the breaks frozen on {on}, so that next month compares.'
	},
	'scoring.frozenElsewhere': {
		'zh-CN': '{on} 冻结的分界属于别的币种或口径，现在不适用。',
		en: 'The breaks frozen on {on} are of another currency or measure, and do not apply now.'
	},
	'scoring.unfreeze': { 'zh-CN': '解除冻结', en: 'Unfreeze' },
	'map.title': { 'zh-CN': '分群规则', en: 'What makes a segment' },
	'map.sub': {
		'zh-CN': 'R 越近、F 越频繁、M 越多，分越高；每个组合只属于一个分群。',
		en: 'R: the more recent, F: the more often, M: the more money, the higher. Each combination has one name.'
	},
	'map.grid': { 'zh-CN': '近度与频度各组合的分群', en: 'Segment by recency and frequency' },
	'map.recency': { 'zh-CN': '近度 R', en: 'Recency R' },
	'map.frequency': { 'zh-CN': '频度 F', en: 'Frequency F' },
	'map.money': { 'zh-CN': '金额 M', en: 'Money M' },
	'map.none': { 'zh-CN': '无名称', en: 'no name' },
	'map.withMoney': { 'zh-CN': '{name}（M {scores}）', en: '{name} (M {scores})' },
	'map.ten': { 'zh-CN': '十个名称', en: 'Ten names' },
	'map.eight': { 'zh-CN': '八个名称（重要/一般）', en: 'Eight names (important, general)' },
	'map.choose': { 'zh-CN': '规则', en: 'Map' },
	'map.own': { 'zh-CN': '自定义', en: 'own' },
	'map.edit': { 'zh-CN': '编辑', en: 'Edit' },
	'map.save': { 'zh-CN': '保存规则', en: 'Save map' },
	'map.cancel': { 'zh-CN': '放弃修改', en: 'Discard changes' },
	'map.add': { 'zh-CN': '增加分群', en: 'Add a segment' },
	'map.remove': { 'zh-CN': '删除“{name}”', en: 'Remove {name}' },
	'map.up': { 'zh-CN': '“{name}”上移', en: 'Move {name} up' },
	'map.down': { 'zh-CN': '“{name}”下移', en: 'Move {name} down' },
	'map.name': { 'zh-CN': '名称', en: 'Name' },
	'map.order': { 'zh-CN': '从好到差', en: 'Best first' },
	'map.slipping': { 'zh-CN': '价值在流失', en: 'Slipping away' },
	'map.from': { 'zh-CN': '“{name}”{score}最低分', en: '{name}: lowest {score}' },
	'map.to': { 'zh-CN': '“{name}”{score}最高分', en: '{name}: highest {score}' },
	'map.new': { 'zh-CN': '新分群', en: 'New segment' },
	'map.sound': {
		'zh-CN': '125 个组合各有且只有一个名称。',
		en: 'Each of the 125 combinations has exactly one name.'
	},
	'map.faults': { 'zh-CN': '保存前需要解决：', en: 'To be solved before saving:' },
	'map.fault.overlap': {
		'zh-CN': '重叠：“{first}”与“{second}”都包含 {cells}',
		en: 'Overlap: both {first} and {second} hold {cells}'
	},
	'map.fault.gap': { 'zh-CN': '空缺：{cells} 没有名称', en: 'Gap: {cells} has no name' },
	'map.fault.unreachable': {
		'zh-CN': '不可达：“{name}”的组合都已属于前面的分群',
		en: 'Unreachable: every combination of {name} belongs to a segment above it'
	},
	'map.fault.twice': { 'zh-CN': '重名：“{name}”', en: 'Twice: {name}' },
	'map.cells.more': { 'zh-CN': '{cells} 等 {n} 个组合', en: '{cells} and others, {n} in all' },
	'map.empty': { 'zh-CN': '至少要有一个分群', en: 'There must be a segment at least' },
	'movement.title': { 'zh-CN': '客户在分群之间的移动', en: 'Movement between segments' },
	'movement.sub': {
		'zh-CN': '行：{from} 时的分群；列：现在的分群',
		en: 'Rows: segment on {from}. Columns: segment now.'
	},
	'movement.compare': { 'zh-CN': '与哪一天比较', en: 'Compared with' },
	'movement.before': { 'zh-CN': '当时', en: 'Then' },
	'movement.notYet': { 'zh-CN': '尚未购买', en: 'not yet a customer' },
	'movement.chosen': {
		'zh-CN': '由“{before}”到“{after}”',
		en: 'From “{before}” to “{after}”'
	},
	'movement.total': { 'zh-CN': '合计', en: 'Total' },
	'movement.tooEarly': {
		'zh-CN': '所选日期不在数据范围内，请选择首单之后、截止日之前的一天。',
		en: 'That day is outside the data: choose one after the first order and before the last day.'
	}
} as const satisfies MessageTexts;
