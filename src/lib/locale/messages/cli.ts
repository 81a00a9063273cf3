import type { MessageTexts } from '../message-texts';

/** The command line. */
export const cli = {
	'cli.help': {
		'zh-CN': `tidemark：用自己的数据检验客户关系管理的成熟度

用法
  tidemark analyse 文件或目录... [选项]   读取导出文件，计算分群、客户价值与数据证据
  tidemark assess 答卷... [选项]       给自评答卷打分；可用 --data 与数据核对
  tidemark report 工作区或文件... [选项]  写出报告（Markdown 或 JSON）
  tidemark serve [--port 4173]      在本机提供已构建的网页应用
  tidemark --help [--lang zh-CN|en]

analyse 的选项
  --map 文件          使用网页应用导出的映射文件
  --zone 时区         业务所在时区（如 Asia/Shanghai），用于带时区的时间
  --as-of 日期        观察截止日（YYYY-MM-DD），默认为最后一笔订单的日期
  --currency 代码     分析的币种（ISO 4217），默认为订单最多的币种
  --money revenue|sales        金额按销售额减退款（默认）或销售额
  --frequency breaks|position  频度按固定分界（默认）或相对位置打分
  --count orders|days|lines    频度数订单（默认）、有订单的天数或订单行
  --segments ten|eight         分群用十个名称（默认）或重要/一般八个名称
  --model NAME                 bg-nbd、mbg-nbd、pareto-nbd 或 nbd；默认用预测最准的
  --settings 文件     工作区文件：未用选项说明的设置照它来
  --set 名称=值       其他任何设置，可重复：months、annualDiscount、margin、holdoutWeeks、
                      cohortPeriod、contactCost、winBackShare、overdueFactor、growthFactor、
                      moneyAs、frequencyBreaks、comparedWith、strategicTiers …
  --customer 编号     这位客户预计如何（概率、下一单、价值，含区间），可重复；写入 JSON
  --json 文件         把结果和每位客户的得分写成 JSON；- 表示标准输出
  --csv 目录          写出分群、客户、未买过的、可推荐的和排除的行

assess 的选项（答卷可以是工作区文件、答卷 JSON 或加密答卷）
  --data 文件或目录    用这些导出数据核对自评，可重复
  --key 文件          打开加密答卷的私钥文件
  --model-file 文件   按自定义的模型文件打分；默认用工作区的模型或内置模型
  --mode quick|full   按 12 题或全部 50 题打分；默认按答卷而定
  --json 文件         把结果写成 JSON；- 表示标准输出
  --report 文件       把报告写成 Markdown；- 表示标准输出

report 的选项
  --format md|json|docx|pptx|xlsx|pdf
                      报告的格式，默认 md
  --brief             两页的简报，而不是全文
  --out 文件          写到文件；默认标准输出

各命令通用
  --lang zh-CN|en     输出语言，默认取自环境变量 LANG

退出码
  0 成功；1 文件无法读取、写入或映射不完整；2 用法错误；3 内部错误；130 被中断`,
		en: `tidemark: how mature your customer relationship management is, checked against your data

Usage
  tidemark analyse FILES... [options]   read files and folders; compute segments, value, evidence
  tidemark assess RESPONSES... [options] score answers; hold them against data with --data
  tidemark report FILES... [options]    the report of a workspace, or of exports
  tidemark serve [--port 4173]          serve the built web app on this machine
  tidemark --help [--lang zh-CN|en]

Options of analyse
  --map FILE          use a mapping file exported by the web app
  --zone ZONE         the business's time zone (Asia/Shanghai), for times that name theirs
  --as-of DATE        last day of observation (YYYY-MM-DD); the last order's day by default
  --currency CODE     currency analysed (ISO 4217); the one of most orders by default
  --money revenue|sales        money as sales less refunds (default) or as sales
  --frequency breaks|position  score frequency by fixed counts (default) or by position
  --count orders|days|lines    frequency counts orders (default), days with one, or lines
  --segments ten|eight         segments by ten names (default) or by eight, important and general
  --model NAME                 bg-nbd, mbg-nbd, pareto-nbd or nbd; the best forecaster by default
  --settings FILE     a workspace file whose settings hold where no option says otherwise
  --set NAME=VALUE    any other setting, repeatable: months, annualDiscount, margin, holdoutWeeks,
                      cohortPeriod, contactCost, winBackShare, overdueFactor, growthFactor,
                      moneyAs, frequencyBreaks, comparedWith, strategicTiers …
  --customer ID       what to expect of this customer (chances, next order, value, intervals),
                      repeatable; part of the JSON
  --json OUT          write the results and every customer's scores as JSON; - for standard output
  --csv DIR           write segments, customers, gaps, offers and rows left out

Options of assess (responses: a workspace file, responses as JSON, or sealed ones)
  --data PATH         hold the answers against these exports; may be given again
  --key FILE          the campaign's key file, for sealed responses
  --model-file FILE   score by a model file of your own; the workspace's model or ours by default
  --mode quick|full   score 12 questions or all 50; by the answers by default
  --json OUT          write the result as JSON; - for standard output
  --report OUT        write a report in Markdown; - for standard output

Options of report
  --format md|json|docx|pptx|xlsx|pdf
                      format of the report; md by default
  --brief             two pages instead of the full report
  --out OUT           write it to a file; standard output by default

Options of all
  --lang zh-CN|en     language of the output; taken from LANG by default

Exit codes
  0 success; 1 a file can not be read or written, or its mapping is incomplete; 2 usage;
  3 internal error; 130 interrupted`
	},
	'cli.assess.twoWorkspaces': {
		'zh-CN': '“{file}”是第二个工作区文件；一次只能给一个。',
		en: '“{file}” is a second workspace; name one at a time.'
	},
	'cli.assess.noKey': {
		'zh-CN': '“{file}”不是可用的私钥文件；请在“答卷人”页面重新下载。',
		en: '“{file}” is no key file that opens responses by itself; download it again on the page “Respondents”.'
	},
	'cli.assess.needsKey': {
		'zh-CN': '“{file}”是加密答卷，需要用 --key 给出私钥文件。',
		en: '“{file}” is sealed: name the campaign’s key file with --key.'
	},
	'cli.assess.otherModel': {
		'zh-CN':
			'答卷 {id} 属于模型“{model}”，而这里按“{asked}”评分；请用 --model-file 给出该模型，或给出使用它的工作区文件。',
		en: 'Response {id} is of the model “{model}”, and this scores by “{asked}”: give that model with --model-file, or a workspace that uses it.'
	},
	'cli.model.faults': {
		'zh-CN': '模型文件“{file}”有 {n} 处问题：{faults}',
		en: '“{file}” can not be scored by: {n} {n|thing is|things are} wrong with it: {faults}'
	},
	'cli.assess.respondents': {
		'zh-CN': '{n} 份答卷：高管 {executives}，经理 {managers}，一线 {front}。',
		en: '{n} {n|response|responses}: {executives} executive, {managers} manager, {front} front line.'
	},
	'cli.assess.confidence': {
		'zh-CN': '可信度 {value}（{band}）。',
		en: 'Confidence {value} ({band}).'
	},
	'cli.assess.capability': {
		'zh-CN': '{capability}：自评 {claimed}，数据 {measured}，证据支持 {supported}',
		en: '{capability}: claimed {claimed}, data {measured}, supported {supported}'
	},
	'cli.assess.notRated': {
		'zh-CN': '{capability}：未评级，数据 {measured}',
		en: '{capability}: not rated, data {measured}'
	},
	'cli.usage.unknownCommand': {
		'zh-CN': '没有“{command}”这个命令。运行 tidemark --help 查看用法。',
		en: 'There is no command “{command}”. Run tidemark --help for usage.'
	},
	'cli.usage.noFiles': {
		'zh-CN': '请给出至少一个文件。',
		en: 'Name at least one file.'
	},
	'cli.usage.option': {
		'zh-CN': '选项有误：{problem}',
		en: 'An option is wrong: {problem}'
	},
	'cli.usage.date': {
		'zh-CN': '--as-of 需要一个存在的日期，写作 YYYY-MM-DD，而不是“{value}”。',
		en: '--as-of takes an existing day written YYYY-MM-DD, not “{value}”.'
	},
	'cli.usage.needsOut': {
		'zh-CN': '{format} 格式不能显示在终端：请用 --out 指明要写入的文件。',
		en: 'A report as {format} can not be shown in a terminal: name the file to write with --out.'
	},
	'cli.customer.none': {
		'zh-CN': '客户“{customer}”在分析范围内没有订单。请检查编号、货币和截止日期。',
		en: 'Customer “{customer}” has no order in what is analysed. Check the id, the currency and the last day.'
	},
	'cli.usage.setting': {
		'zh-CN': '设置“{name}”不能是“{value}”：{reason}',
		en: 'The setting “{name}” can not be “{value}”: {reason}'
	},
	'cli.usage.choice': {
		'zh-CN': '{option} 只能是 {choices}，而不是“{value}”。',
		en: '{option} takes {choices}, not “{value}”.'
	},
	'cli.file.missing': {
		'zh-CN': '找不到文件“{file}”，或没有读取权限。',
		en: 'There is no file “{file}”, or it may not be read.'
	},
	'cli.pdf.noBrowser': {
		'zh-CN':
			'没有可用来打印 PDF 的浏览器（{path}）：请安装 Chromium 或 Chrome，或用环境变量 CHROMIUM_PATH 指明其路径；也可以改用 --format docx。',
		en: 'There is no browser to print a PDF with ({path}): install Chromium or Chrome, or name one by the environment variable CHROMIUM_PATH; --format docx needs none.'
	},
	'cli.docx.noBrowser': {
		'zh-CN':
			'没有可用来绘图的浏览器：文档只有表格，没有图。请安装 Chromium，或用环境变量 CHROMIUM_PATH 指明其路径。',
		en: 'There is no browser to draw with: the document has tables and no picture. Install Chromium, or name one by the environment variable CHROMIUM_PATH.'
	},
	'cli.pdf.failed': {
		'zh-CN': '{browser} 没有生成文件：{said}',
		en: '{browser} wrote no file: {said}'
	},
	'cli.system': {
		'zh-CN': '系统不允许：{details}',
		en: 'The system refuses: {details}'
	},
	'cli.output.noFolder': {
		'zh-CN': '没有目录“{folder}”，无法写出“{file}”。',
		en: 'There is no folder “{folder}” to write “{file}” in.'
	},
	'cli.currency.none': {
		'zh-CN': '没有以 {currency} 计的订单；这些文件里有：{found}。',
		en: 'No order is in {currency}; these files have {found}.'
	},
	'cli.map.foreign': {
		'zh-CN': '“{file}”不是 Tidemark 的映射文件。',
		en: '“{file}” is not a mapping file of Tidemark.'
	},
	'cli.map.unused': {
		'zh-CN': '映射文件与任何一个文件的表头都不符。',
		en: 'The mapping file fits the headers of none of the files.'
	},
	'cli.file.problems': {
		'zh-CN': '“{file}”还不能载入，请用 --map 给出映射：',
		en: '“{file}” can not be loaded yet; give a mapping with --map:'
	},
	'cli.file.loaded': {
		'zh-CN':
			'{file}：{table}，读取 {read} 行，采用 {kept} 行（其中退款 {refunds} 行），排除 {excluded} 行',
		en: '{file}: {table}, {read} rows read, {kept} kept ({refunds} of them refunds), {excluded} left out'
	},
	'cli.file.reason': {
		'zh-CN': '  排除 {rows} 行：{reason}',
		en: '  {rows} left out: {reason}'
	},
	'cli.file.issue': {
		'zh-CN': '  {rows} 行有问题：{field} {issue}',
		en: '  {rows} with an issue: {field} {issue}'
	},
	'cli.link': {
		'zh-CN':
			'{file} 按{way}关联客户：{rows} 行中 {matched} 行找到客户，{customers} 位客户中 {found} 位被找到',
		en: '{file} links to customers by {way}: {matched} of {rows} rows find one, {found} of {customers} customers are found'
	},
	'cli.reference': {
		'zh-CN':
			'{file} 的“{field}”指向{table}：{rows} 行中 {matched} 行找到，{others} 条中 {found} 条被指到{unknown}',
		en: '“{field}” of {file} points to {table}: {matched} of {rows} rows find theirs, {found} of {others} are pointed to{unknown}'
	},
	'cli.reference.unknown': {
		'zh-CN': '；找不到如“{example}”',
		en: '; not found: “{example}” for one'
	},
	'cli.file.skipped': { 'zh-CN': '跳过 {file}：{reason}', en: 'Skipped {file}: {reason}' },
	'cli.usage.noTables': {
		'zh-CN': '给出的文件和目录里没有可读的表格。',
		en: 'There is no table that can be read in what was named.'
	},
	'cli.settings.none': {
		'zh-CN': '{file} 不是 Tidemark 工作区文件，没有可用的设置。',
		en: '{file} is no workspace file of Tidemark: there are no settings in it.'
	},
	'cli.segments': { 'zh-CN': '分群', en: 'Segments' },
	'cli.segment': {
		'zh-CN': '  {segment}：{customers} 位客户，净收入 {revenue}，销售额 {sales}',
		en: '  {segment}: {customers} {customers|customer|customers}, net revenue {revenue}, sales {sales}'
	},
	'cli.totals': {
		'zh-CN': '截至 {asOf}：{customers} 位客户，{orders} 单，销售额 {sales}，退款 {refunds}',
		en: 'Up to {asOf}: {customers} customers, {orders} orders, sales {sales}, refunds {refunds}'
	},
	'cli.notEvaluated': {
		'zh-CN': '{metric}：未评估，{reason}',
		en: '{metric}: not evaluated, {reason}'
	},
	'cli.evidence': { 'zh-CN': '数据证据', en: 'Evidence' },
	'cli.written': { 'zh-CN': '已写出 {file}', en: 'Wrote {file}' },
	'cli.serving': {
		'zh-CN': 'Tidemark 运行在 {address}（Ctrl+C 停止）',
		en: 'Tidemark is at {address} (Ctrl+C to stop)'
	},
	'cli.serve.noBuild': {
		'zh-CN': '还没有构建。请先运行 npm run build。',
		en: 'There is no build yet. Run npm run build first.'
	},
	'cli.serve.busy': {
		'zh-CN': '端口 {port} 已被占用。请用 --port 换一个。',
		en: 'Port {port} is in use. Choose another with --port.'
	}
} as const satisfies MessageTexts;
