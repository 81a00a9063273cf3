import type { MessageTexts } from '../message-texts';

/** Workspace files: why one can not be read. */
export const workspace = {
	'workspace.error.foreign': {
		'zh-CN': '这不是 Tidemark 工作区文件（.tidemark）。当前工作区没有改动。',
		en: 'This is not a Tidemark workspace file (.tidemark). Your workspace is unchanged.'
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
	}
} as const satisfies MessageTexts;
