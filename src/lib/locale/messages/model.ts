import type { MessageTexts } from '../message-texts';

/** The model that is assessed by, a model of one's own, and what is wrong with one. */
export const model = {
	'model.title': { 'zh-CN': '成熟度模型', en: 'Maturity model' },
	'model.lead': {
		'zh-CN': '{name}，版本 {version}：{layers} 个层，{capabilities} 项能力，{questions} 道题。',
		en: '{name}, version {version}: {layers} layers, {capabilities} capabilities, {questions} questions.'
	},
	'model.own': { 'zh-CN': '使用自己的模型', en: 'A model of your own' },
	'model.own.sub': {
		'zh-CN': '下载当前模型作为起点，按您的组织修改后载入；文件只在本机读取',
		en: 'Download this model as a starting point, change it, and load it; the file is read on this device only'
	},
	'model.own.load': { 'zh-CN': '载入模型文件', en: 'Load a model file' },
	'model.own.download': { 'zh-CN': '下载当前模型', en: 'Download this model' },
	'model.own.schema': { 'zh-CN': '下载 JSON Schema', en: 'Download the JSON Schema' },
	'model.own.back': { 'zh-CN': '恢复 Tidemark 自带的模型', en: 'Back to Tidemark’s model' },
	'model.own.loaded': { 'zh-CN': '已改用模型“{name}”。', en: 'The assessment now uses “{name}”.' },
	'model.own.restored': {
		'zh-CN': '已恢复自带的模型。',
		en: 'The assessment uses Tidemark’s model again.'
	},
	'model.own.inUse': { 'zh-CN': '正在使用自己的模型', en: 'a model of your own' },
	'model.faults': {
		'zh-CN': '“{file}”中有 {n} 处问题，未载入：',
		en: '“{file}” was not loaded: {n} {n|thing is|things are} wrong with it.'
	},
	'model.fault.at': { 'zh-CN': '{place}：{problem}', en: '{place}: {problem}' },
	'model.fault.json': { 'zh-CN': '不是 JSON 文件（{details}）', en: 'this is no JSON ({details})' },
	'model.fault.missing': { 'zh-CN': '缺少此项', en: 'is missing' },
	'model.fault.type': { 'zh-CN': '类型应为 {expected}', en: 'must be of type {expected}' },
	'model.fault.unknownFields': {
		'zh-CN': '有不认识的字段：{fields}',
		en: 'has fields that nobody knows: {fields}'
	},
	'model.fault.tooSmall': {
		'zh-CN': '数值、长度或个数至少为 {least}',
		en: 'must be, or have, at least {least}'
	},
	'model.fault.tooBig': {
		'zh-CN': '数值、长度或个数至多为 {most}',
		en: 'must be, or have, at most {most}'
	},
	'model.fault.value': { 'zh-CN': '只能是：{values}', en: 'must be one of: {values}' },
	'model.fault.format': { 'zh-CN': '写法应符合 {pattern}', en: 'must be written as {pattern}' },
	'model.fault.form': { 'zh-CN': '不符合要求的形式', en: 'has none of the forms it may have' },
	'model.fault.repeated': { 'zh-CN': '编号“{name}”重复', en: 'the id “{name}” is used twice' },
	'model.fault.wrong-level': {
		'zh-CN': '此处应为第 {name} 级',
		en: 'level {name} is expected here'
	},
	'model.fault.no-layer': { 'zh-CN': '没有名为“{name}”的层', en: 'there is no layer “{name}”' },
	'model.fault.no-capability': {
		'zh-CN': '没有名为“{name}”的能力',
		en: 'there is no capability “{name}”'
	},
	'model.fault.no-metric': { 'zh-CN': '没有名为“{name}”的指标', en: 'there is no metric “{name}”' },
	'model.fault.no-source': {
		'zh-CN': '“{name}”没有对应的来源',
		en: 'there is no source for “{name}”'
	},
	'model.fault.not-retired': {
		'zh-CN': '被取代的“{name}”不在停用编号中',
		en: '“{name}” is superseded and not among the retired ids'
	},
	'model.fault.supersedes-itself': {
		'zh-CN': '“{name}”取代了自己',
		en: '“{name}” supersedes itself'
	},
	'model.fault.no-question': {
		'zh-CN': '没有题目问到能力“{name}”',
		en: 'no question asks about “{name}”'
	},
	'model.fault.empty-layer': {
		'zh-CN': '层“{name}”没有能力',
		en: 'no capability belongs to “{name}”'
	},
	'model.fault.no-weight': {
		'zh-CN': '缺少层“{name}”的权重',
		en: 'there is no weight for “{name}”'
	},
	'model.fault.all-weightless': {
		'zh-CN': '权重方案“{name}”各层全为零',
		en: 'every weight of “{name}” is zero'
	},
	'model.fault.no-action': {
		'zh-CN': '没有名为“{name}”的举措',
		en: 'there is no initiative “{name}”'
	},
	'model.fault.no-column': {
		'zh-CN': '标准表里没有列“{name}”',
		en: 'no canonical table has the column “{name}”'
	},
	'model.fault.of-another-model': {
		'zh-CN': '属于模型“{name}”，不是本模型',
		en: 'belongs to the model “{name}”, not to this one'
	},
	'model.fault.in-a-circle': {
		'zh-CN': '先决关系成环：“{name}”要等它自己',
		en: 'prerequisites go in a circle: “{name}” waits for itself'
	},
	'model.fault.retired': {
		'zh-CN': '编号“{name}”以前用过，不得再用',
		en: 'the id “{name}” was used before and may not be used again'
	},
	'model.fault.cuts-against-direction': {
		'zh-CN': '指标“{name}”的分界与其方向不一致',
		en: 'the cut points of “{name}” do not run with its direction'
	},
	'model.questions': { 'zh-CN': '题目与五级描述', en: 'Questions and their five levels' },
	'model.sources': { 'zh-CN': '来源：{sources}', en: 'Sources: {sources}' },
	'model.weightInLayer': {
		'zh-CN': '层内权重 {weight}，重要性 {importance}，数据的证明力：{strength}',
		en: 'weight in its layer {weight}, importance {importance}, data bear {strength} witness'
	},
	'model.strength.weak': { 'zh-CN': '弱', en: 'weak' },
	'model.strength.medium': { 'zh-CN': '中', en: 'medium' },
	'model.strength.strong': { 'zh-CN': '强', en: 'strong' },
	'model.all': { 'zh-CN': '显示全部题目', en: 'Show all questions' },
	'model.format': { 'zh-CN': '文件格式', en: 'The file format' },
	'model.format.sub': {
		'zh-CN': '由程序所用的同一份定义生成',
		en: 'Generated from the definition that the program itself reads by'
	},
	'model.format.field': { 'zh-CN': '字段', en: 'Field' },
	'model.format.type': { 'zh-CN': '类型', en: 'Type' },
	'model.format.required': { 'zh-CN': '必填', en: 'Required' },
	'model.format.meaning': { 'zh-CN': '含义', en: 'Meaning' },
	'model.format.yes': { 'zh-CN': '是', en: 'yes' },
	'model.format.no': { 'zh-CN': '否', en: 'no' }
} as const satisfies MessageTexts;
