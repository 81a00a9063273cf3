import { z } from 'zod';
import { Bilingual } from '../locale/language';

/** Lowercase kebab id: stable for ever, never reused, never translated. */
const Id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'an id is lowercase, with hyphens');

/** One of the five levels, 1 initial to 5 leading. */
export const Level = z.union([
	z.literal(1),
	z.literal(2),
	z.literal(3),
	z.literal(4),
	z.literal(5)
]);

export type Level = z.infer<typeof Level>;

/** How far data can bear witness to a capability. Weak evidence adds notes and caps nothing. */
export const EvidenceStrength = z.enum(['weak', 'medium', 'strong']);

const Capability = z.strictObject({
	id: Id,
	/** Short mark people know it by: D1. */
	code: z.string().min(1),
	layer: Id,
	title: Bilingual,
	/** Share in its layer, against the other capabilities'. */
	weight: z.number().positive(),
	/** 1 to 5, for ordering what to do; a user may change it. */
	importance: z.number().min(1).max(5),
	evidenceStrength: EvidenceStrength
});

/** A capability: what an organisation can do, assessed on its own. */
export type Capability = z.infer<typeof Capability>;

const Question = z.strictObject({
	/** Saved answers refer to it; a changed meaning needs a new id. */
	id: Id,
	code: z.string().min(1),
	capability: Id,
	/** Share in its capability, against the other questions'. */
	weight: z.number().positive(),
	/** Whether it is asked in the quick assessment. */
	quick: z.boolean(),
	/** Where it comes from: a source's id and the place in it. */
	sources: z.array(z.string().min(1)).min(1),
	question: Bilingual,
	/** What is seen at each level, 1 to 5; each includes the one before. */
	anchors: z.tuple([Bilingual, Bilingual, Bilingual, Bilingual, Bilingual]),
	/** Id of the question whose answers this one may take over. */
	supersedes: Id.optional()
});

export type Question = z.infer<typeof Question>;

const Prerequisite = z.strictObject({
	capability: Id,
	/** Claiming this level or more … */
	level: Level,
	/** … needs these first. */
	needs: z.array(z.strictObject({ capability: Id, level: Level })).min(1)
});

const ModelShape = z.strictObject({
	id: Id,
	version: z.string().regex(/^\d+\.\d+\.\d+$/, 'a version is three numbers'),
	title: Bilingual,
	sources: z.array(z.strictObject({ id: z.string().min(1), title: Bilingual })),
	levels: z
		.array(z.strictObject({ level: Level, title: Bilingual, description: Bilingual }))
		.length(5),
	layers: z.array(z.strictObject({ id: Id, code: z.string().min(1), title: Bilingual })).min(1),
	weightPresets: z
		.array(z.strictObject({ id: Id, title: Bilingual, weights: z.record(Id, z.number().min(0)) }))
		.min(1),
	capabilities: z.array(Capability).min(1),
	questions: z.array(Question).min(1),
	prerequisites: z.array(Prerequisite),
	/** Ids of questions that earlier versions had: never used again, since kept answers refer to them. */
	retired: z.array(Id).default([])
});

/** What can be wrong with a model whose parts are sound one by one; each names something. */
export const modelProblems = [
	'repeated',
	'wrong-level',
	'no-layer',
	'no-capability',
	'no-metric',
	'no-source',
	'supersedes-itself',
	'not-retired',
	'no-question',
	'empty-layer',
	'no-weight',
	'all-weightless',
	'no-action',
	'no-column',
	'of-another-model',
	'in-a-circle',
	'retired',
	'cuts-against-direction'
] as const;

export type ModelProblem = (typeof modelProblems)[number];

/**
 * A maturity model: layers, capabilities, questions with an anchor a level, prerequisites. Data, so
 * that an organisation may bring its own. A broken reference, or an id used twice, names its place.
 */
