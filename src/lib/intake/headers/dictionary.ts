import { z } from 'zod';
import { entities, entityIds, type EntityId } from '../../canonical/entities';
import data from './dictionary.json';
import { normaliseHeader } from './normalise';

const Aliases = z.strictObject({
	'zh-CN': z.array(z.string().min(1)),
	en: z.array(z.string().min(1)),
	/** Headers that serve only where no better column is there. */
	fallback: z.array(z.string().min(1)).default([])
});

const Dictionary = z
	.strictObject({
		version: z.literal(1),
		entities: z.record(z.enum(entityIds), z.record(z.string(), Aliases))
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

/** How sure a match of header and field is, 0–1. */
const EXACT = 1;
const FALLBACK = 0.55;

const dictionary = Dictionary.parse(data);

/** Confidence by field, for each normalised header, of an entity. Built once. */
const aliasIndex = new Map<EntityId, Map<string, Map<string, number>>>(
	entityIds.map((entityId) => {
		const byKey = new Map<string, Map<string, number>>();
		const add = (alias: string, field: string, confidence: number) => {
			const { key } = normaliseHeader(alias);
			const fields = byKey.get(key) ?? new Map<string, number>();
			fields.set(field, Math.max(confidence, fields.get(field) ?? 0));
			byKey.set(key, fields);
		};
		for (const [field, aliases] of Object.entries(dictionary.entities[entityId])) {
			for (const alias of [...aliases['zh-CN'], ...aliases.en]) add(alias, field, EXACT);
			for (const alias of aliases.fallback) add(alias, field, FALLBACK);
		}
		return [entityId, byKey];
	})
);

/** Fields of an entity that a header may stand for, with how sure that is; empty for none. */
export function fieldCandidates(entityId: EntityId, header: string): ReadonlyMap<string, number> {
	return aliasIndex.get(entityId)!.get(normaliseHeader(header).key) ?? new Map();
}
