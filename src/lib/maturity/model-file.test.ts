import { describe, expect, it } from 'vitest';
import { languages } from '../locale/language';
import { crmMaturityFull } from './crm-maturity-full';
import { crmMaturityPacks } from './crm-maturity-packs';
import { readModelFile } from './model-file';
import { modelFileFields, modelFileSchema } from './model-file-format';
import { modelFileMeanings } from './model-file-meanings';
import { modelFileText, ownModelOf } from './own-model';

const text = modelFileText(crmMaturityFull, crmMaturityPacks);
type File = Record<string, never> & {
	model: {
		id: string;
		layers: { id: string }[];
		capabilities: { id: string; layer: string; weight: number }[];
		questions: { id: string; anchors: unknown[]; capability: string }[];
		prerequisites: { capability: string; level: number; needs: object[] }[];
		weightPresets: { id: string; weights: Record<string, number> }[];
	};
	metrics?: { metrics: { id: string; capability: string; cuts: number[] }[] };
	actions?: { actions: { metric?: string; effort: number }[] };
};
const spoilt = (spoil: (file: File) => void): string => {
	const file = JSON.parse(text) as File;
	spoil(file);
	return JSON.stringify(file);
};

describe('a model file', () => {
	it('of our own model comes back as it went', () => {
		const { file } = readModelFile(text);
		expect(file).toEqual({
			format: 'tidemark-model',
			version: 1,
			model: crmMaturityFull,
			...crmMaturityPacks
		});
	});

	it.each<[string, string, string, string, Record<string, unknown>]>([
		['no JSON', '{', '', 'model.fault.json', {}],
		[
			'a missing field',
			spoilt(({ model }) => delete (model.capabilities[2] as { weight?: number }).weight),
			'model.capabilities.2.weight',
			'model.fault.missing',
			{}
		],
		[
			'text for a number',
			spoilt(({ model }) => Object.assign(model.capabilities[0]!, { weight: 'much' })),
			'model.capabilities.0.weight',
			'model.fault.type',
			{ expected: 'number' }
		],
		[
			'an id that was retired',
			spoilt(({ model }) => Object.assign(model, { retired: [model.questions[3]!.id] })),
			'model.questions.3.id',
			'model.fault.retired',
			{ name: crmMaturityFull.questions[3]!.id }
		],
		[
			'prerequisites in a circle',
			spoilt(({ model }) =>
				model.prerequisites.push({
					capability: 'data-management',
					level: 3,
					needs: [{ capability: 'customer-value-management', level: 2 }]
				})
			),
			'model.prerequisites',
			'model.fault.in-a-circle',
			{ name: expect.any(String) as string }
		],
		[
			'weights that are all zero',
			spoilt(({ model }) => {
				const { weights } = model.weightPresets[0]!;
				for (const layer of Object.keys(weights)) weights[layer] = 0;
			}),
			'model.weightPresets.0.weights',
			'model.fault.all-weightless',
			{ name: crmMaturityFull.weightPresets[0]!.id }
		],
		[
			'a column that no table has',
			spoilt(({ metrics }) => Object.assign(metrics!.metrics[1]!, { columns: ['orders.mood'] })),
			'metrics.metrics.1.columns',
			'model.fault.no-column',
			{ name: 'orders.mood' }
		],
		[
			'a metric twice',
			spoilt(({ metrics }) => metrics!.metrics.push(metrics!.metrics[0]!)),
			`metrics.metrics.${crmMaturityPacks.metrics.metrics.length}.id`,
			'model.fault.repeated',
			{ name: crmMaturityPacks.metrics.metrics[0]!.id }
		],
		[
			'an initiative that waits for none',
			spoilt(({ actions }) => Object.assign(actions!.actions[0]!, { after: ['nothing'] })),
			'actions.actions.0.after',
			'model.fault.no-action',
			{ name: 'nothing' }
		],
		[
			'metrics of another model',
			spoilt(({ metrics }) => Object.assign(metrics!, { model: 'theirs' })),
			'metrics.model',
			'model.fault.of-another-model',
			{ name: 'theirs' }
		],
		[
			'a field nobody knows',
			spoilt(({ model }) => Object.assign(model.layers[0]!, { colour: 'red' })),
			'model.layers.0',
			'model.fault.unknownFields',
			{ fields: { kind: 'list', items: ['colour'] } }
		],
		[
			'an id that is no id',
			spoilt(({ model }) => (model.questions[0]!.id = 'Frage 1')),
			'model.questions.0.id',
			'model.fault.format',
			{}
		],
		[
			'an id used twice',
			spoilt(({ model }) => (model.questions[1]!.id = model.questions[0]!.id)),
			'model.questions.1.id',
			'model.fault.repeated',
			{ name: crmMaturityFull.questions[0]!.id }
		],
		[
			'a capability of no layer',
			spoilt(({ model }) => (model.capabilities[1]!.layer = 'nowhere')),
			'model.capabilities.1.layer',
			'model.fault.no-layer',
			{ name: 'nowhere' }
		],
		[
			'cut points against the direction',
			spoilt(({ metrics }) => metrics!.metrics[0]!.cuts.reverse()),
			'metrics.metrics.0.cuts',
			'model.fault.cuts-against-direction',
			{ name: crmMaturityPacks.metrics.metrics[0]!.id }
		],
		[
			'a metric of no capability',
			spoilt(({ metrics }) => (metrics!.metrics[0]!.capability = 'nowhere')),
			'metrics.metrics.0.capability',
			'model.fault.no-capability',
			{ name: 'nowhere' }
		],
		[
			'an action with a metric that is gone',
			spoilt(({ actions }) => (actions!.actions[0]!.metric = 'gone')),
			'actions.actions.0.metric',
			'model.fault.no-metric',
			{ name: 'gone' }
		],
		[
			'effort that is none of four',
			spoilt(({ actions }) => (actions!.actions[0]!.effort = 4)),
			'actions.actions.0.effort',
			'model.fault.form',
			{}
		]
	])('is refused for %s, by its place', (_, input, place, key, values) => {
		const { file, faults } = readModelFile(input);
		expect(file).toBeNull();
		const fault = faults!.find((one) => one.place === place);
		expect(fault?.problem.key).toBe(key);
		expect(fault?.problem.values ?? {}).toMatchObject(values);
	});

	it('tells all its faults, fifty at most', () => {
		const bare = spoilt(({ model }) =>
			model.questions.forEach((question) => (question.anchors = []))
		);
		expect(readModelFile(bare).faults).toHaveLength(50);
	});
});

