import type { ActionLibrary } from './actions';
import type { MetricPack } from './metrics';
import type { MaturityModel } from './model';

/** What belongs to a model and is versioned apart from it. */
export interface Packs {
	metrics: MetricPack;
	actions: ActionLibrary;
}

/** Packs of a model of which nothing is measured and for which nothing is proposed. */
export const noPacks = ({ id }: Pick<MaturityModel, 'id'>): Packs => ({
	metrics: { id: `${id}-metrics`, version: '0', model: id, metrics: [] },
	actions: { id: `${id}-actions`, version: '0', model: id, actions: [] }
});

/** References of packs into the model, and into each other, that lead nowhere, each with its place. */
export function brokenReferences(
	{ capabilities }: Pick<MaturityModel, 'capabilities'>,
	{ metrics: { metrics }, actions: { actions } }: Packs
): string[] {
	const known = new Set(capabilities.map(({ id }) => id));
	const measured = new Set(metrics.map(({ id }) => id));
	return [
		...[...metrics, ...actions]
			.filter(({ capability }) => !known.has(capability))
			.map(({ id, capability }) => `"${id}" refers to "${capability}", no capability of the model`),
		...actions
			.filter(({ metric }) => metric !== undefined && !measured.has(metric))
			.map(({ id, metric }) => `"${id}" refers to "${metric}", no metric of the pack`)
	];
}
