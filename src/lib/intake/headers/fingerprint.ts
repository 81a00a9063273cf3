import { normaliseHeader, withoutPrefix } from './normalise';

/** What the headers say of the system that wrote a file. */
export interface Fingerprint {
	/** Id of the system, as the dictionary names it. */
	vendor: string;
	/** 0–1. */
	confidence: number;
}

type Clue = (headers: readonly string[], keys: ReadonlySet<string>) => boolean;

const has =
	(...wanted: string[]): Clue =>
	(_, keys) =>
		wanted.every((header) => keys.has(normaliseHeader(header).key));

const some =
	(pattern: RegExp): Clue =>
	(headers) =>
		headers.some((header) => pattern.test(header));

/** Every column `X.id` has its label `X` beside it, or is all there is of it. */
const hasLookups: Clue = (headers) =>
	headers.filter((header) => /\S\.id$/i.test(header)).length > 0;

/** Surest first; the first that fits names the system. */
const clues: readonly (readonly [vendor: string, confidence: number, clue: Clue])[] = [
	['dynamics365', 0.99, some(/^\(do not modify\)|^（请勿修改）|^\(请勿修改\)/i)],
	['shopify', 0.97, has('Lineitem name', 'Financial Status')],
	['woocommerce', 0.95, some(/^n\. revenue/i)],
	['pipedrive', 0.93, (headers) => withoutPrefix(headers)[0] !== headers[0]],
	['salesforce', 0.95, has('SystemModstamp')],
	['salesforce', 0.9, some(/__c$/)],
	['salesforce', 0.85, has('IsDeleted', 'OwnerId')],
	['zoho', 0.9, hasLookups],
	['hubspot', 0.9, has('Record ID', 'Create Date')],
	['hubspot', 0.8, some(/^associated (company|contact|deal)/i)],
	['zoho', 0.75, has('Record Id')],
	['fxiaoke', 0.95, has('生命状态')],
	['fxiaoke', 0.9, has('锁定状态')],
	['fxiaoke', 0.9, has('负责人主属部门')],
	['wukong', 0.85, has('客户级别', '下次联系时间')],
	['youzan', 0.85, has('买家昵称', '订单创建时间')],
	['taobao', 0.85, has('买家会员名', '订单编号')],
	['kingdee', 0.85, has('单据编号', '价税合计')],
	['odoo', 0.85, some(/[a-z_]+\/id$/i)],
	['zoho', 0.6, has('Closing Date', 'Deal Owner')],
	['salesforce', 0.6, has('StageName', 'CloseDate')]
];

/**
 * The system that most likely wrote a file, from its headers alone. A prior for the mapping, never a
 * switch: tenants rename labels. Null where nothing speaks for any.
 */
export function fingerprintOf(headers: readonly string[]): Fingerprint | null {
	const keys = new Set(headers.map((header) => normaliseHeader(header).key));
	const found = clues.find(([, , clue]) => clue(headers, keys));
	return found ? { vendor: found[0], confidence: found[1] } : null;
}
