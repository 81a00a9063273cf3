import type { Bilingual } from '../locale/language';

/** What each field of the model file means, by its path; a spec holds it against the schema. */
export const modelFileMeanings: Readonly<Record<string, Bilingual>> = {
	format: {
		'zh-CN': 'tidemark-model：说明这是模型文件',
		en: 'tidemark-model: that this is a model file'
	},
	version: { 'zh-CN': '文件格式的版本，现为 1', en: 'Version of the file format, 1 at present' },
	model: { 'zh-CN': '模型本身', en: 'The model itself' },
	'model.id': {
		'zh-CN': '模型编号，永不改变；答案按它归属',
		en: 'Id of the model, for ever the same; answers belong to it'
	},
	'model.version': {
		'zh-CN': '模型版本；改动题目后递增',
		en: 'Version of the model; raised when questions change'
	},
	'model.title': { 'zh-CN': '模型名称', en: 'Name of the model' },
	'model.sources': { 'zh-CN': '题目的来源', en: 'Where questions come from' },
	'model.sources[].id': {
		'zh-CN': '来源编号，供题目引用',
		en: 'Id of a source, for questions to refer to'
	},
	'model.sources[].title': { 'zh-CN': '来源名称', en: 'Name of a source' },
	'model.levels': { 'zh-CN': '五个等级，从 1 到 5', en: 'The five levels, 1 to 5' },
	'model.levels[].level': { 'zh-CN': '等级', en: 'The level' },
	'model.levels[].title': { 'zh-CN': '等级名称', en: 'Name of the level' },
	'model.levels[].description': {
		'zh-CN': '该等级总体的样子',
		en: 'What the level looks like as a whole'
	},
	'model.layers': { 'zh-CN': '层，按显示顺序', en: 'Layers, in the order they are shown' },
	'model.layers[].id': { 'zh-CN': '层的编号', en: 'Id of a layer' },
	'model.layers[].code': { 'zh-CN': '简短代号，如 S', en: 'Short mark, such as S' },
	'model.layers[].title': { 'zh-CN': '层的名称', en: 'Name of a layer' },
	'model.weightPresets': {
		'zh-CN': '层权重的几套设定，第一套为默认',
		en: 'Sets of weights for layers; the first is the default'
	},
	'model.weightPresets[].id': { 'zh-CN': '权重设定的编号', en: 'Id of a set of weights' },
	'model.weightPresets[].title': { 'zh-CN': '权重设定的名称', en: 'Name of a set of weights' },
	'model.weightPresets[].weights': {
		'zh-CN': '各层的权重，每层都要有',
		en: 'Weight by layer id, for every layer'
	},
	'model.capabilities': {
		'zh-CN': '能力，每项属于一个层，至少有一道题',
		en: 'Capabilities; each belongs to a layer and has a question at least'
	},
	'model.capabilities[].id': { 'zh-CN': '能力的编号', en: 'Id of a capability' },
	'model.capabilities[].code': { 'zh-CN': '简短代号，如 D1', en: 'Short mark, such as D1' },
	'model.capabilities[].layer': { 'zh-CN': '所属层的编号', en: 'Id of its layer' },
	'model.capabilities[].title': { 'zh-CN': '能力的名称', en: 'Name of a capability' },
	'model.capabilities[].weight': { 'zh-CN': '在层内的权重', en: 'Weight within its layer' },
	'model.capabilities[].importance': {
		'zh-CN': '重要性 1–5，用于安排先后',
		en: 'Importance 1–5, for what to do first'
	},
	'model.capabilities[].evidenceStrength': {
		'zh-CN': '数据能在多大程度上证明它：weak 只作说明，不压低自评',
		en: 'How far data can bear witness to it: weak adds notes and never caps a claim'
	},
	'model.questions': { 'zh-CN': '题目', en: 'Questions' },
	'model.questions[].id': {
		'zh-CN': '题目编号；含义改变时必须换新编号',
		en: 'Id of a question; a changed meaning needs a new one'
	},
	'model.questions[].code': { 'zh-CN': '简短代号，如 D1.1', en: 'Short mark, such as D1.1' },
	'model.questions[].capability': {
		'zh-CN': '所属能力的编号',
		en: 'Id of the capability it asks about'
	},
	'model.questions[].weight': { 'zh-CN': '在能力内的权重', en: 'Weight within its capability' },
	'model.questions[].quick': {
		'zh-CN': '是否属于快速自评',
		en: 'Whether the quick assessment asks it'
	},
	'model.questions[].sources': {
		'zh-CN': '来源编号加其中的位置，如 “gm 3.2”',
		en: 'Id of a source and the place in it, such as “gm 3.2”'
	},
	'model.questions[].question': { 'zh-CN': '题目文字', en: 'The question' },
	'model.questions[].anchors': {
		'zh-CN': '一至五级各自看得到的做法，高一级包含低一级',
		en: 'What is seen at levels 1 to 5, each including the one before'
	},
	'model.questions[].supersedes': {
		'zh-CN': '它所取代的题目编号，其答案可沿用',
		en: 'Id of the question whose answers it may take over'
	},
	'model.prerequisites': {
		'zh-CN': '能力之间的先决条件，用于发现矛盾和安排先后',
		en: 'What a capability needs of others; contradictions and order follow from it'
	},
	'model.prerequisites[].capability': { 'zh-CN': '能力的编号', en: 'Id of the capability' },
	'model.prerequisites[].level': {
		'zh-CN': '自评达到此级或以上时…',
		en: 'Claiming this level or more …'
	},
	'model.prerequisites[].needs': {
		'zh-CN': '…需要这些能力先达到所列等级',
		en: '… needs these first'
	},
	'model.prerequisites[].needs[].capability': {
		'zh-CN': '所需能力的编号',
		en: 'Id of the capability that is needed'
	},
	'model.prerequisites[].needs[].level': { 'zh-CN': '所需的等级', en: 'The level that is needed' },
	'model.retired': {
		'zh-CN': '以前版本用过、不得再用的题目编号',
		en: 'Ids of questions that earlier versions had and that nothing may use again'
	},
	metrics: {
		'zh-CN': '数据指标包；不写则沿用自带指标中能力编号相同的部分',
		en: 'Metrics; ours for the capabilities of the same id unless given'
	},
	'metrics.id': { 'zh-CN': '指标包编号', en: 'Id of the pack' },
	'metrics.version': { 'zh-CN': '指标包版本', en: 'Version of the pack' },
	'metrics.model': { 'zh-CN': '所属模型编号', en: 'Id of the model' },
	'metrics.metrics': { 'zh-CN': '指标', en: 'The metrics' },
	'metrics.metrics[].id': {
		'zh-CN': '指标编号；只有 Tidemark 会算的指标才有数值',
		en: 'Id of a metric; those that Tidemark measures have values'
	},
	'metrics.metrics[].code': { 'zh-CN': '简短代号', en: 'Short mark' },
	'metrics.metrics[].capability': { 'zh-CN': '它所说明的能力', en: 'The capability it speaks of' },
	'metrics.metrics[].title': { 'zh-CN': '指标名称', en: 'Name of the metric' },
	'metrics.metrics[].measures': {
		'zh-CN': '用一句话说明算的是什么',
		en: 'What is measured, in a sentence'
	},
	'metrics.metrics[].columns': {
		'zh-CN': '所用的规范列，如 customers.owner；空表示用到所有列',
		en: 'Canonical columns it is computed from, such as customers.owner; empty for all there are'
	},
	'metrics.metrics[].direction': {
		'zh-CN': 'higher 越高越好，lower 越低越好',
		en: 'higher: more is better; lower: less is'
	},
	'metrics.metrics[].unit': { 'zh-CN': '单位', en: 'Unit of its values' },
	'metrics.metrics[].minimumRows': {
		'zh-CN': '至少需要的行数、客户数、人数或期数',
		en: 'Fewest rows, customers, people or periods it may rest on'
	},
	'metrics.metrics[].minimumNote': {
		'zh-CN': '低于 30 时的理由',
		en: 'Why fewer than 30 are enough'
	},
	'metrics.metrics[].cuts': {
		'zh-CN': '2–5 级的分界，含端点；null 表示仅供诊断',
		en: 'Where levels 2 to 5 begin, the value included; null for a diagnosis'
	},
	'metrics.metrics[].isOfPeriods': {
		'zh-CN': '数的是时期或记录种类而非行数时为 true',
		en: 'True where it counts periods or kinds of records, and not rows'
	},
	'metrics.metrics[].indicativeNote': {
		'zh-CN': '只供参考、不能单独限制自评的理由；没有则不写',
		en: 'Why it orients only and may not cap a claim; left out where it may'
	},
	'metrics.metrics[].basis': { 'zh-CN': '分界的依据', en: 'What the cut points rest on' },
	'metrics.metrics[].basis.kind': {
		'zh-CN': 'sourced 有公开来源，mixed 部分有，assumed 为设定值，own 为读者自己设定',
		en: 'sourced: published; mixed: in part; assumed: set by the author; own: by the reader'
	},
	'metrics.metrics[].basis.note': { 'zh-CN': '依据的说明', en: 'What it is, in words' },
	actions: {
		'zh-CN': '举措库；不写则沿用自带举措中能力编号相同的部分',
		en: 'Initiatives; ours for the capabilities of the same id unless given'
	},
	'actions.id': { 'zh-CN': '举措库编号', en: 'Id of the library' },
	'actions.version': { 'zh-CN': '举措库版本', en: 'Version of the library' },
	'actions.model': { 'zh-CN': '所属模型编号', en: 'Id of the model' },
	'actions.actions': { 'zh-CN': '举措', en: 'The initiatives' },
	'actions.actions[].id': { 'zh-CN': '举措编号', en: 'Id of an initiative' },
	'actions.actions[].capability': { 'zh-CN': '它所提升的能力', en: 'The capability it raises' },
	'actions.actions[].title': { 'zh-CN': '举措名称', en: 'What is to be done' },
	'actions.actions[].effort': {
		'zh-CN': '投入点数：1、2、3 或 5',
		en: 'Points of effort: 1, 2, 3 or 5'
	},
	'actions.actions[].months': { 'zh-CN': '通常所需的月数', en: 'Months it usually takes' },
	'actions.actions[].metric': {
		'zh-CN': '完成后会变化的指标',
		en: 'Metric that moves when it is done'
	},
	'actions.actions[].after': {
		'zh-CN': '必须先完成的举措的编号',
		en: 'Ids of initiatives that must be done before'
	},
	'actions.actions[].stake': {
		'zh-CN': '与之相关的金额取自哪项分析',
		en: 'Which analysis says what money hangs on it'
	}
};
