import { z } from 'zod';
import { CivilDate } from '../canonical/civil-date';
import { Bilingual } from '../locale/language';
import { readJsonFile, type FileReading } from './file-faults';
import type { Level, MaturityModel } from './model';
import { benchmarkPercentile } from './progress';
import type { CapabilityScore } from './score';

/** Organisations by level, 1 to 5. */
const Counts = z.tuple([
	z.int().min(0),
	z.int().min(0),
	z.int().min(0),
	z.int().min(0),
	z.int().min(0)
]);

/**
 * How other organisations stand: counts by level for each capability, and where they are from. Brought
 * as a file; none ships with Tidemark, since nobody has assessed a sample that could stand for others.
 */
export const BenchmarkPack = z.strictObject({
	format: z.literal('tidemark-benchmark'),
	version: z.literal(1),
	id: z.string().min(1),
	title: Bilingual,
	/** Id of the model that the organisations were assessed by. */
	model: z.string().min(1),
	/** Day up to which they were. */
	asOf: CivilDate,
	/** Who was assessed, how, and by whom. */
	source: Bilingual,
	/** By capability id. */
	capabilities: z.record(z.string(), Counts)
});

export type BenchmarkPack = z.infer<typeof BenchmarkPack>;

/** Reads a benchmark pack, or tells what is wrong with it. */
export const readBenchmark = (text: string): FileReading<BenchmarkPack> =>
	readJsonFile(text, BenchmarkPack);

/** A capability among the organisations of a pack. */
export interface BenchmarkRow {
	capability: string;
	level: Level;
	/** Organisations that the pack has for it. */
	n: number;
	/** Share of them below, those at the same level counted half; null where they are too few. */
	percentile: number | null;
}

/** Rated capabilities held against a pack, as far as it has them. */
export const benchmarkRows = (
	{ capabilities }: BenchmarkPack,
	model: MaturityModel,
	scores: readonly CapabilityScore[]
): BenchmarkRow[] =>
	model.capabilities.flatMap(({ id }) => {
		const score = scores.find(({ capability }) => capability === id);
		const counts = capabilities[id];
		if (score?.state !== 'rated' || !counts) return [];
		const { level } = score.claimed;
		const n = counts.reduce((sum: number, count) => sum + count, 0);
		return [{ capability: id, level, n, percentile: benchmarkPercentile(counts, level) }];
	});
