import type { MessageTexts } from '../message-texts';

/** Several people who answer: asking them, and what they say together. */
export const respondents = {
	'respondents.title': { 'zh-CN': '答卷人', en: 'Respondents' },
	'respondents.lead': {
		'zh-CN': '请多人从不同角色作答。答案在对方的设备上加密，只有您能打开；没有服务器。',
		en: 'Ask several people in different roles. Answers are encrypted on their devices and only you can open them; there is no server.'
	},
	'respondents.lead.some': {
		'zh-CN': '**{people}** 人作答，覆盖 {roles}/3 种角色；**{discuss}** 题需要讨论。',
		en: '**{people}** {people|person answers|people answer}, in {roles} of 3 roles; **{discuss}** {discuss|question|questions} to discuss.'
	},
	'respondents.campaign': { 'zh-CN': '邀请', en: 'Invite' },
	'respondents.campaign.sub': {
		'zh-CN': '先保存密钥文件，再把链接发给答卷人；丢失密钥就打不开答案',
		en: 'Keep the key file first, then send the link; without the key answers can not be opened'
	},
	'respondents.begin': { 'zh-CN': '创建邀请', en: 'Create an invitation' },
	'respondents.begin.text': {
		'zh-CN': '按当前的题数（{questions} 题）邀请。要换题数，请先在“自评”页更改。',
		en: 'Others are asked the {questions} questions of this assessment. To ask more or fewer, change that on the assessment page first.'
	},
	'respondents.backUp': { 'zh-CN': '1. 下载密钥文件', en: '1. Download the key file' },
	'respondents.link': { 'zh-CN': '2. 链接', en: '2. Link' },
	'respondents.copy': { 'zh-CN': '复制链接', en: 'Copy the link' },
	'respondents.fingerprint': {
		'zh-CN': '指纹：{digits}。请与答卷人看到的核对。',
		en: 'Fingerprint: {digits}. Compare it with what respondents see.'
	},
	'respondents.keyMissing': {
		'zh-CN': '此设备上没有这次邀请的密钥。请打开当时保存的密钥文件。',
		en: 'The key of this invitation is not on this device. Open the key file that was kept.'
	},
	'respondents.keyOpen': { 'zh-CN': '打开密钥文件', en: 'Open the key file' },
	'respondents.keyWrong': {
		'zh-CN': '这不是此次邀请的密钥文件。',
		en: 'That is not the key file of this invitation.'
	},
	'respondents.keyRestored': { 'zh-CN': '密钥已恢复。', en: 'The key is back.' },
	'respondents.import': { 'zh-CN': '导入答卷', en: 'Take answers in' },
	'respondents.import.sub': {
		'zh-CN': '选择答卷文件（可多个），或粘贴收到的文字',
		en: 'Choose response files, several at once, or paste the text you received'
	},
	'respondents.import.files': { 'zh-CN': '选择答卷文件', en: 'Choose response files' },
	'respondents.import.paste': { 'zh-CN': '粘贴答卷文字', en: 'Paste a response' },
	'respondents.import.take': { 'zh-CN': '导入', en: 'Take in' },
	'respondents.import.pasted': { 'zh-CN': '粘贴的文字', en: 'the pasted text' },
	'respondents.taken': {
		'zh-CN': '已导入 {n} 份答卷。',
		en: '{n} {n|response|responses} taken in.'
	},
	'respondents.refused.foreign': {
		'zh-CN': '{name} 不是答卷。请让答卷人重新复制完整的文字，或发送文件。',
		en: '{name} is no response. Ask for the whole text again, or for the file.'
	},
	'respondents.refused.other-campaign': {
		'zh-CN': '{name} 是另一次邀请的答卷，打不开。请核对链接。',
		en: '{name} answers another invitation and can not be opened. Check which link was used.'
	},
	'respondents.refused.tampered': {
		'zh-CN': '{name} 在途中被改动或截断，打不开。请让答卷人重新发送。',
		en: '{name} was changed or cut off on its way and can not be opened. Ask for it again.'
	},
	'respondents.refused.damaged': {
		'zh-CN': '{name} 打开了，但内容不是此版本的答卷。请让答卷人用同一版本重新作答。',
		en: '{name} was opened, but is not a response of this version. Ask for it from the same version.'
	},
	'respondents.refused.other-model': {
		'zh-CN': '{name} 回答的是另一个模型的问题，不能并入。请让答卷人用邀请中的模型作答。',
		en: '{name} answers the questions of another model and can not be taken in. Ask for answers to the model of the invitation.'
	},
	'respondents.people': { 'zh-CN': '谁答了', en: 'Who answered' },
	'respondents.own': { 'zh-CN': '此工作区的答案', en: 'Answers of this workspace' },
	'respondents.own.role': {
		'zh-CN': '此工作区的答案算作',
		en: 'Answers of this workspace count as'
	},
	'respondents.own.none': { 'zh-CN': '不计入', en: 'not counted' },
	'respondents.name': { 'zh-CN': '姓名', en: 'Name' },
	'respondents.role': { 'zh-CN': '角色', en: 'Role' },
	'respondents.role.executive': { 'zh-CN': '高管', en: 'Executive' },
	'respondents.role.manager': { 'zh-CN': '经理', en: 'Manager' },
	'respondents.role.front-line': { 'zh-CN': '一线', en: 'Front line' },
	'respondents.answered': { 'zh-CN': '已答', en: 'Answered' },
	'respondents.remove': { 'zh-CN': '移除', en: 'Remove' },
	'respondents.remove.of': { 'zh-CN': '移除 {name} 的答卷', en: 'Remove the response of {name}' },
	'respondents.removed': {
		'zh-CN': '已移除 {name} 的答卷。',
		en: 'The response of {name} is removed.'
	},
	'respondents.group': { 'zh-CN': '大家怎么说', en: 'What they say' },
	'respondents.group.sub': {
		'zh-CN': '需讨论的在前；一致 = 加权中位数（偶数取低）；不足三人不显示分布',
		en: 'Those to discuss first; agreed is the lower median; under three people no distribution is shown'
	},
	'respondents.group.question': { 'zh-CN': '问题', en: 'Question' },
	'respondents.group.agreed': { 'zh-CN': '一致', en: 'Agreed' },
	'respondents.group.consensus': { 'zh-CN': '共识', en: 'Consensus' },
	'respondents.group.within': { 'zh-CN': '组内一致 r_wg', en: 'Within-group r_wg' },
	'respondents.group.distribution': { 'zh-CN': '1–5 级各几人', en: 'People at 1–5' },
	'respondents.group.gap': { 'zh-CN': '高管比一线', en: 'Executives over front line' },
	'respondents.group.discuss': { 'zh-CN': '讨论', en: 'discuss' },
	'respondents.group.settled': { 'zh-CN': '裁定', en: 'Settled' },
	'respondents.group.asAgreed': { 'zh-CN': '按一致', en: 'as agreed' },
	'respondents.group.settle': { 'zh-CN': '裁定“{question}”', en: 'Settle “{question}”' },
	'respondents.group.reason': {
		'zh-CN': '裁定的理由（必填）',
		en: 'Why it is settled so (required)'
	},
	'respondents.band.none': { 'zh-CN': '无', en: 'none' },
	'respondents.band.weak': { 'zh-CN': '弱', en: 'weak' },
	'respondents.band.moderate': { 'zh-CN': '中', en: 'moderate' },
	'respondents.band.strong': { 'zh-CN': '强', en: 'strong' },
	'respondents.band.very-strong': { 'zh-CN': '很强', en: 'very strong' },
	'respond.fingerprint': {
		'zh-CN': '指纹：{digits}。请与邀请人看到的核对。',
		en: 'Fingerprint: {digits}. Compare it with what the person who asked you sees.'
	},
	'respond.title': { 'zh-CN': '受邀作答', en: 'You are asked to answer' },
	'respond.lead': {
		'zh-CN': '答案保存在此设备上。完成后生成一段加密文字或文件，由您发给邀请人；只有邀请人能打开。',
		en: 'Answers stay on this device. When done, make an encrypted text or file and send it to the person who asked; only they can open it.'
	},
	'respond.otherModel': {
		'zh-CN':
			'邀请所用的模型（{asked}）与此浏览器里的模型（{here}）不同。请向邀请人索取模型文件，在“模型”页面载入后再作答。',
		en: 'The invitation asks by the model {asked}, and this browser has {here}. Ask for the model file, load it on the page “Model”, then answer.'
	},
	'respond.invalid': {
		'zh-CN': '链接不完整或不是邀请链接。请向邀请人索取完整的链接。',
		en: 'The link is cut off, or no invitation. Ask for the whole link again.'
	},
	'respond.who': { 'zh-CN': '您是谁', en: 'Who you are' },
	'respond.who.sub': {
		'zh-CN': '姓名和角色为必填，邀请人会看到',
		en: 'Name and role are required, and seen by the person who asked'
	},
	'respond.chooseRole': { 'zh-CN': '请选择', en: 'choose' },
	'respond.answer': { 'zh-CN': '作答（{answered}/{asked}）', en: 'Answer ({answered} of {asked})' },
	'respond.make': { 'zh-CN': '生成答卷', en: 'Make the response' },
	'respond.made': { 'zh-CN': '您的答卷', en: 'Your response' },
	'respond.made.sub': {
		'zh-CN': '把这段文字或文件发给邀请人。之后改了答案，重新生成再发即可，以新的为准。',
		en: 'Send this text or the file to the person who asked. After a change make it again and send it: the newer one counts.'
	},
	'respond.text': { 'zh-CN': '加密的答卷', en: 'Encrypted response' },
	'respond.copy': { 'zh-CN': '复制文字', en: 'Copy the text' },
	'respond.download': { 'zh-CN': '下载文件', en: 'Download the file' }
} as const satisfies MessageTexts;
