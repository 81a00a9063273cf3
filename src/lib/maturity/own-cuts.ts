import { Cuts, runsWith, type Metric, type MetricPack } from './metrics';

/** A pack judged by cut points of one's own, with the metrics they were set for. */
export interface OwnPack {
	pack: MetricPack;
	/** Ids of metrics whose cut points are not the pack's. */
	changed: readonly string[];
}

/** Why cut points can not be taken: not four numbers, or not running with the metric's direction. */
export type CutsProblem = 'not-numbers' | 'not-in-order';

/** Reads cut points a person has written for a metric. */
export function readCuts(
	{ direction }: Pick<Metric, 'direction'>,
	numbers: readonly number[]
): { cuts: Cuts } | { problem: CutsProblem } {
	const parsed = Cuts.safeParse(numbers);
	if (!parsed.success) return { problem: 'not-numbers' };
	return runsWith(parsed.data, direction) ? { cuts: parsed.data } : { problem: 'not-in-order' };
}

/** What cut points of one's own rest on. */
const ownBasis: Metric['basis'] = {
	kind: 'own',
	note: { en: 'Set in this workspace', 'zh-CN': '在本工作区设定' }
};

/**
 * A pack with cut points of a workspace's own in place of its own. Those that are none of a metric of
 * the pack, or do not fit it, are left: a pack may have changed since they were set.
 */
export function withOwnCuts(
	pack: MetricPack,
	own: Readonly<Record<string, readonly number[]>>
): OwnPack {
	const changed: string[] = [];
	const metrics = pack.metrics.map((metric) => {
		const read = own[metric.id] && metric.cuts !== null ? readCuts(metric, own[metric.id]!) : null;
		if (!read || 'problem' in read) return metric;
		if (read.cuts.every((cut, i) => cut === metric.cuts![i])) return metric;
		changed.push(metric.id);
		return { ...metric, cuts: read.cuts, basis: ownBasis };
	});
	return { pack: { ...pack, metrics }, changed };
}
