import { z } from 'zod';
import { entities, entityIds, entityOf, type EntityId } from '../../canonical/entities';
import data from './dictionary.json';
import { normaliseHeader } from './normalise';
import { headerSignature } from './signature';

/** A header, its language, how sure it is that it stands for the field, and whose exports use it. */
const Alias = z.tuple([z.string().min(1), z.string().min(2), z.number().gt(0).max(1)], z.string());

const Dictionary = z
	.strictObject({
		version: z.literal(2),
		entities: z.record(z.enum(entityIds), z.record(z.string(), z.array(Alias)))
	})
	.superRefine((dictionary, context) => {
		for (const entity of entities) {
			const known = new Set(entity.fields.map(({ name }) => name));
			for (const name of Object.keys(dictionary.entities[entity.id] ?? {})) {
				if (known.has(name)) continue;
				const path = ['entities', entity.id, name];
				context.addIssue({
					code: 'custom',
					path,
					message: `no field "${name}" in ${entity.table}`
				});
			}
		}
	});

/** A field that a header may stand for. */
export interface FieldCandidate {
	field: string;
	/** How sure that is, 0–1. */
	confidence: number;
	/** Systems whose exports have this header; empty where any may. */
	vendors: readonly string[];
}

const dictionary = Dictionary.parse(data);

type Index = Map<string, FieldCandidate[]>;

/** Candidates of each entity, by what `keyOf` makes of a header. */
const indexBy = (keyOf: (header: string) => string): Map<EntityId, Index> =>
	new Map(
		entityIds.map((entityId) => {
			const byKey: Index = new Map();
			for (const [field, aliases] of Object.entries(dictionary.entities[entityId])) {
				for (const [header, , confidence, ...vendors] of aliases) {
					const key = keyOf(header);
					const before = byKey.get(key) ?? [];
					const known = before.find((candidate) => candidate.field === field);
					if (known && known.confidence >= confidence) continue;
					const others = before.filter((candidate) => candidate !== known);
					byKey.set(key, [...others, { field, confidence, vendors }]);
				}
			}
			return [entityId, byKey];
		})
	);

const index = indexBy((header) => normaliseHeader(header).key);
const bySignature = indexBy(headerSignature);

/** Every header of the dictionary, whatever it stands for. */
const allKeys = new Set([...index.values()].flatMap((byKey) => [...byKey.keys()]));

/**
 * What people put before the name of a field to say whose it is, and what they leave out again:
 * 商机负责人 is an owner as 负责人 is.
 */
const ownNames: Record<EntityId, readonly string[]> = {
	customer: [
		'customer',
		'account',
		'client',
		'company',
		'organization',
		'organisation',
		'客户',
		'公司',
		'企业',
		'会员'
	],
	contact: ['contact', 'person', '联系人'],
	lead: ['lead', 'prospect', '线索'],
	deal: ['deal', 'opportunity', 'potential', '商机', '机会', '销售机会', '项目'],
	'stage-event': ['stage', 'deal', 'opportunity', '商机', '阶段'],
	activity: [
		'activity',
		'task',
		'event',
		'call',
		'meeting',
		'活动',
		'任务',
		'跟进',
		'拜访',
		'销售记录'
	],
	order: ['order', 'salesorder', 'invoice', 'sale', '订单', '销售订单', '合同', '单据', '交易'],
	'order-line': [
		'orderitem',
		'ordereditem',
		'lineitem',
		'orderline',
		'orderproduct',
		'line',
		'订单产品',
		'订单明细',
		'订单行',
		'明细'
	],
	payment: ['payment', 'receipt', '回款', '收款', '付款'],
	product: ['product', 'item', '产品', '商品', '物料'],
	ticket: ['ticket', 'case', 'issue', 'incident', '工单', '服务单', '个案'],
	'survey-response': ['response', 'survey', 'feedback', '问卷', '反馈', '回访'],
	campaign: ['campaign', '市场活动', '活动', '营销活动'],
	'campaign-member': ['member', 'campaignmember', '成员'],
	owner: ['user', 'employee', 'staff', 'owner', '员工', '用户', '人员'],
	target: ['target', 'quota', 'goal', '目标', '业绩目标']
};

