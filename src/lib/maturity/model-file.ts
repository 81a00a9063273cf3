import { z } from 'zod';
import { ActionLibrary } from './actions';
import { readJsonFile, type FileReading } from './file-faults';
import { MetricPack } from './metrics';
import { MaturityModel } from './model';

/** A model with what belongs to it, as one file: what an organisation brings in place of ours. */
export const ModelFile = z
	.strictObject({
		format: z.literal('tidemark-model'),
		version: z.literal(1),
		model: MaturityModel,
		/** Metrics measured by Tidemark, told which capability they speak of; ours where it has them unless given. */
		metrics: MetricPack.optional(),
		/** Initiatives; ours where it has their capabilities unless given. */
		actions: ActionLibrary.optional()
	})
	.superRefine(({ model, metrics, actions }, context) => {
		const known = new Set(model.capabilities.map(({ id }) => id));
		const measured = metrics && new Set(metrics.metrics.map(({ id }) => id));
		const fail = (path: (string | number)[], problem: string, name: string) =>
			context.addIssue({
				code: 'custom',
				path,
				message: `${problem}: "${name}"`,
				params: { problem, name }
			});
		if (metrics && metrics.model !== model.id) {
			fail(['metrics', 'model'], 'of-another-model', metrics.model);
		}
		if (actions && actions.model !== model.id) {
			fail(['actions', 'model'], 'of-another-model', actions.model);
		}
		metrics?.metrics.forEach(({ capability }, m) => {
			if (!known.has(capability)) {
				fail(['metrics', 'metrics', m, 'capability'], 'no-capability', capability);
			}
		});
		actions?.actions.forEach(({ capability, metric }, a) => {
			if (!known.has(capability)) {
				fail(['actions', 'actions', a, 'capability'], 'no-capability', capability);
			}
			if (metric !== undefined && measured && !measured.has(metric)) {
				fail(['actions', 'actions', a, 'metric'], 'no-metric', metric);
			}
		});
	});

export type ModelFile = z.infer<typeof ModelFile>;

/** Reads a model file, or tells what is wrong with it, place by place. */
export const readModelFile = (text: string): FileReading<ModelFile> =>
	readJsonFile(text, ModelFile);
