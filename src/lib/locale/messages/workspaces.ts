import type { MessageTexts } from '../message-texts';

/** The page of workspaces. */
export const workspaces = {
	'workspaces.title': { 'zh-CN': '工作区', en: 'Workspaces' },
	'workspaces.lead': {
		'zh-CN': '此设备上有 **{n}** 个工作区，每个客户可用一个。',
		en: '**{n}** {n|workspace|workspaces} on this device: one for each client.'
	},
	'workspaces.sub': {
		'zh-CN': '打开另一个时，当前的会照原样保留；数据仍只在此设备上。',
		en: 'When you open another, this one is kept as it is; everything stays on this device.'
	},
	'workspaces.name': { 'zh-CN': '名称', en: 'Name' },
	'workspaces.state': { 'zh-CN': '状态', en: 'State' },
	'workspaces.updatedAt': { 'zh-CN': '最近更改', en: 'Last changed' },
	'workspaces.files': { 'zh-CN': '文件', en: 'Files' },
	'workspaces.answers': { 'zh-CN': '答案', en: 'Answers' },
	'workspaces.open': { 'zh-CN': '已打开', en: 'open' },
	'workspaces.archived': { 'zh-CN': '已归档', en: 'archived' },
	'workspaces.unreadable': { 'zh-CN': '（无法读取）', en: '(can not be read)' },
	'workspaces.new': { 'zh-CN': '新建工作区', en: 'New workspace' },
	'workspaces.duplicate': { 'zh-CN': '复制当前工作区', en: 'Duplicate this one' },
	'workspaces.copyOf': { 'zh-CN': '{name}（副本）', en: '{name} (copy)' },
	'workspaces.openIt': { 'zh-CN': '打开', en: 'Open' },
	'workspaces.openNamed': { 'zh-CN': '打开“{name}”', en: 'Open “{name}”' },
	'workspaces.archive': { 'zh-CN': '归档', en: 'Archive' },
	'workspaces.archiveNamed': { 'zh-CN': '归档“{name}”', en: 'Archive “{name}”' },
	'workspaces.restore': { 'zh-CN': '取消归档', en: 'Bring back' },
	'workspaces.restoreNamed': { 'zh-CN': '取消归档“{name}”', en: 'Bring back “{name}”' },
	'workspaces.delete': { 'zh-CN': '删除', en: 'Delete' },
	'workspaces.deleteNamed': { 'zh-CN': '删除“{name}”', en: 'Delete “{name}”' },
	'workspaces.removed': {
		'zh-CN': '已删除工作区“{name}”。',
		en: 'The workspace “{name}” is deleted.'
	},
	'workspaceFile.passphrase': {
		'zh-CN': '导出文件的密码（可不填；忘记后无法找回）',
		en: 'Passphrase for the file (optional; lost, it can not be recovered)'
	},
	'workspaceFile.passphrase.asked': {
		'zh-CN': '这个文件有密码，请输入',
		en: 'This file is behind a passphrase'
	},
	'workspaceFile.passphrase.open': { 'zh-CN': '解锁并打开', en: 'Unlock and open' },
	'workspaceFile.export': { 'zh-CN': '导出工作区文件', en: 'Export workspace file' },
	'workspaceFile.import': { 'zh-CN': '打开工作区文件…', en: 'Open workspace file…' },
	'workspaceFile.reset': { 'zh-CN': '清空工作区', en: 'Reset workspace' },
	'workspaceFile.withSources': {
		'zh-CN': '连同源文件（{bytes}）：在另一台设备上打开后可以重新计算',
		en: 'With the source files ({bytes}): whoever opens it can compute anew'
	},
	'workspaceFile.nameless': {
		'zh-CN': '不带 {n} 位受访者的姓名与文字（等级和角色保留）；否则拿到文件的人都能看到',
		en: 'Without the names and words of {n} {n|person|people} who answered; levels and roles stay. Otherwise whoever has the file can read them'
	},
	'workspaceFile.missing': {
		'zh-CN': '这些源文件已不在此设备上，文件没有导出：{files}。请重新加载它们，或不带源文件导出。',
		en: 'Nothing was exported: these source files are not on this device any more: {files}. Load them again, or export without source files.'
	},
	'workspaceFile.packing': { 'zh-CN': '正在打包源文件', en: 'Packing the source files' }
} as const satisfies MessageTexts;
