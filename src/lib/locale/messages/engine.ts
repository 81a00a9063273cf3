import type { MessageTexts } from '../message-texts';

/** The engine: what it is doing, and what went wrong with it. */
export const engine = {
	'engine.opening': { 'zh-CN': '正在启动分析引擎…', en: 'Starting the engine…' },
	'engine.openingShare': {
		'zh-CN': '正在下载分析引擎（仅首次）：{share}',
		en: 'Fetching the engine, this once: {share}'
	},
	'engine.error.cancelled': {
		'zh-CN': '已取消。这一步没有留下任何内容，之前已载入的文件不受影响。',
		en: 'Cancelled. Nothing of this step was kept; files loaded before it are still there.'
	},
	'engine.error.lost': {
		'zh-CN': '分析引擎意外停止，已重新启动。没有丢失任何内容，请再试一次。',
		en: 'The engine stopped unexpectedly and was started again. Nothing is lost: try once more.'
	},
	'engine.error.memory': {
		'zh-CN': '内存不足，无法完成。已载入的数据完好。请减少列，或用命令行处理这个文件。',
		en: 'There is not enough memory for this. What was loaded is intact. Remove columns from the file, or use the command line for this file.'
	},
	'engine.error.storage': {
		'zh-CN': '浏览器的存储空间已满，没有载入。请清理空间后重试。',
		en: 'The browser’s storage is full, so nothing was loaded. Free some space and try again.'
	},
	'engine.error.busy': {
		'zh-CN': '这个工作区的数据正在另一个标签页中打开。',
		en: 'The data of this workspace are open in another tab.'
	},
	'engine.error.unavailable': {
		'zh-CN': '分析引擎无法启动（{details}）。请刷新页面；若仍不行，请更新浏览器。',
		en: 'The engine could not be started ({details}). Reload the page; if that does not help, update the browser.'
	},
	'engine.error.unexpected': {
		'zh-CN': '出现意外错误：{details}。已载入的数据完好，请再试一次。',
		en: 'Something unexpected went wrong: {details}. What was loaded is intact: try again.'
	},
	'engine.busy.title': {
		'zh-CN': '数据正在另一个标签页中打开',
		en: 'The data are open in another tab'
	},
	'engine.busy.text': {
		'zh-CN':
			'同一时间只能有一个标签页使用保存在此设备上的数据。请关闭另一个标签页后重试，或在此标签页的内存中继续（不会保存数据表）。',
		en: 'Only one tab at a time can use the data kept on this device. Close the other tab and try again, or go on in this tab’s memory, where tables are not kept.'
	},
	'engine.busy.retry': { 'zh-CN': '重试', en: 'Try again' },
	'engine.busy.memory': { 'zh-CN': '在内存中继续', en: 'Go on in memory' },
	'engine.memoryOnly': {
		'zh-CN': '数据表仅在内存中，关闭此页后需要重新计算。',
		en: 'Tables are in memory only and are rebuilt after this page is closed.'
	},
	'intake.error.storageFull': {
		'zh-CN': '浏览器的存储空间已满，无法保存“{file}”。请清理空间，或移除不再需要的文件后重试。',
		en: 'The browser’s storage is full, so “{file}” can not be kept. Free some space, or remove files you no longer need, and try again.'
	}
} as const satisfies MessageTexts;
