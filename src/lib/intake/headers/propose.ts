import { entities, type Entity, type EntityId, type Field } from '../../canonical/entities';
import { readDateColumn } from '../typing/date-column';
import { readNumberColumn } from '../typing/number-column';
import { fieldCandidates } from './dictionary';
import { cueScore } from './entity-cues';
import { fingerprintOf } from './fingerprint';
import { withoutPrefix } from './normalise';

/** Which column a field is taken from, and how sure that is, 0–1. */
export interface ProposedField {
	field: string;
	column: number;
	confidence: number;
}

/** Least confidence with which a column is proposed. */
const LEAST = 0.3;

/** Cells that tell whether a column holds what its header says. */
const LOOKED_AT = 200;

/** What a vendor's own header gains where the file looks like that vendor's. */
const VENDOR_BONUS = 0.04;

/** What a column of nothing but blanks loses; a filled one alike is taken first. */
const EMPTY_MALUS = 0.2;

/**
 * The best column for each field of an entity: surest first, each column and each field used once.
 * Of two columns alike the first in the file is taken. A header that says date, over cells that are
 * none, is believed less.
 *
 * A required field that is left without a column takes the one that serves it at all from a field
 * that is not required: where a file has names and no ids, customers go by their names.
 */
export function proposeFields(
	entity: Entity,
	headers: readonly string[],
	samples: readonly (readonly string[])[] = []
): ProposedField[] {
	const vendor = fingerprintOf(headers)?.vendor;
	const order = new Map(entity.fields.map(({ name }, i) => [name, i]));
	const kinds = new Map(entity.fields.map((field) => [field.name, field]));
	const candidates = withoutPrefix(headers).flatMap((header, column) =>
		fieldCandidates(entity.id, header).map(({ field, confidence, vendors }) => ({
			field,
			column,
			confidence: clamped(
				confidence * suits(kinds.get(field)!, samples[column] ?? []) +
					(vendor && vendors.includes(vendor) ? VENDOR_BONUS : 0) -
					(isEmpty(samples[column]) ? EMPTY_MALUS : 0)
			)
		}))
	);
	candidates.sort(
		(a, b) =>
			b.confidence - a.confidence ||
			order.get(a.field)! - order.get(b.field)! ||
			a.column - b.column
	);
	const chosen: ProposedField[] = [];
	for (const candidate of candidates) {
		// Of two columns of one name the other is not taken for something else.
		const isFree = !chosen.some(
			({ field, column }) =>
				field === candidate.field || headers[column] === headers[candidate.column]
		);
		if (isFree && candidate.confidence >= LEAST) chosen.push(candidate);
	}
	for (const { name, required } of entity.fields) {
		if (!required || chosen.some(({ field }) => field === name)) continue;
		const served = candidates.find(
			({ field, column, confidence }) =>
				field === name &&
				confidence >= LEAST &&
				!chosen.some((other) => other.column === column && kinds.get(other.field)!.required)
		);
		if (!served) continue;
		const robbed = chosen.findIndex(({ column }) => column === served.column);
		if (robbed >= 0) chosen.splice(robbed, 1);
		chosen.push(served);
	}
	return chosen.sort((a, b) => order.get(a.field)! - order.get(b.field)!);
}

const clamped = (confidence: number) => Math.min(1, Math.max(0, confidence));

const isEmpty = (cells: readonly string[] | undefined) =>
	cells !== undefined && cells.length > 0 && cells.every((cell) => cell.trim() === '');

/** How far a column's cells are of a field's type: 1 where they are or nothing can be said. */
function suits({ type }: Field, cells: readonly string[]): number {
	const filled = cells.filter((cell) => cell.trim() !== '').slice(0, LOOKED_AT);
	if (filled.length === 0) return 1;
	if (type === 'timestamp') {
		const { share, impossible } = readDateColumn(filled);
		return share + impossible / filled.length >= 0.5 ? 1 : 0.3;
	}
	if (type === 'decimal' || type === 'integer' || type === 'share') {
		return readNumberColumn(filled).share >= 0.5 ? 1 : 0.3;
	}
	return 1;
}

