import type { MessageTexts } from '../message-texts';

/** Workspace files: why one can not be read. */
export const workspace = {
	'workspace.error.foreign': {
		'zh-CN': '这不是 Tidemark 工作区文件（.tidemark）。当前工作区没有改动。',
		en: 'This is not a Tidemark workspace file (.tidemark). Your workspace is unchanged.'
	},
	'workspace.merge.done': {
		'zh-CN':
			'已并入当前工作区：{answers} 个答案、{responses} 份答卷、{results} 次保存的结果、{actions} 项行动、{statements} 条风险、选型评分与报告文字是新的或更新的。',
		en: 'Merged into this workspace: {answers} answers, {responses} responses, {results} kept results, {actions} actions, and {statements} risks, scores of systems and words of the report were new or newer.'
	},
	'workspace.merge.none': {
		'zh-CN': '这是当前工作区的副本，没有比此处更新的内容。要原样打开，请先新建工作区。',
		en: 'This is a copy of the open workspace and has nothing newer. To open it as it is, begin a new workspace first.'
	},
	'workspace.error.passphrase': {
		'zh-CN': '密码不对，请再试。文件本身没有损坏。',
		en: 'The passphrase is wrong: try again. The file itself is not damaged.'
	},
	'workspace.error.locked': {
		'zh-CN': '这个工作区文件有密码保护。请用环境变量 TIDEMARK_PASSPHRASE 给出密码。',
		en: 'This workspace file is behind a passphrase. Give it in the environment variable TIDEMARK_PASSPHRASE.'
	},
	'workspace.error.lockedDamaged': {
		'zh-CN': '加密的工作区文件已损坏或被改动，请换一份副本。当前工作区没有改动。',
		en: 'This locked workspace file is damaged or was altered: use another copy of it. Your workspace is unchanged.'
	},
	'workspace.error.truncated': {
		'zh-CN': '这个工作区文件不完整，可能没有下载完。请重新获取。当前工作区没有改动。',
		en: 'This workspace file is incomplete, as after a broken download. Get it again. Your workspace is unchanged.'
	},
	'workspace.error.newer': {
		'zh-CN':
			'这个工作区文件由更新的 Tidemark 生成（版本 {version}）。请先更新。当前工作区没有改动。',
		en: 'This workspace file was made by a newer Tidemark (version {version}). Update first. Your workspace is unchanged.'
	},
	'workspace.error.tooOld': {
		'zh-CN': '这个工作区文件的版本 {version} 已无法读取。',
		en: 'Version {version} of workspace files can no longer be read.'
	},
	'workspace.error.damaged': {
		'zh-CN': '这个工作区文件已损坏（{place}：{problem}）。当前工作区没有改动。',
		en: 'This workspace file is damaged ({place}: {problem}). Your workspace is unchanged.'
	},
	'workspace.error.notSaved': {
		'zh-CN': '改动没有保存到此设备，可能是存储空间已满。请导出工作区文件以免丢失。',
		en: 'The change could not be kept on this device, as when storage is full. Export the workspace file so that nothing is lost.'
	},
	'workspace.error.packTooLarge': {
		'zh-CN': '源文件合计太大（打包后超过约 4 GB）：请不带源文件导出。',
		en: 'The source files are too large together, past some 4 GB when packed: export without them.'
	},
	'workspace.error.refused': {
		'zh-CN':
			'这项改动没有采用：{place} 处的值无法保存，工作区保持原样。请换一个值或先删除一些内容。',
		en: 'This change was not made: the value at {place} could not be kept, and the workspace is as it was. Give another value, or take something away first.'
	},
	'analysis.filesLost': {
		'zh-CN': '浏览器没有保留这些文件：{files}。结果仍可查看；要重新计算，请再次载入它们。',
		en: 'The browser did not keep these files: {files}. Results can still be read; to compute anew, load them again.'
	}
} as const satisfies MessageTexts;