export const MaturityModel = ModelShape.superRefine((model, context) => {
	const fail = (path: (string | number)[], problem: ModelProblem, name: string) =>
		context.addIssue({
			code: 'custom',
			path,
			message: `${problem}: "${name}"`,
			params: { problem, name }
		});
	const layers = new Set(model.layers.map(({ id }) => id));
	const capabilities = new Set(model.capabilities.map(({ id }) => id));
	const sources = new Set(model.sources.map(({ id }) => id));

	for (const list of ['sources', 'layers', 'capabilities', 'questions', 'weightPresets'] as const) {
		const seen = new Set<string>();
		model[list].forEach(({ id }, i) => {
			if (seen.has(id)) fail([list, i, 'id'], 'repeated', id);
			seen.add(id);
		});
	}
	model.levels.forEach(({ level }, i) => {
		if (level !== i + 1) fail(['levels', i, 'level'], 'wrong-level', `${i + 1}`);
	});
	model.capabilities.forEach(({ layer }, c) => {
		if (!layers.has(layer)) fail(['capabilities', c, 'layer'], 'no-layer', layer);
	});
	model.questions.forEach(({ capability, sources: places, supersedes, id }, q) => {
		if (!capabilities.has(capability)) {
			fail(['questions', q, 'capability'], 'no-capability', capability);
		}
		places.forEach((place, p) => {
			if (!sources.has(place.split(' ')[0] ?? '')) {
				fail(['questions', q, 'sources', p], 'no-source', place);
			}
		});
		if (model.retired.includes(id)) fail(['questions', q, 'id'], 'retired', id);
		if (supersedes === id) fail(['questions', q, 'supersedes'], 'supersedes-itself', id);
		else if (supersedes !== undefined && !model.retired.includes(supersedes)) {
			fail(['questions', q, 'supersedes'], 'not-retired', supersedes);
		}
	});
	model.capabilities.forEach(({ id }, c) => {
		if (!model.questions.some(({ capability }) => capability === id)) {
			fail(['capabilities', c], 'no-question', id);
		}
	});
	model.layers.forEach(({ id }, l) => {
		if (!model.capabilities.some(({ layer }) => layer === id)) {
			fail(['layers', l], 'empty-layer', id);
		}
	});
	model.weightPresets.forEach(({ id, weights }, w) => {
		if (Object.values(weights).every((weight) => weight === 0)) {
			fail(['weightPresets', w, 'weights'], 'all-weightless', id);
		}
		for (const layer of Object.keys(weights)) {
			if (!layers.has(layer)) fail(['weightPresets', w, 'weights', layer], 'no-layer', layer);
		}
		for (const layer of layers) {
			if (weights[layer] === undefined) fail(['weightPresets', w, 'weights'], 'no-weight', layer);
		}
	});
	const circle = prerequisiteCircle(model.prerequisites);
	if (circle) fail(['prerequisites'], 'in-a-circle', circle);
	model.prerequisites.forEach(({ capability, needs }, p) => {
		[
			{ capability, path: ['capability'] as (string | number)[] },
			...needs.map((need, n) => ({ capability: need.capability, path: ['needs', n, 'capability'] }))
		].forEach((reference) => {
			if (!capabilities.has(reference.capability)) {
				fail(['prerequisites', p, ...reference.path], 'no-capability', reference.capability);
			}
		});
	});
});

export type MaturityModel = z.infer<typeof MaturityModel>;

/** A capability that waits for itself by what others need; null where none does. */
function prerequisiteCircle(edges: readonly z.infer<typeof Prerequisite>[]): string | null {
	const needs = new Map<string, string[]>();
	for (const { capability, needs: of } of edges) {
		const known = needs.get(capability) ?? [];
		needs.set(capability, [...known, ...of.map((need) => need.capability)]);
	}
	const reaches = (from: string, seen: Set<string>): Set<string> => {
		for (const next of needs.get(from) ?? []) {
			if (seen.has(next)) continue;
			seen.add(next);
			reaches(next, seen);
		}
		return seen;
	};
	return (
		[...needs.keys()].find((capability) => reaches(capability, new Set()).has(capability)) ?? null
	);
}

/** Questions that are asked: all of them, or the quick ones; of a model without any, all. */
export const questionsOf = (
	{ questions }: MaturityModel,
	mode: 'quick' | 'full'
): readonly Question[] =>
	mode === 'full' || !questions.some(({ quick }) => quick)
		? questions
		: questions.filter(({ quick }) => quick);
