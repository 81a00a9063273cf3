import type { Packs } from './packs';
import type { MaturityModel } from './model';
import { ModelFile } from './model-file';

/** A model of one's own with what is measured and proposed for it. */
export interface OwnModel {
	model: MaturityModel;
	packs: Packs;
}

/**
 * A kept model file as a model to assess by; null where it can not be read any more. What it does not
 * bring itself is ours, as far as it has the same capabilities.
 */
export function ownModelOf(input: unknown, ours: Packs): OwnModel | null {
	const { data } = ModelFile.safeParse(input);
	if (!data) return null;
	const { model, metrics, actions } = data;
	const known = new Set(model.capabilities.map(({ id }) => id));
	const ofModel = <Entry extends { capability: string }>(entries: readonly Entry[]) =>
		entries.filter(({ capability }) => known.has(capability));
	const pack = metrics ?? { ...ours.metrics, metrics: ofModel(ours.metrics.metrics) };
	const measured = new Set(pack.metrics.map(({ id }) => id));
	const library = actions ?? {
		...ours.actions,
		actions: ofModel(ours.actions.actions).map(({ metric, ...action }) =>
			metric !== undefined && measured.has(metric) ? { ...action, metric } : action
		)
	};
	return { model, packs: { metrics: pack, actions: library } };
}

/** A model with its packs as a file, to be changed and loaded again. */
export const modelFileText = (model: MaturityModel, { metrics, actions }: Packs): string =>
	`${JSON.stringify({ format: 'tidemark-model', version: 1, model, metrics, actions }, null, '\t')}\n`;
