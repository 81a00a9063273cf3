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
		'zh-CN': '“{file}”里没有可读的表格。请先解压，再拖入其中的文件。',
		en: 'There is no table in “{file}” that can be read. Unpack it and drop the files.'
	},
	'intake.error.zipDamaged': {
		'zh-CN': '“{file}”已损坏或不完整，无法解开。请重新导出或重新下载。',
		en: '“{file}” is damaged or cut short and can not be unpacked. Export or download it again.'
	},
	'intake.error.zipEncrypted': {
		'zh-CN': '“{file}”有密码保护。请先用密码解压，再拖入其中的文件。',
		en: '“{file}” is behind a password. Unpack it with the password and drop the files.'
	},
	'intake.error.zipBomb': {
		'zh-CN': '“{file}”解开后会大得不合常理，因此没有读取。请先解压并检查其中的文件。',
		en: '“{file}” would unpack to far more than such a file holds, so it was not read. Unpack it and look at the files first.'
	},
	'intake.error.zipMany': {
		'zh-CN': '“{file}”里有 {files} 个文件，超过上限 5,000 个。请只打包需要的表。',
		en: '“{file}” holds {files} files, more than the 5,000 that are read. Pack only the tables you need.'
	},
	'intake.error.zipDeep': {
		'zh-CN': '“{file}”是多层嵌套的压缩包。请先解压，再拖入其中的文件。',
		en: '“{file}” is an archive within archives. Unpack it and drop the files.'
	},
	'intake.error.hiddenSheet': {
		'zh-CN': '工作表“{sheet}”处于隐藏状态，没有读取。若需要，请取消隐藏、保存后重新拖入。',
		en: 'The sheet “{sheet}” is hidden and was not read. To load it, unhide it, save, and drop the workbook again.'
	},
	'intake.error.archive': {
		'zh-CN': '“{file}”是 RAR 或 7z 压缩包，无法读取。请先解压，或改用 zip。',
		en: '“{file}” is a RAR or 7z archive, which can not be read. Unpack it, or pack it as zip.'
	},
	'intake.error.encrypted': {
		'zh-CN': '“{file}”是加密的 Office 文件。请在 Excel 中取消密码，再另存为 .xlsx 或“CSV UTF-8”。',
		en: '“{file}” is an Office file behind a password. Take the password off in Excel and save it as .xlsx or “CSV UTF-8”.'
	},
	'intake.error.sqlite': {
		'zh-CN': '“{file}”是 SQLite 数据库。请把需要的表导出为 CSV。',
		en: '“{file}” is an SQLite database. Export the tables you need as CSV.'
	},
	'intake.error.utf32': {
		'zh-CN': '“{file}”是 UTF-32 编码，无法读取。请另存为 UTF-8。',
		en: '“{file}” is written in UTF-32, which can not be read. Save it as UTF-8.'
	},
	'intake.error.jsonDamaged': {
		'zh-CN': '“{file}”不是完整的 JSON 对象列表。请重新导出，或改用 CSV。',
		en: '“{file}” is no complete list of JSON objects. Export it again, or as CSV.'
	},
	'intake.error.parquetDamaged': {
		'zh-CN': '“{file}”的 Parquet 内容无法读取，可能已损坏或使用了不支持的压缩。请改为导出 CSV。',
		en: '“{file}” can not be read as Parquet: it is damaged or packed in an unknown way. Export CSV instead.'
	},
	'intake.error.xlsxEmpty': {
		'zh-CN': '“{file}”里没有工作表。请检查文件是否完整。',
		en: 'There is no sheet in “{file}”. Check whether the file is complete.'
	},
	'intake.error.xls': {
		'zh-CN': '“{file}”是旧版 Excel（.xls）文件。请在 Excel 中另存为 .xlsx 或“CSV UTF-8”。',
		en: '“{file}” is an old Excel file (.xls). Save it as .xlsx or “CSV UTF-8” in Excel.'
	},
	'intake.error.html': {
		'zh-CN':
			'“{file}”其实是网页（HTML），不是表格文件。请在 Excel 中打开后另存为 .xlsx，或从系统中导出 CSV。',
		en: '“{file}” is a web page (HTML) and not a table file. Open it in Excel and save it as .xlsx, or export CSV from the system it came from.'
	},
	'intake.error.xml': {
		'zh-CN': '“{file}”是 XML 文件。请在 Excel 中打开后另存为 .xlsx，或从系统中导出 CSV。',
		en: '“{file}” is an XML file. Open it in Excel and save it as .xlsx, or export CSV from the system it came from.'
	},
	'intake.error.document': {
		'zh-CN': '“{file}”是文档或演示文稿，不是工作簿。请把其中的表格另存为 .xlsx 或 CSV。',
		en: '“{file}” is a document or a presentation and not a workbook. Save its tables as .xlsx or CSV.'
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
	'intake.problem.decimalMark': {
		'zh-CN': '“{header}”中的 1.234 可以是一千多，也可以是一点多。请选择小数点的写法。',
		en: 'A number such as 1.234 in “{header}” could be over a thousand or over one. Choose the decimal mark.'
	},
	'intake.problem.sameHeaders': {
		'zh-CN': '有几列都叫“{header}”，内容却不同。请选择用哪一列。',
		en: 'Several columns are called “{header}” and hold different things. Choose which one counts.'
	},
	'intake.problem.roundedIds': {
		'zh-CN':
			'“{header}”中的编号被表格软件改成了 8.68E+14 这样的数，末几位已丢失，不能用作编号。请把该列设为文本后重新导出，或选择另一列。',
		en: 'A spreadsheet has turned IDs in “{header}” into numbers such as 8.68E+14; their last digits are lost, so they can not serve as IDs. Export again with that column as text, or choose another column.'
	},
	'intake.problem.zone': {
		'zh-CN': '有些时间带有不同的时区。请选择业务所在的时区，以便按当地日期归日。',
		en: 'Some times are of different zones. Choose the zone of the business, so that days begin when they do there.'
	},
	'intake.problem.noOrderAmount': {
		'zh-CN': '订单金额只写在明细的第一行时，需要选择金额列。',
		en: 'When the order’s own amount stands beside its lines, choose the column that holds Amount.'
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
	'intake.reason.note': {
		'zh-CN': '说明或页脚文字，不是数据行',
		en: 'a note or a footer, not a row of data'
	},
	'intake.reason.total': { 'zh-CN': '合计行', en: 'a row of totals' },
	'intake.reason.voidRecord': {
		'zh-CN': '记录在 CRM 中已作废或未生效',
		en: 'record void or not in force in the CRM'
	},
	'intake.reason.idRounded': {
		'zh-CN': '编号被表格软件改成科学计数',
		en: 'ID rounded by a spreadsheet'
	},
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
	'intake.reason.requiredMissing': { 'zh-CN': '缺少必填字段', en: 'a required field is empty' },

	'intake.issue.extraCells': { 'zh-CN': '单元格比表头多', en: 'more cells than the header' },
	'intake.issue.missingCells': { 'zh-CN': '单元格比表头少', en: 'fewer cells than the header' },
	'intake.issue.nul': { 'zh-CN': '含有空字符，已去掉', en: 'held NUL characters, taken out' },
	'intake.issue.unreadable': { 'zh-CN': '无法识别，留空', en: 'not readable, left empty' },
	'intake.issue.damaged': { 'zh-CN': '文字有缺损', en: 'text has lost characters' },
	'intake.issue.unknownLabel': { 'zh-CN': '取值含义未知，留空', en: 'label not known, left empty' },
	'intake.issue.beforeStart': { 'zh-CN': '早于开始时间', en: 'earlier than its beginning' },
	'intake.issue.idRounded': {
		'zh-CN': '编号被表格软件改成科学计数，留空',
		en: 'ID rounded by a spreadsheet, left empty'
	},

	'intake.notice.titles': {
		'zh-CN': '表头之上有 {rows} 行标题或说明，已跳过：{text}',
		en: '{rows} {rows|row|rows} above the header skipped: {text}'
	},
	'intake.notice.twoLineHeader': {
		'zh-CN': '表头有两行，已把上一行的分组名写在列名之前。',
		en: 'The header has two lines; the names of the groups stand before those of the columns.'
	},
	'intake.notice.noHeader': {
		'zh-CN': '第一行看起来已是数据，各列以序号命名。',
		en: 'The first row already looks like data; columns go by their numbers.'
	},
	'intake.notice.blankHeaders': {
		'zh-CN': '{columns} 列没有表头，其中 {filled} 列有内容。',
		en: '{columns} {columns|column has|columns have} no header; {filled} of them hold something.'
	},
	'intake.notice.sameHeaders': {
		'zh-CN': '有同名的列：{headers}。请确认选对了哪一列。',
		en: 'Some columns have the same name: {headers}. Check that the right one is chosen.'
	},
	'intake.notice.damagedText': {
		'zh-CN':
			'“{header}”的文字在导出之前就已乱码（如“{text}”），原样读入，不作修复。请从系统重新导出。',
		en: 'Text in “{header}” was garbled before it came here, as in “{text}”. It is read as it is and not repaired; export it again.'
	}
} as const satisfies MessageTexts;