/** How much less sure than a header that stands in the dictionary as it is. */
const BY_OWN_NAME = 0.85;
const BY_OTHER_ENTITY = 0.8;
const BY_SIGNATURE = 0.75;
const BY_ENDING = 0.5;

/** Shortest ending that says something: 状态, name. */
const hasMeaning = (key: string) => key.length >= (/\p{Script=Han}/u.test(key) ? 2 : 4);

const lessSure = (candidates: readonly FieldCandidate[], factor: number): FieldCandidate[] =>
	candidates.map((candidate) => ({ ...candidate, confidence: candidate.confidence * factor }));

/** Headers that name a record, of whatever entity it is. */
const RECORD_IDS = new Set([
	'id',
	'recordid',
	'externalid',
	'编号',
	'记录id',
	'数据id',
	'唯一标识'
]);

/**
 * What a header is called in other entities, for the fields that this one has too: who owns a deal is
 * written as who owns an account.
 */
function byOtherEntities(entityId: EntityId, key: string): FieldCandidate[] {
	const { key: keyField, fields } = entityOf(entityId);
	if (keyField && RECORD_IDS.has(key)) {
		return [{ field: keyField, confidence: BY_OTHER_ENTITY, vendors: [] }];
	}
	const shared = new Set(fields.map(({ name }) => name).filter((name) => name !== keyField));
	const found = new Map<string, FieldCandidate>();
	for (const [other, byKey] of index) {
		if (other === entityId) continue;
		for (const candidate of byKey.get(key) ?? []) {
			const isBetter = candidate.confidence > (found.get(candidate.field)?.confidence ?? 0);
			if (shared.has(candidate.field) && isBetter) found.set(candidate.field, candidate);
		}
	}
	return lessSure([...found.values()], BY_OTHER_ENTITY);
}

/** The longest known header that this one ends with, from the second word or character on. */
function byEnding(byKey: Index, header: string, key: string): FieldCandidate[] {
	const words = header.split(/[^\p{L}\p{N}]+/u).map((word) => normaliseHeader(word).key);
	const endings = /\p{Script=Han}/u.test(key)
		? Array.from({ length: key.length - 1 }, (_, i) => key.slice(i + 1))
		: Array.from({ length: words.length - 1 }, (_, i) => words.slice(i + 1).join(''));
	const ending = endings.find((candidate) => hasMeaning(candidate) && byKey.has(candidate));
	return ending ? lessSure(byKey.get(ending)!, BY_ENDING) : [];
}

/**
 * Fields of an entity that a header may stand for; none where it is not known. The dictionary comes
 * first; then, less and less sure, the header without the entity's own name, as other entities have
 * it, in other words, and by what it ends with.
 */
export function fieldCandidates(entityId: EntityId, header: string): readonly FieldCandidate[] {
	const { key } = normaliseHeader(header);
	if (key === '') return [];
	const byKey = index.get(entityId)!;
	const exact = byKey.get(key);
	if (exact) return exact;
	const bare = ownNames[entityId].flatMap((name) => [
		...(key.startsWith(name) ? [key.slice(name.length)] : []),
		...(byKey.has(name + key) ? [name + key] : [])
	]);
	const ways = [
		() =>
			lessSure(
				bare.flatMap((candidate) => byKey.get(candidate) ?? []),
				BY_OWN_NAME
			),
		() => byOtherEntities(entityId, key),
		() => lessSure(bySignature.get(entityId)!.get(headerSignature(header)) ?? [], BY_SIGNATURE),
		() => byEnding(byKey, header, key)
	];
	for (const way of ways) {
		const found = way();
		if (found.length > 0) return found;
	}
	return [];
}

/** How many of a record's cells are headers that the dictionary knows. */
export const headerHits = (record: readonly string[]): number =>
	record.filter((cell) => {
		const { key } = normaliseHeader(cell);
		return key !== '' && allKeys.has(key);
	}).length;