describe('a model of one’s own', () => {
	it('takes our metrics and initiatives for the capabilities it shares', () => {
		const file = JSON.parse(
			spoilt((file) => {
				delete file.metrics;
				delete file.actions;
				const kept = ['data-management', 'data-analysis'];
				const { model } = file;
				model.id = 'ours';
				model.capabilities = model.capabilities.filter(({ id }) => kept.includes(id));
				model.questions = model.questions.filter(({ capability }) => kept.includes(capability));
				model.layers = model.layers.filter(({ id }) => id === 'data');
				Object.assign(model, { prerequisites: [] });
				model.weightPresets.forEach((preset) => Object.assign(preset, { weights: { data: 1 } }));
			})
		) as unknown;
		const own = ownModelOf(file, crmMaturityPacks)!;
		expect(own.model.id).toBe('ours');
		const capabilities = new Set(own.packs.metrics.metrics.map(({ capability }) => capability));
		expect([...capabilities].toSorted()).toEqual(['data-analysis', 'data-management']);
		const measured = own.packs.metrics.metrics.map(({ id }) => id);
		for (const { metric } of own.packs.actions.actions) {
			if (metric) expect(measured).toContain(metric);
		}
	});

	it('that can not be read any more is none', () => {
		expect(ownModelOf({ format: 'tidemark-model', version: 9 }, crmMaturityPacks)).toBeNull();
	});
});

describe('the format for authors', () => {
	it('says what every field means, and of no other', () => {
		const fields = modelFileFields();
		expect(fields.map(({ path }) => path)).toEqual(Object.keys(modelFileMeanings));
		for (const { meaning } of fields) {
			for (const language of languages) expect(meaning[language].length).toBeGreaterThan(1);
		}
	});

	it('has types as the schema has them', () => {
		const typeOf = (path: string) => modelFileFields().find((field) => field.path === path)!.type;
		expect(typeOf('model.questions[].anchors')).toBe('[{ en, zh-CN }] × 5');
		expect(typeOf('model.capabilities[].importance')).toBe('number 1–5');
		expect(typeOf('metrics.metrics[].direction')).toBe('"higher" | "lower"');
		expect(typeOf('metrics.metrics[].cuts')).toBe('[number] × 4 | null');
		expect(modelFileSchema()).toMatchObject({ $schema: expect.stringContaining('2020-12') });
	});
});
