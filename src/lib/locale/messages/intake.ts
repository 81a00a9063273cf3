import type { MessageTexts } from '../message-texts';

/** Reading files: refusals, problems, reasons for leaving rows out. */
export const intake = {
	'intake.error.empty': {
		'zh-CN': '“{file}”是空文件，没有任何内容。请重新导出。',
		en: '“{file}” is empty. Export it again.'
	},
	'intake.error.headerOnly': {
		'zh-CN': '“{file}”只有表头，没有数据行。请检查导出时的筛选条件。',
		en: '“{file}” has a header and no rows. Check the filter you exported with.'
	},
	'intake.error.zip': {
		'zh-CN':
			'“{file}”是 Excel 工作簿或压缩包，目前只能读取文本表格。请在 Excel 中另存为“CSV UTF-8”，或先解压。',
		en: '“{file}” is an Excel workbook or an archive; only text tables can be read so far. Save it as “CSV UTF-8”, or unpack it first.'
	},
	'intake.error.xls': {
		'zh-CN': '“{file}”是旧版 Excel（.xls）文件。请在 Excel 中另存为“CSV UTF-8”。',
		en: '“{file}” is an old Excel file (.xls). Save it as “CSV UTF-8” in Excel.'
	},
	'intake.error.pdf': {
		'zh-CN': '“{file}”是 PDF，不是表格。请从系统中导出 CSV。',
		en: '“{file}” is a PDF, not a table. Export CSV from the system it came from.'
	},
	'intake.error.gzip': {
		'zh-CN': '“{file}”是 gzip 压缩文件。请先解压。',
		en: '“{file}” is packed with gzip. Unpack it first.'
	},
	'intake.error.parquet': {
		'zh-CN': '“{file}”是 Parquet 文件，目前还不能读取。请导出 CSV。',
		en: '“{file}” is a Parquet file, which can not be read yet. Export CSV.'
	},
	'intake.error.binary': {
		'zh-CN': '“{file}”不是文本表格。请从系统中导出 CSV。',
		en: '“{file}” is not a table of text. Export CSV from the system it came from.'
	},
	'intake.error.unclosedQuote': {
		'zh-CN': '第 {row} 行有一个引号没有闭合，之后的内容无法分行。请修正该行后重试。',
		en: 'A quote that opens in row {row} never closes, so the rows after it can not be told apart. Mend that row and try again.'
	},
	'intake.error.countMismatch': {
		'zh-CN':
			'“{file}”中数出 {counted} 行，引擎只读到 {read} 行，因此没有载入。请重试；若再次出现，请关闭其他标签页。',
		en: '“{file}” has {counted} rows here, but the engine read {read}, so nothing was loaded. Try again; if it happens again, close other tabs.'
	},
	'intake.error.nothingKept': {
		'zh-CN': '“{file}”的 {rows} 行没有一行可用，最常见的原因：{reason}。请检查列的映射。',
		en: 'None of the {rows} rows of “{file}” could be used, most often: {reason}. Check how the columns are mapped.'
	},
	'intake.error.changed': {
		'zh-CN': '“{file}”在读取过程中被修改、移动或删除。请重新选择文件。',
		en: '“{file}” was changed, moved or deleted while it was being read. Choose it again.'
	},
	'intake.error.mappingHeaders': {
		'zh-CN': '映射文件与“{file}”的表头不符：缺少 {headers}。',
		en: 'The mapping file does not fit the headers of “{file}”: missing {headers}.'
	},

	'intake.problem.oneColumn': {
		'zh-CN': '只有一列（“{header}”）。分隔符可能选错了，请换一个。',
		en: 'There is only one column (“{header}”). The separator is probably wrong: choose another.'
	},
	'intake.problem.missing': {
		'zh-CN': '请选择哪一列是“{field}”。',
		en: 'Choose the column that holds {field}.'
	},
	'intake.problem.dateOrder': {
		'zh-CN': '“{header}”的日期有不止一种读法。请选择年月日的顺序。',
		en: 'The dates in “{header}” can be read in more than one way. Choose the order of day, month and year.'
	},
	'intake.problem.noColumn': {
		'zh-CN': '映射用到第 {column} 列，而文件只有 {columns} 列。',
		en: 'The mapping uses column {column}, and the file has {columns}.'
	},
	'intake.problem.noAmount': {
		'zh-CN': '请选择金额列；或者同时选择数量列和单价列。',
		en: 'Choose the column that holds Amount, or both Quantity and Unit price.'
	},
	'intake.problem.noOrderId': {
		'zh-CN': '每行是订单的一个明细时，需要订单编号才能合并成订单。',
		en: 'When a row is one line of an order, the order ID is needed to put lines together.'
	},

	'intake.reason.blank': { 'zh-CN': '空行', en: 'blank row' },
	'intake.reason.tooManyCells': { 'zh-CN': '单元格比表头多', en: 'more cells than the header' },
	'intake.reason.brokenQuote': { 'zh-CN': '引号不配对', en: 'quotes that do not match' },
	'intake.reason.tooLong': { 'zh-CN': '一行超过 2 MB', en: 'row longer than 2 MB' },
	'intake.reason.noCustomer': { 'zh-CN': '没有客户', en: 'no customer' },
	'intake.reason.noDate': { 'zh-CN': '没有日期', en: 'no date' },
	'intake.reason.dateUnreadable': { 'zh-CN': '日期无法识别', en: 'date not readable' },
	'intake.reason.noAmount': { 'zh-CN': '没有金额', en: 'no amount' },
	'intake.reason.amountUnreadable': { 'zh-CN': '金额无法识别', en: 'amount not readable' },
	'intake.reason.priceNotPositive': {
		'zh-CN': '单价为零或负数（赠品或调整）',
		en: 'price of zero or less (a gift or an adjustment)'
	},
	'intake.reason.noQuantity': { 'zh-CN': '没有数量', en: 'no quantity' },
	'intake.reason.noOrderId': { 'zh-CN': '没有订单编号', en: 'no order ID' },
	'intake.reason.voidStatus': {
		'zh-CN': '订单已取消、退款或未付款',
		en: 'order cancelled, refunded or not paid'
	},
	'intake.reason.requiredMissing': { 'zh-CN': '缺少必填字段', en: 'a required field is empty' }
} as const satisfies MessageTexts;
