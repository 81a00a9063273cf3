/**
 * Words of headers that say the same, by the one that stands for them. English words are compared
 * one by one, whatever their order; Chinese ones where they stand within a header.
 */
const sameWords: readonly (readonly [word: string, ...others: string[]])[] = [
	[
		'id',
		'no',
		'num',
		'number',
		'nbr',
		'nr',
		'code',
		'key',
		'uuid',
		'guid',
		'identifier',
		'ref',
		'reference',
		'sn'
	],
	['date', 'time', 'datetime', 'timestamp', 'on', 'at', 'day', 'dt'],
	[
		'create',
		'created',
		'creation',
		'add',
		'added',
		'entered',
		'entry',
		'registered',
		'insert',
		'inserted'
	],
	['update', 'updated', 'modified', 'modify', 'modification', 'changed', 'change'],
	['close', 'closed', 'closing', 'closure'],
	['open', 'opened', 'opening', 'submitted', 'reported', 'raised', 'received', 'logged'],
	[
		'resolve',
		'resolved',
		'resolution',
		'solved',
		'fixed',
		'completed',
		'complete',
		'completion',
		'finished'
	],
	['expected', 'estimated', 'est', 'forecast', 'anticipated', 'projected', 'planned', 'expect'],
	['actual', 'real'],
	['amount', 'amt', 'value', 'revenue', 'sum', 'money', 'total', 'grand', 'net'],
	['price', 'rate', 'cost/unit'],
	['quantity', 'qty', 'units', 'count', 'pcs', 'volume'],
	['product', 'item', 'sku/name', 'goods', 'article', 'lineitem', 'material'],
	[
		'customer',
		'client',
		'account',
		'company',
		'organization',
		'organisation',
		'org',
		'cust',
		'acct',
		'buyer',
		'business',
		'patron'
	],
	['contact', 'person', 'people'],
	['deal', 'opportunity', 'opp', 'oppty', 'potential'],
	['ticket', 'case', 'issue', 'incident', 'request', 'complaint'],
	['lead', 'prospect', 'enquiry', 'inquiry'],
	['order', 'purchase', 'transaction', 'sale', 'sales', 'invoice', 'txn', 'trx', 'bill'],
	[
		'owner',
		'salesperson',
		'rep',
		'salesrep',
		'agent',
		'assignee',
		'assigned',
		'representative',
		'manager/account',
		'handler',
		'seller',
		'associate',
		'user',
		'responsible'
	],
	['phone', 'telephone', 'tel', 'mobile', 'cell', 'cellphone'],
	['email', 'mail'],
	['region', 'state', 'province', 'territory', 'area', 'country'],
	['type', 'category', 'kind', 'class'],
	['tier', 'level', 'rating', 'grade', 'segment'],
	['status', 'condition', 'disposition'],
	['stage', 'phase', 'step'],
	['source', 'origin', 'channel'],
	['subject', 'title', 'summary', 'topic', 'headline'],
	['comment', 'remark', 'remarks', 'comments', 'notes', 'note', 'verbatim', 'feedback'],
	['score', 'rating/survey', 'points'],
	['payment', 'pay', 'paid', 'remittance'],
	['method', 'mode', 'means', 'way'],
	['due', 'deadline'],
	['campaign', 'promotion'],
	['start', 'begin', 'begins', 'from', 'commence'],
	['end', 'finish', 'ends', 'until', 'to'],
	['budget', 'budgeted'],
	['reason', 'cause'],
	['lost', 'loss', 'lose'],
	['probability', 'likelihood', 'chance', 'win'],
	['discount', 'rebate', 'coupon'],
	['shipping', 'freight', 'delivery', 'postage'],
	['tax', 'vat', 'gst'],
	['currency', 'ccy', 'curr'],
	['refund', 'refunded', 'return', 'returned'],
	['first', 'initial'],
	['response', 'reply', 'respond', 'responded'],
	['industry', 'vertical', 'sector'],
	['target', 'quota', 'goal'],
	['period', 'month', 'quarter', 'year'],
	['employee', 'staff', 'member', 'worker']
];

const sameChinese: readonly (readonly [RegExp, string])[] = [
	[/日期|時間|日期时间|时刻|日$/g, '时间'],
	[/编码|代码|单号|号码|序号|編號|流水号|id$|ID$|号$/g, '编号'],
	[/名字|姓名|名稱|抬头|全称|简称/g, '名称'],
	[
		/拥有人|所有人|所属人|归属人|责任人|跟进人|业务员|销售员|销售人员|销售代表|客户经理|经办人|处理人|受理人|销售$/g,
		'负责人'
	],
	[/手机号码?|电话号码|联系电话|手机|移动电话|联系方式|電話|座机/g, '电话'],
	[/电子邮箱|电子邮件|邮件地址|邮箱地址|邮件|email|e-?mail/gi, '邮箱'],
	[/公司|企业|单位|会员|买家|顾客|購買人|用户|客戶/g, '客户'],
	[/商品|货品|物料|宝贝|品项|存货|產品/g, '产品'],
	[/总金额|总额|总价|合计金额|价款|实付|应付|金額/g, '金额'],
	[/件数|个数|购买数|销量|数目/g, '数量'],
	[/等级|层级|分级/g, '级别'],
	[/建立|新建|新增|录入|登记|建档|添加/g, '创建'],
	[/修改|变更/g, '更新'],
	[/关单|结束|办结/g, '关闭'],
	[/丢单|失单|流失/g, '输单'],
	[/机会|项目/g, '商机'],
	[/单价格?|售价|销售价/g, '单价'],
	[/省份|省市|地域|区域|大区/g, '地区'],
	[/预估|预期|计划/g, '预计'],
	[/付款|支付|收款|到账/g, '回款'],
	[/问题单|服务单|报修单|投诉单/g, '工单'],
	[/销售订单|交易|合同|下单|购买|消费/g, '订单'],
	[/状况|情况/g, '状态'],
	[/意见|评语|说明|描述|留言/g, '备注'],
	[/评分|得分|打分/g, '分数'],
	[/的|所属|所在|对应|关联|当前/g, '']
];

const representative = new Map(
	sameWords.flatMap(([word, ...others]) => [word, ...others].map((other) => [other, word] as const))
);

/** Words that name nothing. */
const EMPTY = new Set([
	'the',
	'of',
	'a',
	'an',
	'for',
	'in',
	'is',
	'was',
	'and',
	'full',
	'hs',
	'crm',
	'c'
]);

/**
 * What a header says, whatever its words, their order and how they are joined: `Date Created`,
 * `created_at` and `CreatedTime` are one. Two headers of one signature need not mean the same; it is
 * asked where the dictionary does not know a header as it is written.
 */
export function headerSignature(header: string): string {
	const folded = header
		.normalize('NFKC')
		.replace(/[\u200b-\u200d\ufeff]/g, '')
		.replace(/[([【].*?[)\]】]/g, ' ');
	const chinese = sameChinese.reduce((text, [words, word]) => text.replace(words, word), folded);
	const tokens = chinese
		.replace(/([a-z\d])([A-Z])/g, '$1 $2')
		.replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+|(?<=\p{Script=Han})(?=[a-z])|(?<=[a-z])(?=\p{Script=Han})/u)
		.filter((token) => token !== '' && !EMPTY.has(token))
		.map(
			(token) => representative.get(token) ?? representative.get(token.replace(/s$/, '')) ?? token
		);
	return [...new Set(tokens)].sort().join(' ');
}