/**
 * The entity whose fields the headers suit best: required fields count, the row's own key most, and
 * a share of the headers that is understood breaks ties. Orders where nothing is understood, since
 * most files are.
 */
export function proposeEntity(
	headers: readonly string[],
	samples: readonly (readonly string[])[] = [],
	fileName = ''
): EntityId {
	const proposed = new Map(
		entities.map((entity) => [entity.id, proposeFields(entity, headers, samples)])
	);
	const rated = entities.map((entity) => {
		const fields = proposed.get(entity.id)!;
		const has = (name: string) => fields.some(({ field }) => field === name);
		const needed = entity.fields.filter(({ required }) => required);
		const complete = needed.every(({ name }) => has(name));
		const money =
			entity.id === 'order' &&
			(has('amount') || has('line_amount') || (has('quantity') && has('unit_price')));
		const score =
			fields.reduce((sum, { confidence }) => sum + confidence ** 2, 0) +
			(complete ? 1 : -0.5) +
			(entity.id === 'order' && !money ? -3 : 0) +
			(entity.id === 'order-line' && !isLine(fields, proposed.get('order')!) ? -3 : 0) +
			cueScore(entity.id, headers) +
			(isNamed(fileName, entity.id) ? 2.5 : 0);
		return { id: entity.id, score };
	});
	const best = rated.reduce((a, b) => (b.score > a.score ? b : a));
	return best.score > 0 ? best.id : 'order';
}

/** Sure enough of a header that nothing else is meant. */
const SURE = 0.9;

/** Whether rows name an order and a product, and no day of their own: those would be orders. */
function isLine(fields: readonly ProposedField[], ofOrder: readonly ProposedField[]): boolean {
	const has = (name: string) => fields.some(({ field }) => field === name);
	const isDated = ofOrder.some(
		({ field, confidence }) => field === 'ordered_at' && confidence >= SURE
	);
	return has('order_id') && (has('product') || has('sku')) && !isDated;
}

/** What files of an entity are called. */
const fileNames: Record<EntityId, RegExp> = {
	customer: /^(accounts?|customers?|compan(y|ies)|organi[sz]ations?|clients?|客户|公司|会员)/i,
	contact: /^(contacts?|people|persons?|联系人)/i,
	lead: /^(leads?|线索|销售线索)/i,
	deal: /^(deals?|opportunit(y|ies)|potentials?|sales_?pipeline|商机|销售机会)/i,
	'stage-event': /^(opportunity_?history|deal_?history|stage_?history|阶段)/i,
	activity: /^(activit(y|ies)|tasks?|events?|calls?|appointments?|meetings?|跟进|拜访|销售记录)/i,
	'order-line':
		/^(order(ed)?[ _-]?(items?|lines?|products?|details?)|(sales[ _-]?)?order[ _-]?(items?|lines?|products?|details?)|line[ _-]?items?|(销售)?订单(产品|明细|行|商品))/i,
	order: /^(orders?|sales_?orders?|invoices?|transactions?|订单|销售订单|合同)/i,
	payment: /^(payments?|receipts?|回款|收款)/i,
	product: /^(products?|items?|产品|商品)/i,
	ticket: /^(tickets?|cases?|issues?|incidents?|工单|服务)/i,
	'survey-response': /^(surveys?|responses?|feedback|nps|csat|问卷|回访|满意度)/i,
	campaign: /^(campaigns?|市场活动)/i,
	'campaign-member': /^(campaign_?(lead)?_?members?|活动成员)/i,
	owner: /^(users?|owners?|employees?|staff|sales_?teams?|员工|用户)/i,
	target: /^(targets?|quotas?|goals?|目标|业绩目标)/i
};

/** Whether a file is called as those of an entity are; of two that fit, lines of orders are the narrower. */
const isNamed = (fileName: string, entity: EntityId): boolean => {
	const name = fileName.trim();
	if (entity === 'order' && fileNames['order-line'].test(name)) return false;
	return fileNames[entity].test(name);
};
