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
	}
} as const satisfies MessageTexts;
